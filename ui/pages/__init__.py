"""The pages: one file a screen, listed in PAGES."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, cast

from ui.link.link import Link
from ui.link.page import Page


class PageEntry(NamedTuple):
    """One screen in the register: what the sidebar and the step bar must know before the page is made.

    A page is imported when it is first shown, so that the window stands at once. `aside` puts it into the sidebar,
    `beside` into the bar of a visit, beside the five steps.
    """

    key: str
    title: str
    icon: str
    module: str
    name: str
    step: int | None = None
    aside: bool = False
    beside: bool = False

    def make(self, link: Link) -> Page:
        """Import and build the page; the frame has margins, so that the page needs none."""
        page = cast(Page, getattr(import_module(self.module), self.name)(link))
        layout = page.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)
        return page


PAGES: tuple[PageEntry, ...] = (
    PageEntry("welcome", "Welcome", "house", "ui.pages.welcome", "Welcome"),
    PageEntry("opening", "Opening", "folder-open", "ui.pages.opening", "Opening"),
    PageEntry("home", "Home", "house", "ui.pages.home", "Home", aside=True),
    PageEntry("partners", "Partners", "handshake", "ui.pages.partners", "Partners", aside=True),
    PageEntry("visits", "Visits and trips", "plane", "ui.pages.visits", "Visits", aside=True),
    PageEntry("people", "People", "users", "ui.pages.people", "People", step=1, aside=True),
    PageEntry("duplicates", "Possible duplicates", "users", "ui.pages.people", "Duplicates"),
    PageEntry("families", "Host families", "house-heart", "ui.pages.families", "Families", step=2, aside=True),
    PageEntry("match", "Match", "bed", "ui.pages.match", "Match", step=3),
    PageEntry("programme", "Programme", "calendar-days", "ui.pages.itinerary", "ItineraryPage", step=4),
    PageEntry("arrivals", "Arrivals", "car", "ui.pages.arrivals", "Arrivals", beside=True),
    PageEntry("print", "Print room", "printer", "ui.pages.print_room", "PrintRoom", step=5, aside=True),
    PageEntry("papers", "Papers", "clipboard-list", "ui.pages.papers", "Papers", beside=True),
    PageEntry("money", "Money", "banknote", "ui.pages.money", "Money", beside=True),
    PageEntry("registers", "Papers and registers", "clipboard-list", "ui.pages.registers", "Registers", aside=True),
    PageEntry("import", "Import a list", "file-input", "ui.pages.importing", "Importing"),
    PageEntry("questions", "Questions", "circle-question-mark", "ui.pages.questions", "Questions"),
    PageEntry("rules", "Rules", "list-checks", "ui.pages.rules", "Rules"),
    PageEntry("wording", "Words on paper", "languages", "ui.pages.wording", "Wording"),
    PageEntry("letters", "Letters", "mail", "ui.pages.wording", "Letters"),
    PageEntry("settings", "Committee", "settings", "ui.pages.settings", "Settings", aside=True),
)


def entry(key: str) -> PageEntry:
    """The register's entry of a page."""
    return next(each for each in PAGES if each.key == key)

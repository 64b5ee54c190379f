"""The print room: tick what is wanted, look at it, save it as PDF or print it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import Empty
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail
from ui.link.link import Link
from ui.link.page import Page
from ui.pages.print_room.doing import Doing
from ui.pages.print_room.how import HowButton
from ui.pages.print_room.listing import Listing
from ui.pages.print_room.options import Options
from ui.pages.print_room.preview import Preview
from ui.pages.print_room.run import NOTHING, Standing, draw_one, sheets, where_all_stand
from ui.pages.print_room.this_sheet import ThisSheet

if TYPE_CHECKING:
    from exchange_desk.packets.ledger import StaleRow


class PrintRoom(Page):
    """Ctrl+P. Space ticks, the arrow keys choose; what is new or out of date is ticked of itself."""

    key = "print"
    title = "Print room"
    icon = "printer"
    step = 5
    aside = True
    help = (
        "Sheets that are out of date are ticked, and new ones of the packets that go out with every visit; choose a "
        "packet to see and tick its sheets alone. “By person” lists the same sheets below whoever gets them. Choose "
        "one to see it and why it changed. Space ticks and unticks. “Save as PDF” writes the ticked sheets into a "
        "folder, “Print” sends them to a printer, “E-mail” makes a draft for each recipient. Afterwards they count as "
        "handed out."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.standing = NOTHING
        self.listing = Listing()
        self.tree = self.listing.tree
        self.preview = Preview()
        self.this_sheet = ThisSheet(link, self.tree)
        self.preview.comes_after = self.this_sheet.back
        self.how = HowButton()
        self.options = Options()
        self.options.filtered.connect(self._show)
        self.options.changed.connect(self._look_at_current)
        self.count = label("", muted=True)
        self.doing = Doing(self, link, self.tree, self.options, self.how)
        self.save = Button("&Save as PDF…", self.doing.choose_folder, icon_name="save")
        self.press = primary("Prin&t", self.doing.choose_printer, icon_name="printer")
        self.mail = quiet("E-&mail…", self.doing.ask_for_mail, icon_name="mail")
        self.mail.explain("Drafts for your mail program: one for each recipient with an address")
        self.trial = quiet("Test &one…", self.doing.ask_for_test, icon_name="file-text")
        self.trial.explain("The first ticked sheet alone, marked TEST; it does not count as printed")
        self.nothing = Empty(
            "printer", "Nothing to print yet", "Sheets appear here as soon as a visit has guests.",
            Button("Go to the guests", partial(link.go, "people", in_visit=True)),
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._stack.addWidget(self._room())
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.addWidget(self._stack)
        self.tree.chosen.connect(self._look_at)
        self.tree.ticked.connect(self._counted)

    def show_what(self, **what: object) -> None:
        """`packet` is the key of the packet whose sheets are shown alone."""
        super().show_what(**what)
        if "packet" in what:
            self.options.packet.set_text(str(what["packet"]))
            self.options.filtered.emit()

    def refresh(self) -> None:
        """Ask where every sheet of the visit stands."""
        visit_id = self.link.visit_id
        if visit_id is None:
            self._take(NOTHING)
            self.nothing.say("No visit is chosen", "Choose a visit first; its sheets appear here.")
            return
        self.link.ask_later(partial(where_all_stand, visit_id=visit_id), self._take)

    def _changed(self, tables: frozenset[str]) -> None:
        """Ask whatever changed: some paper tells of nearly every table, and none may be missed."""
        self.ask_again()

    def _room(self) -> QWidget:
        room = QWidget()
        self.count.setWordWrap(False)
        box = QVBoxLayout(room)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(10))
        box.addWidget(self.options)
        box.addWidget(ListDetail(self.listing, self.this_sheet.above(self.preview), (3, 4)), 1)
        box.addLayout(LineBreaks(self.count, self.how, self.trial, self.mail, self.save, self.press, right=True))
        return room

    def _take(self, standing: Standing) -> None:
        if standing.visit_id != (self.link.visit_id or ""):  # an answer about a visit that was left
            return
        self.standing = standing
        self._stack.setCurrentIndex(0 if standing.rows else 1)
        self._show()

    def _show(self) -> None:
        self.listing.show_standing(self.standing, all_sheets=self.options.all_sheets, packet=self.options.packet.text())
        if self.tree.current_row() is None and self.standing.rows:
            self.preview.tell_nothing(self.listing.why_nothing())
            self.this_sheet.show_row(None)

    def _counted(self) -> None:
        ticked = self.tree.ticked_rows()
        self.count.setText(f"{sheets(len(ticked))} ticked")
        self.press.setText(f"Prin&t {sheets(len(ticked))}")
        for button in (self.press, self.save, self.trial, self.mail):
            button.setEnabled(bool(ticked))

    def _look_at_current(self) -> None:
        row = self.tree.current_row()
        if row is not None:
            self._look_at(row)

    def _look_at(self, row: StaleRow) -> None:
        self.preview.tell(row)
        self.this_sheet.show_row(row)
        visit_id = self.link.visit_id
        if row.state == "void" or visit_id is None:
            return
        wishes = self.options.wishes()
        self.link.ask_later(partial(draw_one, visit_id=visit_id, row=row, wishes=wishes), self.preview.show_drawn)

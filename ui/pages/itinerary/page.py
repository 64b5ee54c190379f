"""The programme of a visit: its days at the left, one day with both clocks, one item in full."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import quiet
from ui.kit.cards import Empty
from ui.kit.look import look
from ui.kit.panes import ListDetail
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.link.page import Page
from ui.pages.itinerary.day import DayPane
from ui.pages.itinerary.detail import ItemDetail
from ui.pages.itinerary.doing import Doing
from ui.pages.itinerary.menu import more_menu
from ui.pages.itinerary.words import STATUS_OF, day_line, day_sum

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.itinerary import DayRow, VisitClocks
    from exchange_desk.queries.itinerary_rows import ItemRow


WATCHED = frozenset({
    "itinerary_item", "item_attendee", "visit", "visit_partner", "participation", "person", "committee", "community",
    "own_place", "car", "ride", "ride_seat", "placement", "host_offer", "offer_night", "household",
})  # fmt: skip


class ItineraryPage(Page):
    """Keys: arrows in the lists, Ctrl+N types a new item, Enter or F2 changes one, Delete removes it, W says who."""

    key: ClassVar[str] = "programme"
    title: ClassVar[str] = "Programme"
    icon: ClassVar[str] = "calendar-days"
    step: ClassVar[int | None] = 4
    watches: ClassVar[frozenset[str]] = WATCHED
    help: ClassVar[str] = (
        "Every day of the visit by the hosts' clocks, by the clocks at the guests' homes, or both. "
        "Type “7:30 breakfast” or “14-16 Museum @ Main Street” and press Enter to add to the day. Ctrl+N goes to that "
        "line; Enter or F2 changes the chosen item, W says who takes part, R repeats it, Delete removes it (with "
        "Undo). “every weekday 7:30 breakfast until 12 Oct” adds it on all of these days. "
        "Ctrl+Page Up and Ctrl+Page Down go from day to day."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.clocks: VisitClocks | None = None
        self._wanted_item: object = None
        self._wanted_day: object = None
        self.days: TwoLines[DayRow] = TwoLines("Days of the visit", day_line, day_sum, _status)
        self.days.chosen.connect(self._show_day)
        self.day = DayPane()
        self.day.chosen.connect(self._show_item)
        self.doing = Doing(self)
        self.day.opened.connect(self.doing.change)
        self.day.typed.connect(self.add_typed)
        self.day.leg_wanted.connect(self.doing.add_leg)
        self.day.item_wanted.connect(self.doing.add_item)
        self.day.copy_wanted.connect(self.doing.copy)
        self.day.more_wanted.connect(self.show_more)
        self.day.import_wanted.connect(partial(link.go, "import", kind="programme"))
        self.detail = ItemDetail(self.doing)
        visits = quiet("Choose a visit", partial(link.go, "visits"), icon_name="arrow-right")
        none = Empty("calendar-days", "No visit is chosen", "A programme belongs to a visit. Choose one first.", visits)
        self._whole = QStackedWidget()
        self._whole.addWidget(none)
        self._whole.addWidget(ListDetail(self.days, ListDetail(self.day, self.detail, (7, 4)), (2, 9)))
        for part in (self.days, self.detail):
            part.setMinimumHeight(look.px(60))
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        box.addWidget(self._whole)
        self._keys()

    def refresh(self) -> None:
        """Ask for the days of the visit."""
        visit_id = self.visit_in_view
        self._whole.setCurrentIndex(0 if visit_id is None else 1)
        if visit_id is not None:
            self.link.ask_later(partial(_ask, visit_id), self._show)

    def show_what(self, **what: object) -> None:
        """Show the item (`item_id`), or the day, that a problem leads to."""
        super().show_what(**what)
        self._wanted_item, self._wanted_day = what.get("item_id"), what.get("day")
        self.ask_again()

    def add_new(self) -> bool:
        """To the line in which one types a new item."""
        self.day.line.setFocus()
        return True

    def bring_in(self) -> bool:
        """Import a programme."""
        self.link.go("import", kind="programme")
        return True

    def add_typed(self, text: str) -> None:
        """Add what was typed to the chosen day; what was refused stays in the line."""
        day, visit_id = self.days.current(), self.visit_in_view
        if day is None or visit_id is None:
            return
        from exchange_desk.operations.repeating import add_typed

        verb = partial(add_typed, visit_id=visit_id, day=day.day, text=text)
        made = self.link.do(f"Add “{text}” on {day_line(day)}", verb)
        if made is not None:
            self.day.line.clear()
            self._wanted_item = made[0]

    def show_more(self) -> None:
        """What else can be done, in a menu below its button."""
        menu = more_menu(self.doing, self.day.more)
        menu.popup(self.day.more.mapToGlobal(QPoint(0, self.day.more.height())))

    def _keys(self) -> None:
        whole = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+PgUp"), self, partial(self._turn, -1), context=whole)
        QShortcut(QKeySequence("Ctrl+PgDown"), self, partial(self._turn, 1), context=whole)
        for keys, verb in (
            ("F2", self.doing.change),
            ("W", self.doing.who),
            ("R", self.doing.repeat),
            ("Delete", self.doing.remove),
        ):
            QShortcut(QKeySequence(keys), self.day.list, verb, context=Qt.ShortcutContext.WidgetShortcut)

    def _turn(self, by: int) -> None:
        rows, current = self.days.rows(), self.days.current()
        place = (rows.index(current) if current in rows else 0) + by
        if 0 <= place < len(rows):
            wanted = rows[place].day
            self.days.choose(lambda day: day.day == wanted)

    def _show(self, answer: tuple[tuple[DayRow, ...], VisitClocks]) -> None:
        days, self.clocks = answer
        self.day.name_clocks(self.clocks)
        item, day = self._wanted_item, self._wanted_day
        self.days.set_rows(days, keep=lambda row: row.day)
        if item is not None or day is not None:
            self.days.choose(lambda row: row.day == day or any(i.id == item for i in row.items))
        current = self.days.current()
        if current is not None and item is not None:  # the day itself was shown when it was chosen
            self.day.show_day(current, item)
        self._wanted_item = self._wanted_day = None

    def _show_day(self, day: DayRow) -> None:
        self.day.show_day(day)

    def _show_item(self, row: ItemRow | None) -> None:
        self.detail.show_item(row, self.days.current())


def _ask(visit_id: str, session: Session) -> tuple[tuple[DayRow, ...], VisitClocks]:
    from exchange_desk.queries.itinerary import visit_clocks, visit_days

    return visit_days(session, visit_id), visit_clocks(session, visit_id)


def _status(day: DayRow) -> str:
    return STATUS_OF.get(day.level or "", "")

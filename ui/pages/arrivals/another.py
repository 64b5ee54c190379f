"""Another item for the board: any item of the programme, to which cars go, or at which the names are called."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.pages.arrivals.words import counted, short

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.itinerary_rows import ItemRow

WAYS = (
    ("there", "Cars that bring people there"), ("back", "Cars that bring people back"),
    ("at", "Only a roll call, without cars"),
)  # fmt: skip


class AnotherItem(Dialog):
    """Arrows choose an item, Enter puts it on the board."""

    def __init__(self, parent: QWidget, link: Link, visit_id: str, done: Callable[[str, str], object]) -> None:
        super().__init__(parent.window(), "Another item", wide=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._done = done
        rows = link.ask(lambda session: items(session, visit_id))
        self.box.addWidget(label("Cars or a roll call for an item of the programme", "section"))
        self.list: TwoLines[ItemRow] = TwoLines("Items of the programme", _line, _more)
        self.list.setMinimumHeight(look.px(200))
        self.list.entered_on.connect(lambda _row: self.do())
        self.list.set_rows(rows)
        self.way = ChoiceField("What for", WAYS)
        if not rows:
            self.box.addWidget(label("The programme has no items yet. Add them there first."))
        self.box.addWidget(self.list, 1)
        self.box.addWidget(self.way)
        self.add_buttons(Button("Not now", self.reject), primary("Put it on the board", self.do))
        self.fit()
        self.list.setFocus()

    def do(self) -> None:
        """Choose the item."""
        row = self.list.current()
        if row is not None:
            way = self.way.text()
            self.accept()
            self._done(row.id, way)


def items(session: Session, visit_id: str) -> tuple[ItemRow, ...]:
    """The points of the programme, in order."""
    from exchange_desk.queries.itinerary import visit_days

    return tuple(item for day in visit_days(session, visit_id) for item in day.items if not item.travel)


def _line(item: ItemRow) -> str:
    return f"{short(item.starts.day)} {item.hours}   {item.headline}"


def _more(item: ItemRow) -> str:
    return " · ".join(part for part in (item.place, item.who, counted(item.people, "guest")) if part)

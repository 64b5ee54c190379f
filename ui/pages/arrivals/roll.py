"""The roll call: large rows, Space for here, M for missing; who is missing stands on top, the count above all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.flow import LineBreaks
from ui.kit.labels import OneLine, label
from ui.kit.look import look
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.pages.arrivals.words import rider_line, roll_count, roll_shape, roll_sum, title, when_words

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.arrivals import MovementRow, RiderRow

_ORDER = {"missing": 0, "": 1, "here": 2}
_KEYS = {
    Qt.Key.Key_Space: "here", Qt.Key.Key_H: "here", Qt.Key.Key_Return: "here", Qt.Key.Key_Enter: "here",
    Qt.Key.Key_M: "missing", Qt.Key.Key_Backspace: "", Qt.Key.Key_Delete: "",
}  # fmt: skip


class _Names(TwoLines["RiderRow"]):
    """One key a mark."""

    marked = Signal(str)
    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, H or Enter: here; M: missing; Backspace: not called; Escape: back."""
        mark = _KEYS.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or (
            mark is None and event.key() != Qt.Key.Key_Escape
        ):
            super().keyPressEvent(event)
        elif mark is None:
            self.ended.emit()
        else:
            self.marked.emit(mark)


class RollPane(QWidget):
    """Each mark is kept at once, and is a step of its own."""

    def __init__(self, link: Link, back: Callable[[], object]) -> None:
        super().__init__()
        self._link = link
        self.row: MovementRow | None = None
        self._people: tuple[RiderRow, ...] = ()
        self.heading = OneLine()
        self.count = label("", "title")
        self.count.setAccessibleName("Count of the roll call")
        self.list = _Names("Roll call", rider_line, roll_sum, roll_shape, big=True)
        self.list.marked.connect(self.mark)
        self.list.ended.connect(back)
        self.here = primary("Here  (Space)", partial(self.mark, "here"), icon_name="check")
        self.missing = Button("&Missing  (M)", partial(self.mark, "missing"), icon_name="status-problem")
        self.clear = Button("Not &called  (Backspace)", partial(self.mark, ""), icon_name="undo-2")
        self.anew = quiet("Begin anew", self.begin_anew, icon_name="refresh-cw")
        self.back = quiet("Back to the board  (Esc)", back, icon_name="arrow-left")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(6))
        box.addWidget(self.heading)
        box.addWidget(self.count)
        box.addWidget(self.list, 1)
        box.addLayout(LineBreaks(self.here, self.missing, self.clear, self.anew, self.back))

    def begin(self, row: MovementRow) -> None:
        """Call the names of this movement."""
        self.row = None
        self.show_row(row)
        self.list.choose(lambda one: not one.mark)

    def show_row(self, row: MovementRow) -> None:
        """The same names as the file has them now; whoever is chosen stays chosen."""
        same = self.row is not None
        self.row = row
        self.heading.set_text(f"{title(row)}  ·  {when_words(row)}")
        self._sort(row.people, keep=same)

    def mark(self, state: str) -> None:
        """Mark whoever is chosen and go on to the next who was not called yet."""
        one, row = self.list.current(), self.row
        if one is None or row is None or one.mark == state:
            return
        words = {"here": "is here", "missing": "is missing", "": "was not called yet"}[state]
        verb = partial(_mark, row.item_id, row.way, (one.participation_id,), state or None)
        if self._link.do(f"{one.name} {words}", verb, told="") is None:
            return
        now = dt.datetime.now().replace(microsecond=0) if state else None
        names = [other.participation_id for other in self._people if not other.mark]
        changed = replace(one, mark=state, marked_at=now)
        people = [changed if other.participation_id == one.participation_id else other for other in self._people]
        after = names[names.index(one.participation_id) + 1 :] if one.participation_id in names else []
        following = next(iter(after or [name for name in names if name != one.participation_id]), None)
        self._sort(tuple(people), keep=True)
        if state and following is not None:
            self.list.choose(lambda other: other.participation_id == following)

    def begin_anew(self) -> None:
        """Nobody was called yet."""
        row = self.row
        if row is not None and any(one.mark for one in self._people):
            self._link.do(f"Begin the roll call of {row.headline} anew", partial(_anew, row.item_id, row.way))
            self.list.setFocus()

    def _sort(self, people: tuple[RiderRow, ...], *, keep: bool) -> None:
        self._people = people
        here, missing = (sum(one.mark == mark for one in people) for mark in ("here", "missing"))
        self.count.setText(roll_count(here, missing, len(people)))
        rows = sorted(people, key=lambda one: _ORDER[one.mark])
        self.list.set_rows(rows, keep=(lambda one: one.participation_id) if keep else None)


def _mark(item_id: str, way: str, guests: tuple[str, ...], state: str | None, session: Session) -> bool:
    from exchange_desk.operations.roll_calls import mark_roll

    mark_roll(session, item_id=item_id, way=way, guests=guests, state=state)
    return True


def _anew(item_id: str, way: str, session: Session) -> bool:
    from exchange_desk.operations.roll_calls import clear_roll

    clear_roll(session, item_id=item_id, way=way)
    return True

"""Two small dialogs of the tape chart: the nights, home and room of a stay, and where a stay is split."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField, Flow, LineField
from ui.kit.labels import label
from ui.pages.match.chart_rows import short, typed_night

if TYPE_CHECKING:
    from exchange_desk.queries.tape import TapeHome, TapeStay


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for: nights, home, room (None: any that fits), and the home of the nights that are left over."""

    first: dt.date
    last: dt.date
    home: str
    room: str | None
    rest: str


class StayDialog(Dialog):
    """The nights, home and room of a stay; `done` hears what was asked and a function that shows a refusal."""

    def __init__(
        self,
        parent: QWidget,
        stay: TapeStay,
        homes: Sequence[TapeHome],
        nights: Sequence[dt.date],
        done: Callable[[Asked, Callable[[str], None]], bool],
    ) -> None:
        title = f"Nights of {stay.guest}"
        super().__init__(parent, title)
        self._stay, self._nights, self._done = stay, nights, done
        self._rooms = {home.id: home.rooms for home in homes}
        self.box.addWidget(label(title, "section"))
        hint = "the day, or 24 Jul"
        self.first = LineField("First night", short(stay.first_night), hint=hint)
        self.last = LineField("Last night (included)", short(stay.last_night), hint=hint)
        known = [(home.id, home.name) for home in homes]
        first = [] if stay.household_id else [("", "Choose a home")]
        self.home = ChoiceField("Home", [*first, *known], stay.household_id or "")
        self.room = ChoiceField("Room", [("", "Any that fits")])
        self.rest = ChoiceField("Nights that are left over", [("", "have no home yet"), *known])
        self.rest.setVisible(stay.household_id is not None)
        self.box.addWidget(Flow([self.first, self.last, self.home, self.room, self.rest], widest=1))
        self.wrong = label("", tone="problem")
        self.wrong.hide()
        self.box.addWidget(self.wrong)
        self.box.addStretch()
        self.home.left.connect(self._fill_rooms)
        self._fill_rooms(self.home.text())
        if stay.room_id:
            self.room.set_text(stay.room_id)
        self.go = primary("Change the stay" if stay.household_id else "Place for these nights", self._send)
        self.add_buttons(Button("Keep it as it is", self.reject), self.go)
        self.first.editor.setFocus()
        self.first.editor.selectAll()
        self.fit()

    def _fill_rooms(self, home: str) -> None:
        self.room.editor.clear()
        self.room.editor.addItem("Any that fits", "")
        for room, name in self._rooms.get(home, ()):
            self.room.editor.addItem(f"Room {name}", room)

    def _send(self) -> None:
        first, last = (typed_night(field.text(), self._nights) for field in (self.first, self.last))
        self.first.wrong(first if isinstance(first, str) else "")
        self.last.wrong(last if isinstance(last, str) else "")
        self._refuse("")  # the dialog grows with what is told
        if isinstance(first, str) or isinstance(last, str):
            return
        if last < first:
            self.last.wrong("The last night lies before the first one.")
        elif not self.home.text():
            self._refuse("Choose the home in which the guest sleeps on these nights.")
        elif self._done(Asked(first, last, self.home.text(), self.room.text() or None, self.rest.text()), self._refuse):
            self.accept()

    def _refuse(self, why: str) -> None:
        self.wrong.setText(why)
        self.wrong.setVisible(bool(why))
        QTimer.singleShot(0, self, self.fit)


class SplitDialog(Dialog):
    """The night on which the second part of a stay begins."""

    def __init__(
        self, parent: QWidget, stay: TapeStay, nights: Sequence[dt.date], done: Callable[[dt.date], object]
    ) -> None:
        super().__init__(parent, f"Split the stay of {stay.guest}")
        self._nights, self._done = nights, done
        self.box.addWidget(label(f"Split the stay of {stay.guest}", "section"))
        self.box.addWidget(label("Both parts stay in this home; then one of them can go to another."))
        self.night = LineField("The second part begins on the night of", short(nights[len(nights) // 2]))
        self.box.addWidget(self.night)
        self.box.addStretch()
        self.go = primary("Split here", self._send)
        self.add_buttons(Button("Keep it as it is", self.reject), self.go)
        self.night.editor.setFocus()
        self.night.editor.selectAll()
        self.fit()

    def _send(self) -> None:
        night = typed_night(self.night.text(), self._nights)
        if isinstance(night, str):
            self.night.wrong(night)
            QTimer.singleShot(0, self, self.fit)
            return
        self.accept()
        self._done(night)

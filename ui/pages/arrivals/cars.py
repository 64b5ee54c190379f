"""The cars of a movement: add one, change it, confirm it, take it off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from exchange_desk.basics.errors import DeskError
from ui.kit.buttons import Button, quiet
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.pages.arrivals.words import counted, ride_line, ride_shape, ride_sum

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.operations.rides import Seated
    from exchange_desk.queries.arrivals import MovementRow, RideRow


class CarsPane(QWidget):
    """Enter changes the chosen car, C confirms it, Delete takes it off (with Undo)."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link
        self.row: MovementRow | None = None
        self._visit = ""
        self.count = label("", strong=True)
        self.list: TwoLines[RideRow] = TwoLines("Cars", self._line, ride_sum, ride_shape)
        self.list.entered_on.connect(lambda _ride: self.change())
        self.list.chosen.connect(lambda _ride: self._name_buttons())
        none = label("No car yet. Add one, or let “Fewest cars” choose among the cars that the visit has.", muted=True)
        none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.list)
        self._middle.addWidget(none)
        self.plus = Button("&Add a car…", self.add, icon_name="plus")
        self.edit = Button("Chan&ge…", self.change, icon_name="pencil")
        self.sure = Button("&Confirm", self.confirm, icon_name="check")
        self.off = quiet("Take off", self.remove, icon_name="trash-2")
        buttons = QWidget()
        buttons.setLayout(LineBreaks(self.plus, self.edit, self.sure, self.off))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(6))
        box.addWidget(self.count)
        box.addWidget(self._middle, 1)
        box.addWidget(buttons)
        for keys, verb in (("F2", self.change), ("C", self.confirm), ("Delete", self.remove)):
            QShortcut(QKeySequence(keys), self.list, verb, context=Qt.ShortcutContext.WidgetShortcut)

    def show_row(self, row: MovementRow, visit_id: str) -> None:
        """Show the cars of a movement."""
        self.row, self._visit = row, visit_id
        free = sum(max(0, ride.free) for ride in row.rides)
        self.count.setText(f"{counted(len(row.rides), 'car')}, {counted(free, 'seat')} free" if row.rides else "Cars")
        self.list.set_rows(row.rides, keep=lambda ride: ride.id)
        self._middle.setCurrentIndex(0 if row.rides else 1)
        self._name_buttons()

    def add(self) -> bool:
        """Open the form for one more car; says whether there is a movement that can have one."""
        if self.row is None or self.row.way == "at":
            return False
        self._form(None)
        return True

    def change(self) -> None:
        """Open the form of the chosen car."""
        ride = self.list.current()
        if ride is not None:
            self._form(ride)

    def confirm(self) -> None:
        """The driver will come, or that is not sure after all."""
        ride = self.list.current()
        if ride is not None:
            words = f"{ride.car} {'is not confirmed any more' if ride.confirmed else 'is confirmed'}"
            self._link.do(words, partial(_confirm, ride.id, not ride.confirmed))

    def remove(self) -> None:
        """Take the chosen car off this movement; the toast has Undo."""
        ride = self.list.current()
        if ride is not None:
            self._link.do(f"Take {ride.car} off", partial(_remove, ride.id))

    def _form(self, ride: RideRow | None) -> None:
        from ui.pages.arrivals.car_form import CarForm, asked_for_form

        if self.row is None:
            return
        try:
            choices = self._link.ask(partial(asked_for_form, self._visit, ride.car_id if ride else None))
        except DeskError as refusal:
            self._link.refuse(refusal)
            return
        CarForm(self, self._link, self._visit, self.row, choices, ride).open()

    def _line(self, ride: RideRow) -> str:
        rides = self.row.rides if self.row is not None else ()
        number = next((n for n, one in enumerate(rides, start=1) if one.id == ride.id), 0)
        return ride_line(number, ride)

    def _name_buttons(self) -> None:
        ride = self.list.current()
        for button in (self.edit, self.sure, self.off):
            button.setVisible(ride is not None)
        self.sure.setText("Not &confirmed" if ride is not None and ride.confirmed else "&Confirm")


def _confirm(ride_id: str, confirmed: bool, session: Session) -> Seated:
    from exchange_desk.operations.rides import confirm_ride

    return confirm_ride(session, ride_id=ride_id, confirmed=confirmed)


def _remove(ride_id: str, session: Session) -> bool:
    from exchange_desk.operations.rides import remove_ride

    remove_ride(session, ride_id=ride_id)
    return True

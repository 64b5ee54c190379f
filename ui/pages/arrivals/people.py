"""The people of a movement, those without a car first: 1 to 9 seats whoever is chosen in that car, 0 takes it away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.flow import LineBreaks
from ui.kit.labels import for_button, label
from ui.kit.look import look
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.pages.arrivals.words import counted, ride_line, rider_line, rider_shape, rider_sum

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.operations.rides import Seated
    from exchange_desk.queries.arrivals import MovementRow, RiderRow


class _People(TwoLines["RiderRow"]):
    """Digits choose a car; what they mean is told beside the cars."""

    car_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 seat, 0 and Delete take the seat away."""
        text = event.text()
        if len(text) == 1 and text in "0123456789" and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.car_wanted.emit(int(text))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.car_wanted.emit(0)
        else:
            super().keyPressEvent(event)


class PeoplePane(QWidget):
    """Seats are given and taken by key, by button, or from the menu of cars."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link
        self.row: MovementRow | None = None
        self._cars: dict[str, str] = {}
        self.count = label("", strong=True)
        self.list = _People("People", rider_line, lambda one: rider_sum(one, self._cars), rider_shape)
        self.list.car_wanted.connect(self.seat_in)
        self.list.entered_on.connect(lambda _one: self.choose_car())
        self.seat = Button("&Seat in…", self.choose_car, icon_name="car")
        self.seat.explain("Choose a car for whoever is chosen  (Enter, or 1 to 9)")
        self.take_out = Button("&Take out", partial(self.seat_in, 0), icon_name="x")
        self.take_out.explain("Take the seat away  (0 or Delete)")
        self._buttons = QWidget()
        self._buttons.setLayout(LineBreaks(self.seat, self.take_out))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(6))
        box.addWidget(self.count)
        box.addWidget(self.list, 1)
        box.addWidget(self._buttons)

    def show_row(self, row: MovementRow) -> None:
        """Show the people of a movement; whoever was chosen stays chosen."""
        same = self.row is not None and (self.row.item_id, self.row.way) == (row.item_id, row.way)
        self.row = row
        self._cars = {ride.id: ride.car for ride in row.rides}
        if row.way == "at":
            self._cars = {"": "rides along"}
        without = {one.participation_id for one in row.without_car}
        order: list[RiderRow] = sorted(row.people, key=lambda one: one.participation_id not in without)
        words = counted(len(row.people), "guest")
        words += f", {len(without)} without a car" if without else ", everybody has a seat" if row.rides else ""
        self.count.setText(words)
        self.list.set_rows(order, keep=(lambda one: one.participation_id) if same else None)
        self._buttons.setVisible(row.way != "at")
        self.seat.setEnabled(bool(row.rides and row.people))
        self.take_out.setEnabled(bool(row.rides))

    def choose_car(self) -> None:
        """The cars in a menu, each with its number and its free seats."""
        if self.row is None or not self.row.rides:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, ride in enumerate(self.row.rides, start=1):
            menu.addAction(for_button(ride_line(number, ride)), partial(self.seat_in, number))
        menu.addAction("0   No seat", partial(self.seat_in, 0))
        menu.popup(self.seat.mapToGlobal(self.seat.rect().bottomLeft()))

    def seat_in(self, number: int) -> None:
        """Seat whoever is chosen in the car of that number; 0 takes the seat away."""
        one, row = self.list.current(), self.row
        if one is None or row is None or row.way == "at" or number > len(row.rides):
            return
        at = self.list.currentIndex().row()
        if number == 0:
            if one.ride_id is None:
                return
            taken = partial(_unseat, one.ride_id, one.participation_id)
            done = self._link.do(f"Take {one.name} out of {self._cars.get(one.ride_id, 'the car')}", taken)
        else:
            ride = row.rides[number - 1]
            if one.ride_id == ride.id:
                return
            given = partial(_seat, ride.id, one.participation_id)
            done = self._link.do(f"Seat {one.name} in {ride.car}", given)
        if done is not None and number and at + 1 < len(self.list.rows()):
            following = self.list.rows()[at + 1].participation_id
            self.list.choose(lambda other: other.participation_id == following)


def _seat(ride_id: str, guest: str, session: Session) -> Seated:
    from exchange_desk.operations.rides import seat_guests

    return seat_guests(session, ride_id=ride_id, guests=[guest], move=True)


def _unseat(ride_id: str, guest: str, session: Session) -> Seated:
    from exchange_desk.operations.rides import unseat_guests

    return unseat_guests(session, ride_id=ride_id, guests=[guest])

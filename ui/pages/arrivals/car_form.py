"""The form of a car on a movement: which car, its seats, who drives, when and from where it leaves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exchange_desk.basics.errors import DeskError
from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField, Flow, LineField
from ui.kit.labels import label
from ui.link.link import Link
from ui.pages.arrivals.car_keeping import keep_car, number, whole_number
from ui.pages.arrivals.words import counted, title

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.itinerary.car_fields import CarFields
    from exchange_desk.queries.arrivals import MovementRow, RideRow
    from exchange_desk.queries.cars import CarRow, DriverRow, HomeCar

NEW = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the form offers: cars of the visit, homes with cars, who may drive, and the fields to begin from."""

    cars: tuple[CarRow, ...]
    homes: tuple[HomeCar, ...]
    drivers: tuple[DriverRow, ...]
    fields: CarFields


def asked_for_form(visit_id: str, car_id: str | None, session: Session) -> Choices:
    """Ask for all of it; of a new car the fields are empty."""
    from exchange_desk.itinerary.car_fields import CarFields
    from exchange_desk.queries.cars import car_fields, car_rows, driver_rows, home_cars

    fields = car_fields(session, car_id) if car_id else CarFields("", 0)
    return Choices(car_rows(session, visit_id), home_cars(session, visit_id), driver_rows(session, visit_id), fields)


class CarForm(Dialog):
    """A car that the visit has is chosen, or a new one is described; both are kept as one step."""

    def __init__(
        self, parent: QWidget, link: Link, visit_id: str, row: MovementRow, choices: Choices, ride: RideRow | None
    ) -> None:
        super().__init__(parent.window(), "Change this car" if ride else "Add a car", wide=620)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._visit, self._movement, self._choices, self._ride = link, visit_id, row, choices, ride
        taken = {one.car_id for one in row.rides}
        known = [(car.id, f"{car.name} · {counted(car.seats, 'seat')}") for car in choices.cars if car.id not in taken]
        self.car = ChoiceField("Car", [*known, (NEW, "A new car")], known[0][0] if known else NEW)
        self.home = ChoiceField("Belongs to", [("", "nobody of the hosts"), *((h.household_id, h.home) for h in
                                choices.homes)])  # fmt: skip
        self.name = LineField("What it is called", example="Morin, blue van")
        self.seats = LineField("Seats for passengers")
        self.child_seats = LineField("Child seats among them")
        self.wheelchairs = LineField("Places for a wheelchair among them")
        self.luggage = LineField("Pieces of luggage", hint="empty: nobody counts them")
        self.driver = ChoiceField("Driver", [("", "typed beside"), *((d.person_id, d.words) for d in choices.drivers)])
        self.typed = LineField("Driver, where not in the list")
        self.phone = LineField("Driver's phone")
        self.leaves_at = LineField("Leaves at", example="13:00")
        self.leaves_from = LineField("Leaves from")
        self.notes = LineField("Notes for this ride")
        self.wrong = label("", tone="problem")
        self.wrong.hide()
        self._about_car = [
            self.home, self.name, self.seats, self.child_seats, self.wheelchairs, self.luggage, self.driver, self.typed,
            self.phone,
        ]  # fmt: skip
        self._flow = Flow([*self._about_car, self.leaves_at, self.leaves_from, self.notes])
        self.box.addWidget(label(title(row), "section"))
        self.box.addWidget(self.wrong)
        self.box.addWidget(self.car)
        self.box.addWidget(self._flow)
        self.box.addStretch()
        self.car.setVisible(ride is None and bool(known))
        self.car.left.connect(lambda _car: self._show_fields())
        self.home.left.connect(self._begin_with_home)
        self._fill(choices.fields)
        if ride is not None:
            self.leaves_at.set_text(f"{ride.leaves_at:%H:%M}" if ride.leaves_at else "")
            self.leaves_from.set_text(ride.leaves_from)
            self.notes.set_text(ride.notes)
        self.add_buttons(Button("Leave as it was", self.reject), primary("Keep" if ride else "Add this car", self.keep))
        self._show_fields()

    @property
    def is_new(self) -> bool:
        """Whether a new car is described."""
        return self._ride is None and self.car.text() == NEW

    def keep(self) -> None:
        """Keep car and ride as one step; what cannot be is said on top of the form."""
        from exchange_desk.itinerary.car_fields import settled_car
        from exchange_desk.itinerary.typed import typed_time

        try:
            leaves_at = typed_time(self.leaves_at.text())
            described = self.is_new or self._ride is not None
            fields = settled_car(self.fields()) if described else None
        except DeskError as refusal:
            self._say(str(refusal))
            return
        car_id = self._ride.car_id if self._ride else self.car.text() or None
        name = fields.name if fields else next(car.name for car in self._choices.cars if car.id == car_id)
        verb = partial(
            keep_car, visit_id=self._visit, item_id=self._movement.item_id, way=self._movement.way, car_id=car_id,
            fields=fields, ride_id=self._ride.id if self._ride else None, leaves_at=leaves_at,
            leaves_from=self.leaves_from.text(), notes=self.notes.text(),
        )  # fmt: skip
        words = f"Change {name}" if self._ride else f"Add {name} for {self._movement.headline}"
        if self._link.do(words, verb, hear=self._say) is not None:
            self.accept()

    def fields(self) -> CarFields:
        """What stands in the form. Raises RefusedInput where a number is none."""
        driver = self.driver.text() or None
        return replace(
            self._choices.fields,
            name=self.name.text(),
            seats=whole_number(self.seats.text(), "Seats"),
            child_seats=whole_number(self.child_seats.text() or "0", "Child seats"),
            wheelchair_places=whole_number(self.wheelchairs.text() or "0", "Places for a wheelchair"),
            luggage_places=whole_number(self.luggage.text(), "Luggage") if self.luggage.text().strip() else None,
            household_id=self.home.text() or None,
            driver_id=driver,
            driver="" if driver else self.typed.text(),
            driver_phone=self.phone.text(),
        )

    def _begin_with_home(self, home_id: str) -> None:
        """A home that is chosen brings its seats, its phone and its first grown-up; a name that was typed stays."""
        home = next((home for home in self._choices.homes if home.household_id == home_id), None)
        if home is not None and self._ride is None:
            self._fill(replace(home.fields, name=self.name.text().strip() or home.fields.name))

    def _fill(self, fields: CarFields) -> None:
        for field, text in (
            (self.home, fields.household_id or ""), (self.name, fields.name), (self.seats, number(fields.seats)),
            (self.child_seats, number(fields.child_seats)), (self.wheelchairs, number(fields.wheelchair_places)),
            (self.luggage, "" if fields.luggage_places is None else str(fields.luggage_places)),
            (self.driver, fields.driver_id or ""), (self.typed, fields.driver), (self.phone, fields.driver_phone),
        ):  # fmt: skip
            field.set_text(text)

    def _show_fields(self) -> None:
        for field in self._about_car:
            field.setVisible(self.is_new or self._ride is not None)
        self._flow.lay_again()
        self.fit()

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()
        self.up()

"""The fields of a car as a form or a command gives them, and what they must hold."""

from __future__ import annotations

from dataclasses import dataclass, replace

from exchange_desk.basics.errors import RefusedInput

MOST_SEATS = 120  # a double-decker coach


@dataclass(frozen=True, slots=True)
class CarFields:
    """`seats` are those for passengers; `luggage_places` nothing where nobody counts the pieces."""

    name: str
    seats: int
    child_seats: int = 0
    wheelchair_places: int = 0
    luggage_places: int | None = None
    household_id: str | None = None
    driver_id: str | None = None
    driver: str = ""
    driver_phone: str = ""
    notes: str = ""


def settled_car(fields: CarFields) -> CarFields:
    """The fields as they are kept; refused in words where a number cannot be."""
    name = " ".join(fields.name.split())
    if not name:
        raise RefusedInput("Write what the car is called, for example “Morin, blue van”.")
    if not 1 <= fields.seats <= MOST_SEATS:
        raise RefusedInput(f"A car has 1 to {MOST_SEATS} seats for passengers, the driver's not counted.")
    for count, what in ((fields.child_seats, "child seats"), (fields.wheelchair_places, "places for a wheelchair")):
        if not 0 <= count <= fields.seats:
            raise RefusedInput(f"{name}: {what} are among the {fields.seats} seats, so there are 0 to {fields.seats}.")
    if fields.luggage_places is not None and not 0 <= fields.luggage_places <= 999:
        raise RefusedInput(f"{name}: write how many pieces of luggage it takes, 0 to 999, or leave that empty.")
    return replace(
        fields,
        name=name,
        driver=fields.driver.strip(),
        driver_phone=fields.driver_phone.strip(),
        notes=fields.notes.strip(),
    )

"""Cars, the rides that they make and who sits in them, told and changed from the command line."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, replace
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import how_many
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.cli.riding_words import board_text, car_text, movement_data, proposal_data, proposal_text
from exchange_desk.desk import Session
from exchange_desk.itinerary.car_fields import CarFields
from exchange_desk.itinerary.typed import typed_time
from exchange_desk.operations.cars import add_car, change_car, remove_car
from exchange_desk.operations.rides import (
    Seated,
    accept_seating,
    add_ride,
    change_ride,
    confirm_ride,
    remove_ride,
    seat_guests,
    unseat_guests,
)
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.arrivals import MovementRow, RideRow, movement_rows
from exchange_desk.queries.cars import car_fields, car_rows, home_cars
from exchange_desk.queries.seating import seating_proposal
from exchange_desk.queries.which import which_record, which_visit
from exchange_desk.queries.which_item import which_car, which_item

_NUMBERS = ("seats", "child_seats", "wheelchair_places", "luggage_places")


def cars(arguments: Any) -> Answer:
    """The cars of a visit with their seats, who drives, and whether that one may be alone with minors."""
    with opened(arguments) as desk, desk.reading() as session:
        rows = car_rows(session, which_visit(session, arguments.visit))
    return Answer([asdict(row) for row in rows], "\n".join(map(car_text, rows)) or "The visit has no cars yet.")


def car(arguments: Any) -> Answer:
    """Add a car, change the one of that name, or (--remove) take it away."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            car_id = which_car(session, arguments.name, visit_id)
            if car_id is None and arguments.remove:
                raise RefusedInput(f"There is no car “{arguments.name}” in this visit. Look them up with cars.")
            fields = None if arguments.remove else _fields(session, arguments, visit_id, car_id)
        words: tuple[str, ...] = ()
        if car_id is not None and arguments.remove:
            with desk.writing(f"Remove the car “{arguments.name}”", BY) as session:
                gone = remove_car(session, car_id=car_id)
            return Answer({"removed": car_id, "rides": gone}, f"Removed, with {gone} rides.", 0, step_of(desk))
        assert fields is not None
        if car_id is not None:
            with desk.writing(f"Change the car “{fields.name}”", BY) as session:
                words = change_car(session, car_id=car_id, fields=fields)
        else:
            with desk.writing(f"Add the car “{fields.name}”", BY) as session:
                car_id = add_car(session, visit_id=visit_id, fields=fields)
        with desk.reading() as session:
            row = next(row for row in car_rows(session, visit_id) if row.id == car_id)
        return Answer({**asdict(row), "words": list(words)}, "\n".join((car_text(row), *words)), 0, step_of(desk))


def rides(arguments: Any) -> Answer:
    """Arrivals, departures and trips in order: who comes, in which car, who has no seat, who was here."""
    with opened(arguments) as desk, desk.reading() as session:
        visit_id = which_visit(session, arguments.visit)
        day = whole_date(arguments.day) if arguments.day else None
        rows = [row for row in movement_rows(session, visit_id) if day in {None, row.day}]
    return Answer([movement_data(row) for row in rows], board_text(rows) or "Nobody is on the move on these days.")


def ride(arguments: Any) -> Answer:
    """Have a car go one way for an item; seat, unseat and move guests; confirm it; or take it off again."""
    if arguments.confirm and arguments.pencil:
        raise RefusedInput("Say one of the two: --confirm or --pencil.")
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            item_id = which_item(session, arguments.item, visit_id)
            car_id = which_car(session, arguments.car, visit_id)
            if car_id is None:
                raise RefusedInput(f"There is no car “{arguments.car}” in this visit. Add it first (car).")
            known = _known(session, visit_id, item_id, arguments.way, car_id)
            seat = [which_record(session, "participation", one, visit_id=visit_id) for one in arguments.seat]
            unseat = [which_record(session, "participation", one, visit_id=visit_id) for one in arguments.unseat]
        if arguments.off:
            if known is None:
                raise RefusedInput("This car makes no such ride. Look them up with rides.")
            with desk.writing(f"Take {arguments.car} off again", BY) as session:
                gone = remove_ride(session, ride_id=known.id)
            return Answer(
                {"removed": known.id, "seats": gone}, f"Taken off, with {how_many(gone, 'seat')}.", 0, step_of(desk)
            )
        with desk.writing(f"Seat guests in {arguments.car}", BY) as session:
            words = _change(session, arguments, known, (item_id, car_id), seat, unseat)
        with desk.reading() as session:
            row = _row(session, visit_id, item_id, arguments.way)
        return Answer(
            {**movement_data(row), "words": list(words)}, "\n".join((board_text([row]), *words)), 0, step_of(desk)
        )


def fewest(arguments: Any) -> Answer:
    """Seat everybody who needs a ride in the fewest cars; with --dry-run only tell who would ride where."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            item_id = which_item(session, arguments.item, visit_id)
            told = seating_proposal(session, visit_id, item_id, arguments.way)
        data, text = proposal_data(told), proposal_text(told)
        if arguments.dry_run:
            return Answer(data, text)
        with desk.writing(f"Seat {how_many(told.seated, 'guest')} in {how_many(len(told.cars), 'car')}", BY) as session:
            accept_seating(session, item_id=item_id, way=arguments.way, seats=told.seats)
        return Answer(data, text, 0, step_of(desk))


def _change(
    session: Session,
    arguments: Any,
    known: RideRow | None,
    which: tuple[str, str],
    seat: list[str],
    unseat: list[str],
) -> tuple[str, ...]:
    item_id, car_id = which
    leaves_at = typed_time(arguments.leaves_at) if arguments.leaves_at else None
    if known is None:
        ride_id = add_ride(session, item_id=item_id, car_id=car_id, way=arguments.way, leaves_at=leaves_at,
                           leaves_from=arguments.leaves_from or "")  # fmt: skip
    else:
        ride_id = known.id
        if leaves_at is not None or arguments.leaves_from:
            at: dt.time | None = leaves_at if leaves_at is not None else known.leaves_at
            place = arguments.leaves_from or known.leaves_from
            change_ride(session, ride_id=ride_id, leaves_at=at, leaves_from=place, notes=known.notes)
    told = Seated((), ())
    if unseat:
        told = unseat_guests(session, ride_id=ride_id, guests=unseat)
    if seat:
        told = seat_guests(session, ride_id=ride_id, guests=seat, move=arguments.move)
    if arguments.confirm or arguments.pencil:
        told = confirm_ride(session, ride_id=ride_id, confirmed=arguments.confirm)
    return told.words


def _known(session: Session, visit_id: str, item_id: str, way: str, car_id: str) -> RideRow | None:
    for row in movement_rows(session, visit_id):
        if (row.item_id, row.way) == (item_id, way):
            return next((one for one in row.rides if one.car_id == car_id), None)
    return None


def _row(session: Session, visit_id: str, item_id: str, way: str) -> MovementRow:
    return next(row for row in movement_rows(session, visit_id) if (row.item_id, row.way) == (item_id, way))


def _fields(session: Session, arguments: Any, visit_id: str, car_id: str | None) -> CarFields:
    """What the car has now, or what a car of that home begins with, with what was typed."""
    home_id = arguments.household and which_record(session, "household", arguments.household, visit_id=visit_id)
    if car_id is not None:
        fields = car_fields(session, car_id)
    else:
        home = next((home for home in home_cars(session, visit_id) if home.household_id == home_id), None)
        if (home is None or not home.fields.seats) and arguments.seats is None:
            raise RefusedInput("Say how many seats for passengers the car has: --seats 4.")
        fields = replace(home.fields if home is not None else CarFields("", 1), name=arguments.name)
    numbers = {name: getattr(arguments, name) for name in _NUMBERS if getattr(arguments, name) is not None}
    fields = replace(fields, **numbers)
    if home_id:
        fields = replace(fields, household_id=home_id)
    if arguments.driver:
        fields = replace(fields, driver_id=which_record(session, "person", arguments.driver), driver="")
    if arguments.driver_typed:
        fields = replace(fields, driver_id=None, driver=arguments.driver_typed)
    for name in ("driver_phone", "notes"):
        if getattr(arguments, name):
            fields = replace(fields, **{name: getattr(arguments, name)})
    return fields

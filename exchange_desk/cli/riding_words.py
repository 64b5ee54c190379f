"""Cars and the board of arrivals in words for a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from exchange_desk.basics.text import how_many
from exchange_desk.itinerary.words import clock, short_day
from exchange_desk.queries.arrivals import MovementRow
from exchange_desk.queries.cars import CarRow
from exchange_desk.queries.seating import SeatingProposal

WAYS = {"meet": "ARRIVES", "see_off": "LEAVES", "there": "THERE", "back": "BACK", "at": "ALL TOGETHER"}
_MARKS = {"here": "x", "missing": "!", "": " "}


def car_text(row: CarRow) -> str:
    """One car in a line or two."""
    more = [
        f"{count} {what}"
        for count, what in ((row.child_seats, "child seats"), (row.wheelchair_places, "for a wheelchair"))
        if count
    ]
    more += [f"{row.luggage_places} pieces of luggage"] if row.luggage_places is not None else []
    driver = f", {row.driver}" if row.driver else ", no driver yet"
    alone = "" if row.cleared else f"\n  Not alone with minors: {row.why_not}."
    return f"{row.name}: {', '.join([how_many(row.seats, 'seat'), *more])}{driver} {row.phone}".rstrip() + alone


def board_text(rows: Iterable[MovementRow]) -> str:
    """The board: a line for each movement, then its cars, then who has no seat."""
    lines: list[str] = []
    for row in rows:
        people = f"{len(row.people)} {'guest' if len(row.people) == 1 else 'guests'}"
        lines.append(f"{short_day(row.day)} {clock(row.when.at) or row.time_note}  {WAYS[row.way]}  {row.headline}: "
                     f"{people}, {row.here} here, {row.missing} missing")  # fmt: skip
        names = {one.participation_id: one for one in row.people}
        for ride in row.rides:
            state = "confirmed" if ride.confirmed else "not confirmed"
            lines.append(f"  {ride.car}: {len(ride.riders)} of {ride.seats} seats, {state}")
            lines += [f"    [{_MARKS[names[i].mark]}] {names[i].name}" for i in ride.riders if i in names]
        if row.way != "at" and row.without_car:
            lines.append(f"  Without a car: {', '.join(one.name for one in row.without_car)}")
        lines += [f"  {level.upper()}  {text}" for level, text in row.problems]
    return "\n".join(lines)


def movement_data(row: MovementRow) -> dict[str, Any]:
    """One movement for JSON."""
    return {
        "item": row.item_id, "way": row.way, "title": row.title, "headline": row.headline, "number": row.number,
        "day": row.day.isoformat(), "time": clock(row.when.at) or None, "when": row.when.words,
        "place": row.place, "to_place": row.to_place, "responsible": row.responsible or None,
        "here": row.here, "missing": row.missing, "of": len(row.people),
        "people": [
            {**asdict(one), "needs": list(one.needs), "marked_at": str(one.marked_at) if one.marked_at else None}
            for one in row.people
        ],
        "rides": [
            {
                "id": ride.id, "car": ride.car, "car_id": ride.car_id, "driver": ride.driver, "phone": ride.phone,
                "cleared": ride.cleared, "seats": ride.seats, "free": ride.free, "riders": list(ride.riders),
                "leaves_at": clock(ride.leaves_at) or None, "leaves_from": ride.leaves_from or None,
                "confirmed": ride.confirmed, "problems": [text for _, text in ride.problems],
            }
            for ride in row.rides
        ],
        "without_car": [one.participation_id for one in row.without_car],
        "problems": [{"level": level, "text": text} for level, text in row.problems],
    }  # fmt: skip


def proposal_text(told: SeatingProposal) -> str:
    """A proposal car by car."""
    lines = [
        f"{told.headline}: {how_many(told.seated, 'guest')} in {how_many(len(told.cars), 'car')}"
        + (", the fewest" if told.proven else "")
    ]
    for car in told.cars:
        names = ", ".join(name for _, name in car.riders)
        lines.append(f"  {car.car} ({len(car.riders)} of {car.seats} seats): {names}")
    for words, who in (
        ("Without a seat", told.left), ("Confirmed, left as they are", told.kept),
        ("Not needed", told.not_needed), ("Elsewhere at that time", told.elsewhere),
    ):  # fmt: skip
        lines += [f"  {words}: {', '.join(who)}"] if who else []
    return "\n".join(lines)


def proposal_data(told: SeatingProposal) -> dict[str, Any]:
    """A proposal for JSON."""
    return {
        "item": told.item_id, "way": told.way, "headline": told.headline, "proven": told.proven,
        "seated": told.seated, "left": list(told.left), "kept": list(told.kept),
        "not_needed": list(told.not_needed), "elsewhere": list(told.elsewhere),
        "cars": [
            {
                "car_id": car.car_id, "car": car.car, "driver": car.driver, "seats": car.seats, "new": car.new,
                "riders": [{"guest": guest, "name": name} for guest, name in car.riders],
            }
            for car in told.cars
        ],
    }  # fmt: skip

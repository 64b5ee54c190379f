"""Movements, cars and people in words and shapes for the screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.queries.arrivals import MovementRow, RideRow, RiderRow

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WAYS = {"meet": "arrives", "see_off": "leaves", "there": "by car to", "back": "by car back from", "at": "all together"}
NEVER_ALONE = "not alone with minors"


def short(day: dt.date) -> str:
    """ "Thu 7 Oct"."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def counted(count: int, one: str, many: str = "") -> str:
    """ "1 guest", "14 guests"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def time_of(row: MovementRow) -> str:
    """By the clocks of the place, or what was written instead: "14:40", "ca. 21:00"."""
    return row.when.clock or row.time_note


def board_line(row: MovementRow) -> str:
    """The first line of a movement: day, time, what."""
    when = " ".join(part for part in (short(row.day), time_of(row)) if part)
    return f"{when}   {_WAYS[row.way]}   {row.headline}" if row.way != "at" else f"{when}   {row.headline}"


def other_clocks(row: MovementRow) -> str:
    """The same by the hosts' clocks and by those at the guests' homes, where it differs: "06:40 +1 day at home"."""
    when, parts = row.when, []
    said = {(when.clock, when.day)}
    for time, day, mark, whose in (
        (when.host, when.host_on, when.host_mark, "with the hosts"),
        (when.home, when.home_on, when.home_mark, "at home"),
    ):
        if time and (time, day) not in said:
            said.add((time, day or when.day))
            parts.append(f"{time} {mark} {whose}" if mark else f"{time} {whose}")
    return " · ".join(parts)


def who_meets(row: MovementRow) -> str:
    """Who is there for them: the greeter, cars, host families, or nobody yet."""
    parts = [row.responsible] if row.responsible else []
    parts += [counted(len(row.rides), "car")] if row.rides else []
    otherwise = sum(bool(one.otherwise) for one in row.people)
    parts += [f"{otherwise} otherwise"] if otherwise and row.way != "at" else []
    if row.way == "at":
        return ", ".join(parts)
    return ", ".join(parts) or "nobody is down for them yet"


def board_sum(row: MovementRow) -> str:
    """The second line: other clocks, how many, who meets them, who has no car, who is here."""
    parts = [other_clocks(row), counted(len(row.people), "guest"), who_meets(row)]
    if row.rides and row.without_car:
        parts.append(f"{len(row.without_car)} without a car")
    if row.here or row.missing:
        parts.append(f"{row.here} of {len(row.people)} here")
        parts += [f"{row.missing} missing"] if row.missing else []
    return " · ".join(part for part in parts if part)


def board_shape(row: MovementRow) -> str:
    """The shape in front of a movement."""
    if row.missing or row.level == "problem":
        return "problem"
    if row.people and row.here == len(row.people):
        return "ok"
    if row.level == "warn":
        return "warn"
    if row.rides and row.without_car:
        return "unplaced"
    if row.rides:
        return "confirmed" if all(ride.confirmed for ride in row.rides) else "pencilled"
    return ""


def title(row: MovementRow) -> str:
    """The heading of the pane."""
    return row.headline if row.way in ("meet", "see_off", "at") else f"{_WAYS[row.way].capitalize()} {row.headline}"


def when_words(row: MovementRow) -> str:
    """When and where, by all clocks: "Arrives Thu 7 Oct 14:40 Vancouver, 06:40 Tokyo, next day · Vancouver (YVR)"."""
    verb = {"meet": "Arrives", "see_off": "Leaves", "there": "Begins", "back": "Ends", "at": "Leaves"}[row.way]
    place = row.to_place if row.way == "meet" else row.place
    when = row.when.words.replace(" · ", ", ") if row.when.at is not None else f"{row.when.words} {row.time_note}"
    return " · ".join(part for part in (f"{verb} {when}".strip(), place) if part)


def people_words(row: MovementRow) -> str:
    """Who is responsible, and the families who drive anybody."""
    parts = [f"{row.responsible} {row.responsible_phone}".strip()] if row.responsible else []
    parts += [f"can drive: {', '.join(row.hosts)}"] if row.hosts else []
    return " · ".join(parts)


def ride_line(number: int, ride: RideRow) -> str:
    """ "1   Blue van · 3 of 4 seats"."""
    return f"{number}   {ride.car} · {len(ride.riders)} of {counted(ride.seats, 'seat')}"


def ride_sum(ride: RideRow) -> str:
    """Driver, phone, when and from where, what is not right."""
    leaves = f"leaves {ride.leaves_at:%H:%M}" if ride.leaves_at else ""
    leaves += f" from {ride.leaves_from}" if ride.leaves_from else ""
    driver = " ".join(part for part in (ride.driver or "no driver yet", ride.phone) if part)
    parts = [driver, leaves.strip(), "confirmed" if ride.confirmed else "not confirmed"]
    parts += [] if ride.cleared else [NEVER_ALONE]
    told = [text for _, text in ride.problems]
    return "\n".join((" · ".join(part for part in parts if part), *told))


def ride_shape(ride: RideRow) -> str:
    """The shape in front of a car."""
    if any(level == "problem" for level, _ in ride.problems):
        return "problem"
    return "confirmed" if ride.confirmed else "pencilled"


def rider_line(one: RiderRow) -> str:
    """The name, and the one in its own script."""
    return f"{one.name}   {one.original}".strip()


def rider_sum(one: RiderRow, cars: Mapping[str, str]) -> str:
    """In which car, what is needed, with whom the guest stays."""
    seat = cars.get(one.ride_id or "") or one.otherwise or "no car yet"
    parts = [seat, *(["under 18"] if one.minor else []), *one.needs]
    parts += [f"stays with {one.home}"] if one.home else []
    parts += [f"group {one.group}"] if one.group else []
    return " · ".join(parts)


def rider_shape(one: RiderRow) -> str:
    """The shape in front of somebody: with a car, or without."""
    return "confirmed" if one.ride_id or one.otherwise else "unplaced"


def roll_sum(one: RiderRow) -> str:
    """The second line of a roll call: the mark in words, and the group."""
    mark = {"here": "Here", "missing": "MISSING", "": "Not called yet"}[one.mark]
    at = f" {one.marked_at:%H:%M}" if one.marked_at else ""
    return " · ".join(part for part in (mark + at, f"group {one.group}" if one.group else "", one.home) if part)


def roll_shape(one: RiderRow) -> str:
    """The shape of a mark."""
    return {"here": "ok", "missing": "problem", "": "unplaced"}[one.mark]


def roll_count(here: int, missing: int, of: int) -> str:
    """ "31 of 34 here, 2 missing, 1 not yet"."""
    parts = [f"{here} of {of} here"]
    parts += [f"{missing} missing"] if missing else []
    parts += [f"{of - here - missing} not yet"] if here + missing < of else []
    return ", ".join(parts)

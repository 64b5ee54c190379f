"""How guests, placements and homes are told on the match page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.matching.problem import Plan
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.placements import PlacementRow, UnplacedRow


def nights_words(first: dt.date, last: dt.date) -> str:
    """The nights of a stay: "7–12 Oct, 6 nights"."""
    count = (last - first).days + 1
    start = f"{first.day}" if first.month == last.month else f"{first.day} {first:%b}"
    return f"{start}–{last.day} {last:%b}, {count} {'night' if count == 1 else 'nights'}"


def guest_line(row: UnplacedRow) -> str:
    """First line: the name."""
    return row.guest


def guest_more(row: UnplacedRow) -> str:
    """Second line: age, party, nights, needs."""
    parts = [row.in_words, f"with {row.party}" if row.party else "", nights_words(row.first_night, row.last_night)]
    return " · ".join([*(p for p in parts if p), *row.needs])


def placed_line(row: PlacementRow) -> str:
    """First line: the home, then the guest."""
    return f"{row.home} · {row.guest}"


def placed_more(row: PlacementRow) -> str:
    """Second line: state, room, nights."""
    state = {"locked": "locked", "confirmed": "confirmed"}.get(row.state, "pencilled")
    state += ", confirmed" if row.locked and row.confirmed else ""
    parts = [state, f"room {row.room}" if row.room else "", row.in_words, nights_words(row.first_night, row.last_night)]
    return " · ".join(p for p in parts if p)


def home_line(number: int, row: FitRow) -> str:
    """First line: the digit that places here, the home, the points."""
    digit = f"{number}   " if number <= 9 and row.possible else ""
    points = f" · {row.points:+d} points".replace("-", "−") if row.possible and row.points else ""
    return f"{digit}{row.home}{points}{' · stays here' if row.placed else ''}"


def home_more(row: FitRow) -> str:
    """Second line: why it fits or not, then the home itself and who is there."""
    there = f"there: {', '.join(row.there)}" if row.there else ""
    if row.possible:
        why = f"Fits: {row.why}"
    elif row.may_pencil:
        why = f"Pencil only: {row.why}"
    else:
        why = f"Not possible: {row.why}"
    return "\n".join(p for p in (why, " · ".join(p for p in (row.in_words, there) if p)) if p)


def home_status(row: FitRow) -> str:
    """The shape in front of a home."""
    if row.placed:
        return "pencilled"
    return "ok" if row.possible else "warn" if row.may_pencil or row.may_overrule else "cancelled"


def plan_words(plan: Plan, placed: int) -> str:
    """What came of a suggestion."""
    left = len({u.guest for u in plan.unplaced})
    words = f"{placed} {'guest' if placed == 1 else 'guests'} pencilled in."
    if left:
        words += f" {left} {'has' if left == 1 else 'have'} no home: choose one to see why."
    return words + (" No better plan exists." if plan.proven else " The time was up; a better plan may exist.")

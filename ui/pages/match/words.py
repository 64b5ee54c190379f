"""How guests, placements and homes are told on the match page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.matching.problem import Plan
    from exchange_desk.queries.board import HomeNight, HomeRow
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.placements import PlacementRow, UnplacedRow


def nights_words(first: dt.date, last: dt.date) -> str:
    """The nights of a stay: "7–12 Oct, 6 nights"."""
    count = (last - first).days + 1
    if first == last:
        return f"{first.day} {first:%b}, 1 night"
    start = f"{first.day}" if first.month == last.month else f"{first.day} {first:%b}"
    return f"{start}–{last.day} {last:%b}, {count} nights"


def signed(points: int) -> str:
    """Points with their sign."""
    return f"{points:+d}".replace("-", "−")


def guest_more(row: UnplacedRow) -> str:
    """A guest without a home in one line: age, party, nights, needs."""
    parts = [row.in_words, f"with {row.party}" if row.party else "", nights_words(row.first_night, row.last_night)]
    return " · ".join([*(p for p in parts if p), *row.needs])


def state_words(row: PlacementRow) -> str:
    """The state of a placement: "locked, confirmed"."""
    if row.locked:
        return "locked, confirmed" if row.confirmed else "locked, pencilled"
    return "confirmed" if row.confirmed else "pencilled"


def placed_more(row: PlacementRow) -> str:
    """A placement in one line: home, state, room, age, nights."""
    parts = [
        f"{state_words(row)} with {row.home}",
        f"room {row.room}" if row.room else "",
        row.in_words,
        nights_words(row.first_night, row.last_night),
        row.stage,
    ]
    return " · ".join(p for p in parts if p)


def verdict_words(fit: FitRow) -> str:
    """What was found about a guest and a home, in one sentence."""
    if fit.placed:
        return "stays here"
    if fit.possible:
        return f"Fits: {fit.why}"
    return f"{'Pencil only' if fit.may_pencil else 'Not possible'}: {fit.why}"


def free_words(home: HomeRow) -> str:
    """How many of how many places are free: "1 of 2 free"."""
    if home.withdrawn is not None:
        return "withdrew"
    if not home.overnight:
        return "no beds"
    return f"{home.free} of {home.capacity} free"


def free_nights(nights: Sequence[HomeNight]) -> str:
    """The nights on which beds are free: "23–25 Jul: 2 free; 26–29 Jul: 1 free", full and missing ones by name."""
    spans: list[list[HomeNight]] = []
    for night in nights:
        last = spans[-1][-1] if spans else None
        if last is not None and (last.offered, last.free) == (night.offered, night.free):
            spans[-1].append(night)
        else:
            spans.append([night])
    told = []
    for span in spans:
        when = nights_words(span[0].night, span[-1].night).rsplit(",", 1)[0]
        state = f"{span[0].free} free" if span[0].free else "full"
        told.append(f"{when}: {state if span[0].offered else 'not offered'}")
    if len(spans) == 1 and spans[0][0].offered:
        return f"All {len(nights)} nights: {spans[0][0].free or 'none'} free"
    return "; ".join(told)


def plan_words(plan: Plan, placed: int, *, refused: int = 0) -> str:
    """What came of a suggestion, of which so many guests were not accepted."""
    left = len({u.guest for u in plan.unplaced})
    words = f"{placed} {'guest' if placed == 1 else 'guests'} pencilled in."
    if refused:
        one = refused == 1
        return f"{words} {refused} {'was' if one else 'were'} not accepted and {'has' if one else 'have'} no home."
    if left:
        words += f" {left} {'has' if left == 1 else 'have'} no home: choose one to see why."
    return words + (" No better plan exists." if plan.proven else " It was ended early; a better plan may exist.")

"""What is to be solved, and the plan that comes back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.dates import Nights
from exchange_desk.matching.points import Point
from exchange_desk.rules.facts import GuestFacts, PlacementFacts, World


@dataclass(frozen=True, slots=True)
class Unit:
    """Guests who are placed together: a party, or a guest alone; their nights are those without a home yet."""

    id: str
    guests: tuple[GuestFacts, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """The visit as it stands (`world` holds only placements that must stay) and the units to be placed."""

    world: World
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A guest in a home and room of the plan; `kept` means that it stood before and was not touched."""

    guest: str
    home: str
    room: str | None
    nights: Nights
    points: tuple[Point, ...] = ()
    state: str = "pencilled"
    kept: bool = False


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why a guest is in no home: the first rule that forbids this one."""

    home: str
    rule: str
    text: str
    citation: str = ""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A guest without a home, with a reason for every home."""

    guest: str
    nights: Nights
    reasons: tuple[WhyNot, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer. `status`: optimal (proven), feasible (stopped before the proof), infeasible (proven that not
    everybody can be placed; the plan still places as many as possible). `objective` counts 10,000 for each guest
    placed and the points on top; `bound` is what no plan can exceed.
    """

    status: str
    objective: int
    bound: int
    placements: tuple[Placed, ...]
    unplaced: tuple[Unplaced, ...]
    seconds: float = 0.0

    @property
    def proven(self) -> bool:
        """Whether no better plan exists."""
        return self.objective >= self.bound


def open_nights(guest: GuestFacts, placements: Sequence[PlacementFacts]) -> list[Nights]:
    """The spans of nights for which a guest has no home yet."""
    covered = {n for p in placements if p.guest == guest.id for n in p.nights}
    spans: list[Nights] = []
    for night in guest.nights:
        if night in covered:
            continue
        if spans and spans[-1].last + dt.timedelta(days=1) == night:
            spans[-1] = Nights(spans[-1].first, night)
        else:
            spans.append(Nights(night, night))
    return spans


def make_problem(world: World, *, move_pencilled: bool = False) -> Problem:
    """Who is to be placed: everybody who needs a home and has none for some nights, party by party.

    Confirmed and locked placements always stay; pencilled ones too, unless they may be moved.
    """
    kept = tuple(p for p in world.placements if p.fixed or not move_pencilled)
    world = replace(world, placements=kept)
    units: dict[str, list[GuestFacts]] = {}
    for guest in sorted(world.guests.values(), key=lambda g: g.id):
        if not guest.needs_home:
            continue
        for at, span in enumerate(open_nights(guest, kept)):
            base = guest.party if guest.party in world.parties else guest.id
            units.setdefault(f"{base}#{at}" if at else f"{base}", []).append(replace(guest, nights=span))
    return Problem(world, tuple(Unit(key, tuple(units[key])) for key in sorted(units)))

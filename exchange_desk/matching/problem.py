"""What is to be solved, and the plan that comes back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from exchange_desk.basics.dates import Nights
from exchange_desk.matching.placing_first import worth_of_placing
from exchange_desk.matching.points import PLACED, Point
from exchange_desk.rules.facts import GuestFacts, PlacementFacts, World


@dataclass(frozen=True, slots=True)
class Unit:
    """Guests who are placed together: a party, or a guest alone; their nights are those without a home yet."""

    id: str
    guests: tuple[GuestFacts, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """The visit as it stands (`world` holds only placements that must stay) and the units to be placed.

    `now` are the placements that may be moved, by guest: the plan at hand, which no answer is worse than. A guest
    placed is worth `placed_worth`, one who has a home now `housed_worth` more, and again one who keeps it `stay_worth`.
    With a `housed_worth` nobody is judged anew in the home where they stand.
    """

    world: World
    units: tuple[Unit, ...]
    now: Mapping[str, tuple[PlacementFacts, ...]] = field(default_factory=dict)
    placed_worth: int = PLACED
    stay_worth: int = 0
    housed_worth: int = 0

    def worth(self, guest: GuestFacts, home: str) -> int:
        """What a guest (with these nights) in a home is worth beside the points."""
        now = self.now.get(guest.id, ()) if self.stay_worth or self.housed_worth else ()
        stands = [p for p in now if p.nights.meets(guest.nights)]
        if not stands:
            return self.placed_worth
        stays = any(p.home == home for p in stands)
        return self.placed_worth + self.housed_worth + self.stay_worth * stays

    def stands(self, guest: GuestFacts, home: str) -> bool:
        """Whether a guest (with these nights) stands in that home now and may be moved."""
        return any(p.home == home and p.nights.meets(guest.nights) for p in self.now.get(guest.id, ()))

    def home_now(self, unit: Unit) -> str | None:
        """The home in which a whole unit stands now for just its nights, or nothing."""
        found = {p.home for g in unit.guests for p in self.now.get(g.id, ()) if p.nights == g.nights}
        home = min(found, default=None)
        if home is None or not all(
            any(p.home == home and p.nights == g.nights for p in self.now.get(g.id, ())) for g in unit.guests
        ):
            return None
        return home


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
    everybody can be placed; the plan still places as many as possible). `objective` counts 10,000 (or what the
    problem says) for each guest placed and the points on top; `bound` is what no plan can exceed.

    Proven is that no plan has more guests in one home for all their nights, or as many with more points; and of the
    split stays of the others (each worth its share of the nights), that beside this plan none give them more nights,
    or as many with fewer moves. A plan that had others in one home is not weighed against the split stays.
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


def make_problem(
    world: World, *, move_pencilled: bool = False, placed_worth: int | None = None, stay_worth: int = 0
) -> Problem:
    """Who is to be placed: everybody who needs a home and has none for some nights, party by party.

    Without a `placed_worth` a guest placed is worth more than all points (and stays) together.

    Confirmed and locked placements always stay; pencilled ones too, unless they may be moved.
    """
    kept = tuple(p for p in world.placements if p.fixed or not move_pencilled)
    now: dict[str, tuple[PlacementFacts, ...]] = {}
    for placement in sorted(world.placements, key=lambda p: (p.guest, p.nights.first, p.id)):
        if placement not in kept:
            now[placement.guest] = (*now.get(placement.guest, ()), placement)
    world = replace(world, placements=kept)
    parties: dict[str, list[tuple[GuestFacts, list[Nights]]]] = {}
    for guest in sorted(world.guests.values(), key=lambda g: g.id):
        if not guest.needs_home:
            continue
        spans = [part for span in open_nights(guest, kept) for part in _cut(span, now.get(guest.id, ()))]
        base = guest.party if guest.party in world.parties else None
        parties.setdefault(base or guest.id, []).append((guest, spans))
    units = [Unit(key, guests) for base, members in parties.items() for key, guests in _units(base, members)]
    if placed_worth is None:
        placed_worth = worth_of_placing(world) + stay_worth * (1 + sum(len(unit.guests) for unit in units))
    return Problem(world, tuple(sorted(units, key=lambda u: u.id)), now, placed_worth, stay_worth)


def _units(base: str, members: Sequence[tuple[GuestFacts, list[Nights]]]) -> list[tuple[str, tuple[GuestFacts, ...]]]:
    """The spans of a party as units: the first of all together, then the second, …

    Where so two of the party would be in different units on one night, all spans are cut at the same days instead.
    """
    count = max((len(spans) for _guest, spans in members), default=0)
    units = [[replace(guest, nights=spans[at]) for guest, spans in members if at < len(spans)] for at in range(count)]
    crossed = any(
        a.id != b.id and a.nights.meets(b.nights)
        for at, unit in enumerate(units)
        for later in units[at + 1 :]
        for a in unit
        for b in later
    )
    if crossed:
        edges = sorted({d for _g, spans in members for s in spans for d in (s.first, s.last + dt.timedelta(days=1))})
        parts = [Nights(first, after - dt.timedelta(days=1)) for first, after in pairwise(edges)]
        cut = [[replace(g, nights=part) for g, spans in members if any(part.meets(s) for s in spans)] for part in parts]
        units = [unit for unit in cut if unit]
    return [(f"{base}#{at}" if at else base, tuple(unit)) for at, unit in enumerate(units)]


def _cut(span: Nights, now: Sequence[PlacementFacts]) -> list[Nights]:
    """A span cut where the guest changes homes at present, so that the plan at hand can be said in units."""
    days = {p.nights.first for p in now} | {p.nights.last + dt.timedelta(days=1) for p in now}
    starts = [span.first, *sorted(day for day in days if span.first < day <= span.last)]
    ends = [*(day - dt.timedelta(days=1) for day in starts[1:]), span.last]
    return [Nights(first, last) for first, last in zip(starts, ends, strict=True)]

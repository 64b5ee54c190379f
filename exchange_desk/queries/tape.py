"""The tape chart: homes by nights, who sleeps where, what is free, and who has no home on which nights."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.dates import Nights
from exchange_desk.queries.board import beds_left
from exchange_desk.queries.fits import FitRow, fits_in, home_words
from exchange_desk.queries.placements import guest_words, unplaced_rows_in
from exchange_desk.rules.facts import GuestFacts, HomeFacts, PlacementFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group, who_is_there


@dataclass(frozen=True, slots=True)
class TapeStay:
    """One guest over nights, in a home or (`id` empty) in none.

    `original` is the name in its own script where it differs; `problem` the first rule that the stay breaks, in
    words; `late` and `early` say that the guest comes after the first or leaves before the last night of the visit.
    """

    id: str
    participation_id: str
    guest: str
    original: str
    first_night: dt.date
    last_night: dt.date
    household_id: str | None = None
    room_id: str | None = None
    room: str | None = None
    confirmed: bool = False
    locked: bool = False
    problem: str = ""
    late: bool = False
    early: bool = False
    minor: bool = False
    party: str | None = None
    in_words: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TapeHome:
    """One home: `places` is for how many guests it has beds, `free` for how many more on each night of the chart.

    A night on which it offers nothing is None there; `away` are those between nights that it offers.
    """

    id: str
    name: str
    places: int
    free: tuple[int | None, ...]
    away: frozenset[dt.date]
    stays: tuple[TapeStay, ...]
    rooms: tuple[tuple[str, str], ...]
    step_free: bool
    back_up: bool
    withdrawn: str | None
    in_words: str


@dataclass(frozen=True, slots=True)
class Tape:
    """The whole chart; `beds_free` and `without` are counted for each of its nights."""

    nights: tuple[dt.date, ...]
    homes: tuple[TapeHome, ...]
    without_home: tuple[TapeStay, ...]
    beds_free: tuple[int, ...]
    without: tuple[int, ...]


def tape_in(world: World, originals: Mapping[str, str] | None = None) -> Tape:
    """The chart of a visit: homes by name, guests without a home with their parties side by side.

    `originals` are names in their own script, by guest.
    """
    originals = originals or {}
    nights = tuple(_nights_shown(world))
    by_home: dict[str, list[PlacementFacts]] = defaultdict(list)
    for placement in world.placements:
        if placement.guest in world.guests:
            by_home[placement.home].append(placement)
    homes = [
        _home(world, home, by_home[home.id], nights, originals)
        for home in world.homes.values()
        if home.offer not in {"day", "meal"} or by_home[home.id]
    ]
    without_home = tuple(
        replace(
            _guest(world, world.guests[row.participation_id], Nights(row.first_night, row.last_night), originals),
            needs=row.needs,
        )
        for row in unplaced_rows_in(world)
    )
    return Tape(
        nights,
        tuple(sorted(homes, key=lambda h: (h.withdrawn is not None, h.name.casefold(), h.id))),
        without_home,
        tuple(sum(free[at] or 0 for free in (h.free for h in homes)) for at in range(len(nights))),
        tuple(sum(1 for s in without_home if s.first_night <= night <= s.last_night) for night in nights),
    )


def fits_for_nights(world: World, participation_id: str, nights: Nights, *, party: bool) -> tuple[FitRow, ...]:
    """The homes for a guest on some nights only (a stay of several), the best first."""
    guest = world.guests.get(participation_id)
    if guest is None:
        return ()
    only = replace(world, guests={**world.guests, guest.id: replace(guest, nights=nights)})
    return fits_in(only, guest.id, party=party)


def _nights_shown(world: World) -> Nights:
    """The nights of the visit, and those on which somebody needs a bed or has one."""
    spans = [world.rules.nights, *(p.nights for p in world.placements)]
    spans += [g.nights for g in world.guests.values() if g.needs_home]
    return Nights(min(s.first for s in spans), max(s.last for s in spans))


def _home(
    world: World,
    home: HomeFacts,
    placed: Sequence[PlacementFacts],
    nights: Sequence[dt.date],
    originals: Mapping[str, str],
) -> TapeHome:
    problems = _problems(world, home) if placed else {}
    rooms = {room.id: room.label for room in home.rooms}
    stays = [
        replace(
            _guest(world, world.guests[p.guest], p.nights, originals),
            id=p.id,
            household_id=home.id,
            room_id=p.room,
            room=rooms.get(p.room or ""),
            confirmed=p.state == "confirmed",
            locked=p.locked,
            problem=problems.get(p.guest, ""),
        )
        for p in placed
    ]
    offered = home.nights if home.withdrawn is None and home.offer == "overnight" else frozenset()
    inside = (min(offered), max(offered)) if offered else None
    return TapeHome(
        id=home.id,
        name=home.name,
        places=beds_left(home, (), world),
        free=tuple(_free(world, home, placed, nights, offered)),
        away=frozenset(n for n in nights if inside and n not in offered and inside[0] < n < inside[1]),
        stays=tuple(sorted(stays, key=lambda s: (s.first_night, s.room or "", s.guest.casefold(), s.id))),
        rooms=tuple((room.id, room.label) for room in home.rooms if not room.living_room),
        step_free=home.steps == "none" or any(room.step_free for room in home.rooms),
        back_up=home.back_up,
        withdrawn=home.withdrawn,
        in_words=home_words(home),
    )


def _problems(world: World, home: HomeFacts) -> dict[str, str]:
    """The first broken rule of each guest there, in words."""
    found: dict[str, str] = {}
    for party in who_is_there(world, home):
        broken = blocks(verdicts_of_group(party.guests, home, world, rooms=dict(party.rooms or {})))
        if broken:
            found |= dict.fromkeys((g.id for g in party.guests), broken[0].text)
    return found


def _guest(world: World, guest: GuestFacts, nights: Nights, originals: Mapping[str, str]) -> TapeStay:
    party = world.party_of(guest)
    whole = world.rules.nights
    return TapeStay(
        id="",
        participation_id=guest.id,
        guest=guest.name,
        original=own if (own := originals.get(guest.id, "")) != guest.name else "",
        first_night=nights.first,
        last_night=nights.last,
        late=guest.nights.first > whole.first and nights.first == guest.nights.first,
        early=guest.nights.last < whole.last and nights.last == guest.nights.last,
        minor=guest.minor,
        party=party.label if party else None,
        in_words=guest_words(guest),
    )


def _free(
    world: World,
    home: HomeFacts,
    placed: Sequence[PlacementFacts],
    nights: Sequence[dt.date],
    offered: frozenset[dt.date],
) -> Iterator[int | None]:
    """For how many guests more there is a bed on each night, counted anew only where somebody comes or goes."""
    known: dict[tuple[str, ...], int] = {}
    for night in nights:
        if night not in offered:
            yield None
            continue
        here = tuple(p.guest for p in placed if p.nights.first <= night <= p.nights.last)
        if here not in known:
            known[here] = beds_left(home, [world.guests[guest] for guest in here], world)
        yield known[here]

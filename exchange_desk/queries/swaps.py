"""Two guests change places: who moves where, judged as if both had moved; and with whom a guest may swap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.errors import Finding, RefusedInput
from exchange_desk.rules.facts import GuestFacts, HomeFacts, PlacementFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a swap: guests with the nights they stay, the home they go to (None: they are then without one),
    and what is found about them there.
    """

    guests: tuple[GuestFacts, ...]
    home: HomeFacts | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Swap:
    """Both sides, and the visit as it stands without the placements of all who move."""

    halves: tuple[Half, Half]
    left: World

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is found on both sides."""
        return tuple(dict.fromkeys(f for half in self.halves for f in half.findings))


@dataclass(frozen=True, slots=True)
class SwapRow:
    """One with whom a guest may swap (`others` all who would move), or the first rule that forbids it.

    `alone` says that the others have no home afterwards, since the guest has none to give; `everybody` that all who
    stay in the home give way.
    """

    participation_id: str
    others: tuple[str, ...]
    household_id: str
    home: str
    findings: tuple[Finding, ...]
    locked: bool
    alone: bool
    everybody: bool = False

    @property
    def possible(self) -> bool:
        """Whether no rule forbids it but what may be pencilled in."""
        return not self.locked and not self.against

    @property
    def may_overrule(self) -> bool:
        """Whether all that forbids it may be overruled with a reason."""
        return bool(self.against) and all(f.may_overrule for f in self.against)

    @property
    def against(self) -> tuple[Finding, ...]:
        """What forbids it; what may still be cured is no obstacle to a pencil."""
        return tuple(f for f in blocks(self.findings) if not f.curable)


def swap_in(
    world: World, participation_id: str, other_id: str, *, party: bool = False, everybody: bool = False
) -> Swap:
    """Judge a swap: with `party` both move with those of their party who stay beside them, with `everybody` all who
    stay in the other's home give way.

    Each keeps the nights of the own stay. Refused where there is nothing to swap, or somebody is locked.
    """
    one, other = _guest(world, participation_id), _guest(world, other_id)
    if one.id == other.id:
        raise RefusedInput(f"{one.name} cannot swap places with the same guest. Choose somebody else.")
    here, there = _placement(world, one), _placement(world, other)
    if there is None:
        raise RefusedInput(f"{other.name} is in no home. Place {one.name} or {other.name} instead of swapping them.")
    if here is not None and here.home == there.home:
        raise RefusedInput(f"{one.name} and {other.name} stay in the same home already. Choose somebody elsewhere.")
    if here is None and not one.needs_home:
        raise RefusedInput(f"{one.name} needs no home. Set the guest to going first.")
    ours = _movers(world, one, here, party)
    theirs = _movers(world, other, there, party, everybody=everybody)
    gone = {g.id for g in (*ours, *theirs)}
    left = replace(world, placements=tuple(p for p in world.placements if p.guest not in gone))
    first, second = world.homes.get(there.home), world.homes.get(here.home) if here else None
    if first is None or (here is not None and second is None):
        raise RefusedInput("One of the homes has made no offer for the visit. Add its offer first.")
    return Swap((_half(left, ours, first, theirs, second), _half(left, theirs, second, ours, first)), left)


def swap_rows(
    world: World, participation_id: str, *, party: bool = True, home_id: str | None = None
) -> tuple[SwapRow, ...]:
    """With whom a guest may swap, each party once; the possible ones first. In one home, if it is given; where several
    parties stay in it, all of them together are a choice too.
    """
    found: dict[frozenset[str], SwapRow] = {}
    for placement in world.placements:
        if (home_id and placement.home != home_id) or placement.guest == participation_id:
            continue
        row = _row(world, participation_id, placement, party, False)
        if row is not None:
            found.setdefault(frozenset(row.others), row)
    if home_id and len(found) > 1:
        first = next(p for p in world.placements if p.home == home_id and p.guest != participation_id)
        whole = _row(world, participation_id, first, party, True)
        if whole is not None:
            found.setdefault(frozenset(whole.others), whole)
    return tuple(
        sorted(found.values(), key=lambda r: (not r.possible, r.everybody, len(r.against), r.home.casefold(), r.others))
    )


def _row(
    world: World, participation_id: str, placement: PlacementFacts, party: bool, everybody: bool
) -> SwapRow | None:
    """The choice of swapping with whoever has that placement; none where there is nothing to swap."""
    home, other = world.homes.get(placement.home), world.guests.get(placement.guest)
    if home is None or other is None:
        return None
    try:
        swap = swap_in(world, participation_id, other.id, party=party, everybody=everybody)
    except RefusedInput:
        return SwapRow(other.id, (other.name,), home.id, home.name, (), True, False) if placement.locked else None
    names = tuple(g.name for g in swap.halves[1].guests)
    alone = swap.halves[1].home is None
    return SwapRow(other.id, names, home.id, home.name, swap.findings, False, alone, everybody)


def _half(
    left: World,
    coming: Sequence[GuestFacts],
    home: HomeFacts | None,
    rest: Sequence[GuestFacts],
    other: HomeFacts | None,
) -> Half:
    """Judge one side with the other side already where it goes."""
    if home is None:
        return Half(tuple(coming), None, ())
    moved = tuple(PlacementFacts(f"swap-{g.id}", g.id, other.id, None, g.nights) for g in rest) if other else ()
    world = replace(left, placements=(*left.placements, *moved))
    return Half(tuple(coming), home, verdicts_of_group(coming, home, world))


def _movers(
    world: World, guest: GuestFacts, placement: PlacementFacts | None, party: bool, *, everybody: bool = False
) -> tuple[GuestFacts, ...]:
    """Who moves with a guest, each with the nights of the own stay."""
    found = [replace(guest, nights=placement.nights) if placement else guest]
    if placement is None:
        mates = world.companions(guest) if party else ()
        return (*found, *(g for g in mates if g.id != guest.id and _placement(world, g) is None))
    wanted = {g.id for g in world.companions(guest)} if party else set()
    for each in world.placements:
        mate = world.guests.get(each.guest)
        if each.home != placement.home or mate is None or mate.id == guest.id:
            continue
        if everybody or mate.id in wanted:
            _placement(world, mate)
            found.append(replace(mate, nights=each.nights))
    return tuple(sorted(found, key=lambda g: (g.id != guest.id, g.id)))


def _guest(world: World, participation_id: str) -> GuestFacts:
    guest = world.guests.get(participation_id)
    if guest is None:
        raise RefusedInput("This guest has cancelled, or is not on the list any more. Set the guest to going first.")
    return guest


def _placement(world: World, guest: GuestFacts) -> PlacementFacts | None:
    """Where a guest stays; refused where that is in several homes, or must not be touched."""
    found = [p for p in world.placements if p.guest == guest.id]
    if len(found) > 1:
        raise RefusedInput(f"{guest.name} changes homes during the visit. Move each part of the stay by itself.")
    if found and found[0].locked:
        raise RefusedInput(f"{guest.name} is locked. Unlock the placement first.")
    return found[0] if found else None

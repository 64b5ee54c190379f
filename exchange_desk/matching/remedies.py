"""What would have to change for a guest without a home: the smallest changes, each proved by judging again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exchange_desk.matching.changes import Change, State, changes_for
from exchange_desk.matching.homes_needed import home_needed
from exchange_desk.matching.problem import Plan, Problem, Unit, make_problem
from exchange_desk.rules.case import listed
from exchange_desk.rules.facts import GuestFacts, HomeFacts, PlacementFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group

MOST, MOST_OF_A_KIND, AT_ONCE = 5, 2, 3
NEAREST = 12
MOVES = 150


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way out. `kind` place, ask, check, night, limit, bed, room, overrule, missing, move, split, several, home.

    `home` is the home it is about (none for "home": one is missing); `whole_party` says that it alone suffices for
    everybody of the party who is without a home; `changes` is how many things must change.
    """

    kind: str
    text: str
    home: str | None
    whole_party: bool = True
    changes: int = 1
    cost: int = 0


def remedies(world: World, guest_id: str) -> tuple[Remedy, ...]:
    """The smallest changes that would give a guest (with the party) a home, the smallest first; none when placed."""
    units = [u for u in make_problem(world).units if any(g.id == guest_id for g in u.guests)]
    return remedies_of_unit(world, units[0]) if units else ()


def remedies_of_unit(world: World, unit: Unit) -> tuple[Remedy, ...]:
    """The same for guests who are placed together, for the nights that they have no home."""
    near = _nearest(world, unit.guests)
    found = [r for home, _n in near[:NEAREST] if (r := _with(world, unit.guests, home)) is not None]
    found += _moves(world, unit.guests, [home for home, _n in near])
    if len(unit.guests) > 1 and not any(r.changes == 1 for r in found):
        found += _split(world, unit.guests, [home for home, _n in near])
    if not any(r.changes == 1 and r.whole_party for r in found):
        text = home_needed(world, unit.guests)
        found += [Remedy("home", text, None, cost=12)] if text else []
    return _best(found)


def remedies_after(problem: Problem, plan: Plan, most: int = 60) -> dict[str, tuple[Remedy, ...]]:
    """By guest, remedies for those whom a plan leaves without a home; of very many parties for the first `most`."""
    rows = tuple(
        PlacementFacts(
            f"{p.guest} {p.nights.first}", p.guest, p.home, p.room, p.nights,
            "pencilled" if p.state == "locked" else p.state, p.state == "locked",
        )
        for p in plan.placements
    )  # fmt: skip
    world = replace(problem.world, placements=rows)
    found: dict[str, tuple[Remedy, ...]] = {}
    for unit in make_problem(world).units[:most]:
        ways = remedies_of_unit(world, unit)
        for guest in unit.guests:
            found.setdefault(guest.id, ways)
    return found


def remedy_in(world: World, guest_id: str, home: HomeFacts) -> Remedy | None:
    """The fewest changes that would let a guest (with the party) into one home, if a few do."""
    return _with(world, world.companions(world.guests[guest_id]), home)


def _nearest(world: World, guests: Sequence[GuestFacts]) -> list[tuple[HomeFacts, int]]:
    """Homes that offer nights, those with the fewest rules against the guests first."""
    rows = []
    for home in sorted(world.homes.values(), key=lambda h: (h.name.casefold(), h.id)):
        if home.offer == "overnight" and home.withdrawn is None:
            against = blocks(verdicts_of_group(guests, home, world))
            rows.append((home, len({f.rule for f in against}) + 3 * any(f.rule == "veto" for f in against)))
    return sorted(rows, key=lambda row: row[1])


def _with(world: World, guests: Sequence[GuestFacts], home: HomeFacts) -> Remedy | None:
    """The fewest changes that would let them into one home, if a few do."""
    state = State(tuple(guests), home, world)
    done = _changed(state, AT_ONCE)
    if done is None:
        return None
    if not done:
        return Remedy("place", f"{home.name} is free: place {_names(guests)} there.", home.id, changes=0)
    words = "; ".join(change.words for change in done[:-1]) + ("; and " if len(done) > 1 else "") + done[-1].words
    kind = done[0].kind if len(done) == 1 else "several"
    cost = sum(change.cost for change in done) + 2 * (len(done) - 1)
    return Remedy(kind, f"With {home.name}: {words}.", home.id, changes=len(done), cost=cost)


def _changed(state: State, most: int) -> list[Change] | None:
    """Changes after which nothing forbids it any more: none are needed, a few, or nothing helps."""
    against = state.forbids()
    if not against:
        return []
    if most == 0 or len({f.rule for f in against}) > most:
        return None
    first = against[0]
    best: list[Change] | None = None
    for change in changes_for(first, state):
        if any(f.rule == first.rule for f in change.after.forbids()):
            continue
        rest = _changed(change.after, most - 1)
        if rest is not None and (best is None or len(rest) + 1 < len(best)):
            best = [change, *rest]
            if not rest:
                break
    return best


def _moves(world: World, guests: Sequence[GuestFacts], homes: Sequence[HomeFacts]) -> list[Remedy]:
    """Another guest who may be moved, to where, so that the home takes these."""
    found, tries = [], 0
    for home in homes:
        there = _movable(world, home, guests)
        if not there or blocks(verdicts_of_group(guests, home, world, empty=True)):
            continue
        for party in there:
            names = {g.id for g in party}
            without = replace(world, placements=tuple(p for p in world.placements if p.guest not in names))
            tries += 1
            if blocks(verdicts_of_group(guests, home, without)):
                continue
            come = tuple(PlacementFacts(f"new {g.id}", g.id, home.id, None, g.nights) for g in guests)
            after = replace(without, placements=(*without.placements, *come))
            for other in homes:
                tries += 1
                if other.id != home.id and not blocks(verdicts_of_group(party, other, after)):
                    words = f"{_names(party)} moved from {home.name} to {other.name}"
                    text = f"{words}; {home.name} then takes {_names(guests)}."
                    found.append(Remedy("move", text, home.id, cost=3 + len(party)))
                    break
            if tries > MOVES or len(found) >= MOST_OF_A_KIND:
                return found
    return found


def _movable(world: World, home: HomeFacts, guests: Sequence[GuestFacts]) -> list[tuple[GuestFacts, ...]]:
    """Parties who stay in a home, all of them there with one pencilled placement, and not of the party that comes."""
    parties: dict[str, list[GuestFacts]] = {}
    stuck = {g.party or g.id for g in guests}
    for placement in world.placements:
        guest = world.guests.get(placement.guest)
        if guest is None:
            continue
        key = guest.party or guest.id
        if placement.home == home.id:
            parties.setdefault(key, []).append(replace(guest, nights=placement.nights))
            if placement.fixed:
                stuck.add(key)
        else:
            stuck.update({key} if any(g.id == guest.id for g in parties.get(key, ())) else ())
    whole = {key: tuple(sorted(rows, key=lambda g: g.id)) for key, rows in parties.items() if key not in stuck}
    elsewhere = {p.guest for p in world.placements if p.home != home.id}
    return [
        rows
        for _key, rows in sorted(whole.items())
        if len({g.id for g in rows}) == len(rows) and not {m.id for g in rows for m in world.companions(g)} & elsewhere
    ]


def _split(world: World, guests: Sequence[GuestFacts], homes: Sequence[HomeFacts]) -> Iterator[Remedy]:
    """The party in two or more homes, where its people may be parted at all: no child from its parent."""
    if any(g.minor for g in guests):
        return
    placed: list[tuple[GuestFacts, HomeFacts]] = []
    trial = replace(world, guests={**world.guests, **{g.id: replace(g, party=None) for g in guests}})
    for guest in guests:
        lone = replace(guest, party=None)
        home = next((h for h in homes if not blocks(verdicts_of_group([lone], h, trial))), None)
        if home is None:
            break
        placed.append((guest, home))
        stay = PlacementFacts(f"new {guest.id}", guest.id, home.id, None, guest.nights)
        trial = replace(trial, placements=(*trial.placements, stay))
    if len(placed) == len(guests):
        where = listed([f"{g.name} with {h.name}" for g, h in placed])
        yield Remedy("split", f"The party parted: {where}.", placed[0][1].id, cost=8)
    elif placed:
        guest, home = placed[0]
        text = f"Only {guest.name} with {home.name}, parted from the others."
        yield Remedy("split", text, home.id, whole_party=False, cost=11)


def _best(found: Sequence[Remedy]) -> tuple[Remedy, ...]:
    """A short list: the smallest first, not too many of one kind."""
    rows: list[Remedy] = []
    for row in sorted(found, key=lambda r: (not r.whole_party, r.changes > 1, r.cost, r.text)):
        if sum(1 for r in rows if r.kind == row.kind) < MOST_OF_A_KIND:
            rows.append(row)
    return tuple(rows[:MOST])


def _names(guests: Sequence[GuestFacts]) -> str:
    return listed([g.name for g in guests])

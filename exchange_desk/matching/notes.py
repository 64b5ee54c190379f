"""What no plan can make good: a visit without homes, homes without beds, contradictory locks, vain wishes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.errors import Finding
from exchange_desk.matching.homes_needed import best_home
from exchange_desk.matching.problem import make_problem
from exchange_desk.rules.case import listed
from exchange_desk.rules.facts import GuestFacts, HomeFacts, PlacementFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group
from exchange_desk.rules.said import night_words


@dataclass(frozen=True, slots=True)
class PlanNote:
    """One thing that somebody should put right, in words, and the guest and home that it is about."""

    finding: Finding
    guest: str | None = None
    home: str | None = None


def plan_notes(world: World, names: Mapping[str, str]) -> tuple[PlanNote, ...]:
    """Everything in a visit that no plan can make good; whatever is sound is placed all the same.

    `names` calls people and homes that are not on the visit (any more) by their names.
    """
    return (
        *_homes(world),
        *_locks(world),
        *_wishes(world, names),
        *_parties(world),
    )


def _note(rule: str, level: str, text: str, guest: str | None = None, home: str | None = None) -> PlanNote:
    return PlanNote(Finding(rule, level, text), guest, home)


def _open(world: World) -> list[HomeFacts]:
    homes = sorted(world.homes.values(), key=lambda h: (h.name.casefold(), h.id))
    return [h for h in homes if h.offer == "overnight" and h.withdrawn is None]


def _bedless(home: HomeFacts) -> bool:
    return not any(room.beds for room in home.rooms if not room.living_room)


def _homes(world: World) -> Iterator[PlanNote]:
    homes = _open(world)
    if not any(g.needs_home for g in world.guests.values()):
        return
    if not homes:
        there = "No home offers nights on this visit any more" if world.homes else "No home is on this visit yet"
        yield _note("no_homes", "block", f"{there}: add host families or import their answers.")
    for home in homes:
        if _bedless(home):
            living = " (a bed in the living room does not count)" if any(r.beds for r in home.rooms) else ""
            words = f"{home.name} offers nights but has no bed in a bedroom{living}: add its rooms and beds."
            yield _note("no_beds", "warn", words, home=home.id)
        if not home.nights & set(world.rules.nights):
            words = f"{home.name} offers to host, but no night of the visit: add its nights."
            yield _note("no_nights", "warn", words, home=home.id)


def _locks(world: World) -> Iterator[PlanNote]:
    """Placements that contradict one another or stand where no guest can sleep; suggestions leave them alone."""
    rows = [p for p in world.placements if p.guest in world.guests and p.home in world.homes]
    for at, one in enumerate(rows):
        for other in rows[at + 1 :]:
            if one.guest == other.guest and one.nights.meets(other.nights):
                yield _twice(world, one, other)
    for home_id in sorted({p.home for p in rows if p.fixed}):
        home, here = world.homes[home_id], [p for p in rows if p.home == home_id and p.fixed]
        names = listed([world.guests[p.guest].name for p in here])
        are = "is" if len({p.guest for p in here}) == 1 else "are"
        if home.withdrawn is not None or home.offer != "overnight":
            gone = "has withdrawn" if home.withdrawn is not None else "offers no nights"
            words = f"{names} {are} {_state(here)} with {home.name}, which {gone}: choose another home."
            yield _note("locked_nowhere", "block", words, here[0].guest, home_id)
            continue
        guests = tuple({p.guest: replace(world.guests[p.guest], nights=p.nights) for p in here}.values())
        rooms = {p.guest: p.room for p in here if p.room}
        found = verdicts_of_group(guests, home, replace(world, placements=()), rooms=rooms)
        crowded = next((f for f in blocks(found) if f.rule == "beds"), None)
        if crowded is not None:
            words = f"{names} {are} {_state(here)} with {home.name}, which has too few beds. {crowded.text}"
            yield _note("locked_too_many", "block", words, here[0].guest, home_id)


def _twice(world: World, one: PlacementFacts, other: PlacementFacts) -> PlanNote:
    night = max(one.nights.first, other.nights.first)
    homes = [f"with {world.homes[p.home].name} ({_state([p])})" for p in (one, other)]
    words = f"{world.guests[one.guest].name} is {listed(homes)} on {night_words(night)}: take one of them out."
    return _note("placed_twice", "block", words, one.guest, one.home)


def _state(rows: Sequence[PlacementFacts]) -> str:
    words = dict.fromkeys("locked" if p.locked else p.state for p in rows)
    return listed(list(words), "or")


def _wishes(world: World, names: Mapping[str, str]) -> Iterator[PlanNote]:
    """Wishes for people and homes who are not there: they count for nothing."""
    known = {**names, **{g.id: g.name for g in world.guests.values()}, **{h.id: h.name for h in world.homes.values()}}
    kinds = (("in one room", world.together_room), ("in one home", world.together_home))
    for words, pairs in kinds:
        for pair in sorted(sorted(p) for p in pairs):
            here = [g for g in pair if g in world.guests]
            for gone in pair:
                if gone not in world.guests and len(here) == 1:
                    who, other = world.guests[here[0]].name, known.get(gone, "somebody")
                    text = f"{who} asked to be {words} with {other}, who is not coming: the wish is left out."
                    yield _note("wish_in_vain", "note", text, here[0])
    for guest in sorted(world.guests.values(), key=lambda g: g.id):
        for home_id in sorted(guest.wants):
            home = world.homes.get(home_id)
            if home is None or home.withdrawn is not None or home.offer != "overnight":
                gone = "has withdrawn" if home and home.withdrawn is not None else "offers no nights on this visit"
                text = f"{guest.name} asked for {known.get(home_id, 'a family')}, which {gone}: the wish is left out."
                yield _note("wish_in_vain", "note", text, guest.id)
    for home in _open(world):
        for guest_id in sorted(home.wants - world.guests.keys()):
            text = f"{home.name} asked for {known.get(guest_id, 'somebody')}, who is not coming: the wish is left out."
            yield _note("wish_in_vain", "note", text, home=home.id)


def _parties(world: World) -> Iterator[PlanNote]:
    """Guests without a home whom no home could take even if it were empty, with the reason."""
    homes = _open(world)
    for unit in make_problem(world).units if homes else ():
        names, first = listed([g.name for g in unit.guests]), unit.guests[0].id
        inside = blocks(verdicts_of_group(unit.guests, best_home(world, unit.guests), world, empty=True))
        if inside:
            party = len(unit.guests) > 1
            what = f"{names} cannot be placed{' together in any home' if party else ''}"
            cure = "Part them, or change what is said of them." if party else "Look at what is said of them."
            reason = next((f for f in inside if f.rule != "beds"), inside[0])  # Beds there are as many as can be.
            yield _note("impossible_party", "block", f"{what}: {reason.text} {cure}", first)
        elif all(blocks(verdicts_of_group(unit.guests, h, world, empty=True)) for h in homes):
            words = f"No home fits {names} even when empty{_why(world, unit.guests)}."
            yield _note("no_home_fits", "warn", words, first)


def _why(world: World, guests: Sequence[GuestFacts]) -> str:
    """The commonest reason of the homes, with one of its sentences."""
    party = world.party_of(guests[0])
    beds = [b for h in _open(world) for r in h.rooms if not r.living_room for b in r.beds]
    if party and "double" in (party.beds or "") and not any(b.kind == "double" for b in beds):
        return ": they asked for a double bed, and no home has one"
    first = [blocks(verdicts_of_group(guests, h, world, empty=True))[0] for h in _open(world)]
    rules = [f.rule for f in first]
    common = max(dict.fromkeys(rules), key=rules.count)
    sentence = next(f.text for f in first if f.rule == common).removesuffix(".")
    many = f"; so it is in {rules.count(common)} of {len(rules)} homes" if len(rules) > 1 else ""
    return f": {sentence}{many}"

"""Bed arithmetic: which guests fit into which rooms of a home, night by night."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from exchange_desk.rules.facts import ACCOMPANIED_KINDS, GuestFacts, HomeFacts, PartyFacts, RoomFacts

SINGLE_KINDS = frozenset({"single", "bunk"})
MAKESHIFT_KINDS = frozenset({"sofa", "futon", "inflatable"})
AGE_GAP = 3


@dataclass(frozen=True, slots=True)
class BedGroup:
    """Guests who sleep in one room: `double` shares a bed, `twin` takes two, `pair` either, `one` a single bed."""

    guests: tuple[GuestFacts, ...]
    kind: str
    party: str
    family: bool = False
    settled: bool = False

    def on(self, night: dt.date) -> BedGroup | None:
        """Those of the group who sleep there that night: who is left of two needs one bed."""
        here = tuple(g for g in self.guests if night in g.nights)
        if len(here) == len(self.guests):
            return self
        return replace(self, guests=here, kind="one") if here else None


@dataclass(frozen=True, slots=True)
class Lodgers:
    """A party, or a guest alone, in a home; `rooms` are the rooms chosen for them, by guest.

    `settled` people sleep where somebody put them: their own beds are not judged again.
    """

    guests: tuple[GuestFacts, ...]
    party: PartyFacts | None = None
    rooms: Mapping[str, str] | None = None
    settled: bool = False

    @property
    def key(self) -> str:
        """What tells one party from another."""
        return self.party.id if self.party else self.guests[0].id


def bed_groups(lodgers: Lodgers, *, strict: bool = True) -> tuple[BedGroup, ...]:
    """The beds a party needs; not `strict` forgets which kind of bed was asked for."""
    sleepers = [g for g in lodgers.guests if not g.in_cot]
    if not sleepers:
        return ()
    key = lodgers.key
    if len(sleepers) == 1:
        return (BedGroup((sleepers[0],), "one", key, bool(lodgers.party and lodgers.party.kind in ACCOMPANIED_KINDS)),)
    asked = (lodgers.party.beds if lodgers.party else None) or _asked_by_guests(sleepers)
    kinds = [k for k in asked.replace(" ", "").split("+") if k in {"double", "twin", "pair"}]
    kind = lodgers.party.kind if lodgers.party else ""
    family = kind in ACCOMPANIED_KINDS
    told = bool(lodgers.party and lodgers.party.beds)  # Who asked for single beds by name has them.
    if len(sleepers) >= 2 and not kinds and not told and kind in {"couple", "family"}:
        kinds = ["pair"]
    # Grown-ups share the double bed, children take the single ones.
    rest = _in_order(sleepers, kinds)
    groups = []
    for wanted in kinds:
        if len(rest) < 2:
            break
        pair, rest = tuple(rest[:2]), rest[2:]
        groups.append(BedGroup(pair, wanted if strict else "pair", key, family))
    groups += [BedGroup((g,), "one", key, family) for g in rest]
    return tuple(groups)


def _in_order(sleepers: Sequence[GuestFacts], kinds: Sequence[str]) -> list[GuestFacts]:
    """Grown-ups first; by age too where that decides who shares a bed with whom."""
    pairs, grown_up = len(kinds), sum(1 for g in sleepers if not g.minor)
    if not pairs or len(sleepers) == 2 or (grown_up == 2 and (pairs == 1 or len(sleepers) <= 4)):
        return sorted(sleepers, key=lambda g: (g.minor, g.id))
    return sorted(sleepers, key=lambda g: (g.minor, -(g.age or 0), g.id))


def _asked_by_guests(sleepers: Sequence[GuestFacts]) -> str:
    """What the guests of a party asked for, where nothing stands at the party itself."""
    if len(sleepers) < 2:
        return "one"
    beds = {g.bed for g in sleepers}
    for kind in ("double", "twin"):
        if beds == {kind} and len(sleepers) == 2:
            return kind
    return "pair+" + "+".join(["one"] * (len(sleepers) - 2)) if "family" in beds else "one"


def beds_hold(room: RoomFacts, groups: Sequence[BedGroup]) -> bool:
    """Whether the beds of a room hold these groups in one night.

    A bed in a living room counts for nobody, a sofa bed, futon or inflatable for grown-ups only.
    """
    if room.living_room:
        return not groups
    real = sum(1 for b in room.beds if b.kind in SINGLE_KINDS)
    doubles = sum(1 for b in room.beds if b.kind == "double") - sum(1 for g in groups if g.kind == "double")
    if doubles < 0:
        return False
    # Pairs with more children take the double beds first: a child must not lie on the sofa.
    pairs = sorted((g for g in groups if g.kind == "pair"), key=lambda g: -_children(g))
    apart = [g for g in groups if g.kind in {"twin", "one"}] + pairs[doubles:]
    real += max(0, doubles - len(pairs))
    makeshift = sum(1 for b in room.beds if b.kind in MAKESHIFT_KINDS)
    sleepers = sum(len(g.guests) for g in apart)
    return sleepers <= real + makeshift and sum(map(_children, apart)) <= real


def _children(group: BedGroup) -> int:
    return sum(1 for g in group.guests if g.minor)


def may_share_room(one: GuestFacts, other: GuestFacts, gap: int = AGE_GAP) -> bool:
    """Whether two guests of different parties may sleep in one room: minors alone, same sex, similar age (R4, R6)."""
    if not (one.alone_minor and other.alone_minor):
        return False
    if one.sex is None or one.sex != other.sex:
        return False
    if one.age is None or other.age is None:  # Unknown ages: of one school level they are near enough.
        return one.group == other.group
    return abs(one.age - other.age) <= gap


def reachable(guest: GuestFacts, home: HomeFacts, room: RoomFacts | None = None) -> bool:
    """Whether the guest can climb what leads to the home or to that room (unknown steps count as stairs)."""
    if guest.mobility not in {"few", "none"}:
        return True
    rooms = [room] if room else list(home.rooms)
    if any(r.step_free for r in rooms):
        return True
    if room is not None and room.step_free is False and guest.mobility == "none":
        return False
    return home.steps == "none" or (guest.mobility == "few" and home.steps == "few")


def _may_lie(one: GuestFacts, other: GuestFacts, family: bool, party: bool, gap: int) -> bool:
    """Whether two guests may sleep in one room: families as they like, of one party where no minor is alone."""
    if family or (party and not one.alone_minor and not other.alone_minor):
        return True
    return may_share_room(one, other, gap)


def _companions_fit(groups: Sequence[BedGroup], gap: int) -> bool:
    """R4, R6: who may sleep in one room; a minor who travels alone with one other at most, the own family apart."""
    guests = [(g, group) for group in groups for g in group.guests]
    one_party = len({group.party for group in groups}) == 1
    if len(guests) > 2 and not one_party:
        return False
    if len(guests) > 2 and any(g.alone_minor and not group.family for g, group in guests):
        return False
    return all(
        _may_lie(a, b, at.family and at.party == to.party, at.party == to.party, gap)
        for (a, at), (b, to) in combinations(guests, 2)
    )


def _joins(group: BedGroup, there: Sequence[BedGroup], room: RoomFacts, gap: int) -> bool:
    """Whether a group can sleep in a room beside those who are there, on each night."""
    # A room is fullest on a night on which somebody comes, so only those nights need a look.
    arrivals = {g.nights.first for t in (group, *there) for g in t.guests}
    for night in sorted(a for a in arrivals if any(a in g.nights for g in group.guests)):
        tonight = [here for each in (*there, group) if (here := each.on(night)) is not None]
        if not _companions_fit(tonight, gap) or not beds_hold(room, tonight):
            return False
    return True


def arrangements(
    home: HomeFacts, lodgers: Sequence[Lodgers], *, gap: int = AGE_GAP, strict: bool = True, one_room: bool = False
) -> Iterator[dict[str, str]]:
    """Every way of putting these parties into the rooms of a home, as guest id -> room id, in a stable order.

    Whoever comes after others of the own party shares a room with them as they asked, where there is a way.
    """
    joined = _joined(lodgers)
    first = next(_arranged(home, joined, gap, strict, one_room), None) if joined else None
    yield from _arranged(home, joined if joined and first is not None else lodgers, gap, strict, one_room)


def _joined(lodgers: Sequence[Lodgers]) -> list[Lodgers] | None:
    """The parties with those who come put to those of the own party who are there; nothing where there are none."""
    keys = [party.key for party in lodgers if party.settled]  # Who comes back is there twice, and left as it stands.
    there = {party.key: party for party in lodgers if party.settled and keys.count(party.key) == 1}
    joined: dict[str, Lodgers] = {}
    for party in lodgers:
        stays = there.get(party.key)
        if stays is None or party.settled or {g.id for g in party.guests} & {g.id for g in stays.guests}:
            continue
        guests = tuple(sorted((*stays.guests, *party.guests), key=lambda g: g.id))
        joined[party.key] = Lodgers(guests, party.party, {**(stays.rooms or {}), **(party.rooms or {})})
    if not joined:
        return None
    return [*(p for p in lodgers if p.key not in joined), *joined.values()]


def _arranged(
    home: HomeFacts, lodgers: Sequence[Lodgers], gap: int, strict: bool, one_room: bool
) -> Iterator[dict[str, str]]:
    items: list[tuple[BedGroup, str | None, bool, bool]] = []
    for party in lodgers:
        fixed = party.rooms or {}
        keep_room = bool(party.party and party.party.keep == "room")
        groups = bed_groups(party, strict=strict)
        for group in (replace(g, settled=party.settled) for g in groups):
            rooms = {fixed[g.id] for g in group.guests if g.id in fixed}
            if len(rooms) > 1 and party.settled:  # People fixed by hand sleep where they were put, each alone.
                for guest in group.guests:
                    items.append((replace(group, guests=(guest,), kind="one"), fixed.get(guest.id), False, True))
            else:
                items.append((group, next(iter(rooms), None), keep_room, bool(rooms) and party.settled))
    items.sort(key=lambda i: (not i[3], -len(i[0].guests), i[0].guests[0].id))
    yield from _spread(home, items, 0, {}, gap, one_room)


def _spread(
    home: HomeFacts,
    items: Sequence[tuple[BedGroup, str | None, bool, bool]],
    at: int,
    taken: dict[str, list[BedGroup]],
    gap: int,
    one_room: bool,
) -> Iterator[dict[str, str]]:
    if at == len(items):
        # Who comes back to the home is there twice: the room of the new stay is the one to tell.
        stays = sorted(((t.settled, r, t) for r, groups in taken.items() for t in groups), key=lambda s: not s[0])
        yield {g.id: room for _settled, room, group in stays for g in group.guests}
        return
    group, wanted, keep_room, by_hand = items[at]
    names = {g.id for g in group.guests}
    own = {r for r, gs in taken.items() for t in gs if not t.settled and names & {g.id for g in t.guests}}
    if own and not group.settled and wanted is None:  # and a guest with two new stays has both in one room
        wanted = min(own)
    seen: set[tuple[object, ...]] = set()
    for room in home.rooms:
        if wanted is not None and room.id != wanted:
            continue
        if one_room and taken and room.id not in taken:
            continue
        there = taken.get(room.id, [])
        if not there:  # Two empty rooms that are alike give the same answer.
            alike = (tuple(sorted(b.kind for b in room.beds)), room.living_room, room.step_free)
            if wanted is None and alike in seen:
                continue
            seen.add(alike)
        if keep_room and any(g.party == group.party for r, gs in taken.items() if r != room.id for g in gs):
            continue
        if not by_hand and not all(reachable(g, home, room) for g in group.guests):
            continue
        if not by_hand and not _joins(group, there, room, gap):
            continue
        taken.setdefault(room.id, []).append(group)
        yield from _spread(home, items, at + 1, taken, gap, one_room)
        taken[room.id].pop()
        if not taken[room.id]:
            del taken[room.id]


def best_arrangement(
    home: HomeFacts,
    lodgers: Sequence[Lodgers],
    score: Callable[[Mapping[str, str]], int],
    best: int,
    *,
    gap: int = AGE_GAP,
) -> tuple[int, dict[str, str]] | None:
    """The first arrangement with the highest score (`best` is the highest there can be), or nothing."""
    found: tuple[int, dict[str, str]] | None = None
    for rooms in arrangements(home, lodgers, gap=gap, one_room=home.two_guests == "one_room"):
        points = score(rooms)
        if found is None or points > found[0]:
            found = points, rooms
        if points >= best:
            break
    return found


def heads(lodgers: Sequence[Lodgers]) -> int:
    """The most guests in a home on one night; a baby in a cot is not counted."""
    guests = [g for party in lodgers for g in party.guests if not g.in_cot]
    nights = {n for g in guests for n in g.nights}
    return max((sum(1 for g in guests if n in g.nights) for n in nights), default=0)

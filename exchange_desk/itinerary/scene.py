"""Everything at once: items, people and the visit, with who takes part and who is there worked out one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from exchange_desk.itinerary.attending import is_asked, takes_part
from exchange_desk.itinerary.item import Item, Participant, Stay
from exchange_desk.itinerary.journeys import Journey, is_here, journey
from exchange_desk.itinerary.rides import Ways


@dataclass(frozen=True, slots=True)
class Scene:
    """`asked` are the ids of who takes part in an item, `present` those of them who are there by then.

    `alike` are the ids of people with one and the same programme: what holds for the first holds for all of them.
    """

    stay: Stay
    items: tuple[Item, ...]
    people: Mapping[str, Participant]
    asked: Mapping[str, frozenset[str]]
    present: Mapping[str, frozenset[str]]
    journeys: Mapping[str, Journey]
    alike: tuple[tuple[str, ...], ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)
    ways: Ways = field(default_factory=Ways)

    def names(self, ids: Iterable[str], most: int = 4) -> str:
        """The names of some people, sorted; of more than `most` only how many."""
        names = sorted(self.people[i].name for i in ids)
        return ", ".join(names) if len(names) <= most else f"{len(names)} guests"

    def items_of(self, person: str) -> tuple[Item, ...]:
        """The items at which one person is present, in order."""
        return tuple(i for i in self.items if person in self.present[i.id])


def scene(
    items: Iterable[Item],
    people: Iterable[Participant],
    stay: Stay,
    numbers: Mapping[str, int] | None = None,
    ways: Ways | None = None,
) -> Scene:
    """Sort the items by instant and work out attendance and journeys, once for all people who are alike."""
    ordered = tuple(sorted(items, key=lambda i: (i.order, i.title, i.id)))
    going = {p.id: p for p in people if p.status == "going"}
    alike = _alike(ordered, going.values())
    firsts = [(going[some[0]], some) for some in alike]
    asked = {item.id: _all(some for first, some in firsts if takes_part(item, first)) for item in ordered}
    legs = [i for i in ordered if i.travel]
    journeys: dict[str, Journey] = {}
    for first, some in firsts:
        way = journey(first, (leg for leg in legs if first.id in asked[leg.id]), stay)
        journeys.update(dict.fromkeys(some, way))
    present = {
        item.id: _all(
            some
            for first, some in firsts
            if first.id in asked[item.id] and is_here(item, first, journeys[first.id], stay.zone)
        )
        for item in ordered
    }
    return Scene(stay, ordered, going, asked, present, journeys, alike, dict(numbers or {}), ways or Ways())


def _all(groups: Iterable[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(chain.from_iterable(groups))


def _alike(items: tuple[Item, ...], people: Iterable[Participant]) -> tuple[tuple[str, ...], ...]:
    """People with the same role, age, origin, group, nights and names on items have the same programme.

    Who is named on a leg that is meant for that person anyway (for a seat on it) is not apart from the others.
    """
    known = {p.id: p for p in people}
    kinds = {p.id: (p.role, p.adult, p.community, p.group, p.first_night, p.last_night) for p in known.values()}
    named: defaultdict[str, list[tuple[str, bool]]] = defaultdict(list)
    for item in items:
        asked: dict[object, bool] = {}
        for i in item.included & known.keys():
            kind = kinds[i]
            if item.travel and kind not in asked:
                asked[kind] = is_asked(item, known[i])
            if not item.travel or not asked[kind]:
                named[i].append((item.id, True))
        for i in item.left_out & known.keys():
            named[i].append((item.id, False))
    found: defaultdict[object, list[str]] = defaultdict(list)
    for i, kind in kinds.items():
        found[kind, tuple(named.get(i, ()))].append(i)
    return tuple(map(tuple, found.values()))

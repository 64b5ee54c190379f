"""Everything at once: items, people and the visit, with who takes part and who is there worked out one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from exchange_desk.itinerary.attending import takes_part
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
    asked = {
        item.id: frozenset(i for first, some in firsts if takes_part(item, first) for i in some) for item in ordered
    }
    legs = [i for i in ordered if i.travel]
    journeys: dict[str, Journey] = {}
    for first, some in firsts:
        way = journey(first, (leg for leg in legs if first.id in asked[leg.id]), stay)
        journeys.update(dict.fromkeys(some, way))
    present = {
        item.id: frozenset(
            i
            for first, some in firsts
            if first.id in asked[item.id] and is_here(item, first, journeys[first.id], stay.zone)
            for i in some
        )
        for item in ordered
    }
    return Scene(stay, ordered, going, asked, present, journeys, alike, dict(numbers or {}), ways or Ways())


def _alike(items: tuple[Item, ...], people: Iterable[Participant]) -> tuple[tuple[str, ...], ...]:
    """People whom no item names, with the same role, age, origin, group and nights, have the same programme."""
    named = frozenset[str]().union(*(item.included | item.left_out for item in items))
    found: dict[object, list[str]] = defaultdict(list)
    for p in people:
        kind = (p.role, p.adult, p.community, p.group, p.first_night, p.last_night)
        found[p.id if p.id in named else kind].append(p.id)
    return tuple(map(tuple, found.values()))

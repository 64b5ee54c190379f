"""Everything at once: items, people and the visit, with who takes part and who is there worked out one time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from exchange_desk.itinerary.attending import attending
from exchange_desk.itinerary.item import Item, Participant, Stay
from exchange_desk.itinerary.journeys import Journey, is_here, journey
from exchange_desk.itinerary.rides import Ways


@dataclass(frozen=True, slots=True)
class Scene:
    """`asked` are the ids of who takes part in an item, `present` those of them who are there by then."""

    stay: Stay
    items: tuple[Item, ...]
    people: Mapping[str, Participant]
    asked: Mapping[str, frozenset[str]]
    present: Mapping[str, frozenset[str]]
    journeys: Mapping[str, Journey]
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
    """Sort the items by instant and work out attendance and journeys."""
    ordered = tuple(sorted(items, key=lambda i: (i.order, i.title, i.id)))
    going = {p.id: p for p in people if p.status == "going"}
    asked = {i.id: frozenset(p.id for p in attending(i, going.values())) for i in ordered}
    legs = [i for i in ordered if i.travel]
    journeys = {p.id: journey(p, (leg for leg in legs if p.id in asked[leg.id]), stay) for p in going.values()}
    present = {i.id: frozenset(p for p in asked[i.id] if is_here(i, going[p], journeys[p], stay.zone)) for i in ordered}
    return Scene(stay, ordered, going, asked, present, journeys, dict(numbers or {}), ways or Ways())

"""When people are on the move here: who is met, who is seen off, who goes along on a trip or to an item by car."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass

from exchange_desk.basics.clock import Moment, zone_named
from exchange_desk.basics.item_words import hour_of_words
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.journeys import night_of_arrival
from exchange_desk.itinerary.scene import Scene

LATE = dt.time(23, 59)
ONE_DAY = dt.timedelta(days=1)
CARRIED = frozenset({"flight", "train", "ferry"})  # what one waits for at a gate; a coach from there goes on with them
TRIPS = frozenset({"coach", "car", "train", "ferry", "walk"})
GATHERS = 3 * 60 * 60  # seconds after an arrival in which a coach, a car or a common item gathers those who arrived


@dataclass(frozen=True, slots=True)
class Movement:
    """One way of one item: `way` meet, see_off, there or back, or `at` where all go together; `people` by list order.

    `when` is the moment that matters to who waits here.
    """

    item: Item
    way: str
    when: Moment
    people: tuple[str, ...]

    @property
    def order(self) -> tuple[dt.datetime, str, str]:
        """What to sort by: the instant, of a time in words that time."""
        return moment_of(self.item, leaving=self.way != "meet"), self.item.id, self.way


def movements(scene: Scene) -> tuple[Movement, ...]:
    """Every movement of a visit in order; cancelled items have none."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    items = {item.id: item for item in scene.items if item.status != "cancelled"}
    for person in scene.people:
        for leg, way in _ends(scene, person):
            found[leg.id, way].append(person)
    for item in items.values():
        if item.travel and item.kind in TRIPS and _is_here(scene, item):
            way = "there" if item.kind == "car" else "at"
            if (item.id, "meet") not in found and (item.id, "see_off") not in found:
                found[item.id, way] = [i for i in scene.people if i in scene.present[item.id]]
    for ride in scene.ways.rides:
        if ride.item in items and (ride.item, ride.way) not in found:
            found[ride.item, ride.way] = [i for i in scene.people if i in scene.present[ride.item]]
    made = [movement(scene, items[item], way, people) for (item, way), people in found.items() if item in items]
    return tuple(sorted((one for one in made if one.people or one.item.kind != "walk"), key=lambda one: one.order))


def movement(scene: Scene, item: Item, way: str, people: list[str] | None = None) -> Movement:
    """One movement; without `people` all who are at the item."""
    ids = [i for i in scene.people if i in scene.present[item.id]] if people is None else people
    late = way in ("meet", "back") and item.ends is not None
    return Movement(item, way, item.ends if late and item.ends is not None else item.starts, tuple(ids))


def met_leg(scene: Scene, person: str) -> Item | None:
    """The last flight, train or ferry of the way there; where there is none, the last leg."""
    way = scene.journeys.get(person)
    legs = [leg for leg in way.there if _from_afar(scene, leg) or comes_with(scene, leg, person)] if way else []
    return next((leg for leg in reversed(legs) if leg.kind in CARRIED), legs[-1] if legs else None)


def seen_off_leg(scene: Scene, person: str) -> Item | None:
    """The first flight, train or ferry of the way home; where there is none, the first leg."""
    way = scene.journeys.get(person)
    legs = [leg for leg in way.home if _from_afar(scene, leg) or leaves_with(scene, leg, person)] if way else []
    return next((leg for leg in legs if leg.kind in CARRIED), legs[0] if legs else None)


def comes_with(scene: Scene, leg: Item, person: str) -> bool:
    """Whether the guest sleeps here for the first time after that leg; where no flight is known, an outing never is."""
    first = scene.people[person].first_night or scene.stay.starts
    return night_of_arrival(leg, scene.stay.zone) <= first


def leaves_with(scene: Scene, leg: Item, person: str) -> bool:
    """Whether the guest slept here for the last time before that leg."""
    last = scene.people[person].last_night or scene.stay.ends - ONE_DAY
    return leg.starts.elsewhere(scene.stay.zone).day > last


def goes_on_with(scene: Scene, person: str, leg: Item) -> Item | None:
    """The coach or car of the programme that takes a guest up soon after an arrival, or brought him to a departure."""
    for other in scene.items_of(person):
        if not other.travel or other.kind in CARRIED or other.id == leg.id or other.status == "cancelled":
            continue
        ends = other.ends or other.starts
        after = _seconds(leg.ends, other.starts)
        before = _seconds(ends, leg.starts)
        if (after is not None and 0 <= after <= GATHERS) or (before is not None and 0 <= before <= GATHERS):
            return other
    return None


def seen_here(moment: Moment | None, zone: str) -> Moment | None:
    """The moment where it happens by the hosts' clocks, else nothing."""
    if moment is None or moment.zone == zone:
        return moment
    at = dt.datetime.combine(moment.day, moment.at or dt.time(12))
    same = at.replace(tzinfo=zone_named(moment.zone)).utcoffset() == at.replace(tzinfo=zone_named(zone)).utcoffset()
    return moment if same else None


def moment_of(item: Item, *, leaving: bool) -> dt.datetime:
    """What to sort by: of an arrival without a clock time the time in its words ("ca. 21:00"), else late that day."""
    if leaving or item.ends is None:
        return item.order
    typed = re.search(r"\b([01]?\d|2[0-3])[:.h]([0-5]\d)\b", item.time_note or "")
    at = dt.time(int(typed[1]), int(typed[2])) if typed else hour_of_words(item.time_note or "")
    return Moment(item.ends.day, item.ends.at or at or LATE, item.ends.zone).order


def _ends(scene: Scene, person: str) -> list[tuple[Item, str]]:
    """The legs at which somebody is met and seen off; of a trip abroad also those at home."""
    found = [(met_leg(scene, person), "meet"), (seen_off_leg(scene, person), "see_off")]
    if scene.stay.direction == "outbound":
        way = scene.journeys[person]
        first = next((leg for leg in way.there if leg.kind in CARRIED), way.there[0] if way.there else None)
        last = next((leg for leg in reversed(way.home) if leg.kind in CARRIED), way.home[-1] if way.home else None)
        found += [(first, "see_off"), (last, "meet")]
    return [(leg, way) for leg, way in found if leg is not None]


def _is_here(scene: Scene, item: Item) -> bool:
    """Whether a trip is made with the hosts; those that the guests make at home are theirs."""
    here = any(seen_here(moment, scene.stay.zone) for moment in (item.starts, item.ends))
    return scene.stay.direction != "inbound" or here


def _from_afar(scene: Scene, leg: Item) -> bool:
    """An outing by coach or train is the way of nobody, however early, also while no flight is known yet."""
    zones = {leg.starts.zone, leg.ends.zone if leg.ends else leg.starts.zone}
    return leg.kind == "flight" or zones != {scene.stay.zone}


def _seconds(first: Moment | None, then: Moment | None) -> float | None:
    if first is None or then is None or first.instant is None or then.instant is None:
        return None
    return (then.instant - first.instant).total_seconds()

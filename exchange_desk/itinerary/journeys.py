"""The way of one person: legs there, legs home, and when the person is with the hosts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from exchange_desk.basics.clock import zone_named
from exchange_desk.itinerary.item import Item, Participant, Stay

EARLY_MORNING = dt.time(6)  # who arrives before this sleeps what is left of the night before
ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Journey:
    """A person's legs in order: `there` to the hosts, `home` again, `between` excursions by coach or train."""

    there: tuple[Item, ...] = ()
    home: tuple[Item, ...] = ()
    between: tuple[Item, ...] = ()

    @property
    def arrival(self) -> Item | None:
        """The leg that ends with the hosts."""
        return self.there[-1] if self.there else None

    @property
    def departure(self) -> Item | None:
        """The first leg home."""
        return self.home[0] if self.home else None

    @property
    def arrives(self) -> dt.datetime | None:
        """The instant of arrival, where its time is known."""
        leg = self.arrival
        return leg.ends.instant if leg is not None and leg.ends is not None else None

    @property
    def leaves(self) -> dt.datetime | None:
        """The instant of departure, where its time is known."""
        return self.departure.starts.instant if self.departure is not None else None


def night_of_arrival(leg: Item, zone: str) -> dt.date:
    """The night that begins the stay of who arrives with this leg, by the hosts' clocks."""
    if leg.ends is None:
        return leg.starts.day
    there = leg.ends.elsewhere(zone)
    early = there.at is not None and there.at < EARLY_MORNING
    return there.day - ONE_DAY if early else there.day


def journey(person: Participant, items: Iterable[Item], stay: Stay) -> Journey:
    """Sort the legs among a person's own items by the nights the person stays; where those fit no leg, by the middle.

    Legs that end by the first night go `there`, legs that start after the last one go `home`. A leg that goes on within
    half a day belongs to the same way: then the nights were counted wrong, and the legs are right.
    """
    legs = sorted((i for i in items if i.travel), key=lambda i: i.starts.order)
    first = person.first_night or stay.starts
    last = person.last_night or max(stay.starts, stay.ends - ONE_DAY)
    middle = stay.starts + (stay.ends - stay.starts) / 2
    there: list[Item] = []
    home: list[Item] = []
    between: list[Item] = []
    for leg in legs:
        if night_of_arrival(leg, stay.zone) <= first:
            there.append(leg)
        elif leg.starts.elsewhere(stay.zone).day > last and leg.starts.day >= middle:
            home.append(leg)
        elif leg.starts.day <= middle and (not there or _goes_on(there[-1], leg)):
            there.append(leg)
        else:
            between.append(leg)
    while between and between[-1].starts.day > middle and (not home or _goes_on(between[-1], home[0])):
        home.insert(0, between.pop())
    return Journey(tuple(there), tuple(home), tuple(between))


def _goes_on(leg: Item, later: Item) -> bool:
    """Whether a leg goes on with a later one; a connection that leaves too early is one all the same."""
    if leg.ends is None:
        return False
    return leg.starts.order < later.starts.order <= leg.ends.order + ONE_DAY / 2


def is_here(item: Item, person: Participant, way: Journey, zone: str) -> bool:
    """Whether the person is there for some of a programme item; who is named in it always is."""
    if item.travel or person.id in item.included:
        return True
    start = item.starts.instant
    if start is None:
        hosts = zone_named(zone)
        too_early = way.arrives is not None and item.starts.day < way.arrives.astimezone(hosts).date()
        too_late = way.leaves is not None and item.starts.day > way.leaves.astimezone(hosts).date()
        return not too_early and not too_late
    end = (item.ends.instant if item.ends is not None else None) or start
    if way.arrives is not None and end <= way.arrives and start != way.arrives:
        return False
    return not (way.leaves is not None and start >= way.leaves)

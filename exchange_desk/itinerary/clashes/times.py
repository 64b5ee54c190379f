"""Clashes of people and times: twice at a time, still on the way, not there yet, nobody there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from exchange_desk.basics.text import folded
from exchange_desk.itinerary.attending import for_hosts
from exchange_desk.itinerary.clashes.clash import Clash, on_day, title, titled
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.scene import Scene
from exchange_desk.itinerary.words import clock, short_day

_LOOSE = frozenset({"home", "free"})


def person_twice_at_the_same_time(scene: Scene) -> Iterator[Clash]:
    """The same person is expected at two items that overlap by real time."""
    for first, second in _overlapping([i for i in scene.items if i.kind not in _LOOSE]):
        people = scene.present[first.id] & scene.present[second.id]
        if not people or first.travel != second.travel:
            continue
        if first.travel and first.ends is not None and first.ends.at is not None:
            continue  # two legs: the connection that leaves before the arrival says it
        together = bool(first.place) and folded(first.place or "") == folded(second.place or "")
        yield Clash(
            "person_twice_at_the_same_time",
            "note" if together else "warn",
            f"{scene.names(people)}: {titled(first)} and {titled(second)} {on_day(second)}"
            + ("." if together else ", at two places."),
            (first.id, second.id),
            tuple(sorted(people)),
            second.starts.day,
        )


def programme_during_travel(scene: Scene) -> Iterator[Clash]:
    """Somebody is expected at a programme item while still, or already, on a leg."""
    for first, second in _overlapping(scene.items):
        people = scene.present[first.id] & scene.present[second.id]
        if not people or first.travel == second.travel:
            continue
        leg, item = (first, second) if first.travel else (second, first)
        late = first is leg and leg.ends is not None
        end = leg.ends.elsewhere(item.starts.zone) if leg.ends is not None else leg.starts
        why = f"on the way until {clock(end.at)}" if late else f"already on {title(leg)} from {clock(leg.starts.at)}"
        yield Clash(
            "programme_during_travel",
            "note" if late else "warn",
            f"{scene.names(people)}: {titled(item)} {on_day(item)}, {why}.",
            (item.id, leg.id),
            tuple(sorted(people)),
            item.starts.day,
        )


def programme_before_arrival(scene: Scene) -> Iterator[Clash]:
    """Group items at which some are not there yet, or have left; one line for those who travel together."""
    found: dict[tuple[bool, str, tuple[str, ...]], list[str]] = defaultdict(list)
    by_id = {item.id: item for item in scene.items}
    for some in scene.alike:
        person, way = some[0], scene.journeys[some[0]]
        missed = [i for i in scene.items if person in scene.asked[i.id] and person not in scene.present[i.id]]
        for before, leg in ((True, way.arrival), (False, way.departure)):
            moment = None if leg is None else leg.ends if before else leg.starts
            if leg is None or moment is None:
                continue
            items = tuple(i.id for i in missed if (i.starts.order < moment.order) == before)
            if items:
                found[before, leg.id, items].extend(some)
    for (before, leg_id, items), people in found.items():
        leg = by_id[leg_id]
        moment = (leg.ends or leg.starts) if before else leg.starts
        when = f"{short_day(moment.day)} {clock(moment.at)}".strip()
        missing = [title(by_id[i]) for i in items]
        titles = ", ".join(missing[:3]) + (f" and {len(missing) - 3} more" if len(missing) > 3 else "")
        verb = ("arrive" if before else "leave") + ("s" if len(people) == 1 else "")
        yield Clash(
            "programme_before_arrival" if before else "programme_after_departure",
            "note",
            f"{scene.names(people)}: {verb} {when} and {'is' if len(people) == 1 else 'are'} not counted for {titles}.",
            items,
            tuple(sorted(people)),
            by_id[items[0]].starts.day,
        )


def nobody_attends(scene: Scene) -> Iterator[Clash]:
    """An item for which nobody of the visit is meant."""
    if not scene.people:
        return
    for item in scene.items:
        if not scene.asked[item.id] and not for_hosts(item):
            said = item.audience_typed or ", ".join(item.audience)
            yield Clash(
                "nobody_attends",
                "warn",
                f"Nobody is on {titled(item)} {on_day(item)}: “{said}” means no guest of this visit.",
                (item.id,),
                (),
                item.starts.day,
            )


def _overlapping(items: list[Item] | tuple[Item, ...]) -> Iterator[tuple[Item, Item]]:
    """Pairs of items that share time, in order; an item without an end counts as the moment at which it starts."""
    spans = []
    for item in items:
        start = item.starts.instant
        if start is not None:
            end = (item.ends.instant if item.ends is not None else None) or start
            spans.append((start, end, item))
    spans.sort(key=lambda span: span[0])
    for number, (start, end, first) in enumerate(spans):
        for start2, end2, second in islice(spans, number + 1, None):
            if start2 > start and start2 >= end:
                break  # whatever begins later begins after the end, too
            if start == start2 or start < end2:
                yield first, second

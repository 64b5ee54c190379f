"""Clashes of legs: connections that are missed, tight, at another airport or terminal; children alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from exchange_desk.basics.clock import minutes_between
from exchange_desk.basics.places import Place, by_code, by_name
from exchange_desk.basics.text import folded
from exchange_desk.itinerary.attending import STUDENTS
from exchange_desk.itinerary.clashes.clash import Clash, on_day, title
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.scene import Scene
from exchange_desk.itinerary.words import duration

CONNECTION_MINUTES = {
    "flight after a border": (90, 120),
    "flight after a flight": (45, 60),
    "flight after the road": (60, 90),
    "public transport": (20, 30),
    "public transport after a border": (45, 60),
    "own coach or car": (10, 20),
}  # (tight, comfortable): less than the first is a warning, less than the second a note; our own numbers, editable
_STAY = 24 * 60
_TERMINAL = re.compile(r"terminal|shuttle|navette|ターミナル|aérogare", re.IGNORECASE)


def connections(scene: Scene) -> Iterator[tuple[Item, Item, int, tuple[str, ...]]]:
    """Pairs of legs that follow one another for somebody within a day: first, second, real minutes, people."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    by_id = {i.id: i for i in scene.items}
    for person, way in scene.journeys.items():
        for legs in (way.there, way.between, way.home):
            for first, second in pairwise(legs):
                found[first.id, second.id].append(person)
    for (one, two), people in sorted(found.items(), key=lambda pair: by_id[pair[0][0]].starts.order):
        first, second = by_id[one], by_id[two]
        minutes = minutes_between(first.ends, second.starts) if first.ends is not None else None
        if minutes is not None and minutes < _STAY:
            yield first, second, minutes, tuple(sorted(people))


def connection_leaves_before_arrival(scene: Scene) -> Iterator[Clash]:
    """The next leg leaves before the one before has arrived."""
    for first, second, minutes, people in connections(scene):
        if minutes < 0:
            yield _clash(
                "connection_leaves_before_arrival",
                "problem",
                f"{title(second)} leaves {duration(-minutes)} before {title(first)} arrives",
                first,
                second,
                people,
                scene,
            )


def airport_change(scene: Scene) -> Iterator[Clash]:
    """One arrives at one airport or station and leaves from another."""
    for first, second, minutes, people in connections(scene):
        if minutes < 0 or same_place(first, second):
            continue
        arrives, leaves = _end(first), _start(second)
        if arrives is not None and leaves is not None and arrives.town == leaves.town:
            yield _clash(
                "airport_change",
                "warn",
                f"arrives at {_called(arrives)}, leaves from {_called(leaves)}: {duration(minutes)} "
                f"to change inside {arrives.town}",
                first,
                second,
                people,
                scene,
            )
        else:
            yield _clash(
                "missing_leg",
                "note",
                f"{title(first)} ends at {first.end_place or 'an unknown place'}, the next leg starts at "
                f"{second.start_place or 'an unknown place'}: how does one get there",
                first,
                second,
                people,
                scene,
            )


def short_connection(scene: Scene) -> Iterator[Clash]:
    """Less time to change than this kind of change needs."""
    for first, second, minutes, people in connections(scene):
        if minutes < 0 or not same_place(first, second):
            continue
        change = kind_of_change(first, second)
        tight, comfortable = CONNECTION_MINUTES[change]
        tight = scene.numbers.get(f"connection {change}", tight)
        if minutes < max(tight, comfortable):
            border = " with immigration and customs" if crosses_border(first) else ""
            where = first.to_place or first.end_place
            yield _clash(
                "short_connection",
                "warn" if minutes < tight else "note",
                f"{duration(minutes)} at {where}{border} from {title(first)} to {title(second)}",
                first,
                second,
                people,
                scene,
            )


def terminal_change(scene: Scene) -> Iterator[Clash]:
    """The remark of the next leg speaks of a terminal or a shuttle."""
    for first, second, minutes, people in connections(scene):
        if minutes >= 0 and same_place(first, second) and second.notes and _TERMINAL.search(second.notes):
            border = "immigration and " if crosses_border(first) else ""
            yield _clash(
                "terminal_change",
                "note",
                f"{duration(minutes)} for {border}the way to {title(second)} ({second.notes})",
                first,
                second,
                people,
                scene,
            )


def children_without_an_adult(scene: Scene) -> Iterator[Clash]:
    """A leg with minors on it, or people of unknown age, and no adult who is not a student."""
    for leg in scene.items:
        if not leg.travel:
            continue
        people = [scene.people[i] for i in scene.asked[leg.id]]
        children = [p.id for p in people if p.adult is not True]
        if children and not any(p.adult is True and p.role not in STUDENTS for p in people):
            yield Clash(
                "children_without_an_adult",
                "problem",
                f"{scene.names(children)}: no adult on {title(leg)} {on_day(leg)}.",
                (leg.id,),
                tuple(sorted(children)),
                leg.starts.day,
            )


def kind_of_change(first: Item, second: Item) -> str:
    """Which row of CONNECTION_MINUTES a change belongs to; a coach or car without a number waits for its people."""
    after_border = first.kind == "flight" and crosses_border(first)
    if second.kind == "flight":
        if first.kind != "flight":
            return "flight after the road"
        return "flight after a border" if after_border else "flight after a flight"
    if second.kind in ("coach", "car", "walk") and not second.whole_number:
        return "own coach or car"
    return "public transport after a border" if after_border else "public transport"


def crosses_border(leg: Item) -> bool:
    """Whether a leg ends in another country than it starts in, as far as its places are known."""
    start, end = _start(leg), _end(leg)
    return start is not None and end is not None and start.country != end.country


def same_place(first: Item, second: Item) -> bool:
    """Whether the second leg starts where the first ends; unknown places are not called different."""
    if first.to_place_code and second.place_code:
        return first.to_place_code == second.place_code
    if not (first.end_place and second.start_place):
        return True
    return folded(first.to_place or first.to_place_code or "") == folded(second.place or second.place_code or "")


def _known(code: str | None, name: str | None) -> Place | None:
    if code:
        return by_code(code)
    found = by_name(name) if name else ()
    return found[0] if len(found) == 1 else None


def _start(leg: Item) -> Place | None:
    return _known(leg.place_code, leg.place)


def _end(leg: Item) -> Place | None:
    return _known(leg.to_place_code, leg.to_place)


def _called(place: Place) -> str:
    return f"{place.name} ({place.code})" if place.code else place.name


def _clash(
    code: str, level: str, words: str, first: Item, second: Item, people: tuple[str, ...], scene: Scene
) -> Clash:
    text = f"{scene.names(people)}: {words}, {on_day(second)}."
    return Clash(code, level, text, (first.id, second.id), people, second.starts.day)

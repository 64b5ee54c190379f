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
from exchange_desk.rules.numbers import number_in

CONNECTION = {
    "flight after a border": ("minutes_after_border", 30),
    "flight after a flight": ("minutes_between_flights", 15),
    "flight after the road": ("minutes_before_flight", 30),
    "public transport": ("minutes_to_train", 10),
    "public transport after a border": ("minutes_to_train_after_border", 15),
    "own coach or car": ("minutes_to_own_car", 10),
}  # the number of minutes at least, and how many more are comfortable: less is a warning, then a note; our own numbers
_STAY = 24 * 60
_TERMINAL = re.compile(r"terminal|shuttle|navette|ターミナル|aérogare", re.IGNORECASE)


def connections(scene: Scene) -> Iterator[tuple[Item, Item, int, tuple[str, ...]]]:
    """Pairs of legs that follow one another for somebody within a day: first, second, real minutes, people."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    by_id = {i.id: i for i in scene.items}
    for some in scene.alike:
        way = scene.journeys[some[0]]
        for legs in (way.there, way.between, way.home):
            for first, second in pairwise(legs):
                found[first.id, second.id].extend(some)
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
        arrives, leaves = end_of(first, scene), start_of(second, scene)
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
        change = kind_of_change(first, second, scene)
        number, more = CONNECTION[change]
        tight = number_in(scene.numbers, number)
        if minutes < tight + more:
            border = " with immigration and customs" if crosses_border(first, scene) else ""
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
            border = "immigration and " if crosses_border(first, scene) else ""
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


def kind_of_change(first: Item, second: Item, scene: Scene) -> str:
    """Which row of CONNECTION a change belongs to; a coach or car without a number waits for its people."""
    after_border = first.kind == "flight" and crosses_border(first, scene)
    if second.kind == "flight":
        if first.kind != "flight":
            return "flight after the road"
        return "flight after a border" if after_border else "flight after a flight"
    if second.kind in ("coach", "car", "walk") and not second.whole_number:
        return "own coach or car"
    return "public transport after a border" if after_border else "public transport"


def crosses_border(leg: Item, scene: Scene) -> bool:
    """Whether a leg ends in another country than it starts in, as far as its places are known."""
    start, end = start_of(leg, scene), end_of(leg, scene)
    return start is not None and end is not None and start.country != end.country


def same_place(first: Item, second: Item) -> bool:
    """Whether the second leg starts where the first ends; unknown places are not called different."""
    if first.to_place_code and second.place_code:
        return first.to_place_code == second.place_code
    if not (first.end_place and second.start_place):
        return True
    return folded(first.to_place or first.to_place_code or "") == folded(second.place or second.place_code or "")


def start_of(item: Item, scene: Scene) -> Place | None:
    """The place where an item is or begins, where it is known."""
    return _known(item.place_code, item.place, scene)


def end_of(item: Item, scene: Scene) -> Place | None:
    """The place where a leg ends, or where any other item is."""
    return _known(item.to_place_code, item.to_place, scene) if item.travel else start_of(item, scene)


def _known(code: str | None, name: str | None, scene: Scene) -> Place | None:
    if code:
        return by_code(code, scene.ways.places)
    found = by_name(name, scene.ways.places) if name else ()
    return found[0] if len(found) == 1 else None


def _called(place: Place) -> str:
    return f"{place.name} ({place.code})" if place.code else place.name


def _clash(
    code: str, level: str, words: str, first: Item, second: Item, people: tuple[str, ...], scene: Scene
) -> Clash:
    text = f"{scene.names(people)}: {words}, {on_day(second)}."
    return Clash(code, level, text, (first.id, second.id), people, second.starts.day)

"""Clashes of ways and nights: beds counted wrong, people without a way, people who travel apart."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator

from exchange_desk.itinerary.clashes.clash import Clash, title
from exchange_desk.itinerary.journeys import ONE_DAY, night_of_arrival
from exchange_desk.itinerary.scene import Scene
from exchange_desk.itinerary.words import clock, short_day


def arrival_and_first_night(scene: Scene) -> Iterator[Clash]:
    """The first night for which a bed is counted is not the night of arrival."""
    for person in scene.people.values():
        leg = scene.journeys[person.id].arrival
        if leg is None or leg.ends is None or person.first_night is None:
            continue
        night = night_of_arrival(leg, scene.stay.zone)
        when = f"{short_day(leg.ends.day)} {clock(leg.ends.at)}".strip()
        if night > person.first_night:
            yield Clash(
                "arrival_after_the_first_night",
                "warn",
                f"{person.name} arrives {when}, but a bed is kept from {short_day(person.first_night)} on.",
                (leg.id,),
                (person.id,),
                leg.ends.day,
            )
        elif night < person.first_night:
            yield Clash(
                "arrival_before_the_first_night",
                "problem",
                f"{person.name} arrives {when}, but has no bed before {short_day(person.first_night)}.",
                (leg.id,),
                (person.id,),
                leg.ends.day,
            )


def departure_and_last_night(scene: Scene) -> Iterator[Clash]:
    """The last night for which a bed is counted is not the night before departure."""
    for person in scene.people.values():
        leg = scene.journeys[person.id].departure
        if leg is None or person.last_night is None:
            continue
        day = leg.starts.elsewhere(scene.stay.zone).day
        early = leg.starts.at is not None and leg.starts.at < dt.time(3)  # a coach at one in the morning needs no bed
        if person.last_night + ONE_DAY < day and not (early and person.last_night + 2 * ONE_DAY == day):
            code, level, why = "departure_after_the_last_night", "problem", "has no bed after"
        elif person.last_night >= day:
            code, level, why = "departure_before_the_last_night", "warn", "a bed is kept until"
        else:
            continue
        text = f"{person.name} leaves {short_day(leg.starts.day)} {clock(leg.starts.at)}, but {why}"
        yield Clash(code, level, f"{text} {short_day(person.last_night)}.", (leg.id,), (person.id,), leg.starts.day)


def nobody_knows_the_way(scene: Scene) -> Iterator[Clash]:
    """People without a leg there, or home, in a visit where others have one."""
    for there in (True, False):
        ways = {i: way.there if there else way.home for i, way in scene.journeys.items()}
        without = tuple(sorted(i for i, legs in ways.items() if not legs))
        if without and len(without) < len(ways):
            day = scene.stay.starts if there else scene.stay.ends
            whose = "each of them" if len(without) > 1 else "this guest"
            yield Clash(
                "no_way_there" if there else "no_way_home",
                "warn",
                f"{scene.names(without, most=8)}: nobody wrote down how {whose} {'comes' if there else 'goes home'}.",
                (),
                without,
                day,
            )


def travels_apart(scene: Scene) -> Iterator[Clash]:
    """Somebody who comes or goes with another leg than most of the same town."""
    for there in (True, False):
        groups: dict[str | None, list[tuple[str, str]]] = defaultdict(list)
        legs = {}
        for i, way in scene.journeys.items():
            leg = way.arrival if there else way.departure
            if leg is not None:
                legs[leg.id] = leg
                groups[scene.people[i].community].append((i, leg.id))
        for members in groups.values():
            common, number = Counter(leg for _, leg in members).most_common(1)[0]
            if number * 2 <= len(members):
                continue
            apart: dict[str, list[str]] = defaultdict(list)
            for person, leg_id in members:
                if leg_id != common:
                    apart[leg_id].append(person)
            for leg_id, people in apart.items():
                leg = legs[leg_id]
                moment = (leg.ends or leg.starts) if there else leg.starts
                when = f"{short_day(moment.day)} {clock(moment.at)}".strip()
                word = "arrive" if there else "leave"
                yield Clash(
                    "different_arrival" if there else "different_departure",
                    "note",
                    f"{scene.names(people)}: {word}{'s' if len(people) == 1 else ''} {when} with {title(leg)}, "
                    f"not with the group.",
                    (leg_id,),
                    tuple(sorted(people)),
                    moment.day,
                )

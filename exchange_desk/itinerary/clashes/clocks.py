"""Clashes of one item with calendar and clocks: outside the visit, hours that do not exist, ends before starts."""

from __future__ import annotations

from collections.abc import Iterator

from exchange_desk.basics.clock import NEVER, TWICE, is_second_showing, zone_city
from exchange_desk.itinerary.clashes.clash import Clash, on_day, title
from exchange_desk.itinerary.scene import Scene
from exchange_desk.itinerary.words import clock, duration, short_day

LONGEST_LEG = 20 * 60  # minutes: no flight is longer, so the day of arrival is probably a slip


def outside_the_visit(scene: Scene) -> Iterator[Clash]:
    """A programme item before the guests come or after they have left."""
    stay = scene.stay
    for item in scene.items:
        if not item.travel and not stay.starts <= item.starts.day <= stay.ends:
            when = "before the guests arrive" if item.starts.day < stay.starts else "after the guests have left"
            other = item.starts.day.year not in (stay.starts.year, stay.ends.year)  # the visit was moved, or a slip
            day, year = (f" {item.starts.day.year}", f" {stay.ends.year}") if other else ("", "")
            yield Clash(
                "outside_the_visit",
                "warn" if other else "note",
                f"{title(item)} {on_day(item)}{day} is {when} "
                f"({short_day(stay.starts)} to {short_day(stay.ends)}{year}).",
                (item.id,),
                (),
                item.starts.day,
            )


def clock_not_known(scene: Scene) -> Iterator[Clash]:
    """Hours typed while nobody knew the clock of the hosts' town: they are kept as UTC, in which no town lives."""
    items = [
        item for item in scene.items if not item.travel and item.starts.zone == "UTC" and item.starts.at is not None
    ]
    if items and scene.stay.direction != "virtual":  # a call may well be agreed by UTC
        more = f" and {len(items) - 1} more" if len(items) > 1 else ""
        yield Clash(
            "clock_not_known",
            "warn",
            f"{title(items[0])} {on_day(items[0])}{more}: the hour is kept as UTC, the clock of no town. "
            "Set the time zone of the hosts' town, then that of each of these items.",
            tuple(item.id for item in items),
            (),
            items[0].starts.day,
        )


def clock_skips_or_repeats(scene: Scene) -> Iterator[Clash]:
    """A wall time that the clocks skip (spring) or show twice (autumn)."""
    for item in scene.items:
        for moment in (item.starts, item.ends):
            shown = moment.shown if moment is not None else ""
            if moment is None or shown not in (NEVER, TWICE) or (shown == TWICE and is_second_showing(moment.at)):
                continue  # who chose the second showing has been asked
            where = f"{clock(moment.at)} on {short_day(moment.day)} in {zone_city(moment.zone)}"
            yield Clash(
                "clock_skips_this_hour" if shown == NEVER else "clock_shows_this_hour_twice",
                "problem" if shown == NEVER else "warn",
                f"{title(item)}: there is no {where}, the clocks are put forward."
                if shown == NEVER
                else f"{title(item)}: {where} comes twice, the clocks are put back; the first one is meant here.",
                (item.id,),
                (),
                item.starts.day,
            )


def ends_before_it_starts(scene: Scene) -> Iterator[Clash]:
    """Real time runs backwards, or a leg lasts longer than any leg does."""
    for item in scene.items:
        minutes = item.minutes
        if minutes is None:
            continue
        if minutes < 0:
            text = f"{title(item)} {on_day(item)} ends {duration(-minutes)} before it starts. Look at the day it ends."
            yield Clash("ends_before_it_starts", "problem", text, (item.id,), (), item.starts.day)
        elif item.kind == "flight" and minutes > LONGEST_LEG:
            text = f"{title(item)} {on_day(item)} takes {duration(minutes)}. Look at the day of arrival."
            yield Clash("very_long_leg", "warn", text, (item.id,), (), item.starts.day)

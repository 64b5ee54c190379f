"""Legs at random over all zones, 1970 to 2040: the hour shown is the one entered, and others read the same instants."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from benchmarks.journey_legs import ODD, RandomLeg, all_zones, by_year, random_legs
from benchmarks.journey_wrong import calendar, moments, wrong_ends, wrong_in_calendar, wrong_instants
from exchange_desk.queries.itinerary_rows import when_row
from tests.sharing.strict_calendar import read_strictly

LEGS = list(random_legs(320, seed=27))


def test_the_legs_are_of_every_kind() -> None:
    assert {leg.kind for leg in LEGS} == {"any", "change", "odd", "date line"}
    assert any(leg.skipped for leg in LEGS)
    assert any(leg.twice for leg in LEGS)
    assert any((leg.ends < leg.starts) for leg in LEGS)
    assert len({leg.zone for leg in LEGS}) > 100
    assert set(ODD) <= set(all_zones())


def test_the_hour_shown_is_the_hour_entered() -> None:
    for leg in LEGS:
        for moment, wall, zone in zip(moments(leg), (leg.starts, leg.ends), (leg.zone, leg.ends_zone), strict=True):
            row = when_row(moment, leg.ends_zone, leg.zone)
            assert (row.day, row.at, row.zone) == (wall.date(), wall.time(), zone)


def test_every_instant_is_that_of_another_library() -> None:
    assert [words for leg in LEGS for words in wrong_instants(leg)] == []


def test_other_libraries_read_the_same_instants_from_our_calendars() -> None:
    for legs in by_year(LEGS).values():
        wrong = wrong_in_calendar(legs, calendar(legs))
        assert wrong.total() == 0, wrong


def test_a_strict_reader_that_knows_no_zone_but_the_files_reads_the_same_instants() -> None:
    for legs in by_year(LEGS).values():
        told = {
            event.uid: (_naive(event.start), _naive(event.end) if event.end is not None else None)
            for event in read_strictly(calendar(legs))
        }
        assert [words for leg in legs for words in wrong_ends(leg, told)] == []


def test_a_leg_that_is_moved_by_an_hour_is_noticed() -> None:
    leg = LEGS[0]
    moved = replace(leg, starts_utc=leg.starts_utc + dt.timedelta(hours=1))
    assert list(wrong_instants(moved))
    assert wrong_in_calendar([moved], calendar([leg])).total() == 3


def _naive(moment: dt.datetime | dt.date) -> dt.datetime:
    assert isinstance(moment, dt.datetime)
    return moment.replace(tzinfo=None)


def test_one_leg_has_the_same_lines_at_any_time() -> None:
    legs: list[RandomLeg] = LEGS[:5]
    assert calendar(legs) == calendar(legs)

"""Wall time and zones: the instant is right, and hours that clocks skip or repeat are seen."""

from __future__ import annotations

import datetime as dt
from zoneinfo import available_timezones

import pytest
import pytz  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange_desk.basics.clock import Moment, is_zone, minutes_between, second_showing, times_shown, zone_city
from exchange_desk.basics.errors import RefusedInput

ZONES = sorted(z for z in available_timezones() if "/" in z and not z.startswith(("posix", "right")))


def at(day: str, time: str, zone: str) -> Moment:
    return Moment(dt.date.fromisoformat(day), dt.time.fromisoformat(time), zone)


def test_a_flight_over_the_date_line_lands_before_it_leaves_by_the_clock() -> None:
    leaves = at("2027-10-07", "21:55", "Asia/Tokyo")
    arrives = at("2027-10-07", "14:40", "America/Vancouver")
    assert minutes_between(leaves, arrives) == 525


def test_the_same_instant_elsewhere_names_its_day() -> None:
    there = at("2027-10-07", "17:00", "Asia/Tokyo").elsewhere("America/Vancouver")
    assert (there.day, there.at) == (dt.date(2027, 10, 7), dt.time(1, 0))


def test_spring_skips_an_hour_and_autumn_repeats_one() -> None:
    night = dt.time(2, 30)
    assert times_shown(dt.date(2027, 3, 28), night, "Europe/Berlin") == "never"
    assert times_shown(dt.date(2027, 10, 31), night, "Europe/Berlin") == "twice"
    assert times_shown(dt.date(2027, 10, 31), night, "Asia/Tokyo") == "once"


def test_a_night_in_which_the_clocks_change_has_its_real_length() -> None:
    evening = at("2027-10-30", "22:00", "Europe/Berlin")
    morning = at("2027-10-31", "08:00", "Europe/Berlin")
    assert minutes_between(evening, morning) == 11 * 60


def test_a_day_without_a_time_has_no_instant_but_a_place_in_the_order() -> None:
    evening = Moment(dt.date(2027, 10, 7), None, "America/Vancouver")
    assert evening.instant is None
    assert evening.order < at("2027-10-07", "09:00", "America/Vancouver").order
    assert minutes_between(evening, evening) is None


@pytest.mark.parametrize("name", ["", "Port Hardy", "America", "../etc/passwd", "America/Port_Hardy"])
def test_what_is_not_a_zone_is_refused(name: str) -> None:
    assert not is_zone(name)
    with pytest.raises(RefusedInput):
        _ = at("2027-10-07", "12:00", name).instant


def test_a_zone_is_called_after_its_city() -> None:
    assert zone_city("America/Argentina/Buenos_Aires") == "Buenos Aires"


@settings(max_examples=300, deadline=None)
@given(
    day=st.dates(dt.date(1970, 1, 2), dt.date(2040, 12, 30)),
    minute=st.integers(0, 24 * 60 - 1),
    zone=st.sampled_from(ZONES),
    other=st.sampled_from(ZONES),
)
def test_a_wall_time_comes_back_from_anywhere(day: dt.date, minute: int, zone: str, other: str) -> None:
    here = Moment(day, dt.time(minute // 60, minute % 60), zone)
    again = here.elsewhere(other).elsewhere(zone)
    if here.shown != "never":
        assert again == here
    if here.shown == "once":
        assert minutes_between(here, here.elsewhere(other)) in (0, None) or here.elsewhere(other).shown != "once"
    elif here.shown == "never":
        assert again != here


# the other library rounds the seconds that Liberia's clocks were off until 1972
CHANGING = {
    z: changes
    for z in ZONES
    if z in pytz.all_timezones_set
    and (changes := [t for t in getattr(pytz.timezone(z), "_utc_transition_times", ()) if 1973 <= t.year < 2037])
}


@settings(max_examples=500, deadline=None)
@given(data=st.data(), zone=st.sampled_from(sorted(CHANGING)), minutes=st.integers(-180, 180))
def test_hours_skipped_and_repeated_are_those_of_another_library(data: st.DataObject, zone: str, minutes: int) -> None:
    theirs = pytz.timezone(zone)
    change = data.draw(st.sampled_from(CHANGING[zone]))
    wall = (theirs.fromutc(change).replace(tzinfo=None) + dt.timedelta(minutes=minutes)).replace(second=0)
    offsets = {offset for offset, _dst, _name in theirs._transition_info}
    there = {wall - offset for offset in offsets if theirs.fromutc(wall - offset).replace(tzinfo=None) == wall}
    moment = Moment(wall.date(), wall.time(), zone)
    assert moment.shown == {0: "never", 1: "once"}.get(len(there), "twice")
    if there:
        first, last = moment, Moment(wall.date(), second_showing(wall.time()), zone)
        assert first.instant == min(there).replace(tzinfo=dt.UTC)
        assert last.instant == max(there).replace(tzinfo=dt.UTC)

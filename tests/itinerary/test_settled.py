"""What is typed for both ends of an item becomes days: past midnight, over the date line, where clocks change."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from exchange_desk.basics.clock import Moment, first_showing, is_second_showing, second_showing
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.places import Place
from exchange_desk.itinerary.fields import ItemFields, settled
from exchange_desk.itinerary.telling import told

BERLIN = "Europe/Berlin"
BACK = dt.date(2027, 10, 31)  # the clocks of Berlin go back from 3:00 to 2:00
FORWARD = dt.date(2027, 3, 28)  # and forward from 2:00 to 3:00


def typed(leaves: str, arrives: str, **values: Any) -> ItemFields:
    """A flight on 7 October, its end without a day."""
    fields: dict[str, Any] = {
        "title": "NH 1", "day": dt.date(2027, 10, 7), "zone": "Asia/Tokyo", "ends_zone": "America/Vancouver",
        "travel": True, "kind": "flight", "starts_at": dt.time.fromisoformat(leaves),
        "ends_at": dt.time.fromisoformat(arrives),
    }  # fmt: skip
    return ItemFields(**fields | values)


@pytest.mark.parametrize(
    ("leaves", "arrives", "zones", "day"),
    [
        ("21:55", "14:40", ("Asia/Tokyo", "America/Vancouver"), 7),  # lands before it left, by the clock
        ("00:30", "17:10", ("Asia/Tokyo", "America/Los_Angeles"), 6),  # lands on the day before
        ("16:20", "18:40", ("America/Vancouver", "Asia/Tokyo"), 8),  # lands on the next day
        ("23:00", "06:10", (BERLIN, BERLIN), 8),  # a night train
        ("10:00", "09:55", ("America/Detroit", "America/Chicago"), 7),
        ("09:00", "10:30", (BERLIN, BERLIN), 7),
    ],
)
def test_the_day_of_arrival_is_understood_from_the_times(
    leaves: str, arrives: str, zones: tuple[str, str], day: int
) -> None:
    fields = settled(typed(leaves, arrives, zone=zones[0], ends_zone=zones[1]))
    assert fields.ends_on == dt.date(2027, 10, day)


def test_a_day_that_was_said_stays() -> None:
    assert settled(typed("09:00", "10:30", ends_on=dt.date(2027, 10, 9))).ends_on == dt.date(2027, 10, 9)


def test_an_evening_past_midnight_ends_on_the_next_day() -> None:
    fields = typed("20:00", "00:30", travel=False, kind="other", zone=BERLIN, ends_zone=None)
    assert settled(fields).ends_on == dt.date(2027, 10, 8)


def test_the_words_explain_an_arrival_before_the_departure() -> None:
    said = told(typed("21:55", "14:40"))
    assert said.words == (
        "8 h 45 min. Arrives Thu 7 Oct 14:40 Vancouver. By the clock that is before it leaves, and it is right: "
        "clocks in Vancouver are 16 h behind."
    )
    assert not said.wrong


def test_the_words_mark_the_next_day() -> None:
    said = told(typed("16:20", "18:40", zone="America/Vancouver", ends_zone="Asia/Tokyo"))
    assert said.words == "10 h 20 min. Arrives the next day (+1 day): Fri 8 Oct 18:40 Tokyo."


def test_an_hour_that_does_not_exist_says_so() -> None:
    said = told(typed("02:30", "09:00", day=FORWARD, zone=BERLIN, ends_zone=BERLIN))
    assert said.wrong == ("There is no 02:30 on Sun 28 Mar in Berlin: the clocks are put forward. Take an hour later.")


def test_an_hour_that_comes_twice_is_asked() -> None:
    said = told(typed("02:30", "09:00", day=BACK, zone=BERLIN, ends_zone=BERLIN))
    assert said.start_twice == "02:30 on Sun 31 Oct in Berlin comes twice: the clocks are put back. Which is meant?"
    assert said.end_twice == ""


def test_the_second_showing_is_an_hour_later() -> None:
    once = settled(typed("02:30", "09:00", day=BACK, zone=BERLIN, ends_zone=BERLIN))
    second = second_showing(dt.time(2, 30))
    again = settled(typed("02:30", "09:00", day=BACK, zone=BERLIN, ends_zone=BERLIN, starts_at=second))
    assert once.starts_at == dt.time(2, 30)
    assert is_second_showing(again.starts_at)
    assert told(once).words == "7 h 30 min."
    assert told(again).words == "6 h 30 min."


def test_a_night_train_may_arrive_in_the_second_showing() -> None:
    fields = typed("02:45", "02:15", day=BACK, zone=BERLIN, ends_zone=BERLIN, ends_at=second_showing(dt.time(2, 15)))
    assert settled(fields).ends_on == BACK
    assert told(fields).words == "30 min."


def test_on_an_ordinary_day_no_second_showing_is_kept() -> None:
    fields = settled(typed("02:30", "09:00", zone=BERLIN, ends_zone=BERLIN, starts_at=second_showing(dt.time(2, 30))))
    assert not is_second_showing(fields.starts_at)


def test_of_two_places_of_one_name_the_one_with_that_code_is_meant() -> None:
    ours = (
        Place("AAA", "station", "Central", "Hennef", "DE", BERLIN),
        Place("BBB", "station", "Central", "Banbury", "GB", "Europe/London"),
    )
    fields = settled(typed("09:00", "10:30", place="Central", place_code="BBB"), ours)
    assert (fields.place_code, fields.zone) == ("BBB", "Europe/London")


def test_what_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(RefusedInput, match="end before it starts"):
        settled(typed("09:00", "08:00", zone=BERLIN, ends_zone=BERLIN, ends_on=dt.date(2027, 10, 7)))


def test_both_showings_come_back_from_elsewhere() -> None:
    for at in (dt.time(2, 30), second_showing(dt.time(2, 30))):
        here = Moment(BACK, at, BERLIN)
        assert here.elsewhere("Asia/Tokyo").elsewhere(BERLIN) == here
        assert first_showing(at) == dt.time(2, 30)

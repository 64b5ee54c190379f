"""Times in words: both clocks, the day before and after, real hours."""

from __future__ import annotations

from exchange_desk.itinerary.words import both, day_mark, duration, local, short_day, which_day
from tests.itinerary.itinerary_builders import TOKYO, VANCOUVER, moment


def test_both_clocks_on_the_same_day() -> None:
    assert both(moment("10-07 17:00", TOKYO), VANCOUVER) == "Thu 7 Oct 17:00 Tokyo · 01:00 Vancouver, same day"


def test_the_other_clock_is_a_day_ahead() -> None:
    words = both(moment("10-07 14:40"), TOKYO)
    assert words == "Thu 7 Oct 14:40 Vancouver · 06:40 Tokyo, next day (Fri 8 Oct)"


def test_the_other_clock_is_a_day_behind() -> None:
    words = both(moment("10-08 10:30", TOKYO), VANCOUVER)
    assert words == "Fri 8 Oct 10:30 Tokyo · 18:30 Vancouver, day before (Thu 7 Oct)"


def test_a_time_is_not_said_twice_where_the_clocks_agree() -> None:
    assert both(moment("2027-05-06 17:45", "Europe/Berlin"), "Europe/Paris") == "Thu 6 May 17:45 Berlin"


def test_a_day_without_a_time_is_only_a_day() -> None:
    assert both(moment("10-07"), TOKYO) == "Thu 7 Oct" == local(moment("10-07"))


def test_marks_and_hours() -> None:
    assert [day_mark(n) for n in (0, 1, -1, 2)] == ["", "+1 day", "−1 day", "+2 days"]
    assert [which_day(n) for n in (0, 1, -1, -2)] == ["same day", "next day", "day before", "−2 days"]
    assert [duration(n) for n in (525, 60, 35, 0, None, -5)] == ["8 h 45 min", "1 h", "35 min", "0 min", "", ""]


def test_weekdays_do_not_follow_the_language_of_the_computer() -> None:
    import locale

    before = locale.setlocale(locale.LC_ALL)
    try:
        for name in ("de_DE.UTF-8", "C"):
            try:
                locale.setlocale(locale.LC_ALL, name)
            except locale.Error:
                continue
            assert short_day(moment("10-07").day) == "Thu 7 Oct"
    finally:
        locale.setlocale(locale.LC_ALL, before)

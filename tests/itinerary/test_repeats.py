"""Repeats of an item: which days they mean, in words, in a calendar's rule, and as one types them."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.repeats import Repeat, days_of, typed_repeat

FIRST, LAST = dt.date(2027, 10, 7), dt.date(2027, 10, 20)  # a Thursday, a Wednesday


def on(repeat: Repeat) -> list[int]:
    return [day.day for day in days_of(repeat, FIRST)]


@pytest.mark.parametrize(
    ("repeat", "days", "words", "rule"),
    [
        (Repeat(dt.date(2027, 10, 11)), [8, 9, 10, 11], "every day", "FREQ=DAILY;UNTIL=20271011"),
        (
            Repeat(LAST, (0, 1, 2, 3, 4)), [8, 11, 12, 13, 14, 15, 18, 19, 20], "on weekdays",
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20271020",
        ),
        (Repeat(LAST, (3, 0)), [11, 14, 18], "every week on Mon and Thu", "FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20271020"),
        (Repeat(LAST, (5,), 2), [9], "every 2 weeks on Sat", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;UNTIL=20271020"),
        (Repeat(LAST, (), 3), [10, 13, 16, 19], "every 3 days", "FREQ=DAILY;INTERVAL=3;UNTIL=20271020"),
        (Repeat(FIRST), [], "every day", "FREQ=DAILY;UNTIL=20271007"),
        (Repeat(dt.date(2027, 1, 1)), [], "every day", "FREQ=DAILY;UNTIL=20270101"),
    ],
)  # fmt: skip
def test_a_repeat_means_these_days(repeat: Repeat, days: list[int], words: str, rule: str) -> None:
    assert on(repeat) == days
    assert (repeat.words, repeat.rule) == (words, rule)


def test_years_of_dates_are_refused() -> None:
    with pytest.raises(RefusedInput, match="earlier last day"):
        days_of(Repeat(dt.date(2040, 1, 1)), FIRST)


@pytest.mark.parametrize("every", [0, -1, 61])
def test_an_impossible_step_is_refused(every: int) -> None:
    with pytest.raises(RefusedInput, match="1 to 60"):
        Repeat(LAST, every=every)


@pytest.mark.parametrize(
    ("text", "repeat", "rest"),
    [
        ("every weekday 7:30 breakfast until the end of the stay", Repeat(LAST, (0, 1, 2, 3, 4)), "7:30 breakfast"),
        ("daily 7:30 breakfast", Repeat(LAST), "7:30 breakfast"),
        ("Every day 7:30 breakfast until 12 Oct", Repeat(dt.date(2027, 10, 12)), "7:30 breakfast"),
        ("every other day swimming until 2027-10-11", Repeat(dt.date(2027, 10, 11), every=2), "swimming"),
        ("every 3 days 9 laundry", Repeat(LAST, every=3), "9 laundry"),
        ("every Mon and Thursday 16-17 English class", Repeat(LAST, (0, 3)), "16-17 English class"),
        ("every Tue, Fri 16:00 choir", Repeat(LAST, (1, 4)), "16:00 choir"),
        ("weekdays 8-15 School @ Hall", Repeat(LAST, (0, 1, 2, 3, 4)), "8-15 School @ Hall"),
        ("Daily news", None, "Daily news"),
        ("7:30 breakfast", None, "7:30 breakfast"),
        ("Everyday English", None, "Everyday English"),
        ("Monday market", None, "Monday market"),
        ("20:00 film until 22:00", None, "20:00 film until 22:00"),
    ],
)  # fmt: skip
def test_what_is_typed_is_taken_apart(text: str, repeat: Repeat | None, rest: str) -> None:
    assert typed_repeat(text, LAST) == (repeat, rest)


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(RefusedInput, match="is not a day"):
        typed_repeat("daily 7:30 breakfast until 41 Oct", LAST)

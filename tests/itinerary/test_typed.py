"""What is typed quickly into a day: times, title, place, kind."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.typed import typed_item, typed_time


@pytest.mark.parametrize(
    ("text", "starts", "ends", "title"),
    [
        ("7:30 breakfast", "07:30", None, "breakfast"),
        ("9-11:30 Museum", "09:00", "11:30", "Museum"),
        ("9:00 – 10.30 Meeting", "09:00", "10:30", "Meeting"),
        ("7 pm Farewell dinner", "19:00", None, "Farewell dinner"),
        ("2-4pm Salmon centre", "14:00", "16:00", "Salmon centre"),
        ("11-1 pm Picnic", "11:00", "13:00", "Picnic"),
        ("18h30 Apéritif", "18:30", None, "Apéritif"),
        ("Free afternoon", None, None, "Free afternoon"),
        ("15 guests go skating", None, None, "15 guests go skating"),
        ("12:15am night walk", "00:15", None, "night walk"),
    ],
)
def test_times_and_title_are_taken_apart(text: str, starts: str | None, ends: str | None, title: str) -> None:
    typed = typed_item(text)
    assert typed.title == title
    assert typed.starts_at == (dt.time.fromisoformat(starts) if starts else None)
    assert typed.ends_at == (dt.time.fromisoformat(ends) if ends else None)


def test_a_place_follows_the_at_sign() -> None:
    typed = typed_item("12:00-13:00 Picnic @ Storey's Beach")
    assert (typed.title, typed.place, typed.kind, typed.meals) == ("Picnic", "Storey's Beach", "meal", ("lunch",))


def test_an_end_before_the_start_is_the_next_day() -> None:
    assert typed_item("22:30-0:50 Coach to Numata").ends_next_day


def test_a_time_alone() -> None:
    assert [typed_time(t) for t in ("7:30", "19.30", "7 pm", "9", " ")] == [
        dt.time(7, 30), dt.time(19, 30), dt.time(19), dt.time(9), None,
    ]  # fmt: skip
    with pytest.raises(RefusedInput):
        typed_time("evening")


@pytest.mark.parametrize("text", ["", "   ", "7:30", "25:00 Breakfast", "14pm Lunch", "@ Civic Centre"])
def test_what_cannot_be_an_item_is_refused_in_words(text: str) -> None:
    with pytest.raises(RefusedInput):
        typed_item(text)

"""Places of the world: found by code, town or native name; nothing that is no code is taken for one."""

from __future__ import annotations

import datetime as dt
from zoneinfo import available_timezones

import pytest

from exchange_desk.basics.place_search import find_places
from exchange_desk.basics.places import Place, airports, by_code, by_name, places, stations, zone_of_town
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.travel_places import read_place

VISIT = VisitFacts(dt.date(2027, 7, 23), dt.date(2027, 7, 30), "Port Hardy", "CA", "America/Vancouver")


def test_every_shipped_place_has_a_zone_that_is_known() -> None:
    zones = available_timezones()
    everywhere = (*places(), *stations(), *airports().values())
    assert len(airports()) > 7000
    assert len(stations()) > 150
    assert [p for p in everywhere if p.zone not in zones or not p.name] == []


def test_the_short_list_and_the_long_one_agree_on_the_zones() -> None:
    assert [p.code for p in places() if p.code in airports() and airports()[p.code].zone != p.zone] == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [("oma", "OMA"), ("Omaha", "OMA"), ("札幌", "CTS"), ("さっぽろ", "CTS"), ("TYO", "HND"), ("Київ", "KBP"),
     ("서울", "ICN"),
     ("Köln", "CGN"), ("koln", "CGN"), ("القاهرة", "CAI"), ("Port Hardy", "YZT"), ("new chitose", "CTS")],
)  # fmt: skip
def test_a_place_is_found_as_people_type_it(typed: str, code: str) -> None:
    assert code in [place.code for place in find_places(typed)[:4]], find_places(typed)[:4]


def test_what_is_nowhere_finds_nothing() -> None:
    assert find_places("Qwertzuiopü") == find_places("  ") == ()


def test_the_committees_own_place_comes_first() -> None:
    own = Place("", "hall", "Civic Centre", "Port Hardy", "CA", "America/Vancouver")
    assert find_places("civic", (own,))[0] is own
    assert by_name("civic centre", (own,)) == (own,)
    assert by_code("OMA", (Place("OMA", "other", "Our corner", "", "CA", "America/Vancouver"),)).name == "Our corner"


@pytest.mark.parametrize("typed", ["TBA", "BUS", "CAR", "USA", "SAT", "the", "Bus", "GYM"])
def test_a_word_of_three_letters_is_no_airport(typed: str) -> None:
    assert read_place(typed, VISIT).code is None


@pytest.mark.parametrize(("typed", "code"), [("OMA", "OMA"), ("Omaha Eppley (OMA)", "OMA"), ("YZT", "YZT")])
def test_a_code_alone_or_in_brackets_is_an_airport(typed: str, code: str) -> None:
    read = read_place(typed, VISIT)
    assert (read.code, read.zone) == (code, airports()[code].zone)


def test_a_town_in_a_country_of_many_zones_is_not_guessed() -> None:
    assert zone_of_town("Nowhere", "RU") is None
    assert zone_of_town("Nowhere", "US") is None
    assert zone_of_town("Omaha", "US") == "America/Chicago"
    assert zone_of_town("Numata", "JP") == "Asia/Tokyo"
    assert zone_of_town("Hennef", "DE") == "Europe/Berlin"

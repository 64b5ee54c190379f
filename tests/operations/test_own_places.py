"""The committee's own places: with the clocks of their town, found first, changed and removed; items keep words."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.itinerary.fields import ItemFields
from exchange_desk.operations.itinerary import add_item
from exchange_desk.operations.own_places import add_own_place, change_own_place, remove_own_place
from exchange_desk.queries.itinerary_item import item_choices, item_fields
from exchange_desk.queries.own_places import own_place_rows, which_own_place
from exchange_desk.queries.places import places_found
from tests.queries.itinerary_desk import a_visit


def add(desk: Desk, **values: str) -> str:
    with desk.writing("Add a place") as session:
        return add_own_place(session, values=values)


def test_without_a_town_a_place_has_our_clocks(desk: Desk) -> None:
    add(desk, name="Civic Centre", kind="hall")
    with desk.reading() as session:
        (row,) = own_place_rows(session)
    assert (row.name, row.kind, row.zone, row.used) == ("Civic Centre", "hall", "America/Vancouver", 0)


def test_with_a_town_it_has_the_clocks_of_the_town(desk: Desk) -> None:
    add(desk, name="Town hall", town="Sapporo", country="jp")
    with desk.reading() as session:
        assert own_place_rows(session)[0].zone == "Asia/Tokyo"


def test_where_nothing_tells_the_clocks_they_are_asked(desk: Desk) -> None:
    with pytest.raises(RefusedInput, match="whose clocks"):
        add(desk, name="Harbour", town="Nowhere in particular", country="US")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"name": " "}, "needs a name"),
        ({"name": "Hall", "zone": "Port Hardy"}, "time zone"),
        ({"name": "Hall", "latitude": "50.7"}, "latitude and longitude"),
        ({"name": "Hall", "latitude": "150", "longitude": "8"}, "-90 to 90"),
        ({"name": "Hall", "kind": "castle"}, "castle"),
        ({"name": "Second", "code": "civ"}, "has the code CIV already"),
    ],
)
def test_what_is_no_place_is_refused(desk: Desk, values: dict[str, str], words: str) -> None:
    add(desk, name="Civic Centre", code="CIV")
    with pytest.raises(RefusedInput, match=words):
        add(desk, **values)
    with desk.reading() as session:
        assert len(own_place_rows(session)) == 1


def test_it_is_found_before_all_others_by_name_code_and_native_name(desk: Desk) -> None:
    add(desk, name="Tokyo House", name_original="東京の家", code="TKH", other_names="Club House")
    with desk.reading() as session:
        for words in ("Tokyo", "tkh", "東京の", "club ho"):
            assert places_found(session, words)[0].name == "Tokyo House", words
        assert places_found(session, "Tokyo")[1].code == "HND"


def test_an_item_there_has_its_clock_and_counts(desk: Desk) -> None:
    add(desk, name="Hennef station", code="HNF", zone="Europe/Berlin", address="Bahnhofstr. 1")
    with desk.writing("A visit") as session:
        visit_id = a_visit(session, {"Hennef": "DE"}, dt.date(2027, 10, 7), dt.date(2027, 10, 9))
        fields = ItemFields(
            title="Train", day=dt.date(2027, 10, 7), zone="America/Vancouver", starts_at=dt.time(9), travel=True,
            kind="train", place="HNF",
        )  # fmt: skip
        item_id = add_item(session, visit_id=visit_id, fields=fields)
        kept = item_fields(session, item_id)
        assert item_choices(session, visit_id).addresses == (("Hennef station", "Bahnhofstr. 1"),)
    assert (kept.place, kept.place_code, kept.zone) == ("Hennef station", "HNF", "Europe/Berlin")
    with desk.writing("Rename") as session:
        place_id = which_own_place(session, "hnf").id
        assert which_own_place(session, "Hennef Station").used == 1
        change_own_place(session, place_id=place_id, values={"name": "Hennef (Sieg)"})
        remove_own_place(session, place_id=place_id)
        assert item_fields(session, item_id).place == "Hennef station"


def test_of_two_places_of_one_name_the_id_is_asked(desk: Desk) -> None:
    add(desk, name="Town hall", town="Hennef", country="DE", zone="Europe/Berlin")
    add(desk, name="Town hall", town="Banbury", country="GB", zone="Europe/London")
    with desk.reading() as session:
        with pytest.raises(RefusedInput, match="more than one place"):
            which_own_place(session, "town hall")
        with pytest.raises(RefusedInput, match="no place"):
            which_own_place(session, "castle")

"""What calendars and cards tell of whom, with a canary in every field: nothing that is not named here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

import pytest
from packet_builder import VISIT
from packet_canaries import Planted

from exchange_desk.sharing.calendar import EVERYBODY, GUEST, HOST, LEADERS, Whom, calendar_of
from exchange_desk.sharing.cards import cards_file
from exchange_desk.storage.journal_tables import JOURNAL

NAMES = {"family_name", "given_name", "family_name_original", "given_name_original"}
PLAIN = {"visit.title"} | {f"{kind}.{column}" for kind in ("itinerary_item", "leg") for column in ("title", "place")}
OF_GUESTS = PLAIN | {
    f"{kind}.{column}"
    for kind in ("itinerary_item", "leg")
    for column in ("bring", "dress", "luggage", "notes", "terminal", "to_terminal")
}
OF_LEADERS = OF_GUESTS | {
    f"{kind}.{column}"
    for kind in ("itinerary_item", "leg")
    for column in ("address", "booking", "gift", "interpreter", "responsible", "responsible_phone", "who_pays")
}
OF_HOSTS = {"visit.title", "itinerary_item.title", "itinerary_item.place", "itinerary_item.notes", "leg.notes"}
CARD = {f"person.{column}" for column in (*NAMES, "family_name_reading", "given_name_reading", "called", "title")}
CARD |= {"person.phone", "person.phone_typed", "person.email"}


@pytest.fixture(params=[3, 8])
def planted(request: pytest.FixtureRequest) -> Planted:
    made = Planted(request.param, guests=6, homes=3)
    JOURNAL.create_all(made.session.get_bind())  # type: ignore[arg-type]
    return made


def told(planted: Planted, data: bytes, own: Collection[str] = ()) -> dict[str, set[str]]:
    """The fields that a file tells: of everybody, of its own people, of others."""
    text = data.decode().replace("\r\n ", "")
    found: dict[str, set[str]] = defaultdict(set)
    for canary, (whose, field) in planted.sources.items():
        if len(canary) > 5 and canary in text:
            found["everybody" if whose == "everybody" else "own" if whose in own else "other"].add(field)
    return found


def test_the_calendar_of_the_group_tells_of_no_person(planted: Planted) -> None:
    found = told(planted, calendar_of(planted.session, VISIT, EVERYBODY).data)
    assert set(found) == {"everybody"}
    assert found["everybody"] <= PLAIN


def test_the_leaders_calendar_tells_items_and_no_health(planted: Planted) -> None:
    found = told(planted, calendar_of(planted.session, VISIT, Whom(LEADERS)).data)
    assert found["everybody"] <= OF_LEADERS
    assert found["other"] | found["own"] <= {f"person.{column}" for column in NAMES}


def test_a_guests_calendar_tells_of_nobody_else(planted: Planted) -> None:
    for guest in planted.guests:
        found = told(planted, calendar_of(planted.session, VISIT, Whom(GUEST, guest)).data, {guest})
        assert found["everybody"] <= OF_GUESTS
        assert found["own"] <= {f"person.{column}" for column in NAMES}
        assert not found["other"]


def test_a_familys_calendar_tells_of_its_own_guests_what_they_are_called(planted: Planted) -> None:
    for home in {home for homes in planted.homes_of.values() for home in homes}:
        own = {home} | {guest for guest, homes in planted.homes_of.items() if home in homes}
        found = told(planted, calendar_of(planted.session, VISIT, Whom(HOST, home)).data, own)
        assert found["everybody"] <= OF_HOSTS
        assert found["own"] <= {"household.name", "person.called", "person.given_name"}
        assert found["other"] <= {"household.name"}  # from which family a guest comes, to which one it goes on


def test_a_card_tells_how_somebody_is_called_and_reached_and_no_more(planted: Planted) -> None:
    guests = told(planted, cards_file(planted.session, ("guests",), VISIT, minors=True).data)
    assert guests["other"] == CARD
    assert guests["everybody"] == {"community.name"}
    homes = told(planted, cards_file(planted.session, ("hosts",), VISIT).data)
    columns = ("name", "greeting", "street", "part_of_town", "town", "phone", "phone_typed", "email")
    assert homes["other"] <= {f"household.{column}" for column in columns}
    assert not homes["everybody"]


def test_without_a_word_no_card_of_a_child_is_made(planted: Planted) -> None:
    young = {guest for number, guest in enumerate(planted.guests) if number % 2}
    data = cards_file(planted.session, ("guests",), VISIT).data
    assert not told(planted, data, young)["own"]
    assert told(planted, cards_file(planted.session, ("guests",), VISIT, minors=True).data, young)["own"]

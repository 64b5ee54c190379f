"""Cards for telephones: valid as RFC 2426 wants them, in both scripts, and none of a minor unless somebody wants it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import vobject
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.records import HostOffer, Household, HouseholdMember, Person
from exchange_desk.sharing.cards import Cards, cards_file
from tests.queries.itinerary_desk import a_guest, a_visit
from tests.sharing.test_calendars_for_whom import FIRST, LAST

LINE = re.compile(r"[A-Z0-9-]+(?:;[A-Z0-9-]+=[^\";:,]+(?:,[^\";:,]+)*)*:(.*)", re.DOTALL)


def strict_cards(data: bytes) -> list[dict[str, str]]:
    """Each card as its values by name; an AssertionError where RFC 2426 is broken."""
    assert data.endswith(b"\r\n")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode("utf-8")
    found: list[dict[str, str]] = []
    for line in data.decode().replace("\r\n ", "").split("\r\n")[:-1]:
        assert LINE.fullmatch(line), line
        head, _, value = line.partition(":")
        assert not re.search(r"(?<!\\)(?:\\\\)*\\[^\\;,nN]", value), line
        name = head.partition(";")[0]
        if line == "BEGIN:VCARD":
            found.append({})
        else:
            assert name not in found[-1], f"{name} twice"
            found[-1][name] = value
    for card in found:
        assert card["VERSION"] == "3.0"
        assert card["END"] == "VCARD"
        assert card["FN"]
        assert bare_borders(card["N"]) == 4
        assert bare_borders(card.get("ADR", ";" * 6)) == 6
    assert len({card["UID"] for card in found}) == len(found)
    return found


def bare_borders(value: str) -> int:
    """How many semicolons part a value, escaped ones aside."""
    return re.sub(r"\\.", "", value).count(";")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.create(tmp_path / "a.exdesk", name="Port Hardy Twinning", town="Port Hardy", country="CA") as desk:
        yield desk


def a_group(session: Session) -> str:
    visit_id = a_visit(session, {"Numata": "JP"}, FIRST, LAST)
    a_guest(
        session, visit_id, "Kudo", "Daisuke", role="leader", family_name_original="工藤", given_name_original="大輔",
        family_name_reading="くどう", given_name_reading="だいすけ", name_order="family_first", phone="+819000002103",
    )  # fmt: skip
    a_guest(session, visit_id, "Sato", "Yui", role="student", born=PartialDate(2012, 5, 1), phone="+819000002104")
    a_guest(session, visit_id, "Mori", "Ren", role="student", born=None, grade="9")
    a_guest(session, visit_id, "Ito", "Aoi", role="student", born=PartialDate(2009, 1, 1))
    home = Household(name="Fraser; & Co, \\", greeting="Tom and Ann", street="Market St 1\nRear")
    child = Person(given_name="Bo", born=PartialDate(2015, 1, 1), phone="+12505550001")
    mother = Person(given_name="Ann", born=PartialDate(1980, 1, 1), phone="+12505550002")
    session.add_all([home, child, mother])
    session.flush()
    session.add(HostOffer(household_id=home.id, visit_id=visit_id))
    for place, person in enumerate((child, mother)):
        session.add(HouseholdMember(household_id=home.id, person_id=person.id, position=place))
    session.flush()
    return visit_id


def cards(desk: Desk, *kinds: str, minors: bool = False) -> Cards:
    with desk.trying() as session:
        return cards_file(session, kinds, a_group(session), minors=minors)


def names(made: Cards) -> list[str]:
    return sorted(card["FN"] for card in strict_cards(made.data))


def test_minors_have_cards_only_on_purpose(desk: Desk) -> None:
    usual, wanted = cards(desk, "guests"), cards(desk, "guests", minors=True)
    assert names(usual) == ["Aoi Ito", "Kudo Daisuke"]
    assert usual.said == ("2 minors are left out: their cards are made only on purpose.",)
    assert b"819000002104" not in usual.data
    assert len(names(wanted)) == 4
    assert wanted.said == (
        "With 2 cards of minors. Give the file only to leaders, and to those who have to call them.",
    )


def test_the_leaders_are_there_once(desk: Desk) -> None:
    assert names(cards(desk, "leaders")) == ["Kudo Daisuke"]
    assert names(cards(desk, "guests", "leaders")) == ["Aoi Ito", "Kudo Daisuke"]


def test_a_card_tells_the_name_in_both_scripts_how_it_is_read_and_in_its_order(desk: Desk) -> None:
    (card,) = strict_cards(cards(desk, "leaders").data)
    assert (card["FN"], card["N"]) == ("Kudo Daisuke", "Kudo;Daisuke;;;")
    assert (card["X-NAME-ORIGINAL"], card["NOTE"]) == ("工藤 大輔", "工藤 大輔")
    assert (card["X-PHONETIC-LAST-NAME"], card["X-PHONETIC-FIRST-NAME"]) == ("くどう", "だいすけ")
    assert card["TEL"] == "+819000002103"


def test_the_phone_of_a_home_is_never_that_of_its_child(desk: Desk) -> None:
    made = cards(desk, "hosts")
    assert b"12505550001" not in made.data
    (card,) = strict_cards(made.data)
    assert card["TEL"] == "+12505550002"
    read = vobject.readOne(made.data.decode())
    assert read.n.value.family == "Fraser; & Co, \\"
    assert read.adr.value.street == "Market St 1\nRear"


def test_cards_of_nobody_are_refused(desk: Desk) -> None:
    with desk.reading() as session:
        for kinds, visit in ((("moons",), "x"), (("leaders",), None)):
            with pytest.raises(RefusedInput):
                cards_file(session, kinds, visit)

"""The bus list and the meeting sheet car by car: who sits where, who drives, who has no car, and what is not told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from packet_cars import add_cars, add_ride
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.printing import preview
from exchange_desk.records import Car

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        add_cars(session)
        session.commit()
        yield session


def text(session: Session, key: str, subject: str = VISIT, **how: Any) -> str:
    pdf = preview(session, visit_id=VISIT, document=key, subject_id=subject, now=NOW, **how)
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
    return re.sub(r"\s+", " ", " ".join(pages).replace("\u00a0", " "))


def subjects(session: Session, key: str) -> list[str]:
    return [one.id for one in next(d for d in DOCUMENTS if d.key == key).subjects(session, VISIT)]


def test_the_meeting_sheet_goes_car_by_car_and_says_who_has_none(session: Session) -> None:
    add_ride(session, "van", "t3", "meet", "g2", "g3", at=dt.time(18, 20))
    add_ride(session, "bus", "t3", "meet", "g1")
    session.commit()
    told = text(session, "meeting-sheet")
    assert "1. Desjarlais, blue van Leaves 18:20 · Civic Centre Luc Desjarlais +1 250-555-0142" in told
    assert "2 of 4 seats There ____ of 2" in told
    assert "2. Hired minibus Ana Souza +1 250-555-0188 · Not confirmed yet" in told
    assert "No car yet · People: 1 No. Name Stays with, phone There 1 YAMAMOTO Minato" in told


def test_two_cars_of_one_name_are_told_apart(session: Session) -> None:
    add_ride(session, "van", "t3", "meet", "g2", "g3")
    add_ride(session, "bus", "t3", "meet", "g1")
    session.get_one(Car, "bus").name = session.get_one(Car, "van").name
    session.commit()
    told = text(session, "meeting-sheet")
    assert "1. Desjarlais, blue van (1)" in told
    assert "2. Desjarlais, blue van (2)" in told
    first, second = told.split("blue van (2)")
    assert "YAMAMOTO Minato" in second
    assert "YAMAMOTO Minato" not in first


def test_a_driver_who_may_not_be_alone_with_a_child_is_not_named(session: Session) -> None:
    add_ride(session, "bus", "t3", "meet", "g2")
    session.commit()
    told = text(session, "meeting-sheet")
    assert "1. Hired minibus may not drive yet: ask the host coordinator" in told
    assert "Ana Souza" not in told
    assert "0188" not in told
    assert "check" not in told.lower()


def test_an_item_to_which_cars_go_has_a_list_of_its_own_there_and_back(session: Session) -> None:
    before = subjects(session, "bus-list")
    add_ride(session, "van", "p2", "there", "g2", "g3", at=dt.time(17, 30))
    add_ride(session, "bus", "p2", "back", "g2", "g3", "g1")
    session.commit()
    assert set(subjects(session, "bus-list")) == {*before, "p2"}
    told = text(session, "bus-list", "p2")
    assert "Out ____ of 2 Back ____ of 2" in told
    assert "Back with: Hired minibus" in told
    assert "No car yet" in told
    assert "Luc Desjarlais" in told


def test_the_list_is_out_of_date_when_somebody_changes_cars(session: Session) -> None:
    add_ride(session, "van", "t3", "meet", "g2", "g3")
    session.commit()
    sheet = next(d for d in DOCUMENTS if d.key == "meeting-sheet")
    before = sheet.gather(session, VISIT, Subject(VISIT, "visit")).canonical()
    session.get_one(Car, "van").name = "Desjarlais, red van"
    session.commit()
    assert sheet.gather(session, VISIT, Subject(VISIT, "visit")).canonical() != before


def test_two_languages_and_large_print_lose_no_car(session: Session) -> None:
    add_ride(session, "van", "t3", "meet", "g2", "g3", at=dt.time(18, 20))
    add_ride(session, "van", "p2", "there", "g2", at=dt.time(17, 30))
    session.commit()
    for key, subject in (("meeting-sheet", VISIT), ("bus-list", "p2")):
        for how in ({"languages": ("en", "ja")}, {"large": True}, {"languages": ("ar", "en"), "paper": "a4"}):
            told = text(session, key, subject, **how)
            assert "Desjarlais, blue van" in told, (key, how)
            assert "250-555-0142" in told, (key, how)


def test_a_driver_holds_the_own_rides_and_nobody_elses(session: Session) -> None:
    add_ride(session, "van", "t3", "meet", "g2", "g3", at=dt.time(18, 20))
    add_ride(session, "bus", "t3", "meet", "g1")
    add_ride(session, "van", "p2", "there", "g2", at=dt.time(13, 0))
    add_ride(session, "bus", "p2", "back", "g3")
    session.commit()
    assert subjects(session, "pick-up-slip") == ["van", "bus"]
    told = text(session, "pick-up-slip", "van")
    assert told.index("18:50 8P 1427") < told.index("13:30 Quatse salmon centre")
    assert "Leaves: 18:20 · Civic Centre" in told
    assert "HONMA" not in told
    held = text(session, "pick-up-slip", "bus")
    assert "HONMA" in held
    assert "may not drive yet" in held.split("16:00")[1]
    assert "YAMAMOTO Ren" not in held.split("16:00")[1]


def test_a_roll_call_has_a_box_for_everybody_who_should_be_there(session: Session) -> None:
    assert "2027-10-08" in subjects(session, "roll-call")
    told = text(session, "roll-call", "2027-10-08")
    assert "09:00 School morning" in told
    assert "____ of 3 ____ of 9 ____ of 8 ____ of 9" in told
    assert "At home" not in told
    content = next(d for d in DOCUMENTS if d.key == "roll-call").gather(
        session, VISIT, Subject("2027-10-08", "Friday")
    )  # fmt: skip
    assert [call["Count"] for call in content.canonical()["Calls"]] == [3, 9, 8, 9]


def test_a_day_without_anything_in_common_has_no_roll_call(session: Session) -> None:
    roll = next(d for d in DOCUMENTS if d.key == "roll-call")
    assert "2027-10-10" not in subjects(session, "roll-call")  # a day with the host families
    with pytest.raises(RefusedInput, match="Print the other days"):
        roll.gather(session, VISIT, Subject("2027-10-10", "Sunday"))

"""What the leaders' lists promise: nobody is lost, no allergy is lost, nobody is told more than the list is for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.printing import preview
from exchange_desk.records import EmergencyContact, ItineraryItem, Participation, Person

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def content(session: Session, key: str, subject: str = VISIT) -> dict[str, Any]:
    document = next(d for d in DOCUMENTS if d.key == key)
    return dict(document.gather(session, VISIT, Subject(subject, subject)).canonical())


def pages(session: Session, key: str, subject: str = VISIT, **how: Any) -> list[str]:
    pdf = preview(session, visit_id=VISIT, document=key, subject_id=subject, now=NOW, **how)
    return [
        page.get_textpage().get_text_bounded().replace("\u00a0", " ").replace("\r\n", "\n")
        for page in pypdfium2.PdfDocument(pdf)
    ]


def test_everybody_stands_on_the_health_sheet_with_needs_or_with_none_reported(session: Session) -> None:
    told = content(session, "health-sheet")
    assert len(told["Guests"]) + len(told["None reported"]) == 9
    assert "Suharto" in told["None reported"]
    assert "None reported on 1 September 2027" in "".join(pages(session, "health-sheet"))


def test_an_open_question_keeps_a_guest_among_those_with_needs(session: Session) -> None:
    told = content(session, "health-sheet")
    assert any(guest.get("Needs", {}).get("Allergies not settled") for guest in told["Guests"])


def test_no_guest_of_the_health_sheet_is_cut_over_a_page(session: Session) -> None:
    for guest in ("g5", "g6", "g7"):
        session.get_one(Person, f"person-{guest}").medical_note = "\n".join(f"{guest} note {n}" for n in range(20))
    session.commit()
    told = pages(session, "health-sheet")
    for guest in ("g5", "g6", "g7"):
        assert any(f"{guest} note 0" in page and f"{guest} note 19" in page for page in told)


def test_the_caterer_learns_of_the_allergy_by_initials_and_of_no_name(session: Session) -> None:
    told = "\n".join(pages(session, "caterer-list"))
    assert "SEVERE ALLERGY" in told
    assert "allergic to cashew nuts" in told
    assert "K. K." in told
    assert not any(name in told for name in ("Kikuchi", "KIKUCHI", "Kotoha", "菊地", "metformin", "penicillin"))


def test_the_caterer_never_reads_the_name_of_an_illness_and_loses_no_diet(session: Session) -> None:
    person = session.get_one(Person, "person-g3")
    person.diets, person.diet_note = ["coeliac"], "Crohn's disease, no raw vegetables"
    session.commit()
    told = "\n".join(pages(session, "caterer-list"))
    assert "strictly gluten-free, no traces" in told
    assert "special diet: ask us what it is" in told
    assert "coeliac" not in str(content(session, "caterer-list"))
    assert "Crohn" not in str(content(session, "caterer-list"))


def test_a_meal_counts_those_who_are_there_and_leaves_out_what_host_families_give(session: Session) -> None:
    meals = {meal["What"]: meal for meal in content(session, "caterer-list")["Meals"]}
    assert set(meals) == {"School morning", "Pot luck and songs"}
    assert (meals["School morning"]["Guests"], meals["Pot luck and songs"]["Guests"]) == (3, 9)


def test_a_visit_without_meals_says_so_to_the_caterer(session: Session) -> None:
    session.execute(update(ItineraryItem).values(meals=[], kind="other"))
    session.commit()
    assert "No meals are known yet" in "".join(pages(session, "caterer-list"))


def test_every_day_of_the_visit_has_a_sheet_named_by_its_date(session: Session) -> None:
    document = next(d for d in DOCUMENTS if d.key == "day-sheet")
    days = [subject.id for subject in document.subjects(session, VISIT)]
    assert days == [f"2027-10-{day:02}" for day in range(7, 14)]
    assert "Nothing is planned on this day yet." in "".join(pages(session, "day-sheet", "2027-10-11"))


def test_a_day_sheet_shows_only_the_end_of_a_flight_that_is_here(session: Session) -> None:
    (flight,) = (stop for stop in content(session, "day-sheet", "2027-10-07")["Stops"] if stop["What"] == "NH 116")
    assert flight["Ends"] == "14:40"
    assert "Starts" not in flight


def test_groups_that_part_have_a_day_of_their_own(session: Session) -> None:
    for guest, group in (("g3", "Red"), ("g1", "Blue")):
        session.get_one(Participation, guest).group_name = group
    session.commit()
    told = "".join(pages(session, "day-sheet", "2027-10-08"))
    blue, red = told.split("Group Blue")[1].split("Group Red")
    assert "School morning" in red
    assert "School morning" not in blue


def test_a_guests_own_number_is_left_out_only_where_it_is_that_of_a_contact(session: Session) -> None:
    """ "Room 1" and "flat 1" share their digits and are not one number."""
    contact = session.scalars(select(EmergencyContact)).first()
    assert contact is not None
    person = session.get_one(Person, contact.person_id)
    for own, of_contact, twice in (
        ("ask in room 1", "ask in flat 1", True),
        ("090-1234-5678", "090 1234 5678", False),
        ("090-1234-5678 (evenings)", "090-1234-5678", True),
    ):
        person.phone, person.phone_typed, contact.phone, contact.phone_typed = None, own, None, of_contact
        session.flush()
        said = "".join(pages(session, "emergency-sheet"))
        assert ((own in said), (of_contact in said)) == (twice, True)


def test_guests_whom_the_list_does_not_count_stand_by_name(session: Session) -> None:
    for guest in session.scalars(select(Participation)):
        guest.position = guest.reference = None
    session.commit()
    told = [str(guest["Name"]).split("  ")[-1] for guest in content(session, "guest-roster")["Guests"]]
    assert told[-4:] == ["HONMA Shuichi", "KIKUCHI Kotoha", "YAMAMOTO Minato", "YAMAMOTO Ren"]
    assert "9 YAMAMOTO Ren" in "".join(pages(session, "guest-roster"))


def test_a_contact_that_two_rows_of_the_list_named_is_told_once(session: Session) -> None:
    session.add_all(
        EmergencyContact(id=f"twice{n}", person_id="person-g3", position=n, name="山本 健", phone="1") for n in (1, 2)
    )
    session.commit()
    assert "".join(pages(session, "emergency-sheet")).count("山本 健") == 1

"""Two rows taken for one person or home: every answer does what it says, and the same list changes nothing."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.main import main
from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.queries.questions import question_rows
from exchange_desk.records import (
    Allergy,
    EmergencyContact,
    HostOffer,
    Household,
    HouseholdMember,
    Participation,
    Person,
    PersonLanguage,
    Pet,
    Room,
    Wish,
)
from tests.operations.bringing_in import answer as answered
from tests.operations.bringing_in import brought, dumped, listed

GUESTS = (
    "No,Surname,First name,Date of birth,Sex,Phone,Allergies,Medication,Languages,Emergency contact,Wish",
    "1,Smith,Ann,14 May 2011,female,+447700900111,,,English,Mary Smith +447700900112,",
    "2,Brown,Zoe,3 June 2011,female,+447700900333,nuts (severe),,English,Joe Brown +447700900334,",
    "3,Smith,Ann,14 May 2011,female,+447700900222,peanuts (severe),insulin,French,Jo Roe +447700900223,room with Zoe",
)
HOMES = (
    "Timestamp,Family name,Members,Street,Phone,Email,Guest bedroom A,Guest bedroom B,Animals,Most guests,Remarks",
    "2027-01-02 10:00,Smith,Ann Smith 1961,1 Oak St,250-949-1111,a@example.org,Double bed,,dog,1,my son has epilepsy",
    "2027-01-03 10:00,Jones,Flo Jones 1970,9 Elm St,250-949-2222,f@example.org,Single bed,,,1,",
    "2027-01-05 10:00,Smith,Bob Smith 1963,1 Oak Street,250-949-1111,b@example.org,Two single beds,Single bed,cat,3,",
)


def asked(report: ImportReport, code: str) -> str:
    (found,) = [question.id for question in report.questions if question.code == code]
    return found


def of_each(desk: Desk, record: Any, column: str) -> list[set[Any]]:
    """What each Ann Smith has, the first one first."""
    with desk.reading() as session:
        people = session.scalars(
            select(Person.id)
            .join(Participation, Participation.person_id == Person.id)
            .where(Person.given_name == "Ann")
            .order_by(Participation.position)
        ).all()
        return [
            set(session.scalars(select(getattr(record, column)).where(record.person_id == person))) for person in people
        ]


def test_two_people_of_one_name_and_birth_date_both_come_with_all_that_is_theirs(
    desk: Desk, visit: str, tmp_path: Path
) -> None:
    path = listed(tmp_path, *GUESTS)
    report = brought(desk, visit, path)
    assert of_each(desk, Allergy, "substance") == [{"peanuts"}]
    answered(desk, asked(report, "duplicate_row"), "two people")
    assert of_each(desk, Allergy, "substance") == [set(), {"peanuts"}]
    assert of_each(desk, PersonLanguage, "language") == [{"en"}, {"fr"}]
    assert of_each(desk, EmergencyContact, "name") == [{"Mary Smith"}, {"Jo Roe"}]
    assert of_each(desk, Participation, "status") == [{"going"}, {"going"}]
    assert of_each(desk, Participation, "notes")[0] == {None}
    with desk.reading() as session:
        medication = select(Person.medication, Person.phone).where(Person.given_name == "Ann").order_by(Person.phone)
        assert [tuple(row) for row in session.execute(medication)] == [
            (None, "+447700900111"),
            ("insulin", "+447700900222"),
        ]
        zoe = session.scalar(select(Participation.id).join(Person).where(Person.given_name == "Zoe"))
        assert session.scalars(select(Wish.about_participation_id)).all() == [zoe]
    before = dumped(desk)
    again = brought(desk, visit, path)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 3)
    assert dumped(desk) == before
    assert desk.check() == ()


def test_a_newer_list_whose_rows_have_moved_keeps_the_two_apart(desk: Desk, visit: str, tmp_path: Path) -> None:
    head = "Surname,First name,Date of birth,Sex,Phone,Allergies"
    ann, zoe = "Smith,Ann,14 May 2011,female,+447700900111,", "Brown,Zoe,3 June 2011,female,+447700900333,nuts"
    other, ben = "Smith,Ann,14 May 2011,female,+447700900222,peanuts (severe)", "Hay,Ben,9 May 2010,male,,"
    report = brought(desk, visit, listed(tmp_path, head, ann, other, zoe))
    answered(desk, asked(report, "duplicate_row"), "two people")
    with desk.reading() as session:
        peanuts = session.scalars(select(Allergy.person_id).where(Allergy.substance == "peanuts")).one()
    newer = listed(tmp_path, head, ben, ann.replace("900111", "900999"), other, zoe, name="newer.csv")
    report = brought(desk, visit, newer)
    assert (report.new, report.changed, report.questions) == (1, 1, ())
    with desk.reading() as session:
        people = session.execute(select(Person.id, Person.phone).where(Person.given_name == "Ann")).all()
        assert {row.phone for row in people} == {"+447700900222", "+447700900999"}
        assert {row.id for row in people if row.phone == "+447700900222"} == {peanuts}
        assert set(session.scalars(select(Participation.status))) == {"going"}
    before = dumped(desk)
    brought(desk, visit, newer)
    assert dumped(desk) == before


def test_bringing_in_the_second_person_is_one_step_back(desk: Desk, visit: str, tmp_path: Path) -> None:
    report = brought(desk, visit, listed(tmp_path, *GUESTS))
    before = dumped(desk)
    answered(desk, asked(report, "duplicate_row"), "two people")
    desk.undo()
    assert dumped(desk) == before


def test_one_person_stays_one_with_the_health_of_both_rows(desk: Desk, visit: str, tmp_path: Path) -> None:
    path = listed(tmp_path, *GUESTS)
    report = brought(desk, visit, path)
    answered(desk, asked(report, "duplicate_row"), "one person")
    assert of_each(desk, Allergy, "substance") == [{"peanuts"}]
    before = dumped(desk)
    brought(desk, visit, path)
    assert dumped(desk) == before


def test_an_answer_in_other_words_is_refused_not_noted(desk: Desk, visit: str, tmp_path: Path) -> None:
    report = brought(desk, visit, listed(tmp_path, *GUESTS))
    with pytest.raises(RefusedInput, match="two people"):
        answered(desk, asked(report, "duplicate_row"), "they are cousins")


def test_the_doubts_of_the_second_person_are_asked(desk: Desk, visit: str, tmp_path: Path) -> None:
    rows = (*GUESTS[:3], GUESTS[3].replace("female", "?"))
    path = listed(tmp_path, *rows)
    report = brought(desk, visit, path)
    answered(desk, asked(report, "duplicate_row"), "two people")
    with desk.reading() as session:
        sex = [q for q in question_rows(session, visit_id=visit) if q.code == "unknown_word" and q.row == 4]
    assert len(sex) == 1
    answered(desk, sex[0].id, "female")
    with desk.reading() as session:
        assert session.scalars(select(Person.sex).where(Person.phone == "+447700900222")).one() == "female"
    before = dumped(desk)
    brought(desk, visit, path)
    assert dumped(desk) == before


def test_a_third_row_of_the_name_is_a_question_of_its_own(desk: Desk, visit: str, tmp_path: Path) -> None:
    third = GUESTS[3].replace("3,", "4,", 1).replace("peanuts", "eggs").replace("900222", "900444")
    path = listed(tmp_path, *GUESTS, third)
    report = brought(desk, visit, path)
    questions = [q.id for q in report.questions if q.code == "duplicate_row"]
    assert len(questions) == 2
    for question in questions:
        answered(desk, question, "two people")
    found = of_each(desk, Allergy, "substance")
    assert found[1:] == [{"peanuts"}, {"eggs"}]
    assert found[0] == {"peanuts", "eggs"}, "with three rows it cannot be told apart: nothing is taken away"
    before = dumped(desk)
    brought(desk, visit, path)
    assert dumped(desk) == before


def test_two_spellings_may_be_two_people(desk: Desk, visit: str, tmp_path: Path) -> None:
    rows = (
        "No,Surname,First name,Date of birth,Phone,Allergies",
        "1,Sato,Yuki,14 May 2011,+447700900111,",
        "2,Satoh,Yuki,14 May 2011,+447700900111,peanuts (severe)",
        "3,Brown,Zoe,3 June 2011,,",
    )
    path = listed(tmp_path, *rows)
    report = brought(desk, visit, path)
    answered(desk, asked(report, "duplicate_rewritten"), "two people")
    with desk.reading() as session:
        assert sorted(session.scalars(select(Person.family_name))) == ["Brown", "Sato", "Satoh"]
        peanuts = session.scalars(select(Allergy.person_id)).one()
        assert session.get(Person, peanuts).family_name == "Satoh"  # type: ignore[union-attr]
    before = dumped(desk)
    brought(desk, visit, path)
    assert dumped(desk) == before


def test_an_answer_given_with_the_list_brings_both_in(desk: Desk, visit: str, tmp_path: Path) -> None:
    brought(desk, visit, listed(tmp_path, *GUESTS), answers={"4:duplicate_row": "two people"})
    assert of_each(desk, Allergy, "substance") == [set(), {"peanuts"}]


def home_facts(desk: Desk) -> list[tuple[Any, ...]]:
    with desk.reading() as session:
        found = []
        homes = session.execute(select(Household.id, Household.email).where(Household.phone == "+12509491111")).all()
        for home_id, email in sorted(homes, key=lambda row: row[1]):
            people = select(Person.given_name).join(HouseholdMember, HouseholdMember.person_id == Person.id)
            found.append(
                (
                    email,
                    session.scalars(people.where(HouseholdMember.household_id == home_id)).all(),
                    len(session.scalars(select(Room.id).where(Room.household_id == home_id)).all()),
                    session.scalars(select(Pet.animal).where(Pet.household_id == home_id)).all(),
                    session.scalars(select(HostOffer.max_guests).where(HostOffer.household_id == home_id)).all(),
                )
            )
        return found


ANN = ("a@example.org", ["Ann"], 1, ["dog"], [1])
BOB = ("b@example.org", ["Bob"], 2, ["cat"], [3])


@pytest.mark.parametrize(
    ("answer", "homes"), [("the newer one", [BOB]), ("the older one", [ANN]), ("two homes", [ANN, BOB])]
)
def test_the_form_that_holds_is_what_the_answer_says(
    answer: str, homes: list[Any], desk: Desk, visit: str, tmp_path: Path
) -> None:
    path = listed(tmp_path, *HOMES)
    report = brought(desk, visit, path, "hosts")
    assert home_facts(desk) == [BOB]
    answered(desk, asked(report, "resubmission"), answer)
    assert home_facts(desk) == homes
    with desk.reading() as session:
        notes = " ".join(str(note) for note in session.scalars(select(Household.notes)))
        assert "epilepsy" in notes
        assert len(session.scalars(select(Person.id)).all()) == len(homes) + 1
    before = dumped(desk)
    again = brought(desk, visit, path, "hosts")
    assert (again.new, again.changed) == (0, 0)
    assert dumped(desk) == before
    assert desk.check() == ()


def test_three_forms_of_one_home_are_not_taken_apart_silently(desk: Desk, visit: str, tmp_path: Path) -> None:
    third = "2027-01-07 10:00,Smith,Cy Smith 1963,1 Oak Street,250-949-1111,c@example.org,Double bed,,,2,"
    report = brought(desk, visit, listed(tmp_path, *HOMES, third), "hosts")
    questions = [q.id for q in report.questions if q.code == "resubmission"]
    assert len(questions) == 2
    for question in questions:
        with pytest.raises(RefusedInput, match="add the second home by hand"):
            answered(desk, question, "two homes")
        answered(desk, question, "the newer one")


def told(*words: str, code: int = 0) -> Any:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main([*words, "--json"]) == code
    return json.loads(out.getvalue())


def test_the_command_line_brings_the_second_person_in(tmp_path: Path) -> None:
    desk = str(tmp_path / "weekend.exdesk")
    told("new", desk, "--committee", "Society", "--town", "Port Hardy", "--country", "CA")
    told("partner", "add", desk, "--name", "Banbury", "--country", "GB")
    words = ("--direction", "inbound", "--from", "2027-05-06", "--to", "2027-05-09", "--title", "The visit")
    told("visit", "add", desk, "--partner", "Banbury", *words)
    path = listed(tmp_path, *GUESTS)
    told("import", desk, str(path), "--as", "guests")
    (question,) = [row for row in told("questions", desk) if row["code"] == "duplicate_row"]
    told("answer", desk, question["id"], "two people")
    again = told("import", desk, str(path), "--as", "guests")
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, 3)

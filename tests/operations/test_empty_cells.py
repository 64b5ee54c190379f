"""An empty cell erases nothing unless that was wanted; and health, consents and contacts only when it is answered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.main import main
from exchange_desk.desk import Desk
from exchange_desk.operations.fields import set_fields
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.questions import answer_question
from exchange_desk.records import Allergy, EmergencyContact, Participation, Person, PersonLanguage
from tests.operations.bringing_in import brought, dumped, listed

HEAD = "No,Surname,First name,Date of birth,Phone,Occupation,Languages,Allergies,Medication,Emergency contact,Consent"
ANA = "1,Roe,Ana,2011-05-14,+44 7700 900111,painter,English,peanuts (severe),insulin,Eva Roe +44 7700 900222,yes"
BEN = "2,Poe,Ben,2011-06-15,+44 7700 900333,baker,English,eggs,none,Ida Poe +44 7700 900444,yes"
BARE = "1,Roe,Ana,2011-05-14,,,,,,,"


def bring_in(desk: Desk, visit: str, folder: Path, *rows: str, erases: bool = False) -> ImportReport:
    return brought(desk, visit, listed(folder, HEAD, *rows, name="guests.csv"), empty_erases=erases)


def ana(desk: Desk) -> dict[str, Any]:
    with desk.reading() as session:
        person = session.scalars(select(Person).where(Person.given_name == "Ana")).one()
        part = session.scalars(select(Participation).where(Participation.person_id == person.id)).one()
        hanging = {
            kind.__tablename__: len(session.scalars(select(kind).where(kind.person_id == person.id)).all())
            for kind in (Allergy, EmergencyContact, PersonLanguage)
        }
        return hanging | {name: getattr(person, name) for name in ("phone", "occupation", "medication")} | {
            "consent": part.consent
        }  # fmt: skip


WHOLE = {"allergy": 1, "emergency_contact": 1, "person_language": 1, "phone": "+447700900111", "occupation": "painter",
         "medication": "insulin", "consent": "received"}  # fmt: skip


def test_without_the_wish_an_empty_row_erases_nothing_at_all(desk: Desk, visit: str, tmp_path: Path) -> None:
    bring_in(desk, visit, tmp_path, ANA, BEN)
    assert ana(desk) == WHOLE
    report = bring_in(desk, visit, tmp_path, BARE, BEN)
    assert ana(desk) == WHOLE
    assert report.changed == 0
    assert all(change.asked for change in report.changes)


def test_with_it_ordinary_fields_go_and_health_is_one_question_for_each_person(
    desk: Desk, visit: str, tmp_path: Path
) -> None:
    bring_in(desk, visit, tmp_path, ANA, BEN)
    report = bring_in(desk, visit, tmp_path, BARE, BEN, erases=True)
    assert ana(desk) == WHOLE | {"phone": None, "occupation": None, "person_language": 0}
    asked = [question for question in report.questions if question.code == "emptied_in_list"]
    assert len(asked) == 1
    assert asked[0].choices == ("keep", "erase")
    for word in ("peanuts", "insulin", "Eva Roe", "received"):
        assert word in asked[0].text
    marked = [change for change in report.changes if change.safety]
    assert len(marked) == 4
    assert all(change.asked for change in marked)
    assert report.changes[: len(marked)] == tuple(marked)
    with desk.writing("Answer") as session:
        answer_question(session, asked[0].id, "erase")
    assert ana(desk) == dict.fromkeys(WHOLE) | {"allergy": 0, "emergency_contact": 0, "person_language": 0}


def test_the_answer_keep_keeps_and_the_same_list_asks_no_more(desk: Desk, visit: str, tmp_path: Path) -> None:
    bring_in(desk, visit, tmp_path, ANA, BEN)
    report = bring_in(desk, visit, tmp_path, BARE, BEN, erases=True)
    with desk.writing("Answer") as session:
        answer_question(session, report.questions[0].id, "keep")
    kept = ana(desk)
    assert (kept["allergy"], kept["medication"], kept["consent"]) == (1, "insulin", "received")
    before = dumped(desk)
    again = bring_in(desk, visit, tmp_path, BARE, BEN, erases=True)
    assert dumped(desk) == before
    assert (again.changed, again.changes) == (0, ())


def test_undo_brings_all_back(desk: Desk, visit: str, tmp_path: Path) -> None:
    bring_in(desk, visit, tmp_path, ANA, BEN)
    before = dumped(desk)
    report = bring_in(desk, visit, tmp_path, BARE, BEN, erases=True)
    with desk.writing("Answer") as session:
        answer_question(session, report.questions[0].id, "erase")
    desk.undo()
    desk.undo()
    assert dumped(desk) == before


def test_a_column_of_empty_cells_erases_but_a_column_that_is_not_there_does_not(
    desk: Desk, visit: str, tmp_path: Path
) -> None:
    bring_in(desk, visit, tmp_path, ANA)
    path = tmp_path / "guests.csv"
    path.write_text("No,Surname,First name,Date of birth,Phone\n1,Roe,Ana,2011-05-14,\n", encoding="utf-8")
    with desk.writing("Import") as session:
        import_file(session, path=path, kind="guests", visit_id=visit, empty_erases=True)
    assert ana(desk) == WHOLE | {"phone": None}


def test_what_a_person_has_changed_since_is_asked_about_and_an_answer_never_erases_something_newer(
    desk: Desk, visit: str, tmp_path: Path
) -> None:
    bring_in(desk, visit, tmp_path, ANA, BEN)
    with desk.writing("Phone") as session:
        person = session.scalars(select(Person.id).where(Person.given_name == "Ana")).one()
        set_fields(session, "person", person, {"phone": "+449"})
    report = bring_in(desk, visit, tmp_path, BARE, BEN, erases=True)
    assert ana(desk)["phone"] == "+449"
    question = next(each for each in report.questions if each.code == "emptied_in_list")
    with desk.writing("Medication") as session:
        set_fields(session, "person", person, {"medication": "insulin, twice a day"})
    with pytest.raises(RefusedInput, match="changed since"), desk.writing("Answer") as session:
        answer_question(session, question.id, "erase")
    assert (ana(desk)["allergy"], ana(desk)["medication"]) == (1, "insulin, twice a day")


def test_the_command_line_takes_the_wish(
    desk: Desk, visit: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bring_in(desk, visit, tmp_path, ANA, BEN)
    path = tmp_path / "guests.csv"
    path.write_text("\n".join((HEAD, BARE, BEN)) + "\n", encoding="utf-8")
    desk.close()
    arguments = ["import", str(desk.path), str(path), "--as", "guests", "--no-copy", "--empty-erases", "--json"]
    assert main([*arguments, "--dry-run"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {"who": "Ana Roe", "field": "occupation", "was": "painter", "becomes": ""}.items() <= next(
        change for change in told["changes"] if change["field"] == "occupation"
    ).items()
    assert told["changes"][0]["safety"]
    assert main(arguments) == 0
    assert json.loads(capsys.readouterr().out)["changes"] == told["changes"]

"""Answers do what they say; one that is only noted tells so."""

from __future__ import annotations

import contextlib
import csv
import datetime as dt
import io
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.main import main
from exchange_desk.desk import Desk
from exchange_desk.operations.imports import import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.questions import answer_question
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.dump import dump_text
from exchange_desk.records import BackgroundCheck, Bed, Participation, Person, Room

HOME = ("Family name", "Members", "Street", "Phone", "Guest bedroom A", "Guest bedroom B", "Criminal record check")


def begun(desk: Desk, country: str = "JP") -> str:
    with desk.writing("Visit") as session:
        partner = add_partner(session, name="Numata", country=country)
        return add_visit(
            session, title="Numata", direction="inbound", starts=dt.date(2027, 10, 7), ends=dt.date(2027, 10, 13),
            partner_ids=[partner],
        )  # fmt: skip


def asked(desk: Desk, visit: str, path: Path, rows: list[tuple[str, ...]], code: str, kind: str = "guests") -> str:
    """The id of the one question of a code that a list raises."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    with desk.writing("Import") as session:
        report = import_file(session, path=path, kind=kind, visit_id=visit)
    (found,) = [question.id for question in report.questions if question.code == code]
    return found


def answered(desk: Desk, question: str, value: str) -> str:
    with desk.writing("Answer") as session:
        return answer_question(session, question, value)


def unchanged(desk: Desk, visit: str, path: Path, kind: str = "guests") -> None:
    def dumped() -> Any:
        with desk.reading() as session:
            return dump_text(session)

    before = dumped()
    with desk.writing("Import") as session:
        import_file(session, path=path, kind=kind, visit_id=visit)
    assert dumped() == before


@pytest.mark.parametrize(
    ("name", "answer", "family", "given"),
    [
        ("Ito Ken", "Ito", "Ito", "Ken"),
        ("Ken Ito", "ito", "Ito", "Ken"),
        ("Ana Maria Silva", "Silva", "Silva", "Ana Maria"),
        ("Ana de la Cruz", "de la Cruz", "de la Cruz", "Ana"),
        ("イトウ ケン", "イトウ", "イトウ", "ケン"),
        ("Ґудзь Остап", "Ґудзь", "Ґудзь", "Остап"),
        ("Остап Ґудзь", "Ґудзь", "Ґудзь", "Остап"),
    ],
)
def test_the_family_name_is_taken_out_of_the_given_name(
    name: str, answer: str, family: str, given: str, desk: Desk, tmp_path: Path
) -> None:
    visit, path = begun(desk), tmp_path / "guests.csv"
    rows = [("No", "Name", "Age"), ("1", name, "15"), ("2", "Sato Mika Ann", "16")]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    with desk.writing("Import") as session:
        report = import_file(session, path=path, kind="guests", visit_id=visit)
    (question,) = [q.id for q in report.questions if q.code == "name_parts_unclear" and q.row == 2]
    assert answered(desk, question, answer) == ""
    with desk.reading() as session:
        latin, own = (Person.family_name, Person.given_name), (Person.family_name_original, Person.given_name_original)
        columns = latin if name.isascii() else own
        names = session.execute(select(*columns).where(columns[0].is_not(None)))
        assert [tuple(row) for row in names] == [(family, given)]
    unchanged(desk, visit, path)


def test_the_whole_name_is_no_family_name(desk: Desk, tmp_path: Path) -> None:
    question = asked(desk, begun(desk), tmp_path / "g.csv", [("No", "Name", "Age"), ("1", "Ito Ken", "15")],
                     "name_parts_unclear")  # fmt: skip
    with pytest.raises(RefusedInput, match="family name alone"):
        answered(desk, question, "Ito Ken")


@pytest.mark.parametrize("answer", ["佐藤 美香", "佐藤"])
def test_a_name_without_a_space_is_split_in_its_own_script(answer: str, desk: Desk, tmp_path: Path) -> None:
    visit, path = begun(desk), tmp_path / "guests.csv"
    question = asked(desk, visit, path, [("No", "氏名", "年齢"), ("1", "佐藤美香", "15")], "name_not_split")
    assert answered(desk, question, answer) == ""
    with desk.reading() as session:
        row = session.execute(select(Person.family_name_original, Person.given_name_original)).one()
        assert tuple(row) == ("佐藤", "美香")
    unchanged(desk, visit, path)


@pytest.mark.parametrize(
    ("answer", "living", "kind"), [("an adult may", False, "sofa"), ("do not use", True, "double")]
)
def test_a_bed_in_the_living_room_is_for_nobody_or_for_adults_alone(
    answer: str, living: bool, kind: str, desk: Desk, tmp_path: Path
) -> None:
    visit, path = begun(desk), tmp_path / "homes.csv"
    rows = [HOME, ("Roe", "Jo Roe 1970", "1 Oak St", "250-949-1111", "Single bed", "Double bed in the living room",
                   "Jo 2027-02-03")]  # fmt: skip
    question = asked(desk, visit, path, rows, "bed_in_living_room", "hosts")
    assert answered(desk, question, answer) == ""
    with desk.reading() as session:
        rooms = select(Room.living_room, Bed.kind).join(Bed, Bed.room_id == Room.id).order_by(Room.label)
        assert [tuple(row) for row in session.execute(rooms)] == [(False, "single"), (living, kind)]
    unchanged(desk, visit, path, "hosts")


def test_the_day_of_a_missing_background_check_is_taken_down(desk: Desk, tmp_path: Path) -> None:
    visit, path = begun(desk), tmp_path / "homes.csv"
    rows = [HOME, ("Roe", "Jo Roe 1970\nAl Roe 1971", "1 Oak St", "250-949-1111", "Single bed", "", "Jo 2027-02-03")]
    question = asked(desk, visit, path, rows, "background_check_missing", "hosts")
    assert answered(desk, question, "2027-04-03") == ""
    with desk.reading() as session:
        checks = session.execute(select(BackgroundCheck.state, BackgroundCheck.checked_on)).all()
        assert {tuple(row) for row in checks} == {
            ("clear", PartialDate(2027, 2, 3)),
            ("clear", PartialDate(2027, 4, 3)),
        }
    unchanged(desk, visit, path, "hosts")


def test_one_day_for_several_missing_checks_is_only_noted(desk: Desk, tmp_path: Path) -> None:
    rows = [HOME, ("Roe", "Jo Roe 1970\nAl Roe 1971", "1 Oak St", "250-949-1111", "Single bed", "", "none")]
    question = asked(desk, begun(desk), tmp_path / "homes.csv", rows, "background_check_missing", "hosts")
    assert "Host families page" in answered(desk, question, "2027-04-03")
    with desk.reading() as session:
        assert set(session.scalars(select(BackgroundCheck.state))) == {"missing"}


def test_a_cot_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    visit, path = begun(desk), tmp_path / "guests.csv"
    rows = [("No", "Surname", "First name", "Date of birth"), ("1", "Roe", "Jo", "2027-03-04")]
    question = asked(desk, visit, path, rows, "infant")
    assert answered(desk, question, "cot needed") == ""
    with desk.reading() as session:
        assert session.scalars(select(Participation.beds)).one() == "cot"
    unchanged(desk, visit, path)


def test_an_answer_that_changes_nothing_says_so_on_the_command_line(desk: Desk, tmp_path: Path) -> None:
    rows = [("No", "Surname", "First name", "Age"), ("1", "Roe", "Jo", "40"), ("2", "", "name to follow", "")]
    question = asked(desk, begun(desk), tmp_path / "guests.csv", rows, "row_without_person")
    desk.close()
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["answer", str(desk.path), question, "a guest whose name follows"]) == 0
    assert "Only noted" in out.getvalue()


@pytest.mark.parametrize("key", ["name_parts_unclear@2", "2:name_parts_unclear"])
def test_a_family_name_told_with_the_list_is_taken_out_of_the_given_name(key: str, desk: Desk, tmp_path: Path) -> None:
    visit, path = begun(desk), tmp_path / "guests.csv"
    path.write_text("No,Name,Age\n1,Ana Maria Silva,15\n2,Sato Mika Ann,16\n", encoding="utf-8")
    with desk.writing("Import") as session:
        import_file(session, path=path, kind="guests", visit_id=visit, answers={key: "Silva"})
    with desk.reading() as session:
        names = session.execute(select(Person.family_name, Person.given_name).where(Person.family_name == "Silva"))
        assert [tuple(row) for row in names] == [("Silva", "Ana Maria")]

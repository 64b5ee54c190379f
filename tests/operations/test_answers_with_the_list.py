"""Answers given beside a list are checked like any other, and no word of them is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.main import main
from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.queries.dump import dump_text
from exchange_desk.records import Allergy, Person, Question
from tests.operations.bringing_in import brought, listed

ROWS = (
    "Ref;First name;Surname;Date of birth;Allergies;E-mail",
    "A1;Ben;Conrad;25/11/2011;?;b@example.org",
    "A2;Cy;Dorn;31/02/2010;none;c@",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return listed(tmp_path, *ROWS, between=";")


def bring_in(desk: Desk, visit: str, path: Path, answers: dict[str, str]) -> ImportReport:
    return brought(desk, visit, path, answers=answers)


def allergies(desk: Desk) -> dict[str, str | None]:
    with desk.reading() as session:
        query = select(Allergy).join(Person, Person.id == Allergy.person_id).where(Person.given_name == "Ben")
        return {each.substance: each.severity for each in session.scalars(query)}


@pytest.mark.parametrize(
    "answers",
    [
        {"2:missing_value": "nonsense"}, {"3:unreadable_email": "none"}, {"3:impossible_date": "soon"},
        {"3:impossible_date": "2099-01-01"}, {"A1:person.sex": "nonsense"},
    ],
)  # fmt: skip
def test_an_answer_that_cannot_be_is_refused_and_nothing_is_brought_in(
    answers: dict[str, str], desk: Desk, visit: str, path: Path
) -> None:
    with pytest.raises(RefusedInput):
        bring_in(desk, visit, path, answers)
    with desk.reading() as session:
        assert session.scalars(select(Person)).all() == []


def test_an_allergy_told_with_the_list_stands_with_the_guest(desk: Desk, visit: str, path: Path) -> None:
    answers = {"2:allergy_not_understood": "peanuts (severe), eggs"}
    bring_in(desk, visit, path, answers)
    assert allergies(desk) == {"?": None, "peanuts": "severe", "eggs": None}
    with desk.reading() as session:
        asked = session.scalars(select(Question).where(Question.code == "allergy_not_understood")).one()
        assert (asked.state, asked.answer) == ("answered", "peanuts (severe), eggs")
        before = dump_text(session)
    bring_in(desk, visit, path, answers)
    with desk.reading() as session:
        assert dump_text(session) == before


@pytest.mark.parametrize("answer", ["yes", "no", "none", "not allergic to nuts", "severe"])
def test_an_answer_that_names_no_allergy_is_kept_and_said_to_change_nothing(
    answer: str, desk: Desk, visit: str, path: Path
) -> None:
    report = bring_in(desk, visit, path, {"2:allergy_not_understood": answer})
    assert allergies(desk) == {"?": None}
    assert any("Only noted" in remark for remark in report.remarks)


def test_a_mapping_of_a_column_that_is_not_there_is_refused(
    desk: Desk, visit: str, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.close()
    mapping = tmp_path / "m.json"
    for told, code in (({"Alergies": "allergies"}, 2), ({"allergies": "allergies"}, 0)):
        mapping.write_text(json.dumps(told))
        words = ["import", str(desk.path), str(path), "--as", "guests", "--mapping", str(mapping), "--no-copy"]
        assert main(words) == code
        said = capsys.readouterr().err
        assert ("no column “Alergies”" in said) == (code == 2)


@pytest.mark.parametrize(
    ("answers", "unknown"),
    [
        ({"2:allergy_not_understood": "eggs"}, None),
        ({"2/Allergies": "eggs"}, None),
        ({"allergy_not_understood@2": "eggs", "7/Born": "2010-01-01"}, "7/Born"),
        ({"2:alergy_not_understood": "eggs"}, "2:alergy_not_understood"),
    ],
)
def test_an_answer_to_no_question_of_the_list_is_refused_by_its_key(
    answers: dict[str, str], unknown: str | None, desk: Desk, visit: str, path: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    desk.close()
    given = tmp_path / "a.json"
    given.write_text(json.dumps(answers))
    words = ["import", str(desk.path), str(path), "--as", "guests", "--answers", str(given), "--no-copy"]
    for more in (["--dry-run"], [], []):  # also with the same list again, when all has been answered
        assert main([*words, *more]) == (2 if unknown else 0)
        assert (f"raises no question “{unknown}”" in capsys.readouterr().err) == bool(unknown)
    with Desk.open(desk.path) as again, again.reading() as session:
        assert len(session.scalars(select(Person)).all()) == (0 if unknown else 2)

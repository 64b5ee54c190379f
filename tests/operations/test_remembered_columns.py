"""The same form a year later is read as a person once said; saying something else wins."""

from __future__ import annotations

import csv
from pathlib import Path

from sqlalchemy import select

from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport, import_file
from exchange_desk.queries.mappings import earlier_forms
from exchange_desk.records import Question
from tests.operations.test_answers import begun

HEADINGS = ("Name", "Sähköposti", "Zusatz")


def brought(desk: Desk, visit: str, path: Path, *rows: tuple[str, ...], **said: str | None) -> ImportReport:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    with desk.writing("Import") as session:
        return import_file(session, path=path, kind="guests", visit_id=visit, mapping=said or None)


def test_the_columns_of_the_same_form_are_read_as_the_year_before(desk: Desk, tmp_path: Path) -> None:
    first = ("Berg, Anna", "anna@example.org", "vegan")
    visit = begun(desk)
    brought(desk, visit, tmp_path / "list 2026.csv", HEADINGS, first, Zusatz="diet")
    again = ("ZUSATZ", "name", "Sähköposti")
    report = brought(desk, visit, tmp_path / "list 2027.csv", again, ("vegan", "Holm, Eva", "eva@example.org"))
    assert report.mapping["ZUSATZ"] == "diet"
    assert "The columns are read as in “list 2026.csv”." in report.remarks


def test_another_form_and_another_kind_remember_nothing(desk: Desk, tmp_path: Path) -> None:
    visit = begun(desk)
    brought(desk, visit, tmp_path / "a.csv", HEADINGS, ("Berg, Anna", "", "vegan"), Zusatz="diet")
    report = brought(desk, visit, tmp_path / "b.csv", ("Name", "Phone", "Zusatz"), ("Holm, Eva", "", "vegan"))
    assert report.mapping["Zusatz"] is None
    assert not any("read as in" in remark for remark in report.remarks)
    with desk.reading() as session:
        assert earlier_forms(session, "hosts") == ()


def test_what_is_said_now_overrules_and_is_what_holds_later(desk: Desk, tmp_path: Path) -> None:
    row = ("Berg, Anna", "", "vegan")
    visit = begun(desk)
    brought(desk, visit, tmp_path / "a.csv", HEADINGS, row, Zusatz="diet")
    other = brought(desk, visit, tmp_path / "b.csv", HEADINGS, ("Holm, Eva", "", "choir"), Zusatz="interests")
    assert other.mapping["Zusatz"] == "interests"
    later = brought(desk, visit, tmp_path / "c.csv", HEADINGS, ("Lund, Ida", "", "chess"))
    assert later.mapping["Zusatz"] == "interests"


def test_saying_what_a_doubtful_column_is_closes_its_question(desk: Desk, tmp_path: Path) -> None:
    visit, row = begun(desk), ("Berg, Anna", "1", "2")
    headings = ("Name", "Phone", "Number of allergies")
    first = brought(desk, visit, tmp_path / "a.csv", headings, row)
    assert "unsure_column" in [question.code for question in first.questions]
    brought(desk, visit, tmp_path / "a.csv", headings, row, **{"Number of allergies": "notes"})
    with desk.reading() as session:
        states = [q.state for q in session.scalars(select(Question)) if q.code == "unsure_column"]
    assert states == ["dismissed"]

"""Papers in a table of travellers by papers: dates, ticks and words in the cells, never better than they say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.desk import Desk
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.readers import read_sheets
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.questions import answer_question
from exchange_desk.records import Paper, Participation, Person
from tests.operations.bringing_in import brought as bring_in
from tests.operations.bringing_in import trip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "a.exdesk", name="Sister Cities", town="Peoria", country="US")


def brought(desk: Desk, visit: str, tmp_path: Path, text: str, **more: Any) -> ImportReport:
    return bring_in(desk, visit, written(tmp_path, text), "papers", **more)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "papers.csv"
    path.write_text(text, encoding="utf-8")
    return path


def papers(desk: Desk) -> dict[tuple[str | None, str], tuple[str, str | None]]:
    with desk.reading() as session:
        rows = session.execute(
            select(Person.given_name, Paper.kind, Paper.state, Paper.received_on)
            .select_from(Paper)
            .join(Participation, Participation.id == Paper.participation_id, isouter=True)
            .join(Person, Person.id == Participation.person_id, isouter=True)
        ).all()
    return {(row[0], row[1]): (row[2], str(row[3]) if row[3] else None) for row in rows}


TABLE = """Traveler,Parental consent,Medical release,Passport copy,Remarks
"Ashby, Katie",2/20/2028,2/20/2028,✓,
"Kessler, Brooke",2/27/2028,missing,2/1/2028,
"Lindell, Grady",3/15/2028,3/15/2028,applied,father only
"Okafor, June",expired,4/2/2028,,
"Hargrove, Lucy",n/a,-,2/2/2028,renew!
"""


def test_a_column_for_each_paper(desk: Desk, tmp_path: Path) -> None:
    visit = trip(desk)
    report = brought(desk, visit, tmp_path, TABLE)
    assert report.rows_read == 5
    assert papers(desk) == {
        ("Katherine", "parental_consent"): ("received", "2028-02-20"),
        ("Katherine", "medical_release"): ("received", "2028-02-20"),
        ("Katherine", "passport_copy"): ("received", None),
        ("Brooke", "parental_consent"): ("received", "2028-02-27"),
        ("Brooke", "medical_release"): ("asked", None),
        ("Brooke", "passport_copy"): ("received", "2028-02-01"),
        ("Grady", "parental_consent"): ("partial", "2028-03-15"),
        ("Grady", "medical_release"): ("received", "2028-03-15"),
        ("Grady", "passport_copy"): ("asked", None),
        ("June", "parental_consent"): ("outdated", None),
        ("June", "medical_release"): ("received", "2028-04-02"),
        ("Lucille", "parental_consent"): ("not_needed", None),
        ("Lucille", "passport_copy"): ("received", "2028-02-02"),
    }
    assert [q.row for q in report.questions if q.code == "unclear_state"] == []
    again = brought(desk, visit, tmp_path, TABLE)
    assert (again.new, again.changed) == (0, 0)
    desk.undo()
    assert papers(desk) == {}


def test_such_a_table_is_known_unasked(tmp_path: Path) -> None:
    best, *others = guess_kind(read_sheets(written(tmp_path, TABLE)))
    assert best.kind == "papers"
    assert all(best.score - other.score >= 0.15 for other in others)


def test_a_newer_table_brings_what_has_come_since(desk: Desk, tmp_path: Path) -> None:
    visit = trip(desk)
    brought(desk, visit, tmp_path, TABLE)
    report = brought(desk, visit, tmp_path, TABLE.replace("2/27/2028,missing", "2/27/2028,5/1/2028"))
    assert report.changed == 1
    assert papers(desk)["Brooke", "medical_release"] == ("received", "2028-05-01")


@pytest.mark.parametrize(
    ("cell", "state", "asks"),
    [
        ("not signed", "asked", True),
        ("2/20/28 not signed", "asked", True),
        ("2/20/28 mother only", "partial", False),
        ("hm", "asked", True),
        ("refused", "asked", True),
        ("済", "received", False),
        ("未", "asked", False),
        ("fehlt", "asked", False),
        ("reçu", "received", False),
        ("○", "received", False),
        ("☐", "asked", False),
        ("", None, False),
        ("–", None, False),
        ("3/4/28 and 5/6/28", "asked", True),
    ],
)
def test_a_cell_is_never_taken_for_better_than_it_says(
    cell: str, state: str | None, asks: bool, desk: Desk, tmp_path: Path
) -> None:
    visit = trip(desk)
    report = brought(desk, visit, tmp_path, f"Traveler,Medical release,Passport copy\nJune Okafor,{cell},2/25/2028\n")
    assert papers(desk).get(("June", "medical_release"), (None, None))[0] == state
    assert ("unclear_state" in {q.code for q in report.questions}) is asks


def test_a_cross_that_may_be_either_is_asked_once_and_kept_for_nothing(desk: Desk, tmp_path: Path) -> None:
    visit = trip(desk)
    text = "Traveler,Medical release,Passport copy\nJune Okafor,x,2/25/2028\nKatie Ashby,x,missing\n"
    report = brought(desk, visit, tmp_path, text)
    assert [q.code for q in report.questions].count("cross_or_tick") == 1
    assert {kind for _, kind in papers(desk)} == {"passport_copy"}
    brought(desk, visit, tmp_path, text, answers={"Medical release:cross_or_tick": "received"})
    assert papers(desk)["June", "medical_release"] == ("received", None)


def test_whose_the_papers_of_a_row_are_is_asked_once(desk: Desk, tmp_path: Path) -> None:
    visit = trip(desk)
    report = brought(desk, visit, tmp_path, "Name,Medical release,Passport copy\nJune Okafer,2/20/2028,2/25/2028\n")
    (who,) = [q for q in report.questions if q.code == "who_is_meant"]
    with desk.writing("Answer") as session:
        answer_question(session, who.id, who.choices[0])
    assert {name for name, _ in papers(desk)} == {"June"}


def test_names_in_two_columns(desk: Desk, tmp_path: Path) -> None:
    visit = trip(desk)
    brought(desk, visit, tmp_path, "Last name,First name,Medical release\nKessler,Owen,2/27/2028\n")
    assert papers(desk) == {("Owen", "medical_release"): ("received", "2028-02-27")}

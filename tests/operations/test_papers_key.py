"""The papers of the Peoria trip as its key says, line by line and as a table with a column for each paper."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.operations.questions import answer_question
from exchange_desk.records import Paper, Participation
from tests.operations.bringing_in import REGISTERS, brought, trip

KEY: Any = json.loads((REGISTERS / "papers.expected.json").read_text(encoding="utf-8"))
STATES = (
    ("complete", "received"),
    ("received", "received"),
    ("missing", "asked"),
    ("dates do not cover", "outdated"),
    ("old form", "outdated"),
    ("one of two parents", "partial"),
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "a.exdesk", name="Sister Cities", town="Peoria", country="US")


def states(desk: Desk, kind: str) -> dict[str, str]:
    """The worse state of each traveller by the number in the list of travellers; a second form that is open is left."""
    with desk.reading() as session:
        rows = session.execute(
            select(Participation.position, Paper.state)
            .join(Participation, Participation.id == Paper.participation_id)
            .where(Paper.kind == kind, Paper.title != "second form")
        ).all()
    found: dict[str, str] = {}
    for number, state in rows:
        name = f"P{number:02}"
        found[name] = state if found.get(name) in (None, "asked") else found[name]
    return found


def expected(words: str) -> str:
    return next(state for said, state in STATES if words.startswith(said))


def test_the_papers_line_by_line_are_those_of_the_key(desk: Desk) -> None:
    visit = trip(desk)
    report = brought(desk, visit, REGISTERS / "papers.csv", "papers")
    asked = {(question.row, question.code) for question in report.questions}
    asked |= {(problem.row, problem.code) for problem in report.problems}
    for each in KEY["problems_must_ask"]:
        assert asked & {(row, each["code"]) for row in each.get("rows", [each.get("row")])}, each
    twins = next(question for question in report.questions if question.value == "Kessler, O. and B.")
    with desk.writing("Answer") as session:
        answer_question(session, twins.id, twins.choices[0])
    for kind, name in (("parental_consent", "consent"), ("medical_release", "medical_release")):
        found = states(desk, kind)
        assert {who: found.get(who, "asked") for who in KEY[name]} == {
            who: expected(words) for who, words in KEY[name].items()
        }


def test_the_papers_by_columns_are_those_of_the_key(desk: Desk) -> None:
    visit = trip(desk)
    report = brought(desk, visit, REGISTERS / "papers-by-columns.csv", "papers")
    assert [each.row for each in report.skipped] == [12]
    assert {(q.row, q.code) for q in report.questions} == {(9, "unclear_state"), (10, "received_before_asked")}
    consents, releases = states(desk, "parental_consent"), states(desk, "medical_release")
    key = {who: expected(words) for who, words in KEY["consent"].items()} | {"P10": "asked"}  # asked until it is clear
    assert {who: consents[who] for who in key} == key
    assert {who: releases[who] for who in KEY["medical_release"]} == {
        who: expected(words) for who, words in KEY["medical_release"].items()
    }
    again = brought(desk, visit, REGISTERS / "papers-by-columns.csv", "papers")
    assert (again.new, again.changed) == (0, 0)


def test_papers_of_host_families_are_refused_with_where_they_belong(desk: Desk, tmp_path: Path) -> None:
    visit = trip(desk)
    path = tmp_path / "hosts.csv"
    for heading in ("Host family", "ホストファミリー", "Gastfamilie"):
        path.write_text(f"{heading},Background check,Photo consent\nMiller,2/13/2028,yes\n", encoding="utf-8")
        with pytest.raises(RefusedInput, match="list of host families"):
            brought(desk, visit, path, "papers")
    path.write_text("Traveler,Host family,Medical release\nJune Okafor,Byrne,4/2/2028\n", encoding="utf-8")
    assert brought(desk, visit, path, "papers").new == 1


def test_a_group_label_over_the_papers_makes_none_of_them_the_column_of_papers(desk: Desk, tmp_path: Path) -> None:
    visit = trip(desk)
    path = tmp_path / "papers.csv"
    headings = "Papers 2028,,,,\nName,Papers,,,Remarks\n,Consent,Medical release,Passport copy,\n"
    text = f"{headings}June Okafor,4/20/2028,missing,✓,\n"
    path.write_text(text, encoding="utf-8")
    assert brought(desk, visit, path, "papers").new == 3
    assert states(desk, "parental_consent") | states(desk, "passport_copy") == {"P10": "received"}
    assert states(desk, "medical_release") == {"P10": "asked"}

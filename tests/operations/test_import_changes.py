"""What a newer list changes is told field by field, and all of it: what is not told did not happen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.desk import Desk
from exchange_desk.intake.drafts import GuestDraft, GuestList, ReadReport
from exchange_desk.operations.fields import set_fields
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import Reading, import_drafts, import_file
from exchange_desk.queries.dump import dump_text
from exchange_desk.records import Participation, Person

NOTED = ("imported_row", "import_run", "question")


def guest(key: str, given: str, family: str = "Roe", **more: Any) -> GuestDraft:
    person = {"given_name": given, "family_name": family, **more.pop("person", {})}
    part = {"reference": key, **more.pop("part", {})}
    return GuestDraft(key, int(key) + 1, f"{given} {family}", person, part, **more)


def bring_in(desk: Desk, visit: str, *guests: GuestDraft, dry: bool = False) -> ImportReport:
    drafts = GuestList(guests, (), ReadReport(len(guests), mapping={"Name": "full_name"}))
    with desk.trying() if dry else desk.writing("Import") as session:
        return import_drafts(session, Reading("guests", "list.csv", repr(drafts), drafts), visit_id=visit)


def stands(desk: Desk) -> dict[tuple[str, str], dict[str, Any]]:
    with desk.reading() as session:
        held = json.loads(dump_text(session))
    return {
        (kind, row["id"]): row
        for kind, rows in held.items()
        if isinstance(rows, list) and kind not in NOTED
        for row in rows
    }


PEANUTS = {"substance": "peanuts", "severity": "severe"}
EGGS = {"substance": "eggs"}
ANA = guest("1", "Ana", person={"phone": "+441", "medication": "insulin"}, allergies=(PEANUTS,))


def test_a_first_import_changes_nothing_that_was_there(desk: Desk, visit: str) -> None:
    assert bring_in(desk, visit, ANA, guest("2", "Ben")).changes == ()


def test_a_changed_field_is_told_with_who_what_it_was_and_what_it_becomes(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, ANA)
    newer = guest("1", "Ana", person={"phone": "+442", "medication": "insulin"}, allergies=(PEANUTS,))
    for report in (bring_in(desk, visit, newer, dry=True), bring_in(desk, visit, newer)):
        told = [(c.row, c.who, c.kind, c.field, c.label, c.was, c.becomes, c.safety, c.asked) for c in report.changes]
        assert told == [(2, "Ana Roe", "person", "phone", "Phone", "+441", "+442", False, False)]


def test_health_and_consents_stand_first_and_are_marked(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, guest("1", "Ben"), guest("2", "Ana", person={"phone": "+441", "medication": "insulin"},
             part={"consent": "received"}, allergies=(PEANUTS,)))  # fmt: skip
    report = bring_in(
        desk, visit,
        guest("1", "Ben", person={"phone": "+447"}),
        guest("2", "Ana", person={"phone": "+442", "medication": "none needed"}, part={"consent": "missing"},
              allergies=({"substance": "peanuts", "severity": "mild"}, EGGS)),
    )  # fmt: skip
    told = [(c.label, c.was, c.becomes, c.safety) for c in report.changes]
    assert sorted(told[:4]) == [
        ("Allergy", "", "eggs", True),
        ("Allergy peanuts: Severity", "severe", "mild", True),
        ("Medication", "insulin", "none needed", True),
        ("Parents' consent", "received", "missing", True),
    ]
    assert [(label, safety) for label, _, _, safety in told[4:]] == [("Phone", False), ("Phone", False)]


def test_what_is_only_asked_about_says_so(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, ANA, guest("2", "Ben", allergies=(EGGS,)))
    with desk.writing("Phone") as session:
        person = session.scalars(select(Person.id).where(Person.given_name == "Ana")).one()
        set_fields(session, "person", person, {"phone": "+449"})
    newer = guest("1", "Ana", person={"phone": "+442", "medication": "insulin"})
    report = bring_in(desk, visit, newer, guest("2", "Ben", allergies=(EGGS,)))
    told = [(c.label, c.was, c.becomes, c.safety, c.asked) for c in report.changes]
    assert told == [("Allergy", "peanuts, severe", "", True, True), ("Phone", "+449", "+442", False, True)]


def test_who_is_no_longer_listed_is_told_by_name(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, ANA, guest("2", "Ben"), guest("3", "Eva"))
    report = bring_in(desk, visit, ANA, guest("3", "Eva"))
    assert [(gone.who, gone.row, gone.kind) for gone in report.no_longer_listed] == [("Ben Roe", 3, "person")]
    with desk.reading() as session:
        assert set(session.scalars(select(Participation.status))) == {"going"}


def test_the_other_one_who_waits_for_an_answer_is_told_too(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, guest("1", "Ana"))
    others = (guest("77", "Ana"), guest("78", "Ida", "Moe"), guest("79", "Leo", "Poe"))
    drafts = GuestList(others, (), ReadReport(1, mapping={"Name": "full_name"}))
    with desk.writing("Import") as session:
        report = import_drafts(session, Reading("guests", "other.csv", "x", drafts), visit_id=visit)
    assert [(c.who, c.label, c.was, c.becomes) for c in report.changes] == [("Ana Roe", "Status", "going", "waiting")]


SAMPLES = Path("resources/samples")
FILES = [
    ("guests", "hennef-2027/gaeste_banbury.csv", "a", "o"),
    ("programme", "port-hardy-2027/programme.csv", "a", "o"),
    ("travel", "hennef-2027/anreise.csv", "5", "6"),
    ("history", "hennef-2027/unterbringung_2025.csv", "a", "o"),
]


@pytest.mark.parametrize(("kind", "name", "was", "becomes"), FILES)
def test_every_difference_that_a_mangled_copy_makes_is_told(
    desk: Desk, visit: str, tmp_path: Path, kind: str, name: str, was: str, becomes: str
) -> None:
    first = tmp_path / "list.csv"
    text = (SAMPLES / name).read_bytes().decode("utf-8-sig", "replace")
    first.write_text(text, encoding="utf-8")
    with desk.writing("Import") as session:
        import_file(session, path=first, kind=kind, visit_id=visit)
    before = stands(desk)
    lines = text.splitlines(keepends=True)
    half = len(lines) // 2
    first.write_text("".join(lines[:half] + [line.replace(was, becomes) for line in lines[half:]]), encoding="utf-8")
    with desk.writing("Import") as session:
        report = import_file(session, path=first, kind=kind, visit_id=visit)
    after = stands(desk)
    differs = {
        (kind, field)
        for (kind, row_id), row in before.items()
        for field, value in row.items()
        if (kind, row_id) in after and after[kind, row_id][field] != value and field != "search_key"
    }
    told = {(change.kind, change.field) for change in report.changes if not change.asked and change.field}
    assert differs
    assert told == differs
    removed = {kind for (kind, row_id) in before if (kind, row_id) not in after}
    assert removed == {c.kind for c in report.changes if not c.asked and c.field is None and not c.becomes}


def test_what_an_answer_given_with_the_list_changes_is_told_too(desk: Desk, visit: str) -> None:
    bring_in(desk, visit, ANA)
    with desk.writing("Phone") as session:
        person = session.scalars(select(Person.id)).one()
        set_fields(session, "person", person, {"phone": "+449"})
    newer = guest("1", "Ana", person={"phone": "+442", "medication": "insulin"}, allergies=(PEANUTS,))
    drafts = GuestList((newer,), (), ReadReport(1, mapping={"Name": "full_name"}))
    with desk.writing("Import") as session:
        report = import_drafts(session, Reading("guests", "list.csv", "x", drafts), visit_id=visit,
                               answers={"changed_by_hand": "+442"})  # fmt: skip
    assert ("Phone", "+449", "+442") in [(c.label, c.was, c.becomes) for c in report.changes]
    assert not any(change.asked for change in report.changes)

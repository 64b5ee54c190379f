"""Possible duplicates of a whole desk: proposed, told apart for good, shown side by side, planned and made one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.desk import Desk
from exchange_desk.operations.fields import add_record
from exchange_desk.operations.merging import keep_two_people, merge_two_people
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.people import add_guest, take_part
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.duplicates import possible_duplicates
from exchange_desk.queries.merging import merge_plan
from exchange_desk.queries.people import person_detail
from exchange_desk.queries.questions import question_rows
from exchange_desk.queries.side_by_side import side_by_side
from exchange_desk.records import Question


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "a.exdesk", name="S", town="Peoria", country="US")


def people(desk: Desk, *them: Mapping[str, str]) -> list[str]:
    with desk.writing("Fill in") as session:
        return [add_record(session, "person", values) for values in them]


def pairs(desk: Desk) -> list[frozenset[str]]:
    with desk.reading() as session:
        return [frozenset((row.one_id, row.other_id)) for row in possible_duplicates(session).rows]


def visit(session: Any, title: str) -> str:
    partner = add_partner(session, name="Clonmel", country="IE")
    return add_visit(session, title=title, direction="outbound", starts=dt.date(2028, 6, 12),
                     ends=dt.date(2028, 6, 25), partner_ids=[partner])  # fmt: skip


ANNA = {"given_name": "Anna", "family_name": "Rossi", "born": "2011-08-07"}


def test_the_fuller_record_stands_first_and_likely_pairs_come_first(desk: Desk) -> None:
    thin, full, _other, one, two = people(
        desk, ANNA, ANNA | {"phone": "+13095550101", "email": "a@x.org"}, {"given_name": "Ben", "family_name": "Ash"},
        {"given_name": "Cara", "family_name": "Ash"}, {"given_name": "CARA", "family_name": "ASH"},
    )  # fmt: skip
    with desk.reading() as session:
        rows = possible_duplicates(session).rows
    assert (rows[0].one_id, rows[0].other_id) == (full, thin)
    assert [row.likely for row in rows] == [True, False]
    assert {rows[1].one_id, rows[1].other_id} == {one, two}


def test_two_people_are_remembered_until_it_is_undone(desk: Desk) -> None:
    one, other = people(desk, ANNA, ANNA)
    assert pairs(desk) == [frozenset((one, other))]
    with desk.writing("Two people") as session:
        keep_two_people(session, one_id=other, other_id=one)
    assert pairs(desk) == []
    with desk.reading() as session:
        assert question_rows(session) == ()  # it is decided: nobody is asked
    desk.undo()
    assert pairs(desk) == [frozenset((one, other))]


def test_what_was_said_of_one_holds_for_the_record_that_it_became(desk: Desk) -> None:
    one, other, third = people(desk, ANNA, ANNA, ANNA)
    with desk.writing("Two people") as session:
        keep_two_people(session, one_id=one, other_id=other)
    with desk.writing("Merge") as session:
        merge_two_people(session, keep_id=third, other_id=other)
    assert pairs(desk) == []


def asking(session: Any, one: str, other: str) -> None:
    session.add(
        Question(id=new_id(), code="known_from_earlier", text="?", choices=["same person", "two people"],
                 target={"does": "same_person", "kind": "person", "id": one, "other_id": other})
    )  # fmt: skip
    session.flush()


def test_an_open_question_about_a_pair_is_answered_with_it(desk: Desk) -> None:
    one, other, third = people(desk, ANNA, ANNA, ANNA)
    with desk.writing("Ask") as session:
        asking(session, one, other)
        asking(session, one, third)
    with desk.reading() as session:
        assert sum(row.question_id is not None for row in possible_duplicates(session).rows) == 2
    with desk.writing("Two people") as session:
        keep_two_people(session, one_id=one, other_id=other)
    with desk.writing("Merge") as session:
        merge_two_people(session, keep_id=one, other_id=third)
    with desk.reading() as session:
        assert question_rows(session) == ()
        assert sorted(str(row.answer) for row in question_rows(session, state=None)) == ["same person", "two people"]


def test_nobody_is_somebody_else_than_himself(desk: Desk) -> None:
    (one,) = people(desk, ANNA)
    for other in (one, "nobody"):
        with pytest.raises(RefusedInput), desk.writing("Two people") as session:
            keep_two_people(session, one_id=one, other_id=other)


def test_side_by_side_shows_what_differs_first_and_no_passport_number(desk: Desk) -> None:
    one, other = people(
        desk, ANNA | {"passport_number": "YA1234567", "notes": "plays the cello"},
        ANNA | {"given_name": "Annina", "passport_number": "YB7654321"},
    )  # fmt: skip
    with desk.writing("Allergy") as session:
        add_record(session, "allergy", {"person_id": other, "substance": "nuts", "severity": "severe"})
    with desk.reading() as session:
        shown = side_by_side(session, one_id=one, other_id=other)
    assert [(row.label, row.one, row.other) for row in shown.rows if row.differ] == [
        ("Given name", "Anna", "Annina"), ("Passport number", "•••• 567", "•••• 321"),
    ]  # fmt: skip
    assert [row.differ for row in shown.rows] == sorted((row.differ for row in shown.rows), reverse=True)
    assert ("Allergies", "", "nuts (severe)") in [(row.label, row.one, row.other) for row in shown.rows]


def test_a_passport_is_taken_whole(desk: Desk) -> None:
    one, other = people(
        desk, ANNA | {"passport_number": "YA1234567", "passport_valid_to": "2027-01-01"},
        ANNA | {"passport_number": "YB7654321", "passport_country": "IT"},
    )  # fmt: skip
    for chosen, expected in (
        ((), ("YA1234567", None, "2027-01-01")),
        (("passport_number",), ("YB7654321", "IT", None)),
    ):
        with desk.writing("Merge") as session:
            merge_two_people(session, keep_id=one, other_id=other, from_other=chosen)
        with desk.reading() as session:
            person = person_detail(session, one).person
            assert tuple(person[f"passport_{part}"] for part in ("number", "country", "valid_to")) == expected
        desk.undo()


def test_the_plan_says_what_stands_afterwards(desk: Desk) -> None:
    one, other = people(
        desk, ANNA | {"diets": "vegetarian", "notes": "cello", "phone": "+13095550101"},
        ANNA | {"diets": "vegan", "notes": "shy", "phone": "+13095550102", "email": "a@x.org"},
    )  # fmt: skip
    with desk.writing("Fill in") as session:
        for owner, severity in ((one, ""), (other, "severe")):
            add_record(session, "allergy", {"person_id": owner, "substance": "nuts", "severity": severity})
        add_record(session, "allergy", {"person_id": one, "substance": "milk"})
        take_part(session, visit_id=visit(session, "Clonmel 2028"), person_id=other)
    with desk.reading() as session:
        plan = merge_plan(session, keep_id=one, other_id=other)
    assert [(row.name, row.keep, row.other) for row in plan.choices] == [("phone", "+13095550101", "+13095550102")]
    assert plan.refused == ""
    with desk.writing("Merge") as session:
        merge_two_people(session, keep_id=one, other_id=other, from_other=["phone"])
    with desk.reading() as session:
        after = merge_plan(session, keep_id=one, other_id=one)
        assert {row.name: row.text for row in after.stays} == {row.name: row.text for row in plan.stays} | {
            "phone": "+13095550102",
        }
        assert {hangs.label: set(hangs.both) for hangs in after.hanging} == {
            hangs.label: set(hangs.both) for hangs in plan.hanging
        }
        assert {hangs.label: hangs.both for hangs in plan.hanging}["Allergies"] == ("milk", "nuts (severe)")


def test_two_on_one_visit_are_refused_in_the_plan(desk: Desk) -> None:
    one, other = people(desk, ANNA, ANNA)
    with desk.writing("Fill in") as session:
        both = visit(session, "Clonmel 2028")
        for person_id in (one, other):
            take_part(session, visit_id=both, person_id=person_id)
    with desk.reading() as session:
        assert "same visit (Clonmel 2028)" in merge_plan(session, keep_id=one, other_id=other).refused
        (row,) = possible_duplicates(session).rows
        assert row.against == ("both take part in Clonmel 2028",)
        assert not row.likely


def test_people_without_anything_in_common_are_not_compared(desk: Desk) -> None:
    with desk.writing("Fill in") as session:
        both = visit(session, "Clonmel 2028")
        for name in ("Abe", "Ben", "Cas"):
            add_guest(session, visit_id=both, person={"given_name": name, "family_name": "Ash", "born": ANNA["born"]})
    assert pairs(desk) == []


def test_two_whom_a_question_names_are_shown_whatever_speaks_for_it(desk: Desk) -> None:
    one, other = people(desk, ANNA, {"given_name": "Ben", "family_name": "Ash"})
    with desk.reading() as session:
        (row,) = possible_duplicates(session, also=(other, one)).rows
        assert (row.one, row.other, row.likely, row.speaks_for) == ("Ben Ash", "Anna Rossi", False, ())
        assert possible_duplicates(session, also=(other, "nobody")).rows == ()

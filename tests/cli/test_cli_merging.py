"""Making one person of two on the command line: told first, done as one step, undone."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

from exchange_desk.basics.ids import new_id
from exchange_desk.cli.main import main
from exchange_desk.desk import Desk
from exchange_desk.records import Allergy, Household, Person


def told(*words: str, code: int = 0) -> Any:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main([*words, "--json"]) == code
    return json.loads(out.getvalue())


def two(tmp_path: Path) -> str:
    path = tmp_path / "a.exdesk"
    desk = Desk.create(path, name="S", town="Peoria", country="US")
    with desk.writing("Fill in") as session:
        for row_id, given, substance in (("one", "Katie", "nuts"), ("two", "Katherine", "milk")):
            session.add(Person(id=row_id, family_name="Ashby", given_name=given))
            session.flush()
            session.add(Allergy(id=new_id(), person_id=row_id, substance=substance))
            session.flush()
    desk.close()
    return str(path)


def test_a_dry_run_tells_what_differs_and_changes_nothing(tmp_path: Path) -> None:
    path = two(tmp_path)
    before = told("dump", path)
    report = told("merge-people", path, "one", "two", "--dry-run")
    assert report["differs"] == [{"field": "given_name", "keep": "Katie", "other": "Katherine", "stays": "Katie"}]
    assert told("dump", path) == before


def test_two_become_one_with_the_allergies_of_both_and_undo_parts_them(tmp_path: Path) -> None:
    path = two(tmp_path)
    before = told("dump", path)
    told("merge-people", path, "one", "two", "--choose", "given_name")
    merged = told("dump", path)
    assert [person["given_name"] for person in merged["person"]] == ["Katherine"]
    assert sorted(each["substance"] for each in merged["allergy"]) == ["milk", "nuts"]
    told("undo", path)
    assert told("dump", path) == before


def test_a_field_in_which_they_do_not_differ_is_refused(tmp_path: Path) -> None:
    path = two(tmp_path)
    told("merge-people", path, "one", "two", "--choose", "phone", code=2)
    told("merge-people", path, "one", "one", code=2)


def test_possible_duplicates_are_told_with_reasons_and_two_people_are_remembered(tmp_path: Path) -> None:
    path = str(tmp_path / "b.exdesk")
    desk = Desk.create(tmp_path / "b.exdesk", name="S", town="Peoria", country="US")
    with desk.writing("Fill in") as session:
        for row_id, family, given in (("one", "Sato", "Taro"), ("two", "TARO", "SATŌ"), ("three", "Sato", "Hanako")):
            session.add(Person(id=row_id, family_name=family, given_name=given, email="we@x.org"))
    desk.close()
    before = told("dump", path)
    (pair,) = told("duplicates", path)["pairs"]
    assert {pair["one_id"], pair["other_id"]} == {"one", "two"}
    assert pair["speaks_for"] == ["the same name in another spelling, order or script", "the same e-mail"]
    assert told("dump", path) == before
    told("two-people", path, "one", "two")
    assert told("duplicates", path)["pairs"] == []
    told("undo", path)
    assert len(told("duplicates", path)["pairs"]) == 1
    told("two-people", path, "one", "one", code=2)


def test_two_homes_are_proposed_told_apart_and_made_one(tmp_path: Path) -> None:
    path = str(tmp_path / "c.exdesk")
    desk = Desk.create(tmp_path / "c.exdesk", name="S", town="Peoria", country="US")
    with desk.writing("Fill in") as session:
        for row_id, smoking in (("one", "none"), ("two", "inside")):
            session.add(Household(id=row_id, name="Ashby", phone="+13095550101", smoking=smoking))
    desk.close()
    before = told("dump", path)
    (pair,) = told("duplicates", path)["homes"]
    assert (pair["kind"], pair["likely"]) == ("household", True)
    told("two-homes", path, "one", "two")
    assert told("duplicates", path)["homes"] == []
    told("undo", path)
    (differs,) = told("merge-homes", path, "one", "two", "--dry-run")["differs"]
    assert differs == {"field": "smoking", "keep": "none", "other": "inside", "stays": "none"}
    assert told("dump", path) == before
    told("merge-homes", path, "one", "two", "--choose", "smoking")
    assert [home["smoking"] for home in told("dump", path)["household"]] == ["inside"]
    told("undo", path)
    assert told("dump", path) == before
    told("merge-homes", path, "one", "two", "--choose", "cot", code=2)

"""The print room on the command line: a test print, e-mail drafts, and the revisions that were printed."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
from typing import Any

import pytest

from exchange_desk.cli.main import main
from exchange_desk.desk import Desk
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from exchange_desk.records import Participation, Person


def told(*words: str, code: int = 0) -> Any:
    """The JSON that a command prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main([*words, "--json"]) == code
    return json.loads(out.getvalue())


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "port-hardy.exdesk"
    with Desk.create(path, name="Society", town="Port Hardy", country="CA") as desk, desk.writing("Begin") as session:
        visit = add_visit(
            session, title="Numata 2027", direction="inbound", starts=dt.date(2027, 10, 7), ends=dt.date(2027, 10, 13),
            partner_ids=[add_partner(session, name="Numata", country="JP")],
        )  # fmt: skip
        people = [Person(given_name=name, diets=[]) for name in ("Mika", "Anh")]
        session.add_all(people)
        session.flush()
        session.add_all(Participation(visit_id=visit, person_id=person.id) for person in people)
    return str(path), ("--visit", visit)


def test_a_test_print_is_one_file_and_no_step(desk, tmp_path):
    path, visit = desk
    before = told("history", path)
    out = tmp_path / "papers"
    which = ("--documents", "emergency-card,personal-itinerary")
    (row,) = told("print", path, *visit, *which, "--test", "--out", str(out))
    assert row["document"] == "emergency-card"
    assert [file.name for file in out.iterdir()] == [row["path"].rsplit("/", 1)[1]]
    assert {r["state"] for r in told("stale", path, *visit)} == {"new"}
    assert told("history", path) == before


def test_the_revisions_of_a_sheet_are_told_with_what_changed(desk, tmp_path):
    path, visit = desk
    which = ("--documents", "personal-itinerary")
    told("print", path, *visit, *which, "--out", str(tmp_path / "one"))
    told("note", path, "Bring boots.", *visit, "--document", "personal-itinerary", "--for", "Mika")
    told("print", path, *visit, *which, "--out", str(tmp_path / "two"))
    first, second = told("revisions", path, *visit, "--for", "Mika")
    assert (first["revision"], first["state"], first["changes"]) == ("A", "replaced", [])
    assert (second["revision"], second["state"]) == ("B", "out")
    assert second["changes"] == [{"what": "Note on this sheet", "was": "", "now": "Bring boots."}]
    assert [row["subject"] for row in told("revisions", path, *visit)] == ["Anh", "Mika", "Mika"]
    told("revisions", path, *visit, "--for", "Nobody", code=2)


def test_drafts_are_written_for_who_has_an_address_and_the_others_are_named(desk, tmp_path):
    path, visit = desk
    person = next(row["id"] for row in told("list", path, "person") if row["given_name"] == "Mika")
    told("set", path, "person", person, "email=mika@example.org")
    which = ("--documents", "personal-itinerary,health-sheet")
    answer = told("email", path, *visit, *which, "--out", str(tmp_path / "mail"))
    (draft,) = answer["drafts"]
    assert (draft["recipient"], draft["to"]) == ("Mika", ["mika@example.org"])
    assert [row["document"] for row in draft["sheets"]] == ["personal-itinerary"]
    assert [str(file) for file in (tmp_path / "mail").iterdir()] == [draft["path"]]
    assert answer["without_address"] == ["Anh"]
    assert [row["document"] for row in answer["left_out"]] == ["health-sheet"]
    assert [r["subject"] for r in told("stale", path, *visit) if r["state"] == "current"] == ["Mika"]
    told("email", path, *visit, *which, "--stale-only", "--out", str(tmp_path / "more"), code=2)
    assert not (tmp_path / "more").exists()

"""A family withdraws, on the command line: repair, whom to telephone, which papers become stale."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from sample_desks import Known, open_matched
from sqlalchemy import select

from exchange_desk.cli.main import main
from exchange_desk.desk import Desk
from exchange_desk.records import HostOffer, Placement

DOCUMENTS = ("--documents", "host-sheet,guest-roster")


def told(*words: str, code: int = 0) -> Any:
    """The JSON that a command prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main([*words, "--json"]) == code
    return json.loads(out.getvalue())


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> Known:
    """Port Hardy with everybody placed, host sheets and roster printed."""
    folder = tmp_path_factory.mktemp("repair")
    desk, known = open_matched("port-hardy-2027", folder)
    desk.close()
    told("print", str(desk.path), "--visit", known.visit, *DOCUMENTS, "--out", str(folder / "papers"))
    return Known(desk.path, known.visit, known.guests, known.homes)


@pytest.fixture
def journey(printed, tmp_path):
    path = tmp_path / "numata.exdesk"
    shutil.copy(printed.path, path)
    return str(path), ("--visit", printed.visit)


def withdrawn(path, visit):
    """The first home that has guests withdraws; returns it and its guests."""
    home = told("list", path, "placement", *visit)[0]["household_id"]
    return home, told("withdraw", path, *visit, "--household", home)["unplaced"]


def test_the_guests_of_a_family_that_withdraws_are_housed_and_their_papers_become_stale(journey):
    path, visit = journey
    home, lost = withdrawn(path, visit)
    before = told("dump", path)
    preview = told("match", path, *visit, "--repair", "--dry-run")
    assert told("dump", path) == before
    assert {row["guest"] for row in preview["placed"]} == set(lost)
    assert preview["status"] == "optimal"
    assert (preview["most_placed"], preview["fewest_moved"]) == (True, True)
    done = told("match", path, *visit, "--repair")
    assert done == preview
    after = {row["participation_id"]: row["household_id"] for row in told("list", path, "placement", *visit)}
    assert all(after[row["guest"]] == row["to"] != home for row in (*done["placed"], *done["moved"]))
    gaining = {row["to"] for row in (*done["placed"], *done["moved"])}
    called = {row["household"]: row for row in done["telephone"] if row["household"]}
    assert gaining <= set(called)
    assert all(row["why"] and row["phone"] for row in called.values())
    stale = {(r["document"], r["subject"]) for r in told("stale", path, *visit) if r["state"] in {"stale", "void"}}
    assert {(r["document"], r["subject"]) for r in done["stale"]} <= stale
    assert any(r["document"] == "guest-roster" for r in done["stale"])
    told("undo", path)
    assert told("dump", path) == before


def test_a_repair_where_everybody_has_a_home_changes_nothing(journey):
    path, visit = journey
    steps = told("history", path)
    found = told("match", path, *visit, "--repair")
    assert (found["status"], found["moved"], found["telephone"], found["stale"]) == ("optimal", [], [], [])
    assert len(found["placements"]) == 15
    assert told("history", path) == steps


def test_who_cannot_be_housed_is_told_with_a_reason_for_each_home(journey):
    path, visit = journey
    with Desk.open(Path(path)) as desk, desk.writing("Lock all, no empty home left") as session:
        full = {placement.household_id for placement in session.scalars(select(Placement))}
        for placement in session.scalars(select(Placement)):
            placement.locked = True
        for offer in session.scalars(select(HostOffer)):
            offer.max_guests = 1
            offer.withdrawn_at = None if offer.household_id in full else dt.datetime(2027, 1, 1)
    _home, lost = withdrawn(path, visit)
    found = told("match", path, *visit, "--repair", code=1)
    assert {row["guest"] for row in found["unplaced"]} == set(lost) - {row["guest"] for row in found["placed"]}
    assert all(row["reasons"] for row in found["unplaced"])
    assert found["moved"] == []

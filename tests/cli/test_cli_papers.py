"""Printing on the command line: notes for one sheet, void sheets that are taken back, and how the files are wanted."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
from typing import Any

import pytest
from sample_desks import Known, open_matched

from exchange_desk.cli.main import main

HOSTS = ("--documents", "host-sheet,emergency-sheet")


def told(*words: str, code: int = 0) -> Any:
    """The JSON that a command prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main([*words, "--json"]) == code
    return json.loads(out.getvalue())


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> Known:
    """Port Hardy with everybody placed, host sheets and emergency sheet printed."""
    folder = tmp_path_factory.mktemp("papers")
    desk, known = open_matched("port-hardy-2027", folder)
    desk.close()
    told("print", str(desk.path), "--visit", known.visit, *HOSTS, "--out", str(folder / "papers"))
    return Known(desk.path, known.visit, known.guests, known.homes)


@pytest.fixture
def desk(printed, tmp_path):
    path = tmp_path / "numata.exdesk"
    shutil.copy(printed.path, path)
    return str(path), ("--visit", printed.visit)


def test_a_note_makes_its_sheet_stale_and_is_taken_away_again(desk):
    path, visit = desk
    name = next(r["subject"] for r in told("stale", path, *visit) if r["document"] == "host-sheet")
    answer = told("note", path, "Bring boots.", *visit, "--document", "D01", "--for", name)
    assert answer == {"document": "host-sheet", "subject": name, "note": "Bring boots.", "changed": True}
    (row,) = [r for r in told("stale", path, *visit) if r["state"] == "stale"]
    assert row["changes"] == [{"what": "Note on this sheet", "was": "", "now": "Bring boots."}]
    told("note", path, "", *visit, "--document", "host-sheet", "--for", name)
    assert not [r for r in told("stale", path, *visit) if r["state"] == "stale"]


def test_a_note_is_refused_on_a_card_and_for_nobody(desk):
    path, visit = desk
    told("note", path, "x", *visit, "--document", "badges", "--for", "Nobody", code=2)
    told("note", path, "x", *visit, "--document", "host-sheet", "--for", "Nobody At All", code=2)


def test_void_sheets_are_taken_back(desk):
    path, visit = desk
    home = told("list", path, "placement", *visit)[0]["household_id"]
    told("withdraw", path, *visit, "--household", home)
    void = [r for r in told("stale", path, *visit) if r["state"] == "void"]
    assert [r["document"] for r in void] == ["host-sheet"]
    assert [r["document"] for r in told("take-back", path, *visit)] == ["host-sheet"]
    assert not [r for r in told("stale", path, *visit) if r["state"] == "void"]
    told("take-back", path, *visit, code=2)
    told("undo", path)
    assert [r for r in told("stale", path, *visit) if r["state"] == "void"] == void

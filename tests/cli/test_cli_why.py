"""Why and why not on the command line: the fact behind each verdict, and what would have to change."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
import shutil
from pathlib import Path

import pytest
from sample_desks import Known, open_sample
from sqlalchemy import select

from exchange_desk.cli.main import main
from exchange_desk.desk import Desk
from exchange_desk.records import HostOffer, Household, Placement


def told(*words, code=0, text=False):
    """What a command prints: its JSON, or its text."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main([*words, *(() if text else ("--json",))]) == code
    return out.getvalue() if text else json.loads(out.getvalue())


@pytest.fixture(scope="module")
def numata(tmp_path_factory) -> Known:
    desk, known = open_sample("port-hardy-2027", tmp_path_factory.mktemp("why"))
    desk.close()
    return Known(desk.path, known.visit, known.guests, known.homes)


@pytest.fixture
def asked(numata, tmp_path):
    path = tmp_path / "numata.exdesk"
    shutil.copy(numata.path, path)
    return str(path), ("--visit", numata.visit), numata


def test_each_home_tells_the_rule_its_source_the_fact_and_what_would_help(asked):
    path, visit, known = asked
    rows = told("why", path, *visit, "--guest", known.guests["PH09"])
    assert len(rows) == len(known.homes)
    for row in rows:
        assert row["text"]
        assert row["possible"] or (row["rule"] and row["citation"])
        assert row["remedy"] is None or row["remedy"]["household"] == row["household"]
    (cats,) = [row for row in rows if "severely allergic to cats" in row["text"]][:1]
    assert cats["rule"] == "allergy"
    assert any(row["remedy"] for row in rows if not row["possible"])


def test_one_home_is_answered_also_where_it_offers_nothing(asked):
    path, visit, known = asked
    home = known.homes["F01"]
    (offered,) = told("why", path, *visit, "--guest", known.guests["PH09"], "--household", home)
    assert offered["household"] == home
    with Desk.open(Path(path)) as desk, desk.writing("A family more") as session:
        session.add(Household(id="quiet", name="Quiet family"))
    (row,) = told("why", path, *visit, "--guest", known.guests["PH09"], "--household", "quiet")
    assert row.keys() == offered.keys()
    assert (row["possible"], row["rule"]) == (False, "no_overnight_offer")
    assert row["text"] == "Quiet family has not offered to host on this visit."


def test_whom_a_suggestion_leaves_hears_what_would_have_to_change_and_bad_input_is_named(asked):
    path, visit, known = asked
    with (
        Desk.open(Path(path)) as desk,
        desk.writing("Half of the homes withdraw, one guest is locked twice") as session,
    ):
        offers = session.scalars(select(HostOffer).order_by(HostOffer.household_id)).all()
        for offer in offers[::2]:
            offer.withdrawn_at = dt.datetime(2027, 1, 1)
        first, other = (o.household_id for o in offers[1:4:2])
        for home in (first, other):
            session.add(
                Placement(visit_id=known.visit, participation_id=known.guests["PH02"], household_id=home, locked=True,
                          first_night=dt.date(2027, 10, 7), last_night=dt.date(2027, 10, 12))
            )  # fmt: skip
    found = told("match", path, *visit, "--dry-run", code=1)
    assert found["placements"]
    assert [row["rule"] for row in found["notes"]][:1] == ["placed_twice"]
    left = found["unplaced"]
    assert left
    assert all(
        row["remedies"] and {"text", "household", "kind", "whole_party"} <= set(row["remedies"][0]) for row in left
    )
    text = told("match", path, *visit, "--dry-run", code=1, text=True)
    assert "no home (would help: " in text
    assert "Note: " in text
    assert "What would have to change:" in told("why", path, *visit, "--guest", left[0]["guest"], text=True)
    codes = [row["code"] for row in told("problems", path, *visit)]
    assert codes.count("two_homes") == 1
    assert "placed_twice" not in codes  # One thing is told once.

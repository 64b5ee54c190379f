"""The Peoria trip brought in as its keys say: travellers and their passports, legs and their connections."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.basics.clock import Moment
from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.clashes import clash_rows
from exchange_desk.records import ItineraryItem, Participation, Person

DATA = Path(__file__).parent.parent / "data" / "registers"


def key(name: str) -> Any:
    return json.loads((DATA / f"{name}.expected.json").read_text(encoding="utf-8"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "a.exdesk", name="Sister Cities", town="Peoria", country="US")


def trip(desk: Desk) -> str:
    with desk.writing("Visit") as session:
        partner = add_partner(session, name="Clonmel", country="IE")
        return add_visit(session, title="Ireland", direction="outbound", starts=dt.date(2028, 6, 12),
                         ends=dt.date(2028, 6, 25), partner_ids=[partner])  # fmt: skip


def brought(desk: Desk, visit: str, name: str, kind: str) -> ImportReport:
    with desk.writing("Import") as session:
        return import_file(session, path=DATA / name, kind=kind, visit_id=visit)


def test_the_travellers_are_those_of_the_key(desk: Desk) -> None:
    visit = trip(desk)
    report = brought(desk, visit, "travelers.xlsx", "guests")
    counts = key("travelers")["counts"]
    assert (report.rows_read, report.new) == (counts["rows"], counts["people"])
    with desk.reading() as session:
        rows = session.execute(select(Participation.position, Person)
                               .join(Person, Person.id == Participation.person_id)).all()  # fmt: skip
    found = {row[0]: row[1] for row in rows}
    for each in key("travelers")["people"]:
        person = found[each["no"]]
        assert (person.family_name, person.given_name) == (each["family"], each["given"])
        assert (str(person.born) if person.born else None) == each["born"]
        assert (person.called or person.given_name) == each["called"]
        assert str(person.passport_name).replace(",", "") == each["passport_name"].replace(",", "")
        assert person.passport_number == (each["passport_no"] if each["passport_expires"] else None)
        assert (str(person.passport_valid_to) if person.passport_valid_to else None) == each["passport_expires"]
    assert len(found) == len(key("travelers")["people"])


def test_what_the_key_of_the_travellers_wants_asked_or_told(desk: Desk) -> None:
    visit = trip(desk)
    report = brought(desk, visit, "travelers.xlsx", "guests")
    rows = {each["id"]: each["sheet_row"] for each in key("travelers")["people"]}
    told = {(q.row, q.code) for q in report.questions} | {(p.row, p.code) for p in report.problems}
    assert {(rows[each["id"]], each["code"]) for each in key("travelers")["problems_must_ask"]} <= told
    fine = {rows["P08"], rows["P09"]}  # their passports run ten years, as they may from sixteen on
    assert not {row for row, code in told if code == "passport_dates_implausible"} & fine
    assert report.duplicates == ()


def test_the_legs_are_those_of_the_key(desk: Desk) -> None:
    visit = trip(desk)
    brought(desk, visit, "travelers.xlsx", "guests")
    report = brought(desk, visit, "travel.csv", "travel")
    assert report.new == key("travel")["counts"]["legs"]
    with desk.reading() as session:
        legs = {item.reference: item for item in session.scalars(select(ItineraryItem))}
    for each in key("travel")["legs"]:
        leg = legs[each["leg"]]
        assert leg.ends_on is not None
        there = Moment(leg.starts_on, leg.starts_at, leg.starts_zone)
        here = Moment(leg.ends_on, leg.ends_at, leg.ends_zone or "")
        assert (leg.kind, there.zone, here.zone) == (each["mode"], each["depart_zone"], each["arrive_zone"])
        assert there.instant is not None
        assert here.instant is not None
        assert f"{there.instant:%Y-%m-%dT%H:%MZ}" == each["depart_utc"]
        assert f"{here.instant:%Y-%m-%dT%H:%MZ}" == each["arrive_utc"]


def test_a_missing_number_is_said_once_for_all_trains(desk: Desk) -> None:
    visit = trip(desk)
    report = brought(desk, visit, "travel.csv", "travel")
    (said,) = [problem for problem in report.problems if problem.code == "missing_number"]
    assert said.text == "“IE” without a number in rows 7, 8 and 9."


def test_the_connections_that_the_key_names_are_found(desk: Desk) -> None:
    visit = trip(desk)
    brought(desk, visit, "travelers.xlsx", "guests")
    brought(desk, visit, "travel.csv", "travel")
    with desk.reading() as session:
        legs = dict(session.execute(select(ItineraryItem.id, ItineraryItem.reference)).all())
        found = {(clash.code, tuple(legs[item] or "" for item in clash.items)) for clash in clash_rows(session, visit)}
    for each in key("travel")["problems_must_ask"]:
        if each["code"] in ("connection_leaves_before_arrival", "short_connection"):
            assert (each["code"], tuple(each["legs"])) in found, each

"""Lists of attendance brought in as the key of the Chernivtsi calls says, and in the other forms that they come in."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from exchange_desk.basics.clock import Moment, zone_named
from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.questions import answer_question
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.problems import problem_rows
from exchange_desk.records import Attendance, Community, ItineraryItem, Participation, Person

DATA = Path(__file__).parent.parent / "data" / "registers"
KEY: Any = json.loads((DATA / "attendance.expected.json").read_text(encoding="utf-8"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "a.exdesk", name="Sister Cities", town="Salt Lake City", country="US",
                       zone="America/Denver")  # fmt: skip


def calls(desk: Desk, starts: dt.date = dt.date(2026, 9, 1), ends: dt.date = dt.date(2027, 5, 31),
          country: str = "UA", town: str = "Chernivtsi") -> str:  # fmt: skip
    with desk.writing("Visit") as session:
        partner = add_partner(session, name=town, country=country)
        return add_visit(session, title="Calls", direction="virtual", starts=starts, ends=ends, partner_ids=[partner])


def brought(desk: Desk, path: Path, visit: str, **more: Any) -> ImportReport:
    with desk.writing("Import") as session:
        return import_file(session, path=path, kind="attendance", visit_id=visit, **more)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def marks(desk: Desk) -> dict[tuple[str, str], str]:
    with desk.reading() as session:
        rows = session.execute(
            select(Person.given_name, Person.given_name_original, ItineraryItem.starts_on, Attendance.state)
            .join(Participation, Participation.person_id == Person.id)
            .join(Attendance, Attendance.participation_id == Participation.id)
            .join(ItineraryItem, ItineraryItem.id == Attendance.item_id)
        ).all()
    return {(str(row[0] or row[1]), str(row[2])): row[3] for row in rows}


def count(desk: Desk, record: type) -> int:
    with desk.reading() as session:
        return session.scalar(select(func.count()).select_from(record)) or 0


def test_the_calls_are_read_as_their_key_says(desk: Desk) -> None:
    visit = calls(desk)
    report = brought(desk, DATA / "attendance.csv", visit)
    assert report.rows_read == KEY["counts"]["rows_with_a_name"]
    assert report.new == KEY["counts"]["people"] == count(desk, Person)
    with desk.reading() as session:
        people = session.execute(
            select(Person, Participation, Community.name.label("side"))
            .join(Participation, Participation.person_id == Person.id)
            .join(Community, Community.id == Participation.community_id, isouter=True)
        ).all()
        found = {}
        for person, part, side in people:
            original = f"{person.family_name_original or ''} {person.given_name_original or ''}".strip()
            found[original or f"{person.family_name}, {person.given_name}"] = (person, part, side)
        for each in KEY["people"]:
            person, part, side = found[each["name_original"]]
            latin = f"{person.family_name} {person.given_name}" if person.given_name_original else (
                person.called or person.given_name)  # fmt: skip
            assert latin == each["latin"]
            assert (side or "Salt Lake City") == each["side"]
            assert part.recording == {"yes": True, "no": False, "unknown": None}[each["recording_consent"]]
    assert len(KEY["people"]) == len(found)


def test_the_meetings_keep_their_hour_in_chernivtsi(desk: Desk) -> None:
    visit = calls(desk)
    brought(desk, DATA / "attendance.csv", visit)
    with desk.reading() as session:
        items = session.scalars(select(ItineraryItem).order_by(ItineraryItem.starts_on)).all()
    assert [str(item.starts_on) for item in items] == [each["date"] for each in KEY["sessions"]]
    for item, each in zip(items, KEY["sessions"], strict=True):
        assert item.starts_at is not None
        instant = Moment(item.starts_on, item.starts_at, item.starts_zone).instant
        assert instant is not None
        assert (item.starts_zone, f"{item.starts_at:%H:%M}") == ("Europe/Kyiv", each["chernivtsi"])
        assert f"{instant.astimezone(zone_named('America/Denver')):%H:%M}" == each["salt_lake_city"]
        assert f"{instant:%Y-%m-%dT%H:%MZ}" == each["utc"]


def test_every_mark_is_the_one_of_the_key(desk: Desk) -> None:
    visit = calls(desk)
    brought(desk, DATA / "attendance.csv", visit)
    found = marks(desk)
    given = {each["id"]: each["latin"].split()[-1] for each in KEY["people"]} | {"S6": "Rafael"}
    states = {"present": "present", "present, late": "late", "absent": "absent", "absent (ill)": "absent"}
    for held in KEY["sessions"]:
        for who, said in held["marks"].items():
            assert found.pop((given[who], held["date"]), None) == states.get(said), (who, held["date"])
        present = sum(1 for said in held["marks"].values() if said.startswith("present"))
        assert held["present"] in (None, present)
    assert not found
    with desk.reading() as session:
        assert set(session.scalars(select(Attendance.as_typed).where(Attendance.notes == "ill"))) == {"sick", "хв"}


def test_all_that_the_key_wants_asked_is_asked(desk: Desk) -> None:
    visit = calls(desk)
    report = brought(desk, DATA / "attendance.csv", visit)
    rows = {each["id"]: each["row"] for each in KEY["people"]}
    told = {(q.row, q.code) for q in report.questions} | {(p.row, p.code) for p in report.problems}
    days = {p.column for p in report.problems if p.code == "clock_change_since_last_call"}
    for each in KEY["problems_must_ask"]:
        wanted = [rows[who] for who in each.get("ids", [each["id"]] if "id" in each else [])] or [each.get("row")]
        if each["code"] == "clock_change_since_last_call":
            assert days == {each["date"]}
            continue
        for row in wanted:
            assert (row, each["code"]) in told, each
    asked = {(q.row, q.column) for q in report.questions if q.code == "unclear_mark"}
    assert asked == {(rows["C3"], "19.12"), (rows["C8"], "19.12"), (rows["S7"], "20.03")}
    assert [(each.row, each.of_row) for each in report.duplicates] == [(12, 7)]
    assert {each.row for each in report.skipped} == {13}


def test_the_same_list_again_changes_nothing_and_undo_takes_it_back(desk: Desk) -> None:
    visit = calls(desk)
    brought(desk, DATA / "attendance.csv", visit)
    before = marks(desk)
    again = brought(desk, DATA / "attendance.csv", visit)
    assert (again.new, again.changed) == (0, 0)
    assert marks(desk) == before
    desk.undo()
    assert (count(desk, Person), count(desk, ItineraryItem), count(desk, Attendance)) == (0, 0, 0)


def test_an_answer_sets_the_mark_and_the_next_list_leaves_it(desk: Desk) -> None:
    visit = calls(desk)
    report = brought(desk, DATA / "attendance.csv", visit)
    (late,) = [q.id for q in report.questions if q.column == "20.03"]
    with desk.writing("Answer") as session:
        answer_question(session, late, "late, from 10:00")
    assert marks(desk)["Hannah", "2027-03-20"] == "late"
    again = brought(desk, DATA / "attendance.csv", visit)
    assert (again.new, again.changed) == (0, 0)
    assert not [q for q in again.questions if q.column == "20.03" and q.state == "open"]


def test_two_people_are_brought_in_where_the_answer_says_so(desk: Desk) -> None:
    visit = calls(desk)
    report = brought(desk, DATA / "attendance.csv", visit)
    (twice,) = [q.id for q in report.questions if q.code == "duplicate_rewritten"]
    with desk.writing("Answer") as session:
        answer_question(session, twice, "two people")
    assert count(desk, Person) == KEY["counts"]["people"] + 1
    assert (brought(desk, DATA / "attendance.csv", visit).new, count(desk, Person)) == (0, 17)


def test_nobody_of_a_call_needs_a_bed(desk: Desk) -> None:
    visit = calls(desk)
    brought(desk, DATA / "attendance.csv", visit)
    with desk.reading() as session:
        assert "unplaced" not in {problem.code for problem in problem_rows(session, visit)}

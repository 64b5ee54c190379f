"""Lists of placements brought in: the witnesses of the samples as they stand, and nothing that a hard rule forbids."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from exchange_desk.basics.errors import RefusedInput, RuleBroken
from exchange_desk.basics.text import folded
from exchange_desk.desk import Desk
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.readers import read_sheets
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.placements import lock_guest, place_guest
from exchange_desk.operations.questions import answer_question
from exchange_desk.operations.visits import add_visit
from exchange_desk.records import Household, Participation, Person, Placement, Room

MIHOKO = "sasamori mihoko"
SAMPLES = Path(__file__).parent.parent / "data" / "samples"


def port_hardy(tmp_path: Path) -> tuple[Desk, str]:
    desk = Desk.create(tmp_path / "p.exdesk", name="Port Hardy", town="Port Hardy", country="CA")
    return desk, visit_of(desk, [("Numata", "JP")], dt.date(2027, 10, 7), dt.date(2027, 10, 13),
                          "port-hardy-2027", ("guests.xlsx", "guests"), ("host-families.csv", "hosts"))  # fmt: skip


def visit_of(
    desk: Desk, towns: list[tuple[str, str]], starts: dt.date, ends: dt.date, sample: str, *lists: tuple[str, str]
) -> str:
    with desk.writing("Visit") as session:
        partners = [add_partner(session, name=name, country=country) for name, country in towns]
        visit = add_visit(session, title="Visit", direction="inbound", starts=starts, ends=ends, partner_ids=partners)
    for name, kind in lists:
        with desk.writing("Import") as session:
            import_file(session, path=SAMPLES / sample / name, kind=kind, visit_id=visit)
    return visit


def brought(desk: Desk, visit: str, path: Path, **more: Any) -> ImportReport:
    with desk.writing("Import") as session:
        return import_file(session, path=path, kind="placements", visit_id=visit, **more)


def listed(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "placements.csv"
    path.write_text(text, encoding="utf-8")
    return path


def placed(desk: Desk) -> dict[str, tuple[str, str | None, str, str]]:
    """By the guest's names: the family, the room, first and last night."""
    with desk.reading() as session:
        rows = session.execute(
            select(Person.family_name, Person.given_name, Household.name, Room.label, Placement.first_night,
                   Placement.last_night)
            .join(Participation, Participation.person_id == Person.id)
            .join(Placement, Placement.participation_id == Participation.id)
            .join(Household, Household.id == Placement.household_id)
            .join(Room, Room.id == Placement.room_id, isouter=True)
        ).all()  # fmt: skip
    return {folded(f"{row[0]} {row[1]}"): (row[2], row[3], str(row[4]), str(row[5])) for row in rows}


def witness(sample: str) -> list[dict[str, str]]:
    with (SAMPLES / sample / "placement-witness.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_witness_of_port_hardy_comes_in_as_it_stands(tmp_path: Path) -> None:
    desk, visit = port_hardy(tmp_path)
    path = SAMPLES / "port-hardy-2027" / "placement-witness.csv"
    report = brought(desk, visit, path)
    rows = witness("port-hardy-2027")
    assert (report.rows_read, report.new, report.skipped) == (len(rows), len(rows), ())
    assert placed(desk) == {
        folded(row["guest"]): (row["family"], row["bedroom"], row["first_night"], row["last_night"]) for row in rows
    }
    again = brought(desk, visit, path)
    assert (again.new, again.changed, again.unchanged) == (0, 0, len(rows))
    desk.undo()
    assert placed(desk) == {}


def test_the_witness_of_hennef_comes_in_as_it_stands(tmp_path: Path) -> None:
    desk = Desk.create(tmp_path / "h.exdesk", name="Hennef", town="Hennef (Sieg)", country="DE")
    visit = visit_of(desk, [("Banbury", "GB"), ("Le Pecq", "FR")], dt.date(2027, 5, 6), dt.date(2027, 5, 9),
                     "hennef-2027", ("gaeste_banbury.csv", "guests"), ("liste_le_pecq.ods", "guests"),
                     ("gastgeber.xlsx", "hosts"))  # fmt: skip
    report = brought(desk, visit, SAMPLES / "hennef-2027" / "placement-witness.csv")
    rows = witness("hennef-2027")
    waiting = {q.row for q in report.questions}
    namesakes = {number for number, row in enumerate(rows, start=2) if row["guest"] == "Dutertre, Philippe"}
    assert waiting == namesakes  # a father and his son of one name: nobody guesses which line is whose
    assert (report.rows_read, report.new, report.skipped) == (len(rows), len(rows) - len(waiting), ())
    homes = placed(desk)
    for number, row in enumerate(rows, start=2):
        if number not in waiting:
            assert homes[folded(row["guest"])][0] == row["family"]


def test_a_list_of_placements_is_known_unasked() -> None:
    best, *others = guess_kind(read_sheets(SAMPLES / "port-hardy-2027" / "placement-witness.csv"))
    assert best.kind == "placements"
    assert all(best.score - other.score >= 0.15 for other in others)
    old = guess_kind(read_sheets(SAMPLES / "hennef-2027" / "unterbringung_2025.csv"))
    assert old[0].kind == "history"
    assert old[0].score - old[1].score >= 0.15


def test_what_a_hard_rule_forbids_is_told_and_the_rest_comes_in(tmp_path: Path) -> None:
    desk, visit = port_hardy(tmp_path)
    report = brought(
        desk, visit, listed(tmp_path, "Guest,Host family,Room\nSoma Kasai,Poirier,A\nMihoko Sasamori,Halvorson,A\n")
    )
    assert set(placed(desk)) == {MIHOKO}
    (problem,) = [each for each in report.problems if each.row == 2]
    assert "was not placed" in problem.text
    assert [each.row for each in report.skipped] == [2]


def test_the_day_of_departure_is_not_a_night(tmp_path: Path) -> None:
    desk, visit = port_hardy(tmp_path)
    brought(
        desk, visit, listed(tmp_path, "Guest,Host family,From,To\nMihoko Sasamori,Halvorson,2027-10-07,2027-10-13\n")
    )
    assert placed(desk)[MIHOKO][2:] == ("2027-10-07", "2027-10-12")


def test_a_last_day_that_may_be_either_is_asked_and_nobody_is_placed(tmp_path: Path) -> None:
    desk, visit = port_hardy(tmp_path)
    text = "Guest,Host family,From,To\nMihoko Sasamori,Halvorson,2027-10-07,2027-10-10\n"
    report = brought(desk, visit, listed(tmp_path, text))
    (question,) = report.questions
    assert (question.code, placed(desk)) == ("last_day_or_night", {})
    with desk.writing("Answer") as session:
        answer_question(session, question.id, "last night")
    brought(desk, visit, listed(tmp_path, text))
    assert placed(desk)[MIHOKO][3] == "2027-10-10"


def test_a_number_and_a_name_that_differ_are_asked(tmp_path: Path) -> None:
    desk, visit = port_hardy(tmp_path)
    with desk.writing("Numbers") as session:
        person = select(Person.id).where(Person.given_name == "Mihoko")
        session.scalars(select(Participation).where(Participation.person_id.in_(person))).one().reference = "G2"
    report = brought(desk, visit, listed(tmp_path, "Guest no,Guest,Host family\nG2,Chia-Ying Lin,Halvorson\n"))
    (question,) = report.questions
    assert (question.code, placed(desk)) == ("who_is_meant", {})
    with desk.writing("Answer") as session:
        answer_question(session, question.id, next(each for each in question.choices if "Mihoko" in each))
    assert placed(desk)[MIHOKO][0] == "Halvorson"


def test_an_answer_that_a_hard_rule_forbids_is_refused(tmp_path: Path) -> None:
    desk, visit = port_hardy(tmp_path)
    report = brought(desk, visit, listed(tmp_path, "Guest,Host family\nSoma Kasai,Somebody\n"))
    (question,) = report.questions
    with pytest.raises((RuleBroken, RefusedInput)), desk.writing("Answer") as session:
        answer_question(session, question.id, "Poirier")
    assert placed(desk) == {}


def test_what_was_placed_by_hand_is_not_overwritten(tmp_path: Path) -> None:
    desk, visit = port_hardy(tmp_path)
    with desk.writing("Place") as session:
        query = select(Participation.id).join(Person, Person.id == Participation.person_id)
        guest = session.scalars(query.where(Person.given_name == "Mihoko")).one()
        home = session.scalars(select(Household.id).where(Household.name == "Ostrander")).one()
        place_guest(session, participation_id=guest, household_id=home)
        lock_guest(session, participation_id=guest)
    report = brought(desk, visit, listed(tmp_path, "Guest,Host family\nMihoko Sasamori,Halvorson\n"))
    (question,) = report.questions
    assert (question.code, placed(desk)[MIHOKO][0]) == ("placed_otherwise", "Ostrander")
    with pytest.raises(RefusedInput, match="locked with Ostrander"), desk.writing("Answer") as session:
        answer_question(session, question.id, question.choices[1])
    assert placed(desk)[MIHOKO][0] == "Ostrander"
    with desk.writing("Unlock, answer") as session:
        lock_guest(session, participation_id=guest, locked=False)
        answer_question(session, question.id, question.choices[1])
    assert placed(desk)[MIHOKO][0] == "Halvorson"


def test_a_newer_list_moves_whom_the_older_one_placed(tmp_path: Path) -> None:
    desk, visit = port_hardy(tmp_path)
    brought(desk, visit, listed(tmp_path, "Guest,Host family\nMihoko Sasamori,Halvorson\n"))
    report = brought(desk, visit, listed(tmp_path, "Guest,Host family\nMihoko Sasamori,Ostrander\n"))
    assert (report.new, report.changed, placed(desk)[MIHOKO][0]) == (0, 1, "Ostrander")


def test_a_day_outside_of_the_stay_is_told(tmp_path: Path) -> None:
    desk, visit = port_hardy(tmp_path)
    report = brought(
        desk, visit, listed(tmp_path, "Guest,Host family,First night\nDaisuke Kudo,Fairweather,2027-10-07\n")
    )
    assert [problem.code for problem in report.problems] == ["outside_the_stay"]
    assert placed(desk) == {}


def test_a_list_of_something_else_is_refused_in_one_sentence(tmp_path: Path) -> None:
    desk, visit = port_hardy(tmp_path)
    with pytest.raises(RefusedInput):
        brought(desk, visit, listed(tmp_path, "Ingredient,Grams\nFlour,500\n"))
    with desk.reading() as session:
        assert session.scalar(select(func.count()).select_from(Placement)) == 0

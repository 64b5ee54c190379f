"""Who is ready to travel, as the keys of the Peoria trip say, and who is not, whatever is missing."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from exchange_desk.basics.dates import PartialDate
from exchange_desk.desk import Desk
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.questions import answer_question
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.problems import problem_rows
from exchange_desk.queries.questions import question_rows
from exchange_desk.queries.readiness import ready_rows
from exchange_desk.records import Paper, Participation, Payment, Person
from exchange_desk.rules.readiness import not_ready
from exchange_desk.rules.travellers import CONSENT, RELEASE, PaperFacts, TravellerFacts, TripFacts

DATA = Path(__file__).parent.parent / "data" / "registers"
TRIP = TripFacts(dt.date(2028, 6, 12), dt.date(2028, 6, 25))


def key(name: str) -> Any:
    return json.loads((DATA / f"{name}.expected.json").read_text(encoding="utf-8"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "a.exdesk", name="Sister Cities", town="Peoria", country="US")


def peoria(desk: Desk, *lists: tuple[str, str]) -> str:
    with desk.writing("Visit") as session:
        partner = add_partner(session, name="Clonmel", country="IE")
        visit = add_visit(session, title="Ireland", direction="outbound", starts=TRIP.starts, ends=TRIP.ends,
                          partner_ids=[partner])  # fmt: skip
    for name, kind in (("travelers.xlsx", "guests"), *lists):
        with desk.writing("Import") as session:
            import_file(session, path=DATA / name, kind=kind, visit_id=visit)
    return visit


def told(desk: Desk, visit: str, code: str, about: str, answer: str) -> None:
    with desk.writing("Answer") as session:
        (question,) = [q for q in question_rows(session, visit_id=visit) if q.code == code and about in (q.value or "")]
        answer_question(session, question.id, answer)


def lacking(desk: Desk, visit: str) -> dict[str, dict[str, set[str]]]:
    """By level and the number on the list: what is missing, in the words of the key."""
    words = {"passport": "passport", "parental_consent": "consent", "medical_release": "medical release",
             "birth_date": "birth date"}  # fmt: skip
    with desk.reading() as session:
        places = dict(session.execute(select(Participation.id, Participation.position)).all())
        found: dict[str, dict[str, set[str]]] = {"block": {}, "warn": {}}
        for row in ready_rows(session, visit):
            for finding in row.findings:
                said = next(said for start, said in words.items() if finding.rule.startswith(start))
                said = f"{said} dates" if finding.rule.endswith("_dates") else said
                found[finding.level].setdefault(f"P{places[row.participation_id]:02}", set()).add(said)
    return found


def test_who_is_not_ready_is_who_the_key_says(desk: Desk) -> None:
    visit = peoria(desk, ("papers.csv", "papers"))
    told(desk, visit, "one_line_for_two_people", "Kessler", "Kessler, Owen; Kessler, Brooke")
    expected: dict[str, dict[str, set[str]]] = {}
    for ours, theirs in (("block", "error"), ("warn", "warning")):
        lines = [line.split(" ", 1) for line in key("papers")["not_ready_to_travel"][theirs]]
        expected[ours] = {who: set(what.split(" and ")) for who, what in lines}
    assert lacking(desk, visit) == expected
    with desk.reading() as session:
        rows = ready_rows(session, visit)
        assert len(rows) == key("trip")["people"]
        places = dict(session.execute(select(Participation.id, Participation.position)).all())
    out = sorted(f"P{places[row.participation_id]:02}" for row in rows if not row.ready)
    assert out == key("trip")["who_is_not_ready"]


def test_a_line_for_two_makes_nobody_ready_until_it_is_said_whose_it_is(desk: Desk) -> None:
    visit = peoria(desk, ("papers.csv", "papers"))
    missing = lacking(desk, visit)["block"]
    assert "consent" in missing["P08"] & missing["P09"]
    with desk.reading() as session:
        texts = [finding.text for row in ready_rows(session, visit) for finding in row.findings]
        (question,) = [q for q in question_rows(session, visit_id=visit)
                       if q.code == "one_line_for_two_people" and "Kessler" in (q.value or "")]  # fmt: skip
    assert any("Kessler, O. and B." in text for text in texts)
    assert set(question.choices[0].split("; ")) == {"Owen Kessler", "Brooke Kessler"}
    told(desk, visit, "one_line_for_two_people", "Kessler", question.choices[0])
    with desk.reading() as session:
        assert session.scalar(select(func.count()).select_from(Paper)) == 19
    desk.undo()
    with desk.reading() as session:
        assert session.scalar(select(func.count()).select_from(Paper)) == 18


def test_not_being_ready_is_a_problem_of_the_visit(desk: Desk) -> None:
    visit = peoria(desk, ("papers.csv", "papers"))
    with desk.reading() as session:
        codes = {problem.code for problem in problem_rows(session, visit)}
    assert {"passport_ends_before_departure", "medical_release_incomplete", "parental_consent_outdated"} <= codes


def test_payments_for_several_are_shared_to_the_cent(desk: Desk) -> None:
    visit = peoria(desk, ("payments.csv", "payments"))
    with desk.writing("Answers") as session:
        for question in question_rows(session, visit_id=visit):
            if question.code == "one_payment_for_two":
                names = "Whitlock, Barry; Whitlock, Darlene" if question.row == 10 else "Kessler, Owen; Kessler, Brooke"
                answer_question(session, question.id, names)
            elif question.code == "shared_amount":
                answer_question(session, question.id, "all students")
    with desk.reading() as session:
        paid = dict(session.execute(
            select(Participation.position, func.sum(Payment.amount))
            .join(Payment, Payment.participation_id == Participation.id)
            .where(Payment.counts, Payment.currency == "USD").group_by(Participation.position)
        ).all())  # fmt: skip
    fee = {12: key("payments")["totals"]["usd_bank_fee"]}  # paid on top of the deposit
    for each in key("payments")["per_person"]:
        place = int(each["id"][1:])
        if place != 7:  # a scholarship names her in its own words, which is asked
            assert paid[place] == (each["paid"] + each["bake_sale"] + fee.get(place, 0)) * 100, each["id"]
    with desk.writing("Import again") as session:
        again = import_file(session, path=DATA / "payments.csv", kind="payments", visit_id=visit)
    assert (again.new, again.changed) == (0, 0)


BORN = PartialDate(2011, 3, 19)
GOOD = (PaperFacts(CONSENT, "received"), PaperFacts(RELEASE, "received"))


def traveller(**other: Any) -> TravellerFacts:
    facts: dict[str, Any] = {"born": BORN, "minor": True, "passport_number": "Z1",
                             "passport_valid_to": PartialDate(2031, 7, 4), "papers": GOOD}  # fmt: skip
    return TravellerFacts("1", "Katie", **(facts | other))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, []),
        ({"papers": (), "minor": False}, []),
        ({"born": PartialDate(2011)}, [("birth_date_unknown", "block")]),
        ({"passport_valid_to": None}, [("passport_unknown", "block")]),
        ({"passport_valid_to": PartialDate(2028, 6, 20)}, [("passport_ends_during_the_trip", "block")]),
        ({"passport_valid_to": PartialDate(2028, 6, 25)}, []),
        ({"papers": (GOOD[0],)}, [("medical_release_missing", "block")]),
        ({"papers": (*GOOD, PaperFacts(CONSENT, "asked"))}, [("parental_consent_incomplete", "block")]),
        ({"papers": (*GOOD, PaperFacts(CONSENT, "outdated"))}, []),
        ({"papers": (PaperFacts(CONSENT, "received", dt.date(2028, 6, 20)), GOOD[1])},
         [("parental_consent_dates", "block")]),
        ({"papers": (PaperFacts(CONSENT, "received", dt.date(2028, 6, 20)), GOOD[1]), "born": PartialDate(2010, 6, 21)},
         [("parental_consent_dates", "warn")]),
        ({"papers": (PaperFacts(CONSENT, "outdated", dt.date(2026, 6, 20)), GOOD[1])},
         [("parental_consent_outdated", "block")]),
        ({"papers": (PaperFacts(CONSENT, "not_needed"), PaperFacts(RELEASE, "partial"))},
         [("medical_release_incomplete", "block")]),
    ],
)  # fmt: skip
def test_what_is_missing(other: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert [(finding.rule, finding.level) for finding in not_ready(traveller(**other), TRIP)] == expected


def test_at_home_nobody_needs_a_passport() -> None:
    trip = TripFacts(TRIP.starts, TRIP.ends, abroad=False)
    assert not_ready(traveller(passport_number=None, passport_valid_to=None), trip) == ()


def test_somebody_who_does_not_go_is_not_looked_at(desk: Desk) -> None:
    visit = peoria(desk)
    with desk.writing("Cancel") as session:
        grady = session.scalars(select(Participation).join(Person, Person.id == Participation.person_id)
                                .where(Person.given_name == "Grady")).one()  # fmt: skip
        grady.status = "cancelled"
    with desk.reading() as session:
        assert "Grady Lindell" not in {row.name for row in ready_rows(session, visit)}

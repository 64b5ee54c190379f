"""What lists and details of people, homes, visits and partners show."""

from __future__ import annotations

import datetime as dt

import pytest

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk, Session
from exchange_desk.operations.families import add_family, add_member, add_room, offer_home, withdraw_home
from exchange_desk.operations.fields import add_record
from exchange_desk.operations.partners import add_partner, add_stage
from exchange_desk.operations.people import add_guest, add_person
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.ages import age_text, ages_on, is_minor
from exchange_desk.queries.dump import dump, dump_text
from exchange_desk.queries.families import family_detail, family_rows
from exchange_desk.queries.partners import partner_rows
from exchange_desk.queries.people import person_detail, person_rows
from exchange_desk.queries.problems import problem_rows
from exchange_desk.queries.records import record_rows
from exchange_desk.queries.remedies import plan_notes_of
from exchange_desk.queries.visits import visit_facts, visit_rows
from exchange_desk.queries.which import which_record, which_visit
from exchange_desk.records import RECORDS, Placement, Question

OF_NO_VISIT = {
    "committee",
    "partnership_status",
    "candidate_town",
    "phrase",
    "own_place",
    "entry_rule",
    "exchange_rate",
}


def numata(session: Session) -> str:
    partner = add_partner(session, name="Numata", country="JP", name_original="沼田町", stage="sister")
    return add_visit(
        session, title="Numata 2027", direction="inbound", starts=dt.date(2027, 10, 7), ends=dt.date(2027, 10, 13),
        partner_ids=[partner],
    )  # fmt: skip


SATO = {
    "family_name": "Satō", "given_name": "Mika", "family_name_original": "佐藤", "given_name_original": "美香",
    "family_name_reading": "さとう", "name_order": "family_first", "phone": "+819000002101", "born": "2011-08-07",
}  # fmt: skip


def test_a_person_is_found_in_every_script_and_by_phone(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = numata(session)
        add_guest(session, visit_id=visit, person=SATO, part={"reference": "PH01", "role": "student"})
        add_guest(session, visit_id=visit, person={"family_name": "Kudo", "given_name": "Daisuke"})
        for search in ("sato", "SATOH", "Satou mika", "佐藤", "サトウ", "0900000210", "ph01", "mika sato"):
            rows = person_rows(session, visit_id=visit, search=search)
            assert [row.name for row in rows] == ["Satō Mika"], search
        assert person_rows(session, visit_id=visit, search="nobody") == ()
        assert len(person_rows(session, visit_id=visit)) == 2


def test_a_person_of_the_list_shows_what_matters(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = numata(session)
        guest = add_guest(session, visit_id=visit, person=SATO, part={"role": "student"})
        (row,) = person_rows(session, visit_id=visit)
        add_record(session, "allergy", {"person_id": row.id, "substance": "peanuts", "severity": "severe"})
        add_record(session, "allergy", {"person_id": row.id, "substance": "cats"})
        home = add_family(session, {"name": "Halvorson"})
        session.add(
            Placement(
                visit_id=visit, participation_id=guest, household_id=home,
                first_night=dt.date(2027, 10, 7), last_night=dt.date(2027, 10, 9),
            )
        )  # fmt: skip
        session.flush()
        (row,) = person_rows(session, visit_id=visit)
        assert (row.age, row.minor, row.severe) == ("16", True, True)
        assert row.allergies == ("cats", "peanuts (severe)")
        assert (row.homes, row.nights_housed, row.nights) == (("Halvorson",), 3, 6)
        detail = person_detail(session, row.id)
        assert detail.person["born"] == "2011-08-07"
        assert [part.visit for part in detail.parts] == ["Numata 2027"]


def test_ages_keep_their_doubt() -> None:
    day = dt.date(2027, 10, 7)
    assert age_text(ages_on(day, PartialDate(2009))) == "17 or 18"
    assert is_minor(ages_on(day, PartialDate(2009)))
    assert age_text(ages_on(day, None, 7)) == "7"
    assert ages_on(day, None) is None
    assert is_minor(None, "student")
    assert not is_minor(None, "delegate")


def test_a_visit_counts_its_steps(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = numata(session)
        guest = add_guest(session, visit_id=visit, person=SATO)
        add_guest(session, visit_id=visit, person={"given_name": "A"}, part={"own_lodging": "yes"})
        add_guest(session, visit_id=visit, person={"given_name": "B"}, part={"status": "waiting"})
        home = add_family(session, {"name": "Halvorson"})
        offer_home(session, visit_id=visit, household_id=home)
        nights = {"first_night": dt.date(2027, 10, 7), "last_night": dt.date(2027, 10, 12)}
        session.add(Placement(visit_id=visit, participation_id=guest, household_id=home, **nights))
        session.add(Question(visit_id=visit, code="x", text="?"))
        session.add(Question(visit_id=visit, code="y", text="shown", severity="info"))
        session.flush()
        (row,) = visit_rows(session)
        assert (row.people, row.waiting, row.homes, row.guests, row.placed, row.questions) == (2, 1, 1, 1, 1, 1)
        assert [problem.severity for problem in problem_rows(session, visit) if problem.link_kind == "question"] == [
            "ask", "note",
        ]  # fmt: skip
        assert withdraw_home(session, visit_id=visit, household_id=home) == (guest,)
        (row,) = visit_rows(session)
        assert (row.homes, row.placed) == (0, 0)
        facts = visit_facts(session, visit)
        assert (facts.host_town, facts.guest_towns, facts.guest_countries) == ("Port Hardy", ("Numata",), ("JP",))


def test_a_guest_locked_to_a_home_that_cannot_take_anybody_is_one_problem(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = numata(session)
        guest = add_guest(session, visit_id=visit, person=SATO)
        home = add_family(session, {"name": "Halvorson"})
        nights = {"first_night": dt.date(2027, 10, 7), "last_night": dt.date(2027, 10, 12)}
        row = Placement(visit_id=visit, participation_id=guest, household_id=home, locked=True, **nights)
        session.add(row)
        session.flush()
        locked = [p for p in plan_notes_of(session, visit) if p.home == home]
        assert [note.finding.rule for note in locked] == ["locked_nowhere"]
        told = [p.code for p in problem_rows(session, visit) if p.severity == "block" and p.link_id == guest]
        assert told == ["no_overnight_offer"]


def test_a_home_shows_rooms_checks_and_the_strip_of_nights(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = numata(session)
        home = add_family(session, {"name": "Ostrander", "street": "150 Highland Dr"})
        paul = add_member(session, household_id=home, person={"given_name": "Paul", "born": "1969"})
        add_member(session, household_id=home, person={"given_name": "Tess", "born": "2008-03-04"})
        add_record(session, "check", {"person_id": paul, "state": "clear", "checked_on": "2027-01-08"})
        add_room(session, household_id=home, beds=("single", "single"))
        offer_home(session, visit_id=visit, household_id=home, nights=[dt.date(2027, 10, 8)])
        (row,) = family_rows(session, visit_id=visit, search="highland")
        assert row.rooms == ("A: 2 single",)
        assert row.checks == "nothing said: Tess"
        assert (row.nights, row.visit_nights) == (1, 6)
        assert family_rows(session, visit_id=visit, search="tess") == (row,)
        detail = family_detail(session, home, visit_id=visit)
        assert [member.name for member in detail.members] == ["Paul", "Tess"]
        assert [cell.offered for cell in detail.nights] == [False, True, False, False, False, False]
        assert detail.checks[0].words == "Paul: clear (2027-01-08)"


def test_a_partner_keeps_stages_that_disagree(desk: Desk) -> None:
    with desk.writing("x") as session:
        numata(session)
        (row,) = partner_rows(session, search="沼田")
        link = row.partnerships[0]
        add_stage(session, partnership_id=link.id, stage="sister", since=PartialDate(1994), source="council minutes")
        add_stage(session, partnership_id=link.id, stage="sister", since=PartialDate(1995, 5), source="their website")
        (row,) = partner_rows(session)
        assert [str(stage.since) for stage in row.partnerships[0].stages] == ["1994", "1995-05", "None"]
        assert (row.partnerships[0].stage, row.visits) == ("sister", 1)


def test_who_is_meant_goes_by_id_reference_and_name(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = numata(session)
        guest = add_guest(session, visit_id=visit, person=SATO, part={"reference": "PH01"})
        other = add_person(session, {"family_name": "Sato", "given_name": "Ken"})
        for which in ("PH01", "ph01", "Mika Sato", "sato mika", "佐藤美香", guest, guest[:8]):
            assert which_record(session, "guest", which, visit_id=visit) == guest
        assert which_record(session, "person", "ken") == other
        assert which_visit(session, None) == visit
        with pytest.raises(RefusedInput, match="more than one"):
            which_record(session, "person", "sato")


def test_the_dump_holds_every_kind_and_no_clock(desk: Desk) -> None:
    with desk.writing("x") as session:
        numata(session)
        assert sorted(dump(session)) == sorted(record.__tablename__ for record in RECORDS)
        assert "search_key" not in dump_text(session)
        assert "printed_at" not in dump_text(session)


def test_every_kind_of_record_can_be_listed(desk: Desk) -> None:
    with desk.writing("x") as session:
        visit = numata(session)
        for record in RECORDS:
            record_rows(session, record.__tablename__)
            if record.__tablename__ not in OF_NO_VISIT:
                record_rows(session, record.__tablename__, visit_id=visit)

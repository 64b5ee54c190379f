"""The whole road from records to a plan: nights of one's own, chaperones, siblings, own lodging, day hosts."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from stay_desks import ENDS, STARTS, a_family, a_traveller, a_visit

from exchange_desk.basics.dates import PartialDate
from exchange_desk.operations.matching import match_visit
from exchange_desk.queries.fits import fits
from exchange_desk.queries.parts import part_candidates
from exchange_desk.queries.placements import placement_rows, unplaced_rows
from exchange_desk.records import HostOffer, Participation, Party, Wish

DAY = dt.timedelta(days=1)
SIXTEEN, EIGHTEEN = PartialDate(2011, 3, 1), PartialDate(2009, 3, 1)


def a_party(session, visit, kind, *guests, **values):
    party = Party(visit_id=visit, label=kind, kind=kind, **values)
    session.add(party)
    session.flush()
    for guest in guests:
        session.get(Participation, guest).party_id = party.id
    session.flush()


def planned(desk, visit):
    """Who sleeps where and when after a suggestion, by given name; and who is left."""
    with desk.writing("Suggest") as session:
        match_visit(session, visit_id=visit)
    with desk.reading() as session:
        rows = placement_rows(session, visit)
        found = {r.guest.split()[0]: (r.home, r.room, r.first_night, r.last_night) for r in rows}
        return found, {r.guest.split()[0] for r in unplaced_rows(session, visit)}


def test_a_couple_of_whom_one_comes_later_shares_the_double_bed_from_then_on(desk):
    with desk.writing("Fill") as session:
        visit = a_visit(session)
        mari = a_traveller(session, visit, "Mari Abe")
        ken = a_traveller(session, visit, "Ken Abe", sex="male", first_night=STARTS + 2 * DAY)
        a_party(session, visit, "couple", mari, ken, beds="double")
        a_family(session, "Berg", visit, rooms=("double",))
    found, left = planned(desk, visit)
    assert found == {
        "Mari": ("Berg", "A", STARTS, ENDS - DAY),
        "Ken": ("Berg", "A", STARTS + 2 * DAY, ENDS - DAY),
    }
    assert left == set()


def test_one_of_eighteen_is_apart_from_minors_unless_they_are_siblings(desk):
    with desk.writing("Fill") as session:
        visit = a_visit(session)
        young = a_traveller(session, visit, "Yui Abe", born=SIXTEEN, role="student")
        older = a_traveller(session, visit, "Rin Ito", born=EIGHTEEN, role="student")
        a_family(session, "Berg", visit, rooms=("single", "single"))
    found, left = planned(desk, visit)
    assert len(found) == len(left) == 1
    desk.undo()
    with desk.writing("Siblings") as session:
        a_party(session, visit, "siblings", young, older)
    found, left = planned(desk, visit)
    assert ({home for home, *_rest in found.values()}, left) == ({"Berg"}, set())


def test_a_chaperone_has_a_room_alone_in_a_home_without_the_students(desk):
    with desk.writing("Fill") as session:
        visit = a_visit(session)
        for name in ("Yui Abe", "Rin Ito"):
            a_traveller(session, visit, name, born=SIXTEEN, role="student")
        a_traveller(session, visit, "Keiko Mori", role="chaperone")
        a_family(session, "Berg", visit, rooms=("single single", "single single"))
        a_family(session, "Lund", visit, rooms=("single single",))
    found, left = planned(desk, visit)
    assert left == set()
    assert found["Yui"][:2] == found["Rin"][:2]
    assert found["Keiko"][0] != found["Yui"][0]


def test_who_lodges_elsewhere_waits_or_has_cancelled_needs_no_home_and_is_never_left_over(desk):
    with desk.writing("Fill") as session:
        visit = a_visit(session)
        a_traveller(session, visit, "Mari Abe", own_lodging=True)
        a_traveller(session, visit, "Yui Ito", status="waiting")
        a_traveller(session, visit, "Rin Ono", status="cancelled")
        a_family(session, "Berg", visit)
    assert planned(desk, visit) == ({}, set())


def test_a_veto_of_a_home_and_its_wish_for_another_guest_reach_the_plan(desk):
    with desk.writing("Fill") as session:
        visit = a_visit(session)
        mari, yui = (a_traveller(session, visit, name) for name in ("Mari Abe", "Yui Ito"))
        berg, lund = (a_family(session, name, visit) for name in ("Berg", "Lund"))
        session.add(Wish(visit_id=visit, household_id=berg, about_participation_id=mari, kind="veto"))
        session.add(Wish(visit_id=visit, household_id=lund, about_participation_id=yui, kind="want"))
    found, left = planned(desk, visit)
    assert (found["Mari"][0], found["Yui"][0], left) == ("Lund", "Berg", set())


def test_day_and_meal_hosts_get_nobody_for_the_night_and_are_candidates_for_parts(desk):
    with desk.writing("Fill") as session:
        visit = a_visit(session)
        guest = a_traveller(session, visit, "Mari Abe")
        a_family(session, "Berg", visit)
        for offer in session.scalars(select(HostOffer)):
            offer.kind = "meal"
    assert planned(desk, visit) == ({}, {"Mari"})
    with desk.reading() as session:
        assert [row.rule for row in fits(session, visit, guest)] == ["no_overnight_offer"]
        (found,) = part_candidates(session, visit, "meal", participation_id=guest)
    assert (found.home, found.possible, found.offered) == ("Berg", True, True)

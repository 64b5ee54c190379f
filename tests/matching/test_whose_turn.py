"""Whose turn it is to host: fairness as points, the limit of a year, and back-up homes only where nobody else can."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sample_worlds import a_guest, a_home, a_student, a_world
from stay_desks import STARTS, a_family, a_traveller, a_visit, person_of

from benchmarks.visit_maker import make_visit
from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RuleBroken
from exchange_desk.matching.points import WEIGHTS, points_for
from exchange_desk.matching.problem import make_problem
from exchange_desk.matching.suggest import suggest
from exchange_desk.operations.matching import match_visit
from exchange_desk.operations.placements import place_guest
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.fits import fits
from exchange_desk.records import Hosting, HouseholdMember
from exchange_desk.rules.facts import HistoryFacts


def chosen(desk, visit):
    with desk.writing("Suggest") as session:
        plan = match_visit(session, visit_id=visit)
    with desk.reading() as session:
        homes = world_of(session, visit).homes
    return {homes[p.home].name: [q.rule for q in p.points] for p in plan.placements}


def test_who_has_not_hosted_for_years_comes_before_who_hosted_last_year(desk):
    with desk.writing("Fill") as session:
        visit = a_visit(session)
        lately = a_family(session, "Lately", visit)
        long_ago = a_family(session, "Vorlanger", visit)
        session.add(Hosting(household_id=lately, guest_typed="somebody", began=PartialDate(2026)))
        session.add(Hosting(household_id=long_ago, guest_typed="somebody", began=PartialDate(2022, 10)))
        a_traveller(session, visit, "Mari Abe")
    assert chosen(desk, visit) == {"Vorlanger": ["not_hosted_lately"]}


def test_a_placement_of_an_earlier_visit_counts_as_hosting_and_makes_a_previous_host(desk):
    with desk.writing("Fill") as session:
        before = a_visit(session, "Spring", dt.date(2027, 4, 1), dt.date(2027, 4, 5))
        visit = a_visit(session)
        home = a_family(session, "Host", before, visit)
        fresh = a_family(session, "Fresh", visit)
        mari = a_traveller(session, before, "Mari Abe")
        place_guest(session, participation_id=mari, household_id=home)
        again = a_traveller(session, visit, "Mari Abe", person_id=person_of(session, mari))
    with desk.reading() as session:
        world = world_of(session, visit)
        assert world.guests[again].previous == {home: "2027"}
        assert world.homes[home].history == HistoryFacts(2027, False, ("Spring",))
        assert world.homes[fresh].history.first_time


def test_nobody_hosts_for_the_first_time_where_no_history_is_kept(desk):
    with desk.writing("Fill") as session:
        visit = a_visit(session)
        home = a_family(session, "Host", visit)
    with desk.reading() as session:
        assert world_of(session, visit).homes[home].history == HistoryFacts()


def test_a_family_that_travelled_to_the_partner_is_asked_first(desk):
    with desk.writing("Fill") as session:
        out = a_visit(session, "Our trip", dt.date(2026, 3, 1), dt.date(2026, 3, 9), direction="outbound")
        elsewhere = a_visit(
            session, "Paris", dt.date(2026, 6, 1), dt.date(2026, 6, 9), direction="outbound", partner="Le Pecq"
        )
        visit = a_visit(session)
        names = ("Aalto", "Went", "Zander")
        homes = {name: a_family(session, name, visit) for name in names}
        travellers = {"Went": out, "Zander": elsewhere}
        for name, trip in travellers.items():
            member = session.query(HouseholdMember).filter_by(household_id=homes[name]).one()
            a_traveller(session, trip, name, person_id=member.person_id)
        a_traveller(session, visit, "Mari Abe")
    assert chosen(desk, visit) == {"Went": ["reciprocity"]}


def test_a_home_hosts_on_no_more_visits_a_year_than_it_wants_unless_somebody_says_why(desk):
    with desk.writing("Fill") as session:
        spring = a_visit(session, "Spring", dt.date(2027, 4, 1), dt.date(2027, 4, 5))
        visit = a_visit(session)
        home = a_family(session, "Host", spring, visit, visits_a_year=1)
        early = a_traveller(session, spring, "Mari Abe")
        place_guest(session, participation_id=early, household_id=home)
        guest = a_traveller(session, visit, "Ken Sato")
    with desk.reading() as session:
        (row,) = fits(session, visit, guest)
        assert (row.rule, row.why) == ("visits_a_year", "Host hosts on one visit a year at most; 2027: Spring.")
    with desk.writing("Place") as session:
        ids = {"participation_id": guest, "household_id": home}
        with pytest.raises(RuleBroken):
            place_guest(session, **ids)
        place_guest(session, **ids, overrule=["visits_a_year"], because="they insist")


def test_a_stay_of_an_old_list_counts_once_beside_the_placement_of_its_visit(desk):
    with desk.writing("Fill") as session:
        spring = a_visit(session, "Spring", dt.date(2027, 4, 1), dt.date(2027, 4, 5))
        visit = a_visit(session)
        home = a_family(session, "Host", spring, visit)
        place_guest(session, participation_id=a_traveller(session, spring, "Mari Abe"), household_id=home)
        days = (PartialDate(2027, 4, 2), PartialDate(2027, 2, 1), PartialDate(2027, 2), PartialDate(2027, 10, 8))
        for day in days:
            session.add(Hosting(household_id=home, guest_typed="somebody", began=day))
    with desk.reading() as session:
        assert len(world_of(session, visit).homes[home].history.hosted_this_year) == 2


@pytest.mark.parametrize("years", [1, 2, 9])
def test_the_weights_of_whose_turn_it_is_are_the_committees(years):
    home = a_home("H", history=HistoryFacts(last_hosted=STARTS.year - years, travelled="Mia in 2026"))
    world = a_world([a_guest("A")], [home])
    world = replace(world, rules=replace(world.rules, weights={"reciprocity": 0, "not_hosted_lately": 3}))
    found = [(p.rule, p.points) for p in points_for(world.guests["A"], home, world)]
    assert found == ([("not_hosted_lately", 3)] if years > 1 else [])


def test_a_back_up_home_waits_even_where_a_guest_asked_for_it():
    guest = a_guest("A", wants=frozenset({"H"}), previous={"H": "2025"})
    homes = [a_home("H", back_up=True, wants=frozenset({"A"})), a_home("I", distance_km=80)]
    assert [p.home for p in suggest(make_problem(a_world([guest], homes))).placements] == ["I"]


def test_a_back_up_home_is_used_before_a_guest_is_left_without_a_home():
    guests = [a_student("A"), a_student("B")]
    plan = suggest(make_problem(a_world(guests, [a_home("H", "S", back_up=True), a_home("I", "S")])))
    assert {p.home for p in plan.placements} == {"H", "I"}


@pytest.mark.parametrize("seed", range(2))
def test_no_plan_uses_more_back_up_places_than_it_must(seed):
    world = make_visit(16, 9, seed)
    late = set(sorted(world.homes)[::3])
    world = replace(world, homes={i: replace(h, back_up=i in late) for i, h in world.homes.items()})
    placements = suggest(make_problem(world)).placements
    used = sum(p.home in late for p in placements)
    # Worth 10,000 a guest and nothing else: a plan without any points but those of back-ups can do no better.
    bare = replace(world.rules, weights={**dict.fromkeys(WEIGHTS, 0), "back_up": WEIGHTS["back_up"]})
    fewest = suggest(make_problem(replace(world, rules=bare))).placements
    assert (len(placements), used) == (len(fewest), sum(p.home in late for p in fewest))

"""Mid-stay moves: as many nights as can be, as few moves as can be, nobody split who can stay, every rule kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import combinations

import pytest
from sample_worlds import a_guest, a_home, a_student, a_world, day
from stay_desks import STARTS, a_family, a_traveller, a_visit
from test_matching_plans import broken

from benchmarks.visit_maker import make_visit
from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import Stopped
from exchange_desk.matching.problem import make_problem
from exchange_desk.matching.split_solve import best_split
from exchange_desk.matching.splitting import MOST_STAYS, clash, one_after_the_other, split_problem
from exchange_desk.matching.suggest import suggest
from exchange_desk.operations.matching import match_visit
from exchange_desk.operations.placements import confirm_guest
from exchange_desk.queries.placements import placement_rows, unplaced_rows
from exchange_desk.rules.facts import PartyFacts, PlacementFacts

FIRST, LAST = day("2027-10-07"), day("2027-10-12")


def nights(first, last):
    return frozenset(Nights(day(f"2027-10-{first:02}"), day(f"2027-10-{last:02}")))


def stays(plan, guest):
    rows = sorted((p for p in plan.placements if p.guest == guest), key=lambda p: p.nights.first)
    return [(p.home, p.nights.first.day, p.nights.last.day) for p in rows]


def test_a_guest_whom_no_home_takes_for_all_nights_stays_in_two_one_after_the_other():
    homes = [a_home("H", "S", nights=nights(7, 9)), a_home("I", "S", nights=nights(9, 12))]
    plan = suggest(make_problem(a_world([a_guest("A")], homes)))
    assert [home for home, _first, _last in stays(plan, "A")] == ["H", "I"]
    assert (plan.status, plan.unplaced, plan.objective) == ("optimal", (), plan.bound)
    (_one, other) = sorted(plan.placements, key=lambda p: p.nights.first)
    assert other.points[-1].text.startswith("comes from H on ")
    assert plan.placements[0].room == "H-0"


def test_nobody_is_split_who_can_stay_in_one_home():
    homes = [a_home("H", "S", nights=nights(7, 9)), a_home("I", "S", nights=nights(10, 12)), a_home("J", "S")]
    plan = suggest(make_problem(a_world([a_guest("A", wants=frozenset({"H", "I"}))], homes)))
    assert stays(plan, "A") == [("J", 7, 12)]


def test_a_guest_whose_home_is_away_for_a_night_spends_it_elsewhere_and_comes_back_to_the_same_room():
    homes = [a_home("H", "S/S", nights=nights(7, 12) - nights(9, 9)), a_home("I", "S", nights=nights(8, 9))]
    plan = suggest(make_problem(a_world([a_guest("A"), a_guest("B", nights=Nights(day("2027-10-11"), LAST))], homes)))
    assert [home for home, _first, _last in stays(plan, "A")] == ["H", "I", "H"]
    assert len({p.room for p in plan.placements if (p.guest, p.home) == ("A", "H")}) == 1
    assert (plan.status, plan.unplaced) == ("optimal", ())
    assert {p.room for p in plan.placements if p.home == "H"} == {"H-0", "H-1"}


def test_as_few_moves_as_can_be():
    homes = [
        a_home(h, "S", nights=nights(*n)) for h, n in {"H": (7, 8), "I": (9, 10), "J": (11, 12), "K": (7, 10)}.items()
    ]
    plan = suggest(make_problem(a_world([a_guest("A")], homes)))
    assert [home for home, _first, _last in stays(plan, "A")] == ["K", "J"]


def test_never_more_than_three_homes():
    homes = [a_home(str(n), "S", nights=nights(7 + n, 7 + n)) for n in range(6)]
    plan = suggest(make_problem(a_world([a_guest("A")], homes)))
    assert len(plan.placements) == MOST_STAYS
    assert sum(len(u.nights) for u in plan.unplaced) == 3


def test_a_party_moves_together_and_each_keeps_nights_of_their_own():
    late = Nights(day("2027-10-09"), LAST)
    pair = [a_guest("A", party="P"), a_guest("B", party="P", nights=late)]
    homes = [
        a_home("H", "D", nights=nights(7, 10)),
        a_home("I", "S", nights=nights(7, 12)),
        a_home("J", "D", nights=nights(11, 12)),
    ]
    parties = {"P": PartyFacts("P", "A and B", "couple")}
    plan = suggest(make_problem(a_world(pair, homes, parties=parties)))
    assert stays(plan, "A") == [("H", 7, 10), ("J", 11, 12)]
    assert stays(plan, "B") == [("H", 9, 10), ("J", 11, 12)]


def test_rules_hold_on_every_night_of_a_split_stay():
    girl, boy = a_student("A"), a_student("B", sex="male")
    homes = [a_home("H", "S/S", nights=nights(7, 9)), a_home("I", "S/S", nights=nights(10, 12))]
    plan = suggest(make_problem(a_world([girl, boy], homes)))
    assert len({p.guest for p in plan.placements}) == 1
    veto = a_guest("C", vetoes=frozenset({"I"}))
    plan = suggest(make_problem(a_world([veto], homes)))
    assert stays(plan, "C") == [("H", 7, 9)]
    assert [u.nights.first.day for u in plan.unplaced] == [10]


def test_a_bed_that_falls_free_in_the_middle_is_used():
    early = a_guest("A", nights=Nights(FIRST, day("2027-10-09")), vetoes=frozenset({"I"}))
    homes = [a_home("H", "S"), a_home("I", "S", nights=nights(7, 9))]
    kept = (PlacementFacts("p", "A", "H", "H-0", early.nights, locked=True),)
    plan = suggest(make_problem(a_world([early, a_guest("B")], homes, placements=kept)))
    assert stays(plan, "B") == [("I", 7, 9), ("H", 10, 12)]


def nights_of(chosen):
    return sum(len(g.nights) for s in chosen for g in s.guests)


def brute(problem):
    """The most that any set of stays is worth, by trying every one."""
    best = 0
    for count in range(1, 5):
        for chosen in combinations(problem.stays, count):
            worth = sum(s.worth for s in chosen)
            if worth > best and allowed(problem, chosen):
                best = worth
    return best


def allowed(problem, chosen):
    for one, other in combinations(chosen, 2):
        if one.unit == other.unit and (
            one.home == other.home or not (one.last < other.first or other.last < one.first)
        ):
            return False
    if any(sum(s.unit == u for s in chosen) > MOST_STAYS for u in {s.unit for s in chosen}):
        return False
    return not any(clash(problem, h, [s for s in chosen if s.home == h]) for h in {s.home for s in chosen})


@pytest.mark.parametrize("seed", range(6))
def test_the_split_equals_trying_everything_out(seed):
    import random

    chance = random.Random(seed)
    guests = [a_student(f"A{n}", sex=chance.choice(["female", "male"]), age=chance.choice([12, 16])) for n in range(2)]
    homes = []
    for n in range(3):
        first = chance.randint(7, 10)
        homes.append(
            a_home(
                f"H{n}", chance.choice(["S", "S S", "S/S"]), nights=nights(first, min(12, first + chance.randint(1, 3)))
            )
        )
    problem = make_problem(a_world(guests, homes))
    plan = suggest(problem, split_stays=False)
    to_split = split_problem(problem, plan, lambda at, of: True)
    best = best_split(to_split)
    assert best.proven
    assert allowed(to_split, best.stays)
    assert sum(s.worth for s in best.stays) == brute(to_split)
    assert nights_of(one_after_the_other(to_split)) <= nights_of(best.stays)
    assert allowed(to_split, one_after_the_other(to_split))


@pytest.mark.parametrize("seed", range(2))
def test_a_whole_visit_with_away_nights_breaks_no_rule_and_loses_nobody(seed):
    world = make_visit(24, 12, seed)
    homes = {}
    for number, (key, home) in enumerate(sorted(world.homes.items())):
        days = sorted(home.nights)
        homes[key] = replace(home, nights=frozenset(days[: len(days) // 2] if number % 3 == 0 else days))
    world = replace(world, homes=homes)
    whole = suggest(make_problem(world), split_stays=False)
    plan = suggest(make_problem(world))
    assert set(whole.placements) <= set(plan.placements)
    assert broken(world, plan) == []
    open_before = sum(len(u.nights) for u in whole.unplaced)
    assert sum(len(u.nights) for u in plan.unplaced) <= open_before


def test_stop_is_heard_while_stays_are_split_and_the_plan_without_them_is_given_unproven():
    homes = [a_home("H", "S", nights=nights(7, 9)), a_home("I", "S", nights=nights(9, 12)), a_home("J", "S")]
    guests = [a_guest("A", vetoes=frozenset({"J"})), a_guest("B")]

    class Stop:
        def at(self, done, total, words=""):
            if "plitting" in words:
                raise Stopped("Stopped.")

    plan = suggest(make_problem(a_world(guests, homes)), progress=Stop())
    assert ([p.guest for p in plan.placements], plan.status) == (["B"], "feasible")
    assert [u.guest for u in plan.unplaced] == ["A"]


def test_a_split_stay_is_pencilled_night_for_night_and_can_be_confirmed(desk):
    with desk.writing("Fill") as session:
        visit = a_visit(session)
        guest = a_traveller(session, visit, "Mari Abe")
        week = [STARTS + dt.timedelta(days=n) for n in range(6)]
        a_family(session, "First", visit, nights=week[:3])
        a_family(session, "Second", visit, nights=week[3:])
    with desk.writing("Suggest") as session:
        plan = match_visit(session, visit_id=visit)
    assert plan.status == "optimal"
    with desk.reading() as session:
        rows = sorted(placement_rows(session, visit), key=lambda r: r.first_night)
        assert [(r.home, r.first_night, r.last_night, r.room) for r in rows] == [
            ("First", week[0], week[2], "A"), ("Second", week[3], week[5], "A"),
        ]  # fmt: skip
        assert unplaced_rows(session, visit) == ()
    with desk.writing("Confirm") as session:
        confirm_guest(session, participation_id=guest)
    with desk.writing("Again") as session:
        assert [p.kept for p in match_visit(session, visit_id=visit).placements] == [True, True]

"""The rows of the tape chart: nights, free beds, away nights, late arrivals, problems, names in both scripts."""

from __future__ import annotations

from dataclasses import replace

from sample_worlds import a_guest, a_home, a_student, day

from exchange_desk.basics.dates import Nights
from exchange_desk.queries.tape import fits_for_nights, tape_in
from exchange_desk.rules.facts import AllergyFacts, PartyFacts, PetFacts, PlacementFacts, VisitRules, World


def nights(first, last):
    return Nights(day(f"2027-10-{first:02d}"), day(f"2027-10-{last:02d}"))


def a_world(guests, homes, placed=(), parties=()):
    placements = tuple(
        PlacementFacts(f"p{n}", guest, home, room, nights(*span)) for n, (guest, home, room, span) in enumerate(placed)
    )
    return World(
        VisitRules(day("2027-10-07"), day("2027-10-13")),
        {g.id: g for g in guests},
        {h.id: h for h in homes},
        {p.id: p for p in parties},
        placements,
    )


def test_beds_and_guests_without_a_home_are_counted_night_by_night():
    world = a_world(
        [a_guest("g1"), a_guest("g2")], [a_home("h1", "S S"), a_home("h2", "D")], [("g1", "h1", "h1-0", (7, 9))]
    )
    found = tape_in(world)
    assert [n.day for n in found.nights] == [7, 8, 9, 10, 11, 12]
    assert found.beds_free == (3, 3, 3, 4, 4, 4)
    assert found.without == (1, 1, 1, 2, 2, 2)
    assert [(s.guest, s.first_night.day, s.last_night.day) for s in found.without_home] == [
        ("g1", 10, 12),
        ("g2", 7, 12),
    ]


def test_a_couple_shares_the_double_bed_and_strangers_do_not():
    home = a_home("h1", "D S")
    pair = [a_guest("g1", party="p"), a_guest("g2", party="p", sex="male")]
    placed = [("g1", "h1", "h1-0", (7, 12)), ("g2", "h1", "h1-0", (7, 12))]
    couple = a_world(pair, [home], placed, [PartyFacts("p", "The pair", "couple")])
    assert tape_in(couple).beds_free[0] == 1
    strangers = a_world([replace(g, party=None) for g in pair], [home], placed)
    assert tape_in(strangers).beds_free[0] == 0


def test_a_home_never_has_more_beds_free_than_guests_it_takes():
    world = a_world([a_guest("g1")], [a_home("h1", "S S S", max_guests=1)], [("g1", "h1", "h1-0", (7, 8))])
    assert tape_in(world).homes[0].free == (0, 0, 1, 1, 1, 1)


def test_nights_not_offered_are_away_in_between_and_nothing_is_free_then():
    offered = frozenset(nights(8, 9)) | frozenset(nights(11, 11))
    (home,) = tape_in(a_world([], [a_home("h1", "S S", nights=offered)])).homes
    assert home.free == (None, 2, 2, None, 2, None)
    assert [n.day for n in home.away] == [10]


def test_a_withdrawn_home_stands_last_without_free_beds():
    world = a_world([], [a_home("h1", withdrawn="illness"), a_home("h2")])
    found = tape_in(world)
    assert [h.id for h in found.homes] == ["h2", "h1"]
    assert set(found.homes[1].free) == {None}


def test_late_arrivals_and_early_departures_are_marked_where_they_begin_and_end():
    late = a_guest("g1", nights=nights(8, 12))
    early = a_guest("g2", nights=nights(7, 10))
    world = a_world([late, early], [a_home("h1")], [("g1", "h1", None, (8, 9)), ("g1", "h1", None, (10, 12))])
    found = tape_in(world)
    assert [s.late for s in found.homes[0].stays] == [True, False]
    (open_,) = found.without_home
    assert (open_.late, open_.early) == (False, True)


def test_a_stay_that_breaks_a_hard_rule_says_which():
    guest = a_student("g1", allergies=(AllergyFacts("cats", "animal", "severe"),))
    world = a_world([guest], [a_home("h1", pets=(PetFacts("cat"),))], [("g1", "h1", "h1-0", (7, 12))])
    assert "allergic to cats" in tape_in(world).homes[0].stays[0].problem


def test_nights_outside_the_visit_are_shown_where_somebody_sleeps_then():
    world = a_world([a_guest("g1", nights=nights(5, 12))], [a_home("h1")])
    assert tape_in(world).nights[0].day == 5


def test_the_name_in_its_own_script_comes_along():
    world = a_world([a_guest("g1", name="Kasai Soma")], [a_home("h1")])
    assert tape_in(world, {"g1": "葛西 颯真"}).without_home[0].original == "葛西 颯真"


def test_homes_are_judged_for_the_nights_of_one_stay():
    late = a_home("h1", nights=frozenset(nights(10, 12)))
    world = a_world([a_guest("g1")], [late, a_home("h2")])
    assert {f.household_id: f.possible for f in fits_for_nights(world, "g1", nights(7, 12), party=False)} == {
        "h1": False,
        "h2": True,
    }
    assert all(f.possible for f in fits_for_nights(world, "g1", nights(10, 12), party=False))


def test_a_visit_without_homes_and_guests_has_its_nights_all_the_same():
    found = tape_in(a_world([], []))
    assert (len(found.nights), found.homes, found.without_home, found.beds_free) == (6, (), (), (0,) * 6)

"""What would have to change for who has no home: each way out is the smallest, and true when it is judged again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from independent_checker import Stay, faults
from sample_worlds import a_guest, a_home, a_student, a_world, day
from test_properties import plan_for
from visits_at_random import visit_at_random

from exchange_desk.basics.dates import Nights
from exchange_desk.matching.changes import State
from exchange_desk.matching.problem import make_problem
from exchange_desk.matching.remedies import _changed, remedies, remedies_after
from exchange_desk.rules.facts import (
    AllergyFacts,
    MemberFacts,
    PartyFacts,
    PetFacts,
    PlacementFacts,
    RoomFacts,
)

SPAN = set(Nights(day("2027-10-07"), day("2027-10-12")))
TESS = MemberFacts("Tess", youngest=19, oldest=19, check="running")


def told(world, guest="A"):
    return [(r.kind, r.text) for r in remedies(world, guest)]


@pytest.mark.parametrize(
    ("guest", "home", "kind", "text"),
    [
        (a_guest("A"), a_home("H", "S", nights=frozenset(SPAN - {day("2027-10-09")})), "night",
         "With H: one night more offered, 9 October."),
        (a_student("A"), replace(a_home("H"), members=(*a_home("H").members, TESS)), "check",
         "With H: one check cleared (Tess, applied for already)."),
        (a_guest("A"), a_home("H", groups=("high",)), "overrule",
         "With H: “host wish” overruled with a reason (H asked for high-school students; A is an adult)."),
        (a_guest("A", mobility="none"), a_home("H", steps=None), "ask", "With H: asked first whether there are steps."),
        (a_guest("A", allergies=(AllergyFacts("cats", "animal", "severe"),)), a_home("H", pets=(PetFacts("cat"),)),
         "ask", "With H: asked first whether the cat lives outdoors."),
        (a_guest("A", allergies=(AllergyFacts("cats", "animal", "severe"),)),
         a_home("H", pets=(PetFacts("cat"), PetFacts("dog"))),
         "ask", "With H: asked first whether the cat and dog live outdoors."),
        (a_guest("A", allergies=(AllergyFacts("cats", "animal", "severe"),)),
         a_home("H", pets=(PetFacts("cat", indoors="yes", settled=False),)),
         "ask", "With H: asked first whether there really is a cat."),
        (a_guest("A"), a_home("H"), "place", "H is free: place A there."),
    ],
)  # fmt: skip
def test_the_one_thing_that_is_missing_is_named(guest, home, kind, text):
    assert told(a_world([guest], [home]))[0] == (kind, text)


def test_a_bed_is_missing_on_the_nights_on_which_it_is_taken():
    guests, home = [a_guest("A"), a_guest("B")], a_home("H", "S")
    stay = PlacementFacts("p", "B", "H", "H-0", Nights(day("2027-10-09"), day("2027-10-09")), locked=True)
    world = a_world(guests, [home], placements=(stay,))
    assert told(world)[0] == ("room", "With H: one bedroom more with a bed on 9 October.")


def test_another_guest_is_moved_only_where_a_home_takes_that_one_and_who_is_locked_never():
    guests = [a_guest("A", mobility="none"), a_guest("B")]
    homes = [a_home("H", "S", steps="none"), a_home("I", "S", steps="flight")]
    stay = PlacementFacts("p", "B", "H", "H-0", guests[1].nights)
    world = a_world(guests, homes, placements=(stay,))
    assert ("move", "B moved from H to I; H then takes A.") in told(world)
    locked = replace(world, placements=(replace(stay, locked=True),))
    assert "move" not in {kind for kind, _text in told(locked)}


def test_a_home_that_takes_one_would_have_to_take_two():
    pair = [a_student("A", party="P"), a_student("B", party="P")]
    parties = {"P": PartyFacts("P", "A and B", "friends")}
    world = a_world(pair, [a_home("H", "S/S", max_guests=1)], parties=parties)
    assert told(world)[0] == ("limit", "With H: 2 guests taken instead of one.")


def test_where_nothing_single_helps_the_home_that_is_missing_is_described():
    guest = a_student("A", allergies=(AllergyFacts("cats", "animal", "severe"),))
    world = a_world([guest], [a_home("H", pets=(PetFacts("cat", "yes"),), vetoes=frozenset({"A"}))])
    words = (
        "One home more: a single bed for A, 7 to 12 October; every adult checked, no smoke inside and no cat indoors."
    )
    assert told(world) == [("home", words)]


def test_a_party_that_fits_nowhere_hears_how_it_could_be_parted_but_no_child_from_its_parent():
    pair = [a_guest("A", party="P"), a_guest("B", party="P")]
    homes = [a_home("H", "S", vetoes=frozenset({"B"})), a_home("I", "S", vetoes=frozenset({"A"}))]
    world = a_world(pair, homes, parties={"P": PartyFacts("P", "A and B", "friends")})
    assert ("split", "The party parted: A with H and B with I.") in told(world)
    child = [pair[0], a_student("B", party="P", accompanied=True)]
    family = a_world(child, homes, parties={"P": PartyFacts("P", "A and B", "parent_child")})
    assert "split" not in {kind for kind, _text in told(family)}


def test_a_guest_who_has_a_home_needs_no_remedy():
    guest, home = a_guest("A"), a_home("H")
    assert (
        remedies(a_world([guest], [home], placements=(PlacementFacts("p", "A", "H", "H-0", guest.nights),)), "A") == ()
    )


def test_the_list_is_short_and_those_of_a_plan_are_for_everybody_left():
    for seed in range(12):
        world = visit_at_random(seed)
        plan = plan_for(world)
        ways = remedies_after(make_problem(world), plan)
        assert set(ways) == {u.guest for u in plan.unplaced}
        assert all(len(rows) <= 5 and all(r.text.endswith(".") for r in rows) for rows in ways.values())


def test_after_the_changes_the_independent_checker_finds_nothing_either():
    tried = 0
    for seed in range(12):
        world = replace(visit_at_random(seed), placements=())
        for unit in make_problem(world).units:
            for home in world.homes.values():
                state = State(unit.guests, home, world)
                done = _changed(state, 2) if home.offer == "overnight" and home.withdrawn is None else None
                if done and not done[-1].after.passed and len(unit.guests) == 1:
                    after = done[-1].after
                    tried += 1
                    guest = after.guests[0]
                    changed = replace(world, homes={**world.homes, home.id: after.home}, guests={guest.id: guest})
                    rooms = after.home.rooms or (RoomFacts("none", "none", ()),)
                    stays = [[Stay(guest.id, home.id, r.id, frozenset(guest.nights))] for r in rooms]
                    assert any(not faults(changed, s) for s in stays), (seed, home.id, [c.words for c in done])
    assert tried > 20

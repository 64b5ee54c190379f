"""Bad input of a visit is named in words, and whatever is sound is placed all the same."""

from __future__ import annotations

from sample_worlds import a_guest, a_home, a_student, a_world
from test_properties import plan_for

from exchange_desk.matching.notes import plan_notes
from exchange_desk.rules.facts import PartyFacts, PlacementFacts


def noted(world, names=None):
    return [(n.finding.rule, n.finding.text) for n in plan_notes(world, names or {})]


def locked(guest, home, number="1", **more):
    return PlacementFacts(number, guest.id, home.id, None, guest.nights, **{"locked": True, **more})


def test_a_sound_visit_has_no_notes():
    assert noted(a_world([a_guest("A")], [a_home("H")])) == []
    assert noted(a_world([], [])) == []


def test_a_visit_without_homes_says_so_and_leaves_everybody_unplaced():
    world = a_world([a_guest("A")], [])
    words = "No home is on this visit yet: add host families or import their answers."
    assert noted(world) == [("no_homes", words)]
    assert [u.guest for u in plan_for(world).unplaced] == ["A"]
    gone = a_world([a_guest("A")], [a_home("H", withdrawn="ill")])
    assert [rule for rule, _text in noted(gone)] == ["no_homes"]


def test_a_home_without_a_bed_or_without_a_night_is_named_and_the_others_are_filled():
    homes = [a_home("H", ""), a_home("I", nights=frozenset()), a_home("J")]
    world = a_world([a_guest("A")], homes)
    assert noted(world) == [
        ("no_beds", "H offers nights but has no bed in a bedroom: add its rooms and beds."),
        ("no_nights", "I offers to host, but no night of the visit: add its nights."),
    ]
    assert [(p.guest, p.home) for p in plan_for(world).placements] == [("A", "J")]


def test_one_guest_locked_into_two_homes_on_one_night_is_named_and_the_rest_is_placed():
    guests, homes = [a_guest("A"), a_guest("B")], [a_home("H"), a_home("I"), a_home("J")]
    twice = (locked(guests[0], homes[0]), locked(guests[0], homes[1], "2"))
    world = a_world(guests, homes, placements=twice)
    words = "A is with H (locked) and with I (locked) on 7 October: take one of them out."
    assert noted(world) == [("placed_twice", words)]
    plan = plan_for(world)
    assert {(p.guest, p.home) for p in plan.placements if not p.kept} == {("B", "J")}
    assert {(p.guest, p.home) for p in plan.placements if p.kept} == {("A", "H"), ("A", "I")}


def test_locked_over_capacity_is_named():
    guests, home = [a_guest("A"), a_guest("B"), a_guest("C")], a_home("H", "S")
    world = a_world(guests, [home, a_home("I")], placements=(locked(guests[0], home), locked(guests[1], home, "2")))
    ((rule, text),) = noted(world)
    assert rule == "locked_too_many"
    assert text.startswith("A and B are locked with H, which has too few beds.")
    assert {p.guest for p in plan_for(world).placements if not p.kept} == {"C"}


def test_locked_into_a_home_that_withdrew_is_named():
    guest, home = a_guest("A"), a_home("H", withdrawn="ill")
    world = a_world([guest], [home, a_home("I")], placements=(locked(guest, home, state="confirmed", locked=False),))
    words = "A is confirmed with H, which has withdrawn: choose another home."
    assert noted(world) == [("locked_nowhere", words)]


def test_a_wish_for_somebody_who_does_not_come_is_left_out_and_said():
    guest = a_guest("A", wants=frozenset({"X"}))
    home = a_home("H", wants=frozenset({"Z"}))
    world = a_world([guest], [home], together_room=frozenset({frozenset({"A", "Y"})}))
    names = {"X": "The Xus", "Y": "Yuki", "Z": "Zoe"}
    assert [text for _rule, text in noted(world, names)] == [
        "A asked to be in one room with Yuki, who is not coming: the wish is left out.",
        "A asked for The Xus, which offers no nights on this visit: the wish is left out.",
        "H asked for Zoe, who is not coming: the wish is left out.",
    ]
    assert [p.guest for p in plan_for(world).placements] == ["A"]


def test_a_party_whose_people_must_be_apart_is_impossible_and_the_rest_is_placed():
    guests = [a_guest("A", party="P"), a_guest("B", party="P"), a_guest("C")]
    parties = {"P": PartyFacts("P", "A and B", "friends", "twin")}
    world = a_world(guests, [a_home("H")], parties=parties, apart=frozenset({frozenset("AB")}))
    words = (
        "A and B cannot be placed together in any home: A and B should not be in one home. "
        "Part them, or change what is said of them."
    )
    assert noted(world) == [("impossible_party", words)]
    assert [p.guest for p in plan_for(world).placements] == ["C"]


def test_friends_of_whom_one_is_a_minor_are_an_impossible_party():
    guests = [a_guest("A", party="P"), a_student("B", party="P")]
    world = a_world(guests, [a_home("H")], parties={"P": PartyFacts("P", "A and B", "friends", "twin")})
    ((rule, text),) = noted(world)
    assert rule == "impossible_party"
    assert "B travels alone and would share the home with A, an adult guest." in text


def test_a_couple_that_asked_for_a_double_bed_hears_that_no_home_has_one():
    guests = [a_guest("A", party="P"), a_guest("B", party="P", sex="male")]
    world = a_world(guests, [a_home("H", "S S")], parties={"P": PartyFacts("P", "A and B", "couple", "double")})
    words = "No home fits A and B even when empty: they asked for a double bed, and no home has one."
    assert noted(world) == [("no_home_fits", words)]


def test_a_party_too_large_for_every_home_hears_the_commonest_reason():
    guests = [a_guest(name, party="P") for name in "ABC"]
    homes = [a_home("H", "S/S"), a_home("I", "S", max_guests=1)]
    world = a_world(guests, homes, parties={"P": PartyFacts("P", "three", "friends")})
    ((rule, text),) = noted(world)
    assert rule == "no_home_fits"
    assert text.endswith("; so it is in 2 of 2 homes.")

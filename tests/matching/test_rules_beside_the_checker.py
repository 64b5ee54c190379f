"""The rules and the independent checker agree on every guest and every home; and what each had to teach the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from independent_checker import possible
from sample_worlds import a_guest, a_home, a_student, a_world, day, rule_ids
from visits_at_random import visit_at_random

from exchange_desk.basics.dates import Nights
from exchange_desk.rules.facts import AllergyFacts, LimitFacts, MemberFacts, PartyFacts, PetFacts, PlacementFacts
from exchange_desk.rules.judge import blocks, first_block, verdicts_of_group

UNCLEARED = (MemberFacts("Ann", youngest=40, oldest=40, check="missing"),)


def disagreements(seed):
    """Pairs of a party and an empty home on which the two differ."""
    world = replace(visit_at_random(seed), placements=())
    found = []
    for guest in world.guests.values():
        group = world.companions(guest) if guest.needs_home else (guest,)
        for home in world.homes.values() if group[0].id == guest.id else ():
            forbids = rule_ids(blocks(verdicts_of_group(group, home, world)))
            if possible(world, group, home) == bool(forbids):
                found.append((seed, [g.id for g in group], home.id, forbids))
    return found


def test_the_first_rule_that_forbids_is_the_first_of_the_verdicts():
    for seed in range(12):
        world = visit_at_random(seed)
        for guest in world.guests.values():
            group = world.companions(guest) if guest.needs_home else (guest,)
            for home in world.homes.values():
                against = blocks(verdicts_of_group(group, home, world))
                assert first_block(group, home, world) == (against[0] if against else None)


def test_rules_and_checker_agree_on_random_pairs():
    assert [each for seed in range(40) for each in disagreements(seed)] == []


@pytest.mark.soak
def test_rules_and_checker_agree_on_pairs_of_a_thousand_visits():
    assert [each for seed in range(40, 1_000) for each in disagreements(seed)] == []


def family(kind="family"):
    guests = [a_guest("A", party="P"), a_student("B", party="P", accompanied=True, sex="male", age=12)]
    return guests, {"P": PartyFacts("P", "A and B", kind, "one+one")}


def test_a_child_is_accompanied_only_where_an_adult_of_the_family_sleeps_in_the_same_home():
    guests, parties = family()
    home = a_home("H", "S/S", members=UNCLEARED)
    world = a_world(guests, [home], parties=parties)
    assert rule_ids(verdicts_of_group(guests, home, world)) == ()
    assert rule_ids(verdicts_of_group(guests[1:], home, world)) == ("background_check",)
    there = replace(world, placements=(PlacementFacts("p", "A", "H", "H-0", guests[0].nights),))
    assert rule_ids(verdicts_of_group(guests[1:], home, there)) == ()


def test_a_child_who_comes_before_the_parent_is_alone_on_those_nights():
    guests, parties = family()
    late = [replace(guests[0], nights=Nights(day("2027-10-09"), day("2027-10-12"))), guests[1]]
    home = a_home("H", "S/S", members=UNCLEARED)
    assert rule_ids(verdicts_of_group(late, home, a_world(late, [home], parties=parties))) == ("background_check",)


def test_a_child_left_in_a_home_without_the_parent_counts_as_alone_for_those_who_come():
    guests, parties = family()
    other, home = a_guest("C"), a_home("H", "S/S")
    stays = (PlacementFacts("p", "B", "H", "H-0", guests[1].nights),)
    world = a_world([*guests, other], [home], parties=parties, placements=stays)
    assert rule_ids(verdicts_of_group([other], home, world)) == ("strangers",)


def test_friends_are_no_family_a_minor_among_them_is_with_no_adult_and_girls_and_boys_are_apart():
    friends = {"P": PartyFacts("P", "A and B", "friends", "twin")}
    home = a_home("H", "S S")
    pair = [a_student("A", party="P"), a_guest("B", party="P")]
    assert rule_ids(verdicts_of_group(pair, home, a_world(pair, [home], parties=friends))) == ("beds", "strangers")
    pair = [a_student("A", party="P"), a_student("B", party="P", sex="male")]
    assert rule_ids(verdicts_of_group(pair, home, a_world(pair, [home], parties=friends))) == ("beds", "girls_and_boys")
    pair = [a_student("A", party="P"), a_student("B", party="P")]
    assert rule_ids(verdicts_of_group(pair, home, a_world(pair, [home], parties=friends))) == ()
    siblings = {"P": PartyFacts("P", "A and B", "siblings", "twin")}
    pair = [a_student("A", party="P"), a_student("B", party="P", sex="male")]
    assert rule_ids(verdicts_of_group(pair, home, a_world(pair, [home], parties=siblings))) == ()


def test_three_friends_who_are_minors_do_not_share_a_room_and_three_siblings_may():
    trio, home = [a_student(name, party="P") for name in "ABC"], a_home("H", "S S S")
    for kind, found in (("friends", ("beds",)), ("siblings", ())):
        world = a_world(trio, [home], parties={"P": PartyFacts("P", "three", kind)})
        assert rule_ids(verdicts_of_group(trio, home, world)) == found


def test_members_of_a_party_who_must_be_apart_are_not_put_together():
    pair = [a_guest("A", party="P"), a_guest("B", party="P")]
    parties, home = {"P": PartyFacts("P", "A and B", "friends", "twin")}, a_home("H", "S S")
    world = a_world(pair, [home], parties=parties, apart=frozenset({frozenset("AB")}))
    assert rule_ids(verdicts_of_group(pair, home, world)) == ("veto",)


def test_a_child_of_the_home_who_turns_18_meanwhile_needs_a_check_whatever_the_form_called_them():
    grown = MemberFacts("Declan", adult=False, youngest=18, oldest=18, turns_18=day("2027-10-09"))
    home, guest = a_home("H"), a_student("A")
    home = replace(home, members=(*home.members, grown))
    assert rule_ids(verdicts_of_group([guest], home, a_world([guest], [home]))) == ("background_check",)


def test_a_feared_animal_counts_outdoors_also_for_who_is_allergic_to_it():
    guest = a_guest("A", allergies=(AllergyFacts("dogs", "animal", "severe"),), limits=(LimitFacts("dog"),))
    home = a_home("H", pets=(PetFacts("dog", "no"),))
    assert rule_ids(verdicts_of_group([guest], home, a_world([guest], [home]))) == ("animals",)


def test_a_parent_may_take_the_sofa_bed_and_the_child_the_bed():
    guests, parties = family("parent_child")
    home = a_home("H", "S couch")
    assert rule_ids(verdicts_of_group(guests, home, a_world(guests, [home], parties=parties))) == ()
    home = a_home("H", "couch couch")
    assert rule_ids(verdicts_of_group(guests, home, a_world(guests, [home], parties=parties))) == ("beds",)


def test_two_of_a_couple_who_come_one_after_the_other_need_one_bed():
    early = a_guest("A", party="P", nights=Nights(day("2027-10-07"), day("2027-10-09")))
    late = a_guest("B", party="P", sex="male", nights=Nights(day("2027-10-10"), day("2027-10-12")))
    home, parties = a_home("H", "S"), {"P": PartyFacts("P", "A and B", "couple")}
    assert rule_ids(verdicts_of_group([early, late], home, a_world([early, late], [home], parties=parties))) == ()


def test_a_guest_who_changes_rooms_takes_both_one_after_the_other():
    guest, home = a_guest("A"), a_home("H", "S/S")
    stays = (
        PlacementFacts("1", "A", "H", "H-0", Nights(day("2027-10-07"), day("2027-10-08"))),
        PlacementFacts("2", "A", "H", "H-1", Nights(day("2027-10-09"), day("2027-10-12"))),
    )
    other = a_guest("B", nights=Nights(day("2027-10-07"), day("2027-10-08")))
    world = a_world([guest, other], [home], placements=stays)
    assert rule_ids(verdicts_of_group([other], home, world, rooms={"B": "H-0"})) == ("beds",)
    assert rule_ids(verdicts_of_group([other], home, world, rooms={"B": "H-1"})) == ()
    stranger = a_guest("C")
    assert rule_ids(verdicts_of_group([stranger], home, world)) == ("beds",)

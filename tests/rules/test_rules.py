"""Single rules on invented guests and homes: beds, nights, checks, smoke, animals, who may share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_worlds import a_guest, a_home, a_student, a_world, day, rule_ids

from exchange_desk.basics.dates import Nights, PartialDate
from exchange_desk.rules.facts import (
    AllergyFacts,
    LimitFacts,
    MemberFacts,
    PartyFacts,
    PetFacts,
    PlacementFacts,
    RoomFacts,
)
from exchange_desk.rules.judge import blocks, verdicts, verdicts_of_group
from exchange_desk.rules.packs import RULES


def judged(guests, home, **more):
    return rule_ids(verdicts_of_group(guests, home, a_world(guests, [home], **more)))


def placed(guest, home, room=None, first="2027-10-07", last="2027-10-12", **more):
    return PlacementFacts(
        f"p-{guest.id}", guest.id, home.id, room and f"{home.id}-{room}", Nights(day(first), day(last)), **more
    )


def test_a_full_home_takes_nobody():
    one, two, home = a_guest("A"), a_guest("B"), a_home("H", "S")
    world = a_world([one, two], [home], placements=(placed(one, home),))
    found = verdicts(two, home, world)
    assert rule_ids(found) == ("beds",)
    assert found[0].text == "No free bed: H has a single bed in one room, and A is there."
    assert rule_ids(verdicts(two, home, world, empty=True)) == ()


def test_a_bed_that_is_left_early_is_free_for_the_nights_after():
    early, home = a_guest("A"), a_home("H", "S")
    late = a_guest("B", nights=Nights(day("2027-10-10"), day("2027-10-12")))
    world = a_world([early, late], [home], placements=(placed(early, home, last="2027-10-09"),))
    assert rule_ids(verdicts(late, home, world)) == ()


def test_a_couple_needs_the_bed_it_asked_for_and_a_family_may_use_two_rooms():
    couple = [a_guest("A", party="P"), a_guest("B", party="P", sex="male")]
    parties = {"P": PartyFacts("P", "A and B", "couple", "double")}
    assert judged(couple, a_home("H", "D"), parties=parties) == ()
    assert judged(couple, a_home("H", "S S"), parties=parties) == ("beds",)
    either = {"P": PartyFacts("P", "A and B", "couple")}
    assert judged(couple, a_home("H", "S S"), parties=either) == ()
    child = a_student("C", party="P", accompanied=True, age=7)
    family = {"P": PartyFacts("P", "family", "family", "double+one")}
    assert judged([*couple, child], a_home("H", "D/S"), parties=family) == ()
    one_room = {"P": PartyFacts("P", "family", "family", "double+one", keep="room")}
    assert judged([*couple, child], a_home("H", "D/S"), parties=one_room) == ("beds",)
    assert judged([*couple, child], a_home("H", "D S"), parties=one_room) == ()


def test_the_wrong_kind_of_bed_may_be_overruled_and_a_missing_bed_not():
    couple = [a_guest("A", party="P"), a_guest("B", party="P", sex="male")]
    world = a_world(couple, [], parties={"P": PartyFacts("P", "A and B", "couple", "double")})
    assert [f.may_overrule for f in verdicts_of_group(couple, a_home("H", "S S"), world)] == [True]
    assert [f.may_overrule for f in verdicts_of_group(couple, a_home("H", "S"), world)] == [False]


def test_two_minors_share_a_room_only_with_the_same_sex_and_a_similar_age():
    room = a_home("H", "S S")
    assert judged([a_student("A"), a_student("B")], room) == ()
    assert judged([a_student("A"), a_student("B", age=12)], room) == ("beds",)
    assert judged([a_student("A"), a_student("B", sex=None)], room) == ("beds", "girls_and_boys")
    assert judged([a_student("A"), a_student("B", sex="male")], room) == ("beds", "girls_and_boys")
    assert judged([a_student("A"), a_student("B", sex="male")], a_home("H", "S/S")) == ("girls_and_boys",)


def test_three_minors_never_share_a_room():
    assert judged([a_student(c) for c in "ABC"], a_home("H", "S S S")) == ("beds",)


def test_a_minor_who_travels_alone_shares_no_home_with_an_adult_guest():
    assert judged([a_student("A"), a_guest("B")], a_home("H", "S/S")) == ("strangers",)


def test_a_sofa_in_the_living_room_is_no_bed():
    home = a_home("H", "couch")
    living = replace(home, rooms=tuple(RoomFacts(r.id, r.label, r.beds, living_room=True) for r in home.rooms))
    assert judged([a_guest("A")], living) == ("beds",)
    assert judged([a_student("A")], home) == ("beds",)
    assert judged([a_guest("A")], home) == ()


@pytest.mark.parametrize(
    ("member", "allowed"),
    [
        (MemberFacts("Tess", youngest=19, oldest=19), False),
        (MemberFacts("Tess", youngest=19, oldest=19, check="running"), False),
        (MemberFacts("Tess", youngest=19, oldest=19, check="clear"), True),
        (MemberFacts("Tess", youngest=19, oldest=19, check="clear", valid_until=PartialDate(2027, 9)), False),
        (MemberFacts("Tess", youngest=17, oldest=18), False),
        (MemberFacts("Tess", youngest=16, oldest=17), True),
        (MemberFacts("Tess"), False),
        (MemberFacts("Tess", adult=False), True),
        (MemberFacts("Declan", youngest=18, oldest=18, turns_18=day("2027-10-09")), False),
    ],
)
def test_a_minor_stays_only_where_every_adult_is_cleared(member, allowed):
    home = a_home("H")
    home = replace(home, members=(*home.members, member))
    assert judged([a_student("A")], home) == (() if allowed else ("background_check",))
    assert judged([a_guest("A")], home) == ()


def test_a_home_of_which_nobody_knows_who_lives_there_takes_no_minor():
    assert judged([a_student("A")], a_home("H", members=())) == ("background_check",)
    assert judged([a_student("A")], a_home("H", members=(MemberFacts("Kim", adult=False),))) == ("background_check",)


def test_an_old_check_is_a_warning_and_its_limit_a_number_of_the_committee():
    old = MemberFacts("Ken", youngest=50, oldest=50, check="clear", checked_on=PartialDate(2026, 9))
    home, guest = a_home("H", members=(old, old)), a_student("A")
    world = a_world([guest], [home])
    assert [(f.rule, f.level) for f in verdicts(guest, home, world)] == [("old_check", "warn")]
    more = a_world([guest], [home], rules=replace(world.rules, numbers={"check_months": 18}))
    assert verdicts(guest, home, more) == ()


def test_an_allergy_of_unknown_severity_counts_as_severe():
    home = a_home("H", pets=(PetFacts("cat", "yes"),))
    assert judged([a_guest("A", allergies=(AllergyFacts("cats", None, None),))], home) == ("allergy",)
    assert judged([a_guest("A", allergies=(AllergyFacts("cat hair", None, "mild"),))], home) == ()
    outdoors = a_home("H", pets=(PetFacts("cat", "no"),))
    assert judged([a_guest("A", allergies=(AllergyFacts("cats", None, "severe"),))], outdoors) == ()


def test_a_fear_of_dogs_counts_outdoors_too_and_big_dogs_only_where_the_dog_may_be_big():
    guest = a_guest("A", limits=(LimitFacts("dog"),))
    assert judged([guest], a_home("H", pets=(PetFacts("dog", "no"),))) == ("animals",)
    big = a_guest("A", limits=(LimitFacts("big dog"),))
    assert judged([big], a_home("H", pets=(PetFacts("dog", size="small"),))) == ()
    assert judged([big], a_home("H", pets=(PetFacts("dog"),))) == ("animals",)


def test_stairs_count_for_the_room_that_is_left():
    guest = a_guest("A", mobility="none")
    assert judged([guest], a_home("H", steps="flight")) == ("stairs",)
    assert judged([guest], a_home("H")) == ("stairs",)  # nobody said: not possible until somebody does
    home = a_home("H", "S/S", steps="flight")
    below = replace(home, rooms=(replace(home.rooms[0], step_free=True), home.rooms[1]))
    assert judged([guest], below) == ()
    other = a_guest("B")
    world = a_world([guest, other], [below], placements=(placed(other, below, "0"),))
    assert rule_ids(verdicts(guest, below, world)) == ("stairs",)


def test_a_withdrawn_home_says_so_and_nothing_else():
    guest, home = a_guest("A"), a_home("H", "", withdrawn="illness", nights=frozenset())
    found = verdicts(guest, home, a_world([guest], [home]))
    assert [f.text for f in found] == ["H withdrew: illness."]


def test_an_exception_lets_a_wish_pass_but_never_the_safety_of_a_minor():
    adult, student = a_guest("A"), a_student("B")
    home = a_home("H", groups=("high",), smoking="inside")
    both = frozenset({("A", "H", "host_wish"), ("B", "H", "smoke")})
    world = a_world([adult, student], [home], exceptions=both)
    assert rule_ids(verdicts(adult, home, world)) == ()
    assert rule_ids(verdicts(student, home, world)) == ("smoke",)


def test_the_reason_of_a_refusal_is_never_told():
    guest = a_guest("A")
    home = a_home("H", vetoes=frozenset({"A"}))
    (found,) = blocks(verdicts(guest, home, a_world([guest], [home])))
    assert found.text == "H and A should not be put together."


def test_every_rule_has_a_statement_a_source_and_a_day_of_review():
    for rule in RULES:
        assert rule.text
        assert rule.citation
        assert rule.reviewed
        assert rule.level in {"block", "warn", "note"}
        assert rule.judge.__doc__
        assert rule.judge.__name__ == rule.name

"""The sentence of a rule tells the fact behind it: who, which animal, how badly, which beds, who is there."""

from __future__ import annotations

import pytest
from sample_worlds import a_guest, a_home, a_student, a_world, day

from exchange_desk.basics.dates import Nights, PartialDate
from exchange_desk.rules.facts import AllergyFacts, LimitFacts, MemberFacts, PartyFacts, PetFacts, PlacementFacts
from exchange_desk.rules.judge import verdicts_of_group
from exchange_desk.rules.readiness import a_passport_for_the_stay
from exchange_desk.rules.travellers import TravellerFacts, TripFacts

CAT, DOG = PetFacts("cat", "yes"), PetFacts("dog", "no")


def first_sentence(guests, home, **more):
    return verdicts_of_group(guests, home, a_world(guests, [home], **more))[0].text


@pytest.mark.parametrize(
    ("guest", "home", "sentence"),
    [
        (
            a_guest("A", allergies=(AllergyFacts("cats", "animal", "severe"),)),
            a_home("H", pets=(CAT,)),
            "A is severely allergic to cats; H has a cat that lives indoors.",
        ),
        (
            a_guest("A", allergies=(AllergyFacts("cats", "animal"),)),
            a_home("H", pets=(PetFacts("cat"),)),
            "A is allergic to cats (nobody has said how badly); H has a cat (nobody has said whether indoors).",
        ),
        (
            a_guest("A", limits=(LimitFacts("dog"),)),
            a_home("H", pets=(DOG,)),
            "A must not live with dogs; H has a dog that lives outdoors.",
        ),
        (
            a_guest("A", mobility="none"),
            a_home("H", steps="flight"),
            "A cannot climb stairs; H has a flight of stairs.",
        ),
        (
            a_guest("A", nights=Nights(day("2027-10-07"), day("2027-10-08"))),
            a_home("H", nights=frozenset({day("2027-10-07")})),
            "H cannot host on Friday 8 October; asked for A (7 to 8 October).",
        ),
        (a_student("A"), a_home("H", guests_sex="male"), "H asked for boys; A is a girl."),
        (a_guest("A"), a_home("H", groups=("high",)), "H asked for high-school students; A is an adult."),
        (
            a_guest("A", smoker="outside"),
            a_home("H", avoids=frozenset({"smokers"})),
            "H asked for no smokers; A smokes outside.",
        ),
        (
            a_guest("A", sex=None),
            a_home("H", guests_sex="female"),
            "H asked for women or girls only; nobody has said whether A is a woman or a man.",
        ),
        (a_student("A"), a_home("H", smoking="inside"),
         "Somebody smokes inside at H, and A is a minor: no minor stays there."),
        (a_guest("A", bed="cot"), a_home("H"), "A needs a cot; H has none."),
        (
            a_student("A"),
            a_home("H", members=(MemberFacts("Ken", youngest=50, oldest=50, check="clear",
                                             checked_on=PartialDate(2025, 3)), MemberFacts("Kid", adult=False))),
            "The background check of Ken (2025-03) will be older than 12 months.",
        ),
    ],
)  # fmt: skip
def test_a_sentence_names_the_fact_of_the_guest_and_the_fact_of_the_home(guest, home, sentence):
    assert first_sentence([guest], home) == sentence


def test_of_those_who_are_there_only_the_ones_of_these_nights_are_named_and_when():
    home, late = a_home("H", "S"), a_guest("C", nights=Nights(day("2027-10-09"), day("2027-10-12")))
    early, other = a_guest("A"), a_guest("B")
    stays = (
        PlacementFacts("1", "A", "H", None, Nights(day("2027-10-07"), day("2027-10-08"))),
        PlacementFacts("2", "B", "H", None, Nights(day("2027-10-09"), day("2027-10-10"))),
    )
    world = a_world([early, other, late], [home], placements=stays)
    (found,) = verdicts_of_group([late], home, world)
    assert found.text == "No free bed: H has a single bed in one room, and B (9 to 10 October) is there."


def test_a_couple_without_a_double_bed_hears_which_beds_there_are():
    couple = [a_guest("A", party="P"), a_guest("B", party="P", sex="male")]
    parties = {"P": PartyFacts("P", "A and B", "couple", "double")}
    words = "H has no room with the beds that A and B asked for (double), but two single beds in one room."
    assert first_sentence(couple, a_home("H", "S S"), parties=parties) == words


def test_a_girl_and_a_boy_are_named_as_such():
    guests = [a_student("A"), a_student("B", sex="male")]
    found = verdicts_of_group(guests, a_home("H", "S/S"), a_world(guests, []))
    assert found[0].text == "B is a boy and A is a girl: girls and boys are not put into one home."


@pytest.mark.parametrize(
    ("valid", "when"),
    [("2027-10-09", "on 9 October 2027"), ("2027-09", "in September 2027"), ("2026", "in 2026")],
)
def test_the_end_of_a_passport_is_written_out_as_far_as_it_is_known(valid, when):
    traveller = TravellerFacts(
        "A", "Ana", PartialDate(1990, 1, 1), False, passport_number="X", passport_valid_to=PartialDate.parse(valid)
    )
    (found,) = a_passport_for_the_stay(traveller, TripFacts(day("2027-10-07"), day("2027-10-13")))
    edge = "return on 13 October 2027" if valid == "2027-10-09" else "departure on 7 October 2027"
    assert found.text == f"The passport of Ana ends {when}, before the {edge}."

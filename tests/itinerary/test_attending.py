"""Who takes part: audience words, groups, people named in and out, names as lists write them."""

from __future__ import annotations

import pytest

from exchange_desk.itinerary.attending import attending, who_words
from exchange_desk.itinerary.naming import people_meant
from tests.itinerary.itinerary_builders import a_guest, an_item

LEADER = a_guest("Shuichi Honma", role="leader", sex="male")
KUDO = a_guest("Daisuke Kudo", role="chaperone", sex="male")
LIN = a_guest("Chia-Ying Lin", role="interpreter", sex="female")
NAGI = a_guest("Nagi Kudo", role="student", adult=False, sex="female")
OLDER = a_guest("Older Student", role="student", adult=True)
EVERYBODY = (LEADER, KUDO, LIN, NAGI, OLDER)


@pytest.mark.parametrize(
    ("audience", "who"),
    [
        (("all",), EVERYBODY),
        (("students",), (NAGI, OLDER)),
        (("adults",), (LEADER, KUDO, LIN)),
        (("students", "chaperones"), (LEADER, KUDO, NAGI, OLDER)),
        (("leader", "interpreter"), (LEADER, LIN)),
        (("hosts",), ()),
        (("named",), ()),
    ],
)
def test_audience_words(audience: tuple[str, ...], who: tuple[object, ...]) -> None:
    assert attending(an_item("Skating", "10-11 13:30", audience=audience), EVERYBODY) == who


def test_all_except_one() -> None:
    item = an_item("Welcome", "10-07 18:50", left_out=frozenset({KUDO.id}))
    assert KUDO not in attending(item, EVERYBODY)
    assert who_words(item, EVERYBODY) == "all but Daisuke Kudo"


def test_somebody_named_comes_beside_the_group() -> None:
    item = an_item("Collect Mr Kudo", "10-08 13:40", audience=("leader", "named"), included=frozenset({KUDO.id}))
    assert attending(item, EVERYBODY) == (LEADER, KUDO)


def test_the_group_of_one_town() -> None:
    here, there = a_guest("A", community="banbury"), a_guest("B", community="le pecq")
    coach = an_item("Coach", "10-07 09:00", community="banbury")
    assert attending(coach, (here, there)) == (here,)
    assert "all from Banbury" in who_words(coach, (here, there), "Banbury")


def test_who_waits_or_has_cancelled_takes_no_part() -> None:
    waiting, cancelled = a_guest("W", status="waiting"), a_guest("C", status="cancelled")
    assert attending(an_item("Lunch", "10-08 11:45"), (waiting, cancelled, LEADER)) == (LEADER,)


def test_unknown_age_is_not_taken_for_an_adult() -> None:
    assert attending(an_item("Wine", "10-08 20:00", audience=("adults",)), (a_guest("U", adult=None),)) == ()


def test_a_form_of_address_tells_two_of_one_name_apart() -> None:
    assert people_meant("Mr Kudo", EVERYBODY).found == (KUDO.id,)
    assert people_meant("Mrs Kudo", EVERYBODY).found == (NAGI.id,)


def test_two_who_fit_are_never_chosen_between() -> None:
    meant = people_meant("Kudo", EVERYBODY)
    assert meant.found == ()
    assert meant.candidates == (KUDO.id, NAGI.id)


def test_nobody_fits() -> None:
    assert people_meant("Mr Kondo", EVERYBODY) == people_meant("", EVERYBODY)


def test_a_family_is_everybody_of_its_party() -> None:
    thierry = a_guest("Caillaud Thierry", party="U17")
    sandrine = a_guest("Sandrine Roche", party="U17")
    other = a_guest("Pommier", party="U18")
    assert people_meant("Fam. Caillaud", (thierry, sandrine, other)).found == (thierry.id, sandrine.id)
    assert people_meant("Familie Caillaud", (thierry, a_guest("Anne Caillaud", party="U20"))).found == ()


def test_a_double_name_is_found_by_either_half_and_titles_do_not_matter() -> None:
    boone = a_guest("Delacroix Boone", sex="female")
    assert people_meant("Dr Delacroix-Boone", (boone, LIN)).found == (boone.id,)
    assert people_meant("Mme Boone", (boone, LIN)).found == (boone.id,)


def test_japanese_forms_of_address() -> None:
    kudo = a_guest("工藤")
    assert people_meant("工藤先生", (kudo, LIN)).found == (kudo.id,)

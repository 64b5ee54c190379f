"""Who takes part: audience words, groups, people named in and out."""

from __future__ import annotations

import pytest

from exchange_desk.itinerary.attending import attending, who_words
from tests.itinerary.itinerary_builders import a_guest, an_item

LEADER = a_guest("Shuichi Honma", role="leader")
KUDO = a_guest("Daisuke Kudo", role="chaperone")
LIN = a_guest("Chia-Ying Lin", role="interpreter")
NAGI = a_guest("Nagi Kudo", role="student", adult=False)
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

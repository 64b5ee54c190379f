"""Two records that may be one person: what is proposed, as what, and what families and namesakes share."""

from __future__ import annotations

import random
from typing import Any

import pytest

from benchmarks.identity import SAME, TWO
from exchange_desk.basics.dates import PartialDate
from exchange_desk.intake.pairing import NAMESAKES, pairs_of
from exchange_desk.intake.two_records import Somebody, Weighed, weigh


def somebody(given: str = "Anna", family: str = "Rossi", *, visit: str = "", home: str = "", **more: Any) -> Somebody:
    values = {"given_name": given, "family_name": family, **more}
    if isinstance(values.get("born"), str):
        values["born"] = PartialDate.parse(values["born"])
    return Somebody(values, {visit: visit} if visit else {}, {home: home} if home else {})


def weighed(one: Somebody, other: Somebody) -> Weighed | None:
    found = weigh(one, other)
    turned = weigh(other, one)
    assert (found is None) == (turned is None)
    if found is not None and turned is not None:
        assert found.likely == turned.likely
    assert bool(pairs_of([one, other]).pairs) == (found is not None)
    return found


def native(family: str, given: str) -> dict[str, str]:
    return {"family_name_original": family, "given_name_original": given}


BORN = "2011-08-07"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (somebody(born=BORN), somebody(born=BORN)),
        (somebody("Jürgen", "Mueller", born=BORN), somebody("Jürgen", "MÜLLER", born=BORN, phone="+493012345")),
        (somebody("", "", born=BORN, **native("髙橋", "恵")), somebody("", "", born=BORN, **native("高橋", "惠"))),
    ],
)  # fmt: skip
def test_the_same_name_and_day_of_birth_is_likely(one: Somebody, other: Somebody) -> None:
    found = weighed(one, other)
    assert found is not None
    assert found.likely
    assert not found.against


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(somebody("Ken", born=BORN, phone="+13095550101", address="12 Main Street"),
                     somebody("Jun", born=BORN, phone="+13095550101", address="12 Main Street"), id="twins"),
        pytest.param(somebody("Yuki", born=BORN, visit="2027"), somebody("Yuka", born=BORN, visit="2027"),
                     id="twins of nearly one name on one visit"),
        pytest.param(somebody("Yuki", born=BORN, home="Mori"), somebody("Yuka", born=BORN, home="Mori"),
                     id="twins of nearly one name in one home"),
        pytest.param(somebody("Paul", phone="+13095550101", email="we@x.org", address="12 Main Street"),
                     somebody("Ann", phone="+13095550101", email="we@x.org", address="12 Main Street"), id="couple"),
        pytest.param(somebody("Paul", phone="+13095550101", visit="2027"), somebody("Paula", phone="+13095550101",
                     visit="2027"), id="couple of nearly one name who travel together"),
        pytest.param(somebody("John", "Smith", born="1960-01-02", phone="+13095550101", address="12 Main Street"),
                     somebody("John", "Smith", born="1990-05-06", phone="+13095550101", address="12 Main Street"),
                     id="father and son of one name"),
        pytest.param(somebody("John", "Smith", born="1960-01-02", phone="+13095550101"),
                     somebody("John", "Smith", born="1990-01-02", phone="+13095550101"), id="on one birthday"),
        pytest.param(somebody("Robin", "Smith", sex="male"), somebody("Robin", "Smith", sex="female"),
                     id="a son and a daughter of one name"),
        pytest.param(somebody("Maria", "Rossi", address="12 Main Street"), somebody("Luca", "Rossi",
                     address="12 Main Street"), id="family at one address"),
        pytest.param(somebody(born="2011-08-07"), somebody(born="2009-03-01"), id="namesakes"),
    ],
)  # fmt: skip
def test_twins_couples_parents_children_and_namesakes_are_not_proposed(one: Somebody, other: Somebody) -> None:
    assert weighed(one, other) is None


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        pytest.param(somebody(), somebody(), "", id="nothing but the name"),
        pytest.param(somebody("Taro", "Satō", born=BORN), somebody("SATO", "Taro", born=BORN), "", id="turned round"),
        pytest.param(somebody("Tarō", "Satou", born=BORN),
                     somebody("", "", born=BORN, **native("佐藤", "太郎"), family_name_reading="さとう",
                              given_name_reading="たろう"), "", id="by the reading"),
        pytest.param(somebody("Olena", "Shevchenko", phone="+380445550101"),
                     somebody("", "", phone="0445550101", **native("Шевченко", "Олена")), "", id="in Cyrillic"),
        pytest.param(somebody(passport_number="YA 1234567"), somebody(passport_number="ya1234567"), "", id="passport"),
        pytest.param(somebody(address="12 Main Street"), somebody(address="12, Main street"), "",
                     id="father and son, for all we know"),
        pytest.param(somebody(born=BORN, visit="Numata 2027"), somebody(born=BORN, visit="Numata 2027"),
                     "both take part in Numata 2027", id="on one visit"),
        pytest.param(somebody(born=BORN, home="Ashby"), somebody(born=BORN, home="Ashby"),
                     "both live in the home Ashby", id="in one home"),
        pytest.param(somebody(born="2011-08-07"), somebody(born="2011-07-08"), "the dates of birth differ",
                     id="day and month exchanged"),
        pytest.param(somebody("Anna", "Bianchi", born=BORN), somebody("Anna", "Rossi", born=BORN),
                     "the family names differ", id="married"),
        pytest.param(somebody("Yuki", born=BORN), somebody("Yuka", born=BORN), "the names are not quite the same, "
                     "as those of twins and sisters", id="a slip, or twins"),
        pytest.param(somebody("Anna", passport_number="YA1234567"), somebody("Berta", passport_number="YA1234567"),
                     "the names differ", id="one passport"),
        pytest.param(somebody("Taro", "Sato", born=BORN, **native("佐藤", "太郎")),
                     somebody("Taro", "Sato", born=BORN, **native("佐藤", "太朗")),
                     "their names differ in another script", id="read alike, written otherwise"),
        pytest.param(somebody(born=BORN, passport_number="YA1234567"), somebody(born=BORN, passport_number="YA7654321"),
                     "the passport numbers differ", id="a new passport"),
        pytest.param(somebody("Omar", "Haddad", born=BORN, phone="+13095550101"),
                     somebody("", "", born=BORN, phone="+13095550101", **native("حداد", "عمر")),
                     "the names are in different scripts and cannot be compared", id="another script"),
    ],
)  # fmt: skip
def test_what_may_be_somebody_else_is_never_likely(one: Somebody, other: Somebody, against: str) -> None:
    found = weighed(one, other)
    assert found is not None
    assert not found.likely
    assert against in ("; ".join(found.against) or "")


def test_a_phone_that_many_share_tells_nothing() -> None:
    class_ = [somebody(f"Kid{letter}", f"Fam{letter}", phone="+13095550101") for letter in "abcdefg"]
    twice = somebody("Kida", "Fama", phone="+13095550101")
    (pair,) = pairs_of([*class_, twice]).pairs
    assert not pair.weighed.likely
    assert pair.weighed.speaks_for == ("the same name",)


def test_many_namesakes_are_counted_instead_of_proposed() -> None:
    crowd = [somebody("Maria", "Silva") for _ in range(NAMESAKES + 1)]
    found = pairs_of(crowd)
    assert (found.pairs, found.namesakes) == ((), NAMESAKES + 1)
    found = pairs_of([*crowd, *(somebody("Maria", "Silva", email="m@x.org") for _ in range(2))])
    assert [(pair.one, pair.other) for pair in found.pairs] == [(NAMESAKES + 1, NAMESAKES + 2)]
    assert found.namesakes == NAMESAKES + 1


def test_one_part_of_a_name_is_no_whole_name() -> None:
    crowd = [somebody("Maria", "") for _ in range(3)]
    assert pairs_of(crowd).pairs == ()


def test_made_families_and_namesakes_are_never_likely_and_most_who_are_one_are_found() -> None:
    """The pairs of the identity figures: one person written twice, and two people of one house, name or day."""
    found = 0
    for maker in (*SAME, *TWO):
        rng = random.Random(7)
        for _ in range(150):
            one, other = (Somebody(values, {}, {}) for values in maker(rng))
            pairs = pairs_of([one, other]).pairs
            assert maker in SAME or not any(pair.weighed.likely for pair in pairs)
            found += maker in SAME and bool(pairs)
    assert found > 130

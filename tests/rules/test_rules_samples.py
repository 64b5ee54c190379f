"""The rules meet every answer of the sample keys: allowed homes, reasons and their order, groups."""

from __future__ import annotations

import pytest
from sample_worlds import hennef, key, port_hardy, rule_ids

from exchange_desk.rules.judge import verdicts, verdicts_of_group

PORT_HARDY, HENNEF = port_hardy(), hennef()
PH_KEY, HE_KEY = key("port-hardy-2027", "placement"), key("hennef-2027", "placement")


def reasons(world, guests, home):
    return list(rule_ids(verdicts_of_group([world.guests[g] for g in guests], world.homes[home], world, empty=True)))


@pytest.mark.parametrize("guest", PH_KEY["allowed_homes"])
def test_port_hardy_allows_exactly_the_homes_of_the_key(guest):
    allowed = [h for h in PORT_HARDY.homes if not reasons(PORT_HARDY, [guest], h)]
    assert allowed == PH_KEY["allowed_homes"][guest]


@pytest.mark.parametrize("unit", HE_KEY["allowed_homes"])
def test_hennef_allows_exactly_the_homes_of_the_key(unit):
    guests = HE_KEY["parties_list"][unit]["guests"]
    assert [h for h in HENNEF.homes if not reasons(HENNEF, guests, h)] == HE_KEY["allowed_homes"][unit]


@pytest.mark.parametrize("pair", PH_KEY["pair_examples"], ids=lambda p: f"{p['guest']}-{p['home']}")
def test_port_hardy_gives_the_reasons_of_the_key_in_their_order(pair):
    assert reasons(PORT_HARDY, [pair["guest"]], pair["home"]) == pair["all_reasons"]


@pytest.mark.parametrize("pair", HE_KEY["pair_examples"], ids=lambda p: f"{p['unit']}-{p['home']}")
def test_hennef_gives_the_reasons_of_the_key_in_their_order(pair):
    assert reasons(HENNEF, pair["guests"], pair["home"]) == pair["all_reasons"]
    first = verdicts(HENNEF.guests[pair["guests"][0]], HENNEF.homes[pair["home"]], HENNEF, empty=True)
    assert list(rule_ids(first)) == pair["all_reasons"]


@pytest.mark.parametrize("group", PH_KEY["group_examples"], ids=lambda g: "-".join([g["home"], *g["guests"]]))
def test_port_hardy_judges_groups_as_the_key(group):
    found = reasons(PORT_HARDY, group["guests"], group["home"])
    assert (not found) == group["allowed"]
    words = group["first_reason"].replace(" and ", " ").split()
    assert [r for r in found if r in words] == [w for w in words if w in PH_KEY["reason_order"] or w == "veto"]
    if found:
        assert found[0] == words[0]


def test_homes_that_no_minor_may_stay_in_are_those_of_the_key():
    minors = [g for g in PORT_HARDY.guests.values() if g.minor]
    never = [h for h in PORT_HARDY.homes if h != "F04" and not any(not reasons(PORT_HARDY, [g.id], h) for g in minors)]
    assert never == PH_KEY["never_usable_for_minors"]


def test_the_witnesses_break_no_rule():
    for world, homes in ((PORT_HARDY, _by_home(PH_KEY["witness"])), (HENNEF, _units_by_home())):
        for home, guests in homes.items():
            assert reasons(world, guests, home) == [], home


def _by_home(witness):
    homes = {}
    for guest, (home, _room) in witness.items():
        homes.setdefault(home, []).append(guest)
    return homes


def _units_by_home():
    homes = {}
    for unit, home in HE_KEY["witness_by_unit"].items():
        homes.setdefault(home, []).extend(HE_KEY["parties_list"][unit]["guests"])
    return homes

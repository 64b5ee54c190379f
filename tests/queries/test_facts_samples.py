"""From the files to the reasons: the imported samples meet every answer of the placement keys."""

from __future__ import annotations

import pytest
from sample_desks import open_sample
from sample_worlds import key, rule_ids

from exchange_desk.queries.facts import world_of
from exchange_desk.queries.fits import fits_in
from exchange_desk.rules.judge import verdicts_of_group

VISITS = ("port-hardy-2027", "hennef-2027")


@pytest.fixture(scope="module", params=VISITS)
def sample(request, tmp_path_factory):
    desk, known = open_sample(request.param, tmp_path_factory.mktemp("facts"))
    with desk.reading() as session:
        world = world_of(session, known.visit)
    desk.close()
    return request.param, known, world


def units(answers):
    if "parties_list" in answers:
        return {unit: what["guests"] for unit, what in answers["parties_list"].items()}
    return {guest: [guest] for guest in answers["allowed_homes"]}


def reasons(known, world, guests, home):
    coming = [world.guests[known.guests[g]] for g in guests]
    return list(rule_ids(verdicts_of_group(coming, world.homes[known.homes[home]], world, empty=True)))


def test_everybody_of_the_key_is_on_the_list_and_nobody_else_needs_a_home(sample):
    name, known, world = sample
    assert {g.id for g in world.guests.values() if g.needs_home} == set(known.guests.values())
    assert len(known.guests) == key(name, "placement")["guests"]


def test_the_allowed_homes_are_those_of_the_key(sample):
    name, known, world = sample
    answers = key(name, "placement")
    for unit, guests in units(answers).items():
        allowed = [h for h in sorted(known.homes) if not reasons(known, world, guests, h)]
        assert allowed == answers["allowed_homes"][unit], unit


def test_the_reasons_stand_in_the_order_of_the_key(sample):
    name, known, world = sample
    for pair in key(name, "placement")["pair_examples"]:
        guests = pair.get("guests") or [pair["guest"]]
        assert reasons(known, world, guests, pair["home"]) == pair["all_reasons"], pair


def test_parties_of_the_lists_are_those_of_the_key(sample):
    name, known, world = sample
    for guests in units(key(name, "placement")).values():
        first = world.guests[known.guests[guests[0]]]
        mates = {g.id for g in world.companions(first)}
        assert mates == {known.guests[g] for g in guests}


def test_each_fit_gives_its_reason_or_its_points_in_words(sample):
    _name, known, world = sample
    for guest in list(known.guests.values())[:8]:
        rows = fits_in(world, guest)
        assert len(rows) == len(world.homes)
        assert [r.possible for r in rows] == sorted((r.possible for r in rows), reverse=True)
        assert all(r.why for r in rows)
        assert all(r.possible or (r.rule and r.citation) for r in rows)
        points = [r.points for r in rows if r.possible]
        assert points == sorted(points, reverse=True)

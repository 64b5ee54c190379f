"""Stays changed in any order: nobody sleeps in two homes, outside the own nights, and locked stays are left alone."""

from __future__ import annotations

import random

import pytest
from sample_desks import open_sample

from exchange_desk.basics.errors import DeskError
from exchange_desk.operations.placements import place_guest
from exchange_desk.operations.stays import (
    change_stay,
    confirm_stay,
    join_stays,
    lock_stay,
    move_stay,
    split_stay,
    unplace_stay,
)
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.tape import tape_in

LEFT_ALONE = {"change", "move", "together", "shorter", "unplace"}


def a_step(dice, world, session):
    """One step that somebody might try; returns its name. Refusals are raised."""
    guest = dice.choice([g for g in world.guests.values() if g.needs_home])
    home = dice.choice(list(world.homes))
    stay = dice.choice(world.placements) if world.placements else None
    verb = dice.choice(("place", "place", "change", "move", "together", "shorter", "split", "join", "unplace", "lock"))
    if stay is None or verb == "place":
        first, last = sorted(dice.choices(list(guest.nights), k=2))
        more = {"first_night": first, "last_night": last}
        place_guest(session, participation_id=guest.id, household_id=home, **more)
        return "place"
    whose = world.guests[stay.guest]
    first, last = sorted(dice.choices(list(whose.nights), k=2))
    if verb == "change":
        change_stay(session, placement_id=stay.id, first_night=first, last_night=last, household_id=home)
    elif verb == "move":
        move_stay(session, placement_id=stay.id, household_id=home)
    elif verb == "together":
        move_stay(session, placement_id=stay.id, household_id=home, party=True)
    elif verb == "shorter":
        change_stay(session, placement_id=stay.id, first_night=first, last_night=last, party=True)
    elif verb == "split":
        split_stay(session, placement_id=stay.id, night=last, party=dice.random() < 0.5)
    elif verb == "join":
        join_stays(session, placement_id=stay.id)
    elif verb == "unplace":
        unplace_stay(session, placement_id=stay.id)
    else:
        lock_stay(session, placement_id=stay.id, locked=dice.random() < 0.3)
        confirm_stay(session, placement_id=stay.id)
    return verb


def walk(folder, name, seed, steps):
    dice = random.Random(seed)
    desk, known = open_sample(name, folder)
    done = 0
    with desk.reading() as session:
        before = world_of(session, known.visit)
    for _ in range(steps):
        try:
            with desk.writing("A step") as session:
                verb = a_step(dice, before, session)
            done += 1
        except DeskError:
            continue
        with desk.reading() as session:
            after = world_of(session, known.visit)
        for guest in after.guests.values():
            nights = [night for p in after.placements if p.guest == guest.id for night in p.nights]
            assert len(nights) == len(set(nights)), (seed, verb, guest.name)
            assert set(nights) <= set(guest.nights), (seed, verb, guest.name)
        now = {p.id: p for p in after.placements}
        if verb in LEFT_ALONE:
            assert all(now.get(p.id) == p for p in before.placements if p.locked), (seed, verb)
        chart = tape_in(after)
        assert sum(len(home.stays) for home in chart.homes) == len(after.placements)
        before = after
    desk.close()
    return done


def test_nobody_sleeps_in_two_homes_whatever_is_done_in_which_order(tmp_path):
    assert walk(tmp_path, "port-hardy-2027", 1, 15) > 3


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("name", ["port-hardy-2027", "hennef-2027"])
def test_nor_in_long_walks(tmp_path, name, seed):
    assert walk(tmp_path, name, seed, 300) > 50

"""No points outweigh a home: as many as can be are placed, whatever the committee lets wishes count."""

from __future__ import annotations

from dataclasses import replace

from sample_worlds import a_guest, a_home, a_world

from exchange_desk.matching.placing_first import worth_of_placing
from exchange_desk.matching.points import PLACED, WEIGHTS
from exchange_desk.matching.problem import make_problem
from exchange_desk.matching.suggest import suggest


def a_chain(length):
    """Everybody is where they wished to be; one more guest fits only if each goes one home further."""
    homes = [a_home(f"h{n:02}", "S") for n in range(length + 1)]
    guests = []
    for n in range(length):
        elsewhere = frozenset(home.id for home in homes) - {homes[n].id, homes[n + 1].id}
        guests.append(a_guest(f"g{n:02}", wants=frozenset({homes[n].id}), vetoes=elsewhere))
    last = a_guest("x", vetoes=frozenset(home.id for home in homes[1:]))
    return a_world([*guests, last], homes)


def test_one_guest_more_is_placed_though_twelve_lose_a_wish_that_counts_a_thousand():
    world = a_chain(12)
    world = replace(world, rules=replace(world.rules, weights={"guest_wish": 1_000}))
    plan = suggest(make_problem(world))
    assert (plan.status, plan.unplaced) == ("optimal", ())


def test_a_guest_placed_is_worth_more_than_all_points_together():
    world = a_chain(12)
    heavy = replace(world, rules=replace(world.rules, weights=dict.fromkeys(WEIGHTS, 1_000)))
    assert worth_of_placing(world) == PLACED
    assert worth_of_placing(heavy) > 13 * 1_000 * len(world.guests)


def test_every_weight_is_counted_in():
    world = a_chain(1)
    odd = replace(
        world.guests["g00"], diets=("vegan",), limits=(), interests=frozenset({"music"}), minor=True,
    )  # fmt: skip
    far = replace(world.homes["h00"], distance_km=12.0, back_up=True)
    pairs = frozenset({frozenset({"g00", "x"})})
    world = replace(world, guests={**world.guests, "g00": odd}, homes={**world.homes, "h00": far}, together_room=pairs)
    for rule in set(WEIGHTS) - {"animal_rather_not", "mild_allergy"}:
        heavy = replace(world, rules=replace(world.rules, weights={rule: 50_000}))
        assert worth_of_placing(heavy) > 50_000, rule

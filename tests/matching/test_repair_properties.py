"""After a family withdrew no proposal breaks a hard rule or touches who is fixed, says the independent checker."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from independent_checker import faults, stays_of
from test_properties import plan_for
from visits_at_random import visit_at_random

from exchange_desk.matching.repair import repair
from exchange_desk.rules.facts import PlacementFacts


def disrupted(seed):
    """A visit with its best plan, of which one home withdrew; nothing where nobody was placed."""
    world = visit_at_random(seed)
    rows = tuple(
        PlacementFacts(
            f"p{n}", p.guest, p.home, p.room, p.nights,
            "confirmed" if p.state == "confirmed" else "pencilled", p.state == "locked",
        )
        for n, p in enumerate(plan_for(world).placements)
    )  # fmt: skip
    if not rows:
        return None
    gone = random.Random(seed).choice(sorted({r.home for r in rows}))
    homes = {**world.homes, gone: replace(world.homes[gone], withdrawn="ill")}
    return replace(world, homes=homes, placements=tuple(r for r in rows if r.home != gone))


def complaints(seed):
    """What a repair makes worse, and who was moved though fixed."""
    world = disrupted(seed)
    if world is None:
        return []
    stood = {str(f) for f in faults(world, stays_of(world.placements))}
    fixed = {(p.guest, p.home, p.room, p.nights) for p in world.placements if p.fixed}
    hand = {p.guest for p in world.placements}  # Who stands somewhere may lack the bed that was asked for.
    found = []
    for proposal in repair(world, time_limit=30).proposals:
        rows = proposal.plan.placements
        wrong = [f for f in faults(world, stays_of(rows)) if not (f.rule == "pair" and hand & set(f.guests))]
        found += [(seed, str(f)) for f in wrong if str(f) not in stood]
        found += [(seed, "moved", row) for row in fixed - {(p.guest, p.home, p.room, p.nights) for p in rows}]
    return found


def test_no_repair_breaks_a_hard_rule_or_moves_who_is_fixed():
    assert [c for seed in range(20) for c in complaints(seed)] == []


@pytest.mark.soak
def test_no_repair_of_a_thousand_visits_breaks_a_hard_rule():
    assert [c for seed in range(20, 1_000) for c in complaints(seed)] == []

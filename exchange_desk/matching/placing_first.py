"""What one guest placed must be worth, so that no points whatever outweigh a home for one guest more."""

from __future__ import annotations

from collections import Counter

from exchange_desk.matching.points import PLACED, weight
from exchange_desk.rules.facts import GuestFacts, World
from exchange_desk.rules.packs import rules_for
from exchange_desk.rules.safety_rules import animal_allergies

_ONCE = (
    "guest_wish", "home_wish", "previous_host", "language", "child_of_age", "smoke_rather_not", "reciprocity",
    "not_hosted_lately", "first_time_host",
)  # fmt: skip
_MOST_INTERESTS, _MOST_FAR = 3, 10


def worth_of_placing(world: World) -> int:
    """At least 10,000, and more than all points of all guests together can differ from one plan to another."""
    paired = Counter(guest for pair in world.together_room | world.together_home for guest in pair)
    warnings = sum(rule.level == "warn" for rule in rules_for(world.rules.packs))
    back_up = any(home.back_up for home in world.homes.values())
    far = any(home.distance_km is not None and home.distance_km > 5 for home in world.homes.values())
    spread = 0
    for guest in world.guests.values():
        times = _times(guest, paired[guest.id], warnings) | {"back_up": int(back_up), "far_away": _MOST_FAR * far}
        spread += sum(abs(weight(world.rules.weights, rule)) * count for rule, count in times.items())
    return max(PLACED, (spread // PLACED + 1) * PLACED)


def _times(guest: GuestFacts, pairs: int, warnings: int) -> dict[str, int]:
    """How often each weight can count for one guest at the very most."""
    return dict.fromkeys(_ONCE, 1) | {
        "together_room": pairs,
        "together_home": pairs,
        "interest": _MOST_INTERESTS,
        "diet_served": len(guest.diets),
        "diet_unserved": len(guest.diets),
        "animal_rather_not": len(guest.limits),
        "mild_allergy": len(animal_allergies(guest, mild=True)),
        "warning": warnings * (1 + len(guest.allergies) + len(guest.diets)),
    }

"""What each weight counts, in the committee's words, in the order in which people think of it."""

from __future__ import annotations

from collections.abc import Mapping

LEAST, MOST = -1_000, 1_000

WORDS: Mapping[str, tuple[str, str]] = {
    "guest_wish": ("The guest asked for this family", "once for each guest"),
    "home_wish": ("The family asked for this guest", "once for each guest"),
    "previous_host": ("The guest stayed here before", "once for each guest"),
    "together_room": ("Two guests who asked for one room get it", "once for each pair"),
    "together_home": ("Two guests who asked for one home get it", "once for each pair"),
    "language": ("Guest and family have a language in common", "once, however many there are"),
    "interest": ("They share an interest", "for each one, three at most"),
    "child_of_age": ("A child of the house is of the guest's age", "for guests under 18"),
    "diet_served": ("The family cooks what the guest needs", "for each diet"),
    "diet_unserved": ("The family has not said that it cooks so", "for each diet"),
    "animal_rather_not": ("The guest would rather not live with an animal that is there", "for each animal"),
    "mild_allergy": ("A mild allergy to an animal that is there", "for each animal; severe ones forbid the home"),
    "smoke_rather_not": (
        "The guest would rather have no smoke, and somebody smokes",
        "where it does not forbid the home",
    ),
    "far_away": ("Every 5 km out of town", "ten times at most"),
    "reciprocity": ("Somebody of the family travelled to this partner", "whoever was a guest hosts next"),
    "not_hosted_lately": ("The family has not hosted lately", "for two years and more"),
    "first_time_host": ("The family hosts for the first time", "once for each guest"),
    "back_up": ("The family is a back-up", "so that it is asked last"),
    "warning": ("A rule that warns", "for each warning"),
}

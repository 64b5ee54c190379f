"""The rules of the journey in words, with the numbers in them that a committee may change."""

from __future__ import annotations

from dataclasses import dataclass

OWN = "Our own, from what travellers are told by carriers; change it to what your committee has learnt"
REVIEWED = "2026-11-27"


@dataclass(frozen=True, slots=True)
class JourneyRule:
    """One rule about legs and days; `codes` are those of the clashes that it finds."""

    id: str
    name: str
    text: str
    codes: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    level: str = "warn"
    citation: str = OWN
    reviewed: str = REVIEWED
    pack: str = "everybody"


JOURNEY_RULES: tuple[JourneyRule, ...] = (
    JourneyRule("short_connection", "time_to_change", "There is time to change: {minutes_after_border} minutes to a "
                "flight after a border, {minutes_between_flights} between flights, {minutes_before_flight} after a "
                "train or coach; {minutes_to_train} to a train, {minutes_to_train_after_border} after a border, "
                "{minutes_to_own_car} to a coach of one's own.", ("short_connection",),
                ("minutes_after_border", "minutes_between_flights", "minutes_before_flight", "minutes_to_train",
                 "minutes_to_train_after_border", "minutes_to_own_car")),
    JourneyRule("too_far", "time_for_the_way", "Between two places there is time for the way, at {road_speed} "
                "kilometres an hour.", ("too_far",), ("road_speed",)),
    JourneyRule("no_meal", "time_to_eat", "A programme that goes through lunch or dinner gives a meal, or a pause of "
                "{meal_pause} minutes.", ("no_meal",), ("meal_pause",)),
)  # fmt: skip

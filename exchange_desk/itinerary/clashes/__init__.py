"""What does not go together in an itinerary: one function for each kind of clash, listed in CLASHES."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from exchange_desk.itinerary.clashes.cars import (
    minor_alone_with_driver,
    nobody_collects,
    too_few_seats,
    twice_in_cars,
)
from exchange_desk.itinerary.clashes.clash import Clash
from exchange_desk.itinerary.clashes.clocks import (
    clock_not_known,
    clock_skips_or_repeats,
    ends_before_it_starts,
    outside_the_visit,
)
from exchange_desk.itinerary.clashes.days import (
    host_is_away,
    leader_not_on_the_leg,
    luggage_differs,
    no_meal,
    too_far,
)
from exchange_desk.itinerary.clashes.legs import (
    airport_change,
    children_without_an_adult,
    connection_leaves_before_arrival,
    short_connection,
    terminal_change,
)
from exchange_desk.itinerary.clashes.nights import (
    arrival_and_first_night,
    departure_and_last_night,
    nobody_knows_the_way,
    travels_apart,
)
from exchange_desk.itinerary.clashes.times import (
    nobody_attends,
    person_twice_at_the_same_time,
    programme_before_arrival,
    programme_during_travel,
)
from exchange_desk.itinerary.scene import Scene

CLASHES: tuple[Callable[[Scene], Iterator[Clash]], ...] = (
    connection_leaves_before_arrival,
    ends_before_it_starts,
    clock_skips_or_repeats,
    children_without_an_adult,
    person_twice_at_the_same_time,
    airport_change,
    short_connection,
    arrival_and_first_night,
    departure_and_last_night,
    nobody_knows_the_way,
    nobody_attends,
    programme_during_travel,
    terminal_change,
    travels_apart,
    programme_before_arrival,
    outside_the_visit,
    clock_not_known,
    too_few_seats,
    minor_alone_with_driver,
    twice_in_cars,
    nobody_collects,
    leader_not_on_the_leg,
    too_far,
    no_meal,
    host_is_away,
    luggage_differs,
)
LEVELS = ("problem", "warn", "note")


def clashes(scene: Scene) -> tuple[Clash, ...]:
    """Every clash of a visit, the gravest first, then by day."""
    found = [clash for function in CLASHES for clash in function(scene)]
    return tuple(sorted(found, key=lambda c: (LEVELS.index(c.level), c.day or scene.stay.starts, c.code, c.items)))

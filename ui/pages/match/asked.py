"""What the match page asks at the counter, and which tables make it ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.placements import PlacementRow, UnplacedRow

Answer = tuple["tuple[UnplacedRow, ...]", "tuple[PlacementRow, ...]", int]
WATCHED = frozenset(
    {
        "allergy",
        "animal_limit",
        "background_check",
        "bed",
        "committee",
        "host_offer",
        "hosting",
        "household",
        "household_member",
        "offer_night",
        "participation",
        "party",
        "person",
        "person_language",
        "pet",
        "placement",
        "room",
        "rule_exception",
        "visit",
        "wish",
    }
)


def board_of(visit_id: str, session: Session) -> Answer:
    """Guests without a home, placements, and how many homes there are."""
    from exchange_desk.queries.facts import world_of
    from exchange_desk.queries.placements import placement_rows_in, unplaced_rows_in

    world = world_of(session, visit_id)
    return unplaced_rows_in(world), placement_rows_in(world), len(world.homes)


def fits_of(visit_id: str, guest: str, party: bool, session: Session) -> tuple[str, tuple[FitRow, ...]]:
    """The homes for one guest (or the whole party), the best first."""
    from exchange_desk.queries.fits import fits

    return guest, fits(session, visit_id, guest, party=party)

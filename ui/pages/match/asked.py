"""What the match page asks at the counter, and which tables make it ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.board import BoardRows
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.swaps import SwapRow
    from exchange_desk.rules.facts import World

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


def board_of(visit_id: str, session: Session) -> BoardRows:
    """Guests with and without a home, homes, nights."""
    from exchange_desk.queries.board import board_rows

    return board_rows(session, visit_id)


def fits_of(
    world: World, guest: str, party: bool, _session: Session
) -> tuple[str, bool, tuple[FitRow, ...], tuple[str, ...]]:
    """The homes for one guest (or the whole party), the best first, and where none is possible for one without a home
    what would have to change; nothing is read again.
    """
    from exchange_desk.matching.remedies import remedies
    from exchange_desk.queries.fits import fits_in

    fits = fits_in(world, guest, party=party) if guest in world.guests else ()
    stuck = guest in world.guests and not any(fit.possible or fit.placed for fit in fits)
    return guest, party, fits, tuple(way.text for way in remedies(world, guest)) if stuck else ()


def swaps_of(
    world: World, guest: str, party: bool, home: str | None, _session: Session
) -> tuple[str, str | None, tuple[SwapRow, ...]]:
    """With whom a guest may change places, in one home or anywhere."""
    from exchange_desk.queries.swaps import swap_rows

    return guest, home, swap_rows(world, guest, party=party, home_id=home)

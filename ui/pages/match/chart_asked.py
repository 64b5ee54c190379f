"""What the tape chart asks, of rows that were read already: the chart itself, and the homes for one stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.board import BoardRows
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.tape import Tape, TapeStay


def tape_of(rows: BoardRows, _session: Session) -> Tape:
    """Homes by nights."""
    from exchange_desk.queries.tape import tape_in

    return tape_in(rows.world, rows.originals)


def stay_fits(
    rows: BoardRows, stay: TapeStay, key: str, party: bool, _session: Session
) -> tuple[str, tuple[FitRow, ...]]:
    """The homes for a stay (its bar has this key) on its own nights, the best first."""
    from exchange_desk.basics.dates import Nights
    from exchange_desk.queries.tape import fits_for_nights

    nights = Nights(stay.first_night, stay.last_night)
    return key, fits_for_nights(rows.world, stay.participation_id, nights, party=party)

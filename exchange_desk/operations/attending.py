"""Who takes part in an item, one by one: named in or out, with a seat, a booking reference or luggage of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.operations.items import item_there
from exchange_desk.records import ItemAttendee, Participation


@dataclass(frozen=True, slots=True)
class Attending:
    """What holds for one guest: `takes_part` names in (True), out (False) or leaves it to the audience (None).

    Of seat, booking reference and luggage None leaves what stands there, "" takes it away.
    """

    participation_id: str
    takes_part: bool | None = None
    seat: str | None = None
    booking: str | None = None
    luggage: str | None = None

    @property
    def particulars(self) -> dict[str, str | None]:
        """What was said of seat, booking and luggage; nothing stands for taking it away."""
        said = {"seat": self.seat, "booking": self.booking, "luggage": self.luggage}
        return {name: text.strip() or None for name, text in said.items() if text is not None}


def attend(session: Session, *, item_id: str, guests: Sequence[Attending]) -> None:
    """Keep what holds for some guests of an item. Who has a seat or a booking of their own is named in with it."""
    item = item_there(session, item_id)
    of_visit = set(session.scalars(select(Participation.id).where(Participation.visit_id == item.visit_id)))
    if any(guest.participation_id not in of_visit for guest in guests):
        raise RefusedInput("This guest does not belong to this visit. Choose another one.")
    known = {
        row.participation_id: row
        for row in session.scalars(select(ItemAttendee).where(ItemAttendee.item_id == item_id))
    }
    for guest in guests:
        row = known.get(guest.participation_id)
        told = guest.particulars
        if row is None and guest.takes_part is None and not any(told.values()):
            continue
        if row is None:
            row = ItemAttendee(id=new_id(), item_id=item_id, participation_id=guest.participation_id, included=True)
            session.add(row)
            known[guest.participation_id] = row
        for name, text in told.items():
            setattr(row, name, text)
        if guest.takes_part is not None:
            row.included = guest.takes_part
        elif row.seat or row.booking or row.luggage:
            row.included = True
        else:
            session.delete(row)
            del known[guest.participation_id]
    session.flush()

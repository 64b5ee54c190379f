"""After each edit the clashes are searched anew, and a reader who comes later finds the same ones."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmarks.journey_desk import VISIT, make_journey
from exchange_desk.desk import Desk
from exchange_desk.queries.clashes import clash_rows
from exchange_desk.records import ItemAttendee, ItineraryItem, Participation, RideSeat


def an_edit(session: Session, chance: Random) -> None:
    """One of the things that a volunteer does to a programme."""
    items = session.scalars(select(ItineraryItem).order_by(ItineraryItem.id)).all()
    guests = session.scalars(select(Participation).order_by(Participation.id)).all()
    item, guest = chance.choice(items), chance.choice(guests)
    match chance.randrange(6):
        case 0:
            item.starts_at = dt.time(chance.randrange(5, 22), 30)
        case 1:
            item.groups = [chance.choice("ABCDEFGH")]
        case 2:
            item.audience = chance.choice(("all", "students", "named", "adults"))
        case 3:
            guest.group_name = chance.choice("ABCDEFGH")
        case 4:
            of_item = select(ItemAttendee).where(
                ItemAttendee.item_id == item.id, ItemAttendee.participation_id == guest.id
            )
            known = session.scalars(of_item).one_or_none()
            if known is None:
                session.add(ItemAttendee(item_id=item.id, participation_id=guest.id, included=False))
            else:
                session.delete(known)
        case 5:
            seat = session.scalars(select(RideSeat).order_by(RideSeat.id)).first()
            if seat is not None:
                session.delete(seat)
    session.flush()


@pytest.mark.parametrize("seats", [True, False])
def test_the_clashes_of_the_editing_session_are_those_of_a_new_one(tmp_path: Path, seats: bool) -> None:
    make_journey(tmp_path / "j.exdesk", guests=40, legs=16, items=30, seats=seats)
    chance, changed = Random(5), 0
    with Desk.open(tmp_path / "j.exdesk") as desk:
        for number in range(25):
            with desk.writing(f"Edit {number}") as session:
                before = clash_rows(session, VISIT)
                an_edit(session, chance)
                after = clash_rows(session, VISIT)
            with desk.reading() as session:
                assert clash_rows(session, VISIT) == after
            changed += before != after
    assert changed, "no edit made a difference: this test would see nothing"

"""The calendar of one guest: what this guest takes part in, with this guest's own seat, booking and luggage."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.attending import LEADERS, takes_part
from exchange_desk.itinerary.item import Participant
from exchange_desk.records import ItemAttendee, Participation
from exchange_desk.sharing.calendar_events import Event
from exchange_desk.sharing.calendar_items import Plan, Planned, clock_words, event_of, labelled, place_lines


def guest_events(session: Session, plan: Plan, participation_id: str) -> tuple[str, list[Event]]:
    """The guest's name and events; the plan holds private items only for a leader, who has those attended."""
    facts = plan.facts
    person = facts.scene.people.get(participation_id)
    if person is None:
        raise RefusedInput("This guest does not take part in the visit any more. Choose another one.")
    own = {
        row.item_id: row
        for row in session.scalars(select(ItemAttendee).where(ItemAttendee.participation_id == participation_id))
    }
    events = []
    for one in plan.items:
        if not _takes_part(plan, one, person):
            continue
        item, named = one.item, own.get(one.item.id)
        words = [
            clock_words(one, facts.stay.zone, facts.home_zone_of(person)),
            *place_lines(item),
            *labelled(
                (
                    ("Seat", named.seat if named else None), ("Booking reference", named.booking if named else None),
                    ("Luggage", (named.luggage if named else None) or item.luggage),
                    ("Meals", ", ".join(item.meals)), ("Dress", item.dress), ("Bring", item.bring),
                )
            ),
            item.notes or "",
        ]  # fmt: skip
        events.append(event_of(one, participation_id, words=words, private=True))
    return person.name, events


def is_leader(session: Session, participation_id: str) -> bool:
    """Whether a guest may see, of what it attends, what is private."""
    return session.scalar(select(Participation.role).where(Participation.id == participation_id)) in LEADERS


def _takes_part(plan: Plan, one: Planned, person: Participant) -> bool:
    if one.removed:
        return takes_part(one.item, person)
    return person.id in plan.facts.scene.present[one.item.id]

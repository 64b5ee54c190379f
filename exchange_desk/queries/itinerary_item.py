"""One item of the itinerary for its form: its fields, what it can be chosen from, and every guest beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.places import Place
from exchange_desk.itinerary.fields import ItemFields
from exchange_desk.itinerary.words import ITEM_IS_GONE
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.places import own_places
from exchange_desk.records import Community, ItemAttendee, ItineraryItem, OwnPlace, Participation, VisitPartner

_NOTHING = ("", "", "")


@dataclass(frozen=True, slots=True)
class GuestOnItem:
    """One guest beside an item: `named` says in (True), out (False), or that the audience decides (None).

    Seat, booking reference and luggage are the guest's own, "" where those of the item hold.
    """

    participation_id: str
    name: str
    takes_part: bool
    present: bool
    named: bool | None
    seat: str = ""
    booking: str = ""
    luggage: str = ""
    role: str = ""
    group: str = ""

    @property
    def particulars(self) -> tuple[str, str, str]:
        """Seat, booking reference and luggage."""
        return self.seat, self.booking, self.luggage


def later_in_series(session: Session, item_id: str) -> int:
    """How many items of the same series stand on later days."""
    item = session.execute(
        select(ItineraryItem.series, ItineraryItem.starts_on, ItineraryItem.visit_id).where(ItineraryItem.id == item_id)
    ).one_or_none()
    if item is None or not item.series:
        return 0
    count = select(func.count()).where(
        ItineraryItem.series == item.series,
        ItineraryItem.visit_id == item.visit_id,
        ItineraryItem.starts_on > item.starts_on,
    )
    return session.scalar(count) or 0


@dataclass(frozen=True, slots=True)
class ItemChoices:
    """What the form of an item offers: groups of guests, partner communities as (id, name), the committee's places.

    `addresses` are those of the committee's places, as (name, address); `later` counts the later items of the series to
    which the item belongs.
    """

    groups: tuple[str, ...] = ()
    communities: tuple[tuple[str, str], ...] = ()
    places: tuple[Place, ...] = ()
    addresses: tuple[tuple[str, str], ...] = ()
    later: int = 0


def item_choices(session: Session, visit_id: str, item_id: str | None = None) -> ItemChoices:
    """The groups, communities and own places from which an item of that visit can choose."""
    groups = session.scalars(
        select(Participation.group_name)
        .where(Participation.visit_id == visit_id, Participation.group_name.is_not(None))
        .distinct()
        .order_by(Participation.group_name)
    )
    towns = session.execute(
        select(Community.id, Community.name)
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == visit_id)
        .order_by(Community.name)
    )
    where = session.execute(select(OwnPlace.name, OwnPlace.address).where(OwnPlace.address.is_not(None)))
    return ItemChoices(
        tuple(filter(None, groups)),
        tuple((t.id, t.name) for t in towns),
        own_places(session),
        tuple((w.name, w.address) for w in where if w.address),
        later_in_series(session, item_id) if item_id else 0,
    )


def item_fields(session: Session, item_id: str) -> ItemFields:
    """The fields of one item as a form shows them."""
    row = session.execute(select(*ItineraryItem.__table__.columns).where(ItineraryItem.id == item_id)).one_or_none()
    if row is None:
        raise RefusedInput(ITEM_IS_GONE)
    return _fields(row)


def fields_of_items(session: Session, visit_id: str) -> dict[str, ItemFields]:
    """The same of all items of a visit, by their ids."""
    rows = session.execute(select(*ItineraryItem.__table__.columns).where(ItineraryItem.visit_id == visit_id))
    return {row.id: _fields(row) for row in rows}


def _fields(row: Any) -> ItemFields:
    words = {
        name: getattr(row, name) or ""
        for name in (
            "time_note", "place", "place_code", "to_place", "to_place_code",
            "carrier", "number", "meal_by", "responsible", "notes", "terminal", "to_terminal", "booking", "luggage",
            "responsible_phone", "interpreter", "dress", "bring", "gift", "who_pays", "address",
        )
    }  # fmt: skip
    return ItemFields(
        title=row.title, day=row.starts_on, zone=row.starts_zone, starts_at=row.starts_at, ends_on=row.ends_on,
        ends_at=row.ends_at, ends_zone=row.ends_zone, travel=row.travel, kind=row.kind, status=row.status,
        audience=tuple(w.strip() for w in row.audience.split(",") if w.strip()), community_id=row.community_id,
        meals=tuple(row.meals or ()), groups=tuple(row.groups or ()), private=bool(row.private), **words,
    )  # fmt: skip


def guest_tickets(session: Session, participation_id: str) -> dict[str, tuple[str, str, str]]:
    """The own seat, booking reference and luggage of one guest, by the id of the item; "" where none is known."""
    rows = session.execute(
        select(ItemAttendee.item_id, ItemAttendee.seat, ItemAttendee.booking, ItemAttendee.luggage).where(
            ItemAttendee.participation_id == participation_id, ItemAttendee.included.is_(True)
        )
    )
    return {row.item_id: (row.seat or "", row.booking or "", row.luggage or "") for row in rows}


def flight_tickets(session: Session, item_id: str) -> dict[str, tuple[str, str, str]]:
    """Seat, booking reference and luggage of each guest's own on one leg, by the id of the guest."""
    rows = session.execute(
        select(ItemAttendee.participation_id, ItemAttendee.seat, ItemAttendee.booking, ItemAttendee.luggage).where(
            ItemAttendee.item_id == item_id, ItemAttendee.included.is_(True)
        )
    )
    return {row.participation_id: (row.seat or "", row.booking or "", row.luggage or "") for row in rows}


def item_guests(session: Session, item_id: str) -> tuple[GuestOnItem, ...]:
    """Every guest of the visit beside one item, in the order of the list: who takes part and why."""
    visit_id = session.scalar(select(ItineraryItem.visit_id).where(ItineraryItem.id == item_id))
    facts = itinerary_facts(session, visit_id) if visit_id else None
    item = next((i for i in facts.scene.items if i.id == item_id), None) if facts else None
    if facts is None or item is None:
        raise RefusedInput(ITEM_IS_GONE)
    asked, present = facts.scene.asked[item_id], facts.scene.present[item_id]
    own = {
        row.participation_id: tuple(text or "" for text in (row.seat, row.booking, row.luggage))
        for row in session.execute(
            select(ItemAttendee.participation_id, ItemAttendee.seat, ItemAttendee.booking, ItemAttendee.luggage).where(
                ItemAttendee.item_id == item_id
            )
        )
    }
    return tuple(
        GuestOnItem(
            participation_id=i,
            name=person.name,
            takes_part=i in asked,
            present=i in present,
            named=True if i in item.included else False if i in item.left_out else None,
            seat=own.get(i, _NOTHING)[0],
            booking=own.get(i, _NOTHING)[1],
            luggage=own.get(i, _NOTHING)[2],
            role=person.role,
            group=person.group or "",
        )
        for i, person in facts.scene.people.items()
    )

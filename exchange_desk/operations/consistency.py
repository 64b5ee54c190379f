"""What must hold inside one record and beside it, checked whenever a person changed it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.operations.money_checks import MONEY_CHECKS
from exchange_desk.operations.weights import refuse_weights
from exchange_desk.records import (
    Base,
    Committee,
    HostOffer,
    HostPart,
    ItineraryItem,
    OfferNight,
    OwnPlace,
    Participation,
    Person,
    Placement,
    Visit,
)
from exchange_desk.rules.numbers import NUMBERS
from exchange_desk.rules.packs import PACKS

LONGEST_VISIT = 800  # days


def check_record(session: Session, record: Base) -> None:
    """Refuse, in one sentence, a record that contradicts itself or what stands beside it."""
    check = CHECKS.get(record.__tablename__)
    if check:
        check(session, record)


def refuse_long(starts: dt.date, ends: dt.date) -> None:
    """Refuse a visit that is longer than any student year: a year was mistyped."""
    if (ends - starts).days > LONGEST_VISIT:
        raise RefusedInput(f"A visit from {starts} to {ends} would last for years. Check the two dates.")


def known_packs(names: Sequence[str]) -> list[str]:
    """These packs of rules, each once; refused where one of them is unknown."""
    keys = [pack.key for pack in PACKS]
    unknown = [name for name in names if name not in keys]
    if unknown:
        raise RefusedInput(f"There is no rule pack “{unknown[0]}”. The packs are: {', '.join(keys)}.")
    return [key for key in keys if key in names]


def refuse_numbers(numbers: Mapping[str, object]) -> None:
    """Refuse a number that no rule has, and one that makes no sense."""
    for name, value in numbers.items():
        known = NUMBERS.get(name)
        if known is None:
            raise RefusedInput(f"No rule has a number “{name}”. The numbers are: {', '.join(NUMBERS)}.")
        if not isinstance(value, int) or isinstance(value, bool):
            raise RefusedInput(f"“{name}” takes a whole number, not “{value}”.")
        if not known.least <= value <= known.most:
            raise RefusedInput(f"“{name}” ({known.words}) may be {known.least} to {known.most}, not {value}.")


def _set_now(record: Base, name: str) -> bool:
    """Whether this field is what was changed: what an older file holds keeps nobody from changing another."""
    return bool(inspect(record).attrs[name].history.has_changes())


def _committee(session: Session, committee: Committee) -> None:
    if _set_now(committee, "rule_numbers"):
        refuse_numbers(committee.rule_numbers or {})
    if _set_now(committee, "weights"):
        refuse_weights(committee.weights or {})


def _visit(session: Session, visit: Visit) -> None:
    if _set_now(visit, "rule_packs"):
        known_packs(visit.rule_packs or ())
    if _set_now(visit, "rule_numbers"):
        refuse_numbers(visit.rule_numbers or {})
    if _set_now(visit, "weights"):
        refuse_weights(visit.weights or {})
    if visit.ends < visit.starts:
        raise RefusedInput(f"The visit would end ({visit.ends}) before it starts ({visit.starts}).")
    refuse_long(visit.starts, visit.ends)
    for placement in session.scalars(select(Placement).where(Placement.visit_id == visit.id)):
        if placement.first_night < visit.starts - dt.timedelta(days=31) or placement.last_night > visit.ends:
            raise RefusedInput("Guests are placed on nights outside these dates. Move or remove those first.")


def _participation(session: Session, part: Participation) -> None:
    if part.first_night and part.last_night and part.last_night < part.first_night:
        raise RefusedInput(f"The last night ({part.last_night}) lies before the first ({part.first_night}).")
    visit = session.get(Visit, part.visit_id)
    if visit and (_set_now(part, "first_night") or _set_now(part, "last_night")):
        _near(part.first_night, part.last_night, visit)
    placed = session.scalars(select(Placement).where(Placement.participation_id == part.id)).all()
    if placed and part.status == "cancelled":
        raise RefusedInput("This guest still has a home. Use withdraw, or unplace the guest first.")
    given = select(HostPart.id).where(HostPart.participation_id == part.id)
    if part.status == "cancelled" and _set_now(part, "status") and session.scalar(given):
        raise RefusedInput("A home has a part by day for this guest. Use withdraw, or take the part back first.")
    for placement in placed:
        outside = (part.first_night and placement.first_night < part.first_night) or (
            part.last_night and placement.last_night > part.last_night
        )
        if outside:
            raise RefusedInput("This guest is placed on other nights than these. Unplace the guest first.")


def _near(first: dt.date | None, last: dt.date | None, visit: Visit) -> None:
    """Refuse nights of a guest that are not about this visit: a year or month was mistyped."""
    month = dt.timedelta(days=31)
    for night in (first, last):
        if night and not visit.starts - month <= night <= visit.ends + month:
            raise RefusedInput(f"The night of {night} lies far from the visit ({visit.starts} to {visit.ends}).")
    if last and not first and last < visit.starts:
        raise RefusedInput(f"The last night ({last}) lies before the visit starts ({visit.starts}). Set both.")
    if first and not last and first > visit.ends:
        raise RefusedInput(f"The first night ({first}) lies after the visit ends ({visit.ends}). Set both.")


def _offer(session: Session, offer: HostOffer) -> None:
    """A home withdraws by its verb, which frees its guests in the same step."""
    if not offer.withdrawn_at or not _set_now(offer, "withdrawn_at"):
        return
    for record in (Placement, HostPart):
        mine = (record.visit_id == offer.visit_id, record.household_id == offer.household_id)
        if session.scalar(select(record.id).where(*mine)):
            raise RefusedInput("This home still has guests or a part by day. Use withdraw: it frees them as well.")


def _person(session: Session, person: Person) -> None:
    if person.born and person.born.earliest > dt.date.today():
        raise RefusedInput(f"A birth date cannot lie in the future ({person.born}).")
    names = (
        person.family_name, person.given_name, person.family_name_original, person.given_name_original,
        person.called, person.passport_name,
    )  # fmt: skip
    if not any(names):
        raise RefusedInput("A person needs at least one name. Fill in another name first.")


def _item(session: Session, item: ItineraryItem) -> None:
    if item.ends_on and item.ends_on < item.starts_on - dt.timedelta(days=1):
        raise RefusedInput(f"The item would end ({item.ends_on}) before it starts ({item.starts_on}).")


def _night(session: Session, night: OfferNight) -> None:
    visit = session.scalar(
        select(Visit).join(HostOffer, HostOffer.visit_id == Visit.id).where(HostOffer.id == night.offer_id)
    )
    if visit and not visit.starts - dt.timedelta(days=31) <= night.night <= visit.ends + dt.timedelta(days=31):
        raise RefusedInput(f"The night of {night.night} lies far from the visit ({visit.starts} to {visit.ends}).")


def _own_place(session: Session, place: OwnPlace) -> None:
    if (place.latitude is None) != (place.longitude is None):
        raise RefusedInput("A place needs latitude and longitude, or neither of them.")
    if not (-90 <= (place.latitude or 0) <= 90 and -180 <= (place.longitude or 0) <= 180):
        raise RefusedInput("Latitude goes from -90 to 90 and longitude from -180 to 180 degrees.")
    code = (place.code or "").strip().upper()
    if code and _set_now(place, "code"):
        known = session.execute(select(OwnPlace.code, OwnPlace.name).where(OwnPlace.id != place.id))
        twice = next((row.name for row in known if (row.code or "").strip().upper() == code), None)
        if twice is not None:
            raise RefusedInput(f"“{twice}” has the code {code} already. Give this place another one, or none.")


CHECKS: Mapping[str, Callable[[Session, Any], None]] = {
    "committee": _committee,
    "visit": _visit,
    "participation": _participation,
    "host_offer": _offer,
    "person": _person,
    "itinerary_item": _item,
    "offer_night": _night,
    "own_place": _own_place,
    **MONEY_CHECKS,
}

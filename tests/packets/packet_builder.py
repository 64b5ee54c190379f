"""A small visit full of awkward data for the tests of papers; ids are fixed, so that two builds are equal."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records import (
    BackgroundCheck,
    Base,
    Bed,
    Committee,
    Community,
    HostOffer,
    Household,
    HouseholdMember,
    ItineraryItem,
    Participation,
    Person,
    Placement,
    Room,
    Visit,
    VisitPartner,
)

VISIT = "visit"
FIRST, LAST = dt.date(2027, 10, 7), dt.date(2027, 10, 12)
TOKYO, VANCOUVER = "Asia/Tokyo", "America/Vancouver"


def new_session() -> Session:
    """An empty desk in memory."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    return Session(engine, expire_on_commit=False)


def add_frame(session: Session, *, language: str = "en", country: str = "CA") -> None:
    """Committee, two partner towns, the visit."""
    session.add(
        Committee(
            id="committee",
            name="Port Hardy Twinning Society",
            town="Port Hardy",
            country=country,
            zone=VANCOUVER,
            language=language,
            on_call_name="Bonnie Lockhart",
            on_call_phone="+1 250-555-0153",
            emergency_number="911",
            hospital="Port Hardy Hospital, 9120 Granville St, +1 250-555-0100",
            meeting_point="Port Hardy Airport, arrivals",
        )
    )
    session.add(Community(id="numata", name="Numata", name_original="沼田町", country="JP", zone=TOKYO, language="ja"))
    session.add(Community(id="banbury", name="Banbury", country="GB", zone="Europe/London", language="en"))
    session.add(
        Visit(
            id=VISIT,
            title="Numata and Banbury 2027",
            direction="inbound",
            starts=FIRST,
            ends=dt.date(2027, 10, 13),
            insurer="Tokio Marine, policy 48-1127, +81 3-5555-0119",
            consulate="Consulate-General of Japan, Vancouver, +1 604-555-0168",
        )
    )
    session.add_all(VisitPartner(id=f"vp-{town}", visit_id=VISIT, community_id=town) for town in ("numata", "banbury"))
    session.flush()


def add_guest(
    session: Session,
    key: str,
    *,
    role: str = "delegate",
    town: str = "numata",
    party: str | None = None,
    first: dt.date = FIRST,
    last: dt.date = LAST,
    arrival_note: str | None = None,
    **person: Any,
) -> str:
    """One guest who is going; the key is the id of the participation."""
    person.setdefault("name_order", "family_first" if town == "numata" else "given_first")
    number = int("".join(c for c in key if c.isdigit()) or 0)
    session.add(Person(id=f"person-{key}", **person))
    session.flush()
    session.add(
        Participation(
            id=key,
            visit_id=VISIT,
            person_id=f"person-{key}",
            community_id=town,
            party_id=party,
            position=number,
            reference=key.upper(),
            role=role,
            first_night=first,
            last_night=last,
            arrival_note=arrival_note,
        )
    )
    session.flush()
    return key


def add_home(
    session: Session,
    key: str,
    name: str,
    *,
    members: tuple[tuple[str, str | int, str | None], ...],
    rooms: tuple[str, ...] = ("A", "B"),
    **home: Any,
) -> str:
    """One home; a member is (name, year or date of birth, state of the check or nothing)."""
    session.add(Household(id=key, name=name, search_key=name.casefold(), **home))
    session.flush()
    for number, (member, born, check) in enumerate(members, 1):
        given, _, family = member.partition(" ")
        who = f"{key}-{number}"
        session.add(Person(id=who, given_name=given, family_name=family or None, born=PartialDate.parse(str(born))))
        session.flush()
        session.add(HouseholdMember(id=f"m-{who}", household_id=key, person_id=who, position=number))
        if check:
            session.add(BackgroundCheck(id=f"c-{who}", person_id=who, state=check, checked_on=PartialDate(2027, 5, 1)))
    for number, label in enumerate(rooms, 1):
        session.add(Room(id=f"{key}-{label}", household_id=key, label=label, position=number))
        session.flush()
        session.add(Bed(id=f"{key}-{label}-bed", room_id=f"{key}-{label}", kind="single"))
    session.add(HostOffer(id=f"offer-{key}", visit_id=VISIT, household_id=key))
    session.flush()
    return key


def place(
    session: Session,
    guest: str,
    home: str,
    room: str | None = None,
    *,
    first: dt.date = FIRST,
    last: dt.date = LAST,
    state: str = "confirmed",
) -> None:
    """A guest in a home."""
    session.add(
        Placement(
            id=f"{guest}-in-{home}-{first}",
            visit_id=VISIT,
            participation_id=guest,
            household_id=home,
            room_id=f"{home}-{room}" if room else None,
            first_night=first,
            last_night=last,
            state=state,
        )
    )
    session.flush()


def add_item(
    session: Session,
    key: str,
    title: str,
    start: str,
    zone: str = VANCOUVER,
    *,
    end: str | None = None,
    end_zone: str | None = None,
    **item: Any,
) -> None:
    """One item; "2027-10-07 21:55" or a day alone."""
    day, _, at = start.partition(" ")
    end_day, _, end_at = (end or "").partition(" ")
    session.add(
        ItineraryItem(
            id=key,
            visit_id=VISIT,
            title=title,
            starts_on=dt.date.fromisoformat(day),
            starts_zone=zone,
            starts_at=dt.time.fromisoformat(at) if at else None,
            ends_on=dt.date.fromisoformat(end_day) if end_day else None,
            ends_at=dt.time.fromisoformat(end_at) if end_at else None,
            ends_zone=end_zone or (zone if end else None),
            **item,
        )
    )
    session.flush()

"""A desk with the sample visits' guests and itineraries, made without the importing of files."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.intake.drafts import ItemList, VisitFacts
from exchange_desk.intake.programme import read_programme
from exchange_desk.intake.travel import read_travel
from exchange_desk.records import (
    Committee,
    Community,
    ItemAttendee,
    ItineraryItem,
    Participation,
    Person,
    Visit,
    VisitPartner,
)

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
MEANT = {
    "Mr Kudo": ("Daisuke",),
    "Fairbrother": ("Elspeth",),
    "Frau Fairbrother": ("Elspeth",),
    "Fam. Caillaud": ("Thierry", "Sandrine", "Maëlle", "Noé"),
    "M. Pommier": ("Hervé",),
}
ROLES = {"junior_high": "student", "high": "student"}


def a_visit(session: Session, partners: dict[str, str], starts: dt.date, ends: dt.date, **values: Any) -> str:
    """A visit with its partner towns (name -> country)."""
    visit = Visit(**{"title": "A visit", "direction": "inbound", "starts": starts, "ends": ends, **values})
    towns = [Community(name=name, country=country) for name, country in partners.items()]
    session.add_all([visit, *towns])
    session.flush()
    session.add_all(VisitPartner(visit_id=visit.id, community_id=town.id) for town in towns)
    session.flush()
    return visit.id


def a_guest(session: Session, visit_id: str, family: str, given: str, **values: Any) -> str:
    """A grown-up guest; `role`, `status`, nights and community go to the participation, the rest to the person."""
    part = {k: values.pop(k) for k in list(values) if k in {c.name for c in Participation.__table__.columns}}
    person = Person(family_name=family, given_name=given, **{"born": PartialDate(1970, 1, 1), **values})
    session.add(person)
    session.flush()
    guest = Participation(visit_id=visit_id, person_id=person.id, **part)
    session.add(guest)
    session.flush()
    return guest.id


def an_item(session: Session, visit_id: str, title: str, day: dt.date, **values: Any) -> str:
    """A programme item in Port Hardy."""
    item = ItineraryItem(
        **{"visit_id": visit_id, "title": title, "starts_on": day, "starts_zone": "America/Vancouver", **values}
    )
    session.add(item)
    session.flush()
    return item.id


def take_over(session: Session, visit_id: str, items: ItemList, towns: dict[str, str] | None = None) -> None:
    """Keep drafts as items, with the guests whom their names mean."""
    people = dict(
        session.execute(
            select(Person.given_name, Participation.id).join(Participation, Participation.person_id == Person.id)
        ).all()
    )
    for draft in items.items:
        values = dict(draft.values)
        values["meals"] = list(values.get("meals") or ())  # type: ignore[call-overload]
        item = ItineraryItem(visit_id=visit_id, community_id=(towns or {}).get(draft.group_town or ""), **values)
        session.add(item)
        session.flush()
        for names, included in ((draft.named, True), (draft.left_out, False)):
            for name in names:
                session.add_all(
                    ItemAttendee(item_id=item.id, participation_id=people[given], included=included)
                    for given in MEANT[name]
                )
    session.flush()


def numata_in_port_hardy(session: Session) -> str:
    """Fifteen guests from Numata with travel plan and programme; the id of the visit."""
    starts, ends = dt.date(2027, 10, 7), dt.date(2027, 10, 13)
    visit_id = a_visit(session, {"Numata": "JP"}, starts, ends, title="Numata in Port Hardy")
    key = json.loads((SAMPLES / "port-hardy-2027" / "guests.expected.json").read_text(encoding="utf-8"))
    for number, who in enumerate(key["people"]):
        a_guest(
            session, visit_id, who["family"], who["given"], reference=who["id"], position=number,
            role=ROLES.get(who["group"], who["group"]), sex={"M": "male", "F": "female"}[who["sex"]],
            born=PartialDate.parse(who["born"]) if who["born"] else None, grade=who["grade"],
            first_night=dt.date.fromisoformat(who["first_night"]),
            last_night=dt.date.fromisoformat(who["last_night"]),
        )  # fmt: skip
    facts = VisitFacts(starts, ends, "Port Hardy", "CA", "America/Vancouver", ("Numata",), ("JP",))
    take_over(session, visit_id, read_travel(SAMPLES / "port-hardy-2027" / "travel.csv", facts))
    take_over(session, visit_id, read_programme(SAMPLES / "port-hardy-2027" / "programme.csv", facts))
    return visit_id


def two_towns_in_hennef(session: Session) -> str:
    """Guests from Banbury and Le Pecq with their coaches; the committee becomes Hennef's."""
    ours = session.query(Committee).one()
    ours.town, ours.country, ours.zone = "Hennef", "DE", "Europe/Berlin"
    starts, ends = dt.date(2027, 5, 6), dt.date(2027, 5, 9)
    visit_id = a_visit(session, {"Banbury": "GB", "Le Pecq": "FR"}, starts, ends, title="Twinning weekend")
    towns = {c.name: c.id for c in session.query(Community).all()}
    seen: set[str] = set()
    for file in ("gaeste_banbury", "liste_le_pecq"):
        key = json.loads((SAMPLES / "hennef-2027" / f"{file}.expected.json").read_text(encoding="utf-8"))
        for who in key["people"]:
            if who["id"] in seen:  # one guest stands on both lists
                continue
            seen.add(who["id"])
            born = PartialDate.parse(who["born"]) if who["born"] else None
            a_guest(
                session, visit_id, who["family"], who["given"], reference=who["id"], community_id=towns[who["town"]],
                sex={"M": "male", "F": "female", None: None}[who["sex"]], born=born, stated_age=who.get("age"),
                first_night=dt.date.fromisoformat(who["first_night"]),
                last_night=dt.date.fromisoformat(who["last_night"]),
            )  # fmt: skip
    facts = VisitFacts(starts, ends, "Hennef", "DE", "Europe/Berlin", ("Banbury", "Le Pecq"), ("GB", "FR"))
    take_over(session, visit_id, read_travel(SAMPLES / "hennef-2027" / "anreise.csv", facts), towns)
    return visit_id

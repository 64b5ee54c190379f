"""Builders of records for visits with homes and guests: everything filled in but the point."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select

from exchange_desk.basics.dates import PartialDate
from exchange_desk.operations.families import add_member, add_room, offer_home
from exchange_desk.records import (
    BackgroundCheck,
    Community,
    Household,
    Participation,
    Person,
    Visit,
    VisitPartner,
)

STARTS, ENDS = dt.date(2027, 10, 7), dt.date(2027, 10, 13)
GROWN_UP = PartialDate(1970, 1, 1)


def a_partner(session, name="Numata", country="JP"):
    town = session.scalar(select(Community).where(Community.name == name))
    if town is None:
        town = Community(name=name, country=country)
        session.add(town)
        session.flush()
    return town.id


def a_visit(session, title="Autumn visit", starts=STARTS, ends=ENDS, *, partner="Numata", **values):
    visit = Visit(**{"title": title, "direction": "inbound", "starts": starts, "ends": ends, **values})
    session.add(visit)
    session.flush()
    session.add(VisitPartner(visit_id=visit.id, community_id=a_partner(session, partner)))
    session.flush()
    return visit.id


def a_traveller(session, visit_id, name, *, born=GROWN_UP, person_id=None, **values):
    """A guest by "Given Family"; a grown-up woman unless said otherwise."""
    if person_id is None:
        given, _space, family = name.rpartition(" ")
        person = Person(family_name=family, given_name=given or None, born=born, sex=values.pop("sex", "female"))
        session.add(person)
        session.flush()
        person_id = person.id
    guest = Participation(visit_id=visit_id, person_id=person_id, **values)
    session.add(guest)
    session.flush()
    return guest.id


def a_family(session, name, *visits, rooms=("single",), cleared="clear", nights=None, **values):
    """A home that does not smoke, with one adult, a room for each word of `rooms`, and an offer for each visit."""
    home = Household(**{"name": name, "smoking": "none", "steps": "none", **values})
    session.add(home)
    session.flush()
    person = add_member(session, household_id=home.id, person={"family_name": name, "given_name": "Ada"})
    session.get(Person, person).born = PartialDate(1980, 1, 1)
    if cleared:
        session.add(BackgroundCheck(person_id=person, state=cleared, checked_on=PartialDate(2027, 5)))
    for beds in rooms:
        add_room(session, household_id=home.id, beds=beds.split())
    for visit_id in visits:
        offer_home(session, visit_id=visit_id, household_id=home.id, nights=nights)
    session.flush()
    return home.id


def person_of(session, participation_id):
    return session.get(Participation, participation_id).person_id

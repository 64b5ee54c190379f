"""The itinerary of one visit as the thinking room wants it: items, guests, the visit with its clocks."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.clock import Moment, is_zone
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.places import zone_of_town
from exchange_desk.itinerary.item import DRAFT, Item, Participant, Stay
from exchange_desk.itinerary.rides import Ways
from exchange_desk.itinerary.scene import Scene, scene
from exchange_desk.queries.ages import ages_on, is_minor
from exchange_desk.queries.kept import kept
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.queries.places import own_places
from exchange_desk.queries.rides import WHEELCHAIR, cars_and_rides, homes_away
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


@dataclass(frozen=True, slots=True)
class ItineraryFacts:
    """One visit: the worked-out scene, its title, the partner communities by id, the hosts' town and the guests'."""

    visit_id: str
    title: str
    scene: Scene
    communities: Mapping[str, str]
    host_town: str = ""
    home_town: str = ""

    @property
    def stay(self) -> Stay:
        """The visit's days and clocks."""
        return self.scene.stay

    def home_zone_of(self, person: Participant | None) -> str | None:
        """The zone in which that guest's family is."""
        return self.stay.home_zone(person.community if person is not None else None)


def itinerary_facts(session: Session, visit_id: str) -> ItineraryFacts:
    """Read a visit's items and guests once; refused when the visit is gone."""
    return kept(session, ("itinerary", visit_id), lambda: _read(session, visit_id))


def shown_facts(session: Session, visit_id: str, *, drafts: bool = False, private: bool = False) -> ItineraryFacts:
    """The itinerary as it may stand on sheets for others than the committee: without drafts and private items.

    Who helps on the way may see `drafts`; leaders, of what they attend, what is `private`. Journeys are worked out anew
    from what is left: nobody is told of an arrival that is a draft.
    """

    def read() -> ItineraryFacts:
        facts = itinerary_facts(session, visit_id)
        whole = facts.scene
        left = [i for i in whole.items if (drafts or i.status != DRAFT) and (private or not i.private)]
        if len(left) == len(whole.items):
            return facts
        shown = scene(left, whole.people.values(), whole.stay, whole.numbers, whole.ways)
        return replace(facts, scene=shown)

    return kept(session, ("itinerary shown", visit_id, f"{drafts}", f"{private}"), read)


def _read(session: Session, visit_id: str) -> ItineraryFacts:
    visit = session.execute(
        select(Visit.title, Visit.starts, Visit.ends, Visit.direction, Visit.rule_numbers).where(Visit.id == visit_id)
    ).one_or_none()
    if visit is None:
        raise RefusedInput("This visit is not in the file any more. Choose another one.")
    ours = session.execute(
        select(Committee.town, Committee.country, Committee.zone, Committee.rule_numbers)
    ).one_or_none()
    partners = session.execute(
        select(Community.id, Community.name, Community.country, Community.zone)
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == visit_id)
        .order_by(Community.name)
    ).all()
    items = _items(session, visit_id)
    our_zone = _zone(ours.zone, ours.town, ours.country) if ours else None
    theirs: tuple[tuple[str, str], ...] = tuple(
        (p.id, zone) for p in partners if (zone := _zone(p.zone, p.name, p.country))
    )
    if visit.direction == "outbound":
        home_zones: tuple[tuple[str, str], ...] = (("", our_zone),) if our_zone else ()
        host_zone = theirs[0][1] if len({zone for _, zone in theirs}) == 1 else None
    else:
        host_zone, home_zones = our_zone, theirs
    stay = Stay(visit.starts, visit.ends, host_zone or _usual_zone(items), home_zones, visit.direction)
    chosen = {**((ours.rule_numbers if ours else None) or {}), **(visit.rule_numbers or {})}
    numbers = {k: v for k, v in chosen.items() if isinstance(v, int)}
    people = _people(session, visit_id, visit.starts)
    ways = Ways(own_places(session), *cars_and_rides(session, visit_id, visit.ends))
    names = {p.id: p.name for p in partners}
    there, here = " and ".join(names.values()), ours.town if ours else ""
    towns = (there, here) if visit.direction == "outbound" else (here, there)
    return ItineraryFacts(visit_id, visit.title, scene(items, people, stay, numbers, ways), names, *towns)


def _zone(zone: str | None, town: str, country: str) -> str | None:
    if zone and is_zone(zone):
        return zone
    return zone_of_town(town, country)


def _usual_zone(items: tuple[Item, ...]) -> str:
    """The zone of most programme items, where the hosts' town tells none."""
    zones = [i.starts.zone for i in items if not i.travel] or [i.starts.zone for i in items]
    return max(sorted(set(zones)), key=zones.count) if zones else "UTC"


def _items(session: Session, visit_id: str) -> tuple[Item, ...]:
    attendees: defaultdict[tuple[str, bool], set[str]] = defaultdict(set)
    for item_id, who, included in session.execute(
        select(ItemAttendee.item_id, ItemAttendee.participation_id, ItemAttendee.included)
        .join(ItineraryItem, ItineraryItem.id == ItemAttendee.item_id)
        .where(ItineraryItem.visit_id == visit_id)
    ):
        attendees[item_id, included].add(who)
    rows = session.execute(select(*ItineraryItem.__table__.columns).where(ItineraryItem.visit_id == visit_id))
    return tuple(
        item_from_row(row, frozenset(attendees[row.id, True]), frozenset(attendees[row.id, False])) for row in rows
    )


def item_from_row(row: Any, included: frozenset[str] = frozenset(), left_out: frozenset[str] = frozenset()) -> Item:
    """An item of the thinking room from a row, or a record, of ItineraryItem."""
    zone = row.starts_zone if is_zone(row.starts_zone) else "UTC"
    ends_zone = row.ends_zone if row.ends_zone and is_zone(row.ends_zone) else zone
    ends = None
    if row.ends_on is not None or row.ends_at is not None:
        ends = Moment(row.ends_on or row.starts_on, row.ends_at, ends_zone)
    return Item(
        id=row.id,
        title=row.title,
        kind=row.kind,
        travel=row.travel,
        starts=Moment(row.starts_on, row.starts_at, zone),
        ends=ends,
        audience=tuple(word.strip() for word in (row.audience or "").split(",") if word.strip()),
        community=row.community_id,
        included=included,
        left_out=left_out,
        meals=tuple(row.meals or ()),
        groups=tuple(row.groups or ()),
        private=bool(row.private),
        **{name: getattr(row, name) for name in _PLAIN},
    )


_PLAIN = (
    "time_note", "place", "place_code", "to_place", "to_place_code", "carrier", "number",
    "audience_typed", "meal_by", "responsible", "status", "reference", "notes", "terminal", "to_terminal", "booking",
    "luggage", "responsible_phone", "interpreter", "dress", "bring", "gift", "who_pays", "address", "series",
)  # fmt: skip


def _people(session: Session, visit_id: str, day: Any) -> tuple[Participant, ...]:
    rows = session.execute(
        select(
            Participation.id, Participation.role, Participation.status, Participation.community_id,
            Participation.first_night, Participation.last_night, Participation.group_name, Participation.child_seat,
            Person.mobility_note, Person.grade, Person.born, Person.stated_age, Person.stated_age_on, *NAME_COLUMNS,
        )
        .join(Person, Person.id == Participation.person_id)
        .where(Participation.visit_id == visit_id)
        .order_by(Participation.position, Person.family_name, Person.given_name, Participation.id)
    )  # fmt: skip
    homes = homes_away(session, visit_id)
    return tuple(_person(row, day, *homes.get(row.id, ("", frozenset()))) for row in rows)


def _person(row: Any, day: Any, home: str, away: frozenset[dt.date]) -> Participant:
    minor = is_minor(ages_on(day, row.born, row.stated_age, row.stated_age_on), row.role, row.grade)
    return Participant(
        id=row.id,
        name=full_name(row),
        role=row.role,
        adult=not minor,
        status=row.status,
        community=row.community_id,
        first_night=row.first_night,
        last_night=row.last_night,
        group=row.group_name,
        child_seat=bool(row.child_seat),
        wheelchair=bool(WHEELCHAIR.search(row.mobility_note or "")),
        home=home,
        away=away,
    )

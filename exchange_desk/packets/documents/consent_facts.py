"""What the parents' consent and the medical release say of one child: gathered once, drawn elsewhere."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from exchange_desk.packets.documents.calendar import points
from exchange_desk.packets.documents.naming import NameLine, first_name, name_line
from exchange_desk.packets.documents.needs import Needs, needs_of, open_about
from exchange_desk.packets.documents.occasion import Occasion, OnCall, occasion_of, on_call_of
from exchange_desk.packets.documents.people import guest_language
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.words import language_of
from exchange_desk.queries.itinerary_facts import shown_facts
from exchange_desk.queries.letter_texts import invitation_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest
from exchange_desk.rules.facts import CHAPERONES

_NEAREST = ("mother", "father", "母", "父", "parent", "parents", "guardian", "stepmother", "stepfather")


@dataclass(frozen=True, slots=True)
class CareContact(Worded):
    """A parent, or somebody else to call; `as_written` where the form gave no name."""

    name: str | None
    relation: str | None
    phone: str | None
    as_written: str | None


@dataclass(frozen=True, slots=True)
class TravelLeader(Worded):
    """Somebody who is answerable for the child on the way."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Activity(Worded):
    """Something the child takes part in: its title and day, never whose home it is at."""

    id: str
    what: str
    day: dt.date
    not_settled: str | None


@dataclass(frozen=True, slots=True)
class ConsentContent(Worded):
    """One form for one child."""

    child: NameLine
    passport_name: str | None
    birth_date: str | None
    home_town: str | None
    occasion: Occasion
    towns: tuple[str, ...]
    countries: tuple[str, ...]
    purpose: str | None
    leaders: tuple[TravelLeader, ...]
    on_call: OnCall
    activities: tuple[Activity, ...]
    parents: tuple[CareContact, ...]
    other_contacts: tuple[CareContact, ...]
    insurer: str | None
    needs: Needs
    medication: str | None
    medication_not_settled: tuple[str, ...]
    medical_note: str | None


def consent_content(session: Session, visit_id: str, guest: PaperGuest) -> ConsentContent:
    """What the form says of this child now."""
    visit, facts = packet_facts(session, visit_id), shown_facts(session, visit_id)
    parents, others = _parents(guest)
    towns, countries = _where(visit)
    return ConsentContent(
        child=name_line(guest.name),
        passport_name=guest.name.passport,
        birth_date=guest.born,
        home_town=guest.town,
        occasion=occasion_of(visit),
        towns=towns,
        countries=countries,
        purpose=invitation_facts(session, visit_id).purpose,
        leaders=_leaders(visit, guest),
        on_call=on_call_of(visit),
        activities=tuple(
            Activity(point.id, point.what, point.day, point.not_settled)
            for point in points(facts, [guest.id], {guest.id: first_name(guest.name)})
            if point.not_settled != "cancelled"
        ),
        parents=parents,
        other_contacts=others,
        insurer=visit.insurer,
        needs=_told_here(needs_of(guest)),
        medication=guest.medication,
        medication_not_settled=open_about(guest, "medication"),
        medical_note=guest.medical_note,
    )


def consent_languages(visit: PaperVisit, guest: PaperGuest) -> tuple[str, ...]:
    """The parents' language, and beside it the one of those who will look after the child."""
    parents = guest_language(guest) or visit.language
    hosts: tuple[str | None, ...] = (visit.language,)
    if visit.direction == "outbound":
        hosts = tuple(language_of(p.language, country=p.country) for p in visit.partners)
    beside = next((language for language in hosts if language and language != parents), None)
    return (parents, beside) if beside else (parents,)


def _where(visit: PaperVisit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The towns where the hosts are, and their countries."""
    if visit.direction != "outbound":
        return (visit.town,), (visit.country,)
    return tuple(p.name for p in visit.partners), tuple(dict.fromkeys(p.country for p in visit.partners))


def _leaders(visit: PaperVisit, guest: PaperGuest) -> tuple[TravelLeader, ...]:
    """The grown leaders of the child's own group."""
    return tuple(
        TravelLeader(name_line(other.name).latin, other.role)
        for other in visit.guests
        if other.role in CHAPERONES and not other.minor and other.community_id == guest.community_id
    )


def _parents(guest: PaperGuest) -> tuple[tuple[CareContact, ...], tuple[CareContact, ...]]:
    """The two nearest of those to call, and all the others."""
    contacts = [CareContact(c.name, c.relation, c.phone, c.as_typed) for c in guest.contacts]
    near = [c for c in contacts if (c.relation or "").strip().lower() in _NEAREST]
    near.sort(key=lambda c: _NEAREST.index((c.relation or "").strip().lower()) > _NEAREST.index("guardian"))
    parents = near[:2]
    return tuple(parents), tuple(c for c in contacts if not any(c is parent for parent in parents))


def _told_here(needs: Needs) -> Needs:
    """Allergies and diet; what else a home should know is not a doctor's business."""
    return replace(needs, animals=(), stairs=None, stairs_note=None, smokes=None, smoke_of_others=None)

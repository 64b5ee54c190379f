"""What the handover book keeps of the committee, its partner towns, its visits, its host families and its own rules."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.packets.documents.letter import Letterhead, letterhead_of
from exchange_desk.packets.documents.partner_lines import BONDS
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.queries import handover_facts as facts
from exchange_desk.queries.partner_papers import (
    PublicPartner,
    our_town,
    public_partners,
)


@dataclass(frozen=True, slots=True)
class ContactLine(Worded):
    """Somebody to write to or call."""

    id: str
    name: str
    original: str | None
    organisation: str | None
    function: str | None
    town: str | None
    phone: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class TownLine(Worded):
    """One partner town: how it stands, and what is not settled about it."""

    id: str
    name: str
    name_original: str | None
    country: str
    kind: str
    stage: str | None
    since: str | None
    counterpart: str | None
    sources_differ: bool
    without_contact: bool
    notes: str | None


@dataclass(frozen=True, slots=True)
class OpenLine(Worded):
    """One visit with how much of it is open."""

    id: str
    visit: str
    way: str
    first_day: dt.date
    last_day: dt.date
    partners: tuple[str, ...]
    people: int
    homes: int
    without_home: int
    waiting: int
    questions: int
    not_ready: int
    exceptions: int
    vetoes: int
    to_collect: int


@dataclass(frozen=True, slots=True)
class FamilyLine(Worded):
    """One host family."""

    id: str
    family: str
    phone: str | None
    hosted: tuple[dt.date, ...]
    last_year: int | None
    checked_to: dt.date | None


@dataclass(frozen=True, slots=True)
class NumberLine(Worded):
    """A number in the rules; its words are those of the desk, which are English."""

    id: str
    words: str
    ours: int
    usual: int


@dataclass(frozen=True, slots=True)
class HandoverContent(Worded):
    """All of the book."""

    letterhead: Letterhead
    our_town: str
    on_call_name: str | None
    on_call_phone: str | None
    emergency_number: str | None
    hospital: str | None
    meeting_point: str | None
    notes: str | None
    contacts: tuple[ContactLine, ...]
    partner_towns: tuple[TownLine, ...]
    visits: tuple[OpenLine, ...]
    host_families: tuple[FamilyLine, ...]
    our_rules: tuple[NumberLine, ...]


def handover_content(session: Session) -> HandoverContent:
    """How everything stands now."""
    committee, contacts = facts.committee_facts(session), facts.all_contacts(session)
    notes = facts.partnership_notes(session)
    reached = {contact.town for contact in contacts}
    return HandoverContent(
        letterhead=letterhead_of(session),
        our_town=our_town(session).town,
        on_call_name=committee.on_call_name,
        on_call_phone=committee.on_call_phone,
        emergency_number=committee.emergency_number,
        hospital=committee.hospital,
        meeting_point=committee.meeting_point,
        notes=committee.notes,
        contacts=tuple(
            ContactLine(c.id, c.name, c.original, c.organisation, c.function, c.town, c.phone, c.email)
            for c in contacts
        ),
        partner_towns=tuple(_town(p, p.name in reached, notes) for p in public_partners(session)),
        visits=tuple(
            OpenLine(
                v.id, v.title, v.direction, v.starts, v.ends, v.partners, v.people, v.homes, v.without_home, v.waiting,
                v.questions, v.not_ready, v.exceptions, v.vetoes, v.to_collect,
            )
            for v in facts.open_visits(session)
        ),
        host_families=tuple(
            FamilyLine(h.id, h.name, h.phone, h.hosted, h.last_year, h.checked_to)
            for h in facts.all_homes(session)
        ),
        our_rules=tuple(NumberLine(n.name, n.words, n.ours, n.usual) for n in facts.own_numbers(session)),
    )  # fmt: skip


def _town(partner: PublicPartner, reached: bool, notes: dict[str, str]) -> TownLine:
    row = partner.links[0].row
    stages = [stage for link in partner.links for stage in link.row.stages]
    now = next((stage for stage in reversed(row.stages) if stage.stage == row.stage), None)
    told = {stage: {str(s.since) for s in stages if s.stage == stage and s.since} for stage in BONDS}
    written = [notes[link.row.id] for link in partner.links if link.row.id in notes]
    return TownLine(
        id=partner.id,
        name=partner.name,
        name_original=partner.name_original,
        country=partner.country,
        kind=row.kind,
        stage=row.stage,
        since=str(now.since) if now and now.since else None,
        counterpart=row.counterpart,
        sources_differ=any(len(days) > 1 for days in told.values()),
        without_contact=not reached,
        notes="\n".join(written) or None,
    )

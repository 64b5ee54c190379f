"""One cell of the matrix of papers in full: every date and note, what the countries ask for, the passport."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.countries import country_in_words
from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.queries.paper_fees import FEE, fee_cells
from exchange_desk.queries.papers import (
    FEE_COLUMN,
    PaperCell,
    PaperColumn,
    cell_of,
    column_name,
    fee_cell,
    papers_by_traveller,
)
from exchange_desk.queries.readiness import travellers_of
from exchange_desk.records import Person
from exchange_desk.rules.readiness import not_ready
from exchange_desk.rules.travellers import OTHER, PASSPORT, VISA, PaperFinding, TravellerFacts, TripFacts, paper_key


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """One paper as it is kept."""

    id: str
    state: str
    asked_on: dt.date | None
    received_on: dt.date | None
    covers_from: dt.date | None
    covers_to: dt.date | None
    expires_on: dt.date | None
    due_on: dt.date | None
    reminded_on: dt.date | None
    signed_by: str
    notes: str
    as_typed: str


@dataclass(frozen=True, slots=True)
class PassportFacts:
    """A passport as a screen may show it: the number by its last signs, until somebody opens it."""

    last_signs: str
    country: str | None
    issued_on: PartialDate | None
    valid_to: PartialDate | None


@dataclass(frozen=True, slots=True)
class PaperDetail:
    """`sentences` say what is the matter, `entry` what the countries ask of this passport, each with its caution."""

    participation_id: str
    person_id: str
    name: str
    column: PaperColumn
    cell: PaperCell
    sentences: tuple[str, ...]
    kept: tuple[KeptPaper, ...]
    entry: tuple[str, ...]
    passport: PassportFacts | None


def paper_detail(session: Session, visit_id: str, participation_id: str, key: str, today: dt.date) -> PaperDetail:
    """One paper of one traveller. Raises RefusedInput where that traveller does not go any more."""
    trip, travellers = travellers_of(session, visit_id, participation_id)
    person_id, facts = travellers[0] if travellers else (None, None)
    if person_id is None or facts is None:
        raise RefusedInput("This traveller does not go on this visit any more. Choose another one.")
    if key == FEE:
        fee = fee_cells(session, visit_id, today).get(participation_id)
        sentences = fee.sentences if fee else ()
        return PaperDetail(participation_id, person_id, facts.name, FEE_COLUMN, fee_cell(fee), sentences, (), (), None)
    papers = papers_by_traveller(session, visit_id, participation_id).get(participation_id, ())
    own = [paper for paper in papers if paper_key(paper.kind, paper.title) == key]
    need = trip.need(key)
    kind = key.partition(":")[0]
    title = (need.title if need else own[0].title if own else None) if kind == OTHER else None
    whom, due = (need.for_whom, need.due_on) if need else (None, None)
    column = PaperColumn(key, kind, title, column_name(kind, title), whom, due)
    findings = not_ready(facts, trip)
    about = [
        f.text
        for f in findings
        if (f.key == key if isinstance(f, PaperFinding) else kind == PASSPORT and f.rule.startswith("passport"))
    ]
    person = session.get_one(Person, person_id)
    return PaperDetail(
        participation_id=participation_id,
        person_id=person_id,
        name=facts.name,
        column=column,
        cell=cell_of(column, facts, trip, findings, papers, today),
        sentences=tuple(about),
        kept=tuple(
            KeptPaper(p.id, p.state, p.asked_on, p.received_on, p.covers_from, p.covers_to, p.expires_on, p.due_on,
                      p.reminded_on, p.signed_by or "", p.notes or "", p.as_typed or "")
            for p in own
        ),
        entry=entry_sentences(facts, trip) if kind in (PASSPORT, VISA) else (),
        passport=PassportFacts(last_signs(person.passport_number), person.passport_country, person.passport_issued_on,
                               person.passport_valid_to) if kind == PASSPORT else None,
    )  # fmt: skip


def passport_number(session: Session, person_id: str) -> str:
    """The whole number, for whoever opens it."""
    return session.get_one(Person, person_id).passport_number or ""


def last_signs(number: str | None) -> str:
    """The last four signs of a number of six and more, of a shorter one fewer: "•••• 1234"."""
    signs = "".join((number or "").split())
    shown = min(4, len(signs) // 2)
    return f"•••• {signs[-shown:]}" if shown else "••••" if signs else ""


def entry_sentences(facts: TravellerFacts, trip: TripFacts) -> tuple[str, ...]:
    """What each country asks of this passport, never without the caution; or that nobody knows it."""
    return tuple(_entry(facts, trip, country) for country in trip.destinations) if trip.abroad else ()


def _entry(facts: TravellerFacts, trip: TripFacts, country: str) -> str:
    called = country_in_words(country)
    whose = f"a passport of {country_in_words(facts.nationality)}" if facts.nationality else "this passport"
    if facts.nationality == country:
        return f"{facts.name} enters {called} with a passport of the country itself."
    rule = trip.entry.find(country, facts.nationality)
    if rule is None:
        unknown = "" if facts.nationality else f" The nationality of {facts.name} is not known: type it in first."
        return f"No rule is known for {called} and {whose}; ask the consulate.{unknown}"
    told = []
    if rule.passport_months is not None:
        months = rule.passport_months
        asked = f"{months} month{'' if months == 1 else 's'} after the return" if months else "to the day of return"
        told.append(f"the passport is good {asked}")
    if rule.asks:
        told.append(f"there is {rule.asks}")
    elif rule.tells_of_visas:
        told.append("no visa is needed")
    words = "; ".join(told) or "nothing is noted"
    notes = f" {rule.notes}" if rule.notes else ""
    return f"{called[0].upper()}{called[1:]}, with {whose}: {words}.{notes} Not the law: {rule.caution}."

"""What letters need beside the facts of a visit: the committee's own texts, its letterhead, a passport's number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records import Committee, LetterText, Participation, Person, Visit


@dataclass(frozen=True, slots=True)
class LetterheadFacts:
    """Who writes, and who signs."""

    committee: str
    address: str | None
    phone: str | None
    email: str | None
    website: str | None
    signer: str | None
    signer_role: str | None


@dataclass(frozen=True, slots=True)
class InvitationFacts:
    """Why the guests come, and who pays."""

    purpose: str | None
    who_pays: str | None


@dataclass(frozen=True, slots=True)
class PassportFacts:
    """What a consulate looks for; read for the visa-support letter alone."""

    born: PartialDate | None
    number: str | None


def own_texts(session: Session, document: str, visit_id: str | None) -> Mapping[str, str]:
    """The committee's own texts of a letter by language; one for the visit goes before one for all."""
    rows = session.execute(
        select(LetterText.language, LetterText.text, LetterText.visit_id).where(
            LetterText.document == document,
            or_(LetterText.visit_id.is_(None), LetterText.visit_id == visit_id),
        )
    ).all()
    found = {row.language: row.text for row in rows if row.visit_id is None}
    found |= {row.language: row.text for row in rows if row.visit_id is not None}
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A text of the committee's own, for every visit or for one."""

    document: str
    language: str
    visit_id: str | None
    text: str


def kept_letters(session: Session, visit_id: str | None) -> tuple[KeptLetter, ...]:
    """The committee's own texts of all letters: those for every visit, and those for this one."""
    asked = select(LetterText.document, LetterText.language, LetterText.visit_id, LetterText.text).where(
        or_(LetterText.visit_id.is_(None), LetterText.visit_id == visit_id)
    )
    return tuple(
        KeptLetter(row.document, row.language, row.visit_id, row.text)
        for row in session.execute(asked.order_by(LetterText.document, LetterText.language))
    )


def letterhead_facts(session: Session) -> LetterheadFacts:
    """The letterhead of the committee."""
    row = session.execute(
        select(
            Committee.name, Committee.address, Committee.phone, Committee.email, Committee.website,
            Committee.signer, Committee.signer_role,
        )
    ).one()  # fmt: skip
    return LetterheadFacts(*row)


def invitation_facts(session: Session, visit_id: str) -> InvitationFacts:
    """Purpose and payment, as the visit tells them."""
    row = session.execute(select(Visit.purpose, Visit.who_pays).where(Visit.id == visit_id)).one()
    return InvitationFacts(row.purpose, row.who_pays)


def passport_facts(session: Session, participation_id: str) -> PassportFacts:
    """Birth date and passport number of one guest."""
    row = session.execute(
        select(Person.born, Person.passport_number)
        .join(Participation, Participation.person_id == Person.id)
        .where(Participation.id == participation_id)
    ).one()
    return PassportFacts(row.born, row.passport_number)

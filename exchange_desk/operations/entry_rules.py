"""What the committee itself found about entering a country; it goes before the shipped table."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.text import kept
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.typing_in import country_code
from exchange_desk.records import EntryRule
from exchange_desk.rules.entry import EntryFacts

_MOST_MONTHS = 24


def set_entry_rule(session: Session, *, rule: EntryFacts) -> str:
    """Keep what the committee found for a country and a nationality (None: all passports); returns its id.

    Refused without a source and a day of review: whoever reads it must know how old it is.
    """
    country = country_code(rule.country)
    nationality = country_code(rule.nationality) if rule.nationality else None
    if nationality == country:
        raise RefusedInput("Citizens enter their own country without visa. Choose another nationality.")
    if rule.passport_months is not None and not 0 <= rule.passport_months <= _MOST_MONTHS:
        raise RefusedInput(f"A passport may have to be good for 0 to {_MOST_MONTHS} months after the return.")
    if not rule.source.strip():
        raise RefusedInput("Say where you read it, e.g. the page of the consulate, so that others find it again.")
    if rule.reviewed_on is None:
        raise RefusedInput("Say on which day you read it, so that everybody sees how old it is.")
    if rule.passport_months is None and not rule.visa and not rule.authorisation:
        raise RefusedInput("Say what the country asks for: months of the passport, a visa, or an authorisation.")
    query = select(EntryRule).where(
        EntryRule.country == country,
        EntryRule.nationality == nationality if nationality else EntryRule.nationality.is_(None),
    )
    found = session.scalars(query).first()
    if found is None:
        found = EntryRule(id=new_id(), country=country, nationality=nationality)
        session.add(found)
    found.passport_months = rule.passport_months
    found.visa, found.authorisation = _text(rule.visa), _text(rule.authorisation)
    found.source, found.reviewed_on, found.notes = _text(rule.source), _not_later(rule.reviewed_on), _text(rule.notes)
    session.flush()
    return found.id


def forget_entry_rule(session: Session, *, rule_id: str) -> None:
    """Take back what the committee found: the shipped table holds again, where it says anything."""
    remove_record(session, "entry_rule", rule_id)


def _text(words: str | None) -> str | None:
    return kept(words or "").strip() or None


def _not_later(day: dt.date) -> dt.date:
    if day > dt.date.today():
        raise RefusedInput(f"{day} is still to come. Say on which day you read it.")
    return day

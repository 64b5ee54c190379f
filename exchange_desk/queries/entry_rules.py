"""What countries ask of those who enter: the committee's own records before the shipped table."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.countries import country_in_words
from exchange_desk.records import EntryRule
from exchange_desk.rules.entry import EntryFacts, EntryTable
from exchange_desk.rules.entry_shipped import shipped_entry_rules


@dataclass(frozen=True, slots=True)
class EntryRuleRow:
    """One rule in words; `id` of the committee's record, nothing for a shipped one."""

    id: str | None
    country: str
    country_name: str
    nationality: str | None
    nationality_name: str
    rule: EntryFacts


def entry_table(session: Session) -> EntryTable:
    """All that is known."""
    return EntryTable.of((*shipped_entry_rules(), *(fact for _, fact in _own(session))))


def entry_rule_rows(session: Session, countries: tuple[str, ...] = ()) -> tuple[EntryRuleRow, ...]:
    """The rules of these countries (of all), the committee's own first, then by the names of the countries."""
    wanted = {country.upper() for country in countries}
    facts = [*_own(session), *((None, fact) for fact in shipped_entry_rules())]
    rows = [_row(rule_id, fact) for rule_id, fact in facts if not wanted or fact.country in wanted]
    return tuple(sorted(rows, key=lambda row: (row.id is None, row.country_name, row.nationality_name)))


def _row(rule_id: str | None, fact: EntryFacts) -> EntryRuleRow:
    whose = country_in_words(fact.nationality) if fact.nationality else "all other passports"
    return EntryRuleRow(rule_id, fact.country, country_in_words(fact.country), fact.nationality, whose, fact)


def _own(session: Session) -> list[tuple[str, EntryFacts]]:
    return [
        (
            rule.id,
            EntryFacts(
                country=rule.country.upper(),
                nationality=rule.nationality.upper() if rule.nationality else None,
                passport_months=rule.passport_months,
                visa=rule.visa,
                authorisation=rule.authorisation,
                source=rule.source or "",
                reviewed_on=rule.reviewed_on,
                notes=rule.notes or "",
                ours=True,
            ),
        )
        for rule in session.scalars(select(EntryRule).order_by(EntryRule.country, EntryRule.nationality))
    ]

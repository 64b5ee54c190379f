"""In which money a visit is counted, and whose signs may be meant by those who type amounts."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.money import currency_of_country
from exchange_desk.records import (
    BudgetLine,
    Committee,
    Community,
    ExchangeRate,
    Fee,
    Payment,
    Spending,
    Visit,
    VisitPartner,
)


@dataclass(frozen=True, slots=True)
class MoneyOfVisit:
    """`usual` is the currency of the budget: that of the visit, else of the committee's country.

    `countries` are ours and the partners', `language` the committee's, `known` all currencies in use here.
    """

    usual: str
    countries: tuple[str, ...]
    language: str
    known: tuple[str, ...]


def money_of_visit(session: Session, visit_id: str) -> MoneyOfVisit:
    """How amounts of a visit are read and told. Raises RefusedInput for a visit that is gone."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    ours, language = session.execute(select(Committee.country, Committee.language)).one()
    theirs = session.scalars(
        select(Community.country)
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == visit_id)
        .order_by(Community.name, Community.id)
    ).all()
    countries = tuple(dict.fromkeys([ours, *theirs]))
    usual = visit.currency or currency_of_country(ours) or "USD"
    used = [
        code
        for record in (Fee, Payment, BudgetLine, Spending)
        for code in session.scalars(select(record.currency).where(record.visit_id == visit_id).distinct())
    ]
    used += [
        each for pair in session.execute(select(ExchangeRate.currency, ExchangeRate.into).distinct()) for each in pair
    ]
    here = [code for code in map(currency_of_country, countries) if code]
    return MoneyOfVisit(usual, countries, language, tuple(dict.fromkeys([usual, *here, *sorted(set(used))])))

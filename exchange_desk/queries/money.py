"""How the travellers of a visit stand with their fees: owed, paid, open, next due."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import day_words
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.money import money
from exchange_desk.queries.ages import STUDENT_ROLES, ages_on, is_minor
from exchange_desk.queries.names import full_name, sort_key
from exchange_desk.records import ExchangeRate, Fee, Participation, Payment, Person, Visit
from exchange_desk.treasury.fees import (
    NO_FEE,
    OVERPAID,
    PAID,
    Account,
    FeeFacts,
    FeeLine,
    PaidFacts,
    Payer,
    standing,
)
from exchange_desk.treasury.rates import Rate


@dataclass(frozen=True, slots=True)
class FeeState:
    """One traveller: `state` is a word of STATES, `accounts` tell owed, paid and open of each currency apart.

    `notes` say which payments count at which rate, and which count nowhere since there is none.
    """

    participation_id: str
    person_id: str
    name: str
    status: str
    state: str
    accounts: tuple[Account, ...]
    lines: tuple[FeeLine, ...]
    next_due: FeeLine | None
    converted: tuple[str, ...] = ()
    unconverted: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether nothing has to be asked for."""
        return self.state in (PAID, OVERPAID, NO_FEE)

    @property
    def told(self) -> str:
        """For people: "overdue: $925.00 open, due Monday 1 May 2028"."""
        open_ = ", ".join(money(account.open, account.currency) for account in self.accounts if account.open > 0)
        over = ", ".join(money(-a.open, a.currency) for a in self.accounts if a.open < 0 and self.state != NO_FEE)
        due = self.next_due.due_on if self.next_due else None
        words = [f"{open_} open" if open_ else "", f"due {day_words(due)}" if due else "",
                 f"{over} too much" if over else ""]  # fmt: skip
        said = ", ".join(word for word in words if word)
        return f"{self.state}: {said}" if said else self.state

    @property
    def notes(self) -> tuple[str, ...]:
        """What to know about rates."""
        return (*self.unconverted, *self.converted)


def fee_states(session: Session, visit_id: str, *, today: dt.date | None = None) -> tuple[FeeState, ...]:
    """All who go, and whoever else has a fee or a payment, by name. Raises RefusedInput for a visit that is gone."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    day = today or dt.date.today()
    fees, payments, rates = visit_fees(session, visit_id), _payments(session, visit_id), rates_kept(session)
    query = (
        select(Participation, Person)
        .join(Person, Person.id == Participation.person_id)
        .where(Participation.visit_id == visit_id)
    )
    found = []
    for part, person in session.execute(query):
        ages = ages_on(visit.starts, person.born, person.stated_age, person.stated_age_on)
        payer = Payer(
            part.id,
            minor=is_minor(ages, part.role, person.grade),
            student=part.role in STUDENT_ROLES,
            goes=part.status == "going",
            left=part.status == "cancelled",
        )
        stands = standing(payer, fees, payments[part.id], rates, day)
        if not payer.goes and not stands.lines and not payments[part.id]:
            continue
        converted = tuple(
            f"{money(paid.amount, paid.currency)} counts as {money(counted.minor, counted.currency)}: "
            f"{counted.used.told}"
            for paid, counted in stands.converted
            if counted.used is not None
        )
        state = FeeState(part.id, person.id, full_name(person), part.status, stands.state, stands.accounts,
                         stands.lines, stands.next_due, converted, stands.untold)  # fmt: skip
        found.append((sort_key(person), state))
    return tuple(state for _, state in sorted(found, key=lambda each: (each[0], each[1].participation_id)))


def visit_fees(session: Session, visit_id: str) -> tuple[FeeFacts, ...]:
    """The fees of a visit, by due date."""
    rows = session.scalars(select(Fee).where(Fee.visit_id == visit_id))
    fees = [
        FeeFacts(
            row.id, row.title, row.for_whom, row.amount, row.currency, row.due_on, row.participation_id, row.notes or ""
        )
        for row in rows
    ]
    return tuple(sorted(fees, key=lambda fee: (fee.due_on or dt.date.max, fee.title, fee.id)))


def rates_kept(session: Session) -> tuple[Rate, ...]:
    """The exchange rates of the file, the latest first; one that is no number is left out."""
    rows = session.scalars(select(ExchangeRate).order_by(ExchangeRate.valid_from.desc(), ExchangeRate.id))
    found = []
    for row in rows:
        try:
            rate = Decimal(row.rate)
        except InvalidOperation:
            continue
        if rate.is_finite() and rate > 0:
            found.append(Rate(row.currency, row.into, row.valid_from, rate, row.source or ""))
    return tuple(found)


def _payments(session: Session, visit_id: str) -> defaultdict[str, list[PaidFacts]]:
    """What counts, by traveller."""
    found: defaultdict[str, list[PaidFacts]] = defaultdict(list)
    rows = session.execute(
        select(Payment.participation_id, Payment.id, Payment.amount, Payment.currency, Payment.paid_on, Payment.fee_id)
        .where(Payment.visit_id == visit_id, Payment.counts, Payment.participation_id.is_not(None))
    )  # fmt: skip
    for row in rows:
        found[row.participation_id].append(PaidFacts(row.id, row.amount, row.currency, row.paid_on, row.fee_id))
    return found

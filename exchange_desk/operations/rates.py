"""Exchange rates with the day from which they hold: set, remove."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.intake.typed_money import typed_currency, typed_rate
from exchange_desk.operations.amounts import or_nothing
from exchange_desk.operations.fields import remove_record
from exchange_desk.records import ExchangeRate


def set_rate(
    session: Session, *, currency: str, into: str, valid_from: dt.date, rate: str, source: str = "",
    rate_id: str | None = None,
) -> str:  # fmt: skip
    """Say what one unit of a currency is worth in another from a day on; with `rate_id` that one is changed.

    The same two currencies on the same day are changed as well. Returns the id.
    """
    one, other, number = typed_currency(currency), typed_currency(into), typed_rate(rate)
    if one == other:
        raise RefusedInput(f"{one} into {other} needs no rate. Choose two different currencies.")
    same = session.scalars(
        select(ExchangeRate).where(
            ExchangeRate.currency == one, ExchangeRate.into == other, ExchangeRate.valid_from == valid_from
        )
    ).one_or_none()
    known = same
    if rate_id is not None:
        known = session.get(ExchangeRate, rate_id)
        if known is None:
            raise RefusedInput("This rate is not there any more. Add it again.")
        if same is not None and same is not known:
            raise RefusedInput(f"There is a rate of {one} into {other} from that day already. Change that one.")
    if known is None:
        known = ExchangeRate(id=new_id())
        session.add(known)
    known.currency, known.into, known.valid_from = one, other, valid_from
    known.rate, known.source = number, or_nothing(source)
    session.flush()
    return known.id


def remove_rate(session: Session, *, rate_id: str) -> None:
    """Remove a rate; what was converted at it is converted at the one before, or told apart."""
    if session.get(ExchangeRate, rate_id) is None:
        raise RefusedInput("This rate is not there any more. Look again at the rates.")
    remove_record(session, "exchange_rate", rate_id)

"""Exchange rates on the command line."""

from __future__ import annotations

import datetime as dt
from typing import Any

from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of, table
from exchange_desk.operations.rates import remove_rate, set_rate
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.budget import RateRow, rate_rows
from exchange_desk.queries.which import which_record


def rates(arguments: Any) -> Answer:
    """All rates, the latest first."""
    with opened(arguments) as desk, desk.reading() as session:
        return _told(rate_rows(session))


def rate_set(arguments: Any) -> Answer:
    """Set a rate from a day on."""
    with opened(arguments) as desk:
        day = whole_date(arguments.on) if arguments.on else dt.date.today()
        with desk.writing("Set a rate", BY) as session:
            rate_id = set_rate(session, currency=arguments.currency, into=arguments.into, valid_from=day,
                               rate=arguments.rate, source=arguments.source or "")  # fmt: skip
        with desk.reading() as session:
            answer = _told(tuple(row for row in rate_rows(session) if row.id == rate_id))
        return Answer(answer.data, answer.text, 0, step_of(desk))


def rate_remove(arguments: Any) -> Answer:
    """Remove a rate."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            rate_id = which_record(session, "exchange_rate", arguments.rate)
        with desk.writing("Remove a rate", BY) as session:
            remove_rate(session, rate_id=rate_id)
        return Answer({"removed": rate_id}, "Removed.", 0, step_of(desk))


def _told(rows: tuple[RateRow, ...]) -> Answer:
    data = [
        {"id": r.id, "currency": r.currency, "into": r.into, "valid_from": r.valid_from.isoformat(), "rate": r.rate,
         "source": r.source}
        for r in rows
    ]  # fmt: skip
    lines = [(f"1 {r.currency}", f"= {r.rate} {r.into}", f"from {r.valid_from}", r.source, r.id[:8]) for r in rows]
    return Answer(data, table(lines, ("One", "Is worth", "From", "Source", "Id")) or "No rates yet. Set one: rate set.")

"""Money in words for the screen: sums of several currencies, how a traveller stands, days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from exchange_desk.basics.money import money
from exchange_desk.basics.text import how_many

if TYPE_CHECKING:
    from exchange_desk.queries.money import FeeState
    from exchange_desk.queries.payments import PaymentRow
    from exchange_desk.treasury.fees import FeeFacts, FeeLine
    from ui.pages.money.asked import MoneyNow

SHAPES = {
    "overdue": "problem", "open": "unplaced", "partly paid": "pencilled", "overpaid": "warn", "paid": "ok",
    "no fee": "note",
}  # fmt: skip
WHOM = {"all": "everybody", "minors": "minors", "adults": "adults", "students": "students"}


def day(when: dt.date | None) -> str:
    """A day in a table: "Mon 1 May 2028"."""
    return f"{when:%a} {when.day} {when:%b %Y}" if when else ""


def together(sums: Iterable[tuple[str, int]]) -> str:
    """Sums of several currencies, each apart: "$500.00 + ¥20,000"; empty without any."""
    found: dict[str, int] = {}
    for code, minor in sums:
        found[code] = found.get(code, 0) + minor
    return " + ".join(money(minor, code) for code, minor in found.items() if minor)


def owed(state: FeeState) -> str:
    """What a traveller owes in all."""
    return together((each.currency, each.owed) for each in state.accounts)


def paid(state: FeeState) -> str:
    """What came in for a traveller."""
    return together((each.currency, each.paid) for each in state.accounts)


def open_(state: FeeState) -> str:
    """What is still open, and what was paid too much."""
    if state.state == "no fee":
        return ""
    due = together((each.currency, each.open) for each in state.accounts if each.open > 0)
    over = together((each.currency, -each.open) for each in state.accounts if each.open < 0)
    return ", ".join(part for part in (due, f"{over} too much" if over else "") if part)


def next_due(state: FeeState) -> str:
    """What is due next, and when."""
    line = state.next_due
    if line is None:
        return ""
    when = f"{day(line.due_on)}: " if line.due_on else ""
    return f"{when}{money(line.open, line.currency)}"


def remark(state: FeeState) -> str:
    """What a treasurer must know besides: no rate, not going."""
    parts = [{"waiting": "waits", "cancelled": "cancelled"}.get(state.status, ""), *state.unconverted]
    return " · ".join(part for part in parts if part)


def line_words(line: FeeLine) -> str:
    """One fee of a traveller: "Trip, 2 of 3: $333.33 due Mon 1 May 2028, $100.00 paid"."""
    part = f", {line.part} of {line.parts}" if line.parts > 1 else ""
    due = f" due {day(line.due_on)}" if line.due_on else ""
    how = "paid" if line.open <= 0 else f"{money(line.paid, line.currency)} paid" if line.paid else "nothing paid"
    return f"{line.title}{part}: {money(line.amount, line.currency)}{due}, {how}"


def fee_words(fee: FeeFacts) -> str:
    """A fee to choose from: "Trip, $612.50, due Mon 1 May 2028"."""
    due = f", due {day(fee.due_on)}" if fee.due_on else ""
    return f"{fee.title}, {money(fee.amount, fee.currency)}{due}"


def payers(fee: FeeFacts, names: dict[str, str]) -> str:
    """Who pays a fee."""
    return names.get(fee.only_for or "", "one who is gone") if fee.only_for else WHOM.get(fee.for_whom, fee.for_whom)


def payment_words(row: PaymentRow) -> str:
    """A payment in one line: "$500.00 on Mon 1 May 2028, check 1102, receipt 2028-003"."""
    parts = [f"{row.told}{f' on {day(row.paid_on)}' if row.paid_on else ''}", row.way, row.purpose]
    parts += [f"receipt {row.receipt}" if row.receipt else "", row.open]
    return ", ".join(part for part in parts if part)


def counted(now: MoneyNow) -> str:
    """How many travellers have something to pay, and how much."""
    unpaid = sum(not state.settled for state in now.states)
    open_sum = together((each.currency, each.open) for each in now.open_fees)
    words = [
        how_many(len(now.states), "traveller"),
        f"{unpaid} not paid" if unpaid else "all have paid" if now.fees else "",
    ]
    return " · ".join(word for word in [*words, f"{open_sum} open" if open_sum else ""] if word)


def ledger_sums(rows: Iterable[PaymentRow]) -> str:
    """What came in, went back and does not count, each currency apart."""
    rows = tuple(rows)
    came = together((r.currency, r.amount) for r in rows if r.counts and r.amount > 0)
    back = together((r.currency, r.amount) for r in rows if r.counts and r.amount < 0)
    not_counted = together((r.currency, r.amount) for r in rows if not r.counts)
    words = [f"Came in: {came}" if came else "", f"went back: {back}" if back else "",
             f"does not count: {not_counted}" if not_counted else ""]  # fmt: skip
    return " · ".join(word for word in words if word)

"""What one traveller owes, has paid and has still to pay: fees with their due dates against payments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.treasury.rates import Converted, Rate, convert, no_rate

NO_FEE, PAID, PART, OPEN, OVERDUE, OVERPAID = "no fee", "paid", "partly paid", "open", "overdue", "overpaid"
WHOM = ("all", "minors", "adults", "students")
STATES = (OVERDUE, OPEN, PART, OVERPAID, PAID, NO_FEE)


@dataclass(frozen=True, slots=True)
class FeeFacts:
    """One fee or instalment in the smallest unit; `only_for` is the one traveller whom it is for."""

    id: str
    title: str
    for_whom: str
    amount: int
    currency: str
    due_on: dt.date | None = None
    only_for: str | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class PaidFacts:
    """One payment that counts, in the smallest unit; negative where money went back."""

    id: str
    amount: int
    currency: str
    paid_on: dt.date | None = None
    fee_id: str | None = None


@dataclass(frozen=True, slots=True)
class Payer:
    """A traveller as fees ask for one; only those who go owe what is for all, minors, adults or students.

    Whoever `left` is overpaid with whatever they paid.
    """

    id: str
    minor: bool
    student: bool
    goes: bool = True
    left: bool = False


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One fee of a traveller and what of it is paid; `part` of `parts` where it is an instalment."""

    fee_id: str
    title: str
    amount: int
    currency: str
    due_on: dt.date | None
    paid: int
    part: int = 1
    parts: int = 1

    @property
    def open(self) -> int:
        """What is still to be paid of it."""
        return self.amount - self.paid


@dataclass(frozen=True, slots=True)
class Account:
    """What one traveller owes and has paid in one currency; `open` below nothing is what was paid too much."""

    currency: str
    owed: int
    paid: int

    @property
    def open(self) -> int:
        """What is still to be paid."""
        return self.owed - self.paid


@dataclass(frozen=True, slots=True)
class Standing:
    """How a traveller stands: a word of STATES, the accounts, the fees by due date.

    `converted` are payments of other currencies that count at a rate, `untold` what counts nowhere, with the reason.
    """

    state: str
    accounts: tuple[Account, ...]
    lines: tuple[FeeLine, ...]
    next_due: FeeLine | None
    converted: tuple[tuple[PaidFacts, Converted], ...] = ()
    untold: tuple[str, ...] = ()


def fees_of(payer: Payer, fees: Iterable[FeeFacts]) -> tuple[FeeFacts, ...]:
    """The fees that a traveller has to pay, by due date.

    Of fees with one title only the closest count: those for this one alone, else for students, else for minors or
    adults, else for all. Whoever waits or cancelled owes nothing but fees of their own.
    """
    titles: dict[str, list[tuple[int, FeeFacts]]] = {}
    for fee in fees:
        near = _nearness(payer, fee)
        if near:
            titles.setdefault(folded(fee.title), []).append((near, fee))
    found = []
    for each in titles.values():
        nearest = max(near for near, _ in each)
        found += [fee for near, fee in each if near == nearest]
    return tuple(sorted(found, key=_by_due))


def standing(
    payer: Payer, fees: Iterable[FeeFacts], payments: Iterable[PaidFacts], rates: Sequence[Rate], today: dt.date
) -> Standing:
    """How one traveller stands, whatever the order in which fees and payments are given."""
    own = fees_of(payer, fees)
    by_id, currencies = {fee.id: fee for fee in own}, list(dict.fromkeys(fee.currency for fee in own))
    sums: dict[str, int] = {}
    marked: dict[str, int] = {}
    converted, untold = [], []
    for paid in sorted(payments, key=lambda p: (p.paid_on or dt.date.max, p.id)):
        fee = by_id.get(paid.fee_id or "")
        wanted = [fee.currency] if fee else currencies
        into = paid.currency if paid.currency in wanted or not wanted else wanted[0]
        counted = convert(paid.amount, paid.currency, into, paid.paid_on, rates)
        if counted is None:
            untold.append(no_rate(paid.amount, paid.currency, into, paid.paid_on))
            continue
        if counted.used is not None:
            converted.append((paid, counted))
        sums[into] = sums.get(into, 0) + counted.minor
        if fee is not None:
            marked[fee.id] = marked.get(fee.id, 0) + counted.minor
    lines: list[FeeLine] = []
    for currency in currencies:
        mine = [fee for fee in own if fee.currency == currency]
        lines += _lines(mine, _shared_out(mine, marked, sums.get(currency, 0)), own)
    lines.sort(key=lambda line: (line.due_on or dt.date.max, folded(line.title), line.fee_id))
    owed = {code: sum(line.amount for line in lines if line.currency == code) for code in currencies}
    accounts = tuple(
        Account(code, owed.get(code, 0), sums.get(code, 0)) for code in dict.fromkeys([*currencies, *sums])
    )
    unpaid = [line for line in lines if line.open > 0]
    return Standing(
        state=_state(payer, lines, accounts, today),
        accounts=accounts,
        lines=tuple(lines),
        next_due=unpaid[0] if unpaid else None,
        converted=tuple(converted),
        untold=tuple(untold),
    )


def _nearness(payer: Payer, fee: FeeFacts) -> int:
    """How closely a fee is meant for a traveller, nothing where it is not."""
    if fee.only_for is not None:
        return 4 if fee.only_for == payer.id else 0
    if not payer.goes:
        return 0
    meant = {"students": (3, payer.student), "minors": (2, payer.minor), "adults": (2, not payer.minor)}
    near, is_meant = meant.get(fee.for_whom, (1, True))
    return near if is_meant else 0


def _by_due(fee: FeeFacts) -> tuple[dt.date, str, str]:
    return fee.due_on or dt.date.max, folded(fee.title), fee.id


def _shared_out(fees: Sequence[FeeFacts], marked: dict[str, int], total: int) -> dict[str, int]:
    """How much of each fee is paid: what was paid for it, then the rest to the earliest due.

    Where more went back than was paid for nothing in particular, the latest due lacks it.
    """
    paid = {fee.id: min(max(marked.get(fee.id, 0), 0), fee.amount) for fee in fees}  # a discount is settled by itself
    rest = total - sum(paid.values())
    for fee in fees if rest > 0 else reversed(fees):
        step = min(rest, fee.amount - paid[fee.id]) if rest > 0 else max(rest, -max(paid[fee.id], 0))
        paid[fee.id] += step
        rest -= step
        if not rest:
            break
    return paid


def _lines(fees: Sequence[FeeFacts], paid: dict[str, int], own: Sequence[FeeFacts]) -> list[FeeLine]:
    lines = []
    for fee in fees:
        same = [other.id for other in own if folded(other.title) == folded(fee.title)]
        lines.append(
            FeeLine(fee.id, fee.title, fee.amount, fee.currency, fee.due_on, paid[fee.id], same.index(fee.id) + 1,
                    len(same))
        )  # fmt: skip
    return lines


def _state(payer: Payer, lines: Sequence[FeeLine], accounts: Sequence[Account], today: dt.date) -> str:
    unpaid = [line for line in lines if line.open > 0]
    if any(line.due_on is not None and line.due_on < today for line in unpaid):
        return OVERDUE
    if unpaid:
        return PART if any(account.paid > 0 for account in accounts if account.owed) else OPEN
    if not lines and not payer.left:
        return NO_FEE
    if any(account.open < 0 for account in accounts):
        return OVERPAID
    return PAID if lines else NO_FEE

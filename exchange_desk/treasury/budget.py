"""A budget against what really came in and went out, in one currency; what has no rate is told apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from exchange_desk.basics.money import digits_of, money
from exchange_desk.treasury.rates import Rate, UsedRate, at_rate, exactly_at_rate, no_rate, rate_of_day

INCOME, EXPENSE = "income", "expense"
SIDES = (INCOME, EXPENSE)


@dataclass(frozen=True, slots=True)
class PlannedFacts:
    """One line as it was planned, in the smallest unit of its currency."""

    id: str
    side: str
    title: str
    planned: int
    currency: str


@dataclass(frozen=True, slots=True)
class MovedFacts:
    """Money that came in (`side` income) or went out (expense), on a line or on none."""

    side: str
    line_id: str | None
    amount: int
    currency: str
    day: dt.date | None


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """One line in the currency of the budget; `planned` nothing where money stands on no line.

    `difference` is actual less planned. `planned_typed` and `moved` tell what was converted.
    """

    line_id: str | None
    side: str
    title: str
    planned: int | None
    actual: int
    count: int
    planned_typed: str = ""
    converted: tuple[str, ...] = ()

    @property
    def difference(self) -> int:
        """By how much more came in or went out than was planned."""
        return self.actual - (self.planned or 0)


@dataclass(frozen=True, slots=True)
class SideSum:
    """What one side adds up to: always the sum of the rows that are shown."""

    side: str
    planned: int
    actual: int

    @property
    def difference(self) -> int:
        """By how much more came in or went out than was planned."""
        return self.actual - self.planned


@dataclass(frozen=True, slots=True)
class Apart:
    """Money that is in no sum, since it has no rate: what was planned, or what moved on a day."""

    title: str
    what: str
    amount: int
    currency: str
    into: str
    day: dt.date | None

    @property
    def told(self) -> str:
        """For people."""
        return f"{self.title}: {no_rate(self.amount, self.currency, self.into, self.day)}"


@dataclass(frozen=True, slots=True)
class Budget:
    """The budget of a visit in one currency.

    `used` are the rates that were used, with their days; `apart` is what has no rate and is in no sum; `rounding` by
    how much the sums of rounded amounts differ from the exact ones, in words.
    """

    currency: str
    rows: tuple[BudgetRow, ...]
    sums: tuple[SideSum, ...]
    used: tuple[UsedRate, ...]
    apart: tuple[Apart, ...]
    rounding: tuple[str, ...]

    @property
    def rates(self) -> tuple[str, ...]:
        """The rates that were used, in words."""
        return tuple(each.told for each in self.used)

    @property
    def untold(self) -> tuple[str, ...]:
        """What is in no sum, in words."""
        return tuple(dict.fromkeys(each.told for each in self.apart))

    @property
    def left(self) -> tuple[int, int]:
        """What is left as planned, and really: income less expenses."""
        planned = {each.side: each.planned for each in self.sums}
        actual = {each.side: each.actual for each in self.sums}
        return planned[INCOME] - planned[EXPENSE], actual[INCOME] - actual[EXPENSE]


def budget_of(
    lines: Sequence[PlannedFacts], moved: Iterable[MovedFacts], rates: Sequence[Rate], currency: str, today: dt.date
) -> Budget:
    """Planned at the latest rate that is known by today, actual at the rate of each day, both rounded half-even."""
    used: dict[Rate, UsedRate] = {}
    apart: list[Apart] = []
    exact = {(side, what): Decimal(0) for side in SIDES for what in ("planned", "actual")}

    def counted(side: str, what: str, minor: int, code: str, day: dt.date | None, title: str) -> int | None:
        if code == currency:
            exact[side, what] += minor
            return minor
        rate = rate_of_day(rates, code, currency, day)
        if rate is None:
            apart.append(Apart(title, what, minor, code, currency, day))
            return None
        used[rate.rate] = rate
        exact[side, what] += exactly_at_rate(minor, code, currency, rate)
        return at_rate(minor, code, currency, rate)

    by_line: dict[tuple[str, str | None], list[MovedFacts]] = {}
    for each in sorted(moved, key=lambda m: (m.day or dt.date.max, m.currency, m.amount)):
        by_line.setdefault((each.side, each.line_id), []).append(each)
    rows = []
    for side in SIDES:
        own = [line for line in lines if line.side == side]
        places: list[PlannedFacts | None] = [*own]
        rest = [each for (of, line), found in by_line.items() if of == side and line not in {o.id for o in own}
                for each in found]  # fmt: skip
        if rest:
            places.append(None)
        for line in places:
            title = line.title if line else "Without a line"
            planned = counted(side, "planned", line.planned, line.currency, today, title) if line else None
            mine = by_line.get((side, line.id), []) if line else rest
            amounts = [counted(side, "actual", each.amount, each.currency, each.day, title) for each in mine]
            typed = money(line.planned, line.currency) if line and line.currency != currency else ""
            rows.append(
                BudgetRow(
                    line_id=line.id if line else None,
                    side=side,
                    title=title,
                    planned=planned,
                    actual=sum(amount for amount in amounts if amount is not None),
                    count=len(mine),
                    planned_typed=typed,
                    converted=_foreign(mine, currency),
                )
            )
    sums = tuple(
        SideSum(side, sum(row.planned or 0 for row in rows if row.side == side),
                sum(row.actual for row in rows if row.side == side))
        for side in SIDES
    )  # fmt: skip
    told = sorted(used.values(), key=lambda each: (each.rate.currency, each.rate.into, each.rate.valid_from))
    return Budget(currency, tuple(rows), sums, tuple(told), tuple(apart),
                  _rounding(sums, exact, currency))  # fmt: skip


def _foreign(moved: Sequence[MovedFacts], currency: str) -> tuple[str, ...]:
    """What stands on a line in other currencies, summed up for each of them."""
    sums: dict[str, int] = {}
    for each in moved:
        if each.currency != currency:
            sums[each.currency] = sums.get(each.currency, 0) + each.amount
    return tuple(money(sums[code], code) for code in sorted(sums))


def _rounding(sums: Sequence[SideSum], exact: dict[tuple[str, str], Decimal], currency: str) -> tuple[str, ...]:
    """By how much the sums of rounded amounts are off, where that is a whole unit."""
    told = []
    for each in sums:
        for what, shown in (("planned", each.planned), ("actual", each.actual)):
            true = int(exact[each.side, what].quantize(Decimal(1), rounding=ROUND_HALF_EVEN))
            if shown != true:
                told.append(
                    f"Each amount is rounded to {digits_of(currency)} digits: the {what} {each.side} is "
                    f"{money(shown - true, currency)} off the exact sum of {money(true, currency)}."
                )
    return tuple(told)

"""The lines of the budget as the table shows them, with the sums below each side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exchange_desk.basics.money import money
from ui.pages.money.words import together

if TYPE_CHECKING:
    from exchange_desk.treasury.budget import Budget
    from ui.pages.money.asked import MoneyNow

_SIDES = {"income": "Income", "expense": "Expenses"}


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line or sum; `line_id` is empty for a sum and for money without a line."""

    key: str
    title: str
    planned: str
    actual: str
    difference: str
    foreign: str = ""
    line_id: str = ""
    status: str = ""
    expense: bool = False

    @property
    def spoken_difference(self) -> str:
        """For a screen reader."""
        return f"difference {self.difference}"


def shown_lines(budget: Budget) -> tuple[ShownLine, ...]:
    """Income with its sum, expenses with theirs, then what is left."""
    code, found = budget.currency, list[ShownLine]()
    for side in budget.sums:
        for row in (row for row in budget.rows if row.side == side.side):
            over = side.side == "expense" and row.planned is not None and row.difference > 0
            found.append(
                ShownLine(
                    key=f"{side.side} {row.line_id}",
                    title=row.title,
                    planned="" if row.planned is None else money(row.planned, code),
                    actual=money(row.actual, code),
                    difference=_signed(row.difference, code),
                    foreign=", ".join(part for part in (_planned(row.planned_typed), *row.converted) if part),
                    line_id=row.line_id or "",
                    status="warn" if over else "",
                    expense=side.side == "expense",
                )
            )
        found.append(
            ShownLine(side.side, f"{_SIDES[side.side]} together", money(side.planned, code), money(side.actual, code),
                      _signed(side.difference, code))
        )  # fmt: skip
    planned, actual = budget.left
    left = ShownLine("left", "What is left", money(planned, code), money(actual, code), _signed(actual - planned, code))
    return (*found, left)


def notes_of(now: MoneyNow) -> list[tuple[str, str]]:
    """What stands below: open fees, what has no rate, the rates that were used, what rounding moved; with its tone."""
    budget = now.budget
    notes = [(f"In no sum: {words}", "problem") for words in budget.untold]
    if open_sum := together((each.currency, each.open) for each in now.open_fees):
        late = together((each.currency, each.overdue) for each in now.open_fees)
        notes.append((f"Open fees: {open_sum}{f', of which {late} overdue' if late else ''}", ""))
    notes += [(f"Rate used: {words}", "") for words in budget.rates]
    return notes + [(words, "") for words in budget.rounding]


def _signed(minor: int, code: str) -> str:
    return f"+{money(minor, code)}" if minor > 0 else money(minor, code)


def _planned(typed: str) -> str:
    return f"planned {typed}" if typed else ""

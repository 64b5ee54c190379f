"""D30, the budget sheet: planned, actual and difference of each line, and what is open of the fees; it names nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.occasion import Occasion, occasion_of
from exchange_desk.packets.documents.two_tongues import both, headed, section, stacked
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import short_date
from exchange_desk.packets.phrases.money_words import money_word
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.queries.budget import open_fees, visit_budget
from exchange_desk.queries.packet_facts import packet_facts
from exchange_desk.treasury.budget import Budget

_EVER = dt.date.max  # the latest rate that there is: a sheet does not change because a day went by


@dataclass(frozen=True, slots=True)
class SheetLine(Worded):
    """One line in the smallest unit; without a title it is the money that stands on no line."""

    id: str
    line: str | None
    planned: int | None
    actual: int


@dataclass(frozen=True, slots=True)
class SheetSum(Worded):
    """What one side adds up to."""

    planned: int
    actual: int


@dataclass(frozen=True, slots=True)
class OtherMoney(Worded):
    """A sum in another currency."""

    currency: str
    amount: int
    travellers: int | None = None


@dataclass(frozen=True, slots=True)
class RateLine(Worded):
    """One rate as it was used."""

    currency: str
    worth: str
    into: str
    since: dt.date
    source: str | None


@dataclass(frozen=True, slots=True)
class BudgetContent(Worded):
    """The whole sheet; `no_rate` is money that is in no sum."""

    occasion: Occasion
    currency: str
    income: tuple[SheetLine, ...]
    income_together: SheetSum
    expenses: tuple[SheetLine, ...]
    expenses_together: SheetSum
    open_fees: tuple[OtherMoney, ...]
    no_rate: tuple[OtherMoney, ...]
    rates: tuple[RateLine, ...]


@dataclass(frozen=True, slots=True)
class BudgetSheet:
    """One sheet for the treasurer, who may hand it on."""

    key: str = "budget-sheet"
    number: str = "D30"
    title: str = "Budget sheet"
    audience: str = "committee"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when it has a budget, or money that moved."""
        if not visit_budget(session, visit_id).rows and not open_fees(session, visit_id):
            return ()
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> BudgetContent:
        """How the budget stands now."""
        budget = visit_budget(session, visit_id, today=_EVER)
        apart: dict[str, int] = {}
        for each in budget.apart:
            apart[each.currency] = apart.get(each.currency, 0) + each.amount
        income, expense = (next(s for s in budget.sums if s.side == side) for side in ("income", "expense"))
        return BudgetContent(
            occasion=occasion_of(packet_facts(session, visit_id)),
            currency=budget.currency,
            income=_lines(budget, "income"),
            income_together=SheetSum(income.planned, income.actual),
            expenses=_lines(budget, "expense"),
            expenses_together=SheetSum(expense.planned, expense.actual),
            open_fees=tuple(OtherMoney(o.currency, o.open, o.travellers) for o in open_fees(session, visit_id)),
            no_rate=tuple(OtherMoney(code, apart[code]) for code in sorted(apart)),
            rates=tuple(
                RateLine(u.rate.currency, f"{u.rate.rate:f}", u.rate.into, u.rate.valid_from, u.rate.source or None)
                for u in budget.used
            ),
        )

    def tell(self, content: BudgetContent, sheet: Sheet) -> list[Block]:
        """Income, expenses, what is left, then what stands beside the sums."""
        blocks = [headed(sheet, content.occasion, "budget_title")]
        blocks.append(sheet.paragraph(both(sheet, "budget_counted_in", currency=content.currency), muted=True))
        sides = (
            ("income", content.income, content.income_together),
            ("expenses", content.expenses, content.expenses_together),
        )
        for word, lines, together in sides:
            blocks += [section(sheet, f"budget_{word}"), _table(content.currency, lines, together, sheet)]
        planned = content.income_together.planned - content.expenses_together.planned
        actual = content.income_together.actual - content.expenses_together.actual
        left = _row(both(sheet, "budget_left"), planned, actual, content.currency, sheet, bold=True)
        blocks += [sheet.gap(6), sheet.table(_columns(sheet, named=False), [left])]
        blocks += _beside(content, sheet)
        return blocks


def _beside(content: BudgetContent, sheet: Sheet) -> list[Block]:
    """Open fees, money without a rate, and the rates."""
    blocks: list[Block] = []
    if content.open_fees:
        blocks.append(section(sheet, "budget_open_fees"))
        for each in content.open_fees:
            gaps = {"amount": money_word(each.amount, each.currency, sheet.language), "count": each.travellers}
            blocks.append(sheet.line(both(sheet, "budget_open_counted", **gaps)))
    if content.no_rate:
        blocks.append(section(sheet, "budget_no_rate"))
        blocks += [sheet.line(money_word(each.amount, each.currency, sheet.language)) for each in content.no_rate]
    if content.rates:
        blocks.append(section(sheet, "budget_rates"))
    for rate in content.rates:
        words: list[str | Span] = [
            f"1 {rate.currency} = {rate.worth} {rate.into}, {short_date(rate.since, sheet.language)}"
        ]
        words += [", ", Span(rate.source, alone=True)] if rate.source else []
        blocks.append(sheet.line(words))
    return blocks


def _columns(sheet: Sheet, *, named: bool = True) -> tuple[Column, ...]:
    heads = ("budget_line", "budget_planned", "budget_actual", "budget_difference")
    said = [stacked(sheet, head) if named else "" for head in heads]
    return (Column(said[0], 2.2), *(Column(head, 1.2, align="end") for head in said[1:]))


def _table(currency: str, lines: Sequence[SheetLine], together: SheetSum, sheet: Sheet) -> Block:
    rows = [
        _row(line.line or both(sheet, "budget_no_line"), line.planned, line.actual, currency, sheet) for line in lines
    ]
    rows.append(_row(both(sheet, "budget_together"), together.planned, together.actual, currency, sheet, bold=True))
    return sheet.table(_columns(sheet), rows)


def _row(
    title: str, planned: int | None, actual: int, currency: str, sheet: Sheet, *, bold: bool = False
) -> list[Cell]:
    amounts = (planned, actual, actual - (planned or 0))
    told = ["–" if minor is None else money_word(minor, currency, sheet.language) for minor in amounts]
    return [[Span(title, bold=bold, alone=True)], *([Span(each, bold=bold)] for each in told)]


def _lines(budget: Budget, side: str) -> tuple[SheetLine, ...]:
    return tuple(
        SheetLine(row.line_id or side, row.title if row.line_id else None, row.planned, row.actual)
        for row in budget.rows
        if row.side == side
    )

"""The budget of a visit on the command line: its lines, what was spent, planned against actual."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.money import money, typable
from exchange_desk.basics.text import folded, how_many
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of, table
from exchange_desk.desk import Desk, Session
from exchange_desk.operations.budget import (
    LineFields,
    SpendingFields,
    add_budget_line,
    add_spending,
    change_budget_line,
    change_spending,
    remove_budget_line,
    remove_spending,
    set_budget_currency,
)
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.budget import (
    LineRow,
    SpendingRow,
    line_rows,
    open_fees,
    spending_rows,
    visit_budget,
    visit_of_spending,
)
from exchange_desk.queries.which import which_record, which_visit


def budget(arguments: Any) -> Answer:
    """Planned and actual of each line, the sums, the rates, and what is open of the fees."""
    with opened(arguments) as desk, desk.reading() as session:
        visit_id = which_visit(session, arguments.visit)
        day = whole_date(arguments.on) if arguments.on else None
        found, open_ = visit_budget(session, visit_id, today=day), open_fees(session, visit_id, today=day)
    code, (planned, actual) = found.currency, found.left
    rows: list[tuple[Any, ...]] = []
    for side in found.sums:
        mine = [row for row in found.rows if row.side == side.side]
        rows += [
            (row.side, row.title, "" if row.planned is None else money(row.planned, code), money(row.actual, code),
             money(row.difference, code), ", ".join(row.converted))
            for row in mine
        ]  # fmt: skip
        rows.append((side.side, "together", money(side.planned, code), money(side.actual, code),
                     money(side.difference, code), ""))  # fmt: skip
    rows.append(("", "left", money(planned, code), money(actual, code), money(actual - planned, code), ""))
    lines = [table(rows, ("", "Line", "Planned", "Actual", "Difference", "Of it"))]
    lines += [f"Rate used: {rate}" for rate in found.rates]
    lines += [f"In no sum: {untold}" for untold in found.untold]
    lines += found.rounding
    lines += [
        f"Open fees: {money(each.open, each.currency)} of {how_many(each.travellers, 'traveller')}" for each in open_
    ]
    data = {
        "currency": code,
        "lines": [
            {"id": r.line_id, "side": r.side, "title": r.title, "planned": r.planned, "actual": r.actual,
             "difference": r.difference, "count": r.count, "converted": list(r.converted)}
            for r in found.rows
        ],
        "sums": [
            {"side": s.side, "planned": s.planned, "actual": s.actual, "difference": s.difference} for s in found.sums
        ],
        "left": {"planned": planned, "actual": actual},
        "rates": list(found.rates), "untold": list(found.untold), "rounding": list(found.rounding),
        "open_fees": [
            {"currency": o.currency, "travellers": o.travellers, "open": o.open, "overdue": o.overdue} for o in open_
        ],
    }  # fmt: skip
    return Answer(data, "\n".join(lines))


def budget_currency(arguments: Any) -> Answer:
    """Set the currency of the budget."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
        with desk.writing("Set the currency of the budget", BY) as session:
            code = set_budget_currency(session, visit_id=visit_id, currency=arguments.currency)
        return Answer({"currency": code}, f"The budget is counted in {code}.", 0, step_of(desk))


def line_add(arguments: Any) -> Answer:
    """Add a line."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
        fields = LineFields(arguments.side, arguments.title, arguments.planned, arguments.notes or "")
        with desk.writing(f"Add the line {fields.title}", BY) as session:
            line_id = add_budget_line(session, visit_id=visit_id, fields=fields)
        return _line(desk, visit_id, line_id)


def line_change(arguments: Any) -> Answer:
    """Change what is given of a line, keep the rest."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            row = _which(session, visit_id, arguments.line)
        known = LineFields(row.side, row.title, typable(row.planned, row.currency), row.notes)
        given = {name: getattr(arguments, name) for name in ("side", "title", "planned", "notes")}
        with desk.writing(f"Change the line {row.title}", BY) as session:
            change_budget_line(session, line_id=row.id, fields=replace(known, **_only(given)))
        return _line(desk, visit_id, row.id)


def line_remove(arguments: Any) -> Answer:
    """Remove a line."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            row = _which(session, which_visit(session, arguments.visit), arguments.line)
        with desk.writing(f"Remove the line {row.title}", BY) as session:
            remove_budget_line(session, line_id=row.id)
        return Answer({"removed": row.id}, f"Removed {row.title}.", 0, step_of(desk))


def spendings(arguments: Any) -> Answer:
    """What was spent, the latest first."""
    with opened(arguments) as desk, desk.reading() as session:
        return _spent(spending_rows(session, which_visit(session, arguments.visit)))


def spending_add(arguments: Any) -> Answer:
    """Book what was spent."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            fields = _given(session, visit_id, arguments, SpendingFields(amount="", spent_on=dt.date.today()))
        with desk.writing("Book a spending", BY) as session:
            spending_id = add_spending(session, visit_id=visit_id, fields=fields)
        return _one(desk, visit_id, spending_id)


def spending_change(arguments: Any) -> Answer:
    """Change what is given of a spending, keep the rest."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            spending_id = which_record(session, "spending", arguments.spending)
            visit_id = visit_of_spending(session, spending_id)
            (row,) = [each for each in spending_rows(session, visit_id) if each.id == spending_id]
            known = SpendingFields(typable(row.amount, row.currency), row.line_id, row.spent_on, row.paid_to,
                                   row.purpose, row.reference, row.notes)  # fmt: skip
            fields = _given(session, visit_id, arguments, known)
        with desk.writing("Correct a spending", BY) as session:
            change_spending(session, spending_id=spending_id, fields=fields)
        return _one(desk, visit_id, spending_id)


def spending_remove(arguments: Any) -> Answer:
    """Remove a spending."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            spending_id = which_record(session, "spending", arguments.spending)
        with desk.writing("Remove a spending", BY) as session:
            remove_spending(session, spending_id=spending_id)
        return Answer({"removed": spending_id}, "Removed.", 0, step_of(desk))


def line_named(session: Session, visit_id: str, which: str) -> str:
    """The id of a line of the budget by its id or title."""
    return _which(session, visit_id, which).id


def _which(session: Session, visit_id: str, which: str) -> LineRow:
    rows, wanted = line_rows(session, visit_id), which.strip()
    found = [row for row in rows if row.id == wanted or (len(wanted) >= 8 and row.id.startswith(wanted))]
    found = found or [row for row in rows if folded(row.title) == folded(wanted)]
    if len(found) == 1:
        return found[0]
    if not found:
        known = "; ".join(row.title for row in rows) or "none yet"
        raise RefusedInput(f"The budget has no line “{which}”. There are: {known}.")
    raise RefusedInput(
        f"“{which}” is several lines: {', '.join(f'{r.side} [{r.id[:8]}]' for r in found)}. Give the id."
    )


def _given(session: Session, visit_id: str, arguments: Any, known: SpendingFields) -> SpendingFields:
    given = {name: getattr(arguments, name) for name in ("amount", "paid_to", "purpose", "reference", "notes")}
    given["spent_on"] = whole_date(arguments.on) if arguments.on else None
    given["budget_line_id"] = line_named(session, visit_id, arguments.line) if arguments.line else None
    return replace(known, **_only(given))


def _only(given: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None}


def _line(desk: Desk, visit_id: str, line_id: str) -> Answer:
    with desk.reading() as session:
        (row,) = [each for each in line_rows(session, visit_id) if each.id == line_id]
    data = {"id": row.id, "side": row.side, "title": row.title, "planned": row.planned, "currency": row.currency}
    return Answer(data, f"{row.title} ({row.side}): {money(row.planned, row.currency)}", 0, step_of(desk))


def _one(desk: Desk, visit_id: str, spending_id: str) -> Answer:
    with desk.reading() as session:
        answer = _spent(tuple(row for row in spending_rows(session, visit_id) if row.id == spending_id))
    return Answer(answer.data, answer.text, 0, step_of(desk))


def _spent(rows: tuple[SpendingRow, ...]) -> Answer:
    data = [
        {"id": r.id, "spent_on": r.spent_on and r.spent_on.isoformat(), "amount": r.amount, "currency": r.currency,
         "line": r.line_id, "line_title": r.line, "paid_to": r.paid_to, "purpose": r.purpose, "reference": r.reference,
         "notes": r.notes}
        for r in rows
    ]  # fmt: skip
    lines = [(r.spent_on or "", r.told, r.line, r.paid_to, r.purpose, r.reference, r.id[:8]) for r in rows]
    heads = ("Day", "Amount", "Line", "Paid to", "What for", "Voucher", "Id")
    return Answer(data, table(lines, heads) or "Nothing was spent yet. Book it: spending add.")

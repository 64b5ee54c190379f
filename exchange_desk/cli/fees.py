"""Fees on the command line: how travellers stand; add, change, split, remove."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.money import money, typable
from exchange_desk.basics.text import folded
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of, table
from exchange_desk.desk import Desk, Session
from exchange_desk.operations.fees import FeeFields, add_fee, change_fee, remove_fee, split_fee
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.money import FeeState, fee_states, visit_fees
from exchange_desk.queries.names import called_by_id
from exchange_desk.queries.which import which_record, which_visit
from exchange_desk.treasury.fees import FeeFacts


def standing(arguments: Any) -> Answer:
    """Owed, paid, open and next due of each traveller."""
    with opened(arguments) as desk, desk.reading() as session:
        day = whole_date(arguments.on) if arguments.on else None
        rows = fee_states(session, which_visit(session, arguments.visit), today=day)
    rows = tuple(row for row in rows if not row.settled or not arguments.not_paid)
    lines = []
    for row in rows:
        sums = "; ".join(
            f"{money(a.owed, a.currency)} owed, {money(a.paid, a.currency)} paid, {money(a.open, a.currency)} open"
            for a in row.accounts
        )
        lines.append(f"{row.name}: {row.told}" + (f" ({sums})" if sums else ""))
        lines += [f"  {note}" for note in row.notes]
    nobody = "Everybody has paid." if arguments.not_paid else "Nobody goes on this visit yet."
    return Answer([_state(row) for row in rows], "\n".join(lines) or nobody)


def fees(arguments: Any) -> Answer:
    """The fees and instalments."""
    with opened(arguments) as desk, desk.reading() as session:
        rows = visit_fees(session, which_visit(session, arguments.visit))
        names = called_by_id(session)
    told = [(r.title, money(r.amount, r.currency), _payers(r, names), r.due_on or "", r.id[:8]) for r in rows]
    text = table(told, ("What for", "Amount", "Who pays", "Due", "Id")) or "No fees yet. Add one: fee add."
    return Answer([_fee(row) for row in rows], text)


def fee_add(arguments: Any) -> Answer:
    """Add a fee or its instalments."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            fields = FeeFields(
                title=arguments.title,
                amount=arguments.amount,
                for_whom=arguments.for_whom or "all",
                only_for=_guest(session, arguments, visit_id),
                due_on=whole_date(arguments.due) if arguments.due else None,
                notes=arguments.notes or "",
            )
        with desk.writing(f"Add the fee {fields.title}", BY) as session:
            ids = add_fee(session, visit_id=visit_id, fields=fields, instalments=arguments.instalments,
                          every_months=arguments.months)  # fmt: skip
        return _told(desk, visit_id, ids)


def fee_change(arguments: Any) -> Answer:
    """Change what is given of a fee, keep the rest."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            fee = _which(session, visit_id, arguments.fee)
            amount = typable(fee.amount, fee.currency)
            fields = FeeFields(fee.title, amount, fee.for_whom, fee.only_for, fee.due_on, fee.notes)
            given = {
                "title": arguments.title, "amount": arguments.amount, "for_whom": arguments.for_whom,
                "only_for": _guest(session, arguments, visit_id), "notes": arguments.notes,
                "due_on": whole_date(arguments.due) if arguments.due else None,
            }  # fmt: skip
        if arguments.for_whom and not arguments.guest:
            fields = replace(fields, only_for=None)
        with desk.writing(f"Change the fee {fee.title}", BY) as session:
            change_fee(
                session, fee_id=fee.id, fields=replace(fields, **{k: v for k, v in given.items() if v is not None})
            )
        return _told(desk, visit_id, (fee.id,))


def fee_split(arguments: Any) -> Answer:
    """Make instalments of a fee."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            fee = _which(session, visit_id, arguments.fee)
        with desk.writing(f"Split the fee {fee.title}", BY) as session:
            ids = split_fee(session, fee_id=fee.id, instalments=arguments.instalments, every_months=arguments.months)
        return _told(desk, visit_id, ids)


def fee_remove(arguments: Any) -> Answer:
    """Remove a fee, or all its instalments."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            fee = _which(
                session, which_visit(session, arguments.visit), arguments.fee, any_of=arguments.all_instalments
            )
        with desk.writing(f"Remove the fee {fee.title}", BY) as session:
            gone = remove_fee(session, fee_id=fee.id, all_instalments=arguments.all_instalments)
        return Answer({"removed": gone}, f"Removed {gone}.", 0, step_of(desk))


def fee_named(session: Session, visit_id: str, which: str) -> str:
    """The id of a fee of a visit by its id or title."""
    return _which(session, visit_id, which).id


def _which(session: Session, visit_id: str, which: str, *, any_of: bool = False) -> FeeFacts:
    rows = visit_fees(session, visit_id)
    wanted = which.strip()
    found = [row for row in rows if row.id == wanted or (len(wanted) >= 8 and row.id.startswith(wanted))]
    found = found or [row for row in rows if folded(row.title) == folded(wanted)]
    if len(found) == 1 or (found and any_of):
        return found[0]
    if not found:
        raise RefusedInput(f"There is no fee “{which}” in this visit. Look them up with fee list.")
    several = "; ".join(f"{money(r.amount, r.currency)}, due {r.due_on or 'any day'} [{r.id[:8]}]" for r in found)
    raise RefusedInput(f"“{which}” is several fees: {several}. Give the id.")


def _guest(session: Session, arguments: Any, visit_id: str) -> str | None:
    return which_record(session, "participation", arguments.guest, visit_id=visit_id) if arguments.guest else None


def _told(desk: Desk, visit_id: str, ids: tuple[str, ...]) -> Answer:
    with desk.reading() as session:
        rows = [row for row in visit_fees(session, visit_id) if row.id in ids]
    lines = [f"{r.title}: {money(r.amount, r.currency)}" + (f", due {r.due_on}" if r.due_on else "") for r in rows]
    return Answer([_fee(row) for row in rows], "\n".join(lines), 0, step_of(desk))


def _payers(row: FeeFacts, names: dict[str, str]) -> str:
    return names.get(row.only_for or "", "") or row.for_whom


def _fee(row: FeeFacts) -> dict[str, Any]:
    return {"id": row.id, "title": row.title, "for_whom": row.for_whom, "participation": row.only_for,
            "amount": row.amount, "currency": row.currency, "due_on": _iso(row.due_on)}  # fmt: skip


def _state(row: FeeState) -> dict[str, Any]:
    due = row.next_due
    return {
        "participation": row.participation_id, "name": row.name, "status": row.status, "state": row.state,
        "accounts": [{"currency": a.currency, "owed": a.owed, "paid": a.paid, "open": a.open} for a in row.accounts],
        "next_due": due and {"fee": due.fee_id, "title": due.title, "due_on": _iso(due.due_on), "open": due.open,
                             "currency": due.currency},
        "converted": list(row.converted), "unconverted": list(row.unconverted),
    }  # fmt: skip


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None

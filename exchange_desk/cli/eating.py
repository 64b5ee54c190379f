"""Head counts by diet for each meal, told on the command line."""

from __future__ import annotations

from typing import Any

from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import opened
from exchange_desk.itinerary.words import clock, short_day
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.meals import CARRIER, HOSTS, KITCHEN, MealRow, meal_rows
from exchange_desk.queries.which import which_visit

_BY = {KITCHEN: "", HOSTS: "host families", CARRIER: "on board"}


def meals(arguments: Any) -> Answer:
    """Every meal of a visit: how many eat it, of them without special diet, and what is to be minded for how many."""
    with opened(arguments) as desk, desk.reading() as session:
        visit_id = which_visit(session, arguments.visit)
        day = whole_date(arguments.day) if arguments.day else None
        rows = [
            row
            for row in meal_rows(session, visit_id)
            if day in {None, row.day} and (not arguments.caterer or row.by == KITCHEN)
        ]
    return Answer([_told(row) for row in rows], "\n".join(map(_text, rows)) or "No meals are known yet.")


def _told(row: MealRow) -> dict[str, Any]:
    return {
        "item": row.item_id, "day": row.day.isoformat(), "from": clock(row.starts) or None,
        "to": clock(row.ends) or None, "meals": list(row.meals), "by": row.by, "title": row.title,
        "place": row.place or None, "status": row.status, "guests": len(row.guests), "plain": row.plain,
        "homes": row.homes or None, "hosts_invited": row.hosts_invited,
        "needs": [
            {"kind": need.kind, "what": need.what or None, "severe": need.severe, "count": need.count,
             "words": need.words}
            for need in row.needs
        ],
    }  # fmt: skip


def _text(row: MealRow) -> str:
    head = " ".join(part for part in (short_day(row.day), clock(row.starts) or row.about, ", ".join(row.meals)) if part)
    by = f" ({_BY[row.by]}{f', {row.homes} homes' if row.homes else ''})" if _BY[row.by] else ""
    lines = [f"{head}: {row.title}{by}: {len(row.guests)} eat, {row.plain} of them everything"]
    lines += [f"  {need.count} {need.words}" for need in row.needs]
    return "\n".join(lines)

"""The roll call from the command line: who is here, who is missing, who was not called yet."""

from __future__ import annotations

from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.operations.roll_calls import clear_roll, mark_roll
from exchange_desk.queries.arrivals import MovementRow
from exchange_desk.queries.roll_calls import roll_call
from exchange_desk.queries.which import which_record, which_visit
from exchange_desk.queries.which_item import which_item


def roll(arguments: Any) -> Answer:
    """Tell a roll call; with --here, --missing, --clear or --anew it is changed first, as one step."""
    if arguments.anew and (arguments.here or arguments.missing or arguments.clear):
        raise RefusedInput("Begin anew first (--anew), then mark who is here, as two commands.")
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            item_id = which_item(session, arguments.item, visit_id)
            marks = {
                state: [which_record(session, "participation", one, visit_id=visit_id) for one in names]
                for state, names in (("here", arguments.here), ("missing", arguments.missing), (None, arguments.clear))
            }
        if arguments.anew or any(marks.values()):
            with desk.writing("Roll call", BY) as session:
                if arguments.anew:
                    clear_roll(session, item_id=item_id, way=arguments.way)
                for state, guests in marks.items():
                    if guests:
                        mark_roll(session, item_id=item_id, way=arguments.way, guests=guests, state=state)
        with desk.reading() as session:
            row = roll_call(session, visit_id, item_id, arguments.way)
        return Answer(_told(row), _text(row), 0, step_of(desk))


def _told(row: MovementRow) -> dict[str, Any]:
    return {
        "item": row.item_id, "way": row.way, "of": len(row.people), "here": row.here, "missing": row.missing,
        "people": [
            {"guest": one.participation_id, "name": one.name, "mark": one.mark or None,
             "marked_at": str(one.marked_at) if one.marked_at else None}
            for one in row.people
        ],
    }  # fmt: skip


def _text(row: MovementRow) -> str:
    lines = [f"{row.headline}: {row.here} of {len(row.people)} here"]
    for mark, words in (("missing", "MISSING"), ("", "not called yet")):
        names = [one.name for one in row.people if one.mark == mark]
        lines += [f"{words}: {', '.join(names)}"] if names else []
    return "\n".join(lines)

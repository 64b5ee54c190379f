"""Match --repair: homes for the unplaced, who moves, whom to telephone, which papers become stale."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from exchange_desk.basics.phones import phone_words
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, Spoken, opened, step_of
from exchange_desk.matching.problem import Plan, make_problem
from exchange_desk.matching.repair import Repair, repair
from exchange_desk.matching.suggest import suggest
from exchange_desk.operations.repairing import accept_repair, repair_label
from exchange_desk.packets.aging import stale_after
from exchange_desk.packets.ledger import StaleRow
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.moves import CallRow, MoveRow, calls, moves
from exchange_desk.queries.names import called_by_id
from exchange_desk.queries.records import record_rows
from exchange_desk.queries.which import which_visit

Shown = Callable[[Plan, Mapping[str, str], Mapping[str, str]], dict[str, Any]]


def repair_visit(arguments: Any, shown: Shown) -> Answer:
    """House the unplaced with the fewest others moved (`shown` tells a plan); exit code 1 where somebody is left."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            world = world_of(session, visit_id)
            names = called_by_id(session)
            rooms = {room.id: room["label"] for room in record_rows(session, "room")}
        found = repair(world, time_limit=arguments.time_limit, progress=Spoken())
        if not found.proposals:
            data = shown(suggest(make_problem(world)), names, rooms)
            return Answer(data | _more(found, [()], (), ()), "Everybody has a home.")
        best = found.proposals[0]
        verb = partial(accept_repair, visit_id=visit_id, proposal=best, before=found.before)
        with desk.reading() as session:
            each = [moves(session, visit_id, proposal) for proposal in found.proposals]
            phone = calls(session, visit_id, each[0])
        with desk.trying() as session:
            stale = stale_after(session, visit_id=visit_id, verb=verb)
        written = best.changes and not arguments.dry_run
        if written:
            with desk.writing(repair_label(best), BY) as session:
                verb(session)
        data = shown(best.plan, names, rooms) | _more(found, each, phone, stale)
        return Answer(data, _text(found, each[0], phone, stale, names), 1 if best.plan.unplaced else 0,
                      step_of(desk) if written else None)  # fmt: skip


def _more(
    found: Repair, each: Sequence[Sequence[MoveRow]], phone: Sequence[CallRow], stale: Sequence[StaleRow]
) -> dict[str, Any]:
    return {
        **_changes(each[0]),
        "most_placed": found.most_placed,
        "fewest_moved": found.fewest_moved,
        "best_points": found.best_points,
        "telephone": [
            {
                "household": row.household_id,
                "guest": row.participation_id,
                "name": row.name,
                "phone": row.phone or None,
                "whose": row.whose or None,
                "why": row.why,
            }
            for row in phone
        ],
        "stale": [
            {
                "document": row.document,
                "subject": row.subject,
                "state": row.state,
                "changes": [c.told() for c in row.changes],
            }
            for row in stale
        ],
        "alternatives": [_changes(rows) for rows in each[1:]],
    }


def _changes(rows: Sequence[MoveRow]) -> dict[str, Any]:
    return {
        "placed": [_move(row) for row in rows if row.kind == "placed"],
        "moved": [_move(row) for row in rows if row.kind == "moved"],
        "rooms": [_move(row) for row in rows if row.kind == "room"],
    }


def _move(row: MoveRow) -> dict[str, Any]:
    return {
        "guest": row.participation_id,
        "guest_name": row.guest,
        "from": row.from_household_id,
        "from_name": row.from_home,
        "from_room": row.from_room,
        "to": row.household_id,
        "to_name": row.home,
        "to_room": row.room,
        "first_night": row.first_night.isoformat(),
        "last_night": row.last_night.isoformat(),
    }


def _text(
    found: Repair,
    rows: Sequence[MoveRow],
    phone: Sequence[CallRow],
    stale: Sequence[StaleRow],
    names: Mapping[str, str],
) -> str:
    words = {"placed": "goes to", "moved": "moves to", "room": "changes rooms with"}
    lines = [
        f"{row.guest} {words[row.kind]} {row.home}"
        + (f", room {row.room}" if row.room else "")
        + (f" (from {row.from_home})" if row.kind == "moved" else "")
        for row in rows
    ]
    plan = found.proposals[0].plan
    lines += [f"{names.get(row.guest, row.guest)}: no home" for row in plan.unplaced]
    lines += [f"Telephone {row.name}, {phone_words(row.phone) or 'number not known'}: {row.why}" for row in phone]
    lines += [f"{row.state}: {row.document} {row.subject}" for row in stale]
    lines.append(proof_words(found))
    return "\n".join(lines)


def proof_words(found: Repair) -> str:
    """What is proven of the first proposal."""
    if found.most_placed and found.fewest_moved:
        points = ", nor so with more points" if found.best_points else ""
        return f"Nobody more can be placed, nor as many with fewer guests moved{points}."
    if found.fewest_moved or found.most_placed:
        return "Nobody more can be placed; perhaps fewer guests could be moved."
    return "The time was up; a better repair may exist."

"""What wishes count on a visit: show, change, and tell what another number would change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, Spoken, opened, step_of, table
from exchange_desk.matching.points import WEIGHTS
from exchange_desk.matching.weight_words import LEAST, MOST
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.weights import weight_rows
from exchange_desk.queries.which import which_visit


def weights(arguments: Any) -> Answer:
    """The weights of a visit; with --set they are changed, with --preview only told what that would change.

    With --committee those that hold where a visit has none of its own.
    """
    wanted = _wanted(arguments.set)
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            rows = weight_rows(session, visit_id)
            world = world_of(session, visit_id)
        if arguments.preview:
            from exchange_desk.matching.comparing import preview_weights

            usual = {row.rule: row.usual for row in rows}
            numbers = {rule: usual[rule] if number is None else number for rule, number in wanted.items()}
            seen = preview_weights(world, numbers, progress=Spoken())
            moves = [
                {"guest": m.guest, "guest_name": m.name, "was": m.was, "goes": m.goes, "why": m.why} for m in seen.moves
            ]
            lines = [f"{m.name}: {m.was} → {m.goes}" + (f" ({m.why})" if m.why else "") for m in seen.moves]
            lines.append(f"{len(seen.moves)} would change, {seen.stay} stay. Nothing was written.")
            return Answer({"moves": moves, "stay": seen.stay, "status": seen.plan.status}, "\n".join(lines))
        step = None
        if wanted:
            from exchange_desk.operations.weights import set_usual_weights, set_weights

            with desk.writing("Change weights", BY) as session:
                if arguments.committee:
                    set_usual_weights(session, weights=wanted)
                else:
                    set_weights(session, visit_id=visit_id, weights=wanted)
            step = step_of(desk)
            with desk.reading() as session:
                rows = weight_rows(session, visit_id)
    shown = [(r.rule, r.now, "this visit" if r.own else "", f"{r.words}, {r.hint}") for r in rows]
    data = [{"rule": r.rule, "points": r.now, "usual": r.usual, "own": r.own, "text": r.words} for r in rows]
    return Answer(data, table(shown, ("weight", "points", "set for", "for what")), 0, step)


def _wanted(pairs: Sequence[str]) -> dict[str, int | None]:
    """ "language=12" as a number; "language=" gives the weight back to the committee."""
    found: dict[str, int | None] = {}
    for pair in pairs:
        name, sign, number = (part.strip() for part in pair.partition("="))
        if not sign or name not in WEIGHTS:
            raise RefusedInput(f"“{pair}” names no weight. Write for instance language=12; {', '.join(WEIGHTS)}.")
        digits = number.removeprefix("-").removeprefix("−")
        if number and not (digits.isascii() and digits.isdigit() and len(digits) < 6):
            raise RefusedInput(f"“{number}” is no whole number. Give {name} points from {LEAST} to {MOST}.")
        found[name] = (-int(digits) if number[0] in "-−" else int(digits)) if number else None
    return found

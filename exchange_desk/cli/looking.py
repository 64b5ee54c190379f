"""What somebody should look at in a visit, and whether the file itself is sound."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import opened
from exchange_desk.queries.problems import problem_rows
from exchange_desk.queries.which import which_visit


def problems(arguments: Any) -> Answer:
    """Open questions, broken rules and clashes of a visit, the gravest first."""
    with opened(arguments) as desk, desk.reading() as session:
        rows = problem_rows(session, which_visit(session, arguments.visit))
    lines = [f"{row.severity.upper():5}  {row.text}" for row in rows]
    return Answer([asdict(row) for row in rows], "\n".join(lines) or "No problems.")


def check(arguments: Any) -> Answer:
    """Soundness of the file: pages, references, tables, journal."""
    with opened(arguments) as desk:
        found = desk.check()
    if not found:
        return Answer({"ok": True, "problems": []}, "ok")
    return Answer({"ok": False, "problems": list(found)}, "\n".join(found), 1)

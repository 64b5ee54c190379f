"""A visit, lists of a few rows brought into it, answers, and what the desk holds then: for the tests of imports."""

from __future__ import annotations

import csv
import datetime as dt
import json
from pathlib import Path
from typing import Any

from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport, import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.questions import answer_question
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.dump import dump_text

REGISTERS = Path(__file__).parent.parent / "data" / "registers"


def weekend(desk: Desk, *, partner: str = "Banbury", country: str = "GB") -> str:
    """A visit from the 6th to the 9th of May 2027."""
    with desk.writing("Visit") as session:
        return add_visit(
            session, title="Weekend", direction="inbound", starts=dt.date(2027, 5, 6), ends=dt.date(2027, 5, 9),
            partner_ids=[add_partner(session, name=partner, country=country)],
        )  # fmt: skip


def trip(desk: Desk) -> str:
    """The trip to Ireland with its travellers."""
    with desk.writing("Visit") as session:
        partner = add_partner(session, name="Clonmel", country="IE")
        visit = add_visit(session, title="Ireland", direction="outbound", starts=dt.date(2028, 6, 12),
                          ends=dt.date(2028, 6, 25), partner_ids=[partner])  # fmt: skip
        import_file(session, path=REGISTERS / "travelers.xlsx", kind="guests", visit_id=visit)
    return visit


def listed(folder: Path, *rows: str, name: str = "list.csv", between: str = ",") -> Path:
    """A list of these rows, their cells told by what stands `between` them."""
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=between).writerows(line.split(between) for line in rows)
    return path


def brought(desk: Desk, visit: str | None, path: Path, kind: str = "guests", **more: Any) -> ImportReport:
    """The report of a list that was brought in."""
    with desk.writing(f"Import {path.name}") as session:
        return import_file(session, path=path, kind=kind, visit_id=visit, **more)


def answer(desk: Desk, question: str, value: str) -> None:
    """Answer one question as one step."""
    with desk.writing("Answer") as session:
        answer_question(session, question, value)


def dumped(desk: Desk) -> str:
    """All that the desk holds."""
    with desk.reading() as session:
        return dump_text(session)


def held(desk: Desk) -> dict[str, Any]:
    """All that the desk holds but the notes of its imports."""
    return {kind: rows for kind, rows in json.loads(dumped(desk)).items() if kind not in ("import_run", "imported_row")}

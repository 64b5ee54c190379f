"""Papers in words and shapes: a cell, a row, what is counted above the matrix, what was done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from exchange_desk.basics.text import folded, how_many
from ui.kit.matrix import MatrixCell, MatrixRow

if TYPE_CHECKING:
    from exchange_desk.queries.papers import PaperCell, PaperColumn, PaperMatrix, TravellerPapers

SHOWN = (
    ("all", "Everybody"),
    ("not_ready", "Not ready to travel"),
    ("overdue", "Overdue"),
    ("week", "Due in 7 days"),
    ("minors", "Minors"),
)
MARKS = (
    ("received", "Mark &received", "R or Space"),
    ("asked", "&Asked for", "A"),
    ("partial", "Not comp&lete", "P"),
    ("outdated", "&Out of date", "O"),
    ("not_needed", "&Not needed", "N"),
    ("needed", "Not asked &yet", "Delete"),
)
BY_KEY = {"R": "received", " ": "received", "A": "asked", "P": "partial", "O": "outdated", "N": "not_needed",
          "Delete": "needed"}  # fmt: skip
FOR_WHOM = (("none", "Nobody"), ("all", "Everybody"), ("minors", "Minors"), ("adults", "Adults"))
_WEEK = dt.timedelta(days=7)
_OF_STATE = {"needed": "unplaced", "asked": "pencilled", "partial": "pencilled"}
_RANK = (
    "needed",
    "expired",
    "expires",
    "outdated",
    "partial",
    "asked",
    "soon",
    "unknown",
    "received",
    "not_needed",
    "",
)


def so_many(count: int) -> str:
    """ "1 traveller", "12 travellers"."""
    return how_many(count, "traveller")


def short_day(day: dt.date) -> str:
    """ "4 May 2028"."""
    return f"{day.day} {day:%b %Y}"


def shape(cell: PaperCell) -> str:
    """The shape in front of a cell; what is overdue or stands in the way of travelling has the triangle."""
    if cell.overdue:
        return "problem"
    if cell.state in _OF_STATE:
        return _OF_STATE[cell.state]
    return {"ok": "ok", "block": "problem", "warn": "warn", "note": "note"}.get(cell.level, "")


def text(cell: PaperCell) -> str:
    """The words of a cell, with the day by which something is open."""
    if cell.open and cell.due_on is not None:
        late = "was due" if cell.overdue else "due"
        return f"{cell.words}, {late} {cell.due_on.day} {cell.due_on:%b}"
    return cell.words


def spoken(row: TravellerPapers, column: PaperColumn, cell: PaperCell) -> str:
    """A cell in full, for the tool tip and for who does not see the table."""
    since = {"received": "since", "asked": "asked for on", "partial": "asked for on"}.get(cell.state, "")
    more = [f"{since} {short_day(cell.since)}" if since and cell.since else ""]
    more += [f"reminded on {short_day(cell.reminded_on)}" if cell.reminded_on and cell.open else ""]
    more += ["check with the consulate"] if column.kind == "visa" and cell.level in ("", "warn", "note") else []
    return ", ".join(part for part in (f"{row.name}: {column.name}: {text(cell)}", *more) if part)


def matrix_row(row: TravellerPapers, columns: Sequence[PaperColumn]) -> MatrixRow:
    """One traveller as the matrix shows it, with a first cell that says whether all is there."""
    word = "Ready" if row.ready else "Not ready"
    first = MatrixCell(word, "ok" if row.ready else "problem", f"{row.name}: {word.lower()} to travel")
    cells = [
        MatrixCell(text(cell), shape(cell), spoken(row, column, cell), soft=cell.state in ("", "not_needed"))
        for column, cell in zip(columns, row.cells, strict=True)
    ]
    name = f"{row.name} (minor)" if row.minor else row.name
    return MatrixRow(row.participation_id, name, (first, *cells), row.original or "")


def wanted(row: TravellerPapers, shown: str, words: str, today: dt.date) -> bool:
    """Whether a traveller is shown with this filter and these words of a search."""
    fits = {
        "not_ready": not row.ready,
        "overdue": any(cell.overdue for cell in row.cells),
        "week": bool(row.due(today + _WEEK)),
        "minors": row.minor,
    }.get(shown, True)
    about = folded(f"{row.name} {row.original or ''} {row.reference or ''}")
    return fits and all(word in about for word in folded(words).split())


def ordered(rows: Sequence[TravellerPapers], column: int | None) -> list[TravellerPapers]:
    """By name, or by one column of the matrix, what is worst first (0: who is not ready)."""
    if column == 0:
        return sorted(rows, key=lambda row: (row.ready, row.order))
    if column is not None:
        return sorted(rows, key=lambda row: (_RANK.index(row.cells[column - 1].state), row.order))
    return list(rows)


def column_of(matter: str, columns: Sequence[PaperColumn]) -> int:
    """The column of the matrix for the code of a problem ("visa_missing"); the first where none is meant."""
    fits = (n for n, column in enumerate(columns, start=1) if matter.startswith(f"{column.kind}_"))
    return next(fits, 1)


def chosen(cells: Sequence[tuple[str, int]]) -> str:
    """How many papers of how many travellers the marks are for, where it is more than one."""
    papers, who = len(cells), len({cell[0] for cell in cells})
    return f"  ·  chosen: {papers} papers of {so_many(who)}" if papers > 1 else ""


def counted(found: PaperMatrix, shown: int, today: dt.date) -> str:
    """What stands above the matrix: how many travel, how many are ready, what is due."""
    rows = found.rows
    ready = sum(row.ready for row in rows)
    late = sum(cell.overdue for row in rows for cell in row.cells)
    soon = sum(len(row.due(today + _WEEK)) for row in rows) - late
    parts = [so_many(len(rows)), f"{ready} ready", f"{len(rows) - ready} not ready"]
    parts += [f"{late} overdue"] if late else []
    parts += [f"{soon} due in 7 days"] if soon else []
    parts += [f"{found.others} of the group or unclear"] if found.others else []
    return "  ·  ".join(parts + ([f"{shown} shown"] if shown != len(rows) else []))


def marked(names: Sequence[str], papers: Sequence[str], mark: str) -> str:
    """What a step did, for the toast and the history."""
    state = {"received": "received", "asked": "asked for", "partial": "not complete", "outdated": "out of date",
             "not_needed": "not needed", "needed": "not asked yet"}[mark]  # fmt: skip
    who = names[0] if len(names) == 1 else so_many(len(names))
    what = f"“{papers[0]}”" if len(papers) == 1 else f"{len(papers)} papers"
    return f"Mark {what} of {who} as {state}"

"""Look at a list before it is imported: what it seems to be, where its headings stand, what its columns mean."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.kinds import FIELDS_OF, KindGuess, fields_of, guess_kind
from exchange_desk.intake.mapping import Looking, look_at
from exchange_desk.intake.own_list import own_list, refuse_answers
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.readers.pasted import pasted_sheets
from exchange_desk.intake.remembering import remembered_form, with_remembered
from exchange_desk.intake.table import Layout, Sheet
from exchange_desk.intake.tables import as_told
from exchange_desk.operations.imports.importing import fingerprint
from exchange_desk.queries.mappings import earlier_forms

_ROWS = 8
_SURE = 0.5  # the least score of a kind that is taken unasked,
_AHEAD = 0.15  # and how far ahead of the second best it must be


@dataclass(frozen=True, slots=True)
class ListFile:
    """A list as it was read: its name, its fingerprint (sha256, hex), its sheets, the days that were said to matter."""

    name: str
    sha256: str
    sheets: tuple[Sheet, ...]
    days: tuple[dt.date, dt.date] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a list. `preview` holds (row number, texts) from the row of headings on.

    `trouble` is a sentence where no table of that kind was found; then `looking` is None. `ours` marks a list that this
    program wrote, `answers` a query sheet that came back: neither has columns to map.
    """

    kind: str
    why: str
    sure: bool
    sheet: str
    heading_row: int | None
    encoding: str | None
    delimiter: str | None
    preview: tuple[tuple[int, tuple[str, ...]], ...]
    looking: Looking | None = None
    remembered: str | None = None
    ours: bool = False
    answers: bool = False
    trouble: str = ""


def open_list(
    path: Path, layout: Layout, *, countries: tuple[str, ...] = (), days: tuple[dt.date, dt.date] | None = None,
    progress: Progress = SILENT,
) -> ListFile:  # fmt: skip
    """Read a file once, to be looked at and imported. Raises RefusedInput in one sentence for what is no list.

    `countries` (ISO) are those the list may come from: they help to tell the encoding of a text table;
    `days` are the first and last of the visit: of events that repeat, those around them are read.
    """
    sheets = read_sheets(
        path, encoding=layout.encoding, delimiter=layout.delimiter, countries=countries, days=days, progress=progress
    )
    return ListFile(path.name, fingerprint(path), sheets, days)


def pasted_list(text: str) -> ListFile:
    """A list that was copied from elsewhere, kept in memory alone. Raises RefusedInput for what is no table."""
    return ListFile("pasted list", hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(), pasted_sheets(text))


def find_in(
    session: Session, listed: ListFile, kind: str | None, layout: Layout, mapping: Mapping[str, str | None]
) -> Found:
    """What is in a list; `kind` None has it guessed. What a person said (`layout`, `mapping`) goes before any guess."""
    sheets = as_told(listed.sheets, layout)
    kinds = _guesses(sheets, layout.sheet)
    guess = kinds[0] if kinds else None
    kind, why = (kind, "You said so.") if kind else (guess.kind, guess.why) if guess else ("guests", "")
    second = kinds[1].score if len(kinds) > 1 else 0.0
    sure = why == "You said so." or (guess is not None and guess.score >= max(_SURE, second + _AHEAD))
    try:
        refuse_answers(sheets, listed.name)
    except RefusedInput as refused:
        return _plain(sheets, layout, kind, why="", answers=True, trouble=str(refused))
    ours = own_list(sheets)
    if ours is not None:
        return _plain(sheets, layout, ours.kind, why="This program wrote the list itself.", ours=True)
    if kind not in FIELDS_OF:
        return _plain(sheets, layout, kind, why=why)
    form = remembered_form(sheets, earlier_forms(session, kind))
    try:
        looking = look_at(sheets, kind, sheet=layout.sheet, mapping=with_remembered(mapping, None) or None,
                          remembered=form.told if form else None)  # fmt: skip
    except RefusedInput as refused:
        return _plain(sheets, layout, kind, why=why, trouble=str(refused))
    sheet = next((s for s in sheets if s.name == looking.sheet), sheets[0])
    return Found(kind, why, sure, sheet.name, looking.heading_row, sheet.decoded, sheet.delimiter,
                 _preview(sheet, looking.heading_row), looking, form.file_name if form else None)  # fmt: skip


def field_choices(kind: str) -> tuple[tuple[str, str], ...]:
    """The fields that a column of a kind may be: (field, label); empty for a kind that maps no columns."""
    if kind not in FIELDS_OF:
        return ()
    return tuple((field, label) for field, (label, _) in fields_of(kind).items())


def _guesses(sheets: tuple[Sheet, ...], name: str | None) -> tuple[KindGuess, ...]:
    wanted = [s for s in sheets if name is None or folded(s.name) == folded(name)]
    return guess_kind(wanted or sheets)


def _plain(
    sheets: tuple[Sheet, ...], layout: Layout, kind: str, *, why: str, ours: bool = False, answers: bool = False,
    trouble: str = "",
) -> Found:  # fmt: skip
    named = [s for s in sheets if layout.sheet is not None and folded(s.name) == folded(layout.sheet)]
    sheet = (named or [s for s in sheets if s.rows] or list(sheets))[0]
    row = layout.heading_row
    return Found(kind, why, bool(why), sheet.name, row, sheet.decoded, sheet.delimiter, _preview(sheet, row or 1),
                 ours=ours, answers=answers, trouble=trouble)  # fmt: skip


def _preview(sheet: Sheet, heading_row: int) -> tuple[tuple[int, tuple[str, ...]], ...]:
    first = max(0, heading_row - 3)
    rows = sheet.rows[first : first + _ROWS]
    return tuple((first + 1 + at, tuple(cell.text for cell in row)) for at, row in enumerate(rows))

"""Reads an old placement list: who stayed with whom, when. The words of the list are always kept."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.columns import knows, match_columns, merged
from exchange_desk.intake.drafts import Doubt, HostingDraft, HostingList, ReadReport, Skipped, Value, VisitFacts
from exchange_desk.intake.folded_words import words_key
from exchange_desk.intake.headings_items import HISTORY
from exchange_desk.intake.headings_questions import HISTORY_QUESTIONS
from exchange_desk.intake.left_out import table_doubts
from exchange_desk.intake.letters import letter_doubts, mended_doubts
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.sensitive_words import SENSITIVE
from exchange_desk.intake.table import EMPTY, Cell, Row, Sheet, Table
from exchange_desk.intake.tables import best_table, not_data
from exchange_desk.intake.told_columns import told_once, told_twice
from exchange_desk.intake.unsure import unsure_columns
from exchange_desk.intake.values.calendars import calendar_told
from exchange_desk.intake.values.dates import date_order, read_date
from exchange_desk.intake.values.read import Read, plain

_FIRST: Mapping[str, tuple[str, ...]] = {
    "guest": ("gast", "guest", "gäste", "guests", "visitor", "invité", "invités", "氏名", "ゲスト", "name", "nom"),
    "home": ("wohnte bei", "gastgeber", "host", "host family", "stayed with", "gastfamilie", "famille d’accueil",
        "logé chez",
             "accueilli par", "ホストファミリー", "ホスト", "home", "family"),
    "town": ("aus", "town", "from town", "ort", "ville", "partner town", "herkunft", "町", "市町村"),
    "began": ("von", "from", "arrival", "ankunft", "du", "arrivée", "begin", "start", "first night", "開始", "到着"),
    "ended": ("bis", "to", "until", "departure", "abreise", "au", "départ", "end", "終了", "出発"),
    "year": ("jahr", "year", "année", "年"),
    "notes": ("anmerkung", "anmerkungen", "bemerkung", "notes", "note", "remarks", "remarques", "comment", "備考"),
}  # fmt: skip
HISTORY_FIELDS: Mapping[str, tuple[str, ...]] = merged(_FIRST, HISTORY, HISTORY_QUESTIONS)
_EARLIEST = dt.date(1945, 1, 1)
_PLUS = re.compile(r"\s*(?:\+|&|\bund\b|\band\b|\bet\b|\sy\s|\se\s|\bи\b|\bта\b|\sі\s|\sو\s)\s*")
_INITIAL = re.compile(r"^[^\W\d_]\.?$")


def read_history(
    path: Path,
    visit: VisitFacts,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> HostingList:
    """The stays of an old list; names are not looked up here, a number behind one ("Vasseur (2)") stays with it.

    Raises RefusedInput for a list without a column of guests and one of homes.
    """
    sheets = read_sheets(path, progress=progress)
    return history_in(sheets, visit, path.name, sheet=sheet, mapping=mapping, answers=answers, progress=progress)


def history_in(
    sheets: Sequence[Sheet],
    visit: VisitFacts,
    name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> HostingList:
    """As `read_history`, from sheets that were read already."""
    chosen = {folded(heading): field for heading, field in (mapping or {}).items()}
    known = knows(HISTORY_FIELDS)
    table = best_table(sheets, lambda text: folded(text) in chosen or known(text), sheet)
    fields = _fields(table, chosen, name)
    order = date_order([_cell(row, fields, f) for row in table.rows for f in ("began", "ended")])
    drafts: list[HostingDraft] = []
    skipped: list[Skipped] = []
    doubts = unsure_columns([h if folded(h) not in chosen else "" for h in table.headings],
                            {f: n for f, n in HISTORY_FIELDS.items() if f not in chosen.values()},
                            table.heading_row)  # fmt: skip
    doubts += told_twice(table.headings, chosen, table.heading_row) + table_doubts(table) + letter_doubts(table)
    doubts += [doubt for one in sheets if one.name == table.sheet for doubt in mended_doubts(one)]
    for row in table.rows:
        why = not_data(row, table.headings)
        if why is None and not _text(row, fields, "guest") and not _text(row, fields, "home"):
            why = "neither guest nor home"
        if why is not None:
            skipped.append(Skipped(row.number, why))
            continue
        drafts.append(_stay(row, table.headings, fields, order, visit, doubts))
    settled = answers or {}
    report = ReadReport(
        rows_read=len(drafts),
        doubts=tuple(d for d in doubts if f"{d.row}:{d.code}" not in settled),
        skipped=tuple(skipped),
        mapping=dict(zip(table.headings, fields, strict=True)),
    )
    return HostingList(tuple(drafts), report)


def guest_names(text: str) -> tuple[str, ...]:
    """The names in a cell: "Ashdown M. + S." gives "Ashdown M." and "Ashdown S."; "Fam. X (4)" stays one."""
    parts = [p for p in _PLUS.split(plain(text)) if p]
    if len(parts) < 2:
        return tuple(parts)
    first = parts[0].split()
    family = " ".join(w for w in first if not _INITIAL.match(w)).strip(" ,")
    last = parts[-1].split()
    out = []
    for part in parts:
        words = part.split()
        if len(words) == 1 and _INITIAL.match(part) and family:
            part = f"{family} {part}"  # "Ashdown M. + S."
        elif len(words) == 1 and part is parts[0] and len(last) > 1:
            part = f"{part} {last[-1]}"  # "Gwen + Marjorie Stopes"
        out.append(part)
    return tuple(out)


def _fields(table: Table, chosen: Mapping[str, str | None], name: str) -> tuple[str | None, ...]:
    unknown = [f for f in chosen.values() if f is not None and f not in HISTORY_FIELDS]
    if unknown:
        raise RefusedInput(f"“{unknown[0]}” is no field of an old list. There are: {', '.join(HISTORY_FIELDS)}.")
    told = told_once(table.headings, chosen)
    open_headings = [h if folded(h) not in chosen else "" for h in table.headings]
    found = match_columns(open_headings, {f: words for f, words in HISTORY_FIELDS.items() if f not in told})
    fields = tuple(t or f for t, f in zip(told, found, strict=True))
    if "guest" not in fields or "home" not in fields:
        raise RefusedInput(
            f"“{name}” needs one column with the guests and one with the homes where they stayed. "
            "Name them “Guest” and “Host”, or say which columns they are."
        )
    return fields


def _stay(
    row: Row,
    headings: tuple[str, ...],
    fields: tuple[str | None, ...],
    order: str | None,
    visit: VisitFacts,
    doubts: list[Doubt],
) -> HostingDraft:
    guest, home = _text(row, fields, "guest"), _text(row, fields, "home")
    began = _date(row, headings, fields, "began", order, visit, doubts)
    ended = _date(row, headings, fields, "ended", order, visit, doubts, began)
    key = _key(row, fields)
    if began is None and "began" not in fields:
        began = _date(row, headings, fields, "year", order, visit, doubts)
    if began and ended and ended.latest < began.earliest:
        doubts.append(Doubt(row.number, _heading(headings, fields, "ended"), "ends_before_it_begins",
                            f"The stay of {guest} ends on {ended}, before it begins ({began}).",
                            _text(row, fields, "ended"), (), "ask", key, "hosting.ended"))  # fmt: skip
        ended = None
    note = _text(row, fields, "notes")
    if SENSITIVE.search(words_key(note)):
        doubts.append(Doubt(row.number, _heading(headings, fields, "notes"), "sensitive_note",
                            f"The note on {guest} at {home} is sensitive: “{note}”. It is kept, "
                            f"and printed on no guest's "
                            "paper. Should the two be kept apart?", note, ("keep apart", "only keep the note"),
                            "ask", key))  # fmt: skip
    said = [note]
    said += [
        f"{h}: {c.text}".strip(": ") for h, c, f in zip(headings, row.cells, fields, strict=False) if not f and c.text
    ]
    said += [c.comment for c in row.cells if c.comment]
    values: dict[str, Value] = {
        "guest_typed": guest or None,
        "household_typed": home or None,
        "town": _text(row, fields, "town") or None,
        "began": began,
        "ended": ended,
        "notes": "\n".join(s for s in said if s) or None,
    }
    return HostingDraft(key, row.number, {k: v for k, v in values.items() if v is not None}, guest_names(guest), home)


def _date(
    row: Row,
    headings: tuple[str, ...],
    fields: tuple[str | None, ...],
    name: str,
    order: str | None,
    visit: VisitFacts,
    doubts: list[Doubt],
    began: PartialDate | None = None,
) -> PartialDate | None:
    cell = _cell(row, fields, name)
    column = _heading(headings, fields, name)
    calendar = calendar_told(column, visit.guest_countries)
    read = read_date(cell, order, earliest=_EARLIEST, latest=visit.starts, calendar=calendar)
    if read.value is None and began is not None and read.troubles and read.troubles[0].code == "unreadable_date":
        read = _in_the_year_of(began, cell, order) or read
    doubts += read.doubts(row.number, column, cell.text, subject=_key(row, fields), field=f"hosting.{name}")
    return read.value


def _in_the_year_of(began: PartialDate, cell: Cell, order: str | None) -> Read[PartialDate] | None:
    """The end of a stay that is written without a year, in the year of its beginning."""
    text = plain(cell.text)
    for said in (
        f"{began.year}年{text}",
        f"{began.year}년 {text}",
        f"{text} {began.year}",
        f"{text.rstrip('.')}.{began.year}",
    ):
        read = read_date(said, order, earliest=began.earliest, latest=began.latest + dt.timedelta(days=120))
        if read.value is not None and read.value.whole and not read.rest and not read.troubles:
            return read
    return None


def _key(row: Row, fields: tuple[str | None, ...]) -> str:
    """Guest, home and beginning as typed."""
    return " | ".join(folded(_text(row, fields, f)) for f in ("guest", "home", "began", "year")).strip("| ")


def _cell(row: Row, fields: tuple[str | None, ...], name: str) -> Cell:
    at = fields.index(name) if name in fields else len(row.cells)
    return row.cells[at] if at < len(row.cells) else EMPTY


def _text(row: Row, fields: tuple[str | None, ...], name: str) -> str:
    return plain(_cell(row, fields, name).text)


def _heading(headings: tuple[str, ...], fields: tuple[str | None, ...], name: str) -> str:
    return headings[fields.index(name)] if name in fields else name

"""A list that we have written ourselves and that comes back: known by its mark, read cell by cell, nothing guessed."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.own_cells import unguarded
from exchange_desk.intake.table import Sheet

_MARK = "exchange-desk list 1"
_SIGNS = "exchange-desk signs"
ANSWERS_MARK = "exchange-desk answers 1"
LETTERS = "é漢ж"  # when these come back as others, so do the names
SIGNS_HEADING = f"exchange-desk signs {LETTERS}"
_LOOK_AT = 40
_NUMBER = re.compile(r"^\d{1,3}\. ")


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One row: its number in the file, cells by heading, ids of its records by place, signs by number of the column."""

    number: int
    cells: dict[str, str]
    ids: dict[str, str]
    signs: dict[str, str]


@dataclass(frozen=True, slots=True)
class OwnList:
    """One list: its kind, how much of it, where it came from (visit "-" where it is of none), headings and rows."""

    kind: str
    scope: str
    committee_id: str
    visit_id: str
    headings: tuple[str, ...]
    rows: tuple[OwnRow, ...]


def list_mark(kind: str, scope: str, committee_id: str, visit_id: str | None, *, with_guards: bool) -> str:
    """The heading over the ids of the rows; it tells what list this is and how much of it."""
    return f"{_MARK} {kind} {scope} {'guarded' if with_guards else 'plain'} {committee_id} {visit_id or '-'}"


def signs_cell(signs: dict[str, str]) -> str:
    """The signs of the cells of a row in one cell."""
    return " ".join(f"{number}={sign}" for number, sign in signs.items())


def sign_of(committee_id: str, row_id: str, heading: str, cell: str) -> str:
    """Six letters that tell whether a cell is still as it was written; worthless without the desk file."""
    said = f"{row_id}\n{heading}\n{cell}".encode()
    return hmac.new(committee_id.encode(), said, hashlib.sha256).hexdigest()[:6]


def written_sign(said: str) -> str:
    """A few letters that tell whether a property of a calendar is still as it was written."""
    return hashlib.sha256(said.encode()).hexdigest()[:8]


def ids_cell(ids: dict[str, str]) -> str:
    """The ids of the records of a row in one cell."""
    return " ".join(f"{place}={row_id}" for place, row_id in ids.items())


def own_list(sheets: Sequence[Sheet], kind: str | None = None) -> OwnList | None:
    """The list of ours on these sheets (of that kind, where several are there); nothing where there is none."""
    found = [each for sheet in sheets if (each := _on(sheet)) is not None]
    return next((each for each in found if each.kind == kind), found[0] if found else None)


def is_ours(sheet: Sheet) -> bool:
    """Whether a sheet holds a list that this program wrote."""
    return any(cell.text.startswith(_MARK) for cells in sheet.rows[:_LOOK_AT] for cell in cells)


def _on(sheet: Sheet) -> OwnList | None:
    for at, cells in enumerate(sheet.rows[:_LOOK_AT]):
        for column, cell in enumerate(cells):
            words = cell.text.removeprefix(_MARK).split() if cell.text.startswith(_MARK) else []
            if len(words) == 5:
                return _read(sheet, at, column, words)
    return None


def _read(sheet: Sheet, at: int, column: int, words: Sequence[str]) -> OwnList:
    kind, scope, way, committee_id, visit_id = words
    headings = [cell.text for cell in sheet.rows[at]]
    signs_at = next((n for n, text in enumerate(headings) if text.startswith(_SIGNS)), -1)
    if signs_at >= 0:
        refuse_broken(headings[signs_at], sheet.name)
    places = {_NUMBER.sub("", text): n for n, text in enumerate(headings) if text and n not in (column, signs_at)}
    _refuse_twice(
        [heading for n, heading in enumerate(headings) if heading and n not in (column, signs_at)], sheet.name
    )
    rows = []
    for number, cells in enumerate(sheet.rows[at + 1 :], start=at + 2):
        texts = [cell.text for cell in cells]
        if not any(texts):
            continue
        got = {heading: texts[n] if n < len(texts) else "" for heading, n in places.items()}
        if way == "guarded":
            got = {heading: unguarded(text) for heading, text in got.items()}
        ids = _pairs(texts[column] if column < len(texts) else "")
        signs = _pairs(texts[signs_at] if 0 <= signs_at < len(texts) else "")
        rows.append(OwnRow(number, got, ids, signs))
    return OwnList(kind, scope, committee_id, visit_id, tuple(places), tuple(rows))


def _refuse_twice(headings: Sequence[str], name: str) -> None:
    """Refuse a list with one heading over two columns: the cells of one would be taken for the other's."""
    plain = [_NUMBER.sub("", heading) for heading in headings]
    twice = next((heading for heading in plain if plain.count(heading) > 1), None)
    if twice is not None:
        raise RefusedInput(
            f"Two columns of “{name}” are called “{twice}”. Give each column its own heading back and import it again."
        )


def _pairs(text: str) -> dict[str, str]:
    return {place: value for place, sep, value in (word.partition("=") for word in text.split()) if sep}


def refuse_broken(text: str, name: str) -> None:
    """Refuse a sheet whose letters another program has changed: what would be read as names would be none."""
    if not text.endswith(LETTERS):
        raise RefusedInput(
            f"The letters on “{name}” were damaged when it was saved: names in other scripts are lost in it. "
            "Save it again as xlsx, or as CSV UTF-8, from the file that you were sent."
        )


def refuse_answers(sheets: Sequence[Sheet], name: str) -> None:
    """Refuse a query sheet that came back: it holds answers, not a list."""
    for sheet in sheets:
        if any(cell.text.startswith(ANSWERS_MARK) for row in sheet.rows[:_LOOK_AT] for cell in row):
            raise RefusedInput(
                f"“{name}” is a query sheet with answers, not a list. "
                "Choose “Take the answers…” under Visit, or the command answers."
            )

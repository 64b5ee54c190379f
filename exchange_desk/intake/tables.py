"""The table on a sheet: where its headings stand, which rows are data, which are totals and notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import zip_longest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.intake.columns import heading_key
from exchange_desk.intake.table import EMPTY, Cell, Layout, Row, Sheet, Table
from exchange_desk.intake.total_words import adds_up, is_total, may_be_total
from exchange_desk.intake.turning import speaks_of_others

Known = Collection[str] | Callable[[str], bool]

_LOOK_AT = 40
_COUNTED = re.compile(r"^(sum|anzahl|nombre|人数)\b")
_ERROR = re.compile(
    r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|NV|WERT!|BEZUG!|NOM\s?\?|VALEUR!)|Err:\d{3}"
)
_NOTE = re.compile(r"^\s*[※*＊]|^(note|notes|hinweis|remarque|nb|n b|ps|備考|注)\b", re.IGNORECASE)
_NUMBERS = re.compile(r"\d{2,}|@")


def find_table(sheet: Sheet, known: Known) -> Table:
    """The table of a sheet: title rows above, one or two heading rows (joined), all filled rows below.

    `known` says which texts are headings. A cell beyond the last heading gets an empty heading, so that
    nothing typed is lost. Raises RefusedInput where no row looks like headings.
    """
    is_known = _as_test(known)
    best = _headings_at(sheet, is_known)
    headings, last = _joined(sheet, best, is_known)
    headings = _under_groups(sheet, best, headings)
    rows = [Row(i + 1, row) for i, row in enumerate(sheet.rows) if i > last and any(_said(c) for c in row)]
    width = max([len(headings), *(_reach(row.cells) for row in rows)])
    headings += ("",) * (width - len(headings))
    return Table(
        sheet=sheet.name,
        headings=headings,
        heading_row=last + 1,
        rows=tuple(Row(r.number, _without_errors((r.cells + (EMPTY,) * width)[:width])) for r in rows),
        above=tuple(" ".join(_different(row)) for row in sheet.rows[:best] if _different(row)),
    )


def best_table(sheets: Collection[Sheet], known: Known, name: str | None = None) -> Table:
    """The table of the sheet called `name`, else of the sheet whose headings are best known."""
    return find_table(_best_sheet(sheets, known, name), known)


def best_headings(sheets: Collection[Sheet], known: Known, name: str | None = None) -> tuple[str, int, tuple[str, ...]]:
    """The sheet, the row (from 1) and the texts of the headings that `best_table` finds, without the rows below."""
    sheet, is_known = _best_sheet(sheets, known, name), _as_test(known)
    best = _headings_at(sheet, is_known)
    headings, last = _joined(sheet, best, is_known)
    return sheet.name, last + 1, _under_groups(sheet, best, headings)


def _headings_at(sheet: Sheet, is_known: Callable[[str], bool]) -> int:
    """The row of headings, from 0."""
    best = _told(sheet)
    best_score = 0.0
    for index, row in enumerate(sheet.rows[:_LOOK_AT] if best is None else ()):
        score = _score(row, is_known)
        if score > best_score:
            best, best_score = index, score
    if best is None:
        raise RefusedInput(
            f"No row of headings was found on sheet “{sheet.name}”. "
            "Put one row with the names of the columns above the list and try again."
        )
    return best


def _best_sheet(sheets: Collection[Sheet], known: Known, name: str | None) -> Sheet:
    if name is not None:
        chosen = [s for s in sheets if folded(s.name) == folded(name)]
        if not chosen:
            raise RefusedInput(f"There is no sheet “{name}”. There are: {', '.join(s.name for s in sheets)}.")
        return chosen[0]
    is_known = _as_test(known)
    told = [s for s in sheets if s.told_heading is not None]
    if told:
        return told[0]
    filled = [s for s in sheets if s.rows]
    if not filled:
        raise RefusedInput("Every sheet is empty. Choose the file that holds the list.")
    scored = [(max(_score(r, is_known) for r in s.rows[:_LOOK_AT]), min(len(s.rows), 500)) for s in filled]
    return filled[scored.index(max(scored))]


def not_data(row: Row, headings: tuple[str, ...] = ()) -> str | None:
    """Why a row is no data ("total", "note", "repeated heading", "struck out"), or None for a data row."""
    texts = _different(row.cells)
    if not texts:
        return "comment only" if any(c.comment for c in row.cells) else "empty"
    if all(c.struck for c in row.cells if c.text):
        return "struck out"
    heads = not set(texts).isdisjoint(headings)  # in nearly no row: no need to go from cell to cell
    if heads and len(texts) > 2 and _says_again(row.cells, headings) * 2 > len(texts):
        return "repeated heading"
    first = folded(texts[0])
    few = len(texts) <= max(3, len(headings) // 4)
    if few and _COUNTED.match(first):
        return "total"
    if may_be_total(first):
        others = [folded(text) for text in texts[1:]]
        if (few and is_total(first, others)) or adds_up(first, others):
            return "total"
    if len(texts) == 1 and (_NOTE.match(texts[0]) or len(texts[0]) > 40):
        return "note"
    return None


def as_told(sheets: Sequence[Sheet], layout: Layout) -> tuple[Sheet, ...]:
    """The sheets with the row of headings that a person named, on the sheet named (else on the first that has it)."""
    if layout.heading_row is None:
        return tuple(sheets)
    wanted = [s for s in sheets if layout.sheet is None or folded(s.name) == folded(layout.sheet)]
    chosen = next((s for s in wanted if 1 <= layout.heading_row <= len(s.rows)), None)
    if chosen is None:
        rows = max((len(s.rows) for s in wanted), default=0)
        raise RefusedInput(f"There is no row {layout.heading_row} for the headings: the sheet has {rows} rows.")
    return tuple(replace(s, told_heading=layout.heading_row) if s is chosen else s for s in sheets)


def _told(sheet: Sheet) -> int | None:
    if sheet.told_heading is None or not 1 <= sheet.told_heading <= len(sheet.rows):
        return None
    return sheet.told_heading - 1


def _as_test(known: Known) -> Callable[[str], bool]:
    if callable(known):
        return known
    keys = {heading_key(k) for k in known}
    return lambda text: heading_key(text) in keys


def _score(row: tuple[Cell, ...], is_known: Callable[[str], bool]) -> float:
    texts = _different(row)
    hits = sum(1 for t in texts if is_known(t))
    if hits < 2 and not (hits == 1 and len(texts) == 1 and len(row) == 1):
        return 0.0
    return hits + hits / len(texts)


def _joined(sheet: Sheet, first: int, is_known: Callable[[str], bool]) -> tuple[tuple[str, ...], int]:
    """The headings, together with a second row of headings in another language or of parts."""
    headings = tuple(c.text for c in sheet.rows[first])
    if first + 1 >= len(sheet.rows):
        return headings, first
    below = sheet.rows[first + 1]
    texts = _different(below)
    hits = sum(1 for t in texts if is_known(t))
    if hits < 2 or hits * 2 < len(texts) or any(_NUMBERS.search(t) for t in texts):
        return headings, first
    pairs = zip_longest(headings, (c.text for c in below), fillvalue="")
    return tuple(a if a == b else f"{a}\n{b}".strip() for a, b in pairs), first + 1


def _without_errors(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells of a row; what a spreadsheet shows for an error is nobody's text, also where it is typed as one."""
    if not any(c.text.startswith(("#", "Err:")) for c in cells):
        return cells
    return tuple(replace(c, text="", value=None, broken=c.text) if _ERROR.fullmatch(c.text) else c for c in cells)


def _under_groups(sheet: Sheet, first: int, headings: tuple[str, ...]) -> tuple[str, ...]:
    """The headings with the label above them where it says that they are about somebody else ("Emergency contact").

    A label holds for the columns up to the next one.
    """
    labels = [c.text for c in sheet.rows[first - 1]] if first else []
    if len(set(filter(None, labels))) < 2 or not any(map(speaks_of_others, labels)):
        return headings
    out, label = [], ""
    for place, heading in enumerate(headings):
        label = labels[place] if place < len(labels) and labels[place] else label
        about_others = heading and speaks_of_others(label) and label != heading
        out.append("\n".join(f"{label} {part}" for part in heading.split("\n")) if about_others else heading)
    return tuple(out)


def _said(cell: Cell) -> bool:
    return bool(cell.text or cell.comment or cell.broken)


def _reach(cells: tuple[Cell, ...]) -> int:
    return next((place for place in range(len(cells), 0, -1) if _said(cells[place - 1])), 0)


def _says_again(cells: tuple[Cell, ...], headings: tuple[str, ...]) -> int:
    """How many cells hold nothing but their own heading."""
    return sum(bool(c.text) and c.text == h for c, h in zip(cells, headings, strict=False))


def _different(cells: tuple[Cell, ...]) -> list[str]:
    return list(dict.fromkeys([c.text for c in cells if c.text]))

"""What of a file was read as nobody: rows, footnotes, whole sheets. Where it may speak of health, it is asked about."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Doubt, Skipped
from exchange_desk.intake.letters import mended_doubts
from exchange_desk.intake.table import Cell, Row, Sheet, Table
from exchange_desk.intake.tables import not_data
from exchange_desk.intake.values.allergies import SUBSTANCES
from exchange_desk.intake.values.wordlists import codes_in

_HEALTH = re.compile(
    r"allerg|あれるぎ|anaphyla|あなふぃ|epi ?pen|えぴぺん|adrenalin|intoleran|unvertrag|asthm|ぜんそく|喘息|diabet|"
    r"糖尿|insulin|いんすりん|epilep|てんかん|medik|medic|medizin|notfall|emergency|urgence|薬|持病|発作|緊急"
)
_SHOWN = 600  # letters of a sheet or note that a question shows


def speaks_of_health(text: str) -> bool:
    """Whether a text has a word of health in it, or names something that people are allergic to."""
    return bool(_HEALTH.search(folded(text)) or codes_in(text, SUBSTANCES))


def left_out(row: Row, why: str) -> tuple[Skipped, list[Doubt]]:
    """A row that is nobody: what is said there of health must not go with it, so it is asked about."""
    said = _words(row.cells)
    doubts = []
    if why not in ("repeated heading", "struck out") and speaks_of_health(said):
        doubts.append(
            Doubt(row.number, "", "note_about_health",
                  f"Row {row.number} is a {why}, but may speak of somebody's health: “{said}”. Whom does it concern?",
                  said)
        )  # fmt: skip
    elif why in ("struck out", "comment only", "note"):
        doubts.append(Doubt(row.number, "", why.replace(" ", "_") + "_row",
                            f"Row {row.number} was left out ({why}): {said}", said, severity="warning"))  # fmt: skip
    return Skipped(row.number, why), doubts


def table_doubts(table: Table) -> list[Doubt]:
    """Questions about a table: lines above it that speak of health, cells struck out, cells that show no value."""
    return [*_broken(table), *_struck(table), *_titles(table)]


def _struck(table: Table) -> list[Doubt]:
    """Cells that are struck out in a row that is not: they are read, for a line through an allergy may be a slip."""
    doubts = []
    for row in table.rows:
        if not any(c.struck for c in row.cells) or not_data(row, table.headings):
            continue
        pairs = zip(table.headings, row.cells, strict=False)
        cells = [(" ".join(heading.split()), c.text) for heading, c in pairs if c.struck and c.text]
        if not cells:
            continue
        said = ", ".join(f"“{text}” ({heading})" if heading else f"“{text}”" for heading, text in cells)
        told = f"Row {row.number}: {said} is struck out on the sheet; it was read all the same. Does it still hold?"
        doubts.append(Doubt(row.number, cells[0][0], "struck_out_cell", told, cells[0][1], ("yes", "no")))
    return doubts


def _broken(table: Table) -> list[Doubt]:
    doubts = []
    for row in table.rows:
        if not any(cell.broken for cell in row.cells):
            continue
        if not_data(row, table.headings) in ("total", "note", "repeated heading"):
            continue
        for heading, cell in zip(table.headings, row.cells, strict=False):
            if cell.broken:
                words = " ".join(heading.split())
                what = f"shows “{cell.broken}”" if cell.broken.startswith(("#", "Err")) else f"holds a {cell.broken}"
                told = (f"Row {row.number}, {words or 'beyond the headings'}: the spreadsheet {what}. What is right? "
                        "Mend the list and import it again, or type it in.")  # fmt: skip
                doubts.append(Doubt(row.number, words, "error_cell", told, cell.broken))
    return doubts


def _titles(table: Table) -> list[Doubt]:
    return [
        Doubt(1, "", "note_about_health",
              f"Above the list stands “{said}”, which may speak of somebody's health. Whom does it concern?", said)
        for said in table.above
        if _HEALTH.search(folded(said))
    ]  # fmt: skip


def unread_sheets(sheets: Sequence[Sheet], read: Collection[str], known: Callable[[str], bool]) -> list[Doubt]:
    """A doubt for each sheet that was not read: a question where it holds another list or words of health."""
    doubts = [_which_encoding(sheet) for sheet in sheets if sheet.encodings]
    doubts += [doubt for sheet in sheets if sheet.name in read for doubt in _layout(sheet)]
    for sheet in sheets:
        rows = [_words(cells) for cells in sheet.rows]
        said = "\n".join(words for words in rows if words)
        if sheet.name in read or not said:
            continue
        lists = any(sum(known(c.text) for c in cells if c.text) > 1 for cells in sheet.rows[:40])
        asks = speaks_of_health(said) or lists
        called = f"{'The hidden sheet' if sheet.hidden else 'Sheet'} “{sheet.name}”"
        doubts.append(
            Doubt(1, sheet.name, "sheet_not_read",
                  f"{called} was not read ({sum(map(bool, rows))} rows). It begins: "
                  f"“{said[:_SHOWN]}”. Bring it in as a list of its own, or type in what it tells.",
                  said, severity="ask" if asks else "warning")
        )  # fmt: skip
    return doubts


def _layout(sheet: Sheet) -> list[Doubt]:
    """What was mended, what was hidden and read all the same, what one merged cell was taken to say of several."""
    doubts = mended_doubts(sheet)
    for what, hidden in (("Rows", sheet.hidden_rows), ("Columns", sheet.hidden_columns)):
        if hidden:
            numbers = ", ".join(map(str, sorted(hidden)[:20])) + (" …" if len(hidden) > 20 else "")
            told = f"{what} that are hidden on the sheet were read like the others: {numbers}."
            doubts.append(
                Doubt(min(hidden) if what == "Rows" else 1, "", "hidden_on_the_sheet", told, severity="warning")
            )
    if sheet.hidden:
        doubts.append(
            Doubt(1, sheet.name, "hidden_sheet", f"Sheet “{sheet.name}” is hidden; it was read.", severity="warning")
        )
    for column, first, last in sheet.spread:
        said = sheet.rows[first - 1][column - 1].text if first <= len(sheet.rows) else ""
        if speaks_of_health(said):
            told = (f"“{said}” stands in one merged cell for rows {first} to {last} and was read for each of them. "
                    "Does it hold for all?")  # fmt: skip
            doubts.append(Doubt(first, "", "merged_cells", told, said, ("yes",)))
    return doubts


def _which_encoding(sheet: Sheet) -> Doubt:
    """A text table whose letters can be read in several ways: shown with the first words that differ."""
    read = sheet.encodings[0][1]
    ways = ", ".join(f"“{other}” ({codec})" for codec, _, other in sheet.encodings)
    text = (
        f"The letters of this text table can be read in several ways: “{read}” ({sheet.decoded}, "
        f"as it was read now) or {ways}. "
        "If another one is right, undo the import and choose that encoding."
    )
    return Doubt(1, "", "encoding_uncertain", text, read, ("right", *(codec for codec, _, _ in sheet.encodings)))


def _words(cells: Iterable[Cell]) -> str:
    said = (c.text or c.comment or "" for c in cells)
    return "; ".join(dict.fromkeys(words for words in said if words))

"""Crosses and circles: the country and the column tell whether a cross is a tick or a no, or it is asked once."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping, Sequence

from exchange_desk.intake.drafts import Doubt
from exchange_desk.intake.table import Cell, Row, Table
from exchange_desk.intake.values.allergies import SUBSTANCES, spread_words
from exchange_desk.intake.values.answers import read_yes_no, says_nothing
from exchange_desk.intake.values.diets import DIETS
from exchange_desk.intake.values.wordlists import codes_in

CROSSES = frozenset("xX×✕✗✘☒❌✖╳хХ") | {"バツ", "ばつ", "✖️", "❌️"}
CIRCLES = frozenset("○◯〇◎⭕●") | {"マル", "まる", "丸", "⭕️"}
TICKS = frozenset("✓✔☑✅√☐") | {"✔️", "☑️", "レ", "ﾚ"}
_CROSS_IS_NO = frozenset({"JP", "KR"})
_LETTER_CIRCLES = frozenset("oOоОㅇ")  # Korean lists type the circle as a letter
_YES_NO = frozenset({"smoker", "stairs", "animals", "consent", "smoking", "steps", "two_guests", "agreed"})
_WORDS = frozenset({"allergies", "diet", "medical", "medication", "diets"})  # where a word may stand as well


def settle_signs(
    table: Table, fields: Sequence[str | None], countries: Collection[str], answers: Mapping[str, str]
) -> tuple[Table, list[Doubt]]:
    """The table with every cross and circle written so that it has one meaning; a question for each column left open.

    `countries` are those of the people who filled the list in (ISO 3166). An answer ("Smoker:cross_or_tick" to "yes" or
    "no") settles a column. A cross that stays open is kept as a cross, which boxes for allergens take for an allergy.
    """
    doubts: list[Doubt] = []
    signs: dict[int, dict[str, str]] = {}
    for place, (heading, field) in enumerate(zip(table.headings, fields, strict=False)):
        if field is not None and field not in _YES_NO | _WORDS:
            continue
        cells = [row.cells[place].text.strip() for row in table.rows if place < len(row.cells)]
        crosses = [cell for cell in cells if cell in CROSSES]
        east = bool(countries) and set(countries) <= _CROSS_IS_NO
        circle = "○" if east else None
        if not crosses:
            if circle and any(cell in _LETTER_CIRCLES | CIRCLES for cell in cells):
                signs[place] = dict.fromkeys(_LETTER_CIRCLES | CIRCLES, circle)
            continue
        box = field is None and bool(codes_in(spread_words(heading), SUBSTANCES) or codes_in(heading, DIETS))
        told = answers.get(f"{heading}:cross_or_tick")
        means = told == "yes" if told in ("yes", "no") else cross_means(cells, east=east, box=box)
        if means is None and (field is not None or box):
            doubts.append(_asked(table, heading, crosses[0], len(crosses)))
        signs[place] = dict.fromkeys(CROSSES, _written(means, field, crosses[0]))
        if circle:
            signs[place] |= dict.fromkeys(_LETTER_CIRCLES | CIRCLES, circle)
    if not signs:
        return table, doubts
    return dataclasses.replace(table, rows=tuple(_row(row, signs) for row in table.rows)), doubts


def cross_means(cells: Sequence[str], *, east: bool = False, box: bool = False) -> bool | None:
    """Whether a cross in this column means yes (a tick) or no; None where the column does not tell.

    `east`: the list is Japanese or Korean, where a cross is a no; but under the name of an allergen (`box`) a cross
    alone may also say "must not eat", so that there only a circle beside it, or an answer in every row, tells.
    """
    others = {cell for cell in cells if cell and cell not in CROSSES}
    empty = any(not cell for cell in cells)
    if others & (CIRCLES | TICKS - {"☐"}) or (east and others & _LETTER_CIRCLES):
        return False
    if east and (not box or not empty):
        return False
    if east:
        return None
    if "☐" in others and others <= {"☐"}:
        return True
    if not others:
        return True if empty else None
    said = {None if says_nothing(cell) else read_yes_no(cell).value for cell in others}
    nothing = any(says_nothing(cell) or read_yes_no(cell).value is False for cell in others)
    return True if nothing and True not in said else None


def _written(means: bool | None, field: str | None, cross: str) -> str:
    if means is None:
        return "x"
    if means:
        return "✓" if field in _YES_NO else "x"
    return "none" if field in _WORDS else "×"


def _asked(table: Table, heading: str, cross: str, times: int) -> Doubt:
    return Doubt(
        table.heading_row,
        heading,
        "cross_or_tick",
        f"In the column “{' '.join(heading.split())}” stands “{cross}” ({times} times). Does it mean yes or no?",
        cross,
        ("yes", "no"),
        subject=heading,
    )


def _row(row: Row, signs: Mapping[int, Mapping[str, str]]) -> Row:
    return dataclasses.replace(row, cells=tuple(_cell(cell, signs.get(i, {})) for i, cell in enumerate(row.cells)))


def _cell(cell: Cell, signs: Mapping[str, str]) -> Cell:
    written = signs.get(cell.text.strip())
    return cell if written is None or written == cell.text else dataclasses.replace(cell, text=written)

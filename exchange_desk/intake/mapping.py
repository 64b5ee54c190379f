"""What each column of a list seems to mean, before anything is read: for a person to look at and put right."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.intake.columns import Match, knows, matches
from exchange_desk.intake.contents import Content, by_content, content_of
from exchange_desk.intake.field_labels import label_of
from exchange_desk.intake.hosts.fields import free_fields
from exchange_desk.intake.kinds import field_of_value, names_of
from exchange_desk.intake.name_columns import settled_names
from exchange_desk.intake.table import Sheet, Table
from exchange_desk.intake.tables import best_table, not_data
from exchange_desk.intake.told_columns import ALREADY, told_once
from exchange_desk.intake.unsure import WHY
from exchange_desk.intake.value_headings import best_table_or_values

Said = tuple[str | None, str, str]  # field, how, why
_EXAMPLES = 3
_LOOK_AT = 20
_DATA = re.compile(r"@|\d{4}")  # what stands in cells, not in headings
_FEWEST = 3  # cells of a row of headings that nobody knows
_HOW = {"heading": "The heading says so.", "words": "The heading holds these words.",
        "similar": "The heading is spelled nearly so."}  # fmt: skip

_ASKS = {"remarks": "It asks for anything else.", "nights_not": "It asks when a home can not host."}


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """One column: its place (from 0), heading, field, how that is known, why in words, up to three of its texts.

    `how` is "told", "remembered", "heading", "words", "similar", "content" or "" where nothing is known. Where `field`
    is None, `perhaps` may hold a field that has to be confirmed by a person.
    """

    index: int
    heading: str
    field: str | None
    how: str
    why: str
    examples: tuple[str, ...] = ()
    perhaps: str | None = None


@dataclass(frozen=True, slots=True)
class Looking:
    """A list as it would be read: the sheet, the row of its headings (from 1), rows that count, and the columns."""

    kind: str
    sheet: str
    heading_row: int
    rows: int
    columns: tuple[ColumnGuess, ...]
    remarks: tuple[str, ...] = ()

    @property
    def mapping(self) -> dict[str, str | None]:
        """Heading to field as it would be read; give the readers only what a person changed, the rest they know."""
        return {column.heading: column.field for column in self.columns if column.heading}


def look_at(
    sheets: Sequence[Sheet],
    kind: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    remembered: Mapping[str, str | None] | None = None,
) -> Looking:
    """How a list of a kind would be read. `mapping` (heading to field) is what a person said, `remembered` what one
    said about the same form earlier; the first overrules the second. Raises RefusedInput where there is no table.
    """
    fields = names_of(kind)
    told = {folded(heading): field for heading, field in (mapping or {}).items()}
    earlier = {folded(heading): field for heading, field in (remembered or {}).items()}
    known = knows(fields)
    table, remarks = table_or_likely(
        sheets, lambda text: folded(text) in told or known(text), sheet,
        also=lambda text: field_of_value(kind, text) is not None,
    )  # fmt: skip
    rows = [row for row in table.rows if not_data(row, table.headings) is None]
    once, before = told_once(table.headings, told), told_once(table.headings, earlier)
    said = [_said(heading, told, earlier, one, was) or _as_value(kind, heading)
            for heading, one, was in zip(table.headings, once, before, strict=True)]  # fmt: skip
    if kind == "hosts":
        words = free_fields(table.headings, told, said)
        said = [(word, "words", _ASKS.get(word, _HOW["words"])) if word else each
                for word, each in zip(words, said, strict=True)]  # fmt: skip
    taken = {field for each in said if each for field in (each[0],) if field}
    open_headings = ["" if each else heading for heading, each in zip(table.headings, said, strict=True)]
    found = matches(open_headings, {f: names for f, names in fields.items() if f not in taken})
    taken |= {match.field for match in found if match.field}
    if kind == "guests":
        found = _with_names_settled(table, said, found)
    cells = [[row.cells[index] for row in rows] for index in range(len(table.headings))]
    year = dt.date.today().year
    unknown = [each is None and match.field is None and match.perhaps is None and bool(heading)
               for heading, each, match in zip(table.headings, said, found, strict=True)]  # fmt: skip
    contents = [content_of(column, year) if nobody else None for column, nobody in zip(cells, unknown, strict=True)]
    guessed = by_content(kind, contents, taken)
    columns = []
    for index, heading in enumerate(table.headings):
        examples = tuple(dict.fromkeys(c.text.strip() for c in cells[index] if c.text.strip()))[:_EXAMPLES]
        field, how, why, perhaps = _one(kind, said[index], found[index], contents[index], guessed[index])
        columns.append(ColumnGuess(index, heading, field, how, why, examples, perhaps))
    return Looking(kind, table.sheet, table.heading_row, len(rows), tuple(columns), remarks)


def table_or_likely(
    sheets: Sequence[Sheet], known: Callable[[str], bool], sheet: str | None = None, *,
    also: Callable[[str], bool] = lambda _: False,
) -> tuple[Table, tuple[str, ...]]:  # fmt: skip
    """The table of a list; where no heading is known, the first row that looks like headings, with a remark.

    `also` says which headings are values, such as days.
    """
    likely = None
    try:
        table = best_table_or_values(sheets, known, also, sheet)
        if not any(_DATA.search(heading) and not also(heading) for heading in table.headings):
            return table, ()
        likely = _with_likely_headings([s for s in sheets if s.name == table.sheet], sheet)
        if likely is None or (likely.told_heading or 0) >= table.heading_row:  # what was found may be a row of data
            return table, ()
    except RefusedInput:
        likely = _with_likely_headings(sheets, sheet)
        if likely is None:
            raise
    table = best_table([likely], known)
    remark = (
        f"No heading on sheet “{table.sheet}” is known. Row {table.heading_row} looks like the headings; "
        "say what its columns are."
    )
    return table, (remark,)


def _with_likely_headings(sheets: Sequence[Sheet], name: str | None) -> Sheet | None:
    for sheet in sheets:
        if sheet.told_heading is not None or (name is not None and folded(sheet.name) != folded(name)):
            continue
        for index, row in enumerate(sheet.rows[:_LOOK_AT]):
            texts = [cell.text for cell in row if cell.text.strip()]
            plain = all(isinstance(c.value, str | None) and not any(s in c.text for s in "@0123456789") for c in row)
            if len(texts) >= _FEWEST and len(set(texts)) == len(texts) and plain and index + 1 < len(sheet.rows):
                return replace(sheet, told_heading=index + 1)
    return None


def _with_names_settled(table: Table, said: Sequence[Said | None], found: Sequence[Match]) -> tuple[Match, ...]:
    """The matches with columns of names put right by what stands beside them, as the reader does."""
    fields = tuple(each[0] if each else match.field for each, match in zip(said, found, strict=True))
    settled = settled_names(table, fields)
    return tuple(
        match if field == match.field or each else replace(match, field=field)
        for each, match, field in zip(said, found, settled, strict=True)
    )


def _said(
    heading: str, told: Mapping[str, str | None], earlier: Mapping[str, str | None], one: str | None, was: str | None
) -> Said | None:
    """What was said of a column: `one` now and `was` earlier, unless another column is that already."""
    key = folded(heading)
    if heading and key in told:
        return one, "told", "You said so." if one == told[key] else ALREADY
    if heading and key in earlier:
        return was, "remembered", "It was read so the last time." if was == earlier[key] else ALREADY
    return None


def _as_value(kind: str, heading: str) -> Said | None:
    field = field_of_value(kind, heading)
    return (field, "heading", _HOW["heading"]) if field else None


def _one(
    kind: str, said: Said | None, match: Match, content: Content | None, guess: tuple[str | None, bool]
) -> tuple[str | None, str, str, str | None]:
    """The field of a column, how that is known, why in words, and the field that it may be where there is none."""
    if said is not None:
        return (*said, None)
    if match.field is not None:
        return match.field, match.how, _HOW[match.how], None
    if match.perhaps is not None and match.doubt is not None:
        return None, "", f"Perhaps “{label_of(match.perhaps, kind)}”, but {WHY[match.doubt]}.", match.perhaps
    field, read = guess
    if content is None or field is None:
        return None, "", "Nothing is known about it; it is kept as a note.", None
    if read:
        return field, "content", content.why, None
    return None, "content", f"Perhaps “{label_of(field, kind)}”: {content.why}", field

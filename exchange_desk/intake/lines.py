"""A ledger or register read line by line: one record for each row, whatever is not understood kept in its notes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.intake.columns import Fields, heading_key, knows, match_columns
from exchange_desk.intake.drafts import Doubt, Duplicate, ReadReport, Skipped, Values
from exchange_desk.intake.guests.fields import GUEST_FIELDS
from exchange_desk.intake.left_out import table_doubts, unread_sheets
from exchange_desk.intake.letters import letter_doubts
from exchange_desk.intake.table import EMPTY, Cell, Row, Sheet, Table
from exchange_desk.intake.tables import not_data
from exchange_desk.intake.told_columns import told_once, told_twice
from exchange_desk.intake.travel_table import answered_table
from exchange_desk.intake.unsure import unsure_columns
from exchange_desk.intake.value_headings import best_table_or_values
from exchange_desk.intake.values.calendars import calendar_told
from exchange_desk.intake.values.dates import date_order, read_date

_RUNNING = frozenset(map(heading_key, GUEST_FIELDS["position"]))  # a number of the row says nothing of a record


@dataclass(frozen=True, slots=True)
class LineDraft:
    """One record of a register. `who` are travellers by name, `place` its town, `under` hangs on it."""

    key: str
    row: int
    label: str
    record: str
    values: Values
    who: tuple[str, ...] = ()
    place: Values = field(default_factory=dict)
    under: tuple[tuple[str, Values], ...] = ()


@dataclass(frozen=True, slots=True)
class LineList:
    """The records of one file, with what was doubtful."""

    lines: tuple[LineDraft, ...]
    report: ReadReport


@dataclass(slots=True)
class LineTable:
    """A table being read; `columns` says which field a column is."""

    table: Table
    columns: tuple[str | None, ...]
    doubts: list[Doubt]
    skipped: list[Skipped] = field(default_factory=list)
    rows_read: int = 0
    countries: tuple[str, ...] = ()

    def rows(self) -> Iterator[LineRow]:
        """The data rows; totals, notes and repeated headings are skipped and said so."""
        for row in self.table.rows:
            why = not_data(row, self.table.headings)
            if why:
                self.skipped.append(Skipped(row.number, why))
            else:
                self.rows_read += 1
                yield LineRow(self, row)

    def cells(self, name: str) -> list[Cell]:
        """All cells of one field, for what a whole column tells."""
        if name not in self.columns:
            return []
        place = self.columns.index(name)
        return [row.cells[place] for row in self.table.rows]

    def order(self, *names: str) -> str | None:
        """Whether days or months stand first in these columns, by their own evidence."""
        return date_order([cell for name in names for cell in self.cells(name)])

    def heading(self, name: str) -> str:
        """The heading of a field as typed."""
        return self.table.headings[self.columns.index(name)] if name in self.columns else name

    def list(self, lines: Sequence[LineDraft]) -> LineList:
        """What was read, with its report."""
        return LineList(tuple(lines), self.report())

    def report(self, duplicates: tuple[Duplicate, ...] = ()) -> ReadReport:
        """What the reading has to say."""
        mapping = dict(zip(self.table.headings, self.columns, strict=True))
        doubts = tuple(sorted(self.doubts, key=lambda doubt: doubt.row))
        return ReadReport(self.rows_read, doubts, tuple(self.skipped), duplicates, mapping, ())


@dataclass(slots=True)
class LineRow:
    """One row of the table, with what has been said about it."""

    table: LineTable
    row: Row

    @property
    def number(self) -> int:
        """Its number in the file."""
        return self.row.number

    def cell(self, name: str) -> Cell:
        """The cell of a field."""
        return self.row.cells[self.table.columns.index(name)] if name in self.table.columns else EMPTY

    def text(self, name: str) -> str:
        """What the cell of a field says."""
        return self.cell(name).text

    def ask(
        self, name: str, code: str, text: str, *, sets: str | None = None, choices: tuple[str, ...] = (),
        severity: str = "ask", subject: str | None = None, value: str | None = None, column: str | None = None,
    ) -> None:  # fmt: skip
        """Note a doubt; `sets` is "record.column" that an answer sets, `subject` another draft than the row's."""
        self.table.doubts.append(
            Doubt(self.number, column or self.table.heading(name), code, text,
                  self.text(name) if value is None else value, choices, severity, subject or f"row {self.number}", sets)
        )  # fmt: skip

    def date(
        self, name: str, order: str | None, sets: str, *, earliest: dt.date = dt.date(1900, 1, 1),
        latest: dt.date = dt.date(2099, 12, 31),
    ) -> PartialDate | None:  # fmt: skip
        """The date of a field, asked where it is doubtful."""
        calendar = calendar_told(self.table.heading(name), self.table.countries)
        read = read_date(self.cell(name), order, earliest=earliest, latest=latest, calendar=calendar)
        self.table.doubts += read.doubts(
            self.number, self.table.heading(name), self.text(name), subject=f"row {self.number}", field=sets
        )
        return read.value

    def day(self, name: str, order: str | None, sets: str) -> dt.date | None:
        """A whole day; "May 2027" alone is asked about."""
        found = self.date(name, order, sets)
        if found is not None and found.whole is None:
            self.ask(name, "incomplete_date", f"Which day is meant by “{self.text(name)}”?", sets=sets)
        return found.whole if found is not None else None

    def beyond(self) -> str:
        """What stands in columns that are no field, with their headings; comments too."""
        said = []
        for heading, name, cell in zip(self.table.table.headings, self.table.columns, self.row.cells, strict=False):
            if name is None and cell.text and not (heading_key(heading) in _RUNNING and cell.text.isdigit()):
                said.append(f"{heading}: {cell.text}" if heading else cell.text)
            if cell.comment:
                said.append(f"Comment on {heading}: {cell.comment}")
        return "\n".join(said)


def line_table(
    sheets: Sequence[Sheet],
    fields: Fields,
    name: str,
    *,
    needs: Sequence[tuple[str, ...]],
    sheet: str | None,
    mapping: Mapping[str, str | None] | None,
    answers: Mapping[str, str] | None,
    also: Callable[[str], str | None] = lambda _: None,
    countries: tuple[str, ...] = (),
    value: Callable[[str], bool] = lambda _: False,
) -> LineTable:
    """Find the table; `needs` are groups of fields of each of which one column must be there.

    `also` gives the field of headings that are no name of a field but a value (the day of a meeting); `countries`, from
    where the list comes, tell in which calendar its years are. `value` are words that stand in cells as well as in
    headings ("present", "received"): no row is taken for the headings, or for a second row of them, because of them.

    `mapping` (heading to field) overrules the headings; `answers` ("11:Date") stand in their cells before anything is
    read. Raises RefusedInput where the file holds no such table.
    """
    chosen = {folded(heading): said for heading, said in (mapping or {}).items()}
    unknown = [said for said in chosen.values() if said is not None and said not in fields]
    if unknown:
        raise RefusedInput(f"“{unknown[0]}” is no field of this list. There are: {', '.join(fields)}.")
    named = knows(fields)

    def known(text: str) -> bool:
        return named(text) and not value(text)

    table = best_table_or_values(
        sheets, lambda text: folded(text) in chosen or known(text), lambda text: also(text) is not None, sheet
    )
    told = [said if folded(h) in chosen else also(h) for h, said in
            zip(table.headings, told_once(table.headings, chosen), strict=True)]  # fmt: skip
    open_headings = ["" if folded(h) in chosen or also(h) else h for h in table.headings]
    found = match_columns(open_headings, {f: names for f, names in fields.items() if f not in told})
    columns = tuple(t or f for t, f in zip(told, found, strict=True))
    for group in needs:
        if not any(one in columns for one in group):
            names = " or ".join(f"“{fields[one][0]}”" for one in group)
            raise RefusedInput(f"“{name}” has no column that we know as {names}. Name one so, or say which it is.")
    doubts = table_doubts(table) + unread_sheets(sheets, (table.sheet,), known) + letter_doubts(table)
    doubts += unsure_columns(
        open_headings, {f: names for f, names in fields.items() if f not in told}, table.heading_row
    )
    doubts += told_twice(table.headings, chosen, table.heading_row)
    return LineTable(answered_table(table, answers or {}), columns, doubts, countries=countries)

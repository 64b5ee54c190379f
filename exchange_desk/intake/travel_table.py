"""The table of a travel plan or programme: rows by field, doubts and skipped rows gathered on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from exchange_desk.basics.progress import Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.columns import Fields, knows, match_columns
from exchange_desk.intake.drafts import Doubt, ReadReport, Skipped
from exchange_desk.intake.left_out import table_doubts
from exchange_desk.intake.letters import letter_doubts, mended_doubts
from exchange_desk.intake.table import EMPTY, Cell, Row, Sheet, Table
from exchange_desk.intake.tables import best_table, not_data
from exchange_desk.intake.told_columns import told_once, told_twice
from exchange_desk.intake.unsure import unsure_columns


@dataclass(slots=True)
class ItemTable:
    """A table being read; `columns` says which field a column is."""

    table: Table
    columns: tuple[str | None, ...]
    doubts: list[Doubt] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    rows_read: int = 0

    def rows(self, progress: Progress) -> Iterator[ItemRow]:
        """The data rows; totals, notes and repeated headings are skipped and said so."""
        for number, row in enumerate(self.table.rows):
            progress.at(number, len(self.table.rows), "rows")
            why = not_data(row, self.table.headings)
            if why:
                self.skipped.append(Skipped(row.number, why))
            else:
                self.rows_read += 1
                yield ItemRow(self, row)

    def texts(self, name: str) -> list[str]:
        """All texts of one field, for what a whole column tells."""
        if name not in self.columns:
            return []
        place = self.columns.index(name)
        return [row.cells[place].text for row in self.table.rows]

    def heading(self, name: str) -> str:
        """The heading of a field as it stands in the file."""
        return self.table.headings[self.columns.index(name)].replace("\n", " ") if name in self.columns else ""

    def report(self) -> ReadReport:
        """What the reading has to say."""
        order = {"ask": 0, "warning": 1, "info": 2}
        headings = [h.replace("\n", " ") for h in self.table.headings]
        return ReadReport(
            rows_read=self.rows_read,
            doubts=tuple(sorted(self.doubts, key=lambda d: (d.row, order[d.severity]))),
            skipped=tuple(self.skipped),
            mapping={h: f for h, f in zip(headings, self.columns, strict=True) if h},
        )


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One row by field."""

    table: ItemTable
    row: Row

    @property
    def number(self) -> int:
        """The number of the row in the file, from 1."""
        return self.row.number

    def cell(self, name: str) -> Cell:
        """The cell of a field; empty where the table has no such column."""
        if name not in self.table.columns:
            return EMPTY
        return self.row.cells[self.table.columns.index(name)]

    def text(self, name: str) -> str:
        """The text of a field, without blanks around it."""
        return " ".join(self.cell(name).text.split())

    def unread(self) -> str:
        """What stands in columns that are no field of ours, with their headings: it goes to the notes."""
        said = []
        for heading, name, cell in zip(self.table.table.headings, self.table.columns, self.row.cells, strict=True):
            if name is None and cell.text.strip():
                label = " ".join(heading.split())
                said.append(f"{label}: {cell.text.strip()}" if label else cell.text.strip())
        return "; ".join(said)

    def doubt(
        self,
        name: str,
        code: str,
        text: str,
        *,
        subject: str,
        severity: str = "ask",
        choices: tuple[str, ...] = (),
        column: str | None = None,
    ) -> None:
        """Note a doubt about a field; `column` is the column of the record that an answer sets."""
        self.table.doubts.append(
            Doubt(
                row=self.number,
                column=self.table.heading(name),
                code=code,
                text=text,
                value=self.text(name),
                choices=choices,
                severity=severity,
                subject=subject,
                field=f"item.{column}" if column else None,
            )
        )


def open_table(
    sheets: Sequence[Sheet],
    fields: Fields,
    *,
    sheet: str | None,
    mapping: Mapping[str, str | None] | None,
    answers: Mapping[str, str] | None,
) -> ItemTable:
    """Find the table on the sheets of a file; `mapping` (heading -> field) overrules what the headings seem to say.

    `answers` ("11:Date" -> "Sun Oct 10") stand in their cells before anything is read.
    """
    table = best_table(sheets, knows(fields), sheet)
    columns = list(match_columns(table.headings, fields))
    wanted = {folded(heading): name for heading, name in (mapping or {}).items()}
    if wanted:
        said = told_once(table.headings, wanted)
        columns = [
            new if folded(h) in wanted else (None if old in said else old)
            for h, old, new in zip(table.headings, columns, said, strict=True)
        ]
    told = {folded(heading) for heading in mapping or {}}
    unsure = unsure_columns(["" if folded(h) in told else h for h in table.headings], fields, table.heading_row)
    unsure += told_twice(table.headings, wanted, table.heading_row)
    table, doubts = answered_table(table, answers or {}), unsure + table_doubts(table)
    doubts += letter_doubts(table)
    doubts += [doubt for one in sheets if one.name == table.sheet for doubt in mended_doubts(one)]
    return ItemTable(table, tuple(columns), doubts)


def answered_table(table: Table, answers: Mapping[str, str]) -> Table:
    """The table with the cells that `answers` give ("11:Date" to what shall stand there)."""
    if not answers:
        return table
    given = {key.casefold(): key for key in answers}
    names = [" ".join(h.split()).casefold() for h in table.headings]
    rows = []
    for row in table.rows:
        keys = [given.get(f"{row.number}:{name}") for name in names]
        said = [None if key is None else answers[key] for key in keys]
        cells = (Cell(s, s) if s is not None else c for s, c in zip(said, row.cells, strict=True))
        rows.append(Row(row.number, tuple(cells)))
    return Table(table.sheet, table.headings, table.heading_row, tuple(rows), table.above)

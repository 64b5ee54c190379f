"""Lists leave the desk as workbooks and text tables that our own import reads back exactly."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import day_words
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.own_cells import guarded
from exchange_desk.intake.own_list import SIGNS_HEADING, ids_cell, list_mark, sign_of, signs_cell
from exchange_desk.operations.typing_in import CHOICES
from exchange_desk.queries.list_kinds import LISTS, list_kind
from exchange_desk.queries.list_rows import GivenList, ListRow, Scope, given_list
from exchange_desk.queries.list_spec import HEALTH, LEVELS, PASSPORT, Cell, Part
from exchange_desk.records import Committee, Visit
from exchange_desk.sharing.calendar import EVERYBODY, KINDS, Whom, calendar_of
from exchange_desk.sharing.cards import USUAL as USUAL_CARDS
from exchange_desk.sharing.cards import cards_file
from exchange_desk.sharing.files import put_file
from exchange_desk.sharing.workbook import Book

FORMS = ("xlsx", "csv", "vcf", "ics")
USUAL = ("guests", "hosts", "placements", "travel", "programme")
GROUPS = (HEALTH, PASSPORT)
_WHO = {
    "P0": "Anybody may have this.",
    "P1": "For those who take part, and their hosts.",
    "P2": "For the committee and for whom it was made; do not pass it on.",
    "P3": "CONFIDENTIAL. For the leaders only; delete or shred it after the visit.",
    "P4": "CONFIDENTIAL. For the committee only; delete it as soon as it has served.",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """Files that were written; rows by list; `level` of the most private column in them, and those columns.

    `said` are sentences about what is in them and what is not.
    """

    paths: tuple[Path, ...]
    rows: dict[str, int]
    level: str
    private: tuple[str, ...]
    said: tuple[str, ...] = ()


def export_lists(
    session: Session,
    *,
    names: Sequence[str],
    form: str,
    out: Path,
    now: dt.datetime,
    visit_id: str | None,
    scope: Scope,
    whom: Whom = EVERYBODY,
    minors: bool = False,
) -> Exported:
    """Write lists as one workbook (xlsx), or each as a text table (csv) beside the others; a calendar is for `whom`.

    Cards of minors are written only with `minors`.

    `scope`: up to which level of privacy, and without which groups of fields. Raises RefusedInput where a list is of
    a visit and none was given, or where a text is longer than a cell.
    """
    if form in ("vcf", "ics"):
        return _in_one_file(session, names, form, out, visit_id, whom, minors=minors)
    kinds = [list_kind(name) for name in names]
    unknown = scope.without - set(GROUPS)
    if unknown:
        raise RefusedInput(f"“{min(unknown)}” cannot be left out. What can be left out is: {', '.join(GROUPS)}.")
    if visit_id is None and (of_one := [kind.name for kind in kinds if kind.of_visit]):
        raise RefusedInput(f"The list of {of_one[0]} is of one visit. Say which one (--visit).")
    lists = [given_list(session, kind, visit_id, scope) for kind in kinds]
    committee = session.scalars(select(Committee)).one()
    visit = session.get(Visit, visit_id) if visit_id else None
    if form == "xlsx":
        paths: tuple[Path, ...] = (put_file(out, list_book(lists, committee, visit, now), "xlsx"),)
    elif form == "csv":
        stem = out.with_suffix("") if out.suffix.casefold() == ".csv" else out
        named = [out if len(lists) == 1 else stem.with_name(f"{stem.name}-{each.kind.name}.csv") for each in lists]
        datas = [list_table(each, committee.id, visit_id) for each in lists]
        paths = tuple(put_file(path, data, "csv") for path, data in zip(named, datas, strict=True))
    else:
        raise RefusedInput(f"Lists are written as {', '.join(FORMS)}, not as “{form}”.")
    private = tuple(
        dict.fromkeys(cell.heading for each in lists for _, cell in each.columns if cell.level in ("P3", "P4"))
    )
    level = max((cell.level for each in lists for _, cell in each.columns), key=LEVELS.index, default="P0")
    return Exported(paths, {each.kind.name: len(each.rows) for each in lists}, level, private)


def _in_one_file(
    session: Session,
    names: Sequence[str],
    form: str,
    out: Path,
    visit_id: str | None,
    whom: Whom,
    *,
    minors: bool,
) -> Exported:
    """Cards or a calendar: one file, nothing in it above what those who get it may see of each other."""
    private: tuple[str, ...] = ()
    if form == "vcf":
        cards = cards_file(session, names or USUAL_CARDS, visit_id, minors=minors)
        data, count, said, level = cards.data, cards.count, cards.said, "P3" if cards.of_minors else "P2"
        private = ("cards of minors",) if cards.of_minors else ()
    else:
        made = calendar_of(session, visit_id, whom, names or KINDS)
        data, count, said, level = made.data, made.events, made.said, made.level
    if not count:
        raise RefusedInput(" ".join(("There is nobody and nothing to write yet. Import a list first.", *said)))
    return Exported((put_file(out, data, form),), {form: count}, level, private, said)


def heading_of(number: int, cell: Cell) -> str:
    """The heading of a column, with the number that the field has on blank forms too."""
    return f"{number}. {cell.heading}"


def list_table(given: GivenList, committee_id: str, visit_id: str | None) -> bytes:
    """A list as UTF-8 text with a byte order mark, comma separated, lines ended as RFC 4180 says."""
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_ALL)  # other programs guess other separators
    mark = list_mark(given.kind.name, given.scope.word, committee_id, visit_id, with_guards=True)
    table.writerow([*(heading_of(number, cell) for number, cell in given.columns), SIGNS_HEADING, mark])
    for row in given.rows:
        cells = [guarded(cell.text) for cell in row.cells]
        table.writerow([*cells, signs_cell(_signs(given, row, committee_id)), ids_cell(row.ids)])
    return text.getvalue().encode("utf-8-sig")


def list_book(lists: Sequence[GivenList], committee: Committee, visit: Visit | None, now: dt.datetime) -> bytes:
    """Lists as one workbook: a cover that says who may have it, then one sheet a list."""
    with Book(title=visit.title if visit else committee.name, made=now) as book:
        _cover(book, lists, committee, visit, now)
        for given in lists:
            _sheet(book, given, committee.id, visit.id if visit else None)
    return book.data


def _cover(book: Book, lists: Sequence[GivenList], committee: Committee, visit: Visit | None, now: dt.datetime) -> None:
    sheet = book.sheet("About")
    level = max((cell.level for each in lists for _, cell in each.columns), key=LEVELS.index, default="P0")
    lines: list[tuple[str, str]] = [(committee.name, "title"), (committee.town, "said")]
    if visit:
        lines += [(visit.title, "title"), (f"{day_words(visit.starts)} to {day_words(visit.ends)}", "said")]
    lines += [(f"Written on {day_words(now.date())}", "said"), (_WHO[level], "title" if level > "P2" else "said")]
    if committee.sample:
        lines.append(("SAMPLE: nobody on these lists exists.", "title"))
    lines += [(f"{each.kind.title}: {len(each.rows)} rows", "said") for each in lists]
    lines.append(
        ("Exchange Desk reads these lists back: changed cells are taken over, empty ones erase nothing.", "said")
    )
    for row, (words, look) in enumerate(lines):
        book.write(sheet, row, 0, words, look)
    sheet.set_column(0, 0, 90)


def _sheet(book: Book, given: GivenList, committee_id: str, visit_id: str | None) -> None:
    sheet = book.sheet(given.kind.title)
    signs, ids = len(given.columns), len(given.columns) + 1
    for place, (number, cell) in enumerate(given.columns):
        book.write(sheet, 0, place, heading_of(number, cell), "head")
        sheet.set_column(place, place, _width(given, place, cell))
        words = _words(cell)
        if words and given.rows:
            book.choices(sheet, (1, place, len(given.rows), place), words, strict=False)
    book.write(sheet, 0, signs, SIGNS_HEADING, "head")
    mark = list_mark(given.kind.name, given.scope.word, committee_id, visit_id, with_guards=False)
    book.write(sheet, 0, ids, mark, "head")
    for number, row in enumerate(given.rows, start=1):
        for place, ((_, column), told) in enumerate(zip(given.columns, row.cells, strict=True)):
            where = f"“{column.heading}” in row {number + 1} of {given.kind.title}"
            book.write(sheet, number, place, told.typed, where=where)
        book.write(sheet, number, signs, signs_cell(_signs(given, row, committee_id)))
        book.write(sheet, number, ids, ids_cell(row.ids), where=f"Row {number + 1} of {given.kind.title}")
    sheet.set_column(signs, ids, 4, None, {"hidden": True})
    sheet.set_row(0, 34)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(given.rows)), max(0, signs - 1))
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&R&P / &N")


def _signs(given: GivenList, row: ListRow, committee_id: str) -> dict[str, str]:
    return {
        str(number): sign_of(committee_id, row.id, column.heading, cell.text)
        for (number, column), cell in zip(given.columns, row.cells, strict=True)
    }


def _words(cell: Cell) -> tuple[str, ...]:
    """The words that a column takes, where it takes only some."""
    if isinstance(cell, Part):
        return ()
    if str(cell.column.type) == "BOOLEAN":
        return ("yes", "no")
    return CHOICES.get((cell.record.__tablename__, cell.name), ())


def _width(given: GivenList, place: int, cell: Cell) -> float:
    """As wide as most of its cells want, within reason."""
    longest = max((len(line) for row in given.rows for line in row.cells[place].text.split("\n")), default=0)
    most = 44 if isinstance(cell, Part) else 32
    return float(min(most, max(9, longest * 1.1 + 2, min(18, len(cell.heading) + 2))))


def all_lists() -> tuple[str, ...]:
    """The names of the lists."""
    return tuple(kind.name for kind in LISTS)

"""Reads a guest list: finds the table, reads each row, then looks at the rows together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.blocks import lists_in
from exchange_desk.intake.boxes import boxes_of
from exchange_desk.intake.columns import knows, match_columns
from exchange_desk.intake.drafts import Doubt, GuestDraft, GuestList, ReadReport, Skipped, VisitFacts
from exchange_desk.intake.guests.answering import answered
from exchange_desk.intake.guests.beside import without_list_beside
from exchange_desk.intake.guests.company import Company
from exchange_desk.intake.guests.control import control_doubts, stated_totals
from exchange_desk.intake.guests.fields import GUEST_FIELDS
from exchange_desk.intake.guests.joined import joined
from exchange_desk.intake.guests.latin_names import settle_order
from exchange_desk.intake.guests.making import Columns, Making
from exchange_desk.intake.guests.naming import nobody, split_couples
from exchange_desk.intake.guests.own_script import split_unspaced
from exchange_desk.intake.guests.parties import find_parties
from exchange_desk.intake.guests.row import read_row
from exchange_desk.intake.guests.sexes import settle_sexes
from exchange_desk.intake.guests.twice import as_two, in_other_lists, without_duplicates
from exchange_desk.intake.guests.two_scripts import two_scripts
from exchange_desk.intake.guests.wishes import read_companions
from exchange_desk.intake.left_out import left_out, table_doubts, unread_sheets
from exchange_desk.intake.mapping import table_or_likely
from exchange_desk.intake.name_columns import settled_names
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.signs import settle_signs
from exchange_desk.intake.table import Row, Sheet, Table
from exchange_desk.intake.tables import not_data
from exchange_desk.intake.told_columns import told_once, told_twice
from exchange_desk.intake.too_long import essay_question, essays
from exchange_desk.intake.unsure import columns_by_content, unsure_columns
from exchange_desk.intake.values.dates import DAY_FIRST, date_order, serials_proved

_MONTHS = 12
_SURE_LETTERS = (None, "utf-8", "utf-16", "utf-32")
_DATES = ("born", "passport_valid_to", "passport_issued")
_YEAR_LEADS = frozenset({"JP", "CN", "TW", "KR", "HK", "MO", "MN", "HU", "LT"})  # 10/5/13 may be the year 2010 there
_HOMBRE_MUJER = frozenset("ESMXARCLCOPEECUYPYBOVECRPAGTHNSVNIDOCU"[n : n + 2] for n in range(0, 38, 2))
_NAMES = ("full_name", "family_name", "given_name", "name_original", "reading")


def read_guests(
    path: Path,
    visit: VisitFacts,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    others: Sequence[GuestDraft] = (),
    progress: Progress = SILENT,
) -> GuestList:
    """The guests of a list with every doubt about them.

    `mapping` (heading to field, None to leave a column alone) overrules what the headings say; `answers` settle
    doubts ("14:ambiguous_date" or "PH12:person.born" to the value as ISO text); `others` are guests of other
    lists of the same visit, who may be the same people. Raises RefusedInput for what is no guest list.
    """
    sheets = read_sheets(path, progress=progress)
    return guests_in(
        sheets, visit, path.name, sheet=sheet, mapping=mapping, answers=answers, others=others, progress=progress
    )


def guests_in(
    sheets: Sequence[Sheet],
    visit: VisitFacts,
    name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    others: Sequence[GuestDraft] = (),
    progress: Progress = SILENT,
) -> GuestList:
    """As `read_guests`, from sheets that were read already."""
    chosen = {folded(heading): field for heading, field in (mapping or {}).items()}
    known = knows(GUEST_FIELDS)
    table, likely = table_or_likely(sheets, lambda text: folded(text) in chosen or known(text), sheet)
    if likely and not chosen:
        _refuse_misread(next(s.decoded for s in sheets if s.name == table.sheet), name)
    makings: list[Making] = []
    skipped: list[Skipped] = []
    doubts: list[Doubt] = table_doubts(table) + unread_sheets(sheets, (table.sheet,), known)
    mapped: dict[str, str | None] = {}
    used: set[str] = set()
    for part in lists_in(table, known):
        part, beside = without_list_beside(part) if not chosen else (part, [])
        doubts += beside
        columns, unsure = _columns(part, chosen, name, visit)
        if likely and not chosen and not columns.has("phone") and not columns.has("email"):
            raise RefusedInput(f"“{name}” has no heading that we know. {likely[0]}")
        part, crosses = settle_signs(part, columns.fields, visit.guest_countries, answers or {})
        columns, order = settle_order(part, columns, answers or {})
        doubts += unsure + crosses + order
        columns = replace(columns, boxes=boxes_of([c.cells for c in part.rows], columns.fields))
        columns = replace(columns, serials={f: serials_proved([columns.cell(r, f) for r in part.rows]) for f in _DATES})
        found, nobodies, told = _rows(part, columns, visit, used)
        orders = _orders(part, columns, visit)
        told += _swapped_dates(part, columns)
        settle_sexes(found)
        for making in found:
            read_row(making, orders)
            if making.struck:
                _cancelled(making)
        makings += found
        skipped += nobodies
        doubts += told
        mapped |= dict(zip(part.headings, columns.fields, strict=True))
    split_unspaced(makings)
    struck = [making for making in makings if making.struck]
    makings, aparts, told = without_duplicates([making for making in makings if not making.struck])
    makings += _not_rewritten(struck, makings, skipped)
    company = Company(makings)
    read_companions(makings, company)
    for apart in aparts:
        read_companions([apart.second], company)
    parties = find_parties(makings, company)
    doubts += in_other_lists(makings, others)
    doubts += told
    totals = stated_totals(sheets, table)
    doubts += control_doubts(totals, sum(not making.struck for making in makings))
    for making in makings:
        doubts += making.doubts
    guests, doubts = answered([m.draft() for m in makings], doubts, answers or {})
    duplicates = [as_two(apart, aparts, lambda g, d: answered(g, d, answers or {})) for apart in aparts]
    report = ReadReport(
        rows_read=len(table.rows),
        doubts=tuple(sorted(doubts, key=lambda d: d.row)),
        skipped=tuple(skipped),
        duplicates=tuple(duplicates),
        mapping=mapped,
        remarks=(*likely, *_remarks(sheets, totals, len(makings))),
    )
    return GuestList(tuple(guests), parties, report)


def _refuse_misread(decoded: str | None, name: str) -> None:
    """Refuse a list without known headings whose letters may be misread."""
    if decoded not in _SURE_LETTERS:
        raise RefusedInput(
            f"“{name}” was read as {decoded} and none of its headings is known. Choose another encoding, "
            "or say what its columns are if the letters look right."
        )


def _columns(
    table: Table, chosen: Mapping[str, str | None], name: str, visit: VisitFacts
) -> tuple[Columns, list[Doubt]]:
    unknown = [f for f in chosen.values() if f is not None and f not in GUEST_FIELDS]
    if unknown:
        raise RefusedInput(f"“{unknown[0]}” is no field of a guest. There are: {', '.join(GUEST_FIELDS)}.")
    told = told_once(table.headings, chosen)
    open_headings = [h if folded(h) not in chosen else "" for h in table.headings]
    if not any(f in told for f in _NAMES):
        for at, field in two_scripts(table, open_headings).items():
            told[at], open_headings[at] = field, ""
    rest = {f: names for f, names in GUEST_FIELDS.items() if f not in told}
    found = match_columns(open_headings, rest)
    unsure = unsure_columns(open_headings, rest, table.heading_row)
    twice = told_twice(table.headings, chosen, table.heading_row)
    asked = {doubt.column for doubt in unsure}
    nobody_knows = replace(table, headings=tuple("" if " ".join(h.split()) in asked else h for h in open_headings))
    fields, guessed = columns_by_content(
        nobody_knows, tuple(t or f for t, f in zip(told, found, strict=True)), "guests"
    )
    settled = settled_names(table, fields)
    fields = tuple(t or f for t, f in zip(told, settled, strict=True))
    if not any(f in fields for f in _NAMES):
        raise RefusedInput(
            f"“{name}” has no column with names that we know. "
            "Name one column “Name” (or “Surname” and “First name”), or say which column it is."
        )
    return Columns(table.headings, fields, {"sex": _words_for_sex(table, fields, visit)}), unsure + guessed + twice


def _words_for_sex(table: Table, fields: tuple[str | None, ...], visit: VisitFacts) -> frozenset[str]:
    """All that the column for sex and its heading say; Spanish lists write H and M, also where all guests are women."""
    if "sex" not in fields:
        return frozenset()
    place = fields.index("sex")
    said = {word for row in table.rows for word in folded(row.cells[place].text).split()}
    said |= set(folded(table.headings[place]).split())
    return frozenset(said | {"h", "m"} if _HOMBRE_MUJER & set(visit.guest_countries) else said)


def _swapped_dates(table: Table, columns: Columns) -> list[Doubt]:
    """True dates with days up to 12 beside text with days above: a program of another country may have swapped them."""
    cells = [columns.cell(r, "born") for r in table.rows]
    dates = [c for c in cells if isinstance(c.value, dt.date)]
    typed = [c.text for c in cells if isinstance(c.value, str) and date_order([c]) == DAY_FIRST]
    if not dates or not typed or any(isinstance(c.value, dt.date) and c.value.day > _MONTHS for c in dates):
        return []
    return [Doubt(table.heading_row, columns.heading("born"), "dates_may_be_swapped",
                  f"“{typed[0]}” is text and {dates[0].text} a date, and no date has a day above 12: day and month "
                  f"of the {len(dates)} dates may have changed places when the list was made. Are they right?",
                  dates[0].text, ("right", "swapped"))]  # fmt: skip


def _orders(table: Table, columns: Columns, visit: VisitFacts) -> dict[str, str | None]:
    """For each date column whether day or month comes first, by its own evidence."""
    leads = bool(_YEAR_LEADS & set(visit.guest_countries))
    return {f: date_order([columns.cell(r, f) for r in table.rows], year_may_lead=leads) for f in _DATES}


def _rows(
    table: Table, columns: Columns, visit: VisitFacts, used: set[str]
) -> tuple[list[Making], list[Skipped], list[Doubt]]:
    makings: list[Making] = []
    skipped: list[Skipped] = []
    doubts: list[Doubt] = []
    for row in table.rows:
        why = not_data(row, table.headings)
        if why is not None and why != "struck out":
            nobody_there, told = left_out(row, why)
            skipped.append(nobody_there)
            doubts += told
            continue
        making = _making(row, columns, visit, used)
        making.struck = why == "struck out"
        if making.struck and nobody(making):
            nobody_there, told = left_out(row, why or "")
            skipped.append(nobody_there)
            doubts += told
            continue
        if nobody(making) or _heads_a_section(row, table.headings):
            skipped.append(Skipped(row.number, "no person is named"))
            said = "; ".join(c.text for c in row.cells if c.text)
            doubts.append(Doubt(row.number, "", "row_without_person",
                                f"Row {row.number} names no person and was left out: {said}", said,
                                ("leave out", "a guest whose name follows")))  # fmt: skip
            continue
        pair = split_couples(making)
        makings += pair
    return makings, skipped, doubts


def _not_rewritten(struck: Sequence[Making], others: Sequence[Making], skipped: list[Skipped]) -> list[Making]:
    """The struck-out guests, without those who stand again in another row: that row holds.

    An allergy that only the struck-out row tells is asked about.
    """
    again = {folded(making.label): making for making in others} if struck else {}
    left = []
    for making in struck:
        other = again.get(folded(making.label))
        if other is None:
            left.append(making)
            continue
        skipped.append(Skipped(making.row, f"struck out; {making.label} stands again in row {other.row}"))
        if {a.get("substance") for a in making.allergies} - {a.get("substance") for a in other.allergies}:
            said = making.text("allergies")
            other.note(f"Row {making.row}, struck out: {said}")
            other.doubt("allergies", "struck_out_allergy",
                        f"Row {making.row}, struck out, told of {making.label}: “{said}”. Row {other.row} does not "
                        "say so. Does the allergy still hold?", value=said)  # fmt: skip
    return left


def _cancelled(making: Making) -> None:
    """A row that is struck out from end to end is a guest who does not come; what it says is kept."""
    making.participation["status"] = "cancelled"
    making.doubts = [doubt for doubt in making.doubts if doubt.severity != "ask"]
    told = f"Row {making.row} is struck out: {making.label} was taken as cancelled."
    making.doubts.append(Doubt(making.row, "", "struck_out_row", told, making.label, severity="warning",
                               subject=making.key))  # fmt: skip


def _heads_a_section(row: Row, headings: tuple[str, ...]) -> bool:
    """Whether a row holds one text alone, such as "Chaperones", where a person has many."""
    return len({c.text for c in row.cells if c.text}) == 1 and sum(map(bool, headings)) > 3


_WORDY = frozenset({"animals", "stairs", "smoker", "beds", "sharing", "wish", "avoid", "languages", "interests"})


def _making(row: Row, columns: Columns, visit: VisitFacts, used: set[str]) -> Making:
    said = joined({f: c for f, c in zip(columns.fields, row.cells, strict=False) if f is not None})
    cells, long = essays(said, _WORDY)
    reference = next((cells[f].text for f in ("reference", "position") if f in cells and cells[f].text), "")
    key = reference if reference and reference not in used else f"row {row.number}"
    used.add(key)
    making = Making(key, row.number, columns, cells, visit)
    for name, words in long.items():
        asked, begins = essay_question(columns.heading(name), words)
        making.note(f"{columns.heading(name)}: {words}")
        making.doubt(name, "cell_too_long", asked, value=begins)
    if "reference" in cells and cells["reference"].text:
        making.participation["reference"] = cells["reference"].text
    position = cells["position"].text if "position" in cells else ""
    if position.isdecimal() and len(position) < 7:
        making.participation["position"] = int(position)
    elif position:
        making.note(f"{columns.heading('position')}: {position}")
    for heading, field, cell in zip(columns.headings, columns.fields, row.cells, strict=False):
        if cell.comment:
            making.note(f"Comment on {heading}: {cell.comment}")
            making.beyond.append((f"Comment on {heading}", cell.comment))
        if field is None and cell.text:
            making.note(f"{heading}: {cell.text}" if heading else cell.text)
            making.beyond.append((heading, cell.text))
            if not heading:
                making.doubts.append(Doubt(row.number, "", "cell_beyond_headings",
                                           f"Row {row.number} has a cell to the right of all headings: "
                                           f"“{cell.text}”. "
                                           "Where does it belong?", cell.text, subject=making.key))  # fmt: skip
        if cell.struck and cell.text and field in _NAMES:
            making.doubts.append(Doubt(row.number, heading, "struck_out_name",
                                       f"The name “{cell.text}” is struck out. Is this guest coming?", cell.text,
                                       ("going", "cancelled"), subject=making.key,
                                       field="participation.status"))  # fmt: skip
    return making


def _remarks(sheets: Sequence[Sheet], totals: Sequence[tuple[int, str, int]], people: int) -> tuple[str, ...]:
    remarks = [f"Read as {s.decoded}; if letters look wrong, choose another encoding." for s in sheets
               if s.decoded not in _SURE_LETTERS]  # fmt: skip
    if any(number == people for _, _, number in totals):
        remarks.append(f"The list's own total ({people}) agrees.")
    return tuple(remarks)

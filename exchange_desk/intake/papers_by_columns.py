"""Papers in a table of travellers by papers: a date, a tick or a word in each cell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Doubt, VisitFacts
from exchange_desk.intake.lines import LineDraft, LineRow, LineTable
from exchange_desk.intake.paper_kind_words import paper_kind
from exchange_desk.intake.paper_state_words import one_parent_only, paper_state
from exchange_desk.intake.signs import CIRCLES, CROSSES, TICKS, cross_means
from exchange_desk.intake.table import Cell
from exchange_desk.intake.tables import not_data
from exchange_desk.intake.values.answers import read_yes_no
from exchange_desk.intake.values.dates import date_order, find_dates, read_date

_EARLIEST, _LATEST = dt.date(1990, 1, 1), dt.date(2099, 12, 31)
_EAST = frozenset({"JP", "KR"})
_NOTHING = frozenset("-–—−－ー―/.")  # a dash says that there is nothing to say, as an empty cell does
_PLUS = frozenset({"+", "＋", "++"})  # beside a dash in lists from Russia and Ukraine
_STATES = ("received", "asked", "partial", "outdated", "not_needed")
_DAY_ONLY = re.compile(r"^(\d{1,2})\s?[/.]\s?(\d{1,2})\.?$|^(\d{1,2})月(\d{1,2})日$|^(\d{1,2})월 ?(\d{1,2})일$")
_DAY_WITHIN = re.compile(r"(?<![\d/.])(?:\d{1,2}[/.]\d{1,2}\.?|\d{1,2}月\d{1,2}日|\d{1,2}월 ?\d{1,2}일)(?![\d/.])")
_MONTHS = 12
_TWO = 2  # as many parents as sign: "1/2" is no day


@dataclass(frozen=True, slots=True)
class PaperCell:
    """What a cell says of a paper: its state (None where it says nothing), the day, and whether it has to be asked."""

    state: str | None
    received_on: dt.date | None = None
    unclear: bool = False
    choices: tuple[str, ...] = ()
    refused: bool = False


class PaperCells:
    """Reads the cells of all columns of a field; a cross means what all of them together show."""

    def __init__(self, table: LineTable, field: str, visit: VisitFacts, answers: Mapping[str, str]) -> None:
        self.places = [place for place, name in enumerate(table.columns) if name == field]
        rows = [row for row in table.table.rows if not not_data(row, table.table.headings)]
        cells = [row.cells[place] for row in rows for place in self.places]
        self._order, self.visit = date_order(cells), visit
        self._month_first = _month_leads(cells)
        east = bool(visit.guest_countries) and set(visit.guest_countries) <= _EAST
        crosses = [cell.text.strip() for cell in cells if cell.text.strip() in CROSSES]
        heading = " ".join(table.table.headings[self.places[0]].split()) if self.places else ""
        told = answers.get(f"{heading}:cross_or_tick")
        self._cross: bool | None = None
        if told in ("received", "missing"):
            self._cross = told == "received"
        elif crosses:
            self._cross = cross_means([self._as_answer(cell) for cell in cells], east=east)
            if self._cross is None:
                table.doubts.append(
                    Doubt(table.table.heading_row, heading, "cross_or_tick",
                          f"In the list stands “{crosses[0]}” ({len(crosses)} times). Does it mean that the paper is "
                          "there, or that it is missing? Nothing is kept for it until then: import the list again with "
                          "the answer.", crosses[0], ("received", "missing"), subject=heading)
                )  # fmt: skip

    def read(self, cell: Cell) -> PaperCell:
        """What one cell says."""
        text = " ".join(cell.text.split())
        if not text or text in _NOTHING:
            return PaperCell("asked" if cell.broken else None, unclear=bool(cell.broken))
        if text in CROSSES:
            return PaperCell(None if self._cross is None else "received" if self._cross else "asked")
        if text in TICKS | CIRCLES | _PLUS:
            return PaperCell("asked" if text == "☐" else "received")
        if text == "□":
            return PaperCell("asked")
        undated = self._day_of_this_year(text)
        if undated is not None:
            return PaperCell("received", undated)
        day = read_date(cell, self._order, earliest=_EARLIEST, latest=_LATEST)
        if day.value is not None and not day.rest and not day.troubles:
            return PaperCell("received", day.value.whole)
        if day.troubles and day.troubles[0].code == "ambiguous_date" and paper_state(day.rest or "ok") == "received":
            return PaperCell("received", choices=day.troubles[0].choices)
        return self._words(text)

    def _day_of_this_year(self, text: str) -> dt.date | None:
        """A day without a year, taken in the year before the visit ends; None for what may be a count ("1/2")."""
        found = _DAY_ONLY.match(text)
        if found is None:
            return None
        one, two = (int(each) for each in found.groups() if each)
        if not found[1]:
            month, day = one, two
        elif max(one, two) <= _TWO or (self._month_first is None and max(one, two) <= _MONTHS):
            return None
        else:
            leads = self._month_first if max(one, two) <= _MONTHS else two > _MONTHS
            month, day = (one, two) if leads else (two, one)
        days = []
        for year in (self.visit.ends.year - 1, self.visit.ends.year):
            try:
                days.append(dt.date(year, month, day))
            except ValueError:
                continue
        near = [d for d in days if self.visit.ends - dt.timedelta(days=365) < d <= self.visit.ends]
        return near[0] if len(near) == 1 else None

    def _words(self, text: str) -> PaperCell:
        days = [
            found
            for found in find_dates(text, earliest=_EARLIEST, latest=_LATEST)
            if found.read.value and found.read.value.whole
        ]
        whole = days[0].read.value.whole if len(days) == 1 and days[0].read.value else None
        rest = text if whole is None else f"{text[: days[0].start]} {text[days[0].end :]}".strip(" ,;:()（）-–")
        if not days and (undated := _DAY_WITHIN.search(text)):
            day = self._day_of_this_year(undated[0])
            if day is not None:
                whole, rest = day, f"{text[: undated.start()]} {text[undated.end() :]}".strip(" ,;:()（）-–")
        told = paper_state(rest)
        if one_parent_only(rest) and told in (None, "received"):
            return PaperCell("partial", whole)
        if told is None and len(rest.split()) < 3:
            said = read_yes_no(rest, cross_means=None)
            if said.value is not None and not said.rest:
                told = "received" if said.value else "asked"
        if told is None or told == "refused" or len(days) > 1 or (told == "asked" and whole is not None):
            return PaperCell("asked", unclear=True, refused=told == "refused")
        return PaperCell(told, whole)

    def _as_answer(self, cell: Cell) -> str:
        text = cell.text.strip()
        if not text or text in CROSSES:
            return text
        found = self._words(text) if text not in TICKS | CIRCLES | _NOTHING else PaperCell(None)
        if date_order([cell]) or isinstance(cell.value, dt.date) or found.state == "received":
            return "yes"
        return "no" if found.state == "asked" and not found.unclear else text


def long_ago(kind: str, received_on: dt.date | None, visit: VisitFacts) -> bool:
    """Whether a consent or release came so long before the visit that it was probably made for another one."""
    lasts = kind not in ("parental_consent", "medical_release")
    return not lasts and received_on is not None and received_on < visit.starts - dt.timedelta(days=366)


def marks_only(table: LineTable, field: str, visit: VisitFacts) -> bool:
    """Whether a column holds nothing but marks, so that its heading is a paper and not what names the papers."""
    cells = PaperCells(table, field, visit, {})
    place = table.columns.index(field)
    read = [cells.read(row.cells[place]) for row in table.table.rows if row.cells[place].text.strip()]
    return bool(read) and not any(each.unclear for each in read)


def _month_leads(cells: list[Cell]) -> bool | None:
    """Whether days without a year are written month first, where one of them leaves no other reading."""
    seen = set()
    for cell in cells:
        found = _DAY_ONLY.match(cell.text.strip())
        if found and found[1]:
            one, two = int(found[1]), int(found[2])
            if max(one, two) > 12 >= min(one, two):
                seen.add(one <= 12)
    return seen.pop() if len(seen) == 1 else None


def papers_by_columns(table: LineTable, visit: VisitFacts, answers: Mapping[str, str]) -> list[LineDraft]:
    """One record for each cell that says something; an empty cell says nothing, and is not kept as received."""
    cells = PaperCells(table, "one_paper", visit, answers)
    lines: list[LineDraft] = []
    for row in table.rows():
        who = traveller(row)
        if not who:
            row.ask("who", "row_without_person", f"Row {row.number} names no traveller and was left out.",
                    choices=("leave out",))  # fmt: skip
            continue
        remark = "\n".join(said for said in (row.text("notes"), row.beyond()) if said)
        found = [_one(row, who, place, cells) for place in cells.places]
        there = [line for line in found if line is not None]
        if remark and there:
            about = next((line for line in there if line.values["kind"] == "parental_consent"), there[0])
            there[there.index(about)] = _remarked(about, remark)
        lines += there
    return lines


def traveller(row: LineRow) -> str:
    """Whom a line names, in one column or two."""
    whole, family, given = (row.text(name) for name in ("who", "family_name", "given_name"))
    parts = [part for part in (whole or family, "" if given and given in whole else given) if part]
    return ", ".join(parts)


def _one(row: LineRow, who: str, place: int, cells: PaperCells) -> LineDraft | None:
    cell = row.row.cells[place]
    title = " ".join(row.table.table.headings[place].split())
    read = cells.read(cell)
    if read.state is None and not cell.comment:
        return None
    key = f"{folded(who)} | {folded(title)}"
    text = cell.text.strip() or (cell.broken or "")
    if read.unclear:
        row.ask("who", "unclear_state",
                f"Row {row.number}: what does “{text}” say of the paper “{title}” of {who}? "
                "It counts as not received until then.",
                sets="paper.state", choices=_STATES, subject=key, value=text, column=title)  # fmt: skip
    if read.choices:
        row.ask("who", "ambiguous_date",
                f"Row {row.number}: on which day was the paper “{title}” of {who} received? “{text}” may be "
                f"{' or '.join(read.choices)}.",
                sets="paper.received_on", choices=read.choices, subject=key, value=text, column=title)  # fmt: skip
    kind, state = paper_kind(title), read.state or "asked"
    if state == "received" and long_ago(kind, read.received_on, cells.visit):
        state = "outdated"
        row.ask("who", "received_before_asked",
                f"Row {row.number}: the paper “{title}” of {who} was received on {read.received_on}, more than a "
                "year before the visit. Is it an old one?",
                sets="paper.state", choices=("received", "outdated"), subject=key, value=text,
                column=title)  # fmt: skip
    values = {"kind": kind, "title": title, "state": state,
              "received_on": read.received_on, "as_typed": f"{who}: {title}",
              "notes": "\n".join(said for said in (text if _worth_a_note(text) else "", cell.comment or "") if said)
              or None}  # fmt: skip
    return LineDraft(key, row.number, f"{who}, {title}", "paper", values, (who,))


def _worth_a_note(text: str) -> bool:
    return any(letter.isalpha() for letter in text) and len(text) > 3


def _remarked(line: LineDraft, remark: str) -> LineDraft:
    """The line with the remark of the row; "father only" makes of a consent one that is not complete."""
    state = line.values["state"]
    if state == "received" and line.values["kind"] == "parental_consent" and one_parent_only(remark):
        state = "partial"
    notes = "\n".join(str(said) for said in (line.values["notes"], remark) if said)
    return LineDraft(line.key, line.row, line.label, line.record, {**line.values, "state": state, "notes": notes},
                     line.who)  # fmt: skip

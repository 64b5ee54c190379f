"""Lists of attendance: people by the days of meetings, or a line for each person and meeting; marks and who is who."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.answers_given import AnswersGiven
from exchange_desk.intake.attendance_marks import Marks, is_mark, said_twice
from exchange_desk.intake.attendance_people import Attendant, Entry, Roll, as_people
from exchange_desk.intake.attendance_words import ATTENDANCE_FIELDS
from exchange_desk.intake.drafts import Doubt, ReadReport, VisitFacts
from exchange_desk.intake.lines import LineTable, line_table
from exchange_desk.intake.meeting_days import MeetingDay, as_meeting, is_day, meeting_days
from exchange_desk.intake.meeting_titles import Announced, announced
from exchange_desk.intake.name_columns import settled_names
from exchange_desk.intake.table import Cell, Sheet

_WHO = ("full_name", "family_name", "given_name", "name_original")


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of the list. Without a `day` the question `doubt` has to be answered first, with a day."""

    key: str
    heading: str
    day: dt.date | None
    at: dt.time | None = None
    title: str | None = None
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class AttendanceList:
    """A list of attendance as read: meetings, people with their marks, what its title announces."""

    meetings: tuple[Meeting, ...]
    people: tuple[Attendant, ...]
    announced: Announced
    report: ReadReport
    heading_row: int
    sides: tuple[str, ...]


def attendance_in(
    sheets: Sequence[Sheet],
    visit: VisitFacts,
    name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> AttendanceList:
    """The meetings of a list with who was there.

    Raises RefusedInput for a table without names, or without days as headings and without columns for day and state.
    """
    table = line_table(sheets, ATTENDANCE_FIELDS, name, needs=[_WHO, ("meeting", "date"), ("meeting", "state")],
                       sheet=sheet, mapping=mapping, answers=answers, also=as_meeting, value=is_mark)  # fmt: skip
    if not mapping:  # “Nome” alone is the whole name, “Name” beside “Vorname” the family's
        table.columns = settled_names(table.table, table.columns)
    given = AnswersGiven(answers or {})
    roll = Roll(table, visit)
    wide = "meeting" in table.columns
    meetings, entries = (_by_columns if wide else _by_lines)(table, roll, visit, given)
    people, duplicates = as_people(entries, roll, lines=not wide)
    return AttendanceList(
        tuple(meetings),
        tuple(people),
        announced(table.table.above, visit),
        table.report(tuple(duplicates)),
        table.table.heading_row,
        roll.sides,
    )


def _by_columns(
    table: LineTable, roll: Roll, visit: VisitFacts, answers: Mapping[str, str]
) -> tuple[list[Meeting], list[Entry]]:
    """People by meetings: every heading that is a day is a meeting."""
    places = [place for place, name in enumerate(table.columns) if name == "meeting"]
    headings = [" ".join(table.table.headings[place].split()) for place in places]
    row = table.table.heading_row
    told = [answers.get(f"{row}:{heading}", answers.get(f"{row}/{heading}")) for heading in headings]
    days = meeting_days(
        [said or heading for said, heading in zip(told, headings, strict=True)], visit, table.table.above
    )
    meetings = _unlike([_meeting(replace(day, heading=heading), row)
                        for heading, day in zip(headings, days, strict=True)])  # fmt: skip
    cells = [each.cells[place] for each in table.table.rows for place in places]
    marks = _marks(cells, table, visit, headings[0], answers)
    entries = list(roll.entries())
    for entry in entries:
        for place, meeting in zip(places, meetings, strict=True):
            mark = marks.read(entry.row.row.cells[place])
            if mark is not None:
                entry.marks[meeting.key] = mark
    return meetings, entries


def _by_lines(
    table: LineTable, roll: Roll, visit: VisitFacts, answers: Mapping[str, str]
) -> tuple[list[Meeting], list[Entry]]:
    """A line for each person and meeting; the days are those of the column, each different text once."""
    marks = _marks(table.cells("state"), table, visit, table.heading("state"), answers)
    entries = list(roll.entries())
    texts = list(dict.fromkeys(_text(entry.row.cell("date")) for entry in entries))
    rows = {text: next(e.row.number for e in entries if _text(e.row.cell("date")) == text) for text in texts}
    said = [text for text in texts if is_day(text)]
    days = dict(zip(said, _each_alone(said, visit, table.table.above), strict=True))
    found: dict[tuple[str, str], Meeting] = {}
    for entry in entries:
        text, title = _text(entry.row.cell("date")), entry.row.text("meeting_title")
        meeting = found.get((text, title))
        if meeting is None:
            day = days.get(text, MeetingDay(text, None))
            meeting = _meeting(day, rows[text], table.heading("date"))
            key = f"{meeting.key} {folded(title)}".strip()
            found[text, title] = meeting = replace(meeting, key=key, title=title or None)
        mark = marks.read(entry.row.cell("state"))
        if mark is not None:
            before = entry.marks.get(meeting.key)
            entry.marks[meeting.key] = mark if before is None else said_twice(before, mark)
    return list(found.values()), entries


def _each_alone(texts: Sequence[str], visit: VisitFacts, above: Sequence[str]) -> list[MeetingDay]:
    """Days of a column, which need not stand in order."""
    by_itself = {text: meeting_days([text], visit, above)[0] for text in texts}
    together = meeting_days(texts, visit, above, in_order=False)
    return [each if each.day else by_itself[text] for text, each in zip(texts, together, strict=True)]


def _meeting(day: MeetingDay, row: int, column: str | None = None) -> Meeting:
    heading = day.heading
    if day.day is not None:
        return Meeting(day.day.isoformat(), heading, day.day, day.at)
    choices = tuple(choice.isoformat() for choice in day.choices)
    text = (
        f"On which day was the meeting “{heading}”?"
        + (f" It may be {' or '.join(choices)}." if choices else "")
        + " Answer, then import the list again: its marks are not kept until then."
    )
    code = "ambiguous_date" if choices else "meeting_without_day"
    return Meeting(f"? {heading}", heading, None, day.at,
                   doubt=Doubt(row, column or heading, code, text, heading, choices))  # fmt: skip


def _unlike(meetings: Sequence[Meeting]) -> list[Meeting]:
    """Two columns of one day are two meetings."""
    seen: dict[str, int] = {}
    found = []
    for meeting in meetings:
        seen[meeting.key] = seen.get(meeting.key, 0) + 1
        number = seen[meeting.key]
        found.append(meeting if number == 1 else replace(meeting, key=f"{meeting.key} ({number})"))
    return found


def _marks(
    cells: Sequence[Cell], table: LineTable, visit: VisitFacts, heading: str, answers: Mapping[str, str]
) -> Marks:
    marks = Marks(cells, visit.guest_countries, heading=heading, row=table.table.heading_row, answers=answers)
    table.doubts += marks.doubts
    return marks


def _text(cell: Cell) -> str:
    return " ".join(cell.text.split())

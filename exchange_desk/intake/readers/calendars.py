"""Calendars (iCalendar, vCalendar): one row an event, on its own clock, under the headings of a programme."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from exchange_desk.basics.clock import is_zone
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers.card_values import said
from exchange_desk.intake.readers.cells import cell
from exchange_desk.intake.readers.content_lines import Component, Content, content_of
from exchange_desk.intake.readers.moments import Clock, When
from exchange_desk.intake.readers.own_cards import OWN, cells_of_event, own_sheets
from exchange_desk.intake.readers.repeating import Dates, dates_of
from exchange_desk.intake.readers.zones import Zones
from exchange_desk.intake.table import Cell, CellValue, Sheet

HEADINGS = (
    "Date", "Start", "End", "End date", "Time zone", "Time zone at the end", "What", "Where", "Responsible", "Notes",
)  # fmt: skip
_MOST = 20_000
_OTHERS = {
    "VTODO": "Tasks that were not read", "VJOURNAL": "Journal entries that were not read",
    "VFREEBUSY": "Busy times that were not read",
}  # fmt: skip
Days = tuple[dt.date, dt.date] | None


@dataclass(frozen=True, slots=True)
class Event:
    """One event, or one date of an event that repeats; `rule` where its further dates were not found."""

    source: Component
    start: When
    end: When | None
    cancelled: bool
    rule: str = ""


def read_calendars(path: Path, encoding: str | None, countries: Sequence[str], days: Days) -> list[Sheet]:
    """The one sheet of a calendar's events; of those that repeat, the dates around `days`.

    Raises RefusedInput for a file without whole events.
    """
    content = content_of(path.read_bytes(), path.name, encoding, countries)
    calendars = [each for each in content.components if each.name == "VCALENDAR"]
    ours = _ours(calendars)
    if ours:
        return ours
    reading = _Reading(path.name, days)
    rows = [row for calendar in calendars for row in reading.rows(calendar)]
    if not rows and reading.for_one:
        raise RefusedInput(
            f"“{path.name}” is a calendar that Exchange Desk wrote for one guest, family or leader, and tells not all "
            "of an item. Change the item in the programme, or import the calendar of the whole group."
        )
    if not rows:
        raise RefusedInput(f"“{path.name}” holds no event that can be read. Export the calendar again.")
    return [_sheet(path.stem, rows, content, reading.told())]


def _ours(calendars: Sequence[Component]) -> list[Sheet]:
    """The lists that a calendar of ours was; nothing where it is anybody's."""
    events = [each for calendar in calendars for each in calendar.inside if each.name == "VEVENT"]
    events = [each for each in events if not _taken_out(each)]
    if not events or not all(event.first(f"{OWN}-LIST") for event in events):
        return []
    clock = Clock(Zones([each for calendar in calendars for each in calendar.inside if each.name == "VTIMEZONE"]), "")
    return own_sheets(events, [cells_of_event(event, clock) for event in events])


def _taken_out(event: Component) -> bool:
    """Whether an event tells only that an item of ours was taken out: there is nothing to read back."""
    cancelled = event.text("STATUS").strip().upper() == "CANCELLED"
    return cancelled and event.first(f"{OWN}-LIST") is None and event.text("UID").endswith("@exchange-desk")


def _for_one(event: Component) -> bool:
    """Whether an event of ours was made for one person or family: it tells not all of its item, and other things."""
    item, _, whose = event.text("UID").removesuffix("@exchange-desk").partition(".")
    return bool(whose) and event.text("UID").endswith("@exchange-desk") and bool(item)


def _sheet(name: str, rows: list[dict[str, Cell]], content: Content, told: tuple[str, ...]) -> Sheet:
    rows.sort(key=lambda row: tuple(row[part].text if part in row else "" for part in ("Date", "Start", "What")))
    order = [heading for heading in HEADINGS if heading in ("Date", "What") or any(heading in row for row in rows)]
    cells = [tuple(cell(heading) for heading in order)]
    cells += [tuple(row.get(heading, cell(None)) for heading in order) for row in rows]
    return Sheet(name, tuple(cells), content.encoding, encodings=content.others, told=told)


class _Reading:
    """The calendars of one file being read, with what is left out of them."""

    def __init__(self, name: str, days: Days) -> None:
        self._name = name
        self._days = days
        self._count = 0
        self.for_one = 0
        self._left: Counter[str] = Counter()
        self._series: list[str] = []

    def told(self) -> tuple[str, ...]:
        """What was left out, in sentences."""
        left = [f"{what}: {number}." for what, number in self._left.items()]
        more = len(self._series) - 20
        return (*left, *self._series[:20], *([f"So do {more} more events."] if more > 0 else []))

    def rows(self, calendar: Component) -> Iterator[dict[str, Cell]]:
        """The rows of one calendar."""
        zones = Zones([each for each in calendar.inside if each.name == "VTIMEZONE"])
        usual = calendar.text("X-WR-TIMEZONE").strip()
        clock = Clock(zones, usual if is_zone(usual) else "")
        self._left.update(_OTHERS[each.name] for each in calendar.inside if each.name in _OTHERS)
        invited = sum(any(line.name == "ATTENDEE" for line in each.lines) for each in calendar.inside)
        if invited:  # notes are printed for everybody
            self._left["Events whose list of the invited was left out"] += invited
        withdrawn = calendar.text("METHOD").strip().upper() == "CANCEL"
        events = [each for each in calendar.inside if each.name == "VEVENT" and not _for_one(each)]
        for_one = sum(each.name == "VEVENT" and _for_one(each) for each in calendar.inside)
        if for_one:
            self.for_one += for_one
            self._left["Events that Exchange Desk wrote for one person and that were left out"] += for_one
        moved = {
            (each.text("UID"), when.at): each
            for each in events
            if (line := each.first("RECURRENCE-ID")) and (when := clock.when(line))
        }
        for event in events:
            line = event.first("RECURRENCE-ID")
            if line and line.parameter("RANGE"):
                self._series.append(f"{_called(event)} was changed from one date on; look at its later dates.")
            for each in self._dates(event, clock, moved):
                self._count += 1
                if self._count > _MOST:
                    raise RefusedInput(f"“{self._name}” holds more than {_MOST} events. Export a shorter time.")
                yield _row(replace(each, cancelled=True) if withdrawn else each)

    def _dates(
        self, event: Component, clock: Clock, moved: dict[tuple[str, dt.datetime], Component]
    ) -> Iterator[Event]:
        cancelled = event.text("STATUS").strip().upper() in ("CANCELLED", "DECLINED")
        line = event.first("DTSTART")
        start = clock.when(line) if line else None
        if start is None:
            yield Event(event, When(dt.datetime.min), None, cancelled)
            return
        end = clock.end(event, start)
        repeats = event.first("RECURRENCE-ID") is None and any(each.name in ("RRULE", "RDATE") for each in event.lines)
        if not repeats:
            yield Event(event, start, end, cancelled)
            return
        dates = self._repeated(event, start, clock)
        for at in dates.starts:
            if (event.text("UID"), at) not in moved:
                later = replace(end, at=end.at + (at - start.at)) if end else None
                yield Event(event, replace(start, at=at), later, cancelled, dates.rule)

    def _repeated(self, event: Component, start: When, clock: Clock) -> Dates:
        more, without = (
            [when.at for line in event.lines if line.name == name for when in clock.several(line, start)]
            for name in ("RDATE", "EXDATE")
        )
        rules = [line.value.strip() for line in event.lines if line.name == "RRULE"]
        dates = dates_of(rules, more, without, start.at, self._days, lambda at: clock.wall(at, start.zone))
        if dates.why:
            self._series.append(f"{_called(event)} {dates.why}.")
        return dates


def _row(event: Event) -> dict[str, Cell]:
    source, start, end = event.source, event.start, event.end
    known = start.at != dt.datetime.min
    values: dict[str, CellValue] = {
        "Date": start.at.date() if known else source.text("DTSTART") or None,
        "Start": "all day" if start.whole_day else start.at.time().replace(second=0) if known else None,
        "Time zone": start.zone,
        "What": said(source.first_value("SUMMARY")),
        "Where": said(source.first_value("LOCATION")).replace("\n", ", "),
        "Responsible": _responsible(source),
        "Notes": "\n".join(filter(None, (_notes(source), f"Repeats: {event.rule}" if event.rule else ""))),
    }
    if end is not None and known:
        values["End"] = None if end.whole_day else end.at.time().replace(second=0)
        values["End date"] = end.at.date() if end.at.date() != start.at.date() else None
        values["Time zone at the end"] = end.zone if end.zone != start.zone else None
    return {
        heading: Cell(made.text, made.value, None, event.cancelled)
        for heading, value in values.items()
        if (made := cell(value)).text
    }


def _called(event: Component) -> str:
    return f"“{said(event.first_value('SUMMARY'))[:80]}”"


def _responsible(event: Component) -> str:
    """Who organises an event, by name; an address alone is nobody's name."""
    line = event.first("ORGANIZER")
    name = line.parameter("CN").strip() if line else ""
    return name if name and "@" not in name else said(event.first_value("CONTACT")).replace("\n", ", ")


def _notes(event: Component) -> str:
    ours = event.text("UID").endswith("@exchange-desk")  # what we write there are the hours by other clocks
    notes = [] if ours else [said(event.first_value("DESCRIPTION"))]
    if event.text("STATUS").strip().upper() == "TENTATIVE":
        notes.append("Not yet certain.")
    notes.append(said(event.first_value("URL")))
    return "\n".join(filter(None, notes))

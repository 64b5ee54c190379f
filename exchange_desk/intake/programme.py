"""Programmes: what happens when, where, for whom, with which meal; days told by weekday, date and day number."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from exchange_desk.basics.clock import NEVER, TWICE, Moment, zone_city
from exchange_desk.basics.dates import day_words
from exchange_desk.basics.item_words import kind_of, meals_and_rest
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.columns import merged
from exchange_desk.intake.drafts import ItemDraft, ItemList, Skipped, Value, VisitFacts
from exchange_desk.intake.folded_words import words_in, words_key
from exchange_desk.intake.headings_items import PROGRAMME
from exchange_desk.intake.headings_questions import PROGRAMME_QUESTIONS
from exchange_desk.intake.hour_spans import read_span
from exchange_desk.intake.programme_clocks import Told, on_clock
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.table import Sheet
from exchange_desk.intake.travel_days import DayRead, day_of_visit, month_first, plain, read_day
from exchange_desk.intake.travel_ends import contradiction
from exchange_desk.intake.travel_hours import HourRead, read_hour
from exchange_desk.intake.travel_places import read_place
from exchange_desk.intake.travel_table import ItemRow, ItemTable, open_table
from exchange_desk.intake.travel_who import read_who

_FIRST: Mapping[str, tuple[str, ...]] = {
    "number": ("day", "day no", "tag nr", "tag", "jour", "n° du jour", "日目", "日程"),
    "date": ("date", "datum", "日付", "月日"),
    "from": ("from", "start", "starts", "begins", "von", "beginn", "de", "début", "開始", "開始時刻"),
    "to": ("to", "end", "ends", "until", "bis", "ende", "à", "fin", "終了", "終了時刻"),
    "time": ("time", "times", "hours", "zeit", "uhrzeit", "heure", "horaire", "時間", "時刻"),
    "date_to": ("end date", "last day", "ends on", "enddatum", "letzter tag", "date de fin", "dernier jour", "終了日"),
    "zone": ("time zone", "timezone", "zeitzone", "fuseau horaire", "タイムゾーン", "huso horario", "fuso horário",
             "fuso orario", "часовой пояс", "часовий пояс", "时区", "時區", "시간대"),
    "zone_to": ("time zone at the end",),
    "what": ("what", "item", "activity", "programme", "program", "event", "title", "was", "programmpunkt", "programm",
             "quoi", "activité", "内容", "行事", "活動"),
    "where": ("where", "place", "location", "venue", "wo", "ort", "treffpunkt", "où", "lieu", "場所"),
    "who": ("who", "for whom", "participants", "wer", "teilnehmer", "qui", "参加者", "対象"),
    "meal": ("meal", "meals", "food", "essen", "mahlzeit", "mahlzeiten", "verpflegung", "repas", "食事"),
    "responsible": ("responsible", "in charge", "leader", "contact", "verantwortlich", "verantwortlicher", "zuständig",
                    "responsable", "担当", "責任者"),
    "notes": ("notes", "note", "remarks", "comments", "hinweis", "hinweise", "bemerkung", "bemerkungen", "remarques",
              "備考"),
}  # fmt: skip
FIELDS: Mapping[str, tuple[str, ...]] = merged(_FIRST, PROGRAMME, PROGRAMME_QUESTIONS)
_BY_HOST = words_in(
    r"\bhosts?\b|\bhost famil\w+|gastgeber\w*|gastfamili\w*|\bhotes?\b|famille d.accueil|ホスト|anfitri\w+|"
    r"famili?a de acog\w*|famiglia ospitante|принимающ\w+|приймаюч\w+|接待家庭|寄宿家庭|호스트|المضیف|میزبان"
)
_ONE_DAY = dt.timedelta(days=1)


def read_programme(
    path: Path,
    visit: VisitFacts,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> ItemList:
    """Read a programme; times are those of the hosts' town. A blank day is the day of the row above.

    `mapping` is heading -> field of FIELDS; `answers` are "row:column" -> what shall stand in that cell instead.
    Raises RefusedInput where the file holds no such table.
    """
    sheets = read_sheets(path, days=(visit.starts, visit.ends), progress=progress)
    return programme_in(sheets, visit, path.name, sheet=sheet, mapping=mapping, answers=answers, progress=progress)


def programme_in(
    sheets: Sequence[Sheet],
    visit: VisitFacts,
    _name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> ItemList:
    """As `read_programme`, from sheets that were read already."""
    table = open_table(sheets, FIELDS, sheet=sheet, mapping=mapping, answers=answers)
    return programme_items(table, visit, progress)


def programme_items(table: ItemTable, visit: VisitFacts, progress: Progress = SILENT) -> ItemList:
    """The items of a table that was found."""
    order = month_first([*table.texts("date"), *table.texts("number")])
    days = _Days(visit, order)
    drafts: list[ItemDraft] = []
    seen: dict[str, int] = {}
    for row in table.rows(progress):
        draft = _item(row, visit, days, seen)
        if draft is not None:
            drafts.append(draft)
    return ItemList(tuple(drafts), table.report())


class _Days:
    """The day of a row, with what the rows above have told: blank cells go on, day numbers count from one day."""

    def __init__(self, visit: VisitFacts, order: bool | None) -> None:
        self.visit, self.order = visit, order
        self.last: dt.date | None = None
        self.first: dt.date | None = None

    def of(self, row: ItemRow) -> tuple[str, DayRead]:
        """The day of a row and the field that told it; no day where nothing tells one."""
        for name in ("date", "number"):
            read = self._read(row, name)
            if read.day is not None or read.choices:
                number = self._number(row)
                if number and read.day and not read.contradicts and self.first is None:
                    self.first = read.day - (number - 1) * _ONE_DAY
                self.last = read.day or read.choices[0]
                return name, read
        if row.text("date"):
            return "date", DayRead(rest=row.text("date"))
        number = self._number(row)
        if number is not None:
            self.last = (self.first or self.visit.starts) + (number - 1) * _ONE_DAY
        elif row.text("number"):
            return "number", DayRead(rest=row.text("number"))  # what cannot be read is not the day of the row above
        return "date", DayRead(self.last)

    def _read(self, row: ItemRow, name: str) -> DayRead:
        """A cell with its day: written out, or as a weekday or a day of the month that the visit has once or more."""
        read = read_day(row.cell(name), self.visit, self.order, days_only=name == "date")
        if read.day is not None or read.choices or not row.text(name):
            return read
        days = day_of_visit(row.text(name), self.visit)
        return DayRead(days[0]) if len(days) == 1 else DayRead(choices=days, rest=row.text(name)) if days else read

    def _number(self, row: ItemRow) -> int | None:
        found = re.fullmatch(r"(?:day|tag|jour)?\s*(\d{1,2})\s*(?:日目)?", plain(row.text("number")).rstrip("."))
        return int(found[1]) if found else None


def _item(row: ItemRow, visit: VisitFacts, days: _Days, seen: dict[str, int]) -> ItemDraft | None:
    title = row.text("what") or row.text("where")
    name, read = days.of(row)
    day = read.day or (read.choices[0] if read.choices else None)
    if not title:
        row.table.skipped.append(Skipped(row.number, "no title: not an item"))
        return None
    key = f"{day} {folded(title)}"
    if day is None:
        row.doubt(name, "no_date", f"No day can be read for “{title}”.", subject=key)
        row.table.skipped.append(Skipped(row.number, "no day: asked"))
        return None
    place = read_place(row.text("where"), visit)
    last = read_day(row.cell("date_to"), visit, days.order).day
    told = on_clock(
        row, day, *_hours(row), last if last and last >= day else None, place.zone or visit.host_zone or "UTC"
    )
    day, start, end, zone = told.day, told.start, told.end, told.zone
    key = f"{day} {folded(title)}"
    seen[key] = seen.get(key, 0) + 1
    key = key if seen[key] == 1 else f"{key} #{seen[key]}"
    _look_at_day(row, name, read, day, title, visit, key)
    starts, ends = _moments(row, told, key, title)
    who = read_who(row.text("who"), visit.guest_towns)
    meals, by, meal_note = _meal(row.text("meal"))
    kind = kind_of(title)
    values: dict[str, Value] = {
        "travel": False,
        "kind": "home" if kind == "other" and folded(row.text("where")) in ("host homes", "gastfamilien") else kind,
        "title": title,
        "starts_on": starts.day,
        "starts_at": starts.at,
        "starts_zone": zone,
        "ends_on": ends.day if ends is not None else told.ends_on,
        "ends_at": ends.at if ends is not None else None,
        "ends_zone": ends.zone if ends is not None else None,
        "time_note": start.note or (end.note if end.about or end.at is None else None),
        "place": place.name,
        "place_code": place.code,
        "audience": ",".join(who.audience),
        "audience_typed": row.text("who") or None,
        "meals": meals,
        "meal_by": by,
        "responsible": row.text("responsible") or None,
        "notes": "; ".join(p for p in (row.text("notes"), meal_note, row.unread()) if p) or None,
    }
    return ItemDraft(key, row.number, values, who.named, who.left_out, who.town)


def _look_at_day(row: ItemRow, name: str, read: DayRead, day: dt.date, title: str, visit: VisitFacts, key: str) -> None:
    choices = tuple(d.isoformat() for d in read.choices)
    if read.contradicts:
        text = contradiction(row.text(name), read)
        row.doubt(name, "weekday_disagrees_with_date", text, subject=key, choices=choices, column="starts_on")
    elif read.day is None:
        text = f"“{row.text(name)}” can be {' or '.join(choices)}."
        row.doubt(name, "ambiguous_date", text, subject=key, choices=choices, column="starts_on")
    if not visit.starts <= day <= visit.ends:
        when = "before the guests arrive" if day < visit.starts else "after the guests have left"
        row.doubt(name, "outside_the_visit", f"“{title}” on {day_words(day)} is {when}.", subject=key, severity="info")


def _hours(row: ItemRow) -> tuple[HourRead, HourRead]:
    """Start and end, from two columns or from one ("9:00 - 11:30")."""
    start, end = row.cell("from"), row.cell("to")
    if not start.text and not end.text and row.text("time"):
        value = row.cell("time").value
        if isinstance(value, dt.time | dt.datetime | float):
            return read_hour(row.text("time"), value), HourRead()
        return read_span(row.text("time"))
    if start.text and not end.text and not isinstance(start.value, dt.time | dt.datetime | float):
        return read_span(start.text)
    return read_hour(start.text, start.value), read_hour(end.text, end.value)


def _moments(row: ItemRow, told: Told, key: str, title: str) -> tuple[Moment, Moment | None]:
    day, start, end, zone = told.day, told.start, told.end, told.zone
    name = "from" if row.text("from") or not row.text("time") else "time"
    for hour, column in ((start, "starts_at"), (end, "ends_at")):
        if hour.wrong:
            row.doubt(name, "unreadable_time", f"“{hour.note}” is not a time of day.", subject=key, column=column)
        elif hour.about and hour.at is not None:
            row.doubt(name, "about_time", f"“{hour.note}” is not exact: about {hour.at:%H:%M}.", subject=key,
                      choices=(f"{hour.at:%H:%M}",), column=column)  # fmt: skip
    if told.unknown:
        text = (f"“{title}” is told on a clock that is not known here: {start.note}. "
                f"What time is it in {zone_city(zone)}?")  # fmt: skip
        row.doubt("zone", "unknown_zone", text, subject=key, column="starts_at",
                  choices=((start.note or "")[:5],))  # fmt: skip
    elif start.at is None and not start.all_day and not start.wrong:
        words = f"“{start.note}” gives no time of day" if start.note else "No time is written"
        row.doubt(name, "no_clock_time", f"{words} for “{title}”.", subject=key, severity="info", column="starts_at")
    starts = Moment(day, start.at, zone)
    if starts.shown in (NEVER, TWICE):
        code = "clock_skips_this_hour" if starts.shown == NEVER else "clock_shows_this_hour_twice"
        text = "does not exist, the clocks are put forward" if starts.shown == NEVER else "comes twice that night"
        row.doubt(name, code, f"{start.at:%H:%M} on {day} {text}.", subject=key, column="starts_at")
    if end.at is None:
        return starts, None
    past_midnight = told.ends_on is None and start.at is not None and end.at < start.at
    return starts, Moment(told.ends_on or day + _ONE_DAY * past_midnight, end.at, told.ends_zone or zone)


def _meal(text: str) -> tuple[tuple[str, ...], str | None, str | None]:
    """Meals, who gives them ("host" or "group"), and what else the cell says ("early")."""
    words = words_key(text)
    if not words:
        return (), None, None
    meals, rest = meals_and_rest(words)
    by = ("host" if _BY_HOST.search(words) else "group") if meals else None
    rest = " ".join(re.sub(r"[+&]|\b(?:and|und|et|y|e|и|та|і|و)\b", " ", _BY_HOST.sub(" ", rest)).split())
    return meals, by, f"meal: {rest}" if rest else None

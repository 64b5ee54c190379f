"""Calendars of any program become a programme: right day, right hour, right clock; what cannot be known is asked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.drafts import ItemDraft, ItemList, VisitFacts
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.programme import programme_in
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.table import Sheet

FACTS = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", "Europe/Berlin", ("Numata",), ("JP",))
DAYS = (FACTS.starts, FACTS.ends)


def sheet(folder: Path, *events: str, head: str = "", version: str = "2.0") -> Sheet:
    """The sheet of a calendar whose events are given by their lines."""
    path = folder / "visit.ics"
    inside = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:{version}\n{head}{inside}END:VCALENDAR\n"
    path.write_bytes(text.replace("\n", "\r\n").encode())
    return read_sheets(path, days=DAYS)[0]


def programme(folder: Path, *events: str, head: str = "") -> ItemList:
    return programme_in([sheet(folder, *events, head=head)], FACTS, "visit.ics")


def only(folder: Path, *events: str, head: str = "") -> ItemDraft:
    (item,) = programme(folder, *events, head=head).items
    return item


def when(item: ItemDraft) -> str:
    """Start and end of an item in one line."""
    said = [item.values.get(name) for name in ("starts_on", "starts_at", "starts_zone", "ends_on", "ends_at")]
    return " ".join(f"{part:%H:%M}" if isinstance(part, dt.time) else str(part) for part in said if part)


def test_an_event_is_read_in_full(tmp_path: Path) -> None:
    event = (
        "UID:1\nDTSTART;TZID=Europe/Berlin:20270506T090000\nDTEND;TZID=Europe/Berlin:20270506T103000\n"
        "SUMMARY:Welcome\\, all\nLOCATION:Rathaus\\; Saal 1\nDESCRIPTION:Bring\\nshoes an\n d a coat\n"
        'ORGANIZER;CN="Müller, Jörg":mailto:jm@example.org\n'
        "BEGIN:VALARM\nTRIGGER:-PT15M\nSUMMARY:Alarm\nEND:VALARM"
    )
    read = sheet(tmp_path, event)
    assert guess_kind([read])[0].kind == "programme"
    item = only(tmp_path, event)
    assert when(item) == "2027-05-06 09:00 Europe/Berlin 2027-05-06 10:30"
    assert (item.values["title"], item.values["place"]) == ("Welcome, all", "Rathaus; Saal 1")
    assert (item.values["responsible"], item.values["notes"]) == ("Müller, Jörg", "Bring shoes and a coat")


WINDOWS = """BEGIN:VTIMEZONE
TZID:Firmenzeit
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


@pytest.mark.parametrize(
    ("start", "at"),
    [
        (":20270507T180000", "18:00 Europe/Berlin"),
        (":20270507T160000Z", "18:00 Europe/Berlin"),
        (";TZID=Europe/Paris:20270507T180000", "18:00 Europe/Berlin"),
        (";TZID=W. Europe Standard Time:20270507T180000", "18:00 Europe/Berlin"),
        (";TZID=/mozilla.org/20050126_1/Europe/Berlin:20270507T180000", "18:00 Europe/Berlin"),
        (";TZID=Firmenzeit:20270507T180000", "18:00 Europe/Berlin"),
        (";TZID=Asia/Tokyo:20270507T180000", "18:00 Asia/Tokyo"),
    ],
)
def test_every_way_to_tell_a_clock_is_understood(tmp_path: Path, start: str, at: str) -> None:
    assert when(only(tmp_path, f"DTSTART{start}\nSUMMARY:Dinner", head=WINDOWS)) == f"2027-05-07 {at}"


def test_a_clock_that_a_file_describes_is_in_winter_another(tmp_path: Path) -> None:
    events = [f"DTSTART;TZID=Firmenzeit:{day}T120000\nSUMMARY:Lunch" for day in ("20270326", "20270329", "20271031")]
    zones = [row[2].text for row in sheet(tmp_path, *events, head=WINDOWS).rows[1:]]
    assert zones == ["UTC+01:00", "UTC+02:00", "UTC+01:00"]


def test_utc_in_the_night_is_the_next_day_here(tmp_path: Path) -> None:
    item = only(tmp_path, "DTSTART:20270507T230000Z\nDTEND:20270508T003000Z\nSUMMARY:Party")
    assert when(item) == "2027-05-08 01:00 Europe/Berlin 2027-05-08 02:30"


def test_a_calendar_that_writes_utc_may_name_its_zone(tmp_path: Path) -> None:
    item = only(tmp_path, "DTSTART:20270507T010000Z\nSUMMARY:Call", head="X-WR-TIMEZONE:Asia/Tokyo\n")
    assert when(item) == "2027-05-07 10:00 Asia/Tokyo"


def test_an_unknown_clock_is_asked_and_tells_no_hour(tmp_path: Path) -> None:
    read = programme(tmp_path, "DTSTART;TZID=Mars/Base:20270507T120000\nSUMMARY:Talk")
    assert "starts_at" not in read.items[0].values or read.items[0].values["starts_at"] is None
    (doubt,) = (doubt for doubt in read.report.doubts if doubt.severity == "ask")
    assert (doubt.code, doubt.field, doubt.choices) == ("unknown_zone", "item.starts_at", ("12:00",))
    assert "Mars/Base" in doubt.text


def test_a_whole_day_ends_on_its_last_day(tmp_path: Path) -> None:
    item = only(tmp_path, "DTSTART;VALUE=DATE:20270507\nDTEND;VALUE=DATE:20270509\nSUMMARY:Festival")
    assert when(item) == "2027-05-07 Europe/Berlin 2027-05-08"
    assert item.values["time_note"] == "all day"
    assert "ends_on" not in {k for k, v in only(tmp_path, "DTSTART:20270507\nSUMMARY:Rest").values.items() if v}


@pytest.mark.parametrize(("lasts", "end"), [("PT2H30M", "07 20:30"), ("P1DT1H", "08 19:00"), ("P1W", "14 18:00")])
def test_an_end_may_be_told_as_a_length(tmp_path: Path, lasts: str, end: str) -> None:
    item = only(tmp_path, f"DTSTART:20270507T180000\nDURATION:{lasts}\nSUMMARY:Dinner")
    assert when(item) == f"2027-05-07 18:00 Europe/Berlin 2027-05-{end}"


def test_both_ends_of_a_flight_keep_their_clocks(tmp_path: Path) -> None:
    item = only(
        tmp_path, "DTSTART;TZID=Asia/Tokyo:20270506T170000\nDTEND;TZID=Europe/Berlin:20270506T220000\nSUMMARY:NH 203"
    )
    assert when(item) == "2027-05-06 17:00 Asia/Tokyo 2027-05-06 22:00"
    assert item.values["ends_zone"] == "Europe/Berlin"


def test_a_weekly_event_is_read_around_the_visit_without_the_days_left_out(tmp_path: Path) -> None:
    read = sheet(
        tmp_path,
        "UID:1\nDTSTART;TZID=Europe/Berlin:20200102T190000\nDTEND;TZID=Europe/Berlin:20200102T210000\n"
        "RRULE:FREQ=WEEKLY;BYDAY=TH\nEXDATE;TZID=Europe/Berlin:20270429T190000\nEXDATE:20270520T170000Z\nSUMMARY:Choir",
        "UID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20270506T190000\nDTSTART;TZID=Europe/Berlin:20270506T200000\n"
        "SUMMARY:Choir for our guests",
    )
    assert [(row[0].text, row[1].text, row[4].text) for row in read.rows[1:]] == [
        ("2027-04-22", "19:00", "Choir"),
        ("2027-05-06", "20:00", "Choir for our guests"),
        ("2027-05-13", "19:00", "Choir"),
    ]
    assert read.told == ("“Choir” repeats; only its dates around the visit were read.",)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=DAILY;COUNT=3", ["06", "07", "08"]),
        ("FREQ=DAILY;UNTIL=20270508", ["06", "07", "08"]),
        ("FREQ=DAILY;UNTIL=20270507T215900Z", ["06", "07"]),
        ("FREQ=DAILY;INTERVAL=2;UNTIL=20270510T220000Z", ["06", "08", "10"]),
    ],
)
def test_a_series_ends_where_it_says(tmp_path: Path, rule: str, days: list[str]) -> None:
    read = sheet(tmp_path, f"DTSTART;TZID=Europe/Berlin:20270506T233000\nRRULE:{rule}\nSUMMARY:Walk")
    assert [row[0].text[-2:] for row in read.rows[1:]] == days
    assert read.told == ()


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=100000000", "FREQ=DAILY;BYSECOND=1,2,3", "FREQ=NEVER", "D1 #5",
        "FREQ=DAILY;INTERVAL=0", "FREQ=YEARLY;BYMONTH=99", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    ],
)  # fmt: skip
def test_a_rule_that_is_not_followed_is_told(tmp_path: Path, rule: str) -> None:
    read = sheet(tmp_path, f"DTSTART:20270507T130000\nRRULE:{rule}\nSUMMARY:Bomb")
    assert [row[0].text for row in read.rows[1:]] == ["2027-05-07"]
    assert f"Repeats: {rule}" in read.rows[1][-1].text
    assert "only its first date" in read.told[0]


def test_a_cancelled_event_is_struck_out(tmp_path: Path) -> None:
    read = programme(tmp_path, "DTSTART:20270507T130000\nSUMMARY:Off\nSTATUS:CANCELLED", "DTSTART:20270507\nSUMMARY:On")
    assert [item.values["title"] for item in read.items] == ["On"]
    assert [skipped.why for skipped in read.report.skipped] == ["struck out"]


def test_tasks_are_told_and_not_read(tmp_path: Path) -> None:
    read = sheet(tmp_path, "DTSTART:20270507T130000\nSUMMARY:Talk", head="BEGIN:VTODO\nSUMMARY:Buy\nEND:VTODO\n")
    assert read.told == ("Tasks that were not read: 1.",)


def test_who_was_invited_stays_out_and_a_change_of_later_dates_is_told(tmp_path: Path) -> None:
    read = sheet(
        tmp_path,
        "UID:1\nDTSTART:20270506T130000\nRRULE:FREQ=DAILY;COUNT=3\nSUMMARY:Walk\n"
        "ATTENDEE;CN=Ada Berg:mailto:a@example.org",
        "UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270507T130000\nDTSTART:20270507T150000\nSUMMARY:Walk",
    )
    assert [row[1].text for row in read.rows[1:]] == ["13:00", "15:00", "13:00"]
    assert not any("Ada" in cell.text for row in read.rows for cell in row)
    assert read.told == (
        "Events whose list of the invited was left out: 1.",
        "“Walk” was changed from one date on; look at its later dates.",
    )


def test_a_day_that_cannot_be_read_is_asked(tmp_path: Path) -> None:
    read = programme(tmp_path, "DTSTART:soon\nSUMMARY:Talk", "DTSTART:20270507T130000\nSUMMARY:Walk")
    assert [doubt.code for doubt in read.report.doubts if doubt.severity == "ask"] == ["no_date"]


def test_an_old_calendar_is_read(tmp_path: Path) -> None:
    event = "DTSTART:20270507T160000Z\nSUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=BC=\nße".replace(
        "ß", "=C3=9F"
    )
    read = sheet(tmp_path, event, version="1.0")
    assert programme_in([read], FACTS, "visit.vcs").items[0].values["title"] == "Grüße"


EVENT = b"BEGIN:VEVENT\r\nDTSTART:20270507\r\nRRULE:FREQ=DAILY\r\nSUMMARY:x\r\nEND:VEVENT\r\n"
START, END = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (START + EVENT, "breaks off"),
        (START + END, "no event"),
        (START + EVENT * 1_500 + END, "more than 20000 events"),
        (START + EVENT.replace(b"x\r", b"x" * 300_000 + b"\r") + END, "far too long"),
        ((START + b"BEGIN:VEVENT\r\n") * 500, "too often"),
        (START + EVENT.replace(b"x", b"\0") + END, "no text"),
    ],
)
def test_a_hostile_calendar_is_refused_with_a_reason(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "bad.ics"
    path.write_bytes(content)
    with pytest.raises(RefusedInput, match=why):
        read_sheets(path, days=DAYS)

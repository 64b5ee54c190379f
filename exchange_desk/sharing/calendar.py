"""Travel and programme of a visit as a calendar file: every time with its zone, ids that stay the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.clock import is_zone
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.own_list import written_sign
from exchange_desk.intake.readers.content_lines import plain
from exchange_desk.queries.list_kinds import list_kind
from exchange_desk.queries.list_rows import Scope, given_list
from exchange_desk.records import ItineraryItem, Visit
from exchange_desk.sharing.cards import OWN, escaped, folded_line
from exchange_desk.sharing.own_marks import headings, ids_of, mark_of

KINDS = ("travel", "programme")
_SHOWN = {
    "SUMMARY": ("title",), "LOCATION": ("place",), "DTSTART": ("starts_on", "starts_at", "starts_zone"),
    "DTEND": ("ends_on", "ends_at", "ends_zone"), "STATUS": ("status",),
}  # fmt: skip
_KEPT = (
    "reference", "kind", "title", "starts_on", "starts_at", "starts_zone", "ends_on", "ends_at", "ends_zone",
    "time_note", "place", "place_code", "to_place", "to_place_code", "carrier", "number", "audience", "meals",
    "meal_by", "status", "community_id",
)  # fmt: skip


def calendar_file(session: Session, kinds: Iterable[str], visit_id: str | None, now: dt.datetime) -> tuple[bytes, int]:
    """The items of a visit as a calendar, and how many; names of guests and private notes are not in it.

    `now` is UTC. A time with a zone is told in UTC, so that no program needs a table of zones to show it right; its
    own clock and zone stand in the words. An item without a time is a whole day.
    """
    wanted = set(kinds)
    unknown = wanted - set(KINDS)
    if unknown:
        raise RefusedInput(f"There is no calendar of “{min(unknown)}”. There are calendars of {', '.join(KINDS)}.")
    visit = session.get(Visit, visit_id or "")
    if visit is None:
        raise RefusedInput("A calendar is of one visit. Say which one (--visit).")
    query = select(ItineraryItem).where(ItineraryItem.visit_id == visit.id)
    items = session.scalars(query.order_by(ItineraryItem.starts_on, ItineraryItem.starts_at, ItineraryItem.id)).all()
    chosen = [item for item in items if ("travel" if item.travel else "programme") in wanted]
    cells = {
        row.id: {cell.heading: told.text for (_, cell), told in zip(given.columns, row.cells, strict=True)}
        for given in (given_list(session, list_kind(kind), visit.id, Scope("P1")) for kind in sorted(wanted))
        for row in given.rows
    }
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Exchange Desk//Itinerary//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escaped(visit.title)}",
    ]
    for item in chosen:
        lines += _event(item, now, cells.get(item.id, {}))
    return "".join(folded_line(line) for line in (*lines, "END:VCALENDAR")).encode("utf-8"), len(chosen)


def _event(item: ItineraryItem, now: dt.datetime, cells: Mapping[str, str]) -> list[str]:
    title = " ".join(part for part in (item.carrier, item.number) if part and part not in item.title)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{item.id}@exchange-desk",
        f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}",
        f"SUMMARY:{escaped(f'{item.title} ({title})' if title else item.title)}",
        *_when(item),
        f"STATUS:{'CONFIRMED' if item.status == 'confirmed' else 'TENTATIVE'}",
        f"CATEGORIES:{escaped(item.kind)}",
    ]
    place = " – ".join(part for part in (item.place, item.to_place) if part)
    if place:
        lines.append(f"LOCATION:{escaped(place)}")
    words = _clock_words(item)
    if words:
        lines.append(f"DESCRIPTION:{escaped(words)}")
    return [*lines, *_marks(item, cells, lines), "END:VEVENT"]


def _marks(item: ItineraryItem, cells: Mapping[str, str], lines: Sequence[str]) -> list[str]:
    """What our own import needs to read the event back as it was, and to see what a calendar program changed."""
    kind = "travel" if item.travel else "programme"
    heading = headings(kind, ItineraryItem)
    shown = dict(line.replace(";VALUE=DATE", "").split(":", 1) for line in lines)
    written = [
        "=".join((name, written_sign(plain(shown.get(name, ""))), *(heading[column] for column in columns)))
        for name, columns in _SHOWN.items()
    ]
    said = [f"{OWN}-LIST:{mark_of(kind)}", f"{OWN}-IDS:{ids_of(item)}"]
    said.append(f"{OWN}-WRITTEN:{';'.join(escaped(each) for each in written)}")
    for column in _KEPT:
        if cells.get(heading[column]):
            said.append(f'{OWN}-CELL;OF="{heading[column]}":{escaped(cells[heading[column]])}')
    return said


def _when(item: ItineraryItem) -> list[str]:
    start = _instant(item.starts_on, item.starts_at, item.starts_zone)
    if start is None:
        last = max(item.ends_on or item.starts_on, item.starts_on)
        return [f"DTSTART;VALUE=DATE:{item.starts_on:%Y%m%d}", f"DTEND;VALUE=DATE:{last + dt.timedelta(days=1):%Y%m%d}"]
    lines = [f"DTSTART:{start:%Y%m%dT%H%M%SZ}"]
    end = _instant(item.ends_on or item.starts_on, item.ends_at, item.ends_zone or item.starts_zone)
    if end is not None and end > start:
        lines.append(f"DTEND:{end:%Y%m%dT%H%M%SZ}")
    return lines


def _instant(day: dt.date, time: dt.time | None, zone: str | None) -> dt.datetime | None:
    if time is None or not zone or not is_zone(zone):
        return None
    return dt.datetime.combine(day, time, ZoneInfo(zone)).astimezone(dt.UTC)


def _clock_words(item: ItineraryItem) -> str:
    """Both ends on their own clocks ("17:00 Asia/Tokyo – 14:45 America/Chicago"), and the time in words."""
    ends = [f"{item.starts_at:%H:%M} {item.starts_zone}"] if item.starts_at else []
    if item.ends_at:
        ends.append(f"{item.ends_at:%H:%M} {item.ends_zone or item.starts_zone}")
    return "\n".join(part for part in (" – ".join(ends), item.time_note or "") if part)

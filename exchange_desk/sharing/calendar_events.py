"""One event of a calendar file as its lines: each end on its own clock, whole days without a time, a stable id."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from exchange_desk.basics.clock import NEVER, TWICE, Moment, is_zone, zone_named
from exchange_desk.queries.item_revisions import Revision
from exchange_desk.sharing.cards import escaped, folded_line
from exchange_desk.sharing.zone_clocks import zone_lines

CONFIRMED, TENTATIVE, CANCELLED = "CONFIRMED", "TENTATIVE", "CANCELLED"
_UTC = ("UTC", "Etc/UTC")


@dataclass(frozen=True, slots=True)
class Event:
    """`uid` stays the same for ever; `ends` is nothing where no hour of the end is known; `words` are lines of text.

    `private`: other people who may look at the calendar see that there is something, and not what.
    """

    uid: str
    title: str
    kind: str
    starts: Moment
    ends: Moment | None
    status: str
    revision: Revision
    place: str = ""
    words: tuple[str, ...] = ()
    private: bool = False

    @property
    def timed(self) -> bool:
        """Whether the hour of its start is known; else it is a whole day."""
        return self.starts.at is not None and is_zone(self.starts.zone)


def calendar_bytes(name: str, events: Sequence[Event], more: Mapping[str, Sequence[str]]) -> bytes:
    """The file: its name, the clocks of every zone in it, the events; `more` are further lines of events, by uid."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Exchange Desk//Itinerary//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{escaped(name)}",
        f"X-WR-CALNAME:{escaped(name)}",
        *_clocks(events),
    ]
    for event in events:
        lines += ["BEGIN:VEVENT", *event_lines(event), *more.get(event.uid, ()), "END:VEVENT"]
    return "".join(folded_line(line) for line in (*lines, "END:VCALENDAR")).encode("utf-8")


def event_lines(event: Event) -> list[str]:
    """The lines of one event, without those that begin and end it."""
    stamp = f"{event.revision.at:%Y%m%dT%H%M%SZ}"
    lines = [
        f"UID:{escaped(event.uid)}@exchange-desk",
        f"DTSTAMP:{stamp}",
        f"LAST-MODIFIED:{stamp}",
        f"SEQUENCE:{event.revision.number}",
        f"SUMMARY:{escaped(event.title)}",
        *_when(event),
        f"STATUS:{event.status}",
        f"CATEGORIES:{escaped(event.kind)}",
    ]
    if event.private:
        lines.append("CLASS:PRIVATE")
    if event.place:
        lines.append(f"LOCATION:{escaped(event.place)}")
    words = "\n".join(word for word in event.words if word)
    if words:
        lines.append(f"DESCRIPTION:{escaped(words)}")
    return lines


def _when(event: Event) -> list[str]:
    first, end = event.starts, event.ends
    if not event.timed:
        last = max(end.day if end is not None else first.day, first.day) + dt.timedelta(days=1)
        days = [f"DTSTART;VALUE=DATE:{first.day:%Y%m%d}", f"DTEND;VALUE=DATE:{last:%Y%m%d}"]
        return [*days, "TRANSP:TRANSPARENT"]
    lines = [f"DTSTART{_told(first)}"]
    start, over = first.instant, _end_of(event)
    if start is not None and over is not None and over.instant is not None and over.instant > start:
        lines.append(f"DTEND{_told(over)}")
    return lines


def _end_of(event: Event) -> Moment | None:
    end = event.ends
    return end if event.timed and end is not None and end.at is not None and is_zone(end.zone) else None


def _told(moment: Moment) -> str:
    """ ";TZID=Asia/Tokyo:20271007T215500"; an hour that the clocks skip is told as the one they show instead.

    An hour that they show twice is told in UTC: programs do not agree on which of the two is meant.
    """
    instant = moment.instant
    assert instant is not None  # asked for moments with an hour only
    if not _by_zone(moment):
        return f":{instant:%Y%m%dT%H%M%SZ}"
    wall = dt.datetime.combine(moment.day, moment.at or dt.time())
    if moment.shown == NEVER:
        wall = instant.astimezone(zone_named(moment.zone)).replace(tzinfo=None)
    return f";TZID={moment.zone}:{wall:%Y%m%dT%H%M%S}"


def _by_zone(moment: Moment) -> bool:
    return moment.zone not in _UTC and moment.shown != TWICE


def _clocks(events: Iterable[Event]) -> list[str]:
    """The VTIMEZONE of every zone, in the order of their names."""
    instants: dict[str, set[dt.datetime]] = {}
    for event in events:
        for moment in (event.starts, _end_of(event)):
            if event.timed and moment is not None and moment.instant is not None and _by_zone(moment):
                instants.setdefault(moment.zone, set()).add(moment.instant)
    return [line for zone in sorted(instants) for line in zone_lines(zone, instants[zone])]

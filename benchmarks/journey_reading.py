"""Calendars read back by other libraries: the instants of each event, by its uid, as each understands the file."""

from __future__ import annotations

import datetime as dt
import io
import warnings
from collections.abc import Callable, Mapping
from typing import Any

import icalendar
import vobject
from dateutil.tz import tzical

Ends = tuple[dt.datetime, dt.datetime | None]


def by_icalendar(data: bytes) -> dict[str, Ends]:
    """icalendar: it knows the zones by their names."""
    found: dict[str, Ends] = {}
    for event in _events(data):
        end = event["DTEND"].dt if "DTEND" in event else None
        found[str(event["UID"])] = (_utc(event["DTSTART"].dt), None if end is None else _utc(end))
    return found


def by_vobject(data: bytes) -> dict[str, Ends]:
    """vobject: it asks the file what a zone is, for most zones; it keeps what a file said, which is undone here."""
    vars(vobject.icalendar)["__tzidMap"].clear()
    vobject.icalendar.registerTzid("UTC", vobject.icalendar.utc)
    return {
        event.uid.value: (_utc(event.dtstart.value), _utc(event.dtend.value) if hasattr(event, "dtend") else None)
        for event in vobject.readOne(data.decode()).vevent_list
    }


def by_dateutil(data: bytes) -> dict[str, Ends]:
    """dateutil, which knows no zone but what the file says of it; icalendar reads the lines of the events."""
    text = data.decode().replace("\r\n ", "").replace("\r\n", "\n")
    inside = text.split("BEGIN:VTIMEZONE")[1:]
    described = "".join(f"BEGIN:VTIMEZONE{part.partition('END:VTIMEZONE')[0]}END:VTIMEZONE\n" for part in inside)
    kept = [line for line in described.splitlines() if not line.startswith("X-")]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        zones = tzical(io.StringIO("\n".join(kept))) if kept else None
    found: dict[str, Ends] = {}
    for event in _events(data):
        ends = []
        for name in ("DTSTART", "DTEND"):
            if name in event:
                zone = event[name].params.get("TZID")
                known = zones.get(zone) if zones is not None and zone else dt.UTC
                wall = event[name].dt.replace(tzinfo=known)
                ends.append(_utc(wall))
        found[str(event["UID"])] = (ends[0], ends[1] if len(ends) > 1 else None)
    return found


READERS: Mapping[str, Callable[[bytes], dict[str, Ends]]] = {
    "icalendar": by_icalendar,
    "vobject": by_vobject,
    "dateutil": by_dateutil,
}


def _events(data: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def _utc(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC).replace(tzinfo=None)

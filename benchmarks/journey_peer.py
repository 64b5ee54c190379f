"""The same legs written by the library icalendar, with its own descriptions of zones: the peer of our calendars."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from zoneinfo import ZoneInfo

import icalendar

from benchmarks.journey_legs import RandomLeg
from benchmarks.journey_reading import READERS
from benchmarks.journey_wrong import counted_by, wrong_ends


def peer_calendar(legs: Sequence[RandomLeg]) -> bytes:
    """The legs as icalendar writes them."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Peer//EN")
    calendar.add("version", "2.0")
    for leg in legs:
        event = icalendar.Event()
        event.add("uid", f"leg{leg.number}@exchange-desk")
        event.add("summary", "Leg")
        event.add("dtstamp", dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
        event.add("dtstart", leg.starts.replace(tzinfo=ZoneInfo(leg.zone)))
        event.add("dtend", leg.ends.replace(tzinfo=ZoneInfo(leg.ends_zone)))
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def wrong_by_peer(legs: Sequence[RandomLeg]) -> Counter[str]:
    """How many ends each library reads otherwise than the other clock says."""
    data, wrong = peer_calendar(legs), Counter[str]()
    for name, read in READERS.items():
        told = read(data)
        wrong[name] += sum(len(list(wrong_ends(leg, told))) for leg in legs if counted_by(name, leg))
    return wrong

"""Which of some legs come out wrong: as our clocks show them, as instants, and in a calendar that others read back."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from benchmarks.journey_clocks import LAST_TABLE, ROUNDED
from benchmarks.journey_legs import RandomLeg
from benchmarks.journey_reading import READERS, Ends
from exchange_desk.basics.clock import NEVER, ONCE, TWICE, Moment
from exchange_desk.queries.item_revisions import Revision
from exchange_desk.sharing.calendar_events import CONFIRMED, Event, calendar_bytes

_LONG_AGO = Revision(0, dt.datetime(2020, 1, 1, tzinfo=dt.UTC))


def moments(leg: RandomLeg) -> tuple[Moment, Moment]:
    """Both ends as the desk keeps them."""
    return (
        Moment(leg.starts.date(), leg.starts.time(), leg.zone),
        Moment(leg.ends.date(), leg.ends.time(), leg.ends_zone),
    )


def wrong_instants(leg: RandomLeg) -> Iterator[str]:
    """What is not as the other library says: an instant, or how often the clock shows the first hour."""
    for moment, utc in zip(moments(leg), (leg.starts_utc, leg.ends_utc), strict=True):
        instant = moment.instant
        if instant is None or not same(instant.replace(tzinfo=None), utc, moment.zone):
            yield f"{moment} is {utc} for the other library, {instant} for us"
    shown = moments(leg)[0].shown
    if shown != (NEVER if leg.skipped else TWICE if leg.twice else ONCE) and leg.zone not in ROUNDED:
        yield f"{moments(leg)[0]} is shown {shown} for us"


def event(leg: RandomLeg) -> Event:
    """The leg as an event."""
    return Event(f"leg{leg.number}", "Leg", "flight", *moments(leg), status=CONFIRMED, revision=_LONG_AGO)


def calendar(legs: Iterable[RandomLeg]) -> bytes:
    """Legs as a calendar of ours."""
    return calendar_bytes("Legs", [event(leg) for leg in legs], {})


def wrong_in_calendar(legs: Iterable[RandomLeg], data: bytes) -> Counter[str]:
    """How many ends of legs each library reads otherwise than the other clock says."""
    wrong: Counter[str] = Counter()
    known = list(legs)
    for name, read in READERS.items():
        told = read(data)
        wrong[name] += sum(len(list(wrong_ends(leg, told))) for leg in known if counted_by(name, leg))
    return wrong


def counted_by(name: str, leg: RandomLeg) -> bool:
    """vobject is not asked after 2036: where a zone of a file looks like UTC it asks pytz, whose tables end then."""
    return name != "vobject" or max(leg.starts_utc, leg.ends_utc) < LAST_TABLE - dt.timedelta(days=400)


def wrong_ends(leg: RandomLeg, told: Mapping[str, Ends]) -> Iterator[str]:
    """The ends of one leg that somebody reads otherwise."""
    starts, ends = told[f"leg{leg.number}@exchange-desk"]
    if not same(starts, leg.starts_utc, leg.zone):
        yield f"{leg.starts} {leg.zone}: {starts}, not {leg.starts_utc}"
    if ends is None:
        if leg.ends_utc > leg.starts_utc:
            yield f"{leg.ends} {leg.ends_zone}: no end"
    elif not same(ends, leg.ends_utc, leg.ends_zone):
        yield f"{leg.ends} {leg.ends_zone}: {ends}, not {leg.ends_utc}"


def same(one: dt.datetime, other: dt.datetime, zone: str) -> bool:
    """Whether two instants are the same; within a minute in the one zone where pytz rounds."""
    return abs(one - other) < dt.timedelta(seconds=60 if zone in ROUNDED else 1)

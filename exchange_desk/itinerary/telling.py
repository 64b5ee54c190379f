"""What the times of an item come to while somebody types them: how long, which day, what cannot be, what to ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from exchange_desk.basics.clock import TWICE, Moment, zone_city
from exchange_desk.basics.errors import DeskError
from exchange_desk.basics.places import Place
from exchange_desk.itinerary.fields import ItemFields, settled
from exchange_desk.itinerary.words import clock, day_mark, duration, local, short_day


@dataclass(frozen=True, slots=True)
class Told:
    """`settled` are the fields as they would be kept, nothing where `wrong` says why they cannot be.

    `start_twice` and `end_twice` ask which of two showings is meant ("" where the clocks show that hour once).
    """

    words: str = ""
    wrong: str = ""
    settled: ItemFields | None = None
    start_twice: str = ""
    end_twice: str = ""


def told(fields: ItemFields, own: Iterable[Place] = ()) -> Told:
    """What times and places of an item come to; a title may still be missing."""
    try:
        kept = settled(replace(fields, title=fields.title.strip() or "Untitled"), own)
    except DeskError as refusal:
        return Told(wrong=str(refusal))
    start = Moment(kept.day, kept.starts_at, kept.zone)
    end = Moment(kept.ends_on or kept.day, kept.ends_at, kept.ends_zone or kept.zone)
    return Told(_words(kept, start, end), "", kept, _twice(start), _twice(end))


def _words(fields: ItemFields, start: Moment, end: Moment) -> str:
    """ "8 h 45 min. Arrives Thu 7 Oct 14:40 Vancouver …"; nothing as long as one of the times is not known."""
    first, last = start.instant, end.instant
    if first is None or last is None:
        return ""
    takes = duration(round((last - first).total_seconds() / 60))
    days = (end.day - start.day).days
    arrives = "Arrives" if fields.travel else "Ends"
    if (end.day, end.at or start.at) < (start.day, start.at) and end.zone != start.zone:
        behind = duration(round((_offset(start) - _offset(end)) / 60))
        day = f"{day_mark(days)}: " if days else ""
        return (
            f"{takes}. {arrives} {day}{local(end)}. By the clock that is before it leaves, and it is right: "
            f"clocks in {zone_city(end.zone)} are {behind} behind."
        )
    if days:
        return f"{takes}. {arrives} {'the next day' if days == 1 else 'later'} ({day_mark(days)}): {local(end)}."
    if end.zone != start.zone:
        return f"{takes}. {arrives} the same day: {local(end)}."
    return f"{takes}."


def _offset(moment: Moment) -> float:
    """Seconds by which the clocks there are ahead of UTC at that moment."""
    there, instant = moment.instant, Moment(moment.day, moment.at, "UTC").instant
    assert there is not None
    assert instant is not None
    return (instant - there).total_seconds()


def _twice(moment: Moment) -> str:
    if moment.shown != TWICE:
        return ""
    where = f"{clock(moment.at)} on {short_day(moment.day)} in {zone_city(moment.zone)}"
    return f"{where} comes twice: the clocks are put back. Which is meant?"

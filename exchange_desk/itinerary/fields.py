"""What a person may say about an item, in one value: what the form shows, and what is taken over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from exchange_desk.basics.clock import NEVER, TWICE, Moment, first_showing, is_zone, zone_city
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.places import Place, by_code, by_name, by_typed_code
from exchange_desk.itinerary.item import AUDIENCES, KINDS
from exchange_desk.itinerary.words import clock, short_day

_ONE_DAY = dt.timedelta(days=1)
MEALS = ("breakfast", "lunch", "dinner", "packed lunch")


@dataclass(frozen=True, slots=True)
class ItemFields:
    """The editable fields of an item; empty text means not known. `audience` holds words of AUDIENCES.

    `zone` is the zone at the start, `ends_zone` at the end where it is another one; `ends_on` nothing where the times
    tell the day. Of an hour that clocks show twice the second is `basics.clock.second_showing`.
    """

    title: str
    day: dt.date
    zone: str
    starts_at: dt.time | None = None
    ends_on: dt.date | None = None
    ends_at: dt.time | None = None
    ends_zone: str | None = None
    time_note: str = ""
    travel: bool = False
    kind: str = "other"
    place: str = ""
    place_code: str = ""
    to_place: str = ""
    to_place_code: str = ""
    carrier: str = ""
    number: str = ""
    audience: tuple[str, ...] = ("all",)
    community_id: str | None = None
    meals: tuple[str, ...] = ()
    meal_by: str = ""
    responsible: str = ""
    status: str = "confirmed"
    notes: str = ""
    terminal: str = ""
    to_terminal: str = ""
    booking: str = ""
    luggage: str = ""
    groups: tuple[str, ...] = ()
    responsible_phone: str = ""
    interpreter: str = ""
    dress: str = ""
    bring: str = ""
    gift: str = ""
    who_pays: str = ""
    address: str = ""
    private: bool = False


def settled(fields: ItemFields, own: Iterable[Place] = ()) -> ItemFields:
    """The fields as they are kept: places known by code or name bring their zone, an end past midnight its day.

    `own` are the committee's places, known before the shipped ones.
    Refused in words: no title, an unknown kind or audience, an hour that the clocks skip, an end before the start.
    """
    fields = replace(fields, title=" ".join(fields.title.split()))  # one line, also where one was pasted in
    if not fields.title:
        raise RefusedInput("Write what happens, for example “Lunch at the school”.")
    if fields.kind not in KINDS:
        raise RefusedInput(f"“{fields.kind}” is no kind of item. Choose one of: {', '.join(KINDS)}.")
    unknown = [word for word in fields.audience if word not in AUDIENCES]
    if unknown:
        raise RefusedInput(f"“{unknown[0]}” does not say who takes part. Choose from: {', '.join(AUDIENCES)}.")
    if fields.travel:
        fields = _at_known_places(fields, tuple(own))
    for zone in (fields.zone, fields.ends_zone or fields.zone):
        if not is_zone(zone):
            raise RefusedInput(f"“{zone}” is not a time zone. Write it like America/Vancouver.")
    ends_zone = fields.ends_zone or fields.zone
    fields = replace(fields, starts_at=_shown_at(fields.day, fields.starts_at, fields.zone))
    if fields.ends_at is not None and fields.ends_on is None:
        fields = replace(fields, ends_on=_day_of_end(fields, ends_zone))
    ends_on = fields.ends_on or fields.day
    fields = replace(fields, ends_at=_shown_at(ends_on, fields.ends_at, ends_zone))
    start = Moment(fields.day, fields.starts_at, fields.zone)
    end = Moment(ends_on, fields.ends_at, ends_zone)
    for moment in (start, end):
        if moment.shown == NEVER:
            raise RefusedInput(
                f"There is no {clock(moment.at)} on {short_day(moment.day)} in {zone_city(moment.zone)}: "
                "the clocks are put forward. Take an hour later."
            )
    first, last = start.instant, end.instant
    backwards = first is not None and last is not None and last < first
    if backwards or (fields.ends_on is not None and fields.ends_on < fields.day - _ONE_DAY):
        raise RefusedInput("This would end before it starts. Check the day and the time at its end.")
    return replace(fields, ends_zone=ends_zone if fields.ends_at or fields.ends_on else None)


def shifted(fields: ItemFields, days: int) -> ItemFields:
    """The same wall times so many days later; which of two showings was meant holds there no more."""
    by = dt.timedelta(days=days)
    return replace(
        fields,
        day=fields.day + by,
        ends_on=None if fields.ends_on is None else fields.ends_on + by,
        starts_at=fields.starts_at and first_showing(fields.starts_at),
        ends_at=fields.ends_at and first_showing(fields.ends_at),
    )


def _shown_at(day: dt.date, at: dt.time | None, zone: str) -> dt.time | None:
    """The time without what was said of two showings, where that hour is shown once after all."""
    return at if at is None or Moment(day, at, zone).shown == TWICE else first_showing(at)


def _day_of_end(fields: ItemFields, zone: str) -> dt.date:
    """The day that the times tell: the first one on which it would end after it starts, by real time.

    That is the next day past midnight, the same day or the one before across the date line.
    """
    start = Moment(fields.day, fields.starts_at, fields.zone).instant
    days = (fields.day - _ONE_DAY, fields.day, fields.day + _ONE_DAY) if fields.travel else (fields.day,)
    for day in days if start is not None else ():
        end = Moment(day, fields.ends_at, zone).instant
        if end is not None and start is not None and end >= start:
            return day
    return fields.day if start is None else fields.day + _ONE_DAY


def _at_known_places(fields: ItemFields, own: tuple[Place, ...]) -> ItemFields:
    start, end = _known(fields.place, fields.place_code, own), _known(fields.to_place, fields.to_place_code, own)
    if start is not None:
        fields = replace(fields, place=start.name, place_code=start.code, zone=start.zone)
    if end is not None:
        fields = replace(fields, to_place=end.name, to_place_code=end.code, ends_zone=end.zone)
    return fields


def _known(name: str, code: str, own: tuple[Place, ...]) -> Place | None:
    """The place that a code, or a name typed as a code, stands for."""
    chosen = by_code(code, own) if code.strip() else None
    if chosen is not None and name.strip() in ("", chosen.name):
        return chosen  # also where other places have that name
    if name.strip():
        found = by_name(name, own)
        return by_typed_code(name, own) or (found[0] if len(found) == 1 else None)
    return None

"""Moments and spans in words: weekday and date, both local times, marks of the day before and after, hours."""

from __future__ import annotations

import datetime as dt

from exchange_desk.basics.clock import TWICE, Moment, is_second_showing, zone_city

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ITEM_IS_GONE = "This item is not in the programme any more. Choose another one."


def short_day(day: dt.date) -> str:
    """ "Thu 7 Oct" (own tables: the words of the C library change with the computer's language)."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def clock(at: dt.time | None) -> str:
    """ "17:05"; nothing where the time is not known."""
    return "" if at is None else f"{at:%H:%M}"


def day_mark(days: int) -> str:
    """ "+1 day", "−1 day", "+2 days"; nothing on the same day."""
    if not days:
        return ""
    return f"{'+' if days > 0 else '−'}{abs(days)} day{'s' if abs(days) > 1 else ''}"


def which_day(days: int) -> str:
    """ "same day", "next day", "day before", or the mark for more than one day."""
    return {0: "same day", 1: "next day", -1: "day before"}.get(days) or day_mark(days)


def duration(minutes: int | None) -> str:
    """ "8 h 45 min", "35 min", "2 h"; nothing where it is not known or not a span."""
    if minutes is None or minutes < 0:
        return ""
    hours, rest = divmod(minutes, 60)
    return " ".join(
        part for part in (f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else "") if part
    )


def local(moment: Moment) -> str:
    """ "Thu 7 Oct 17:00 Tokyo", or the day alone."""
    if moment.at is None:
        return short_day(moment.day)
    again = ", the second time" if is_second_showing(moment.at) and moment.shown == TWICE else ""
    return f"{short_day(moment.day)} {clock(moment.at)} {zone_city(moment.zone)}{again}"


def both(moment: Moment, *zones: str | None) -> str:
    """ "Thu 7 Oct 17:00 Tokyo · 01:00 Vancouver, same day": where it happens, then where clocks show another time."""
    parts = [local(moment)]
    seen = {(moment.day, moment.at)}
    for zone in zones:
        there = moment.elsewhere(zone) if zone and moment.at is not None else moment
        if (there.day, there.at) in seen:
            continue
        seen.add((there.day, there.at))
        ahead = moment.days_ahead(there)
        date = f" ({short_day(there.day)})" if ahead else ""
        parts.append(f"{clock(there.at)} {zone_city(there.zone)}, {which_day(ahead)}{date}")
    return " · ".join(parts)

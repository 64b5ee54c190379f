"""What happens on one day of a visit by the hosts' clocks, with who takes part and who is responsible."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from exchange_desk.basics.clock import Moment
from exchange_desk.basics.phones import unbroken
from exchange_desk.itinerary.attending import for_hosts, named_besides
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.movements import seen_here
from exchange_desk.packets.documents.journeys import note_words
from exchange_desk.packets.documents.naming import first_name
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import clock
from exchange_desk.packets.phrases.words import joined, say, value_word
from exchange_desk.packets.sheet import Sheet, Span
from exchange_desk.queries.itinerary_facts import ItineraryFacts
from exchange_desk.queries.packet_facts import PaperVisit

_MOST_NAMES = 8  # more than that are a number


@dataclass(frozen=True, slots=True)
class DayStop(Worded):
    """A point of the programme, or an end of a leg that lies with the hosts.

    `everybody`: no guest is left out; else `audience` are the words of the plan, `also` and `without` names to call;
    `groups` are those of which anybody takes part.
    """

    id: str
    what: str
    kind: str
    starts: dt.time | None
    ends: dt.time | None
    about: str | None
    where: str
    everybody: bool
    audience: tuple[str, ...]
    from_town: str | None
    also: tuple[str, ...]
    without: tuple[str, ...]
    groups: tuple[str, ...]
    whole_groups: bool
    count: int
    responsible: str | None
    meals: tuple[str, ...]
    meals_by: str | None
    hosts_invited: bool
    note: str | None
    not_settled: str | None
    address: str | None = None
    dress: str | None = None
    to_bring: str | None = None


def stops_of(visit: PaperVisit, facts: ItineraryFacts, day: dt.date, names: dict[str, str]) -> tuple[DayStop, ...]:
    """Everything of a day in order; legs that are abroad on that day are left out."""
    zone, found = facts.stay.zone, []
    for item in facts.scene.items:
        starts, ends = seen_here(item.starts, zone), seen_here(item.ends, zone)
        if item.travel:
            starts = starts if starts and starts.day == day else None
            ends = ends if ends and ends.day == day else None
            if starts is None and ends is None:
                continue
        elif not item.starts.day <= day <= (item.ends.day if item.ends else item.starts.day):
            continue
        else:
            starts = item.starts if item.starts.day == day else None
            ends = item.ends if item.ends and item.ends.day == day else None
        stop = _stop(visit, facts, item, starts, ends, names)
        if stop.count or stop.hosts_invited or not visit.guests or stop.audience == ("named",):
            found.append((_order(item, starts, ends), stop))
    return tuple(stop for _, stop in sorted(found, key=lambda pair: pair[0]))


def _order(item: Item, starts: Moment | None, ends: Moment | None) -> tuple[dt.datetime, str]:
    if starts is None and ends is not None and ends.at is not None:
        return ends.order, item.id
    return item.order, item.id


def _stop(
    visit: PaperVisit,
    facts: ItineraryFacts,
    item: Item,
    starts: Moment | None,
    ends: Moment | None,
    names: dict[str, str],
) -> DayStop:
    there = {guest.id for guest in visit.guests} & facts.scene.present[item.id]
    members: defaultdict[str, set[str]] = defaultdict(set)
    for guest in visit.guests:
        if guest.group_name:
            members[guest.group_name].add(guest.id)
    groups = tuple(sorted(name for name, ids in members.items() if ids & there))
    whole = bool(groups) and set().union(*(members[name] for name in groups)) == there
    places = (item.start_place, item.end_place)
    return DayStop(
        id=item.id,
        what=" ".join(part for part in (item.whole_number,) if part) if item.travel else item.title,
        kind=item.kind if item.travel else "",
        starts=starts.at if starts else None,
        ends=ends.at if ends else None,
        about=item.time_note,
        where=" → ".join(part for part in places if part) or (item.title if item.travel else ""),
        everybody=len(there) == len(visit.guests),
        audience=item.audience,
        from_town=facts.communities.get(item.community or ""),
        also=tuple(sorted(names[one] for one in named_besides(item, facts.scene.people) if one in names)),
        without=tuple(sorted(names[one] for one in item.left_out if one in names)),
        groups=groups,
        whole_groups=whole,
        count=len(there),
        responsible=item.responsible,
        meals=item.meals,
        meals_by=item.meal_by,
        hosts_invited=for_hosts(item),
        note=item.notes,
        not_settled=None if item.status == "confirmed" else item.status,
        address=item.address,
        dress=item.dress,
        to_bring=item.bring,
    )


def call_names(visit: PaperVisit) -> dict[str, str]:
    """What everybody is called, with the family name's initial where two are called the same."""
    plain = {guest.id: first_name(guest.name) for guest in visit.guests}
    called = list(plain.values())
    return {
        guest.id: f"{plain[guest.id]} {guest.name.family[0]}."
        if guest.name.family and called.count(plain[guest.id]) > 1
        else plain[guest.id]
        for guest in visit.guests
    }


def time_words(stop: DayStop, language: str) -> str:
    """ "09:00 – 11:30", "→ 18:50" for an arrival, "evening"; a dash where no time is known."""
    start, end, note = clock(stop.starts, language), clock(stop.ends, language), note_words(stop.about, language)
    start, end = unbroken(start), unbroken(end)
    if start and end:
        return f"{start} –\u00a0{end}"
    if end and stop.kind:
        return f"→\u00a0{end}"
    return start or note or (f"–\u00a0{end}" if end else "–")


def what_words(stop: DayStop, sheet: Sheet) -> list[str | Span]:
    """What in bold, then where."""
    parts = dict.fromkeys(value_word("travel", stop.kind, one) for one in sheet.languages[:2] if stop.kind)
    title = " ".join([*([" · ".join(parts)] if parts else []), unbroken(stop.what) if stop.kind else stop.what]).strip()
    words: list[str | Span] = [Span(title, bold=True, alone=True)]
    if stop.not_settled:
        told = dict.fromkeys(value_word("status", stop.not_settled, one) for one in sheet.languages[:2])
        words.append(f" ({' · '.join(told)})")
    for part in (stop.where, stop.address):
        words += ["\n", Span(part, alone=True)] if part else []
    return words


def more_words(stop: DayStop, sheet: Sheet) -> list[str]:
    """Meals, whether hosts come, the note."""
    lines: list[str] = []
    for language in sheet.languages[:2]:
        meals = joined([value_word("meal", meal, language) for meal in stop.meals], language)
        if meals:
            lines.append(say("meals_with_hosts" if stop.meals_by == "host" else "meals_given", language, meals=meals))
        if stop.hosts_invited:
            lines.append(say("hosts_too", language))
        worn = (("dress", stop.dress), ("to_bring", stop.to_bring))
        lines += [f"{say(key, language)}: {said}" for key, said in worn if said]
    return [*lines, *([stop.note] if stop.note else [])]


def who_words(stop: DayStop, groups: tuple[str, ...], language: str) -> str:
    """ "everybody (34)", "Red and Blue (12)", "students, also Ren (9)"."""
    count = f" ({stop.count})"
    if stop.everybody:
        return say_audience("all", language) + count
    if groups and stop.whole_groups and stop.groups:
        return joined([say("group_named", language, name=name) for name in stop.groups], language) + count
    words = [say_audience(word, language) for word in stop.audience if word not in {"named", "hosts"}]
    if stop.from_town:
        words.append(say("from_town", language, town=stop.from_town))
    if stop.also and len(stop.also) <= _MOST_NAMES:
        names = joined(list(stop.also), language)
        words.append(say("who_with", language, names=names) if words else names)
    if stop.without and len(stop.without) <= _MOST_NAMES:
        words.append(say("who_without", language, names=joined(list(stop.without), language)))
    told = ", ".join(word for word in words if word)
    return (told or say_audience("named", language)) + count


def say_audience(word: str, language: str) -> str:
    """An audience word of the plan in words."""
    return value_word("audience", word, language)

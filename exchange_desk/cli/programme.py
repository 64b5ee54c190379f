"""Items of the itinerary from the command line: tell them, add, change, remove, and say who takes part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from exchange_desk.basics.clock import second_showing
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.desk import Session
from exchange_desk.itinerary.fields import MEALS, ItemFields
from exchange_desk.itinerary.repeats import Repeat, first_day, typed_repeat
from exchange_desk.itinerary.typed import typed_item, typed_time
from exchange_desk.itinerary.words import WEEKDAYS, short_day
from exchange_desk.operations.attending import Attending, attend
from exchange_desk.operations.itinerary import add_item, change_item, remove_item
from exchange_desk.operations.repeating import change_series, remove_series, repeat_item
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.itinerary import visit_clocks, visit_days
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.itinerary_item import GuestOnItem, item_choices, item_fields, item_guests
from exchange_desk.queries.itinerary_rows import ItemRow
from exchange_desk.queries.repeating import RepeatDay, repeat_days
from exchange_desk.queries.which import which_record, which_visit
from exchange_desk.queries.which_item import which_item

# options that are a field of the item, by the name of the field
TEXTS = {
    "title": "title", "kind": "kind", "place": "place", "to_place": "to_place", "number": "number",
    "carrier": "carrier", "meal_by": "meal_by", "responsible": "responsible", "phone": "responsible_phone",
    "interpreter": "interpreter", "dress": "dress", "bring": "bring", "gift": "gift", "who_pays": "who_pays",
    "address": "address", "status": "status", "notes": "notes", "terminal": "terminal", "to_terminal": "to_terminal",
    "booking": "booking", "luggage": "luggage", "time_note": "time_note", "zone": "zone", "ends_zone": "ends_zone",
}  # fmt: skip


def items(arguments: Any) -> Answer:
    """The programme and the legs of a visit, day by day."""
    with opened(arguments) as desk, desk.reading() as session:
        wanted = whole_date(arguments.day) if arguments.day else None
        days = visit_days(session, which_visit(session, arguments.visit))
        rows = [(day, item) for day in days if wanted in (None, day.day) for item in day.items]
    data = [{"day": day.day.isoformat(), **item_data(item)} for day, item in rows]
    lines = [f"{day.day}  {item.hours:13}  {item.headline}  ({item.who})" for day, item in rows]
    return Answer(data, "\n".join(lines) or "Nothing stands in the programme yet.")


def item_add(arguments: Any) -> Answer:
    """Add an item as it would be typed into a day, "7:30 breakfast @ Hall", or a leg; options say more."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            zone = visit_clocks(session, visit_id).host_zone
            stay = itinerary_facts(session, visit_id).stay
            day, text, repeat = whole_date(arguments.day), arguments.text, None
            if not arguments.leg:
                repeat, text = typed_repeat(text, stay.ends)  # “every weekday 7:30 breakfast”
            typed = typed_item(text)
            if repeat is not None:
                day = first_day(repeat, day)
            fields = ItemFields(
                title=typed.title, day=day, zone=zone, starts_at=typed.starts_at, ends_at=typed.ends_at,
                kind="flight" if arguments.leg else typed.kind, place=typed.place or "", travel=arguments.leg,
                meals=typed.meals, meal_by="group" if typed.meals else "",
            )  # fmt: skip
            fields = _changed(session, arguments, fields, visit_id)
        with desk.writing(f"Add “{fields.title}” on {day}", BY) as session:
            item_id = add_item(session, visit_id=visit_id, fields=fields)
            rows = repeat_days(session, item_id, repeat) if repeat is not None else ()
            if repeat is not None and any(not row.why_not for row in rows):
                repeat_item(session, item_id=item_id, repeat=repeat)
        with desk.reading() as session:
            told = _told(session, visit_id, item_id, step_of(desk))
        return replace(told, text="\n".join([told.text, *_day_lines(rows)]))


def item_change(arguments: Any) -> Answer:
    """Change what is given of one item; all else stays."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            item_id = which_item(session, arguments.item, visit_id)
            before = item_fields(session, item_id)
            moved = replace(before, ends_on=None) if _moves(arguments) else before
            if arguments.day:
                moved = replace(moved, day=whole_date(arguments.day))
            fields = _changed(session, arguments, moved, visit_id)
        with desk.writing(f"Change “{fields.title}”", BY) as session:
            verb = change_series if arguments.later else change_item
            verb(session, item_id=item_id, fields=fields)
        with desk.reading() as session:
            return _told(session, visit_id, item_id, step_of(desk))


def item_remove(arguments: Any) -> Answer:
    """Remove one item with the names on it; --later takes the later ones of its series along, --series all of it."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            item_id = which_item(session, arguments.item, which_visit(session, arguments.visit))
            title = item_fields(session, item_id).title
        count = 1
        with desk.writing(f"Remove “{title}” from the programme", BY) as session:
            if arguments.later or arguments.series:
                count = remove_series(session, item_id=item_id, later_only=not arguments.series)
            else:
                remove_item(session, item_id=item_id)
        data = {"removed": item_id, "title": title, "items": count}
        return Answer(data, f"Removed “{title}”{f', {count} items' if count > 1 else ''}.", 0, step_of(desk))


def item_repeat(arguments: Any) -> Answer:
    """Repeat an item on other days of the visit; --dry-run only tells them."""
    with opened(arguments) as desk:
        step = None
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            item_id = which_item(session, arguments.item, visit_id)
            fields = item_fields(session, item_id)
            until = whole_date(arguments.until) if arguments.until else itinerary_facts(session, visit_id).stay.ends
            repeat = _repeat(arguments, until)
            rows = repeat_days(session, item_id, repeat)
        made: tuple[str, ...] = ()
        if not arguments.dry_run:
            with desk.writing(f"Repeat “{fields.title}” {repeat.words}", BY) as session:
                made = repeat_item(session, item_id=item_id, repeat=repeat)
            step = step_of(desk)
        days = [{"day": row.day.isoformat(), "why_not": row.why_not} for row in rows]
        data = {"title": fields.title, "rule": repeat.rule, "words": repeat.words, "made": list(made), "days": days}
        lines = [f"“{fields.title}” {repeat.words}:"]
        lines += _day_lines(rows)
        return Answer(data, "\n".join(lines), 0, step)


def _day_lines(rows: Iterable[RepeatDay]) -> list[str]:
    return [f"  {short_day(row.day)}{f' left out: {row.why_not}' if row.why_not else ''}" for row in rows]


def _repeat(arguments: Any, until: dt.date) -> Repeat:
    if sum(map(bool, (arguments.weekdays, arguments.on, arguments.every_days))) > 1:
        raise RefusedInput("Say one of --weekdays, --on and --every-days.")
    if arguments.weekdays:
        return Repeat(until, (0, 1, 2, 3, 4))
    if arguments.on:
        known = [name.lower() for name in WEEKDAYS]
        days = [word.lower()[:3] for word in _words(arguments.on)]
        unknown = [day for day in days if day not in known]
        if unknown:
            raise RefusedInput(f"“{unknown[0]}” is no day of the week. Write them as Mon,Thu.")
        return Repeat(until, tuple(known.index(day) for day in days))
    return Repeat(until, every=arguments.every_days or 1)


def item_who(arguments: Any) -> Answer:
    """Who takes part in an item; with guests, name them in or out, or say their seat, booking and luggage."""
    chosen = [name for name in ("named_in", "named_out", "by_audience") if getattr(arguments, name)]
    own = {name: getattr(arguments, name) for name in ("seat", "booking", "luggage")}
    if len(chosen) > 1:
        raise RefusedInput("Say one of --in, --out and --by-audience.")
    if (chosen or any(text is not None for text in own.values())) and not arguments.guest:
        raise RefusedInput("Say with --guest who is meant.")
    if len(arguments.guest) > 1 and own["seat"]:
        raise RefusedInput("A seat is for one guest. Give one --guest.")
    with opened(arguments) as desk:
        step = None
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            item_id = which_item(session, arguments.item, visit_id)
            guests = [which_record(session, "participation", one, visit_id=visit_id) for one in arguments.guest]
            named = {guest.participation_id: guest.named for guest in item_guests(session, item_id)}
            title = item_fields(session, item_id).title
        if guests:
            said = {"named_in": True, "named_out": False, "by_audience": None}
            takes = {guest: said[chosen[0]] if chosen else named.get(guest) for guest in guests}
            with desk.writing(f"Who takes part in “{title}”", BY) as session:
                attend(session, item_id=item_id, guests=[Attending(guest, takes[guest], **own) for guest in guests])
            step = step_of(desk)
        with desk.reading() as session:
            rows = item_guests(session, item_id)
        return Answer([asdict(row) for row in rows], "\n".join(map(_guest_line, rows)), 0, step)


def item_data(item: ItemRow) -> dict[str, Any]:
    """An item as JSON: times of every clock, and all that is said of it."""
    told = {name: value for name, value in asdict(item).items() if name not in ("starts", "ends", "problems")}
    for name, when in (("starts", item.starts), ("ends", item.ends)):
        at = {} if when is None else {"on": f"{when.day}", "at": when.clock, "zone": when.zone, "words": when.words}
        told[name] = at or None
    told["hours"] = item.hours
    return {**told, "problems": [{"level": level, "text": text} for level, text in item.problems]}


def _changed(session: Session, arguments: Any, fields: ItemFields, visit_id: str) -> ItemFields:
    """The fields with what the options say."""
    changes: dict[str, Any] = {
        field: _plain(getattr(arguments, option))
        for option, field in TEXTS.items()
        if getattr(arguments, option, None) is not None
    }
    for option, code, name in (("place", "place_code", "place"), ("to_place", "to_place_code", "to_place")):
        if getattr(arguments, option) is not None:
            changes[code], changes[name] = "", _plain(getattr(arguments, option))
    for option, field in (("starts", "starts_at"), ("ends", "ends_at")):
        if getattr(arguments, option) is not None:
            at = typed_time(_plain(getattr(arguments, option)))
            changes[field] = second_showing(at) if at is not None and option in arguments.second else at
    if arguments.ends_on:
        changes["ends_on"] = whole_date(arguments.ends_on)
    if arguments.who is not None:
        changes["audience"] = tuple(_words(arguments.who))
    if arguments.groups is not None:
        changes["groups"] = tuple(_known(_words(arguments.groups), item_choices(session, visit_id).groups, "group"))
    if arguments.meals is not None:
        changes["meals"] = tuple(_known(_words(arguments.meals), MEALS, "meal"))
    if arguments.community is not None:
        changes["community_id"] = which_record(session, "community", arguments.community)
    if arguments.private or arguments.public:
        changes["private"] = arguments.private
    return replace(fields, **changes)


def _moves(arguments: Any) -> bool:
    """Whether another day of the end follows from what is changed."""
    names = ("day", "starts", "ends", "place", "to_place", "zone", "ends_zone")
    return not arguments.ends_on and any(getattr(arguments, name) for name in names)


def _plain(text: str) -> str:
    """What was given; a dash alone empties a field."""
    return "" if text.strip() == "-" else text


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip() and word.strip() != "none"]


def _known(words: list[str], known: Iterable[str], what: str) -> list[str]:
    unknown = [word for word in words if word not in set(known)]
    if unknown:
        raise RefusedInput(f"There is no {what} “{unknown[0]}”. Choose from: {', '.join(known) or 'none'}.")
    return words


def _told(session: Session, visit_id: str, item_id: str, step: str | None) -> Answer:
    row = next(item for day in visit_days(session, visit_id) for item in day.items if item.id == item_id)
    ends = f" – {row.ends.words}" if row.ends is not None else ""
    warned = "".join(f"\n  {text}" for level, text in row.problems if level != "note")
    return Answer(item_data(row), f"{row.headline}: {row.starts.words}{ends} ({row.who}){warned}", 0, step)


def _guest_line(row: GuestOnItem) -> str:
    named = {True: "named in", False: "left out by name", None: ""}[row.named]
    own = [f"seat {row.seat}" if row.seat else "", row.booking, row.luggage]
    more = ", ".join(part for part in (named, *own) if part)
    return f"[{'x' if row.takes_part else ' '}] {row.name}{f' ({more})' if more else ''}"

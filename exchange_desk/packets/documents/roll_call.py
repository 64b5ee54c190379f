"""D13b, the roll call sheet: everybody of a day in lines, a box for each point at which the names are called."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.item import Item
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.bus_list_people import by_group_and_name
from exchange_desk.packets.documents.guest_roster import TOLD_ROLES
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.occasion import Occasion, OnCall, head, occasion_of, on_call_of
from exchange_desk.packets.documents.two_tongues import both, both_values, each
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import clock, long_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.queries.itinerary_facts import ItineraryFacts, shown_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts

MOST = 5  # so many columns of boxes stand beside the names; more begin a table of their own
_LOOSE = frozenset({"home", "free"})  # here nobody calls names


@dataclass(frozen=True, slots=True)
class Call(Worded):
    """One point of the day at which the names are called."""

    id: str
    what: str
    at: dt.time | None
    count: int


@dataclass(frozen=True, slots=True)
class Called(Worded):
    """One guest; `not_at` are the calls at which this one is not expected."""

    id: str
    name: NameLine
    role: str
    minor: bool
    group: str | None
    not_at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RollCallContent(Worded):
    """One day."""

    occasion: Occasion
    on_call: OnCall
    day: dt.date
    calls: tuple[Call, ...]
    people: tuple[Called, ...]


@dataclass(frozen=True, slots=True)
class RollCall:
    """One sheet for each day on which the group does something together."""

    key: str = "roll-call"
    number: str = "D13b"
    title: str = "Roll call sheet"
    audience: str = "whichever leader calls the names"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "landscape"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The days; the id is the day itself ("2027-07-23")."""
        visit, facts = packet_facts(session, visit_id), shown_facts(session, visit_id)
        if not visit.guests:
            return ()
        days = sorted({item.starts.day for item in _items(visit, facts)})
        return tuple(Subject(day.isoformat(), long_day(day, visit.language), (visit.language,)) for day in days)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> RollCallContent:
        """Who is expected where on that day."""
        visit, facts = packet_facts(session, visit_id), shown_facts(session, visit_id)
        items = [item for item in _items(visit, facts) if item.starts.day.isoformat() == subject.id]
        if not items:
            raise RefusedInput(f"On {subject.name} there is nothing to call names for any more. Print the other days.")
        there = {item.id: facts.scene.present[item.id] for item in items}
        calls = [_call(item, len(there[item.id] & visit.guest_by_id.keys())) for item in items]
        people = [guest for guest in visit.guests if any(guest.id in there[item.id] for item in items)]
        return RollCallContent(
            occasion=occasion_of(visit),
            on_call=on_call_of(visit),
            day=items[0].starts.day,
            calls=tuple(calls),
            people=tuple(
                Called(
                    id=guest.id,
                    name=replace(name_line(guest.name), reading=None, to_call=None),
                    role=guest.role,
                    minor=guest.minor,
                    group=guest.group_name,
                    not_at=tuple(call.what for call in calls if guest.id not in there[call.id]),
                )
                for guest in by_group_and_name(people)
            ),
        )

    def tell(self, content: RollCallContent, sheet: Sheet) -> list[Block]:
        """The day as its title; the names with boxes, a count line at the foot of each column."""
        second = f"{long_day(content.day, sheet.second)} · {say('roll_call', sheet.second)}" if sheet.second else ""
        title = f"{long_day(content.day, sheet.language)} · {say('roll_call', sheet.language)}"
        blocks = [
            head(sheet, content.occasion, title, second),
            sheet.line([f"{both(sheet, 'on_call')}: ", Span(content.on_call.words(sheet.language), bold=True)]),
        ]
        most = 3 if sheet.large else MOST
        parts = [content.calls[at : at + most] for at in range(0, len(content.calls), most)]
        return [*blocks, *(_table(content, some, sheet) for some in parts)]


def _items(visit: PaperVisit, facts: ItineraryFacts) -> list[Item]:
    """What somebody calls names for: not the time with host families, and nothing that was called off."""
    going = visit.guest_by_id.keys()
    found = [item for item in facts.scene.items if item.status != "cancelled" and item.kind not in _LOOSE]
    return [item for item in found if facts.scene.present[item.id] & going and item.meal_by != "host"]


def _call(item: Item, count: int) -> Call:
    """A leg is called where it leaves, by the clocks there."""
    what = item.whole_number or item.title
    goal = f"{what} → {item.end_place}" if item.travel and item.end_place else what
    return Call(item.id, goal, item.starts.at, count)


def _table(content: RollCallContent, calls: Sequence[Call], sheet: Sheet) -> Block:
    columns = [Column(each(sheet, "number"), share=0), Column(both(sheet, "name"), 2)]
    columns += [Column(_head(call, sheet), 1) for call in calls]
    rows: list[list[Cell]] = []
    for number, one in enumerate(content.people, 1):
        boxes: list[Cell] = ["–" if call.what in one.not_at else sheet.tick() for call in calls]
        rows.append([str(number), _name(one, sheet), *boxes])
    counts: list[Cell] = [Span(each(sheet, "count_line", count=call.count), bold=True) for call in calls]
    rows.append(["", Span(both(sheet, "people_number", count=len(content.people)), bold=True), *counts])
    return sheet.table(columns, rows, size=11)


def _head(call: Call, sheet: Sheet) -> list[str | Span]:
    at = clock(call.at, sheet.language)
    words: list[str | Span] = [Span(at, bold=True), "\n"] if at else []
    return [*words, Span(call.what, alone=True)]


def _name(one: Called, sheet: Sheet) -> list[str | Span]:
    first = one.name.in_script_of(sheet.language)
    other = one.name.latin if first != one.name.latin else one.name.original
    words: list[str | Span] = [Span(first, bold=True, alone=True)]
    words += ["  ", Span(other, alone=True)] if other else []
    tags = [both(sheet, "group_named", name=one.group)] if one.group else []
    tags += [both_values(sheet, "role", one.role)] if one.role in TOLD_ROLES else []
    tags += [both(sheet, "under_18")] if one.minor else []
    return [*words, "\n", Span(" · ".join(tags), size=sheet.style(10).size, alone=True)] if tags else words

"""Who rides and who drives, as a bus leader and a greeter are told: names, group, which family, its phone; no needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from exchange_desk.basics.phones import phone_words
from exchange_desk.basics.text import folded
from exchange_desk.packets.documents.guest_roster import TOLD_ROLES
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.people import unplaced_words
from exchange_desk.packets.documents.two_tongues import both, both_values, each, section
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.words import joined, say, says_more
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.queries.packet_facts import PaperVisit
from exchange_desk.queries.packet_facts_drivers import PaperDriver
from exchange_desk.queries.packet_facts_guests import PaperGuest

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RiderHome(Worded):
    """A family that brings or fetches a guest."""

    family: str
    phone: str | None

    def as_one(self) -> str:
        """ "Desjarlais, +1 250-555-0142"."""
        return ", ".join(part for part in (self.family, self.phone) if part)


@dataclass(frozen=True, slots=True)
class Rider(Worded):
    """One guest on a list; `ask`: the home may not have this child yet, so nobody is sent there from this paper."""

    id: str
    name: NameLine
    minor: bool
    role: str
    group: str | None
    homes: tuple[RiderHome, ...]
    ask: bool
    own_lodging: bool
    only: str | None = None
    arrival_note: str | None = None
    car: str | None = None
    car_back: str | None = None


@dataclass(frozen=True, slots=True)
class Driver(Worded):
    """A family with a car; of one that may not drive yet nothing is told but for whom it was down."""

    id: str
    family: str
    phone: str | None
    seats: int | None
    for_whom: tuple[str, ...]
    whole_group: bool
    not_confirmed: bool
    may_not_drive_yet: bool


def homes_on(visit: PaperVisit, guest: PaperGuest, nights: Sequence[dt.date]) -> tuple[tuple[RiderHome, ...], bool]:
    """The families of a guest on these nights, one after the other; and whether the last of them may not have him."""
    found: list[str] = []
    for night in nights:
        found += [s.home_id for s in visit.stays_of(guest.id) if s.first_night <= night <= s.last_night]
    ids = tuple(dict.fromkeys(found))
    told = [visit.home_by_id[one] for one in ids if (one, guest.id) not in visit.held_back]
    ask = bool(ids) and (ids[-1], guest.id) in visit.held_back
    return tuple(RiderHome(home.name, home.phone) for home in told), ask


def rider(
    visit: PaperVisit,
    guest: PaperGuest,
    nights: Sequence[dt.date],
    *,
    only: str | None = None,
    met: bool = False,
    arrives: bool = False,
) -> Rider:
    """A guest with the family of these nights; `met`: also how to say the name; `arrives`: and the note on that."""
    homes, ask = homes_on(visit, guest, nights)
    name, note = name_line(guest.name), guest.arrival_note
    return Rider(
        id=guest.id,
        name=replace(name, reading=name.reading if met else None, to_call=None),
        minor=guest.minor,
        role=guest.role,
        group=guest.group_name,
        homes=homes,
        ask=ask,
        own_lodging=guest.own_lodging and not homes and not ask,
        only=only,
        arrival_note=note if arrives and note and says_more("travel", note) else None,  # "coach" the flight tells
    )


def by_group_and_name(guests: Iterable[PaperGuest]) -> list[PaperGuest]:
    """Group by group, those without one last; inside by family name, whatever the accents."""

    def order(guest: PaperGuest) -> tuple[bool, str, str, str, str]:
        name, group = guest.name, guest.group_name or ""
        return (not group, folded(group), folded(name.family or name.full), folded(name.full), guest.id)

    return sorted(guests, key=order)


def drivers_on(
    visit: PaperVisit, drivers: Iterable[PaperDriver], days: tuple[dt.date, dt.date], ids: Collection[str]
) -> tuple[Driver, ...]:
    """Those who drive some of these guests, or anybody, on one of these days; a family stands in one line."""
    wanted = [
        one
        for one in drivers
        if one.first_day <= days[1] and days[0] <= one.last_day and (one.guest_id is None or one.guest_id in ids)
    ]
    found = []
    order = sorted(wanted, key=lambda one: (not one.may_drive, one.family.casefold(), one.phone or "", one.id))
    for _, same in groupby(order, key=lambda one: (one.may_drive, one.family, one.phone)):
        parts = list(same)
        guests = [name_line(visit.guest_by_id[one.guest_id].name).latin for one in parts if one.guest_id]
        found.append(
            Driver(
                id=parts[0].id,
                family=parts[0].family,
                phone=parts[0].phone,
                seats=parts[0].seats,
                for_whom=tuple(dict.fromkeys(guests)),
                whole_group=any(one.guest_id is None for one in parts),
                not_confirmed=not all(one.confirmed for one in parts) and parts[0].may_drive,
                may_not_drive_yet=not parts[0].may_drive,
            )
        )
    return tuple(found)


def driven_on(drivers: Iterable[PaperDriver], day: dt.date) -> frozenset[str]:
    """The guests whom their own hosts, who may, drive on that day."""
    on = [one for one in drivers if one.may_drive and one.first_day <= day <= one.last_day]
    return frozenset(one.guest_id for one in on if one.guest_id is not None)


def counted_words(riders: Sequence[Rider], sheet: Sheet) -> str:
    """ "People: 23 · adults: 4 · under 18: 19", in one language or two."""
    minors = sum(one.minor for one in riders)
    return each(sheet, "people_counted", count=len(riders), adults=len(riders) - minors, minors=minors)


def name_cell(one: Rider, sheet: Sheet, more: Sequence[str] = ()) -> list[str | Span]:
    """The name in the reader's script first, then in the other; then role, under 18, and what else is told."""
    first = one.name.in_script_of(sheet.language)
    words: list[str | Span] = [Span(first, bold=True, alone=True)]
    other = one.name.latin if first != one.name.latin else one.name.original
    if other:
        words += ["  ", Span(other, alone=True)]
    tags = [both_values(sheet, "role", one.role)] if one.role in TOLD_ROLES else []
    tags += [both(sheet, "under_18")] if one.minor else []
    small = sheet.style(10).size
    for line in (" · ".join((*tags, *more)), one.arrival_note):
        if line:
            words += ["\n", Span(line, size=small, bold=line == one.arrival_note, alone=True)]
    return words


def home_cell(one: Rider, sheet: Sheet) -> list[str | Span]:
    """Where the guest sleeps, with the phone of the family; whom to ask where that is not to be told."""
    words: list[str | Span] = []
    for home in one.homes:
        told = say("family", sheet.language, name=home.family)
        phone = phone_words(home.phone) or say("not_known", sheet.language)
        words += [*(["\n→ "] if words else []), Span(told, alone=True), "  ", Span(phone.replace(" ", "\u00a0"))]
    if one.ask:
        words += [*(["\n→ "] if words else []), Span(each(sheet, "home_to_ask"), bold=True)]
    if words:
        return words
    if one.own_lodging:
        return [each(sheet, "own_lodging")]
    return [Span("\n".join(dict.fromkeys(unplaced_words(one) for one in sheet.languages[:2])), bold=True)]


def drivers_block(drivers: Sequence[Driver], sheet: Sheet) -> Block:
    """The families with cars, to tick as they come; that none is down yet where there is none."""
    head = section(sheet, "host_cars")
    if not drivers:
        return sheet.together([head, sheet.line(each(sheet, "no_host_cars"))])
    columns = (
        Column(both(sheet, "there_tick"), share=0),
        Column(both(sheet, "family_head"), 2),
        Column(both(sheet, "phone"), 1.6),
        Column(both(sheet, "who"), 3),
    )
    rows = [_driver_row(one, sheet) for one in drivers]
    return sheet.together([head, sheet.table(columns, rows, size=11)])


def _driver_row(one: Driver, sheet: Sheet) -> list[Cell]:
    whom = [both(sheet, "whole_group")] if one.whole_group else []
    whom += [joined(list(one.for_whom), sheet.language)] if one.for_whom else []
    told: list[str | Span] = [Span("; ".join(whom), alone=True)]
    if one.may_not_drive_yet:
        told += ["\n", Span(each(sheet, "not_to_drive_yet"), bold=True)]
        return ["", Span(one.family, bold=True, alone=True), "–", told]
    extra = [both(sheet, "car_seats", count=one.seats)] if one.seats else []
    extra += [both(sheet, "plan_changes")] if one.not_confirmed else []
    told += ["\n", " · ".join(extra)] if extra else []
    phone = phone_words(one.phone) or say("not_known", sheet.language)
    return [sheet.tick(), Span(one.family, bold=True, alone=True), phone, told]

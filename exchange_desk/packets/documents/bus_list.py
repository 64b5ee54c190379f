"""D13, the bus and pick-up list: for each trip who rides, to tick out and back, whose home they go to, who drives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.phones import unbroken
from exchange_desk.itinerary.item import Item
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.bus_list_people import (
    Driver,
    Rider,
    by_group_and_name,
    counted_words,
    driven_on,
    drivers_block,
    drivers_on,
    home_cell,
    name_cell,
    rider,
)
from exchange_desk.packets.documents.bus_list_trips import Trip, nights_of, trips_of
from exchange_desk.packets.documents.journeys import When, hour, vehicle_words, when
from exchange_desk.packets.documents.occasion import Occasion, OnCall, occasion_of, on_call_of
from exchange_desk.packets.documents.pick_up import OTHERWISE, PickUpCar, back_lines, car_blocks, car_by_guest, cars_of
from exchange_desk.packets.documents.two_tongues import both, both_values, each, headed, section
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import clock, long_day, short_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.queries.packet_facts import packet_facts
from exchange_desk.queries.packet_facts_drivers import paper_drivers


@dataclass(frozen=True, slots=True)
class Way(Worded):
    """One leg of a trip, by the clocks of the place."""

    kind: str
    number: str
    leaves_from: str
    goes_to: str
    leaves: When
    arrives: When | None
    responsible: str | None
    not_settled: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class BusListContent(Worded):
    """One trip; without `out` no trip is known."""

    occasion: Occasion
    on_call: OnCall
    out: Way | None
    back: Way | None
    one_way: bool
    riders: tuple[Rider, ...]
    drivers: tuple[Driver, ...]
    cars: tuple[PickUpCar, ...] = ()
    cars_back: tuple[PickUpCar, ...] = ()


@dataclass(frozen=True, slots=True)
class BusList:
    """One list for each trip, so that a bus leader holds only his own."""

    key: str = "bus-list"
    number: str = "D13"
    title: str = "Bus and pick-up list"
    audience: str = "bus leader"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The trips in order; the visit itself while none is known."""
        visit, facts = packet_facts(session, visit_id), itinerary_facts(session, visit_id)
        if not visit.guests:
            return ()
        trips = trips_of(visit, facts)
        languages = (visit.language,)
        if not trips:
            return (Subject(visit_id, visit.title, languages),)
        return tuple(Subject(trip.out.id, _called(trip, visit.language), languages) for trip in trips)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> BusListContent:
        """Who rides now."""
        visit, facts = packet_facts(session, visit_id), itinerary_facts(session, visit_id)
        trips = trips_of(visit, facts)
        trip = next((trip for trip in trips if trip.out.id == subject.id), None)
        if trip is None:
            if trips or subject.id != visit_id:
                raise RefusedInput(
                    f"{subject.name} is no trip of this visit any more. Print the trips that it has now."
                )
            days = (visit.starts, visit.ends)
            cars = drivers_on(visit, paper_drivers(session, visit_id), days, visit.guest_by_id)
            return BusListContent(occasion_of(visit), on_call_of(visit), None, None, False, (), cars)
        drivers = paper_drivers(session, visit_id)
        driven = driven_on(drivers, trip.days[0])
        there, again = (car_by_guest(facts, trip.rides(back=back), driven) for back in (False, True))
        riders = [
            replace(
                rider(visit, guest, nights_of(facts, trip, guest.id), only=_only(trip, guest.id)),
                car=there.get(guest.id), car_back=again.get(guest.id),
            )
            for guest in by_group_and_name(guest for guest in visit.guests if guest.id in trip.ids)
        ]  # fmt: skip
        return BusListContent(
            occasion=occasion_of(visit),
            on_call=on_call_of(visit),
            out=_way_by_car(trip.out, out=True) if trip.by_car else _way(trip.out),
            back=_way(trip.back) if trip.back else _way_by_car(trip.out, out=False) if trip.by_car and again else None,
            one_way=trip.one_way,
            riders=tuple(riders),
            drivers=drivers_on(visit, drivers, trip.days, trip.ids),
            cars=cars_of(facts, trip.rides(back=False)),
            cars_back=cars_of(facts, trip.rides(back=True)),
        )

    def tell(self, content: BusListContent, sheet: Sheet) -> list[Block]:
        """The trip, how many must be there, the people by group, the families with cars."""
        blocks = [headed(sheet, content.occasion, "bus_list")]
        if content.out is None:
            return [*blocks, sheet.paragraph(each(sheet, "no_trips")), drivers_block(content.drivers, sheet)]
        blocks += [_trip(content, sheet)]
        if not content.riders:
            blocks.append(sheet.paragraph(both(sheet, "nobody_named"), bold=True))
        else:
            blocks += [sheet.line(counted_words(content.riders, sheet)), _count_line(content.riders, content, sheet)]
            blocks += _by_cars(content, sheet) if content.cars or content.cars_back else _lists(content, sheet)
        return [*blocks, drivers_block(content.drivers, sheet)]


def _called(trip: Trip, language: str) -> str:
    """ "Fri 23 Jul 09:00, Coach → Airport": what tells one trip from another in a list of sheets."""
    starts = trip.out.starts
    moment = " ".join(part for part in (short_day(starts.day, language), clock(starts.at, language)) if part)
    if trip.by_car:
        return f"{moment}, {vehicle_words('car', '', language)} → {trip.out.title}"
    goal = f"→ {trip.out.end_place}" if trip.out.end_place else trip.out.title
    return f"{moment}, {vehicle_words(trip.out.kind, trip.out.whole_number, language)} {goal}"


def _only(trip: Trip, guest_id: str) -> str | None:
    if trip.back is None or guest_id in trip.out_ids & trip.back_ids:
        return None
    return "out" if guest_id in trip.out_ids else "back"


def _way(item: Item) -> Way:
    return Way(
        kind=item.kind,
        number=item.whole_number,
        leaves_from=item.start_place,
        goes_to=item.end_place or ("" if item.start_place else item.title),
        leaves=when(item.starts, (), item.time_note if item.starts.at is None else None),
        arrives=when(item.ends, (), item.time_note) if item.ends is not None else None,
        responsible=item.responsible,
        not_settled=None if item.status == "confirmed" else item.status,
        note=item.notes,
    )


def _way_by_car(item: Item, *, out: bool) -> Way:
    """To an item of the programme by car, or home from it."""
    place = item.start_place or item.title
    leaves = item.starts if out or item.ends is None else item.ends
    return Way(
        kind="car",
        number="",
        leaves_from="" if out else place,
        goes_to=place if out else "",
        leaves=when(leaves, (), item.time_note if leaves.at is None else None),
        arrives=None,
        responsible=item.responsible,
        not_settled=None if item.status == "confirmed" else item.status,
        note=item.notes if out else None,
    )


def _trip(content: BusListContent, sheet: Sheet) -> Block:
    pairs: list[tuple[Words, Cell]] = []
    for key, way in (("way_out", content.out), ("way_back", content.back)):
        if way is not None:
            pairs.append((both(sheet, "travel" if content.back is None else key), _way_words(way, sheet)))
    responsible = [way.responsible for way in (content.out, content.back) if way is not None and way.responsible]
    who: Words = Span("; ".join(dict.fromkeys(responsible)), alone=True) if responsible else both(sheet, "nobody_named")
    pairs.append((both(sheet, "responsible"), who))
    pairs.append((both(sheet, "on_call"), Span(content.on_call.words(sheet.language), bold=True)))
    return sheet.keyed(pairs, mm=46)


def _way_words(way: Way, sheet: Sheet) -> list[str | Span]:
    """The day and the times, large; with what, from where to where; whether it is settled; the note."""
    size = sheet.style(14).size
    words: list[str | Span] = []
    for language in sheet.languages[:2]:
        times = unbroken(hour(way.leaves, language))
        if way.arrives is not None and way.arrives.at is not None:
            day = short_day(way.arrives.day, language) + " " if way.arrives.day != way.leaves.day else ""
            times += f" – {day}{unbroken(hour(way.arrives, language))}"
        words += [Span(f"{long_day(way.leaves.day, language)}, {times}", bold=True, size=size), "\n"]
    vehicle = " · ".join(dict.fromkeys(vehicle_words(way.kind, way.number, one) for one in sheet.languages[:2]))
    words.append(vehicle)
    if way.not_settled:
        words.append(f" ({both_values(sheet, 'status', way.not_settled)})")
    places = " → ".join(part for part in (way.leaves_from, way.goes_to) if part)
    words += ["\n", Span(places, alone=True)] if places else []
    words += ["\n", Span(way.note, alone=True)] if way.note else []
    return words


def _ways(content: BusListContent) -> tuple[str, ...]:
    """The columns to tick: one on a journey, else out and back."""
    return ("there_tick",) if content.one_way else ("way_out", "way_back")


def _count_line(riders: Sequence[Rider], content: BusListContent, sheet: Sheet) -> Block:
    return sheet.paragraph(_counts(riders, content, sheet), bold=True, size=14)


def _counts(riders: Sequence[Rider], content: BusListContent, sheet: Sheet) -> str:
    """ "Out ____ of 23    Back ____ of 22", in one language or in a line for each."""
    lines = []
    for language in sheet.languages[:2]:
        parts = []
        for way in _ways(content):
            count = sum(one.only is None or way in (f"way_{one.only}", "there_tick") for one in riders)
            parts.append(f"{say(way, language)}  {say('count_line', language, count=count)}".replace(" ", "\u00a0"))
        lines.append("      ".join(parts))
    return "\n".join(dict.fromkeys(lines))


def _lists(content: BusListContent, sheet: Sheet) -> list[Block]:
    """The people, numbered through; each group by itself with its own count, its name in the head on every page."""
    blocks: list[Block] = []
    number = 0
    grouped = any(one.group for one in content.riders)
    for group, members in groupby(content.riders, key=lambda one: one.group):
        riders = list(members)
        name = both(sheet, "name")
        if grouped:
            title = both(sheet, "group_named", name=group) if group else both(sheet, "group_none")
            first = say("group_named", sheet.language, name=group) if group else say("group_none", sheet.language)
            name = f"{first} · {name}"
            counted = both(sheet, "people_number", count=len(riders))
            blocks.append(sheet.heading(f"{title} · {counted}\n{_counts(riders, content, sheet)}"))
        blocks.append(_table(riders, number, name, content, sheet))
        number += len(riders)
    return blocks


def _by_cars(content: BusListContent, sheet: Sheet) -> list[Block]:
    """Car by car; of a list with two ways by the car out, with the car back beside the name where it is another."""
    cars, riders = content.cars, content.riders
    if not cars:
        cars, riders = content.cars_back, tuple(replace(one, car=one.car_back, car_back=None) for one in riders)
    name = both(sheet, "name")
    blocks = car_blocks(
        cars, riders, sheet, lambda some: _table(some, 0, name, content, sheet),
        lambda some: _counts(some, content, sheet),
    )  # fmt: skip
    again = [car for car in content.cars_back if content.cars and car.car not in {one.car for one in cars}]
    return [*blocks, section(sheet, "way_back"), *back_lines(again, sheet)] if again else blocks


def _table(riders: Sequence[Rider], number: int, name: Words, content: BusListContent, sheet: Sheet) -> Block:
    columns = [Column(each(sheet, "number"), share=0), Column(name, 3)]
    columns += [] if sheet.large else [Column(each(sheet, "pick_up_at"), 2.4)]
    mm = 29.0 if sheet.large else 20.0 if sheet.second else 17.0
    columns += [Column(each(sheet, way), mm=mm) for way in _ways(content)]
    rows = [_row(at, one, content, sheet) for at, one in enumerate(riders, number + 1)]
    return sheet.table(columns, rows, size=11)


def _row(number: int, one: Rider, content: BusListContent, sheet: Sheet) -> list[Cell]:
    other = one.car_back if one.car_back not in {one.car, OTHERWISE, None} else None
    more = [both(sheet, "group_named", name=one.group)] if one.group and (content.cars or content.cars_back) else []
    more += [both(sheet, "car_home_again", car=other)] if other else []
    who, home = name_cell(one, sheet, more), home_cell(one, sheet)
    row: list[Cell] = [str(number), [*who, "\n", *home] if sheet.large else who]
    row += [] if sheet.large else [home]
    for way in _ways(content):
        rides = one.only is None or way == f"way_{one.only}"
        row.append(sheet.tick() if rides else "–")
    return row

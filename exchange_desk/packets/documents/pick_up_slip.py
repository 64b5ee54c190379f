"""D13c, the slip for a driver: every ride of one car, when and where, and who rides; nothing of the other cars."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from operator import attrgetter

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.movements import Movement, movement
from exchange_desk.itinerary.rides import Ride
from exchange_desk.itinerary.seating import minors_alone
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.bus_list_people import Rider, counted_words, home_cell, name_cell, rider
from exchange_desk.packets.documents.occasion import Occasion, OnCall, occasion_of, on_call_of
from exchange_desk.packets.documents.two_tongues import both, each, headed
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import clock, long_day
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.queries.itinerary_facts import ItineraryFacts, itinerary_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts

ONE_DAY = dt.timedelta(days=1)
_WAYS = {"meet": "arrivals", "see_off": "departures", "there": "way_out", "back": "way_back"}


@dataclass(frozen=True, slots=True)
class SlipRide(Worded):
    """One ride; `at` is when the flight lands or the item begins. Of a ride that may not be yet nobody is named."""

    id: str
    way: str
    day: dt.date
    at: dt.time | None
    what: str
    place: str
    leaves: dt.time | None
    leaves_from: str | None
    not_confirmed: bool
    may_not_drive_yet: bool
    riders: tuple[Rider, ...]


@dataclass(frozen=True, slots=True)
class SlipContent(Worded):
    """The rides of one car."""

    occasion: Occasion
    on_call: OnCall
    car: str
    driver: str | None
    rides: tuple[SlipRide, ...]


@dataclass(frozen=True, slots=True)
class PickUpSlip:
    """One for each car that somebody rides in."""

    key: str = "pick-up-slip"
    number: str = "D13c"
    title: str = "Slip for a driver"
    audience: str = "the driver, handed out by a leader"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The cars by name."""
        visit, ways = packet_facts(session, visit_id), itinerary_facts(session, visit_id).scene.ways
        used = {ride.car for ride in ways.rides if ride.riders}
        cars = sorted((car for car in ways.cars if car.id in used), key=attrgetter("name", "id"))
        return tuple(Subject(car.id, car.called, (visit.language,)) for car in cars)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> SlipContent:
        """Whom the car takes now."""
        visit, facts = packet_facts(session, visit_id), itinerary_facts(session, visit_id)
        car = facts.scene.ways.by_id.get(subject.id)
        if car is None:
            raise RefusedInput(f"{subject.name} is no car of this visit any more. Print the cars that it has now.")
        items = {item.id: item for item in facts.scene.items if item.status != "cancelled"}
        mine = [ride for ride in facts.scene.ways.rides if ride.car == car.id and ride.riders and ride.item in items]
        told = [
            (one.order, _ride(visit, facts, ride, items[ride.item], one))
            for ride in mine
            for one in (movement(facts.scene, items[ride.item], ride.way),)
        ]
        return SlipContent(
            occasion=occasion_of(visit),
            on_call=on_call_of(visit),
            car=car.name,
            driver=car.driver or None,
            rides=tuple(ride for _, ride in sorted(told, key=lambda pair: pair[0])),
        )

    def tell(self, content: SlipContent, sheet: Sheet) -> list[Block]:
        """Whom to call, then ride by ride with the people to tick."""
        pairs: list[tuple[Words, Cell]] = [
            (both(sheet, "on_call"), Span(content.on_call.words(sheet.language), bold=True)),
        ]
        car = [content.car, *([content.driver] if content.driver else [])]
        blocks = [
            headed(sheet, content.occasion, "pick_up_slip"),
            sheet.line([Span(" · ".join(car), bold=True, alone=True)], size=14),
            sheet.keyed(pairs, mm=46),
        ]
        for ride in content.rides:
            blocks.append(sheet.together(_told(ride, sheet)).spaced(14))
        return blocks


def _ride(visit: PaperVisit, facts: ItineraryFacts, ride: Ride, item: Item, one: Movement) -> SlipRide:
    car = facts.scene.ways.by_id[ride.car]
    held = bool(minors_alone(facts.scene, car, ride.riders))
    here = one.when.elsewhere(facts.stay.zone)
    guests = [] if held else [guest for guest in visit.guests if guest.id in ride.riders]
    night = here.day if ride.way in ("meet", "back") else here.day - ONE_DAY
    riders = [replace(rider(visit, guest, (night,), met=ride.way == "meet"), group=None) for guest in guests]
    return SlipRide(
        id=ride.id,
        way=ride.way,
        day=here.day,
        at=here.at,
        what=item.whole_number or item.title,
        place=item.end_place if ride.way == "meet" else item.start_place,
        leaves=ride.leaves_at,
        leaves_from=ride.leaves_from or None,
        not_confirmed=not ride.confirmed,
        may_not_drive_yet=held,
        riders=tuple(riders),
    )


def _told(ride: SlipRide, sheet: Sheet) -> list[Block]:
    when = ", ".join(part for part in (long_day(ride.day, sheet.language), clock(ride.at, sheet.language)) if part)
    place: list[str | Span] = [" · ", Span(ride.place, alone=True)] if ride.place else []
    blocks: list[Block] = [
        sheet.section(f"{both(sheet, _WAYS[ride.way])} · {when}"),
        sheet.line([Span(ride.what, bold=True, alone=True), *place]),
    ]
    if ride.leaves or ride.leaves_from:
        words: list[str | Span] = [f"{both(sheet, 'leaves')}: ", Span(clock(ride.leaves, sheet.language), bold=True)]
        words += [" · ", Span(ride.leaves_from, alone=True)] if ride.leaves_from else []
        blocks.append(sheet.line(words))
    if ride.may_not_drive_yet:
        return [*blocks, sheet.line(each(sheet, "not_to_drive_yet"), bold=True)]
    if ride.not_confirmed:
        blocks.append(sheet.line(both(sheet, "plan_changes"), muted=True))
    blocks.append(sheet.line(counted_words(ride.riders, sheet), bold=True))
    columns = [Column(each(sheet, "number"), share=0), Column(both(sheet, "name"))]
    columns += [] if sheet.large else [Column(both(sheet, "pick_up_at"))]
    columns.append(Column(each(sheet, "there_tick"), mm=29.0 if sheet.large else 20.0))
    rows: list[list[Cell]] = []
    for number, one in enumerate(ride.riders, 1):
        said = one.name.say(sheet.language)
        who, home = name_cell(one, sheet, [f"“{said}”"] if said else []), home_cell(one, sheet)
        row: list[Cell] = [str(number), [*who, "\n", *home] if sheet.large else who]
        rows.append([*row, *([] if sheet.large else [home]), sheet.tick()])
    return [*blocks, sheet.table(columns, rows, size=11)]

"""The board of arrivals, departures and trips: who comes when, who meets them, in which car, and who was there."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.itinerary.clashes.clash import Clash
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.movements import Movement, goes_on_with, movement, movements
from exchange_desk.itinerary.rides import Ride
from exchange_desk.itinerary.seating import lacks, minors_alone
from exchange_desk.itinerary.words import clock
from exchange_desk.queries.arrivals_people import Stays, guest_words, stays_by_guest
from exchange_desk.queries.clashes import visit_clashes
from exchange_desk.queries.itinerary_facts import ItineraryFacts, itinerary_facts
from exchange_desk.queries.itinerary_rows import WhenRow, headline, when_row
from exchange_desk.queries.packet_facts_drivers import PaperDriver, paper_drivers
from exchange_desk.records import Ride as RideRecord
from exchange_desk.records import RollMark

_OF_CARS = ("car_twice_at_the_same_time",)
_CLASHES = frozenset({"too_few_seats", "minor_alone_with_driver", "twice_in_cars", "car_twice_at_the_same_time",
                      "nobody_collects"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class RiderRow:
    """One guest of a movement. `otherwise` says how one comes without a car of the list ("coach 19:15").

    `needs` are child seat and wheelchair; `mark` is here, missing or "" (not called yet), `ride_id` the car's.
    """

    participation_id: str
    name: str
    original: str
    minor: bool
    group: str
    home: str
    needs: tuple[str, ...]
    ride_id: str | None
    otherwise: str
    mark: str
    marked_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class RideRow:
    """One car of a movement with who sits in it, by ids in the order of the list; `free` seats may be below none."""

    id: str
    car_id: str
    car: str
    driver: str
    phone: str
    cleared: bool
    why_not: str
    seats: int
    riders: tuple[str, ...]
    leaves_at: dt.time | None
    leaves_from: str
    notes: str
    confirmed: bool
    problems: tuple[tuple[str, str], ...] = ()

    @property
    def free(self) -> int:
        """Seats that are left."""
        return self.seats - len(self.riders)


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One way of one item: meet, see_off, there, back, or at (all together).

    `day` is that of the clocks where it happens; `other` the far end of a leg; `hosts` are families who drive anybody.
    `notes` are the problems that do not stand beside one of its cars.
    """

    item_id: str
    way: str
    kind: str
    title: str
    headline: str
    number: str
    day: dt.date
    when: WhenRow
    other: WhenRow | None
    time_note: str
    place: str
    to_place: str
    responsible: str
    responsible_phone: str
    status: str
    hosts: tuple[str, ...]
    people: tuple[RiderRow, ...]
    rides: tuple[RideRow, ...]
    problems: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def here(self) -> int:
        """How many were ticked off as here."""
        return sum(one.mark == "here" for one in self.people)

    @property
    def missing(self) -> int:
        """How many were called and are missing."""
        return sum(one.mark == "missing" for one in self.people)

    @property
    def without_car(self) -> tuple[RiderRow, ...]:
        """Those for whom nobody has a seat; nobody where all go together."""
        if self.way == "at":
            return ()
        return tuple(one for one in self.people if one.ride_id is None and not one.otherwise)

    @property
    def level(self) -> str:
        """The gravest level of what does not go together, "" where nothing does not."""
        levels = {level for level, _ in self.problems}
        return next((level for level in ("problem", "warn", "note") if level in levels), "")


def movement_rows(session: Session, visit_id: str, *, also: tuple[str, str] | None = None) -> tuple[MovementRow, ...]:
    """Every movement of a visit in order; an item with marks of a roll call, and the one `also` asked for, have one."""
    facts = itinerary_facts(session, visit_id)
    marks: defaultdict[tuple[str, str], dict[str, tuple[str, dt.datetime]]] = defaultdict(dict)
    query = select(RollMark.item_id, RollMark.way, RollMark.participation_id, RollMark.state, RollMark.marked_at)
    for item, way, guest, state, at in session.execute(query.where(RollMark.visit_id == visit_id)):
        marks[item, way][guest] = (state, at)
    found = {(one.item.id, one.way): one for one in movements(facts.scene)}
    items = {item.id: item for item in facts.scene.items}
    for item_id, way in (*marks, *([also] if also else [])):
        if (item_id, way) not in found and item_id in items:
            found[item_id, way] = movement(facts.scene, items[item_id], way)
    board = _Board(session, facts)
    return tuple(
        board.row(one, marks.get((one.item.id, one.way), {}))
        for one in sorted(found.values(), key=lambda one: one.order)
    )


class _Board:
    """What is asked once for all rows."""

    def __init__(self, session: Session, facts: ItineraryFacts) -> None:
        self.facts = facts
        self.words = guest_words(session, facts.visit_id)
        self.stays: Stays = stays_by_guest(session, facts.visit_id)
        self.drivers = paper_drivers(session, facts.visit_id)
        self.notes = ride_notes(session, facts.visit_id)
        self.clashes: defaultdict[str, list[Clash]] = defaultdict(list)
        for clash in visit_clashes(session, facts.visit_id):
            if clash.code in _CLASHES:
                for item in clash.items:
                    self.clashes[item].append(clash)

    def row(self, one: Movement, marks: dict[str, tuple[str, dt.datetime]]) -> MovementRow:
        """One movement as a row."""
        facts, item = self.facts, one.item
        host, home = facts.stay.zone, facts.stay.home_zone(item.community)
        on = one.when.elsewhere(host).day
        drivers = [d for d in self.drivers if d.may_drive and d.first_day <= on <= d.last_day]
        found = [self._ride(ride, item) for ride in facts.scene.ways.of(item.id, one.way)]
        rides = tuple(sorted(found, key=lambda ride: (ride.car.casefold(), ride.id)))
        seat = {guest: ride.id for ride in rides for guest in ride.riders}
        people = tuple(
            self._rider(guest, one, seat.get(guest), drivers, marks.get(guest)) for guest in one.people
        )  # fmt: skip
        far = item.starts if one.when is item.ends else item.ends
        told = [c for c in self.clashes[item.id] if c.code != "nobody_collects" or one.way == "meet"]
        return MovementRow(
            item_id=item.id, way=one.way, kind=item.kind if item.travel else "", title=item.title,
            headline=headline(item), number=item.whole_number, day=one.when.day, when=when_row(one.when, host, home),
            other=when_row(far, host, home) if far is not None else None, time_note=item.time_note or "",
            place=item.start_place, to_place=item.end_place, responsible=item.responsible or "",
            responsible_phone=item.responsible_phone or "", status=item.status,
            hosts=tuple(dict.fromkeys(d.family for d in drivers if d.guest_id is None)), people=people, rides=rides,
            problems=tuple((c.level, c.text) for c in told),
            notes=tuple((c.level, c.text) for c in told if c.code in ("nobody_collects", "twice_in_cars")),
        )  # fmt: skip

    def _ride(self, ride: Ride, item: Item) -> RideRow:
        scene = self.facts.scene
        car = scene.ways.by_id[ride.car]
        told = [lack.words for lack in lacks(scene, car, item, ride.way, ride.riders)]
        alone = minors_alone(scene, car, ride.riders)
        told += [f"{scene.names(alone)} without a grown-up of the group, and {car.why_not}."] if alone else []
        told += [c.text for c in self.clashes[item.id] if c.code in _OF_CARS and car.id in c.cars]
        riders = tuple(i for i in self.facts.scene.people if i in ride.riders)
        return RideRow(
            id=ride.id, car_id=car.id, car=car.name, driver=car.driver, phone=car.phone, cleared=car.cleared,
            why_not=car.why_not, seats=car.seats, riders=riders, leaves_at=ride.leaves_at,
            leaves_from=ride.leaves_from, notes=self.notes.get(ride.id, ""), confirmed=ride.confirmed,
            problems=tuple(("problem", words) for words in told),
        )  # fmt: skip

    def _rider(
        self,
        guest: str,
        one: Movement,
        ride_id: str | None,
        drivers: list[PaperDriver],
        mark: tuple[str, dt.datetime] | None,
    ) -> RiderRow:
        person, words = self.facts.scene.people[guest], self.words[guest]
        needs = [word for word, has in (("child seat", person.child_seat), ("wheelchair", person.wheelchair)) if has]
        return RiderRow(
            participation_id=guest, name=person.name, original=words.original, minor=person.adult is not True,
            group=person.group or "", home=self.stays.home_at(guest, one), needs=tuple(needs), ride_id=ride_id,
            otherwise="" if ride_id else self._otherwise(guest, one, drivers), mark=mark[0] if mark else "",
            marked_at=mark[1] if mark else None,
        )  # fmt: skip

    def _otherwise(self, guest: str, one: Movement, drivers: list[PaperDriver]) -> str:
        """How somebody without a seat comes all the same: a coach of the programme, the own host family."""
        if one.way in ("meet", "see_off"):
            leg = goes_on_with(self.facts.scene, guest, one.item)
            if leg is not None:
                return f"{headline(leg) if leg.whole_number else leg.kind} {clock(leg.starts.at)}".strip()
        return next((f"{d.family} drives" for d in drivers if d.guest_id == guest), "")


def ride_notes(session: Session, visit_id: str) -> dict[str, str]:
    """What the drivers should know, by id of the ride."""
    query = select(RideRecord.id, RideRecord.notes).where(RideRecord.visit_id == visit_id)
    return {ride: notes for ride, notes in session.execute(query) if notes}

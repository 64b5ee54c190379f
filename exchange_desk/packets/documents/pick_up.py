"""The cars of one way, as a pick-up list tells them: who drives, when it leaves, who sits in it, who has no car."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from exchange_desk.basics.phones import phone_words
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.movements import goes_on_with
from exchange_desk.itinerary.rides import Car
from exchange_desk.itinerary.seating import minors_alone
from exchange_desk.packets.documents.bus_list_people import Rider
from exchange_desk.packets.documents.two_tongues import both, each
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import clock
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Sheet, Span
from exchange_desk.queries.itinerary_facts import ItineraryFacts

OTHERWISE = "(otherwise)"  # instead of a car: a coach of the programme, or the own hosts


@dataclass(frozen=True, slots=True)
class PickUpCar(Worded):
    """One car of one way. Of a driver who may not drive minors alone yet nothing is told but that one asks first."""

    id: str
    car: str
    driver: str | None
    phone: str | None
    leaves: dt.time | None
    leaves_from: str | None
    seats: int
    not_confirmed: bool
    may_not_drive_yet: bool


Ways = tuple[tuple[Item, str], ...]


def cars_of(facts: ItineraryFacts, ways: Ways) -> tuple[PickUpCar, ...]:
    """The cars of a way by name."""
    scene, found, names = facts.scene, [], _names(facts.scene.ways.cars)
    for ride in (ride for item, way in ways for ride in scene.ways.of(item.id, way)):
        car = scene.ways.by_id[ride.car]
        held = bool(minors_alone(scene, car, ride.riders))
        found.append(
            PickUpCar(
                id=ride.id,
                car=names[car.id],
                driver=None if held else car.driver or None,
                phone=None if held else car.phone or None,
                leaves=ride.leaves_at,
                leaves_from=ride.leaves_from or None,
                seats=car.seats,
                not_confirmed=not ride.confirmed,
                may_not_drive_yet=held,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.car.casefold(), one.id)))


def _names(cars: Sequence[Car]) -> dict[str, str]:
    """What each car is called on paper, by id: two of one name are told apart, so that nobody sits in the wrong one."""
    alike: dict[str, list[str]] = {}
    for car in sorted(cars, key=lambda car: car.id):
        alike.setdefault(car.name.casefold(), []).append(car.id)
    return {
        car.id: car.name if len(same) == 1 else f"{car.name} ({same.index(car.id) + 1})"
        for car in cars
        for same in (alike[car.name.casefold()],)
    }


def car_by_guest(facts: ItineraryFacts, ways: Ways, driven: Collection[str]) -> dict[str, str]:
    """For each guest the name of the car, or that he comes otherwise (`driven` by the own hosts); else left out.

    Without any car on that way nobody has one.
    """
    scene = facts.scene
    rides = [ride for item, way in ways for ride in scene.ways.of(item.id, way)]
    if not rides:
        return {}
    names = _names(scene.ways.cars)
    found = {guest: names[ride.car] for ride in rides for guest in ride.riders}
    legs = [item for item, way in ways if way in ("meet", "see_off")]
    for guest in scene.people:
        onward = any(goes_on_with(scene, guest, leg) is not None for leg in legs)
        if guest not in found and (onward or guest in driven):
            found[guest] = OTHERWISE
    return found


def car_blocks(
    cars: Sequence[PickUpCar],
    riders: Sequence[Rider],
    sheet: Sheet,
    table: Callable[[Sequence[Rider]], Block],
    counted: Callable[[Sequence[Rider]], str],
) -> list[Block]:
    """Car by car with a count line and its people; then who comes otherwise; then, in so many words, who has no car."""
    blocks: list[Block] = []
    for number, car in enumerate(cars, 1):
        inside = [one for one in riders if one.car == car.car]
        head: list[Block] = [sheet.heading(_car_words(number, car, sheet)), sheet.line(_driver_words(car, sheet))]
        head.append(sheet.line(f"{_seats(len(inside), car.seats, sheet)}      {counted(inside)}", bold=True))
        blocks.append(sheet.together([*head, table(inside)] if inside else head))
    for key, mark in (("comes_otherwise", OTHERWISE), ("no_car_yet", None)):
        rest = [one for one in riders if one.car == mark]
        if rest:
            title = f"{both(sheet, key)} · {both(sheet, 'people_number', count=len(rest))}"
            blocks += [sheet.heading(title), table(rest)]
    return blocks


def back_lines(cars: Sequence[PickUpCar], sheet: Sheet) -> list[Block]:
    """The cars home again, each in two lines."""
    blocks: list[Block] = []
    for number, car in enumerate(cars, 1):
        told = [sheet.heading(_car_words(number, car, sheet)), sheet.line(_driver_words(car, sheet))]
        blocks.append(sheet.together(told))
    return blocks


def _car_words(number: int, car: PickUpCar, sheet: Sheet) -> list[str | Span]:
    words: list[str | Span] = [f"{number}.  ", Span(car.car, alone=True)]
    at = clock(car.leaves, sheet.language)
    words += [f"   {both(sheet, 'leaves')} {at}".rstrip()] if at or car.leaves_from else []
    words += [" · ", Span(car.leaves_from, alone=True)] if car.leaves_from else []
    return words


def _driver_words(car: PickUpCar, sheet: Sheet) -> list[str | Span]:
    if car.may_not_drive_yet:
        return [Span(each(sheet, "not_to_drive_yet"), bold=True)]
    words: list[str | Span] = [Span(car.driver, bold=True, alone=True) if car.driver else both(sheet, "no_driver_yet")]
    phone = phone_words(car.phone) or (say("not_known", sheet.language) if car.driver else "")
    words += [f"  {phone}".replace(" ", "\u00a0")] if phone else []
    words += [f" · {both(sheet, 'plan_changes')}"] if car.not_confirmed else []
    return words


def _seats(count: int, seats: int, sheet: Sheet) -> str:
    return both(sheet, "seats_taken", count=count, seats=seats)

"""The calendar of a host family: no more than its sheet tells, and of a child who may not stay there yet nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from exchange_desk.basics.clock import Moment
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.attending import for_hosts, takes_part
from exchange_desk.itinerary.item import Item
from exchange_desk.itinerary.words import both
from exchange_desk.packets.documents.naming import first_name
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest
from exchange_desk.sharing.calendar_events import CONFIRMED, Event
from exchange_desk.sharing.calendar_items import Plan, Planned, clock_words, event_of, labelled

ARRIVAL, DEPARTURE = "arrival", "departure"


def host_events(session: Session, plan: Plan, household_id: str, *, travel: bool) -> tuple[str, list[Event]]:
    """The family's name and events: how its guests come and go, their programme, what hosts are asked to.

    With `travel` also the days on which a guest comes from, or goes on to, another home.
    """
    visit = packet_facts(session, plan.facts.visit_id)
    home, stays = visit.home_by_id.get(household_id), visit.stays_in(household_id)
    if home is None or not stays:
        name = home.name if home else "This family"
        raise RefusedInput(f"{name} has no guests in this visit. Place a guest there first, then write the calendar.")
    ids = dict.fromkeys(stay.guest_id for stay in stays)
    names = {i: first_name(visit.guest_by_id[i].name) for i in ids if (household_id, i) not in visit.held_back}
    if not names:
        return home.name, []
    moves = {i: _moves(visit, visit.guest_by_id[i], household_id) for i in names}
    events: list[Event] = []
    for one in plan.items:
        if not one.item.travel:
            events += _programme(plan, one, names, household_id)
        elif one.removed:
            events += _removed_leg(plan, one, names, household_id)
        else:
            come = {i: name for i, name in names.items() if moves[i].comes is None}
            go = {i: name for i, name in names.items() if moves[i].goes is None}
            events += _leg(plan, one, come, go, household_id)
    if travel:
        for i, name in names.items():
            events += _moving(plan, moves[i], f"{i}.{household_id}", name)
    return home.name, events


@dataclass(frozen=True, slots=True)
class _Moves:
    """The day on which a guest comes from, or goes to, another home, and the words for it; nothing where by a leg."""

    comes: tuple[dt.date, str] | None
    goes: tuple[dt.date, str] | None


def _moves(visit: PaperVisit, guest: PaperGuest, household_id: str) -> _Moves:
    """As the sheet of the family tells it: a home that is not settled has no name."""
    stays = visit.stays_of(guest.id)
    here = [number for number, stay in enumerate(stays) if stay.home_id == household_id]
    first, last = stays[here[0]], stays[here[-1]]
    comes = goes = None
    if here[0]:
        comes = first.first_night, f"comes from {visit.home_by_id[stays[here[0] - 1].home_id].name}"
    elif guest.first_night and guest.first_night < first.first_night:
        comes = first.first_night, "comes from another home"
    day = last.last_night + dt.timedelta(days=1)
    if here[-1] + 1 < len(stays):
        goes = day, f"goes on to {visit.home_by_id[stays[here[-1] + 1].home_id].name}"
    elif guest.last_night and guest.last_night >= day:
        goes = day, "goes on to another home"
    return _Moves(comes, goes)


def _moving(plan: Plan, moves: _Moves, whose: str, name: str) -> list[Event]:
    """A move between homes is a whole day: nobody writes down its hour."""
    zone, found = plan.facts.stay.zone, []
    for which, move in (("comes", moves.comes), ("goes", moves.goes)):
        if move is not None:
            day, words = move
            found.append(
                Event(
                    uid=f"{whose}.{which}",
                    title=f"{name} {words}",
                    kind="home",
                    starts=Moment(day, None, zone),
                    ends=None,
                    status=CONFIRMED,
                    revision=plan.around,
                    private=True,
                )
            )
    return found


def _leg(plan: Plan, one: Planned, coming: Mapping[str, str], going: Mapping[str, str], whose: str) -> list[Event]:
    """The leg with which guests arrive at this home, or leave it; their other legs are not the family's business."""
    facts, item = plan.facts, one.item
    journeys = facts.scene.journeys
    come = [i for i in coming if i in journeys and _is(journeys[i].arrival, item)]
    go = [i for i in going if i in journeys and _is(journeys[i].departure, item)]
    number = item.whole_number or item.kind
    events = []
    if come and one.ends is not None:
        title = f"{_strung(coming, come)} {'arrives' if len(come) == 1 else 'arrive'} ({number})"
        events.append(_end(plan, one, one.ends, f"{whose}.{ARRIVAL}", title, item.end_place))
    if go:
        title = f"{_strung(going, go)} {'leaves' if len(go) == 1 else 'leave'} ({number})"
        events.append(_end(plan, one, one.starts, f"{whose}.{DEPARTURE}", title, item.start_place))
    return events


def _is(leg: Item | None, item: Item) -> bool:
    return leg is not None and leg.id == item.id


def _removed_leg(plan: Plan, one: Planned, names: Mapping[str, str], whose: str) -> list[Event]:
    """A leg that was taken out, as far as it may stand in the family's calendar; it tells the moment and no more."""
    if not _meant(plan, one, names):
        return []
    ends = [(DEPARTURE, one.starts)] if one.starts.zone == plan.facts.stay.zone else []
    if one.ends is not None and one.ends.zone == plan.facts.stay.zone:
        ends.append((ARRIVAL, one.ends))
    return [_end(plan, one, at, f"{whose}.{which}", f"{which.capitalize()} (cancelled)", "") for which, at in ends]


def _end(plan: Plan, one: Planned, at: Moment, whose: str, title: str, place: str) -> Event:
    """One end of a leg as an event of its own."""
    facts = plan.facts
    clocks = both(at, facts.stay.zone, facts.stay.home_zone(one.item.community)) if at.at is not None else ""
    event = event_of(one, whose, title=title, words=[clocks, one.item.time_note or ""], private=True)
    return replace(event, starts=at, ends=None, place=place)


def _programme(plan: Plan, one: Planned, names: Mapping[str, str], whose: str) -> list[Event]:
    facts, item = plan.facts, one.item
    here = [i for i in names if i in facts.scene.present.get(item.id, ())]
    if one.removed:
        here = list(names) if _meant(plan, one, names) else []
    if not here and not for_hosts(item):
        return []
    meals = ", ".join(item.meals)
    words = [
        clock_words(one, facts.stay.zone, facts.stay.home_zone(item.community)),
        f"For {_strung(names, here)}" if 0 < len(here) < len(names) else "",
        "Hosts are invited" if for_hosts(item) else "",
        *labelled([("Meals with the host family" if item.meal_by == "host" else "Meals", meals)]),
        item.notes or "",
    ]
    return [event_of(one, whose, words=words, private=True)]


def _meant(plan: Plan, one: Planned, names: Mapping[str, str]) -> bool:
    """Whether guests of this home took part in an item that was taken out."""
    people = plan.facts.scene.people
    return any(takes_part(one.item, people[i]) for i in names if i in people)


def _strung(names: Mapping[str, str], ids: Iterable[str]) -> str:
    """ "Mika", "Mika and Taro", "Mika, Taro and Yui"."""
    some = [names[i] for i in ids]
    return " and ".join(part for part in (", ".join(some[:-1]), some[-1]) if part)

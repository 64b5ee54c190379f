"""The calendar of a host family: no more than its sheet tells, and of a child who may not stay there yet nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from exchange_desk.basics.clock import Moment
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.attending import for_hosts, takes_part
from exchange_desk.itinerary.words import both
from exchange_desk.packets.documents.naming import first_name
from exchange_desk.queries.packet_facts import packet_facts
from exchange_desk.sharing.calendar_events import Event
from exchange_desk.sharing.calendar_items import Plan, Planned, clock_words, event_of, labelled

ARRIVAL, DEPARTURE = "arrival", "departure"


def host_events(session: Session, plan: Plan, household_id: str) -> tuple[str, list[Event]]:
    """The family's name and events: how its guests come and go, their programme, what hosts are asked to."""
    visit = packet_facts(session, plan.facts.visit_id)
    home, stays = visit.home_by_id.get(household_id), visit.stays_in(household_id)
    if home is None or not stays:
        name = home.name if home else "This family"
        raise RefusedInput(f"{name} has no guests in this visit. Place a guest there first, then write the calendar.")
    ids = dict.fromkeys(stay.guest_id for stay in stays)
    names = {i: first_name(visit.guest_by_id[i].name) for i in ids if (household_id, i) not in visit.held_back}
    if not names:
        return home.name, []
    events: list[Event] = []
    for one in plan.items:
        if not one.item.travel:
            events += _programme(plan, one, names, household_id)
        elif one.removed:
            events += _removed_leg(plan, one, names, household_id)
        else:
            events += _leg(plan, one, names, household_id)
    return home.name, events


def _leg(plan: Plan, one: Planned, names: Mapping[str, str], whose: str) -> list[Event]:
    """The leg with which guests of this home arrive, or leave; their other legs are not the family's business."""
    facts, item = plan.facts, one.item
    ways = {i: facts.scene.journeys[i] for i in names if i in facts.scene.journeys}
    come = [i for i, way in ways.items() if way.arrival is not None and way.arrival.id == item.id]
    go = [i for i, way in ways.items() if way.departure is not None and way.departure.id == item.id]
    number = item.whole_number or item.kind
    events = []
    if come and one.ends is not None:
        title = f"{_strung(names, come)} {'arrives' if len(come) == 1 else 'arrive'} ({number})"
        events.append(_end(plan, one, one.ends, f"{whose}.{ARRIVAL}", title, item.end_place))
    if go:
        title = f"{_strung(names, go)} {'leaves' if len(go) == 1 else 'leave'} ({number})"
        events.append(_end(plan, one, one.starts, f"{whose}.{DEPARTURE}", title, item.start_place))
    return events


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

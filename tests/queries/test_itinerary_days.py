"""The itinerary as it is read: days, both clocks, one guest's way, one home's guests."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.queries.itinerary import (
    guest_itinerary,
    home_days,
    home_travel,
    travel_rows,
    visit_days,
)
from exchange_desk.queries.itinerary_item import item_fields, item_guests
from exchange_desk.records import Household, Participation, Person, Placement
from tests.queries.itinerary_desk import a_visit, numata_in_port_hardy, two_towns_in_hennef


def guest(session: object, given: str) -> str:
    query = (
        select(Participation.id).join(Person, Person.id == Participation.person_id).where(Person.given_name == given)
    )
    found: str = session.scalar(query)  # type: ignore[attr-defined]
    return found


def test_every_day_of_the_visit_is_there_and_the_evening_after_it(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        days = visit_days(session, numata_in_port_hardy(session))
    assert [(d.day.isoformat()[5:], d.number) for d in days] == [
        ("10-07", 1), ("10-08", 2), ("10-09", 3), ("10-10", 4), ("10-11", 5), ("10-12", 6), ("10-13", 7),
        ("10-14", None), ("10-15", None),
    ]  # fmt: skip
    assert days[0].of == 7


def test_a_visit_without_items_still_has_its_days(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        days = visit_days(session, a_visit(session, {"Numata": "JP"}, dt.date(2027, 10, 7), dt.date(2027, 10, 9)))
    assert [d.items for d in days] == [(), (), ()]


def test_items_stand_in_the_order_of_real_time(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        first = visit_days(session, numata_in_port_hardy(session))[0]
    assert [i.headline for i in first.items] == [
        "Coach  Numata town hall → CTS",
        "NH 58  CTS → HND",
        "NH 116  HND → YVR",
        "8P 1427  YVR → YZT",
        "Arrival, welcome by hosts",
        "At home with host family",
    ]


def test_both_clocks_over_the_date_line(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        first = visit_days(session, numata_in_port_hardy(session))[0]
    flight = next(i for i in first.items if i.number == "NH 116")
    assert flight.duration == "8 h 45 min"
    assert (flight.starts.clock, flight.starts.host, flight.starts.home) == ("21:55", "05:55", "21:55")
    assert flight.starts.words == "Thu 7 Oct 21:55 Tokyo · 05:55 Vancouver, same day"
    assert flight.ends is not None
    assert (flight.ends.clock, flight.ends.home, flight.ends.home_mark) == ("14:40", "06:40", "+1 day")
    assert flight.ends.words == "Thu 7 Oct 14:40 Vancouver · 06:40 Tokyo, next day (Fri 8 Oct)"
    assert (flight.hours_by("host"), flight.hours_by("home")) == ("05:55–14:40", "21:55 – 06:40 +1")
    assert (flight.people, flight.who) == (14, "all but Daisuke Kudo")


def test_one_guests_itinerary_leaves_out_what_was_before_the_arrival(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        numata_in_port_hardy(session)
        kudo = guest_itinerary(session, guest(session, "Daisuke"))
    assert (kudo.host_zone, kudo.home_zone) == ("America/Vancouver", "Asia/Tokyo")
    titles = [i.title for d in kudo.days for i in d.items]
    assert "Lunch in the school cafeteria" not in titles
    assert "Arrival, welcome by hosts" not in titles
    assert "Collect Mr Kudo" in titles
    assert [i.number for d in kudo.days for i in d.items if i.travel and i.number][:3] == ["JL 504", "AC 4", "8P 1423"]
    assert kudo.travel.arrives is not None
    assert kudo.travel.arrives.words == "Fri 8 Oct 13:40 Vancouver · 05:40 Tokyo, next day (Sat 9 Oct)"
    assert kudo.travel.arrives_at == "Port Hardy Airport (YZT)"
    assert kudo.travel.leaves is not None
    assert kudo.travel.leaves.words == "Wed 13 Oct 07:30 Vancouver · 23:30 Tokyo, same day"


def test_a_home_hears_when_its_guests_come_and_what_they_do(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        visit_id = numata_in_port_hardy(session)
        home = Household(name="Fraser")
        session.add(home)
        session.flush()
        for given in ("Daisuke", "Nagi"):
            session.add(
                Placement(
                    visit_id=visit_id, participation_id=guest(session, given), household_id=home.id,
                    first_night=dt.date(2027, 10, 8), last_night=dt.date(2027, 10, 12),
                )
            )  # fmt: skip
        session.flush()
        travel = home_travel(session, visit_id, home.id)
        titles = [i.title for d in home_days(session, visit_id, home.id) for i in d.items]
    assert [(t.name, t.arrives.clock if t.arrives else "") for t in travel] == [
        ("Daisuke Kudo", "13:40"),
        ("Nagi Kudo", "18:50"),
    ]
    assert "Thank-you evening for hosts" in titles
    assert "Twinning society board meeting" not in titles


def test_three_zones_at_once(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        visit_id = two_towns_in_hennef(session)
        rows = {r.name: r for r in travel_rows(session, visit_id)}
        days = visit_days(session, visit_id)
    geoff, thierry, elspeth = rows["Geoff Thornbury"], rows["Thierry Caillaud"], rows["Elspeth Fairbrother"]
    assert geoff.arrives is not None
    assert geoff.arrives.words == "Thu 6 May 17:45 Berlin · 16:45 London, same day"
    assert thierry.arrives is not None
    assert (thierry.arrives.clock, thierry.arrives_about, thierry.leaves) == ("21:00", "ca. 21:00", None)
    assert elspeth.arrives_with == "Coach  Le Pecq Mairie → Hennef Meys Fabrik"
    coach = days[0].items[0]
    assert (coach.starts.clock, coach.starts.host, coach.duration) == ("05:15", "06:15", "11 h 30 min")
    assert coach.who == "all from Banbury but Elspeth Fairbrother"


def test_an_item_shows_its_fields_and_everybody_beside_it(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        visit_id = numata_in_port_hardy(session)
        item = next(i for d in visit_days(session, visit_id) for i in d.items if i.title.startswith("Arrival"))
        fields, people = item_fields(session, item.id), item_guests(session, item.id)
    assert (fields.title, fields.starts_at, fields.place_code) == ("Arrival, welcome by hosts", dt.time(18, 50), "YZT")
    assert [(p.name, p.takes_part, p.named) for p in people if p.named is not None] == [("Daisuke Kudo", False, False)]
    assert sum(p.takes_part for p in people) == 14


def test_what_is_gone_is_refused_in_words(desk: Desk) -> None:
    with desk.reading() as session:
        for question in (visit_days, guest_itinerary, item_fields, item_guests):
            with pytest.raises(RefusedInput):
                question(session, "nothing")

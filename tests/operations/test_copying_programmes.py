"""A programme copied from an earlier visit: days by number, times by the wall, hosts' clocks there, nobody named."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.operations.attending import Attending, attend
from exchange_desk.operations.copying import confirm_drafts, copy_items, save_template
from exchange_desk.operations.repeating import add_typed
from exchange_desk.queries.copying import copy_rows, copy_sources
from exchange_desk.queries.itinerary import visit_days
from exchange_desk.queries.itinerary_item import item_fields, item_guests
from exchange_desk.queries.problems import problem_rows
from exchange_desk.records import Community, ItineraryItem, Participation, VisitPartner
from tests.queries.itinerary_desk import a_guest, a_visit, an_item

OLD, NEW = dt.date(2025, 10, 9), dt.date(2027, 10, 7)
DAY = dt.timedelta(days=1)


def two_visits(desk: Desk, **new: object) -> tuple[str, str]:
    """One of four days in 2025 with a programme, one of three days in 2027 without."""
    with desk.writing("Visits") as session:
        old = a_visit(session, {"Numata": "JP"}, OLD, OLD + 3 * DAY, title="Numata 2025")
        town = session.scalars(select(Community)).one()
        values = {"title": "Numata 2027", **new}
        later = a_visit(session, {}, NEW, NEW + 2 * DAY, **values)
        session.add(VisitPartner(visit_id=later, community_id=town.id))
        kudo = a_guest(session, old, "Kudo", "Daisuke")
        an_item(
            session, old, "Reception", OLD, starts_at=dt.time(18), ends_at=dt.time(0, 30), ends_on=OLD + DAY,
            gift="a bell", dress="jacket", interpreter="Keiko", responsible="Ann Fraser",
            responsible_phone="+1 250 555 0100", booking="ZZ1", community_id=town.id, groups=["Red"], meals=["dinner"],
            reference="list-7",
        )  # fmt: skip
        walk = an_item(session, old, "Walk", OLD + DAY, starts_at=dt.time(9), audience="named", kind="walk")
        attend(session, item_id=walk, guests=[Attending(kudo, True, seat="1")])
        an_item(session, old, "Rained off", OLD + DAY, status="cancelled")
        an_item(session, old, "Farewell", OLD + 3 * DAY, starts_at=dt.time(19))
        an_item(
            session, old, "Flight", OLD, starts_at=dt.time(9), travel=True, kind="flight", starts_zone="Asia/Tokyo",
            place="Haneda Airport", place_code="HND",
        )  # fmt: skip
    return old, later


def items_of(session: Session, visit_id: str, title: str = "") -> list[ItineraryItem]:
    """The items of a visit in order, or those of one title."""
    query = select(ItineraryItem).where(ItineraryItem.visit_id == visit_id).order_by(ItineraryItem.starts_on)
    return [item for item in session.scalars(query) if title in ("", item.title)]


def told(desk: Desk, old: str, new: str, **how: object) -> dict[str, tuple[int, str]]:
    with desk.reading() as session:
        rows = copy_rows(session, old, new, **how)  # type: ignore[arg-type]
    return {row.words: (row.to_day.day, row.why_not) for row in rows}


def copy_all(desk: Desk, old: str, new: str, *, drafts: bool = True, **how: object) -> None:
    with desk.writing("Copy") as session:
        rows = copy_rows(session, old, new, **how)  # type: ignore[arg-type]
        onto = [(row.item_id, row.to_day) for row in rows if not row.why_not]
        copy_items(session, visit_id=new, onto=onto, drafts=drafts)


def test_days_go_by_their_number_and_what_has_none_is_left_out(desk: Desk) -> None:
    old, new = two_visits(desk)
    assert told(desk, old, new) == {
        "Reception": (7, ""), "Walk": (8, ""), "Rained off": (8, "was cancelled"),
        "Farewell": (10, "there is no such day"),
    }  # fmt: skip
    assert set(told(desk, old, new, legs=True)) - set(told(desk, old, new)) == {"Flight"}


def test_what_comes_along_and_what_is_left_behind(desk: Desk) -> None:
    old, new = two_visits(desk)
    copy_all(desk, old, new)
    with desk.reading() as session:
        item = items_of(session, new)[0]
        fields = item_fields(session, item.id)
        assert (fields.day, fields.starts_at) == (NEW, dt.time(18))
        assert (fields.ends_on, fields.ends_at) == (NEW + DAY, dt.time(0, 30))
        assert (fields.gift, fields.dress, fields.meals, fields.status) == ("a bell", "jacket", ("dinner",), "draft")
        assert (fields.responsible, fields.responsible_phone, fields.interpreter, fields.booking) == ("", "", "", "")
        assert fields.community_id is not None  # Numata comes again
        assert fields.groups == ()  # the groups of 2025 are not there
        assert item.reference is None
        (walk,) = items_of(session, new, "Walk")
        assert item_guests(session, walk.id) == ()


def test_copying_is_one_step_and_the_second_time_nothing_is_left(desk: Desk) -> None:
    old, new = two_visits(desk)
    copy_all(desk, old, new)
    assert {why for _day, why in told(desk, old, new).values()} == {
        "stands there already", "was cancelled", "there is no such day",
    }  # fmt: skip
    with pytest.raises(RefusedInput, match="Nothing is chosen"):
        copy_all(desk, old, new)
    desk.undo()
    assert told(desk, old, new)["Walk"] == (8, "")


def test_the_hosts_clocks_are_those_of_the_new_hosts_and_airports_keep_theirs(desk: Desk) -> None:
    old, new = two_visits(desk, direction="outbound")
    copy_all(desk, old, new, legs=True)
    with desk.reading() as session:
        zones = {item.title: item.starts_zone for item in items_of(session, new)}
    assert zones == {"Reception": "Asia/Tokyo", "Walk": "Asia/Tokyo", "Flight": "Asia/Tokyo"}


def test_an_hour_that_the_clocks_skip_there_is_told_and_left_out(desk: Desk) -> None:
    with desk.writing("Visits") as session:
        old = a_visit(session, {"Hennef": "DE"}, dt.date(2026, 3, 28), dt.date(2026, 3, 30), direction="outbound")
        new = a_visit(session, {"Bonn": "DE"}, dt.date(2027, 3, 28), dt.date(2027, 3, 30), direction="outbound")
        an_item(session, old, "Night walk", dt.date(2026, 3, 28), starts_at=dt.time(2, 30), starts_zone="Europe/Berlin")
    assert told(desk, old, new)["Night walk"][1].startswith("There is no 02:30 on Sun 28 Mar")


def test_one_day_goes_onto_another_of_the_same_visit_with_its_names(desk: Desk) -> None:
    old, _new = two_visits(desk)
    with pytest.raises(RefusedInput, match="another day"):
        told(desk, old, old)
    assert told(desk, old, old, day=2, onto=4) == {"Walk": (12, ""), "Rained off": (12, "was cancelled")}
    copy_all(desk, old, old, day=2, onto=4, drafts=False)
    with desk.reading() as session:
        walks = items_of(session, old, "Walk")
        assert [item.starts_on.day for item in walks] == [10, 12]
        (guest,) = item_guests(session, walks[1].id)
        assert (guest.named, guest.seat) == (True, "")


def test_a_series_stays_one_series(desk: Desk) -> None:
    old, new = two_visits(desk)
    with desk.writing("Breakfast") as session:
        add_typed(session, visit_id=old, day=OLD, text="every day 7:30 breakfast")
    copy_all(desk, old, new)
    with desk.reading() as session:
        series = {visit: {i.series for i in items_of(session, visit) if i.series} for visit in (old, new)}
    assert [len(each) for each in series.values()] == [1, 1]
    assert series[old] != series[new]


def test_a_template_is_kept_copied_from_and_offered_first(desk: Desk) -> None:
    old, new = two_visits(desk)
    with desk.writing("Template") as session:
        chosen = [row.item_id for row in copy_rows(session, old, new) if row.words in ("Walk", "Farewell")]
        template = save_template(session, visit_id=old, item_ids=chosen, title="Two quiet days")
    with desk.reading() as session:
        sources = copy_sources(session, new)
        assert [(row.title, row.template) for row in sources] == [
            ("Template: Two quiet days", True), ("Numata 2025", False),
        ]  # fmt: skip
        assert [len(day.items) for day in visit_days(session, template)] == [1, 0, 1]
        assert not session.scalars(select(Participation).where(Participation.visit_id == template)).all()
        assert problem_rows(session, template) is not None
    assert told(desk, template, new) == {"Walk": (7, ""), "Farewell": (9, "")}
    with pytest.raises(RefusedInput, match="already"), desk.writing("Again") as session:
        save_template(session, visit_id=old, item_ids=chosen, title="Template: Two quiet days")
    for title, items in (("  ", chosen), ("Empty", [])):
        with pytest.raises(RefusedInput), desk.writing("Again") as session:
            save_template(session, visit_id=old, item_ids=items, title=title)


def test_drafts_are_confirmed_for_a_day_or_for_all(desk: Desk) -> None:
    old, new = two_visits(desk)
    copy_all(desk, old, new)
    with desk.writing("Confirm") as session:
        assert confirm_drafts(session, visit_id=new, day=NEW) == 1
        assert confirm_drafts(session, visit_id=new) == 1
    with pytest.raises(RefusedInput, match="no drafts"), desk.writing("Confirm") as session:
        confirm_drafts(session, visit_id=new)

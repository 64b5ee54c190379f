"""Items one by one: typed in, changed, removed, and who takes part; each is one step that can be taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.itinerary.fields import ItemFields
from exchange_desk.operations.attending import Attending, attend
from exchange_desk.operations.itinerary import add_item, add_typed_item, change_item, remove_item, set_attendance
from exchange_desk.queries.itinerary import visit_days
from exchange_desk.queries.itinerary_item import item_fields, item_guests
from exchange_desk.records import ItineraryItem
from tests.queries.itinerary_desk import a_guest, a_visit

DAY = dt.date(2027, 10, 8)


def a_visit_on(desk: Desk) -> str:
    with desk.writing("Visit") as session:
        return a_visit(session, {"Numata": "JP"}, dt.date(2027, 10, 7), dt.date(2027, 10, 13))


def test_what_is_typed_becomes_an_item_by_the_hosts_clock(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Add lunch") as session:
        add_typed_item(session, visit_id=visit_id, day=DAY, text="11:45-12:45 Lunch @ School")
    with desk.reading() as session:
        (item,) = visit_days(session, visit_id)[1].items
    assert (item.title, item.hours, item.place, item.kind, item.meals) == (
        "Lunch", "11:45–12:45", "School", "meal", ("lunch",),
    )  # fmt: skip
    assert item.starts.words == "Fri 8 Oct 11:45 Vancouver · 03:45 Tokyo, next day (Sat 9 Oct)"


def test_a_title_that_was_pasted_in_stands_on_one_line(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Type") as session:
        add_typed_item(session, visit_id=visit_id, day=DAY, text="12:00 Lunch\tat the\r\nschool")
    with desk.reading() as session:
        assert session.scalars(select(ItineraryItem.title)).all() == ["Lunch at the school"]


def test_adding_is_one_step_that_can_be_taken_back(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Add lunch") as session:
        add_typed_item(session, visit_id=visit_id, day=DAY, text="12:00 Lunch")
    assert desk.undo_label == "Add lunch"
    desk.undo()
    with desk.reading() as session:
        assert visit_days(session, visit_id)[1].items == ()


def test_a_flight_between_known_places_gets_their_zones(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    fields = ItemFields(
        title="Home", day=dt.date(2027, 10, 13), zone="America/Vancouver", starts_at=dt.time(16, 20), travel=True,
        kind="flight", place="yvr", to_place="HND", ends_on=dt.date(2027, 10, 14), ends_at=dt.time(18, 40),
        number="NH 115",
    )  # fmt: skip
    with desk.writing("Add a flight") as session:
        item_id = add_item(session, visit_id=visit_id, fields=fields)
        kept = item_fields(session, item_id)
        row = next(i for d in visit_days(session, visit_id) for i in d.items)
    assert (kept.place_code, kept.to_place, kept.ends_zone) == ("YVR", "Haneda Airport", "Asia/Tokyo")
    assert row.duration == "10 h 20 min"


def test_changing_keeps_what_was_not_changed(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Add") as session:
        item_id = add_typed_item(session, visit_id=visit_id, day=DAY, text="9-10:30 Meeting with the mayor")
        before = item_fields(session, item_id)
        change_item(session, item_id=item_id, fields=replace(before, audience=("adults",), notes="gifts"))
        after = item_fields(session, item_id)
    assert after == replace(before, audience=("adults",), notes="gifts")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"title": "  "}, "Write what happens"),
        ({"kind": "party"}, "no kind"),
        ({"audience": ("parents",)}, "who takes part"),
        ({"zone": "Port Hardy"}, "time zone"),
        ({"ends_on": dt.date(2027, 10, 1)}, "end before it starts"),
        ({"zone": "Europe/Berlin", "day": dt.date(2027, 3, 28), "starts_at": dt.time(2, 30)}, "put forward"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(desk: Desk, change: dict[str, object], words: str) -> None:
    visit_id = a_visit_on(desk)
    fields = ItemFields(title="Walk", day=DAY, zone="America/Vancouver", starts_at=dt.time(9))
    with pytest.raises(RefusedInput, match=words), desk.writing("Add") as session:
        add_item(session, visit_id=visit_id, fields=replace(fields, **change))  # type: ignore[arg-type]
    with desk.reading() as session:
        assert all(not d.items for d in visit_days(session, visit_id))


def test_one_guest_is_named_out_and_in_again(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Add") as session:
        guest = a_guest(session, visit_id, "Kudo", "Daisuke")
        item_id = add_typed_item(session, visit_id=visit_id, day=DAY, text="12:00 Lunch")
    seen = []
    for takes_part in (False, True, None):
        with desk.writing("Who comes") as session:
            set_attendance(session, item_id=item_id, participation_id=guest, takes_part=takes_part)
            seen += [(g.takes_part, g.named) for g in item_guests(session, item_id)]
    assert seen == [(False, False), (True, True), (True, None)]


def test_an_item_goes_with_the_names_on_it(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Add") as session:
        guest = a_guest(session, visit_id, "Kudo", "Daisuke")
        item_id = add_typed_item(session, visit_id=visit_id, day=DAY, text="12:00 Lunch")
        set_attendance(session, item_id=item_id, participation_id=guest, takes_part=False)
    with desk.writing("Remove") as session:
        remove_item(session, item_id=item_id)
    with desk.reading() as session, pytest.raises(RefusedInput):
        item_fields(session, item_id)


def test_a_guest_of_another_visit_is_refused(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Another visit") as session:
        other = a_visit(session, {"Banbury": "GB"}, dt.date(2027, 5, 6), dt.date(2027, 5, 9))
        guest = a_guest(session, other, "Rigby", "Callum")
        item_id = add_typed_item(session, visit_id=visit_id, day=DAY, text="12:00 Lunch")
    with pytest.raises(RefusedInput), desk.writing("Who comes") as session:
        set_attendance(session, item_id=item_id, participation_id=guest, takes_part=True)


def test_a_seat_alone_names_nobody_in_the_words_of_who(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Add") as session:
        guest = a_guest(session, visit_id, "Kudo", "Daisuke")
        item_id = add_typed_item(session, visit_id=visit_id, day=DAY, text="12:00 Theatre")
    with desk.writing("A seat") as session:
        attend(session, item_id=item_id, guests=[Attending(guest, seat=" 4 C ", booking="ZZ1")])
        (item,) = visit_days(session, visit_id)[1].items
        (row,) = item_guests(session, item_id)
    assert (item.who, row.particulars, row.named) == ("all", ("4 C", "ZZ1", ""), True)


def test_to_leave_it_to_the_audience_keeps_the_seat_that_is_not_taken_away(desk: Desk) -> None:
    visit_id = a_visit_on(desk)
    with desk.writing("Add") as session:
        guest = a_guest(session, visit_id, "Kudo", "Daisuke")
        item_id = add_typed_item(session, visit_id=visit_id, day=DAY, text="12:00 Theatre")
        attend(session, item_id=item_id, guests=[Attending(guest, False, seat="4 C")])
        attend(session, item_id=item_id, guests=[Attending(guest, None)])
        (kept,) = item_guests(session, item_id)
        attend(session, item_id=item_id, guests=[Attending(guest, None, seat="")])
        (freed,) = item_guests(session, item_id)
    assert (kept.seat, kept.named, freed.seat, freed.named) == ("4 C", True, "", None)

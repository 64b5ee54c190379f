"""What a bus leader and a greeter hold: everybody is on it once, no child is sent to a home that may not have it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import TOKYO, VANCOUVER, VISIT, add_frame, add_guest, add_item, new_session
from sqlalchemy import delete
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.printing import preview
from exchange_desk.records import BackgroundCheck, ItemAttendee, ItineraryItem, Participation

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def content(session: Session, key: str, subject: str = VISIT) -> dict[str, Any]:
    document = next(d for d in DOCUMENTS if d.key == key)
    return dict(document.gather(session, VISIT, Subject(subject, subject)).canonical())


def subjects(session: Session, key: str) -> list[str]:
    return [one.id for one in next(d for d in DOCUMENTS if d.key == key).subjects(session, VISIT)]


def pages(session: Session, key: str, subject: str = VISIT, **how: Any) -> list[str]:
    pdf = preview(session, visit_id=VISIT, document=key, subject_id=subject, now=NOW, **how)
    return [
        page.get_textpage().get_text_bounded().replace("\u00a0", " ").replace("\r\n", "\n")
        for page in pypdfium2.PdfDocument(pdf)
    ]


def test_a_coach_out_and_back_on_one_day_is_one_list(session: Session) -> None:
    assert subjects(session, "bus-list") == ["b1"]  # and none for the coach in Japan
    told = content(session, "bus-list", "b1")
    assert (told["Out"]["Leaves"], told["Back"]["Leaves"]) == ("2027-10-08 13:10", "2027-10-08 16:10")
    assert len(told["Riders"]) == 9


def test_who_rides_one_way_only_has_one_box_and_counts_once(session: Session) -> None:
    session.add(ItemAttendee(id="stays", item_id="b2", participation_id="g3", included=False))
    session.commit()
    told = "".join(pages(session, "bus-list", "b1"))
    assert "Out  ____ of 9" in told
    assert "Back  ____ of 8" in told


def test_a_child_is_not_sent_to_a_home_that_may_not_have_it_yet(session: Session) -> None:
    for key, subject in (("bus-list", "b1"), ("meeting-sheet", VISIT)):
        assert "Ostrander" not in json.dumps(content(session, key, subject))
        assert "home not settled yet: ask" in "".join(pages(session, key, subject))
    session.add(BackgroundCheck(id="now", person_id="h2-3", state="clear", checked_on=PartialDate(2027, 9, 1)))
    session.flush()
    assert "Ostrander" in json.dumps(content(session, "bus-list", "b1"))


def test_a_driver_who_may_not_drive_yet_is_told_so_and_nothing_more(session: Session) -> None:
    drivers = {driver["Family"]: driver for driver in content(session, "bus-list", "b1")["Drivers"]}
    assert set(drivers["Bell-Nakao"]) == {"id", "Family", "For whom", "May not drive yet"}
    assert drivers["Desjarlais"]["Phone"] == "+1 250-555-0142"
    assert drivers["Stepanenko"]["Whole group"] is True
    told = " ".join("".join(pages(session, "bus-list", "b1")).split("Hosts who drive")[1].split())
    assert "may not drive yet: ask the host coordinator" in told
    assert "check" not in told.lower()


def test_a_cancelled_coach_has_no_list_and_a_visit_without_trips_says_so(session: Session) -> None:
    for key in ("b1", "b2"):
        session.get_one(ItineraryItem, key).status = "cancelled"
    session.commit()
    assert subjects(session, "bus-list") == [VISIT]
    assert "No trips by coach, train, ferry or car are known yet." in "".join(pages(session, "bus-list"))
    with pytest.raises(RefusedInput, match=r"is no trip of this visit any more\."):
        content(session, "bus-list", "b1")


def test_a_coach_on_the_way_here_has_one_box_and_the_home_of_the_first_night(session: Session) -> None:
    add_item(
        session, "hall", "To the hall", "2027-10-07 23:30", end="2027-10-08 00:20", travel=True, kind="coach",
        place="Port Hardy Airport", to_place="Civic Centre",
    )  # fmt: skip
    add_item(
        session, "move", "Day out", "2027-10-10 09:00", end="2027-10-10 18:00", travel=True, kind="coach",
        place="Civic Centre", to_place="Telegraph Cove",
    )  # fmt: skip
    session.commit()
    told = content(session, "bus-list", "hall")
    leader = next(one for one in told["Riders"] if one["id"] == "g1")
    assert told["One way"] is True
    assert leader["Homes"] == ["Bell-Nakao, +1 250-555-0148"]
    moving = next(one for one in content(session, "bus-list", "move")["Riders"] if one["id"] == "g1")
    assert moving["Homes"] == ["Bell-Nakao, +1 250-555-0148", "Desjarlais, +1 250-555-0142"]


def test_sixty_six_people_are_numbered_through_under_a_head_on_every_page_with_a_count_for_each_group() -> None:
    with new_session() as session:
        add_frame(session)
        for n in range(66):
            key = add_guest(session, f"g{n}", given_name=f"Given{n:02}", family_name=f"Family{n:02}")
            session.get_one(Participation, key).group_name = ("Red", "Blue", None)[n // 22]
        add_item(session, "bus", "Day out", "2027-10-08 09:00", travel=True, kind="coach", to_place="Telegraph Cove")
        session.commit()
        for how in ({}, {"large": True, "paper": "a4", "languages": ("ja", "en")}):
            told = pages(session, "bus-list", "bus", **how)
            lines = [page.split("\n") for page in told]
            assert all(f"FAMILY{n:02}" in "".join(told) for n in range(66))
        told = pages(session, "bus-list", "bus")
        assert all("Name" in page for page in told[:-1])
        numbers = [line.split()[0] for page in lines for line in page if line[:1].isdigit()]
        assert {str(n) for n in range(1, 67)} <= set(numbers)
        text = "".join(told)
        assert text.index("Group Blue") < text.index("Group Red") < text.index("Without a group")
        assert text.count("____ of 22") == 6
        assert text.count("____ of 66") == 2


def test_a_trip_for_which_nobody_is_named_yet_says_so(session: Session) -> None:
    session.execute(delete(ItemAttendee))
    for key in ("b1", "b2"):
        session.get_one(ItineraryItem, key).audience = "named"
    session.commit()
    assert subjects(session, "bus-list") == ["b1", "b2"]
    assert "nobody named yet" in "".join(pages(session, "bus-list", "b1"))


def test_greeters_have_every_arrival_in_its_order_with_who_comes_and_whoever_is_late(session: Session) -> None:
    told = content(session, "meeting-sheet")
    assert [one["Number"] for one in told["Arrivals"]] == ["8P 1427", "BA 85"]  # 18:50, then "ca. 21:00"
    assert [len(one["People"]) for one in told["Arrivals"]] == [4, 5]
    assert [one["Number"] for one in told["Departures"]] == ["8P 1420"]
    assert "own car, about 21:00" in "".join(pages(session, "meeting-sheet"))
    over_the_night = told["Arrivals"][1]["Leaves"]
    assert over_the_night == "2027-10-07 09:00; Port Hardy 2027-10-07 01:00"


def test_a_coach_from_the_airport_goes_on_with_the_flight_and_hides_it_not(session: Session) -> None:
    add_item(
        session, "hall", "To the hall", "2027-10-07 19:15", end="2027-10-07 19:45", travel=True, kind="coach",
        place="Port Hardy Airport", to_place="Civic Centre", community_id="numata",
    )  # fmt: skip
    session.commit()
    first = content(session, "meeting-sheet")["Arrivals"][0]
    assert first["Number"] == "8P 1427"
    assert [one["Goes to"] for one in first["Onward"]] == ["Civic Centre"]
    assert "Goes on with Thu 7 Oct, 19:15 · Coach" in " ".join("".join(pages(session, "meeting-sheet")).split())


def test_who_has_no_flight_yet_is_on_the_list_all_the_same(session: Session) -> None:
    session.add(ItemAttendee(id="alone", item_id="t4", participation_id="g6", included=False))
    session.commit()
    assert [one["id"] for one in content(session, "meeting-sheet")["Arrival not known"]] == ["g6"]
    text = "".join(pages(session, "meeting-sheet"))
    assert "Arrival not known yet · People: 1" in text
    for item in session.query(ItineraryItem).filter(ItineraryItem.travel):
        item.travel = False
    session.commit()
    text = "".join(pages(session, "meeting-sheet"))
    assert text.count("No flights or trains are known yet.") == 2
    assert "Arrival not known yet · People: 9" in text


def test_sixty_six_on_one_flight_run_over_the_pages_under_a_repeated_head() -> None:
    with new_session() as session:
        add_frame(session)
        for n in range(66):
            add_guest(session, f"g{n}", given_name=f"Given{n:02}", family_name=f"Family{n:02}")
        add_item(
            session, "in", "Flight", "2027-10-06 23:00", TOKYO, end="2027-10-07 14:00", end_zone=VANCOUVER,
            travel=True, kind="flight", number="NH 1",
        )  # fmt: skip
        session.commit()
        told = pages(session, "meeting-sheet")
        assert "(+1 day)" in told[0]
        assert "FAMILY00" in told[0]
        assert all("Stays with, phone" in page for page in told[:2])
        assert all(f"FAMILY{n:02}" in "".join(told) for n in range(66))

"""Calendars for the group, the leaders, one guest, one host family: who finds what in them, and what changes tell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.operations.itinerary import remove_item
from exchange_desk.records import (
    HostOffer,
    Household,
    HouseholdMember,
    ItemAttendee,
    ItineraryItem,
    Participation,
    Person,
    Placement,
)
from exchange_desk.sharing.calendar import EVERYBODY, GUEST, HOST, LEADERS, Calendar, Whom, calendar_of
from exchange_desk.sharing.calendar_files import calendar_owners, export_calendars
from tests.queries.itinerary_desk import a_guest, a_visit, an_item
from tests.sharing.strict_calendar import Read, read_strictly

FIRST, LAST = dt.date(2027, 10, 7), dt.date(2027, 10, 13)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.create(tmp_path / "a.exdesk", name="Port Hardy Twinning", town="Port Hardy", country="CA") as desk:
        yield desk


def a_journey(session: Session) -> dict[str, str]:
    """Mika and Taro from Numata; a flight there, one home, a lunch for all, a walk for Taro alone."""
    ids = {"visit": a_visit(session, {"Numata": "JP"}, FIRST, LAST, title="Numata 2027")}
    for given, values in (("Mika", {"role": "delegate"}), ("Taro", {"role": "leader"})):
        ids[given] = a_guest(
            session, ids["visit"], "Honma", given, first_night=FIRST, last_night=LAST - dt.timedelta(days=1), **values
        )
    flight: dict[str, Any] = {"travel": True, "kind": "flight", "carrier": "NH", "booking": "GROUP7"}
    ids["there"] = an_item(
        session, ids["visit"], "Tokyo to Vancouver", FIRST, starts_at=dt.time(21, 55), starts_zone="Asia/Tokyo",
        ends_on=FIRST, ends_at=dt.time(14, 40), ends_zone="America/Vancouver", number="116",
        place="Haneda Airport", to_place="Vancouver Airport", **flight,
    )  # fmt: skip
    ids["home"] = an_item(
        session, ids["visit"], "Vancouver to Tokyo", LAST, starts_at=dt.time(16, 30), ends_on=LAST + dt.timedelta(1),
        ends_at=dt.time(18, 50), ends_zone="Asia/Tokyo", number="115", place="Vancouver Airport",
        to_place="Haneda Airport", **flight,
    )  # fmt: skip
    day = FIRST + dt.timedelta(days=2)
    ids["lunch"] = an_item(
        session, ids["visit"], "Lunch; by the sea, all", day, starts_at=dt.time(12), ends_at=dt.time(13),
        meals=["lunch"], notes="Bring\nyour hat",
    )  # fmt: skip
    ids["walk"] = an_item(session, ids["visit"], "Walk", day, starts_at=dt.time(15), audience="named")
    session.add(ItemAttendee(item_id=ids["walk"], participation_id=ids["Taro"]))
    session.add(ItemAttendee(item_id=ids["there"], participation_id=ids["Mika"], seat="31A", booking="MIKA42"))
    session.add(ItemAttendee(item_id=ids["there"], participation_id=ids["Taro"], seat="31C", booking="TARO42"))
    ids["board"] = an_item(session, ids["visit"], "Board meeting", day, starts_at=dt.time(20), private=True)
    ids["draft"] = an_item(session, ids["visit"], "Perhaps whales", day, starts_at=dt.time(9), status="draft")
    ids["evening"] = an_item(
        session, ids["visit"], "Songs with the hosts", day, time_note="evening", audience="hosts"
    )  # fmt: skip
    session.flush()
    return ids


def a_home(session: Session, ids: dict[str, str], *guests: str) -> str:
    home = Household(name="Fraser", street="Market St 1")
    session.add(home)
    session.flush()
    person = Person(family_name="Fraser", given_name="Ann", born=PartialDate(1970, 1, 1))
    session.add_all([person, HostOffer(household_id=home.id, visit_id=ids["visit"])])
    session.flush()
    session.add(HouseholdMember(household_id=home.id, person_id=person.id))
    for guest in guests:
        session.add(
            Placement(
                visit_id=ids["visit"], participation_id=ids[guest], household_id=home.id, first_night=FIRST,
                last_night=LAST - dt.timedelta(days=1),
            )
        )  # fmt: skip
    session.flush()
    return home.id


def calendar(desk: Desk, ids: dict[str, str], whom: Whom = EVERYBODY) -> Calendar:
    with desk.reading() as session:
        return calendar_of(session, ids["visit"], whom)


def events(desk: Desk, ids: dict[str, str], whom: Whom = EVERYBODY) -> list[Read]:
    return read_strictly(calendar(desk, ids, whom).data)


def titles(found: list[Read]) -> list[str]:
    return [event.title for event in found]


def begun(desk: Desk) -> dict[str, str]:
    with desk.writing("Journey") as session:
        return a_journey(session)


def test_other_programs_read_every_calendar_at_the_same_instants(desk: Desk) -> None:
    ids = begun(desk)
    with desk.writing("Home") as session:
        home = a_home(session, ids, "Mika", "Taro")
    for whom in (EVERYBODY, Whom(LEADERS), Whom(GUEST, ids["Mika"]), Whom(HOST, home)):
        data = calendar(desk, ids, whom).data
        strict = {event.uid: (event.start, event.end) for event in read_strictly(data)}
        one = icalendar.Calendar.from_ical(data)
        assert not [part.errors for part in one.walk() if part.errors]
        other = vobject.readOne(data.decode())
        other.validate(raiseException=True)
        for event in one.walk("VEVENT"):
            end = event["DTEND"].dt if "DTEND" in event else None
            assert strict[str(event["UID"])] == (event["DTSTART"].dt, end)
        for event in other.vevent_list:
            end = event.dtend.value if hasattr(event, "dtend") else None
            assert strict[event.uid.value] == (event.dtstart.value, end)


def test_a_flight_over_the_date_line_stands_on_two_clocks(desk: Desk) -> None:
    there = next(event for event in events(desk, begun(desk)) if "(NH 116)" in event.title)
    assert there.walls == ("20271007T215500", "20271007T144000")
    assert there.zones == ("Asia/Tokyo", "America/Vancouver")
    assert there.start == dt.datetime(2027, 10, 7, 12, 55, tzinfo=dt.UTC)
    assert there.end == dt.datetime(2027, 10, 7, 21, 40, tzinfo=dt.UTC)
    assert "21:55 Tokyo · 05:55 Vancouver" in there.words


def test_the_group_sees_no_draft_nothing_private_no_names_and_no_booking(desk: Desk) -> None:
    ids = begun(desk)
    made = calendar(desk, ids)
    assert titles(read_strictly(made.data)) == [
        "Tokyo to Vancouver (NH 116)", "Lunch; by the sea, all", "Walk", "Songs with the hosts",
        "Vancouver to Tokyo (NH 115)",
    ]  # fmt: skip
    text = made.data.decode().replace("\r\n ", "")
    for never in ("Mika", "Taro", "GROUP7", "MIKA42", "31A", "Board", "whales", "hat"):
        assert never not in text
    assert made.said == (
        "1 private item is left out.", "1 draft is left out.", "1 item without an hour is a whole day.",
    )  # fmt: skip


def test_the_leaders_see_drafts_private_items_and_who_takes_part(desk: Desk) -> None:
    ids = begun(desk)
    found = {event.title: event for event in events(desk, ids, Whom(LEADERS))}
    assert {"Board meeting", "Perhaps whales"} <= set(found)
    assert "Taro Honma" in found["Walk"].words
    assert "A draft, not settled yet" in found["Perhaps whales"].words
    assert all(event.private for event in found.values())


def test_a_guest_finds_only_own_items_and_the_own_seat(desk: Desk) -> None:
    ids = begun(desk)
    mika = events(desk, ids, Whom(GUEST, ids["Mika"]))
    assert titles(mika) == ["Tokyo to Vancouver (NH 116)", "Lunch; by the sea, all", "Vancouver to Tokyo (NH 115)"]
    text = calendar(desk, ids, Whom(GUEST, ids["Mika"])).data.decode().replace("\r\n ", "")
    assert "Seat: 31A" in mika[0].words
    assert "Booking reference: MIKA42" in mika[0].words
    for never in ("31C", "TARO42", "GROUP7", "Taro", "Board", "whales", "X-EXCHANGE"):
        assert never not in text
    assert {"Walk", "Board meeting"} <= set(titles(events(desk, ids, Whom(GUEST, ids["Taro"]))))


def test_calendars_of_two_guests_do_not_overwrite_each_other(desk: Desk) -> None:
    ids = begun(desk)
    mika, taro = (events(desk, ids, Whom(GUEST, ids[name])) for name in ("Mika", "Taro"))
    assert not {event.uid for event in mika} & {event.uid for event in taro}
    assert events(desk, ids, Whom(GUEST, ids["Mika"])) == mika


def test_a_host_family_finds_arrival_departure_and_what_its_guests_do(desk: Desk) -> None:
    ids = begun(desk)
    with desk.writing("Home") as session:
        home = a_home(session, ids, "Mika")
    found = events(desk, ids, Whom(HOST, home))
    assert titles(found) == [
        "Mika arrives (NH 116)", "Lunch; by the sea, all", "Songs with the hosts", "Mika leaves (NH 115)",
    ]  # fmt: skip
    arrives = found[0]
    assert (arrives.start, arrives.end) == (dt.datetime(2027, 10, 7, 21, 40, tzinfo=dt.UTC), None)
    assert arrives.place == "Vancouver Airport"
    assert "Hosts are invited" in found[2].words
    text = calendar(desk, ids, Whom(HOST, home)).data.decode().replace("\r\n ", "")
    for never in ("Taro", "Honma", "MIKA42", "31A", "GROUP7", "Board", "whales", "Walk", "Haneda"):
        assert never not in text


def test_a_guest_who_changes_homes_arrives_at_the_first_and_leaves_from_the_last(desk: Desk) -> None:
    ids = begun(desk)
    middle = FIRST + dt.timedelta(days=3)
    with desk.writing("Homes") as session:
        homes = []
        for name, first, last in (
            ("Fraser", FIRST, middle - dt.timedelta(days=1)), ("Singh", middle, LAST - dt.timedelta(days=1))
        ):  # fmt: skip
            home = Household(name=name)
            session.add(home)
            session.flush()
            homes.append(home.id)
            session.add(
                Placement(
                    visit_id=ids["visit"], participation_id=ids["Mika"], household_id=home.id, first_night=first,
                    last_night=last,
                )
            )  # fmt: skip
        session.flush()
    first, second = (events(desk, ids, Whom(HOST, home)) for home in homes)
    assert titles(first)[0] == "Mika arrives (NH 116)"
    assert "Mika goes on to Singh" in titles(first)
    assert not [title for title in titles(first) if "leaves" in title]
    assert "Mika comes from Fraser" in titles(second)
    assert "Mika leaves (NH 115)" in titles(second)
    assert not [title for title in titles(second) if "arrives" in title]
    assert next(e.start for e in second if "comes from" in e.title) == middle


def test_an_arrival_that_is_a_draft_is_told_to_nobody(desk: Desk) -> None:
    ids = begun(desk)
    with desk.writing("Home") as session:
        home = a_home(session, ids, "Mika")
        an_item(
            session, ids["visit"], "Perhaps by boat", FIRST, travel=True, kind="ferry", status="draft",
            starts_at=dt.time(16), ends_at=dt.time(19), ends_on=FIRST, ends_zone="America/Vancouver",
        )  # fmt: skip
    for whom in (EVERYBODY, Whom(GUEST, ids["Mika"]), Whom(HOST, home)):
        assert b"boat" not in calendar(desk, ids, whom).data
    assert titles(events(desk, ids, Whom(HOST, home)))[0] == "Mika arrives (NH 116)"
    assert b"boat" in calendar(desk, ids, Whom(LEADERS)).data


def test_of_a_child_who_may_not_stay_there_yet_a_family_learns_nothing(desk: Desk) -> None:
    ids = begun(desk)
    with desk.writing("Child") as session:
        ids["Yui"] = a_guest(
            session, ids["visit"], "Sato", "Yui", role="student", born=PartialDate(2014, 5, 1), first_night=FIRST,
            last_night=LAST - dt.timedelta(days=1),
        )  # fmt: skip
        home = a_home(session, ids, "Yui")
    assert calendar(desk, ids, Whom(HOST, home)).events == 0


def test_a_change_raises_the_sequence_and_nothing_else_does(desk: Desk) -> None:
    ids = begun(desk)

    def numbers() -> dict[str, int]:
        return {event.uid.partition("@")[0]: event.sequence for event in events(desk, ids)}

    first = numbers()
    with desk.writing("Another town") as session:
        session.get_one(Participation, ids["Mika"]).group_name = "B"
    assert numbers() == first
    with desk.writing("Later") as session:
        session.get_one(ItineraryItem, ids["lunch"]).starts_at = dt.time(12, 30)
    changed = numbers()
    assert changed[ids["lunch"]] > first[ids["lunch"]]
    assert {i: n for i, n in changed.items() if i != ids["lunch"]} == {
        i: n for i, n in first.items() if i != ids["lunch"]
    }
    desk.undo()
    undone = numbers()
    assert undone[ids["lunch"]] > changed[ids["lunch"]]
    with desk.writing("Out") as session:
        session.add(ItemAttendee(item_id=ids["lunch"], participation_id=ids["Mika"], included=False))
    assert numbers()[ids["lunch"]] > undone[ids["lunch"]]


def test_the_same_itinerary_is_the_same_file_on_any_day(desk: Desk) -> None:
    ids = begun(desk)
    assert calendar(desk, ids).data == calendar(desk, ids).data
    stamps = {line for line in calendar(desk, ids).data.decode().split("\r\n") if line.startswith("DTSTAMP")}
    assert len(stamps) == 1


def test_what_is_taken_out_is_cancelled_under_its_old_id(desk: Desk) -> None:
    ids = begun(desk)
    with desk.writing("Home") as session:
        home = a_home(session, ids, "Mika")
    everybody = (EVERYBODY, Whom(GUEST, ids["Mika"]), Whom(HOST, home))
    before = [{e.uid: e.sequence for e in events(desk, ids, w) if e.title.startswith("Lunch")} for w in everybody]
    with desk.writing("No lunch") as session:
        remove_item(session, item_id=ids["lunch"])
        remove_item(session, item_id=ids["walk"])
        remove_item(session, item_id=ids["board"])
    for whom, known in zip(everybody, before, strict=True):
        off = [event for event in events(desk, ids, whom) if event.status == "CANCELLED"]
        assert {event.uid for event in off} >= set(known)
        assert all(event.sequence > known[event.uid] for event in off if event.uid in known)
        assert "Board meeting" not in titles(off)
        assert ("Walk" in titles(off)) is (whom == EVERYBODY)
    desk.undo()
    assert not [event for event in events(desk, ids) if event.status == "CANCELLED"]


def test_a_cancelled_item_says_so(desk: Desk) -> None:
    ids = begun(desk)
    with desk.writing("Off") as session:
        session.get_one(ItineraryItem, ids["lunch"]).status = "cancelled"
    assert [e.status for e in events(desk, ids) if e.title.startswith("Lunch")] == ["CANCELLED"]


def test_an_item_without_an_hour_is_a_whole_day_that_blocks_nobody(desk: Desk) -> None:
    evening = next(event for event in events(desk, begun(desk)) if event.title.startswith("Songs"))
    assert (evening.start, evening.end) == (dt.date(2027, 10, 9), dt.date(2027, 10, 10))
    assert "evening" in evening.words


def test_an_hour_that_the_clocks_skip_is_told_as_the_one_they_show(desk: Desk) -> None:
    ids = begun(desk)
    with desk.writing("Night") as session:
        night = {"starts_at": dt.time(2, 30), "starts_zone": "Europe/Berlin"}
        an_item(session, ids["visit"], "Skipped", dt.date(2027, 3, 28), **night)
        an_item(session, ids["visit"], "Shown twice", dt.date(2027, 10, 31), **night)
    found = {event.title: event for event in events(desk, ids)}
    assert found["Skipped"].walls[0] == "20270328T033000"
    assert found["Skipped"].start == dt.datetime(2027, 3, 28, 1, 30, tzinfo=dt.UTC)
    assert found["Shown twice"].start == dt.datetime(2027, 10, 31, 0, 30, tzinfo=dt.UTC)


def test_each_guest_gets_a_file_and_its_name_tells_nobody(desk: Desk, tmp_path: Path) -> None:
    ids = begun(desk)
    with desk.reading() as session:
        done = export_calendars(session, visit_id=ids["visit"], each="guests", out=tmp_path / "c")
        named = export_calendars(session, visit_id=ids["visit"], each="guests", out=tmp_path / "n", named=True)
    assert len(done.paths) == len(named.paths) == 2
    assert not any("Mika" in path.name for path in done.paths)
    assert any("Mika" in path.name for path in named.paths)
    for path in done.paths:
        read_strictly(path.read_bytes())


def test_nothing_in_a_file_that_somebody_made_breaks_out_of_its_line(desk: Desk) -> None:
    ids = begun(desk)
    evil = "x\r\nATTACH:http://example.org/\r\nY:z;a,b\\"
    with desk.writing("Evil") as session:
        an_item(
            session, ids["visit"], evil, FIRST + dt.timedelta(days=2), id=evil, starts_at=dt.time(9), place=evil,
            notes=evil, number=evil, time_note=evil, kind=evil,
        )  # fmt: skip
    for whom in (EVERYBODY, Whom(LEADERS), Whom(GUEST, ids["Mika"])):
        data = calendar(desk, ids, whom).data
        assert b"\r\nATTACH" not in data
        assert evil.replace("\r\n", "\n") in {event.title.partition(" (")[0] for event in read_strictly(data)}


def test_namesakes_are_told_apart_before_one_gets_the_calendar_of_the_other(desk: Desk, tmp_path: Path) -> None:
    ids = begun(desk)
    with desk.writing("Namesakes") as session:
        for reference, born in (("17", None), (None, PartialDate(1980, 2, 3)), (None, None), (None, None)):
            a_guest(session, ids["visit"], "Honma", "Mika", reference=reference, born=born)
    with desk.reading() as session:
        names = [name for _, name in calendar_owners(session, ids["visit"], "guests")]
    assert len(set(names)) == len(names) == 6
    assert "Mika Honma (17)" in names
    assert "Mika Honma (born 1980-02-03)" in names
    assert "Taro Honma" in names
    with desk.reading() as session:
        done = export_calendars(session, visit_id=ids["visit"], each="guests", out=tmp_path / "n", named=True)
    assert len({path.name for path in done.paths}) == 6
    assert not any("1980" in path.name for path in done.paths)


def test_a_calendar_of_nobody_is_refused_in_words(desk: Desk, tmp_path: Path) -> None:
    ids = begun(desk)
    with desk.writing("Home") as session:
        home = a_home(session, ids)
    for whom in (Whom(GUEST, "nobody"), Whom(HOST, "nobody"), Whom(HOST, home), Whom("moon")):
        with pytest.raises(RefusedInput):
            calendar(desk, ids, whom)
    with desk.reading() as session:
        for each in ("hosts", "moons"):
            with pytest.raises(RefusedInput):
                export_calendars(session, visit_id=ids["visit"], each=each, out=tmp_path / "c")

"""Cards and calendars of ours come back: the same desk stays as it is, an empty one gets the same people and items."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.queries.dump import dump
from exchange_desk.queries.list_rows import Scope
from exchange_desk.records import Community, Contact, ItineraryItem, Participation, Person, Visit, VisitPartner
from exchange_desk.sharing.calendar import GUEST, LEADERS, Whom, calendar_of
from exchange_desk.sharing.lists import export_lists

NOW = dt.datetime(2027, 9, 1, 12, tzinfo=dt.UTC)
PEOPLE = (
    "title", "family_name", "given_name", "family_name_original", "given_name_original", "family_name_reading",
    "given_name_reading", "called", "name_order", "phone", "phone_typed", "email",
)  # fmt: skip
HOMES = ("name", "greeting", "street", "part_of_town", "town", "phone", "phone_typed", "email")
CONTACTS = (
    "kind", "organisation", "role", "title", "family_name", "given_name", "family_name_original", "given_name_original",
    "name_order", "phone", "phone_typed", "email", "address", "community_id",
)  # fmt: skip
ITEMS = (
    "travel", "kind", "title", "starts_on", "starts_at", "starts_zone", "ends_on", "ends_at", "ends_zone", "time_note",
    "place", "place_code", "to_place", "to_place_code", "carrier", "number", "audience", "status",
)  # fmt: skip


def written(desk: Desk, out: Path, *names: str) -> Path:
    with desk.reading() as session:
        visit_id = session.scalars(select(Visit.id)).one()
        form = out.suffix.removeprefix(".")
        done = export_lists(
            session, names=names, form=form, out=out, now=NOW, visit_id=visit_id, scope=Scope(), minors=form == "vcf"
        )
    return done.paths[0]


def bring(desk: Desk, path: Path, kind: str) -> ImportReport:
    with desk.reading() as session:
        visit_id = session.scalars(select(Visit.id)).one()
    with desk.writing(f"Import {kind}", "test") as session:
        return import_file(session, path=path, kind=kind, visit_id=visit_id)


def empty_twin(desk: Desk, path: Path) -> Desk:
    twin = Desk.create(path, name="Another committee", town="Elsewhere", country="CA")
    with desk.reading() as session, twin.writing("Visit", "test") as new:
        for record in (Community, Visit, VisitPartner):
            for found in session.scalars(select(record)):
                new.add(record(**{c.name: getattr(found, c.name) for c in record.__table__.columns}))
            new.flush()
    return twin


def rows(desk: Desk, table: str, columns: tuple[str, ...]) -> dict[str, tuple[Any, ...]]:
    with desk.reading() as session:
        return {row["id"]: tuple(row[column] for column in columns) for row in dump(session)[table]}


def with_contacts(desk: Desk) -> None:
    with desk.writing("Contacts", "test") as session:
        town = session.scalars(select(Community.id)).first()
        session.add(
            Contact(
                community_id=town,
                kind="official",
                organisation="Rathaus; Amt 2",
                role="Mayor",
                title="Dr.",
                family_name="Müller, geb. Berg",
                given_name="Jörg",
                phone_typed="02242 1",
                email="j@example.org",
                address="Markt 1\n53773 Hennef",
            )
        )
        session.add(
            Contact(
                kind="press",
                organisation="北海道新聞",
                family_name_original="山田",
                given_name_original="太郎",
                name_order="family_first",
                phone="+81112104321",
                phone_typed="011-210-4321",
            )
        )


@pytest.mark.parametrize("kind", ["guests", "hosts", "contacts"])
@pytest.mark.parametrize("sample", ["port_hardy", "hennef"])
def test_cards_change_nothing_in_their_own_desk(
    sample: str, kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    desk: Desk = request.getfixturevalue(sample)
    with_contacts(desk)
    path = written(desk, tmp_path / "cards.vcf", "guests", "hosts", "contacts")
    with desk.reading() as session:
        before = dump(session)
    report = bring(desk, path, kind)
    with desk.reading() as session:
        after = dump(session)
    assert (report.new, report.changed, report.questions, report.problems) == (0, 0, (), ())
    assert report.unchanged
    assert "This file holds guests, hosts, contacts." in report.remarks[0]
    assert {table: each for table, each in after.items() if each != before[table]}.keys() <= {"import_run"}


@pytest.mark.parametrize("sample", ["port_hardy", "hennef"])
def test_cards_give_an_empty_desk_the_same_people(sample: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    desk: Desk = request.getfixturevalue(sample)
    with_contacts(desk)
    path = written(desk, tmp_path / "cards.vcf", "guests", "hosts", "contacts")
    with desk.reading() as session:
        going = set(session.scalars(select(Participation.person_id).where(Participation.status == "going")))
    with empty_twin(desk, tmp_path / "twin.exdesk") as twin:
        for kind in ("guests", "hosts", "contacts"):
            assert bring(twin, path, kind).skipped == ()
        people = rows(desk, "person", PEOPLE)
        assert rows(twin, "person", PEOPLE) == {each: people[each] for each in going}
        assert rows(twin, "contact", CONTACTS) == rows(desk, "contact", CONTACTS)
        homes = rows(twin, "household", HOMES)
        assert homes
        assert homes.items() <= rows(desk, "household", HOMES).items()


@pytest.mark.parametrize(
    "name", ["a;b,c\\d\\n", "two\nlines", "l\u2028m\u0085n", "e\x07", "名" * 80, " edges ", "=1+1", "a&amp;b"]
)
def test_no_name_is_another_when_it_comes_back(port_hardy: Desk, tmp_path: Path, name: str) -> None:
    with port_hardy.writing("Name", "test") as session:
        who = session.scalars(select(Participation.person_id).order_by(Participation.position)).first()
        session.get_one(Person, who).family_name = name
    report = bring(port_hardy, written(port_hardy, tmp_path / "cards.vcf", "guests"), "guests")
    assert (report.new, report.changed, report.questions) == (0, 0, ())


def test_a_number_that_was_changed_on_a_telephone_is_asked(port_hardy: Desk, tmp_path: Path) -> None:
    path = written(port_hardy, tmp_path / "cards.vcf", "guests")
    path.write_text(path.read_text().replace("+819000002103", "+819000009999"))
    report = bring(port_hardy, path, "guests")
    (question,) = report.questions
    assert (question.code, question.choices) == ("changed_by_hand", ("+819000002103", "+819000009999"))
    assert report.new == 0


def test_without_our_marks_cards_are_read_like_those_of_anybody(port_hardy: Desk, tmp_path: Path) -> None:
    path = written(port_hardy, tmp_path / "cards.vcf", "guests")
    text = path.read_bytes().replace(b"\r\n ", b"")
    path.write_bytes(b"\r\n".join(line for line in text.split(b"\r\n") if not line.startswith(b"X-EXCHANGE")))
    with empty_twin(port_hardy, tmp_path / "twin.exdesk") as twin:
        report = bring(twin, path, "guests")
        with port_hardy.reading() as old, twin.reading() as new:
            wanted = set(old.execute(select(Person.family_name, Person.given_name, Person.phone, Person.email)
                         .join(Participation).where(Participation.status == "going")).all())  # fmt: skip
            found = set(new.execute(select(Person.family_name, Person.given_name, Person.phone, Person.email)).all())
    assert report.new == len(wanted)
    assert found == wanted


@pytest.mark.parametrize(
    ("sample", "kind"), [("port_hardy", "travel"), ("port_hardy", "programme"), ("hennef", "travel")]
)
def test_the_itinerary_comes_back_from_its_calendar(
    sample: str, kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    desk: Desk = request.getfixturevalue(sample)
    path = written(desk, tmp_path / "visit.ics")
    report = bring(desk, path, kind)
    assert (report.new, report.changed, report.questions, report.problems) == (0, 0, (), ())
    with empty_twin(desk, tmp_path / "twin.exdesk") as twin:
        report = bring(twin, path, kind)
        assert report.skipped == ()
        items = {each: row for each, row in rows(desk, "itinerary_item", ITEMS).items() if row[0] == (kind == "travel")}
        assert rows(twin, "itinerary_item", ITEMS) == items
        assert report.new == len(items)


def test_an_hour_that_was_changed_in_a_calendar_is_asked(port_hardy: Desk, tmp_path: Path) -> None:
    path = written(port_hardy, tmp_path / "visit.ics", "programme")
    with port_hardy.reading() as session:
        item = next(each for each in session.scalars(select(ItineraryItem)) if each.starts_at and not each.travel)
    assert item.starts_at is not None
    later = f"{item.starts_on:%Y%m%d}T{item.starts_at.replace(minute=59):%H%M%S}"

    def moved(event: str) -> str:
        lines = [f"DTSTART;TZID={item.starts_zone}:{later}" if line.startswith("DTSTART") else line
                 for line in event.split("\r\n")]  # fmt: skip
        return "\r\n".join(lines)

    text = path.read_bytes().decode()
    events = text.replace("\r\n ", "").split("BEGIN:VEVENT")
    path.write_bytes("BEGIN:VEVENT".join(moved(each) if item.id in each else each for each in events).encode())
    report = bring(port_hardy, path, "programme")
    (question,) = report.questions
    assert question.choices == (f"{item.starts_at:%H:%M}", f"{item.starts_at.replace(minute=59):%H:%M}")
    assert (report.new, report.changed) == (0, 1)


def test_a_calendar_tells_no_names_of_guests_in_its_marks(hennef: Desk, tmp_path: Path) -> None:
    text = written(hennef, tmp_path / "visit.ics").read_bytes().decode().replace("\r\n ", "")
    with hennef.reading() as session:
        names = {each for each in session.scalars(select(Person.family_name)) if each and len(each) > 5}
    marks = "\n".join(line for line in text.split("\r\n") if line.startswith("X-EXCHANGE"))
    assert not {name for name in names if name in marks}


def test_a_calendar_for_one_person_overwrites_nothing_when_it_is_imported(port_hardy: Desk, tmp_path: Path) -> None:
    path = tmp_path / "one.ics"
    with port_hardy.reading() as session:
        visit_id = session.scalars(select(Visit.id)).one()
        guest = session.scalars(select(Participation.id).order_by(Participation.position)).first() or ""
        files = [calendar_of(session, visit_id, whom).data for whom in (Whom(GUEST, guest), Whom(LEADERS))]
        before = dump(session)
    for data in files:
        path.write_bytes(data)
        with pytest.raises(RefusedInput, match="wrote for one guest"):
            bring(port_hardy, path, "programme")
    own = b"BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20271008T200000Z\r\nSUMMARY:Choir\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    path.write_bytes(files[0].replace(b"END:VCALENDAR\r\n", own))
    report = bring(port_hardy, path, "programme")
    assert (report.new, report.changed) == (1, 0)
    with port_hardy.reading() as session:
        after = dump(session)
    known = {row["id"]: row for row in before["itinerary_item"]}
    assert {row["id"]: row for row in after["itinerary_item"] if row["id"] in known} == known


def test_the_clocks_in_our_events_never_become_notes(port_hardy: Desk, tmp_path: Path) -> None:
    path = written(port_hardy, tmp_path / "visit.ics", "programme")
    lines = path.read_bytes().replace(b"\r\n ", b"").split(b"\r\n")
    path.write_bytes(b"\r\n".join(line for line in lines if not line.startswith(b"X-EXCHANGE")))
    with port_hardy.reading() as session:
        before = {row["id"]: row["notes"] for row in dump(session)["itinerary_item"]}
    bring(port_hardy, path, "programme")
    with port_hardy.reading() as session:
        after = {row["id"]: row["notes"] for row in dump(session)["itinerary_item"]}
    assert after == before

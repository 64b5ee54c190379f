"""Cards and calendars of other programs in a desk: twice is once, a newer one updates, the window knows them."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import func, select

from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.records import Contact, ItineraryItem, Person, Visit
from ui.pages.importing.journey import opened

CARDS = """BEGIN:VCARD
VERSION:3.0
N:Kudo;Hana;;;
FN:Hana Kudo
TEL;TYPE=CELL:+81 90 0000 7777
EMAIL:hana.kudo@example.org
BDAY:2012-02-03
ORG:Numata Junior High School
TITLE:Teacher
X-ALLERGIES:Peanuts (severe)
END:VCARD
"""
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1
DTSTART;TZID=America/Vancouver:20271008T100000
DTEND;TZID=America/Vancouver:20271008T113000
SUMMARY:Whale watching
LOCATION:Harbour
END:VEVENT
END:VCALENDAR
"""


def bring(desk: Desk, path: Path, kind: str) -> ImportReport:
    with desk.reading() as session:
        visit_id = session.scalars(select(Visit.id)).one()
    with desk.writing(f"Import {kind}", "test") as session:
        return import_file(session, path=path, kind=kind, visit_id=visit_id)


def test_the_same_cards_twice_are_the_same_people(port_hardy: Desk, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text(CARDS)
    assert bring(port_hardy, path, "guests").new == 1
    assert bring(port_hardy, path, "contacts").new == 1
    for kind in ("guests", "contacts"):
        again = bring(port_hardy, path, kind)
        assert (again.new, again.changed, again.unchanged) == (0, 0, 1)
    with port_hardy.reading() as session:
        hana = session.scalars(select(Person).where(Person.given_name == "Hana", Person.family_name == "Kudo")).one()
        assert (hana.phone, hana.email, str(hana.born)) == ("+819000007777", "hana.kudo@example.org", "2012-02-03")
        contact = session.scalars(select(Contact)).one()
        assert (contact.organisation, contact.role) == ("Numata Junior High School", "Teacher")


def test_a_newer_card_updates(port_hardy: Desk, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text(CARDS)
    bring(port_hardy, path, "guests")
    path.write_text(CARDS.replace("7777", "8888"))
    report = bring(port_hardy, path, "guests")
    assert (report.new, report.changed) == (0, 1)


def test_a_newer_calendar_moves_the_hour(port_hardy: Desk, tmp_path: Path) -> None:
    path = tmp_path / "visit.ics"
    path.write_text(CALENDAR)
    assert bring(port_hardy, path, "programme").new == 1
    assert bring(port_hardy, path, "programme").unchanged == 1
    path.write_text(CALENDAR.replace("T100000", "T093000"))
    report = bring(port_hardy, path, "programme")
    assert (report.new, report.changed) == (0, 1)
    with port_hardy.reading() as session:
        items = session.scalars(select(ItineraryItem).where(ItineraryItem.title == "Whale watching")).all()
        assert [f"{item.starts_at:%H:%M} {item.starts_zone}" for item in items] == ["09:30 America/Vancouver"]
        assert (
            session.scalar(select(func.count()).select_from(ItineraryItem).where(ItineraryItem.place == "Harbour")) == 1
        )


def test_the_window_knows_what_a_dropped_file_is(port_hardy: Desk, tmp_path: Path) -> None:
    from exchange_desk.basics.progress import SILENT

    with port_hardy.reading() as session:
        visit_id = session.scalars(select(Visit.id)).one()
    for name, text, kind in (("people.vcf", CARDS, "guests"), ("visit.ics", CALENDAR, "programme")):
        (tmp_path / name).write_text(text)
        way = opened(port_hardy, SILENT, path=tmp_path / name, kind=None, visit_id=visit_id)
        assert (way.found.kind, way.found.sure, way.found.trouble) == (kind, True, "")
        assert way.found.looking is not None

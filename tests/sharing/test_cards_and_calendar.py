"""Cards and calendars: other programs read them, nothing that a person is called can break out of its line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from sqlalchemy import select

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.queries.list_rows import Scope
from exchange_desk.records import ItineraryItem, Participation, Person, Visit
from exchange_desk.sharing.lists import export_lists

NOW = dt.datetime(2027, 9, 1, 12, tzinfo=dt.UTC)


def written(desk: Desk, form: str, out: Path, *names: str) -> bytes:
    with desk.reading() as session:
        visit_id = session.scalars(select(Visit.id)).one()
        done = export_lists(
            session, names=names, form=form, out=out, now=NOW, visit_id=visit_id, scope=Scope(), minors=form == "vcf"
        )
    return done.paths[0].read_bytes()


def first_guest(desk: Desk) -> str:
    with desk.reading() as session:
        return session.scalars(select(Participation.person_id).order_by(Participation.position)).first() or ""


def test_every_guest_and_home_has_a_card(port_hardy: Desk, tmp_path: Path) -> None:
    text = written(port_hardy, "vcf", tmp_path / "cards.vcf", "guests", "hosts").decode()
    cards = list(vobject.readComponents(text))
    with port_hardy.reading() as session:
        going = session.scalars(select(Participation).where(Participation.status == "going")).all()
    assert len([card for card in cards if card.categories.value == ["guest"]]) == len(going)
    daisuke = next(card for card in cards if "Daisuke" in card.fn.value)
    assert (daisuke.n.value.family, daisuke.tel.value, daisuke.email.value) == (
        "Kudo", "+819000002103", "kudo.d@example.org",
    )  # fmt: skip
    assert "工藤" in text


def test_nothing_private_is_on_a_card(port_hardy: Desk, tmp_path: Path) -> None:
    text = written(port_hardy, "vcf", tmp_path / "cards.vcf", "guests", "hosts").decode().replace("\r\n ", "")
    for never in ("1988", "エビ", "shellfish", "BDAY", "TZ"):
        assert never not in text


@pytest.mark.parametrize(
    "name", ["a\r\nEND:VCARD\r\nBEGIN:VCARD", "x\rNOTE:y", "a;b,c\\d\\n", "l\u2028m\u0085n", "名" * 80, "e\x07"]
)
def test_no_name_breaks_out_of_its_line(port_hardy: Desk, tmp_path: Path, name: str) -> None:
    who = first_guest(port_hardy)
    with port_hardy.writing("Name", "test") as session:
        session.get_one(Person, who).family_name = name
    data = written(port_hardy, "vcf", tmp_path / "cards.vcf", "guests")
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\r" in line or b"\n" in line for line in lines)
    assert lines.count(b"BEGIN:VCARD") == lines.count(b"END:VCARD") == lines.count(b"VERSION:3.0")
    for line in lines:
        line.decode("utf-8")
    read = {card.n.value.family for card in vobject.readComponents(data.decode())}
    plain = (
        name.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u0085", "\n")
        .replace("\x07", "")
    )
    assert plain in read


def test_the_calendar_tells_every_item_at_its_instant(hennef: Desk, tmp_path: Path) -> None:
    data = written(hennef, "ics", tmp_path / "visit.ics")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    events = {str(event["UID"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}
    with hennef.reading() as session:
        items = session.scalars(select(ItineraryItem)).all()
    assert set(events) == {f"{item.id}@exchange-desk" for item in items}
    timed = [item for item in items if item.starts_at]
    assert timed
    for item in timed:
        said = events[f"{item.id}@exchange-desk"]["DTSTART"].dt
        assert item.starts_at is not None
        assert said == dt.datetime.combine(item.starts_on, item.starts_at, ZoneInfo(item.starts_zone))
    for item in items:
        if not item.starts_at:
            assert events[f"{item.id}@exchange-desk"]["DTSTART"].dt == item.starts_on


def test_the_calendar_is_the_same_twice(port_hardy: Desk, tmp_path: Path) -> None:
    assert written(port_hardy, "ics", tmp_path / "a.ics") == written(port_hardy, "ics", tmp_path / "b.ics")


def test_cards_of_what_has_none_are_refused(port_hardy: Desk, tmp_path: Path) -> None:
    with pytest.raises(RefusedInput, match="no cards"):
        written(port_hardy, "vcf", tmp_path / "cards.vcf", "payments")

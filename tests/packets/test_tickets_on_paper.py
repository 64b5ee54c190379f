"""Seats, bookings, luggage and terminals on the traveller's own itinerary and on the manifest, and nowhere else."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.itinerary.attending import named_besides
from exchange_desk.operations.attending import Attending, attend
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.printing import preview
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.records import ItineraryItem

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        flight = session.get_one(ItineraryItem, "t2")
        flight.booking, flight.luggage, flight.terminal, flight.to_terminal = "ZZGRP1", "23 kg", "3", "M"
        lunch = session.query(ItineraryItem).filter(ItineraryItem.travel.is_(False)).first()
        assert lunch is not None
        lunch.dress, lunch.bring, lunch.address, lunch.gift = (
            "rain jacket",
            "swimsuit",
            "1 Harbour Road",
            "a secret bell",
        )
        attend(session, item_id="t2", guests=[Attending("g1", seat="34 A", booking="ZZOWN1")])
        session.commit()
        yield session


def told(session: Session, key: str) -> dict[str, str]:
    document = next(d for d in DOCUMENTS if d.key == key)
    return {
        one.id: json.dumps(document.gather(session, VISIT, one).canonical(), ensure_ascii=False, default=str)
        for one in document.subjects(session, VISIT)
    }


def words(session: Session, key: str, subject: str) -> str:
    pdf = preview(session, visit_id=VISIT, document=key, subject_id=subject, now=NOW)
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
    return " ".join(" ".join(pages).replace("\u00a0", " ").split())


def test_the_own_booking_comes_before_that_of_the_group(session: Session) -> None:
    mine, other = words(session, "personal-itinerary", "g1"), words(session, "personal-itinerary", "g2")
    assert "ZZOWN1" in mine
    assert "34 A" in mine
    assert "ZZGRP1" not in mine
    assert "ZZGRP1" in other
    assert "34 A" not in other
    assert "23 kg" in mine
    assert "23 kg" in other


def test_dress_and_what_to_bring_stand_with_the_programme_and_no_gift(session: Session) -> None:
    sheet = words(session, "personal-itinerary", "g1")
    assert all(word in sheet for word in ("rain jacket", "swimsuit", "1 Harbour Road"))
    assert all("a secret bell" not in text for key in ("personal-itinerary", "guest-letter", "host-sheet")
               for text in told(session, key).values())  # fmt: skip


def test_seats_stand_on_the_manifest_of_their_flight(session: Session) -> None:
    document = next(d for d in DOCUMENTS if d.key == "manifest")
    sheets = {one.id: words(session, "manifest", one.id) for one in document.subjects(session, VISIT)}
    assert any("34 A" in sheet and "ZZGRP1" in sheet for sheet in sheets.values()), sheets


def test_bookings_stand_on_no_other_sheet(session: Session) -> None:
    for document in DOCUMENTS:
        if document.key not in ("personal-itinerary", "manifest"):
            for subject, text in told(session, document.key).items():
                assert "ZZGRP1" not in text, (document.key, subject)
                assert "ZZOWN1" not in text, (document.key, subject)


def test_dress_and_what_to_bring_stand_in_the_booklet_and_on_the_sheet_of_the_day(session: Session) -> None:
    lunch = session.query(ItineraryItem).filter(ItineraryItem.dress.is_not(None)).one()
    for key in ("programme", "programme-booklet"):
        assert "swimsuit" in "".join(told(session, key).values()), key
    assert "swimsuit" in words(session, "day-sheet", lunch.starts_on.isoformat())


def test_who_has_a_seat_on_the_flight_of_all_is_not_named_apart(session: Session) -> None:
    booklet = "".join(told(session, "programme").values())
    assert "116" in booklet  # a seat makes it nobody's own flight
    day = told(session, "day-sheet")["2027-10-07"]
    assert "Also" not in day
    assert is_named_only_for_the_seat(session)


def is_named_only_for_the_seat(session: Session) -> bool:
    scene = itinerary_facts(session, VISIT).scene
    flight = next(item for item in scene.items if item.id == "t2")
    return flight.included == {"g1"} and not named_besides(flight, scene.people)

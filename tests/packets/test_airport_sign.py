"""The sign in the arrivals hall: towns in their own script, grown-ups who come alone, and never a child."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VANCOUVER, VISIT, add_item, new_session
from sqlalchemy.orm import Session

from exchange_desk.packets.documents.airport_sign import AirportSign
from exchange_desk.packets.printing import preview
from exchange_desk.records import ItemAttendee, Visit

SIGN = AirportSign()


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def apart(session: Session, guest: str) -> None:
    """The guest flies a day before all others."""
    add_item(
        session, f"early-{guest}", "YVR to YZT", "2027-10-06 09:00", end="2027-10-06 10:00", travel=True,
        kind="flight", end_zone=VANCOUVER, place="Vancouver", to_place="Port Hardy Airport", community_id="numata",
    )  # fmt: skip
    session.add(ItemAttendee(id=f"on-{guest}", item_id=f"early-{guest}", participation_id=guest, included=True))
    for other in ("g1", "g2", "g3", "g4"):
        if other != guest:
            session.add(
                ItemAttendee(id=f"no-{guest}-{other}", item_id=f"early-{guest}", participation_id=other, included=False)
            )
    for leg in ("t1", "t2", "t3"):
        session.add(ItemAttendee(id=f"off-{guest}-{leg}", item_id=leg, participation_id=guest, included=False))
    session.flush()


def test_a_town_stands_there_in_its_own_script_with_ours(session: Session) -> None:
    pdf = preview(session, visit_id=VISIT, document="airport-sign", subject_id="numata", now=dt.datetime(2027, 9, 1))
    paper = pypdfium2.PdfDocument(pdf)
    words = paper[0].get_textpage().get_text_bounded()
    assert len(paper) == 1
    assert paper[0].get_width() > paper[0].get_height()
    assert all(told in words for told in ("ようこそ", "沼田町", "Numata", "Port Hardy"))


def test_a_grown_up_who_arrives_apart_has_a_sign_and_a_child_has_none(session: Session) -> None:
    assert [subject.id for subject in SIGN.subjects(session, VISIT)] == ["banbury", "numata"]
    apart(session, "g1")
    apart(session, "g2")
    signs = SIGN.subjects(session, VISIT)
    assert [subject.id for subject in signs] == ["banbury", "numata", "g1"]
    assert SIGN.gather(session, VISIT, signs[-1]).original == "本間 修一"


def test_nobody_of_ours_meets_those_who_travel_abroad(session: Session) -> None:
    session.get_one(Visit, VISIT).direction = "outbound"
    session.flush()
    assert SIGN.subjects(session, VISIT) == ()

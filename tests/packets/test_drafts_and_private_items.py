"""Drafts and private items stand on no sheet of a guest, a host or the public, wherever items are gathered."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from packet_awkward import awkward_visit
from packet_builder import TOKYO, VANCOUVER, VISIT, add_item, new_session
from sqlalchemy.orm import Session

from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.records import ItineraryItem

DRAFT, PRIVATE = "QZDRAFT", "QZPRIVATE"
LEADER = "g1"
# who looks after a bus, a flight or the whole visit is a leader; who cooks or meets people must know of drafts early
LEADERS_SHEETS = {"bus-list", "manifest", "guest-roster", "emergency-sheet"}
HELPERS_SHEETS = {"caterer-list", "meeting-sheet", "airport-sign"}


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        for number, (canary, how) in enumerate(((DRAFT, {"status": "draft"}), (PRIVATE, {"private": True}))):
            add_item(
                session,
                f"x{number}",
                f"{canary} dinner",
                "2027-10-09 18:00",
                end="2027-10-09 20:00",
                kind="meal",
                meals=["dinner"],
                meal_by="group",
                place=f"{canary} hall",
                notes=f"{canary} note",
                **how,
            )
            add_item(
                session,
                f"y{number}",
                f"{canary} coach",
                "2027-10-09 13:00",
                end="2027-10-09 14:00",
                travel=True,
                kind="coach",
                place=f"{canary} gate",
                to_place=f"{canary} end",
                number=f"{canary} 7",
                **how,
            )
            add_item(session, f"z{number}", f"{canary} flight", "2027-10-07 19:30", VANCOUVER, end="2027-10-07 20:00",
                     travel=True, kind="flight", place=f"{canary} gate", to_place=f"{canary} end", number=f"{canary} 8",
                     **how)  # fmt: skip
            add_item(
                session,
                f"w{number}",
                f"{canary} flight home",
                "2027-10-13 07:00",
                VANCOUVER,
                end="2027-10-14 09:00",
                end_zone=TOKYO,
                travel=True,
                kind="flight",
                place=f"{canary} gate",
                to_place=f"{canary} end",
                number=f"{canary} 9",
                **how,
            )
        session.commit()
        yield session


def told(session: Session, key: str) -> dict[str, str]:
    """By subject, everything that the sheets of one document say."""
    document = next(d for d in DOCUMENTS if d.key == key)
    return {
        one.id: json.dumps(document.gather(session, VISIT, one).canonical(), ensure_ascii=False, default=str)
        for one in document.subjects(session, VISIT)
    }


@pytest.mark.parametrize("key", [d.key for d in DOCUMENTS])
def test_a_draft_and_what_is_private_stand_on_no_sheet_for_others(session: Session, key: str) -> None:
    for subject, words in told(session, key).items():
        if key not in LEADERS_SHEETS | HELPERS_SHEETS:
            assert DRAFT not in words, subject
        if key not in LEADERS_SHEETS and (key, subject) != ("personal-itinerary", LEADER):
            assert PRIVATE not in words, subject


def test_the_words_are_where_leaders_look_for_them(session: Session) -> None:
    buses = "".join(told(session, "bus-list").values())
    assert DRAFT in buses
    assert PRIVATE in buses
    assert DRAFT in told(session, "caterer-list")[VISIT]


def test_a_leader_sees_what_is_private_on_the_own_itinerary(session: Session) -> None:
    sheets = told(session, "personal-itinerary")
    assert PRIVATE in sheets[LEADER]
    assert DRAFT not in sheets[LEADER]
    assert all(PRIVATE not in words for guest, words in sheets.items() if guest != LEADER)


def test_once_confirmed_and_for_all_it_stands_on_them(session: Session) -> None:
    for item in session.query(ItineraryItem):
        item.status, item.private = "confirmed", None
    session.commit()
    assert all(DRAFT in words for words in told(session, "personal-itinerary").values())

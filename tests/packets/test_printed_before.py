"""The history of a sheet: every revision with its day, copies, changes and where it is now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.operations.phrases import set_phrase
from exchange_desk.operations.sheets import take_back_sheets
from exchange_desk.packets.delivery import Delivery
from exchange_desk.packets.printed_before import Revision, revisions
from exchange_desk.packets.printing import print_visit
from exchange_desk.records import Household, Placement

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def printed(session: Session, out: Path, day: int, *documents: str, **wishes: Any) -> None:
    now = NOW.replace(day=day)
    print_visit(session, visit_id=VISIT, out=out, now=now, documents=documents, delivery=Delivery(**wishes))


def past(session: Session, document: str, subject: str) -> list[Revision]:
    return list(revisions(session, visit_id=VISIT, documents=(document,), subject_id=subject))


def test_each_revision_tells_its_day_and_what_changed_with_it(session: Session, tmp_path: Path) -> None:
    printed(session, tmp_path, 1, "host-sheet")
    session.get_one(Household, "h1").street = "77 Quatse Road"
    placement = session.query(Placement).filter_by(household_id="h1").first()
    assert placement is not None
    placement.last_night -= dt.timedelta(days=1)
    session.flush()
    printed(session, tmp_path, 2, "host-sheet")
    first, second = past(session, "host-sheet", "h1")
    assert [(one.revision, one.printed_at.day, one.state) for one in (first, second)] == [
        ("A", 1, "replaced"),
        ("B", 2, "out"),
    ]
    assert first.changes == ()
    assert any("2027-10-12" in change.was and "2027-10-11" in change.now for change in second.changes)
    assert len(past(session, "host-sheet", "h2")) == 1


def test_a_sheet_that_is_printed_once_more_is_no_new_revision(session: Session, tmp_path: Path) -> None:
    printed(session, tmp_path, 1, "guest-roster", copies=4)
    printed(session, tmp_path, 2, "guest-roster")
    (one,) = past(session, "guest-roster", VISIT)
    assert (one.revision, one.copies, one.level) == ("A", 4, "P3")


def test_void_sheets_are_out_until_they_are_taken_back(session: Session, tmp_path: Path) -> None:
    printed(session, tmp_path, 1, "host-sheet")
    for placement in session.query(Placement).filter_by(household_id="h1"):
        session.delete(placement)
    session.flush()
    printed(session, tmp_path, 2, "host-sheet")
    assert [one.state for one in past(session, "host-sheet", "h1")] == ["void"]
    take_back_sheets(session, visit_id=VISIT, sheets={("host-sheet", "h1")})
    (one,) = past(session, "host-sheet", "h1")
    assert (one.state, one.copies) == ("back", None)


def test_a_phrase_that_was_worded_anew_is_told(session: Session, tmp_path: Path) -> None:
    printed(session, tmp_path, 1, "host-sheet")
    set_phrase(session, key="meeting_point", language="en", text="Where we meet")
    printed(session, tmp_path, 2, "host-sheet")
    _, second = past(session, "host-sheet", "h1")
    assert [(change.was, change.now) for change in second.changes] == [("Meeting point", "Where we meet")]


def test_nothing_was_printed_yet(session: Session) -> None:
    assert revisions(session, visit_id=VISIT) == ()

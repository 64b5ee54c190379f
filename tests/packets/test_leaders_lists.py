"""What the leaders' lists promise: nobody is lost, no allergy is lost, nobody is told more than the list is for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.printing import preview
from exchange_desk.records import Person

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


def pages(session: Session, key: str, subject: str = VISIT, **how: Any) -> list[str]:
    pdf = preview(session, visit_id=VISIT, document=key, subject_id=subject, now=NOW, **how)
    return [
        page.get_textpage().get_text_bounded().replace("\u00a0", " ").replace("\r\n", "\n")
        for page in pypdfium2.PdfDocument(pdf)
    ]


def test_everybody_stands_on_the_health_sheet_with_needs_or_with_none_reported(session: Session) -> None:
    told = content(session, "health-sheet")
    assert len(told["Guests"]) + len(told["None reported"]) == 9
    assert "Suharto" in told["None reported"]
    assert "None reported on 1 September 2027" in "".join(pages(session, "health-sheet"))


def test_an_open_question_keeps_a_guest_among_those_with_needs(session: Session) -> None:
    told = content(session, "health-sheet")
    assert any(guest.get("Needs", {}).get("Allergies not settled") for guest in told["Guests"])


def test_no_guest_of_the_health_sheet_is_cut_over_a_page(session: Session) -> None:
    for guest in ("g5", "g6", "g7"):
        session.get_one(Person, f"person-{guest}").medical_note = "\n".join(f"{guest} note {n}" for n in range(20))
    session.commit()
    told = pages(session, "health-sheet")
    for guest in ("g5", "g6", "g7"):
        assert any(f"{guest} note 0" in page and f"{guest} note 19" in page for page in told)

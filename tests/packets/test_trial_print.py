"""A test print: the first sheet alone, marked on every page, and nothing counts as printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.packets.delivery import Delivery
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.printing import Printed, print_visit, stale
from exchange_desk.records import Committee, PrintedSheet

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def tried(session: Session, out: Path, *documents: str, **wishes: Any) -> tuple[Printed, ...]:
    return print_visit(session, visit_id=VISIT, out=out, now=NOW, documents=documents, test=True, **wishes)


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as paper:
        return [page.get_textpage().get_text_range() for page in paper]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.key)
def test_every_page_of_any_document_bears_the_mark_and_the_ledger_stays_empty(
    session: Session, tmp_path: Path, document: Any
) -> None:
    rows = tried(session, tmp_path, document.key)
    assert len(rows) == min(1, len(document.subjects(session, VISIT)))
    for row in rows:
        assert row.path.name.startswith("test-")
        assert len(pages(row.path)) == row.pages
        assert all("TEST" in text for text in pages(row.path))
    assert session.query(PrintedSheet).count() == 0


def test_the_first_sheet_in_the_order_that_was_wished_is_tried(session: Session, tmp_path: Path) -> None:
    (row,) = tried(session, tmp_path, "personal-itinerary", delivery=Delivery(sort="name"))
    names = [one.subject for one in stale(session, visit_id=VISIT, documents=["personal-itinerary"])]
    assert row.subject == min(names, key=str.casefold)


def test_a_test_of_numbered_copies_is_one_without_a_number(session: Session, tmp_path: Path) -> None:
    (row,) = tried(session, tmp_path, "guest-roster", delivery=Delivery(copies=4))
    assert "copy 1 of" not in pages(row.path)[0]
    assert "page 1/" in pages(row.path)[0]
    assert len(pages(row.path)) < 4


def test_void_sheets_are_not_settled_by_a_test(session: Session, tmp_path: Path) -> None:
    session.add(
        PrintedSheet(
            visit_id=VISIT, document="host-sheet", subject="gone", recipient="Gone", revision="A", pages=1, level="P2",
            paper="a4", languages="en", printed_at=NOW, content={}, void=False,
        )
    )  # fmt: skip
    session.flush()
    tried(session, tmp_path)
    assert not session.query(PrintedSheet).one().void


def test_a_test_of_the_sample_bears_both_marks(session: Session, tmp_path: Path) -> None:
    session.query(Committee).one().sample = True
    session.flush()
    (row,) = tried(session, tmp_path, "host-sheet")
    assert all("TEST SAMPLE" in text for text in pages(row.path))

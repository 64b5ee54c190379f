"""A note for one recipient, what a reprint tells of its changes, and sheets that are void until they are collected."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.operations.sheets import LONGEST_NOTE, set_sheet_note, take_back_sheets
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.gathering import Gatherer
from exchange_desk.packets.notes import FILLED, has_room, must_take_a_note
from exchange_desk.packets.page import Paper
from exchange_desk.packets.printing import preview, print_visit, stale
from exchange_desk.packets.sheet import Sheet
from exchange_desk.records import Household, Placement

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def note(session: Session, text: str, document: str = "host-sheet", subject: str = "h1") -> bool:
    return set_sheet_note(session, visit_id=VISIT, document=document, subject=subject, text=text)


def paper(session: Session, document: str = "host-sheet", subject: str = "h1", **how: object) -> str:
    pdf = preview(session, visit_id=VISIT, document=document, subject_id=subject, now=NOW, **how)  # type: ignore[arg-type]
    return " ".join(re.sub(r"\s+", " ", p.get_textpage().get_text_bounded()) for p in pypdfium2.PdfDocument(pdf))


def states(session: Session, document: str = "host-sheet") -> dict[str, str]:
    return {r.subject_id: r.state for r in stale(session, visit_id=VISIT, documents=(document,))}


def printed(session: Session, out: Path, document: str = "host-sheet") -> None:
    print_visit(session, visit_id=VISIT, out=out, now=NOW, documents=(document,))


def test_a_note_stands_on_the_one_sheet_and_makes_that_one_stale(session: Session, tmp_path: Path) -> None:
    printed(session, tmp_path)
    assert note(session, "Please bring <b>boots</b>.\nThe key is under the mat.")
    assert [subject for subject, state in states(session).items() if state == "stale"] == ["h1"]
    assert "Note Please bring <b>boots</b>. The key is under the mat." in paper(session)
    assert "boots" not in paper(session, subject="h2")
    assert not note(session, "Please bring <b>boots</b>.\nThe key is under the mat.  ")
    assert note(session, " ")
    assert set(states(session).values()) == {"current"}


def test_a_note_that_cannot_be_printed_names_itself(session: Session) -> None:
    note(session, "Ϣ")
    with pytest.raises(RefusedInput, match="“Note on this sheet” holds “Ϣ”"):
        paper(session)


def test_a_note_is_no_longer_than_a_box(session: Session) -> None:
    with pytest.raises(RefusedInput, match=r"1,001 characters\. Shorten it to 1,000"):
        note(session, "x" * (LONGEST_NOTE + 1))


def test_a_note_on_a_letter_stands_below_the_signature(session: Session) -> None:
    note(session, "P.S. Your umbrella is here.", "thank-you")
    text = paper(session, "thank-you")
    assert text.index("Port Hardy Twinning Society") < text.index("P.S. Your umbrella is here.")
    assert "Note P.S." not in text


def test_a_note_is_refused_where_no_box_has_room(session: Session) -> None:
    for document in DOCUMENTS:
        if not has_room(document):
            with pytest.raises(RefusedInput, match="no room for a note"):
                must_take_a_note(document)
            continue
        must_take_a_note(document)
        for subject in document.subjects(session, VISIT):
            sheet = Gatherer(session, VISIT, {}).one(document, subject)
            told = document.tell(sheet.content, Sheet(Paper.named("letter", document.orientation)))
            assert not any(block.bleeds for block in told), f"{document.key} belongs to FILLED in packets/notes.py"
    assert {document.key for document in DOCUMENTS} >= FILLED


def test_a_reprint_says_what_changed_and_a_print_once_more_says_it_again(session: Session, tmp_path: Path) -> None:
    printed(session, tmp_path)
    session.get_one(Household, "h1").street = "77 Quatse Road"
    session.flush()
    letter = stale(session, visit_id=VISIT, documents=("guest-letter",))
    assert all(row.state == "new" for row in letter)
    note(session, "New street!")
    first = paper(session, languages=("en", "de"))
    assert "Changed since revision A · Geändert seit Fassung A" in first
    assert "Note: see the sheet" in first
    print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=("host-sheet",), languages=("en", "de"))
    assert paper(session, languages=("en", "de")) == first


def test_a_change_of_many_lines_is_cut_short_and_a_long_value_is_not_told_twice(
    session: Session, tmp_path: Path
) -> None:
    printed(session, tmp_path, "guest-roster")
    for number, placement in enumerate(session.query(Placement).order_by(Placement.id)):
        placement.last_night -= dt.timedelta(days=number % 2)
    for home in session.query(Household):
        home.name += " and all who live with them in the long house beside the harbour, the dogs too, always"
    session.flush()
    text = paper(session, "guest-roster", "visit")
    box = text[text.index("Changed since revision A") :]
    assert re.search(r"and \d+ more", box)
    assert ": see the sheet" in box


def test_a_void_sheet_is_asked_for_until_it_is_collected(session: Session, tmp_path: Path) -> None:
    printed(session, tmp_path)
    gone = session.query(Placement).filter_by(household_id="h1").all()
    for placement in gone:
        session.delete(placement)
    session.flush()
    assert states(session)["h1"] == "void"
    printed(session, tmp_path)
    assert states(session)["h1"] == "void"
    assert take_back_sheets(session, visit_id=VISIT, sheets={("host-sheet", "h1")}) == 1
    assert "h1" not in states(session)
    assert take_back_sheets(session, visit_id=VISIT, sheets={("host-sheet", "h1")}) == 0
    session.add_all(Placement(**{c.name: getattr(p, c.name) for c in Placement.__table__.columns}) for p in gone)
    session.flush()
    assert states(session)["h1"] == "new"

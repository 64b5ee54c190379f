"""Cards share pages, but each is printed, kept and out of date for itself; what is long runs on and is never cut."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, add_frame, add_guest, add_home, new_session, place
from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.packets.printing import Printed, preview, print_visit, stale
from exchange_desk.packets.qr import contact, matrix
from exchange_desk.records import Household, PrintedSheet, Visit

NOW = dt.datetime(2027, 9, 1, 12)
CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Bell-Nakao\nFN:Bell-Nakao\nADR:;;63 Totem Way;Port Hardy\nTEL:+1 250-555-0148\n"


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def printed(session: Session, out: Path, key: str, **how: object) -> tuple[Printed, ...]:
    return print_visit(session, visit_id=VISIT, out=out, now=NOW, documents=(key,), **how)  # type: ignore[arg-type]


def pages(path: Path | bytes) -> list[str]:
    found = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_bounded().replace("\u00a0", " ").replace("\r\n", "\n") for page in found]


def test_ten_cards_share_a_page_and_the_eleventh_begins_another(tmp_path: Path) -> None:
    with new_session() as session:
        add_frame(session)
        add_home(session, "h1", "Fraser", street="1 Main St", members=(("Ann Fraser", 1970, "clear"),))
        for number in range(1, 12):
            add_guest(session, f"g{number}", given_name=f"Mika{number}")
            place(session, f"g{number}", "h1")
        rows = printed(session, tmp_path, "lost-card")
    assert len(rows) == 11
    assert {row.path for row in rows} == set(tmp_path.iterdir())
    (path,) = tmp_path.iterdir()
    told = pages(path)
    assert [page.count("My name") for page in told] == [10, 1]
    assert sum(row.pages for row in rows) == len(told)
    assert all("revision A · P2" in page and "Lost card" in page for page in told)


def test_each_card_is_out_of_date_for_itself_and_bears_its_own_revision(session: Session, tmp_path: Path) -> None:
    everybody = printed(session, tmp_path / "first", "lost-card")
    assert len(session.scalars(select(PrintedSheet)).all()) == len(everybody)
    session.get_one(Household, "h2").phone = "+1 250-555-0199"
    session.flush()
    states = {row.subject_id: row.state for row in stale(session, visit_id=VISIT, documents=("lost-card",))}
    assert {guest for guest, state in states.items() if state == "stale"} == {"g3", "g4"}
    again = printed(session, tmp_path / "again", "lost-card", stale_only=True)
    assert {(row.subject_id, row.revision, row.replaces) for row in again} == {("g3", "B", "A"), ("g4", "B", "A")}
    (page,) = pages(again[0].path)
    assert page.count("revision B · P2") == 2
    assert page.count("+1 250-555-0199") == 2


def test_a_lost_card_speaks_the_language_of_the_place_first_and_has_every_way_to_call(session: Session) -> None:
    (page,) = pages(preview(session, visit_id=VISIT, document="lost-card", subject_id="g2", now=NOW))
    place_first = [
        "Please help me",
        "この住所まで",
        "88 Tideline Rd, Port Hardy",
        "+1 250-555-0142",
        "+1 250-555-0153",
        "911",
    ]
    found = [page.replace("\n", " ").find(words) for words in place_first]
    assert -1 not in found
    assert found == sorted(found)
    assert "菊地 ことは" in page


def test_who_moves_has_a_card_for_each_home_with_its_nights(session: Session) -> None:
    (page,) = pages(preview(session, visit_id=VISIT, document="lost-card", subject_id="g1", now=NOW))
    assert page.count("Please help me") == 2
    assert "63 Totem Way" in page
    assert "Sun 10 Oct – Tue 12 Oct" in page


def test_our_emergency_number_is_not_given_to_those_who_travel_abroad(session: Session) -> None:
    visit = session.get_one(Visit, VISIT)
    visit.direction = "outbound"
    session.flush()
    (page,) = pages(preview(session, visit_id=VISIT, document="lost-card", subject_id="g2", now=NOW))
    assert "911" not in page


def test_a_card_for_everything_long_loses_nothing(session: Session) -> None:
    home = session.get_one(Household, "h1")
    home.street = " ".join(f"Building {number} of the Old Island Highway North," for number in range(14))
    home.name = "Konstantinopolitanska-Wołodkiewicz zu Hohenschwangau"
    session.flush()
    told = pages(preview(session, visit_id=VISIT, document="lost-card", subject_id="g2", now=NOW))
    together = "".join("".join(told).split())
    assert all(f"Building{number}of" in together for number in range(14))
    assert "Hohenschwangau" in together
    assert "+1250-555-0153" in together
    assert "1/3" in together
    assert "3/3" in together


def test_the_squares_of_a_code_are_those_that_a_reader_of_codes_understood() -> None:
    """The digest is that of a code which an independent reader (ZXing) decoded to exactly this text."""
    text = contact("Bell-Nakao", "63 Totem Way", "Port Hardy", "+1 250-555-0148")
    assert text == CARD + "END:VCARD"
    squares = "\n".join("".join("#" if dark else "." for dark in row) for row in matrix(text))
    assert (
        hashlib.sha256(squares.encode()).hexdigest()
        == "50720c30ea9a09360741eb473ab192423ce894f4fc8088877e1c16e54865b4c1"
    )


def test_what_parts_a_visiting_card_stands_in_it_as_plain_text() -> None:
    assert "N:O\\, Brien\\; Family" in contact("O, Brien; Family", "", "", "")
    assert "ADR" not in contact("O", "", "", "")


def test_an_emergency_card_has_allergies_in_the_words_of_the_form_and_everybody_to_call(session: Session) -> None:
    (page,) = pages(preview(session, visit_id=VISIT, document="emergency-card", subject_id="g2", now=NOW))
    told = "".join(page.split())
    wanted = ("ALLERGY", "cashewnuts–SEVERE", "EpiPeninherredbag", "カシューナッツ<severe>&エピペン持参", "penicillin")
    calls = (
        "菊地文子",
        "+819000002106",
        "FamilyDesjarlais",
        "+1250-555-0142",
        "TokioMarine",
        "Consulate-General",
        "911",
    )
    assert [words for words in (*wanted, *calls) if words not in told.replace("+8190-0000-2106", "+819000002106")] == []


def test_an_emergency_card_never_says_none_of_what_is_being_asked(session: Session) -> None:
    (asked,) = pages(preview(session, visit_id=VISIT, document="emergency-card", subject_id="g3", now=NOW))
    assert "“そば？”" in asked
    (nothing,) = pages(preview(session, visit_id=VISIT, document="emergency-card", subject_id="g8", now=NOW))
    assert "none reported on 1 September 2027" in nothing.replace("\n", " ")


def test_the_halves_of_an_emergency_card_lie_beside_each_other(session: Session, tmp_path: Path) -> None:
    rows = printed(session, tmp_path, "emergency-card")
    told = pages(rows[0].path)
    assert [page.count("In an emergency") for page in told] == [page.count("Please call") for page in told] == [5, 4]

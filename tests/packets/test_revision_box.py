"""What a reprinted sheet says of its changes: in its own language, not who left; the old one is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from packet_builder import VISIT, add_frame, add_guest, add_home, new_session, place
from sqlalchemy.orm import Session

from exchange_desk.packets.changes import changes
from exchange_desk.packets.printing import print_visit
from exchange_desk.records import Allergy, BackgroundCheck, Person, PersonLanguage, Placement

NOW = dt.datetime(2027, 9, 1, 12)


def lee(session: Session) -> Placement:
    """Mika with an allergy and Ken at the Lees; where Mika sleeps."""
    add_guest(session, "g1", family_name="Sato", given_name="Mika", role="student", grade="8")
    add_guest(session, "g2", family_name="Abe", given_name="Ken", role="student", grade="8")
    for key, name in (("h1", "Lee"), ("h2", "Fox")):
        add_home(session, key, name, members=((f"Ann {name}", 1970, "clear"),))
    session.add(Allergy(id="a", person_id="person-g1", substance="peanut", severity="severe", plan="EpiPen"))
    place(session, "g1", "h1", "A")
    place(session, "g2", "h1", "B")
    return session.get_one(Placement, "g1-in-h1-2027-10-07")


def box(tmp_path: Path, language: str, change: Callable[[Session, Placement], object]) -> str:
    """The box of the Lees' host sheet after a change."""
    with new_session() as session:
        add_frame(session, language=language)
        placed = lee(session)
        print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=("host-sheet",))
        change(session, placed)
        session.flush()
        (row,) = print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=("host-sheet",), for_name="Lee")
        text = pypdfium2.PdfDocument(row.path)[0].get_textpage().get_text_bounded()
        text = " ".join(text.replace("\u00a0", " ").split())
        ends = ("Bonnie Lockhart", "Preliminary")
        return text[: min(text.index(end) for end in ends if end in text)]


def test_who_left_is_not_named_and_the_old_sheet_is_asked_for(tmp_path: Path) -> None:
    def move(session: Session, placed: Placement) -> None:
        placed.household_id, placed.room_id = "h2", None

    told = box(tmp_path, "en", move)
    assert "Guests: fewer than before Please give revision A back to us or shred it." in told
    assert "Mika" not in told


def test_codes_and_fields_stand_there_in_the_language_of_the_sheet(tmp_path: Path) -> None:
    def change(session: Session, placed: Placement) -> None:
        session.get_one(Person, "person-g1").diets = ["vegetarian"]
        session.get_one(Allergy, "a").severity = None
        session.add(PersonLanguage(id="l", person_id="person-g1", language="en", level="some"))
        placed.last_night = dt.date(2027, 10, 9)

    told = box(tmp_path, "de", change)
    assert "SATO Mika › Ernährung: vegetarisch" in told
    assert "Needs" not in told
    assert "en, some" not in told
    assert "2027-10" not in told
    assert "entfällt" not in told  # how bad the allergy is was not said any more, it is not gone


def test_an_allergy_that_was_taken_off_is_called_by_its_field(tmp_path: Path) -> None:
    told = box(tmp_path, "en", lambda session, placed: session.delete(session.get_one(Allergy, "a")))
    assert "SATO Mika › Allergies: fewer than before" in told


def test_a_home_that_is_not_cleared_any_more_reads_no_paragraph_as_a_label(tmp_path: Path) -> None:
    def expire(session: Session, placed: Placement) -> None:
        session.get_one(BackgroundCheck, "c-h1-1").state = "expired"

    told = box(tmp_path, "en", expire)
    assert "paperwork" not in told
    assert "yes" not in told


def test_what_bears_no_id_and_is_called_otherwise_is_one_change() -> None:
    was, now = {"Guests": [{"Latin": "SATO Mika"}]}, {"Guests": [{"Latin": "SAITO Mika"}]}
    assert [(c.what, c.was, c.now) for c in changes(was, now)] == [("Guests", "SATO Mika", "SAITO Mika")]


def test_a_table_is_called_by_the_families_at_it() -> None:
    tables = [{"Companies": [{"Family": "Fox", "People": [{"Name": "Ann Fox"}]}, {"Family": "Lee"}]}]
    more = [{"Companies": [{"Family": "Fox", "People": [{"Name": "Ann Fox"}, {"Name": "Mika"}]}, {"Family": "Lee"}]}]
    (change,) = changes({"Tables": tables}, {"Tables": more})
    assert change.what == "Tables › Fox, Lee › Companies › Fox › People"

"""Letters: fields are filled in, nothing runs; the committee's own text goes before ours and makes one stale."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.languages import LANGUAGES
from exchange_desk.basics.letter_texts import LETTERS, checked_text, fields_used, filled, shipped_text
from exchange_desk.basics.resources import resource
from exchange_desk.cli.main import main
from exchange_desk.operations.letters import forget_letter, set_letter
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.letter_proof import letter_proof
from exchange_desk.packets.printing import preview
from exchange_desk.records import Participation, Person, Visit

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Session:
    session = new_session()
    awkward_visit(session)
    session.commit()
    return session


def printed(session: Session, document: str, subject: str) -> str:
    pdf = preview(session, visit_id=VISIT, document=document, subject_id=subject, now=NOW)
    text = " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("text", ["{guest.__class__}", "{name!r}", "{name:>9}", "{0}", "{}", "{passport_number}"])
def test_a_field_that_the_letter_does_not_have_is_refused_in_words(session: Session, text: str) -> None:
    with pytest.raises(RefusedInput, match="is not a field of this letter"):
        set_letter(session, document="thank-you-guests", language="en", text=f"Dear {text}")


@pytest.mark.parametrize("text", ["Dear {name", "Dear name}", "{{name}}"])
def test_a_brace_that_stands_alone_is_refused(text: str) -> None:
    with pytest.raises(RefusedInput, match="brace"):
        checked_text("certificate", text)


def test_what_is_filled_in_is_not_read_again() -> None:
    assert filled("Dear {name} of {town}", {"name": "{town}", "town": ""}) == "Dear {town} of ________"


@pytest.mark.parametrize("document", LETTERS)
def test_our_texts_stand_in_every_language_with_the_same_fields_and_paragraphs(document: str) -> None:
    files = {file.stem: file.read_text(encoding="utf-8") for file in resource("letters", document).glob("*.txt")}
    assert set(files) == set(LANGUAGES)
    ours = shipped_text(document, "en")
    for language, text in files.items():
        assert checked_text(document, text).count("\n\n") == ours.count("\n\n"), language
        assert set(fields_used(text)) == set(fields_used(ours)), language


def test_the_text_for_a_visit_goes_before_the_one_for_all_and_ours_comes_back(session: Session) -> None:
    set_letter(session, document="thank-you", language="en", text="For all: {family}")
    assert "For all: Desjarlais" in printed(session, "thank-you", "h1")
    set_letter(session, document="thank-you", language="en", text="This time: {family}", visit_id=VISIT)
    assert "This time: Desjarlais" in printed(session, "thank-you", "h1")
    forget_letter(session, document="thank-you", language="en", visit_id=VISIT)
    forget_letter(session, document="thank-you", language="en")
    assert "opening your home" in printed(session, "thank-you", "h1")
    with pytest.raises(RefusedInput, match="no text of your own"):
        forget_letter(session, document="thank-you", language="en")


def test_a_text_is_part_of_what_the_letter_says(session: Session) -> None:
    letter = next(d for d in DOCUMENTS if d.key == "certificate")
    subject = letter.subjects(session, VISIT)[0]
    before = letter.gather(session, VISIT, subject).canonical()
    set_letter(session, document="certificate", language="en", text="was with us in {our_town}")
    assert letter.gather(session, VISIT, subject).canonical() != before


def test_a_passport_number_stands_on_the_letter_to_a_consulate_alone(session: Session) -> None:
    guest = session.get_one(Participation, "g2")
    session.get_one(Person, guest.person_id).passport_number = "ZZ1234567"
    session.flush()
    for key in LETTERS:
        subject = "h1" if key == "thank-you" else "g2"
        assert ("ZZ1234567" in printed(session, key, subject)) == (key == "visa-letter"), key


def test_a_proof_tells_what_is_empty_and_for_whom(session: Session) -> None:
    session.get_one(Visit, VISIT).purpose = None
    session.get_one(Visit, VISIT).who_pays = "Each pays for himself"
    session.flush()
    (missing,) = letter_proof(session, visit_id=VISIT, document="invitation")
    assert missing.field == "purpose"
    assert missing.words.startswith(f"Invitation letter: {len(missing.names)} letters lack {{purpose}}: Abdulrahman")
    session.get_one(Visit, VISIT).purpose = "Friendship"
    session.flush()
    assert letter_proof(session, visit_id=VISIT, document="invitation") == ()


def test_the_command_sets_shows_proves_and_forgets_a_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, text = str(tmp_path / "a.exdesk"), tmp_path / "thanks.txt"
    made = ["new", file, "--committee", "Us", "--town", "Port Hardy", "--country", "CA"]
    assert main(made) == 0
    text.write_text("Thanks, {family}.", encoding="utf-8")
    assert main(["letters", file, "thank-you", "--set", str(text)]) == 0
    capsys.readouterr()
    assert main(["letters", file, "thank-you"]) == 0
    assert capsys.readouterr().out.strip() == "Thanks, {family}."
    text.write_text("Thanks, {family.__class__}.", encoding="utf-8")
    assert main(["letters", file, "thank-you", "--set", str(text)]) == 2
    assert "is not a field of this letter" in capsys.readouterr().err
    assert main(["letters", file, "--proof"]) == 2
    assert main(["letters", file, "thank-you", "--forget"]) == 0
    capsys.readouterr()
    assert main(["letters", file]) == 0
    assert "thank-you: {family}, {guests}, {address}" in capsys.readouterr().out

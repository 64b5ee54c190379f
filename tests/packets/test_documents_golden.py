"""What every document says of the awkward visit, word for word; GOLDEN=write in the environment writes it anew."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.printing import preview

GOLDEN = Path(__file__).parent / "golden"
NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def words(pdf: bytes) -> str:
    """The text of every page, line by line; a space that does not break a line is a space."""
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
    lines = [line.replace("\u00a0", " ").strip() for page in pages for line in [*page.splitlines(), ""]]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def told(session: Session, key: str, **how: object) -> str:
    """All sheets of one document."""
    document = next(d for d in DOCUMENTS if d.key == key)
    parts = []
    for subject in document.subjects(session, VISIT):
        pdf = preview(session, visit_id=VISIT, document=key, subject_id=subject.id, now=NOW, **how)  # type: ignore[arg-type]
        parts.append(f"===== {subject.name}\n\n{words(pdf)}")
    return "\n".join(parts)


@pytest.mark.parametrize("key", [d.key for d in DOCUMENTS])
def test_a_document_says_what_it_should_word_for_word(session: Session, key: str) -> None:
    _compare(GOLDEN / f"{key}.txt", told(session, key))


@pytest.mark.parametrize("languages", [("de", "fr"), ("de", "en"), ("ja",)])
def test_a_letter_in_other_languages_says_what_it_should(session: Session, languages: tuple[str, ...]) -> None:
    _compare(GOLDEN / f"guest-letter-{'-'.join(languages)}.txt", told(session, "guest-letter", languages=languages))


@pytest.mark.parametrize("key", [d.key for d in DOCUMENTS])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_printing_twice_gives_the_same_bytes_and_large_print_loses_no_word(
    session: Session, key: str, paper: str
) -> None:
    document = next(d for d in DOCUMENTS if d.key == key)
    for subject in document.subjects(session, VISIT)[:3]:
        how = {"visit_id": VISIT, "document": key, "subject_id": subject.id, "now": NOW, "paper": paper}
        first, again = preview(session, **how), preview(session, **how)  # type: ignore[arg-type]
        large = preview(session, **how, large=True)  # type: ignore[arg-type]
        assert first == again
        normal, big = _run_together(words(first)), _run_together(words(large))
        leaves = [_run_together(leaf) for leaf in _leaves(document.gather(session, VISIT, subject).canonical())]
        told_words = [leaf for leaf in leaves if leaf in normal]
        assert told_words
        assert [leaf for leaf in told_words if leaf not in big] == []


def _leaves(value: object) -> list[str]:
    """Every text of a canonical content; ids are never shown."""
    if isinstance(value, dict):
        return [leaf for key, one in value.items() if key != "id" for leaf in _leaves(one)]
    if isinstance(value, list):
        return [leaf for one in value for leaf in _leaves(one)]
    return [value] if isinstance(value, str) else []


def _run_together(text: str) -> str:
    """Without what a line end changes: spaces, and the hyphen that the reader of a PDF takes for its own."""
    return re.sub(r"[\s\x02\u00ad-]+", "", text)


def _compare(path: Path, text: str) -> None:
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")

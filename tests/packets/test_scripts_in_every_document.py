"""A name of eighteen scripts comes out of every document that tells it as it was entered, whichever way it begins."""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Iterator

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, add_guest, add_home, new_session, place
from sqlalchemy.orm import Session

from exchange_desk.packets.document import Document
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.printing import preview

SCRIPTS = (
    "Żółć Ελλάδα Київ 佐藤 かな 김민준 张伟 محمد שלום नमस्ते বাংলা தமிழ் සිංහල สวัสดี ພາສາລາວ မြန်မာ ភាសាខ្មែរ አዲስ თბილისი Հայ"
)
WORDS = SCRIPTS.split()
IN_PASSPORT_SPELLING = frozenset({"invitation", "visa-letter"})  # an official reads them beside the passport
NAMES = {"S91": WORDS, "S92": [WORDS[7], *WORDS[:7], *WORDS[8:]]}


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        add_home(session, "Scripts", "Scripts", members=(("Ann Scripts", 1970, "cleared"),))
        for key, words in NAMES.items():
            add_guest(session, key, family_name="Scripts", given_name=key, family_name_original=" ".join(words))
            place(session, key, "Scripts")
        session.commit()
        yield session


def _letters(text: str) -> str:
    return re.sub(r"[\s\x02\u00ad\u200b\ufffe\u202a-\u202e]", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.key)
def test_a_name_of_eighteen_scripts_comes_out_as_it_was_entered(session: Session, document: Document) -> None:
    for subject in document.subjects(session, VISIT):
        told = json.dumps(document.gather(session, VISIT, subject).canonical(), ensure_ascii=False)
        shown = [words for words in NAMES.values() if " ".join(words) in told]
        if not shown or document.key in IN_PASSPORT_SPELLING:
            continue
        pdf = preview(
            session, visit_id=VISIT, document=document.key, subject_id=subject.id, now=dt.datetime(2027, 9, 1)
        )
        text = _letters("".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)))
        for words in shown:
            assert [word for word in words if _letters(word) not in text] == []


def test_most_documents_tell_it(session: Session) -> None:
    telling = {
        document.key
        for document in DOCUMENTS
        for subject in document.subjects(session, VISIT)
        if WORDS[3] in json.dumps(document.gather(session, VISIT, subject).canonical(), ensure_ascii=False)
    }
    assert {"host-sheet", "guest-letter", "badges", "guest-roster", "emergency-sheet"} <= telling

"""Hostile texts in every field of every document: printed word for word or refused in words; never a command."""

from __future__ import annotations

import datetime as dt
import json
import random
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from packet_builder import VISIT
from packet_canaries import CANARY, Planted

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded as search_folded
from exchange_desk.packets.coverage import unprintable
from exchange_desk.packets.document import CardDocument, Document, Subject
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.phrases.words import phrase_rows, says_more
from exchange_desk.packets.printing import preview
from exchange_desk.packets.text.clean import cleaned

DATA = Path(__file__).parents[1] / "data" / "naughty"
NOW = dt.datetime(2027, 9, 1, 12)
FOOT = 56.0  # points from the lower edge
MARKUP = (
    "<b>x", "Peanuts <severe> epipen", "&#8217; &amp; &lt;", "<img src='/etc/passwd'/>", "<para>x</para>",
    "<a href='javascript:1'>x</a>", "<font name='Nowhere'>x</font>", "\\ ( ) [ ] << >> %% endstream endobj BT ET",
    "{{7*7}} ${x} %s %(x)s {0} {name.__class__}", "<![CDATA[x]]>", "<br/><br", "<onDraw name='x'/>",
)  # fmt: skip
COMMANDS = re.compile(rb"/(URI|JS|JavaScript|Launch|EmbeddedFile|OpenAction|AA|GoToR|SubmitForm)\b")
STREAMS = re.compile(rb"\bstream\r?\n.*?endstream", re.DOTALL)  # packed: by chance they hold anything
SCRIPTS = (
    (0x20, 0x7E), (0xA1, 0x24F), (0x370, 0x3FF), (0x400, 0x45F), (0x5D0, 0x5EA), (0x621, 0x64A), (0x905, 0x939),
    (0xE01, 0xE2E), (0x1000, 0x1021), (0x10D0, 0x10F0), (0x3041, 0x3093), (0x30A1, 0x30F6), (0x4E00, 0x9FA0),
    (0xAC00, 0xD7A3), (0x1F300, 0x1F5FF),
)  # fmt: skip


@cache
def printable() -> tuple[str, ...]:
    """The strings of the list that can be printed and say anything; the others must be refused."""
    kept = json.loads((DATA / "strings.json").read_text(encoding="utf-8"))
    listed = (*MARKUP, *kept)
    return tuple(text for text in listed if letters(text) and not unprintable(text) and not _half(text))


def _half(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" or char == "\0" for char in text)


def letters(text: str) -> str:
    """What must come back: without white space, in one form."""
    return re.sub(r"[\s\u200b-\u200d\ufffe\u202a-\u202e]", "", unicodedata.normalize("NFKC", cleaned(text)))


def made_up(seed: int, count: int) -> tuple[str, ...]:
    """Strings of many scripts, marks and signs, the same for the same seed."""
    luck = random.Random(seed)
    found: list[str] = []
    while len(found) < count:
        parts = []
        for _ in range(luck.randint(1, 6)):
            low, high = luck.choice(SCRIPTS)
            parts.append("".join(chr(luck.randint(low, high)) for _ in range(luck.randint(1, 9))))
        text = luck.choice((" ", "", "\n", ", ", "/")).join(parts)
        if letters(text) and not unprintable(text):
            found.append(text)
    return tuple(found)


def folded(text: str) -> str:
    """Family names stand in capitals, and the low lines of a code as spaces; marks stand by themselves."""
    return unicodedata.normalize("NFKD", letters(text).upper().casefold()).replace("_", "").replace(" ", "")


def written(text: str) -> list[str]:
    """The letters, digits and marks of a text; a sign that reads the other way ("=/" for "≠") is no letter."""
    whole = unicodedata.normalize("NFC", letters(text))
    plain = "".join(char for char in whole if unicodedata.category(char)[0] != "S")
    return [char for char in folded(plain) if unicodedata.category(char)[0] in "LMN"]


def told_once(texts: Iterable[str]) -> list[str]:
    """Texts that differ in signs and spaces alone, as a substance and the words of the form, stand there once."""
    kept: dict[str, list[str]] = {}
    for text, count in Counter(texts).items():
        same = kept.setdefault(search_folded(text), [])
        if count > len(same):
            same[:] = [text] * count
    return [text for same in kept.values() for text in same]


def short_and_plain(text: str) -> bool:
    """Such a text stands in one line, so it must be found as it is; a longer one may be torn by what is beside it."""
    return text.isascii() and text.isalpha() and 3 < len(text) <= 12


class Naughty(Planted):
    """A visit like that of the canaries, with one hostile string in the place of each canary."""

    def __init__(self, seed: int, strings: Sequence[str], shift: int) -> None:
        self.texts: dict[str, str] = {}
        self._strings, self._shift = strings, shift
        super().__init__(seed, guests=2, homes=2)

    def _canary(self, whose: str, field: str) -> str:
        canary = super()._canary(whose, field)
        self.texts[canary] = self._strings[(self._shift + len(self.texts)) % len(self._strings)]
        return self.texts[canary]


def sheets(planted: Planted) -> Iterator[tuple[Document, Subject, bytes]]:
    """Every sheet of every document."""
    for document in DOCUMENTS:
        for subject in document.subjects(planted.session, VISIT):
            pdf = preview(
                planted.session, visit_id=VISIT, document=document.key, subject_id=subject.id, now=NOW
            )  # fmt: skip
            yield document, subject, pdf


def read(pdf: bytes, *, above: float = 0.0) -> str:
    paper = pypdfium2.PdfDocument(pdf)
    return letters("".join(page.get_textpage().get_text_bounded(bottom=above) for page in paper))


def read_by_poppler(pdf: bytes) -> str:
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    return letters(subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode())


@cache
def shown(seed: int) -> dict[tuple[str, str], frozenset[str]]:
    """Which canaries each sheet shows, by document and subject, not in its foot, where long names are shortened."""
    planted = Planted(seed, guests=2, homes=2)
    found = {}
    for document, subject, pdf in sheets(planted):
        seen = frozenset(CANARY.findall(read(pdf, above=FOOT)))
        if isinstance(document, CardDocument):  # its foot may run up along the side
            seen = frozenset(canary for canary in seen if planted.sources[canary][1] != "visit.title")
        found[document.key, subject.id] = seen
    planted.session.close()
    return found


def told_otherwise(naughty: Naughty, canary: str) -> bool:
    """Whether the sheet has other words for it: our own for a value, the plain name for one in no other script."""
    text, (whose, field) = naughty.texts[canary], naughty.sources[canary]
    kind = field.partition(".")[2]
    if kind in {row["kind"] for row in phrase_rows("values")} and not says_more(kind, text):
        return True
    plain = field.removesuffix("_original")
    latin = (naughty.texts.get(other, "") for other, source in naughty.sources.items() if source == (whose, plain))
    return plain != field and folded(text) in map(folded, latin)


def lost(naughty: Naughty, seed: int) -> list[str]:
    """What a sheet should show and does not (letters, digits, marks: the reader of PDFs used here loses signs between
    words that run both ways), and sheets that hold a command or a box."""
    wrong = []
    for document, subject, pdf in sheets(naughty):
        if COMMANDS.search(STREAMS.sub(b"", pdf)):
            wrong.append(f"{document.key} holds a command")
        back = folded(read(pdf))
        if "\ufffd" in back or "■" in back:
            wrong.append(f"{document.key} shows a box")
        wanted: Counter[str] = Counter()
        canaries = [
            canary
            for canary in sorted(shown(seed).get((document.key, subject.id), ()))
            if not told_otherwise(naughty, canary)
        ]
        for text in told_once(naughty.texts[canary] for canary in canaries):
            wanted.update(written(text))
        for canary in canaries:
            text = naughty.texts[canary]
            if short_and_plain(text) and folded(text) not in back:
                wrong.append(f"{document.key} lacks {naughty.sources[canary][1]}: {text!r}")
        missing = wanted - Counter(back)
        if missing and shutil.which("pdftotext"):  # pdfium drops rare signs where a line runs both ways
            missing = wanted - Counter(folded(read_by_poppler(pdf)))
        if missing:
            wrong.append(f"{document.key} lost letters: {dict(missing)}")
    return wrong


@pytest.mark.parametrize("shift", [0, 250])
def test_hostile_texts_stand_on_every_sheet_as_they_were_entered(shift: int) -> None:
    naughty = Naughty(3, printable(), shift)
    assert lost(naughty, 3) == []
    naughty.session.close()


def test_texts_of_many_scripts_stand_on_every_sheet_as_they_were_entered() -> None:
    naughty = Naughty(3, made_up(1, 400), 0)
    assert lost(naughty, 3) == []
    naughty.session.close()


def test_what_cannot_be_printed_is_refused_in_words_by_name() -> None:
    naughty = Naughty(3, ("Yui \ue000",), 0)
    with pytest.raises(RefusedInput, match=r"cannot be printed\. Remove or replace it"):
        list(sheets(naughty))
    naughty.session.close()


def test_printing_hostile_texts_opens_no_file_but_fonts_and_words() -> None:
    opened: list[str] = []
    watching = True

    def hear(event: str, what: tuple[object, ...]) -> None:
        if watching and event in {"open", "socket.connect", "subprocess.Popen", "os.system"}:
            opened.append(str(what[0]))

    sys.addaudithook(hear)
    naughty = Naughty(5, MARKUP, 0)
    list(sheets(naughty))
    watching = False
    ours = re.compile(r"resources|\.py[co]?$|site-packages|__pycache__|zoneinfo|lib")
    strange = [name for name in opened if not ours.search(name)]
    assert strange == []


@pytest.mark.soak
@pytest.mark.parametrize("shift", range(0, 520, 4))
def test_every_hostile_text_in_every_field(shift: int) -> None:
    for more in range(4):
        naughty = Naughty(3, printable(), shift + more)
        assert lost(naughty, 3) == []
        naughty.session.close()


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(50))
def test_five_thousand_made_up_texts(seed: int) -> None:
    naughty = Naughty(3, made_up(100 + seed, 100), 0)
    assert lost(naughty, 3) == []
    naughty.session.close()


@pytest.mark.soak
@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
@pytest.mark.parametrize("shift", range(0, 520, 65))
def test_qpdf_finds_nothing_wrong_in_any_sheet(tmp_path: Path, shift: int) -> None:
    naughty = Naughty(3, printable(), shift)
    for number, (document, _subject, pdf) in enumerate(sheets(naughty)):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(pdf)
        done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
        assert done.returncode == 0, (document.key, done.stdout, done.stderr)

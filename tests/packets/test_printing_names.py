"""File names that every system can keep, whatever a person is called."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from exchange_desk.packets.naming import file_name, safe_stem, short_id

HOSTILE = [
    "CON",
    "nul.txt",
    "..",
    "../../etc/passwd",
    "a/b\\c:d",
    "COM1",
    "lpt¹",
    "x" * 400,
    "é" * 300,
    "🦄" * 90,
    "\u202egnp.exe",
    " . ",
    "",
]


def good(name: str) -> None:
    stem = name.rsplit("-", 1)[0]
    assert name.endswith(".pdf")
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert len(name.encode()) < 200
    assert not name.startswith((".", "-", " "))
    assert stem.upper() not in {"CON", "PRN", "AUX", "NUL"}
    assert unicodedata.normalize("NFC", name) == name


def test_hostile_names_become_safe_ones() -> None:
    for name in HOSTILE:
        good(file_name(name, "12345678", "pdf"))


def test_names_in_any_script_stay_readable() -> None:
    assert safe_stem("host-sheet A 小林 あかり") == "host-sheet-A-小林-あかり"
    assert safe_stem("O’Brien & Müller") == "O’Brien-&-Müller"


def test_two_people_of_one_name_have_two_files() -> None:
    assert short_id("v", "letter", "1") != short_id("v", "letter", "2")
    assert short_id("v", "letter", "1") == short_id("v", "letter", "1")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_name_becomes_safe(name: str) -> None:
    good(file_name(name, "12345678", "pdf"))

"""What a column holds by its cells alone, for headings that nobody knows: addresses, phones, births, words for sex."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.allergies import SUBSTANCES
from exchange_desk.intake.values.answers import read_yes_no, says_nothing
from exchange_desk.intake.values.diets import DIETS
from exchange_desk.intake.values.living import read_sex
from exchange_desk.intake.values.wordlists import codes_in

_FEWEST = 2  # filled cells that a guess needs
_LOOK_AT = 200
_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.\w{2,}$")
_PHONE = re.compile(r"^[+(]?[\d\s().\-/+]{7,22}$")
# other digits are numbers of passports and accounts
_DIALLED = re.compile(r"^[+(0]|\d{2,4}[\s.\-/]\d{2,4}[\s.\-/]\d{2,4}")
_NAME = re.compile(r"^[^\W\d_][^\d@:;!?]{0,59}$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE = re.compile(r"^\d{1,4}\s*[./\-年년]\s*\d{1,2}\s*[./\-月월]\s*\d{1,4}\s*[日일]?\.?$|^\d{1,2}\.?\s+\S+\s+\d{4}$")
_YOUNGEST, _OLDEST = 3, 100  # years ago that a birth lies


@dataclass(frozen=True, slots=True)
class Content:
    """What a column seems to hold, and why in words."""

    what: str
    why: str


def content_of(cells: Sequence[Cell], today_year: int) -> Content | None:
    """What the filled cells of a column agree on, or None.

    One of: email, phone, born, date, sex, allergies, diet, yes_no, full_name, name (one part of a name).
    """
    filled = [cell for cell in cells[:_LOOK_AT] if cell.text.strip() and not says_nothing(cell.text)]
    if len(filled) < _FEWEST:
        return None
    for what, test, needed, why in _TESTS:
        hits = sum(1 for cell in filled if test(cell, today_year))
        if hits >= needed * len(filled):
            return Content(what, f"{hits} of {len(filled)} cells {why}.")
    return _names(filled)


def _names(filled: Sequence[Cell]) -> Content | None:
    texts = [cell.text.strip() for cell in filled]
    named = [t for t in texts if _NAME.match(t) and t[0] == t[0].upper() and len(t.split()) <= 4]
    if len(named) < 0.9 * len(texts) or len(set(named)) < 0.7 * len(named):
        return None
    several = sum(1 for text in named if len(text.split()) > 1 or "," in text)
    if several >= 0.8 * len(named):
        return Content("full_name", f"{several} of {len(texts)} cells look like whole names.")
    if sum(map(len, named)) > 20 * len(named):
        return None
    return Content("name", f"{len(named)} of {len(texts)} cells look like part of a name.")


def _is_born(cell: Cell, year: int) -> bool:
    if isinstance(cell.value, dt.date):
        return _YOUNGEST <= year - cell.value.year <= _OLDEST
    found = _YEAR.search(cell.text)
    return bool(found and _is_date(cell, year) and _YOUNGEST <= year - int(found[0]) <= _OLDEST)


def _is_date(cell: Cell, year: int) -> bool:
    return isinstance(cell.value, dt.date) or bool(_DATE.match(cell.text.strip()))


def _is_phone(cell: Cell, year: int) -> bool:
    digits = sum(c.isdigit() for c in cell.text)
    return (
        bool(_PHONE.match(cell.text.strip()) and _DIALLED.search(cell.text.strip()))
        and 7 <= digits <= 15
        and not _is_date(cell, year)
    )


def _is_yes_or_no(cell: Cell, year: int) -> bool:
    read = read_yes_no(cell.text)
    return read.value is not None and not read.rest


Test = Callable[[Cell, int], bool]
_TESTS: Sequence[tuple[str, Test, float, str]] = (
    ("email", lambda cell, _: bool(_EMAIL.match(cell.text.strip())), 0.8, "are e-mail addresses"),
    ("born", _is_born, 0.8, "are days on which a guest may have been born"),
    ("date", _is_date, 0.8, "are days"),
    ("phone", _is_phone, 0.8, "look like phone numbers"),
    ("sex", lambda cell, _: read_sex(cell.text).value is not None and len(folded(cell.text)) < 12, 0.9, "tell the sex"),
    ("yes_no", _is_yes_or_no, 0.9, "say yes or no"),
    ("diet", lambda cell, _: bool(codes_in(cell.text, DIETS)), 0.6, "name a diet"),
    ("allergies", lambda cell, _: bool(codes_in(cell.text, SUBSTANCES)), 0.5, "name what people are allergic to"),
)

TAKEN = frozenset({"email", "phone", "full_name"})  # may be read by their cells alone, with a question; the rest never
FIELD_OF: Mapping[str, Mapping[str, str]] = {
    "guests": {"email": "email", "phone": "phone", "born": "born", "sex": "sex", "allergies": "allergies",
               "diet": "diet", "full_name": "full_name", "name": "given_name"},
    "hosts": {"email": "email", "phone": "phone", "full_name": "family_name", "name": "family_name"},
    "travel": {"date": "date"},
    "programme": {"date": "date"},
    "history": {"full_name": "guest"},
}  # fmt: skip
_NAMES = frozenset({"full_name", "family_name", "given_name", "name_original"})


def by_content(
    kind: str, contents: Sequence[Content | None], taken: Collection[str]
) -> tuple[tuple[str | None, bool], ...]:
    """For each column of nobody knows what (None elsewhere): the field it may be, and whether it may be read as that.

    `taken` are the fields that headings name. Whole names are read only where one column alone looks like them.
    """
    given = set(taken)
    wholes = sum(1 for content in contents if content is not None and content.what == "full_name")
    out: list[tuple[str | None, bool]] = []
    for content in contents:
        field = FIELD_OF.get(kind, {}).get(content.what) if content else None
        if content is None or field is None or field in given or (field in _NAMES and _NAMES & set(taken)):
            out.append((None, False))
            continue
        read = content.what in TAKEN and (content.what != "full_name" or wholes == 1)
        if read:
            given.add(field)
        out.append((field, read))
    return tuple(out)

"""Names of a guest: both scripts, swapped columns, capitals, titles, and two people in one row."""

from __future__ import annotations

import re
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.guests.latin_names import (
    FIRST,
    LAST,
    UNCLEAR,
    after_comma,
    by_capitals,
    by_particle,
    proper,
    two_given,
    untitled,
    without_maiden,
)
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.guests.name_parts import (
    MOST_WORDS,
    by_initials,
    by_patronymic,
    sex_of_patronymic,
    turned_round,
)
from exchange_desk.intake.guests.name_words import FAMILY_FIRST, GIVEN_FIRST, SEX_WORDS
from exchange_desk.intake.guests.native_names import both_scripts
from exchange_desk.intake.guests.own_script import (
    beside_original,
    latin_reading,
    put_right,
    read_original,
    settle_original,
)
from exchange_desk.intake.latin import has_kanji, is_kana, levelled
from exchange_desk.intake.name_columns import other_part
from exchange_desk.intake.table import Cell

_AND = re.compile(r"\s*(?:&|\+|\band\b|\bund\b|\bet\b)\s*", re.IGNORECASE)
_BESIDE = re.compile(
    r"[/・、\n;]|\s(?:with|mit|avec|u\.)\s|(?<=[\u3400-\u9fff])と(?=[\u3400-\u9fff]+\s)", re.IGNORECASE
)
_EAST = frozenset({"JP", "CN", "TW", "KR", "KP", "HK", "MO", "VN", "HU"})  # the family name stands first there
_NOBODY = re.compile(
    r"name to follow|to be named|to follow|\btba\b|\btbc\b|\bn ?n\b|noch offen|à préciser|a preciser|未定|unknown"
)


def split_couples(making: Making) -> list[Making]:
    """Two guests where one row names two ("Geoff & Pauline"): each gets their part of every cell that has two."""
    pieces = _people(making.text("given_name") or making.text("full_name"))
    field = "given_name" if making.text("given_name") else "full_name"
    if len(pieces) != 2 or has_kanji(pieces[0]) or _several(making.text(field)):
        _ask_about_several(making)
        return [making]
    both: list[Making] = []
    for index, letter in enumerate("ab"):
        cells = dict(making.cells)
        for name in ("given_name", "full_name", "title", "born", "age", "sex", "called", "reading"):
            parts = _people(making.text(name))
            if len(parts) == 2:
                cells[name] = Cell(parts[index], parts[index])
            elif name in ("born", "age", "sex", "title") and making.text(name):
                cells[name] = Cell()  # one value for two people belongs to nobody until it is asked
        both.append(Making(f"{making.key}{letter}", making.row, making.columns, cells, making.visit))
        both[-1].participation.update(making.participation)
        both[-1].beyond += making.beyond
        if making.participation.get("reference"):
            both[-1].participation["reference"] = both[-1].key
    both[0].doubts += making.doubts
    if field == "full_name":
        last = pieces[1].split()
        # surnames of a couple differ in Slavic languages: Иван и Мария Петровы
        if len(pieces[0].split()) == 1 and len(last) > 1 and _AND.search(making.text(field)):
            both[0].cells = {**both[0].cells, "full_name": Cell(f"{pieces[0]} {last[-1]}")}
    both[0].doubt(
        field,
        "two_people_in_one_row",
        f"Row {making.row} names two people: {pieces[0]} and {pieces[1]}. Are they two guests?",
        value=making.text(field),
        choices=("two guests", "one guest"),
    )
    return both


def _people(name: str) -> list[str]:
    """The names that a cell joins with "and"."""
    pieces = [p for p in _AND.split(name) if p]
    return two_given(pieces[0]) if len(pieces) == 1 else pieces


@lru_cache(maxsize=REMEMBERED)
def _several(name: str) -> bool:
    """Whether a cell seems to name several people; both scripts of one name side by side are one person."""
    pieces = [p.strip() for p in _BESIDE.split(name) if p and p.strip()]
    original = [has_kanji(p) for p in pieces]
    alike = sum(original) > 1 or sum(not o and not is_kana(p) for o, p in zip(original, pieces, strict=True)) > 1
    joined = [p for p in _AND.split(name) if p]
    return alike or len(joined) > 2 or (len(joined) == 2 and "," in joined[0])


def _ask_about_several(making: Making) -> None:
    for field in ("full_name", "given_name", "name_original"):
        if _several(making.text(field)):
            making.doubt(
                field,
                "two_people_in_one_row",
                f"Row {making.row} seems to name several people: {making.text(field)}. Write one row for each of them.",
                choices=("one guest",),
            )
            return


def nobody(making: Making) -> bool:
    """Whether the row names no person ("name to follow", no name at all)."""
    names = [making.text(n) for n in ("given_name", "family_name", "full_name", "name_original", "reading")]
    said = [n for n in names if n]
    return not said or any(_NOBODY.search(folded(n)) for n in said)


def read_names(making: Making) -> None:
    """Both forms of the name, sex and title, from the columns of this row."""
    for field in ("full_name", "family_name", "given_name"):
        name, maiden = without_maiden(making.text(field))
        if maiden:
            making.cells = {**making.cells, field: Cell(name, name)}
            making.note(maiden)
    read_original(making)
    _latin(making)
    settle_original(making)
    latin_reading(making)
    put_right(making)
    for name in ("title", "called"):
        making.person[name] = making.text(name) or making.person.get(name)
    said = sex_of(making.text("sex"), making.columns.said("sex"))
    making.person["sex"] = (
        said
        or sex_of(str(making.person["title"] or "").replace(".", ""))
        or (None if making.text("sex") else _sex_of_names(making))
    )
    if making.text("sex") and not making.person["sex"]:
        making.doubt("sex", "unknown_word", f"“{making.text('sex')}” does not tell the sex of {making.label}.",
                     choices=("female", "male", "other"), sets="person.sex")  # fmt: skip
    elif not making.person["sex"]:
        making.doubt("sex", "missing_value",
                     f"The list does not tell whether {making.label} is a man or a woman (needed only for sharing).",
                     choices=("female", "male", "other"), value=making.text("title"), sets="person.sex")  # fmt: skip


def sex_of(text: str, column: frozenset[str] = frozenset()) -> str | None:
    """female, male, other or None, from a word for sex or a form of address; mixed words tell nothing.

    `column` is all that the column and its heading say: beside H (hombre, homem) M is mujer or mulher, not man.
    """
    words = set(folded(text).split())
    if words <= {"m", "h"} and {"m", "h"} <= column and not column & {"f", "w", "d", "x"}:
        return "female" if words == {"m"} else "male" if words == {"h"} else None
    found = [sex for sex, told in SEX_WORDS.items() if words & told]
    return found[0] if len(found) == 1 else None


def _sex_of_names(making: Making) -> str | None:
    """What a patronymic tells."""
    names = (str(making.person.get(n) or "") for n in ("given_name_original", "given_name"))
    return next((sex for name in names if (sex := sex_of_patronymic(name))), None)


def _latin(making: Making) -> None:
    (family, _), (given, _) = both_scripts(making.text("family_name")), both_scripts(making.text("given_name"))
    title, full = untitled(both_scripts(making.text("full_name"))[0])
    if title:
        making.person["title"] = title
    if not making.text("family_name") and not making.text("given_name"):
        family, given = _from_full(making, full) if full else ("", "")
        if title and not family and len(given.split()) == 1:  # "Frau Berg"
            family, given = given, ""
    elif full and bool(family) != bool(given):  # one part beside the whole name
        rest = other_part(full, family or given)
        family, given = (family, rest) if family else (rest, given)
    passport = f"{making.text('passport_family')} {making.text('passport_given')}".strip()
    if passport:
        making.person["passport_name"] = passport
    if family or given:
        making.person["family_name"] = proper(family) or None
        making.person["given_name"] = proper(given) or None
        if not passport and any("passport" in folded(making.columns.heading(n)) for n in ("family_name", "given_name")):
            making.person["passport_name"] = f"{family} {given}".strip()


def _from_full(making: Making, words: str) -> tuple[str, str]:
    if _several(words):
        return "", words
    if "," in words:
        return after_comma(words)
    pieces = words.split()
    told = (
        by_capitals(pieces)
        or beside_original(making, pieces)
        or by_particle(pieces)
        or by_initials(pieces)
        or by_patronymic(pieces)
    )
    if told:
        return told
    if len(pieces) == 1:
        return "", pieces[0]
    if len(pieces) > 2:
        making.doubt("full_name", "name_parts_unclear", f"Which part of “{words}” is the family name?",
                     choices=tuple(" ".join(pieces[n:]) for n in range(1, min(len(pieces), MOST_WORDS))),
                     sets="person.family_name")  # fmt: skip
        return "", words
    return _ordered(making, pieces)


def _ordered(making: Making, pieces: list[str]) -> tuple[str, str]:
    """Two words as family and given name, by the heading or the reading; asked where both orders are usual."""
    heading = folded(making.columns.heading("full_name"))
    reading = making.text("reading").replace("\u3000", " ").split()
    first_is_family = [levelled(p) for p in pieces] == [levelled(r) for r in reading]
    if FAMILY_FIRST.search(heading) or first_is_family:
        return pieces[0], pieces[1]
    given_first = [levelled(p) for p in reversed(pieces)] == [levelled(r) for r in reading]
    order = making.columns.name_order
    if order == UNCLEAR and not given_first:
        return "", " ".join(pieces)  # asked once for the column
    if order in (FIRST, LAST):
        return (pieces[0], pieces[1]) if order == FIRST and not given_first else (pieces[1], pieces[0])
    usual = GIVEN_FIRST.search(heading) or not _EAST & set(making.visit.guest_countries)
    if given_first or (usual and not turned_round(*pieces)):
        return pieces[1], pieces[0]
    words = " ".join(pieces)
    making.doubt("full_name", "name_parts_unclear", f"Which part of “{words}” is the family name?",
                 choices=tuple(pieces), sets="person.family_name")  # fmt: skip
    return "", words

"""The people that a cell about a household names, one text each: lines, lists, "children: Ana (14) and Luis (11)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.intake.hosts.household_words import NUMBER, PEOPLE, TOGETHER, names_nobody
from exchange_desk.intake.relation_words import KIN, MINE
from exchange_desk.intake.values.ages import age_alone
from exchange_desk.intake.values.dates import find_dates
from exchange_desk.intake.values.numbers import number_word

_LINES = re.compile(r"[\n;；]")
_OUTSIDE = r"(?![^(（\[]*[)）\]])"
_COMMAS = re.compile(rf"\s*[,、，،]\s*{_OUTSIDE}")
_AND = re.compile(
    rf"\s*(?:[,、，،/&+]|(?<=\s)(?:and|und|u\.|et|y|e|i|en|и|та|и|і|o|و|och)(?=\s)|(?<=[\u3400-\u9fff])(?:と|和|及|与)(?=[\u3400-\u9fff])|"
    rf"(?<=[)）])\s*(?:と|和|및|와|과|و)\s*)\s*{_OUTSIDE}"
)
_BRACKETS = re.compile(r"[(（\[]([^)）\]]*)[)）\]]")
_HEADED = re.compile(r"^([^:：]{1,30})\s*[:：]\s*(.+)$")
_AGED = re.compile(r"^(?P<name>\D+?)[\s,]+(?P<age>\d{1,2}\s*[^\W\d_]*\.?(?:\s*[^\W\d_]+)?)$")
_BARE_NAME = re.compile(r"[A-ZÀ-ÞА-ЯІЇЄҐ][\w'’-]+(?: [A-ZÀ-ÞА-ЯІЇЄҐ][\w'’-]+){0,2}")
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}(?![\u3400-\u9fff])")


@dataclass(frozen=True, slots=True)
class Named:
    """One person of a home as the cell has it: the whole text, and who it says somebody is to the family."""

    text: str
    relation: str | None = None
    sex: str | None = None


def people_in_home(cell: str) -> list[Named]:
    """Everybody that a cell names; empty where it names nobody ("none", "4 people")."""
    out: list[Named] = []
    for line in _LINES.split(cell):
        if line.strip() and not counts(line):
            out += _in_line(line.strip())
    return out


def counts(text: str) -> bool:
    """Whether a text only counts people or says that there is nobody else: "4 personas", "none"."""
    key = folded(text).strip(" .,-")
    return not key or names_nobody(key) or _only_numbers(key)


def _only_numbers(key: str) -> bool:
    """Whether nothing stands in a text but numbers, words for people and what joins them."""
    left = NUMBER.sub(" ", key)
    return left != key and not PEOPLE.sub(" ", left).strip()


def kin_of(words: str) -> tuple[str, str | None] | None:
    """The relation and the sex that words tell, where they are nothing else; "2 дочки" too."""
    parts = folded(words).strip(" .:").split()
    while len(parts) > 1 and (parts[0] in MINE or number_word(parts[0]) is not None):
        parts = parts[1:]
    return KIN.get(" ".join(parts))


def _in_line(line: str) -> Iterator[Named]:
    headed = _HEADED.match(line)
    if headed and (kin := kin_of(headed[1])):
        people = [piece for piece in _AND.split(headed[2]) if piece.strip()]
        whole = [headed[2]] if not all(map(_names_one, people)) else people
        for piece in whole:
            yield Named(piece.strip(), *kin)
        return
    for border in (_COMMAS, _AND):
        pieces = _with_ages(_cut(border, line))
        if len(pieces) > 1 and all(map(_stands_alone, pieces)):
            for piece in pieces:
                yield from _in_line(piece) if border is _COMMAS else _group(piece)
            return
    bare = _cut(_AND, line)
    if len(bare) > 1 and "," not in line and all(map(_BARE_NAME.fullmatch, bare)):  # "Anna & Tom"
        yield from map(Named, bare)
    elif not counts(line) and not TOGETHER.fullmatch(folded(line)):
        yield from _group(line)


def _cut(border: re.Pattern[str], line: str) -> list[str]:
    """The pieces between the borders, but for those inside of a date ("Oct 9, 2009")."""
    masked = line
    for found in find_dates(line):
        inside = re.sub(r"[,、，،/&+]", "\0", line[found.start : found.end])
        if len(inside) == found.end - found.start:
            masked = f"{masked[: found.start]}{inside}{masked[found.end :]}"
    pieces, at = [], 0
    for piece in border.split(masked):
        start = masked.index(piece, at) if piece else at
        at = start + len(piece)
        if piece.strip():
            pieces.append(line[start:at].strip())
    return pieces


def _with_ages(pieces: list[str]) -> list[str]:
    """The pieces of a list where an age of its own goes with the name before it: "Андрей, 45 лет"."""
    out: list[str] = []
    for piece in pieces:
        if out and age_alone(piece) is not None:
            out[-1] += f" ({piece})"
        else:
            out.append(piece)
    return out


def _group(text: str) -> Iterator[Named]:
    """One person, or as many children without names as have ages: "deux enfants (8 et 11 ans)"."""
    brackets = _BRACKETS.findall(text)
    kin = kin_of(_BRACKETS.sub(" ", text))
    ages = re.findall(r"(?<!\d)\d{1,2}(?!\d)", brackets[0]) if len(brackets) == 1 else []
    if kin and len(ages) > 1:
        for age in ages:
            yield Named(f"({age})", *kin)
        return
    yield _one(text)


def _names_one(piece: str) -> bool:
    """Whether a piece of a list under a heading is one person: a name, perhaps with an age."""
    rest = _BRACKETS.sub(" ", piece)
    return 0 < len(rest.split()) <= 4


def _stands_alone(piece: str) -> bool:
    """Whether a piece between commas is a person of its own: it has brackets, an age or a relation."""
    if _BRACKETS.search(piece):
        return bool(_BRACKETS.sub("", piece).strip())
    if kin_of(piece):
        return True  # "丈夫、儿子（8岁）", "mother, father, two kids"
    if counts(piece) and not piece.isdigit():
        return True
    name = _relation_apart(piece)[0]
    return name != piece or bool(
        (aged := _AGED.match(piece)) and age_alone(aged["age"]) is not None and aged["name"].strip()
    )


def _one(text: str) -> Named:
    """One person: the relation before or behind the name goes apart."""
    name, kin = _relation_apart(text)
    aged = _AGED.match(name)
    if aged and age_alone(aged["age"]) is not None:
        name = f"{aged['name'].strip()} ({aged['age'].strip()})"
    return Named(name, *kin) if kin else Named(name)


def _relation_apart(text: str) -> tuple[str, tuple[str, str | None] | None]:
    """A text without the relation in front of a name or behind it, and that; the text itself where there is none."""
    inside = next((kin for found in _BRACKETS.finditer(text) if (kin := kin_of(found[1]))), None)
    outside = _BRACKETS.sub(" ", text)
    if kin_of(outside) and outside.strip():  # "son (8)": no name
        return "".join(found[0] for found in _BRACKETS.finditer(text)), kin_of(outside)
    headed = _HEADED.match(text)
    if headed and (kin := kin_of(headed[1])):
        return headed[2], kin
    words = text.split()
    for number in (3, 2, 1):
        lead = " ".join(words[:number])
        if lead != "Frau" and len(words) > number and (kin := kin_of(lead)) and _begins_name(words[number]):
            return " ".join(words[number:]), kin
    for length in (3, 2):  # 妻子王芳
        if text[:length] in KIN and _HAN_NAME.match(text[length:]):
            return text[length:], KIN[text[:length]]
    return text, inside


def _begins_name(word: str) -> bool:
    """Whether a word behind a relation begins a name: "husband Vic", "донька Софія", "배우자 이미영"."""
    return word[0].isupper() or (word[0].isalpha() and word[0].lower() == word[0].upper())

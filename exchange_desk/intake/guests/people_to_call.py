"""Who is to be called for a guest, out of cells that name one person or several, with or without their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exchange_desk.basics.text import folded
from exchange_desk.intake.relation_words import ALSO_NAMES, KIN

_EMAIL = re.compile(r"[\w.+\-']+@[\w\-]+(?:\.[\w\-]+)+")
_NUMBER = re.compile(r"[+＋]?\(?\d(?:[\s()./\-–‑]{0,3}\d){6,15}")
_STRONG = re.compile(
    r"\s*(?:[;；\n|]|\s[/／]\s|(?<=[)）])\s*[/／]\s*|(?<=\d)[/／](?=\s*[^\W\d_]|\+)|(?<=[^\W\d_])[/／](?=\s*\+?\d{3}))\s*"
)
_WEAK = re.compile(r"\s*(?:,(?!\s*\w{1,3}\.)|،|、|，|\b(?:and|und|et|y|e|и|та|oraz|en|or|oder|ou|или|або)\b)\s*")
_BRACKET = re.compile(r"[(（\[]\s*([^)）\]]+?)\s*[)）\]]")
_EDGES = " ,;:：،、，.-–—/／=\u3000"


@dataclass(frozen=True, slots=True)
class Called:
    """One person to call, as far as the cell tells; all as typed."""

    name: str = ""
    relation: str = ""
    phone: str = ""
    email: str = ""
    said: str = ""


def people_to_call(said: str, numbers: str = "") -> list[Called]:
    """Everybody that the cell of a contact and the cell of the contact's number name, in their order.

    One number for one person, two numbers for the two people named; what cannot be told apart stays in one entry with
    all its words.
    """
    found = list(_several(said)) if said else []
    if not numbers:
        return found
    others = list(_several(numbers))
    if not found:
        return others
    if len(found) == len(others) and not any(one.phone for one in found):
        return [_both(one, other) for one, other in zip(found, others, strict=True)]
    if len(found) == 1 and not found[0].phone:
        first, *rest = others
        if len(others) > 1 and not any(other.name or other.relation for other in others):
            return [replace(found[0], phone=other.phone, email=found[0].email or other.email) for other in others]
        named = [
            n
            for n, other in enumerate(others)
            if other.relation and folded(other.relation) == folded(found[0].relation)
        ]
        if len(named) == 1:
            return [_both(found[0], others[named[0]]), *(o for n, o in enumerate(others) if n != named[0])]
        return [_both(found[0], first), *rest] if not first.name else [*found, *others]
    return [*found, *others]


def _both(one: Called, other: Called) -> Called:
    said = " · ".join(filter(None, (one.said, other.said)))
    return Called(
        one.name or other.name,
        one.relation or other.relation,
        one.phone or other.phone,
        one.email or other.email,
        said,
    )


def _several(said: str) -> Iterator[Called]:
    pieces = _pieces(said)
    if pieces is None:
        yield _one(said)
        return
    before = Called()
    for piece in pieces:
        read = _one(piece)
        if not read.name and not read.relation:
            read = replace(read, name=before.name, relation=before.relation)
        before = read
        yield read


def _pieces(said: str) -> Sequence[str] | None:
    """The text cut so that each piece has one number, or names one person and none has any; None where that fails."""
    numbers = len(_NUMBER.findall(said))
    for border in (_STRONG, _WEAK):
        pieces = [piece for piece in border.split(said) if piece.strip(_EDGES)]
        if len(pieces) < 2:
            continue
        if all(len(_NUMBER.findall(piece)) == 1 for piece in pieces):
            return pieces
        if not numbers and all(_one(piece).relation for piece in pieces):
            return pieces
    return _by_numbers(said) if numbers > 1 else None


def _by_numbers(said: str) -> Sequence[str] | None:
    """The text cut behind each number where names stand before them, before each where they follow; None if unclear."""
    spans = [found.span() for found in _NUMBER.finditer(said)]
    names_first = bool(said[: spans[0][0]].strip(_EDGES + "("))
    names_last = bool(said[spans[-1][1] :].strip(_EDGES + ")"))
    if names_first and not names_last:
        cuts = [0, *(end for _, end in spans[:-1]), len(said)]
    elif names_last and not names_first:
        cuts = [0, *(start for start, _ in spans[1:]), len(said)]
    elif not names_first and not names_last and all(not said[a[1] : b[0]].strip(_EDGES) for a, b in pairwise(spans)):
        cuts = [0, *(end for _, end in spans[:-1]), len(said)]
    else:
        return None
    return [said[a:b] for a, b in pairwise(cuts)]


def _one(said: str) -> Called:
    """One person out of a text."""
    email = next(iter(_EMAIL.findall(said)), "")
    rest = said.replace(email, " ") if email else said
    number = _NUMBER.search(rest)
    phone = number[0] if number else ""
    rest = rest.replace(phone, " ") if phone else rest
    relation = ""
    for bracket in _BRACKET.finditer(rest):
        if is_relation(bracket[1]):
            relation = bracket[1]
            rest = rest.replace(bracket[0], " ")
            break
    rest = re.sub(r"[(（\[]\s*[)）\]]", " ", rest)
    rest = " ".join(rest.replace("\u3000", " ").split()).strip(_EDGES)
    if rest.startswith(("(", "（")) and rest.endswith((")", "）")):
        rest = rest[1:-1].strip(_EDGES)
    if not relation:
        relation, rest = _relation_at_an_end(rest)
    return Called(rest, relation, phone.strip(), email, said.strip(_EDGES) if said.strip() else "")


def is_relation(word: str) -> bool:
    """Whether a word or words say who somebody is to a guest: mother, 母, grand-mère; also two of them."""
    key = folded(word)
    return key in KIN or all(part in KIN for part in re.split(r" (?:and|und|et|y|e|и|та|or|oder|ou) ", key))


def _relation_at_an_end(rest: str) -> tuple[str, str]:
    """The relation before or behind a name, and the name."""
    if is_relation(rest):
        return rest, ""
    for sign in (r"\s*[:：=]\s*", r"\s+[-–—]\s+", r"\s*,\s*"):
        parts = re.split(sign, rest, maxsplit=1)
        if len(parts) == 2 and all(parts):
            for word, name in (parts, parts[::-1]):
                if is_relation(word):
                    return word, name
    words = rest.split()
    for number in (3, 2, 1):
        if len(words) > number:
            lead, behind = " ".join(words[:number]), " ".join(words[number:])
            if is_relation(lead) and _may_lead(lead, behind):
                return lead, behind
            last, name = " ".join(words[-number:]), " ".join(words[:-number])
            if is_relation(last) and (last == last.lower() or folded(last) not in ALSO_NAMES):
                return last, name
    return "", rest


def _may_lead(word: str, name: str) -> bool:
    """Whether a leading word is a relation and no part of the name: "husband Vic", "мама Ірина", "母 山田花子"."""
    if folded(word) in ALSO_NAMES and word != word.lower():
        return False
    return name[0].isupper() or name[0].lower() == name[0].upper()

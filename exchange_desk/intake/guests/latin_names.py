"""Names in Latin letters: titles, particles and capitals in one cell, and the order that a whole column shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.drafts import Doubt
from exchange_desk.intake.guests.making import Columns
from exchange_desk.intake.guests.name_words import FAMILY_FIRST, GIVEN_FIRST
from exchange_desk.intake.table import Table

FIRST, LAST, UNCLEAR = "family_first", "given_first", "unclear"
_CHOICES = {"family name first": FIRST, "given name first": LAST}
_TITLES = (
    r"prof|dr|mr|mrs|ms|miss|herrn?|frau|mme|mlle|madame|monsieur|mademoiselle|sr|sra|srta|señora?|señorita|senhora?|"
    r"dña|sig\.ra|signora?|dott|dott\.ssa|dhr|mevr|mevrouw|meneer"
)
_TITLED = re.compile(
    rf"((?:(?:(?:{_TITLES})(?:\.\s*|\s+))|(?:ing|sig|mgr)\.\s*)+)(?=[^\W\d_]{{2}}|[^\W\d_]\.)", re.IGNORECASE
)
# "de", "da" and "del" are left out: María del Carmen and Maria das Dores are given names
_PARTICLES = frozenset(["van", "von", "vom", "der", "den", "zu", "zur", "ter", "ten", "'t", "af", "av", "di", "della"])
_CAPITALS = re.compile(r"(?:Mc|Mac|[OD]['’])?[^\W\d_a-zà-ÿ][\w'’-]+")
_SORTED_FROM = 6
_MAIDEN = re.compile(
    r"(?<=\w)[\s,]*[\s,(]((?:née?|geb\.|geborener?|z domu|z d\.|de soltera|roz\.|rozená|урожд\.|урождённая|урожденная|"
    r"уродж\.|born)\s*[^\W\d_][^()\d]*?)\)?\s*$"
)
# "Juan y María García" are two, "José Ortega y Gasset" is one
_TWO_GIVEN = re.compile(r"^([^\W\d_][^\s,]+) (?:y|e|i|en|og|och|ja|és|ve|și|и|та|і|й) (?=[^\W\d_])")


def untitled(text: str) -> tuple[str, str]:
    """The title in front of a name and the name: "Dr. Anna Berg" is "Dr." and "Anna Berg"."""
    found = _TITLED.match(text)
    return (found[1].strip(), text[found.end() :].strip()) if found else ("", text)


def without_maiden(text: str) -> tuple[str, str]:
    """A name and what it says of the name at birth: "Anna Berg, geb. Klein" is "Anna Berg" and "geb. Klein"."""
    found = _MAIDEN.search(text)
    return (text[: found.start()].strip(), found[1].strip()) if found else (text, "")


def two_given(text: str) -> list[str]:
    """The two parts of "Juan y María García", where one given name stands before the "and"; else the text alone."""
    found = _TWO_GIVEN.match(text)
    return [found[1], text[found.end() :]] if found else [text]


def after_comma(words: str) -> tuple[str, str]:
    """Family and given name of "Berg, Anna"; particles behind the given name go back before the family name."""
    family, _, given = words.partition(",")
    pieces = given.split()
    kept = len(pieces)
    while kept > 1 and pieces[kept - 1].casefold() in _PARTICLES:
        kept -= 1
    return " ".join([*pieces[kept:], family.strip()]), " ".join(pieces[:kept])


def by_capitals(pieces: list[str]) -> tuple[str, str] | None:
    """Family and given name where the family name alone is in capitals; None where nothing tells.

    An initial ("J. Berg") is no surname in capitals, and capitals apart from each other tell nothing.
    """
    loud = [bool(_CAPITALS.fullmatch(p)) and re.sub(r"^Ma?c", "", p) == re.sub(r"^Ma?c", "", p).upper() for p in pieces]
    if not any(loud):
        return None
    start, end = loud.index(True), len(loud) - loud[::-1].index(True)
    while start and pieces[start - 1].casefold() in _PARTICLES:
        start -= 1
    given = pieces[:start] + pieces[end:]
    if not given or not all(loud[n] or pieces[n].casefold() in _PARTICLES for n in range(start, end)):
        return None
    return " ".join(pieces[start:end]), " ".join(given)


def by_particle(pieces: list[str]) -> tuple[str, str] | None:
    """Family and given name of "Anna van der Berg"; None where the particle leads or more than one word follows."""
    lower = [p in _PARTICLES for p in pieces]
    if True not in lower or lower[0]:
        return None
    start = lower.index(True)
    if len(pieces) - start < 2 or lower[-1] or not all(lower[start:-1]):
        return None
    return " ".join(pieces[start:]), " ".join(pieces[:start])


@lru_cache(maxsize=REMEMBERED)
def proper(name: str) -> str:
    """A name typed in capitals as it is spoken of: CAILLAUD-ROCHE is Caillaud-Roche; others stay as typed."""
    if name != name.upper() or len(name) < 2 or not re.search("[A-ZÀ-Þ]", name):
        return name
    return "".join(p[:1].upper() + p[1:].lower() for p in re.split(r"([\s\-'’.])", name))


def settle_order(table: Table, columns: Columns, answers: Mapping[str, str]) -> tuple[Columns, list[Doubt]]:
    """The columns with the order of whole names that e-mails show or a person told, and the question where it is open.

    A list sorted by its first words may be sorted by surname or by first name; it is asked once for the column.
    """
    heading = columns.heading("full_name")
    if not columns.has("full_name") or FAMILY_FIRST.search(folded(heading)) or GIVEN_FIRST.search(folded(heading)):
        return columns, []
    told = answers.get(f"{table.heading_row}:name_order_unclear")
    if told in _CHOICES:
        return replace(columns, name_order=_CHOICES[told]), []
    rows = [(untitled(columns.cell(r, "full_name").text)[1].split(), columns.cell(r, "email").text) for r in table.rows]
    pairs = [(words, mail) for words, mail in rows if len(words) == 2 and _plain(words)]
    shown = [order for words, mail in pairs if (order := _by_mail(words, mail))]
    if len(shown) > 1 and len(set(shown)) == 1:
        return replace(columns, name_order=shown[0]), []
    first, last = ([folded(words[n]) for words, _ in pairs] for n in (0, 1))
    in_order = len(pairs) >= _SORTED_FROM and len(set(first)) > _SORTED_FROM // 2 and first == sorted(first)
    if len(set(shown)) < 2 and not (in_order and last != sorted(last)):
        return columns, []
    example = " ".join(pairs[0][0])
    doubt = Doubt(table.heading_row, heading, "name_order_unclear",
                  f"Does the family name or the given name stand first in “{heading}”, as in “{example}”?",
                  example, tuple(_CHOICES))  # fmt: skip
    return replace(columns, name_order=UNCLEAR), [doubt]


def _plain(words: list[str]) -> bool:
    """Two words that nothing else tells apart: no comma, no surname in capitals, no "and"."""
    return (
        not any(p.endswith(",") for p in words)
        and by_capitals(words) is None
        and all(p.isascii() or p[0].isalpha() for p in words)
    )


def _by_mail(words: list[str], mail: str) -> str | None:
    """The order that an address with an initial shows: a.berg@ is somebody Berg whose given name begins with A."""
    one, two = (folded(word).replace(" ", "") for word in words)
    if not one or not two:
        return None
    local = re.sub(r"[\d._-]", "", mail.partition("@")[0].casefold())
    first, last = local in (one + two[0],) or local == two[0] + one, local in (two + one[0],) or local == one[0] + two
    return None if first == last else FIRST if first else LAST

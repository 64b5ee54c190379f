"""A name as its passport spells it, parted into family and given name without changing a letter of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.queries.packet_facts_guests import PaperName

_PARTED = re.compile(r"<<|\s*[,/、，／]\s*")


@dataclass(frozen=True, slots=True)
class Spelling:
    """`family` holds the whole name where nothing tells its parts; `known` false: it is the name of the list."""

    family: str
    given: str
    known: bool


def passport_spelling(name: PaperName) -> Spelling:
    """The name of the passport, else the name in Latin letters that the list gave, else any name."""
    typed = (name.passport or "").strip()
    if not typed:
        family, given = name.family or "", name.given or ""
        return Spelling(family or ("" if given else name.called or name.full), given, known=False)
    parts = [part.replace("<", " ").strip() for part in _PARTED.split(typed, maxsplit=1)]
    if len(parts) == 2 and all(parts):
        return Spelling(parts[0], parts[1], known=True)
    words = typed.split()
    for cut in range(1, len(words)):
        start, end = " ".join(words[:cut]), " ".join(words[cut:])
        if _same(start, name.family) or _same(end, name.given):
            return Spelling(start, end, known=True)
        if _same(end, name.family) or _same(start, name.given):
            return Spelling(end, start, known=True)
    return Spelling(typed, "", known=True)


def _same(words: str, part: str | None) -> bool:
    return bool(part) and folded(words) == folded(part or "")

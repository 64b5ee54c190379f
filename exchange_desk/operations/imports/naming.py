"""Whom or which home a name in a list means: certain, written otherwise, several, or nobody."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from exchange_desk.basics.text import folded

# words around a name that are no part of it
_WORDS = """
fam familie family famille ehepaar herr frau herrn mr mrs ms miss dr prof mme mlle monsieur madame
the die der das les la le sisters schwestern soeurs bruder geschwister couple please bitte wie immer again
wieder gerne gern with mit avec bei chez and und et house home host gastfamilie letztes mal as last time
san sama kun chan さん 家
"""
_NOT_NAMES = frozenset(_WORDS.split())
_MEN = frozenset(("mr", "herr", "herrn", "monsieur", "m"))
_WOMEN = frozenset(("mrs", "ms", "miss", "frau", "mme", "mlle", "madame"))
_BETWEEN = re.compile(r"\s*(?:\+|/|&|;|・|\bund\b|\band\b|\bet\b|\boder\b|\bor\b|\bou\b|と)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"\((\d{1,2})\)|[x×](\d{1,2})\b")
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or some home that a name may mean; `group` are those who stay together, `own` the tokens as written."""

    id: str
    label: str
    tokens: frozenset[str]
    own: frozenset[str]
    group: str | None = None
    sex: str | None = None
    family: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a name means: `how` certain, spelling (one, but written otherwise), several or nobody."""

    how: str
    known: tuple[Known, ...] = ()


def known(
    row_id: str,
    label: str,
    names: Iterable[str | None],
    group: str | None = None,
    sex: str | None = None,
    family: str = "",
) -> Known:
    """An entry of an index from all forms of a name."""
    said = [name for name in names if name]
    tokens = frozenset(token for name in said for token in folded(name).split())
    whole = frozenset(folded(name).replace(" ", "") for name in said)
    own = frozenset(token for name in said for token in _as_written(name))
    return Known(row_id, label, tokens | whole, own, group, sex, folded(family))


def ids_of(found: Sequence[Known]) -> dict[str, str]:
    """The ids behind the choices of a question; a name that two share is left out, so that it is asked again."""
    labels = [each.label for each in found]
    return {each.label: each.id for each in found if labels.count(each.label) == 1}


def split_names(text: str) -> tuple[str, ...]:
    """ "Gwen und Marjorie" as two names; a comma inside a name stays."""
    return tuple(part for part in (part.strip(" ,.!?") for part in _BETWEEN.split(text)) if part)


def find(index: Sequence[Known], text: str, *, groups: bool = False) -> Found:
    """Look a name up; `groups` lets one family name mean all of a party that stays together."""
    number = _NUMBER.search(text)
    words = folded(_NUMBER.sub(" ", text)).split()
    tokens = [token for token in words if token not in _NOT_NAMES]
    if not any(len(token) > 1 for token in tokens):
        return _by_initial(index, words)
    fitting = _fitting(index, tokens)
    if not fitting and tokens[0] == "m":  # not an initial, but Monsieur
        tokens = tokens[1:]
        fitting = _fitting(index, tokens)
    if len(fitting) > 1 and words[0] in _MEN | _WOMEN:
        sex = "male" if words[0] in _MEN else "female"
        fitting = [each for each in fitting if each.sex in (sex, None)]
    if number and fitting:
        wanted = int(number.group(1) or number.group(2))
        return Found("certain" if len(fitting) == wanted else "several", tuple(fitting))
    if len(fitting) == 1:
        return Found("certain" if _written_alike(text, fitting[0]) else "spelling", tuple(fitting))
    if fitting:
        together = {each.group for each in fitting}
        if groups and len(together) == 1 and None not in together:
            return Found("certain", tuple(fitting))
        return Found("several", tuple(fitting))
    near = [each for each in index if all(_nearly(token, each.tokens) for token in tokens)]
    if not near:
        return Found("nobody")
    return Found("spelling" if len(near) == 1 else "several", tuple(near))


def _fitting(index: Sequence[Known], tokens: Sequence[str]) -> list[Known]:
    """Those whom every word means: as it is, without an s at the end, or shortened ("Geoffrey" for Geoff)."""
    for way in (_exactly, _without_s, _shortened):
        found = [each for each in index if all(way(token, each.tokens) for token in tokens)]
        if found:
            return found
    return []


def _by_initial(index: Sequence[Known], words: Sequence[str]) -> Found:
    """ "Herr N.": never certain, but these may be meant."""
    initial = words[-1] if words and len(words[-1]) == 1 else ""
    sex = "male" if words and words[0] in _MEN else "female" if words and words[0] in _WOMEN else None
    found = tuple(
        each
        for each in index
        if initial and each.family.startswith(initial) and (sex is None or each.sex in (sex, None))
    )
    return Found("several" if found else "nobody", found)


def mentioned(index: Sequence[Known], text: str) -> Found:
    """The one home whose family name stands among other words ("the Lüttgenaus please!")."""
    words = set(folded(text).split()) | {_singular(word) for word in folded(text).split()}
    names = [each for each in index if set(folded(each.label).split()) <= words]
    if len(names) == 1:
        return Found("certain", tuple(names))
    return Found("several" if names else "nobody", tuple(names))


def _exactly(token: str, tokens: frozenset[str]) -> bool:
    return token in tokens or (len(token) == 1 and any(each.startswith(token) for each in tokens))


def _without_s(token: str, tokens: frozenset[str]) -> bool:
    return _exactly(_singular(token), tokens)


def _shortened(token: str, tokens: frozenset[str]) -> bool:
    if _without_s(token, tokens):
        return True
    long = [each for each in tokens if len(each) >= 4] if len(token) >= 4 else []
    return any(each.startswith(token) or token.startswith(each) for each in long)


def _nearly(token: str, tokens: frozenset[str]) -> bool:
    if _shortened(token, tokens):
        return True
    return len(token) >= 4 and any(SequenceMatcher(None, token, each).ratio() >= _ALIKE for each in tokens)


def _singular(token: str) -> str:
    return token[:-1] if len(token) > 4 and token.endswith("s") else token


def _written_alike(text: str, found: Known) -> bool:
    """Whether the name is written as we write it, accents and all; initials and shortened names are fine."""
    for token in _as_written(text):
        plain = folded(token)
        if len(plain) < 2 or plain in _NOT_NAMES or token in found.own:
            continue
        if any(plain == folded(own) for own in found.own):
            return False
    return True


def _as_written(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", name).casefold())

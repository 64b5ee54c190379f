"""One cell of people: "all (15)", "Group (14)", "students + chaperones", "11 (not Boone)", "Fam. Caillaud"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.intake.audience_words import OUTSIDE, REST, WHO
from exchange_desk.intake.folded_words import words_key
from exchange_desk.intake.travel_days import plain

_LOOKUP = {words_key(phrase): key for key, phrases in WHO.items() for phrase in phrases.split(",")}
_REST, _OUTSIDERS = (frozenset(map(words_key, words.split(","))) for words in (REST, OUTSIDE))
_EXCEPT = re.compile(
    r"\b(?:all|alle|tous|everyone|everybody)?\s*(?:except(?: for)?|apart from|without|but not|all but|not|ohne|"
    r"au(?:ß|ss)er|sauf|sans|excepte)\s+",
    re.IGNORECASE,
)
_EXCEPT_JA = re.compile(r"([^、,()（）+]{1,60}?)(?:以外|を除く|除く)")
_PICKS_UP = re.compile(
    r"(?i:\bholt|\bpicks? up|\bcollects?|\bprend|\bpasse prendre|\bnimmt)\s+"
    r"((?:Mrs?|Ms|Miss|Dr|Frau|Herrn?|Mme|Mlle|M)\.?\s+[A-ZÀ-Ž][\w’'-]+(?:\s[A-ZÀ-Ž][\w’'-]+)?)"
)
_SPLIT = re.compile(r"\s*(?:\+|,|;|/|&|、|・|\band\b|\bund\b|\bet\b|と)\s*", re.IGNORECASE)
_COUNT = re.compile(r"(?<!\d)\d{1,5}(?!\d)")  # more digits are no number of people


@dataclass(frozen=True, slots=True)
class WhoRead:
    """Audience words, names as typed, the town of a group, a count where one was written.

    `rest` marks "the group": everybody who has no legs of their own. `outsiders` are people who are not guests.
    """

    audience: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    town: str | None = None
    count: int | None = None
    rest: bool = False
    outsiders: tuple[str, ...] = ()


def read_who(text: str, towns: Collection[str] = (), remark: str = "") -> WhoRead:
    """Read who takes part; a remark may leave people out ("alle außer Fairbrother") or take them up on the way."""
    typed = " ".join(text.split())
    left_out = list(_left_out(typed)) + list(_left_out_in_remark(remark))
    inside = " ".join(re.findall(r"[(（]([^)）]{0,400})[)）]", typed))
    head = re.sub(r"[(（][^)）]{0,400}[)）]", " ", typed)
    head = _EXCEPT_JA.sub("", _cut_exception(head)).strip(" ,;")
    count = _COUNT.search(head) or _COUNT.search(inside)
    head = _COUNT.sub(" ", head).strip()
    audience: list[str] = []
    named = [found.strip() for found in _PICKS_UP.findall(remark)]
    outsiders: list[str] = []
    town, rest = None, False
    for piece in _SPLIT.split(head):
        key = words_key(piece)
        if not key:
            continue
        from_town = _town_in(key, towns)
        if key in _LOOKUP:
            audience.append(_LOOKUP[key])
        elif key in _REST:
            audience.append("all")
            rest = True
        elif from_town:
            audience.append("all")
            town = from_town
        elif key in _OUTSIDERS:
            outsiders.append(piece.strip())
        else:
            named.append(piece.strip())
    if not audience and not named and count is not None:
        audience.append("all")  # "11 (not Delacroix-Boone)"
    if not audience and not named and left_out:
        audience.append("all")
    if not typed:
        audience = ["all"]
    if named and "named" not in audience:
        audience.append("named")
    return WhoRead(
        tuple(dict.fromkeys(audience)), tuple(named), tuple(left_out), town,
        int(count[0]) if count else None, rest, tuple(outsiders),
    )  # fmt: skip


def _cut_exception(text: str) -> str:
    found = _EXCEPT.search(text)
    if found is None:
        return text
    kept_word = "all " if plain(found[0]).split()[0] in ("all", "alle", "tous", "everyone", "everybody") else ""
    return f"{text[: found.start()]} {kept_word}".strip()


def _left_out(text: str) -> list[str]:
    names = [name.strip() for name in _EXCEPT_JA.findall(text)]
    found = _EXCEPT.search(text)
    if found:
        names += _names(text[found.end() :])
    return names


def _left_out_in_remark(remark: str) -> list[str]:
    """Names after "all except" in a remark; a bare "not" there says something else."""
    found = re.search(r"\b(?:all|alle|tous|everyone|everybody)\s+(?:except|but|außer|ausser|ohne|sauf|without)\s+(.+)",
                      remark, re.IGNORECASE)  # fmt: skip
    if found:
        return _names(re.split(r"[;.(]\s", found[1])[0])
    return [name.strip() for name in re.findall(r"([^、,。;\s]{1,60}?)(?:以外|を除く)", remark)]


def _names(text: str) -> list[str]:
    return [part.strip(" .()（）") for part in _SPLIT.split(text.split(")")[0]) if part.strip(" .()（）")]


def _town_in(key: str, towns: Collection[str]) -> str | None:
    """The guest town that a piece names alone or as a group ("Group from Banbury")."""
    words = {"group", "gruppe", "groupe", "guests", "gaste", "from", "aus", "de", "of", "party", "の", "delegation"}
    bare = " ".join(w for w in key.split() if w not in words)
    return next(
        (
            t
            for t in towns
            if folded(t) in (key, bare) or " ".join(w for w in folded(t).split() if w not in words) == bare
        ),
        None,
    )

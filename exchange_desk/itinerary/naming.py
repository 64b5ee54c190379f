"""Whom a list means: "Mr Kudo", "Fam. Caillaud", "M. Pommier", "工藤先生" among the guests of a visit."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.itinerary.item import Participant

_MALE = frozenset({"mr", "mister", "herr", "herrn", "m", "monsieur", "hr", "sr", "senor"})
_FEMALE = frozenset({"mrs", "ms", "miss", "frau", "mme", "mlle", "madame", "mademoiselle", "fr", "sra", "senora"})
_TITLES = frozenset({"dr", "prof", "cllr", "rev", "sir", "lady", "the", "und", "and", "et", "la", "le"})
_FAMILY = frozenset({"fam", "familie", "famille", "family"})
_AFTER = re.compile(r"(さん|様|さま|先生|せんせい|君|くん|ちゃん|氏)$")
_HOUSE = re.compile(r"(家族|一家)$")


@dataclass(frozen=True, slots=True)
class Meant:
    """The ids of who is meant; where that is not sure, `found` is empty and `candidates` holds who may be."""

    found: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


def people_meant(words: str, people: Iterable[Participant]) -> Meant:
    """Find one person, or with "Fam." a whole family, by name; two people who fit are never chosen between."""
    everybody = [p for p in people if p.status != "cancelled"]
    name = words.strip()
    house = bool(_HOUSE.search(name))
    name = _AFTER.sub("", _HOUSE.sub("", name)).strip()
    tokens = folded(name).split()
    family = house or any(t in _FAMILY for t in tokens)
    sexes = {"male" for t in tokens if t in _MALE} | {"female" for t in tokens if t in _FEMALE}
    bare = [t for t in tokens if t not in _TITLES | _FAMILY | _MALE | _FEMALE] or tokens
    if not bare:
        return Meant()
    if family:
        return _family(bare, everybody)
    fitting = [p for p in everybody if _fits(bare, p.names)]
    if len(sexes) == 1:
        (sex,) = sexes
        fitting = [p for p in fitting if p.sex in (sex, None)]
    if len(fitting) == 1:
        return Meant((fitting[0].id,))
    return Meant((), tuple(p.id for p in fitting))


def _family(bare: list[str], people: list[Participant]) -> Meant:
    fitting = [p for p in people if _fits(bare, p.family_names)]
    parties = {p.party for p in fitting if p.party}
    ids = [p.id for p in people if p in fitting or (p.party and p.party in parties)]
    if len(parties) > 1 or (not parties and len(fitting) > 1):
        return Meant((), tuple(ids))
    return Meant(tuple(ids))


def _fits(tokens: list[str], names: Collection[str]) -> bool:
    known = {part for name in names for part in (*name.split(), name)}
    return all(t in known for t in tokens) or " ".join(tokens) in names or "".join(tokens) in known

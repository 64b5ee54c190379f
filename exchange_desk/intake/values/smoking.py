"""Whether a guest smokes, and where people smoke in a home; a denial is never taken for a yes."""

from __future__ import annotations

import re
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.values.answers import read_yes_no, says_nothing
from exchange_desk.intake.values.read import Read, Trouble, plain
from exchange_desk.intake.values.smoking_words import (
    BESIDE_DENIAL,
    BUT,
    DENIED,
    INDOORS,
    MINDS_SMOKE,
    MUCH,
    NO_TROUBLE,
    NOBODY,
    NOT_AT_HOME,
    NOT_EVEN,
    NOT_INDOORS,
    OUTDOORS,
    SMOKES,
    SMOKING,
    SOMEBODY_ELSE,
)
from exchange_desk.intake.values.wordlists import codes_in

_LABELLED = re.compile(r"^([^:]{2,24})[:?=]\s*(\S.*)$")  # "smoker: no"
_CIGARETTES = re.compile(
    r"\b[1-9]\d* ?(?:x |a |per |pro |am |par |al |в |на )?(?:cig\w*|zig\w*|kippen|сигарет\w*|цигарок|sig\w*|"
    r"papieros\w*|day|tag|jour|dia|день|本|支|根|개비|대)|一日"
)
_CROSS = re.compile(r"\bx\b")  # yes or no?


@lru_cache(maxsize=REMEMBERED)
def read_smoker(text: str) -> Read[str]:
    """Whether a guest smokes: no, outside or yes. What is said of somebody else, or of the home alone, is asked."""
    read = _smoking(text)
    key = folded(text)
    if read.value is not None and (SOMEBODY_ELSE.search(key) or NOT_AT_HOME.search(key)):
        read = _asked(plain(text))
    return Read({"none": "no", "outside": "outside", "inside": "yes"}.get(read.value or ""), read.troubles, read.rest)


@lru_cache(maxsize=REMEMBERED)
def read_house_smoking(text: str) -> Read[str]:
    """Smoking in a home: none, outside or inside (a plain "yes" is inside)."""
    return _smoking(text)


def _asked(line: str) -> Read[str]:
    trouble = Trouble("unclear_smoking", f"What does “{line}” say about smoking?", ("none", "outside", "inside"))
    return Read(troubles=(trouble,), rest=line)


def _smoking(text: str) -> Read[str]:
    line = plain(text)
    key = folded(line)
    if not key:
        return Read()
    labelled = _LABELLED.match(line)
    if labelled and _topic_alone(labelled[1]):
        return _smoking(labelled[2])
    said = codes_in(line, SMOKING)
    never = "none" in said or bool(NOBODY.match(key))
    denied = never or bool(DENIED.search(key))
    if NO_TROUBLE.match(key) or ("none" in said and "smokes" in said):
        return _asked(line)
    if (denied and MUCH.search(key)) or (never and BUT.search(key) and not NOT_EVEN.search(key)):
        return _asked(line)
    if not never and (NOT_INDOORS.search(key) or MINDS_SMOKE.search(key)):
        return _asked(line)
    if (INDOORS.search(key) or "inside" in said) and not never:
        return _asked(line) if denied else Read("inside")
    if (OUTDOORS.search(key) or "outside" in said) and not NOT_EVEN.search(key):
        return Read("outside")
    if never or says_nothing(line):
        return Read("none")
    if SMOKES.search(key) or "smokes" in said or _CIGARETTES.search(key):
        if _CROSS.search(key):
            return _asked(line)
        return Read("inside") if not denied else _denial(line, key)
    answer = read_yes_no(line, cross_means=None)
    if answer.value is not None:
        return Read("inside" if answer.value else "none")
    return _asked(line)


def _denial(line: str, key: str) -> Read[str]:
    """None where a line says nothing beside the denial of smoking ("kein Raucher", "喫煙しません"), else asked."""
    left = BESIDE_DENIAL.sub(" ", DENIED.sub(" ", key))
    return _asked(line) if re.search(r"\w", left) else Read("none")


def _topic_alone(label: str) -> bool:
    return not re.search(r"\w", BESIDE_DENIAL.sub(" ", folded(label)))

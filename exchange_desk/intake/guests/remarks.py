"""Diets and fears of animals told in the remarks; a sentence about others, or one with more in it, stays one."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.values.allergy_words import ABOUT_ALLERGY
from exchange_desk.intake.values.animals import read_animal_limits
from exchange_desk.intake.values.diet_words import NOT_EATEN
from exchange_desk.intake.values.diets import read_diets
from exchange_desk.intake.values.smoking_words import SOMEBODY_ELSE

_SENTENCES = re.compile(r"[.;,!\n。；；，、]")
_MOST_WORDS = 6
_MOST_SIGNS = 40


def told_in_remarks(making: Making) -> None:
    """A short remark such as "vegetarian" or "afraid of dogs" is a diet and a limit, and is said to be taken as one."""
    for said in _SENTENCES.split(making.text("notes")):
        key = folded(said)
        if not key or len(key.split()) > _MOST_WORDS or len(key) > _MOST_SIGNS or "?" in said:
            continue
        if SOMEBODY_ELSE.search(key) or ABOUT_ALLERGY.search(key):
            continue
        _diet(making, said.strip(), key)
        _fear(making, said.strip())


def _diet(making: Making, said: str, key: str) -> None:
    read = read_diets(said)
    if not read.value or read.asks or (read.rest and not NOT_EATEN.search(key)):
        return
    told = making.person.get("diets")
    before = told if isinstance(told, tuple) else ()
    diets = tuple(dict.fromkeys((*before, *read.value)))
    if diets == before:
        return
    making.person["diets"] = diets
    making.person_note("diet_note", said)
    making.doubt("notes", "diet_in_remarks", f"“{said}” speaks of what {making.label} eats; it was noted as a diet.",
                 severity="warning", value=said)  # fmt: skip


def _fear(making: Making, said: str) -> None:
    read = read_animal_limits(said)
    known = {limit["animal"] for limit in making.animal_limits}
    for limit in read.value or () if not read.rest else ():
        animal = limit.animal.replace("big_", "big ").replace("small_", "small ")
        if limit.why != "fear" or animal in known:
            continue
        making.animal_limits.append({"animal": animal, "strength": limit.strength, "why": limit.why, "as_typed": said})
        making.doubt("notes", "fear_in_remarks", f"“{said}”: it was noted that {making.label} fears this animal.",
                     severity="warning", value=said)  # fmt: skip

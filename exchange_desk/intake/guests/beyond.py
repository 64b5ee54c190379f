"""Columns of a list's own: a box for each allergen, "if yes: details", questions asked the other way round."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.turning import denies_allergies
from exchange_desk.intake.values.allergies import SUBSTANCES, AllergyRead, read_allergies, spread_words
from exchange_desk.intake.values.allergy_words import ABOUT_ALLERGY
from exchange_desk.intake.values.animals import ANIMALS
from exchange_desk.intake.values.answers import read_yes_no, says_nothing
from exchange_desk.intake.values.diets import DIETS
from exchange_desk.intake.values.wordlists import codes_in

_ALLERGY = re.compile(ABOUT_ALLERGY.pattern + r"|unvertrag|reagi")
_MEDICAL = re.compile(
    r"asthm|ぜんそく|喘息|diabet|糖尿|epilep|てんかん|"
    r"medic|medik|medizin|health|gesundheit|sante|薬|持病"
)
_DETAILS = re.compile(
    r"detail|if yes|if so|which|please (?:specify|explain)|"
    r"wenn ja|welche|falls ja|si oui|lesquel|preciser|詳細|内容|具体"
)
_LONGEST = 3  # words of a heading that is nothing but the name of an allergen


def denies(heading: str) -> bool:
    """Whether a heading asks the other way round ("No allergies?"), so that yes is none and no is some."""
    return denies_allergies(heading)


def says_no(text: str) -> bool:
    """Whether a cell says no or nothing, and nothing more."""
    read = read_yes_no(text, cross_means=True)
    return says_nothing(text) or (read.value is False and not read.rest)


def only_yes(text: str) -> bool:
    """Whether a cell says yes or is ticked, and says nothing more."""
    read = read_yes_no(text, cross_means=True)
    return read.value is True and not read.rest


def allergies_beyond(making: Making) -> list[tuple[AllergyRead, str]]:
    """What the columns nobody knows tell of allergies, each with its words."""
    if not making.beyond:
        return []
    asked = only_yes(making.text("allergies"))
    found: list[tuple[AllergyRead, str]] = []
    for heading, text in making.beyond:
        said = f"{heading}: {text}" if heading else text
        found += [(allergy, said) for allergy in _allergies_of(heading, text, said, asked=asked)]
    return found


def _allergies_of(heading: str, text: str, said: str, *, asked: bool) -> tuple[AllergyRead, ...]:
    named = [c for c in codes_in(spread_words(heading), SUBSTANCES) if c not in ANIMALS.codes or c == "fish"]
    about, no, yes = bool(_ALLERGY.search(folded(heading))), says_no(text), only_yes(text)
    unclear = (AllergyRead(said, None, None, None, said),)
    if denies(heading):
        return unclear if (no and not says_nothing(text)) or read_yes_no(text).value is False else ()
    if no:
        return ()
    if yes:
        short = len(folded(heading).split()) <= _LONGEST
        if (about or short) and codes_in(spread_words(heading), SUBSTANCES) and (named or about):
            return read_allergies(heading).value or ()
        return unclear if about else ()
    plain = folded(text)
    if about or _ALLERGY.search(plain) or (asked and _DETAILS.search(folded(heading))):
        read = tuple(a for a in read_allergies(text).value or () if a.kind is not None)
        if read and named:
            return (*(read_allergies(heading).value or ()), *read)
        return read or (unclear if about or _ALLERGY.search(plain) else ())
    if asked and codes_in(spread_words(text), SUBSTANCES):
        return read_allergies(text).value or ()
    if named and len(folded(heading).split()) <= _LONGEST and not codes_in(text, DIETS):
        return unclear
    return ()


def read_beyond(making: Making) -> None:
    """Diets and illnesses that have a column of their own ("Vegetarian: x", "Asthma: yes")."""
    for heading, text in making.beyond:
        if says_no(text):
            continue
        said = f"{heading}: {text}" if heading else text
        if only_yes(text) and len(folded(heading).split()) <= _LONGEST:
            told = making.person.get("diets")
            diets = dict.fromkeys((*(told if isinstance(told, tuple) else ()), *codes_in(heading, DIETS)))
            if codes_in(heading, DIETS):
                making.person["diets"] = tuple(diets)
                making.person_note("diet_note", said)
        if _MEDICAL.search(folded(heading)):
            making.person_note("medical_note", said)

"""Allergies, diet, animals, stairs, smoke and health; what is not understood stays as typed and is asked."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Value
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.values.allergies import SUBSTANCES, AllergyRead, read_allergies
from exchange_desk.intake.values.animals import read_animal_limits
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.diets import read_diets
from exchange_desk.intake.values.languages import read_languages
from exchange_desk.intake.values.living import read_mobility, read_smoker
from exchange_desk.intake.values.wordlists import codes_in

_ALLERGY = re.compile(r"allerg|あれるぎ|anaphyla|あなふぃ|epi ?pen|えぴぺん|intoleran|unvertraglich")
_NO_ALLERGY = re.compile(
    r"(?:no|keine?|not|pas d|aucune?|sans|non) (?:an? )?(?:known |bekannten? )?(?:food )?allerg|"
    r"あれるぎ[ーい]?(?:は|も)?(?:なし|無|あり?ません)"
)
_ASTHMA = re.compile(r"ぜんそく|喘息|asthma|asthme")
_EPIPEN = re.compile(r"えぴぺん|epi ?pen")
_INHALER = re.compile(r"吸入|inhal|ventoline")
_COELIAC = "coeliac"
_ELSEWHERE = ("notes", "diet", "medical", "medication", "wish")
_TO_AVOID = re.compile(
    r"a eviter|\bavoid|vermeiden|if possible|si possible|wenn moglich|de preference|lieber nicht|なるべく"
)
_MOVES = re.compile(
    r"walking stick|wheelchair|crutch|long walks?|\bknees?\b|\bhips?\b|plain pied|genou|hanche|canne|rollstuhl|"
    r"rollator|gehstock|\bknie|hufte|treppe|escalier|stairs|車椅子|車いす|杖|膝|足が"
)
_MEDICAL = re.compile(
    r"\bcpap\b|oxygen|insulin|diabet|epilep|pacemaker|asthma|asthme|ぜんそく|喘息|糖尿|てんかん|herz|\bheart|cardiaque|"
    r"inhal|吸入|えぴぺん|epi ?pen|medikament|medication|medicament|薬"
)
_SMOKING = re.compile(r"喫煙|たばこ|煙草|smok|rauch|\bfume")


def read_needs(making: Making) -> None:
    """Everything about health and food, from its columns and from the remarks."""
    _allergies(making)
    _diet(making)
    _elsewhere(making)
    _health(making)
    _animals(making)
    _stairs(making)
    _smoke(making)
    _languages(making)
    _tell_severe(making)


def _allergies(making: Making) -> None:
    said = making.text("allergies")
    if not said or says_nothing(said):
        return
    read = read_allergies(said)
    for allergy in read.value or ():
        diets = read_diets(allergy.substance) if allergy.kind is None else None
        if diets and diets.value and not diets.rest:  # one column for food of both kinds
            told = making.person.get("diets")
            making.person["diets"] = tuple(dict.fromkeys((*(told if isinstance(told, tuple) else ()), *diets.value)))
            making.person_note("diet_note", said)
        else:
            _add(making, allergy, said, "allergies")
    making.doubts += read.doubts(making.row, making.columns.heading("allergies"), said, subject=making.key)


def _add(making: Making, allergy: AllergyRead, said: str, column: str) -> None:
    # The rules about kitchens know nuts by their plain names.
    substance = {"cashew_nuts": "cashew"}.get(allergy.substance, allergy.substance)
    if any(known["substance"] == substance for known in making.allergies):
        return
    plan = _plan(making, said) or allergy.plan
    # Nobody carries an adrenaline pen for something harmless.
    severity = "severe" if plan == "EpiPen" and allergy.kind != "animal" else allergy.severity
    values: dict[str, Value] = {
        "substance": substance,
        "kind": allergy.kind,
        "severity": severity,
        "plan": plan,
        "as_typed": said,
    }
    making.allergies.append({k: v for k, v in values.items() if v is not None})
    if allergy.kind is None:
        making.doubt(
            column,
            "allergy_not_understood",
            f"{making.label} wrote “{said}” about allergies. What is {making.label} allergic to?",
        )
    if _ASTHMA.search(folded(said)):
        making.person_note("medical_note", f"asthma: {said}")


def _plan(making: Making, said: str) -> str | None:
    beside = folded(" ".join(making.text(column) for column in ("notes", "medication", "medical")))
    key = folded(said)
    if _EPIPEN.search(key) or _EPIPEN.search(beside):
        return "EpiPen"
    if _INHALER.search(key) or (_ASTHMA.search(key) and _INHALER.search(beside)):
        return "inhaler"
    return None


def _diet(making: Making) -> None:
    said = making.text("diet")
    if not said or says_nothing(said):
        return
    read = read_diets(said)
    told = making.person.get("diets")
    diets = tuple(dict.fromkeys((*(told if isinstance(told, tuple) else ()), *(read.value or ()))))
    making.person["diets"] = diets or None
    making.person_note("diet_note", said)
    making.doubts += read.doubts(making.row, making.columns.heading("diet"), said, subject=making.key)
    if _COELIAC in (read.value or ()):
        _add(making, AllergyRead("gluten", "food", None, None, said), said, "diet")
    if "diabetic" in (read.value or ()):
        making.person_note("medical_note", said)


def _elsewhere(making: Making) -> None:
    """An allergy that is told in another column is an allergy all the same."""
    elsewhere = [(column, making.text(column)) for column in _ELSEWHERE]
    for column, said in [*elsewhere, ("notes", str(making.participation.get("notes") or ""))]:
        plain = folded(said)
        if not said or not _ALLERGY.search(plain) or _NO_ALLERGY.search(plain):
            continue
        pen_known = any(a.get("plan") == "EpiPen" for a in making.allergies)
        if pen_known and _EPIPEN.search(plain) and not codes_in(said, SUBSTANCES):
            continue
        named = {{"cashew_nuts": "cashew"}.get(c, c) for c in codes_in(said, SUBSTANCES)}
        told = {str(a["substance"]) for a in making.allergies}
        if told and named <= told:
            continue
        found = [a for a in read_allergies(said).value or () if a.kind is not None]
        for allergy in found or [AllergyRead(said, None, None, None, said)]:
            _add(making, allergy, said, column)
        making.doubt(
            column,
            "allergy_in_remarks",
            f"“{said}” speaks of an allergy of {making.label}; it was noted as one.",
            severity="warning",
        )


def _health(making: Making) -> None:
    for column, where in (("medical", "medical_note"), ("medication", "medication")):
        said = making.text(column)
        if said and not says_nothing(said):
            making.person_note(where, said)
    notes = making.text("notes")
    if _MEDICAL.search(folded(notes)):
        making.person_note("medical_note", notes)
    if _MOVES.search(folded(notes)):
        making.person_note("mobility_note", notes)


def _animals(making: Making) -> None:
    said = making.text("animals")
    read = read_animal_limits(said)
    for limit in read.value or ():
        animal = limit.animal.replace("big_", "big ").replace("small_", "small ")
        making.animal_limits.append({"animal": animal, "strength": limit.strength, "why": limit.why, "as_typed": said})
    making.doubts += read.doubts(making.row, making.columns.heading("animals"), said, subject=making.key)
    if read.rest:
        making.note(f"{making.columns.heading('animals')}: {said}")


def _stairs(making: Making) -> None:
    said = making.text("stairs")
    if not said:
        return
    if _TO_AVOID.search(folded(said)):
        making.person["mobility"] = "few"
    else:
        read = read_mobility(said)
        making.person["mobility"] = read.value
        making.doubts += read.doubts(
            making.row, making.columns.heading("stairs"), said, subject=making.key, field="person.mobility"
        )
    if making.person["mobility"] != "any":
        making.person_note("mobility_note", said)


def _smoke(making: Making) -> None:
    said = making.text("smoker")
    read = read_smoker(said)
    making.person["smoker"] = read.value
    making.doubts += read.doubts(
        making.row, making.columns.heading("smoker"), said, subject=making.key, field="person.smoker"
    )
    notes = making.text("notes")
    if read.value in (None, "yes") and not read.asks and _SMOKING.search(folded(notes)):
        making.person["smoker"] = read_smoker(notes).value or read.value


def _languages(making: Making) -> None:
    said = making.text("languages")
    if not said:
        return
    read = read_languages(said)
    making.languages += [{"language": one.language, "level": one.level} for one in read.value or ()]
    making.doubts += read.doubts(making.row, making.columns.heading("languages"), said, subject=making.key)
    if read.rest:
        making.note(f"{making.columns.heading('languages')}: {said}")


def _tell_severe(making: Making) -> None:
    severe = [a for a in making.allergies if a.get("severity") == "severe"]
    food = [a for a in making.allergies if a.get("kind") == "food" and a.get("severity") is None]
    for code, found in (("severe_allergy", severe), ("severe_or_food_allergy", food)):
        if found:
            said = ", ".join(str(a["substance"]) for a in found)
            making.doubt(
                "allergies",
                code,
                f"{making.label} is allergic to {said}: {found[0]['as_typed']}",
                severity="info",
                value=str(found[0]["as_typed"]),
            )

"""Allergies, diet, animals, stairs, smoke and health; what is not understood stays as typed and is asked."""

from __future__ import annotations

import re
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.drafts import Value
from exchange_desk.intake.guests.beyond import allergies_beyond, denies, only_yes, read_beyond, says_no
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.guests.remark_words import ASTHMA, INHALER, MEDICAL, MOVES
from exchange_desk.intake.guests.remarks import told_in_remarks
from exchange_desk.intake.turning import denies_smoking
from exchange_desk.intake.values.allergies import SUBSTANCES, AllergyRead, read_allergies, spread_words
from exchange_desk.intake.values.allergy_words import ABOUT_ALLERGY, CANNOT_EAT, NO_ALLERGY
from exchange_desk.intake.values.animals import read_animal_limits
from exchange_desk.intake.values.answers import read_yes_no, says_nothing
from exchange_desk.intake.values.diets import read_diets
from exchange_desk.intake.values.languages import read_languages
from exchange_desk.intake.values.living import read_mobility
from exchange_desk.intake.values.living_words import TROUBLE
from exchange_desk.intake.values.read import Read, Trouble
from exchange_desk.intake.values.smoking import read_smoker
from exchange_desk.intake.values.wordlists import codes_in

_PEN_OR_SHOCK = re.compile(
    r"epi ?pen|えぴぺん|anaphyla|あなふぃ|薬|эпи ?пен|епі ?пен|анафил|анафіл|anafil|에피 ?펜|아나필락시스|过敏性休克|"
    r"肾上腺素|اپی[ \u200c]?پن|انافیلاکسی|ادرينالين"
)
_EPIPEN = re.compile(
    r"えぴぺん|epi ?pen|эпи ?пен|епі ?пен|에피 ?펜|اپی[ \u200c]?پن|ابیبن|肾上腺素笔|腎上腺素筆|"
    r"adrenalin\w* ?pen|auto ?in[jy]e[ck]tor|\bjext\b|emerade|anapen|fastjekt|"
    r"stylo d adrenaline|шприц с адреналин|шприц з адреналін"
)
_COELIAC = "coeliac"
_NOT_ELSEWHERE = ("allergies", "animals")  # read for themselves
_TO_AVOID = re.compile(
    r"a eviter|\bavoid|vermeiden|if possible|si possible|wenn moglich|de preference|lieber nicht|なるべく"
)
_TROUBLED = re.compile(  # a heading that asks for the trouble, so that yes is no "fine"
    r"afraid|fear|dislike|allerg|\bno\b|not\b|avoid|problem|difficult|trouble|angst|schwierig|\bkeine?|abneigung|"
    r"peur|\bpas\b|sans|difficul|probleme|怖|苦手|困難|不可|だめ|あれるぎ|" + TROUBLE
)
_PLAIN_YES = re.compile(r"^(?:yes|y|ja|j|oui|o|x|はい|有|あり|[○◯〇✓✔])$")
_LETTERS = re.compile(r"[A-Za-z]|[^\x00-\x7f]")  # a number or a date speaks of nothing
_SMOKING = re.compile(r"喫煙|たばこ|煙草|smok|rauch|\bfume")


def read_needs(making: Making) -> None:
    """Everything about health and food, from its columns and from the remarks."""
    _allergies(making)
    _diet(making)
    _elsewhere(making)
    read_beyond(making)
    _health(making)
    _animals(making)
    told_in_remarks(making)
    _stairs(making)
    _smoke(making)
    _languages(making)
    _tell_severe(making)


def _allergies(making: Making) -> None:
    said = making.text("allergies")
    heading = making.columns.heading("allergies")
    if denies(heading) and said and not codes_in(said, SUBSTANCES):
        if only_yes(said) or (says_nothing(said) and read_yes_no(said).value is None):
            return
        said = f"{heading}: {said}"  # "No allergies?" answered with no: there is one
        _add(making, AllergyRead(said, None, None, None, said), said, "allergies")
        return
    if not said or says_nothing(said):
        return
    if only_yes(said) and any(allergy.kind is not None for allergy, _ in allergies_beyond(making)):
        return  # yes, and another column says what
    read = read_allergies(said, making.columns.options("allergies"))
    severe = {allergy.substance for allergy in read.value or () if allergy.severity == "severe"}
    for allergy in read.value or ():
        diets = read_diets(allergy.substance) if allergy.kind is None else None
        if diets and diets.value and not diets.rest:  # one column for food of both kinds
            told = making.person.get("diets")
            making.person["diets"] = tuple(dict.fromkeys((*(told if isinstance(told, tuple) else ()), *diets.value)))
            making.person_note("diet_note", said)
        else:
            _add(making, allergy, said, "allergies", pen_for_another=bool(severe - {allergy.substance}))
    making.wonder(read, "allergies", said)


def _add(making: Making, allergy: AllergyRead, said: str, column: str, *, pen_for_another: bool = False) -> None:
    # The rules about kitchens know nuts by their plain names.
    substance = {"cashew_nuts": "cashew"}.get(allergy.substance, allergy.substance)
    if any(known["substance"] == substance for known in making.allergies):
        return
    plan = _plan(making, said) or allergy.plan
    # Nobody carries an adrenaline pen for something harmless; what is called mild beside a severe one stays mild.
    pen = plan == "EpiPen" and allergy.kind != "animal" and not (allergy.severity == "mild" and pen_for_another)
    severity = "severe" if pen else allergy.severity
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
    if ASTHMA.search(folded(said)):
        making.person_note("medical_note", f"asthma: {said}")


def _plan(making: Making, said: str) -> str | None:
    beyond = [f"{heading}: {text}" for heading, text in making.beyond if not says_no(text)]
    beside = folded(" ".join([*(making.text(column) for column in ("notes", "medication", "medical")), *beyond]))
    key = folded(said)
    if _EPIPEN.search(key) or _EPIPEN.search(beside):
        return "EpiPen"
    if INHALER.search(key) or (ASTHMA.search(key) and INHALER.search(beside)):
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
    making.wonder(read, "diet", said)
    if _COELIAC in (read.value or ()):
        _add(making, AllergyRead("gluten", "food", None, None, said), said, "diet")
    if "diabetic" in (read.value or ()):
        making.person_note("medical_note", said)


def _elsewhere(making: Making) -> None:
    """An allergy that is told in another column is an allergy all the same."""
    for allergy, said in allergies_beyond(making):
        before = len(making.allergies)
        pen_known = any(a.get("plan") == "EpiPen" for a in making.allergies)
        if pen_known and allergy.kind is None and _EPIPEN.search(folded(said)):
            continue
        _add(making, allergy, said, "notes")
        if len(making.allergies) > before:
            _tell_noted(making, "notes", said)
    for column, said in [(c, cell.text) for c, cell in making.cells.items() if c not in _NOT_ELSEWHERE]:
        about, cannot_eat = _speaks_of(said) if _LETTERS.search(said) else (False, False)
        if not about:
            if cannot_eat and column not in ("diet", "wish", "avoid"):
                _cannot_eat(making, column, said)
            continue
        plain = folded(said)
        if NO_ALLERGY.search(plain):
            _denied_in_part(making, column, said)
            continue
        pen_known = any(a.get("plan") == "EpiPen" for a in making.allergies)
        if pen_known and _EPIPEN.search(plain) and not codes_in(said, SUBSTANCES):
            continue
        named = {{"cashew_nuts": "cashew"}.get(c, c) for c in codes_in(spread_words(said), SUBSTANCES)}
        told = {str(a["substance"]) for a in making.allergies}
        if named and named <= told:
            continue
        found = [a for a in read_allergies(said).value or () if a.kind is not None]
        for allergy in found or [AllergyRead(said, None, None, None, said)]:
            _add(making, allergy, said, column)
        _tell_noted(making, column, said)


@lru_cache(maxsize=REMEMBERED)
def _speaks_of(said: str) -> tuple[bool, bool]:
    """Whether a cell speaks of allergies, and whether it says what somebody cannot eat."""
    plain = folded(said)
    return bool(ABOUT_ALLERGY.search(plain)), bool(CANNOT_EAT.search(plain))


def _cannot_eat(making: Making, column: str, said: str) -> None:
    """What somebody cannot eat or reacts to may be an allergy: kept as one, and asked."""
    found = [a for a in read_allergies(said).value or () if a.kind in ("food", "medicine", "other")]
    before = len(making.allergies)
    for allergy in found:
        _add(making, allergy, said, column)
    if len(making.allergies) > before:
        making.doubt(column, "unclear_allergy", f"Is “{said}” an allergy of {making.label}?",
                     choices=("allergy", "no allergy"))  # fmt: skip


def _tell_noted(making: Making, column: str, said: str) -> None:
    making.doubt(
        column,
        "allergy_in_remarks",
        f"“{said}” speaks of an allergy of {making.label}; it was noted as one.",
        severity="warning",
        value=said,
    )


def _denied_in_part(making: Making, column: str, said: str) -> None:
    """ "No allergy to nuts, but to eggs": what is named beside a denial is kept as an allergy and asked about."""
    rest = NO_ALLERGY.sub(" ", folded(said))
    found = [a for a in read_allergies(rest).value or () if a.kind is not None] if codes_in(rest, SUBSTANCES) else []
    for allergy in found:
        _add(making, allergy, said, column)
    if found or (_PEN_OR_SHOCK.search(rest)):
        making.doubt(column, "unclear_allergy", f"Which allergy does “{said}” speak of, and which does it deny?")


def _health(making: Making) -> None:
    for column, where in (("medical", "medical_note"), ("medication", "medication")):
        said = making.text(column)
        if said and not says_nothing(said):
            making.person_note(where, said)
    notes = making.text("notes")
    if not notes:
        return
    if MEDICAL.search(folded(notes)):
        making.person_note("medical_note", notes)
    if MOVES.search(folded(notes)):
        making.person_note("mobility_note", notes)


def _animals(making: Making) -> None:
    said = making.text("animals")
    if not said:
        return
    read = read_animal_limits(said, making.columns.options("animals"))
    heading = making.columns.heading("animals")
    if (_PLAIN_YES.match(folded(said)) or only_yes(said)) and _TROUBLED.search(folded(heading)):
        words = Trouble("unclear_animals", f"{heading}: “{said}”. Which animals can {making.label} not live with?")
        read = Read(troubles=(words,), rest=said)
    for limit in read.value or ():
        animal = limit.animal.replace("big_", "big ").replace("small_", "small ")
        making.animal_limits.append({"animal": animal, "strength": limit.strength, "why": limit.why, "as_typed": said})
    making.wonder(read, "animals", said)
    if read.rest:
        making.note(f"{making.columns.heading('animals')}: {said}")


def _stairs(making: Making) -> None:
    said = making.text("stairs")
    if not said:
        return
    heading = making.columns.heading("stairs")
    if _TROUBLED.search(folded(heading)) and read_yes_no(said).value is not None:
        if read_yes_no(said).value:
            making.person_note("mobility_note", f"{heading}: {said}")
            making.doubt("stairs", "unclear_stairs", f"{heading}: “{said}”. How many stairs can {making.label} do?",
                         choices=("any", "few", "none"), sets="person.mobility")  # fmt: skip
        else:
            making.person["mobility"] = "any"
        return
    if _TO_AVOID.search(folded(said)):
        making.person["mobility"] = "few"
    else:
        read = read_mobility(said)
        making.person["mobility"] = read.value
        making.wonder(read, "stairs", said, "person.mobility")
    if making.person["mobility"] != "any":
        making.person_note("mobility_note", said)


def _smoke(making: Making) -> None:
    said = making.text("smoker")
    read = read_smoker(said)
    if denies_smoking(making.columns.heading("smoker")) and read_yes_no(said).value is not None:
        # "Non-smoker?": yes is no; a plain no does not tell where
        read = Read("no") if read_yes_no(said).value else Read("yes")
    making.person["smoker"] = read.value
    making.wonder(read, "smoker", said, "person.smoker")
    notes = making.text("notes")
    if read.value in (None, "yes") and not read.asks and _SMOKING.search(folded(notes)):
        making.person["smoker"] = read_smoker(notes).value or read.value


def _languages(making: Making) -> None:
    said = making.text("languages")
    if not said:
        return
    read = read_languages(said, making.columns.options("languages"))
    making.languages += [{"language": one.language, "level": one.level} for one in read.value or ()]
    making.wonder(read, "languages", said)
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

"""Allergies, diet, animals, stairs, smoke and health; what is not understood stays as typed and is asked."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Value
from exchange_desk.intake.guests import health_words as words
from exchange_desk.intake.guests.animals import read_animals
from exchange_desk.intake.guests.making import Making

_SPLIT = re.compile(r"[、,;/・+&\n]|\s+(?:and|und|et|sowie)\s+|と(?=[ァ-ヶ一-龠])")
_BRACKET = re.compile(r"[(（\[][^)）\]]*[)）\]]")
_LABEL = re.compile(r"^(薬|食物|食べ物|動物|medicine|drugs?|food|animals?|medikamente|lebensmittel|tiere|médicaments?|aliments?)\s*[:：]\s*",
                    re.IGNORECASE)  # fmt: skip
_ELSEWHERE = ("notes", "diet", "medical", "medication", "wish")
_STAIRS = (
    (r"no stairs|keine treppe|none|aucun|pas d escalier|impossible|wheelchair|rollstuhl|fauteuil|車椅子|階段(?:不可|なし|×)|step free only", "none"),
    (r"a few|some|few|quelques|wenige|ein paar|a eviter|avoid|vermeiden|少し|数段|if possible not|difficult|schwer|苦手", "few"),
    (r"^(?:ok|oui|yes|ja|fine|any|no problem|可|はい|大丈夫|○|o|kein problem|pas de probleme|normal|unlimited)$", "any"),
)  # fmt: skip
_MOVES = re.compile(r"walking stick|wheelchair|crutch|long walks?|\bknees?\b|\bhips?\b|plain pied|genou|hanche|canne|rollstuhl|rollator|"
                    r"gehstock|\bknie|hufte|treppe|escalier|stairs|車椅子|杖|膝|足が")  # fmt: skip
_COELIAC = r"coeliac|celiac|zoliakie|せりあっく"
_MEDICAL = re.compile(r"\bcpap\b|oxygen|insulin|diabet|epilep|pacemaker|asthma|asthme|ぜんそく|喘息|糖尿|てんかん|herz|heart|cardiaque|"
                      r"inhal|吸入|えぴぺん|epi ?pen|medikament|medication|medicament|薬")  # fmt: skip
_SMOKES = re.compile(r"喫煙者|たばこを吸|smoker|smokes|raucht|raucher|\bfume")
_NOT_SMOKING = re.compile(
    r"非喫煙|non ?smok|nicht ?rauch|non fumeur|吸いません|吸わない|doesn t smoke|ne fume pas|禁煙"
)
_OUTSIDE = re.compile(r"外で|outside|outdoors|draussen|dehors|a l exterieur")
_YES = re.compile(r"^(?:yes|y|ja|oui|はい|有|あり|○|吸う|吸います|smoker|raucher|fumeuse?)\b|^(?:はい|吸)")
_NO = re.compile(
    r"^(?:no|n|non|nein|いいえ|無|なし|×|吸わない|吸いません|non ?smoker|nichtraucher|never)\b|^(?:なし|無し|いいえ|吸わ|吸いま[せ])"
)


def read_needs(making: Making) -> None:
    """Everything about health and food, from its columns and from the remarks."""
    _allergies(making)
    _diet(making)
    _elsewhere(making)
    _health(making)
    read_animals(making)
    _stairs(making)
    _smoke(making)
    _tell_severe(making)


def _allergies(making: Making) -> None:
    said = making.text("allergies")
    if not said or re.search(words.NOTHING, folded(said)):
        return
    if re.search(words.DISLIKE, folded(said)) and not re.search(words.ALLERGY_WORD, folded(said)):
        making.person_note("diet_note", said)
        return
    _add_allergies(making, said, "allergies")


def _add_allergies(making: Making, said: str, column: str) -> None:
    """One allergy for each thing named; severity and plan are those of the whole cell when it names one thing."""
    pieces = _pieces(said)
    for piece in pieces:
        context = folded(piece if len(pieces) > 1 else said)
        bare = folded(_BRACKET.sub(" ", _LABEL.sub("", piece)))
        if not bare or re.fullmatch(words.NOTHING, bare):
            continue
        found = [(name, kind) for pattern, name, kind in words.SUBSTANCES if re.search(pattern, bare)][:1]
        if not found and _only_about(bare) and making.allergies:
            continue  # "EpiPen" or "severe" beside a substance is no second allergy; as_typed keeps it
        substance, kind = found[0] if found else (_BRACKET.sub("", piece).strip() or piece.strip(), None)
        if any(a["substance"] == substance for a in making.allergies):
            continue
        severe = re.search(words.SEVERE, context) or (len(pieces) > 1 and re.search(words.SEVERE, folded(pieces[-1])))
        mild = re.search(words.MILD, context)
        plan = _plan(making, context)
        allergy: dict[str, Value] = {
            "substance": substance,
            "kind": kind,
            "severity": "severe" if severe else "mild" if mild else None,
            "plan": plan,
            "as_typed": said,
        }
        making.allergies.append({k: v for k, v in allergy.items() if v is not None})
        if not found:
            making.doubt(column, "allergy_not_understood",
                         f"{making.label} wrote “{said}” under allergies. What is {making.label} allergic to?")  # fmt: skip
    if not making.allergies:
        making.allergies.append({"substance": said, "as_typed": said})
        making.doubt(column, "allergy_not_understood", f"What is {making.label} allergic to: “{said}”?")
    if re.search(words.ASTHMA, folded(said)):
        making.person_note("medical_note", f"asthma: {said}")


def _pieces(said: str) -> list[str]:
    """The things named in a cell; separators inside brackets do not part them."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match[0])
        return f"\ue000{len(held) - 1}\ue001"

    masked = _BRACKET.sub(hold, said)
    pieces = [p.strip() for p in _SPLIT.split(masked) if p.strip()]
    return [re.sub("\ue000(\\d+)\ue001", lambda m: held[int(m[1])], p) for p in pieces] or [said]


def _only_about(bare: str) -> bool:
    return bool(re.search(f"{words.SEVERE}|{words.MILD}|{words.PLAN}", bare)) and len(bare.split()) <= 3


def _plan(making: Making, context: str) -> str | None:
    beside = folded(making.text("notes"))
    asthmatic = re.search(words.ASTHMA, context)
    found = re.search(words.PLAN, context) or (re.search(r"吸入|inhal", beside) if asthmatic else None)
    found = found or re.search(r"えぴぺん|epi ?pen", beside)
    if not found:
        return None
    if re.match("えぴ|epi", found[0]):
        return "EpiPen"
    return "inhaler" if re.match("吸入|inhal|spray|ventoline", found[0]) else found[0]


def _diet(making: Making) -> None:
    said = making.text("diet")
    if not said or re.search(words.NOTHING, folded(said)):
        return
    plain = folded(said)
    diets = [code for pattern, code in words.DIETS if re.search(pattern, plain)]
    if "vegan" in diets:
        diets = [d for d in diets if d != "vegetarian"]
    if diets and not re.search(words.DISLIKE, plain):
        making.person["diets"] = tuple(diets)
    making.person_note("diet_note", said)
    if re.search(_COELIAC, plain) and not any(a["substance"] == "gluten" for a in making.allergies):
        making.allergies.append({"substance": "gluten", "kind": "food", "as_typed": said})
    if "diabetic" in diets:
        making.person_note("medical_note", said)


def _elsewhere(making: Making) -> None:
    """An allergy that is told in another column is an allergy all the same."""
    for column in _ELSEWHERE:
        said = making.text(column)
        plain = folded(said)
        denied = re.search(
            r"(?:no|keine|not|pas d|aucune|sans|non) (?:an? )?(?:known )?allerg|あれるぎ[ーい]?(?:は|も)?(?:なし|無|あり?ません)",
            plain,
        )
        if not said or denied or not re.search(words.ALLERGY_WORD, plain):
            continue
        known = folded(" ".join(str(a.get("as_typed")) for a in making.allergies))
        named = [n for p, n, _ in words.SUBSTANCES if re.search(p, plain)]
        told = {str(a["substance"]) for a in making.allergies}
        if plain not in known and not (told and (not named or set(named) <= told)):
            _add_allergies(making, said, column)
            making.doubt(column, "allergy_in_remarks", f"The remark “{said}” speaks of an allergy; it was noted as one.",
                         severity="warning")  # fmt: skip


def _health(making: Making) -> None:
    for column, where in (("medical", "medical_note"), ("medication", "medication")):
        said = making.text(column)
        if said and not re.search(words.NOTHING, folded(said)):
            making.person_note(where, said)
    notes = making.text("notes")
    if _MEDICAL.search(folded(notes)):
        making.person_note("medical_note", notes)
    if _MOVES.search(folded(notes)):
        making.person_note("mobility_note", notes)


def _stairs(making: Making) -> None:
    said = making.text("stairs")
    if not said:
        return
    plain = folded(said)
    found = next((code for pattern, code in _STAIRS if re.search(pattern, plain)), None)
    making.person["mobility"] = found
    if found is None:
        making.doubt("stairs", "unknown_word", f"Can {making.label} climb stairs: “{said}”?",
                     choices=("any", "few", "none"), sets="person.mobility")  # fmt: skip
        making.person_note("mobility_note", said)
    elif found != "any":
        making.person_note("mobility_note", said)


def _smoke(making: Making) -> None:
    said, notes = folded(making.text("smoker")), folded(making.text("notes"))
    smokes = None
    if said:
        if _NO.search(said):
            smokes = "no"
        elif _OUTSIDE.search(said):
            smokes = "outside"
        elif _YES.search(said):
            smokes = "yes"
        else:
            making.doubt("smoker", "unknown_word", f"Does {making.label} smoke: “{making.text('smoker')}”?",
                         choices=("no", "outside", "yes"), sets="person.smoker")  # fmt: skip
    if smokes in (None, "yes") and _SMOKES.search(notes) and not _NOT_SMOKING.search(notes):
        smokes = "outside" if _OUTSIDE.search(notes) else "yes"
    elif smokes is None and _NOT_SMOKING.search(notes):
        smokes = "no"
    making.person["smoker"] = smokes


def _tell_severe(making: Making) -> None:
    severe = [a for a in making.allergies if a.get("severity") == "severe"]
    food = [a for a in making.allergies if a.get("kind") == "food" and a not in severe and a.get("severity") != "mild"]
    for code, found in (("severe_allergy", severe), ("severe_or_food_allergy", food)):
        if found:
            said = ", ".join(str(a["substance"]) for a in found)
            making.doubt("allergies", code, f"{making.label} is allergic to {said}: {found[0]['as_typed']}",
                         severity="info", value=str(found[0]["as_typed"]))  # fmt: skip

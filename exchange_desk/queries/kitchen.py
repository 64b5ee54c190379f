"""What a kitchen may know of a guest: diets and allergens to mind at a meal, never the name of an illness."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exchange_desk.basics.phrase_book import our_phrases
from exchange_desk.basics.text import folded
from exchange_desk.queries.packet_facts_guests import AllergyLine, PaperGuest

_WITHOUT_ILLNESS = {
    "diabetic": "low_sugar", "diabetes": "low_sugar",
    "coeliac": "gluten_free_strict", "celiac": "gluten_free_strict",
}  # fmt: skip
_ILLNESS = re.compile(
    r"diabet|diabèt|糖尿|당뇨|диабет|діабет|سكري|c(o?e|œ)liac|c(e|œ)liaqu|celíac|celiach|zöliakie|zoeliakie|セリアック|"
    r"целиак|целіак|crohn|クローン|coliti|kolitis|asthma|asthme|\basma\b|喘息|ぜんそく|哮喘|천식|астм|الربو|epilep|épilep|"
    r"てんかん|癫痫|癲癇|뇌전증|эпилеп|епілеп|\bhiv\b|\baids\b|\bvih\b|pregnan|schwanger|enceinte|embaraz|妊娠|怀孕|懷孕|"
    r"임신|беремен|вагітн|depress|dépress|bulimi|anorex|\bcancer|krebs|癌|hypertens|gicht|痛風|dialys|透析|phenylket|"
    r"\bpku\b|\bibs\b|irritable|reflux|\badhd\b|\badhs\b|autis|disease|disorder|syndrom|illness|krank|maladie|"
    r"enfermedad|malatt|doença|病|症|질환|болезн|хвороб|مرض",
    re.IGNORECASE,
)
OPEN, DIET, ALLERGEN, NOTE = "not settled", "diet", "allergen", "note"
ORDER = {ALLERGEN: 1, OPEN: 2, DIET: 3, NOTE: 4}


@dataclass(frozen=True, slots=True)
class KitchenNeed:
    """One thing to mind for one guest; `what` is empty where only the committee may tell it."""

    kind: str
    what: str
    severe: bool
    written: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, bool]:
        """What is counted together."""
        return self.kind, self.what, self.severe


def kitchen_needs(guest: PaperGuest) -> tuple[KitchenNeed, ...]:
    """Everything that whoever cooks must mind for this guest, each once."""
    own: dict[tuple[str, str, bool], tuple[str, ...]] = {}
    for allergy in guest.allergies:
        if allergy.kind not in {"medicine", "animal"}:  # nothing that anybody eats
            typed = words_of_the_form(allergy)
            written = (typed,) if typed and not names_an_illness(typed) else ()
            key = (ALLERGEN, _told(allergy.substance), allergy.severity == "severe")
            own[key] = (*own.get(key, ()), *written)
    for topic in ("allergy", "diet"):
        for point in guest.open_points:
            if point.topic == topic:
                own[OPEN, _told(point.as_typed), False] = ()
    for diet in guest.diets:
        own[DIET, _WITHOUT_ILLNESS.get(_code(diet)) or _told(diet), False] = ()
    known = {folded(word) for diet in guest.diets for word in (diet, _english("diet", diet))}
    if guest.diet_note and folded(guest.diet_note) not in known:
        own[NOTE, _told(guest.diet_note), False] = ()
    return tuple(KitchenNeed(*key, written) for key, written in own.items())


def words_of_the_form(allergy: AllergyLine) -> str | None:
    """The words of the form, where they say more than our reading of them."""
    same = {folded(allergy.substance), folded(f"{allergy.substance} {allergy.plan or ''}")}
    return allergy.as_typed if allergy.as_typed and folded(allergy.as_typed) not in same else None


def names_an_illness(words: str) -> bool:
    """Whether words of a form speak of an illness, which the kitchen has no need to know."""
    return bool(_ILLNESS.search(words))


def need_words(kind: str, what: str, severe: bool) -> str:
    """One thing to mind in English, for screen and command line: "allergic to cashew nuts, SEVERE"."""
    if not what:
        return "an allergy: ask the committee" if kind == ALLERGEN else "ask the committee"
    if kind == ALLERGEN:
        return f"allergic to {_english('substance', what)}" + (", SEVERE" if severe else "")
    if kind == OPEN:
        return f"not settled yet, ask before you cook: “{what}”"
    return f"“{what}”" if kind == NOTE else _diet(what)


def _told(words: str) -> str:
    return "" if names_an_illness(words) else words


def _code(word: str) -> str:
    return word.strip().lower().replace(" ", "_").replace("-", "_")


def _english(kind: str, word: str) -> str:
    row = our_phrases().get(f"{kind} {_code(word)}")
    return row["en"] if row is not None else word.replace("_", " ")


def _diet(word: str) -> str:
    """A diet as a kitchen is told it."""
    return _english("for_the_kitchen" if f"for_the_kitchen {_code(word)}" in our_phrases() else "diet", word)

"""What a kitchen may know of a guest: diets and allergens by initials, never a name, never the name of an illness."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.packets.documents.needs import needs_of
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.queries.packet_facts_guests import PaperGuest, PaperName

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


@dataclass(frozen=True, slots=True)
class Dish(Worded):
    """One thing to mind at a meal, for how many and whom; `what` is empty where only the committee may tell it."""

    id: str
    what: str
    kind: str
    severe: bool
    count: int
    who: tuple[str, ...]
    as_written: tuple[str, ...] = ()


def dishes(guests: Iterable[PaperGuest], initials: dict[str, str]) -> tuple[Dish, ...]:
    """What to mind for these guests: severe allergies first, then what is still asked, allergens, diets, notes."""
    found: dict[tuple[str, str, bool], list[tuple[str, tuple[str, ...]]]] = {}
    for guest in guests:
        who = initials[guest.id]
        for (kind, what, severe), written in _of(guest).items():
            found.setdefault((kind, what, severe), []).append((who, written))
    order = {ALLERGEN: 1, OPEN: 2, DIET: 3, NOTE: 4}
    ranked = sorted(found, key=lambda key: (not key[2], order[key[0]], -len(found[key]), key[1]))
    return tuple(
        Dish(
            id=f"{kind} {what} {severe}",
            what=what,
            kind=kind,
            severe=severe,
            count=len(found[kind, what, severe]),
            who=tuple(sorted(who for who, _ in found[kind, what, severe])),
            as_written=tuple(dict.fromkeys(text for _, texts in found[kind, what, severe] for text in texts)),
        )
        for kind, what, severe in ranked
    )


def _of(guest: PaperGuest) -> dict[tuple[str, str, bool], tuple[str, ...]]:
    needs = needs_of(guest)
    own: dict[tuple[str, str, bool], tuple[str, ...]] = {}
    for allergy in needs.allergies:
        if allergy.kind not in {"medicine", "animal"}:  # nothing that anybody eats
            written = (allergy.as_written,) if allergy.as_written and not names_an_illness(allergy.as_written) else ()
            key = (ALLERGEN, _told(allergy.substance), allergy.severity == "severe")
            own[key] = (*own.get(key, ()), *written)
    for typed in needs.allergies_not_settled + needs.diet_not_settled:
        own[OPEN, _told(typed), False] = ()
    for diet in guest.diets:
        plain = diet.strip().lower().replace(" ", "_").replace("-", "_")
        own[DIET, _WITHOUT_ILLNESS.get(plain) or _told(diet), False] = ()
    known = {folded(word) for diet in guest.diets for word in (diet, value_word("diet", diet, "en"))}
    if guest.diet_note and folded(guest.diet_note) not in known:
        own[NOTE, _told(guest.diet_note), False] = ()
    return own


def names_an_illness(words: str) -> bool:
    """Whether words of a form speak of an illness, which the kitchen has no need to know."""
    return bool(_ILLNESS.search(words))


def _told(words: str) -> str:
    return "" if names_an_illness(words) else words


def dish_words(dish: Dish, language: str) -> str:
    """ "allergic to cashew nuts", "vegetarian", or that we tell it when asked."""
    if not dish.what:
        told = say("told_by_phone", language)
        return f"{say('allergy', language)} – {told}" if dish.kind == ALLERGEN else told
    if dish.kind == OPEN:
        return f"{say('ask_before_cooking', language)}: “{dish.what}”"
    if dish.kind == ALLERGEN:
        return say("allergic_to", language, substance=value_word("substance", dish.what, language))
    if dish.kind == NOTE:
        return f"“{dish.what}”"
    return diet_word(dish.what, language)


def diet_word(diet: str, language: str) -> str:
    """A diet as a kitchen is told it: "vegetarian"."""
    kitchen = value_word("for_the_kitchen", diet, language)
    return kitchen if kitchen != diet.replace("_", " ") else value_word("diet", diet, language)


def initials_of(guests: Iterable[PaperGuest]) -> dict[str, str]:
    """Everybody's initials in the person's own order; who has the same ones bears a number, by the guest list."""
    plain = {guest.id: _initials(guest.name) for guest in guests}
    times: dict[str, int] = {}
    found = {}
    for key, letters in plain.items():
        times[letters] = times.get(letters, 0) + 1
        alone = list(plain.values()).count(letters) == 1
        found[key] = letters if alone else f"{letters} {times[letters]}"
    return found


def _initials(name: PaperName) -> str:
    parts = (name.family, name.given) if name.family_first else (name.given, name.family)
    if not any(parts):
        parts = (name.called or name.given_original or name.family_original or name.full, None)
    return " ".join(f"{part.strip()[0].upper()}." for part in parts if part and part.strip()) or "?"

"""What a kitchen may know of a guest: diets and allergens by initials, never a name, never the name of an illness."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.queries.kitchen import ALLERGEN, DIET, NOTE, OPEN, ORDER, kitchen_needs
from exchange_desk.queries.packet_facts_guests import PaperGuest, PaperName

__all__ = ["ALLERGEN", "DIET", "NOTE", "OPEN", "Dish", "diet_word", "dish_words", "dishes", "initials_of"]


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
        for need in kitchen_needs(guest):
            found.setdefault(need.key, []).append((who, need.written))
    ranked = sorted(found, key=lambda key: (not key[2], ORDER[key[0]], -len(found[key]), key[1]))
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

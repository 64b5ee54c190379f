"""Rules that keep people safe: checks of the home's adults, smoke, allergies, animals, boys and girls, strangers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from exchange_desk.basics.text import folded
from exchange_desk.rules.case import Broken, Case, listed, same_animal
from exchange_desk.rules.facts import AllergyFacts, GuestFacts, MemberFacts, PetFacts
from exchange_desk.rules.home_rules import REFUSED_SMOKERS
from exchange_desk.rules.said import allergic_words, names_of, pet_where, sex_words

KITCHENS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("nut_free",), ("nut", "peanut", "cashew", "almond", "walnut", "hazelnut", "pistachio", "pecan", "macadamia")),
    (("gluten_free", "coeliac"), ("gluten", "wheat", "barley", "rye", "coeliac")),
    (("dairy_free", "no_milk"), ("milk", "dairy", "cheese", "casein")),
    (("lactose_free", "dairy_free", "no_milk"), ("lactose",)),
    (("no_egg",), ("egg",)),
    (("no_fish",), ("fish",)),
)
ANIMALS = ("cat", "dog", "horse", "rabbit", "bird", "hamster", "guinea pig", "rodent", "fur", "animal", "pet")


def adults_are_cleared(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A minor who travels alone (a J-1 student too) stays only where every adult has a current check (R7)."""
    if not case.unaccompanied(guests):
        return []
    if not case.home.members:
        return [Broken(f"Nobody has said who lives with {case.home.name}, so no background check is known.")]
    until, when = case.world.rules.ends, "the visit ends"
    if case.world.rules.direction == "student-year":  # Homes follow one another: what counts is the day of the move.
        until, when = min(g.nights.first for g in guests), "the student moves in"
    missing = [words for member in case.home.members if (words := _uncleared(member, until, when))]
    if missing:
        whom = "minor" if all(g.minor for g in guests) else "student"
        return [Broken(f"No {whom} with {case.home.name} yet: {'; '.join(missing)}.")]
    if not any(is_adult(m) for m in case.home.members):
        return [Broken(f"Nobody has said which adult lives with {case.home.name}.")]
    return []


def is_adult(member: MemberFacts) -> bool:
    """Whether somebody of the home is to be taken for an adult; who may be one is."""
    if member.youngest is not None:
        return (member.oldest or member.youngest) >= 18
    return member.adult is not False


def _uncleared(member: MemberFacts, until: dt.date, when: str) -> str:
    """What keeps this person of the home from being cleared, in words; empty for children and the cleared."""
    if not is_adult(member):
        return ""
    if member.check == "clear":
        if member.valid_until is not None and member.valid_until.latest < until:
            return f"the background check of {member.name} runs out before {when}"
        return ""
    if member.turns_18 is not None:
        day = f"{member.turns_18.day} {member.turns_18:%B}"
        return f"{member.name} turns 18 on {day}, during the stay, and has no background check"
    state = {"running": "was applied for and is not there yet", "missing": "is missing"}.get(
        member.check or "", "is not known"
    )
    return f"the background check of {member.name} {state}"


def checks_are_recent(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A check is at most so many months old at the end of the visit (R8)."""
    if not case.unaccompanied(guests):
        return []
    months = case.number("check_months")
    ends = case.world.rules.ends
    limit = ends.year * 12 + ends.month - months
    old = [
        f"{m.name} ({m.checked_on})"
        for m in case.home.members
        if m.check == "clear"
        and m.checked_on is not None
        and (
            m.checked_on.year * 12 + (m.checked_on.month or 12) < limit
            or (m.checked_on.year * 12 + (m.checked_on.month or 12) == limit and (m.checked_on.latest.day < ends.day))
        )
    ]
    return [Broken(f"The background check of {listed(old)} will be older than {months} months.")] if old else []


def no_smoke_for_minors(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """No minor where somebody smokes inside; a minor with asthma only where nobody smokes at all."""
    smoking, name = case.home.smoking, case.home.name
    if smoking == "inside":
        words = f"{names_of(guests)} {'is a minor' if len(guests) == 1 else 'are minors'}"
        return [Broken(f"Somebody smokes inside at {name}, and {words}: no minor stays there.")]
    asthma = listed([g.name for g in guests if g.asthma])
    if asthma and smoking != "none":
        words = "somebody smokes outside" if smoking else "nobody has said whether they smoke"
        return [Broken(f"{asthma} has asthma, and at {name} {words}.")]
    return _smoke_never(case, guests)


def no_smoke_for_who_cannot_bear_it(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Nobody with asthma, and nobody who asked for no smokers, where people smoke inside (R29)."""
    asthma = listed([g.name for g in guests if g.asthma])
    if asthma and case.home.smoking == "inside":
        return [Broken(f"{asthma} has asthma, and people smoke inside at {case.home.name}.")]
    return _smoke_never(case, guests)


def _smoke_never(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    never = [g.name for g in guests if g.smoke_tolerance == "never" or g.avoids & REFUSED_SMOKERS]
    if never and case.home.smoking == "inside":
        return [Broken(f"{listed(never)} asked for no smokers, and people smoke inside at {case.home.name}.")]
    return []


def _allergic_to(allergy: AllergyFacts) -> str | None:
    """The animal of an allergy ("cat"), or nothing where it is to something else."""
    words = folded(allergy.substance.replace("_", " ")).split()
    for animal in ANIMALS:
        if any(same_animal(word, animal) and word.startswith(animal[:3]) for word in words):
            return animal
    return allergy.substance if allergy.kind == "animal" else None


def animal_allergies(guest: GuestFacts, *, mild: bool) -> list[str]:
    """The animals that a guest is allergic to: mildly, or (also while nobody said how badly) more than that."""
    found = [_allergic_to(a) for a in guest.allergies if (a.severity == "mild") == mild]
    return [animal for animal in found if animal]


def no_animal_allergy(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """An allergy to an animal keeps a guest out of homes where it lives indoors (R28); mild ones only cost points."""
    found = []
    for guest in guests:
        for allergy in guest.allergies:
            animal = _allergic_to(allergy)
            if animal is None or allergy.severity == "mild":
                continue
            pets = [p for p in case.home.pets if same_animal(p.animal, animal) and p.indoors != "no"]
            if pets:
                words = f"{guest.name} {allergic_words(allergy, animal)}"
                found.append(Broken(f"{words}; {case.home.name} has {pet_where(pets[0])}."))
    return found


def no_feared_animal(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Nobody lives with an animal that they must not live with; where the allergy to it was told, it is not again."""
    allergic = {a for g in case.guests for a in animal_allergies(g, mild=False)}
    told = [p for p in case.home.pets if p.indoors != "no" and any(same_animal(p.animal, a) for a in allergic)]
    found = []
    for guest in guests:
        for limit in guest.limits:
            if limit.strength != "never":
                continue
            pets = [p for p in case.home.pets if p not in told and _meant(limit.animal, p)]
            if pets:
                words = f"{guest.name} must not live with {limit.animal}s"
                found.append(Broken(f"{words}; {case.home.name} has {pet_where(pets[0])}."))
    return found


def _meant(animal: str, pet: PetFacts) -> bool:
    """Whether a limit ("dog", "big dog") means this pet; a dog of unknown size may be big."""
    small_only = animal.casefold().startswith("big ") and pet.size == "small"
    return same_animal(animal, pet.animal) and not small_only


def a_kitchen_without_it(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A severe food allergy needs a kitchen that keeps the food out, where homes can say so."""
    found = []
    for guest in guests:
        for allergy in guest.allergies:
            kitchens = _kitchens_for(allergy)
            if allergy.severity == "severe" and kitchens and not set(kitchens) & set(case.home.diets):
                words = kitchens[0].replace("_", "-")
                found.append(
                    Broken(
                        f"{guest.name} has a severe allergy ({allergy.substance}); "
                        f"{case.home.name} has not offered a {words} kitchen."
                    )
                )
    return found


def _kitchens_for(allergy: AllergyFacts) -> tuple[str, ...]:
    """The kitchens that keep the food of an allergy out, where homes can say so."""
    if allergy.kind not in {None, "food"}:
        return ()
    words = folded(allergy.substance.replace("_", " ")).split()
    for kitchens, foods in KITCHENS:
        if any(w in {f, f"{f}s", f"{f}es"} for w in words for f in foods):
            return kitchens
    return ()


def a_talk_about_the_allergy(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A severe allergy that no kitchen was asked about is talked over with the family first."""
    return [
        Broken(f"{g.name} has a severe allergy ({a.substance}): talk it over with {case.home.name} first.")
        for g in guests
        for a in g.allergies
        if a.severity == "severe" and a.kind in {None, "food"} and not _kitchens_for(a) and not _allergic_to(a)
    ]


def girls_and_boys_apart(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Girls and boys who travel without family never stay in one home."""
    for guest, other in case.pairs(within=True):
        if case.family(guest, other):
            continue
        if guest.alone_minor and other.alone_minor and (guest.sex is None or guest.sex != other.sex):
            words = f"{sex_words(guest)} and {sex_words(other)}"
            return [Broken(f"{_opened(words)}: girls and boys are not put into one home.")]
    return []


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]


def single_women_and_men_apart(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Two single adults of different sex who are not one party are not put into one home."""
    members: dict[str, set[str]] = {}
    for party in case.everybody:
        members.setdefault(party.key, set()).update(g.id for g in party.guests)
    alone = {guest for ids in members.values() if len(ids) == 1 for guest in ids}
    for guest, other in case.pairs():
        if guest.minor or other.minor or guest.id not in alone or other.id not in alone:
            continue
        if guest.sex is None or guest.sex != other.sex:
            words = f"{sex_words(guest)} and {sex_words(other)}"
            return [Broken(f"{_opened(words)}: single women and men are not put into one home.")]
    return []


def no_strangers_with_minors(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A minor who travels alone shares a home with no adult guest but the family and the chaperone of the own party."""
    for guest, other in case.pairs(within=True):
        led = case.same_party(guest, other) and (guest.chaperone or other.chaperone)  # in a room of the own (R6, R21)
        if (
            not led
            and not case.family(guest, other)
            and ((guest.alone_minor and not other.minor) or (other.alone_minor and not guest.minor))
        ):
            minor, adult = (guest, other) if guest.alone_minor else (other, guest)
            return [Broken(f"{minor.name} travels alone and would share the home with {adult.name}, an adult guest.")]
    return []

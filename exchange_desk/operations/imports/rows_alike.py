"""Whether two rows with one number or place tell of one thing: what they say must go with it, names above all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from exchange_desk.basics.text import folded
from exchange_desk.intake.name_likeness import Alike, names_alike, word_alike


def whole_identity(kind: str, values: Mapping[str, Any]) -> tuple[str, ...]:
    """All that tells a row apart, in one tuple."""
    return tuple(folded(str(values.get(column) or "")) for column in _IDENTITY[kind])


_IDENTITY: Mapping[str, tuple[str, ...]] = {
    "person": ("family_name", "given_name", "family_name_original", "given_name_original", "born"),
    "household": ("name", "greeting", "street"),
    "itinerary_item": ("starts_on", "starts_at", "title", "place", "number"),
    "hosting": ("guest_typed", "household_typed", "began"),
    "party": ("label",),
    "payment": ("paid_on", "amount", "payer", "for_typed", "way"),
    "paper": ("as_typed", "asked_on"),
    "contact": ("family_name", "given_name", "family_name_original", "given_name_original", "organisation"),
    "placement": ("participation_id", "first_night"),
    "candidate_town": ("name", "country"),
    "partnership": (),  # the key is its partner's name: nothing else tells it
}
# one of these (if there are any) must be shared by two rows with the same key, or they are two different things
_SHARED: Mapping[str, tuple[str, ...]] = {
    "household": ("name", "street", "phone", "email"),
    "itinerary_item": ("starts_on", "title", "number", "place"),
    "hosting": ("guest_typed", "household_typed"),
    "party": ("label", "kind"),
    "payment": ("payer", "for_typed"),
    "paper": ("as_typed",),
    "contact": ("family_name", "given_name", "given_name_original", "organisation", "email"),
    "placement": ("participation_id",),
    "candidate_town": ("name",),
    "partnership": (),
}
_WHOLE = frozenset({"street", "phone", "email", "starts_on", "place"})  # a word of these in common says nothing


def _one_in_common(new: Mapping[str, Any], old: Mapping[str, Any], kind: str) -> bool:
    for column in _SHARED[kind]:
        mine, theirs = folded(str(new.get(column) or "")), folded(str(old.get(column) or ""))
        if mine and (mine == theirs or (column not in _WHOLE and set(mine.split()) & set(theirs.split()))):
            return True
    return not _SHARED[kind]


def one_row(new: Mapping[str, Any], old: Mapping[str, Any], kind: str) -> bool:
    """Whether a row is an earlier one under the same number, with something in it put right."""
    if kind == "contact":
        return _one_contact(new, old)
    if not all(_alike(new.get(column), old.get(column)) for column in _NAMED.get(kind, ())):
        return False
    if kind == "payment" and not any(new.get(c) and new.get(c) == old.get(c) for c in ("paid_on", "amount")):
        return False  # another payment of the same person
    return _one_in_common(new, old, kind)


# in these columns stands who or what is meant: where both rows say something it must be alike
_NAMED: Mapping[str, tuple[str, ...]] = {
    "hosting": ("guest_typed", "household_typed"),
    "payment": ("payer", "for_typed"),
    "paper": ("as_typed",),
    "candidate_town": ("name",),
}


def _one_contact(new: Mapping[str, Any], old: Mapping[str, Any]) -> bool:
    """People of one family or one office are no more than that; an office without a name is what it is called."""
    reached = any(new.get(c) and folded(str(new[c])) == folded(str(old.get(c) or "")) for c in ("email", "phone"))
    if all(any(row.get(column) for column in _NAMES) for row in (new, old)):
        return names_alike(new, old).alike >= (Alike.OTHER_FAMILY if reached else Alike.NEAR)
    offices = bool(new.get("organisation") and old.get("organisation"))
    return reached or (offices and _alike(new["organisation"], old["organisation"]))


_NAMES = ("family_name", "given_name", "family_name_original", "given_name_original")


def _alike(one: Any, other: Any) -> bool:
    """Whether all words of the shorter text stand in the other, in some spelling; a text that is missing is none."""
    short, long = sorted((folded(str(text or "")).split() for text in (one, other)), key=len)
    left = list(long)
    for word in short:
        found = next((each for each in left if word_alike(word, each) >= Alike.NEAR), None)
        if found is None:
            return False
        left.remove(found)
    return True


def mostly_alike(new: Mapping[str, Any], old: Mapping[str, Any], kind: str) -> bool:
    """Whether most of what both say of who or what they are is the same, where numbers say nothing."""
    both = [c for c in dict.fromkeys((*_SHARED[kind], *_IDENTITY[kind])) if new.get(c) and old.get(c)]
    same = sum(folded(str(new[column])) == folded(str(old[column])) for column in both)
    return same >= 2 and same * 2 > len(both)

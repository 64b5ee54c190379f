"""Which two rows are one person: the same name and birth date, or the same name and the same phone or e-mail.

A false merge is worse than a missed duplicate: two people of one name with different birth dates stay two, and
so do two of one family with different given names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Value, Values
from exchange_desk.intake.latin import levelled


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two are taken for one person, and what is written differently (field, first, second)."""

    why: str
    differing: tuple[tuple[str, str, str], ...] = ()


def same_person(one: Values, other: Values) -> Likeness | None:
    """Why two people (columns of the record Person) seem to be one, or None.

    Both need a name that agrees, however it is spelt, and no birth date that contradicts; then an equal birth
    date, or an equal phone or e-mail beside an unknown birth date. Stated ages or sexes that contradict make two.
    """
    if not _names_agree(one, other) or born_differently(one, other) or _stated_differently(one, other):
        return None
    same = [word for field, word in _EVIDENCE if one.get(field) and _plain(one.get(field)) == _plain(other.get(field))]
    if "date of birth" not in same and not {"phone", "e-mail"} & set(same):
        return None
    differing = tuple(
        (field, str(one[field]), str(other[field]))
        for field in _WRITTEN
        if one.get(field) and other.get(field) and str(one[field]) != str(other[field])
    )
    return Likeness("same " + ", ".join(("name", *same)), differing)


_EVIDENCE = (("born", "date of birth"), ("phone", "phone"), ("email", "e-mail"))
_WRITTEN = (
    "family_name", "given_name", "passport_name", "family_name_original", "given_name_original",
    "family_name_reading", "given_name_reading", "born", "phone", "email",
)  # fmt: skip


def _plain(value: Value) -> str:
    return folded(str(value)) if value is not None else ""


def born_differently(one: Values, other: Values) -> bool:
    """Whether the birth dates of two, whole or partial, cannot be one."""
    first, second = one.get("born"), other.get("born")
    if not isinstance(first, PartialDate) or not isinstance(second, PartialDate):
        return False
    return first.latest < second.earliest or second.latest < first.earliest


def _stated_differently(one: Values, other: Values) -> bool:
    """A father and a son of one name and one phone: ages more than a year apart, or another sex."""
    ages = [value for value in (one.get("stated_age"), other.get("stated_age")) if isinstance(value, int)]
    sexes = {one.get("sex"), other.get("sex")} - {None}
    return (len(ages) == 2 and abs(ages[0] - ages[1]) > 1) or len(sexes) == 2


def _names_agree(one: Values, other: Values) -> bool:
    return any(_agree(one, other, family, given) for family, given in _FORMS)


_FORMS = (
    ("family_name_reading", "given_name_reading"),
    ("family_name", "given_name"),
    ("family_name_original", "given_name_original"),
)


def _agree(one: Values, other: Values, family: str, given: str) -> bool:
    first, second = _name(one, family, given), _name(other, family, given)
    return bool(first[1]) and first == second


def _name(person: Values, family: str, given: str) -> tuple[str, str]:
    return levelled(str(person.get(family) or "")), levelled(str(person.get(given) or ""))


def pairs_in(people: Sequence[Values]) -> tuple[tuple[int, int, Likeness], ...]:
    """Every later person that seems to be an earlier one: (index of the later, of the earlier, why)."""
    found = []
    namesakes: dict[tuple[str, str, str], list[int]] = {}
    for later, person in enumerate(people):
        keys = [(form[1], *_name(person, *form)) for form in _FORMS]
        known = sorted({index for key in keys if key[2] for index in namesakes.get(key, ())})
        for earlier in known:
            likeness = same_person(people[earlier], person)
            if likeness is not None:
                found.append((later, earlier, likeness))
                break
        for key in keys:
            namesakes.setdefault(key, []).append(later)
    return tuple(found)

"""Which two rows are one person: surely the same name and the same whole day of birth, else only a person can tell.

A false merge is worse than a missed duplicate and worse than a question: whatever speaks against it, and whatever is
only half known, makes a question of it. Twins, namesakes, couples, fathers and sons are never taken for one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Value, Values
from exchange_desk.intake.latin import levelled
from exchange_desk.intake.name_likeness import FORMS, Alike, NamesAlike, names_alike, skeleton


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two seem to be one person, and what is written differently (field, first, second).

    `sure`: all that is known says so and nothing speaks against it. Otherwise both stay until somebody has said.
    `against` is what does, in words; it stands in `why` too.
    """

    why: str
    differing: tuple[tuple[str, str, str], ...] = ()
    sure: bool = False
    against: tuple[str, ...] = ()


def same_person(one: Values, other: Values) -> Likeness | None:
    """Why two people (columns of the record Person) surely seem to be one, or None."""
    found = likeness(one, other)
    return found if found is not None and found.sure else None


def likeness(one: Values, other: Values) -> Likeness | None:
    """Why two people may be one: surely, or only perhaps; None where nothing says so or what is known forbids it."""
    births = births_agree(one, other)
    if births == "other" and not one.get("passport_number"):  # the names need not be compared: see `_perhaps`
        return None
    names = names_alike(one, other)
    same = [word for field, word in _EVIDENCE if one.get(field) and _plain(one.get(field)) == _plain(other.get(field))]
    papers = "passport number" in same
    if not papers and not _perhaps(names, births, bool(same), one, other):
        return None
    against = list(_against(names, births, one, other, same))
    if births == "same":
        same.insert(0, "date of birth")
    sure = births == "same" and names.firm and not against
    why = "same " + ", ".join((*(_ALIKE.get(names.alike, ())), *same)) if names.alike in _ALIKE else _only(names, same)
    differing = tuple(
        (field, str(one[field]), str(other[field]))
        for field in _WRITTEN
        if one.get(field) and other.get(field) and str(one[field]) != str(other[field])
    )
    return Likeness("; ".join((why, *against)), differing, sure, tuple(against))


_EVIDENCE = (("phone", "phone"), ("email", "e-mail"), ("passport_number", "passport number"))
_ALIKE = {Alike.SAME: ("name",), Alike.SPELT: ("name",)}
_NAMES = {
    Alike.NEAR: "names that may be one",
    Alike.OTHER_FAMILY: "same given name, another family name",
    Alike.UNKNOWN: "names in different scripts",
    Alike.DIFFERENT: "other names",
}
_WRITTEN = (
    "family_name", "given_name", "passport_name", "family_name_original", "given_name_original",
    "family_name_reading", "given_name_reading", "born", "phone", "email",
)  # fmt: skip


def _only(names: NamesAlike, same: list[str]) -> str:
    said = _NAMES[names.alike]
    return f"{said}, same {', '.join(same)}" if same else said


def _perhaps(names: NamesAlike, births: str, reached: bool, one: Values, other: Values) -> bool:
    """Whether two without a common passport number are worth a question at least."""
    alike = names.alike
    if alike is Alike.DIFFERENT:
        return False
    if births == "other":
        return False
    if births in ("turned", "slip"):
        return alike >= Alike.SPELT and (births == "turned" or reached)
    if births == "same":
        return alike is not Alike.UNKNOWN or reached
    if births == "unknown" and _stated_apart(one, other):
        return False
    if alike >= Alike.SPELT:
        return not (_sexes_differ(one, other) and not reached)
    return reached and alike is not Alike.UNKNOWN and not _sexes_differ(one, other)


def _against(names: NamesAlike, births: str, one: Values, other: Values, same: Sequence[str]) -> Iterator[str]:
    """What speaks against two being one, or leaves it open."""
    if names.contradicted:
        yield "their names differ in another script"
    if births in ("turned", "slip", "other"):
        yield "the dates of birth differ"
    elif births == "year":
        yield "only a part of the date of birth is known"
    if births == "same" and _new_years_day(one) and "passport number" not in same:
        yield "the first of January often stands for a year alone"
    for field, word in (("passport_number", "passport numbers"), ("nationality", "nationalities"), ("sex", "sexes")):
        if one.get(field) and other.get(field) and _plain(one.get(field)) != _plain(other.get(field)):
            yield f"the {word} differ"
    if _stated_apart(one, other):
        yield "the ages differ"
    if not same and all(_differs(one, other, field) for field in ("phone", "email")):
        yield "the phones and e-mails differ"
    if not same and _differs(one, other, "address"):
        yield "the addresses differ"


def _differs(one: Values, other: Values, field: str) -> bool:
    return bool(one.get(field) and other.get(field)) and _plain(one.get(field)) != _plain(other.get(field))


def _plain(value: Value) -> str:
    return folded(str(value)) if value is not None else ""


def births_agree(one: Values, other: Values) -> str:
    """How two births agree: same (the whole day), year (as far as known), unknown, turned (day, month), slip, other."""
    first, second = _born(one), _born(other)
    if first is None or second is None:
        return "unknown"
    if first.whole and second.whole:
        if first == second:
            return "same"
        if (first.year, first.month, first.day) == (second.year, second.day, second.month):
            return "turned"
        wrong = sum(
            a != b for a, b in ((first.year, second.year), (first.month, second.month), (first.day, second.day))
        )
        return "slip" if wrong == 1 and abs(first.year - second.year) < _GENERATION else "other"
    apart = first.latest < second.earliest or second.latest < first.earliest
    return "other" if apart else "year"


def born_differently(one: Values, other: Values) -> bool:
    """Whether the birth dates of two, whole or partial, cannot be one."""
    return births_agree(one, other) in ("other", "turned", "slip")


_GENERATION = 12  # years: a father is older by more than a slip of the pen


def _new_years_day(person: Values) -> bool:
    born = _born(person)
    return born is not None and (born.month, born.day) == (1, 1)


def _born(person: Values) -> PartialDate | None:
    born = person.get("born")
    return born if isinstance(born, PartialDate) else None


def _stated_apart(one: Values, other: Values) -> bool:
    """Whether what is known of the ages cannot be of one person: more than a year apart."""
    first, second = _years(one), _years(other)
    return first is not None and second is not None and (first[1] + 1 < second[0] or second[1] + 1 < first[0])


def _years(person: Values) -> tuple[int, int] | None:
    """The years in which somebody can be born, by the birth date or the age that was stated."""
    born, age, day = _born(person), person.get("stated_age"), person.get("stated_age_on")
    if born is not None:
        return born.earliest.year, born.latest.year
    if not isinstance(age, int):
        return None
    year = day.year if isinstance(day, dt.date) else dt.date.today().year
    return year - age - 1, year - age


def _sexes_differ(one: Values, other: Values) -> bool:
    return len({one.get("sex"), other.get("sex")} - {None}) == 2


def pairs_in(people: Sequence[Values]) -> tuple[tuple[int, int, Likeness], ...]:
    """Every later person that surely is an earlier one: (index of the later, of the earlier, why)."""
    return tuple(pair for pair in _pairs(people, sure=True) if pair[2].sure)


def doubtful_pairs(people: Sequence[Values], known: Sequence[Values] = ()) -> tuple[tuple[int, int, Likeness], ...]:
    """Every pair that may be one person, surely or perhaps: (index of the later, of the earlier, why).

    With `known` people the earlier ones are theirs; each later one may be several of them.
    """
    return tuple(_pairs(people, known or None, sure=False))


_CROWD = 40  # people who share one sign: more are a group, and the sign tells nothing


def _pairs(
    people: Sequence[Values], known: Sequence[Values] | None = None, *, sure: bool
) -> Iterator[tuple[int, int, Likeness]]:
    earlier = people if known is None else known
    signs: dict[str, list[int]] = {}
    if known is not None:
        for index, person in enumerate(known):
            for sign in signs_of(person, sure=sure):
                signs.setdefault(sign, []).append(index)
    for later, person in enumerate(people):
        mine = list(dict.fromkeys(signs_of(person, sure=sure)))
        met = sorted({i for sign in mine if len(found := signs.get(sign, ())) <= _CROWD for i in found})
        for index in met:
            found_likeness = likeness(earlier[index], person)
            if found_likeness is not None and (found_likeness.sure or not sure):
                yield later, index, found_likeness
                if sure:
                    break
        if known is None:
            for sign in mine:
                signs.setdefault(sign, []).append(later)


def signs_of(person: Values, *, sure: bool) -> Iterator[str]:
    """What two records of one person have in common at least one of."""
    born = str(person.get("born") or "")
    for family, given in FORMS:
        name = levelled(str(person.get(given) or ""))
        if name and sure and born:
            yield f"{family} {name} {born}"
        elif not sure and (name or person.get(family)):
            words = f"{person.get(family) or ''} {person.get(given) or ''}".split()
            yield "words " + " ".join(sorted(map(skeleton, words)))
            yield "sound " + "".join(sorted(map(levelled, words)))
    if sure:
        return
    for field in ("phone", "email", "passport_number"):
        if person.get(field):
            yield f"{field} {_plain(person.get(field))}"
    if born:  # a birthday alone is shared by many: with it goes the first sound of a word of the name
        for sound in {skeleton(word)[:1] for part in _NAMED for word in str(person.get(part) or "").split()}:
            yield f"born {born} {sound}"


_NAMED = (*(part for form in FORMS for part in form), "passport_name", "called")

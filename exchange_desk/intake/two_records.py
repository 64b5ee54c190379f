"""What speaks for and against two records being one person. Nothing here is ever certain: a person decides.

A false merge is worse than a missed duplicate: twins, couples, parents and children, namesakes and families at one
address share much. Where only that is shared they are not proposed, or with what speaks against it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Values
from exchange_desk.intake.identity import born_differently
from exchange_desk.intake.names_alike import Name, agree


@dataclass(frozen=True, slots=True)
class Somebody:
    """One record: the columns of a person, and by id the names of the visits and homes that it takes part in."""

    values: Values
    name: Name
    visits: Mapping[str, str]
    homes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Weighed:
    """Why two records may be one person, and what says otherwise.

    `likely`: more than the name agrees and nothing contradicts; never more than that.
    """

    likely: bool
    speaks_for: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def only_name(self) -> bool:
        """Whether nothing but the name agrees."""
        return len(self.speaks_for) == 1


def weigh(one: Somebody, other: Somebody, shared_by_many: frozenset[str] = frozenset()) -> Weighed | None:
    """Why two may be one person, or None where nothing but what families and namesakes share says so.

    `shared_by_many` are keys (see `contact_keys`) that tell nothing, such as the phone of a school.
    """
    named = agree(one.name, other.name)
    same = _same(one.values, other.values, shared_by_many)
    contradicting, contradicted = _contradicting(one.values, other.values)
    together = _together(one, other)
    passport, birth = "passport number" in same, "date of birth" in same
    if named.how == "other":
        propose = passport
    elif named.how == "unknown":
        propose = passport or (birth and len(same) > 1 and not contradicted and not together)
    elif named.how == "slip":
        propose = passport or (birth and not contradicted and not together)
    elif named.how == "near":
        propose = passport or (bool(same) and same != ("address",) and not contradicted and not together)
    else:
        propose = not contradicted or passport or birth or _slipped(one.values, other.values, bool(same))
    if not propose:
        return None
    against = tuple(said for said in (named.against, *contradicting, *together) if said)
    speaks_for = tuple(said for said in (named.speaks_for, *(f"the same {word}" for word in same)) if said)
    likely = named.how == "same" and bool(set(same) - {"address"}) and not against
    return Weighed(likely, speaks_for, against)


def contact_keys(person: Values) -> tuple[str, ...]:
    """What two records of one person may share beside the name; the same key means the same evidence."""
    found = []
    for column, word in _SHARED:
        plain = _plain(person, column)
        if plain:
            found.append(f"{word} {plain}")
    return tuple(found)


_SHARED = (
    ("passport_number", "passport number"), ("phone", "phone"), ("email", "e-mail"), ("address", "address"),
)  # fmt: skip
_SHORTEST = {"passport_number": 5, "phone": 6, "email": 5, "address": 8}


def _plain(person: Values, column: str) -> str:
    text = str(person.get(column) or "")
    plain = "".join(c for c in folded(text) if c.isalnum())
    if column == "phone":
        plain = "".join(c for c in plain if c.isdigit())[-9:]  # with or without the country
    return plain if len(plain) >= _SHORTEST[column] else ""


def _same(one: Values, other: Values, shared_by_many: frozenset[str]) -> tuple[str, ...]:
    first, second = one.get("born"), other.get("born")
    birth = isinstance(first, PartialDate) and first == second and first.whole is not None
    shared = (set(contact_keys(one)) & set(contact_keys(other))) - shared_by_many
    words = tuple(word for _column, word in _SHARED if any(key.startswith(f"{word} ") for key in shared))
    return (("date of birth", *words)) if birth else words


def _contradicting(one: Values, other: Values) -> tuple[tuple[str, ...], bool]:
    """What the two say against each other, in words, and whether that parts them unless something strong binds."""
    said = []
    if born_differently(one, other):
        said.append(f"other birth dates: {one.get('born')} and {other.get('born')}")
    elif _ages_apart(one, other):
        said.append("other ages, as stated")
    if len({one.get("sex"), other.get("sex")} - {None, ""}) == 2:
        said.append(f"one is {one.get('sex')}, the other {other.get('sex')}")
    parted = bool(said)
    numbers = {_plain(one, "passport_number"), _plain(other, "passport_number")} - {""}
    if len(numbers) == 2:
        said.append("other passport numbers (a renewed passport has another number)")
    return tuple(said), parted


def _ages_apart(one: Values, other: Values) -> bool:
    """A father and a son of one name: by the ages that were stated the years of birth are more than one apart."""
    first, second = _birth_year(one), _birth_year(other)
    return first is not None and second is not None and abs(first - second) > 1


def _birth_year(person: Values) -> int | None:
    born, age, said_on = person.get("born"), person.get("stated_age"), person.get("stated_age_on")
    if isinstance(born, PartialDate):
        return born.year
    return said_on.year - age if isinstance(said_on, dt.date) and isinstance(age, int) else None


def _slipped(one: Values, other: Values, more: bool) -> bool:
    """Birth dates that a slip explains: day and month exchanged, or beside other evidence one part written wrong."""
    first, second = one.get("born"), other.get("born")
    if not isinstance(first, PartialDate) or not isinstance(second, PartialDate):
        return False
    parts = ((first.year, first.month, first.day), (second.year, second.month, second.day))
    if None in (*parts[0], *parts[1]):
        return False
    if (first.year, first.month, first.day) == (second.year, second.day, second.month):
        return True
    same = sum(mine == theirs for mine, theirs in zip(*parts, strict=True))
    return more and same == 2 and abs(first.year - second.year) <= 10  # a father is older than that


def _together(one: Somebody, other: Somebody) -> tuple[str, ...]:
    visits = [f"both take part in {one.visits[key]}" for key in sorted(one.visits.keys() & other.visits.keys())]
    homes = [f"both live in the home {one.homes[key]}" for key in sorted(one.homes.keys() & other.homes.keys())]
    return (*visits, *homes)

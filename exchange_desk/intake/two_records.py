"""What speaks for and against two records of the desk being one person. Nothing here is ever certain: a person decides.

`identity` judges two rows; here stands besides what only the desk knows: who takes part in one visit, or lives in one
home, together is hardly one person. Where families and namesakes share all that is shared, nothing is proposed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Values
from exchange_desk.intake.identity import likeness
from exchange_desk.intake.name_likeness import Alike, names_alike


@dataclass(frozen=True, slots=True)
class Somebody:
    """One record: the columns of a person, and by id the names of the visits and homes that it takes part in."""

    values: Values
    visits: Mapping[str, str]
    homes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Weighed:
    """Why two records may be one, and what says otherwise.

    `likely`: the whole name and the day of birth agree and nothing contradicts; never more than that.
    """

    likely: bool
    speaks_for: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def only_name(self) -> bool:
        """Whether nothing but the name agrees."""
        return len(self.speaks_for) == 1


_NAMES = {
    Alike.SAME: ("the same name", ""),
    Alike.SPELT: ("the same name in another spelling, order or script", ""),
    Alike.NEAR: ("names that may be one", "the names are not quite the same, as those of twins and sisters"),
    Alike.OTHER_FAMILY: ("the same given name", "the family names differ"),
    Alike.UNKNOWN: ("", "the names are in different scripts and cannot be compared"),
    Alike.DIFFERENT: ("", "the names differ"),
}


def weigh(one: Somebody, other: Somebody) -> Weighed | None:
    """Why two may be one person, or None where nothing but what families and namesakes share says so."""
    found = likeness(one.values, other.values)
    if found is None:
        return None
    names = names_alike(one.values, other.values)
    same = _same(one.values, other.values)
    together = _together(one, other)
    if together and not names.firm and "passport number" not in same:
        return None  # twins, sisters and couples travel and live together
    word, doubt = _NAMES[names.alike]
    if names.alike is Alike.SPELT and not names.firm and "date of birth" in same:
        doubt = "the given names are spelled otherwise, as those of twins may be"
    speaks_for = tuple(said for said in (word, *(f"the same {each}" for each in same)) if said)
    against = tuple(said for said in (doubt, *found.against, *together) if said)
    if "the names differ" in against and "their names differ in another script" in against:
        against = tuple(said for said in against if said != "the names differ")
    return Weighed(found.sure and not against, speaks_for, against)


def contact_keys(person: Values) -> dict[str, str]:
    """What two records of one person may share beside the name, by column; the same key means the same evidence."""
    return {column: f"{word} {plain}" for column, word in _SHARED if (plain := _plain(person, column))}


_SHARED = (
    ("passport_number", "passport number"), ("phone", "phone"), ("email", "e-mail"), ("address", "address"),
)  # fmt: skip
_NO_DIGIT, _NO_LETTER = re.compile(r"\D"), re.compile(r"[\W_]")
_SHORTEST = {"passport_number": 5, "phone": 6, "email": 5, "address": 8}


def _plain(person: Values, column: str) -> str:
    said = person.get(column)
    if not said:
        return ""
    digits = _NO_DIGIT.sub("", str(said))[-9:]  # with or without the country
    plain = digits if column == "phone" else _NO_LETTER.sub("", folded(str(said)))
    return plain if len(plain) >= _SHORTEST[column] else ""


def _same(one: Values, other: Values) -> tuple[str, ...]:
    first, second = one.get("born"), other.get("born")
    birth = isinstance(first, PartialDate) and first == second and first.whole is not None
    mine, theirs = contact_keys(one), contact_keys(other)
    words = tuple(word for column, word in _SHARED if column in mine and mine[column] == theirs.get(column))
    return (("date of birth", *words)) if birth else words


def _together(one: Somebody, other: Somebody) -> tuple[str, ...]:
    visits = [f"both take part in {one.visits[key]}" for key in sorted(one.visits.keys() & other.visits.keys())]
    homes = [f"both live in the home {one.homes[key]}" for key in sorted(one.homes.keys() & other.homes.keys())]
    return (*visits, *homes)

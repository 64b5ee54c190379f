"""Who belongs to whom on a list: one household by phone, e-mail or parent, and who is meant by a name in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from exchange_desk.basics.text import folded
from exchange_desk.intake.guests.making import Making

_LARGEST_HOUSEHOLD = 8  # an address that more guests share is that of a school or an office
_RELATIVES = {
    "female": "姉 妹 母 娘 sister schwester soeur mother mutter mere daughter tochter fille wife femme",
    "male": "兄 弟 父 息子 brother bruder frere father vater pere son sohn fils husband mari",
}
_AFTER_NAME = ("さん", "君", "くん", "ちゃん", "先生", "様")


def sexes_of_relatives(text: str) -> set[str]:
    """The sexes of the relatives that a text speaks of ("my sister": female); two kinds give two."""
    plain = folded(text)
    return {
        sex
        for sex, words in _RELATIVES.items()
        if any(re.search(rf"(?<![a-z]){word}(?![a-z])", plain) for word in words.split())
    }


class Company:
    """The guests of one list, found by household and by name without comparing everybody with everybody."""

    def __init__(self, guests: Sequence[Making]) -> None:
        self.guests = tuple(guests)
        self._homes: dict[tuple[str, str], list[Making]] = defaultdict(list)
        self._names: tuple[dict[str, list[Making]], ...] | None = None
        for guest in guests:
            for key in _addresses(guest):
                self._homes[key].append(guest)

    def _by_name(self) -> tuple[dict[str, list[Making]], ...]:
        """The guests by their names; most lists never ask for it."""
        if self._names is None:
            self._names = tuple(defaultdict(list) for _ in range(4))
            for guest in self.guests:
                for index, names in zip(self._names, _names(guest), strict=True):
                    for name in set(names):
                        index[name].append(guest)
        return self._names

    def kin(self, guest: Making) -> list[Making]:
        """The others of the guest's household, in the order of the list."""
        found = {
            id(other): other
            for key in _addresses(guest)
            if len(self._homes[key]) <= _LARGEST_HOUSEHOLD
            for other in self._homes[key]
            if other is not guest
        }
        return sorted(found.values(), key=lambda g: (g.row, g.key))

    def related(self, one: Making, other: Making) -> bool:
        """Whether two guests share a phone, an e-mail or a named parent."""
        return any(other is g for g in self.kin(one))

    def meant(self, text: str, me: Making) -> Making | None:
        """The one guest whom a text names, or nobody where it could be two.

        A given name alone is looked for in the household first, then in the whole list; "my sister" only
        in the household.
        """
        household = self.kin(me)
        said = _said(text)
        for index in self._by_name():
            hits = {id(g): g for name in said if name in index for g in index[name] if g is not me}
            near = [g for g in hits.values() if any(g is k for k in household)]
            if len(near) == 1:
                return near[0]
            if hits:
                return next(iter(hits.values())) if len(hits) == 1 else None
        sexes = sexes_of_relatives(text)
        if len(sexes) == 1:
            sex = sexes.pop()
            fitting = [g for g in household if g.person.get("sex") in (sex, None)]
            return fitting[0] if len(fitting) == 1 else None
        return None


def _addresses(guest: Making) -> Iterable[tuple[str, str]]:
    told = {
        "phone": guest.person.get("phone") or guest.text("phone"),
        "email": guest.person.get("email"),
        "contact": guest.contacts[0].get("name") if guest.contacts else None,
    }
    return [(kind, folded(str(value))) for kind, value in told.items() if value]


def _names(guest: Making) -> tuple[list[str], list[str], list[str], list[str]]:
    """Whole names, family names with a form of address, given name with initial, given names."""
    family, given = _key(guest, "family_name"), _key(guest, "given_name")
    family_original, given_original = _key(guest, "family_name_original"), _key(guest, "given_name_original")
    whole = [f"{given} {family}", f"{family} {given}"] if family and given else []
    if family_original and given_original:
        whole.append(f"{family_original}{given_original}")
    addressed = [f"{family_original}{form}" for form in _AFTER_NAME] if family_original else []
    return (
        whole,
        addressed,
        [f"{given} {family[0]}"] if given and family else [],
        [name for name in (given, given_original, _key(guest, "called")) if len(name) > 1],
    )


def _key(guest: Making, field: str) -> str:
    return folded(str(guest.person.get(field) or ""))


def _said(text: str) -> set[str]:
    """Everything in a text that could be a name: runs of words, and runs of letters where no blanks part words."""
    words = folded(text).split()
    runs = {" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, min(a + 5, len(words)) + 1)}
    dense = "".join(words)
    if not dense.isascii():
        pieces = [p for p in re.split(r"[a-z0-9]+", dense) if p]
        runs |= {p[a:b] for p in pieces for a in range(len(p)) for b in range(a + 2, min(a + 12, len(p)) + 1)}
    return runs

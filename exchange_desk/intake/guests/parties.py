"""Who stays together: couples, families, parent and child, friends, from bed words, names and kinship words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exchange_desk.basics.dates import PartialDate, age_on
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import PartyDraft
from exchange_desk.intake.guests.bedding import bed_words, speaks_of_a_baby
from exchange_desk.intake.guests.company import Company
from exchange_desk.intake.guests.making import Making

_EACH_OTHER = re.compile(r"each other|one another|miteinander|gegenseitig|ensemble|お互い")
_CHILDREN = re.compile(r"daughter|\bson\b|tochter|sohn|\bfille\b|\bfils\b|娘|息子|child|kind|enfant")
_PARENTS = re.compile(r"mother|father|mutter|vater|\bmere\b|\bpere\b|母|父|parent|eltern")
_SIBLINGS = re.compile(r"sister|brother|schwester|bruder|soeur|sœur|frere|姉|妹|兄|弟|sibling|geschwister")
_TOGETHER = re.compile(r"(?:avec|with|mit)\s+(.+)$")
_INFANT = 2


def find_parties(guests: Sequence[Making], company: Company) -> tuple[PartyDraft, ...]:
    """Join the guests who share; sets each one's `party_key` and asks where the other cannot be found."""
    leader = {g.key: g.key for g in guests}

    def head(key: str) -> str:
        while leader[key] != key:
            key = leader[key]
        return key

    for guest in guests:
        for other in _companions(guest, company):
            leader[head(other.key)] = head(guest.key)
    groups: dict[str, list[Making]] = {}
    for guest in guests:
        groups.setdefault(head(guest.key), []).append(guest)
    parties = []
    for members in groups.values():
        if len(members) > 1:
            key = "+".join(m.key for m in members)
            for member in members:
                member.party_key = key
            parties.append(PartyDraft(key, _values(members, company)))
            _ask_about_crowds(members)
    return tuple(parties)


def _ask_about_crowds(members: Sequence[Making]) -> None:
    """Three in a double or twin room is a mistake of somebody's."""
    rooms = {bed_words(m.text("beds")) for m in members} & {"double", "twin"}
    sleepers = [m for m in members if m.participation.get("beds") != "cot"]
    if len(sleepers) > 2 and rooms and not any(bed_words(m.text("beds")) == "family" for m in members):
        names = ", ".join(m.label for m in sleepers)
        members[-1].doubt("sharing", "companion_unclear", f"Who shares a room with whom: {names}?", value=names)


def _companions(guest: Making, company: Company) -> list[Making]:
    sharing = guest.text("sharing")
    beds = guest.text("beds")
    kin = company.kin(guest)
    said = sharing or (m[1] if (m := _TOGETHER.search(folded(beds))) else "")
    kind = bed_words(beds)
    if said and (_EACH_OTHER.search(folded(said))):
        return [g for g in company.guests if g is not guest and g.row == guest.row]
    if kind == "family" or bed_words(said) == "family":
        return [g for g in kin if bed_words(g.text("beds")) == "family" or bed_words(g.text("sharing")) == "family"]
    if said:
        named = company.meant(said, guest)
        if named is not None:
            return [named]
        if speaks_of_a_baby(said) and kin:
            return [g for g in kin if _age(g) is not None and (_age(g) or 0) < _INFANT]
        if len(kin) == 1 and (_CHILDREN.search(folded(said)) or _PARENTS.search(folded(said))):
            return kin
        guest.doubt("sharing" if sharing else "beds", "companion_unknown",
                    f"With whom does {guest.label} share: “{said}”?", value=said,
                    choices=tuple(g.label for g in kin))  # fmt: skip
        return []
    if kind in ("double", "twin"):
        partners = [g for g in kin if bed_words(g.text("beds")) == kind]
        if len(partners) == 1:
            return partners
        guest.doubt("beds", "companion_unknown", f"With whom does {guest.label} share the room: "
                                                 f"“{beds}”?", value=beds,
                    choices=tuple(g.label for g in partners))  # fmt: skip
    return []


def _age(guest: Making) -> int | None:
    born, stated = guest.person.get("born"), guest.person.get("stated_age")
    if isinstance(born, PartialDate):
        return age_on(born.earliest, guest.visit.starts)
    return stated if isinstance(stated, int) else None


def _values(members: Sequence[Making], company: Company) -> dict[str, str | None]:
    names = list(dict.fromkeys(str(m.person.get("family_name") or m.label) for m in members))
    return {
        "label": " / ".join(names),
        "kind": _kind(members, company),
        "beds": _beds(members),
        "keep": "home",
    }


def _kind(members: Sequence[Making], company: Company) -> str:
    words = " ".join(folded(f"{m.text('sharing')} {m.text('beds')} {_with_whom(m)}") for m in members)
    adults = [m for m in members if not m.minor]
    if not adults:  # minors among themselves: nobody of their own family is in charge of them
        return "siblings" if _SIBLINGS.search(words) else "friends"
    if len(members) > 2:
        return "family" if all(_one_household([members[0], m], company) for m in members[1:]) else "friends"
    if len(adults) == 1:
        return "parent_child" if _one_household(members, company) else "friends"
    if _SIBLINGS.search(words):
        return "siblings"
    if _CHILDREN.search(words) or _PARENTS.search(words):
        return "parent_child"
    if any(bed_words(m.text("beds")) == "double" for m in members):
        return "couple"
    return "family" if _one_household(members, company) else "friends"


def _one_household(members: Sequence[Making], company: Company) -> bool:
    names = {folded(str(m.person.get("family_name") or m.key)) for m in members}
    return len(names) == 1 or all(company.related(members[0], m) for m in members[1:])


def _with_whom(guest: Making) -> str:
    """What the remarks say of a companion ("avec sa sœur Colette"), not what else they say of parents."""
    found = _TOGETHER.search(folded(guest.text("notes")))
    return found[1] if found else ""


def _beds(members: Sequence[Making]) -> str | None:
    infants = [m for m in members if (age := _age(m)) is not None and age < _INFANT]
    sleepers = [m for m in members if m not in infants]
    for infant in infants:
        infant.participation["beds"] = "cot"
    asked = {b for m in sleepers if (b := bed_words(m.text("beds"))) is not None}
    if "family" in asked:
        adults = [m for m in sleepers if not m.minor]
        small = len(sleepers) - len(adults)
        first = "double" if len(adults) == 2 else "one" if len(adults) == 1 else None
        if first is None or small > 2:
            return None
        return first + {0: "", 1: "+one", 2: "+twin"}[small]
    if len(sleepers) > 2:
        return None
    if "double" in asked or "twin" in asked:
        return "double" if asked == {"double"} else "twin" if asked <= {"twin", "single"} else None
    if infants and len(sleepers) == 1:
        return "double"  # a parent with a baby gets the larger bed; the baby's cot is asked for beside it
    return None

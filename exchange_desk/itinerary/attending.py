"""Who takes part in an item: audience words, the group from one town, people named in and people left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from exchange_desk.itinerary.item import Item, Participant

STUDENTS = frozenset({"student", "pupil", "junior_high", "high", "high_school", "youth"})
CHAPERONES = frozenset({"chaperone", "teacher", "leader"})
LEADERS = frozenset({"leader"})
INTERPRETERS = frozenset({"interpreter"})


def is_meant(word: str, person: Participant) -> bool:
    """Whether an audience word means that person. A student of eighteen stays a student; a leader is a chaperone."""
    match word:
        case "all":
            return True
        case "students":
            return person.role in STUDENTS
        case "adults":
            return person.role not in STUDENTS and person.adult is True
        case "chaperones":
            return person.role in CHAPERONES
        case "leader":
            return person.role in LEADERS
        case "interpreter":
            return person.role in INTERPRETERS
    return False


def attending(item: Item, people: Iterable[Participant]) -> tuple[Participant, ...]:
    """The people of an item, in the order given; the waiting and the cancelled never take part."""
    return tuple(p for p in people if p.status == "going" and takes_part(item, p))


def takes_part(item: Item, person: Participant) -> bool:
    """Whether one person takes part: named in or out comes first, then group and audience."""
    if person.id in item.left_out:
        return False
    return person.id in item.included or is_asked(item, person)


def is_asked(item: Item, person: Participant) -> bool:
    """Whether group and audience mean that person, whoever is named besides."""
    if item.community is not None and person.community != item.community:
        return False
    if item.groups and person.group not in item.groups:
        return False
    return any(is_meant(word, person) for word in item.audience)


def named_besides(item: Item, people: Mapping[str, Participant]) -> frozenset[str]:
    """The ids of those who take part by name alone; who is meant anyhow may be named for a seat or a booking."""
    return frozenset(i for i in item.included if i not in people or not is_asked(item, people[i]))


def for_hosts(item: Item) -> bool:
    """Whether the hosts are asked to come."""
    return "hosts" in item.audience


def who_words(item: Item, people: Iterable[Participant], community_name: str = "") -> str:
    """The audience in words for a list: "all", "students, Honma", "all but Kudo", "group from Banbury".

    Who is meant anyhow and named besides, for a seat or a booking, is not named here.
    """
    known = {p.id: p.name for p in people if p.id in item.left_out or (p.id in item.included and not is_asked(item, p))}
    group = [w for w in item.audience if w != "named"]
    if item.community is not None and group:
        group[0] = f"{group[0]} from {community_name}" if community_name else f"{group[0]} of one group"
    if item.groups and group:
        group[-1] = f"{group[-1]} of group{'s' if len(item.groups) > 1 else ''} {' and '.join(item.groups)}"
    words = ", ".join(group + sorted(known[i] for i in item.included if i in known))
    out = ", ".join(sorted(known[i] for i in item.left_out if i in known))
    return f"{words or 'nobody yet'} but {out}" if out else words or "nobody yet"

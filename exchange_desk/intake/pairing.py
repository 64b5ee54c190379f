"""Which records of a whole desk may be one person: compared by what they share, never each with each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from exchange_desk.intake.drafts import Values
from exchange_desk.intake.identity import signs_of
from exchange_desk.intake.two_records import Somebody, Weighed, contact_keys, weigh

SHARED_BY_MANY = 6  # a phone that more have is that of a school or a leader, and tells nothing
NAMESAKES = 8  # of a name that more people have, those are not proposed who share nothing else
LARGEST = 60  # so many records under one key are compared with each other


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records by their place in the list, and what was weighed."""

    one: int
    other: int
    weighed: Weighed


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs to look at, likely ones first; `namesakes`: people left out since too many share just their name."""

    pairs: tuple[Pair, ...]
    namesakes: int


def pairs_of(people: Sequence[Somebody]) -> Pairs:
    """Ten thousand people take a second or two: only records under one key are compared."""
    people = _without_crowds(people)
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, person in enumerate(people):
        for key in set(_keys(person.values)):
            blocks[key].append(at)
    weighed: dict[tuple[int, int], Weighed | None] = {}
    wanted: set[tuple[int, int]] = set()
    namesakes: set[int] = set()
    for key, found in blocks.items():
        if len(found) > LARGEST:
            namesakes |= set(found) if key.startswith(_NAME) else set()
            continue
        for two in combinations(found, 2):
            if two not in weighed:
                weighed[two] = weigh(people[two[0]], people[two[1]])
            result = weighed[two]
            if result is None:
                continue
            if result.only_name and len(found) > NAMESAKES:
                namesakes |= set(two)
            else:
                wanted.add(two)
    pairs = [Pair(*two, result) for two in wanted if (result := weighed[two]) is not None]
    return Pairs(tuple(sorted(pairs, key=_order)), len(namesakes - {at for two in wanted for at in two}))


_NAME = ("words ", "sound ")


def _keys(person: Values) -> Iterator[str]:
    """What is shared by two records of one person; of a name one part is too little."""
    for sign in signs_of(person, sure=False):
        if not sign.startswith("words ") or sign.count(" ") > 1:
            yield sign
    phone = contact_keys(person).get("phone")
    if phone:
        yield phone  # with or without the country; the rest are signs already


def _without_crowds(people: Sequence[Somebody]) -> list[Somebody]:
    """The people without phones, e-mails and addresses that many share."""
    all_keys = [contact_keys(person.values) for person in people]
    shared = Counter(key for keys in all_keys for key in keys.values())
    found = []
    for person, keys in zip(people, all_keys, strict=True):
        crowd = {column for column, key in keys.items() if shared[key] > SHARED_BY_MANY}
        values = {name: value for name, value in person.values.items() if name not in crowd}
        found.append(replace(person, values=values) if crowd else person)
    return found


def _order(pair: Pair) -> tuple[bool, int, int, int, int]:
    weighed = pair.weighed
    said = len(weighed.against) - len(weighed.speaks_for)
    return (not weighed.likely, said, len(weighed.against), pair.one, pair.other)

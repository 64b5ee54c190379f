"""Which records of a whole desk may be one person: compared by what they share, never each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from exchange_desk.basics.dates import PartialDate
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
    """Ten thousand people take about a second: only records under one key are compared."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, person in enumerate(people):
        for key in set(_keys(person)):
            blocks[key].append(at)
    many = frozenset(key for key, found in blocks.items() if len(found) > SHARED_BY_MANY)
    weighed: dict[tuple[int, int], Weighed | None] = {}
    wanted: set[tuple[int, int]] = set()
    namesakes: set[int] = set()
    for key, found in blocks.items():
        if len(found) > LARGEST:
            namesakes |= set(found) if key.startswith(_NAME) else set()
            continue
        for two in combinations(found, 2):
            if two not in weighed:
                weighed[two] = weigh(people[two[0]], people[two[1]], many)
            result = weighed[two]
            if result is None:
                continue
            if result.only_name and len(found) > NAMESAKES:
                namesakes |= set(two)
            else:
                wanted.add(two)
    pairs = [Pair(*two, result) for two in wanted if (result := weighed[two]) is not None]
    return Pairs(tuple(sorted(pairs, key=_order)), len(namesakes - {at for two in wanted for at in two}))


_NAME = ("w ", "s ", "o ")


def _keys(person: Somebody) -> Iterator[str]:
    yield from person.name.keys
    yield from contact_keys(person.values)
    born = person.values.get("born")
    if isinstance(born, PartialDate) and born.whole:
        for word in person.name.words:
            yield f"born {born} {word}"


def _order(pair: Pair) -> tuple[bool, int, int, int, int]:
    weighed = pair.weighed
    return (
        not weighed.likely,
        len(weighed.against) - len(weighed.speaks_for),
        len(weighed.against),
        pair.one,
        pair.other,
    )

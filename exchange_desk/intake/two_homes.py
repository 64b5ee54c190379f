"""What speaks for and against two records being one home. Families at one address are never taken for one by that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Values
from exchange_desk.intake.hosts.twice import plain_street
from exchange_desk.intake.name_likeness import Alike, word_alike
from exchange_desk.intake.name_variant_words import FAMILY
from exchange_desk.intake.pairing import LARGEST, SHARED_BY_MANY, Pair
from exchange_desk.intake.two_records import Weighed


@dataclass(frozen=True, slots=True)
class Home:
    """One record: the columns of a household, names of who lives there, and by id the visits for which it offers."""

    values: Values
    members: frozenset[str]
    offers: Mapping[str, str]


def weigh_homes(one: Home, other: Home, *, by_address: bool = False) -> Weighed | None:
    """Why two may be one home, or None where nothing but an address, or nothing but a name, says so.

    `by_address`: an address alone is reason enough to ask, as when both answer the same form.
    """
    named = folded(str(one.values.get("name") or "")) == folded(str(other.values.get("name") or ""))
    alike = named or _names_alike(one, other)
    mine, theirs = _said(one), _said(other)
    mine["street"], theirs["street"] = _streets(one.values, other.values)
    same = [word for word, key in mine.items() if key and key == theirs[word]]
    both = sorted(one.members & other.members)
    strong = {"phone", "e-mail"} & set(same)
    if not (strong or (same and (alike or both or by_address))):
        return None
    streets = {mine["street"], theirs["street"]} - {""}
    against = [] if named else ["the family names are not quite the same" if alike else "the family names differ"]
    against += ["other streets"] if len(streets) == 2 else []
    against += [f"both offer beds for {one.offers[key]}" for key in sorted(one.offers.keys() & other.offers.keys())]
    speaks_for = [*(["the same family name"] if named else []), *(f"the same {word}" for word in same)]
    speaks_for += [f"{name} lives in both" for name in both]
    return Weighed(named and bool(strong) and not against, tuple(speaks_for), tuple(against))


def home_pairs(homes: Sequence[Home], *, by_address: Collection[int] = ()) -> tuple[Pair, ...]:
    """The pairs that a person should look at, likely ones first.

    Of two homes that are both among those `by_address` (their places) an address alone is worth a look.
    """
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, home in enumerate(homes):
        for key in _keys(home):
            blocks[key].append(at)
    answering = frozenset(by_address)
    found: dict[tuple[int, int], Weighed | None] = {}
    for key, block in blocks.items():
        if len(block) > (LARGEST if key.startswith("street") else SHARED_BY_MANY):
            continue
        for two in combinations(block, 2):
            if two not in found:
                few = len(block) <= _ONE_HOUSE and answering.issuperset(two) and _whole_address(key)
                found[two] = weigh_homes(homes[two[0]], homes[two[1]], by_address=few)
    pairs = [Pair(*two, weighed) for two, weighed in found.items() if weighed is not None]
    return tuple(sorted(pairs, key=lambda p: (not p.weighed.likely, len(p.weighed.against), p.one, p.other)))


def two_forms(one: Values, other: Values, *, numbered: bool) -> str:
    """Whether forms of two lists, `numbered` alike, are of one home: "pair", "ask", or "" where nothing says so.

    A number is given anew, and many families have one name: what reaches a home, or who answers for it, must agree too.
    """
    mine, theirs = _said(Home(one, frozenset(), {})), _said(Home(other, frozenset(), {}))
    mine["street"], theirs["street"] = _streets(one, other)
    both = [word for word in mine if mine[word] and theirs[word]]
    same = [word for word in both if mine[word] == theirs[word]]
    names = word_alike(str(one.get("name") or ""), str(other.get("name") or ""), FAMILY)
    hosts = _hosts_agree(one, other)
    if names >= Alike.NEAR:
        if same:
            doubtful = same == ["street"] and len(both) > 1 and hosts is False  # parents and their son, or a couple
            return "ask" if doubtful else "pair"
        small = len(both) <= numbered and "street" not in both  # a new phone at most
        return "pair" if hosts or (hosts is None and small) else "ask"
    if names is Alike.UNKNOWN:
        return "pair" if same or hosts else "ask" if not both else ""
    if len(same) > 1 or (same and hosts):
        return "pair"
    return "ask" if same or (hosts and not both) else ""


def _hosts_agree(one: Values, other: Values) -> bool | None:
    """Whether the first names of those who answer for a home have one in common; None where one side is silent."""
    mine, theirs = (set(folded(str(home.get("greeting") or "")).split()) for home in (one, other))
    return bool(mine & theirs) if mine and theirs else None


def _streets(one: Values, other: Values) -> tuple[str, str]:
    """The streets of two homes, with their towns where both are known."""
    towns = bool(one.get("town") and other.get("town"))
    streets = []
    for home in (one, other):
        street = plain_street(str(home.get("street") or ""))
        streets.append(f"{street}, {folded(str(home['town']))}" if street and towns else street)
    return streets[0], streets[1]


_ONE_HOUSE = 3  # more homes at one address are flats


def _whole_address(key: str) -> bool:
    return key.startswith("street") and any(char.isdigit() for char in key)


def _names_alike(one: Home, other: Home) -> bool:
    return word_alike(str(one.values.get("name") or ""), str(other.values.get("name") or ""), FAMILY) >= Alike.NEAR


def _said(home: Home) -> dict[str, str]:
    phone = "".join(c for c in str(home.values.get("phone") or "") if c.isdigit())[-9:]
    street = plain_street(str(home.values.get("street") or ""))
    email = str(home.values.get("email") or "").strip().casefold()
    return {
        "phone": phone if len(phone) > 5 else "",
        "e-mail": email,
        "street": street,
    }


def _keys(home: Home) -> Iterator[str]:
    for word, key in _said(home).items():
        if key:
            yield f"{word} {key}"

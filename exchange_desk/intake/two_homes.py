"""What speaks for and against two records being one home. Families at one address are never taken for one by that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Values
from exchange_desk.intake.hosts.twice import plain_street
from exchange_desk.intake.pairing import LARGEST, SHARED_BY_MANY, Pair
from exchange_desk.intake.two_records import Weighed


@dataclass(frozen=True, slots=True)
class Home:
    """One record: the columns of a household, names of who lives there, and by id the visits for which it offers."""

    values: Values
    members: frozenset[str]
    offers: Mapping[str, str]


def weigh_homes(one: Home, other: Home) -> Weighed | None:
    """Why two may be one home, or None where nothing but an address, or nothing but a name, says so."""
    named = folded(str(one.values.get("name") or "")) == folded(str(other.values.get("name") or ""))
    same = [word for word, key in _said(one).items() if key and key == _said(other)[word]]
    both = sorted(one.members & other.members)
    strong = {"phone", "e-mail"} & set(same)
    if not (strong or (named and same) or (both and same)):
        return None
    streets = {_said(home)["street"] for home in (one, other)} - {""}
    against = [*([] if named else ["the family names differ"]), *(["other streets"] if len(streets) == 2 else [])]
    against += [f"both offer beds for {one.offers[key]}" for key in sorted(one.offers.keys() & other.offers.keys())]
    speaks_for = [*(["the same family name"] if named else []), *(f"the same {word}" for word in same)]
    speaks_for += [f"{name} lives in both" for name in both]
    return Weighed(named and bool(strong) and not against, tuple(speaks_for), tuple(against))


def home_pairs(homes: Sequence[Home]) -> tuple[Pair, ...]:
    """The pairs that a person should look at, likely ones first."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, home in enumerate(homes):
        for key in _keys(home):
            blocks[key].append(at)
    found: dict[tuple[int, int], Weighed | None] = {}
    for key, block in blocks.items():
        if len(block) > (LARGEST if key.startswith("street") else SHARED_BY_MANY):
            continue
        for two in combinations(block, 2):
            if two not in found:
                found[two] = weigh_homes(homes[two[0]], homes[two[1]])
    pairs = [Pair(*two, weighed) for two, weighed in found.items() if weighed is not None]
    return tuple(sorted(pairs, key=lambda p: (not p.weighed.likely, len(p.weighed.against), p.one, p.other)))


def _said(home: Home) -> dict[str, str]:
    phone = "".join(c for c in str(home.values.get("phone") or "") if c.isdigit())[-9:]
    street = plain_street(str(home.values.get("street") or ""))
    town = folded(str(home.values.get("town") or ""))
    email = str(home.values.get("email") or "").strip().casefold()
    return {
        "phone": phone if len(phone) > 5 else "",
        "e-mail": email,
        "street": f"{street}, {town}" if street and town else street,
    }


def _keys(home: Home) -> Iterator[str]:
    for word, key in _said(home).items():
        if key:
            yield f"{word} {key}"

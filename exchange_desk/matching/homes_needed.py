"""The home that is missing, in words: beds, nights and what guests need; and whether any home could do at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from exchange_desk.basics.dates import Nights
from exchange_desk.rules.case import listed
from exchange_desk.rules.facts import BedFacts, GuestFacts, HomeFacts, MemberFacts, RoomFacts, World
from exchange_desk.rules.judge import blocks, lodgers_of, verdicts_of_group
from exchange_desk.rules.lodging import bed_groups
from exchange_desk.rules.safety_rules import KITCHENS, animal_allergies
from exchange_desk.rules.said import number_words, span_words

_ONE = {"one": "single bed", "double": "double bed", "twin": "room with two beds", "pair": "room for two"}
_MORE = {"one": "single beds", "double": "double beds", "twin": "rooms with two beds", "pair": "rooms for two"}


def best_home(world: World, guests: Sequence[GuestFacts]) -> HomeFacts:
    """A home as it could hardly be better: every room and bed they ask for, no steps, no animal, nobody unchecked."""
    nights = {n for g in guests for n in g.nights}
    singles = tuple(BedFacts(f"s{n}", "single") for n in range(len(guests)))
    doubles = tuple(BedFacts(f"d{n}", "double") for n in range(len(guests)))
    rooms = tuple(RoomFacts(f"r{n}", f"r{n}", (*singles, *doubles), step_free=True) for n in range(len(guests) or 1))
    return HomeFacts(
        "best",
        "any home",
        nights=frozenset(nights),
        rooms=rooms,
        steps="none",
        smoking="none",
        cot=True,
        diets=tuple(kitchen for kitchens, _foods in KITCHENS for kitchen in kitchens),
        members=(MemberFacts("a host", adult=True, youngest=40, oldest=40, check="clear"),),
    )


def home_needed(world: World, guests: Sequence[GuestFacts]) -> str:
    """One sentence about the home that would take them, or nothing where no home could."""
    home = best_home(world, guests)
    if not guests or blocks(verdicts_of_group(guests, home, world, empty=True)):
        return ""
    words = [_beds(world, guests), f"for {_who(guests)}, {span_words(_span(guests))}"]
    needs = [*_needs(guests)]
    return f"One home more: {' '.join(words)}{f'; {listed(needs)}' if needs else ''}."


def _beds(world: World, guests: Sequence[GuestFacts]) -> str:
    kinds = [group.kind for party in lodgers_of(world, guests) for group in bed_groups(party)]
    counts = {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}
    words = [f"a {_ONE[kind]}" if n == 1 else f"{number_words(n)} {_MORE[kind]}" for kind, n in counts.items()]
    if any(g.in_cot for g in guests):
        words.append("a cot")
    return listed(words)


def _who(guests: Sequence[GuestFacts]) -> str:
    return listed([g.name for g in guests])


def _span(guests: Sequence[GuestFacts]) -> Nights:
    nights: list[dt.date] = [n for g in guests for n in g.nights]
    return Nights(min(nights), max(nights))


def _needs(guests: Sequence[GuestFacts]) -> list[str]:
    needs = []
    if any(g.alone_minor for g in guests):
        needs.append("every adult checked")
    if any(g.asthma and g.minor for g in guests):
        needs.append("nobody who smokes")
    elif any(g.minor or g.asthma or g.smoke_tolerance == "never" or "smokers" in g.avoids for g in guests):
        needs.append("no smoke inside")
    animals = sorted({a for g in guests for a in animal_allergies(g, mild=False)})
    needs += [f"no {animal} indoors" for animal in animals]
    needs += [f"no {limit.animal}" for g in guests for limit in g.limits if limit.strength == "never"]
    if any(g.mobility == "none" for g in guests):
        needs.append("no stairs")
    elif any(g.mobility == "few" for g in guests):
        needs.append("a few steps at most")
    needs += [
        f"a kitchen without {a.substance.replace('_', ' ')}"
        for g in guests
        for a in g.allergies
        if a.severity == "severe" and a.kind in {None, "food"}
    ]
    return list(dict.fromkeys(needs))

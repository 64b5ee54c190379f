"""Invented visits of any size for the matching benchmark: parties, students, beds, nights, pets, diets, wishes."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from exchange_desk.basics.dates import Nights
from exchange_desk.rules.facts import (
    AllergyFacts,
    BedFacts,
    GuestFacts,
    HomeFacts,
    LimitFacts,
    MemberFacts,
    PartyFacts,
    PetFacts,
    RoomFacts,
    VisitRules,
    World,
)

ARRIVE, DEPART = dt.date(2027, 7, 23), dt.date(2027, 7, 30)
STAY = Nights(ARRIVE, DEPART - dt.timedelta(days=1))
TOPICS = ("music", "fishing", "gardens", "cooking", "football", "reading", "hiking", "art")
LANGUAGES = ("en", "fr", "de", "ja")
DIETS = ("vegetarian", "vegan", "gluten_free", "halal")
ROOMS = (("S S",), ("D",), ("S",), ("D", "S"), ("D", "S S"), ("S", "S"), ("S S", "S"), ("S S", "S S"))


def make_visit(guests: int, homes: int, seed: int) -> World:
    """A visit with about so many guests (parties are never cut) and homes; the same seed, the same visit."""
    dice = random.Random(seed)
    made: list[GuestFacts] = []
    parties: dict[str, PartyFacts] = {}
    while len(made) < guests:
        number = f"{len(parties):04d}"
        if dice.random() < 0.45:
            made.append(_student(dice, f"g{len(made):04d}"))
            continue
        kind, beds, size = dice.choices(
            [("", "", 1), ("couple", "double", 2), ("friends", "twin", 2), ("family", "double+one", 3),
             ("family", "double+twin", 4)],
            [40, 30, 15, 8, 7],
        )[0]  # fmt: skip
        party = f"p{number}" if size > 1 else None
        if party:
            parties[party] = PartyFacts(party, party, kind, beds)
        else:
            parties[f"p{number}-alone"] = PartyFacts(f"p{number}-alone", number)
        for place in range(size):
            child = kind == "family" and place > 1
            made.append(_adult(dice, f"g{len(made):04d}", party, child))
    made_homes = [_home(dice, f"h{n:04d}") for n in range(homes)]
    _wishes(dice, made, made_homes)
    return World(
        VisitRules(ARRIVE, DEPART),
        {g.id: g for g in made},
        {h.id: h for h in made_homes},
        {k: p for k, p in parties.items() if not k.endswith("-alone")},
        together_room=_pairs(dice, [g for g in made if g.alone_minor], guests // 12),
        apart=_pairs(dice, made, guests // 30),
    )


def _common(dice: random.Random) -> dict[str, object]:
    late = dice.random() < 0.06
    allergies: tuple[AllergyFacts, ...] = ()
    if dice.random() < 0.08:
        allergies = (AllergyFacts(dice.choice(("cats", "dogs")), "animal", dice.choice(("mild", "severe"))),)
    elif dice.random() < 0.03:
        allergies = (AllergyFacts("nuts", "food", "severe"),)
    return {
        "nights": Nights(ARRIVE + dt.timedelta(days=2), STAY.last) if late else STAY,
        "allergies": allergies,
        "limits": (LimitFacts("dog", dice.choice(("never", "rather_not"))),) if dice.random() < 0.1 else (),
        "diets": (dice.choice(DIETS),) if dice.random() < 0.15 else (),
        "languages": tuple(dice.sample(LANGUAGES, dice.choice((1, 1, 2)))),
        "interests": frozenset(dice.sample(TOPICS, dice.choice((0, 1, 2)))),
        "smoke_tolerance": "never" if dice.random() < 0.1 else None,
    }


def _student(dice: random.Random, guest: str) -> GuestFacts:
    age = dice.choice((13, 14, 15, 16, 17))
    group, sex = "junior_high" if age < 15 else "high", dice.choice(("female", "male"))
    return GuestFacts(guest, guest, group=group, sex=sex, age=age, minor=True, **_common(dice))  # type: ignore[arg-type]


def _adult(dice: random.Random, guest: str, party: str | None, child: bool) -> GuestFacts:
    common = _common(dice) | {"nights": STAY} if party else _common(dice)
    return GuestFacts(
        guest,
        guest,
        sex=dice.choice(("female", "male")),
        age=dice.randint(4, 16) if child else dice.randint(22, 82),
        minor=child,
        accompanied=child,
        party=party,
        mobility=dice.choices((None, "few", "none"), (88, 9, 3))[0],
        **common,  # type: ignore[arg-type]
    )


def _home(dice: random.Random, home: str) -> HomeFacts:
    rooms = tuple(
        RoomFacts(
            f"{home}-{at}",
            "ABC"[at],
            tuple(BedFacts(f"{home}-{at}-{n}", {"S": "single", "D": "double"}[k]) for n, k in enumerate(kinds.split())),
        )
        for at, kinds in enumerate(dice.choice(ROOMS))
    )
    nights = set(STAY) - ({dice.choice(list(STAY))} if dice.random() < 0.08 else set())
    members = [MemberFacts("A", youngest=45, oldest=45, check="clear" if dice.random() < 0.85 else None)]
    if dice.random() < 0.4:
        members.append(MemberFacts("B", sex=dice.choice(("female", "male")), youngest=dice.randint(6, 17), oldest=17))
    groups = dice.choices(((), ("adult",), ("high", "junior_high"), ("high",)), (55, 20, 20, 5))[0]
    return HomeFacts(
        home,
        home,
        nights=frozenset(nights),
        rooms=rooms,
        groups=groups,
        guests_sex=dice.choice(("female", "male"))
        if groups and "adult" not in groups and dice.random() < 0.5
        else None,
        two_guests=dice.choices(("yes", "one_only", "one_room"), (85, 8, 7))[0],
        steps=dice.choice(("none", "few", "flight")),
        smoking=dice.choices(("none", "outside", "inside"), (82, 12, 6))[0],
        diets=tuple(d for d in (*DIETS, "nut_free") if dice.random() < 0.35),
        pets=tuple(PetFacts(a) for a in ("cat", "dog") if dice.random() < 0.25),
        members=tuple(members),
        languages=tuple(dice.sample(LANGUAGES, 2)),
        interests=frozenset(dice.sample(TOPICS, 2)),
        distance_km=dice.choice((1.0, 3.0, 7.0, 12.0)),
    )


def _wishes(dice: random.Random, guests: list[GuestFacts], homes: list[HomeFacts]) -> None:
    for at, guest in enumerate(guests):
        if dice.random() < 0.2:
            home = dice.choice(homes)
            guests[at] = replace(guest, wants=frozenset({home.id}), previous={home.id: "2025"})
        elif dice.random() < 0.04:
            guests[at] = replace(guest, vetoes=frozenset({dice.choice(homes).id}))


def _pairs(dice: random.Random, guests: list[GuestFacts], count: int) -> frozenset[frozenset[str]]:
    if len(guests) < 2:
        return frozenset()
    return frozenset(frozenset(g.id for g in dice.sample(guests, 2)) for _ in range(count))

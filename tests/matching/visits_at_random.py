"""Invented visits with all that makes matching hard, from a seed, small enough to be solved by the hundred."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from independent_checker import Stay, faults

from exchange_desk.basics.dates import Nights, PartialDate
from exchange_desk.rules.facts import (
    ACCOMPANIED_KINDS,
    AllergyFacts,
    BedFacts,
    GuestFacts,
    HomeFacts,
    LimitFacts,
    MemberFacts,
    PartyFacts,
    PetFacts,
    PlacementFacts,
    RoomFacts,
    VisitRules,
    World,
)

ARRIVE, DEPART = dt.date(2027, 7, 23), dt.date(2027, 7, 29)
STAY = Nights(ARRIVE, DEPART - dt.timedelta(days=1))
PARTIES = (("couple", "double", "aa"), ("couple", None, "aa"), ("couple", "one+one", "aa"), ("couple", "twin", "aa"),
           ("friends", "twin", "aa"),
           ("friends", None, "sa"), ("friends", None, "ss"), ("siblings", "twin", "ss"), ("siblings", None, "as"),
           ("parent_child", "pair", "as"), ("parent_child", None, "as"), ("family", "double+one", "aas"),
           ("family", None, "aac"), ("family", "double+twin", "aass"))  # fmt: skip
ROOMS = ("S", "S S", "D", "D S", "S S S", "D D", "B", "B S", "sofa", "S sofa", "D", "S")
BEDS = {"S": "single", "D": "double", "B": "bunk", "sofa": "sofa"}


def visit_at_random(seed: int, guests: int | None = None, homes: int | None = None) -> World:
    """A visit of 2 to 14 guests and 1 to 11 homes unless told; the same seed gives the same visit."""
    dice = random.Random(seed)
    wanted = guests or dice.randint(2, 14)
    made: list[GuestFacts] = []
    parties: dict[str, PartyFacts] = {}
    while len(made) < wanted:
        if dice.random() < 0.65:
            made.append(_guest(dice, f"g{len(made):03d}", dice.choice("aasss"), None))
            continue
        kind, beds, who = dice.choice(PARTIES)
        party = PartyFacts(f"p{len(parties):02d}", f"party {len(parties)}", kind, beds,
                           "room" if dice.random() < 0.15 else "home")  # fmt: skip
        parties[party.id] = party
        members = [_guest(dice, f"g{len(made) + at:03d}", each, party.id) for at, each in enumerate(who)]
        if dice.random() < 0.8:  # most parties travel together
            members = [replace(g, nights=members[0].nights) for g in members]
        grown = any(not g.minor for g in members) and kind in ACCOMPANIED_KINDS
        made += [replace(g, accompanied=g.minor and grown) for g in members]
    offered = [_home(dice, f"h{at:02d}") for at in range(homes or dice.randint(1, 11))]
    made, offered = _wishes(dice, made, offered)
    world = World(
        VisitRules(ARRIVE, DEPART, numbers={"share_age_gap": 2} if dice.random() < 0.2 else {}),
        {g.id: g for g in made},
        {h.id: h for h in offered},
        parties,
        apart=_pairs(dice, made, dice.choice((0, 0, 1, 2))),
        together_home=_pairs(dice, made, dice.choice((0, 1))),
        together_room=_pairs(dice, made, dice.choice((0, 1))),
    )
    return replace(world, placements=_standing(dice, world)) if dice.random() < 0.5 else world


def _span(dice: random.Random) -> Nights:
    if dice.random() < 0.7:
        return STAY
    first = dice.randrange(len(STAY))
    last = dice.randrange(first, len(STAY))
    return Nights(ARRIVE + dt.timedelta(days=first), ARRIVE + dt.timedelta(days=last))


def _guest(dice: random.Random, name: str, who: str, party: str | None) -> GuestFacts:
    """`who` is a (adult), s (school child) or c (a baby in a cot); some adults are chaperones."""
    minor = who != "a"
    age = 1 if who == "c" else dice.randint(12, 17) if minor else dice.choice((18, 19, 30, 45, 70))
    group = "high" if 14 < age < 19 else "junior_high" if minor else "adult"
    return GuestFacts(
        name,
        name,
        _span(dice),
        group=group,
        sex=dice.choices(("female", "male", None), (49, 47, 4))[0],
        age=None if minor and who != "c" and dice.random() < 0.1 else age,
        minor=minor,
        party=party,
        role="chaperone" if not minor and dice.random() < 0.2 else "",
        bed="cot" if who == "c" else None,
        mobility=dice.choices((None, "few", "none"), (85, 10, 5))[0] if who != "c" else None,
        smoker=dice.choices((None, "yes", "outside"), (85, 8, 7))[0] if not minor else None,
        smoke_tolerance=dice.choices((None, "never", "rather_not"), (80, 12, 8))[0],
        asthma=dice.random() < 0.06,
        allergies=_allergies(dice),
        limits=(LimitFacts(dice.choice(("dog", "cat", "big dog")), dice.choice(("never", "rather_not"))),)
        if dice.random() < 0.15
        else (),
        languages=tuple(dice.sample(("en", "fr", "ja"), dice.choice((1, 2)))),
        needs_home=dice.random() > 0.05,
    )


def _allergies(dice: random.Random) -> tuple[AllergyFacts, ...]:
    if dice.random() < 0.12:
        return (AllergyFacts(dice.choice(("cats", "dogs")), "animal", dice.choice(("mild", "severe", None))),)
    if dice.random() < 0.06:
        return (AllergyFacts(dice.choice(("nuts", "milk", "egg")), "food", dice.choice(("mild", "severe"))),)
    return ()


def _home(dice: random.Random, name: str) -> HomeFacts:
    rooms = tuple(
        RoomFacts(
            f"{name}-{at}",
            "ABC"[at],
            tuple(BedFacts(f"{name}-{at}-{n}", BEDS[kind]) for n, kind in enumerate(dice.choice(ROOMS).split())),
            living_room=dice.random() < 0.06,
            step_free=dice.choices((None, True, False), (85, 10, 5))[0],
        )
        for at in range(dice.choice((0, 1, 1, 2, 2, 2, 3, 3)))
    )
    away = {night for night in STAY if dice.random() < 0.04}
    checks = ("clear",) * 12 + ("running", "missing", None)
    members = [MemberFacts("Ann", youngest=45, oldest=45, check=dice.choice(checks))]
    if dice.random() < 0.3:
        members.append(MemberFacts("Bob", youngest=50, oldest=50, check="clear",
                                   valid_until=PartialDate(dice.choice((2026, 2028, 2029)), 6)))  # fmt: skip
    if dice.random() < 0.2:
        members.append(MemberFacts("Cleo", adult=dice.choice((None, False)), youngest=18, oldest=18,
                                   turns_18=ARRIVE + dt.timedelta(days=2)))  # fmt: skip
    if dice.random() < 0.3:
        members.append(MemberFacts("Dan", sex="male", adult=False))
    return HomeFacts(
        name,
        name,
        offer=dice.choices(("overnight", "meal", None), (94, 4, 2))[0],
        withdrawn=None if dice.random() > 0.04 else "ill",
        nights=frozenset(set(STAY) - away),
        rooms=rooms,
        max_guests=dice.choice((None, None, None, 1, 2, 3)),
        groups=dice.choices(((), ("adult",), ("high", "junior_high"), ("high",)), (60, 15, 20, 5))[0],
        guests_sex=dice.choices((None, "female", "male"), (84, 8, 8))[0],
        two_guests=dice.choices(("yes", "one_only", "one_room", None), (60, 10, 12, 18))[0],
        steps=dice.choice(("none", "few", "flight", None)),
        smoking=dice.choices(("none", "outside", "inside", None), (80, 10, 5, 5))[0],
        cot=dice.random() < 0.4,
        diets=tuple(d for d in ("vegan", "nut_free", "dairy_free", "no_egg") if dice.random() < 0.4),
        pets=tuple(
            PetFacts(a, dice.choice(("yes", "no", "part", None)), dice.choice(("small", "big", None)),
                     settled=dice.random() > 0.1)
            for a in ("cat", "dog") if dice.random() < 0.25
        ),
        members=tuple(members) if dice.random() > 0.04 else (),
        languages=tuple(dice.sample(("en", "fr", "ja"), 1)),
        distance_km=dice.choice((1.0, 12.0)),
        back_up=dice.random() < 0.1,
        avoids=frozenset(dice.choices(((), ("smokers",), ("men",), ("women",)), (85, 9, 3, 3))[0]),
    )  # fmt: skip


def _wishes(
    dice: random.Random, guests: list[GuestFacts], homes: list[HomeFacts]
) -> tuple[list[GuestFacts], list[HomeFacts]]:
    for at, guest in enumerate(guests):
        one = dice.choice(homes).id
        if dice.random() < 0.2:
            guests[at] = replace(guest, wants=frozenset({one}), previous={one: "2025"})
        elif dice.random() < 0.08:
            guests[at] = replace(guest, vetoes=frozenset({one}))
    for at, home in enumerate(homes):
        if dice.random() < 0.1:
            homes[at] = replace(home, vetoes=frozenset({dice.choice(guests).id}))
    return guests, homes


def _pairs(dice: random.Random, guests: list[GuestFacts], count: int) -> frozenset[frozenset[str]]:
    if len(guests) < 2:
        return frozenset()
    return frozenset(frozenset(g.id for g in dice.sample(guests, 2)) for _ in range(count))


def _standing(dice: random.Random, world: World) -> tuple[PlacementFacts, ...]:
    """A few sound placements that somebody made by hand: locked, confirmed and pencilled, some for part of the stay."""
    stays: list[Stay] = []
    rows: list[PlacementFacts] = []
    for guest in dice.sample(sorted(world.guests.values(), key=lambda g: g.id), k=min(5, len(world.guests))):
        home = world.homes[dice.choice(sorted(world.homes))]
        if not guest.needs_home or not home.rooms or guest.bed == "cot":
            continue
        nights = guest.nights
        if len(nights) > 2 and dice.random() < 0.3:
            nights = Nights(nights.first, nights.last - dt.timedelta(days=1))
        room = dice.choice(home.rooms).id
        stay = Stay(guest.id, home.id, room, frozenset(nights))
        if not faults(world, [*stays, stay]):
            stays.append(stay)
            state, locked = dice.choice((("confirmed", False), ("pencilled", True), ("pencilled", False)))
            rows.append(PlacementFacts(f"k{len(rows)}", guest.id, home.id, room, nights, state, locked))
    return tuple(rows)

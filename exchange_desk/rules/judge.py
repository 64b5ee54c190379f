"""Judging: which rules a guest, a party or a group breaks in a home, in the order of reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import Finding
from exchange_desk.rules.case import Case
from exchange_desk.rules.company import in_company
from exchange_desk.rules.facts import GuestFacts, HomeFacts, World
from exchange_desk.rules.lodging import Lodgers
from exchange_desk.rules.packs import rules_for
from exchange_desk.rules.rule import Rule


def lodgers_of(
    world: World, guests: Sequence[GuestFacts], rooms: dict[str, str] | None = None, *, settled: bool = False
) -> tuple[Lodgers, ...]:
    """Guests sorted into their parties, in the order of their ids; those of no party stand alone."""
    parties: dict[str, list[GuestFacts]] = {}
    for guest in sorted(guests, key=lambda g: g.id):
        known = guest.party if guest.party in world.parties else None
        parties.setdefault(known or guest.id, []).append(guest)
    return tuple(
        Lodgers(
            tuple(members),
            world.parties.get(key),
            {g.id: rooms[g.id] for g in members if g.id in rooms} if rooms else None,
            settled,
        )
        for key, members in parties.items()
    )


def who_is_there(world: World, home: HomeFacts, without: Sequence[GuestFacts] = ()) -> tuple[Lodgers, ...]:
    """Those who are placed in a home, with their nights there and rooms, leaving out `without`."""
    left_out = {g.id for g in without}
    # Who comes back to a home, or changes rooms, is there twice: each time is looked at alone, a couple together.
    times: list[tuple[dict[str, GuestFacts], dict[str, str]]] = []
    for placement in world.placements:
        guest = world.guests.get(placement.guest)
        if placement.home == home.id and guest is not None and guest.id not in left_out:
            at = sum(guest.id in guests for guests, _rooms in times)
            if at == len(times):
                times.append(({}, {}))
            times[at][0][guest.id] = replace(guest, nights=placement.nights)
            if placement.room:
                times[at][1][guest.id] = placement.room
    return tuple(
        party for guests, rooms in times for party in lodgers_of(world, list(guests.values()), rooms, settled=True)
    )


def judge(case: Case, *, between: bool = False, warnings: bool = False) -> tuple[Finding, ...]:
    """Every rule that the case breaks; without an overnight offer nothing else is asked.

    `between` asks only the rules about guests among one another, `warnings` only those that forbid nothing.
    """
    findings: list[Finding] = []
    for rule in rules_for(case.world.rules.packs):
        if (between and not rule.between) or (warnings and rule.level == "block"):
            continue
        findings += findings_of(rule, case)
        if findings and rule.id == "no_overnight_offer":
            break
    return tuple(dict.fromkeys(findings))


def findings_of(rule: Rule, case: Case) -> list[Finding]:
    """What one rule finds in a case; a rule for adults, minors or students looks at those alone."""
    concerned = [g for g in case.guests if rule.concerns(g)]
    found = []
    for broken in rule.judge(case, concerned) if concerned else ():
        overrule = rule.may_overrule if broken.may_overrule is None else broken.may_overrule
        curable = rule.curable if broken.curable is None else broken.curable
        found.append(Finding(rule.id, rule.level, broken.text, rule.citation, overrule, curable))
    return found


def verdicts(
    guest: GuestFacts,
    home: HomeFacts,
    world: World,
    *,
    nights: Nights | None = None,
    party: bool = True,
    empty: bool = False,
    room: str | None = None,
) -> tuple[Finding, ...]:
    """What speaks against a guest (with `party`, the whole party) in a home, beside those who are placed there.

    `empty` leaves out who is there: whether the home fits at all. Exceptions that were written down are left out.
    """
    coming = [replace(guest, nights=nights) if nights else guest]
    if party:
        coming += [g for g in world.companions(guest) if g.id != guest.id]
    return verdicts_of_group(coming, home, world, empty=empty, rooms={guest.id: room} if room else None)


def verdicts_of_group(
    guests: Sequence[GuestFacts],
    home: HomeFacts,
    world: World,
    *,
    empty: bool = False,
    rooms: dict[str, str] | None = None,
    there: tuple[Lodgers, ...] | None = None,
) -> tuple[Finding, ...]:
    """What speaks against these guests together in a home; `there` are those who stay in it, where that is known."""
    if there is None:
        there = () if empty else who_is_there(world, home, guests)
    coming = lodgers_of(world, guests, rooms)
    found = judge(Case(home, in_company(coming, there), in_company(there, coming), world))
    excepted = {f.rule for f in found if all((g.id, home.id, f.rule) in world.exceptions for g in guests)}
    return tuple(f for f in found if not (f.rule in excepted and f.may_overrule))


def first_block(guests: Sequence[GuestFacts], home: HomeFacts, world: World) -> Finding | None:
    """The first of the verdicts that forbids, without asking the rules after it."""
    coming, there = lodgers_of(world, guests), who_is_there(world, home, guests)
    case = Case(home, in_company(coming, there), in_company(there, coming), world)
    for rule in rules_for(world.rules.packs):
        for finding in findings_of(rule, case) if rule.level == "block" else ():
            excepted = all((g.id, home.id, finding.rule) in world.exceptions for g in guests)
            if not (excepted and finding.may_overrule):
                return finding
    return None


def verdicts_in_place(guest: GuestFacts, home: HomeFacts, world: World) -> tuple[Finding, ...]:
    """What speaks against a guest, with the nights of one stay, in the home where they are placed already."""
    # The others of the party count as staying there, so that a couple shares its bed.
    there = {p.guest for p in world.placements if p.home == home.id}
    mates = [g for g in world.companions(guest) if g.id != guest.id and g.id in there]
    rooms = {p.guest: p.room for p in world.placements if p.home == home.id and p.room}
    return verdicts_of_group([guest, *mates], home, world, rooms=rooms)


def blocks(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Only what forbids."""
    return tuple(f for f in findings if f.level == "block")


def may_all_stay(home: HomeFacts, everybody: Sequence[Lodgers], world: World) -> bool:
    """Whether no rule that counts the people in a home forbids these together; asks nothing else."""
    counting = [rule for rule in rules_for(world.rules.packs) if rule.together and rule.level == "block"]
    return not counting or not any(findings_of(rule, Case(home, tuple(everybody), (), world)) for rule in counting)

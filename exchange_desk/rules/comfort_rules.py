"""Rules that warn of what a guest would miss: a bed of one's own, a room of one's own for chaperones, the diet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from exchange_desk.rules.case import Broken, Case, listed
from exchange_desk.rules.diets import serves
from exchange_desk.rules.facts import GuestFacts, HomeFacts
from exchange_desk.rules.lodging import MAKESHIFT_KINDS, arrangements

_TRIED = 50


def a_permanent_bed(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """An adult sleeps in a bed that is one by day too: no sofa, futon or inflatable bed (R3)."""
    home = case.home
    if not any(b.kind in MAKESHIFT_KINDS for r in home.rooms if not r.living_room for b in r.beds):
        return []
    firm = replace(
        home,
        rooms=tuple(replace(r, beds=tuple(b for b in r.beds if b.kind not in MAKESHIFT_KINDS)) for r in home.rooms),
    )
    gap = case.number("share_age_gap")
    if next(arrangements(firm, case.everybody, gap=gap), None) is not None:
        return []
    if next(arrangements(home, case.everybody, gap=gap), None) is None:
        return []  # No bed at all: that is told by the rule about beds.
    kinds = {b.kind for r in home.rooms for b in r.beds if b.kind in MAKESHIFT_KINDS}
    return [Broken(f"{home.name} has only a makeshift bed left ({', '.join(sorted(kinds))}); ask the guest first.")]


def a_room_for_the_chaperone(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A chaperone has a room of their own, also where the students of the same party sleep (R21)."""
    coming = [g for g in guests if g.chaperone and g.party in case.world.parties]
    for chaperone in coming:
        party = case.world.parties[chaperone.party or ""]
        mates = [g for p in case.everybody for g in p.guests if g.party == party.id and g.alone_minor]
        if not mates:
            continue
        ways = islice(arrangements(case.home, case.everybody, gap=case.number("share_age_gap")), _TRIED)
        if not any(all(rooms.get(m.id) != rooms.get(chaperone.id) for m in mates) for rooms in ways):
            words = f"{chaperone.name} would share a room with {listed([m.name for m in mates])}"
            return [Broken(f"{words}; a chaperone has a room of their own.")]
    return []


def a_chaperone_hosts_no_student(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Whoever looks after the students of the visit is not the host of one of them (R21)."""
    both = [m.name for m in case.home.members if m.chaperone]
    if not both or not any(g.alone_minor for g in guests):
        return []
    look, host = ("looks", "the host") if len(both) == 1 else ("look", "hosts")
    return [Broken(f"{listed(both)} {look} after the students of this visit and would be {host} of one as well.")]


def a_diet_that_is_served(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A home that said what it can cook cooks what the guest eats (R30)."""
    home: HomeFacts = case.home
    found = []
    for guest in guests if home.diets else ():
        missing = [diet.replace("_", "-") for diet in guest.diets if not serves(diet, home.diets)]
        if missing:
            found.append(Broken(f"{guest.name} eats {listed(missing)}; {home.name} did not name it among its diets."))
    return found

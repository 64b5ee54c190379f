"""Parts that homes take by day, without a bed (day host, meal host, driver): what speaks against one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.dates import day_words
from exchange_desk.basics.errors import Finding
from exchange_desk.rules.case import Case, listed
from exchange_desk.rules.facts import GuestFacts, HomeFacts, World
from exchange_desk.rules.judge import findings_of, lodgers_of
from exchange_desk.rules.packs import rules_for

KINDS = {"day": "day host", "meal": "meal host", "driver": "driver"}
# The rules of homes that count by day, too; what keeps a guest from sleeping there may be avoided for some hours.
_FORBID = {
    "day": frozenset({"adults_are_cleared"}),
    "meal": frozenset({"adults_are_cleared", "a_kitchen_without_it"}),
    "driver": frozenset({"adults_are_cleared"}),
}
_ASKED = {
    "day": frozenset({"no_animal_allergy", "no_feared_animal", "no_smoke_for_minors", "no_smoke_for_who_cannot_bear_it",
                      "a_way_up", "a_kitchen_without_it", "a_talk_about_the_allergy"}),
    "meal": frozenset({"no_animal_allergy", "no_feared_animal", "no_smoke_for_minors", "a_way_up",
                       "no_smoke_for_who_cannot_bear_it", "a_talk_about_the_allergy"}),
    "driver": frozenset({"no_smoke_for_minors", "no_smoke_for_who_cannot_bear_it"}),
}  # fmt: skip
_OFFER = "The family's offer"


@dataclass(frozen=True, slots=True)
class PartFacts:
    """A part of a home over days, both included: for one guest, or (`guest` None) for the whole group."""

    id: str
    home: str
    guest: str | None
    kind: str
    first: dt.date
    last: dt.date
    confirmed: bool = False

    def meets(self, other: PartFacts) -> bool:
        """Whether both have a day in common."""
        return self.first <= other.last and other.first <= self.last


def guest_days(guest: GuestFacts) -> tuple[dt.date, dt.date]:
    """The days on which a guest is there: from the first night to the day after the last."""
    return guest.nights.first, guest.nights.last + dt.timedelta(days=1)


def judge_part(
    part: PartFacts, world: World, others: Sequence[PartFacts] = (), limit: int | None = None
) -> list[Finding]:
    """What speaks against a part beside the `others`; `limit` is how many guests the home takes so at a time."""
    home = world.homes[part.home]
    if home.withdrawn is not None:
        gone = f"{home.name} withdrew{': ' + home.withdrawn if home.withdrawn else ''}."
        return [Finding("no_offer", "block", gone, _OFFER)]
    found = [*_days(part, world), *_refused(part, home, world)]
    guest = world.guests.get(part.guest or "")
    if guest is not None:
        found += _about_guest(part.kind, guest, home, world)
    elif part.guest is None:
        found += _about_the_group(part, home, world)
    return [*found, *_too_many(part, home, world, others, limit)]


def _days(part: PartFacts, world: World) -> list[Finding]:
    """The part lies inside the visit, and inside the days of its guest."""
    rules, home = world.rules, world.homes[part.home]
    words = f"{home.name} as {KINDS[part.kind]}"
    if part.first < rules.starts or part.last > rules.ends:
        text = f"{words}: the visit lasts from {day_words(rules.starts)} to {day_words(rules.ends)}."
        return [Finding("part_days", "block", text, "The dates of the visit")]
    guest = world.guests.get(part.guest or "")
    if guest is not None:
        first, last = guest_days(guest)
        if part.first < first or part.last > last:
            text = f"{words}: {guest.name} is there from {day_words(first)} to {day_words(last)} only."
            return [Finding("part_days", "block", text, "The dates of the guest")]
    return []


def _refused(part: PartFacts, home: HomeFacts, world: World) -> list[Finding]:
    """Neither side refused the other, by day as little as by night; the reason of a refusal is never shown."""
    concerned = [g for g in world.guests.values() if part.guest in {None, g.id}]
    names = [g.name for g in concerned if g.id in home.vetoes or home.id in g.vetoes]
    if not names:
        return []
    text = f"{home.name} and {listed(names)} should not be put together."
    if part.guest is None:
        text += " Give the part for the other guests, each by name."
    return [Finding("veto", "block", text, "R31: refusals by either side (Attend, Tuber, aeonvera)")]


def _about_guest(kind: str, guest: GuestFacts, home: HomeFacts, world: World) -> list[Finding]:
    case = Case(home, lodgers_of(world, [guest]), (), world)
    found: list[Finding] = []
    for rule in rules_for(world.rules.packs):
        if rule.name in _FORBID[kind]:
            found += findings_of(rule, case)
        elif rule.name in _ASKED[kind]:
            found += [replace(f, level="warn") for f in findings_of(rule, case)]
    return found


def _about_the_group(part: PartFacts, home: HomeFacts, world: World) -> list[Finding]:
    """A group has its own grown-ups with it; minors are only never left alone with a home that is not cleared."""
    there = [g for g in world.guests.values() if _present(g, part.first, part.last)]
    found: dict[str, Finding] = {}
    for guest in sorted(there, key=lambda g: g.name):
        for finding in _about_guest(part.kind, guest, home, world):
            if finding.rule == "background_check":
                text = f"{finding.text} A grown-up of the group stays with the minors."
                found.setdefault("background_check", replace(finding, level="warn", text=text))
            else:
                found.setdefault(f"{finding.rule} {finding.text}", replace(finding, level="warn"))
    return list(found.values())


def _present(guest: GuestFacts, first: dt.date, last: dt.date) -> bool:
    there = guest_days(guest)
    return there[0] <= last and first <= there[1]


def _too_many(
    part: PartFacts, home: HomeFacts, world: World, others: Sequence[PartFacts], limit: int | None
) -> list[Finding]:
    """A home takes no more guests at a time, so, than it offered; a whole group counts as those who are there."""
    if not limit:
        return []
    same = [o for o in (*others, part) if o.home == part.home and o.kind == part.kind and o.meets(part)]
    most = 0
    for at in range((part.last - part.first).days + 1):
        day = part.first + dt.timedelta(days=at)
        today = {o.guest for o in same if o.first <= day <= o.last}
        group = [g.id for g in world.guests.values() if None in today and _present(g, day, day)]
        most = max(most, len(group) if None in today else len(today))
    if most <= limit:
        return []
    what = "seats in the car" if part.kind == "driver" else "places"
    text = f"{home.name} has {limit} {what} as {KINDS[part.kind]}; {most} guests would come."
    level = "warn" if part.guest is None else "block"
    return [Finding("part_limit", level, text, _OFFER)]

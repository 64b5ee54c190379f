"""Homes one after the other over a student year: moves, gaps, two homes on one night, checks that run out meanwhile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from exchange_desk.basics.errors import Finding
from exchange_desk.rules.case import listed
from exchange_desk.rules.facts import GuestFacts, PlacementFacts, World
from exchange_desk.rules.safety_rules import is_adult

STAGES = ("welcome", "permanent", "respite")
STUDENT_YEAR = "student-year"
_ORDER = ("first home", "second home", "third home", "fourth home")
_BED = "R1: one bed for each guest and night"
_CHECK = "R7: 22 CFR 62.25(j)(7) as quoted in EXITS; AFS interview rules"
_FIRST_DAYS = "Welcome families of J-1 programmes (EXITS)"
DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class StageFinding:
    """One finding about the homes of a guest, and the home that it leads to; `gap` is the first open night of one."""

    guest: str
    home: str | None
    finding: Finding
    gap: dt.date | None = None


def stage_words(rows: Sequence[PlacementFacts], row: PlacementFacts) -> str:
    """What a home is among those of a guest: first-days family, second home, respite home …"""
    if row.stage == "welcome":
        return "first-days family"
    if row.stage == "respite":
        return "respite home"
    lasting = [r for r in sorted(rows, key=lambda r: r.nights.first) if r.stage not in {"welcome", "respite"}]
    at = lasting.index(row)
    return _ORDER[at] if at < len(_ORDER) else f"home number {at + 1}"


def homes_of(world: World, guest: GuestFacts) -> list[PlacementFacts]:
    """The placements of a guest, one after the other."""
    return sorted((p for p in world.placements if p.guest == guest.id), key=lambda p: (p.nights.first, p.id))


def stage_findings(world: World) -> list[StageFinding]:
    """Two homes on one night on any visit; over a student year also gaps between homes, move days and checks."""
    found: list[StageFinding] = []
    for guest in sorted(world.guests.values(), key=lambda g: (g.name, g.id)):
        rows = homes_of(world, guest)
        found += _overlaps(world, guest, rows)
        if world.rules.direction == STUDENT_YEAR:
            found += [*_steps(world, guest, rows), *_checks(world, guest, rows)]
    return found


def _overlaps(world: World, guest: GuestFacts, rows: Sequence[PlacementFacts]) -> list[StageFinding]:
    found = []
    for at, row in enumerate(rows):
        for other in rows[at + 1 :]:
            nights = sorted(set(row.nights) & set(other.nights))
            if nights:
                names = listed(list(dict.fromkeys(_name(world, r.home) for r in (row, other))))
                when = _span(nights[0], nights[-1])
                text = f"{guest.name} is placed twice on {when}: {names}. Leave one of the two."
                found.append(StageFinding(guest.id, other.home, Finding("two_homes", "block", text, _BED)))
    return found


def _steps(world: World, guest: GuestFacts, rows: Sequence[PlacementFacts]) -> list[StageFinding]:
    """From each home to the next: the day of the move, the nights between, a first-days family that comes too late."""
    found = []
    for row, after in pairwise(rows):
        first, last = row.nights.last + DAY, after.nights.first - DAY
        names = f"{_name(world, row.home)} and {_name(world, after.home)}"
        if first <= last:
            text = f"{guest.name} has no home from {_day(first)} to {_day(last)}, between {names}."
            found.append(StageFinding(guest.id, after.home, Finding("gap", "warn", text, _BED), first))
        elif row.home != after.home and not row.nights.meets(after.nights):
            text = (
                f"{guest.name} moves from {_name(world, row.home)} to {_name(world, after.home)} "
                f"({stage_words(rows, after)}) on {_day(after.nights.first)}."
            )
            found.append(StageFinding(guest.id, after.home, Finding("move_day", "note", text, _FIRST_DAYS)))
        if after.stage == "welcome":
            text = f"{_name(world, after.home)} is a first-days family of {guest.name}, but not the first home."
            found.append(StageFinding(guest.id, after.home, Finding("stage_order", "warn", text, _FIRST_DAYS)))
    return found


def _checks(world: World, guest: GuestFacts, rows: Sequence[PlacementFacts]) -> list[StageFinding]:
    """Checks that are good on the day of the move and run out before the guest leaves: to be renewed in time."""
    found = []
    for row in rows:
        home = world.homes.get(row.home)
        for member in home.members if home else ():
            until = member.valid_until.latest if member.valid_until and member.check == "clear" else None
            if until and is_adult(member) and row.nights.first <= until <= row.nights.last:
                text = (
                    f"The background check of {member.name} runs out on {_day(until)} while {guest.name} lives with "
                    f"{_name(world, row.home)}: have it renewed."
                )
                found.append(StageFinding(guest.id, row.home, Finding("check_runs_out", "warn", text, _CHECK)))
    return found


def _name(world: World, home_id: str) -> str:
    return world.homes[home_id].name if home_id in world.homes else "another home"


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"


def _span(first: dt.date, last: dt.date) -> str:
    return f"the night of {_day(first)}" if first == last else f"the nights {_day(first)} to {_day(last)}"

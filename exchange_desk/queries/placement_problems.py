"""What is wrong with the placements of a visit, and who has no home yet."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import Finding
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.placements import unplaced_rows_in
from exchange_desk.rules.facts import World
from exchange_desk.rules.judge import verdicts_of_group, who_is_there
from exchange_desk.rules.stages import stage_findings


@dataclass(frozen=True, slots=True)
class PlacementProblem:
    """One finding about a guest (and a home, where one is concerned); `overruled` says that somebody wrote why."""

    finding: Finding
    participation_id: str
    guest: str
    household_id: str | None = None
    home: str | None = None
    overruled: bool = False


def placement_problems(session: Session, visit_id: str) -> tuple[PlacementProblem, ...]:
    """Every rule that a placement breaks or warns of, and every guest without a home."""
    return placement_problems_in(world_of(session, visit_id))


def placement_problems_in(world: World) -> tuple[PlacementProblem, ...]:
    """The same from a world that was read already."""
    found: list[PlacementProblem] = []
    for home in world.homes.values():
        for party in who_is_there(world, home):
            guest = party.guests[0]
            names = ", ".join(g.name for g in party.guests)
            for finding in verdicts_of_group(party.guests, home, world, rooms=dict(party.rooms or {})):
                found.append(PlacementProblem(finding, guest.id, names, home.id, home.name))
            for participation, household, rule in sorted(world.exceptions):
                if household == home.id and participation == guest.id:
                    note = Finding(rule, "note", f"{names} with {home.name}: “{rule}” was overruled.")
                    found.append(PlacementProblem(note, guest.id, names, home.id, home.name, overruled=True))
    between = set()
    for step in stage_findings(world):
        named = world.homes.get(step.home or "")
        guest_name = world.guests[step.guest].name
        found.append(PlacementProblem(step.finding, step.guest, guest_name, step.home, named.name if named else None))
        between |= {(step.guest, step.gap)} if step.gap else set()
    for row in unplaced_rows_in(world):
        if (row.participation_id, row.first_night) in between:
            continue  # Told already, with the homes before and after.
        days = f"{row.first_night:%d %b} to {row.last_night:%d %b}"
        text = f"{row.guest} has no home for the nights {days}."
        found.append(PlacementProblem(Finding("unplaced", "warn", text), row.participation_id, row.guest))
    order = {"block": 0, "warn": 1, "note": 2}
    return tuple(sorted(found, key=lambda p: (order.get(p.finding.level, 3), p.home or "", p.guest, p.finding.rule)))

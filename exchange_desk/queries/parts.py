"""Parts by day: which home is day host, meal host or driver for whom, who could be, and what is wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import Finding
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.names import NAME_COLUMNS, full_name, sort_key
from exchange_desk.records import HostOffer, HostPart, Household, Participation, Person
from exchange_desk.rules.facts import World
from exchange_desk.rules.judge import blocks
from exchange_desk.rules.parts import KINDS, PartFacts, guest_days, judge_part

THE_GROUP = "the whole group"


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part of a home by day; `participation_id` None means the whole group. `findings` speak against it."""

    id: str
    household_id: str
    home: str
    participation_id: str | None
    guest: str
    kind: str
    first_day: dt.date
    last_day: dt.date
    confirmed: bool
    findings: tuple[Finding, ...] = ()

    @property
    def words(self) -> str:
        """The part in words: "driver for Mari Abe"."""
        return f"{KINDS.get(self.kind, self.kind)} for {self.guest}"


@dataclass(frozen=True, slots=True)
class PartCandidate:
    """A home that could take a part: what speaks against it, and whether it offered just that."""

    household_id: str
    home: str
    offered: bool
    when: str | None
    findings: tuple[Finding, ...]

    @property
    def possible(self) -> bool:
        """Whether nothing forbids it."""
        return not blocks(self.findings)


def part_facts(session: Session, visit_id: str) -> tuple[PartFacts, ...]:
    """The parts of a visit, in a stable order."""
    order = (HostPart.first_day, HostPart.last_day, HostPart.kind, HostPart.id)
    rows = session.scalars(select(HostPart).where(HostPart.visit_id == visit_id).order_by(*order))
    return tuple(
        PartFacts(r.id, r.household_id, r.participation_id, r.kind, r.first_day, r.last_day, r.confirmed) for r in rows
    )


def part_limits(session: Session, visit_id: str) -> dict[tuple[str, str], int | None]:
    """How many guests each home takes at a time, by home and kind of part; None where it named no number."""
    columns = select(HostOffer.household_id, HostOffer.kind, HostOffer.seats, HostOffer.max_guests,
                     Household.seats_in_car)  # fmt: skip
    rows = session.execute(
        columns.join(Household, Household.id == HostOffer.household_id).where(HostOffer.visit_id == visit_id)
    )
    found: dict[tuple[str, str], int | None] = {}
    for row in rows:
        # The most guests of an overnight offer are those who sleep there: they say nothing of a day or a meal.
        by_day = row.max_guests if row.kind != "overnight" else None
        found[row.household_id, "meal"] = row.seats or by_day
        found[row.household_id, "day"] = by_day or row.seats
        found[row.household_id, "driver"] = row.seats_in_car
    return found


def part_rows(
    session: Session, visit_id: str, *, household_id: str | None = None, participation_id: str | None = None
) -> tuple[PartRow, ...]:
    """The parts of a visit, or those of a home, or those for a guest (the whole group's included), by day."""
    parts = part_facts(session, visit_id)
    if not parts:
        return ()
    world, limits = world_of(session, visit_id), part_limits(session, visit_id)
    wanted = [p for p in parts if household_id in {None, p.home} and (participation_id is None or p.guest in
              {None, participation_id})]  # fmt: skip
    return tuple(_row(part, parts, world, limits) for part in wanted if part.home in world.homes)


def part_guests(session: Session, visit_id: str) -> tuple[tuple[str, str], ...]:
    """The guests for whom a part can be given, as (id, name), by name."""
    rows = session.execute(
        select(Participation.id.label("part"), *NAME_COLUMNS)
        .join(Person, Person.id == Participation.person_id)
        .where(Participation.visit_id == visit_id, Participation.status != "cancelled")
    ).all()
    return tuple((row.part, full_name(row)) for row in sorted(rows, key=lambda r: (*sort_key(r), r.part)))


def _row(
    part: PartFacts, parts: Sequence[PartFacts], world: World, limits: Mapping[tuple[str, str], int | None]
) -> PartRow:
    guest = world.guests.get(part.guest or "")
    others = [p for p in parts if p.id != part.id]
    findings = judge_part(part, world, others, limits.get((part.home, part.kind)))
    if part.guest is not None and guest is None:
        findings.append(Finding("part_guest", "block", f"The guest for whom {world.homes[part.home].name} is "
                                f"{KINDS[part.kind]} has cancelled."))  # fmt: skip
    return PartRow(
        part.id, part.home, world.homes[part.home].name, part.guest,
        THE_GROUP if part.guest is None else guest.name if guest else "a guest who has cancelled",
        part.kind, part.first, part.last, part.confirmed, tuple(findings),
    )  # fmt: skip


def part_candidates(
    session: Session,
    visit_id: str,
    kind: str,
    *,
    participation_id: str | None = None,
    first_day: dt.date | None = None,
    last_day: dt.date | None = None,
) -> tuple[PartCandidate, ...]:
    """Every home with an offer, as day host, meal host or driver: those who offered just that first, then who can."""
    world, parts, limits = world_of(session, visit_id), part_facts(session, visit_id), part_limits(session, visit_id)
    first, last = days_of(world, participation_id)
    first, last = first_day or first, last_day or last
    columns = select(HostOffer.household_id, HostOffer.kind, HostOffer.when).where(HostOffer.visit_id == visit_id)
    found = []
    for row in session.execute(columns):
        part = PartFacts("", row.household_id, participation_id, kind, first, last)
        findings = judge_part(part, world, parts, limits.get((row.household_id, kind)))
        offered = row.kind == kind if kind != "driver" else bool(limits.get((row.household_id, kind)))
        name = world.homes[row.household_id].name
        found.append(PartCandidate(row.household_id, name, offered, row.when, tuple(findings)))
    return tuple(sorted(found, key=lambda c: (not c.possible, not c.offered, c.home.casefold(), c.household_id)))


def days_of(world: World, participation_id: str | None) -> tuple[dt.date, dt.date]:
    """The days of a guest, or those of the visit."""
    guest = world.guests.get(participation_id or "")
    if guest is None:
        return world.rules.starts, world.rules.ends
    first, last = guest_days(guest)
    return max(first, world.rules.starts), min(last, world.rules.ends)

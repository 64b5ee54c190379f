"""Placing guests: place, unplace, lock, confirm; a broken hard rule is refused by name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import Nights, day_words
from exchange_desk.basics.errors import Finding, RefusedInput, RuleBroken
from exchange_desk.basics.ids import new_id
from exchange_desk.operations.exceptions import drop_idle_exceptions, whole_exceptions, write_exceptions
from exchange_desk.operations.stages import known_stage, set_stage
from exchange_desk.queries.facts import world_of
from exchange_desk.records import Participation, Placement
from exchange_desk.rules.facts import GuestFacts, HomeFacts, World
from exchange_desk.rules.judge import blocks, lodgers_of, verdicts_in_place, verdicts_of_group, who_is_there
from exchange_desk.rules.lodging import AGE_GAP, arrangements
from exchange_desk.rules.packs import rule_named

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PlacedGuests:
    """What was done: the placements, whom they are for, and what to look at (`findings` forbid nothing here)."""

    placement_ids: tuple[str, ...]
    participation_ids: tuple[str, ...]
    findings: tuple[Finding, ...]


def place_guest(
    session: Session,
    *,
    participation_id: str,
    household_id: str,
    room_id: str | None = None,
    first_night: dt.date | None = None,
    last_night: dt.date | None = None,
    party: bool = False,
    stage: str | None = None,
    overrule: Sequence[str] = (),
    because: str | None = None,
    by: str = "desk",
) -> PlacedGuests:
    """Pencil a guest (with `party`, the whole party) in with a home; placements on the same nights are replaced.

    Raises `RuleBroken` for hard rules that were not overruled, or may not be. A home of which something is still
    missing that can come (a check, a reference, an interview) may be pencilled in, never confirmed. `stage` says what
    the home is in a student year: welcome, permanent or respite.
    """
    stage = known_stage(stage)
    guest = _participation(session, participation_id)
    world = world_of(session, guest.visit_id)
    facts, home = guest_in(world, participation_id), home_in(world, household_id)
    whole_exceptions(overrule, because, by)
    if room_id is not None and home.room(room_id) is None:
        raise RefusedInput(f"This room does not belong to {home.name}. Choose one of its rooms.")
    nights = _nights(facts, first_night, last_night)
    coming = [replace(facts, nights=nights)]
    if party:
        coming += [g for g in world.companions(facts) if g.id != facts.id]
    rooms = {facts.id: room_id} if room_id else None
    for each in coming:
        _not_locked(world, each)
    findings = verdicts_of_group(coming, home, world, rooms=rooms)
    refuse_broken(findings, overrule, pencil=True)
    write_exceptions(session, guest.visit_id, coming, home, findings, overrule, because, by)
    chosen = rooms_for(world, home, coming, rooms)
    ids = tuple(put_for_nights(session, guest.visit_id, g, home.id, chosen.get(g.id)) for g in coming)
    for placement_id in ids if stage else ():
        set_stage(session, placement_id=placement_id, stage=stage)
    drop_idle_exceptions(session, guest.visit_id)
    return PlacedGuests(ids, tuple(g.id for g in coming), findings)


def unplace_guest(session: Session, *, participation_id: str, party: bool = False) -> tuple[str, ...]:
    """Take a guest (with `party`, the whole party) out of the homes; returns who was taken out."""
    guest = _participation(session, participation_id)
    wanted = {participation_id}
    if party and guest.party_id:
        mates = select(Participation.id).where(Participation.party_id == guest.party_id)
        wanted |= set(session.scalars(mates.where(Participation.visit_id == guest.visit_id)))
    rows = session.scalars(select(Placement).where(Placement.participation_id.in_(sorted(wanted)))).all()
    if not rows:
        raise RefusedInput("This guest is in no home.")
    if any(row.locked for row in rows):
        raise RefusedInput("This placement is locked. Unlock it first, then take the guest out.")
    for row in rows:
        session.delete(row)
    drop_idle_exceptions(session, guest.visit_id)
    return tuple(sorted({row.participation_id for row in rows}))


def lock_guest(session: Session, *, participation_id: str, locked: bool = True) -> None:
    """Keep suggestions away from a guest's placements, or let them come again."""
    for row in _placed(session, participation_id):
        row.locked = locked
    session.flush()


def confirm_guest(
    session: Session,
    *,
    participation_id: str,
    confirmed: bool = True,
    overrule: Sequence[str] = (),
    because: str | None = None,
    by: str = "desk",
) -> tuple[Finding, ...]:
    """Confirm a guest's placements (or pencil them again); every hard rule is asked once more.

    Raises `RuleBroken`, also for what could be cured and was pencilled (a check that is not there yet). Returns what
    to look at.
    """
    rows = _placed(session, participation_id)
    visit_id = rows[0].visit_id
    found: list[Finding] = []
    if confirmed:
        whole_exceptions(overrule, because, by)
        world = world_of(session, visit_id)
        facts = guest_in(world, participation_id)
        for row in rows:
            home, coming = home_in(world, row.household_id), stay_of(facts, row)
            findings = verdicts_in_place(coming, home, world)
            refuse_broken(findings, overrule)
            write_exceptions(session, visit_id, [coming], home, findings, overrule, because, by)
            found += findings
    for row in rows:
        row.state = "confirmed" if confirmed else "pencilled"
    session.flush()
    return tuple(dict.fromkeys(found))


def stay_of(guest: GuestFacts, row: Placement) -> GuestFacts:
    """A guest with the nights of one placement."""
    return replace(guest, nights=Nights(row.first_night, row.last_night))


def put_pencilled(
    session: Session, *, visit_id: str, participation_id: str, household_id: str, room_id: str | None, nights: Nights
) -> str:
    """Write one pencilled placement of a plan that was judged already; returns its id."""
    row = Placement(
        id=new_id(),
        visit_id=visit_id,
        participation_id=participation_id,
        household_id=household_id,
        room_id=room_id,
        first_night=nights.first,
        last_night=nights.last,
    )
    session.add(row)
    return row.id


def put_for_nights(session: Session, visit_id: str, guest: GuestFacts, household_id: str, room_id: str | None) -> str:
    """Place a guest for the nights given, pencilled, cutting or removing what stood on them before.

    A placement for just these nights moves: its stage and notes go along.
    """
    same = session.scalars(
        select(Placement).where(
            Placement.participation_id == guest.id,
            Placement.first_night == guest.nights.first,
            Placement.last_night == guest.nights.last,
        )
    ).first()
    clear_nights(session, guest.id, guest.nights, but=same.id if same else None)
    if same is not None:
        same.household_id, same.room_id, same.state = household_id, room_id, "pencilled"
        return same.id
    return put_pencilled(
        session,
        visit_id=visit_id,
        participation_id=guest.id,
        household_id=household_id,
        room_id=room_id,
        nights=guest.nights,
    )


def clear_nights(session: Session, participation_id: str, nights: Nights, *, but: str | None = None) -> None:
    """Cut a guest's stays to the nights that are left beside these; the placement `but` is left alone."""
    known = select(Placement).where(Placement.participation_id == participation_id)
    for row in session.scalars(known.order_by(Placement.first_night)).all():
        if row.id == but or row.last_night < nights.first or row.first_night > nights.last:
            continue
        before, after = row.first_night < nights.first, row.last_night > nights.last
        if before and after:
            split_row(session, row, nights.last + DAY)
        if before:
            row.last_night = nights.first - DAY
        elif after:
            row.first_night = nights.last + DAY
        else:
            session.delete(row)
    session.flush()


def split_row(session: Session, row: Placement, night: dt.date) -> Placement:
    """Make two placements of one, alike in all but their nights; returns the second, which begins on `night`."""
    second = Placement(
        id=new_id(),
        visit_id=row.visit_id,
        participation_id=row.participation_id,
        household_id=row.household_id,
        room_id=row.room_id,
        first_night=night,
        last_night=row.last_night,
        state=row.state,
        stage=row.stage,
        locked=row.locked,
        notes=row.notes,
    )
    session.add(second)
    row.last_night = night - DAY
    return second


def rooms_for(
    world: World, home: HomeFacts, coming: Sequence[GuestFacts], rooms: dict[str, str] | None
) -> dict[str, str]:
    """The rooms in which they sleep, where their beds fit; none where a rule about beds was overruled."""
    everybody = (*who_is_there(world, home, coming), *lodgers_of(world, coming, rooms))
    gap = int(world.rules.numbers.get("share_age_gap", AGE_GAP))
    for strict in (True, False):
        found = next(arrangements(home, everybody, gap=gap, strict=strict), None)
        if found is not None:
            mine = {g.id: found[g.id] for g in coming if g.id in found}
            first = mine[min(mine)] if mine else None
            return {g.id: room for g in coming if (room := mine.get(g.id, first))}
    return dict(rooms or {})


def refuse_broken(findings: Sequence[Finding], overrule: Sequence[str], *, pencil: bool = False) -> None:
    """Raise `RuleBroken` for what forbids, was not overruled, and with `pencil` cannot be cured later."""
    wanted = {rule.id for name in overrule if (rule := rule_named(name))}
    against = [f for f in blocks(findings) if not (pencil and f.curable) and not (f.rule in wanted and f.may_overrule)]
    if against:
        raise RuleBroken(against)


def _nights(guest: GuestFacts, first: dt.date | None, last: dt.date | None) -> Nights:
    nights = Nights(first or guest.nights.first, last or guest.nights.last)
    if nights.first < guest.nights.first or nights.last > guest.nights.last:
        needed = f"from {day_words(guest.nights.first)} to {day_words(guest.nights.last)}"
        raise RefusedInput(f"{guest.name} needs a bed {needed} only. Choose nights between these.")
    return nights


def _not_locked(world: World, guest: GuestFacts) -> None:
    for placement in world.placements:
        if placement.guest == guest.id and placement.locked and placement.nights.meets(guest.nights):
            home = world.homes.get(placement.home)
            where = f" with {home.name}" if home else ""
            raise RefusedInput(f"{guest.name} is locked{where}. Unlock the placement first.")


def _participation(session: Session, participation_id: str) -> Participation:
    row = session.get(Participation, participation_id)
    if row is None:
        raise RefusedInput("This guest is not on the list of the visit any more.")
    return row


def guest_in(world: World, participation_id: str) -> GuestFacts:
    """The facts of a guest; refused when the guest has cancelled."""
    guest = world.guests.get(participation_id)
    if guest is None:
        raise RefusedInput("This guest has cancelled. Set the guest to going first.")
    return guest


def home_in(world: World, household_id: str) -> HomeFacts:
    """The facts of a home; refused when it made no offer."""
    home = world.homes.get(household_id)
    if home is None:
        raise RefusedInput("This family has made no offer for the visit. Add its offer first.")
    return home


def _placed(session: Session, participation_id: str) -> Sequence[Placement]:
    rows = session.scalars(
        select(Placement).where(Placement.participation_id == participation_id).order_by(Placement.first_night)
    ).all()
    if not rows:
        raise RefusedInput("This guest is in no home yet. Place the guest first.")
    return rows

"""One stay of a guest (a home over some nights): change, move, split, join, take out; judged by the rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import Nights, day_words
from exchange_desk.basics.errors import Finding, RefusedInput
from exchange_desk.operations.exceptions import drop_idle_exceptions, whole_exceptions, write_exceptions
from exchange_desk.operations.placements import (
    DAY,
    PlacedGuests,
    clear_nights,
    guest_in,
    home_in,
    put_for_nights,
    refuse_broken,
    rooms_for,
    split_row,
    stay_of,
)
from exchange_desk.queries.facts import world_of
from exchange_desk.records import Participation, Placement
from exchange_desk.rules.facts import GuestFacts, HomeFacts, World
from exchange_desk.rules.judge import blocks, verdicts_in_place, verdicts_of_group


@dataclass(frozen=True, slots=True)
class Overruling:
    """Rules that somebody overrules for a change, why, and who it is."""

    rules: Sequence[str] = ()
    because: str | None = None
    by: str = "desk"


NOTHING_OVERRULED = Overruling()


def change_stay(
    session: Session,
    *,
    placement_id: str,
    first_night: dt.date | None = None,
    last_night: dt.date | None = None,
    household_id: str | None = None,
    room_id: str | None = None,
    party: bool = False,
    overruling: Overruling = NOTHING_OVERRULED,
) -> PlacedGuests:
    """Give one stay other nights, another home or room; what is not given stays as it is.

    Nights that it no longer has are without a home; on nights that it gains it takes the place of the guest's other
    stays. With `party` those who travel together come along on the nights they share: into another home all of them,
    otherwise those who have the same stay. A stay that only becomes shorter stays confirmed; every other one is
    pencilled again. Raises `RuleBroken`, and `RefusedInput` for a locked stay.
    """
    row = _stay(session, placement_id)
    world = world_of(session, row.visit_id)
    facts = guest_in(world, row.participation_id)
    home = home_in(world, household_id or row.household_id)
    _not_locked(row, facts, world)
    whole_exceptions(overruling.rules, overruling.because, overruling.by)
    if room_id is not None and home.room(room_id) is None:
        raise RefusedInput(f"This room does not belong to {home.name}. Choose one of its rooms.")
    before = Nights(row.first_night, row.last_night)
    nights = _asked(facts, before, first_night or before.first, last_night or before.last)
    same_home = home.id == row.household_id
    shorter = nights.first >= before.first and nights.last <= before.last
    stays_so = same_home and shorter and room_id in (None, row.room_id)
    beside = _beside(session, row) if party else {}
    mates = _mates(world, facts, nights) if party else []
    coming = [replace(facts, nights=nights), *(m for m in mates if m.id in beside or not same_home)]
    for guest in coming:
        _others_unlocked(world, guest, row.id)
    rooms, findings = _judged(world, home, coming, room_id, row.room_id if same_home else None)
    if stays_so:  # what was broken before does not hinder anybody from leaving earlier
        earlier = [replace(guest, nights=before) for guest in coming]
        known = {f.rule for f in verdicts_of_group(earlier, home, world, rooms=rooms)}
        refuse_broken([f for f in findings if f.rule not in known], overruling.rules, pencil=row.state != "confirmed")
        chosen = {each.participation_id: each.room_id for each in (row, *beside.values())}
    else:
        refuse_broken(findings, overruling.rules, pencil=True)
        write_exceptions(
            session, row.visit_id, coming, home, findings, overruling.rules, overruling.because, overruling.by
        )
        chosen = {**rooms_for(world, home, coming, rooms)}
    ids = []
    for guest in coming:
        stay = row if guest.id == facts.id else beside.get(guest.id)
        if stay is None:
            ids.append(put_for_nights(session, row.visit_id, guest, home.id, chosen.get(guest.id)))
            continue
        clear_nights(session, guest.id, guest.nights, but=stay.id)
        stay.first_night, stay.last_night = guest.nights.first, guest.nights.last
        stay.household_id, stay.room_id = home.id, chosen.get(guest.id)
        stay.state = stay.state if stays_so else "pencilled"
        ids.append(stay.id)
    session.flush()
    return PlacedGuests(tuple(ids), tuple(g.id for g in coming), findings)


def move_stay(
    session: Session,
    *,
    placement_id: str,
    household_id: str,
    room_id: str | None = None,
    party: bool = False,
    overruling: Overruling = NOTHING_OVERRULED,
) -> PlacedGuests:
    """Move one stay to another home for the same nights; the guest's other stays remain."""
    return change_stay(
        session,
        placement_id=placement_id,
        household_id=household_id,
        room_id=room_id,
        party=party,
        overruling=overruling,
    )


def split_stay(session: Session, *, placement_id: str, night: dt.date, party: bool = False) -> tuple[str, str]:
    """Make two stays of one, the second from `night` on; both stay as they were. Returns their ids.

    With `party` the same stay of those who travel together is split too.
    """
    row = _stay(session, placement_id)
    if not row.first_night < night <= row.last_night:
        if row.first_night == row.last_night:
            raise RefusedInput("A stay of one night cannot be split.")
        raise RefusedInput(
            f"The second part begins after the first night: choose a night from {day_words(row.first_night + DAY)} "
            f"to {day_words(row.last_night)}."
        )
    mates = _beside(session, row).values() if party else ()
    second = split_row(session, row, night)
    for mate in mates:
        split_row(session, mate, night)
    session.flush()
    return row.id, second.id


def join_stays(session: Session, *, placement_id: str) -> str:
    """Make one stay of this one and those of the same guest in the same home directly before and after it.

    It is confirmed only where all were, locked where one was. Returns the id that stays.
    """
    row = _stay(session, placement_id)
    same = session.scalars(
        select(Placement)
        .where(Placement.participation_id == row.participation_id, Placement.household_id == row.household_id)
        .order_by(Placement.first_night)
    ).all()
    chain = [row]
    for other in same:
        if other.first_night == chain[-1].last_night + DAY:
            chain.append(other)
    for other in reversed(same):
        if other.last_night == chain[0].first_night - DAY:
            chain.insert(0, other)
    if len(chain) == 1:
        raise RefusedInput("There is nothing to join: no stay with the same family lies directly before or after it.")
    nights = Nights(chain[0].first_night, chain[-1].last_night)
    if len({other.room_id for other in chain}) > 1:
        world = world_of(session, row.visit_id)
        coming = replace(guest_in(world, row.participation_id), nights=nights)
        rooms = {coming.id: row.room_id} if row.room_id else None
        refuse_broken(
            verdicts_of_group([coming], home_in(world, row.household_id), world, rooms=rooms), (), pencil=True
        )
    row.state = "confirmed" if all(other.state == "confirmed" for other in chain) else "pencilled"
    row.locked = any(other.locked for other in chain)
    row.notes = "\n".join(dict.fromkeys(other.notes for other in chain if other.notes)) or None
    for other in chain:
        if other is not row:
            session.delete(other)
    session.flush()
    row.first_night, row.last_night = nights.first, nights.last
    session.flush()
    return row.id


def unplace_stay(session: Session, *, placement_id: str) -> None:
    """Take a guest out of one home for the nights of this stay only."""
    row = _stay(session, placement_id)
    if row.locked:
        raise RefusedInput("This stay is locked. Unlock it first.")
    visit_id = row.visit_id
    session.delete(row)
    drop_idle_exceptions(session, visit_id)


def lock_stay(session: Session, *, placement_id: str, locked: bool = True) -> None:
    """Keep suggestions and changes by hand away from one stay, or let them come again."""
    _stay(session, placement_id).locked = locked
    session.flush()


def confirm_stay(
    session: Session, *, placement_id: str, confirmed: bool = True, overruling: Overruling = NOTHING_OVERRULED
) -> tuple[Finding, ...]:
    """Confirm one stay (or pencil it again); every hard rule is asked once more, as for the whole guest."""
    row = _stay(session, placement_id)
    findings: tuple[Finding, ...] = ()
    if confirmed:
        whole_exceptions(overruling.rules, overruling.because, overruling.by)
        world = world_of(session, row.visit_id)
        facts, home = guest_in(world, row.participation_id), home_in(world, row.household_id)
        coming = stay_of(facts, row)
        findings = verdicts_in_place(coming, home, world)
        refuse_broken(findings, overruling.rules)
        write_exceptions(
            session, row.visit_id, [coming], home, findings, overruling.rules, overruling.because, overruling.by
        )
    row.state = "confirmed" if confirmed else "pencilled"
    session.flush()
    return findings


def _judged(
    world: World, home: HomeFacts, coming: list[GuestFacts], room_id: str | None, present: str | None
) -> tuple[dict[str, str] | None, tuple[Finding, ...]]:
    """What speaks against it, in the room asked for; without one in the present room, or else in any."""
    for room in dict.fromkeys((room_id or present, room_id)):
        rooms = {coming[0].id: room} if room else None
        findings = verdicts_of_group(coming, home, world, rooms=rooms)
        if not blocks(findings):
            break
    return rooms, findings


def _mates(world: World, facts: GuestFacts, nights: Nights) -> list[GuestFacts]:
    """The others of the party, on the nights that they share with the stay."""
    return [
        replace(g, nights=Nights(max(g.nights.first, nights.first), min(g.nights.last, nights.last)))
        for g in world.companions(facts)
        if g.id != facts.id and g.nights.meets(nights)
    ]


def _beside(session: Session, row: Placement) -> dict[str, Placement]:
    """The stays of those who travel together in the same home on the same nights, by guest."""
    guest = session.get(Participation, row.participation_id)
    if guest is None or guest.party_id is None:
        return {}
    mates = select(Participation.id).where(Participation.party_id == guest.party_id, Participation.id != guest.id)
    found = select(Placement).where(
        Placement.participation_id.in_(mates),
        Placement.household_id == row.household_id,
        Placement.first_night == row.first_night,
        Placement.last_night == row.last_night,
    )
    return {stay.participation_id: stay for stay in session.scalars(found.order_by(Placement.id))}


def _asked(facts: GuestFacts, before: Nights, first: dt.date, last: dt.date) -> Nights:
    nights = Nights(first, last)
    if first < min(facts.nights.first, before.first) or last > max(facts.nights.last, before.last):
        raise RefusedInput(
            f"{facts.name} needs a bed from {day_words(facts.nights.first)} to {day_words(facts.nights.last)} only. "
            "Choose nights between these."
        )
    return nights


def _others_unlocked(world: World, guest: GuestFacts, but: str) -> None:
    for other in world.placements:
        if other.guest == guest.id and other.id != but and other.locked and other.nights.meets(guest.nights):
            home = world.homes.get(other.home)
            raise RefusedInput(
                f"On some of these nights {guest.name} has a locked stay with {home.name if home else 'a family'}. "
                "Unlock that one first, or choose other nights."
            )


def _not_locked(row: Placement, facts: GuestFacts, world: World) -> None:
    if row.locked:
        home = world.homes.get(row.household_id)
        where = f" with {home.name}" if home else ""
        raise RefusedInput(f"The stay of {facts.name}{where} is locked. Unlock it first, then change it.")


def _stay(session: Session, placement_id: str) -> Placement:
    row = session.get(Placement, placement_id)
    if row is None:
        raise RefusedInput("This stay is not there any more. Choose another one.")
    return row

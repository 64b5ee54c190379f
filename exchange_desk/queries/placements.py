"""Who is placed where, and who has no home yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.matching.problem import open_nights
from exchange_desk.queries.facts import world_of
from exchange_desk.rules.facts import GuestFacts, PlacementFacts, World
from exchange_desk.rules.safety_rules import animal_allergies
from exchange_desk.rules.stages import homes_of, stage_words


@dataclass(frozen=True, slots=True)
class PlacementRow:
    """One guest in one home over nights; `state` is locked, confirmed or pencilled, in this order.

    `stage` says what the home is among several of one guest ("first-days family", "second home").
    """

    id: str
    participation_id: str
    guest: str
    household_id: str
    home: str
    room_id: str | None
    room: str | None
    first_night: dt.date
    last_night: dt.date
    state: str
    confirmed: bool
    locked: bool
    minor: bool
    party: str | None
    in_words: str
    stage: str


@dataclass(frozen=True, slots=True)
class UnplacedRow:
    """One guest without a home on some nights; `needs` are what a family must know, in words."""

    participation_id: str
    guest: str
    first_night: dt.date
    last_night: dt.date
    minor: bool
    party_id: str | None
    party: str | None
    in_words: str
    needs: tuple[str, ...]


def placement_rows(session: Session, visit_id: str) -> tuple[PlacementRow, ...]:
    """All placements of a visit, by home, then guest."""
    return placement_rows_in(world_of(session, visit_id))


def placement_rows_in(world: World) -> tuple[PlacementRow, ...]:
    """The placements of a world that was read already."""
    rows = []
    for placement in world.placements:
        guest, home = world.guests.get(placement.guest), world.homes.get(placement.home)
        if guest is None or home is None:
            continue
        room, party = home.room(placement.room), world.party_of(guest)
        rows.append(
            PlacementRow(
                id=placement.id,
                participation_id=guest.id,
                guest=guest.name,
                household_id=home.id,
                home=home.name,
                room_id=placement.room,
                room=room.label if room else None,
                first_night=placement.nights.first,
                last_night=placement.nights.last,
                state="locked" if placement.locked else placement.state,
                confirmed=placement.state == "confirmed",
                locked=placement.locked,
                minor=guest.minor,
                party=party.label if party else None,
                in_words=guest_words(guest),
                stage=_stage(world, guest, placement),
            )
        )
    return tuple(sorted(rows, key=lambda r: (r.home.casefold(), r.household_id, r.guest.casefold(), r.first_night)))


def _stage(world: World, guest: GuestFacts, placement: PlacementFacts) -> str:
    homes = homes_of(world, guest)
    return stage_words(homes, placement) if placement.stage or len({p.home for p in homes}) > 1 else ""


def unplaced_rows(session: Session, visit_id: str) -> tuple[UnplacedRow, ...]:
    """Guests who need a home and have none for some nights; parties side by side."""
    return unplaced_rows_in(world_of(session, visit_id))


def unplaced_rows_in(world: World) -> tuple[UnplacedRow, ...]:
    """The guests without a home of a world that was read already."""
    rows = []
    for guest in world.guests.values():
        party = world.party_of(guest)
        for nights in open_nights(guest, world.placements) if guest.needs_home else ():
            rows.append(
                UnplacedRow(
                    participation_id=guest.id,
                    guest=guest.name,
                    first_night=nights.first,
                    last_night=nights.last,
                    minor=guest.minor,
                    party_id=guest.party,
                    party=party.label if party else None,
                    in_words=guest_words(guest),
                    needs=tuple(_needs(guest)),
                )
            )
    return tuple(sorted(rows, key=lambda r: ((r.party or r.guest).casefold(), r.party_id or "", r.guest.casefold())))


def guest_words(guest: GuestFacts) -> str:
    """A guest in a few words: "girl, 15" or "woman, 63"."""
    words = {"female": ("girl", "woman"), "male": ("boy", "man")}.get(guest.sex or "", ("minor", "adult"))
    return f"{words[0 if guest.minor else 1]}{f', {guest.age}' if guest.age is not None else ''}"


def _needs(guest: GuestFacts) -> list[str]:
    animals = set(animal_allergies(guest, mild=True) + animal_allergies(guest, mild=False))
    found = [
        f"allergy: {a.substance.replace('_', ' ')}{' (severe)' if a.severity == 'severe' else ''}"
        for a in guest.allergies
    ]
    if guest.asthma:
        found.append("asthma")
    found += [f"no {m.animal}" for m in guest.limits if m.strength == "never" and m.animal not in animals]
    found += [diet.replace("_", "-") for diet in guest.diets]
    if guest.mobility in {"few", "none"}:
        found.append("no stairs" if guest.mobility == "none" else "few steps")
    if guest.in_cot:
        found.append("cot")
    return found

"""A repair in words before it is accepted: who goes where, and who must be telephoned about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.matching.repair import Proposal
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.rules.case import listed
from exchange_desk.rules.facts import World


@dataclass(frozen=True, slots=True)
class MoveRow:
    """One guest of a repair; `kind` is placed (had no home), moved (another home) or room (another room only)."""

    kind: str
    participation_id: str
    guest: str
    from_household_id: str | None
    from_home: str | None
    from_room: str | None
    household_id: str
    home: str
    room: str | None
    first_night: dt.date
    last_night: dt.date


@dataclass(frozen=True, slots=True)
class CallRow:
    """Somebody to telephone: a home that gains or loses guests, or a guest who moves; `phone` empty = not known.

    `whose` names the contact whose number it is, where it is not the home's or the guest's own.
    """

    household_id: str | None
    participation_id: str | None
    name: str
    phone: str
    whose: str
    why: str


def moves(session: Session, visit_id: str, proposal: Proposal) -> tuple[MoveRow, ...]:
    """Who gets a home, who gets another one, who changes rooms, in this order and by name."""
    world = world_of(session, visit_id)
    rows = [
        _row(world, "placed", p.guest, None, None, p.home, p.room, p.nights.first, p.nights.last)
        for p in proposal.placed
    ]
    for kind, changes in (("moved", proposal.moved), ("room", proposal.rooms)):
        rows += [
            _row(world, kind, m.guest, m.home, m.room, m.to_home, m.to_room, m.nights.first, m.nights.last)
            for m in changes
        ]
    order = {"placed": 0, "moved": 1, "room": 2}
    return tuple(sorted(rows, key=lambda r: (order[r.kind], r.guest.casefold(), r.participation_id, r.first_night)))


def calls(session: Session, visit_id: str, rows: Iterable[MoveRow]) -> tuple[CallRow, ...]:
    """Whom to telephone when these moves are made: the homes by name, then the guests who move."""
    rows = tuple(rows)
    visit = packet_facts(session, visit_id)
    why: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for home_id, home in {(r.household_id, r.home) for r in rows} | {
        (r.from_household_id, r.from_home or "") for r in rows if r.from_household_id
    }:
        gains = [r.guest for r in rows if r.household_id == home_id and r.kind != "room"]
        loses = [r.guest for r in rows if r.from_household_id == home_id and r.kind == "moved"]
        inside = [r for r in rows if r.household_id == home_id and r.kind == "room"]
        names[home_id] = home
        why[home_id] = [
            *([f"gets {listed(gains)}"] if gains else []),
            *([f"no longer has {listed(loses)}"] if loses else []),
            *(f"{r.guest} changes from room {r.from_room} to room {r.room}" for r in inside),
        ]
    found = [
        CallRow(home_id, None, names[home_id], _phone_of_home(visit, home_id), "", "; ".join(why[home_id]))
        for home_id in sorted(why, key=lambda h: (names[h].casefold(), h))
    ]
    for guest_id, guest in dict.fromkeys((r.participation_id, r.guest) for r in rows if r.kind == "moved"):
        mine = [r for r in rows if r.participation_id == guest_id and r.kind == "moved"]
        words = "; ".join(f"moves from {r.from_home} to {r.home}" for r in mine)
        phone, whose = _phone_of_guest(visit, guest_id)
        found.append(CallRow(None, guest_id, guest, phone, whose, words))
    return tuple(found)


def _row(
    world: World,
    kind: str,
    guest: str,
    from_home: str | None,
    from_room: str | None,
    home: str,
    room: str | None,
    first: dt.date,
    last: dt.date,
) -> MoveRow:
    return MoveRow(
        kind=kind,
        participation_id=guest,
        guest=world.guests[guest].name,
        from_household_id=from_home,
        from_home=world.homes[from_home].name if from_home else None,
        from_room=_label(world, from_home, from_room),
        household_id=home,
        home=world.homes[home].name,
        room=_label(world, home, room),
        first_night=first,
        last_night=last,
    )


def _label(world: World, home: str | None, room: str | None) -> str | None:
    found = world.homes[home].room(room) if home else None
    return found.label if found else None


def _phone_of_home(visit: PaperVisit, home_id: str) -> str:
    home = visit.home_by_id.get(home_id)
    return (home.phone if home else None) or ""


def _phone_of_guest(visit: PaperVisit, guest_id: str) -> tuple[str, str]:
    """A guest's own number, or the first contact's with that contact's name."""
    guest = visit.guest_by_id.get(guest_id)
    if guest is None or guest.phone:
        return (guest.phone or "", "") if guest else ("", "")
    contact = next((c for c in guest.contacts if c.phone), None)
    return (contact.phone or "", contact.name or contact.relation or "contact") if contact else ("", "")

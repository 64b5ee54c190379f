"""Who sits together at the banquet: families with their guests, tables filled so that no company is torn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.packets.documents.naming import NameLine, first_name, name_line
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.queries.packet_facts import PaperVisit
from exchange_desk.queries.packet_facts_guests import PaperGuest, PaperName
from exchange_desk.queries.packet_facts_homes import PaperMember

SEATS = 8  # at a round table


@dataclass(frozen=True, slots=True)
class Seated(Worded):
    """One person at the banquet: `to_call` is what the place card says in large."""

    id: str
    name: NameLine
    to_call: str
    town: str | None
    guest: bool


@dataclass(frozen=True, slots=True)
class Company(Worded):
    """People who sit together; `family` that of the home, nothing for guests without one."""

    id: str
    family: str | None
    people: tuple[Seated, ...]


def companies(visit: PaperVisit) -> tuple[Company, ...]:
    """Everybody who is to be seated, each once: homes with the guests who come to them first, then the other guests.

    A guest who may not stay in a home yet does not sit with it: a plan on the wall would tell what its sheet does not.
    """
    found: list[Company] = []
    seated: set[str] = set()
    first_home = {
        guest.id: stays[0].home_id
        for guest in visit.guests
        if (stays := [s for s in visit.stays_of(guest.id) if (s.home_id, guest.id) not in visit.held_back])
    }
    for home in visit.homes:
        if not visit.stays_in(home.id):
            continue
        people = [_member(visit, member) for member in home.members if member.person_id not in seated]
        people += [_guest(guest) for guest in visit.guests if first_home.get(guest.id) == home.id]
        seated |= {member.person_id for member in home.members}
        if people:
            found.append(Company(home.id, home.name, tuple(people)))
    alone: dict[str, list[PaperGuest]] = {}
    for guest in visit.guests:
        if guest.id not in first_home:
            alone.setdefault(guest.party_id or guest.id, []).append(guest)
    found += [Company(key, None, tuple(_guest(guest) for guest in guests)) for key, guests in alone.items()]
    return tuple(found)


def tables(groups: Sequence[Company], seats: int = SEATS) -> tuple[tuple[Company, ...], ...]:
    """The companies on tables of so many seats, the largest first, each where it leaves the fewest seats empty.

    The same companies always give the same tables. One that is larger than a table has tables beside each other.
    """
    ordered = sorted(groups, key=lambda group: (-len(group.people), folded(group.family or "~"), group.id))
    full: list[list[Company]] = []
    for group in ordered:
        parts = [group.people[at : at + seats] for at in range(0, len(group.people), seats)]
        for part in parts:
            piece = Company(group.id, group.family, part)
            free = [(seats - _taken(table) - len(part), number) for number, table in enumerate(full)]
            fitting = min((pair for pair in free if pair[0] >= 0), default=None)
            if fitting is None or len(parts) > 1:
                full.append([piece])
            else:
                full[fitting[1]].append(piece)
    return tuple(tuple(table) for table in full)


def _taken(table: Sequence[Company]) -> int:
    return sum(len(company.people) for company in table)


def _guest(guest: PaperGuest) -> Seated:
    return _seated(guest.id, guest.name, guest.town, guest=True)


def _member(visit: PaperVisit, member: PaperMember) -> Seated:
    town = visit.partners[0].name if visit.direction == "outbound" and visit.partners else visit.town
    return _seated(member.person_id, member.name, town, guest=False)


def _seated(key: str, name: PaperName, town: str | None, *, guest: bool) -> Seated:
    return Seated(key, name_line(name), first_name(name), town, guest)

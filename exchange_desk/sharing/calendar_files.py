"""A calendar for each guest, or for each host family: one file a person in a folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import NoRoomOrPermission, RefusedInput
from exchange_desk.packets.naming import file_name, short_id
from exchange_desk.queries.itinerary_facts import itinerary_facts
from exchange_desk.records import Household, Participation, Person, Placement
from exchange_desk.sharing.calendar import GUEST, HOST, KINDS, Whom, calendar_of
from exchange_desk.sharing.files import put_file
from exchange_desk.sharing.lists import Exported

EACH = {"guests": GUEST, "hosts": HOST}


def export_calendar(
    session: Session, *, visit_id: str, who: str, owner: str, out: Path, kinds: Iterable[str] = KINDS
) -> Exported:
    """Write one calendar: `who` group, leaders, guest or host, `owner` the id of the guest or household.

    Raises RefusedInput where nothing would be in it.
    """
    made = calendar_of(session, visit_id, Whom(who, owner), kinds)
    if not made.events:
        raise RefusedInput("Nothing stands in the itinerary for this calendar yet. Fill in travel or programme first.")
    return Exported((put_file(out, made.data, "ics"),), {"ics": made.events}, made.level, (), made.said)


def export_calendars(
    session: Session,
    *,
    visit_id: str,
    each: str,
    out: Path,
    named: bool = False,
    kinds: Iterable[str] = KINDS,
) -> Exported:
    """Write a calendar for everybody who is going ("guests"), or each family with guests ("hosts"), into a folder.

    Their names stand in the names of the files only when `named`: whoever sees the folder reads them. Who would have
    an empty calendar gets none and is named in what is said.
    """
    if each not in EACH:
        raise RefusedInput(f"There is no calendar for each of “{each}”. Choose guests or hosts.")
    whom = {one: name for one, name, _ in _owners(session, visit_id, each)}
    if not whom:
        who = "nobody is going yet" if each == "guests" else "no guest has a home yet"
        raise RefusedInput(f"There is no calendar to write: {who}.")
    made = [(one, calendar_of(session, visit_id, Whom(EACH[each], one), tuple(kinds))) for one in whom]
    full = [(one, calendar) for one, calendar in made if calendar.events]
    if not full:
        raise RefusedInput("Nothing stands in the itinerary for any of them yet. Fill in travel or programme first.")
    folder = _folder(out)
    paths = []
    for number, (one, calendar) in enumerate(full, start=1):
        stem = f"calendar {whom[one] if named else f'{number:03}'}"
        paths.append(put_file(folder / file_name(stem, short_id(visit_id, one), "ics"), calendar.data, "ics"))
    empty = [whom[one] for one, calendar in made if not calendar.events]
    said = [f"Nothing to write yet for: {', '.join(empty)}."] if empty else []
    return Exported(tuple(paths), {"ics": sum(calendar.events for _, calendar in full)}, "P2", (), tuple(said))


def calendar_owners(session: Session, visit_id: str, each: str) -> tuple[tuple[str, str], ...]:
    """Id and name of everybody who may get one: who is going, in the order of the list; families with guests.

    Of those who are called the same the name says more: a calendar must not go to the other one.
    """
    return _apart(_owners(session, visit_id, each))


def _owners(session: Session, visit_id: str, each: str) -> list[tuple[str, str, str]]:
    """Id, name, and what tells namesakes apart (on the screen alone: it may be a birth date)."""
    if each == "guests":
        people = itinerary_facts(session, visit_id).scene.people.values()
        known = select(Participation.id, Participation.reference, Person.born)
        known = known.join(Person, Person.id == Participation.person_id).where(Participation.visit_id == visit_id)
        more = {row.id: row.reference or (f"born {row.born}" if row.born else "") for row in session.execute(known)}
        return [(one.id, one.name, more.get(one.id, "")) for one in people]
    rows = session.execute(
        select(Household.id, Household.name, Household.greeting, Household.street)
        .join(Placement, Placement.household_id == Household.id)
        .join(Participation, Participation.id == Placement.participation_id)
        .where(Placement.visit_id == visit_id, Participation.status == "going")
        .order_by(Household.name, Household.id)
        .distinct()
    )
    return [(row.id, row.name, row.greeting or row.street or "") for row in rows]


def _apart(owners: Sequence[tuple[str, str, str]]) -> tuple[tuple[str, str], ...]:
    """Ids with names; of namesakes with what tells them apart, at the least a piece of the id."""
    names = Counter(name for _, name, _ in owners)
    told = Counter((name, more) for _, name, more in owners)
    return tuple(
        (
            one,
            name if names[name] == 1 else f"{name} ({more if more and told[name, more] == 1 else one[:8]})",
        )
        for one, name, more in owners
    )


def _folder(out: Path) -> Path:
    if out.exists() and not out.is_dir():
        raise RefusedInput(f"“{out.name}” is a file. Choose a folder for the calendars.")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NoRoomOrPermission(
            f"The folder “{out}” cannot be made ({error.strerror or error}). Choose another one."
        ) from None
    return out

"""Which record is meant: by its id, the reference number of a list, or a name where only one fits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.queries.names import NAME_COLUMNS, full_name, original_name
from exchange_desk.queries.records import kind_named
from exchange_desk.records import Base, Community, HostOffer, Household, Participation, Person, Visit

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be meant: its id, what tells it apart, its references, and all names it goes by."""

    id: str
    label: str
    references: tuple[str, ...]
    names: tuple[str, ...]


def which_record(session: Session, kind: str, which: str, *, visit_id: str | None = None) -> str:
    """The id of the record of a kind that is meant; refused with the candidates when it is not certain.

    People, guests, families, visits and partners go by id, reference or name; all else by id (its first
    eight characters suffice where only one begins so).
    """
    record = kind_named(kind)
    wanted = which.strip()
    if not wanted:
        raise RefusedInput(f"Say which {_noun(record)} is meant: its id, its reference number or its name.")
    if session.scalar(select(record.id).where(record.id == wanted)):
        return wanted
    found = _named(list(_candidates(session, record, visit_id)), wanted) if record in _KNOWN else []
    if not found and len(wanted) >= 8:
        begins: Select[str] = select(record.id).where(record.id.startswith(wanted, autoescape=True))
        found = [Candidate(row_id, row_id, (), ()) for row_id in session.scalars(begins.limit(3))]
    if not found and record is Participation:
        return _participation_of_person(session, wanted, visit_id)
    if not found:
        raise RefusedInput(f"There is no {_noun(record)} “{which}”. Look it up in the list and try again.")
    if len(found) > 1:
        shown = "; ".join(f"{each.label} [{each.id[:8]}]" for each in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise RefusedInput(f"“{which}” fits more than one {_noun(record)}: {shown}{more}. Give the id or reference.")
    return str(found[0].id)


def which_visit(session: Session, which: str | None) -> str:
    """The visit that is meant; without a word, the only one there is."""
    if which is not None:
        return which_record(session, "visit", which)
    visits = session.execute(select(Visit.id, Visit.title).order_by(Visit.starts).limit(_SHOWN)).all()
    if len(visits) == 1:
        return str(visits[0].id)
    if not visits:
        raise RefusedInput("This file holds no visit yet. Add one first (visit add).")
    titles = "; ".join(f"{visit.title} [{visit.id[:8]}]" for visit in visits)
    raise RefusedInput(f"Say which visit is meant (--visit): {titles}.")


def which_person(session: Session, which: str, *, visit_id: str | None = None) -> str:
    """The person that is meant; with a visit a guest of it, who may be named by reference number, too."""
    if visit_id is None:
        return which_record(session, "person", which)
    guest_id = which_record(session, "participation", which, visit_id=visit_id)
    return str(session.scalars(select(Participation.person_id).where(Participation.id == guest_id)).one())


def _named(candidates: list[Candidate], wanted: str) -> list[Candidate]:
    """By reference, then by whole name, then by the words of a name; the first way that finds anything counts."""
    key = folded(wanted)
    words = key.split()
    if not words:  # signs alone would be part of every name
        return []
    by_reference = [c for c in candidates if any(folded(reference) == key for reference in c.references)]
    if by_reference:
        return by_reference
    whole = [c for c in candidates if any(sorted(folded(name).split()) == sorted(words) for name in c.names)]
    if whole:
        return whole
    return [c for c in candidates if any(set(words) <= set(folded(name).split()) for name in c.names)]


def _candidates(session: Session, record: type[Base], visit_id: str | None) -> Iterable[Candidate]:
    if record is Person:
        yield from _people(session, Person.id, visit_id, of_visit=visit_id is not None)
    elif record is Participation:
        yield from _people(session, Participation.id, visit_id, of_visit=True)
    elif record is Household:
        yield from _homes(session, visit_id)
    elif record is Visit:
        for visit in session.execute(select(Visit.id, Visit.title, Visit.starts)):
            yield Candidate(visit.id, f"{visit.title} ({visit.starts})", (), (visit.title,))
    elif record is Community:
        query = select(Community.id, Community.name, Community.name_original, Community.country)
        for row in session.execute(query):
            names = tuple(name for name in (row.name, row.name_original) if name)
            yield Candidate(row.id, f"{row.name} ({row.country})", (), names)


_KNOWN: tuple[type[Base], ...] = (Person, Participation, Household, Visit, Community)


def _people(
    session: Session, identity: InstrumentedAttribute[str], visit_id: str | None, *, of_visit: bool
) -> Iterable[Candidate]:
    query = select(
        identity.label("found"), Participation.reference, Participation.position, Person.born, *NAME_COLUMNS
    ).select_from(Person).join(Participation, Participation.person_id == Person.id, isouter=not of_visit)  # fmt: skip
    if visit_id:
        query = query.where(Participation.visit_id == visit_id)
    grouped: dict[str, Candidate] = {}
    for row in session.execute(query.order_by(Person.family_name, Person.given_name, Person.id)):
        names = tuple(
            name for name in (full_name(row), original_name(row), row.called, row.passport_name, _plain(row)) if name
        )
        number = str(row.position) if row.position is not None else None
        references = tuple(word for word in (row.reference or number,) if word)
        known = grouped.get(row.found)
        about = ", ".join(str(part) for part in (row.reference, f"born {row.born}" if row.born else None) if part)
        grouped[row.found] = Candidate(
            id=row.found,
            label=full_name(row) + (f" ({about})" if about else ""),
            references=references + (known.references if known else ()),
            names=names,
        )
    return grouped.values()


def _plain(row: object) -> str | None:
    """Original script without a gap, as it is often typed."""
    name = original_name(row)
    return name.replace(" ", "") if name else None


def _homes(session: Session, visit_id: str | None) -> Iterable[Candidate]:
    query = select(
        Household.id, Household.name, Household.greeting, Household.street, HostOffer.reference
    ).join(HostOffer, HostOffer.household_id == Household.id, isouter=visit_id is None)  # fmt: skip
    if visit_id:
        query = query.where(HostOffer.visit_id == visit_id)
    grouped: dict[str, Candidate] = {}
    for row in session.execute(query.order_by(Household.name, Household.id)):
        known = grouped.get(row.id)
        about = ", ".join(part for part in (row.reference, row.greeting, row.street) if part)
        names = (row.name, f"{row.name} {row.greeting}") if row.greeting else (row.name,)
        references = (row.reference,) if row.reference else ()
        grouped[row.id] = Candidate(
            id=row.id,
            label=row.name + (f" ({about})" if about else ""),
            references=references + (known.references if known else ()),
            names=names,
        )
    return grouped.values()


def _participation_of_person(session: Session, wanted: str, visit_id: str | None) -> str:
    """A guest may also be given by the id of the person, where that person takes part in one visit only."""
    query = select(Participation.id).where(Participation.person_id == wanted)
    if visit_id:
        query = query.where(Participation.visit_id == visit_id)
    found = list(session.scalars(query))
    if len(found) == 1:
        return str(found[0])
    raise RefusedInput(f"There is no guest “{wanted}”. Look it up in the list and try again.")


def _noun(record: type[Base]) -> str:
    words = {"participation": "guest", "household": "family", "community": "partner"}
    name: str = record.__tablename__
    return words.get(name, name.replace("_", " "))

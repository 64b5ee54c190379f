"""The answer to "is it one person?": two records of a person become one, and nothing that was known is lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Text, cast, inspect, or_, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.operations.imports.known_people import SAME
from exchange_desk.records import (
    RECORDS,
    Allergy,
    AnimalLimit,
    Attendance,
    BackgroundCheck,
    Base,
    Community,
    EmergencyContact,
    Fee,
    Hosting,
    HouseholdMember,
    ImportedRow,
    ItemAttendee,
    Participation,
    Payment,
    Person,
    PersonLanguage,
    Photo,
    Placement,
    Question,
    RideSeat,
    RollMark,
    RuleException,
    SheetNote,
    Wish,
)

# what hangs on a person, with the columns that make two of them the same
_OF_PERSON: tuple[tuple[type[Base], tuple[str, ...]], ...] = (
    (AnimalLimit, ("animal", "strength")),
    (PersonLanguage, ("language",)),
    (EmergencyContact, ("name", "phone", "as_typed")),
    (Photo, ("jpeg",)),
    (BackgroundCheck, ("checked_on", "state")),
    (Hosting, ("household_id", "household_typed", "began")),
    (HouseholdMember, ("household_id",)),
)
_ONCE: tuple[tuple[type[Base], tuple[str, ...]], ...] = (
    (ItemAttendee, ("item_id",)),
    (Attendance, ("item_id",)),
    (RideSeat, ("ride_id",)),
    (RollMark, ("item_id", "way")),
)
_OF_PART: tuple[tuple[type[Base], str], ...] = (
    (Placement, "participation_id"),
    (Wish, "participation_id"),
    (Wish, "about_participation_id"),
    (RuleException, "participation_id"),
)


def answer_same_person(session: Session, target: Mapping[str, Any], answer: str) -> None:
    """Merge the two, or let the waiting one come too; `answer` is one of the choices of the question."""
    if not answer.startswith(SAME):
        waits = session.get(Participation, target.get("waits") or "")
        if waits is not None and waits.status == "waiting":
            waits.status = "going"
            session.flush()
        return
    town = answer.partition(", counts with ")[2]
    community_id = session.scalar(select(Community.id).where(Community.name == town)) if town else None
    merge_people(session, keep_id=target["other_id"], drop_id=target["id"], community_id=community_id)


def merge_people(
    session: Session, *, keep_id: str, drop_id: str, community_id: str | None = None, chosen: bool = False
) -> None:
    """Make one person of two: empty fields are filled, lists joined, parts in the same visit become one.

    Where the two differ the one kept holds; what the other said stays in the notes, unless a person has `chosen`.
    """
    keep, drop = session.get(Person, keep_id), session.get(Person, drop_id)
    if keep is None or drop is None or keep is drop:
        raise RefusedInput("One of the two people is not here any more. Set the question aside.")
    said = [] if chosen else _differing(keep, drop, most_private=False)
    fill(keep, drop)
    _note(keep, said)
    for part in session.scalars(select(Participation).where(Participation.person_id == drop_id)).all():
        same_visit = select(Participation).where(
            Participation.person_id == keep_id, Participation.visit_id == part.visit_id
        )
        other = session.scalar(same_visit)
        if other is None:
            part.person_id = keep_id
        else:
            _merge_parts(session, other, part, community_id)
    _join_allergies(session, keep_id, drop_id)
    for record, columns in _OF_PERSON:
        move(session, record, "person_id", drop_id, keep_id, columns)
    session.flush()
    _repoint(session, Person, drop_id, keep_id)
    retarget(session, {drop_id: keep_id})
    session.delete(drop)
    session.flush()


def _merge_parts(session: Session, keep: Participation, drop: Participation, community_id: str | None) -> None:
    housed = session.scalars(select(Placement.id).where(Placement.participation_id == keep.id)).first()
    if housed:  # whoever has a home keeps it; the other's placements would be a second bed
        for placement in session.scalars(select(Placement).where(Placement.participation_id == drop.id)).all():
            session.delete(placement)
    session.flush()
    for record, column in _OF_PART:
        for found in session.scalars(select(record).where(_column(record, column) == drop.id)).all():
            setattr(found, column, keep.id)
    _left_out(session, keep, drop)
    _same_fees(session, keep.id, drop.id)
    said = [*_once_only(session, keep.id, drop.id), *_differing(keep, drop, most_private=False)]
    going = "going" in (keep.status, drop.status)
    if {keep.consent, drop.consent} == {"received", "missing"}:
        keep.consent = "missing"  # until somebody has looked
    fill(keep, drop)
    _note(keep, said)
    keep.status = "going" if going else keep.status
    if community_id:
        keep.community_id = community_id
    session.flush()
    _repoint(session, Participation, drop.id, keep.id)
    retarget(session, {drop.id: keep.id})
    session.delete(drop)
    session.flush()


def _join_allergies(session: Session, keep_id: str, drop_id: str) -> None:
    """All allergies of both: of two to the same the worse severity holds, and the plan and words of both are kept."""
    mine = {each.substance: each for each in session.scalars(select(Allergy).where(Allergy.person_id == keep_id))}
    for theirs in session.scalars(select(Allergy).where(Allergy.person_id == drop_id)).all():
        own = mine.get(theirs.substance)
        if own is None:
            theirs.person_id = keep_id
            continue
        own.kind = own.kind or theirs.kind
        own.severity = max(
            (own.severity, theirs.severity), key=lambda said: _SEVERITIES.index(said) if said in _SEVERITIES else 1
        )
        for name in ("plan", "as_typed"):
            said, also = getattr(own, name), getattr(theirs, name)
            if also and folded(also) not in folded(said or ""):
                setattr(own, name, f"{said}; {also}" if said else also)
        session.delete(theirs)
    session.flush()


def _repoint(session: Session, what: type[Base], drop_id: str, keep_id: str) -> None:
    """Whatever still refers to the record that goes, of any kind, refers to the one that stays."""
    for record in RECORDS:
        for column in record.__table__.columns:
            if any(key.column.table is what.__table__ for key in column.foreign_keys):
                for found in session.scalars(select(record).where(column == drop_id)).all():
                    setattr(found, column.key, keep_id)
    session.flush()


def fill(keep: Base, drop: Base) -> None:
    """Fill what is empty in one record from the other; differing notes are joined, lists united."""
    for attribute in inspect(type(keep)).column_attrs:
        name = attribute.key
        mine, theirs = getattr(keep, name), getattr(drop, name)
        if name in ("id", "search_key") or theirs in (None, "", [], {}) or mine == theirs:
            continue
        if mine in (None, "", [], {}):
            setattr(keep, name, theirs)
        elif isinstance(mine, list):
            setattr(keep, name, [*mine, *(part for part in theirs if part not in mine)])
        elif name in _JOINED:
            setattr(keep, name, f"{mine}\n{theirs}")


_NOT_SAID = frozenset({"id", "position", "search_key", "status", "reference"})
_SEVERITIES = (None, "mild", "severe")
_JOINED = {"notes", "medical_note", "medication", "diet_note", "mobility_note", "wish_note", "kitchen_note"}


def move(session: Session, record: type[Base], owner: str, drop_id: str, keep_id: str, same: tuple[str, ...]) -> None:
    """Hang the records of one owner on the other; one that it has fills it, one that says otherwise stays beside it."""
    mine = session.scalars(select(record).where(_column(record, owner) == keep_id)).all()
    has = {_key(each, same): each for each in mine}
    for found in session.scalars(select(record).where(_column(record, owner) == drop_id)).all():
        twin = has.get(_key(found, same))
        if twin is not None and not _differing(twin, found):
            fill(twin, found)
            session.delete(found)
        else:
            setattr(found, owner, keep_id)
    session.flush()


def _once_only(session: Session, keep_id: str, drop_id: str) -> list[str]:
    """Move what a guest can have but once for an item; returns what the other record said otherwise."""
    said: list[str] = []
    for record, columns in _ONCE:
        owner = _column(record, "participation_id")
        mine = {_key(each, columns): each for each in session.scalars(select(record).where(owner == keep_id))}
        for theirs in session.scalars(select(record).where(owner == drop_id)).all():
            own = mine.get(_key(theirs, columns))
            if own is not None:  # what is left moves with everything else
                said += _differing(own, theirs)
                fill(own, theirs)
                session.delete(theirs)
        session.flush()
    return said


def _left_out(session: Session, keep: Participation, drop: Participation) -> None:
    """Whoever is left out of an item takes part where the other record says so; a cancelled one leaves nobody out."""
    sides = {}
    for part in (keep, drop):
        rows = session.scalars(select(ItemAttendee).where(ItemAttendee.participation_id == part.id))
        sides[part.id] = {row.item_id: row for row in rows}
    going = [part for part in (keep, drop) if part.status == "going"]
    for part, other in ((keep, drop), (drop, keep)):
        for item_id, row in sides[part.id].items():
            beside = sides[other.id].get(item_id)
            if row.included or (part.status == other.status and beside is None):
                continue
            if going == [other] and beside is None:
                session.delete(row)
            elif going == [part] and beside is not None:
                beside.included = False
            elif beside is not None:
                row.included = beside.included
    session.flush()


def _same_fees(session: Session, keep_id: str, drop_id: str) -> None:
    """A fee that both have to pay for themselves is owed once, with what was paid for either."""
    mine = list(session.scalars(select(Fee).where(Fee.participation_id == keep_id).order_by(Fee.id)))
    for theirs in session.scalars(select(Fee).where(Fee.participation_id == drop_id).order_by(Fee.id)).all():
        own = next((fee for fee in mine if _one_fee(fee) == _one_fee(theirs)), None)
        if own is None:
            continue
        mine.remove(own)  # two instalments of one day are two
        fill(own, theirs)
        for payment in session.scalars(select(Payment).where(Payment.fee_id == theirs.id)).all():
            payment.fee_id = own.id
        session.flush()
        session.delete(theirs)
    session.flush()


def _one_fee(fee: Fee) -> tuple[object, ...]:
    return folded(fee.title), fee.for_whom, fee.amount, fee.currency, fee.due_on


def _note(keep: Person | Participation, said: list[str]) -> None:
    if said:
        keep.notes = "\n".join(part for part in (keep.notes, f"The other record said: {'; '.join(said)}") if part)


def _differing(keep: Base, drop: Base, *, most_private: bool = True) -> list[str]:
    """What the two say differently and `fill` leaves as it is, each as "label: what the other says".

    A value that stands there because nobody said anything does not count; `most_private` leaves P4 in.
    """
    found = []
    for column in type(keep).__table__.columns:
        mine, theirs = getattr(keep, column.key), getattr(drop, column.key)
        default = getattr(column.default, "arg", None)
        silent = column.key in _NOT_SAID or column.key in _JOINED or column.foreign_keys or isinstance(mine, list)
        if silent or (column.info.get("level") == "P4" and not most_private) or theirs == default:
            continue
        if mine in (None, "", {}) or theirs in (None, "", {}) or folded(str(mine)) == folded(str(theirs)):
            continue
        found.append(f"{column.info.get('label', column.key)}: {theirs}")
    return found


def retarget(session: Session, renamed: Mapping[str, str]) -> None:
    """Have questions, imported rows and notes on sheets speak of the records that stayed."""
    for question in session.scalars(select(Question).where(_naming(Question.target, renamed))).all():
        target = _renamed(question.target or {}, renamed)
        if target != question.target:
            question.target = target
    named = or_(ImportedRow.subject_id.in_(tuple(renamed)), _naming(ImportedRow.values, renamed))
    for row in session.scalars(select(ImportedRow).where(named)).all():
        if row.subject_id in renamed:
            row.subject_id = renamed[row.subject_id]
        values = _renamed(row.values, renamed)
        if values != row.values:
            row.values = values
    for note in session.scalars(select(SheetNote).where(SheetNote.subject.in_(tuple(renamed)))).all():
        _readdress(session, note, renamed[note.subject])
    session.flush()


def _readdress(session: Session, note: SheetNote, subject: str) -> None:
    """A note goes along to the sheet of the record that stayed; where that bears one, both are kept."""
    same = select(SheetNote).where(
        SheetNote.visit_id == note.visit_id, SheetNote.document == note.document, SheetNote.subject == subject
    )
    other = session.scalars(same).first()
    if other is None:
        note.subject = subject
        return
    if note.text not in other.text:
        other.text = f"{other.text}\n{note.text}"
    session.delete(note)


def _naming(column: Any, renamed: Mapping[str, str]) -> Any:
    """Whether one of the ids stands anywhere in a JSON column: the thousands that name none need not be read."""
    return or_(*(cast(column, Text).contains(row_id, autoescape=True) for row_id in renamed))


def _renamed(value: Any, renamed: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {name: _renamed(part, renamed) for name, part in value.items()}
    if isinstance(value, list):
        return [_renamed(part, renamed) for part in value]
    return renamed.get(value, value) if isinstance(value, str) else value


def _column(record: type[Base], name: str) -> Any:
    return getattr(record, name)


def _key(found: Base, columns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(folded(str(getattr(found, column) or "")) for column in columns)

"""Set any field of any record, add a record, remove one with what hangs on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, inspect, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.operations.consistency import check_record
from exchange_desk.operations.exceptions import drop_idle_exceptions
from exchange_desk.operations.typing_in import typed_in
from exchange_desk.queries.records import column_named, columns, form_of, kind_named
from exchange_desk.queries.which import which_record
from exchange_desk.records import RECORDS, Base, Car, ImportedRow, Payment, Placement, Question, Ride

# references that are emptied when what they point at goes; every other referring record goes with it
EMPTIED = {
    ("participation", "party_id"),
    ("participation", "community_id"),
    ("placement", "room_id"),
    ("hosting", "person_id"),
    ("hosting", "household_id"),
    ("question", "import_id"),
    ("payment", "participation_id"),  # what came in stays in the sums
    ("payment", "fee_id"),
    ("payment", "budget_line_id"),
    ("spending", "budget_line_id"),
    ("car", "driver_id"),  # the car may come with another driver, who is looked at anew
}
# references that forbid it: the sentence says what to do first
FORBIDDEN = {
    ("visit_partner", "community_id"): "This partner takes part in a visit. Remove the visit first.",
    ("itinerary_item", "community_id"): "Items of an itinerary are for this partner's group. Change those first.",
}
# what only its own verb may change
BY_VERB = {
    "placement": ({"notes", "stage"}, "Use place, unplace, lock or confirm to change a placement."),
    "host_part": ({"notes"}, "Use part to give, confirm or take back a part by day."),
    "printed_sheet": (set(), "The print ledger is written by printing alone."),
    "imported_row": (set(), "Imported rows are kept as they stood; change the person or home itself."),
    "import_run": (set(), "The record of an import is kept as it was."),
}


def set_fields(
    session: Session, kind: str, record_id: str, values: Mapping[str, str], *, visit_id: str | None = None
) -> None:
    """Set fields from what was typed, by their names in a dump; empty text means unknown.

    References go by id, reference number or unique name (`visit_id` narrows where to look). Raises RefusedInput.
    """
    record = _existing(session, kind, record_id)
    _by_hand(record, values)
    for name, text in values.items():
        column = column_named(type(record), name)
        setattr(record, column.name, _value(session, column, text, visit_id or getattr(record, "visit_id", None)))
        _beside(record, column.name)
    with session.no_autoflush:
        check_record(session, record)
    session.flush()


def add_record(session: Session, kind: str, values: Mapping[str, str], *, visit_id: str | None = None) -> str:
    """Add a record from what was typed; refused while a needed field is missing."""
    record_class = kind_named(kind)
    if record_class.__tablename__ in BY_VERB or record_class.__tablename__ == "committee":
        raise RefusedInput(f"A {record_class.__tablename__.replace('_', ' ')} cannot be added by hand.")
    record = record_class(id=new_id())
    for name, text in values.items():
        column = column_named(record_class, name)
        setattr(record, column.name, _value(session, column, text, visit_id))
        _beside(record, column.name)
    for column in columns(record_class):
        if column.nullable or column.default is not None or getattr(record, column.name) is not None:
            continue
        if column.name == "visit_id" and visit_id:
            record.visit_id = visit_id  # type: ignore[attr-defined]
            continue
        raise RefusedInput(f"“{column.info.get('label', column.name)}” ({column.name}) is needed.")
    session.add(record)
    with session.no_autoflush:
        check_record(session, record)
    session.flush()
    return record.id


def remove_record(session: Session, kind: str, record_id: str) -> Counter[str]:
    """Remove a record with everything that hangs on it, children first; returns how many of each kind went."""
    record = _existing(session, kind, record_id)
    if record.__tablename__ == "committee":
        raise RefusedInput("The committee itself cannot be removed from its file.")
    if isinstance(record, Payment) and record.receipt:
        raise RefusedInput(
            f"Receipt {record.receipt} was written for this payment: it stays. Book what goes back with a minus."
        )
    gone: Counter[str] = Counter()
    _remove(session, record, gone)
    if isinstance(record, Placement):
        drop_idle_exceptions(session, record.visit_id)
    return gone


def _existing(session: Session, kind: str, record_id: str) -> Base:
    record = session.get(kind_named(kind), record_id)
    if record is None or inspect(record).deleted:
        raise RefusedInput(f"There is no {kind} with that id any more. Look again.")
    return record


def _by_hand(record: Base, values: Mapping[str, str]) -> None:
    allowed, sentence = BY_VERB.get(record.__tablename__, (None, ""))
    if allowed is not None and not set(values) <= allowed:
        raise RefusedInput(sentence)


def _value(session: Session, column: Column[Any], text: str, visit_id: str | None) -> Any:
    if form_of(column) == "record" and text.strip():
        target = next(iter(column.foreign_keys)).column.table.name
        return which_record(session, target, text, visit_id=visit_id)
    return typed_in(column, text)


def _beside(record: Base, name: str) -> None:
    """A phone typed anew replaces what the list had said."""
    if name == "phone" and hasattr(record, "phone_typed"):
        record.phone_typed = record.phone  # type: ignore[attr-defined]


def _remove(session: Session, record: Base, gone: Counter[str]) -> None:
    table = record.__tablename__
    for other in RECORDS:
        for column in Base.metadata.tables[other.__tablename__].columns:
            if not any(key.column.table.name == table for key in column.foreign_keys):
                continue
            for referring in session.scalars(select(other).where(column == record.id)).all():
                place = (other.__tablename__, column.name)
                if place in FORBIDDEN:
                    raise RefusedInput(FORBIDDEN[place])
                if place in EMPTIED:
                    setattr(referring, column.name, None)
                    if isinstance(referring, Car):
                        _pencil_rides(session, referring)
                else:
                    _remove(session, referring, gone)
    session.flush()
    for question in _about(session, record.id):
        session.delete(question)
    for row in session.scalars(select(ImportedRow).where(ImportedRow.subject_id == record.id)).all():
        session.delete(row)
    session.flush()
    if not inspect(record).deleted and record not in session.deleted:
        gone[table] += 1
        session.delete(record)
        session.flush()


def _pencil_rides(session: Session, car: Car) -> None:
    """Nobody drives this car now: none of its rides is certain any more."""
    for ride in session.scalars(select(Ride).where(Ride.car_id == car.id, Ride.confirmed)).all():
        ride.confirmed = False


def _about(session: Session, record_id: str) -> list[Question]:
    """Questions that nobody can answer any more."""
    about, subject = Question.target["about_id"].as_string(), Question.target["id"].as_string()
    return list(session.scalars(select(Question).where((about == record_id) | (subject == record_id))))

"""Any record as rows of fields: what lists, details and the command line show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Column, ColumnElement, Select, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.schema import CallableColumnDefault

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.records import RECORDS, Base, HostOffer, HouseholdMember, Participation, Placement
from exchange_desk.records.base import PartialDateText
from exchange_desk.storage.values import plain

NEVER_SHOWN = ("search_key",)
# what people call the kinds, beside the names of their tables
OTHER_WORDS: Mapping[str, str] = {
    "people": "person", "persons": "person", "guests": "participation", "guest": "participation",
    "families": "household", "family": "household", "homes": "household", "home": "household",
    "hosts": "household", "host": "household", "partners": "community", "partner": "community",
    "communities": "community", "offers": "host_offer", "offer": "host_offer", "nights": "offer_night",
    "checks": "background_check", "check": "background_check", "contacts": "emergency_contact",
    "contact": "emergency_contact", "members": "household_member", "member": "household_member",
    "languages": "person_language", "language": "person_language", "items": "itinerary_item",
    "item": "itinerary_item", "itinerary": "itinerary_item", "programme": "itinerary_item",
    "travel": "itinerary_item", "attendees": "item_attendee", "parties": "party", "allergies": "allergy",
    "imports": "import_run", "import": "import_run", "sheets": "printed_sheet", "statuses": "partnership_status",
    "status": "partnership_status", "exceptions": "rule_exception",
    "vettings": "vetting", "parts": "host_part", "wishes": "wish", "history": "hosting",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field: its name in a dump, label and text for people, plain JSON value, level, and what may be typed."""

    name: str
    label: str
    value: Any
    text: str
    level: str
    form: str


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record with all its fields, in the order of its columns (the id is no field)."""

    kind: str
    id: str
    fields: tuple[FieldRow, ...]

    def __getitem__(self, name: str) -> Any:
        return next(field.value for field in self.fields if field.name == name)

    def as_dump(self) -> dict[str, Any]:
        """The record in the field names of a dump."""
        return {"id": self.id} | {field.name: field.value for field in self.fields}


def kind_named(word: str) -> type[Base]:
    """The record that a word of the command line means ("people", "emergency-contact"); refused with the list."""
    name = word.strip().casefold().replace("-", "_").replace(" ", "_")
    name = OTHER_WORDS.get(name, name)
    for record in RECORDS:
        if name in (record.__tablename__, f"{record.__tablename__}s"):
            return record
    known = ", ".join(sorted(record.__tablename__.replace("_", "-") for record in RECORDS))
    raise RefusedInput(f"There is no kind of record called “{word}”. The kinds are: {known}.")


def columns(record: type[Base]) -> tuple[Column[Any], ...]:
    """The columns that people see, without the id and what is only kept for searching."""
    return tuple(
        c for c in Base.metadata.tables[record.__tablename__].columns if c.name != "id" and c.name not in NEVER_SHOWN
    )


def column_named(record: type[Base], name: str) -> Column[Any]:
    """One column by its name in a dump; refused with the names that there are."""
    wanted = name.strip().replace("-", "_")
    for column in columns(record):
        if column.name == wanted:
            return column
    known = ", ".join(column.name for column in columns(record))
    raise RefusedInput(f"“{record.__tablename__}” has no field “{name}”. Its fields are: {known}.")


def form_of(column: Column[Any]) -> str:
    """What may be typed into a column: text, number, date, partial date, time, moment, yes/no, list, record, words."""
    if column.foreign_keys:
        return "record"
    if isinstance(column.type, PartialDateText):
        return "partial date"
    names = {
        "INTEGER": "number", "FLOAT": "number", "DOUBLE": "number", "DATE": "date", "TIME": "time",
        "DATETIME": "moment", "BOOLEAN": "yes/no",
    }  # fmt: skip
    kind = str(column.type)
    if kind == "JSON":
        return "list" if _starts_as_list(column) else "words"
    return names.get(kind, "text")


def _starts_as_list(column: Column[Any]) -> bool:
    default = column.default
    return isinstance(default, CallableColumnDefault) and isinstance(default.arg(cast(Any, None)), list)


def record_rows(session: Session, kind: str, *, visit_id: str | None = None) -> tuple[RecordRow, ...]:
    """All records of a kind, or those of one visit, sorted by id."""
    record = kind_named(kind)
    query = select(record.__table__)
    if visit_id:
        query = _of_visit(query, record, visit_id)
    return tuple(_row(record, values) for values in session.execute(query.order_by(record.id)).mappings())


def record_row(session: Session, kind: str, record_id: str) -> RecordRow:
    """One record by its id; refused where there is none."""
    record = kind_named(kind)
    values = session.execute(select(record.__table__).where(record.id == record_id)).mappings().first()
    if values is None:
        raise RefusedInput(f"There is no {record.__tablename__} with that id any more. Look again.")
    return _row(record, values)


def children_rows(session: Session, record: type[Base], column: str, owner_id: str) -> tuple[RecordRow, ...]:
    """The records whose `column` points at one owner, in their order (position, then id)."""
    table = record.__table__
    by = [table.c.position] if "position" in table.c else []
    query = select(table).where(table.c[column] == owner_id).order_by(*by, table.c.id)
    return tuple(_row(record, values) for values in session.execute(query).mappings())


def in_words(value: Any) -> str:
    """A plain value for people."""
    if value is None or value == [] or value == {}:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return str(value)


def _row(record: type[Base], values: Mapping[Any, Any]) -> RecordRow:
    fields = []
    for column in columns(record):
        value = plain(values[column.name])
        info = column.info
        fields.append(
            FieldRow(
                name=column.name,
                label=info.get("label", column.name),
                value=value,
                text=in_words(value),
                level=info.get("level", "P1"),
                form=form_of(column),
            )
        )
    return RecordRow(record.__tablename__, values["id"], tuple(fields))


def _of_visit(query: Select[Any], record: type[Base], visit_id: str) -> Select[Any]:
    """Only what belongs to one visit: by its own column, or by the person, home, room or offer it hangs on."""
    table = record.__table__
    if record.__tablename__ == "visit":
        return query.where(table.c.id == visit_id)
    if "visit_id" in table.c:
        return query.where(table.c.visit_id == visit_id)
    for name, ids in _links(visit_id):
        if name == record.__tablename__:
            return query.where(table.c.id.in_(ids))
    for name, ids in _links(visit_id):
        if f"{name}_id" in table.c:
            return query.where(table.c[f"{name}_id"].in_(ids))
    raise RefusedInput(f"“{record.__tablename__}” does not belong to visits. Ask without a visit.")


def _links(visit_id: str) -> Iterable[tuple[str, ColumnElement[Any] | Select[Any]]]:
    from exchange_desk.records import ItineraryItem, Ride, Room, VisitPartner

    homes = (
        select(HostOffer.household_id)
        .where(HostOffer.visit_id == visit_id)
        .union(select(Placement.household_id).where(Placement.visit_id == visit_id))
        .subquery()
    )
    home_ids = select(homes.c.household_id)
    guests = select(Participation.person_id).where(Participation.visit_id == visit_id)
    members = select(HouseholdMember.person_id).where(HouseholdMember.household_id.in_(home_ids))
    people = guests.union(members).subquery()
    return (
        ("person", select(people.c.person_id)),
        ("household", home_ids),
        ("room", select(Room.id).where(Room.household_id.in_(home_ids))),
        ("offer", select(HostOffer.id).where(HostOffer.visit_id == visit_id)),
        ("ride", select(Ride.id).where(Ride.visit_id == visit_id)),
        ("item", select(ItineraryItem.id).where(ItineraryItem.visit_id == visit_id)),
        ("community", select(VisitPartner.community_id).where(VisitPartner.visit_id == visit_id)),
    )

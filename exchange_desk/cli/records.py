"""List, show, set, remove and dump records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of, table
from exchange_desk.desk import Session
from exchange_desk.operations.fields import remove_record, set_fields
from exchange_desk.queries.dump import dump, dump_text
from exchange_desk.queries.families import family_detail
from exchange_desk.queries.names import called_by_id
from exchange_desk.queries.people import person_detail
from exchange_desk.queries.records import FieldRow, RecordRow, kind_named, record_row, record_rows
from exchange_desk.queries.which import which_record, which_visit

_SHOWN = 5


def list_records(arguments: Any) -> Answer:
    """Records of a kind, of one visit or all."""
    with opened(arguments) as desk, desk.reading() as session:
        visit_id = which_visit(session, arguments.visit) if arguments.visit else None
        rows = record_rows(session, arguments.kind, visit_id=visit_id)
        names = called_by_id(session)
    rows = tuple(sorted(rows, key=lambda row: (folded(names.get(row.id, "")), row.id)))
    lines = []
    for row in rows:
        said = [f"{f.name}={_said(f, names)}" for f in row.fields if f.text and f.level < "P3"]
        lines.append((row.id[:8], names.get(row.id, ""), "  ".join(said[:_SHOWN])))
    return Answer([row.as_dump() for row in rows], table(lines, ("id", "name", "fields")) or "None.")


def show(arguments: Any) -> Answer:
    """One record; a person or family with everything that hangs on it."""
    with opened(arguments) as desk, desk.reading() as session:
        visit_id = which_visit(session, arguments.visit) if arguments.visit else None
        record_id = which_record(session, arguments.kind, arguments.which, visit_id=visit_id)
        row = record_row(session, arguments.kind, record_id)
        below = _below(session, row, visit_id)
        names = called_by_id(session)
    data: dict[str, Any] = row.as_dump()
    lines = [f"{row.kind} {names.get(row.id, '')} [{row.id}]", *_lines(row, names)]
    for slot, rows in below.items():
        data[slot] = [each.as_dump() for each in rows]
        for each in rows:
            lines += [f"{slot}:", *(f"  {line}" for line in _lines(each, names))]
    return Answer(data, "\n".join(lines))


def set_record(arguments: Any) -> Answer:
    """Set fields of one record as one step."""
    values: dict[str, str] = {}
    for pair in arguments.fields:
        name, equals, value = pair.partition("=")
        if not equals:
            raise RefusedInput(f"“{pair}” is not FIELD=VALUE. Write it as phone=+12505550141.")
        values[name] = value
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit) if arguments.visit else None
            record_id = which_record(session, arguments.kind, arguments.which, visit_id=visit_id)
            name = called_by_id(session).get(record_id, "")
        kind = kind_named(arguments.kind).__tablename__
        with desk.writing(f"Set {', '.join(values)} of {kind.replace('_', ' ')} {name}".strip(), BY) as session:
            set_fields(session, kind, record_id, values, visit_id=visit_id)
        with desk.reading() as session:
            row = record_row(session, kind, record_id)
        return Answer(row.as_dump(), "Done.", 0, step_of(desk))


def remove(arguments: Any) -> Answer:
    """Remove one record with what hangs on it."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit) if arguments.visit else None
            record_id = which_record(session, arguments.kind, arguments.which, visit_id=visit_id)
            name = called_by_id(session).get(record_id, "")
        kind = kind_named(arguments.kind).__tablename__
        with desk.writing(f"Remove {kind.replace('_', ' ')} {name}".strip(), BY) as session:
            gone = remove_record(session, kind, record_id)
        words = ", ".join(f"{count} {each.replace('_', ' ')}" for each, count in sorted(gone.items()))
        return Answer(
            {"id": record_id, "removed": dict(gone)}, f"Removed: {words}. Take it back with undo.", 0, step_of(desk)
        )


def dump_all(arguments: Any) -> Answer:
    """All records in canonical JSON."""
    with opened(arguments) as desk, desk.reading() as session:
        if arguments.json:
            return Answer(dump(session))
        return Answer(None, dump_text(session).rstrip("\n"))


def _below(session: Session, row: RecordRow, visit_id: str | None) -> dict[str, tuple[RecordRow, ...]]:
    if row.kind == "person":
        person = person_detail(session, row.id)
        return {
            "languages": person.languages,
            "allergies": person.allergies,
            "animal_limits": person.animal_limits,
            "contacts": person.contacts,
            "checks": person.checks,
            "participations": tuple(part.participation for part in person.parts),
            "hostings": person.hostings,
            "wishes": person.wishes,
        }
    if row.kind == "household":
        home = family_detail(session, row.id, visit_id=visit_id)
        offer = (home.offer,) if home.offer else ()
        return {
            "members": tuple(member.member for member in home.members),
            "rooms": tuple(room.room for room in home.rooms),
            "beds": tuple(bed for room in home.rooms for bed in room.beds),
            "pets": home.pets,
            "offers": offer,
            "hostings": home.hostings,
            "wishes": home.wishes,
        }
    return {}


def _lines(row: RecordRow, names: Mapping[str, str]) -> list[str]:
    return [f"{field.label}: {_said(field, names)}" for field in row.fields if field.text and _flat(field)]


def _said(field: FieldRow, names: Mapping[str, str]) -> str:
    return names.get(field.value, field.text) if isinstance(field.value, str) else field.text


def _flat(field: FieldRow) -> bool:
    return not isinstance(field.value, dict)

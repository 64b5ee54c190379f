"""What answers about lines of a register do: whose they are, and what is for several people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.text import folded
from exchange_desk.operations.fields import set_fields
from exchange_desk.operations.imports.naming import split_names
from exchange_desk.queries.ages import STUDENT_ROLES
from exchange_desk.queries.which import which_record
from exchange_desk.records import RECORDS, Base, Participation, Payment, Question

_CLASSES = {record.__tablename__: record for record in RECORDS}
_ALL = frozenset({"all", "everybody", "alle", "tous", "all travellers", "all travelers"})
_STUDENTS = frozenset({"all students", "students", "alle schuler", "tous les eleves"})


def whose_lines(session: Session, question: Question, value: str) -> None:
    """The traveller to whom all records of one row belong."""
    target = question.target
    for record_id in target["all"]:
        if session.get(_CLASSES[target["kind"]], record_id) is not None:
            set_fields(session, target["kind"], record_id, {"participation_id": value}, visit_id=question.visit_id)


def for_several(session: Session, question: Question, value: str) -> None:
    """A paper for several people becomes one for each; a payment is shared among them, to the last cent.

    The answer names them, with a semicolon or "and" between, or says "all" or "all students". Raises RefusedInput for
    a name that is not certain.
    """
    record = session.get(_CLASSES[question.target["kind"]], question.target["id"])
    if record is None:
        raise RefusedInput("What this question is about was removed. Set the question aside.")
    guests = _people(session, question.visit_id, value)
    if not guests:
        raise RefusedInput("Nobody is named. Write the names with a semicolon between them.")
    amount = record.amount if isinstance(record, Payment) else 0
    shares = [amount // len(guests) + (place < amount % len(guests)) for place in range(len(guests))]
    for guest, share in zip(guests[1:], shares[1:], strict=True):
        session.add(_copy(record, guest, share))
    record.participation_id = guests[0]  # type: ignore[attr-defined]
    if isinstance(record, Payment):
        record.amount = shares[0]
    session.flush()


def _people(session: Session, visit_id: str | None, value: str) -> list[str]:
    said = folded(value)
    if said in _ALL | _STUDENTS:
        query = select(Participation.id, Participation.role).where(
            Participation.visit_id == visit_id, Participation.status == "going"
        )
        rows = session.execute(query.order_by(Participation.position, Participation.id)).all()
        return [row.id for row in rows if said in _ALL or row.role in STUDENT_ROLES]
    parts: Sequence[str] = [part.strip() for part in re.split(r"[;\n]", value) if part.strip()]
    if len(parts) == 1:
        parts = split_names(value)
    return list(dict.fromkeys(which_record(session, "participation", part, visit_id=visit_id) for part in parts))


def _copy(record: Base, participation_id: str, share: int) -> Base:
    columns = Base.metadata.tables[record.__tablename__].columns
    values = {column.name: getattr(record, column.name) for column in columns if column.name != "id"}
    values["participation_id"] = participation_id
    if isinstance(record, Payment):
        values["amount"] = share
    return type(record)(id=new_id(), **values)


DOES: dict[str, Any] = {"whose": whose_lines, "several": for_several}

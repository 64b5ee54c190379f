"""An empty cell that erases: only where the list was told so, and health, consents and contacts only when asked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.imports.changes import asked_change, is_safety, label_of, upper
from exchange_desk.operations.imports.tree import Node, unknown
from exchange_desk.queries.records import in_words
from exchange_desk.records import RECORDS, Base, Question, Wish
from exchange_desk.storage.values import plain

if TYPE_CHECKING:
    from exchange_desk.operations.imports.run import Run

KEEP, ERASE = "keep", "erase"
_CLASSES = {record.__tablename__: record for record in RECORDS}
# by these somebody or something is known again; to lose one is asked about, as ever
_KNOWN_BY = frozenset(
    {"family_name", "given_name", "family_name_original", "given_name_original", "born", "name", "title", "starts_on"}
)
# what a field of a list is about, where that is not the column of its name
_SAYS = {
    "diet": ("diets", "diet_note"), "medical": ("medical_note",), "stairs": ("mobility", "mobility_note"),
    "reading": ("family_name_reading", "given_name_reading"), "arrival": ("arrival_note",),
    "language": ("languages.*",), "languages": ("languages.*",), "allergies": ("allergies.*",),
    "animals": ("animal_limits.*",), "contact": ("contacts.*",), "contact_2": ("contacts.*",),
    "contact_phone": ("contacts.*",), "wish": ("wishes.*", "wish_note"), "avoid": ("wishes.*",),
    "previous_host": ("hostings.*",), "remarks": ("notes",), "nights": ("nights.*",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Emptied:
    """What an empty cell would erase once it is answered: a field, or (column None) a whole record; `said` tells it."""

    record: Base
    column: str | None
    said: str


def without_empty_columns(absent: Collection[str], fields: Collection[str | None]) -> frozenset[str]:
    """Of what a list says nothing about, that for which it has no column: one of empty cells alone erases too."""
    has = {
        tail for field in fields if field for tail in (*_SAYS.get(field, ()), field, f"{field}_typed", f"{field}_note")
    }
    return frozenset(each for each in absent if (each if each.endswith(".*") else each.partition(".")[2]) not in has)


def may_erase(record: Base, column: str) -> bool:
    """Whether an empty cell may erase a field without a question."""
    table = record.__tablename__
    return column not in _KNOWN_BY and not is_safety(table, column) and (
        Base.metadata.tables[table].c[column].nullable or _default(record, column) is not None
    )  # fmt: skip


def may_drop(record: Base) -> bool:
    """Whether an empty cell may remove a record: wishes that keep nobody apart."""
    return isinstance(record, Wish) and record.kind not in ("veto", "apart") and not record.confidential


def erase(record: Base, column: str) -> None:
    """Leave a field as if nobody had said anything."""
    setattr(record, column, _default(record, column))


def _default(record: Base, column: str) -> Any:
    default = Base.metadata.tables[record.__tablename__].c[column].default
    if default is not None and getattr(default, "is_scalar", False):
        return default.arg  # type: ignore[attr-defined]
    return [] if isinstance(getattr(record, column), list) else None


def ask_emptied(
    run: Run,
    key: str,
    label: str,
    row: int,
    emptied: Sequence[Emptied],
    *,
    about: Node | None,
    about_id: tuple[str, str],
) -> None:
    """One question about everything of one person or home that empty cells would erase."""
    said = [f"{label_of(each.record, each.column)} “{each.said}”" for each in emptied]
    question = run.asking.ask(
        code="emptied_in_list",
        text=f"{label}: the newer list has an empty cell now for {', '.join(said)}. It is kept until this is answered. "
        "Erase it?",
        key=f"{key}|{' '.join(each.record.id for each in emptied)}",
        about=about,
        about_label=label,
        about_id=about_id,
        row=row,
        value=", ".join(each.said for each in emptied),
        choices=(KEEP, ERASE),
        target={
            "does": "erase",
            "kind": about_id[0],
            "id": about_id[1],
            "erase": [
                {"kind": e.record.__tablename__, "id": e.record.id, "field": e.column, "was": _now(e)} for e in emptied
            ],
        },
    )
    run.asked += [(question, asked_change(row, label, e.record, e.column, e.said, "")) for e in emptied]


def _now(emptied: Emptied) -> Any:
    return plain(getattr(emptied.record, emptied.column)) if emptied.column else None


def answer_emptied(session: Session, question: Question, value: str) -> bool:
    """Erase what a question is about, or keep it. Refused where some of it was changed since it was asked."""
    if value not in (KEEP, ERASE):
        raise RefusedInput(f"Answer with one of: {KEEP}, {ERASE}.")
    if value == KEEP:
        return True
    found = [(each, session.get(_CLASSES[each["kind"]], each["id"])) for each in question.target["erase"]]
    for each, record in found:
        if record is not None and each["field"] and plain(getattr(record, each["field"])) != each["was"]:
            label = label_of(record, each["field"])
            raise RefusedInput(f"{upper(label)} was changed since this was asked. Keep it, or empty it on its page.")
    for each, record in found:
        if record is not None and each["field"]:
            erase(record, each["field"])
        elif record is not None:
            remove_record(session, each["kind"], each["id"])
    session.flush()
    return True


def said_of(record: Base) -> str:
    """A record that hangs on another, in a few words."""
    words = [in_words(plain(getattr(record, c.name))) for c in record.__table__.columns
             if c.name in _TOLD and not unknown(plain(getattr(record, c.name)))]  # fmt: skip
    return ", ".join(words) or label_of(record, None)


_TOLD = (
    "substance",
    "severity",
    "plan",
    "animal",
    "name",
    "relation",
    "phone",
    "language",
    "night",
    "kind",
    "strength",
)
DOES = {"erase": answer_emptied}

"""What two records of one person or home say differently, before they are made one, and what of both stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.hanging import Hanging, hanging_on
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.queries.records import FieldRow, record_row
from exchange_desk.queries.side_by_side import shown, title_of
from exchange_desk.records import Participation, Person, Visit

JOINED = frozenset(
    {"notes", "medical_note", "medication", "diet_note", "mobility_note", "kitchen_note", "house_notes", "steps_note",
     "confidential_note"}
)  # both are kept  # fmt: skip
# fields that tell something only beside another: where that one differs, they go with it
TOGETHER = {
    "phone_typed": "phone", "stated_age_on": "stated_age", "passport_country": "passport_number",
    "passport_valid_to": "passport_number",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One field in which both say something, and not the same."""

    name: str
    label: str
    keep: str
    other: str


@dataclass(frozen=True, slots=True)
class Stays:
    """A field that nobody has to choose: both say the same, only one says something, or both are kept."""

    name: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What becomes of two of a `kind` (person, household): fields to choose, fields that stay, what hangs on both.

    `refused` says why they cannot be made one and what to do first; empty where they can.
    """

    keep_id: str
    other_id: str
    keep: str
    other: str
    choices: tuple[MergeRow, ...]
    stays: tuple[Stays, ...]
    hanging: tuple[Hanging, ...]
    refused: str
    kind: str = "person"


def merge_preview(session: Session, *, keep_id: str, other_id: str, kind: str = "person") -> tuple[MergeRow, ...]:
    """The fields to choose: both records hold a value there and the values differ. Notes and lists are joined unasked.

    A field of TOGETHER goes with the one that it tells about. Raises RefusedInput where one of the two is not there.
    """
    return tuple(
        MergeRow(mine.name, mine.label, mine.text, theirs.text)
        for mine, theirs, how in _pairs(session, kind, keep_id, other_id)
        if how == "choose"
    )


def merge_plan(session: Session, *, keep_id: str, other_id: str) -> MergePlan:
    """Everything that a person should see before two are made one; of a passport number only the last characters.

    Raises RefusedInput where one is not there.
    """
    choices, stays = fields_of_both(session, "person", keep_id, other_id)
    names = {row.id: full_name(row) for row in session.execute(
        select(Person.id, *NAME_COLUMNS).where(Person.id.in_((keep_id, other_id)))
    )}  # fmt: skip
    return MergePlan(
        keep_id, other_id, names[keep_id], names[other_id],
        choices, stays, hanging_on(session, (keep_id, other_id)), why_not_merged(session, keep_id, other_id),
    )  # fmt: skip


def fields_of_both(
    session: Session, kind: str, keep_id: str, other_id: str
) -> tuple[tuple[MergeRow, ...], tuple[Stays, ...]]:
    """The fields to choose and those that stay, as they may be shown."""
    choices, stays = [], []
    phones: set[str] = set()
    for mine, theirs, how in _pairs(session, kind, keep_id, other_id):
        if mine.name == "phone":
            phones = {mine.text, theirs.text}
        if how == "choose":
            choices.append(MergeRow(mine.name, title_of(mine), shown(mine), shown(theirs)))
        elif how == "stays" and (mine.text or theirs.text) and mine.name != "name_order":
            said = shown(mine) or shown(theirs) if mine.name == "passport_number" else _joined(mine, theirs)
            if mine.name == "phone_typed" and said in phones:
                continue  # it repeats the phone
            stays.append(Stays(mine.name, title_of(mine), said))
    return tuple(choices), tuple(stays)


def why_not_merged(session: Session, one_id: str, other_id: str) -> str:
    """Why two people cannot be made one by hand, and what to do first; empty where they can."""
    if one_id == other_id:
        return "These are one and the same person already."
    common = set(_coming(session, one_id)) & set(_coming(session, other_id))
    if not common:
        return ""
    title = session.scalar(select(Visit.title).where(Visit.id.in_(common)).order_by(Visit.starts, Visit.id))
    return f"Both take part in the same visit ({title}). Cancel one of the two there first, then merge them."


def _coming(session: Session, person_id: str) -> set[str]:
    """The visits that a person takes part in, or waits for."""
    query = select(Participation.visit_id).where(
        Participation.person_id == person_id, Participation.status != "cancelled"
    )
    return set(session.scalars(query))


def _pairs(session: Session, kind: str, keep_id: str, other_id: str) -> Iterator[tuple[FieldRow, FieldRow, str]]:
    """Every field of both, and what becomes of it: choose, stays, or goes with the field that it tells about."""
    keep, other = record_row(session, kind, keep_id), record_row(session, kind, other_id)
    both = {mine.name: (mine, theirs) for mine, theirs in zip(keep.fields, other.fields, strict=True)}
    differ = {name for name, (mine, theirs) in both.items() if _differ(mine, theirs)}
    for name, (mine, theirs) in both.items():
        if TOGETHER.get(name) in differ:
            yield mine, theirs, "goes with"
        else:
            yield mine, theirs, "choose" if name in differ else "stays"


def _differ(mine: FieldRow, theirs: FieldRow) -> bool:
    said = bool(mine.text and theirs.text and mine.value != theirs.value)
    return said and mine.name not in JOINED and not isinstance(mine.value, list)


def _joined(mine: FieldRow, theirs: FieldRow) -> str:
    if isinstance(mine.value, list) or isinstance(theirs.value, list):
        return ", ".join(str(part) for part in dict.fromkeys([*(mine.value or ()), *(theirs.value or ())]))
    if mine.text and theirs.text and mine.text != theirs.text:
        return f"{mine.text}\n{theirs.text}"
    return mine.text or theirs.text

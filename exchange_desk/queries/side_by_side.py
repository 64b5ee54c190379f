"""Two people or two homes side by side: every field and everything that hangs on either, what differs first."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.queries.hanging import hanging_on
from exchange_desk.queries.hanging_homes import hanging_on_homes
from exchange_desk.queries.names import full_name
from exchange_desk.queries.records import FieldRow, RecordRow, record_row
from exchange_desk.records import Person

SHOWN_OF_A_PASSPORT = 3


@dataclass(frozen=True, slots=True)
class BesideRow:
    """One line: what both say; `differ` where they contradict each other."""

    label: str
    one: str
    other: str
    differ: bool


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two of a kind (person, household), and the lines of both."""

    one_id: str
    other_id: str
    one: str
    other: str
    rows: tuple[BesideRow, ...]


def side_by_side(session: Session, *, one_id: str, other_id: str, kind: str = "person") -> SideBySide:
    """What is known of two people or two homes; lines that differ first, then what both say, then what one says.

    Of a passport number only the last characters are shown. Raises RefusedInput where one is gone.
    """
    one, other = record_row(session, kind, one_id), record_row(session, kind, other_id)
    rows = []
    for mine, theirs in zip(one.fields, other.fields, strict=True):
        if (mine.text or theirs.text) and mine.name not in _LEFT_OUT and not _repeats(one, other, mine.name):
            differ = bool(mine.text and theirs.text and mine.value != theirs.value)
            rows.append(BesideRow(title_of(mine), shown(mine), shown(theirs), differ))
    rows.sort(key=lambda row: (not row.differ, not (row.one and row.other)))
    hanging = hanging_on if kind == "person" else hanging_on_homes
    for hangs in hanging(session, (one_id, other_id)):
        mine_too, theirs_too = ("\n".join(lines) for lines in hangs.each)
        rows.append(BesideRow(hangs.label, mine_too, theirs_too, False))
    names = [full_name(session.get_one(Person, each)) if kind == "person" else named(row)
             for each, row in ((one_id, one), (other_id, other))]  # fmt: skip
    return SideBySide(one_id, other_id, names[0], names[1], tuple(rows))


def named(home: RecordRow) -> str:
    """What a home is called: the family, with the first names of the hosts where they are known."""
    return f"{home['name']} ({home['greeting']})" if home["greeting"] else str(home["name"])


def shown(field: FieldRow) -> str:
    """A value as it may stand on the screen unasked."""
    if field.name == "passport_number" and len(field.text) > SHOWN_OF_A_PASSPORT:
        return "•••• " + field.text[-SHOWN_OF_A_PASSPORT:]
    return field.text.replace("_", " ") if field.name in _CODED else field.text


def _repeats(one: RecordRow, other: RecordRow, name: str) -> bool:
    """A phone as it was typed tells nothing where it says the same as the phone."""
    return name == "phone_typed" and all(side[name] in (None, side["phone"]) for side in (one, other))


def title_of(field: FieldRow) -> str:
    """The label without the words that may be typed."""
    return field.label.partition(" (")[0]


_LEFT_OUT = frozenset({"name_order"})
_CODED = frozenset({"name_order", "smoke_tolerance", "mobility"})

"""What an import changes of what was there before, field by field, told from what the journal saw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy.orm import Session

from exchange_desk.operations.imports.report import Change
from exchange_desk.queries.names import full_name
from exchange_desk.queries.records import in_words
from exchange_desk.records import RECORDS, Base, Person
from exchange_desk.storage.journal import recorder_of

_CLASSES = {record.__tablename__: record for record in RECORDS}
_NOT_TOLD = frozenset({"question", "import_run", "imported_row"})
_NOT_HUNG = _NOT_TOLD | {"party"}
_SILENT = frozenset({"id", "search_key"})
# what something hangs on, the nearest first
_OWNERS = (
    "person_id", "participation_id", "household_id", "offer_id", "room_id", "item_id", "partnership_id", "party_id",
)  # fmt: skip
# what stands by itself and is called by its own name
_MAIN = frozenset(
    {"person", "participation", "household", "host_offer", "itinerary_item", "partnership", "party", "community",
     "contact", "candidate_town", "payment", "paper", "hosting"}
)  # fmt: skip
_CALLED = ("name", "title", "label", "guest_typed", "for_typed", "payer", "as_typed", "organisation", "family_name")
# what tells one from another of those that hang on the same
_TELLS = ("substance", "name", "animal", "language", "night", "label", "kind", "household_typed", "as_typed", "stage")
_SAFETY: Mapping[str, frozenset[str] | None] = {
    "allergy": None,
    "animal_limit": None,
    "emergency_contact": None,
    "person": frozenset({"medication", "medical_note", "diets", "diet_note"}),
    "participation": frozenset({"consent", "recording"}),
}
_WORDS = {"person_language": "language", "item_attendee": "who takes part", "offer_night": "night offered"}


def is_safety(table: str, column: str | None) -> bool:
    """Whether a field is about allergies, medication, consents or whom to call."""
    fields = _SAFETY.get(table, frozenset())
    return fields is None or column in fields


def changes_so_far(session: Session, mine: set[str], rows: Mapping[str, int]) -> tuple[Change, ...]:
    """Every field that this session changed of records that were there before, those of safety first.

    `mine` are the ids of what the list itself brings in (new: no change of anything), `rows` tell the row by id.
    """
    recorder = recorder_of(session)
    altered = [seen for seen in recorder.altered() if seen[0] not in _NOT_TOLD]
    added = [seen for seen in recorder.added(_OWNERS) if seen[0] not in _NOT_HUNG and seen[1] not in mine]
    if not altered and not added:
        return ()
    images = {(table, row_id): before for table, row_id, before, _ in altered}
    telling = _Telling(session, images | {(table, row_id): now for table, row_id, now in added}, rows)
    found: list[Change] = []
    for table, row_id, was, after in altered:
        found += telling.whole(table, row_id, was, None) if after is None else telling.fields(table, row_id, was, after)
    for table, row_id, now in added:
        found += telling.whole(table, row_id, None, now)
    return in_order(found)


def asked_change(row: int, who: str, record: Base, column: str | None, was: str, becomes: str) -> Change:
    """A change that is only asked about."""
    table = record.__tablename__
    return Change(row, who, table, column, upper(label_of(record, column)), was, becomes, is_safety(table, column),
                  asked=True, level=level_of(table, column))  # fmt: skip


def in_order(changes: list[Change]) -> tuple[Change, ...]:
    """Those of safety first, then by row."""
    return tuple(sorted(changes, key=lambda each: (not each.safety, each.row or 1_000_000_000, each.who)))


def label_of(record: type[Base] | Base, column: str | None) -> str:
    """What a field is called, or the record where no field is named."""
    if column is None:
        return _words(record.__tablename__)
    label = Base.metadata.tables[record.__tablename__].c[column].info.get("label", column)
    return str(label).partition(" (")[0]


def in_labels(columns: Iterable[str]) -> str:
    """What columns ("person.medication") and slots ("contacts.*") are about, each once, as people call it.

    A slot is told by the records that stood in it.
    """
    found = set()
    for table, _, column in (each.partition(".") for each in columns):
        if table in _MAIN and column in Base.metadata.tables[table].c:
            label = label_of(_CLASSES[table], column)
            found.add(label[:1].lower() + label[1:] if label[1:2].islower() else label)
        elif table in _CLASSES:
            found.add(_words(table))
    return ", ".join(sorted(found))


def level_of(table: str, column: str | None) -> str:
    """How private a field is; of a whole record, its most private field."""
    columns = Base.metadata.tables[table].columns
    found = [str(each.info.get("level", "P1")) for each in columns if column in (None, each.name)]
    return max(found, default="P1")


class _Telling:
    """Rows of any table put into words."""

    def __init__(self, session: Session, images: Mapping[tuple[str, str], Any], rows: Mapping[str, int]) -> None:
        self._session = session
        self._images = images
        self._rows = rows

    def fields(self, table: str, row_id: str, before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Change]:
        """Each field that differs."""
        which = "" if table in _MAIN else _first(before, _TELLS)
        for name, was in before.items():
            if name in _SILENT or was == now.get(name):
                continue
            label = label_of(_CLASSES[table], name)
            if table not in _MAIN:
                label = f"{_words(table)} {which}: {label}".replace(" :", ":")
            yield Change(
                self._row(table, row_id, before), self._who(table, row_id, before), table, name, upper(label),
                self._said(table, name, was), self._said(table, name, now.get(name)),
                is_safety(table, name), level=level_of(table, name),
            )  # fmt: skip

    def whole(
        self, table: str, row_id: str, before: Mapping[str, Any] | None, now: Mapping[str, Any] | None
    ) -> Iterator[Change]:
        """A record that was added or removed."""
        image = before or now or {}
        yield Change(
            self._row(table, row_id, image), self._who(table, row_id, image), table, None, upper(_words(table)),
            self._all(table, before) if before else "", self._all(table, now) if now else "",
            is_safety(table, None), level=level_of(table, None),
        )  # fmt: skip

    def _all(self, table: str, image: Mapping[str, Any]) -> str:
        said = []
        for name, value in image.items():
            column = Base.metadata.tables[table].c[name]
            default = getattr(column.default, "arg", None)
            if name in _SILENT or name in _OWNERS or name in ("visit_id", "position") or value == default:
                continue
            text = self._said(table, name, value)
            if text and text not in said:
                said.append(text)
        return ", ".join(said) or _words(table)

    def _said(self, table: str, name: str, value: Any) -> str:
        column = Base.metadata.tables[table].c[name]
        for key in column.foreign_keys:
            return self._called(key.column.table.name, str(value)) if value else ""
        return in_words(value)

    def _who(self, table: str, row_id: str, image: Mapping[str, Any], deep: int = 0) -> str:
        if table in ("participation", "host_offer") or table not in _MAIN:
            above = self._above(table, image)
            if above is not None and deep < 5:
                return self._who(*above, deep + 1)
        return self._called(table, row_id)

    def _row(self, table: str, row_id: str, image: Mapping[str, Any], deep: int = 0) -> int | None:
        if row_id in self._rows:
            return self._rows[row_id]
        above = self._above(table, image)
        return self._row(*above, deep + 1) if above is not None and deep < 5 else None

    def _above(self, table: str, image: Mapping[str, Any]) -> tuple[str, str, Mapping[str, Any]] | None:
        for name in _OWNERS:
            if image.get(name) and name in Base.metadata.tables[table].c:
                for key in Base.metadata.tables[table].c[name].foreign_keys:
                    owner = key.column.table.name
                    return owner, str(image[name]), self._image(owner, str(image[name]))
        return None

    def _image(self, table: str, row_id: str) -> Mapping[str, Any]:
        if (table, row_id) in self._images:
            return dict(self._images[table, row_id])
        found = self._session.get(_CLASSES[table], row_id)
        return {} if found is None else {c.name: getattr(found, c.name) for c in found.__table__.columns}

    def _called(self, table: str, row_id: str) -> str:
        image = self._image(table, row_id)
        if table == "person" and image:
            return full_name(Person(**{name: image[name] for name in _NAMES}))
        if table in ("participation", "host_offer"):
            above = self._above(table, image)
            return self._called(above[0], above[1]) if above else _words(table)
        return _first(image, _CALLED) or _words(table)


_NAMES = (
    "family_name", "given_name", "name_order", "family_name_original", "given_name_original", "passport_name", "called",
)  # fmt: skip


def _first(image: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((in_words(image[name]) for name in names if image.get(name)), "")


def _words(table: str) -> str:
    return _WORDS.get(table, table.replace("_", " "))


def upper(text: str) -> str:
    """The text with its first letter as at the start of a sentence."""
    return text[:1].upper() + text[1:]

"""The fields of one record as a form: each is kept when it is left, as one step that can be undone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.kit.forms import ChoiceField, Field, Flow, LineField, NoteField
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.records import FieldRow, RecordRow

EXAMPLES = {"partial date": "2011-08-07, 2011-08 or 2011", "date": "2027-10-07", "list": "separate with commas"}
IN_BRACKETS = re.compile(r"\s*\([^)]*\)$")


class RecordForm(QWidget):
    """Shows the named fields of a record; another record of the same kind only changes the texts.

    `choices` gives (value, words) for fields that are chosen from other records.
    A field that has the keyboard keeps what is being typed. What is refused stays in its field with the reason below.
    """

    def __init__(
        self,
        link: Link,
        names: Sequence[str],
        *,
        whose: Callable[[], str] = lambda: "",
        choices: Mapping[str, Sequence[tuple[str, str]]] | None = None,
    ) -> None:
        super().__init__()
        self._link, self._names, self._whose = link, tuple(names), whose
        self._choices = choices or {}
        self._record: RecordRow | None = None
        self._visit_id: str | None = None
        self.fields: dict[str, Field] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_record(self, record: RecordRow, *, visit_id: str | None = None) -> None:
        """Show this record."""
        other = self._record is None or self._record.id != record.id
        self._record, self._visit_id = record, visit_id
        rows = [field for name in self._names for field in record.fields if field.name == name]
        if not self.fields:
            for row in rows:
                self.fields[row.name] = self._field(record.kind, row)
            self._box.addWidget(Flow(list(self.fields.values())))
        typing = QApplication.focusWidget()
        for row in rows:
            field = self.fields[row.name]
            if other or typing is None or not field.isAncestorOf(typing):
                field.set_text(_text(row))
                field.wrong("")

    def _field(self, kind: str, row: FieldRow) -> Field:
        from exchange_desk.operations.typing_in import CHOICES

        choices = CHOICES.get((kind, row.name))
        title = IN_BRACKETS.sub("", row.label) if choices or row.form != "text" else row.label
        field: Field
        if row.name in self._choices:
            field = ChoiceField(row.label, self._choices[row.name])
        elif choices:
            field = ChoiceField(title, [("", "not said"), *((each, each.replace("_", " ")) for each in choices)])
        elif row.form == "yes/no":
            field = ChoiceField(title, [("", "not said"), ("yes", "yes"), ("no", "no")])
        elif "note" in row.name or row.name in ("medication", "interests", "address", "topic", "arrival_note"):
            field = NoteField(title)
        else:
            field = LineField(title, example=EXAMPLES.get(row.form, ""))
        field.left.connect(partial(self._left, row.name, title))
        return field

    def _left(self, name: str, title: str, text: str) -> None:
        record = self._record
        if record is None:
            return
        field = self.fields[name]
        field.wrong("")
        whose = self._whose()
        label = f"Change “{title}” of {whose}" if whose else f"Change “{title}”"
        verb = partial(_set, record=record, name=name, text=text, visit_id=self._visit_id)
        self._link.do(label, verb, told="", hear=field.wrong)


def _text(row: FieldRow) -> str:
    if row.form == "yes/no":
        return {True: "yes", False: "no"}.get(row.value, "")
    return row.text


def _set(session: Session, *, record: RecordRow, name: str, text: str, visit_id: str | None) -> None:
    from exchange_desk.operations.fields import set_fields

    set_fields(session, record.kind, record.id, {name: text}, visit_id=visit_id)

"""The records that hang on one (allergies of a person, rooms of a home): a form each, one to add, one to remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import primary, quiet
from ui.kit.cards import Card
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField, Field, Flow, LineField
from ui.kit.labels import label
from ui.kit.look import look
from ui.link.link import Link
from ui.link.record_form import RecordForm

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.records import RecordRow


class ChildForms(QWidget):
    """`kind` and `one` name what hangs there ("allergy", "allergy"), `owner` is the column that points at the owner.

    `asked` are the fields asked for when one is added: (column, words for people).
    """

    def __init__(
        self,
        link: Link,
        *,
        kind: str,
        one: str,
        title: str,
        owner: str,
        names: Sequence[str],
        asked: Sequence[tuple[str, str]],
        choices: Mapping[str, Sequence[tuple[str, str]]] | None = None,
    ) -> None:
        super().__init__()
        self._choices = choices or {}
        self._also: Mapping[str, str] = {}
        self._link, self._kind, self._one, self._owner = link, kind, one, owner
        self._names, self._asked = tuple(names), tuple(asked)
        self._owner_id = ""
        self._whose = ""
        self._ids: tuple[str, ...] = ()
        self._forms: list[RecordForm] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(6))
        head = QHBoxLayout()
        head.addWidget(label(title, strong=True), 1)
        head.addWidget(quiet(f"Add {one}", self.add, icon_name="plus"))
        box.addLayout(head)
        self._none = label("none", muted=True)
        box.addWidget(self._none)
        self._cards = QVBoxLayout()
        box.addLayout(self._cards)
        self._shown: list[Card] = []

    def show_records(
        self, owner_id: str, whose: str, records: Sequence[RecordRow], *, also: Mapping[str, str] | None = None
    ) -> None:
        """Show these records of an owner; a new one has the values of `also` besides."""
        self._also = also or {}
        ids = tuple(record.id for record in records)
        self._owner_id, self._whose = owner_id, whose
        if ids != self._ids:
            self._ids = ids
            self._rebuild(len(records))
        for form, record in zip(self._forms, records, strict=True):
            form.show_record(record)
        self._none.setVisible(not records)

    def add(self) -> None:
        """Ask for what one needs at least, and add it."""
        fixed = {self._owner: self._owner_id, **self._also}
        title = f"Add {self._one}"
        AddDialog(self._link, self, title, self._kind, self._asked, fixed, choices=self._choices).open()

    def _rebuild(self, count: int) -> None:
        while len(self._shown) > count:
            card = self._shown.pop()
            self._forms.pop()
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self._shown) < count:
            card = Card()
            form = RecordForm(self._link, self._names, whose=lambda: self._whose, choices=self._choices)
            card.box.addWidget(form)
            row = QHBoxLayout()
            row.addStretch()
            number = len(self._shown)
            row.addWidget(quiet(f"Remove {self._one}", partial(self._remove, number), icon_name="trash-2"))
            card.box.addLayout(row)
            self._cards.addWidget(card)
            self._shown.append(card)
            self._forms.append(form)

    def _remove(self, number: int) -> None:
        verb = partial(_removed, kind=self._kind, record_id=self._ids[number])
        self._link.do(f"Remove {self._one} of {self._whose}", verb)


class AddDialog(Dialog):
    """A small form for a new record; what is refused is said in it. `added` carries the id.

    `verb` adds it, given `kind` and `values`, where more is to be done than to write what was typed.
    """

    added = Signal(str)

    def __init__(
        self,
        link: Link,
        parent: QWidget,
        title: str,
        kind: str,
        asked: Sequence[tuple[str, str]],
        fixed: Mapping[str, str],
        *,
        choices: Mapping[str, Sequence[tuple[str, str]]] | None = None,
        verb: Callable[..., str] | None = None,
    ) -> None:
        super().__init__(parent.window(), title)
        self._verb = verb or _added
        from exchange_desk.operations.typing_in import CHOICES

        self._link, self._title, self._kind, self._fixed = link, title, kind, dict(fixed)
        self.box.addWidget(label(title, "section"))
        self.fields: dict[str, Field] = {}
        for name, words in asked:
            known, words_of = (choices or {}).get(name), CHOICES.get((kind, name))
            if known is None and words_of:
                known = [("", "not said"), *((each, each.replace("_", " ")) for each in words_of)]
            self.fields[name] = ChoiceField(words, known) if known else LineField(words)
        self.box.addWidget(Flow(list(self.fields.values())))
        self.wrong = label("", tone="problem")
        self.box.addWidget(self.wrong)
        self.box.addStretch()
        self.add_buttons(quiet("Cancel", self.reject), primary("Add", self.add))
        self.fit()

    def add(self) -> None:
        """Add it, or say what is wrong."""
        values = self._fixed | {name: field.text() for name, field in self.fields.items() if field.text().strip()}
        made = self._link.do(self._title, partial(self._verb, kind=self._kind, values=values), hear=self.wrong.setText)
        if made:
            self.accept()
            self.added.emit(made)


def _added(session: Session, *, kind: str, values: Mapping[str, str]) -> str:
    from exchange_desk.operations.fields import add_record

    return add_record(session, kind, values)


def _removed(session: Session, *, kind: str, record_id: str) -> None:
    from exchange_desk.operations.fields import remove_record

    remove_record(session, kind, record_id)

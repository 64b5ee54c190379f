"""One rule: what it says, its level by word and shape, its source, and its numbers to change in place."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.cards import Card, emptied
from ui.kit.forms import Flow, LineField
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.kit.status import Chip
from ui.link.link import Link
from ui.pages.rules.words import SHAPES, level_words, overruled_words, source_words

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.rules import ExceptionRow, NumberRow, RuleRow


class RulePane(QWidget):
    """The chosen rule; a number is kept when its field is left, and an empty field goes back to what holds without."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link
        self.row: RuleRow | None = None
        self._visit = ""
        self.fields: dict[tuple[str, bool], LineField] = {}
        self.text = label("", "section")
        self.level = Chip("notes")
        self.pack = label("", muted=True)
        self.means = label("")
        self.source = selectable()
        self.numbers = QVBoxLayout()
        self.overruled = QVBoxLayout()
        card = Card()
        card.box.addWidget(self.text)
        card.box.addWidget(self.level)
        card.box.addWidget(self.pack)
        card.box.addWidget(self.means)
        card.box.addLayout(self.numbers)
        card.box.addWidget(self.source)
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(8), 0, look.px(4), 0)
        box.setSpacing(look.px(10))
        box.addWidget(card)
        box.addLayout(self.overruled)
        box.addStretch()

    def show_rule(self, row: RuleRow, visit_id: str, pack: str) -> None:
        """Show a rule of a visit."""
        same = self.row is not None and (self.row.name, self._visit) == (row.name, visit_id)
        self.row, self._visit = row, visit_id
        self.text.setText(row.text)
        self.level.set_status(SHAPES[row.level])
        self.pack.setText(f"{pack} · {row.id}")
        self.means.setText(level_words(row))
        self.source.setText(source_words(row))
        if not same:
            emptied(self.numbers)
            self.fields = {}
            for number in row.numbers:
                self._add_fields(number)
        for number in row.numbers:
            self._show_number(number)

    def show_overruled(self, rows: tuple[ExceptionRow, ...]) -> None:
        """The exceptions of the visit."""
        emptied(self.overruled)
        if rows:
            card = Card("Overruled on this visit")
            for row in rows:
                card.box.addWidget(label(row.text or row.rule, strong=True))
                card.box.addWidget(label(overruled_words(row)))
            card.box.addWidget(label("Each is printed on the list of exceptions in the print room.", muted=True))
            self.overruled.addWidget(card)

    def _add_fields(self, number: NumberRow) -> None:
        self.numbers.addWidget(label(number.words[0].upper() + number.words[1:], strong=True))
        for own, title in ((True, "On this visit"), (False, "For all visits of the committee")):
            field = LineField(title)
            field.left.connect(partial(self._left, number.name, own))
            self.fields[number.name, own] = field
        self.numbers.addWidget(Flow([self.fields[number.name, True], self.fields[number.name, False]]))
        empty = "Empty: as the committee has it, or as we ship it."
        self.numbers.addWidget(label(f"{number.least} to {number.most}. {empty}", "small", muted=True))

    def _show_number(self, number: NumberRow) -> None:
        ours = number.committee if number.committee is not None else number.usual
        for own, value, without in ((True, number.visit, ours), (False, number.committee, number.usual)):
            field = self.fields[number.name, own]
            field.editor.setPlaceholderText(str(without))
            if not field.editor.hasFocus() or not field.editor.isModified():
                field.set_text("" if value is None else str(value))
                field.wrong("")

    def _left(self, name: str, own: bool, text: str) -> None:
        field, text = self.fields[name, own], text.strip()
        field.wrong("")
        if text and not re.fullmatch(r"-?\d{1,6}", text, re.ASCII):
            field.wrong(f"“{text}” is not a whole number. Write digits only.")
            return
        value = int(text) if text else None
        verb = partial(_set, name=name, value=value, visit_id=self._visit if own else None)
        self._link.do("Change a number of the rules", verb, told="", hear=field.wrong)


def _set(session: Session, *, name: str, value: int | None, visit_id: str | None) -> None:
    from exchange_desk.operations.rules import set_rule_number

    set_rule_number(session, name=name, value=value, visit_id=visit_id)

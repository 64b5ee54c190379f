"""The doubtful values of a list, each with its choices below it; alike ones may be decided at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from ui.kit.cards import Card
from ui.kit.forms import ChoiceField
from ui.kit.labels import label, sentence
from ui.kit.look import look
from ui.pages.importing.by_rule import as_decided, group_of, rule_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exchange_desk.operations.imports import ImportReport
    from exchange_desk.operations.imports.report import Asked

LEFT_OPEN = ("", "leave it open")
_MOST = 150  # questions shown here; the page Questions has them all


class Asking:
    """`say` hears whenever an answer was given or taken back; `answers` are by cell ("14/Born")."""

    def __init__(self, say: Callable[[], object]) -> None:
        self._say = say
        self.answers: dict[str, str] = {}
        self.fields: dict[str, ChoiceField] = {}
        self._open: list[Asked] = []
        self._shown: set[str] = set()
        self._places: Counter[str] = Counter()
        self._rules: dict[str, list[Asked]] = {}

    def begin(self, report: ImportReport, answers: Mapping[str, str]) -> None:
        """The open questions of a report, with what was answered so far."""
        self.answers, self.fields, self._shown = dict(answers), {}, set()
        self._open = [each for each in report.questions if each.state == "open"]
        self._places = Counter(_key(each) for each in report.questions)
        alike: dict[tuple[str, ...], list[Asked]] = {}
        for each in self._open[:_MOST]:
            if self._can_be_answered(each) and (group := group_of(each)) is not None:
                alike.setdefault(group, []).append(each)
        self._rules = {group[0].id: group for group in alike.values() if len(group) > 1}

    def about(self, row: int, codes: frozenset[str]) -> Asked | None:
        """The question about a row that is there twice, unless it is shown already."""
        found = (each for each in self._open if each.row == row and each.code in codes and each.id not in self._shown)
        return next(found, None)

    def card(self) -> Card | None:
        """All questions that are not shown yet, None where there are none."""
        asked = [each for each in self._open if each.id not in self._shown]
        if not asked:
            return None
        card = Card(f"Doubtful ({len(asked)})")
        words = "Each stays unknown until it is decided, here or later on the page Questions."
        card.box.addWidget(label(words, muted=True))
        for each in asked[:_MOST]:
            self.put(card.box, each)
        if len(asked) > _MOST:
            card.box.addWidget(label(f"{len(asked) - _MOST} more wait on the page Questions after the import."))
        return card

    def put(self, box: QVBoxLayout, asked: Asked) -> None:
        """A question and below it its choices; one without choices is answered later."""
        self._shown.add(asked.id)
        where = ", ".join(part for part in (f"Row {asked.row}" if asked.row else "", _plain(asked.column)) if part)
        words = f"{where}: {asked.text}" if where else asked.text
        box.addSpacing(look.px(4))
        box.addWidget(label(sentence(words)))
        if not self._can_be_answered(asked):
            box.addWidget(label("To be answered on the page Questions, after the import.", "small", muted=True))
            return
        choices = [LEFT_OPEN, *((choice, choice) for choice in asked.choices)]
        field = ChoiceField("", choices, self.answers.get(_key(asked), ""))
        field.title.hide()
        field.setMaximumWidth(look.px(420))
        field.editor.setAccessibleName(words)
        self.fields[_key(asked)] = field
        field.left.connect(partial(self._one, asked))
        box.addWidget(field)
        group = self._rules.get(asked.id)
        if group is not None:
            value = self.answers.get(_key(asked), "")
            rule = QCheckBox(rule_words(asked, value, len(group)))
            told = all(self.answers.get(_key(each), "") == as_decided(asked, value, each) for each in group)
            rule.setChecked(bool(value) and told)
            rule.toggled.connect(partial(self._rule, asked, group))
            field.left.connect(partial(self._again, asked, group, rule))
            box.addWidget(rule, 0, Qt.AlignmentFlag.AlignLeft)

    def _can_be_answered(self, asked: Asked) -> bool:
        return bool(asked.row and asked.choices) and self._places[_key(asked)] == 1

    def _one(self, asked: Asked, value: str) -> None:
        self._put(asked, value)
        self._say()

    def _rule(self, first: Asked, group: list[Asked], on: bool) -> None:
        if on:
            value = self.answers.get(_key(first), "")
            for each in group:
                said = as_decided(first, value, each)
                self._put(each, said)
                if (field := self.fields.get(_key(each))) is not None:
                    field.set_text(said)
            self._say()

    def _again(self, first: Asked, group: list[Asked], rule: QCheckBox, value: str) -> None:
        rule.setText(rule_words(first, value, len(group)))
        self._rule(first, group, rule.isChecked())

    def _put(self, asked: Asked, value: str) -> None:
        if value:
            self.answers[_key(asked)] = value
        else:
            self.answers.pop(_key(asked), None)


def _key(asked: Asked) -> str:
    return f"{asked.row}/{asked.column}"


def _plain(text: str | None) -> str:
    return " / ".join((text or "").split("\n"))

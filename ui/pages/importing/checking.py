"""Step 4 of an import: what is doubtful, what seems to be there twice; decided here or later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from exchange_desk.intake.table import Cell
from ui.kit.cards import Card, Note, emptied, scrolled
from ui.kit.forms import ChoiceField
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.pages.importing.changing import changes_card, gone_card
from ui.pages.importing.journey import Way

if TYPE_CHECKING:
    from exchange_desk.operations.imports import ImportReport
    from exchange_desk.operations.imports.report import Asked

LEFT_OPEN = ("", "leave it open")
_MOST = 150  # questions shown here; the page Questions has them all


class Checking(QWidget):
    """`say` is told the answers by cell ("14/Born") whenever one was given or taken back.

    With them it is told whether empty cells shall erase, when that was turned on or off; None leaves it.
    """

    def __init__(self, say: Callable[[Mapping[str, str], bool | None], object]) -> None:
        super().__init__()
        self._say = say
        self.erases: QCheckBox | None = None
        self._turned = False
        self.answers: dict[str, str] = {}
        self.fields: dict[str, ChoiceField] = {}
        inside = QWidget()
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(0, 0, look.px(6), 0)
        self._box.setSpacing(look.px(10))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scrolled(inside))

    def show_report(self, way: Way, report: ImportReport) -> None:
        """Show what a dry run told."""
        self.answers, self.fields = dict(way.answers), {}
        emptied(self._box)
        if report.remarks:
            card = Card("About the list")
            card.box.addWidget(selectable("\n".join(report.remarks)))
            self._box.addWidget(card)
        self.erases = None
        if report.changed or report.unchanged:
            self.erases = QCheckBox("An empty cell erases what the list said before")
            self.erases.setToolTip(
                "Allergies, diets, medication, consents and emergency contacts are asked about first."
            )
            self.erases.setChecked(way.empty_erases)
            self.erases.toggled.connect(self._turn)
            self._box.addWidget(self.erases)
        for part in (changes_card(report, done=False), gone_card(report)):
            if part is not None:
                self._box.addWidget(part)
        self._twice(way, report)
        self._questions(report)
        self._part("Worth a look", [f"Row {p.row}, {p.column}: {p.text}" for p in report.problems])
        self._part("Rows left out", [f"Row {s.row}: {s.why}" for s in report.skipped])
        if not (report.questions or report.duplicates or report.problems or report.skipped or report.changes):
            self._box.addWidget(Note("ok", "Nothing is doubtful. Go on."))
        self._box.addStretch()

    def first(self) -> QWidget | None:
        """What takes the keys."""
        if self._turned and self.erases is not None:
            self._turned = False
            return self.erases
        field = next(iter(self.fields.values()), None)
        return field.editor if field else None

    def _turn(self, on: bool) -> None:
        self._turned = True
        self._say(dict(self.answers), on)

    def _questions(self, report: ImportReport) -> None:
        asked = [each for each in report.questions if each.state == "open"]
        if not asked:
            return
        card = Card(f"Doubtful ({len(asked)})")
        card.box.addWidget(
            label("Each stays unknown until it is decided, here or later on the page Questions.", muted=True)
        )
        places = Counter(_key(each) for each in report.questions)
        alike: dict[tuple[str, tuple[str, ...]], list[Asked]] = {}
        for each in asked:
            if each.row and each.choices and places[_key(each)] == 1:
                alike.setdefault((each.code, each.choices), []).append(each)
        rules = {id(group[0]): group for group in alike.values() if len(group) > 1}
        for each in asked[:_MOST]:
            where = f"Row {each.row}, {each.column}: " if each.row else ""
            card.box.addWidget(selectable(f"{where}{each.text}"))
            if not (each.row and each.choices and places[_key(each)] == 1):
                continue
            choices = [LEFT_OPEN, *((choice, choice) for choice in each.choices)]
            field = ChoiceField(f"Row {each.row}", choices, self.answers.get(_key(each), ""))
            self.fields[_key(each)] = field
            field.left.connect(partial(self._one, each))
            card.box.addWidget(field)
            if (group := rules.get(id(each))) is not None:
                rule = QCheckBox(f"Decide all {len(group)} such cases alike")
                rule.toggled.connect(partial(self._rule, each, group))
                field.left.connect(partial(self._again, each, group, rule))
                card.box.addWidget(rule)
        if len(asked) > _MOST:
            card.box.addWidget(label(f"{len(asked) - _MOST} more wait on the page Questions after the import."))
        self._box.addWidget(card)

    def _twice(self, way: Way, report: ImportReport) -> None:
        if not report.duplicates:
            return
        card = Card(f"Seem to be there twice ({len(report.duplicates)})")
        card.box.addWidget(label("Nobody is merged without you. The cells that differ stand side by side.", muted=True))
        for twice in report.duplicates:
            card.box.addWidget(selectable(f"Row {twice.row} and row {twice.of_row}: {twice.why}"))
            if (pair := _side_by_side(way, twice.row, twice.of_row)) is not None:
                card.box.addWidget(pair)
        self._box.addWidget(card)

    def _part(self, title: str, lines: list[str]) -> None:
        if lines:
            card = Card(f"{title} ({len(lines)})")
            card.box.addWidget(selectable("\n".join(lines)))
            self._box.addWidget(card)

    def _one(self, asked: Asked, value: str) -> None:
        self._put(asked, value)
        self._say(dict(self.answers), None)

    def _rule(self, first: Asked, group: list[Asked], on: bool) -> None:
        if on:
            value = self.answers.get(_key(first), "")
            for each in group:
                self._put(each, value)
                if (field := self.fields.get(_key(each))) is not None:
                    field.set_text(value)
            self._say(dict(self.answers), None)

    def _again(self, first: Asked, group: list[Asked], rule: QCheckBox, _value: str) -> None:
        self._rule(first, group, rule.isChecked())

    def _put(self, asked: Asked, value: str) -> None:
        if value:
            self.answers[_key(asked)] = value
        else:
            self.answers.pop(_key(asked), None)


def _key(asked: Asked) -> str:
    return f"{asked.row}/{asked.column}"


def _side_by_side(way: Way, row: int, of_row: int) -> QFrame | None:
    """Both rows, heading by heading: cells that differ first, so that they are seen."""
    looking = way.found.looking
    sheet = next((s for s in way.listed.sheets if s.name == way.found.sheet), None)
    if looking is None or sheet is None or not (1 <= row <= len(sheet.rows) and 1 <= of_row <= len(sheet.rows)):
        return None
    frame = QFrame()
    grid = QGridLayout(frame)
    grid.setContentsMargins(look.px(12), 0, 0, look.px(6))
    grid.setHorizontalSpacing(look.px(14))
    lines = []
    for column in looking.columns:
        one, other = (_text(sheet.rows[n - 1], column.index) for n in (of_row, row))
        if one or other:
            lines.append((one == other, column.heading.replace("\n", " / "), one, other))
    for number, head in enumerate(("", f"Row {of_row}", f"Row {row}")):
        grid.addWidget(label(head, "small", muted=True), 0, number)
        grid.setColumnStretch(number, 1)
    for at, (same, heading, one, other) in enumerate(sorted(lines, key=lambda line: line[0]), start=1):
        grid.addWidget(label(heading, muted=True), at, 0)
        grid.addWidget(label(one or "–", strong=not same), at, 1)
        grid.addWidget(label(other or "–", strong=not same), at, 2)
    return frame


def _text(row: tuple[Cell, ...], index: int) -> str:
    return row[index].text if index < len(row) else ""

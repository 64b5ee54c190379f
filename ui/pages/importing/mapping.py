"""Step 3 of an import: what each column means, why, and three of its cells; each is put right in its box."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from exchange_desk.intake.mapping import ColumnGuess, Looking
from exchange_desk.operations.imports.looking import field_choices
from ui.kit.cards import Card, Note, emptied, scrolled
from ui.kit.forms import Picker
from ui.kit.labels import label
from ui.kit.look import look
from ui.pages.importing.journey import Way

KEPT = "kept as a note"
REPEATED = "An earlier column has the same heading. Give this one another in the file to say what it is."
_LARGE = 150  # percent: from here on four columns are too narrow, so two stand above each other
_HEADS = ("In the file", "Here it is", "For example", "Why")


class Mapping(QWidget):
    """`say` is told the way with what a person said about the columns."""

    def __init__(self, say: Callable[[Way], object]) -> None:
        super().__init__()
        self._say = say
        self.boxes: dict[str, Picker] = {}
        self._way: Way | None = None
        self._large = False
        look.changed.connect(self._resized)
        inside = QWidget()
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(0, 0, look.px(6), 0)
        self._box.setSpacing(look.px(10))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.area = scrolled(inside)
        box.addWidget(self.area)

    def show_way(self, way: Way) -> None:
        """Show the columns; a list that maps none says so."""
        before = self._way.found.looking if self._way is not None else None
        before = before if self._way is not None and self._way.listed.sha256 == way.listed.sha256 else None
        self._way, self._large = way, look.percent >= _LARGE
        held = next((heading for heading, box in self.boxes.items() if box.hasFocus()), None)
        at = self.area.verticalScrollBar().value()
        self.boxes.clear()
        emptied(self._box)
        looking = way.found.looking
        if looking is None:
            self._box.addWidget(Note("ok", "The columns of this list need no deciding. Go on."))
            self._box.addStretch()
            return
        if way.found.remembered:
            self._box.addWidget(Note("ok", f"The columns are read as in “{way.found.remembered}”, until you say else."))
        unread = sum(column.field is None for column in looking.columns)
        for words in self._lost(before, looking.columns, dict(field_choices(way.found.kind))):
            self._box.addWidget(Note("warn", words))
        card = Card(f"The columns ({len(looking.columns)})")
        if unread:
            words = f"{unread} {'column has' if unread == 1 else 'columns have'} no place here and would be {KEPT}."
            card.box.addWidget(label(words, muted=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(8))
        for number, (head, stretch) in enumerate(zip(_HEADS, (3, 3, 4, 4), strict=True)):
            if not self._large or number < 2:
                grid.addWidget(label(head, "small", muted=True), 0, number)
                grid.setColumnStretch(number, stretch)
        choices = field_choices(way.found.kind)
        for row, column in enumerate(looking.columns, start=1):
            self._line(grid, row * 2 if self._large else row, way, column, choices)
        card.box.addLayout(grid)
        self._box.addWidget(card)
        self._box.addStretch()
        if held in self.boxes:
            self.boxes[held].setFocus()
            self.area.verticalScrollBar().setValue(at)

    def first(self) -> QWidget | None:
        """What takes the keys: the first column that has no place, else the first."""
        unread = (box for box in self.boxes.values() if not box.currentData())
        return next(unread, next(iter(self.boxes.values()), None))

    def _line(
        self, grid: QGridLayout, row: int, way: Way, column: ColumnGuess, choices: tuple[tuple[str, str], ...]
    ) -> None:
        top = Qt.AlignmentFlag.AlignTop
        heading = _plain(column.heading) or "(no heading)"
        grid.addWidget(label(heading, strong=True), row, 0, top)
        repeated = column.heading in self.boxes
        if column.heading and not repeated:
            box = Picker(12)
            box.setAccessibleName(f"What the column “{heading}” is")
            box.setAccessibleDescription(column.why)
            box.addItem(KEPT, "")
            for field, words in choices:
                box.addItem(words, field)
            box.setCurrentIndex(max(0, box.findData(column.field or "")))
            box.activated.connect(partial(self._picked, way, column.heading, box))
            self.boxes[column.heading] = box
            grid.addWidget(box, row, 1, top)
        else:
            names = dict(choices)
            grid.addWidget(label(names.get(column.field or "", KEPT), muted=True), row, 1, top)
        examples = " · ".join(f"\u2068{' '.join(text.split())[:60]}\u2069" for text in column.examples)
        shown, why = label(examples or "(empty)", muted=not examples), label(REPEATED if repeated else column.why,
                                                                             muted=True)  # fmt: skip
        grid.addWidget(shown, *((row + 1, 1) if self._large else (row, 2)), top)
        grid.addWidget(why, *((row + 1, 0) if self._large else (row, 3)), top)

    def _lost(self, before: Looking | None, now: tuple[ColumnGuess, ...], names: dict[str, str]) -> list[str]:
        """A sentence for each column that is a note since a person said that another one is what it was."""
        was = {column.index: column.field for column in before.columns} if before is not None else {}
        said = {column.field: column.heading for column in now if column.how == "told"}
        return [
            f"Only one column can be “{names.get(field, field)}”: since “{_plain(said[field])}” is, "
            f"“{_plain(column.heading)}” is {KEPT}."
            for column in now
            if column.field is None and (field := was.get(column.index)) is not None and field in said
        ]

    def _resized(self) -> None:
        if self._way is not None and self._large != (look.percent >= _LARGE):
            self.show_way(self._way)

    def _picked(self, way: Way, heading: str, box: Picker, _index: int) -> None:
        self._say(replace(way, told={**way.told, heading: box.currentData() or None}, answers={}))


def _plain(heading: str) -> str:
    return " / ".join(heading.split("\n"))

"""Step 4 of an import: what changes, what seems to be there twice, what is doubtful; decided here or later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.kit.cards import Card, Note, emptied, scrolled
from ui.kit.forms import ChoiceField
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.pages.importing.asking import Asking
from ui.pages.importing.beside import side_by_side
from ui.pages.importing.changing import changes_card, gone_card
from ui.pages.importing.journey import Way

if TYPE_CHECKING:
    from exchange_desk.operations.imports import ImportReport
    from exchange_desk.operations.imports.report import Problem

_ALSO = frozenset(
    {"perhaps_one_person", "perhaps_one_home", "duplicate_in_other_file"}
)  # codes of pairs that were found in the desk
_PAIRS, _LINES = 40, 400  # seen at once: with thousands the window would stand still
_AS_ONE = "Until you answer they count as one. Nothing that the other row says is lost."


class Checking(QWidget):
    """`say` is told the answers by cell ("14/Born") whenever one was given or taken back.

    With them it is told whether empty cells shall erase, when that was turned on or off; None leaves it.
    """

    def __init__(self, say: Callable[[Mapping[str, str], bool | None], object]) -> None:
        super().__init__()
        self._say = say
        self.erases: QCheckBox | None = None
        self._turned = False
        self._changes: QWidget | None = None
        self._asking = Asking(lambda: say(self.answers, None))
        inside = QWidget()
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(0, 0, look.px(6), 0)
        self._box.setSpacing(look.px(10))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scrolled(inside))

    @property
    def answers(self) -> dict[str, str]:
        """What was answered so far, by cell."""
        return dict(self._asking.answers)

    @property
    def fields(self) -> Mapping[str, ChoiceField]:
        """Where the answers are given, by cell."""
        return self._asking.fields

    def show_report(self, way: Way, report: ImportReport) -> None:
        """Show what a dry run told."""
        self._asking.begin(report, way.answers)
        emptied(self._box)
        self._part("About the list", report.remarks, counted=False)
        self.erases = None
        changes = changes_card(report, done=False)
        self._changes = changes.table if changes is not None else None
        erasing = self._erasing(way) if report.changed or report.unchanged else None
        for part in (changes, gone_card(report), erasing, self._twice(way, report), self._asking.card()):
            if part is not None:
                self._box.addWidget(part)
        out = {skipped.row for skipped in report.skipped}
        self._part("Worth a look", [_line(p) for p in report.problems if p.column or p.row not in out])
        said = {p.row: p.text for p in report.problems if not p.column}
        self._part("Rows left out", [said.get(s.row, f"Row {s.row}: {s.why}") for s in report.skipped])
        if not (report.questions or report.duplicates or report.problems or report.skipped or report.changes):
            self._box.addWidget(Note("ok", "Nothing is doubtful. Go on."))
        self._box.addStretch()

    def first(self) -> QWidget | None:
        """What takes the keys."""
        if self._turned and self.erases is not None:
            self._turned = False
            return self.erases
        field = next(iter(self.fields.values()), None)
        return self._changes or (field.editor if field else None)

    def _erasing(self, way: Way) -> QWidget:
        card = Card()
        self.erases = QCheckBox("An empty cell erases what the list said before")
        self.erases.setChecked(way.empty_erases)
        self.erases.toggled.connect(self._turn)
        words = "Allergies, diets, medication, consents and emergency contacts are asked about first."
        self.erases.setAccessibleDescription(words)
        card.box.addWidget(self.erases)
        card.box.addWidget(label(words, "small", muted=True))
        return card

    def _turn(self, on: bool) -> None:
        self._turned = True
        self._say(self.answers, on)

    def _twice(self, way: Way, report: ImportReport) -> Card | None:
        if not report.duplicates:
            return None
        card = Card(f"Seem to be there twice ({len(report.duplicates)})")
        for number, twice in enumerate(report.duplicates[:_PAIRS]):
            if number:
                card.box.addSpacing(look.px(12))
            which = f"Row {twice.row}" if twice.elsewhere else f"Row {twice.row} and row {twice.of_row}"
            card.box.addWidget(label(f"{which}: {twice.why}", strong=True))
            if not twice.elsewhere and (pair := side_by_side(way, twice.row, twice.of_row)) is not None:
                card.box.addWidget(pair)
            codes = _ALSO if twice.doubt is None else frozenset({twice.doubt.code})
            if (asked := self._asking.about(twice.row, codes)) is not None:
                self._asking.put(card.box, asked)
                if twice.doubt is not None:
                    card.box.addWidget(label(_AS_ONE, "small", muted=True))
        if (more := len(report.duplicates) - _PAIRS) > 0:
            pairs = "1 more pair is" if more == 1 else f"{more} more pairs are"
            card.box.addWidget(label(f"{pairs} asked about below, or after the import on the page Questions."))
        return card

    def _part(self, title: str, lines: list[str] | tuple[str, ...], *, counted: bool = True) -> None:
        if lines:
            card = Card(f"{title} ({len(lines)})" if counted else title)
            card.box.addWidget(selectable("\n".join(" ".join(line.split()) for line in lines[:_LINES])))
            if len(lines) > _LINES:
                card.box.addWidget(label(f"{len(lines) - _LINES} more stand in the problem report."))
            self._box.addWidget(card)


def _line(problem: Problem) -> str:
    where = f"Row {problem.row}, {problem.column}" if problem.column else f"Row {problem.row}"
    return f"{where}: {problem.text}"

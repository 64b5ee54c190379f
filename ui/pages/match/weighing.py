"""What wishes count: the committee's numbers for this visit, and whom another number would move."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from exchange_desk.matching.weight_words import LEAST, MOST
from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.stepper import Stepper
from ui.kit.two_lines import TwoLines
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk, Session
    from exchange_desk.matching.comparing import Move, Preview
    from exchange_desk.queries.weights import WeightRow


class Weights(Dialog):
    """One line a wish with its points; Preview tells who would change homes, Save keeps the numbers with the visit."""

    def __init__(self, parent: QWidget, link: Link, visit_id: str) -> None:
        super().__init__(parent, "What wishes count", wide=640)
        self._link, self._visit_id = link, visit_id
        self._rows = link.ask(partial(_rows, visit_id))
        self.box.addWidget(label("What wishes count", "section"))
        self.box.addWidget(
            label(
                "First as many guests as possible get a home; then these points decide who stays where. "
                "The numbers are kept with this visit. What rules forbid, no points allow.",
                muted=True,
            )
        )
        both = QHBoxLayout()
        both.setSpacing(look.px(8))
        self.usual = Button("&Usual numbers", self._back_to_usual)
        self.preview = Button("&Preview", self._ask_preview)
        self.usual.explain("The committee's numbers, or ours where it has none")
        self.preview.explain("Tells who would change homes; nothing is written")
        both.addWidget(self.usual)
        both.addWidget(self.preview)
        both.addStretch()
        self.box.addLayout(both)
        self.outcome = label("", strong=True)
        self.box.addWidget(self.outcome)
        self.moves: TwoLines[Move] = TwoLines("Who would change homes", _who, _where, _shape)
        self.moves.hide()
        self.box.addWidget(self.moves)
        self.numbers = {
            row.rule: Stepper(row.words, row.now, LEAST, MOST, hint=f"{row.hint}; usually {row.usual}")
            for row in self._rows
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(8))
        grid.setColumnStretch(0, 1)
        for line, row in enumerate(self._rows):
            words = QWidget()
            two = QGridLayout(words)
            two.setContentsMargins(0, 0, 0, 0)
            two.setSpacing(0)
            name = label(row.words)
            name.setBuddy(self.numbers[row.rule].box)
            two.addWidget(name, 0, 0)
            two.addWidget(label(f"{row.hint} · usually {row.usual}".replace("-", "−"), "small", muted=True), 1, 0)
            grid.addWidget(words, line, 0)
            grid.addWidget(self.numbers[row.rule], line, 1)
            self.numbers[row.rule].changed.connect(self._changed)
        self.box.addLayout(grid)
        self.for_all = QCheckBox("Keep them as the &committee's usual numbers, for every visit")
        self.for_all.toggled.connect(lambda _on: self._changed())
        self.box.addWidget(self.for_all)
        self.save = primary("&Save", self._save)
        self.add_buttons(Button("Keep it as it is", self.reject), self.save)
        self._changed()
        self.fit()

    def wanted(self) -> dict[str, int | None]:
        """The numbers that would be saved; one that is as usual is left to the committee."""
        found: dict[str, int | None] = {}
        for row in self._rows:
            number = self.numbers[row.rule].value()
            if number != row.now:
                found[row.rule] = None if number == row.usual else number
        return found

    def _changed(self, _number: int = 0) -> None:
        self.save.setEnabled(bool(self.wanted()) or self.for_all.isChecked())
        self.moves.hide()
        self.outcome.setText("")

    def _back_to_usual(self) -> None:
        for row in self._rows:
            self.numbers[row.rule].set_value(row.usual)

    def _ask_preview(self) -> None:
        numbers = {rule: box.value() for rule, box in self.numbers.items()}
        self.preview.setEnabled(False)
        self.outcome.setText("Looking for the best homes with these numbers …")
        self._link.run(
            "Preview", partial(_preview, self._visit_id, numbers), self._show, self._no_preview, refused=self._refused
        )
        if self._link.job is None:
            self._no_preview()

    def _show(self, seen: Preview) -> None:
        self.preview.setEnabled(True)
        count = len(seen.moves)
        if count:
            who = "1 guest would change homes" if count == 1 else f"{count} guests would change homes"
            self.outcome.setText(f"{who}, {seen.stay} would stay. Nothing is written yet.")
        else:
            self.outcome.setText("With these numbers everybody stays where they are.")
        self.moves.set_rows(seen.moves)
        self.moves.setMinimumHeight(look.px(200))
        self.moves.setVisible(bool(count))
        self.fit()
        self.up()

    def _no_preview(self) -> None:
        self.preview.setEnabled(True)
        self.outcome.setText("")

    def _refused(self, sentence: str) -> None:
        self.preview.setEnabled(True)
        self.outcome.setText(sentence)

    def _save(self) -> None:
        self.outcome.setText("")
        told = "The numbers are kept with this visit."
        verb = partial(_save_for_visit, visit_id=self._visit_id, weights=self.wanted())
        if self.for_all.isChecked():
            told = "The numbers hold for every visit that has none of its own."
            numbers = ((row, self.numbers[row.rule].value()) for row in self._rows)
            usual = {row.rule: None if number == row.ours else number for row, number in numbers}
            verb = partial(_save_for_all, visit_id=self._visit_id, weights=usual)
        self._link.do("Change what wishes count", verb, told=told, hear=self.outcome.setText)
        if not self.outcome.text():
            self.accept()


def _who(move: Move) -> str:
    return move.name


def _where(move: Move) -> str:
    return f"{move.was} → {move.goes}" + (f"\n{move.why}" if move.why else "")


def _shape(move: Move) -> str:
    return "unplaced" if move.goes == "no home" else "pencilled"


def _rows(visit_id: str, session: Session) -> tuple[WeightRow, ...]:
    from exchange_desk.queries.weights import weight_rows

    return weight_rows(session, visit_id)


def _preview(visit_id: str, numbers: dict[str, int], desk: Desk, progress: Progress) -> Preview:
    from exchange_desk.matching.comparing import preview_weights
    from exchange_desk.queries.facts import world_of

    with desk.reading() as session:
        world = world_of(session, visit_id)
    return preview_weights(world, numbers, progress=progress)


def _save_for_visit(session: Session, *, visit_id: str, weights: dict[str, int | None]) -> None:
    from exchange_desk.operations.weights import set_weights

    set_weights(session, visit_id=visit_id, weights=weights)


def _save_for_all(session: Session, *, visit_id: str, weights: dict[str, int | None]) -> None:
    """The numbers become the committee's, and the visit has none of its own any more."""
    from exchange_desk.operations.weights import set_usual_weights, set_weights

    set_usual_weights(session, weights=weights)
    set_weights(session, visit_id=visit_id, weights=dict.fromkeys(weights))

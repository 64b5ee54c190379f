"""The panel of problems of a visit: the gravest first, each leads to the place where it can be solved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import quiet
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.two_lines import TwoLines
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.queries.problems import ProblemRow

STEP_PAGES = {1: "people", 2: "families", 3: "match", 4: "programme", 5: "print"}
SHAPES = {"block": "problem", "ask": "ask", "warn": "warn", "note": "note"}


class ProblemPanel(QFrame):
    """Beside the page; F8 opens it, Escape closes it, Enter on a line goes there."""

    closed = Signal()

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self.setProperty("kind", "card")
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(12))
        head = QHBoxLayout()
        self.title = label("Problems", "section", wrap=False)
        head.addWidget(self.title, 1)
        head.addWidget(quiet("Close", self.closed.emit))
        box.addLayout(head)
        self.empty = label("Nothing to look at in this visit.", muted=True)
        box.addWidget(self.empty)
        self.list: TwoLines[ProblemRow] = TwoLines(
            "Problems of the visit",
            lambda row: row.text,
            lambda row: " · ".join(part for part in (row.about, row.citation) if part),
            lambda row: SHAPES.get(row.severity, "note"),
        )
        self.list.entered_on.connect(self._go)
        self.list.clicked.connect(lambda: self._go(self.list.current()))
        box.addWidget(self.list, 1)

    def show_rows(self, rows: tuple[ProblemRow, ...]) -> None:
        """Show these problems."""
        self.title.setText(f"Problems ({len(rows)})")
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.set_rows(rows, keep=lambda row: (row.code, row.link_id, row.text), first=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _go(self, row: object) -> None:
        problem = self.list.current()
        if row is None or problem is None:
            return
        if problem.link_kind == "question":
            self._link.go("questions", question=problem.link_id)
        elif problem.link_kind == "traveller":
            self._link.go("papers", participation=problem.link_id, paper=problem.code)
        elif problem.link_kind == "visit":
            self._link.go("rules", rule=problem.code)
        else:
            kind = {"itinerary_item": "item_id"}.get(problem.link_kind, problem.link_kind)
            what = {kind: problem.link_id} if problem.link_id else {}
            self._link.go(STEP_PAGES.get(problem.step, "people"), in_visit=True, **what)

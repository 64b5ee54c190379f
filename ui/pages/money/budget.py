"""The budget: planned against actual in the currency of the committee, with the rates that were used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import primary, quiet
from ui.kit.cards import Empty, emptied, scrolled
from ui.kit.flow import LineBreaks
from ui.kit.forms import ChoiceField
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.rows import Column, RowsTable
from ui.link.link import Link
from ui.pages.money.budget_forms import LineForm
from ui.pages.money.budget_rows import ShownLine, notes_of, shown_lines
from ui.pages.money.tab import MoneyTab

if TYPE_CHECKING:
    from ui.pages.money.asked import MoneyNow


class BudgetTab(MoneyTab):
    """Enter changes a line."""

    def __init__(self, link: Link) -> None:
        super().__init__(link)
        lines: list[Column[ShownLine]] = [
            Column("Line", lambda row: row.title, lambda row: row.status, wide=2, spoken=lambda row: row.title),
            Column("Planned", lambda row: row.planned, right=True, spoken=lambda row: f"planned {row.planned}"),
            Column("Actual", lambda row: row.actual, right=True, spoken=lambda row: f"actual {row.actual}"),
            Column("Difference", lambda row: row.difference, right=True, spoken=lambda row: row.spoken_difference),
            Column("Of it", lambda row: row.foreign, wide=2, muted=True),
        ]
        self.table: RowsTable[ShownLine] = RowsTable(lines, "Lines of the budget")
        self.table.setSortingEnabled(False)
        self.table.entered_on.connect(self._change_line)
        self.currency = ChoiceField("C&urrency", [])
        self.currency.left.connect(self._count_in)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(look.px(2))
        none = Empty(
            "list-todo", "No budget yet",
            "Write down what is meant to come in and to go out; what really did stands beside.",
            primary("Add the first line…", self._add_line, icon_name="plus"),
        )  # fmt: skip
        self._show_one_of(self._room(), none)

    def _room(self) -> QWidget:
        notes = QWidget()
        notes.setLayout(self._notes)
        self._area = scrolled(notes)
        self._area.setMaximumHeight(look.px(96))
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, look.px(8), 0, 0)
        change = quiet("&Change…", lambda: self._change_line(self.table.current()), icon_name="pencil")
        remove = quiet("&Remove", self._remove_line, icon_name="trash-2")
        add = primary("&Add a line…", self._add_line, icon_name="plus")
        paper = quiet(
            "Budget shee&t", partial(self._link.go, "print", packet="money", in_visit=True), icon_name="printer"
        )
        head = QHBoxLayout()
        head.addWidget(self.currency)
        head.addLayout(LineBreaks(paper, remove, change, add, right=True), 1)
        box.addLayout(head)
        box.addWidget(self.table, 1)
        box.addWidget(self._area)
        return made

    def show_now(self, now: MoneyNow) -> None:
        """Show planned and actual."""
        self._now = now
        self.stack.setCurrentIndex(0 if now.budget.rows or now.lines else 1)
        self.currency.editor.clear()
        for code in now.here.known:
            self.currency.editor.addItem(code, code)
        self.currency.set_text(now.here.usual)
        self.table.set_rows(shown_lines(now.budget), keep=lambda row: row.key)
        emptied(self._notes)
        notes = notes_of(now)
        for words, tone in notes:
            self._notes.addWidget(label(words, "small", muted=not tone, tone=tone))
        self._notes.addStretch()
        self._area.setVisible(bool(notes))

    def add(self) -> None:
        """Add a line."""
        self._add_line()

    def _count_in(self, code: str) -> None:
        from exchange_desk.operations.budget import set_budget_currency

        if self._now is not None and code != self._now.here.usual:
            verb = partial(set_budget_currency, visit_id=self._now.visit_id, currency=code)
            self._link.do(f"Count the budget in {code}", verb)

    def _add_line(self) -> None:
        if self._now is not None:
            LineForm(self._link, self, self._now).open()

    def _change_line(self, row: ShownLine | None) -> None:
        line = next((each for each in self._now.lines if row and each.id == row.line_id), None) if self._now else None
        if self._now is not None and line is not None:
            LineForm(self._link, self, self._now, line).open()

    def _remove_line(self) -> None:
        from exchange_desk.operations.budget import remove_budget_line

        row = self.table.current()
        if row is not None and row.line_id:
            self._link.do(f"Remove the line {row.title}", partial(remove_budget_line, line_id=row.line_id))

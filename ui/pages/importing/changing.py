"""What an import changes of what was there: a table to walk through by keys, and who is no longer on the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHeaderView, QSizePolicy

from ui.kit.cards import Card, Note
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.kit.rows import Column, RowsTable

if TYPE_CHECKING:
    from exchange_desk.operations.imports import ImportReport
    from exchange_desk.operations.imports.report import Change

_LINES = 9  # lines of the table that are seen at once; the rest is scrolled to
COLUMNS: tuple[Column[Change], ...] = (
    Column("Who", lambda change: change.who, status=lambda change: "warn" if change.safety else "", wide=2),
    Column("Field", lambda change: f"Safety: {change.label}" if change.safety else change.label, wide=2),
    Column("Was", lambda change: change.was or "–", wide=2),
    Column("Becomes", lambda change: "is asked" if change.asked else change.becomes or "–", wide=3),
    Column("Row", lambda change: str(change.row or ""), right=True, by=lambda change: change.row or 0),
)


class ChangesTable(RowsTable["Change"]):
    """Rows grow with their texts, so that nothing is cut at any text size."""

    def __init__(self, changes: tuple[Change, ...]) -> None:
        super().__init__(COLUMNS, "What changes")
        self.setWordWrap(True)
        self.setTextElideMode(self.textElideMode().ElideNone)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_rows(changes)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)  # nothing beside the window: long texts wrap
        head.setSectionResizeMode(len(COLUMNS) - 1, QHeaderView.ResizeMode.ResizeToContents)

    def sizeHint(self) -> QSize:
        """As high as its rows, up to a few."""
        rows = self.verticalHeader()
        shown = sum(rows.sectionSize(number) for number in range(min(rows.count(), _LINES)))
        return QSize(look.px(400), self.horizontalHeader().height() + shown + look.px(20))


def changes_card(report: ImportReport, *, done: bool) -> Card | None:
    """The card of what changes, None where nothing of what was there changes."""
    if not report.changes:
        return None
    card = Card(f"What {'has changed' if done else 'would change'} ({len(report.changes)})")
    safety = sum(change.safety for change in report.changes)
    if safety:
        be = "change is" if safety == 1 else "changes are"
        words = f"{safety} {be} about allergies, diets, medication, consents or emergency contacts. They stand first."
        card.box.addWidget(Note("warn", words))
    if any(change.asked for change in report.changes):
        card.box.addWidget(label("What is asked stays as it was until it is decided.", muted=True))
    card.box.addWidget(ChangesTable(report.changes))
    return card


def gone_card(report: ImportReport) -> Card | None:
    """The card of who is no longer on the list, None where everybody is."""
    if not report.no_longer_listed:
        return None
    card = Card(f"No longer on the list ({len(report.no_longer_listed)})")
    card.box.addWidget(label("Nobody and nothing is removed by that.", muted=True))
    lines = [f"\u2068{gone.who}\u2069 (row {gone.row} of the earlier list)" for gone in report.no_longer_listed]
    card.box.addWidget(selectable("\n".join(lines)))
    return card

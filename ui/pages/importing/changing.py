"""What an import changes of what was there: a table to walk through by keys, and who is no longer on the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QScrollArea, QSizePolicy

from ui.kit.cards import Card, Note
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.kit.rows import Column, RowsTable

if TYPE_CHECKING:
    from exchange_desk.operations.imports import ImportReport
    from exchange_desk.operations.imports.report import Change

_MOST = 200  # changes shown here; the problem report has them all
_BROKEN = int(Qt.TextFlag.TextWordWrap)
COLUMNS: tuple[Column[Change], ...] = (
    Column("Who", lambda change: change.who, status=lambda change: "warn" if change.safety else "", wide=2),
    Column("Field", lambda change: f"Safety: {change.label}" if change.safety else change.label, wide=2),
    Column("Was", lambda change: change.was or "–", wide=2),
    Column("Becomes", lambda change: "is asked" if change.asked else change.becomes or "–", wide=3),
    Column("Row", lambda change: str(change.row or ""), right=True, by=lambda change: change.row or 0),
)


class ChangesTable(RowsTable["Change"]):
    """As tall as its rows, which grow with their texts: nothing is cut at any text size, only the page scrolls."""

    def __init__(self, changes: tuple[Change, ...]) -> None:
        super().__init__(COLUMNS, "What changes")
        self.setWordWrap(True)
        self.setTextElideMode(self.textElideMode().ElideNone)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_rows(changes)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)  # nothing beside the window: long texts wrap
        head.setSectionResizeMode(len(COLUMNS) - 1, QHeaderView.ResizeMode.ResizeToContents)

        self.verticalHeader().sectionResized.connect(lambda *_: self.updateGeometry())
        self.chosen.connect(lambda _: self._bring_into_view())

    def sizeHint(self) -> QSize:
        """As tall as its rows."""
        return QSize(look.px(400), self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + 4)

    def minimumSizeHint(self) -> QSize:
        """Never less than its rows."""
        return QSize(look.px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the texts elsewhere."""
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def sizeHintForRow(self, row: int) -> int:
        """As tall as its longest text broken in its column: Qt forgets the room beside the text."""
        tallest = 0
        for number, column in enumerate(COLUMNS):
            icon = self.iconSize().width() + look.px(10) if column.status else 0
            width = max(look.px(20), self.columnWidth(number) - look.px(20) - icon)
            text = column.text(self.model_of_rows.rows[row])
            room = self.fontMetrics().boundingRect(0, 0, width, 100_000, _BROKEN, text)
            tallest = max(tallest, room.height())
        return max(look.px(36), tallest + look.px(10))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk through the rows; Enter, which goes on to the next step, is left to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _bring_into_view(self) -> None:
        """The page follows the row that the arrow keys choose."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and (inside := area.widget()) is not None and self.hasFocus():
            row = self.visualRect(self.currentIndex())
            where = self.viewport().mapTo(inside, row.center())
            area.ensureVisible(where.x(), where.y(), 0, row.height())


class ChangesCard(Card):
    """The card with its table."""

    table: ChangesTable


def changes_card(report: ImportReport, *, done: bool) -> ChangesCard | None:
    """The card of what changes, None where nothing of what was there changes."""
    if not report.changes:
        return None
    card = ChangesCard(f"What {'has changed' if done else 'would change'} ({len(report.changes)})")
    safety = sum(change.safety for change in report.changes)
    if safety:
        be = "change is" if safety == 1 else "changes are"
        words = f"{safety} {be} about allergies, diets, medication, consents or emergency contacts. They stand first."
        card.box.addWidget(Note("warn", words))
    if any(change.asked for change in report.changes):
        card.box.addWidget(label("What is asked stays as it was until it is decided.", muted=True))
    card.table = ChangesTable(report.changes[:_MOST])
    card.box.addWidget(card.table)
    if len(report.changes) > _MOST:
        card.box.addWidget(label(f"{len(report.changes) - _MOST} more stand in the problem report."))
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

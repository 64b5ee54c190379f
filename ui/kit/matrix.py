"""A table of names down and headings across, of which single cells are chosen; the names stay when it is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

from ui.kit.labels import tip
from ui.kit.look import look
from ui.kit.status import STATUS, status_icon

Index = QModelIndex | QPersistentModelIndex
ALIGNED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A text with the shape of a status in front; `spoken` is what a screen reader tells; `soft` where nothing is."""

    text: str
    status: str = ""
    spoken: str = ""
    soft: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A name with its cells; `key` tells it from the others, `more` is told in the tool tip of the name."""

    key: str
    name: str
    cells: tuple[MatrixCell, ...]
    more: str = ""


class _Model(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.heads: tuple[str, ...] = ()
        self.rows: tuple[MatrixRow, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section] if across else self.rows[section].name
        if role == Qt.ItemDataRole.ToolTipRole:
            row = None if across else self.rows[section]
            return tip(self.heads[section] if row is None else f"{row.name}\n{row.more}".strip())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(ALIGNED) | (int(Qt.TextFlag.TextWordWrap) if across else 0)
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        cell = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(cell.spoken or cell.text)
        if role == Qt.ItemDataRole.DecorationRole:
            return status_icon(cell.status) if cell.status else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            word = STATUS[cell.status][3] if cell.status in ("problem", "warn") else ""
            return ". ".join(part for part in (cell.spoken or cell.text, word) if part)
        if role == Qt.ItemDataRole.ForegroundRole and cell.soft:
            return QApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
        return None


class Matrix(QTableView):
    """Arrows go from cell to cell, Shift and Ctrl choose several, a click on a name chooses its row.

    `looked_at` tells the key of the row and the number of the column; `keyed` a letter, Space or Delete that was
    pressed; `sorted_by` the heading that was clicked.
    """

    looked_at = Signal(str, int)
    picked = Signal()
    keyed = Signal(str)
    entered_on = Signal()
    sorted_by = Signal(int)

    def __init__(self, name: str, keys: str = "") -> None:
        super().__init__()
        self._keys = keys
        self._rows = _Model()
        self._shown: tuple[str, int] | None = None
        self.setAccessibleName(name)
        self.setModel(self._rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.sectionClicked.connect(self.sorted_by.emit)
        names = self.verticalHeader()
        names.setHighlightSections(False)
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.selectionModel().currentChanged.connect(lambda *_: self._look())
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        self.doubleClicked.connect(lambda _: self.entered_on.emit())
        look.changed.connect(self._measure)
        self._measure()

    def rows(self) -> tuple[MatrixRow, ...]:
        """The rows shown."""
        return self._rows.rows

    def show_rows(self, heads: Sequence[str], rows: Sequence[MatrixRow]) -> None:
        """Show these; what was chosen stays chosen, or what moved into its place."""
        old, new = self._rows, tuple(rows)
        same = old.heads == tuple(heads) and [r.key for r in old.rows] == [r.key for r in new]
        now = self.currentIndex()
        if same:
            old.rows = new
            if new and heads:
                old.dataChanged.emit(old.index(0, 0), old.index(len(new) - 1, len(old.heads) - 1))
            self._look(again=True)
            return
        at, across = max(0, now.row()), max(0, now.column())
        key = old.rows[at].key if now.isValid() else None
        fresh = old.heads != tuple(heads) or not old.rows
        old.beginResetModel()
        old.heads, old.rows = tuple(heads), new
        old.endResetModel()
        if fresh:
            self._fit()
        where = next((n for n, row in enumerate(new) if row.key == key), min(at, len(new) - 1))
        if new and heads:
            self.setCurrentIndex(old.index(where, min(across, len(old.heads) - 1)))
        self._look(again=True)
        self.picked.emit()

    def current(self) -> tuple[str, int] | None:
        """The key of the row and the number of the column that are looked at."""
        index = self.currentIndex()
        return (self._rows.rows[index.row()].key, index.column()) if index.isValid() else None

    def chosen(self) -> tuple[tuple[str, int], ...]:
        """All chosen cells, from the top: the key of the row, the number of the column."""
        places = sorted({(index.row(), index.column()) for index in self.selectionModel().selectedIndexes()})
        return tuple((self._rows.rows[row].key, column) for row, column in places)

    def choose(self, key: str, column: int) -> bool:
        """Choose one cell; says whether it is there."""
        where = next((n for n, row in enumerate(self._rows.rows) if row.key == key), None)
        if where is None or not 0 <= column < len(self._rows.heads):
            return False
        self.setCurrentIndex(self._rows.index(where, column))
        self.scrollTo(self._rows.index(where, column))
        return True

    def choose_where(self, column: int, wanted: Callable[[MatrixCell], bool]) -> None:
        """Choose all cells of a column that fit."""
        found = QItemSelection()
        for number, row in enumerate(self._rows.rows):
            if wanted(row.cells[column]):
                index = self._rows.index(number, column)
                found.merge(QItemSelection(index, index), QItemSelectionModel.SelectionFlag.Select)
        self.selectionModel().select(found, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cell; the keys that somebody waits for are told, all others are Qt's."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.currentIndex().isValid():
            self.entered_on.emit()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.keyed.emit("Delete")
        elif plain and event.text() and event.text().upper() in self._keys:
            self.keyed.emit(event.text().upper())
        else:
            super().keyPressEvent(event)

    def _look(self, *, again: bool = False) -> None:
        now = self.current()
        if now is not None and (again or now != self._shown):
            self._shown = now
            self.looked_at.emit(*now)

    def _measure(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)  # or it would hold the rows at its own size from now on
        self.verticalHeader().setDefaultSectionSize(look.px(36))
        self.verticalHeader().setMinimumSectionSize(look.px(28))
        self.horizontalHeader().setMinimumHeight(look.px(34))
        self.setIconSize(QSize(look.px(16), look.px(16)))
        self.setMinimumHeight(look.px(150))
        self._fit()

    def _fit(self) -> None:
        """Widths from the texts of the first rows; a heading may take two lines, a name a third of the room."""
        words, shape = self.fontMetrics(), look.px(22)
        shown = self._rows.rows[:80]
        for number, title in enumerate(self._rows.heads):
            longest = max((words.horizontalAdvance(row.cells[number].text) for row in shown), default=0)
            half = max(words.horizontalAdvance(title) * 0.75, *(words.horizontalAdvance(w) for w in title.split()))
            self.setColumnWidth(number, min(look.px(260), round(max(longest + shape, half)) + look.px(30)))
        widest = max((words.horizontalAdvance(row.name) for row in shown), default=look.px(80))
        self.verticalHeader().setFixedWidth(min(widest + look.px(30), look.px(210)))
        self.horizontalHeader().setFixedHeight(words.height() * 2 + look.px(14))

"""Tables over frozen rows: columns say how a row is shown, the model hands the row back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from ui.kit.labels import tip
from ui.kit.look import look
from ui.kit.status import STATUS, status_icon

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
RowRole = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its title, the text of a row, and where wanted a status (shape in front of the text).

    `wide` is its share of what is left over; `right` aligns numbers; `by` gives what it is sorted by; `spoken` is what
    a screen reader tells, where the text alone would not say what it is about. A column with `write` is typed into in
    place: it is handed the row and the new text, and `begin` gives the text that typing starts from.
    """

    title: str
    text: Callable[[Row], str]
    status: Callable[[Row], str] | None = None
    wide: int = 1
    right: bool = False
    by: Callable[[Row], Any] | None = None
    muted: bool = False
    spoken: Callable[[Row], str] | None = None
    write: Callable[[Row, str], None] | None = None
    begin: Callable[[Row], str] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows pushed in; `data` only looks up."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[Row, ...] = ()
        self._order: tuple[int, bool] | None = None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, in the order that was chosen."""
        self.beginResetModel()
        self.rows = self._sorted(tuple(rows))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            right = self.columns[section].right
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        """One cell."""
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.EditRole:
            return (column.begin or column.text)(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(column.text(row))
        if role == Qt.ItemDataRole.DecorationRole and column.status:
            status = column.status(row)
            return status_icon(status) if status else None
        if role == Qt.ItemDataRole.AccessibleTextRole and column.spoken:
            return column.spoken(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            status = column.status(row) if column.status else ""
            return " ".join(part for part in (STATUS[status][3] if status else "", column.text(row)) if part)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column.muted:
            return QApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
        if role == RowRole:
            return row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of a column with `write` can be typed into."""
        flags = super().flags(index)
        writes = index.isValid() and self.columns[index.column()].write is not None
        return flags | Qt.ItemFlag.ItemIsEditable if writes else flags

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Hand on what was typed; the rows are pushed in again by whoever keeps it."""
        row, column = self.rows[index.row()], self.columns[index.column()]
        if column.write is None or role != Qt.ItemDataRole.EditRole:
            return False
        if value != (column.begin or column.text)(row):
            column.write(row, str(value))
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by one column; the arrow is in the heading."""
        self._order = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self.set_rows(self.rows)

    def _sorted(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        if self._order is None:
            return rows
        column = self.columns[self._order[0]]
        by = column.by or (lambda row: column.text(row).casefold())
        return tuple(sorted(rows, key=by, reverse=self._order[1]))


class RowsTable(QTableView, Generic[Row]):
    """A table of rows: whole rows are chosen, arrow keys move, Enter opens."""

    chosen = Signal(object)
    entered_on = Signal(object)

    def __init__(
        self, columns: Sequence[Column[Row]], name: str, *, many: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model_of_rows: RowsModel[Row] = RowsModel(columns, self)
        self._sizing = False
        self._held: tuple[Sequence[Row], Callable[[Row], object] | None] | None = None
        self.setAccessibleName(name)
        self.setModel(self.model_of_rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.selectionModel().currentRowChanged.connect(self._current)
        self.doubleClicked.connect(self._enter)
        look.changed.connect(self._measure)
        self._measure()

    def set_rows(self, rows: Sequence[Row], *, keep: Callable[[Row], object] | None = None) -> None:
        """Show these rows; with `keep` the row with the same key stays chosen, otherwise the first is.

        While a cell is typed into they wait until that is over.
        """
        if self.state() == QAbstractItemView.State.EditingState:
            self._held = (rows, keep)
            return
        before = self.current()
        wanted = keep(before) if keep and before is not None else None
        first, scrolled = not self.model_of_rows.rows, self.verticalScrollBar().value()
        self.model_of_rows.set_rows(rows)
        if rows:
            for number, column in enumerate(self.model_of_rows.columns):
                empty = column.write is None and not any(column.text(row) for row in rows)
                first = first or empty != self.isColumnHidden(number)
                self.setColumnHidden(number, empty)
        if first and rows:
            self._fit_columns()
        where = 0
        if wanted is not None and keep is not None:
            where = next((n for n, row in enumerate(self.model_of_rows.rows) if keep(row) == wanted), 0)
        if self.model_of_rows.rows:
            self.selectRow(where)
            if wanted is not None:
                self.verticalScrollBar().setValue(scrolled)
                self.scrollTo(self.model_of_rows.index(where, 0))

    def current(self) -> Row | None:
        """The row that is chosen."""
        index = self.currentIndex()
        rows = self.model_of_rows.rows
        return rows[index.row()] if index.isValid() and index.row() < len(rows) else None

    def picked(self) -> tuple[Row, ...]:
        """All chosen rows, in the order shown."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.model_of_rows.rows[number] for number in numbers)

    def choose(self, wanted: Callable[[Row], bool]) -> bool:
        """Choose the first row that fits; says whether there is one."""
        for number, row in enumerate(self.model_of_rows.rows):
            if wanted(row):
                self.selectRow(number)
                self.scrollTo(self.model_of_rows.index(number, 0))
                return True
        return False

    def type_into(self) -> None:
        """Begin to type into the cell of the chosen row that can be typed into."""
        row = self.currentIndex().row()
        for number, column in enumerate(self.model_of_rows.columns):
            if column.write is not None and row >= 0:
                self.setCurrentIndex(self.model_of_rows.index(row, number))
                self.edit(self.currentIndex())

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Qt ends the typing: the keyboard is back on the list, and rows that came meanwhile are shown."""
        super().closeEditor(editor, hint)
        if self._held is not None:
            (rows, keep), self._held = self._held, None
            self.set_rows(rows, keep=keep)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row, F2 types into it."""
        if event.key() == Qt.Key.Key_F2:
            self.type_into()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.entered_on.emit(self.current())
            return
        super().keyPressEvent(event)

    def _current(self) -> None:
        row = self.current()
        if row is not None:
            self.chosen.emit(row)

    def _enter(self, index: QModelIndex) -> None:
        self.entered_on.emit(cast(Any, index.data(RowRole)))

    def _measure(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)  # or it would hold the rows at its own size from now on
        self.verticalHeader().setDefaultSectionSize(look.px(36))
        self.verticalHeader().setMinimumSectionSize(look.px(28))
        self.setIconSize(QSize(look.px(16), look.px(16)))
        self.setMinimumHeight(look.px(150))
        if self.model_of_rows.rows:
            self._fit_columns()

    def _fit_columns(self) -> None:
        """Widths from the texts of the first rows, none wider than its share; one to type into has all of its share."""
        metrics = self.fontMetrics()
        for number, column in enumerate(self.model_of_rows.columns):
            texts = [column.title + "  ", *(column.text(row) for row in self.model_of_rows.rows[:60])]
            widest = max(metrics.horizontalAdvance(text) for text in texts)
            width = widest + look.px(28) + (look.px(22) if column.status else 0)
            most = look.px(120) + look.px(110) * column.wide
            self.setColumnWidth(number, most if column.write else min(width, most))

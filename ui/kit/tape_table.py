"""The tape chart as a plain table of words, for screen readers: the same rows, the same keys, the same verbs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView

from ui.kit.labels import tip
from ui.kit.look import look
from ui.kit.status import status_icon
from ui.kit.tape import Spot
from ui.kit.tape_keys import is_arrow, is_ours, pressed
from ui.kit.tape_view import TapeChart

Index = QModelIndex | QPersistentModelIndex


class TapeModel(QAbstractTableModel):
    """A row for each lane of the strip and of each line, a column for each day."""

    def __init__(self, chart: TapeChart) -> None:
        super().__init__(chart)
        self._chart = chart

    def again(self) -> None:
        """The chart shows other rows."""
        self.beginResetModel()
        self.endResetModel()

    def spot(self, row: int, column: int) -> Spot:
        """The spot of a cell."""
        laid = self._chart.laid
        strip = self._strip()
        if row < strip:
            return Spot(-1, row, column)
        line = laid.line_at(row - strip)
        return Spot(line, row - strip - laid.top(line), column)

    def row_of(self, spot: Spot) -> int:
        """The row of a spot."""
        return spot.lane if spot.line < 0 else self._strip() + self._chart.laid.top(spot.line) + spot.lane

    def rowCount(self, parent: Index | None = None) -> int:
        """Lanes."""
        return 0 if parent is not None and parent.isValid() else self._strip() + self._chart.laid.height

    def columnCount(self, parent: Index | None = None) -> int:
        """Days."""
        return 0 if parent is not None and parent.isValid() else len(self._chart.laid.sheet.days)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Titles of lines, dates of days, in full for screen readers."""
        whole = role == Qt.ItemDataRole.AccessibleTextRole
        if role != Qt.ItemDataRole.DisplayRole and not whole:
            return None
        sheet = self._chart.laid.sheet
        if orientation == Qt.Orientation.Horizontal:
            day = sheet.days[section]
            counts = f", {day.free} {self._chart.corner[1]}, {day.without} {self._chart.corner[2]}"
            return day.whole + counts if whole else f"{day.weekday} {day.number}"
        spot = self.spot(section, 0)
        return self._chart.corner[3] if spot.line < 0 else sheet.lines[spot.line].title

    def data(self, index: Index, role: int = 0) -> Any:
        """Who is there in a word or two; the whole sentence for screen readers and tool tips."""
        spot = self.spot(index.row(), index.column())
        laid = self._chart.laid
        if role == Qt.ItemDataRole.DisplayRole:
            bar = laid.bar_at(spot)
            if bar is not None:
                return bar.name
            return "" if spot.line < 0 else laid.words(spot).rsplit(", ", 1)[-1]
        if role == Qt.ItemDataRole.DecorationRole:
            bar = laid.bar_at(spot)
            return status_icon("locked" if bar.locked else bar.status) if bar is not None else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return laid.words(spot)
        return tip(laid.words(spot)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _strip(self) -> int:
        return len(self._chart.laid.loose) if self._chart.laid.sheet.loose else 0


class TapeTable(QTableView):
    """One for a chart: what is chosen here is chosen there, and the other way round."""

    def __init__(self, chart: TapeChart) -> None:
        super().__init__()
        self._chart = chart
        self._cells = TapeModel(chart)
        self.setModel(self._cells)
        self.setAccessibleName(f"{chart.accessibleName()}, as a table")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        chart.moved.connect(self.follow)
        chart.sheet_changed.connect(self._again)
        look.changed.connect(self._measure)
        self._measure()
        self._again()

    def follow(self) -> None:
        """Go to what is chosen in the chart."""
        here = self._chart.here
        index = self._cells.index(self._cells.row_of(here), here.column)
        if index != self.currentIndex():
            self.setCurrentIndex(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Choose it in the chart too."""
        super().currentChanged(current, previous)
        if current.isValid():
            spot = self._cells.spot(current.row(), current.column())
            if spot != self._chart.here:
                self._chart.go(spot)
                self._chart.aim(spot.line if self._chart.held else None)

    def event(self, event: QEvent) -> bool:
        """Keys of the chart are its own here too."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_ours(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from cell to cell as in every table; all other keys are those of the chart."""
        if (is_arrow(event) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier) or not pressed(
            self._chart, event
        ):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the cell."""
        bar = self._chart.bar()
        at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self._chart.menu_wanted.emit(bar.key if bar else "", at)

    def _again(self) -> None:
        self._cells.again()
        self.follow()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(look.px(36))
        self.horizontalHeader().setDefaultSectionSize(look.px(150))


class TapeEither(QStackedWidget):
    """The chart, or the table in its place."""

    def __init__(self, chart: TapeChart) -> None:
        super().__init__()
        self._chart = chart
        self.table: TapeTable | None = None
        self.addWidget(chart)
        self.setFocusProxy(chart)

    def as_table(self, on: bool) -> None:
        """Show one of the two; the table is made when it is first wanted."""
        if on and self.table is None:
            self.table = TapeTable(self._chart)
            self.addWidget(self.table)
        shown = self.table if on and self.table is not None else self._chart
        self.setCurrentWidget(shown)
        self.setFocusProxy(shown)

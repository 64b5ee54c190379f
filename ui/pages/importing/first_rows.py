"""The first rows of a list as they stand in the file, as tall as they are: only sideways is there more to see."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem

from ui.kit.look import look


class FirstRows(QTableWidget):
    """The row of headings is bold; a list written from right to left is shown so."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName("The first rows of the list")
        self.setWordWrap(False)
        self.horizontalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._resized)

    def show_rows(
        self, rows: tuple[tuple[int, tuple[str, ...]], ...], heading_row: int | None, *, right_to_left: bool
    ) -> None:
        """Show (row number, texts of its cells)."""
        self.clear()
        self.setRowCount(len(rows))
        self.setColumnCount(max((len(texts) for _, texts in rows), default=0))
        self.setVerticalHeaderLabels([str(number) for number, _ in rows])
        for at, (number, texts) in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(" ".join(text.split()))
                if number == heading_row:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.setItem(at, column, item)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
        self._resized()

    def sizeHint(self) -> QSize:
        """All its rows, and the bar below them."""
        return QSize(look.px(300), self.verticalHeader().length() + self.horizontalScrollBar().sizeHint().height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Never less than its rows: the page scrolls instead."""
        return QSize(look.px(120), self.sizeHint().height())

    def _resized(self) -> None:
        self.resizeColumnsToContents()
        self.resizeRowsToContents()
        for column in range(self.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column), look.px(220)))
        self.updateGeometry()

"""A list of rows with a shape, a first line and a second, softer one; both wrap, nothing is cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.icons import pixmap
from ui.kit.look import look
from ui.kit.status import STATUS

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
WRAP = int(Qt.TextFlag.TextWordWrap)
First, Second, Shape = (int(Qt.ItemDataRole.UserRole) + n for n in (1, 2, 3))


class _Model(QAbstractListModel, Generic[Row]):
    def __init__(
        self, first: Callable[[Row], str], second: Callable[[Row], str], status: Callable[[Row], str], steady: bool
    ) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self._first, self._second, self._status = first, second, status
        self._steady = steady
        self._told: dict[tuple[int, int], str] = {}

    def set_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._told.clear()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = 0) -> Any:
        row = self.rows[index.row()]
        if role in (First, int(Qt.ItemDataRole.DisplayRole)):
            return self._text(index.row(), First, self._first)
        if role == Second:
            return self._text(index.row(), Second, self._second)
        if role == Shape:
            return self._status(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            status = self._status(row)
            return ". ".join(p for p in (STATUS[status][3] if status else "", self._first(row), self._second(row)) if p)
        return None

    def _text(self, number: int, part: int, words: Callable[[Row], str]) -> str:
        """Measuring and painting ask several times for one text; of a steady list each is put together once."""
        if not self._steady:
            return words(self.rows[number])
        if (number, part) not in self._told:
            self._told[number, part] = words(self.rows[number])
        return self._told[number, part]


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: QListView, *, big: bool = False) -> None:
        super().__init__(view)
        self._steps = ("title", "body") if big else ("body", "small")

    def _text_width(self, width: int) -> int:
        return max(look.px(60), width - look.px(12) * 2 - look.px(26))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        inner = QRect(0, 0, self._text_width(width), 100_000)
        first = (
            QFontMetrics(look.font(self._steps[0], bold=True))
            .boundingRect(inner, WRAP, index.data(First) or " ")
            .height()
        )
        second = index.data(Second)
        more = QFontMetrics(look.font(self._steps[1])).boundingRect(inner, WRAP, second).height() if second else 0
        return QSize(look.px(120), max(look.px(36), first + more + look.px(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        colours = look.colours
        rect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(colours.select if chosen else colours.surface))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.setPen(QColor(colours.hair))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        left = rect.left() + look.px(12)
        top = rect.top() + look.px(6)
        status = index.data(Shape)
        if status:
            size = look.px(16)
            name, tone = STATUS[status][0], STATUS[status][1]
            painter.drawPixmap(left, top + look.px(3), pixmap(name, size, tone))
        inner = QRect(left + look.px(26), top, self._text_width(rect.width()), rect.height())
        painter.setPen(QColor(colours.text))
        painter.setFont(look.font(self._steps[0], bold=True))
        first = index.data(First)
        height = QFontMetrics(painter.font()).boundingRect(inner, WRAP, first or " ").height()
        painter.drawText(inner, WRAP, first)
        painter.setFont(look.font(self._steps[1]))
        painter.setPen(QColor(colours.text if chosen else colours.muted))
        painter.drawText(inner.adjusted(0, height, 0, 0), WRAP, index.data(Second) or "")
        painter.restore()


class TwoLines(QListView, Generic[Row]):
    """The list: arrow keys move, Enter or a double click opens; `big` rows are read from a step away.

    Of a `steady` list the texts change only with its rows, and are put together once.
    """

    chosen = Signal(object)
    entered_on = Signal(object)

    def __init__(
        self,
        name: str,
        first: Callable[[Row], str],
        second: Callable[[Row], str],
        status: Callable[[Row], str] = lambda row: "",
        parent: QWidget | None = None,
        *,
        big: bool = False,
        steady: bool = False,
    ) -> None:
        super().__init__(parent)
        self._rows: _Model[Row] = _Model(first, second, status, steady)
        self._rows.setParent(self)
        self.setAccessibleName(name)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self, big=big))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentRowChanged.connect(self._current)
        self.doubleClicked.connect(self._opened)
        look.changed.connect(self._measure)
        self._measure()

    def set_rows(self, rows: Sequence[Row], *, keep: Callable[[Row], object] | None = None, first: bool = True) -> None:
        """Show these rows; with `keep` the row of the same key stays chosen, otherwise the first if `first`."""
        before = self.current()
        number = self.currentIndex().row()
        wanted = keep(before) if keep and before is not None else None
        self._rows.set_rows(rows)
        if not rows:
            return
        found = [n for n, row in enumerate(rows) if keep and wanted is not None and keep(row) == wanted]
        if found:
            self._choose(found[0])
        elif wanted is not None:
            self._choose(min(max(number, 0), len(rows) - 1))
        elif first:
            self._choose(0)

    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows.rows

    def current(self) -> Row | None:
        """The row that is chosen."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() and index.row() < len(self._rows.rows) else None

    def choose(self, wanted: Callable[[Row], bool]) -> bool:
        """Choose the first row that fits; says whether there is one."""
        for number, row in enumerate(self._rows.rows):
            if wanted(row):
                self._choose(number)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.entered_on.emit(self.current())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps differently."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._keep_in_view)

    def _keep_in_view(self) -> None:
        """What is chosen stays seen when the list becomes smaller."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _measure(self) -> None:
        self.setMinimumHeight(look.px(110))
        self.scheduleDelayedItemsLayout()

    def _choose(self, number: int) -> None:
        self.setCurrentIndex(self._rows.index(number, 0))

    def _current(self) -> None:
        row = self.current()
        if row is not None:
            self.chosen.emit(row)

    def _opened(self) -> None:
        row = self.current()
        if row is not None:
            self.entered_on.emit(row)

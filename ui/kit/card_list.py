"""A list of painted cards in one column or several, with buttons on them; cards can be dragged and dropped on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.kit.card_face import Face, Line, Verb
from ui.kit.card_paint import Laid, lay, paint
from ui.kit.card_text import px
from ui.kit.dragging import DragList
from ui.kit.labels import tip
from ui.kit.look import look

Index = QModelIndex | QPersistentModelIndex
FaceRole = int(Qt.ItemDataRole.UserRole) + 1
NARROWEST = 246


class _Faces(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.faces: tuple[Face, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.faces)

    def data(self, index: Index, role: int = 0) -> Any:
        face = self.faces[index.row()]
        if role == FaceRole:
            return face
        if role == Qt.ItemDataRole.DisplayRole:
            return face.title
        return face.words if role == Qt.ItemDataRole.AccessibleTextRole else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width, gap = self._view.card_width(), px(6)
        return QSize(width, self._view.laid(index.row()).height + gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._view.paint_card(painter, option, index.row())


class CardList(DragList):
    """Arrow keys move between cards, Enter opens, the menu key asks for all verbs of a card.

    Sent with keys of faces: `chosen`, `entered_on`, `acted` (and the verb's key, or the line's), `asked` for a menu
    (and where); `left_at` that an arrow key went over the end (-1, 1).
    """

    chosen = Signal(str)
    entered_on = Signal(str)
    acted = Signal(str, str)
    asked = Signal(str, QPoint)
    left_at = Signal(int)

    def __init__(self, name: str, *, columns: int | None = 1, empty: str = "") -> None:
        super().__init__()
        self._empty = empty
        self._columns = columns
        self._laid: list[Laid | None] = []
        self._laid_for = 0
        self._quiet = False
        self._under = (-1, "")
        self._faces = _Faces(self)
        self.setAccessibleName(name)
        self.setModel(self._faces)
        self.setItemDelegate(_Delegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.selectionModel().currentRowChanged.connect(self._current)
        self.doubleClicked.connect(lambda index: self.entered_on.emit(self.faces()[index.row()].key))
        look.changed.connect(self._measure)
        self._measure()

    def faces(self) -> tuple[Face, ...]:
        """What is shown."""
        return self._faces.faces

    def set_faces(self, faces: Sequence[Face], *, chosen: str | None = None) -> None:
        """Show these cards, the one of that key chosen (nobody is told)."""
        same = tuple(faces) == self._faces.faces
        at = self.verticalScrollBar().value() if [f.key for f in faces] == [f.key for f in self.faces()] else 0
        self._quiet = True
        if not same:
            before = {face.key: (face, laid) for face, laid in zip(self.faces(), self._laid, strict=True)}
            known = [before.get(face.key) for face in faces]
            self._laid = [
                pair[1] if pair and pair[0] == face else None for face, pair in zip(faces, known, strict=True)
            ]
            self._faces.beginResetModel()
            self._faces.faces = tuple(faces)
            self._faces.endResetModel()
            always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self.setVerticalScrollBarPolicy(always if faces else never)
            self._under = (-1, "")
        self._choose(chosen)
        if not same and at:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(at)
        self._quiet = False

    def choose(self, key: str) -> bool:
        """Choose a card as if it was clicked; says whether it is there."""
        there = any(face.key == key for face in self.faces())
        if there:
            self._choose(key)
        return there

    def show_chosen(self, key: str | None) -> None:
        """Mark a card without telling anybody."""
        self._quiet = True
        self._choose(key)
        self._quiet = False

    def current(self) -> str | None:
        """The key of the card that is chosen."""
        index = self.currentIndex()
        return self.faces()[index.row()].key if index.isValid() and index.row() < len(self.faces()) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground is painted here (so that scrolling moves what is there); without cards, what can be done."""
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), QColor(look.colours.surface))
        ground.end()
        super().paintEvent(event)
        if self._empty and not self.faces():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(look.colours.muted))
            inner = self.viewport().rect().adjusted(px(10), 0, -px(10), 0)
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), self._empty)

    def card_width(self) -> int:
        """As wide as a column."""
        whole = max(px(120), self.viewport().width() - 2)
        number = self._columns or max(1, whole // px(NARROWEST))
        return whole // number

    def laid(self, row: int) -> Laid:
        """A card laid out; kept until its face or its width changes."""
        width = self.card_width() - px(6)
        if width != self._laid_for:
            self._laid, self._laid_for = [None] * len(self._laid), width
        found = self._laid[row]
        if found is None:
            found = self._laid[row] = lay(self.faces()[row], width)
        return found

    def card_rect(self, row: int) -> QRect:
        """Where a card is drawn, in the viewport."""
        return self._card_in(self.visualRect(self._faces.index(row, 0)), row)

    def verb_rect(self, key: str, verb: str) -> QRect:
        """Where a button of a card is, in the viewport."""
        row = next(n for n, face in enumerate(self.faces()) if face.key == key)
        box = next(box for box, each in self.laid(row).verbs if each.key == verb)
        return box.translated(self.card_rect(row).topLeft())

    def paint_card(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        """Draw one card, and the bar that joins it to a neighbour of its party."""
        painter.save()
        rect = self._card_in(option.rect, row)
        face, faces = self.faces()[row], self.faces()
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focus = bool(state & QStyle.StateFlag.State_HasFocus)
        if face.group:
            joins = row + 1 < len(faces) and faces[row + 1].group == face.group
            bar = QRect(option.rect.left() + px(1), rect.top(), px(4), rect.height())
            painter.fillRect(bar.adjusted(0, 0, 0, px(7) if joins else 0), QColor(look.colours.accent))
        under = self._under[1] if self._under[0] == row else ""
        paint(painter, rect, face, self.laid(row), chosen=chosen, focus=focus, under=under, over=self.over == row)
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the card; an arrow at the end goes on to the neighbour."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.entered_on.emit(self.current())
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and self.currentIndex().row() == before:
            self.left_at.emit(step)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A button on a card does not choose the card under it; anything else may begin a drag."""
        row, verb, _line = self.hit(event.position().toPoint())
        if verb is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (row, verb.key)
            self.forget_press()
            return
        self.note_press(event)
        super().mousePressEvent(event)

    _pressed = (-1, "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A button was pressed when it was released over itself; a line that can be chosen likewise."""
        pressed, self._pressed = self._pressed, (-1, "")
        self.forget_press()
        row, verb, line = self.hit(event.position().toPoint())
        if pressed[0] >= 0:
            if verb is not None and pressed == (row, verb.key):
                self.acted.emit(self.faces()[row].key, verb.key)
            return
        super().mouseReleaseEvent(event)
        if line is not None and line.key and event.button() == Qt.MouseButton.LeftButton:
            self.acted.emit(self.faces()[row].key, line.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what lies under the mouse; drag when a button of the mouse is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.maybe_drag(event)
            return
        row, verb, line = self.hit(event.position().toPoint())
        under = (row, verb.key if verb else "")
        hand = verb is not None or (line is not None and bool(line.key))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        if under != self._under:
            before, self._under = self._under, under
            for each in {before[0], row} - {-1}:
                if each < len(self.faces()):
                    self.update(self._faces.index(each, 0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All verbs of a card, by mouse or by the menu key."""
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            rect = self.card_rect(index.row())
            mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            at = event.pos() if mouse else rect.topLeft() + QPoint(px(20), px(30))
            self.asked.emit(self.faces()[index.row()].key, self.viewport().mapToGlobal(at))

    def viewportEvent(self, event: Any) -> bool:
        """Tool tips of the small buttons."""
        if isinstance(event, QHelpEvent):
            _row, verb, _line = self.hit(event.pos())
            QToolTip.showText(event.globalPos(), tip(verb.tip) if verb else "", self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def word_at(self, at: QPoint) -> tuple[str, str]:
        """A line that can be dragged, or else the card."""
        row, _verb, line = self.hit(at)
        if row < 0:
            return "", ""
        face = self.faces()[row]
        return (line.drag, line.text) if line is not None and line.drag else (face.drag, face.title)

    def key_of(self, row: int) -> str:
        """The key of a card."""
        return self.faces()[row].key if 0 <= row < len(self.faces()) else ""

    def hit(self, at: QPoint) -> tuple[int, Verb | None, Line | None]:
        """The card at a place, with the button and the line there."""
        index = self.indexAt(at)
        if not index.isValid():
            return -1, None, None
        laid, inside = self.laid(index.row()), at - self.card_rect(index.row()).topLeft()
        return index.row(), laid.verb_at(inside), laid.line_at(inside)

    def sizeHint(self) -> QSize:
        """Content with little: it scrolls, so that the page round it need not."""
        return QSize(px(240), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width lays the cards out anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _card_in(self, rect: QRect, row: int) -> QRect:
        gap = px(6)
        return QRect(rect.left() + gap, rect.top(), self.card_width() - gap, self.laid(row).height)

    def _choose(self, key: str | None) -> None:
        row = next((n for n, face in enumerate(self.faces()) if face.key == key), -1)
        self.setCurrentIndex(self._faces.index(row, 0) if row >= 0 else QModelIndex())

    def _current(self) -> None:
        key = self.current()
        if key is not None and not self._quiet:
            self.chosen.emit(key)

    def _measure(self) -> None:
        self._laid = [None] * len(self._laid)
        self.setMinimumHeight(px(64) if look.percent <= 130 else px(120))  # large cards need room; the page scrolls
        self.verticalScrollBar().setSingleStep(px(40))
        self.scheduleDelayedItemsLayout()

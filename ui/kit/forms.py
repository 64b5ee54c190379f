"""Form fields with their labels above, in one or two columns; each says when it was changed and left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.kit.labels import label
from ui.kit.look import look


class Field(QWidget):
    """A label with an editor below. `left` is sent with the new text when it was changed and left."""

    left = Signal(str)

    def __init__(self, title: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(2))
        self.title = label(title, "small", muted=True)
        self.title.setBuddy(editor)
        editor.setAccessibleName(title.replace("&", ""))
        if hint:
            editor.setAccessibleDescription(hint)
        box.addWidget(self.title)
        box.addWidget(editor)
        self.hint = label(hint, "small", muted=True)
        self.hint.setVisible(bool(hint))
        box.addWidget(self.hint)

    def text(self) -> str:
        """What stands in it."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Show a text without sending it."""
        raise NotImplementedError

    def wrong(self, why: str) -> None:
        """Mark it with a sentence, or take the mark away with an empty one."""
        self.hint.setText(why)
        self.hint.setVisible(bool(why))
        self.hint.setProperty("tone", "problem" if why else "")
        self.hint.style().polish(self.hint)


class LineField(Field):
    """One line of text."""

    def __init__(self, title: str, text: str = "", *, hint: str = "", example: str = "") -> None:
        self.editor = QLineEdit(text)
        self.editor.setPlaceholderText(example)
        self.editor.setCursorPosition(0)
        super().__init__(title, self.editor, hint)
        self._was = text
        self.editor.editingFinished.connect(self._finished)

    def text(self) -> str:
        """What stands in it."""
        return self.editor.text()

    def set_text(self, text: str) -> None:
        """Show a text without sending it."""
        self._was = text
        self.editor.setText(text)
        self.editor.setCursorPosition(0)

    def _finished(self) -> None:
        if self.editor.text() != self._was:
            self._was = self.editor.text()
            self.left.emit(self._was)


class _Notes(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NoteField(Field):
    """Several lines of text; Tab goes on."""

    def __init__(self, title: str, text: str = "", *, hint: str = "") -> None:
        self.editor = _Notes()
        self.editor.setTabChangesFocus(True)
        self.editor.setPlainText(text)
        self.editor.setFixedHeight(look.px(84))
        super().__init__(title, self.editor, hint)
        self._was = text
        self.editor.left.connect(self._finished)

    def text(self) -> str:
        """What stands in it."""
        return self.editor.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text without sending it."""
        self._was = text
        self.editor.setPlainText(text)

    def _finished(self) -> None:
        if self.text() != self._was:
            self._was = self.text()
            self.left.emit(self._was)


class Picker(QComboBox):
    """A list of words to choose from. The wheel and Page Down scroll the page it stands on: they choose nothing."""

    def __init__(self, least: int = 8) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(least)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose; whole pages are left to what scrolls."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what scrolls."""
        event.ignore()


class ChoiceField(Field):
    """One of several words; each choice is (value, words for people)."""

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], value: str = "", *, hint: str = "") -> None:
        self.editor = Picker()
        for kept, words in choices:
            self.editor.addItem(words, kept)
        super().__init__(title, self.editor, hint)
        self.set_text(value)
        self.editor.activated.connect(self._picked)

    def text(self) -> str:
        """The value that is chosen."""
        return str(self.editor.currentData() or "")

    def set_text(self, text: str) -> None:
        """Choose a value without sending it."""
        self.editor.setCurrentIndex(max(0, self.editor.findData(text)))

    def _picked(self) -> None:
        self.left.emit(self.text())


class Flow(QWidget):
    """Fields in two columns where there is room, in one where there is not; `each` is the room that one needs."""

    def __init__(self, fields: Sequence[QWidget] = (), *, widest: int = 2, each: int = 185, gap: int = 10) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(14))
        self._grid.setVerticalSpacing(look.px(gap))
        self._widest, self._each = widest, each
        self._columns = 0
        self.fields: list[QWidget] = list(fields)
        self._lay(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may hold another number of columns."""
        super().resizeEvent(event)
        self.lay_for(self.width())

    def lay_for(self, width: int) -> None:
        """Lay the fields for that width, also before anything is shown."""
        wanted = max(1, min(self._widest, width // look.px(self._each)))
        if wanted != self._columns:
            self._lay(wanted)

    def lay_again(self) -> None:
        """After a field was hidden or shown: no gap stands where one is not seen."""
        self._lay(self._columns)

    def _lay(self, columns: int) -> None:
        self._columns = columns
        while self._grid.takeAt(0) is not None:
            pass
        row = column = 0
        for field in self.fields:
            if field.isHidden() and field.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                continue
            whole = isinstance(field, NoteField | QLabel)
            if whole and column:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, columns if whole else 1, Qt.AlignmentFlag.AlignTop)
            column += columns if whole else 1
            if column >= columns:
                row, column = row + 1, 0
        for number in range(self._widest):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)


def told_when_left(field: Field, tell: Callable[[str], None]) -> Field:
    """The field, telling `tell` its text whenever it was changed and left."""
    field.left.connect(tell)
    return field

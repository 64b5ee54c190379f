"""The editor of a letter's text: fields are put in by click or key, and what is wrong is said at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look

HOW = "Put a field in where the cursor stands: click it, or press Ctrl+Space in the text."


class _Text(QPlainTextEdit):
    wants_field = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.wants_field.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class LetterEditor(QWidget):
    """`left` is sent with the text when it was changed and the keyboard went elsewhere; `check` says what is wrong."""

    left = Signal(str)

    def __init__(self, check: Callable[[str], str]) -> None:
        super().__init__()
        self._check = check
        self._was = ""
        self.plates: dict[str, Button] = {}
        self.text = _Text()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("Text of the letter")
        self.text.setAccessibleDescription(HOW)
        self.wrong = label("", tone="problem")
        self.how = label(HOW, "small", muted=True)
        self._row = QWidget()
        self._line = LineBreaks()
        self._row.setLayout(self._line)
        title = label("&Text", "small", muted=True)
        title.setBuddy(self.text)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(4))
        for part in (title, self.text, self.wrong, self.how, self._row):
            box.addWidget(part, 1 if part is self.text else 0)
        self.text.textChanged.connect(self._look)
        self.text.left.connect(self._gone)
        self.text.wants_field.connect(self.ask_for_field)
        look.changed.connect(self._measure)
        self._measure()

    @property
    def in_use(self) -> bool:
        """Whether the keyboard is in it, so that what is being typed must not be written over."""
        now = QApplication.focusWidget()
        return now is not None and self.isAncestorOf(now)

    def show_text(self, text: str, fields: Sequence[str], *, from_right: bool = False) -> None:
        """Show a text without sending it, with the fields that it may have; Arabic is written from the right."""
        side = Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
        self.text.setLayoutDirection(side)
        option = self.text.document().defaultTextOption()
        option.setAlignment(Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft)
        self.text.document().setDefaultTextOption(option)
        if list(self.plates) != list(fields):
            for plate in self.plates.values():
                self._line.removeWidget(plate)
                plate.deleteLater()
            self.plates = {name: Button(f"{{{name}}}", partial(self.put_in, name)) for name in fields}
            for name, plate in self.plates.items():
                plate.setAccessibleName(f"Put in the field {name.replace('_', ' ')}")
                plate.installEventFilter(self)
                self._line.addWidget(plate)
            for one, other in pairwise((self.text, *self.plates.values())):
                QWidget.setTabOrder(one, other)
        self._was = text
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        self._look()

    def put_in(self, name: str) -> None:
        """Put a field in where the cursor stands, and go on typing."""
        self.text.textCursor().insertText(f"{{{name}}}")
        self.text.setFocus()

    def ask_for_field(self) -> None:
        """Choose a field from a menu at the cursor."""
        menu = QMenu(self.text)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, name in enumerate(self.plates, start=1):
            key = f"&{number}" if number < 10 else "  "
            menu.addAction(f"{key}  {{{name}}}").triggered.connect(partial(self.put_in, name))
        menu.popup(self.text.viewport().mapToGlobal(self.text.cursorRect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The plates belong to the editor: the text is left when the keyboard leaves them all."""
        if event.type() == QEvent.Type.FocusOut:
            self._gone()
        return super().eventFilter(watched, event)

    def _gone(self) -> None:
        if self.in_use:
            return
        text = self.text.toPlainText()
        if text != self._was:
            self._was = text
            self.left.emit(text)

    def _look(self) -> None:
        why = self._check(self.text.toPlainText())
        self.wrong.setText(f"▲ {why} The text is not kept until this is mended." if why else "")
        self.wrong.setVisible(bool(why))

    def _measure(self) -> None:
        self.text.setMinimumHeight(look.px(150))

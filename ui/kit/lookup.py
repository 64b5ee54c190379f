"""A line of text with a list of what may be meant below it, asked for while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from ui.kit.forms import LineField

_TEXT, _WHICH = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class LookupField(LineField):
    """`wanted` asks what fits a text, a moment after the last key; `picked` carries the number of what was chosen.

    The list opens below the line; arrow keys and Enter choose in it, Escape closes it.
    """

    wanted = Signal(str)
    picked = Signal(int)

    def __init__(self, title: str, text: str = "", *, hint: str = "", example: str = "") -> None:
        super().__init__(title, text, hint=hint, example=example)
        self._offered = QStandardItemModel(self)
        self.list = QCompleter(self._offered, self)
        self.list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.list.setCompletionRole(_TEXT)
        self.list.setMaxVisibleItems(8)
        self.list.setWidget(self.editor)
        self.list.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]
        popup = self.list.popup()
        assert popup is not None
        self._popup = popup
        popup.setAccessibleName(f"What may be meant by {title.replace('&', '')}")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(200)
        self._wait.timeout.connect(self._ask)
        self.editor.textEdited.connect(self._typed)

    def offer(self, found: Sequence[tuple[str, str]]) -> None:
        """What fits: the text that is put into the line, and the words in the list; nothing closes the list."""
        self._offered.clear()
        for number, (text, words) in enumerate(found):
            item = QStandardItem(words)
            item.setData(text, _TEXT)
            item.setData(number, _WHICH)
            item.setEditable(False)
            self._offered.appendRow(item)
        if found and self.editor.hasFocus() and self.editor.isModified():
            self.list.complete()
        elif not found:
            self._popup.hide()

    def _typed(self) -> None:
        self._wait.start()

    def _ask(self) -> None:
        self.wanted.emit(self.editor.text())

    def _chosen(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self._wait.stop()
        self.editor.setText(str(index.data(_TEXT)))
        self.picked.emit(int(index.data(_WHICH)))
        self.left.emit(self.editor.text())

"""What can be said of the chosen cells: a button for each mark, the usual one at the right end."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.flow import LineBreaks
from ui.pages.papers.words import MARKS


class Marks(QWidget):
    """`wanted` tells the mark that was pressed."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        for mark, words, key in MARKS:
            tell = partial(self.wanted.emit, mark)
            made = primary(words, tell, icon_name="check") if mark == "received" else Button(words, tell)
            made.explain(f"{words.replace('&', '')}  ({key})")
            self.buttons[mark] = made
        self.setLayout(LineBreaks(*reversed(self.buttons.values()), right=True))
        self.show_chosen(())

    def menu(self, parent: QWidget) -> QMenu:
        """The same as a menu, each mark with its key."""
        made = QMenu(parent)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for mark, words, key in MARKS:
            made.addAction(f"{words}\t{key}", partial(self.wanted.emit, mark))
        return made

    def show_chosen(self, cells: Sequence[tuple[str, int]]) -> None:
        """Only what is a paper can be marked."""
        for button in self.buttons.values():
            button.setEnabled(bool(cells))

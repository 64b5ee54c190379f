"""Dialogs whose words are plain text and whose buttons are verbs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.buttons import Button, danger, primary
from ui.kit.cards import scrolled
from ui.kit.forms import Flow
from ui.kit.icons import pixmap
from ui.kit.labels import label
from ui.kit.labels import sentence as from_left
from ui.kit.look import look


class Dialog(QDialog):
    """A title, what is put into `box`, and a row of buttons with the primary one at the right end."""

    def __init__(self, parent: QWidget | None, title: str, *, wide: int = 460) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        wanted = look.px(wide) if look.percent <= 130 else look.px(wide * 0.75)
        room = self.screen().availableGeometry().width() if self.screen() else wanted
        self.setMinimumWidth(min(wanted, room - look.px(20)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        whole.setSpacing(look.px(12))
        inside = QWidget()
        self.box = QVBoxLayout(inside)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(look.px(10))
        self._area = scrolled(inside)
        whole.addWidget(self._area, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(look.px(8))
        self._row.addStretch()
        whole.addLayout(self._row)
        self._inside = inside

    def add_buttons(self, *buttons: Button) -> None:
        """The buttons, the primary one last; Enter presses it."""
        for button in buttons:
            self._row.addWidget(button)
        buttons[-1].setDefault(True)

    def beside_buttons(self, widget: QWidget) -> None:
        """What stands left of the buttons, seen wherever the dialog is scrolled to."""
        self._row.insertWidget(0, widget, 1)

    def up(self) -> None:
        """Scroll to the top, where the answer to what was asked stands."""
        self._area.verticalScrollBar().setValue(0)

    def fit(self, *, exact: bool = False) -> None:
        """As tall as what it holds, but never taller than the screen; `exact` where all in it knows its height."""
        width = max(self.minimumWidth(), self.width()) - look.px(40)
        for flow in self._inside.findChildren(Flow):
            flow.lay_for(width)
        tall = self._inside.heightForWidth(width) if self._inside.hasHeightForWidth() else -1
        tall = tall if exact and tall > 0 else max(tall, self._inside.sizeHint().height())
        screen = self.screen().availableGeometry().height() if self.screen() else 700
        self.resize(self.minimumWidth(), min(tall + look.px(100), screen - look.px(60)))


def show_refusal(parent: QWidget | None, sentence: str, *, title: str = "This was not done") -> None:
    """Say in one sentence why something was not done and what to do instead."""
    dialog = refusal_dialog(parent, sentence, title=title)
    dialog.open()


def refusal_dialog(parent: QWidget | None, sentence: str, *, title: str) -> Dialog:
    """The dialog of a refusal."""
    dialog = Dialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    row = QHBoxLayout()
    row.setSpacing(look.px(14))
    shape = QLabel()
    shape.setPixmap(pixmap("status-problem", look.px(28), "problem"))
    row.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.addWidget(label(title, "section"))
    words.addWidget(label(from_left(sentence)))
    row.addLayout(words, 1)
    dialog.box.addLayout(row)
    dialog.box.addStretch()
    dialog.add_buttons(primary("Close", dialog.accept))
    dialog.setAccessibleDescription(sentence)
    dialog.fit()
    return dialog


def sure(parent: QWidget | None, title: str, sentence: str, verb: str, *, leave: str = "Keep it") -> bool:
    """Ask before something that undo cannot bring back; the button carries the verb."""
    dialog = Dialog(parent, title)
    dialog.box.addWidget(label(title, "section"))
    dialog.box.addWidget(label(sentence))
    dialog.box.addStretch()
    dialog.add_buttons(danger(verb, dialog.accept), Button(leave, dialog.reject))
    dialog.fit()
    return dialog.exec() == QDialog.DialogCode.Accepted


def lines_dialog(parent: QWidget | None, title: str, lines: Sequence[tuple[str, str]]) -> Dialog:
    """A dialog of pairs: what stands left belongs to what stands right (help, keys, history)."""
    dialog = Dialog(parent, title, wide=560)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for left, right in lines:
        if not right:
            dialog.box.addWidget(label(left))
            continue
        row = QHBoxLayout()
        name = label(left, strong=True)
        name.setFixedWidth(look.px(170))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(right), 1)
        dialog.box.addLayout(row)
    dialog.box.addStretch()
    dialog.add_buttons(primary("Close", dialog.accept))
    dialog.fit()
    return dialog

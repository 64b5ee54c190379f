"""Two small questions of the match page: why a rule is overruled, and why a family withdraws."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import LineField
from ui.kit.labels import label


class Sentence(Dialog):
    """Asks for one sentence that is kept; the button is a verb."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        words: str,
        field: str,
        verb: str,
        done: Callable[[str], object],
        *,
        must: bool,
    ) -> None:
        super().__init__(parent, title)
        self._done, self._must = done, must
        self.box.addWidget(label(title, "section"))
        self.box.addWidget(label(words))
        self.field = LineField(field)
        self.box.addWidget(self.field)
        self.box.addStretch()
        self.go = primary(verb, self._send)
        self.add_buttons(Button("Keep it as it is", self.reject), self.go)
        self.field.editor.setFocus()
        self.fit()

    def _send(self) -> None:
        text = self.field.text().strip()
        if self._must and not text:
            self.field.wrong("Write one sentence; it is kept and shown in the list of problems.")
            return
        self.accept()
        self._done(text)

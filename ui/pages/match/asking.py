"""Small questions of the match page: why a rule is overruled and by whom, and why a family withdraws."""

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


class Anyway(Dialog):
    """Asks why a rule is overruled, and who says so: both are kept and printed."""

    def __init__(
        self,
        parent: QWidget,
        home: str,
        words: str,
        by: str,
        done: Callable[[str, str], object],
        *,
        title: str = "",
        verb: str = "Place anyway",
    ) -> None:
        title = title or f"{home} does not fit"
        super().__init__(parent, title)
        self._done = done
        self.box.addWidget(label(title, "section"))
        self.box.addWidget(label(words))
        self.field = LineField("Why it is right all the same")
        self.by = LineField("Who decides this", by)
        self.box.addWidget(self.field)
        self.box.addWidget(self.by)
        self.box.addWidget(label("Both are kept and printed on the list of exceptions.", "small", muted=True))
        self.box.addStretch()
        self.go = primary(verb, self._send)
        self.add_buttons(Button("Leave it as it is", self.reject), self.go)
        self.field.editor.setFocus()
        self.fit()

    def _send(self) -> None:
        because, by = self.field.text().strip(), self.by.text().strip()
        if not because:
            self.field.wrong("Write one sentence; it is kept and shown in the list of problems.")
        elif not by:
            self.by.wrong("Write the name of who decides this.")
        else:
            self.accept()
            self._done(because, by)

"""The forms of the treasurer: fields, what is wrong in a sentence, and one verb."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import Field, Flow, LineField
from ui.kit.labels import label
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session

    Verb = Callable[[Session], object]

AMOUNT_HINT = "as you write it: 1,200.50 or 1 200,50 € or 12000 JPY"
DAY_EXAMPLE = "2028-05-01"


class MoneyForm(Dialog):
    """Enter does it where nothing is wrong; a refusal stands above the buttons and keeps what was typed.

    `what` tells the words of the step and the verb.
    """

    def __init__(
        self, link: Link, parent: QWidget, title: str, button: str, fields: Sequence[QWidget], *, about: str = ""
    ) -> None:
        super().__init__(parent.window(), title, wide=560)
        self._link = link
        self.box.addWidget(label(title, "section"))
        if about:
            self.box.addWidget(label(about, muted=True))
        self.flow = Flow(fields)
        self.box.addWidget(self.flow)
        self.box.addStretch()
        self.wrong = label("", tone="problem")
        self.box.addWidget(self.wrong)
        self.go = primary(button, self.do)
        self.add_buttons(Button("Cancel", self.reject), self.go)
        self.fit()
        first = next(field for field in fields if isinstance(field, Field))
        editor = getattr(first, "editor", first)
        editor.setFocus()
        if isinstance(first, LineField):
            first.editor.selectAll()

    def what(self) -> tuple[str, Verb]:
        """The words of the step, and the verb."""
        raise NotImplementedError

    def do(self) -> None:
        """Have it done, or say what is wrong."""
        self.wrong.setText("")
        words, verb = self.what()

        def done(session: Any) -> bool:
            verb(session)
            return True

        if self._link.do(words, done, hear=self.wrong.setText):
            self.accept()


def day_of(text: str) -> dt.date | None:
    """The day that was typed, nothing where the field is empty; refused where it is none."""
    from exchange_desk.operations.typing_in import whole_date

    return whole_date(text) if text.strip() else None


def day_field(title: str, day: dt.date | None) -> LineField:
    """A field for a day."""
    return LineField(title, day.isoformat() if day else "", example=DAY_EXAMPLE)


def amount_field(title: str, text: str = "") -> LineField:
    """A field for an amount of money."""
    return LineField(title, text, hint=AMOUNT_HINT)

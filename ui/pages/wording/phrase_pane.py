"""One phrase in full: English, our wording, the committee's own to type, its gaps, and where it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import quiet
from ui.kit.cards import Card
from ui.kit.forms import NoteField
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.kit.status import Chip
from ui.pages.wording.words import Draft, where_words

if TYPE_CHECKING:
    from exchange_desk.queries.phrases import PhraseRow

_CHIPS = {"problem": ("problem", "Not kept"), "own": ("own", "Your own wording"), "": ("notes", "Our wording")}


class PhrasePane(QWidget):
    """`typed` is sent with the row and the new wording when its field is left; `forgotten` with the row."""

    typed = Signal(object, str)
    forgotten = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.row: PhraseRow | None = None
        self.where = label("", "small", muted=True)
        self.english = selectable()
        self.english.setProperty("strong", True)
        self.ours = selectable()
        self.state = Chip("notes")
        self.gaps = label("", "small", muted=True)
        self.own = NoteField("&Your own wording")
        self.own.editor.setFixedHeight(look.px(60))
        self.used = label("", "small", muted=True)
        self.forget = quiet("F&orget own wording", self._forget, icon_name="undo-2")
        said, yours, under = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for side in (said, yours):
            side.setSpacing(look.px(4))
        under.addWidget(self.state)
        under.addWidget(self.forget)
        under.addStretch()
        for part in (self.where, self.english, self.ours, self.used):
            said.addWidget(part)
        said.addLayout(under)
        said.addStretch()
        for field in (self.own, self.gaps):
            yours.addWidget(field)
        yours.addStretch()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(look.px(16))
        self._sides.addLayout(said, 1)
        self._sides.addLayout(yours, 1)
        card = Card()
        card.box.addLayout(self._sides)
        QWidget.setTabOrder(self.own.editor, self.forget)
        look.changed.connect(self._turn)
        self._turn()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, look.px(4), 0)
        box.addWidget(card)
        box.addStretch()
        self.own.left.connect(self._left)

    def show_phrase(self, row: PhraseRow, draft: Draft | None, used: int | None) -> None:
        """Show a phrase; `used` is the number of printed sheets of the visit with it, None when none is chosen."""
        from exchange_desk.basics.languages import NAMES
        from exchange_desk.basics.phrase_book import gaps_of

        same = self.row is not None and (self.row.key, self.row.language) == (row.key, row.language)
        self.row = row
        self.where.setText(f"{where_words(row.key)} · {row.key}")
        self.english.setText(row.english)
        self.ours.setText(f"Ours in {NAMES[row.language]}: {row.ours}")
        self.ours.setVisible(row.language != "en")
        self.state.set_status(*_CHIPS["problem" if draft else "own" if row.own else ""])
        told = ", ".join(f"{{{gap}}}" for gap in dict.fromkeys(gaps_of(row.ours) or ()))
        self.gaps.setText(f"Keep {told} as it stands: it is filled in on each sheet." if told else "")
        self.gaps.setVisible(bool(told))
        self.used.setText(_used_words(used))
        self.used.setVisible(used is not None)
        self.forget.setEnabled(bool(row.own or draft))
        if not same or not self.own.editor.hasFocus():
            self.own.set_text(draft.text if draft else row.own)
        self.own.editor.setPlaceholderText(row.ours)
        self.own.wrong(draft.why if draft else "")

    def _turn(self) -> None:
        way = QBoxLayout.Direction
        self._sides.setDirection(way.TopToBottom if look.percent > 140 else way.LeftToRight)

    def _left(self, text: str) -> None:
        if self.row is not None:
            self.typed.emit(self.row, text)

    def _forget(self) -> None:
        if self.row is not None:
            self.forgotten.emit(self.row)


def _used_words(used: int | None) -> str:
    if not used:
        return "It stands on no printed sheet of this visit."
    sheets = "1 printed sheet" if used == 1 else f"{used} printed sheets"
    return f"It stands on {sheets} of this visit; another wording makes {'it' if used == 1 else 'them'} out of date."

"""What is missing in the letters of a visit before they are printed, for whom, and where it is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.cards import Note, emptied
from ui.kit.labels import label
from ui.kit.look import look

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.packets.letter_proof import MissingField

_WHERE = {
    "purpose": "Fill it in with the visit.",
    "who_pays": "Fill it in with the visit.",
    "birth_date": "Fill it in with each guest, under People.",
    "passport_number": "Fill it in with each guest, under People.",
    "address": "Fill it in with each family, under Host families.",
    "guests": "These families have no guests yet.",
    "town": "Give the visit a partner.",
}


class Proof(QWidget):
    """One note for each field that is empty somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(look.px(6))

    def say(self, sentence: str) -> None:
        """One sentence instead: no visit is chosen, or it is being looked for."""
        emptied(self._box)
        self.words = [sentence]
        self._box.addWidget(label("Is anything missing?", strong=True))
        self._box.addWidget(label(sentence, muted=True))

    def show_missing(self, missing: tuple[MissingField, ...]) -> None:
        """What letters lack, as each would be printed."""
        self.say("As the letters of this visit would be printed now, each in the language of its reader:")
        self.words = []
        for one in missing:
            self._note("warn", f"{one.words} {_WHERE.get(one.field, '')}".strip())
        if not missing:
            self._note("ok", "Nothing is missing in these letters.")

    def _note(self, tone: str, words: str) -> None:
        self.words.append(words)
        self._box.addWidget(Note(tone, words))


def missing_fields(session: Session, *, visit_id: str, document: str) -> tuple[MissingField, ...]:
    """The empty fields of a letter."""
    from exchange_desk.packets.letter_proof import letter_proof

    return letter_proof(session, visit_id=visit_id, document=document)

"""What else can be said of an item, folded away until it is wanted: tickets, people, what to bring, notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.kit.fold import Fold
from ui.kit.forms import ChoiceField, Field, Flow, LineField, NoteField
from ui.kit.labels import label
from ui.kit.look import look

if TYPE_CHECKING:
    from exchange_desk.itinerary.fields import ItemFields

# the field of an item, its words, an example
_TICKETS = (
    ("carrier", "Carrier", "All Nippon Airways"), ("booking", "Booking reference", "ZZGRP1"),
    ("terminal", "Terminal at the start", "3"), ("to_terminal", "Terminal at the end", "International"),
    ("luggage", "Luggage", "1 × 23 kg and hand luggage"), ("who_pays", "Who pays", "each traveller"),
)  # fmt: skip
_PEOPLE = (
    ("responsible", "Responsible", "Ann Fraser"), ("responsible_phone", "Their phone", "+1 250 555 0100"),
    ("interpreter", "Interpreter", "Keiko Sato"),
)  # fmt: skip
_GUESTS = (
    ("dress", "Dress", "jacket and tie"), ("bring", "What to bring", "swimsuit, towel"),
    ("gift", "Gift", "for the mayor, given by the leader"), ("who_pays", "Who pays", "our committee"),
)  # fmt: skip
LEG = (("&Tickets, terminals, luggage", _TICKETS), ("Who &looks after it", _PEOPLE))
PROGRAMME = (("What guests should &know", _GUESTS), ("Who &looks after it", _PEOPLE))
PRIVATE = "Only for the committee and the leaders"
STATUS = (("confirmed", "Confirmed"), ("draft", "Draft"), ("cancelled", "Cancelled"))


class Particulars(QWidget):
    """A fold is open from the start where something stands in it."""

    def __init__(self, fields: ItemFields) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(4))
        self.folds: list[Fold] = []
        self.fields: dict[str, Field] = {}
        for title, rows in LEG if fields.travel else PROGRAMME:
            lines = {name: LineField(words, getattr(fields, name), example=eg) for name, words, eg in rows}
            self.fields.update(lines)
            self._fold(box, title, [*lines.values()], any(getattr(fields, name) for name, _, _ in rows))
        status = STATUS if fields.status in dict(STATUS) else (*STATUS, (fields.status, fields.status.capitalize()))
        self.fields["status"] = ChoiceField("Status", status, fields.status)
        self.fields["time_note"] = LineField("Time in words", fields.time_note, example="evening, ca. 21:00")
        self.fields["notes"] = NoteField("Notes", fields.notes)
        self.private = QCheckBox(PRIVATE)
        self.private.setChecked(fields.private)
        why = label("Drafts and private items stand on no sheet of a guest or a host.", "small", muted=True)
        said = bool(fields.notes or fields.time_note or fields.private or fields.status != "confirmed")
        rest = [self.fields["status"], self.fields["time_note"], self.private, why, self.fields["notes"]]
        self._fold(box, "&Status and notes", rest, said)

    def values(self) -> dict[str, str | bool]:
        """What stands in the folds, by the names of the fields."""
        said: dict[str, str | bool] = {name: field.text() for name, field in self.fields.items()}
        return said | {"private": self.private.isChecked()}

    def _fold(self, box: QVBoxLayout, title: str, parts: Sequence[QWidget], is_open: bool) -> None:
        fold = Fold(title, Flow(parts), is_open=is_open)
        self.folds.append(fold)
        box.addWidget(fold)

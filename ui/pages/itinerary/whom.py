"""For whom an item is: kinds of guests, one town's group, groups of the visit; others are named one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.kit.forms import ChoiceField, Flow
from ui.kit.labels import for_button, label
from ui.kit.look import look
from ui.pages.itinerary.words import AUDIENCES

if TYPE_CHECKING:
    from exchange_desk.itinerary.fields import ItemFields
    from exchange_desk.queries.itinerary_item import ItemChoices


class Whom(QWidget):
    """Ticks; without any, only those take part who are named."""

    def __init__(self, fields: ItemFields, choices: ItemChoices) -> None:
        super().__init__()
        self._fields = fields
        self.kinds = {value: _tick(words, value in fields.audience) for value, words in AUDIENCES}
        names = tuple(dict.fromkeys((*choices.groups, *fields.groups)))
        self.of_groups = {name: _tick(name, name in fields.groups) for name in names}
        towns = [("", "Everybody"), *choices.communities]
        self.town = ChoiceField("Only the group from", towns, fields.community_id or "")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(4))
        box.addWidget(label("For whom", "small", muted=True))
        box.addWidget(Flow([*self.kinds.values()], widest=4, each=150, gap=0))
        if self.of_groups:
            box.addWidget(label("Only these groups (none ticked: all groups)", "small", muted=True))
            box.addWidget(Flow([*self.of_groups.values()], widest=4, each=150, gap=0))
        several = len(choices.communities) > 1 or fields.community_id is not None
        box.addWidget(self.town)
        self.town.setVisible(several)
        box.addWidget(label("Single guests are named in or out afterwards, with “Guests…”.", "small", muted=True))

    def audience(self) -> tuple[str, ...]:
        """The words of who takes part."""
        said = [value for value, tick in self.kinds.items() if tick.isChecked()]
        return (*said, *(word for word in self._fields.audience if word == "named")) or ("named",)

    def groups(self) -> tuple[str, ...]:
        """The groups that are ticked."""
        return tuple(name for name, tick in self.of_groups.items() if tick.isChecked())

    def community_id(self) -> str | None:
        """The partner community whose group alone it is for."""
        return self.town.text() or None


def _tick(words: str, on: bool) -> QCheckBox:
    tick = QCheckBox(for_button(words))
    tick.setChecked(on)
    return tick

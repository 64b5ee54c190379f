"""Keep a day, or a choice of items, as a template to copy from in later visits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exchange_desk.basics.text import how_many
from ui.kit.buttons import Button, primary, quiet
from ui.kit.dialogs import Dialog
from ui.kit.forms import LineField
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.tick_list import TickList
from ui.link.link import Link
from ui.pages.itinerary.words import short

if TYPE_CHECKING:
    from exchange_desk.queries.itinerary import DayRow
    from exchange_desk.queries.itinerary_rows import ItemRow

ABOUT = (
    "A template stands among the visits, is called “Template: …” and is offered first under “Copy from another visit”. "
    "Its first day is the first day of what you tick."
)


class TemplateForm(Dialog):
    """The items of the chosen day are ticked at first."""

    def __init__(self, parent: QWidget, link: Link, visit_id: str, days: Sequence[DayRow], day: DayRow | None) -> None:
        super().__init__(parent, "Save as a template", wide=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._visit_id = link, visit_id
        self._rows: list[tuple[DayRow, ItemRow]] = [(each, item) for each in days for item in each.items]
        self.name = LineField("&Name of the template", example="Day of arrival")
        self.list = TickList("What belongs to the template")
        self.wrong = label("", tone="problem")
        self.save = primary("Save the template", self.keep)
        self.box.addWidget(label(ABOUT, muted=True))
        self.box.addWidget(self.name)
        row = QHBoxLayout()
        row.addWidget(quiet("&Tick all", partial(self.list.tick_all, True)))
        row.addWidget(quiet("&Untick all", partial(self.list.tick_all, False)))
        row.addStretch()
        self.box.addLayout(row)
        self.box.addWidget(self.list, 1)
        self.box.addWidget(self.wrong)
        self.add_buttons(Button("Leave it", self.reject), self.save)
        self.list.ticked_anew.connect(self._count)
        chosen = day.day if day is not None else None
        self.list.show_rows([(_line(each, item), each.day == chosen, True) for each, item in self._rows])
        self.name.editor.setFocus()
        self.resize(self.minimumWidth(), look.px(560))

    def keep(self) -> None:
        """Save what is ticked."""
        from exchange_desk.operations.copying import save_template

        items = [self._rows[number][1].id for number in self.list.ticked()]
        title = self.name.text()
        verb = partial(save_template, visit_id=self._visit_id, item_ids=items, title=title)
        if self._link.do(f"Save the template “{title.strip()}”", verb, hear=self.wrong.setText) is not None:
            self.accept()

    def _count(self) -> None:
        chosen = len(self.list.ticked())
        self.save.setText(f"Save {how_many(chosen, 'item')}" if chosen else "Save the template")
        self.save.setEnabled(chosen > 0)


def _line(day: DayRow, item: ItemRow) -> str:
    return f"{short(day.day)}:  {item.hours}  {item.headline}"

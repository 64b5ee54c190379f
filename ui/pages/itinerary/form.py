"""The form of one item: what, both ends with their clocks, for whom, with which meal; all else is folded away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from exchange_desk.basics.errors import DeskError
from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.fold import Fold
from ui.kit.forms import ChoiceField, Flow, LineField
from ui.kit.labels import label
from ui.link.link import Link
from ui.pages.itinerary.ends import Ends
from ui.pages.itinerary.particulars import Particulars
from ui.pages.itinerary.whom import Whom
from ui.pages.itinerary.words import KINDS, LEG_KINDS, MEALS

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.itinerary.fields import ItemFields
    from exchange_desk.queries.itinerary import DayRow, VisitClocks
    from exchange_desk.queries.itinerary_item import ItemChoices

MEALS_BY = (("", "Nobody"), ("group", "The group"), ("host", "The hosts"))


def empty_leg(day: dt.date, clocks: VisitClocks) -> ItemFields:
    """The fields of a new leg on a day."""
    from exchange_desk.itinerary.fields import ItemFields

    return ItemFields(title="", day=day, zone=clocks.host_zone, travel=True, kind="flight")


def empty_item(day: dt.date, clocks: VisitClocks) -> ItemFields:
    """The fields of a new item of the programme on a day."""
    from exchange_desk.itinerary.fields import ItemFields

    return ItemFields(title="", day=day, zone=clocks.host_zone)


class ItemForm(Dialog):
    """Filled from `fields`; keeps them as a new item, or as those of `item_id`."""

    def __init__(
        self,
        parent: QWidget,
        link: Link,
        fields: ItemFields,
        days: Sequence[DayRow],
        clocks: VisitClocks,
        choices: ItemChoices,
        *,
        item_id: str | None = None,
        visit_id: str | None = None,
    ) -> None:
        leg = fields.travel
        new = "Add a leg" if leg else "Add to the programme"
        super().__init__(parent, "Change this item" if item_id else new, wide=720)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._fields, self._item_id, self._visit_id = link, fields, item_id, visit_id
        self._own = choices.places
        example = "left empty: kind and places" if leg else "Lunch at the school"
        self.title = LineField("&What", fields.title, example=example)
        self.kind = ChoiceField("&Kind", LEG_KINDS if leg else KINDS, fields.kind)
        self.number = LineField("&Number", fields.number, example="NH 116")
        self.ends = Ends(link, fields, days, clocks, choices)
        self.whom = Whom(fields, choices)
        self.meals = [_tick(words, value in fields.meals) for value, words in MEALS]
        self.meal_by = ChoiceField("Meal given by", MEALS_BY, fields.meal_by)
        self.more = Particulars(fields)
        later = choices.later
        self.later = QCheckBox(f"Change the {later} later one{'' if later == 1 else 's'} of this series, too")
        self.later.setVisible(later > 0)
        self.wrong = label("", tone="problem")
        self.wrong.hide()
        self._lay_out(leg, "Add this leg" if leg else "Add this item")

    def keep(self) -> None:
        """Keep the fields as one step; what cannot be is said in the form."""
        from exchange_desk.itinerary.fields import settled
        from exchange_desk.operations.itinerary import add_item, change_item
        from exchange_desk.operations.repeating import change_series

        try:
            self.ends.tell()
            fields = settled(self.fields(), self._own)
        except DeskError as refusal:
            self._refuse(str(refusal))
            return
        question = self.ends.unanswered()
        if question:
            self._refuse(question)
            return
        if self._item_id is not None:
            changed: Callable[[Session], object] = partial(change_item, item_id=self._item_id, fields=fields)
            if self.later.isChecked():
                changed = partial(change_series, item_id=self._item_id, fields=fields)
            done = self._link.do(f"Change “{fields.title}”", changed, hear=self._refuse)
        else:
            added = partial(add_item, visit_id=self._visit_id or "", fields=fields)
            done = self._link.do(f"Add “{fields.title}”", added, hear=self._refuse)
        if done is not None:
            self.accept()

    def fields(self) -> ItemFields:
        """What stands in the form. Raises RefusedInput where a time is none."""
        f = self.ends.taken(self._fields)
        start, end = f.place_code or f.place, f.to_place_code or f.to_place
        return replace(
            f,
            title=self.title.text() or (_leg_title(self.kind.text(), start, end) if f.travel else ""),
            kind=self.kind.text(),
            number=self.number.text(),
            audience=self.whom.audience(),
            groups=self.whom.groups(),
            community_id=self.whom.community_id(),
            meals=tuple(value for (value, _), tick in zip(MEALS, self.meals, strict=True) if tick.isChecked()),
            meal_by=self.meal_by.text(),
            **self.more.values(),  # type: ignore[arg-type]
        )

    def _refuse(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()

    def _lay_out(self, leg: bool, verb: str) -> None:
        self.box.addWidget(self.title)
        self.box.addWidget(Flow([self.kind, self.number]) if leg else self.kind)
        self.box.addWidget(self.ends)
        self.box.addWidget(self.whom)
        inside = QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Flow(self.meals, widest=4, each=150, gap=0))
        box.addWidget(self.meal_by)
        self.meal_part = Fold("&Meals on the way" if leg else "&Meals", inside, is_open=bool(self._fields.meals))
        self.box.addWidget(self.meal_part)
        self.box.addWidget(self.more)
        self.box.addWidget(self.later)
        self.box.addStretch()
        self.beside_buttons(self.wrong)
        self.add_buttons(
            Button("Leave as it was", self.reject), primary("Keep these changes" if self._item_id else verb, self.keep)
        )
        if not leg:
            self.number.setParent(self)
            self.number.hide()
        self.title.editor.setFocus()
        self.fit()


def _tick(words: str, on: bool) -> QCheckBox:
    tick = QCheckBox(words)
    tick.setChecked(on)
    return tick


def _leg_title(kind: str, start: str, end: str) -> str:
    return f"{kind.capitalize()}, {start} to {end}" if start and end else ""

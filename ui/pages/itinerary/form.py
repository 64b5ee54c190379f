"""The form of one item: what, when by whose clock, where, for whom, with which meal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from exchange_desk.basics.errors import DeskError
from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField, Flow, LineField, NoteField
from ui.kit.labels import label
from ui.link.link import Link
from ui.pages.itinerary.words import AUDIENCES, KINDS, LEG_KINDS, MEALS, whole_day

if TYPE_CHECKING:
    from exchange_desk.itinerary.fields import ItemFields
    from exchange_desk.queries.itinerary import DayRow, VisitClocks


def empty_leg(day: dt.date, clocks: VisitClocks) -> ItemFields:
    """The fields of a new leg on a day."""
    from exchange_desk.itinerary.fields import ItemFields

    return ItemFields(title="", day=day, zone=clocks.host_zone, travel=True, kind="flight")


class ItemForm(Dialog):
    """Filled from `fields`; keeps them as a new item, or as those of `item_id`."""

    def __init__(
        self,
        parent: QWidget,
        link: Link,
        fields: ItemFields,
        days: Sequence[DayRow],
        clocks: VisitClocks,
        *,
        item_id: str | None = None,
        visit_id: str | None = None,
    ) -> None:
        super().__init__(parent, "Change this item" if item_id else "Add a leg", wide=620)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._fields, self._item_id, self._visit_id = link, fields, item_id, visit_id
        f, leg = fields, fields.travel
        day_choices = _days(days, f)
        zones = tuple(dict.fromkeys((*clocks.zones, f.zone, f.ends_zone or f.zone)))
        zone_choices = [(z, z.rsplit("/", 1)[-1].replace("_", " ")) for z in zones]
        self.title = LineField("What", f.title, example="Coach to the airport" if leg else "Lunch at the school")
        self.kind = ChoiceField("Kind", LEG_KINDS if leg else KINDS, f.kind)
        self.day = ChoiceField("Day", day_choices, f.day.isoformat())
        self.starts = LineField("Leaves" if leg else "From", _clock(f.starts_at), example="7:30")
        self.ends = LineField("Arrives" if leg else "To", _clock(f.ends_at), example="9:00")
        self.ends_on = ChoiceField("Day it ends", [("", "By the times"), *day_choices], _iso(f.ends_on))
        self.zone = ChoiceField("Clock at the start", zone_choices, f.zone)
        self.ends_zone = ChoiceField("Clock at the end", zone_choices, f.ends_zone or f.zone)
        self.place = LineField("From (place or code)" if leg else "Where", f.place_code if leg else f.place)
        self.to_place = LineField("To (place or code)", f.to_place_code or f.to_place, example="HND")
        if leg and not f.place_code:
            self.place.set_text(f.place)
        self.number = LineField("Number", f.number, example="NH 116")
        self.time_note = LineField("Time in words", f.time_note, example="evening, ca. 21:00")
        self.responsible = LineField("Responsible", f.responsible)
        self.meal_by = ChoiceField(
            "Meal given by", (("", "Nobody"), ("group", "The group"), ("host", "The hosts")), f.meal_by
        )
        self.notes = NoteField("Notes", f.notes)
        self.audience = [_tick(words, value in f.audience) for value, words in AUDIENCES]
        self.meals = [_tick(words, value in f.meals) for value, words in MEALS]
        self.wrong = label("", tone="problem")
        self.wrong.hide()
        self._lay_out(leg)

    def keep(self) -> None:
        """Keep the fields as one step; what cannot be is said in the form."""
        from exchange_desk.itinerary.fields import settled
        from exchange_desk.operations.itinerary import add_item, change_item

        try:
            fields = settled(self.fields())
        except DeskError as refusal:
            self.wrong.setText(str(refusal))
            self.wrong.show()
            return
        if self._item_id is not None:
            changed = partial(change_item, item_id=self._item_id, fields=fields)
            done = self._link.do(f"Change “{fields.title}”", changed)
        else:
            added = partial(add_item, visit_id=self._visit_id or "", fields=fields)
            done = self._link.do(f"Add “{fields.title}”", added)
        if done is not None:
            self.accept()

    def fields(self) -> ItemFields:
        """What stands in the form. Raises RefusedInput where a time is none."""
        from exchange_desk.itinerary.typed import typed_time

        f = self._fields
        place, to_place = self.place.text().strip(), self.to_place.text().strip()
        words = [value for (value, _), tick in zip(AUDIENCES, self.audience, strict=True) if tick.isChecked()]
        kept = [w for w in f.audience if w == "named"]
        return replace(
            f,
            title=self.title.text() or (_leg_title(self.kind.text(), place, to_place) if f.travel else ""),
            kind=self.kind.text(),
            day=dt.date.fromisoformat(self.day.text()),
            starts_at=typed_time(self.starts.text()),
            ends_at=typed_time(self.ends.text()),
            ends_on=dt.date.fromisoformat(self.ends_on.text()) if self.ends_on.text() else None,
            zone=self.zone.text() if f.travel else f.zone,
            ends_zone=self.ends_zone.text() if f.travel else f.ends_zone,
            place=place if place != f.place_code else f.place,
            place_code=f.place_code if place in (f.place_code, f.place) else "",
            to_place=to_place if to_place != f.to_place_code else f.to_place,
            to_place_code=f.to_place_code if to_place in (f.to_place_code, f.to_place) else "",
            number=self.number.text(),
            time_note=self.time_note.text(),
            audience=tuple(words + kept) or ("named",),
            meals=tuple(value for (value, _), tick in zip(MEALS, self.meals, strict=True) if tick.isChecked()),
            meal_by=self.meal_by.text(),
            responsible=self.responsible.text(),
            notes=self.notes.text(),
        )

    def _lay_out(self, leg: bool) -> None:
        self.box.addWidget(self.title)
        when = [self.kind, self.day, self.starts, self.ends, self.ends_on]
        where: list[QWidget] = [self.place]
        if leg:
            where += [self.to_place, self.zone, self.ends_zone, self.number]
        self.box.addWidget(Flow([*when, *where, self.time_note, self.responsible]))
        self.box.addWidget(label("For whom", "small", muted=True))
        self.box.addWidget(Flow(self.audience))
        if not leg:
            self.box.addWidget(label("Meals", "small", muted=True))
            self.box.addWidget(Flow(self.meals))
            self.box.addWidget(self.meal_by)
        self.box.addWidget(self.notes)
        self.box.addWidget(self.wrong)
        self.box.addStretch()
        verb = "Keep these changes" if self._item_id else "Add this leg"
        self.add_buttons(Button("Leave as it was", self.reject), primary(verb, self.keep))
        self.title.editor.setFocus()
        self.fit()


def _days(days: Sequence[DayRow], fields: ItemFields) -> list[tuple[str, str]]:
    """The days to choose from: those of the visit, two around it, and the item's own."""
    every = {d.day for d in days} | {fields.day, fields.ends_on or fields.day}
    if days:
        one = dt.timedelta(days=1)
        every |= {days[0].day - one, days[0].day - 2 * one, days[-1].day + one, days[-1].day + 2 * one}
    return [(day.isoformat(), whole_day(day)) for day in sorted(every)]


def _tick(words: str, on: bool) -> QCheckBox:
    tick = QCheckBox(words)
    tick.setChecked(on)
    return tick


def _clock(at: dt.time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"


def _iso(day: dt.date | None) -> str:
    return "" if day is None else day.isoformat()


def _leg_title(kind: str, start: str, end: str) -> str:
    return f"{kind.capitalize()}, {start} to {end}" if start and end else ""

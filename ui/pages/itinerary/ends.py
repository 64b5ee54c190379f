"""Both ends of an item: places, days, times and clocks, what they come to, and which of two showings is meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exchange_desk.basics.errors import DeskError
from ui.kit.forms import ChoiceField, Flow, LineField
from ui.kit.labels import label
from ui.kit.look import look
from ui.link.link import Link
from ui.pages.itinerary.place_field import PlaceField
from ui.pages.itinerary.words import short
from ui.pages.itinerary.zones import choose_zone, zone_choices

if TYPE_CHECKING:
    from exchange_desk.basics.places import Place
    from exchange_desk.itinerary.fields import ItemFields
    from exchange_desk.itinerary.telling import Told
    from exchange_desk.queries.itinerary import DayRow, VisitClocks
    from exchange_desk.queries.itinerary_item import ItemChoices

SHOWINGS = (("", "Please choose"), ("first", "The first"), ("second", "The second, an hour later"))


class Ends(QWidget):
    """What stands here is told in words a moment after it was typed."""

    def __init__(
        self,
        link: Link,
        fields: ItemFields,
        days: Sequence[DayRow],
        clocks: VisitClocks,
        choices: ItemChoices,
    ) -> None:
        super().__init__()
        self._fields, self._own, self._addresses = fields, choices.places, dict(choices.addresses)
        f, leg = fields, fields.travel
        offered = _days(days, f)
        zones = zone_choices(f, clocks)
        self.place = PlaceField(
            "F&rom (code, town or name)" if leg else "Whe&re", link, f.place, f.place_code,
            example="HND, 羽田 or Haneda" if leg else "Civic Centre",
        )  # fmt: skip
        self.to_place = PlaceField("T&o (code, town or name)", link, f.to_place, f.to_place_code, example="YVR")
        self.address = LineField("Address", f.address, example="7295 Rupert Street")
        self.day = ChoiceField("&Day", offered, f.day.isoformat())
        self.starts = LineField("Leaves at" if leg else "From (time)", _clock(f.starts_at), example="7:30")
        self.ends = LineField("Arrives at" if leg else "To (time)", _clock(f.ends_at), example="9:00")
        self.ends_on = ChoiceField("Day it ends", [("", "As the times say"), *offered], _ends_on(f, choices.places))
        self.zone = ChoiceField("Clock at the start" if leg else "By the clock of", zones, f.zone)
        self.ends_zone = ChoiceField("Clock at the end", zones, f.ends_zone or f.zone)
        self.start_again = ChoiceField("Which hour", SHOWINGS)
        self.end_again = ChoiceField("Which hour", SHOWINGS)
        self.said = label("", muted=True)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(250)
        self._wait.timeout.connect(self.tell)
        self._lay_out(leg)
        self._listen()
        self.told = self.tell(first=True)

    def taken(self, fields: ItemFields) -> ItemFields:
        """The fields with what stands here. Raises RefusedInput where a time is none."""
        from exchange_desk.basics.clock import second_showing
        from exchange_desk.itinerary.typed import typed_time

        times = [typed_time(self.starts.text()), typed_time(self.ends.text())]
        for number, asked in enumerate((self.start_again, self.end_again)):
            at = times[number]
            if at is not None and asked.text() == "second":
                times[number] = second_showing(at)
        place, code = self.place.name_and_code()
        to_place, to_code = self.to_place.name_and_code()
        ends_zone = self.ends_zone.text() if fields.travel else self.zone.text()
        return replace(
            fields,
            day=dt.date.fromisoformat(self.day.text()),
            starts_at=times[0],
            ends_at=times[1],
            ends_on=dt.date.fromisoformat(self.ends_on.text()) if self.ends_on.text() else None,
            zone=self.zone.text(),
            ends_zone=ends_zone if fields.travel or fields.ends_zone else None,
            place=place,
            place_code=code,
            to_place=to_place if fields.travel else fields.to_place,
            to_place_code=to_code if fields.travel else fields.to_place_code,
            address=self.address.text(),
        )

    def unanswered(self) -> str:
        """The question that must be answered before the item is kept; "" without one."""
        asked = ((self.told.start_twice, self.start_again), (self.told.end_twice, self.end_again))
        return next((question for question, field in asked if question and not field.text()), "")

    def tell(self, *, first: bool = False) -> Told:
        """Say what the times come to, and ask which showing is meant; `first` answers as the item has it."""
        from exchange_desk.basics.clock import is_second_showing
        from exchange_desk.itinerary.telling import Told, told

        try:
            found = told(self.taken(self._fields), self._own)
        except DeskError:  # a time that is half typed
            found = Told()
        kept = found.settled
        self.said.setText(found.words or found.wrong)
        self.said.setProperty("tone", "problem" if found.wrong else "")
        self.said.style().polish(self.said)
        self.said.setVisible(bool(found.words or found.wrong))
        for question, field, at in (
            (found.start_twice, self.start_again, self._fields.starts_at),
            (found.end_twice, self.end_again, self._fields.ends_at),
        ):
            field.title.setText(question or "Which hour")
            field.editor.setAccessibleName(question or "Which hour")
            field.setVisible(bool(question))
            if first and question:
                field.set_text("second" if is_second_showing(at) else "first")
        if kept is not None and kept.travel:
            choose_zone(self.zone, kept.zone)
            choose_zone(self.ends_zone, kept.ends_zone or self.ends_zone.text())
        self.told = found
        return found

    def _lay_out(self, leg: bool) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(8))
        if leg:
            box.addWidget(Flow([self.place, self.to_place]))
            box.addWidget(Flow([self.day, self.starts, self.zone, self.ends_on, self.ends, self.ends_zone], widest=3))
        else:
            box.addWidget(Flow([self.day, self.starts, self.ends, self.ends_on, self.zone], widest=3))
            box.addWidget(Flow([self.place, self.address]))
        for field in (self.start_again, self.end_again, self.said):
            box.addWidget(field)
        for unused in (self.address,) if leg else (self.to_place, self.ends_zone):
            unused.setParent(self)
            unused.hide()

    def _fill_address(self, place: Place) -> None:
        if not self.address.text().strip():
            self.address.set_text(self._addresses.get(place.name, ""))

    def _listen(self) -> None:
        for line in (self.starts, self.ends, self.place, self.to_place):
            line.editor.textEdited.connect(lambda _: self._wait.start())
        for field in (self.day, self.ends_on, self.zone, self.ends_zone, self.starts, self.ends):
            field.left.connect(lambda _: self.tell())
        self.place.settled.connect(self._fill_address)
        for place, zone in ((self.place, self.zone), (self.to_place, self.ends_zone)):
            place.left.connect(lambda _: self.tell())
            place.settled.connect(lambda found, zone=zone: choose_zone(zone, found.zone))
            place.settled.connect(lambda _: self.tell())


def _ends_on(fields: ItemFields, own: Sequence[Place]) -> str:
    """The day it ends, where the times alone would say another."""
    from exchange_desk.itinerary.telling import told

    by_times = told(replace(fields, ends_on=None), own).settled
    same = by_times is not None and by_times.ends_on == fields.ends_on
    return "" if same or fields.ends_on is None else fields.ends_on.isoformat()


def _days(days: Sequence[DayRow], fields: ItemFields) -> list[tuple[str, str]]:
    """The days to choose from: those of the visit, two around it, and the item's own."""
    every = {d.day for d in days} | {fields.day, fields.ends_on or fields.day}
    if days:
        one = dt.timedelta(days=1)
        every |= {days[0].day - one, days[0].day - 2 * one, days[-1].day + one, days[-1].day + 2 * one}
    return [(day.isoformat(), f"{short(day)} {day.year}") for day in sorted(every)]


def _clock(at: dt.time | None) -> str:
    return "" if at is None else f"{at:%H:%M}"

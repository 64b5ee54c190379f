"""Repeat an item: how often, until when, and on which days it will stand, before anything is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from exchange_desk.basics.errors import DeskError
from exchange_desk.basics.text import how_many
from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField, Flow, LineField
from ui.kit.labels import label
from ui.link.link import Link
from ui.pages.itinerary.words import short

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.itinerary.repeats import Repeat
    from exchange_desk.queries.itinerary import DayRow
    from exchange_desk.queries.itinerary_rows import ItemRow
    from exchange_desk.queries.repeating import RepeatDay

HOW = (
    ("daily", "Every day"), ("weekdays", "On weekdays, Monday to Friday"), ("weekly", "Every week on chosen days"),
    ("every", "Every so many days"),
)  # fmt: skip
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class RepeatForm(Dialog):
    """What it comes to is shown as soon as something is chosen."""

    def __init__(self, parent: QWidget, link: Link, item: ItemRow, days: Sequence[DayRow]) -> None:
        super().__init__(parent, "Repeat this item", wide=640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._item = link, item
        self.how = ChoiceField("&How often", HOW, "daily")
        visit = [(d.day.isoformat(), f"{short(d.day)} {d.day.year}") for d in days if d.number]
        self.until = ChoiceField("&Until, this day too", visit, visit[-1][0] if visit else "")
        self.every = LineField("Every how many days", "2")
        self.ticks = [QCheckBox(name) for name in DAYS]
        self.ticks[item.starts.day.weekday()].setChecked(True)
        self.week = Flow(self.ticks, widest=7, each=84, gap=0)
        self.said = label("")
        self.left_out = label("", "small", muted=True)
        self.add = primary("Add", self.keep)
        self._rows: tuple[RepeatDay, ...] = ()
        self._lay_out()
        for field in (self.how, self.until, self.every):
            field.left.connect(lambda _: self.tell())
        self.every.editor.textEdited.connect(lambda _: self.tell())
        for tick in self.ticks:
            tick.toggled.connect(lambda _: self.tell())
        self.tell()
        self.fit()

    def repeat(self) -> Repeat:
        """What is chosen. Raises RefusedInput where it is no repeat."""
        from exchange_desk.basics.errors import RefusedInput
        from exchange_desk.itinerary.repeats import Repeat

        until, how = dt.date.fromisoformat(self.until.text()), self.how.text()
        if how == "weekdays":
            return Repeat(until, (0, 1, 2, 3, 4))
        if how == "weekly":
            chosen = tuple(number for number, tick in enumerate(self.ticks) if tick.isChecked())
            if not chosen:
                raise RefusedInput("Tick the days of the week on which it shall stand.")
            return Repeat(until, chosen)
        number = self.every.text().strip()
        if how == "every" and not (number.isascii() and number.isdigit()):
            raise RefusedInput("Write after how many days it comes again, for example 2.")
        return Repeat(until, every=int(number) if how == "every" else 1)

    def tell(self) -> None:
        """Say on which days it will stand, and which are left out."""
        self.week.setVisible(self.how.text() == "weekly")
        self.every.setVisible(self.how.text() == "every")
        try:
            self._rows = self._link.ask(partial(_days, self._item.id, self.repeat()))
            words = _told([row.day for row in self._rows if not row.why_not])
        except DeskError as refusal:
            self._rows, words = (), str(refusal)
        coming = sum(not row.why_not for row in self._rows)
        out = [f"{short(row.day)}: {row.why_not}" for row in self._rows if row.why_not]
        self.said.setText(words)
        self.left_out.setText("Left out: " + "; ".join(out[:8]) + (" …" if len(out) > 8 else ""))
        self.left_out.setVisible(bool(out))
        self.add.setText(f"Add {coming} more" if coming else "Add")
        self.add.setEnabled(coming > 0)

    def keep(self) -> None:
        """Add all of them as one step."""
        from exchange_desk.operations.repeating import repeat_item

        repeat = self.repeat()
        verb = partial(repeat_item, item_id=self._item.id, repeat=repeat)
        if self._link.do(f"Repeat “{self._item.title}” {repeat.words}", verb, hear=self.said.setText) is not None:
            self.accept()

    def _lay_out(self) -> None:
        self.box.addWidget(label(f"{self._item.hours}  {self._item.headline}".strip(), "section"))
        self.box.addWidget(Flow([self.how, self.until]))
        self.box.addWidget(self.week)
        self.box.addWidget(self.every)
        self.box.addWidget(self.said)
        self.box.addWidget(self.left_out)
        self.box.addStretch()
        self.add_buttons(Button("Leave as it was", self.reject), self.add)


def _told(days: list[dt.date]) -> str:
    if not days:
        return "No other day would be added."
    shown = ", ".join(short(day) for day in days[:12])
    more = f" and {len(days) - 12} more" if len(days) > 12 else ""
    return f"It will stand on {how_many(len(days), 'more day')}: {shown}{more}."


def _days(item_id: str, repeat: Repeat, session: Session) -> tuple[RepeatDay, ...]:
    from exchange_desk.queries.repeating import repeat_days

    return repeat_days(session, item_id, repeat)

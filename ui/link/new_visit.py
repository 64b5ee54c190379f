"""The forms of a new visit and a new partner."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import emptied
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField, Flow, LineField
from ui.kit.labels import for_button, label
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.partners import PartnerRow

DIRECTIONS = (
    ("inbound", "They come to us"),
    ("outbound", "We go to them"),
    ("virtual", "We meet by video"),
    ("student-year", "A student year"),
)


class NewVisit(Dialog):
    """Title, direction, two dates and the partners; a partner can be added on the spot."""

    made = Signal(str)

    def __init__(self, link: Link, parent: QWidget) -> None:
        super().__init__(parent, "New visit", wide=520)
        self._link = link
        self.box.addWidget(label("New visit", "section"))
        self.name = LineField("Title", example="Numata in Port Hardy 2027")
        self.direction = ChoiceField("Direction", DIRECTIONS, "inbound")
        self.starts = LineField("Arrival day", example="2027-10-07")
        self.ends = LineField("Departure day", example="2027-10-13")
        self.box.addWidget(Flow([self.name, self.direction, self.starts, self.ends]))
        self.box.addWidget(label("Partners", strong=True))
        self._ticks = QVBoxLayout()
        self.box.addLayout(self._ticks)
        self.boxes: dict[str, QCheckBox] = {}
        self.box.addWidget(quiet("Add a partner…", self._add_partner, icon_name="plus"))
        self.wrong = label("", tone="problem")
        self.box.addWidget(self.wrong)
        self.box.addStretch()
        self.add_buttons(Button("Cancel", self.reject), primary("Add the visit", self.add))
        self._show_partners()
        self.fit()

    def add(self) -> None:
        """Add the visit, or say what is wrong."""
        self.wrong.setText("")
        try:
            starts, ends = _day("arrival", self.starts.text()), _day("departure", self.ends.text())
        except ValueError as wrong:
            self.wrong.setText(str(wrong))
            return
        chosen = [partner_id for partner_id, box in self.boxes.items() if box.isChecked()]
        title = self.name.text().strip()
        verb = partial(
            _add_visit, title=title, direction=self.direction.text(), starts=starts, ends=ends, partner_ids=chosen
        )
        visit_id = self._link.do(f"Add the visit “{title}”", verb, hear=self.wrong.setText)
        if visit_id:
            self.accept()
            self.made.emit(visit_id)

    def _show_partners(self, ticked: str | None = None) -> None:
        from exchange_desk.queries.partners import partner_rows

        was = {partner_id for partner_id, box in self.boxes.items() if box.isChecked()} | {ticked}
        emptied(self._ticks)
        rows = self._link.ask(partner_rows)
        self.boxes = {row.id: QCheckBox(for_button(f"{row.name} ({row.country})")) for row in rows}
        for partner_id, box in self.boxes.items():
            box.setChecked(partner_id in was or len(rows) == 1)
            self._ticks.addWidget(box)
        if not rows:
            self._ticks.addWidget(label("No partner yet.", muted=True))

    def _add_partner(self) -> None:
        form = NewPartner(self._link, self)
        form.made.connect(self._show_partners)
        form.open()


class NewPartner(Dialog):
    """Name, country, and what is known of the partner."""

    made = Signal(str)

    def __init__(self, link: Link, parent: QWidget) -> None:
        super().__init__(parent, "New partner")
        self._link = link
        self.box.addWidget(label("New partner", "section"))
        self.name = LineField("Name", example="Numata")
        self.original = LineField("Name in its own script", example="沼田町")
        self.country = LineField("Country (two letters)", example="JP")
        self.region = LineField("Region", example="Hokkaido")
        self.language = LineField("Language (two letters)", example="ja")
        self.box.addWidget(Flow([self.name, self.original, self.country, self.region, self.language]))
        self.wrong = label("", tone="problem")
        self.box.addWidget(self.wrong)
        self.box.addStretch()
        self.add_buttons(Button("Cancel", self.reject), primary("Add the partner", self.add))
        self.fit()

    def add(self) -> None:
        """Add the partner, or say what is wrong."""
        from exchange_desk.operations.partners import add_partner

        self.wrong.setText("")
        verb = partial(
            add_partner,
            name=self.name.text(),
            country=self.country.text(),
            name_original=self.original.text().strip() or None,
            region=self.region.text().strip() or None,
            language=self.language.text().strip() or None,
            partnership="sister city",
        )
        partner_id = self._link.do(f"Add the partner “{self.name.text().strip()}”", verb, hear=self.wrong.setText)
        if partner_id:
            self.accept()
            self.made.emit(partner_id)


def _day(which: str, text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(f"Type the {which} day as year-month-day, for example 2027-10-07.") from None


def _add_visit(
    session: Session, *, title: str, direction: str, starts: dt.date, ends: dt.date, partner_ids: list[str]
) -> str:
    from exchange_desk.operations.visits import add_visit

    return add_visit(session, title=title, direction=direction, starts=starts, ends=ends, partner_ids=partner_ids)


def partner_line(row: PartnerRow) -> str:
    """A partner in one line: name in both scripts and country."""
    return " ".join(part for part in (row.name, row.name_original, f"({row.country})") if part)

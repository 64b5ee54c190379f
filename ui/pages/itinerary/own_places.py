"""Our own places: a list at the left, one place at the right; each field is kept when it is left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exchange_desk.basics.text import how_many
from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import scrolled
from ui.kit.dialogs import Dialog
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.two_lines import TwoLines
from ui.link.child_forms import AddDialog
from ui.link.link import Link
from ui.link.record_form import RecordForm
from ui.pages.itinerary.zones import zone_words

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.own_places import OwnPlaceRow
    from exchange_desk.queries.records import RecordRow

NAMES = (
    "name", "name_original", "code", "kind", "town", "country", "zone", "other_names", "address", "latitude",
    "longitude", "notes",
)  # fmt: skip
ASKED = (("name", "Name"), ("kind", "Kind"), ("town", "Town (empty: ours)"), ("country", "Country (two letters)"),
         ("zone", "Clock (empty: that of the town)"), ("code", "Code (if it has one)"))  # fmt: skip
ONE_KIND = "own_place"


class OwnPlaces(Dialog):
    """Watches the desk itself: what Undo takes back is gone from the list at once."""

    def __init__(self, parent: QWidget, link: Link) -> None:
        super().__init__(parent, "Our own places", wide=760)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._wanted = link, ""
        zones = _zones()
        self.list: TwoLines[OwnPlaceRow] = TwoLines("Our own places", first, second)
        self.list.chosen.connect(self._show)
        self.form = RecordForm(link, NAMES, whose=self._whose, choices={"zone": zones[1:]})
        self.remove_button = quiet("Remove this place", self.remove, icon_name="trash-2")
        self.none = label("No place of your own yet. Add halls, schools, stops and homes that you meet at.", muted=True)
        self._choices = {"zone": zones}
        right = QWidget()
        self._right = column(self.form, self.remove_button)
        box = QHBoxLayout(right)
        box.setContentsMargins(0, 0, look.px(6), 0)
        box.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addWidget(label("They are found before all others in the place fields of the programme.", muted=True))
        self.box.addWidget(self.none)
        self.box.addWidget(ListDetail(self.list, scrolled(right), (3, 5)), 1)
        self.add_buttons(Button("&Add a place…", self.add, icon_name="plus"), primary("Close", self.accept))
        link.changed.connect(self._changed)
        self.resize(self.minimumWidth(), look.px(560))
        self._ask()

    def add(self) -> None:
        """Ask for what a place needs at least."""
        form = AddDialog(self._link, self, "Add a place", ONE_KIND, ASKED, {}, choices=self._choices, verb=_added)
        form.added.connect(self._take)
        form.open()

    def remove(self) -> None:
        """Remove the chosen place; Undo brings it back."""
        row = self.list.current()
        if row is not None:
            from exchange_desk.operations.own_places import remove_own_place

            self._link.do(f"Remove the place “{row.name}”", partial(remove_own_place, place_id=row.id))

    def _take(self, place_id: str) -> None:
        self._wanted = place_id
        self._ask()

    def _changed(self, tables: frozenset[str]) -> None:
        if ONE_KIND in tables:
            self._ask()

    def _ask(self) -> None:
        rows = self._link.ask(_rows)
        self.list.set_rows(rows, keep=lambda row: row.id)
        if self._wanted:
            self.list.choose(lambda row: row.id == self._wanted)
            self._wanted = ""
        self.none.setVisible(not rows)
        self._right.setVisible(bool(rows))
        row = self.list.current()
        if row is not None:
            self._show(row)

    def _show(self, row: OwnPlaceRow) -> None:
        self.form.show_record(self._link.ask(partial(_record, row.id)))

    def _whose(self) -> str:
        row = self.list.current()
        return row.name if row is not None else ""


def first(row: OwnPlaceRow) -> str:
    """A place in the list."""
    return f"{row.name} ({row.code})" if row.code else row.name


def second(row: OwnPlaceRow) -> str:
    """Its native name, town and clock, and on how many items it stands."""
    used = f"on {how_many(row.used, 'item')}" if row.used else ""
    return " · ".join(part for part in (row.name_original, row.town, zone_words(row.zone), used) if part)


def _zones() -> list[tuple[str, str]]:
    from exchange_desk.basics.clock import all_zones

    return [("", "That of the town"), *((zone, zone_words(zone)) for zone in all_zones())]


def _rows(session: Session) -> tuple[OwnPlaceRow, ...]:
    from exchange_desk.queries.own_places import own_place_rows

    return own_place_rows(session)


def _record(place_id: str, session: Session) -> RecordRow:
    from exchange_desk.queries.records import record_row

    return record_row(session, ONE_KIND, place_id)


def _added(session: Session, *, kind: str, values: dict[str, str]) -> str:
    from exchange_desk.operations.own_places import add_own_place

    return add_own_place(session, values=values)

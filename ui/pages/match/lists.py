"""The match page as plain tables, for screen readers and whoever likes lists: the same verbs, the same keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.flow import LineBreaks
from ui.kit.labels import for_button, label
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.rows import RowsTable
from ui.pages.match.list_columns import GUESTS, GuestLine, HomeLine, home_columns
from ui.pages.match.menus import guest_menu, home_menu

if TYPE_CHECKING:
    from ui.pages.match.page import Match


class ListView(QWidget):
    """Guests at the left, homes at the right, buttons above; the tables say each cell in full."""

    def __init__(self, page: Match) -> None:
        super().__init__()
        self._page = page
        self._nights: tuple[dt.date, ...] = ()
        self.heading = label("Choose a guest", "section")
        self.guests: RowsTable[GuestLine] = RowsTable(GUESTS, "Guests, those without a home first")
        self.guests.chosen.connect(lambda line: page.choose(line.guest))
        self.guests.entered_on.connect(lambda _line: page.place_number(1))
        self._with_menu(self.guests, self._guest_menu)
        self.setFocusProxy(self.guests)
        self._right = QVBoxLayout()
        self.homes = self._table(())
        doing, moving = page.doing, page.moving
        self.place = Button("Place &here", lambda: self._at_home(moving.place_or_swap))
        self.why = Button("Wh&y?", lambda: self._at_home(doing.why))
        self.withdraw = Button("Family &withdraws…", lambda: self._at_home(doing.withdraw))
        self.buttons = (
            self.place,
            Button("Place with…", moving.place_with),
            Button("Swap with…", moving.swap),
            Button("&Unplace", doing.unplace),
            Button("&Lock or unlock", doing.lock),
            Button("&Confirm or pencil again", doing.confirm),
            self.why,
            self.withdraw,
        )
        self.party = QCheckBox("The whole &party together")
        self.party.toggled.connect(page.set_party)
        row, right = QWidget(), QWidget()
        row.setLayout(LineBreaks(self.party, *self.buttons))
        self._right.setContentsMargins(0, 0, 0, 0)
        right.setLayout(self._right)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(6))
        box.addWidget(row)
        box.addWidget(ListDetail(self.guests, column(self.heading, right), (4, 6)), 1)

    def show_board(self) -> None:
        """New rows, or other filters."""
        state = self._page.state
        lines = [GuestLine.without(row, state) for row in state.unplaced()]
        lines += [GuestLine.placed(row, state) for row in state.placed()]
        self.guests.blockSignals(True)
        self.guests.set_rows(lines, keep=lambda line: line.key)
        self.guests.blockSignals(False)

    def show_guest(self) -> None:
        """Another guest is chosen."""
        state = self._page.state
        now = self.guests.current()
        if now is None or now.guest != state.guest:
            self.guests.blockSignals(True)
            self.guests.choose(lambda line: line.guest == state.guest)
            self.guests.blockSignals(False)
        party = state.party_of(state.guest)
        self.party.setVisible(bool(party))
        if party:
            self.party.setText(f"The whole &party together ({for_button(party)})")
        self.party.blockSignals(True)
        self.party.setChecked(state.party)
        self.party.blockSignals(False)
        self.heading.setText(f"Homes for {state.name(state.guest)}" if state.guest else "Choose a guest")

    def show_homes(self) -> None:
        """The homes were judged, or are told by name."""
        homes = self._page.state.homes()
        others = iter(range(1, len(homes) + 1))
        lines = [
            HomeLine(home, fit, next(others) if fit is not None and not fit.placed else 0, self._page.state)
            for home, fit in homes
        ]
        nights = tuple(night.night for night in homes[0][0].nights) if homes else ()
        if nights != self._nights:
            self._nights = nights
            old, self.homes = self.homes, self._table(nights)
            self._right.removeWidget(old)
            old.deleteLater()
        self.homes.set_rows(lines)
        wanted = self._page.state.home_to_show()
        self.homes.choose(lambda line: line.home.household_id == wanted)
        for button in (self.place, self.why, self.withdraw):
            button.setEnabled(bool(lines))

    def _table(self, nights: tuple[dt.date, ...]) -> RowsTable[HomeLine]:
        """The table of homes, with a column for each night of the visit."""
        table: RowsTable[HomeLine] = RowsTable(home_columns(nights), "Homes, the best first")
        table.entered_on.connect(lambda line: self._page.moving.place_or_swap(line.home.household_id))
        self._with_menu(table, self._home_menu)
        self._right.addWidget(table)
        return table

    def _with_menu(self, table: QWidget, ask: Callable[[QPoint], None]) -> None:
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(lambda at: ask(table.mapToGlobal(at)))

    def _at_home(self, verb: Callable[[str], object]) -> None:
        line = self.homes.current()
        if line is not None:
            verb(line.home.household_id)

    def _guest_menu(self, at: QPoint) -> None:
        guest_menu(self._page, self).popup(at)

    def _home_menu(self, at: QPoint) -> None:
        self._at_home(lambda home: home_menu(self._page, self, home).popup(at))

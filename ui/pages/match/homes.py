"""The right side of the match page: the chosen guest, and every home with its reasons."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.two_lines import TwoLines
from ui.pages.match.words import home_line, home_more, home_status

if TYPE_CHECKING:
    from exchange_desk.queries.fits import FitRow


class Homes(QWidget):
    """The homes sorted by fit; `wanted` asks to place the guest in one of them."""

    wanted = Signal(object)
    party_changed = Signal()

    def __init__(self, verbs: dict[str, Callable[[], object]]) -> None:
        super().__init__()
        self.heading = label("Choose a guest", "section")
        self.more = label("The homes are then sorted by how well they fit.", muted=True)
        self.party = QCheckBox("Place the whole &party together")
        self.party.setChecked(True)
        self.party.toggled.connect(lambda _on: self.party_changed.emit())
        self.list: TwoLines[FitRow] = TwoLines("Homes, the best first", self._first, home_more, home_status)
        self.list.entered_on.connect(self.wanted)
        self.place = Button("Place &here", self._place, icon_name="bed")
        self.unplace = Button("&Unplace", verbs["unplace"], icon_name="x")
        self.lock = Button("&Lock", verbs["lock"], icon_name="lock")
        self.confirm = Button("&Confirm", verbs["confirm"], icon_name="check")
        self.withdraw = Button("Family &withdraws…", verbs["withdraw"])
        self.place.explain("Enter, or 1 to 9 for the first nine homes")
        self.unplace.explain("Delete")
        self.lock.explain("L: suggestions leave a locked placement alone")
        self.confirm.explain("C: every rule is asked once more")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(6))
        for widget in (self.heading, self.more, self.party):
            box.addWidget(widget)
        box.addWidget(self.list, 1)
        for buttons in ((self.withdraw, None, self.place), (self.unplace, self.lock, None, self.confirm)):
            row = QHBoxLayout()
            row.setSpacing(look.px(8))
            for button in buttons:
                if button is None:
                    row.addStretch()
                else:
                    row.addWidget(button)
            box.addLayout(row)
        self.list.chosen.connect(self._enable)
        self.show_guest(None, "", party=None)

    def show_guest(self, name: str | None, more: str, *, party: str | None) -> None:
        """Head the list with a guest; the homes follow when they were asked for."""
        self.heading.setText(f"Homes for {name}" if name else "Choose a guest")
        self.more.setText(more if name else "The homes are then sorted by how well they fit.")
        self.party.setVisible(bool(party))
        if party:
            self.party.setText(f"Place the whole &party together ({party.replace('&', '&&')})")
        if not name:
            self.show_fits(())

    def show_fits(self, rows: tuple[FitRow, ...]) -> None:
        """Show the homes."""
        self.list.set_rows(rows, keep=lambda row: row.household_id)
        if rows:
            self.list.choose(lambda row: row.household_id == rows[0].household_id)
        self._enable()

    def show_state(self, *, placed: bool, locked: bool, confirmed: bool) -> None:
        """Which verbs the chosen guest has."""
        self.unplace.setEnabled(placed)
        self.lock.setEnabled(placed)
        self.confirm.setEnabled(placed)
        self.lock.setText("Un&lock" if locked else "&Lock")
        self.confirm.setText("Pen&cil again" if confirmed else "&Confirm")

    def whole_party(self) -> bool:
        """Whether the party goes together (a hidden box does not count)."""
        return self.party.isChecked() and not self.party.isHidden()

    def _first(self, row: FitRow) -> str:
        rows = self.list.rows()
        return home_line(rows.index(row) + 1 if row in rows else 99, row)

    def _place(self) -> None:
        row = self.list.current()
        if row is not None:
            self.wanted.emit(row)

    def _enable(self, _row: object = None) -> None:
        row = self.list.current()
        self.place.setEnabled(row is not None and not row.placed)
        self.withdraw.setEnabled(row is not None)

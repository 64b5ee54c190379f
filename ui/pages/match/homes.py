"""The right side of the board: the chosen guest with the verbs for it, and every home as a card with its reasons."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.card_list import CardList
from ui.kit.flow import LineBreaks
from ui.kit.labels import for_button, label
from ui.kit.look import look
from ui.pages.match.faces import home_face
from ui.pages.match.words import guest_more, placed_more

if TYPE_CHECKING:
    from ui.pages.match.state import State


class Homes(QWidget):
    """The homes sorted by fit; verbs by name: place_with, swap, unplace, lock, confirm."""

    party_changed = Signal(bool)

    def __init__(self, state: State, verbs: dict[str, Callable[[], object]]) -> None:
        super().__init__()
        self._state = state
        self.heading = label("Choose a guest", "section")
        self.more = label("The homes are then sorted by how well they fit.", muted=True)
        self.party = QCheckBox("Place the whole &party together")
        self.party.setChecked(True)
        self.party.toggled.connect(self.party_changed)
        self.list = CardList("Homes, the best first", columns=None)
        self.list.setAcceptDrops(True)
        self.place_with = Button("Place with…", verbs["place_with"])
        self.swap = Button("S&wap with…", verbs["swap"])
        self.unplace = Button("&Unplace", verbs["unplace"])
        self.lock = Button("&Lock", verbs["lock"])
        self.confirm = Button("&Confirm", verbs["confirm"])
        self.swap.explain("S: change places with another guest")
        self.unplace.explain("Delete")
        self.lock.explain("L: suggestions leave a locked placement alone")
        self.confirm.explain("C: every rule is asked once more")
        self.ways = label("")
        self.ways.hide()
        self._row = QWidget()
        flow = LineBreaks(self.party, self.place_with, self.swap, self.unplace, self.lock, self.confirm)
        self._row.setLayout(flow)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(4))
        for widget in (self.heading, self.more, self.ways, self._row):
            box.addWidget(widget)
        box.addWidget(self.list, 1)

    def show_guest(self) -> None:
        """Head the list with the chosen guest and the verbs for it."""
        state = self._state
        row, here = state.guest_row(state.guest), state.placement(state.guest)
        if row is None:
            self.heading.setText("Choose a guest")
            self.more.setText("The homes are then sorted by how well they fit.")
        else:
            self.heading.setText(f"Best for: {state.name(state.guest)}")
            self.more.setText(placed_more(here) if here else guest_more(row))  # type: ignore[arg-type]
        self.party.setVisible(bool(row and row.party))
        self.party.blockSignals(True)
        self.party.setChecked(state.party)
        self.party.blockSignals(False)
        if row and row.party:
            self.party.setText(f"The whole &party together ({for_button(row.party)})")
        self.place_with.setEnabled(row is not None)
        self.swap.setEnabled(row is not None)
        for button in (self.unplace, self.lock, self.confirm):
            button.setEnabled(here is not None)
        self.lock.setText("Un&lock" if here and here.locked else "&Lock")
        self.confirm.setText("Pen&cil again" if here and here.confirmed else "&Confirm")

    def show_homes(self) -> None:
        """Show all homes, the best first."""
        self.ways.setText("\n".join(("What would help:", *self._state.ways[:3])))
        self.ways.setVisible(bool(self._state.ways))
        homes = self._state.homes()
        numbers = {home.household_id: n for n, home in enumerate((h for h, f in homes if f and not f.placed), 1)}
        faces = [home_face(home, fit, numbers.get(home.household_id, 0), self._state) for home, fit in homes]
        self.list.set_faces(faces, chosen=self._state.home_to_show())

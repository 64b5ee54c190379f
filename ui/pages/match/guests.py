"""The left side of the board: guests without a home on top, guests who are placed below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.card_list import CardList
from ui.kit.labels import label
from ui.kit.look import look
from ui.pages.match.faces import placed_face, unplaced_face

if TYPE_CHECKING:
    from ui.pages.match.state import State


QWIDGETSIZE_MAX = 16_777_215  # Qt's own name for "as tall as it likes"; PySide does not hand it over


class Guests(QWidget):
    """`chosen` and `entered_on` carry the participation."""

    chosen = Signal(str)
    entered_on = Signal(str)

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.without, self.with_home = label("", "section"), label("", "section")
        self.unplaced = CardList("Guests without a home", empty="Drag a guest here to unplace.")
        self.placed = CardList("Guests who are placed")
        self.nobody = label("No guest fits the search and the filters.", muted=True)
        self.nobody.hide()
        self.unplaced.setAcceptDrops(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(6))
        for widget, share in (
            (self.without, 0), (self.unplaced, 2), (self.with_home, 0), (self.placed, 3),
            (self.nobody, 0),
        ):  # fmt: skip
            box.addWidget(widget, share)
        for cards in (self.unplaced, self.placed):
            cards.chosen.connect(lambda key: self.chosen.emit(_guest(key)))
            cards.entered_on.connect(lambda key: self.entered_on.emit(_guest(key)))
        self.unplaced.left_at.connect(lambda step: self._go_on(self.placed, step, 1))
        self.placed.left_at.connect(lambda step: self._go_on(self.unplaced, step, -1))

    def show_guests(self) -> None:
        """Show who has a home and who has none."""
        state = self._state
        unplaced, placed = state.unplaced(), state.placed()
        rows = state.rows
        every = (len(rows.unplaced), len(rows.placed)) if rows else (0, 0)
        self.without.setText(f"Unplaced {_of(len(unplaced), every[0])}" if every[0] else "Everybody has a home")
        self.with_home.setText(f"Placed {_of(len(placed), every[1])}")
        self.unplaced.set_faces([unplaced_face(row, state) for row in unplaced], chosen=self._key(unplaced))
        self.placed.set_faces([placed_face(row, state) for row in placed], chosen=self._key(placed))
        self.unplaced.setMaximumHeight(QWIDGETSIZE_MAX if every[0] else look.px(64))
        self.placed.setVisible(bool(every[1]))
        self.with_home.setVisible(bool(every[1]))
        self.nobody.setVisible(not unplaced and not placed and any(every))

    def show_chosen(self) -> None:
        """Mark the chosen guest in whichever list it stands."""
        self.unplaced.show_chosen(self._key(self._state.unplaced()))
        self.placed.show_chosen(self._key(self._state.placed()))

    def choose(self, guest: str) -> bool:
        """Choose a guest as if the card was clicked; says whether there is one."""
        keys = [(cards, face.key) for cards in (self.unplaced, self.placed) for face in cards.faces()]
        found = next(((cards, key) for cards, key in keys if _guest(key) == guest), None)
        return found is not None and found[0].choose(found[1])

    def _key(self, rows: tuple[object, ...]) -> str | None:
        row = next((r for r in rows if getattr(r, "participation_id", None) == self._state.guest), None)
        return f"{self._state.guest}/{getattr(row, 'first_night', '')}" if row is not None else None

    def _go_on(self, other: CardList, step: int, wanted: int) -> None:
        """An arrow key went over the end of a list: go on in the other one."""
        faces = other.faces()
        if step == wanted and faces and other.isVisible():
            other.setFocus()
            other.choose(faces[0 if step > 0 else -1].key)


def _guest(key: str) -> str:
    return key.partition("/")[0]


def _of(number: int, every: int) -> str:
    return str(every) if number == every else f"{number} of {every}"

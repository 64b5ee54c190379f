"""The board: guests at the left, homes at the right, and what a press on a card means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.panes import ListDetail
from ui.pages.match.guests import Guests
from ui.pages.match.homes import Homes
from ui.pages.match.menus import guest_menu, home_menu

if TYPE_CHECKING:
    from ui.pages.match.page import Match


class BoardView(QWidget):
    """The view for mouse and keyboard; the page knows what is chosen and does what is wanted."""

    def __init__(self, page: Match) -> None:
        super().__init__()
        self._page = page
        doing = page.doing
        self.guests = Guests(page.state)
        verbs = {name: getattr(doing, name) for name in ("unplace", "lock", "confirm")}
        self.homes = Homes(page.state, verbs | {"place_with": page.moving.place_with, "swap": page.moving.swap})
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(ListDetail(self.guests, self.homes, (3, 7)))
        self.guests.chosen.connect(page.choose)
        self.guests.entered_on.connect(lambda _guest: page.place_number(1))
        for cards in (self.guests.unplaced, self.guests.placed):
            cards.acted.connect(self._guest_acted)
            cards.asked.connect(self._guest_menu)
        self.homes.party_changed.connect(page.set_party)
        self.homes.list.entered_on.connect(doing.place)
        self.homes.list.drag_began.connect(page.choose)
        self.homes.list.dropped.connect(self._dropped)
        self.guests.unplaced.dropped.connect(lambda guest, _key, ctrl: doing.unplace(guest, together=ctrl))
        self.homes.list.acted.connect(self._home_acted)
        self.homes.list.asked.connect(self._home_menu)

    def show_board(self) -> None:
        """New rows, or other filters."""
        self.guests.show_guests()
        guests = self.guests
        self.setFocusProxy(guests.unplaced if guests.unplaced.faces() else guests.placed)

    def show_guest(self) -> None:
        """Another guest is chosen."""
        self.guests.show_chosen()
        self.homes.show_guest()

    def show_homes(self) -> None:
        """The homes were judged."""
        self.homes.show_homes()

    def _guest_acted(self, key: str, verb: str) -> None:
        if verb == "more":
            cards = self.guests.unplaced if self.guests.unplaced.choose(key) else self.guests.placed
            cards.choose(key)
            corner = cards.verb_rect(key, "more").bottomLeft()
            self._guest_menu(key, cards.viewport().mapToGlobal(corner))

    def _home_acted(self, home: str, verb: str) -> None:
        name, _, guest = verb.partition(":")
        doing = self._page.doing
        if verb == "more":
            corner = self.homes.list.verb_rect(home, "more").bottomLeft()
            self._home_menu(home, self.homes.list.viewport().mapToGlobal(corner))
        elif name == "guest":
            self._page.choose(guest)
        elif name in {"lock", "confirm", "unplace"}:
            getattr(doing, name)(guest)
        elif name in {"place", "anyway"}:
            doing.place(home)
        elif name == "swap":
            self._page.moving.swap(home)
        elif name == "why":
            doing.why(home)

    def _dropped(self, guest: str, home: str, together: bool) -> None:
        if home:
            self._page.moving.drop(guest, home, together)

    def _guest_menu(self, key: str, at: QPoint) -> None:
        self._page.choose(key.partition("/")[0])
        guest_menu(self._page, self).popup(at)

    def _home_menu(self, home: str, at: QPoint) -> None:
        home_menu(self._page, self, home).popup(at)

"""The views of the match page: one truth seen as a board, as a list, or in whatever other way stands in this table."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtWidgets import QWidget

from ui.kit.stack import Stack

if TYPE_CHECKING:
    from ui.pages.match.page import Match


class View(Protocol):
    """What the page tells each view that is shown; a view reads `page.state` and calls `page.choose`, `page.doing`."""

    def show_board(self) -> None:
        """New rows, or other filters."""
        ...

    def show_guest(self) -> None:
        """Another guest is chosen."""
        ...

    def show_homes(self) -> None:
        """The homes were judged for the chosen guest (`state.fits`), or nothing is known of them yet."""
        ...


@dataclass(frozen=True, slots=True)
class ViewEntry:
    """A view: its key, its word on the switch, and where its class is; it is made when it is first wanted."""

    key: str
    title: str
    module: str
    name: str


VIEWS: tuple[ViewEntry, ...] = (
    ViewEntry("board", "Board", "ui.pages.match.board", "BoardView"),
    ViewEntry("chart", "Tape chart", "ui.pages.match.chart", "Chart"),
    ViewEntry("list", "List", "ui.pages.match.lists", "ListView"),
)


class Views(Stack):
    """The views, each made when it is first wanted; only the one that is seen is told what changes."""

    def __init__(self, page: Match) -> None:
        super().__init__()
        self._page = page
        self._made: dict[str, QWidget] = {}
        self.key = ""

    def show_view(self, key: str) -> None:
        """Show one of the views by its key."""
        if key == self.key:
            return
        if key not in self._made:
            entry = next(entry for entry in VIEWS if entry.key == key)
            self._made[key] = make_view(entry, self._page)
            self.addWidget(self._made[key])
        self.key = key
        self.setCurrentWidget(self._made[key])
        self.setFocusProxy(self._made[key])
        if self._page.state.rows is not None:
            self.show_board()
            self.show_guest()
            self.show_homes()

    def show_board(self) -> None:
        """New rows, or other filters."""
        self.view.show_board()

    def show_guest(self) -> None:
        """Another guest is chosen."""
        self.view.show_guest()

    def show_homes(self) -> None:
        """The homes were judged."""
        self.view.show_homes()

    @property
    def view(self) -> View:
        """The one that is seen."""
        return cast(View, self._made[self.key])


def make_view(entry: ViewEntry, page: Match) -> QWidget:
    """The view, made for a page."""
    return cast(QWidget, getattr(import_module(entry.module), entry.name)(page))

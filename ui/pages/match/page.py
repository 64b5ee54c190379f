"""The match page: one truth in several views (board, list), the guest that is chosen, filters, and the keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button, quiet
from ui.kit.cards import Empty
from ui.kit.look import look
from ui.kit.panes import column
from ui.kit.stack import Stack
from ui.link.link import Link
from ui.link.page import Page
from ui.pages.match.asked import WATCHED, board_of, fits_of
from ui.pages.match.doing import Doing
from ui.pages.match.head import Head
from ui.pages.match.moving import Moving
from ui.pages.match.state import State
from ui.pages.match.suggesting import Suggesting
from ui.pages.match.views import Views

if TYPE_CHECKING:
    from exchange_desk.queries.board import BoardRows
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.swaps import SwapRow


class Match(Page):
    """Keys: arrows choose a guest, Enter and 1-9 place, L locks, C confirms, Delete unplaces, Ctrl+Enter suggests."""

    key: ClassVar[str] = "match"
    title: ClassVar[str] = "Match"
    icon: ClassVar[str] = "bed"
    step: ClassVar[int | None] = 3
    watches: ClassVar[frozenset[str]] = WATCHED
    help: ClassVar[str] = (
        "Choose a guest at the left: the homes at the right are sorted by how well they fit, each with its reason. "
        "Enter places the guest at the top of the list, 1 to 9 in one of the first nine homes. Delete takes a guest "
        "out, L locks, C confirms, S swaps. Guests can be dragged onto homes, with Ctrl the whole party. Ctrl+Enter "
        "suggests homes for everybody who has none; what is locked or confirmed stays. “Repair…” finds homes for them "
        "while the fewest others move. The menu key shows all that can be done with a card. B turns to the homes by "
        "nights. Everything can be undone with Ctrl+Z."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.state = State()
        self._then: tuple[str, Callable[[], object]] | None = None
        self.doing, self.moving, self.suggesting = Doing(self), Moving(self), Suggesting(self)
        self.views = Views(self)
        self.head = Head(self)
        self._whole = Stack()
        visits = quiet("Choose a visit", partial(link.go, "visits"), icon_name="arrow-right")
        self._whole.addWidget(Empty("bed", "No visit is chosen", "Homes are found for the guests of a visit.", visits))
        guests = Button("Import the guest list", partial(link.go, "import", kind="guests"), icon_name="file-input")
        hosts = Button("Import host families", partial(link.go, "import", kind="hosts"), icon_name="file-input")
        how = "Add guests and families first; then homes are suggested here, each with its reasons."
        self._whole.addWidget(Empty("bed", "Nobody to match yet", how, guests, hosts))
        self.views.show_view("board")
        self._whole.addWidget(column(self.head, self.views))
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(8), look.px(4), look.px(8), look.px(4))
        box.addWidget(self._whole)
        self.setFocusProxy(self.views)
        self._keys()

    def refresh(self) -> None:
        """Ask who has a home and who has none."""
        visit_id = self.visit_in_view
        if visit_id is None:
            self._whole.setCurrentIndex(0)
        else:
            self.link.ask_later(partial(board_of, visit_id), self._show)

    def show_what(self, **what: object) -> None:
        """Choose the guest (`participation`) or `household` that a problem leads to, or turn to a `view`."""
        super().show_what(**what)
        if what.get("repair"):
            self.doing.repair()
        if isinstance(view := what.get("view"), str):
            self.head.choose_view(view)
        if isinstance(home := what.get("household"), str):
            self.state.home_wanted = home
            self.ask_again()
        if isinstance(wanted := what.get("participation"), str):
            self.state.guest = wanted
            self.head.clear_filters()
            self.ask_again()

    def go_to_search(self) -> bool:
        """Ctrl+F."""
        self.head.go_to_search()
        return True

    def choose(self, guest: str) -> None:
        """Choose a guest; the homes are judged on a worker."""
        self.state.guest, self._then = guest, None  # What was to be done with another guest is forgotten.
        self.views.show_guest()
        self._ask_fits()

    def when_judged(self, guest: str, then: Callable[[], object]) -> None:
        """Choose a guest and do something once the homes are judged."""
        self.choose(guest)
        if self.state.fits_for == (guest, self.whole_party()):
            then()
        else:
            self._then = guest, then

    def show_swaps(self, answer: tuple[str, str | None, tuple[SwapRow, ...]]) -> None:
        """With whom the guest may swap was judged."""
        self.moving.show_swaps(*answer)

    def place_number(self, number: int) -> None:
        """Place the chosen guest in the nth home of the list, not counting the one where the guest stays."""
        others = [fit for fit in self.state.fits if not fit.placed]
        if number <= len(others):
            self.doing.place(others[number - 1].household_id)

    def set_party(self, on: bool) -> None:
        """Whether the whole party goes together."""
        self.state.party = on
        self.views.show_guest()
        self._ask_fits()

    def search_for(self, words: str) -> None:
        """Show only guests whom the words find."""
        self.state.search = words
        self.show_filtered()

    def show_filtered(self) -> None:
        """The filters changed."""
        self.views.show_board()

    def whole_party(self) -> bool:
        """Whether the chosen guest's party goes together."""
        return self.state.party and bool(self.state.party_of(self.state.guest))

    def _keys(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        doing = self.doing
        for keys, verb in (
            ("L", doing.lock),
            ("C", doing.confirm),
            ("S", self.moving.swap),
            ("Delete", doing.unplace),
            ("B", self.switch_view),
        ):
            QShortcut(QKeySequence(keys), self, verb, context=inside)
        for number in range(1, 10):
            QShortcut(QKeySequence(str(number)), self, partial(self.place_number, number), context=inside)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.suggesting.suggest, context=inside)

    def show_view(self, key: str) -> None:
        """Show the same in another way; the homes are judged if they were not for this guest."""
        self.views.show_view(key)
        self._ask_fits()

    def switch_view(self) -> None:
        """B: from the board (or the list) to the chart and back."""
        self.head.choose_view("chart" if self.views.key != "chart" else "board")

    def _show(self, rows: BoardRows) -> None:
        first = self._whole.currentIndex() != 2
        self.state.take(rows)
        self._whole.setCurrentIndex(2 if (rows.unplaced or rows.placed) and rows.homes else 1)
        self.head.show_board()
        self.views.show_board()
        if first:
            self.setFocus()
        self.views.show_guest()
        self._ask_fits()

    def _ask_fits(self) -> None:
        state = self.state
        if state.rows is not None and state.guest is not None and self.link.is_open:
            party = self.whole_party()
            if state.fits_for != (state.guest, party):
                self.link.ask_later(partial(fits_of, state.rows.world, state.guest, party), self._show_fits)
        else:
            self.views.show_homes()

    def _show_fits(self, answer: tuple[str, bool, tuple[FitRow, ...], tuple[str, ...]]) -> None:
        guest, party, fits, ways = answer
        if (guest, party) == (self.state.guest, self.whole_party()):
            self.state.judged(guest, party, fits, ways)
            self.views.show_homes()
            then, self._then = self._then, None
            if then is not None and then[0] == guest:
                then[1]()

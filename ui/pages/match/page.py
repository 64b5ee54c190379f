"""The match page: who has no home, who is where, and which homes fit the guest that is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import Empty
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.link.page import Page
from ui.pages.match.asked import WATCHED, Answer, board_of, fits_of
from ui.pages.match.doing import Doing
from ui.pages.match.homes import Homes
from ui.pages.match.words import guest_line, guest_more, placed_line, placed_more

if TYPE_CHECKING:
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.placements import PlacementRow, UnplacedRow


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
        "out, L locks, C confirms. Ctrl+Enter suggests homes for everybody who has none; what is locked or confirmed "
        "stays. Everything can be undone with Ctrl+Z."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self._guest: str | None = None
        self.doing = Doing(self)
        self.unplaced: TwoLines[UnplacedRow] = TwoLines(
            "Guests without a home", guest_line, guest_more, lambda row: "unplaced"
        )
        self.placed: TwoLines[PlacementRow] = TwoLines(
            "Guests who are placed", placed_line, placed_more, lambda row: row.state
        )
        self.unplaced.chosen.connect(self._choose)
        self.placed.chosen.connect(self._choose)
        self.unplaced.entered_on.connect(lambda _row: self.place_number(1))
        self.without, self.with_home = label("", "section"), label("", "section")
        names = ("unplace", "lock", "confirm", "withdraw")
        self.homes = Homes({name: getattr(self.doing, name) for name in names})
        self.homes.wanted.connect(self.doing.place)
        self.homes.party_changed.connect(self._ask_fits)
        self.suggest = primary("&Suggest homes", self.doing.suggest, icon_name="sparkles")
        self.suggest.explain("Ctrl+Enter")
        self.outcome = label("", muted=True)
        self._whole = QStackedWidget()
        visits = quiet("Choose a visit", partial(link.go, "visits"), icon_name="arrow-right")
        self._whole.addWidget(Empty("bed", "No visit is chosen", "Homes are found for the guests of a visit.", visits))
        guests = Button("Import the guest list", partial(link.go, "import", kind="guests"), icon_name="file-input")
        hosts = Button("Import host families", partial(link.go, "import", kind="hosts"), icon_name="file-input")
        how = "Add guests and families first; then homes are suggested here, each with its reasons."
        self._whole.addWidget(Empty("bed", "Nobody to match yet", how, guests, hosts))
        self._whole.addWidget(self._board())
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        box.addWidget(self._whole)
        self._keys()

    @property
    def guest(self) -> str | None:
        """The participation of the guest that is chosen."""
        return self._guest

    def refresh(self) -> None:
        """Ask who has a home and who has none."""
        visit_id = self.visit_in_view
        if visit_id is None:
            self._whole.setCurrentIndex(0)
        else:
            self.link.ask_later(partial(board_of, visit_id), self._show)

    def show_what(self, **what: object) -> None:
        """Choose the guest (`participation`) that a problem leads to."""
        super().show_what(**what)
        wanted = what.get("participation")
        if isinstance(wanted, str):
            self._guest = wanted
            self.ask_again()

    def placement(self) -> PlacementRow | None:
        """Where the chosen guest is placed, if anywhere."""
        return next((row for row in self.placed.rows() if row.participation_id == self._guest), None)

    def place_number(self, number: int) -> None:
        """Place the chosen guest in the nth home of the list."""
        rows = self.homes.list.rows()
        if self._guest is not None and number <= len(rows):
            self.doing.place(rows[number - 1])

    def _board(self) -> QWidget:
        left = column(self.without, self.unplaced, self.with_home, self.placed)
        lists = left.layout()
        assert isinstance(lists, QVBoxLayout)
        lists.setStretch(1, 2)
        lists.setStretch(3, 3)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        row.addWidget(self.outcome, 1)
        row.addWidget(self.suggest)
        return column(head, ListDetail(left, self.homes, (4, 6)))

    def _keys(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, verb in (("L", self.doing.lock), ("C", self.doing.confirm), ("Delete", self.doing.unplace)):
            QShortcut(QKeySequence(keys), self, verb, context=inside)
        for number in range(1, 10):
            QShortcut(QKeySequence(str(number)), self, partial(self.place_number, number), context=inside)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.doing.suggest, context=inside)

    def _show(self, answer: Answer) -> None:
        unplaced, placed, homes = answer
        self._whole.setCurrentIndex(2 if (unplaced or placed) and homes else 1)
        self.without.setText(f"Without a home {len(unplaced)}" if unplaced else "Everybody has a home")
        self.with_home.setText(f"Placed {len(placed)}")
        wanted = self._guest
        self.unplaced.setVisible(bool(unplaced))
        self.placed.setVisible(bool(placed))
        self.with_home.setVisible(bool(placed))
        for widget in (self.unplaced, self.placed):
            widget.blockSignals(True)
        self.unplaced.set_rows(unplaced, first=False)
        self.placed.set_rows(placed, first=False)
        for widget in (self.unplaced, self.placed):
            widget.blockSignals(False)
        self.suggest.setEnabled(bool(unplaced))
        known: tuple[Any, ...] = (*unplaced, *placed)
        row = next((r for r in known if r.participation_id == wanted), known[0] if known else None)
        if row is not None:
            self._choose(row)

    def _choose(self, row: UnplacedRow | PlacementRow) -> None:
        self._guest = row.participation_id
        for widget in (self.unplaced, self.placed):
            widget.blockSignals(True)
            if not widget.choose(self._is_chosen):
                widget.setCurrentIndex(QModelIndex())
            widget.blockSignals(False)
        here = self.placement()
        more = placed_more(here) if here else guest_more(row)  # type: ignore[arg-type]
        self.homes.show_guest(row.guest, more, party=row.party)
        self.homes.show_state(
            placed=here is not None, locked=bool(here and here.locked), confirmed=bool(here and here.confirmed)
        )
        self._ask_fits()

    def _is_chosen(self, row: UnplacedRow | PlacementRow) -> bool:
        return row.participation_id == self._guest

    def _ask_fits(self) -> None:
        visit_id, guest = self.visit_in_view, self._guest
        if visit_id is not None and guest is not None:
            self.link.ask_later(partial(fits_of, visit_id, guest, self.homes.whole_party()), self._show_fits)

    def _show_fits(self, answer: tuple[str, tuple[FitRow, ...]]) -> None:
        if answer[0] == self._guest:
            self.homes.show_fits(answer[1])

"""The tape chart of the match page: homes by nights, with the reasons for the chosen guest beside each home."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.tape_table import TapeEither
from ui.kit.tape_view import TapeChart
from ui.pages.match.chart_asked import stay_fits, tape_of
from ui.pages.match.chart_doing import ChartDoing
from ui.pages.match.chart_rows import CORNER, below, key_of, sheet_of, verdict_of
from ui.pages.match.chart_verbs import ChartVerbs, menu_of

if TYPE_CHECKING:
    from exchange_desk.queries.board import BoardRows
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.tape import Tape, TapeStay
    from ui.pages.match.page import Match

PAUSE = 80  # ms of rest on a bar before its homes are judged: arrows held down ask once


class Chart(QWidget):
    """A view of the match page; the page calls `show_board` after every change and `show_guest` when one is chosen."""

    def __init__(self, page: Match) -> None:
        super().__init__()
        self._page = page
        self.tape: Tape | None = None
        self._rows: BoardRows | None = None
        self._stays: dict[str, TapeStay] = {}
        self._names: dict[str, str] = {}
        self.key = ""
        self._fits: dict[str, FitRow] = {}
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._ask_fits)
        self.doing = ChartDoing(page, self)
        self.view = TapeChart("Tape chart: homes by nights", CORNER)
        view, doing = self.view, self.doing
        view.chosen.connect(self._choose)
        view.line_chosen.connect(lambda _line: self._tell())
        view.held_changed.connect(lambda _key: self._tell())
        view.put.connect(self._put)
        view.line_opened.connect(doing.why)
        view.stretched.connect(doing.stretch)
        view.opened.connect(doing.open)
        view.asked.connect(doing.asked)
        view.menu_wanted.connect(self._menu)
        self.either = TapeEither(view)
        self.verbs = ChartVerbs(self)
        self.words = label("")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(6))
        box.addWidget(self.verbs)
        box.addWidget(self.either, 1)
        box.addWidget(self.words)
        self.setFocusProxy(self.either)

    def show_board(self) -> None:
        """New rows are laid out on a worker; other filters only choose among them."""
        rows = self._page.state.rows
        self._page.head.counts.hide()
        if rows is self._rows:
            self._lay()
        elif rows is not None and self._page.link.is_open:
            self._rows = rows
            self._page.link.ask_later(partial(tape_of, rows), self._show)

    def show_guest(self) -> None:
        """Choose a bar of the guest that the page has chosen."""
        guest, now = self._page.state.guest, self._stays.get(self.key)
        if guest and (now is None or now.participation_id != guest):
            wanted = next((key for key, stay in self._stays.items() if stay.participation_id == guest), "")
            if not self.view.choose(wanted):
                self.key = wanted
        self._enable()

    def show_homes(self) -> None:
        """The page judged homes for whole guests: the chart judges for the nights of one stay, by itself."""

    def stay(self, key: str) -> TapeStay | None:
        """The stay, or the nights without a home, behind a bar."""
        return self._stays.get(key)

    def fit(self, home: str) -> FitRow | None:
        """What was found about the chosen bar and a home."""
        return self._fits.get(home)

    def home_name(self, home: str) -> str:
        """The name of a home."""
        return self._names.get(home, "")

    def in_one_place(self, stay: TapeStay) -> bool:
        """Whether this is all that the guest needs: no other stay, no other nights without a home."""
        return sum(other.participation_id == stay.participation_id for other in self._stays.values()) == 1

    def whole_party(self, stay: TapeStay) -> bool:
        """Whether those who travel with this guest come along."""
        return self._page.state.party and bool(stay.party)

    def _show(self, tape: Tape) -> None:
        before = self._stays.get(self.key)
        self.tape = tape
        self._names = {home.id: home.name for home in tape.homes}
        stays = [*tape.without_home, *(stay for home in tape.homes for stay in home.stays)]
        self._stays = {key_of(stay): stay for stay in stays}
        if self.key not in self._stays and before is not None:
            same = [s for s in stays if s.participation_id == before.participation_id]
            same.sort(key=lambda s: abs((s.first_night - before.first_night).days))
            self.key = key_of(same[0]) if same else ""
        self._judge_again()
        self._lay()

    def _lay(self) -> None:
        """Show what the filters let through: their guests, and the homes in which these stay."""
        if self.tape is None:
            return
        state = self._page.state
        guests = {row.participation_id for row in state.unplaced()} | {row.participation_id for row in state.placed()}
        shown = guests if state.group or state.only_problems or state.search.strip() else None
        self.view.set_sheet(sheet_of(self.tape, shown, state.search), keep=self.key)
        bar, before = self.view.bar(), self.key
        self.key = bar.key if bar else before if before in self._stays else ""
        if self.key != before:
            self._judge_again()
        self._enable()

    def _choose(self, key: str) -> None:
        if key:  # on a night without a bar the last guest stays chosen, so that the reasons of homes can be read
            self.key = key
            self._page.state.guest = self._stays[key].participation_id
            self._judge_again()
        self._enable()

    def _judge_again(self) -> None:
        """No reason of another guest stands beside a home, not even for a moment."""
        self._fits = {}
        self.view.set_verdicts({})
        self._pause.start()

    def _ask_fits(self) -> None:
        stay, rows = self._stays.get(self.key), self._page.state.rows
        if stay is not None and rows is not None and self._page.link.is_open:
            ask = partial(stay_fits, rows, stay, self.key, self.whole_party(stay))
            self._page.link.ask_later(ask, self._show_fits)

    def _show_fits(self, answer: tuple[str, tuple[FitRow, ...]]) -> None:
        if answer[0] == self.key:
            self._fits = {fit.household_id: fit for fit in answer[1]}
            stay = self._stays.get(self.key)
            self.view.set_verdicts({home: verdict_of(fit, stay) for home, fit in self._fits.items()})
            self._tell()

    def _enable(self) -> None:
        self.verbs.show_stay(self._stays.get(self.key), party=self._page.state.party)
        self._tell()

    def _tell(self) -> None:
        """One sentence below the chart: the guest, and why the chosen home fits or not."""
        stay, line = self._stays.get(self.key), self.view.line_key()
        self.verbs.here.setEnabled(bool(stay and line and stay.household_id != line))
        bar = self.view.laid.where(self.key)
        whole = self.view.laid.words(bar) if bar else ""
        self.words.setText(below(stay, whole, self._fits.get(line), held=bool(self.view.held)))

    def _put(self, key: str, home: str, together: bool) -> None:
        if together:  # Ctrl: the whole party, also where the box is not ticked
            self.set_party(True)
            self._enable()
        self.doing.put(key, home)

    def set_party(self, on: bool) -> None:
        """Whether the whole party goes together."""
        self._page.state.party = on
        self._judge_again()

    def take_up(self) -> None:
        """Take the chosen bar up, to be put down elsewhere."""
        self.view.choose(self.key)
        self.either.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.take_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """The chart counts free beds above each night itself; other views need the counts."""
        super().hideEvent(event)
        self._page.head.counts.show()

    def _menu(self, key: str, at: QPoint) -> None:
        menu = menu_of(self, key)
        if menu.actions():
            menu.popup(at)

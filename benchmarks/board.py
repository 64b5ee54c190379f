"""The board of 120 guests and 90 homes: opening, choosing a guest, scrolling, stalls while homes are suggested.

Run `python -m benchmarks.board`. Milliseconds are of this machine; nothing on the main thread may take 100 of them.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.board_desk import VISIT, make_desk
from exchange_desk.desk import Desk
from ui.kit.card_list import CardList
from ui.kit.look import look
from ui.link.link import Link
from ui.pages.match import Match
from ui.pages.match.board import BoardView
from ui.pages.match.proposal import Proposal
from ui.shell.clearing import Clearing

FRAME, STALL = 16.0, 100.0
STEP = 40


class Watch:
    """A timer that watches itself: the longest time for which the event loop did not come round."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self._last = time.perf_counter()
        self.longest = 0.0

    def begin(self) -> None:
        """Watch from now on."""
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer.start()

    def end(self) -> float:
        """The longest stall in milliseconds."""
        self._tick()
        self._timer.stop()
        return self.longest

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, (now - self._last) * 1000), now


def until(true: Callable[[], bool]) -> float:
    """Let the window work until something is so; the milliseconds that took."""
    began, app = time.perf_counter(), QApplication.instance()
    assert app is not None
    while not true():
        app.processEvents()
        if time.perf_counter() - began > 120:
            raise SystemExit("The board did not answer within two minutes.")
    return (time.perf_counter() - began) * 1000


def scrolled(cards: CardList) -> list[float]:
    """Milliseconds of each step of scrolling, down to the end and up again, the picture painted each time."""
    bar, found = cards.verticalScrollBar(), []
    ends = (*range(0, bar.maximum(), STEP), *range(bar.maximum(), 0, -STEP))
    for at in ends:
        began = time.perf_counter()
        bar.setValue(at)
        QApplication.processEvents()
        found.append((time.perf_counter() - began) * 1000)
    return found


def told(name: str, times: list[float], stall: float | None, limit: float) -> bool:
    """Print a line; whether its p95 (and the stall) stay below their limits."""
    late = quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    stalled = f"{stall:10.1f}" if stall is not None else " " * 10
    print(f"{name:44}{len(times):6}{median(times):10.1f}{late:10.1f}{stalled}")
    return late <= limit and (stall or 0) <= STALL


def main() -> int:
    """Print the table; exit code 1 when a goal is missed."""
    reader = argparse.ArgumentParser()
    reader.add_argument("--guests", type=int, default=120)
    reader.add_argument("--homes", type=int, default=90)
    sizes = reader.parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look.apply(dark=False, percent=100)
    Clearing(app)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "board.exdesk"
        make_desk(path, sizes.guests, sizes.homes)
        link = Link()
        link.open(lambda: Desk.open(path))
        until(lambda: link.is_open)
        link.choose_visit(VISIT)
        good = _measure(link, f"{sizes.guests} guests, {sizes.homes} homes")
        link.close()
    return int(not good)


def _measure(link: Link, size: str) -> bool:
    print(f"machine: {platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}; {size}")
    print(f"{'ms':44}{'times':>6}{'median':>10}{'p95':>10}{'stall':>10}   (goals: step p95 <= 16, stall <= 100)")
    watch, page = Watch(), Match(link)
    page.resize(1180, 700)
    watch.begin()
    page.show()
    opened = until(lambda: bool(page.state.fits) and not link.waiting)
    QApplication.processEvents()
    fine = [told("open, until the homes are judged", [opened], watch.end(), float("inf"))]
    board = page.views.view
    assert isinstance(board, BoardView)
    chosen = []
    watch.begin()
    for row in page.state.unplaced()[1:31]:
        page.choose(row.participation_id)
        chosen.append(until(lambda: bool(page.state.fits) and not link.waiting))
    fine.append(told("choose a guest, until 90 homes are judged", chosen, watch.end(), float("inf")))
    fine.append(told("a step of scrolling the homes", scrolled(board.homes.list), None, FRAME))
    fine.append(told("a step of scrolling the guests", scrolled(board.guests.unplaced), None, FRAME))
    watch.begin()
    page.suggesting.suggest()
    thought = until(lambda: link.job is None and not link.waiting)
    dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, Proposal)]
    fine.append(told("suggest homes, until the proposal is shown", [thought], watch.end(), float("inf")))
    watch.begin()
    dialogs[0].go.click()
    accepted = until(lambda: link.job is None and not link.waiting and bool(page.state.placed()))
    fine.append(told("accept all of it, until the board is new", [accepted], watch.end(), float("inf")))
    fine.append(told("a step of scrolling the homes, all taken", scrolled(board.homes.list), None, FRAME))
    return all(fine)


if __name__ == "__main__":
    raise SystemExit(main())

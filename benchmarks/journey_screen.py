"""The day view and the search for clashes in a visit of 485 people, 40 legs and 200 items, beside an empty page."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from benchmarks.journey_desk import VISIT, make_journey
from exchange_desk.desk import Desk
from exchange_desk.queries.clashes import clash_rows
from exchange_desk.records import ItemAttendee, ItineraryItem, Participation
from ui.kit.look import look
from ui.link.link import Link
from ui.pages.itinerary import ItineraryPage

ROUNDS, EDITS = 9, 20


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds by the clock on the wall and of the processor; the middle of several times, and the worst."""

    what: str
    wall: float
    worst: float
    processor: float


def timed(what: str, times: list[tuple[float, float]]) -> Timed:
    """The middle of several (wall, processor) times."""
    walls = [wall for wall, _ in times]
    return Timed(what, median(walls), max(walls), median(cpu for _, cpu in times))


def day_view(folder: Path) -> tuple[Timed, Timed]:
    """The page of an empty visit and of the large one, from nothing until the day is painted, by turns."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look.apply(dark=False, percent=100)
    empty, full = folder / "empty.exdesk", folder / "full.exdesk"
    make_journey(empty, guests=0, legs=0, items=0)
    make_journey(full)
    links = [_linked(empty), _linked(full)]
    times: list[list[tuple[float, float]]] = [[], []]
    for number in range(ROUNDS + 1):
        for link, found in zip(links, times, strict=True):
            taken = _opened(link)
            if number:  # the first round loads what every later one finds loaded
                found.append(taken)
    for link in links:
        link.close()
    return timed("an empty page", times[0]), timed("485 people, 40 legs, 200 items", times[1])


def _linked(path: Path) -> Link:
    link = Link()
    link.open(lambda: Desk.open(path))
    _until(lambda: link.is_open)
    link.choose_visit(VISIT)
    return link


def _opened(link: Link) -> tuple[float, float]:
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    page = ItineraryPage(link)
    page.resize(1180, 700)
    page.show()
    _until(lambda: bool(page.days.rows()) and not link.waiting)
    page.repaint()
    taken = (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000
    page.close()
    page.deleteLater()
    QApplication.processEvents()
    return taken


def _until(true: Callable[[], bool]) -> None:
    """Sleep between events, as the window does: a loop that is always busy would take half the time of the worker."""
    end, tick = time.perf_counter() + 120, QTimer()
    tick.start(2)
    while not true():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > end:
            raise SystemExit("The page did not answer within two minutes.")


def clash_search(path: Path) -> tuple[Timed, int]:
    """The search after each of some edits, in a reading session of its own as a page has it; and how many are found."""
    make_journey(path)
    chance, times, found = Random(1), [], 0
    with Desk.open(path) as desk:
        for number in range(EDITS + 1):
            _edit(desk, chance)
            gc.collect()
            wall, cpu = time.perf_counter(), time.process_time()
            with desk.reading() as session:
                found = len(clash_rows(session, VISIT))
            if number:
                times.append(((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000))
    return timed("search for clashes after an edit", times), found


def _edit(desk: Desk, chance: Random) -> None:
    """Another hour, another group, or one guest left out."""
    import datetime as dt

    with desk.writing("Edit") as session:
        item = session.get_one(ItineraryItem, f"item{chance.randrange(200)}")
        match chance.randrange(3):
            case 0:
                item.starts_at = dt.time(chance.randrange(6, 20), 15)
            case 1:
                item.groups = [chance.choice("ABCDEFGH")]
            case 2:
                guest = f"g{chance.randrange(485)}"
                named = select(ItemAttendee.id).where(
                    ItemAttendee.item_id == item.id, ItemAttendee.participation_id == guest
                )
                if session.scalar(named) is None and session.get(Participation, guest) is not None:
                    session.add(ItemAttendee(item_id=item.id, participation_id=guest, included=False))

"""Lost widgets go on the main thread only: while a worker is busy Python sweeps nothing by itself."""

from __future__ import annotations

import gc
import threading

from pytestqt.qtbot import QtBot

from ui.link.jobs import Crew


def test_nothing_is_swept_on_a_worker_and_everything_after_it(qtbot: QtBot) -> None:
    crew = Crew()
    inside, go_on = threading.Event(), threading.Event()
    seen: list[bool] = []

    def work() -> None:
        inside.set()
        go_on.wait(20)
        seen.append(gc.isenabled())

    before = gc.isenabled()
    crew.send(work, lambda _: None, lambda _: None)
    assert inside.wait(20)
    assert not gc.isenabled()
    go_on.set()
    qtbot.waitUntil(lambda: not crew.busy, timeout=20_000)
    assert seen == [False]
    assert gc.isenabled() == before


def test_whoever_waits_for_the_workers_sweeps_again(qtbot: QtBot) -> None:
    crew = Crew()
    before = gc.isenabled()
    crew.send(lambda: None, lambda _: None, lambda _: None)
    crew.wait()
    assert gc.isenabled() == before

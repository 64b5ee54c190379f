"""Work on other threads; what comes of it is heard on the main thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

from exchange_desk.basics.errors import Stopped


class Job(QObject):
    """Long work that is shown: its words, how far it is, and a Stop that it hears at its next step."""

    at = Signal(int, int, str)
    ended = Signal()

    def __init__(self, label: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self.stopped = False

    def stop(self) -> None:
        """Ask it to stop."""
        self.stopped = True


class Watched:
    """The progress that a job is given: it passes news on and raises `Stopped` after Stop was pressed."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def at(self, done: int, total: int, words: str = "") -> None:
        """How far the work is."""
        if self._job.stopped:
            raise Stopped("Stopped. Nothing was changed.")
        self._job.at.emit(done, total, words)


class _Errand(QRunnable):
    def __init__(self, number: int, work: Callable[[], Any], back: Callable[[int, Any, object], None]) -> None:
        super().__init__()
        self._number, self._work, self._back = number, work, back

    def run(self) -> None:
        """On the worker: bring back the result or the error, whatever it is."""
        try:
            result, error = self._work(), None
        except BaseException as raised:
            result, error = None, raised
        with suppress(RuntimeError):  # the window was closed meanwhile: nobody waits any more
            self._back(self._number, result, error)


class Crew(QObject):
    """Sends errands to the thread pool and hands their results back on the main thread."""

    _back = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        # Whoever paints asks for its turn hundreds of times while a worker thinks: it waits a fifth of the usual time.
        sys.setswitchinterval(0.001)
        self._number = 0
        self._out: dict[int, tuple[Callable[[Any], None], Callable[[BaseException], None], object]] = {}
        self._newest: dict[object, int] = {}
        self._back.connect(self._heard, Qt.ConnectionType.QueuedConnection)

    def send(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], None],
        otherwise: Callable[[BaseException], None],
        *,
        about: object = None,
    ) -> None:
        """Do `work` on a worker. Of several errands about one bound method only the newest is heard."""
        self._number += 1
        self._out[self._number] = (then, otherwise, about)
        key = _key(about)
        if key is not None:
            self._newest[key] = self._number
        self._pool.start(_Errand(self._number, work, self._back.emit))

    def wait(self) -> None:
        """Until all errands are back; their results are dropped."""
        self._out.clear()
        self._pool.waitForDone()

    @property
    def busy(self) -> bool:
        """Whether an errand is still out."""
        return bool(self._out)

    def _heard(self, number: int, result: object, error: object) -> None:
        sent = self._out.pop(number, None)
        if sent is None:
            return
        then, otherwise, about = sent
        key = _key(about)
        if key is not None:
            if self._newest.get(key) != number:
                return
            del self._newest[key]
        owner = getattr(about, "__self__", None)
        if isinstance(owner, QObject) and not isValid(owner):
            return
        if isinstance(error, BaseException):
            otherwise(error)
        else:
            then(result)


def _key(about: object) -> object:
    owner = getattr(about, "__self__", None)
    return (id(owner), getattr(about, "__func__", None)) if owner is not None else None

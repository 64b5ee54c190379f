"""The counter as the screen sees it: ask, do, run, undo; a refusal becomes one plain sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from exchange_desk.basics.errors import DeskError, Stopped
from ui.link.jobs import Crew, Job, Watched

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk, Session

T = TypeVar("T")


class Link(QObject):
    """One for the window; all signals arrive on the main thread.

    `told` carries a sentence for a toast and whether it can be undone (`offered`: one more button);
    `refused` one that says what to do instead;
    `going` the key of a page and what to show there; `worked` a job that began (it has words, progress and Stop);
    `rows_seen` that the first page has its rows; `wanted` what shall happen to whole files (begin, choose, open …).
    """

    opened = Signal()
    closed = Signal()
    changed = Signal(object)
    refused = Signal(str)
    told = Signal(str, bool)
    offered = Signal(str, object)
    broke = Signal(str)
    visit_chosen = Signal(object)
    going = Signal(str, object)
    worked = Signal(object)
    rows_seen = Signal()
    wanted = Signal(str, object)
    _touched = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None
        self.visit_id: str | None = None
        self.saved_at: dt.datetime | None = None
        self.job: Job | None = None
        self._crew = Crew(self)
        self._touched.connect(self._tell_changed)

    @property
    def is_open(self) -> bool:
        """Whether a desk file is open."""
        return self.desk is not None

    @property
    def path(self) -> Path | None:
        """The open file."""
        return self.desk.path if self.desk else None

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._crew.busy

    def open(self, make: Callable[[], Desk], then: Callable[[], None] | None = None) -> None:
        """Open a file on a worker: `make` opens or creates it. The file that was open is closed once it worked."""
        self._crew.send(make, partial(self._take, then), self._fail)

    def close(self) -> None:
        """Close the file, after whatever is running has stopped."""
        if self.job:
            self.job.stop()
        self._crew.wait()
        if self.desk:
            self.desk.close()
            self.desk = None
            self.visit_id = None
            self.closed.emit()

    def choose_visit(self, visit_id: str | None) -> None:
        """Have the window be about this visit."""
        if visit_id != self.visit_id:
            self.visit_id = visit_id
            self.visit_chosen.emit(visit_id)

    def ask(self, question: Callable[[Session], T]) -> T:
        """Ask at once, on the main thread: for what takes a few milliseconds. Raises what the question raises."""
        with self._desk().reading() as session:
            return question(session)

    def ask_later(self, question: Callable[[Session], T], then: Callable[[T], None]) -> None:
        """Ask on a worker; `then` hears the answer on the main thread.

        Of several questions for one `then` (a method of a widget) only the newest answer is heard.
        """
        desk = self._desk()

        def asked() -> T:
            with desk.reading() as session:
                return question(session)

        def answered(answer: T) -> None:
            if self.desk is desk:
                then(answer)

        self._crew.send(asked, answered, partial(self._fail_in, desk), about=then)

    def do(
        self,
        label: str,
        verb: Callable[[Session], T],
        *,
        told: str | None = None,
        hear: Callable[[str], None] | None = None,
    ) -> T | None:
        """Have one step done; None when it was refused, which is shown (or told to `hear`, to stand beside a field).

        `told` replaces the words of the toast ("" = no toast).
        """
        desk = self._desk()
        if self.job:
            self.refused.emit(f"“{self.job.label}” is still running. Wait until it is done, or stop it.")
            return None
        before = desk.last_step
        try:
            with desk.writing(label, by="screen") as session:
                result = verb(session)
        except DeskError as refusal:
            (hear or self.refused.emit)(str(refusal))
            return None
        words = label if told is None else told
        if words and desk.last_step is not before and desk.last_step is not None:
            self.told.emit(words, True)
        return result

    def run(
        self,
        label: str,
        job: Callable[[Desk, Progress], T],
        then: Callable[[T], None],
        otherwise: Callable[[], None] | None = None,
        *,
        refused: Callable[[str], None] | None = None,
    ) -> None:
        """Have long work done on a worker with progress and Stop, one at a time.

        `otherwise` hears that it came to nothing; `refused` the sentence of a refusal, to stand in its place.
        """
        if self.job:
            self.refused.emit(f"“{self.job.label}” is still running. Wait until it is done, or stop it.")
            return
        desk = self._desk()
        self.job = Job(label, self)
        self._crew.send(
            partial(job, desk, Watched(self.job)),
            partial(self._done, then),
            partial(self._not_done, otherwise, refused),
        )
        self.worked.emit(self.job)

    def undo(self) -> None:
        """Take the last step back and say which it was."""
        self._replay("undo", "Undone: {}", "There is nothing to undo.")

    def redo(self) -> None:
        """Do the last undone step again and say which it was."""
        self._replay("redo", "Done again: {}", "There is nothing to redo.")

    def go(self, page_key: str, **what: object) -> None:
        """Show a page, and in it what is named."""
        self.going.emit(page_key, what)

    def refuse(self, error: BaseException) -> None:
        """Show why something was refused, in its one sentence; whatever is no refusal is a fault of ours."""
        if isinstance(error, Stopped):
            self.told.emit("Stopped. Nothing was changed.", False)
        elif isinstance(error, DeskError):
            self.refused.emit(str(error))
        else:
            raise error

    def _desk(self) -> Desk:
        if self.desk is None:
            raise DeskError("No committee file is open. Open one, or start a new one.")
        return self.desk

    def _take(self, then: Callable[[], None] | None, desk: Desk) -> None:
        old, self.desk = self.desk, desk
        if old:
            old.close()
        self.visit_id = None
        desk.on_change(self._touched.emit)
        self.opened.emit()
        if then:
            then()

    def _tell_changed(self, tables: frozenset[str]) -> None:
        self.saved_at = dt.datetime.now()
        self.changed.emit(tables)

    def _replay(self, way: str, words: str, nothing: str) -> None:
        desk = self._desk()
        if self.job:
            self.refused.emit(f"“{self.job.label}” is still running. Wait until it is done, or stop it.")
            return
        try:
            step = getattr(desk, way)()
        except DeskError as refusal:
            self.refused.emit(str(refusal))
            return
        self.told.emit(words.format(step.label) if step else nothing, False)

    def _done(self, then: Callable[[Any], None], result: Any) -> None:
        self._end_job()
        then(result)

    def _not_done(
        self, otherwise: Callable[[], None] | None, refused: Callable[[str], None] | None, error: BaseException
    ) -> None:
        self._end_job()
        if otherwise:
            otherwise()
        if refused is not None and isinstance(error, DeskError) and not isinstance(error, Stopped):
            refused(str(error))
        else:
            self.refuse(error)

    def _end_job(self) -> None:
        job, self.job = self.job, None
        if job:
            job.ended.emit()

    def _fail(self, error: BaseException) -> None:
        self.refuse(error)

    def _fail_in(self, desk: Desk, error: BaseException) -> None:
        if self.desk is desk:
            self.refuse(error)

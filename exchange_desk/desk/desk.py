"""One open desk file: ask it, change it in named steps, take steps back."""

from __future__ import annotations

import datetime as dt
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import DeskError, NoRoomOrPermission
from exchange_desk.basics.places import zone_of_town
from exchange_desk.records import Committee
from exchange_desk.storage import replay
from exchange_desk.storage.check import findings
from exchange_desk.storage.copies import make_copy
from exchange_desk.storage.engine import WRITES
from exchange_desk.storage.file import create_file, give_name, open_file, refuse_taken, remove_part
from exchange_desk.storage.journal import Recorder, Step
from exchange_desk.storage.lock import DeskLock
from exchange_desk.storage.refusals import in_plain_words

Listener = Callable[[frozenset[str]], None]


class Desk:
    """An open desk file. Reading sessions may run side by side, on any thread; writing ones follow one another."""

    def __init__(self, path: Path, engine: Engine, lock: DeskLock) -> None:
        self.path = path
        self.last_step: Step | None = None
        self._engine = engine
        self._lock = lock
        self._one_writer = threading.RLock()
        self._listeners: list[Listener] = []
        self._open = True

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        name: str,
        town: str,
        country: str,
        zone: str | None = None,
        sample: bool = False,
        fill: tuple[str, str, Callable[[Session], object]] | None = None,
    ) -> Self:
        """Make a desk file for a committee and open it; it has its name only when it is whole.

        `fill` (label, by, verb) is the first step of the file, e.g. a sample.
        """
        path = Path(os.path.abspath(path))
        refuse_taken(path)
        part = path.with_name(f".{path.name}.{os.getpid()}.new")
        try:
            create_file(part)
            with cls.open(part) as desk:
                with desk.writing("New desk file", by="desk", undoable=False) as session:
                    session.add(
                        Committee(
                            name=name,
                            town=town,
                            country=country.upper(),
                            zone=zone or zone_of_town(town, country.upper()),
                            paper="letter" if country.upper() in {"US", "CA", "MX", "PH", "CL", "CO"} else "a4",
                            sample=sample,
                        )
                    )
                if fill:
                    with desk.writing(fill[0], fill[1]) as session:
                        fill[2](session)
                step = desk.last_step
            with in_plain_words(path):
                give_name(part, path)
        except NoRoomOrPermission as error:
            raise NoRoomOrPermission(str(error).replace(part.name, path.name)) from error
        finally:
            remove_part(part)
        desk = cls.open(path)
        desk.last_step = step
        return desk

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a desk file and hold its lock; see `storage.file.open_file` for what is refused."""
        path = Path(os.path.abspath(path))
        engine, lock = open_file(path)
        return cls(path, engine, lock)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that may only read."""
        with in_plain_words(self.path), Session(self._engine, autoflush=False) as session:
            yield session

    @contextmanager
    def writing(self, label: str, by: str = "desk", *, undoable: bool = True) -> Iterator[Session]:
        """A session whose changes become one step, durable when the block ends; an error leaves nothing behind.

        `undoable=False` keeps the step in the history but out of the reach of undo.
        """
        step = None
        with self._one_writer, in_plain_words(self.path), self._writer() as connection:
            with Session(connection, expire_on_commit=False) as session:
                recorder = Recorder(session)
                yield session
                step = recorder.write(label, by, undoable=undoable)
                session.commit()
            connection.commit()
        self.last_step = step
        self._tell(step)

    @contextmanager
    def trying(self) -> Iterator[Session]:
        """A session that may write, and whose changes are always taken back: no step, nobody is told."""
        with self._one_writer, in_plain_words(self.path), self._writer() as connection:
            with Session(connection, expire_on_commit=False) as session:
                Recorder(session)  # verbs that write in bulk ask for it; what it notes is never written
                yield session
                session.rollback()
            connection.rollback()

    def safety_copy(self, why: str) -> Path:
        """Copy the file into the folder “NAME copies” beside it; see `storage.copies.make_copy` for what is refused."""
        return make_copy(self._engine, self.path, why, dt.date.today())

    def undo(self) -> Step | None:
        """Take the last step back; nothing when there is none."""
        return self._replay(replay.undo)

    def redo(self) -> Step | None:
        """Do the last undone step again; nothing when there is none."""
        return self._replay(replay.redo)

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        return self._label(replay.last_done)

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        return self._label(replay.first_undone)

    def history(self, limit: int = 100) -> tuple[Step, ...]:
        """The newest steps, newest first."""
        with in_plain_words(self.path), self._engine.connect() as connection:
            return replay.steps(connection, limit)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file, in words; empty when it is sound."""
        with in_plain_words(self.path), self._engine.connect() as connection:
            return findings(connection)

    def on_change(self, listener: Listener) -> None:
        """Have `listener` called after each step with the names of the tables it touched."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Close the file and give the lock back; closing twice is harmless."""
        if self._open:
            self._open = False
            self._engine.dispose()
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _writer(self) -> Connection:
        if not self._open:
            raise DeskError("The desk file was closed. Open it again.")
        return self._engine.connect().execution_options(**{WRITES: True})

    def _replay(self, way: Callable[[Connection], Step | None]) -> Step | None:
        with self._one_writer, in_plain_words(self.path), self._writer() as connection, connection.begin():
            step = way(connection)
        self._tell(step)
        return step

    def _label(self, which: Callable[[Connection], Step | None]) -> str | None:
        with in_plain_words(self.path), self._engine.connect() as connection:
            step = which(connection)
        return step.label if step else None

    def _tell(self, step: Step | None) -> None:
        if step:
            for listener in self._listeners:
                listener(frozenset(step.tables))

"""One desk file on disk: made whole or not at all, opened under its lock."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from sqlalchemy import Engine

from exchange_desk.basics.errors import DamagedFile, NoRoomOrPermission, RefusedInput
from exchange_desk.storage.engine import make_engine
from exchange_desk.storage.format import FORMAT, format_of
from exchange_desk.storage.lock import DeskLock
from exchange_desk.storage.refusals import in_plain_words, no_room
from exchange_desk.storage.schema import foreign_objects
from exchange_desk.storage.search_keys import fill_search_keys

fill_search_keys()


def create_file(path: Path) -> None:
    """Make an empty desk file; an existing one is never overwritten."""
    from exchange_desk.storage.migrate import build

    refuse_taken(path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with in_plain_words(path):
            part.open("xb").close()
            build(part)
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            give_name(part, path)
    finally:
        remove_part(part)


def refuse_taken(path: Path) -> None:
    """Refuse a path at which no new desk file can be made."""
    with in_plain_words(path):
        if path.is_dir():
            raise RefusedInput(f"“{path.name}” is a folder. Give the new desk file a name, e.g. numata.exdesk.")
        if path.exists():
            raise RefusedInput(f"“{path.name}” is already there. Choose another name; nothing was overwritten.")
        if not path.parent.is_dir():
            raise RefusedInput(f"The folder “{path.parent.name}” is not there. Make it first or choose another.")


def remove_part(part: Path) -> None:
    """Remove an unfinished file and what the database keeps beside it."""
    for leftover in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-shm")):
        with contextlib.suppress(OSError):
            leftover.unlink(missing_ok=True)


def give_name(part: Path, path: Path) -> None:
    """Give the finished file its name, without taking the name from a file that appeared meanwhile."""
    from exchange_desk.storage.migrate import flush_folder

    waiting = part.with_name(part.name + "-wal")
    if waiting.exists() and waiting.stat().st_size:  # a full disk: the last pages never came into the file itself
        raise no_room(path, "the disk is full")
    try:
        os.link(part, path)
    except FileExistsError:
        raise RefusedInput(f"“{path.name}” is already there. Choose another name; nothing was overwritten.") from None
    except OSError:  # a stick that knows no links
        os.rename(part, path)
    else:
        part.unlink()
    flush_folder(path.parent)


def open_file(path: Path) -> tuple[Engine, DeskLock]:
    """Open a desk file for reading and writing, brought to the present format first.

    Raises `RefusedInput` (no such file), `OpenElsewhere`, `NoRoomOrPermission`, `DamagedFile` and
    `NewerFile`; in each case the file is untouched.
    """
    found = format_of(path)
    path = Path(os.path.realpath(path))
    if not _writable(path) or not _writable(path.parent):
        raise NoRoomOrPermission(f"“{path.name}” or its folder may not be written to. Copy it to a folder of your own.")
    lock = DeskLock(path)
    lock.take()
    try:
        if found < FORMAT:
            from exchange_desk.storage.migrate import migrate

            migrate(path, found)
            lock.hold_file()
        with in_plain_words(path):
            return _open_checked(path), lock
    except BaseException:
        lock.release()
        raise


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _open_checked(path: Path) -> Engine:
    engine = make_engine(path)
    try:
        with engine.connect() as connection:
            strange = foreign_objects(connection)
            sound = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        if sound != "ok":
            raise DamagedFile(f"“{path.name}” is damaged. Nothing was changed. Open a backup instead.")
        if strange:
            raise DamagedFile(f"“{path.name}” is not a sound desk file: {strange[0]}. Open a backup instead.")
    except BaseException:
        engine.dispose()
        raise
    return engine

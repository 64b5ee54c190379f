"""Safety copies of an open desk file: made whole and checked before they have their name, the oldest let go."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine

from exchange_desk.basics.errors import DamagedFile, RefusedInput
from exchange_desk.storage.file import give_name, remove_part
from exchange_desk.storage.refusals import in_plain_words

KEPT = 10  # automatic copies; those made by hand are never let go
BY_HAND = "by hand"
_WORDS = re.compile(r"[a-z]+(?: [a-z]+)*")


def folder_of(path: Path) -> Path:
    """Where the copies of a desk file stand: a folder of its own beside it."""
    return path.with_name(f"{path.stem} copies")


def make_copy(engine: Engine, path: Path, why: str, today: dt.date) -> Path:
    """Copy the open file at `path` into its folder of copies and return where the copy stands.

    `why` is a word or two for the name ("before import", or `BY_HAND`). The name carries a counter, because a
    clock may be wrong. Raises NoRoomOrPermission or RefusedInput with one sentence; then nothing is left behind.
    """
    if not _WORDS.fullmatch(why):
        raise ValueError(f"a reason in small letters is wanted, not {why!r}")
    path = Path(os.path.realpath(path))
    folder = folder_of(path)
    with in_plain_words(folder / path.name):
        if folder.exists() and not folder.is_dir():
            raise RefusedInput(f"“{folder.name}” is no folder, so no safety copy can be put there. Rename that file.")
        folder.mkdir(exist_ok=True)
        _clear_unfinished(folder, path)
        number = max((found for found, _, _ in _copies(folder, path)), default=0) + 1
        copy = folder / f"{path.stem} copy {number:04d} {today:%Y-%m-%d} {why}{path.suffix}"
        part = folder / f".{copy.name}.part"
        try:
            _write(engine, path, part)
            give_name(part, copy)
        finally:
            remove_part(part)
    _let_go(folder, path)
    return copy


def _write(engine: Engine, path: Path, part: Path) -> None:
    with engine.connect() as connection, contextlib.closing(_raw(part)) as target:
        source = connection.connection.driver_connection
        assert source is not None
        steps = connection.exec_driver_sql("SELECT count(*) FROM step").scalar()
        source.backup(target)
    os.chmod(part, path.stat().st_mode & 0o777)
    uri = f"{part.absolute().as_uri()}?mode=ro&immutable=1"
    with contextlib.closing(driver.connect(uri, uri=True)) as check:
        sound = check.execute("PRAGMA quick_check(1)").fetchone()[0]
        copied = check.execute("SELECT count(*) FROM step").fetchone()[0]
    if sound != "ok" or copied != steps:
        raise DamagedFile(f"The safety copy of “{path.name}” did not come out sound and was not kept. Check the disk.")
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _raw(part: Path) -> driver.Connection:
    part.open("xb").close()
    return driver.connect(str(part), isolation_level=None)


def _copies(folder: Path, path: Path) -> list[tuple[int, str, Path]]:
    """The copies of this file: counter, reason, where. Whatever is named otherwise is somebody else's."""
    named = re.compile(
        rf"{re.escape(path.stem)} copy (\d{{4,}}) \d{{4}}-\d\d-\d\d ([a-z ]+){re.escape(path.suffix)}", re.ASCII
    )
    found = []
    for each in folder.iterdir():
        match = named.fullmatch(each.name)
        if match and each.is_file() and not each.is_symlink():
            found.append((int(match[1]), match[2], each))
    return sorted(found)


def _clear_unfinished(folder: Path, path: Path) -> None:
    """Remove what a copy that was killed has left; the lock of the desk file keeps everybody else away."""
    named = re.compile(rf"\.{re.escape(path.stem)} copy \d{{4,}} .*{re.escape(path.suffix)}\.part(-journal|-wal|-shm)?")
    for each in folder.iterdir():
        if named.fullmatch(each.name):
            with contextlib.suppress(OSError):
                each.unlink()


def _let_go(folder: Path, path: Path) -> None:
    automatic = [each for _, why, each in _copies(folder, path) if why != BY_HAND]
    for old in automatic[:-KEPT]:
        with contextlib.suppress(OSError):  # it stays until the next time
            old.unlink()

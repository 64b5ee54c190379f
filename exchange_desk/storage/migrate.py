"""Bring a file to the present format: on a copy, checked, then swapped in by one rename."""

from __future__ import annotations

import os
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from exchange_desk.basics.errors import DamagedFile
from exchange_desk.storage.engine import WRITES, make_engine
from exchange_desk.storage.format import APPLICATION_ID, FORMAT
from exchange_desk.storage.refusals import in_plain_words
from exchange_desk.storage.schema import differences

STEPS = Path(__file__).parent / "migrations"


def build(path: Path, steps: Path = STEPS, to: int = FORMAT) -> None:
    """Make or upgrade the tables of the file at `path` in place; only ever called on a file nobody knows yet."""
    engine = make_engine(path)
    try:
        with engine.connect().execution_options(**{WRITES: True}) as connection:
            # outside any transaction: SQLite ignores it inside one
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                _upgrade(connection, steps)
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise DamagedFile(f"“{path.name}”: a row refers to one that is missing. Open a backup instead.")
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version={to}")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()


def migrate(path: Path, found: int, steps: Path = STEPS, to: int = FORMAT) -> Path:
    """Upgrade a file of an earlier format; the old one is kept beside it and its path returned.

    The caller holds the lock. Whatever fails or stops on the way, the file at `path` is whole: the
    old one before the rename, the new one after it.
    """
    copy = path.with_name(f".{path.name}.migrating")
    kept = path.with_name(f"{path.stem} (before format {to}){path.suffix}")
    with in_plain_words(path):
        for leftover in (copy, copy.with_name(copy.name + "-wal"), copy.with_name(copy.name + "-shm")):
            leftover.unlink(missing_ok=True)
        _copy_whole(path, copy)
        build(copy, steps, to)
        wrong = differences(copy) if to == FORMAT else ()
        if wrong:
            raise DamagedFile(f"“{path.name}” could not be brought up to date ({wrong[0]}). Nothing was changed.")
        _keep_old(path, kept)
        _flush(copy)
        os.replace(copy, path)
        flush_folder(path.parent)
    return kept


def _upgrade(connection: Connection, steps: Path) -> None:
    config = Config()
    config.set_main_option("script_location", str(steps).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _copy_whole(path: Path, copy: Path) -> None:
    """Copy through the database, so that a write-ahead log left by a crash is part of the copy."""
    engine = make_engine(path)
    try:
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            raw.execute("VACUUM INTO ?", (str(copy),))
    finally:
        engine.dispose()


def _keep_old(path: Path, kept: Path) -> None:
    part = kept.with_name(f".{kept.name}.part")
    part.unlink(missing_ok=True)
    with path.open("rb") as source, part.open("xb") as target:
        while block := source.read(1 << 20):
            target.write(block)
        target.flush()
        os.fsync(target.fileno())
    os.replace(part, kept)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Make a rename in this folder durable, where the system can."""
    if os.name == "nt":  # pragma: no cover - another system
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)

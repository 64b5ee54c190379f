"""The one engine: which driver, how it connects, how a transaction begins."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from exchange_desk.basics.errors import DeskError

WRITES = "desk_writes"  # the execution option of a connection that may write
_AT_CONNECT = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA busy_timeout=2000",
)
_ASSERTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
}


def make_engine(path: Path) -> Engine:
    """An engine on one desk file: WAL, synchronous=FULL, foreign keys on, our own BEGIN.

    A connection begins with BEGIN IMMEDIATE when it carries the execution option `WRITES`, otherwise
    it may only read. Raises `DeskError` when the driver's SQLite is too old to be safe (3.51.3).
    """
    if driver.sqlite_version_info < (3, 51, 3):
        raise DeskError(f"The database library is too old ({driver.sqlite_version}). Install Exchange Desk again.")

    def connect() -> Any:
        return driver.connect(str(path), isolation_level=None, check_same_thread=False)

    engine = create_engine(
        "sqlite://", module=driver, creator=connect, poolclass=QueuePool, pool_size=4, hide_parameters=True
    )
    event.listen(engine, "connect", _settle)
    event.listen(engine, "begin", _begin)
    return engine


def _settle(connection: Any, record: Any) -> None:
    """Set the pragmas and read them back: a silent refusal would cost a save."""
    cursor = connection.cursor()
    for statement in _AT_CONNECT:
        cursor.execute(statement)
    for name, wanted in _ASSERTED.items():
        found = cursor.execute(f"PRAGMA {name}").fetchone()[0]
        if found != wanted:
            raise DeskError(f"The disk of this file cannot keep it safe ({name} is {found}). Copy it to a local disk.")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Begin ourselves, so that a failed ALTER TABLE rolls back and a writer knows at once that he may write."""
    if connection.get_execution_options().get(WRITES):
        connection.exec_driver_sql("PRAGMA query_only=OFF")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("PRAGMA query_only=ON")
        connection.exec_driver_sql("BEGIN")

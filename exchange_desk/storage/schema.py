"""What a desk file may hold: every table and index, word for word; nothing else is ever executed."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import Connection

from exchange_desk.storage.engine import make_engine

_SHIPPED = Path(__file__).parent / "migrations" / "schema.txt"


def objects(connection: Connection) -> tuple[str, ...]:
    """The objects of the open file, one line each, sorted."""
    rows = connection.exec_driver_sql("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").all()
    return tuple(sorted(" | ".join((kind, name, re.sub(r"\s+", " ", sql))) for kind, name, sql in rows))


def shipped() -> tuple[str, ...]:
    """The objects that a file of the present format holds."""
    return tuple(_SHIPPED.read_text(encoding="utf-8").splitlines())


def foreign_objects(connection: Connection) -> tuple[str, ...]:
    """In words: what the open file holds that ours does not, or lacks (a planted trigger, a missing table)."""
    found, wanted = set(objects(connection)), set(shipped())
    extra = [f"“{line.split(' | ')[1]}” does not belong in it" for line in sorted(found - wanted)]
    missing = [f"“{line.split(' | ')[1]}” is missing" for line in sorted(wanted - found)]
    return tuple(extra + missing)


def differences(path: Path) -> tuple[str, ...]:
    """The same for a closed file."""
    engine = make_engine(path)
    try:
        with engine.connect() as connection:
            return foreign_objects(connection)
    finally:
        engine.dispose()

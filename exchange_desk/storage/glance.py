"""A look into a closed file without the weight of the desk: read only, no lock, nothing written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from exchange_desk.basics.errors import DeskError
from exchange_desk.storage.format import FORMAT, format_of


def looked_up(path: Path, query: str) -> Sequence[tuple[Any, ...]]:
    """The rows of a query, or none where a look would not be true or not be safe.

    None are given for a file of another format, for one whose last writer did not finish (its write-ahead log still
    stands beside it), and for one that holds anything but tables and indexes.
    """
    try:
        if format_of(path) != FORMAT or path.with_name(path.name + "-wal").exists():
            return ()
        connection = driver.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    except (DeskError, OSError, driver.Error):
        return ()
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        strange = "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')"
        if connection.execute(strange).fetchone()[0]:
            return ()
        return list(connection.execute(query))
    except driver.Error:
        return ()
    finally:
        connection.close()

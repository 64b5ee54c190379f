"""The desk file that a command is about: opened for it, closed after it; and how far long work is."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from exchange_desk.desk import Desk

BY = "command line"


@contextmanager
def opened(arguments: Any) -> Iterator[Desk]:
    """The desk of a command."""
    with Desk.open(Path(arguments.file)) as desk:
        yield desk


def step_of(desk: Desk) -> str | None:
    """The id of the step that was just made durable; nothing when nothing changed."""
    return desk.last_step.id if desk.last_step else None


class Spoken:
    """Progress on the standard error, at most twice a second, for eyes alone: a script reads refusals there."""

    def __init__(self) -> None:
        self._last = time.monotonic()
        self._seen = sys.stderr.isatty()

    def at(self, done: int, total: int, words: str = "") -> None:
        """Say "34 of 68: …" now and then."""
        now = time.monotonic()
        if self._seen and now - self._last >= 0.5:
            self._last = now
            count = f"{done} of {total}"
            said = words if words.startswith(count) else ": ".join(part for part in (count, words) if part)
            print(said, file=sys.stderr, flush=True)


def table(rows: list[tuple[Any, ...]], headings: tuple[str, ...]) -> str:
    """Rows under headings, in columns; empty when there are none."""
    if not rows:
        return ""
    texts = [headings, *(tuple("" if cell is None else str(cell) for cell in row) for row in rows)]
    widths = [min(40, max(len(row[place]) for row in texts)) for place in range(len(headings))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in texts
    )

"""How long work says how far it is, and hears that it should stop."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told by the work, shown by whoever called it."""

    def at(self, done: int, total: int, words: str = "") -> None:
        """Say how far the work is; raises `Stopped` when the person pressed Stop."""


class Silent:
    """Nobody watches; the work runs to its end."""

    def at(self, done: int, total: int, words: str = "") -> None:
        """Say nothing."""


SILENT: Progress = Silent()

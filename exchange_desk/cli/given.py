"""Arguments that are given to many commands."""

from __future__ import annotations

from typing import Any

from exchange_desk.cli.command import Argument


def option(name: str, help_: str, **more: Any) -> Argument:
    """An argument with two dashes."""
    return Argument(f"--{name}", help_, more)


FILE = Argument("file", "the desk file (*.exdesk)")
VISIT = option("visit", "the visit, by title or id", required=True, metavar="V")

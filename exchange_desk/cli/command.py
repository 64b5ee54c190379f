"""What a command is: its name, whether it changes the file, its arguments, and where its function stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument: "file", "--visit"; `more` goes to argparse as it is."""

    name: str
    help: str
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def required(self) -> bool:
        """Whether the command is refused without it."""
        if self.name.startswith("-"):
            return bool(self.more.get("required"))
        return self.more.get("nargs") not in ("*", "?")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command says: as JSON, and as a short text for people; `code` is the exit code."""

    data: Any
    text: str = ""
    code: int = 0
    step: str | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """One command; `function` is "module:function" in this room, imported when it is wanted."""

    name: str
    changes: bool
    help: str
    function: str
    arguments: tuple[Argument, ...]

    def run(self, arguments: Any) -> Answer:
        """Carry it out; refusals are raised."""
        module, _, name = self.function.partition(":")
        answer: Answer = getattr(import_module(f"exchange_desk.cli.{module}"), name)(arguments)
        return answer

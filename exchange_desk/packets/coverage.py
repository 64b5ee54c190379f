"""Before anything is printed: is there a glyph for every character, and if not, whose, where and which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.changes import JOIN, name_of
from exchange_desk.packets.text.clean import cleaned
from exchange_desk.packets.text.lines import PLAIN
from exchange_desk.packets.text.shape import Unprintable, families, named


@dataclass(frozen=True, slots=True)
class Missing:
    """A character that no shipped font has: where it stands ("Guests › Mika Sato › Notes") and what it is."""

    where: str
    char: str


@lru_cache(maxsize=32768)
def unprintable(text: str) -> str:
    """The first character of a text that cannot be printed; empty when all can."""
    for line in cleaned(text).split("\n"):
        if not PLAIN.fullmatch(line):
            try:
                families(line, "")
            except Unprintable as refused:
                return refused.char
    return ""


def missing(content: Mapping[str, Any]) -> tuple[Missing, ...]:
    """Every field of a canonical content that holds an unprintable character."""
    return tuple(Missing(JOIN.join(path), char) for path, text in _texts((), content) if (char := unprintable(text)))


def check(document: str, subject: str, content: Mapping[str, Any]) -> None:
    """Refuse, in one sentence, a content that cannot be printed whole."""
    found = missing(content)
    if found:
        first, others = found[0], len(found) - 1
        more = f" {others} more field{'s hold' if others > 1 else ' holds'} such a character." if others else ""
        raise RefusedInput(
            f"{document} for {subject}: “{first.where}” holds {named(first.char)}, which cannot be printed. "
            f"Remove or replace it there and print again.{more}"
        )


def _texts(path: tuple[str, ...], value: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key != "id":
                yield from _texts((*path, str(key)), item)
    elif isinstance(value, list | tuple):
        for item in value:
            way = (*path, name_of(item)) if isinstance(item, Mapping) else path
            yield from _texts(way, item)

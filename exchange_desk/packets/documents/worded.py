"""The canonical form of a content: its fields under words for people, as JSON; what is empty is left away."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, is_dataclass
from typing import Any


class Worded:
    """Gives a frozen dataclass its canonical form: field `home_contacts` stands under "Home contacts".

    `spread`: its fields stand among those of what holds it, the first of them under the holder's word.
    """

    __slots__ = ()
    spread = False

    def as_one(self) -> str | None:
        """All of it as one text, where a list of changes reads better so; nothing where it does not."""
        return None

    def canonical(self) -> dict[str, Any]:
        """What the print ledger keeps."""
        kept = _plain(self)
        assert isinstance(kept, dict)
        return kept


def _plain(value: Any) -> Any:
    if isinstance(value, Worded) and (text := value.as_one()) is not None:
        return text
    if is_dataclass(value) and not isinstance(value, type):
        kept: dict[str, Any] = {}
        for field in fields(value):
            one = getattr(value, field.name)
            plain = _plain(one)
            if isinstance(one, Worded) and one.spread and isinstance(plain, dict):
                first, *rest = plain.items()
                kept |= {_words(field.name): first[1], **dict(rest)}
            elif not _empty(plain):
                kept[_words(field.name)] = plain
        return kept
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    return value


def _empty(value: Any) -> bool:
    """Nothing to tell; the number nought is something."""
    return value is None or value is False or value in ("", [], {})


def _words(name: str) -> str:
    return name if name == "id" else name.replace("_", " ").capitalize()

"""The canonical form of a content: its fields under words for people, as JSON; what is empty is left away."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, is_dataclass
from typing import Any


class Worded:
    """Gives a frozen dataclass its canonical form: field `home_contacts` stands under "Home contacts"."""

    __slots__ = ()

    def canonical(self) -> dict[str, Any]:
        """What the print ledger keeps."""
        kept = _plain(self)
        assert isinstance(kept, dict)
        return kept


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((_words(f.name), _plain(getattr(value, f.name))) for f in fields(value))
        return {words: plain for words, plain in pairs if not _empty(plain)}
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

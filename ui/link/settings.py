"""What this computer remembers: recent files, text size, colours, sizes of windows. Never anything about people."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

MOST_RECENT = 6


def settings() -> QSettings:
    """The settings of this computer's user."""
    return QSettings(QSettings.defaultFormat(), QSettings.Scope.UserScope, "Exchange Desk", "Exchange Desk")


def recent_files() -> tuple[Path, ...]:
    """The files opened last, the newest first, those that are gone left out."""
    kept = settings().value("recent", [])
    names = [kept] if isinstance(kept, str) else [str(each) for each in kept] if isinstance(kept, list) else []
    return tuple(path for path in map(Path, names) if path.is_file())[:MOST_RECENT]


def remember_file(path: Path) -> None:
    """Put a file at the head of the recent ones."""
    names = [str(path), *(str(each) for each in recent_files() if each != path)]
    settings().setValue("recent", names[:MOST_RECENT])


def number_kept(name: str, otherwise: int) -> int:
    """A number that was kept, or the one given."""
    try:
        return int(str(settings().value(name, otherwise)))
    except ValueError:
        return otherwise


def word_kept(name: str, otherwise: str) -> str:
    """A word that was kept, or the one given."""
    return str(settings().value(name, otherwise))


def keep(name: str, value: object) -> None:
    """Keep a value."""
    settings().setValue(name, value)

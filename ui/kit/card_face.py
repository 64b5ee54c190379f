"""What a painted card shows: a title, lines with shapes, cells for nights, and buttons; frozen, without any widget."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verb:
    """A button on a card: `key` is told back when it is pressed; without `text` it is a small one with its icon."""

    key: str
    text: str = ""
    icon: str = ""
    tip: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a status as shape in front, text in a tone, small buttons at its end.

    With `key` a press on the line is told back; with `drag` it can be dragged away by that word.
    """

    text: str
    shape: str = ""
    tone: str = "text"
    strong: bool = False
    small: bool = True
    key: str = ""
    drag: str = ""
    verbs: tuple[Verb, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A night as a small box: a word above, a number below; not `open` is hatched."""

    head: str
    text: str
    open: bool = True


@dataclass(frozen=True, slots=True)
class Face:
    """One card. `badge` stands in front of the title, `aside` at its end; `dim` cards are quiet, never unreadable.

    Neighbours of one `group` are joined by a bar at the left; `words` is all of it for who hears it; `drag` is the
    word by which the whole card can be dragged.
    """

    key: str
    title: str
    words: str
    badge: str = ""
    aside: str = ""
    shape: str = ""
    dim: bool = False
    group: str = ""
    drag: str = ""
    lines: tuple[Line, ...] = ()
    cells: tuple[Cell, ...] = ()
    verbs: tuple[Verb, ...] = ()

"""How a text looks: style objects, never markup inside the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Colour = tuple[float, float, float]

BLACK: Colour = (0.0, 0.0, 0.0)
MUTED: Colour = (0.36, 0.34, 0.31)
LINE: Colour = (0.54, 0.52, 0.47)
HAIR: Colour = (0.78, 0.76, 0.72)
WASH: Colour = (0.95, 0.945, 0.93)
WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Style:
    """Size and leading in points; `align` left, right, centre, or start and end (the start of a text that runs from
    right to left is on the right).

    `language` ("ja", "zh-Hans", "zh-Hant", "ko" …) chooses the shapes of Han characters.
    """

    size: float = 12.0
    leading: float = 16.0
    bold: bool = False
    colour: Colour = BLACK
    align: str = "start"
    language: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text that looks different; what is None stays as the style around it says.

    `alone`: it keeps its own direction and turns nothing around it: for names and notes inside our sentences.
    """

    text: str
    bold: bool | None = None
    size: float | None = None
    colour: Colour | None = None
    language: str | None = None
    alone: bool = False


Words = str | Span | Sequence[str | Span]


def spans(words: Words) -> tuple[Span, ...]:
    """The words as spans."""
    if isinstance(words, str):
        return (Span(words),)
    if isinstance(words, Span):
        return (words,)
    return tuple(word if isinstance(word, Span) else Span(word) for word in words)


def plain(words: Words) -> str:
    """The bare text."""
    return words if isinstance(words, str) else "".join(span.text for span in spans(words))

"""The foot of every page: visit, document, recipient, revision, time, page and who may read it."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from exchange_desk.packets.pen import Pen
from exchange_desk.packets.phrases.dates import clock, long_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.text.lines import Line, lay, natural_width
from exchange_desk.packets.text.style import MUTED, Span, Style, Words

STYLE = Style(8, 10.5, colour=MUTED)
_LENGTHS = (1000, 120, 80, 60, 40, 30, 20, 12)  # characters of a name, until the foot fits
_LEAST = 30  # of the recipient, who is told before the visit


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of every page of one sheet, in the main language of the sheet.

    `copy` of `copies` numbers the copies of a paper that is collected back; `keep` are the words of one that is not.
    """

    visit: str
    document: str
    recipient: str
    revision: str
    printed: dt.datetime
    level: str
    shred_after: dt.date | None = None
    language: str = "en"
    han: str = "ja"
    copy: int = 0
    copies: int = 0
    keep: str = ""

    @property
    def replaces(self) -> str:
        """The revision before this one."""
        number = revision_number(self.revision)
        return revision_letter(number - 1) if number > 1 else ""

    @property
    def style(self) -> Style:
        """The small grey type of all feet."""
        return replace(STYLE, language=self.han)

    def draw(self, pen: Pen, x: float, top: float, width: float, number: int, total: int) -> None:
        """Draw it under a rule."""
        style = self.style
        ends = self._ends(number, total)
        pen.rule(x, top + 3, x + width, top + 3, 0.5, MUTED)
        room = width - natural_width(ends, style) - 12
        begin, end = ("right", "left") if pen.mirrored else ("left", "right")
        pen.lines(lay(ends, style, width), x, top, width, end)
        name = _fitting(self._name, style, room, 2)
        under = pen.lines(name, x + (width - room if pen.mirrored else 0), top, room, begin)
        pen.lines(lay(self._second(), style, width), x, under, width, begin)

    def draw_in_a_line(self, pen: Pen, x: float, top: float, width: float, number: int, total: int) -> None:
        """The same in one line without the revision, for a page of cards that each bear their own."""
        level = f"{self.level} {say(f'level_{self.level.lower()}', self.language)}"
        ends = f" · {self._ends(number, total)} · {level}"
        small = replace(self.style, size=7.0, leading=8.5)
        lines = _fitting(lambda most: [*self._name(most), ends], small, width, 1)
        pen.lines(lines, x, top, width, "right" if pen.mirrored else "left")

    def visit_line(self, width: float) -> tuple[Line, ...]:
        """The visit alone."""
        return _fitting(lambda most: _short(self.visit, most), self.style, width, 1)

    def _name(self, most: int) -> list[str | Span]:
        """Visit, document, recipient; of a sheet about the whole visit the visit once.

        A line end that somebody typed is a space here, so that the foot does not run off the page.
        """
        visit, recipient = _short(self.visit, most), _short(self.recipient, max(most, _LEAST))
        if self.recipient == self.visit:
            return [Span(visit, bold=True, alone=True), f" · {self.document}"]
        return [f"{visit} · {self.document} · ", Span(recipient, bold=True, alone=True)]

    def _ends(self, number: int, total: int) -> str:
        language = self.language
        when = f"{long_day(self.printed.date(), language, weekday=False)}, {clock(self.printed.time(), language)}"
        return f"{say('foot_printed', language, when=when)} · {say('foot_page', language, number=number, total=total)}"

    def _second(self) -> str:
        parts = [say("foot_revision", self.language, letter=self.revision)] if self.revision else []
        if self.replaces:
            parts[0] += f", {say('foot_replaces', self.language, letter=self.replaces)}"
        if self.copies:
            parts.append(say("foot_copy", self.language, number=self.copy, total=self.copies))
        parts.append(f"{self.level} {say(f'level_{self.level.lower()}', self.language)}")
        if self.keep:
            parts.append(self.keep)
        elif self.level == "P3" and self.shred_after:
            parts.append(say("foot_shred", self.language, day=long_day(self.shred_after, self.language, weekday=False)))
        return " · ".join(parts)


def _fitting(told: Callable[[int], Words], style: Style, width: float, most_lines: int) -> tuple[Line, ...]:
    """The words in no more lines than there is room for: names that would run off the page are shortened."""
    for most in _LENGTHS:
        lines = lay(told(most), style, width)
        if len(lines) <= most_lines:
            break
    return lines


def _short(text: str, most: int) -> str:
    """In one line, cut off after so many characters, never between a letter and its marks."""
    text = " ".join(text.splitlines())
    if len(text) <= most:
        return text
    while most > 1 and (unicodedata.category(text[most])[0] == "M" or "\u200d" in text[most - 1 : most + 1]):
        most -= 1
    return text[:most].rstrip() + "…"


def revision_letter(number: int) -> str:
    """1 is A, 26 is Z, 27 is AA."""
    letters = ""
    while number > 0:
        number, digit = divmod(number - 1, 26)
        letters = chr(65 + digit) + letters
    return letters


def revision_number(letters: str) -> int:
    """A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number

"""The building blocks of every document, in the committee's one look; a document composes them and draws nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from exchange_desk.packets.bands import Band
from exchange_desk.packets.block import Block, Columns, Gap, PageBreak, Rule, Stack, Text
from exchange_desk.packets.boxes import Blanks, Frame, Ticked
from exchange_desk.packets.labels import Grid, LabelText, label_pages
from exchange_desk.packets.page import Paper
from exchange_desk.packets.table import Cell, Column, Table
from exchange_desk.packets.text.direction import turns
from exchange_desk.packets.text.style import MUTED, Span, Style, Words, spans

_RIGHT_TO_LEFT = frozenset(["ar", "fa", "he", "iw", "ur", "ps", "yi", "dv", "syr", "ckb"])
__all__ = ["Block", "Cell", "Column", "LabelText", "Sheet", "Span", "Words"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper that a document is told on.

    `languages`: those of this print, the main one first. `han`: whose Han shapes a text without kana or Hangul has.
    Every text is shown exactly as given: nothing in it is markup. Give a person's own words as `Span(..., alone=True)`
    when they stand inside a sentence of ours, so that a name from right to left turns nothing around it.
    `day`: that of the print, for what was not reported until then.
    """

    paper: Paper
    languages: tuple[str, ...] = ("en",)
    large: bool = False
    han: str = "ja"
    day: dt.date | None = None

    @property
    def language(self) -> str:
        """The main language."""
        return self.languages[0]

    @property
    def second(self) -> str | None:
        """The language beside it, if any."""
        return self.languages[1] if len(self.languages) > 1 else None

    @property
    def _side(self) -> str:
        """Where names and cells begin, whichever way their own script runs."""
        return "right" if self.runs_to_the_left else "left"

    @property
    def _start(self) -> str:
        """Where a paragraph begins: at its own side, but a foreign name under Arabic lines stands under them."""
        return "right" if self.runs_to_the_left and self.second is None else "start"

    @property
    def runs_to_the_left(self) -> bool:
        """Whether the main language runs from right to left, and with it the columns of the sheet."""
        return self.language.split("-")[0] in _RIGHT_TO_LEFT

    def style(self, size: float = 12.0, *, bold: bool = False, muted: bool = False, align: str = "start") -> Style:
        """A style of that size, half as large again in large print (titles grow less)."""
        if self.large:
            size = size * 1.5 if size < 20 else size * 1.3
        ratio = 4 / 3 if size <= 14 or self.large else 1.25
        base = Style(size, round(size * ratio, 2), bold, align=align, language=self.han)
        return replace(base, colour=MUTED) if muted else base

    def head(self, title: Words, *, ours: str, theirs: str = "", dates: str = "", other: Words = "") -> Block:
        """The head of the sheet: the towns and dates, then the title, then the title in the second language."""
        parts = self._head_parts(title, ours, theirs, dates)
        if other:
            parts.append(Text(other, self.style(14, muted=True)))
        return Stack(parts, sticky=True)

    def _head_parts(self, title: Words, ours: str, theirs: str, dates: str) -> list[Block]:
        towns = " – ".join(town for town in (ours, theirs) if town)
        line = Columns(
            [
                Text([Span(towns, bold=True)], self.style(11, align=self._side)),
                Text(dates, self.style(11, muted=True, align="end")),
            ],
            (1.0, 1.0),
        )
        return [line, Rule(1.2).spaced(3), Text(title, self.style(20, bold=True), before=10)]

    def narrow_head(self, title: Words, *, ours: str, theirs: str = "", dates: str = "", other: Words = "") -> Block:
        """The head of a sheet that must save room: the title and its second language in one line."""
        words: list[str | Span] = [*spans(title)]
        if other:
            look = self.style(11)
            words += ["   ", *(replace(s, bold=False, colour=MUTED, size=look.size) for s in spans(other))]
        towns, rule, line, *_ = self._head_parts(words, ours, theirs, dates)
        return Stack([towns, rule, line.spaced(6)], sticky=True)

    def section(self, text: Words, other: Words = "") -> Block:
        """A heading, with its second language beside it; never the last line of a page."""
        words: list[str | Span] = [*spans(text)]
        if other:
            words += [Span("   "), *(replace(s, bold=False, colour=MUTED, size=s.size or 11) for s in spans(other))]
        return Stack([Text(words, self.style(14, bold=True)), Rule(0.5).spaced(2)], before=14, sticky=True)

    def heading(self, text: Words) -> Block:
        """A small heading inside a section."""
        return Text(text, self.style(12, bold=True), before=8, sticky=True)

    def paragraph(self, words: Words, *, bold: bool = False, muted: bool = False, size: float = 12) -> Block:
        """Running text; line ends that were typed are kept."""
        return Text(words, self.style(size, bold=bold, muted=muted, align=self._start), before=6)

    def line(
        self, words: Words, *, bold: bool = False, muted: bool = False, size: float = 12, beside: bool = False
    ) -> Block:
        """A line of its own, close under the one before it; `beside`: a name stands at the side of the sheet."""
        align = self._side if beside else self._start
        return Text(words, self.style(size, bold=bold, muted=muted, align=align), before=1)

    def bullets(self, items: Sequence[Words]) -> Block:
        """A list, one item to a line."""
        look = self.style()
        rows = [["–", item] for item in items]
        return Table((Column(mm=5), Column()), rows, look, before=4, ruled=False, pad=1)

    def keyed(self, pairs: Sequence[tuple[Words, Cell]], *, mm: float = 42, size: float = 12) -> Block:
        """Key and value lines; leave out what is unknown before you call it."""
        style = self.style(size, align=self._side)
        keys = [(Text(key, replace(style, colour=MUTED)), value) for key, value in pairs]
        wide = mm * (1.35 if self.large else 1.0)
        return Table((Column(mm=wide), Column()), keys, style, before=4, ruled=False, pad=1.5)

    def bilingual(self, left: Sequence[Block], right: Sequence[Block]) -> Block:
        """Two languages side by side; long columns run over the page together."""
        return Columns([Stack(left), Stack(right)], gutter=20).spaced(6)

    def rows_bilingual(self, pairs: Sequence[tuple[Sequence[Block], Sequence[Block]]]) -> list[Block]:
        """Two languages side by side, each pair beginning at one height."""
        return [self.bilingual(left, right) for left, right in pairs]

    def alert(self, word: Words, lines: Sequence[Words | Block]) -> Block:
        """The allergy and emergency box: triangle, the word in capitals and bold, then lines; kept on one page."""
        style = self.style()
        parts: list[Block] = [Text(word, replace(style, bold=True), sticky=True)]
        parts += [line if isinstance(line, Block) else Text(line, style, before=1) for line in lines]
        return Frame(Stack(parts), sign=20 if self.large else 16, before=8)

    def boxed(self, blocks: Sequence[Block]) -> Block:
        """A plain frame that stays on one page."""
        return Frame(Stack(blocks), weight=0.7, before=8)

    def ticks(self, items: Sequence[Words], *, ticked: Sequence[bool] = ()) -> Block:
        """Boxes of five millimetres to tick, one item to a line."""
        style = self.style(align=self._side)  # close to its box, whichever way the words run
        marks = [*ticked, *([False] * len(items))]
        return Stack(
            [
                Ticked(Text(item, style), leading=style.leading, ticked=mark, before=4)
                for item, mark in zip(items, marks, strict=False)
            ],
            before=6,
        )

    def tick(self, words: Words = "", *, size: float = 11, ticked: bool = False) -> Block:
        """One box to tick, for a cell of a table."""
        style = self.style(size, align=self._side)
        return Ticked(Text(words, style), leading=style.leading, ticked=ticked)

    def blanks(self, count: int) -> Block:
        """Lines to write on."""
        return Blanks(count, leading=24 if not self.large else 32, before=4)

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        *,
        size: float = 11,
        groups: Sequence[int] = (),
        dense: bool = False,
    ) -> Block:
        """A table whose head is repeated on every page; size 11, for rosters 10 at least.

        `groups`: how many rows each belong together; `dense`: lines and rows stand closer.
        """
        style = self._dense(size) if dense else self.style(max(size, 10.0), align=self._side)
        return Table(columns, rows, style, before=4 if dense else 6, groups=groups, pad=2 if dense else 3)

    def pair(self, words: Words, at_end: Words, *, size: float) -> Block:
        """A cell of a dense table with something at the end of its line."""
        columns = (Column(), Column(mm=2), Column(share=0, align="end"))
        return Table(columns, [[words, "", at_end]], self._dense(size), ruled=False, pad=0)

    def _dense(self, size: float) -> Style:
        style = self.style(max(size, 10.0), align=self._side)
        return style if self.large else replace(style, leading=round(style.size * 1.22, 2))

    def name(self, original: str, passport: str, say: str = "", line: Words = "", *, language: str = "") -> Block:
        """A person: original script first, then the passport spelling, then how to say it, then a line about them.

        `language` of the original script, so that Han characters have the right shapes; equal forms are shown once.
        """
        parts: list[Block] = []
        first = original or passport
        if first:
            parts.append(Text([Span(first, bold=True, language=language or None)], self.style(16, align=self._side)))
        more: list[str | Span] = []
        if passport and passport != first:
            more.append(Span(passport, bold=True, alone=True))
        if say:
            more += [Span("   " if more else ""), Span(f"“{say}”", alone=True)]
        if more:
            parts.append(Text(more, self.style(align=self._side)))
        if line:
            parts.append(Text(line, self.style(align=self._side), before=1))
        return Stack(parts, together=True, before=10, sticky=True)

    def name_line(self, original: str, passport: str) -> Block:
        """A person in one line: original script first, then the passport spelling, equal forms once.

        An original from right to left has a line of its own, because it would turn the whole line round.
        """
        if original != passport and turns(original):
            return self.name(original, passport).spaced(4)
        words: list[str | Span] = [Span(original or passport, alone=True)]
        if original and passport and passport != original:
            words += ["   ", Span(passport, size=self.style().size, alone=True)]
        return Text(words, self.style(16, bold=True, align=self._side), before=4, sticky=True)

    def badges(self, labels: Sequence[Sequence[LabelText]], bands: Sequence[Band | None] = ()) -> list[Block]:
        """Pages of badges; each label is its texts from top to bottom, for instance town, name to call, full name."""
        return label_pages(Grid.for_badges(self.paper), self.paper, labels, bands)

    def badge(self, call: str, *, native: str = "", full: str = "", over: str = "", under: str = "") -> list[LabelText]:
        """One badge: a line over it, the name to call as large as it fits, the native name, the full name."""
        parts = [
            LabelText(over, 12, muted=True),
            LabelText(call, 60, least=20, bold=True),
            LabelText(native, 26, least=12, language=self.han),
            LabelText(full, 16, least=9),
            LabelText(under, 12, least=8, muted=True),
        ]
        return [part for part in parts if part.words]

    def together(self, blocks: Sequence[Block]) -> Block:
        """Blocks that stay on one page where one page can hold them."""
        return Stack(blocks, together=True, before=blocks[0].before if blocks else 0.0)

    def columns(self, stacks: Sequence[Sequence[Block]], shares: Sequence[float] = ()) -> Block:
        """Stacks side by side."""
        return Columns([Stack(stack) for stack in stacks], shares).spaced(6)

    def gap(self, points: float = 8) -> Block:
        """White space."""
        return Gap(points)

    def rule(self) -> Block:
        """A fine line across."""
        return Rule(before=8)

    def page_break(self) -> Block:
        """What follows begins a new page."""
        return PageBreak()

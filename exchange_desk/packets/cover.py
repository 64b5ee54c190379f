"""The cover of a pile of papers in one file: what lies in it, for whom, on which page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from exchange_desk.packets.block import Block
from exchange_desk.packets.foot import Foot
from exchange_desk.packets.page import pages_of
from exchange_desk.packets.phrases.dates import span
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Column, Sheet, Span
from exchange_desk.packets.tongues import title_of

if TYPE_CHECKING:
    from exchange_desk.packets.press import Laid, Press

MOST = 150  # lines: a longer pile is listed by documents


def cover_of(press: Press, laid: Sequence[Laid], *, both_sides: bool) -> Laid:
    """The cover and contents; its own pages count, and with `both_sides` the backs that stay empty."""
    from exchange_desk.packets.press import Laid

    sheet = press.own_sheet
    count = len(pages_of(_blocks(press, sheet, laid, [0] * len(laid)), sheet.paper))
    begins = []
    at = count
    for part in laid:
        at += at % 2 if both_sides else 0
        begins.append(at + 1)
        for copy in range(part.copies):
            at += (at % 2 if both_sides and copy else 0) + len(part.pages)
    pages = pages_of(_blocks(press, sheet, laid, begins), sheet.paper)
    level = max((part.foot.level for part in laid), default="P1")
    foot = Foot(
        press.title,
        say("cover_title", sheet.language),
        press.committee,
        "",
        press.printed,
        level,
        press.shred_after,
        sheet.language,
        sheet.han,
    )
    return Laid((), (), pages, sheet.paper, foot, sheet.runs_to_the_left)


def _blocks(press: Press, sheet: Sheet, laid: Sequence[Laid], begins: Sequence[int]) -> list[Block]:
    language = sheet.language
    dates = span(*press.days, language)
    sheets, pages = sum(len(part.jobs) for part in laid), sum(part.total for part in laid)
    words = {name: say(f"cover_{name}", language) for name in ("document", "for", "revision", "page")}
    columns = [
        Column(words["document"], 5.0),
        Column(words["for"], 5.0),
        Column(words["revision"], 2.0),
        Column(words["page"], 1.5, align="end"),
    ]
    return [
        sheet.head(say("cover_title", language), ours=press.town, dates=dates),
        sheet.paragraph(Span(press.title, alone=True), bold=True),
        sheet.line(say("cover_count", language, sheets=sheets, pages=pages)),
        sheet.table(columns, _rows(sheet, laid, begins), size=10.5),
    ]


def _rows(sheet: Sheet, laid: Sequence[Laid], begins: Sequence[int]) -> list[list[str | Span]]:
    language = sheet.language
    pairs = list(zip(laid, begins, strict=True))
    if len(pairs) <= MOST:
        return [
            [
                title_of(part.jobs[0].document, language),
                Span(part.foot.recipient, alone=True),
                part.revision + (f" × {part.copies}" if part.copies > 1 else ""),
                str(page),
            ]
            for part, page in pairs
        ]
    rows: list[list[str | Span]] = []
    for _, group in groupby(pairs, lambda pair: pair[0].jobs[0].document.key):
        several = list(group)
        part, page = several[0]
        rows.append([title_of(part.jobs[0].document, language), f"× {len(several)}", "", str(page)])
    return rows

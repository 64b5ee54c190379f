"""The page of a certificate: framed, in the middle of the sheet, with a line to sign on for each town."""

from __future__ import annotations

from exchange_desk.packets.block import Block, Columns, Gap, Rule, Stack, Text
from exchange_desk.packets.boxes import Frame
from exchange_desk.packets.documents.letter import LetterContent, letter_pairs
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Sheet, Span

_PAD = 16.0
_SCALES = (1.2, 1.0, 0.85, 0.7, 0.58)  # of the type; the first that fits


def certificate_page(content: LetterContent, sheet: Sheet) -> list[Block]:
    """The largest telling that one page holds; what is left of the page stands before the signatures."""
    width, high = sheet.paper.room
    inside = width - 2 * _PAD
    for scale in _SCALES:
        over, under = Stack(_said(content, sheet, scale)), _signed(content, sheet, scale)
        left = high - 2 * _PAD - over.height(inside) - under.height(inside) - 2
        if left >= 0:
            parts = [Gap(left * 0.35), over, Gap(left * 0.65), under]
            return [Frame(Stack(parts), weight=1.5, pad=_PAD)]
    return [over, under]


def _said(content: LetterContent, sheet: Sheet, scale: float) -> list[Block]:
    """Both towns, the title, the name in its own script, what for."""
    occasion, name = content.occasion, content.name

    def centred(words: str, size: float, *, bold: bool = False, muted: bool = False, before: float = 6) -> Block:
        look = sheet.style(size * scale, bold=bold, muted=muted, align="centre")
        return Text(Span(words, alone=True), look, before=before * scale)

    blocks = [centred(" – ".join((occasion.our_town, *occasion.their_towns)), 18, bold=True, before=0)]
    blocks += [Rule(1.2, before=6), centred(say("certificate_title", sheet.language), 34, bold=True, before=18)]
    if sheet.second:
        blocks.append(centred(say("certificate_title", sheet.second), 20, muted=True, before=2))
    if name:
        blocks.append(centred(name.original or name.latin, 32, bold=True, before=20))
        if name.original:
            blocks.append(centred(name.latin, 20, before=2))
    for texts in letter_pairs(content, sheet):
        side = [centred(text, 15 if len(texts) == 1 else 13) for text in texts]
        blocks.append(Columns(side, (1.0,) * len(side), gutter=24).spaced(16 * scale))
    return blocks


def _signed(content: LetterContent, sheet: Sheet, scale: float) -> Block:
    """Who signs for us, and for each of the towns."""
    ours = content.letterhead
    names = [[part for part in (ours.signer, ours.function, ours.committee) if part]]
    names += [[say("letter_for_town", sheet.language, town=town)] for town in content.occasion.their_towns]
    look = sheet.style(11 * min(scale, 1.0), align="centre")
    columns = [
        Stack([Gap(30), Rule(0.7), *(Text(Span(p, alone=True), look, before=2) for p in part)]) for part in names
    ]
    return Columns(columns, (1.0,) * len(columns), gutter=28)

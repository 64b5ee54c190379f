"""Fits a sheet to its pages: the first telling of it that needs no more of them, from ordinary to smaller type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from exchange_desk.packets.block import Block
from exchange_desk.packets.page import pages_of
from exchange_desk.packets.sheet import Sheet

SIZES = (11.0, 10.5, 10.0)  # points of what may step down; nothing that is read goes under the last of them


def fitted_to(
    pages: int, sheet: Sheet, tell: Callable[[float], Sequence[Block]], sizes: Iterable[float] = SIZES
) -> list[Block]:
    """What `tell` makes of the first of these sizes with which it needs so many pages at most.

    Where none does, and in large print, it is told in the first size and runs on.
    """
    first, *others = sizes
    ordinary = list(tell(first))
    if sheet.large or len(pages_of(ordinary, sheet.paper)) <= pages:
        return ordinary
    for size in others:
        smaller = list(tell(size))
        if len(pages_of(smaller, sheet.paper)) <= pages:
            return smaller
    return ordinary


def closer_on_one_page(blocks: list[Block], sheet: Sheet) -> list[Block]:
    """The blocks with less white between them where that puts them on one page; else as they are."""
    white = [block.before for block in blocks]
    for share in (1.0, 0.6, 0.3):
        for block, before in zip(blocks, white, strict=True):
            block.before = before * share
        if len(pages_of(blocks, sheet.paper)) == 1:
            return blocks
    for block, before in zip(blocks, white, strict=True):
        block.before = before
    return blocks

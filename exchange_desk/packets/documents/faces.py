"""The photo of a person on a sheet: kept in the ledger by the hour it was taken in, not by its points."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.pictures import Pictured
from exchange_desk.packets.sheet import Block
from exchange_desk.queries.photos import Portrait


@dataclass(frozen=True, slots=True)
class Face(Worded):
    """One photo; a newer one makes the sheet out of date."""

    added_at: dt.datetime
    size: tuple[int, int]
    jpeg: bytes = field(repr=False)

    def as_one(self) -> str:
        """ "taken in 2027-05-03 14:02:10"."""
        return f"taken in {self.added_at:%Y-%m-%d %H:%M:%S}"


def face_of(portrait: Portrait | None) -> Face | None:
    """The photo as a sheet shows it."""
    return None if portrait is None else Face(portrait.added_at, (portrait.width, portrait.height), portrait.jpeg)


def beside(face: Face | None, block: Block) -> Block:
    """The block with the photo beside it; the block alone where there is no photo."""
    if face is None:
        return block
    return Pictured(block, face.jpeg, face.size)

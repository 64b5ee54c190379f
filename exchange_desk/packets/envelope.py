"""The front of an envelope: who writes in small, to whom in the middle of its right half."""

from __future__ import annotations

from exchange_desk.packets.block import Block
from exchange_desk.packets.boxes import MM
from exchange_desk.packets.foot import Foot
from exchange_desk.packets.page import Paper
from exchange_desk.packets.pen import Pen

_EDGE = 10 * MM


class EnvelopeFront(Block):
    """One envelope; it bears no foot, which would be for no eyes on its way."""

    bleeds = True
    own_foot = True

    def __init__(self, paper: Paper, sender: Block, addressee: Block) -> None:
        self.paper = paper
        self.sender = sender
        self.addressee = addressee

    def height(self, width: float) -> float:
        """The whole envelope."""
        return self.paper.height

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The address stands clear of the stamp above it, and of the edge under it that machines read."""
        self.sender.draw(pen, x + _EDGE, top - _EDGE, self.paper.width * 0.4)
        left = self.paper.width * 0.42
        wide = self.paper.width - left - _EDGE
        highest, lowest = self.paper.height * 0.58, 16 * MM
        high = self.addressee.height(wide)
        self.addressee.draw(pen, x + left, min(self.paper.height - _EDGE, max(highest, lowest + high)), wide)

    def draw_foot(self, pen: Pen, foot: Foot) -> None:
        """None."""

"""The front of an envelope: who writes in small, to whom in the middle of its right half."""

from __future__ import annotations

from collections.abc import Callable

from exchange_desk.packets.block import Block
from exchange_desk.packets.boxes import MM
from exchange_desk.packets.foot import Foot
from exchange_desk.packets.page import Paper
from exchange_desk.packets.pen import Pen

_EDGE = 10 * MM
_READ_BY_MACHINES = 16 * MM  # at the foot
Sized = Callable[[float], Block]  # a block in the type of this share of its ordinary size


class EnvelopeFront(Block):
    """One envelope; it bears no foot, which would be for no eyes on its way."""

    bleeds = True
    own_foot = True

    def __init__(self, paper: Paper, sender: Sized, addressee: Sized) -> None:
        self.paper = paper
        self._room = paper.width * 0.58 - _EDGE
        self._sender = _largest(sender, paper.width * 0.4, paper.height - 2 * _EDGE)
        self._addressee = _largest(addressee, self._room, paper.height - _EDGE - _READ_BY_MACHINES)

    def height(self, width: float) -> float:
        """The whole envelope."""
        return self.paper.height

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The address stands clear of the stamp above it, and of the edge under it that machines read."""
        self._sender.draw(pen, x + _EDGE, top - _EDGE, self.paper.width * 0.4)
        first = max(self.paper.height * 0.58, _READ_BY_MACHINES + self._addressee.height(self._room))
        left = self.paper.width * 0.42
        self._addressee.draw(pen, x + left, min(self.paper.height - _EDGE, first), self._room)

    def draw_foot(self, pen: Pen, foot: Foot) -> None:
        """None."""


def _largest(told: Sized, width: float, height: float) -> Block:
    """In its ordinary size where there is room for it, else smaller: nothing runs over the edge."""
    for percent in range(100, 30, -10):
        block = told(percent / 100)
        if block.height(width) <= height:
            break
    return block

"""The other end of the pipe: the process that solves and tells what it found."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection

from exchange_desk.matching.answer import assignment_of
from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import Assignment, first_plan, worth_of


@dataclass(frozen=True, slots=True)
class Message:
    """A plan on the way: unit -> (home, rooms by guest), its worth, what no plan can exceed, and words.

    `rooms` is nothing where the plan is that of the message before.
    """

    rooms: Mapping[str, tuple[str, Mapping[str, str]]] | None
    worth: int
    bound: int | None
    words: str
    last: bool = False

    def after(self, before: Message | None) -> Message:
        """The message with the plan of the one before, where it says that this is still the best."""
        return self if self.rooms is not None or before is None else replace(self, rooms=before.rooms)


def work(asked: Connection, connection: Connection) -> None:
    """Take a `Board` and solve it, sending each better plan; the greedy plan alone where there is no solver."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)  # The solver greets on stdout, which belongs to the command line's answer.
    try:
        from exchange_desk.matching.solve import Answer, solve
    except ImportError:
        board: Board = asked.recv()
        first = first_plan(board)
        connection.send(Message(assignment_of(board, first), worth_of(board, first), None, "A first plan", True))
        return

    board = asked.recv()
    told: list[Assignment] = []

    def tell(answer: Answer, words: str, last: bool = False) -> None:
        rooms = None if told and told[-1] is answer.assignment else assignment_of(board, answer.assignment)
        told[:] = [answer.assignment]
        connection.send(Message(rooms, answer.worth, answer.bound, words, last))

    tell(solve(board, tell), "The best plan is there", last=True)

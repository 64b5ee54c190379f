"""Suggesting a plan: the solver runs in a process of its own, so that Stop and the time limit are obeyed at once."""

from __future__ import annotations

import contextlib
import multiprocessing
import time
from multiprocessing.connection import Connection

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.matching.answer import assignment_of, plan_of
from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import first_plan, worth_of
from exchange_desk.matching.problem import Plan, Problem
from exchange_desk.matching.worker import Message, work

LOOK_EVERY = 0.05
TIME_LIMIT = 60.0


def suggest(problem: Problem, *, time_limit: float | None = None, progress: Progress = SILENT) -> Plan:
    """The best plan for a visit, proven when `status` is optimal; the best found so far when the time is up (a first
    plan is always waited for).

    `progress` raises `Stopped` to end the work: the solver is killed and nothing is returned.
    """
    limit = TIME_LIMIT if time_limit is None else time_limit
    if limit <= 0:
        raise RefusedInput("The time limit must be more than 0 seconds.")
    began = time.monotonic()
    progress.at(0, 3, "Reading homes and guests")
    if not problem.units:
        return plan_of(problem, {}, None, None, proven=True, seconds=time.monotonic() - began)
    best, proven = _in_a_process(problem, limit, progress)
    if best is None:  # No process, or no solver: the careful person with a list.
        board = Board(problem)
        first = first_plan(board)
        best = Message(assignment_of(board, first), worth_of(board, first), None, "")
    return plan_of(problem, best.rooms, best.worth, best.bound, proven=proven, seconds=time.monotonic() - began)


def _in_a_process(problem: Problem, limit: float, progress: Progress) -> tuple[Message | None, bool]:
    """The best message of the solver, and whether it came to its end."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(problem, theirs), daemon=True)
    began = time.monotonic()
    best: Message | None = None
    finished = False
    try:
        process.start()
        theirs.close()
        # The first plan is waited for in any case (Stop is heard meanwhile): a limit too short gives that one.
        while not finished and (best is None or time.monotonic() - began < limit):
            message, finished = _heard(ours)
            best = message or best
            progress.at(2 if best else 1, 3, best.words if best else "Weighing guests and homes")
    except OSError:
        return best, False
    finally:
        ours.close()
        if process.pid is not None:
            process.kill()
            process.join(5)
    return best, finished and best is not None and best.worth == best.bound


def _heard(connection: Connection) -> tuple[Message | None, bool]:
    """The next message, if one came in time, and whether it was the last."""
    with contextlib.suppress(EOFError):
        if not connection.poll(LOOK_EVERY):
            return None, False
        message = connection.recv()
        if isinstance(message, Message):
            return message, message.last
    return None, True

"""Suggesting a plan: the solver runs in a process of its own, so that Stop and the time limit are obeyed at once."""

from __future__ import annotations

import contextlib
import multiprocessing
import time
from multiprocessing.connection import Connection

from exchange_desk.basics.errors import RefusedInput, Stopped
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.matching.answer import assignment_of, plan_of, rooms_now
from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import first_plan, worth_of
from exchange_desk.matching.problem import Plan, Problem
from exchange_desk.matching.worker import Message, work

LOOK_EVERY = 0.05
GRACE = 0.3  # So long a first plan may still come after Stop, where there is none yet.
TIME_LIMIT = 60.0
FEW_REASONS = 1_000  # Who pressed Stop does not wait for more of them; each guest is told on the page.


def suggest(problem: Problem, *, time_limit: float | None = None, progress: Progress = SILENT) -> Plan:
    """The best plan for a visit, proven when `status` is optimal; the best found so far when the time is up (a first
    plan is always waited for).

    Where `progress` raises `Stopped` the work ends at once with the best plan so far, or the plan at hand; only where
    there is neither it is `Stopped` for the caller too. A plan is never worth less than the plan at hand.
    """
    limit = TIME_LIMIT if time_limit is None else time_limit
    if limit <= 0:
        raise RefusedInput("The time limit must be more than 0 seconds.")
    began = time.monotonic()
    progress.at(0, 3, "Reading homes and guests")
    if not problem.units:
        return plan_of(problem, {}, None, None, proven=True, seconds=time.monotonic() - began)
    best, finished, stopped = _in_a_process(problem, limit, progress)
    if best is None and stopped is not None:
        if problem.now:
            return _as_it_stands(problem, time.monotonic() - began)
        raise stopped
    if best is None:  # No process, or no solver: the careful person with a list.
        board = Board(problem)
        first = first_plan(board)
        best = Message(assignment_of(board, first), worth_of(board, first), None, "")
    rooms = best.rooms or {}
    left = sum(len(unit.guests) for unit in problem.units if unit.id not in rooms)
    plan = plan_of(
        problem, rooms, best.worth, best.bound, proven=finished and best.worth == best.bound,
        seconds=time.monotonic() - began,
        reasons=stopped is None or left * len(problem.world.homes) <= FEW_REASONS,
    )  # fmt: skip
    if not problem.now:
        return plan
    stands = _as_it_stands(problem, plan.seconds)
    return plan if (len(plan.placements), plan.objective) >= (len(stands.placements), stands.objective) else stands


def _as_it_stands(problem: Problem, seconds: float) -> Plan:
    """The plan at hand, as far as it is still allowed."""
    return plan_of(problem, rooms_now(problem), None, None, proven=False, seconds=seconds, reasons=False)


def _in_a_process(problem: Problem, limit: float, progress: Progress) -> tuple[Message | None, bool, Stopped | None]:
    """The best message of the solver, whether it came to its end, and whether it was told to stop."""
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
            best = message.after(best) if message is not None else best
            progress.at(2 if best else 1, 3, best.words if best else "Weighing guests and homes")
    except Stopped as stopped:
        if best is None and ours.poll(GRACE):
            best, finished = _heard(ours)
        return best, False, stopped
    except OSError:
        return best, False, None
    finally:
        ours.close()
        if process.pid is not None:
            process.kill()
            process.join(5)
    return best, finished and best is not None, None


def _heard(connection: Connection) -> tuple[Message | None, bool]:
    """The next message, if one came in time, and whether it was the last."""
    with contextlib.suppress(EOFError):
        if not connection.poll(LOOK_EVERY):
            return None, False
        message = connection.recv()
        if isinstance(message, Message):
            return message, message.last
    return None, True

"""Suggesting a plan: the solver runs in a process of its own, so that Stop and the time limit are obeyed at once."""

from __future__ import annotations

import contextlib
import multiprocessing
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

from exchange_desk.basics.errors import RefusedInput, Stopped
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.matching.answer import assignment_of, plan_of, rooms_now
from exchange_desk.matching.board import Board
from exchange_desk.matching.greedy import first_plan, worth_of
from exchange_desk.matching.problem import Plan, Problem
from exchange_desk.matching.split_plan import plan_with
from exchange_desk.matching.split_solve import Split, work_on_splits
from exchange_desk.matching.splitting import one_after_the_other, split_problem
from exchange_desk.matching.worker import Message, work

LOOK_EVERY = 0.05
GRACE = 0.3  # So long a first plan may still come after Stop, where there is none yet.
TIME_LIMIT = 60.0
FEW_REASONS = 1_000  # Who pressed Stop does not wait for more of them; each guest is told on the page.
LEAST_FOR_SPLITS = 1.0


class _TooLate(Exception):
    """The time was up before there was anything to think about."""


def suggest(
    problem: Problem, *, time_limit: float | None = None, progress: Progress = SILENT, split_stays: bool = True
) -> Plan:
    """The best plan for a visit, proven when `status` is optimal; the best found so far when the time is up (a first
    plan is always waited for).

    Whom no single home can take for all nights stays in two homes or three (`split_stays`), beside all others.
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
    best: Message | None
    best, finished, stopped = in_a_process(work, partial(Board, problem), limit, progress)
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
    if problem.now:
        stands = _as_it_stands(problem, plan.seconds)
        if (len(plan.placements), plan.objective) < (len(stands.placements), stands.objective):
            plan = stands
    if stopped is not None or not plan.unplaced or not split_stays:
        return plan
    return _with_splits(problem, plan, max(limit - plan.seconds, LEAST_FOR_SPLITS), progress)


def _with_splits(problem: Problem, plan: Plan, limit: float, progress: Progress) -> Plan:
    """The plan, and beside it stays in two homes or three for those whom no single home can take."""
    began = time.monotonic()

    def go_on(at: int, of: int) -> bool:
        progress.at(2, 3, f"Splitting stays: {at} of {of}")
        return time.monotonic() - began < limit

    try:
        to_split = split_problem(problem, plan, go_on)
    except Stopped:
        still = 2 * problem.placed_worth * len(plan.unplaced)
        return replace(plan, status="feasible", bound=plan.bound + still)
    if not to_split.stays:
        return plan_with(problem, plan, to_split, (), proven=to_split.whole)
    found: Split | None
    found, finished, stopped = in_a_process(work_on_splits, lambda _look: to_split, limit, progress)
    if found is None:
        found = Split(() if stopped is not None else one_after_the_other(to_split), False)
    seconds = plan.seconds + time.monotonic() - began
    return replace(plan_with(problem, plan, to_split, found.stays, proven=finished and found.proven), seconds=seconds)


def _as_it_stands(problem: Problem, seconds: float) -> Plan:
    """The plan at hand, as far as it is still allowed."""
    return plan_of(problem, rooms_now(problem), None, None, proven=False, seconds=seconds, reasons=False)


def in_a_process(
    target: Callable[[Connection, Connection], None], make: Callable[[Callable[[], None]], object], limit: float,
    progress: Progress, *, wait: bool = True,
) -> tuple[Any, bool, Stopped | None]:  # fmt: skip
    """The last message of a process that thinks, whether it came to its end, and whether it was told to stop.

    What it thinks about is made here while it starts, by a function that now and then calls the one it is given. The
    first message is waited for in any case, unless not to `wait`: a limit too short gives that one.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    asked, given = context.Pipe(duplex=False)
    process = context.Process(target=target, args=(asked, theirs), daemon=True)
    began = time.monotonic()

    looked = began

    def look() -> None:
        nonlocal looked
        now = time.monotonic()
        if now - looked < LOOK_EVERY:
            return
        looked = now
        if not wait and now - began >= limit:
            raise _TooLate
        progress.at(1, 3, "Weighing guests and homes")

    best: Any = None
    finished = False
    try:
        process.start()
        theirs.close()
        asked.close()
        given.send(make(look))
        while not finished and ((wait and best is None) or time.monotonic() - began < limit):
            message, finished = _heard(ours)
            best = message.after(best) if message is not None else best
            progress.at(2 if best else 1, 3, best.words if best else "Weighing guests and homes")
    except Stopped as stopped:
        if best is None and ours.poll(GRACE):
            best, finished = _heard(ours)
        return best, False, stopped
    except (OSError, _TooLate):
        return best, False, None
    finally:
        for end in (ours, theirs, asked, given):
            end.close()
        if process.pid is not None:
            process.kill()
            process.join(5)
    return best, finished and best is not None, None


def _heard(connection: Connection) -> tuple[Any, bool]:
    """The next message, if one came in time, and whether it was the last."""
    with contextlib.suppress(EOFError):
        if not connection.poll(LOOK_EVERY):
            return None, False
        message = connection.recv()
        return message, message.last
    return None, True

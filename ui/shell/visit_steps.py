"""How the five steps of a visit stand, in a few words each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.problems import ProblemRow
    from exchange_desk.queries.visits import VisitRow


@dataclass(frozen=True, slots=True)
class StepState:
    """One step: its status (ok, warn, problem, unplaced) and what stands below its name."""

    status: str
    words: str


@dataclass(frozen=True, slots=True)
class VisitState:
    """A visit with its problems and what the bar says of its five steps."""

    visit: VisitRow
    steps: tuple[StepState, ...]
    problems: tuple[ProblemRow, ...]


def visit_state(session: Session, visit_id: str) -> VisitState:
    """Ask how a visit stands (without its papers, which take longer to ask for)."""
    from exchange_desk.queries.problems import problem_rows
    from exchange_desk.queries.visits import visit_row

    visit = visit_row(session, visit_id)
    problems = problem_rows(session, visit_id)
    return VisitState(visit, steps_of(visit, problems), problems)


def steps_of(visit: VisitRow, problems: tuple[ProblemRow, ...]) -> tuple[StepState, ...]:
    """The five steps from the counts of a visit and its problems."""
    blocked = Counter(problem.step for problem in problems if problem.severity == "block")
    open_ = Counter(problem.step for problem in problems if problem.severity in ("block", "ask", "warn"))

    def state(step: int, there: int, words: str) -> StepState:
        if blocked[step]:
            status = "problem"
        elif open_[step]:
            status = "warn"
        else:
            status = "ok" if there else "unplaced"
        more = f" · {open_[step]} open" if open_[step] else ""
        return StepState(status, words + more)

    days = (visit.ends - visit.starts).days + 1
    unplaced = visit.guests - visit.placed
    matched = state(3, visit.placed, f"{visit.placed} of {visit.guests}")
    if unplaced and visit.placed:
        status = "problem" if matched.status == "problem" else "unplaced"
        matched = StepState(status, f"{visit.placed} of {visit.guests} · {unplaced} unplaced")
    elif unplaced and matched.status == "ok":
        matched = StepState("unplaced", matched.words)
    return (
        state(1, visit.people, f"{visit.people}"),
        state(2, visit.homes, f"{visit.homes}"),
        matched,
        state(4, visit.items + visit.legs, f"{days} days" if visit.items + visit.legs else "nothing yet"),
        StepState("unplaced", "not asked yet") if not visit.people else StepState("unplaced", "…"),
    )


def paper_state(session: Session, visit_id: str) -> StepState:
    """How many sheets of a visit are new or out of date."""
    from exchange_desk.packets.printing import stale

    rows = stale(session, visit_id=visit_id)
    waiting = sum(row.state != "current" for row in rows)
    if not rows:
        return StepState("unplaced", "nothing yet")
    return StepState("warn", f"{waiting} to print") if waiting else StepState("ok", "up to date")

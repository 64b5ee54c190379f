"""Suggesting homes: found on a worker, shown as a proposal, written down as far as it is accepted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.pages.match.proposal import Proposal, proposed
from ui.pages.match.words import plan_words

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk
    from exchange_desk.matching.problem import Plan
    from ui.pages.match.page import Match


class Suggesting:
    """Suggest, and what wishes count in it."""

    def __init__(self, page: Match) -> None:
        self._page = page

    def suggest(self) -> None:
        """Find homes for everybody without one, with progress and Stop; nothing is written before it is accepted."""
        visit_id = self._page.visit_in_view
        rows = self._page.state.rows
        if visit_id is not None and rows is not None and rows.unplaced:
            self._page.head.suggest.setEnabled(False)
            self._page.link.run(
                "Suggest homes", partial(_solve, visit_id), partial(self._show, visit_id), self._page.ask_again
            )

    def weights(self) -> None:
        """Show what wishes count, to be changed and tried out."""
        visit_id = self._page.visit_in_view
        if visit_id is not None:
            from ui.pages.match.weighing import Weights

            Weights(self._page, self._page.link, visit_id).open()

    def _show(self, visit_id: str, plan: Plan) -> None:
        """The plan is there: show it, if anybody is placed in it."""
        rows = self._page.state.rows
        self._page.head.show_board()
        if rows is None or visit_id != self._page.visit_in_view:
            return
        lines = proposed(plan, rows.world)
        if not lines:
            self._page.head.tell(plan_words(plan, 0))
            return
        left = tuple(dict.fromkeys(rows.world.guests[u.guest].name for u in plan.unplaced))
        Proposal(self._page, lines, left, plan.proven, partial(self._accept, visit_id, plan)).open()

    def _accept(self, visit_id: str, plan: Plan, only: frozenset[str]) -> None:
        """Write what was accepted, on a worker: it may be a hundred guests."""
        told = partial(self._accepted, plan, only)
        self._page.link.run("Pencil in", partial(_write, visit_id, plan, only), told, self._page.ask_again)

    def _accepted(self, plan: Plan, only: frozenset[str], done: tuple[str, ...]) -> None:
        refused = {p.guest for p in plan.placements if not p.kept} - only
        words = plan_words(plan, len(set(done)), refused=len(refused))
        late = len(only - set(done))
        if late:
            were = "was" if late == 1 else "were"
            words += f" {late} {were} left out: guests or homes changed meanwhile. Suggest again."
        self._page.head.tell(words)
        self._page.link.told.emit(words, bool(done))
        self._page.ask_again()


def _write(visit_id: str, plan: Plan, only: frozenset[str], desk: Desk, _progress: Progress) -> tuple[str, ...]:
    from exchange_desk.operations.matching import apply_plan

    with desk.writing("Suggest homes", by="screen") as session:
        return apply_plan(session, visit_id=visit_id, plan=plan, only=only)


def _solve(visit_id: str, desk: Desk, progress: Progress) -> Plan:
    from exchange_desk.matching.suggest import suggest
    from exchange_desk.operations.matching import problem_of

    with desk.reading() as session:
        problem = problem_of(session, visit_id)
    return suggest(problem, progress=progress)

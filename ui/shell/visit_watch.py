"""Keeps the bar and the problem panel of the visit true while the desk changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.link.link import Link
from ui.shell.problem_panel import ProblemPanel
from ui.shell.visit_bar import VisitBar, VisitNow
from ui.shell.visit_steps import StepState, VisitState, paper_state, visit_state

if TYPE_CHECKING:
    from exchange_desk.queries.visits import VisitRow


class VisitWatch(QObject):
    """Asks how the visit stands after each change, and for its papers a moment later."""

    def __init__(self, link: Link, bar: VisitBar, panel: ProblemPanel) -> None:
        super().__init__(bar)
        self._link, self._bar, self._panel = link, bar, panel
        self._state: VisitState | None = None
        self._papers: StepState | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(700)
        self._wait.timeout.connect(self._ask_papers)
        link.visit_chosen.connect(self._other)
        link.changed.connect(self.ask)

    def ask(self) -> None:
        """Ask again."""
        visit_id = self._link.visit_id
        if visit_id and self._link.is_open:
            self._link.ask_later(partial(visit_state, visit_id=visit_id), self._take)
            self._wait.start()

    def _other(self) -> None:
        self._state = self._papers = None
        self.ask()

    def _take(self, state: VisitState) -> None:
        self._state = state
        self._show()

    def _ask_papers(self) -> None:
        visit_id = self._link.visit_id
        if visit_id and self._link.is_open and not self._link.job:
            self._link.ask_later(partial(paper_state, visit_id=visit_id), self._take_papers)

    def _take_papers(self, papers: StepState) -> None:
        self._papers = papers
        self._show()

    def _show(self) -> None:
        if self._state is None:
            return
        steps = (*self._state.steps[:4], self._papers or self._state.steps[4])
        grave = [row for row in self._state.problems if row.severity != "note"]
        self._bar.show_now(VisitNow(visit_line(self._state.visit), steps, len(grave)))
        self._panel.show_rows(self._state.problems)


def visit_line(visit: VisitRow) -> str:
    """A visit in one line: title and dates."""
    return f"{visit.title}  ·  {span_words(visit)}"


def span_words(visit: VisitRow) -> str:
    """ "7 – 13 October 2027", or with both months or years where they differ."""
    first, last = visit.starts, visit.ends
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {last.day} {last:%B %Y}"
    if first.year == last.year:
        return f"{first.day} {first:%B} – {last.day} {last:%B %Y}"
    return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"

"""Looking at a list that is on its way: for which visit it is, looked at again when something was said otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from ui.link.link import Link
from ui.link.new_visit import NewVisit
from ui.pages.importing import journey
from ui.pages.importing.choose import Choose
from ui.pages.importing.finding import Finding
from ui.pages.importing.hands import Hands
from ui.pages.importing.mapping import Mapping as Columns
from ui.pages.importing.trail import Trail

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk
    from exchange_desk.operations.imports import ImportReport


class Looking(Hands):
    """`way` is the list that is on its way, `report` what a trial or the import told, `done` that it was imported."""

    choosing: Choose
    finding: Finding
    columns: Columns
    steps: Trail
    watches = frozenset({"visit"})

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.way: journey.Way | None = None
        self.report: ImportReport | None = None
        self.done = False
        link.visit_chosen.connect(self._other_visit)

    def refresh(self) -> None:
        """Which visits there are: a list may go to any."""
        from exchange_desk.queries.visits import visit_names

        self.finding.visits = self.link.ask(visit_names)
        here = next((each.title for each in self.finding.visits if each.id == self.link.visit_id), "")
        self.choosing.name_visit(here)
        if self.way is not None and not self.done and self.link.job is None:
            self._looked(self.way)

    def _run(self, words: str, job: Callable[[Desk, Progress], Any], then: Callable[[Any], None]) -> None:
        self.steps.say("")
        self.link.run(words, job, then, refused=self._refused)

    def _refused(self, sentence: str) -> None:
        if self.way is None or self.done or self.steps.at() == 0:
            self.way, self.done = None, False
            self._at(0)
            self.steps.say(sentence)
        else:
            self._looked(self.way)
            self.steps.say(sentence)

    def _looked(self, way: journey.Way) -> None:
        self.way = way
        self.finding.show_way(way)
        self.columns.show_way(way)
        self.steps.next.setEnabled(not (self.finding.stuck and self.steps.at() == 1))

    def _look_again(self, way: journey.Way) -> None:
        if self.way is not None and way.visit_id != self.way.visit_id and way.visit_id:
            self.way = way
            self.link.choose_visit(way.visit_id)
            self.link.go(self.key)
        self._run("Look again", partial(journey.looked_again, way=way), self._looked)

    def _other_visit(self, visit_id: str | None) -> None:
        """A list on its way goes to the visit that was opened since, and is looked at again for it."""
        if self.way is not None and not self.done and visit_id is not None and visit_id != self.way.visit_id:
            self._at(1)
            self._look_again(replace(self.way, visit_id=visit_id, answers={}))

    def _new_visit(self) -> None:
        form = NewVisit(self.link, self)
        form.made.connect(self.link.choose_visit)
        form.made.connect(lambda _: self.link.go(self.key))
        form.open()

    def _at(self, step: int) -> None:
        stuck = step == 1 and self.way is not None and self.finding.stuck
        self.steps.show_step(step, begun=self.way is not None, done=self.done, stuck=stuck)

"""The page of an import: five steps, one below the strip that names them; Enter goes on, Esc goes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.link.giving import take_answers
from ui.link.link import Link
from ui.pages.importing import journey
from ui.pages.importing.checking import Checking
from ui.pages.importing.choose import Choose, asked_file
from ui.pages.importing.finding import Finding
from ui.pages.importing.looking import Looking
from ui.pages.importing.made import Made, save_report, show_them
from ui.pages.importing.mapping import Mapping as Columns
from ui.pages.importing.summary import Summary
from ui.pages.importing.trail import Trail

if TYPE_CHECKING:
    from exchange_desk.operations.imports import ImportReport


class Importing(Looking):
    """Ctrl+I leads here; a file may be dropped anywhere, a copied block of cells pasted here."""

    key = "import"
    title = "Import a list"
    icon = "file-input"
    help = (
        "Five steps: choose the list, see what was found and what each column means, check what is doubtful, import. "
        "Enter goes on, Esc goes back, Ctrl+V pastes a list. Every guess is shown and can be changed. "
        "Nothing is changed before the last step, and the whole import is one step: Ctrl+Z takes it back."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self._kind: str | None = None
        self.made = Made(link)
        self.choosing = Choose(self.choose_file, self.paste, self.take_waiting)
        self.finding, self.columns, self.checking = (
            Finding(again := self._look_again, self._new_visit),
            Columns(again),
            Checking(self._answered),
        )
        save, show = partial(self._with, save_report), partial(self._with, show_them)
        self.summary = Summary({"import": self.bring, "undo": self.undo, "save": save, "show": show,
                                "decide": partial(link.go, "questions"), "another": self.start_over})  # fmt: skip
        steps = (self.choosing, self.finding, self.columns, self.checking, self.summary)
        self.steps = Trail(steps, self.go_back, self.go_on)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.steps)
        for other in (link.opened, link.closed):
            other.connect(self.start_over)
        self._at(0)

    def show_what(self, **what: object) -> None:
        """`kind` is what the list is; `paths` are files that were dropped; `paste` takes what was copied."""
        if "kind" in what:
            if self.done or self.way is None:
                self.start_over()
            self._kind = str(what["kind"])
        if isinstance(paths := what.get("paths"), tuple):
            self.choosing.wait_for(paths)
            if (self.way is None or self.done) and self.link.job is None:
                self.take_waiting()
        if what.get("paste"):
            self.paste()

    def choose_file(self) -> None:
        """Ask which file, then look at it."""
        if (path := asked_file(self)) is not None:
            self.import_path(path)

    def import_path(self, path: Path) -> None:
        """Look at a file; what is no list is said on the first step."""
        job = partial(journey.opened, path=path, kind=self._kind, visit_id=self.link.visit_id)
        self._run(f"Read {path.name}", job, self._found)

    def take_text(self, text: str) -> None:
        """Look at what was copied; it is kept in memory alone."""
        if self.way is not None and not self.done and self.steps.at() > 1:
            self.steps.say("Another list is on its way, with what you said about it. Import it or go back first.")
        elif not text.strip():
            self._at(0)
            self.steps.say("Nothing was copied. Mark the list in your spreadsheet, copy it, then paste it here.")
        else:
            job = partial(journey.pasted, text=text, kind=self._kind, visit_id=self.link.visit_id)
            self._run("Read what was copied", job, self._found)

    def take_waiting(self) -> None:
        """Look at the dropped file that waits."""
        if self.link.job is None and (path := self.choosing.taken()) is not None:
            self.import_path(path)

    def go_on(self) -> None:
        """The next step; the last one imports."""
        if self.link.job is not None:
            return  # Enter was pressed once more while the work runs
        if self.way is None:
            (self.take_waiting if self.choosing.queue else self.choose_file)()
        elif (at := self.steps.at()) in (2, 3):
            self._try(at + 1)
        elif at == 4 and not self.done:
            self.bring()
        elif at < 2 and not (at == 1 and self.finding.stuck):
            self._at(at + 1)

    def go_back(self) -> None:
        """The step before; what was said is kept."""
        if self.steps.at() and not self.done:
            self._at(self.steps.at() - 1)

    def bring(self) -> None:
        """Import what was looked at, as one step."""
        if self.way is not None and not self.done:
            self.made.begin()
            job = partial(journey.imported, way=self.way)
            self._run(f"Import {self.way.listed.name}", job, self._imported)

    def undo(self) -> None:
        """Take the import back, unless something else was done since."""
        if self.report is not None and self.made.undo():
            self.summary.show_undone(self.report.file)
            self.steps.focus_step()

    def start_over(self) -> None:
        """The first step again, with nothing said."""
        self.way = self.report = self._kind = None
        self.done = False
        self.steps.say("")
        self._at(0)

    def _found(self, way: journey.Way) -> None:
        self.done, self.report = False, None
        if way.found.answers and way.path is not None:
            self.start_over()
            take_answers(self.link, self, way.path)
            return
        self._looked(way)
        self._at(1)

    def _answered(self, answers: Mapping[str, str], erases: bool | None) -> None:
        self.way = journey.replaced(self.way, answers, erases) if self.way else None
        if erases is not None:
            self._try(3)

    def _try(self, step: int) -> None:
        if self.way is not None:
            way = journey.replaced(self.way, {}) if step == 3 else self.way  # so that what was decided can be changed
            job = partial(journey.tried, way=way)
            self._run("Check the list", job, partial(self._tried, step))

    def _tried(self, step: int, report: ImportReport) -> None:
        self.report = report
        if self.way is not None:
            if step == 3:
                self.checking.show_report(self.way, report)
            else:
                self.summary.show_plan(self.way, report, self.finding.goes_to(self.way))
            self._at(step)

    def _imported(self, report: ImportReport) -> None:
        self.report, self.done = report, True
        self.summary.show_done(report, undoable=self.made.end())
        self._at(4)
        if self.choosing.queue:
            self.link.told.emit(f"“{self.choosing.queue[0].name}” is waiting: choose Import another list.", False)

    def _with(self, act: Callable[[Link, QWidget, ImportReport], object]) -> None:
        if self.report is not None:
            act(self.link, self, self.report)

"""The page of an import: five steps, one below the strip that names them; Enter goes on, Esc goes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.labels import label
from ui.kit.look import look
from ui.link.giving import take_answers
from ui.link.link import Link
from ui.link.page import Page
from ui.pages.importing import journey
from ui.pages.importing.checking import Checking
from ui.pages.importing.choose import Choose
from ui.pages.importing.finding import Finding
from ui.pages.importing.mapping import Mapping as Columns
from ui.pages.importing.summary import Summary

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk, Step
    from exchange_desk.operations.imports import ImportReport

T = TypeVar("T")
STEPS = ("Choose", "Find", "Columns", "Check", "Import")
PAGES = {"guests": "people", "hosts": "families", "travel": "programme", "programme": "programme", "history": "people"}
FILES = "Tables (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt);;All files (*)"


class Importing(Page):
    """Ctrl+I leads here; a file may be dropped anywhere, a copied block of cells pasted here."""

    key = "import"
    title = "Import a list"
    icon = "file-input"
    help = (
        "Five steps: choose the list, see what was found, see what each column means, check what is doubtful, import. "
        "Enter goes on, Esc goes back, Ctrl+V pastes a list. Every guess is shown and can be changed. "
        "Nothing is changed before the last step, and the whole import is one step: Ctrl+Z takes it back."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.setAcceptDrops(True)
        self.way: journey.Way | None = None
        self.report: ImportReport | None = None
        self.done = False
        self._kind: str | None = None
        self._queue: list[Path] = []
        self._step_made: Step | None = None
        self._step_before: Step | None = None
        self.choosing = Choose(self.choose_file, self.paste, self.take_waiting)
        self.finding, self.columns = Finding(self._look_again), Columns(self._look_again)
        self.checking = Checking(self._answered)
        acts: dict[str, Callable[[], object]] = {
            "import": self.bring, "undo": self.undo, "save": self.save_report, "show": self._show,
            "decide": partial(link.go, "questions"), "another": self.start_over,
        }  # fmt: skip
        self.summary = Summary(acts)
        self.steps = QStackedWidget()
        for step in (self.choosing, self.finding, self.columns, self.checking, self.summary):
            self.steps.addWidget(step)
        self.strip = label("", muted=True)
        self.back = Button("&Back", self.go_back, icon_name="arrow-left")
        self.next = primary("&Next", self.go_on, icon_name="arrow-right")
        line = QHBoxLayout()
        line.addWidget(self.strip, 1)
        line.addWidget(self.back)
        line.addWidget(self.next)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(10))
        box.addLayout(line)
        box.addWidget(self.steps, 1)
        link.closed.connect(self.start_over)
        self._at(0)

    def show_what(self, **what: object) -> None:
        """`kind` is what the list is; `paths` are files that were dropped; `paste` takes what was copied."""
        if "kind" in what:
            self._kind = str(what["kind"])
            if self.done or self.way is None:
                self.start_over()
                self._kind = str(what["kind"])
        if isinstance(paths := what.get("paths"), tuple):
            self._queue += [path for path in paths if path not in self._queue]
            self.choosing.show_queue(self._queue)
            if (self.way is None or self.done) and self.link.job is None:
                self.take_waiting()
        if what.get("paste"):
            self.paste()

    def choose_file(self) -> None:
        """Ask which file, then look at it."""
        name, _ = QFileDialog.getOpenFileName(self, "Import which file?", "", FILES)
        if name:
            self.import_path(Path(name))

    def import_path(self, path: Path) -> None:
        """Look at a file; what is no list is said on the first step."""
        self._run(f"Read {path.name}", partial(journey.opened, path=path, kind=self._kind), self._found)

    def paste(self) -> None:
        """Look at what was copied; it is kept in memory alone."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._at(0)
            self.choosing.refuse("Nothing was copied. Mark the list in your spreadsheet, copy it, then paste it here.")
            return
        self._run("Read what was copied", partial(journey.pasted, text=text, kind=self._kind), self._found)

    def take_waiting(self) -> None:
        """Look at the dropped file that waits."""
        if self._queue and self.link.job is None:
            path = self._queue.pop(0)
            self.choosing.show_queue(self._queue)
            self.import_path(path)

    def go_on(self) -> None:
        """The next step; the last one imports."""
        at = self.steps.currentIndex()
        if self.way is None:
            (self.take_waiting if self._queue else self.choose_file)()
        elif at in (2, 3):
            self._try(at + 1)
        elif at == 4 and not self.done:
            self.bring()
        elif at < 2 and not (at == 1 and self.way.found.trouble):
            self._at(at + 1)

    def go_back(self) -> None:
        """The step before; what was said is kept."""
        if self.steps.currentIndex() and not self.done:
            self._at(self.steps.currentIndex() - 1)

    def bring(self) -> None:
        """Import what was looked at, as one step."""
        if self.way is not None and not self.done and self.link.desk is not None:
            self._step_before = self.link.desk.last_step
            job = partial(journey.imported, way=self.way, visit_id=self.link.visit_id)
            self._run(f"Import {self.way.listed.name}", job, self._imported)

    def undo(self) -> None:
        """Take the import back, unless something else was done since."""
        stands = self._stands()
        if stands == "below":
            self.link.refused.emit("Something else was changed since. Press Ctrl+Z until the import is taken back.")
            return
        if stands == "last":
            self.link.undo()
        if self._stands() == "" and self.report is not None:
            self.summary.show_undone(self.report.file)
            self._focus()

    def _stands(self) -> str:
        """Whether the import is the "last" step that stands, "below" others, or no more ("")."""
        desk, made = self.link.desk, self._step_made
        done = [step.id for step in desk.history() if step.state == "done"] if desk else []
        if made is None or made.id not in done:
            return ""
        return "last" if done[0] == made.id else "below"

    def save_report(self, name: str = "") -> None:
        """Ask where, and write the problem report."""
        name = name or QFileDialog.getSaveFileName(self, "Save the problem report", "problems.csv", "Tables (*.csv)")[0]
        if name and self.report is not None:
            from exchange_desk.basics.errors import DeskError
            from exchange_desk.sharing.problem_report import save_problem_report

            try:
                path = save_problem_report(self.report, Path(name))
            except DeskError as refused:
                self.link.refused.emit(str(refused))
                return
            self.link.told.emit(f"The problem report stands at {path}", False)

    def start_over(self) -> None:
        """The first step again, with nothing said."""
        self.way = self.report = self._kind = None
        self.done = False
        self.choosing.refuse("")
        self._at(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back, Ctrl+V pastes."""
        focus = self.focusWidget()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus.click() if isinstance(focus, QPushButton) else self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The dropped files are looked at one after the other."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.show_what(paths=paths)

    def _run(self, words: str, job: Callable[[Desk, Progress], T], then: Callable[[T], None]) -> None:
        if self.link.job is None:
            self.choosing.refuse("")
        self.link.run(words, job, then, refused=self._refused)

    def _refused(self, sentence: str) -> None:
        if self.way is None or self.done or self.steps.currentIndex() == 0:
            self.way, self.done = None, False
            self._at(0)
            self.choosing.refuse(sentence)
        else:
            self.link.refused.emit(sentence)
            self._show_way()

    def _found(self, way: journey.Way) -> None:
        self.done, self.report = False, None
        if way.found.answers and way.path is not None:
            self.start_over()
            take_answers(self.link, self, way.path)
            return
        self._looked(way)
        self._at(1)

    def _looked(self, way: journey.Way) -> None:
        self.way = way
        self._show_way()
        self.next.setEnabled(not (way.found.trouble and self.steps.currentIndex() == 1))

    def _show_way(self) -> None:
        if self.way is not None:
            self.finding.show_way(self.way)
            self.columns.show_way(self.way)

    def _look_again(self, way: journey.Way) -> None:
        self._run("Look again", partial(journey.looked_again, way=way), self._looked)

    def _answered(self, answers: Mapping[str, str]) -> None:
        if self.way is not None:
            self.way = journey.replaced(self.way, answers)

    def _try(self, step: int) -> None:
        if self.way is not None:
            job = partial(journey.tried, way=self.way, visit_id=self.link.visit_id)
            self._run("Check the list", job, partial(self._tried, step))

    def _tried(self, step: int, report: ImportReport) -> None:
        self.report = report
        if self.way is not None:
            if step == 3:
                self.checking.show_report(self.way, report)
            else:
                self.summary.show_plan(self.way, report)
            self._at(step)

    def _imported(self, report: ImportReport) -> None:
        self.report, self.done = report, True
        self._step_made = self.link.desk.last_step if self.link.desk else None
        self.summary.show_done(report, undoable=self._step_made is not self._step_before)
        self._at(4)
        if self._queue:
            self.link.told.emit(f"“{self._queue[0].name}” is waiting: choose Import another list.", False)

    def _show(self) -> None:
        if self.report is not None:
            self.link.go(PAGES.get(self.report.kind, "people"), in_visit=self.link.visit_id is not None)

    def _at(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.strip.setText(f"Step {step + 1} of {len(STEPS)}: {STEPS[step]}")
        self.back.setVisible(step > 0 and not self.done)
        self.next.setVisible(0 < step < 4 and not self.done)
        self.next.setEnabled(not (self.way and self.way.found.trouble and step == 1))
        self._focus()

    def _focus(self) -> None:
        step = self.steps.currentWidget()
        first = getattr(step, "first", lambda: None)() or self.next
        if self.isVisible():
            first.setFocus()

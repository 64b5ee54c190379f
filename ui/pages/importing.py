"""Import a list: choose what it is and which file, then see what came of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from exchange_desk.basics.errors import DeskError
from ui.kit.buttons import Button, primary
from ui.kit.cards import Card, Note, emptied, scrolled
from ui.kit.flow import LineBreaks
from ui.kit.forms import ChoiceField
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.link.link import Link
from ui.link.page import Page

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk
    from exchange_desk.operations.imports import ImportReport

KINDS = (
    ("guests", "Guests: the partner's list"),
    ("hosts", "Hosts: answers to our form"),
    ("travel", "Travel: flights, trains, buses"),
    ("programme", "Programme: what happens each day"),
    ("history", "Earlier stays: who lived where"),
)
PAGES = {"guests": "people", "hosts": "families", "travel": "programme", "programme": "programme", "history": "people"}
FILES = "Tables (*.xlsx *.xls *.ods *.csv *.tsv *.txt);;All files (*)"


class Importing(Page):
    """Ctrl+I leads here; a file may also be dropped on the page."""

    key = "import"
    title = "Import a list"
    icon = "file-input"
    help = (
        "Say what the list is and choose the file; headings, dates and languages are recognised. "
        "What is doubtful becomes a question and stays unknown until you decide it. "
        "The whole import is one step: Ctrl+Z takes it back. The same file twice changes nothing."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.setAcceptDrops(True)
        self.kind = ChoiceField("What is in the file?", KINDS, "guests")
        self.choose = primary("&Choose the file…", self.choose_file, icon_name="file-input")
        card = Card("Import a list into this visit")
        card.box.addWidget(
            label("Excel, OpenDocument or text tables, as they came. Nothing in them is changed.", muted=True)
        )
        row = QHBoxLayout()
        row.addWidget(self.kind, 1)
        row.addStretch(1)
        row.addWidget(self.choose)
        card.box.addLayout(row)
        self._queue: list[Path] = []
        self.waiting = label("", strong=True)
        self.take_it = Button("&Import it", self.import_waiting, icon_name="arrow-right")
        line = QHBoxLayout()
        line.addWidget(self.waiting, 1)
        line.addWidget(self.take_it)
        card.box.addLayout(line)
        self._say_waiting()
        inside = QWidget()
        self._results = QVBoxLayout(inside)
        self._results.setContentsMargins(0, 0, look.px(6), 0)
        self._results.setSpacing(look.px(10))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(10))
        box.addWidget(card)
        box.addWidget(scrolled(inside), 1)
        self.report: ImportReport | None = None

    def show_what(self, **what: object) -> None:
        """`kind` is what the list is; `paths` are files that were dropped: they wait until it is said what they are."""
        if isinstance(paths := what.get("paths"), tuple):
            self._queue += [path for path in paths if path not in self._queue]
            self._say_waiting()
        if "kind" in what:
            self.kind.set_text(str(what["kind"]))
            emptied(self._results)

    def choose_file(self) -> None:
        """Ask which file, then import it."""
        name, _ = QFileDialog.getOpenFileName(self, "Import which file?", "", FILES)
        if name:
            self.import_path(Path(name))

    def import_path(self, path: Path) -> None:
        """Import a file into the visit."""
        visit_id = self.link.visit_id
        if visit_id is None:
            self.link.refused.emit("Choose a visit first: a list is imported into a visit.")
            return
        emptied(self._results)
        self.choose.setEnabled(False)
        job = partial(_import, path=path, kind=self.kind.text(), visit_id=visit_id)
        self.link.run(f"Import {path.name}", job, self._done, partial(self.choose.setEnabled, True))

    def import_waiting(self) -> None:
        """Import the dropped file that waits, as the kind that is chosen."""
        if self._queue and self.link.visit_id is None:
            self.import_path(self._queue[0])  # which says what is missing; the file goes on waiting
        elif self._queue and self.link.job is None:
            self.import_path(self._queue.pop(0))
            self._say_waiting()

    def _say_waiting(self) -> None:
        more = f", and {len(self._queue) - 1} more" if len(self._queue) > 1 else ""
        name = self._queue[0].name if self._queue else ""
        self.waiting.setText(f"“{name}” is waiting{more}. Say what is in it, then import it.")
        self.waiting.setVisible(bool(self._queue))
        self.take_it.setVisible(bool(self._queue))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The dropped files wait until it is said what is in them."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.show_what(paths=paths)

    def _done(self, report: ImportReport) -> None:
        self.choose.setEnabled(True)
        self.report = report
        emptied(self._results)
        summary = Card(f"{report.file}: read")
        counts = (
            f"{report.new} new · {report.changed} changed · {report.unchanged} unchanged · {report.rows_read} rows read"
        )
        summary.box.addWidget(label(counts, strong=True))
        for remark in report.remarks:
            summary.box.addWidget(label(remark))
        undo = Button("Undo this import", self.link.undo, icon_name="undo-2")
        save = Button("Save the problem report…", self.save_report, icon_name="save")
        show = Button("Show them", partial(self.link.go, PAGES[report.kind], in_visit=True), icon_name="arrow-right")
        summary.box.addLayout(LineBreaks(undo, save, show))
        self._results.addWidget(summary)
        asked = sum(each.state == "open" for each in report.questions)
        if asked:
            words = (
                f"{asked} {'value is' if asked == 1 else 'values are'} doubtful. They stay unknown until you decide."
            )
            self._results.addWidget(Note("warn", words, Button("Decide them", partial(self.link.go, "questions"))))
        self._part("Worth a look", [f"Row {p.row}, {p.column}: {p.text}" for p in report.problems])
        self._part("Seem to be there twice", [f"Row {d.row} and row {d.of_row}: {d.why}" for d in report.duplicates])
        self._part("Rows left out", [f"Row {s.row}: {s.why}" for s in report.skipped])
        read = [f"{heading}  →  {field or 'not used'}" for heading, field in report.mapping.items()]
        self._part("How the headings were understood", read)
        self._results.addStretch()
        (show if not asked else self.choose).setFocus()

    def save_report(self, name: str = "") -> None:
        """Ask where, and write the problem report of the last import."""
        name = name or QFileDialog.getSaveFileName(self, "Save the problem report", "problems.csv", "Tables (*.csv)")[0]
        if name and self.report is not None:
            from exchange_desk.sharing.problem_report import save_problem_report

            path = save_problem_report(self.report, Path(name))
            self.link.told.emit(f"The problem report stands at {path}", False)

    def _part(self, title: str, lines: list[str]) -> None:
        if lines:
            card = Card(f"{title} ({len(lines)})")
            card.box.addWidget(selectable("\n".join(lines)))
            self._results.addWidget(card)


def _import(desk: Desk, progress: Progress, *, path: Path, kind: str, visit_id: str) -> ImportReport:
    """Read the file, make a safety copy, then import as one step; where no copy can be made the report says so."""
    from exchange_desk.operations.imports.importing import import_drafts, read_file
    from exchange_desk.queries.mappings import earlier_forms
    from exchange_desk.queries.visits import visit_facts

    with desk.reading() as session:
        facts = visit_facts(session, visit_id)
        earlier = earlier_forms(session, kind)
    reading = read_file(facts, path=path, kind=kind, earlier=earlier, progress=progress)
    try:
        copy = desk.safety_copy("before import")
        said = f"A safety copy from before stands in “{copy.parent.name}”: {copy.name}"
    except DeskError as refused:
        said = f"No safety copy was made before this import: {refused} Undo still takes the import back."
    with desk.writing(f"Import {path.name}", by="screen") as session:
        report = import_drafts(session, reading, visit_id=visit_id, progress=progress)
    return replace(report, remarks=(*report.remarks, said))

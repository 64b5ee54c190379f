"""The step that an import made: taken back only while it stands last; and its problem report."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from exchange_desk.basics.errors import DeskError
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Step
    from exchange_desk.operations.imports import ImportReport

PAGES = {"guests": "people", "hosts": "families", "travel": "programme", "programme": "programme", "history": "people",
         "papers": "registers", "payments": "registers", "attendance": "registers", "contacts": "registers",
         "candidates": "registers", "placements": "match", "partnerships": "partners"}  # fmt: skip
REGISTERS = {
    "papers": "paper",
    "payments": "payment",
    "attendance": "attendance",
    "contacts": "contact",
    "candidates": "candidate_town",
}
REPORTS = "Document (*.pdf);;Table (*.csv)"


class Made:
    """`begin` before an import and `end` after it; an import that changed nothing made no step."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._before: Step | None = None
        self._step: Step | None = None

    def begin(self) -> None:
        """Note the step that stands before the import."""
        self._before = self._link.desk.last_step if self._link.desk else None

    def end(self) -> bool:
        """Note the step that the import made; whether there is one."""
        step = self._link.desk.last_step if self._link.desk else None
        self._step = step if step is not self._before else None
        return self._step is not None

    def undo(self) -> bool:
        """Take the import back; whether nothing of it stands any more. Refused where something was done since."""
        if self._stands() == "below":
            self._link.refused.emit("Something else was changed since. Press Ctrl+Z until the import is taken back.")
            return False
        if self._stands() == "last":
            self._link.undo()
        return not self._stands()

    def _stands(self) -> str:
        """Whether the import is the "last" step that stands, "below" others, or no more ("")."""
        desk, made = self._link.desk, self._step
        done = [step.id for step in desk.history() if step.state == "done"] if desk else []
        if made is None or made.id not in done:
            return ""
        return "last" if done[0] == made.id else "below"


def save_report(link: Link, parent: QWidget, report: ImportReport, name: str = "") -> None:
    """Ask where (unless `name` says so) and write the problem report; a refusal is shown."""
    if not name:
        name, chosen = QFileDialog.getSaveFileName(parent, "Save the problem report", "problems.pdf", REPORTS)
        if not name:
            return
        if chosen.startswith("Table") and name.casefold().endswith(".pdf"):
            name = f"{name[:-4]}.csv"
        elif chosen.startswith("Document") and not name.casefold().endswith((".pdf", ".csv")):
            name = f"{name}.pdf"
    from exchange_desk.sharing.problem_report import save_problem_report

    try:
        now = dt.datetime.now().replace(microsecond=0)
        path = link.ask(lambda session: save_problem_report(session, report, Path(name), now=now))
    except DeskError as refused:
        link.refused.emit(str(refused))
        return
    link.told.emit(f"The problem report stands at {path}", False)


def show_them(link: Link, _parent: QWidget, report: ImportReport) -> None:
    """Go to the page where the records of the import stand."""
    if report.kind in REGISTERS:
        link.go("registers", register=REGISTERS[report.kind])
        return
    link.go(PAGES.get(report.kind, "people"), in_visit=link.visit_id is not None)

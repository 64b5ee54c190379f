"""The sheet for a partner to translate: written, read back, and shown with what it would change before it does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from exchange_desk.basics.languages import NAMES
from ui.kit.buttons import Button, primary
from ui.kit.cards import Note
from ui.kit.dialogs import Dialog
from ui.kit.labels import label, selectable
from ui.kit.rows import Column, RowsTable
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk, Session
    from exchange_desk.operations.translations import Translated, WordingChange

    Found = tuple[Translated, tuple[WordingChange, ...]]

_KINDS = "Workbook (*.xlsx);;Text table (*.csv)"


def write_sheet(link: Link, parent: QWidget, language: str) -> None:
    """Ask where the sheet shall go and write it."""
    start = str(_documents() / f"phrases {language}.xlsx")
    name, _ = QFileDialog.getSaveFileName(parent, "Keep the sheet where?", start, _KINDS)
    if name:
        write_sheet_to(link, language, Path(name))


def write_sheet_to(link: Link, language: str, path: Path) -> None:
    """Write every phrase of a language, with the wording that holds now in the last column."""

    def done(written: tuple[Path, int]) -> None:
        link.told.emit(f"{written[1]} phrases in {NAMES[language]} are written to {written[0].name}.", False)

    link.run("Write a sheet to translate", partial(_write, language=language, path=path), done)


class TakeSheet(Dialog):
    """Shows what a translated sheet would change, or why it is refused; leaving it changes nothing."""

    def __init__(self, link: Link, parent: QWidget, language: str, taken: Callable[[str], None]) -> None:
        super().__init__(parent, "Read a translated sheet", wide=760)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self._language, self._then = link, language, taken
        self._found: Found | None = None
        self.head = label("", "section")
        self.said = selectable()
        self.refusal = Note("problem", "")
        self.refusal.hide()
        self.list: RowsTable[WordingChange] = RowsTable(
            (
                Column("English", lambda change: change.english, wide=2, muted=True),
                Column("Now", lambda change: change.now, wide=2),
                Column("From the sheet", lambda change: change.then, wide=2),
            ),
            "What the sheet would change",
        )
        self.box.addWidget(self.head)
        self.box.addWidget(self.said)
        self.box.addWidget(self.refusal)
        self.box.addWidget(self.list, 100)
        self.box.addStretch(1)
        self.take = primary("&Take it in", self._take)
        self.other = Button("&Choose another file…", self.choose_file, icon_name="file-input")
        self.add_buttons(Button("Leave it", self.reject), self.other, self.take)

    def choose_file(self) -> None:
        """Ask which file came back; without one the dialog stays as it was."""
        kinds = "Sheets of phrases (*.xlsx *.ods *.xls *.csv)"
        name, _ = QFileDialog.getOpenFileName(self.parentWidget(), "Which sheet came back?", str(_documents()), kinds)
        if name:
            self.read(Path(name))
        elif not self.isVisible():
            self.deleteLater()

    def read(self, path: Path) -> None:
        """Read a file on a worker and show what was found."""
        job = partial(_read, path=path, otherwise=self._language)
        self._link.run(f"Read {path.name}", job, self._show, refused=partial(self._refuse, path.name))

    def _show(self, found: Found) -> None:
        sheet, changes = found
        self._found = found if changes else None
        wordings = "1 wording" if len(changes) == 1 else f"{len(changes)} wordings"
        same = len(sheet.wording) - len(changes)
        self.head.setText(f"{wordings} in {NAMES[sheet.language]} would change" if changes else "Nothing would change")
        self.said.setText(
            f"{same} stay as they are. Nothing is changed before you take it in, and Ctrl+Z takes it back."
            if changes
            else f"All {same} wordings of the sheet hold already in {NAMES[sheet.language]}."
        )
        self.list.set_rows(changes)
        self.list.setVisible(bool(changes))
        self.take.setText(f"&Take in {wordings}")
        self._offer(bool(changes))

    def _refuse(self, name: str, why: str) -> None:
        self._found = None
        self.head.setText(f"“{name}” cannot be taken in")
        self.refusal.words.setText(why)
        self.said.setText("Mend the sheet and read it again.")
        self.list.hide()
        self._offer(False, refused=True)

    def _offer(self, changes: bool, *, refused: bool = False) -> None:
        self.refusal.setVisible(refused)
        why = f"{self.refusal.words.text()}\n" if refused else ""
        self.setAccessibleDescription(f"{self.head.text()}. {why}{self.said.text()}")
        self.take.setVisible(changes)
        (self.take if changes else self.other).setDefault(True)
        self.fit()
        if not self.isVisible():
            self.open()
        (self.list if changes else self.other).setFocus()

    def _take(self) -> None:
        if self._found is None:
            return
        sheet, changes = self._found
        why: list[str] = []
        words = f"Take in {len(changes)} wordings in {NAMES[sheet.language]}"
        if self._link.do(words, partial(_take_in, sheet=sheet), hear=why.append) is not None:
            self.accept()
            self._then(sheet.language)
        elif why:
            self.said.setText(why[0])


def _documents() -> Path:
    kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(kept) if kept else Path.home()


def _write(desk: Desk, progress: Progress, *, language: str, path: Path) -> tuple[Path, int]:
    from exchange_desk.queries.phrases import phrase_list
    from exchange_desk.sharing.phrase_sheet import export_phrases

    with desk.reading() as session:
        rows = phrase_list(session, language=language)
    return export_phrases(rows, language=language, path=path, now=dt.datetime.now().replace(microsecond=0)), len(rows)


def _read(desk: Desk, progress: Progress, *, path: Path, otherwise: str) -> Found:
    from exchange_desk.intake.readers import read_sheets
    from exchange_desk.operations.translations import translated, wording_changes

    sheet = translated(read_sheets(path, progress=progress), name=path.name, otherwise=otherwise)
    with desk.reading() as session:
        return sheet, wording_changes(session, sheet)


def _take_in(session: Session, *, sheet: Translated) -> int:
    from exchange_desk.operations.translations import take_translated

    return take_translated(session, sheet)

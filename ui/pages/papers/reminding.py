"""Reminders for the chosen travellers: letters or e-mail drafts, forms to be signed; the day is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from exchange_desk.basics.text import how_many
from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.labels import label
from ui.link.link import Link
from ui.pages.papers.words import so_many

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk, Session
    from exchange_desk.queries.papers import TravellerPapers

REMINDER, FORM = "paper-reminder", "consent"
_NAMED = 12
_CONSENTS = ("parental_consent", "medical_release")


class Remind(Dialog):
    """Nothing is sent from here: the drafts wait in the mail program, the letters in the folder that is chosen."""

    def __init__(self, parent: QWidget, link: Link, visit_id: str, rows: Sequence[TravellerPapers]) -> None:
        super().__init__(parent, "Remind of missing papers", wide=520)
        self._link, self._visit = link, visit_id
        self.lacking = [row.participation_id for row in rows if row.findings]
        self.forms = [
            row.participation_id
            for row in rows
            if row.minor and any((cell := row.cell(key)) is not None and cell.open for key in _CONSENTS)
        ]
        head = f"Remind {so_many(len(self.lacking))} of missing papers" if self.lacking else "Nobody to remind"
        self.box.addWidget(label(head, "section"))
        if self.lacking:
            names = [row.name for row in rows if row.findings]
            more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
            self.box.addWidget(label(", ".join(names[:_NAMED]) + more, muted=True))
            told = (
                "Each letter names what that traveller alone still lacks and by when, in their language beside ours; "
                "for a minor it is to the parents. The day is kept with each paper, and what was never asked for "
                "counts as asked for from then on."
            )
        else:
            told = "The chosen travellers lack nothing. Choose others, or show who is not ready to travel."
        self.box.addWidget(label(told))
        self.with_letters = QCheckBox("&Reminders: what each still lacks")
        self.with_letters.setChecked(True)
        self.with_letters.setVisible(bool(self.forms))
        self.box.addWidget(self.with_letters)
        self.with_forms = QCheckBox(f"&Consent forms of minors, too ({len(self.forms)})")
        self.with_forms.setVisible(bool(self.forms))
        self.box.addWidget(self.with_forms)
        for box in (self.with_letters, self.with_forms):
            box.toggled.connect(self._ticked)
        self.box.addStretch()
        self.mail = Button("&E-mail…", partial(self._begin, mail=True), icon_name="mail")
        self.save = primary("&Save as PDF…", partial(self._begin, mail=False), icon_name="save")
        buttons = [self.mail, self.save] if self.lacking else []
        self.add_buttons(Button("&Leave it", self.reject), *buttons)
        self.fit()

    def _begin(self, *, mail: bool) -> None:
        places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = QFileDialog.getExistingDirectory(self, "Into which folder?", places)
        if folder:
            self.write(Path(folder), mail=mail)

    def _ticked(self) -> None:
        self.mail.setEnabled(self.with_letters.isChecked())
        self.save.setEnabled(self.with_letters.isChecked() or self.with_forms.isChecked())

    def write(self, folder: Path, *, mail: bool) -> None:
        """Write letters or drafts into a folder and note the day with the papers."""
        forms = tuple(self.forms) if self.with_forms.isChecked() else ()
        who = tuple(self.lacking) if self.with_letters.isChecked() else ()
        job = partial(_write, visit_id=self._visit, who=who, forms=forms, folder=folder, mail=mail)
        self._link.run(f"Write papers for {so_many(len(who) or len(forms))}", job, _Told(self._link, self._visit))
        self.accept()


class _Told:
    """What is done and said once the files are written; it outlives the dialog."""

    def __init__(self, link: Link, visit_id: str) -> None:
        self._link, self._visit = link, visit_id

    def __call__(self, done: tuple[tuple[str, ...], str]) -> None:
        reminded, words = done
        if reminded:
            verb = partial(_note, visit_id=self._visit, who=reminded, day=dt.date.today())
            self._link.do(f"Note that {so_many(len(reminded))} were reminded of papers", verb, told="")
        self._link.told.emit(words, False)


def remind_chosen(parent: QWidget, link: Link, visit_id: str, rows: Sequence[TravellerPapers]) -> None:
    """Open the dialog for these travellers."""
    dialog = Remind(parent, link, visit_id, rows)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _note(session: Session, *, visit_id: str, who: tuple[str, ...], day: dt.date) -> int:
    from exchange_desk.operations.papers import note_reminders

    return note_reminders(session, visit_id=visit_id, travellers=who, day=day).papers


def _write(
    desk: Desk, progress: Progress, *, visit_id: str, who: tuple[str, ...], forms: tuple[str, ...], folder: Path,
    mail: bool,
) -> tuple[tuple[str, ...], str]:  # fmt: skip
    """Write the files; tells who was written to and what to say of it."""
    from exchange_desk.packets.mailing import mail_drafts
    from exchange_desk.packets.printing import print_visit

    now = dt.datetime.now().replace(microsecond=0)
    letters = {(REMINDER, each) for each in who}
    printed = {(FORM, each) for each in forms} | (set() if mail else letters)
    without: tuple[str, ...] = ()
    with desk.writing("Write reminders of papers", by="screen", undoable=False) as session:
        if mail:
            sent = mail_drafts(session, visit_id=visit_id, out=folder, now=now, sheets=letters, progress=progress)
            without = sent.plan.without
            reached = tuple(key[1] for draft in sent.drafts for key in draft.letter.sheets)
        else:
            reached = who
        if printed:
            keys = sorted({document for document, _ in printed})
            print_visit(session, visit_id=visit_id, out=folder, now=now, documents=keys, only=printed,
                        progress=progress)  # fmt: skip
    what = how_many(len(reached), "draft") if mail else f"Letters for {so_many(len(reached))}"
    parts = [what] if reached else []
    parts += [how_many(len(forms), "consent form")] if forms else []
    words = f"{' and '.join(parts)} written into “{folder.name}”."
    words += f" Without an e-mail address: {', '.join(without)}. Save their letters as PDF." if without else ""
    return reached, words

"""One paper of one traveller: what is the matter, every date and note to put right, what the countries ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from exchange_desk.basics.errors import DeskError
from ui.kit.buttons import quiet
from ui.kit.cards import Card, Note, emptied
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.status import Chip
from ui.link.link import Link
from ui.link.record_form import RecordForm
from ui.pages.papers.words import shape, short_day

if TYPE_CHECKING:
    from exchange_desk.queries.paper_detail import PaperDetail
    from exchange_desk.queries.records import RecordRow

PAPER_FIELDS = ("state", "asked_on", "received_on", "due_on", "reminded_on", "covers_from", "covers_to", "expires_on",
                "signed_by", "notes", "title")  # fmt: skip
PASSPORT_FIELDS = ("passport_valid_to", "passport_issued_on", "passport_country", "nationality")


class PaperPane(QWidget):
    """Fields are kept when they are left. The number of a passport is seen only once it is opened."""

    def __init__(self, link: Link, rules_wanted: Callable[[], None]) -> None:
        super().__init__()
        self._link = link
        self.shown: PaperDetail | None = None
        self.head = label("", "section")
        self.what = label("", muted=True)
        self.state = Chip("note")
        self.due = label("", muted=True)
        self._said = QVBoxLayout()
        self.number = label("")
        self.open_number = quiet("&Show the number", self._open, icon_name="eye")
        self.number_form = RecordForm(link, ("passport_number",), whose=self.head.text)
        self.passport_form = RecordForm(link, PASSPORT_FIELDS, whose=self.head.text)
        self.passport = QWidget()
        inside = QVBoxLayout(self.passport)
        inside.setContentsMargins(0, 0, 0, 0)
        for part in (self.number, self.open_number, self.number_form, self.passport_form):
            inside.addWidget(part)
        self._close()
        self.forms: list[RecordForm] = []
        self._kept = QVBoxLayout()
        self.entry = Card("What the countries ask")
        self._entry = QVBoxLayout()
        self.entry.box.addLayout(self._entry)
        self.entry.box.addWidget(quiet("R&ules of countries…", rules_wanted, icon_name="globe"))
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(8), 0, look.px(4), 0)
        box.setSpacing(look.px(8))
        for told in (self.head, self.what, self.state, self.due):
            box.addWidget(told)
        box.addLayout(self._said)
        box.addWidget(self.passport)
        box.addLayout(self._kept)
        box.addWidget(self.entry)
        box.addStretch()

    def show_paper(self, detail: PaperDetail, records: Sequence[RecordRow]) -> None:
        """Show a cell; `records` are the person for a passport, else the papers that are kept."""
        from exchange_desk.queries.paper_fees import FEE
        from exchange_desk.rules.travellers import PASSPORT

        other = self.shown is None or self.shown.person_id != detail.person_id
        self.shown = detail
        cell, passport = detail.cell, detail.column.kind == PASSPORT
        self.head.setText(detail.name)
        self.what.setText(detail.column.name)
        self.state.set_status(shape(cell) or "note", cell.words.partition(", signed by ")[0])
        days = [f"Due on {short_day(cell.due_on)}" if cell.due_on else "",
                f"reminded on {short_day(cell.reminded_on)}" if cell.reminded_on else ""]  # fmt: skip
        self.due.setText("  ·  ".join(day for day in days if day))
        self.due.setVisible(any(days))
        emptied(self._said)
        for sentence in detail.sentences:
            self._said.addWidget(Note({"block": "problem", "ok": "ok"}.get(cell.level, "warn"), sentence))
        if not detail.kept and not passport and detail.column.kind != FEE and cell.state in ("", "needed"):
            nothing = "Nothing is kept yet. Mark it below; then its dates and notes can be typed in here."
            self._said.addWidget(label(nothing, muted=True))
        self.passport.setVisible(passport)
        if passport and records and detail.passport is not None:
            self.number.setText(f"Number: {detail.passport.last_signs or 'not known'}")
            self.passport_form.show_record(records[0])
        if other or not passport:
            self._close()
        self._show_kept(() if passport else records)
        emptied(self._entry)
        for sentence in detail.entry:
            self._entry.addWidget(label(sentence))
        self.entry.setVisible(bool(detail.entry))

    def begin(self) -> bool:
        """Put the keyboard into the first field; False where there is none."""
        for form in (self.passport_form, *self.forms):
            if form.isVisible() and form.fields:
                editor = next(iter(form.fields.values())).title.buddy()
                if editor is not None:
                    editor.setFocus()
                return editor is not None
        return False

    def _show_kept(self, records: Sequence[RecordRow]) -> None:
        while len(self.forms) < len(records):
            form = RecordForm(self._link, PAPER_FIELDS, whose=self._whose)
            self.forms.append(form)
            self._kept.addWidget(form)
        for form, record in zip(self.forms, records, strict=False):
            form.show_record(record)
        for number, form in enumerate(self.forms):
            form.setVisible(number < len(records))

    def _whose(self) -> str:
        return f"{self.head.text()}, {self.what.text()}"

    def _close(self) -> None:
        self.number.show()
        self.open_number.show()
        self.number_form.hide()

    def _open(self) -> None:
        from exchange_desk.queries.records import record_row

        if self.shown is None:
            return
        try:
            record = self._link.ask(partial(record_row, kind="person", record_id=self.shown.person_id))
        except DeskError as refusal:
            self._link.refuse(refusal)
            return
        self.number_form.show_record(record)
        self.number.hide()
        self.open_number.hide()
        self.number_form.show()
        self.number_form.fields["passport_number"].setFocus()

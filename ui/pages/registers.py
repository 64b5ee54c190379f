"""The registers: papers, payments and attendance of the visit, contacts and candidate towns of the committee."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from exchange_desk.queries.register_names import REGISTERS
from ui.kit.buttons import primary
from ui.kit.cards import Empty, scrolled
from ui.kit.forms import ChoiceField
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.search_field import SearchField
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.link.page import Page
from ui.link.record_form import RecordForm

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.records import RecordRow
    from exchange_desk.queries.registers import RegisterRow

FIELDS = {
    "paper": ("title", "kind", "state", "asked_on", "received_on", "due_on", "reminded_on", "covers_from", "covers_to",
              "expires_on", "signed_by", "notes", "as_typed"),
    "payment": ("paid_on", "amount", "currency", "payer", "way", "purpose", "reference", "counts", "for_typed", "notes",
                "as_typed"),
    "attendance": ("state", "notes", "as_typed"),
    "contact": ("title", "family_name", "given_name", "family_name_original", "given_name_original", "organisation",
                "role", "kind", "phone", "email", "address", "website", "language", "notes"),
    "candidate_town": ("name", "country", "ours", "inhabitants", "inhabitants_typed", "setting", "themes", "school",
                       "languages", "other_partners", "flight_hours", "volunteers", "budget", "motive", "contact",
                       "first_letter", "source", "notes"),
}  # fmt: skip


class Registers(Page):
    """Ctrl+F searches; what is listed is brought in from lists and put right here."""

    key = "registers"
    title = "Papers and registers"
    icon = "clipboard-list"
    aside = True
    watches = frozenset(FIELDS) | {"itinerary_item", "participation", "person"}
    help = (
        "Choose a register: the papers and payments of the visit, who was at its meetings, your contacts, "
        "the towns that look for a partner. They are brought in with Import a list; every field can be put right here."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.kind = ChoiceField("&Register", REGISTERS, "paper")
        self.kind.editor.currentIndexChanged.connect(lambda _: self._turn())
        self.open_only = QCheckBox("Only what is still &open")
        self.open_only.toggled.connect(lambda _: self.refresh())
        self.search = SearchField("Find in this register")
        self.search.searched.connect(lambda _: self.refresh())
        self.list: TwoLines[RegisterRow] = TwoLines("Register", lambda r: r.first, lambda r: r.second)
        self.list.chosen.connect(self._look_at)
        self.head = label("", "section")
        self.forms = {kind: RecordForm(link, names, whose=self.head.text) for kind, names in FIELDS.items()}
        detail = QWidget()
        inner = QVBoxLayout(detail)
        inner.setContentsMargins(look.px(8), 0, look.px(8), 0)
        for part in (self.head, *self.forms.values()):
            inner.addWidget(part)
        inner.addStretch()
        bar = QWidget()
        down = QVBoxLayout(bar)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.kind)
        across = QHBoxLayout()
        across.addWidget(self.search, 1)
        across.addWidget(self.open_only)
        down.addLayout(across)
        self._none = Empty(
            "clipboard-list", "Nothing here yet", "Bring in the list as it came; each row becomes an entry.",
            primary("Import a list…", partial(link.go, "import"), icon_name="file-input"),
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._stack.addWidget(ListDetail(self.list, scrolled(detail), (4, 5)))
        self._stack.addWidget(self._none)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(column(bar, self._stack))
        self._turn()

    def show_what(self, **what: object) -> None:
        """`register` is the one to show."""
        if "register" in what:
            self.kind.set_text(str(what["register"]))
            self._turn()

    def refresh(self) -> None:
        """Ask for the rows."""
        from exchange_desk.queries.registers import register_rows

        kind = self.kind.text()
        question = partial(register_rows, kind=kind, visit_id=self.link.visit_id, search=self.search.text(),
                           only_open=self.open_only.isChecked())  # fmt: skip
        self.link.ask_later(question, self._take)

    def go_to_search(self) -> bool:
        """To the search field."""
        self.search.setFocus()
        return True

    def _turn(self) -> None:
        for kind, form in self.forms.items():
            form.setVisible(kind == self.kind.text())
        self.open_only.setVisible(self.kind.text() not in ("contact", "attendance"))
        self.head.setText("")
        self.refresh()

    def _take(self, rows: tuple[RegisterRow, ...]) -> None:
        narrowed = bool(self.search.text().strip()) or self.open_only.isChecked()
        self._stack.setCurrentIndex(0 if rows or narrowed else 1)
        self.list.set_rows(rows, keep=lambda row: row.id)
        row = self.list.current()
        if row is not None:
            self._look_at(row)

    def _look_at(self, row: RegisterRow) -> None:
        self.head.setText(row.first)
        self.link.ask_later(partial(_record, kind=self.kind.text(), record_id=row.id), self._show)

    def _show(self, record: RecordRow) -> None:
        if record.kind == self.kind.text():
            self.forms[record.kind].show_record(record)


def _record(session: Session, kind: str, record_id: str) -> RecordRow:
    from exchange_desk.queries.records import record_row

    return record_row(session, kind, record_id)

"""Partner communities: the list, one partner with its partnership and its dated stages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.cards import Empty, scrolled
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.search_field import SearchField
from ui.kit.two_lines import TwoLines
from ui.link.child_forms import ChildForms
from ui.link.link import Link
from ui.link.new_visit import NewPartner, partner_line
from ui.link.page import Page
from ui.link.record_form import RecordForm

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.partners import PartnerRow
    from exchange_desk.queries.records import RecordRow

FIELDS = ("name", "name_original", "kind", "region", "country", "zone", "language", "population", "mayor", "website",
          "notes")  # fmt: skip


class Partners(Page):
    """Ctrl+N adds a partner, Ctrl+F searches."""

    key = "partners"
    title = "Partners"
    icon = "handshake"
    aside = True
    watches = frozenset({"community", "partnership", "partnership_status", "visit_partner"})
    help = (
        "Your partner communities. The stages of a partnership keep their dates and sources, also where two disagree."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.search = SearchField("Find a partner")
        self.search.searched.connect(lambda _: self.refresh())
        self.list: TwoLines[PartnerRow] = TwoLines("Partners", partner_line, _second)
        self.list.chosen.connect(self._look_at)
        self.head = label("", "section")
        self.form = RecordForm(link, FIELDS, whose=self.head.text)
        self.stages = ChildForms(
            link, kind="partnership_status", one="stage", title="Stages of the partnership", owner="partnership_id",
            names=("stage", "since", "source", "notes"),
            asked=(("stage", "Stage"), ("since", "Since"), ("source", "Source")),
        )  # fmt: skip
        detail = QWidget()
        inner = QVBoxLayout(detail)
        inner.setContentsMargins(look.px(8), 0, look.px(8), 0)
        inner.setSpacing(look.px(12))
        for part in (self.head, self.stages, self.form):
            inner.addWidget(part)
        inner.addStretch()
        bar = QWidget()
        across = QHBoxLayout(bar)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.search, 1)
        across.addWidget(Button("&Add a partner…", self.add_new, icon_name="plus"))
        self._stack = QStackedWidget()
        self._stack.addWidget(ListDetail(column(bar, self.list), scrolled(detail), (4, 5)))
        self._stack.addWidget(
            Empty(
                "handshake", "Who are your sister cities?", "Add the first one: a name and a country are enough.",
                primary("Add a partner…", self.add_new, icon_name="plus"),
            )
        )  # fmt: skip
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)

    def refresh(self) -> None:
        """Ask for the partners."""
        from exchange_desk.queries.partners import partner_rows

        self.link.ask_later(partial(partner_rows, search=self.search.text()), self._take)

    def add_new(self) -> bool:
        """Add a partner."""
        NewPartner(self.link, self.window()).open()
        return True

    def go_to_search(self) -> bool:
        """To the search field."""
        self.search.setFocus()
        return True

    def _take(self, rows: tuple[PartnerRow, ...]) -> None:
        self._stack.setCurrentIndex(0 if rows or self.search.text().strip() else 1)
        self.list.set_rows(rows, keep=lambda row: row.id)
        row = self.list.current()
        if row is not None:
            self._look_at(row)

    def _look_at(self, row: PartnerRow) -> None:
        self.head.setText(partner_line(row))
        self.link.ask_later(partial(_records, row=row), self._show)

    def _show(self, records: tuple[RecordRow, str, tuple[RecordRow, ...]]) -> None:
        record, partnership_id, stages = records
        self.form.show_record(record)
        self.stages.setVisible(bool(partnership_id))
        self.stages.show_records(partnership_id, self.head.text(), stages)


def _second(row: PartnerRow) -> str:
    links = [
        f"{each.our_side + ', ' if each.our_side else ''}{each.kind}: {each.stage or 'stage not entered'}"
        for each in row.partnerships
    ]
    visits = f"{row.visits} {'visit' if row.visits == 1 else 'visits'}"
    return " · ".join(part for part in (row.kind, row.region, *links, visits) if part)


def _records(session: Session, row: PartnerRow) -> tuple[RecordRow, str, tuple[RecordRow, ...]]:
    from exchange_desk.queries.records import record_row

    link = row.partnerships[0] if row.partnerships else None
    stages = tuple(record_row(session, "partnership_status", stage.id) for stage in link.stages) if link else ()
    return record_row(session, "community", row.id), link.id if link else "", stages

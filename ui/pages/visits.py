"""All visits by year, and the form of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exchange_desk.basics.text import how_many
from ui.kit.buttons import Button, danger, primary, quiet
from ui.kit.cards import Empty, scrolled
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.search_field import SearchField
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.link.new_visit import NewVisit
from ui.link.page import Page
from ui.link.record_form import RecordForm

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.records import RecordRow
    from exchange_desk.queries.visits import VisitRow

FIELDS = (
    "title", "direction", "starts", "ends", "meeting_point", "on_call_name", "on_call_phone", "purpose", "who_pays",
    "insurer", "consulate", "notes",
)  # fmt: skip


class Visits(Page):
    """Enter opens a visit; Ctrl+N begins a new one; Ctrl+F searches."""

    key = "visits"
    title = "Visits and trips"
    icon = "plane"
    aside = True
    watches = frozenset({"visit", "visit_partner", "community", "participation", "host_offer", "placement"})
    help = "Choose a visit to see its dates and numbers to call; Enter goes to its five steps. Ctrl+N begins a new one."

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.search = SearchField("Find a visit or partner")
        self.search.searched.connect(lambda _: self._show(self._rows))
        self.list: TwoLines[VisitRow] = TwoLines("Visits", lambda v: v.title, second_line, lambda v: "")
        self.list.chosen.connect(self._look_at)
        self.list.entered_on.connect(lambda _: self._open())
        self._rows: tuple[VisitRow, ...] = ()
        self.head = label("", "section")
        self.sub = label("", muted=True)
        self.form = RecordForm(link, FIELDS, whose=self.head.text)
        self.open_button = primary("Open this visit", self._open, icon_name="arrow-right")
        detail = QWidget()
        inner = QVBoxLayout(detail)
        inner.setContentsMargins(look.px(8), 0, look.px(8), 0)
        for part in (self.head, self.sub, self.form):
            inner.addWidget(part)
        inner.addStretch()
        foot = QHBoxLayout()
        foot.addWidget(danger("Remove this visit", self._remove))
        foot.addWidget(quiet("&Rules…", self._rules, icon_name="list-checks"))
        foot.addStretch()
        foot.addWidget(self.open_button)
        right = QWidget()
        outer = QVBoxLayout(right)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(detail), 1)
        outer.addLayout(foot)
        new = Button("&New visit…", self.add_new, icon_name="plus")
        bar = QWidget()
        across = QHBoxLayout(bar)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.search, 1)
        across.addWidget(new)
        self._split = ListDetail(column(bar, self.list), right, (4, 5))
        self._empty = Empty(
            "plane", "No visits yet", "A visit has a title, two dates and a partner. Guests and hosts come after.",
            primary("New visit…", self.add_new, icon_name="plus"),
        )  # fmt: skip
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._split, 1)
        box.addWidget(self._empty, 1)
        self._empty.hide()

    def refresh(self) -> None:
        """Ask for all visits."""
        from exchange_desk.queries.visits import visit_rows

        self.link.ask_later(visit_rows, self._take)

    def show_what(self, **what: object) -> None:
        """`new` opens the form of a new visit."""
        if what.get("new"):
            self.add_new()

    def add_new(self) -> bool:
        """Begin a new visit."""
        form = NewVisit(self.link, self.window())
        form.made.connect(self._made)
        form.open()
        return True

    def go_to_search(self) -> bool:
        """To the search field."""
        self.search.setFocus()
        return True

    def _take(self, rows: tuple[VisitRow, ...]) -> None:
        self._rows = rows
        self._split.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._show(rows)

    def _show(self, rows: tuple[VisitRow, ...]) -> None:
        from exchange_desk.basics.text import folded

        words = folded(self.search.text()).split()
        found = [
            row
            for row in rows
            if all(word in folded(" ".join((row.title, *row.partners, str(row.starts.year)))) for word in words)
        ]
        self.list.set_rows(found, keep=lambda row: row.id)

    def _look_at(self, row: VisitRow) -> None:
        self.head.setText(row.title)
        self.sub.setText(second_line(row))
        self.link.ask_later(partial(_record, visit_id=row.id), self.form.show_record)

    def _open(self) -> None:
        row = self.list.current()
        if row is not None:
            self.link.choose_visit(row.id)
            self.link.go("people", in_visit=True)

    def _rules(self) -> None:
        row = self.list.current()
        if row is not None:
            self.link.choose_visit(row.id)
            self.link.go("rules")

    def _made(self, visit_id: str) -> None:
        self.link.choose_visit(visit_id)
        self.link.go("people", in_visit=True)

    def _remove(self) -> None:
        row = self.list.current()
        if row is None:
            return
        from exchange_desk.operations.visits import remove_visit

        if self.link.visit_id == row.id:
            self.link.choose_visit(None)
        self.link.do(f"Remove the visit “{row.title}”", partial(remove_visit, visit_id=row.id))


def second_line(row: VisitRow) -> str:
    """Partners, dates, direction and how many; of a template only what it holds."""
    dates = f"{row.starts.day} {row.starts:%b} – {row.ends.day} {row.ends:%b %Y}"
    from exchange_desk.itinerary.copying import is_template

    if is_template(row.title):
        items, legs = (how_many(n, what) for n, what in ((row.items, "item"), (row.legs, "leg")))
        return f"to copy from · {items}, {legs}"
    counts = f"{row.people} people, {row.homes} homes, {row.placed} of {row.guests} placed"
    if 0 < row.placed < row.guests:
        counts += f", {row.guests - row.placed} unplaced"
    return f"{', '.join(row.partners)} · {dates} · {row.direction}\n{counts}"


def _record(session: Session, visit_id: str) -> RecordRow:
    from exchange_desk.queries.records import record_row

    return record_row(session, "visit", visit_id)

"""The papers of a visit: who has brought what, who is not ready to travel, what is due; one cell in full beside it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import Empty, scrolled
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.matrix import Matrix
from ui.kit.panes import ListDetail, column, footed
from ui.link.link import Link
from ui.link.page import Page
from ui.pages.papers.asked import detail_of, matrix_of
from ui.pages.papers.asking import choose_papers_of, rules_of_countries
from ui.pages.papers.detail import PaperPane
from ui.pages.papers.doing import mark_cells
from ui.pages.papers.marks import Marks
from ui.pages.papers.narrowing import Narrowing
from ui.pages.papers.reminding import remind_chosen
from ui.pages.papers.words import BY_KEY, chosen, column_of, counted, matrix_row

if TYPE_CHECKING:
    from exchange_desk.queries.paper_detail import PaperDetail
    from exchange_desk.queries.papers import PaperMatrix
    from exchange_desk.queries.records import RecordRow


class Papers(Page):
    """Arrows go through the matrix; Space or R marks received, A asked for, P not complete, N not needed."""

    key = "papers"
    title = "Papers"
    icon = "clipboard-list"
    beside_steps = True
    watches = frozenset({"paper", "paper_need", "entry_rule", "participation", "person", "visit", "committee",
                         "visit_partner", "community", "question", "fee", "payment", "exchange_rate"})  # fmt: skip
    help = (
        "Each line is a traveller, each column a paper. Choose one cell or several (Shift, Ctrl, or a click on a name) "
        "and press Space or R when the paper came, A when it was asked for, P when a signature is missing, N when it "
        "is not needed, Delete to begin anew; Ctrl+Z takes it back. Enter goes to the dates and notes. S, or a click "
        "on a heading, puts what is worst in that column first. “Show” narrows the list to who is not ready "
        "to travel, or to what is due. What countries ask is a help, never the law."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.found: PaperMatrix | None = None
        self.today = dt.date.today()
        self._wanted: tuple[str, str] | None = None
        self.choose = Button("&Choose papers…", self._choose)
        self.remind = Button("Re&mind…", self._remind, icon_name="mail")
        self.above = Narrowing(self.choose, self.remind)
        self.above.changed.connect(self._show)
        self.count = label("", "small", muted=True)
        self.marks = Marks()
        self.marks.wanted.connect(self._mark)
        self.matrix = Matrix("Papers of the travellers", "S" + "".join(key for key in BY_KEY if len(key) == 1))
        self.matrix.looked_at.connect(self._look_at)
        self.matrix.keyed.connect(self._keyed)
        self.matrix.entered_on.connect(self._into_detail)
        self.matrix.sorted_by.connect(self.above.sort_by)
        self.matrix.picked.connect(self._count)
        self.matrix.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.matrix.customContextMenuRequested.connect(self._menu)
        self.detail = PaperPane(link, self._countries)
        self._whole = QStackedWidget()
        visits = quiet("Choose a visit", partial(link.go, "visits"), icon_name="arrow-right")
        self._whole.addWidget(Empty("clipboard-list", "No visit is chosen", "Papers belong to a visit.", visits))
        self._whole.addWidget(
            Empty(
                "clipboard-list", "No papers required. Choose which.",
                "Say which papers the travellers bring, or import the list that you keep.",
                Button("&Import a list…", self.bring_in, icon_name="file-input"),
                primary("&Choose papers…", self._choose, icon_name="list-checks"),
            )
        )  # fmt: skip
        left = column(self.above, self.count, self.matrix)
        self._whole.addWidget(footed(ListDetail(left, scrolled(self.detail), (8, 4)), self.marks))
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        box.addWidget(self._whole)
        self.setFocusProxy(self.matrix)

    @property
    def visit_in_view(self) -> str | None:
        """Always the visit that is chosen."""
        return self.link.visit_id

    def refresh(self) -> None:
        """Ask who has which paper."""
        visit_id, self.today = self.visit_in_view, dt.date.today()
        if visit_id is None:
            self._whole.setCurrentIndex(0)
            return
        self.link.ask_later(partial(matrix_of, visit_id=visit_id, today=self.today), self._take)

    def show_what(self, **what: object) -> None:
        """`participation` is the traveller to choose, `paper` what a problem calls the matter, `shown` a filter."""
        who, shown = what.get("participation"), what.get("shown")
        self._wanted = (who, str(what.get("paper", ""))) if isinstance(who, str) else None
        if isinstance(shown, str) or self._wanted:
            self.above.show_only(str(shown or "all"))
        self.ask_again()

    def go_to_search(self) -> bool:
        """To the search field."""
        self.above.search.setFocus()
        self.above.search.selectAll()
        return True

    def bring_in(self) -> bool:
        """Import a list of papers."""
        self.link.go("import", kind="papers")
        return True

    def _take(self, found: PaperMatrix) -> None:
        first = self.found is None
        self.found = found
        self._whole.setCurrentIndex(2 if found.kept else 1)
        self._show()
        if first and found.kept:
            self.matrix.setFocus()

    def _show(self) -> None:
        found = self.found
        if found is None or not found.kept:
            return
        rows = self.above.rows(found, self.today)
        heads = ("Ready", *(each.name for each in found.columns))
        self.matrix.show_rows(heads, [matrix_row(row, found.columns) for row in rows])
        self._count()
        if self._wanted:
            (who, matter), self._wanted = self._wanted, None
            self.matrix.choose(who, column_of(matter, found.columns))
        self.detail.setVisible(bool(rows))

    def _count(self) -> None:
        cells = [cell for cell in self.matrix.chosen() if cell[1] > 0]
        self.marks.show_chosen(cells)
        if self.found is not None:
            self.count.setText(counted(self.found, len(self.matrix.rows()), self.today) + chosen(cells))

    def _look_at(self, who: str, number: int) -> None:
        found, visit_id = self.found, self.visit_in_view
        if found is None or visit_id is None:
            return
        row = next((row for row in found.rows if row.participation_id == who), None)
        key = found.columns[max(0, number - 1)].key if found.columns else ""
        if number == 0 and row is not None:  # “Ready” leads to what is worst
            worst = next((c.key for c in row.cells if c.level == "block"), None)
            key = worst or next((c.key for c in row.cells if c.open), key)
        self.link.ask_later(partial(detail_of, visit_id=visit_id, who=who, key=key, today=self.today), self._tell)

    def _tell(self, told: tuple[PaperDetail, tuple[RecordRow, ...]]) -> None:
        self.detail.show_paper(*told)

    def _menu(self, at: QPoint) -> None:
        if any(number > 0 for _, number in self.matrix.chosen()):
            self.marks.menu(self).popup(self.matrix.viewport().mapToGlobal(at))

    def _keyed(self, key: str) -> None:
        now = self.matrix.current()
        if key != "S":
            self._mark(BY_KEY[key])
        elif now is not None:
            self.above.sort_by(now[1])

    def _mark(self, mark: str) -> None:
        if self.found and self.visit_in_view:
            mark_cells(self.link, self.visit_in_view, self.found, self.matrix.chosen(), mark, self.today)

    def _into_detail(self) -> None:
        if not self.detail.begin():
            self.marks.buttons["received"].setFocus()

    def _choose(self) -> None:
        if self.visit_in_view:
            choose_papers_of(self, self.link, self.visit_in_view)

    def _remind(self) -> None:
        if self.found and self.visit_in_view:
            cells, rows = self.matrix.chosen(), self.matrix.rows()
            whom = {who for who, _ in cells} if len(cells) > 1 else {row.key for row in rows}
            chosen_rows = [row for row in self.found.rows if row.participation_id in whom]
            remind_chosen(self, self.link, self.visit_in_view, chosen_rows)

    def _countries(self) -> None:
        if self.visit_in_view:
            rules_of_countries(self, self.link, self.visit_in_view)

"""Host families: the list with its search, and one home beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import Empty
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail
from ui.kit.rows import RowsTable
from ui.kit.search_field import SearchField
from ui.link.child_forms import AddDialog
from ui.link.link import Link
from ui.link.merging import ask_to_merge
from ui.link.page import Page
from ui.pages.families.columns import ALL, OFFERS
from ui.pages.families.detail import FamilyPane

if TYPE_CHECKING:
    from exchange_desk.queries.families import FamilyDetail, FamilyRow


class Families(Page):
    """Ctrl+F searches, Ctrl+N adds a home, Ctrl+I imports form answers, Tab goes on to the details."""

    key = "families"
    title = "Host families"
    icon = "house-heart"
    step = 2
    aside = True
    watches = frozenset(
        {"household", "household_member", "host_offer", "offer_night", "room", "bed", "pet", "placement", "person",
         "background_check", "question", "visit", "person_language", "host_part", "participation",
         "vetting"}
    )  # fmt: skip
    help = (
        "Type part of a family's name, street, phone or of the name of somebody who lives there. "
        "The strip of nights shows which are offered and who sleeps there, “Parts by day” who is driven or fed. "
        "“Import” reads the answers to your form and asks about what is doubtful. "
        "Two lines chosen with Ctrl can be made one home; “Possible duplicates” shows which may be here twice."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.search = SearchField("Find by family, street, phone or member")
        self.search.searched.connect(lambda _: self.refresh())
        self.all: RowsTable[FamilyRow] = RowsTable(ALL, "Host families", many=True)
        self.offers: RowsTable[FamilyRow] = RowsTable(OFFERS, "Host families of the visit", many=True)
        self.detail = FamilyPane(link)
        self._tables = QStackedWidget()
        for table in (self.all, self.offers):
            table.chosen.connect(self._look_at)
            table.entered_on.connect(lambda _: self.detail.tabs.setFocus())
            table.selectionModel().selectionChanged.connect(lambda *_: self._picked())
            self._tables.addWidget(table)
        self.count = label("", "small", muted=True)
        self._wanted: object = None
        self._import = Button("&Import form answers…", self.bring_in, icon_name="file-input")
        add = Button("&Add", self.add_new, icon_name="plus")
        bar = QHBoxLayout()
        bar.setSpacing(look.px(8))
        bar.addWidget(self.search, 1)
        for button in (add, self._import):
            bar.addWidget(button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tables, 1)
        self.same = quiet("Same home…", self._same_home)
        self.same.explain("Choose two homes: one with the arrow keys or a click, the other with Ctrl held and Space")
        twice = quiet("Possible &duplicates", partial(link.go, "duplicates"), icon_name="users")
        export = quiet("E&xport…", self._export, icon_name="download")
        column.addWidget(self.count)
        column.addLayout(LineBreaks(self.same, twice, export))
        room = QWidget()
        inner = QVBoxLayout(room)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(bar)
        inner.addWidget(ListDetail(left, self.detail, (6, 5)), 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(room)
        self._stack.addWidget(
            Empty(
                "house-heart", "No host family is here yet", "Import the answers to your form, or add one family.",
                Button("Add a family", self.add_new, icon_name="plus"),
                primary("Import form answers…", self.bring_in, icon_name="file-input"),
            )
        )  # fmt: skip
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)

    @property
    def table(self) -> RowsTable[FamilyRow]:
        """The table that is shown."""
        return self.offers if self.visit_in_view else self.all

    def refresh(self) -> None:
        """Ask for the homes, and again for the one that is shown."""
        from exchange_desk.queries.families import family_rows

        self._tables.setCurrentWidget(self.table)
        self._import.setVisible(self.link.visit_id is not None)
        question = partial(family_rows, visit_id=self.visit_in_view, search=self.search.text())
        self.link.ask_later(question, self._take)

    def show_what(self, **what: object) -> None:
        """`household` is chosen in the list."""
        super().show_what(**what)
        self._wanted = what.get("household")
        if self._wanted:
            self.search.clear()
            self.ask_again()

    def go_to_search(self) -> bool:
        """To the search field."""
        self.search.setFocus()
        self.search.selectAll()
        return True

    def add_new(self) -> bool:
        """Add a home by hand; in a visit it offers its beds at once."""
        asked = (("name", "Family name"), ("greeting", "First names of the hosts"), ("phone", "Phone"))
        dialog = AddDialog(self.link, self, "Add a host family", "household", asked, {})
        dialog.added.connect(self._offer)
        dialog.open()
        return True

    def bring_in(self) -> bool:
        """Import the answers to the form."""
        self.link.go("import", kind="hosts")
        return True

    def _offer(self, household_id: str) -> None:
        visit_id = self.visit_in_view
        if visit_id:
            from exchange_desk.operations.families import offer_home

            verb = partial(offer_home, visit_id=visit_id, household_id=household_id)
            self.link.do("Have the new family offer its beds", verb)
        self.show_what(household=household_id)

    def _export(self) -> None:
        from ui.link.giving import Export

        Export(self.link, self, "hosts" if self.visit_in_view else "families").open()

    def _picked(self) -> None:
        self.same.setEnabled(len(self.table.picked()) == 2)

    def _same_home(self) -> None:
        picked = self.table.picked()
        if len(picked) == 2:
            dialog = ask_to_merge(self.link, self, picked[0].id, picked[1].id, kind="household")
            if dialog is not None:
                dialog.merged.connect(lambda household_id: self.show_what(household=household_id))

    def _take(self, rows: tuple[FamilyRow, ...]) -> None:
        searched = bool(self.search.text().strip())
        self._stack.setCurrentIndex(0 if rows or searched else 1)
        self.table.set_rows(rows, keep=lambda row: row.id)
        self.detail.setVisible(bool(rows))
        if not rows:
            self.count.setText(f"No results for “{self.search.text()}”. Press Escape to see all again.")
            return
        beds = sum(row.beds for row in rows if not row.withdrawn)
        self.count.setText(f"{len(rows)} families  ·  {beds} beds")
        self._picked()
        if self._wanted:
            self.table.choose(lambda row: row.id == self._wanted)
            self._wanted = None

    def _look_at(self, row: FamilyRow) -> None:
        from exchange_desk.queries.families import family_detail

        self.link.ask_later(partial(family_detail, household_id=row.id, visit_id=self.visit_in_view), self._show)

    def _show(self, family: FamilyDetail) -> None:
        self.detail.show_family(family)

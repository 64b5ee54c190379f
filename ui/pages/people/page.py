"""People: the list with its search, and one person beside it."""

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
from ui.pages.people.columns import EVERYBODY, GUESTS
from ui.pages.people.detail import PersonPane

if TYPE_CHECKING:
    from exchange_desk.queries.people import PersonDetail, PersonRow


class People(Page):
    """Ctrl+F searches, Ctrl+N adds somebody, Ctrl+I imports a list, Tab goes on to the details."""

    key = "people"
    title = "People"
    icon = "users"
    step = 1
    aside = True
    watches = frozenset(
        {"person", "participation", "party", "allergy", "animal_limit", "person_language", "emergency_contact", "photo",
         "placement", "question", "household_member", "hosting", "visit"}
    )  # fmt: skip
    help = (
        "Type part of a name in any script, a town, or digits of a phone to find somebody. "
        "Choose a line to see and change what is known; each field is kept when you leave it. "
        "“Import” reads the partner's list and asks about what is doubtful. "
        "Two lines chosen with Ctrl can be made one person; “Possible duplicates” shows who may be here twice."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.search = SearchField("Find by name in any script, or phone")
        self.search.searched.connect(lambda _: self.refresh())
        self.everybody: RowsTable[PersonRow] = RowsTable(EVERYBODY, "People", many=True)
        self.guests: RowsTable[PersonRow] = RowsTable(GUESTS, "Guests of the visit", many=True)
        self.detail = PersonPane(link)
        self._tables = QStackedWidget()
        for table in (self.everybody, self.guests):
            table.chosen.connect(self._look_at)
            table.entered_on.connect(lambda _: self.detail.tabs.setFocus())
            table.selectionModel().selectionChanged.connect(lambda *_: self._picked())
            self._tables.addWidget(table)
        self.count = label("", "small", muted=True)
        self._wanted: object = None
        self._import = Button("&Import a list…", self.bring_in, icon_name="file-input")
        self._add = Button("&Add", self.add_new, icon_name="plus")
        self._decide = Button("Questions", partial(link.go, "questions"), icon_name="circle-question-mark")
        bar = QHBoxLayout()
        bar.setSpacing(look.px(8))
        bar.addWidget(self.search, 1)
        for button in (self._decide, self._add, self._import):
            bar.addWidget(button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tables, 1)
        self.same = quiet("Same person…", self._same_person)
        self.same.explain("Choose two people: one with the arrow keys or a click, the other with Ctrl held and Space")
        twice = quiet("Possible &duplicates", partial(link.go, "duplicates"), icon_name="users")
        export = quiet("E&xport…", self._export, icon_name="download")
        column.addWidget(self.count)
        column.addLayout(LineBreaks(self.same, twice, export))
        self._room = QWidget()
        inner = QVBoxLayout(self._room)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(bar)
        inner.addWidget(ListDetail(left, self.detail, (6, 5)), 1)
        self._empty = Empty(
            "users", "Nobody is here yet", "Import the partner's list, or add one person.",
            Button("Add a person", self.add_new, icon_name="plus"),
            primary("Import the list…", self.bring_in, icon_name="file-input"),
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._stack.addWidget(self._room)
        self._stack.addWidget(self._empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)

    @property
    def table(self) -> RowsTable[PersonRow]:
        """The table that is shown."""
        return self.guests if self.visit_in_view else self.everybody

    def refresh(self) -> None:
        """Ask for the people, and again for the one who is shown."""
        from exchange_desk.queries.people import person_rows

        self._tables.setCurrentWidget(self.table)
        self._import.setVisible(self.link.visit_id is not None)
        self._decide.setVisible(self.visit_in_view is not None)
        question = partial(person_rows, visit_id=self.visit_in_view, search=self.search.text())
        self.link.ask_later(question, self._take)

    def show_what(self, **what: object) -> None:
        """`person` or `participation` is chosen in the list."""
        super().show_what(**what)
        self._wanted = what.get("person") or what.get("participation")
        if self._wanted:
            self.search.clear()
            self.ask_again()

    def go_to_search(self) -> bool:
        """To the search field."""
        self.search.setFocus()
        self.search.selectAll()
        return True

    def add_new(self) -> bool:
        """Add a person by hand; in a visit it takes part at once."""
        asked = (("given_name", "Given name"), ("family_name", "Family name"), ("born", "Birth date"), ("sex", "Sex"))
        dialog = AddDialog(self.link, self, "Add a person", "person", asked, {})
        dialog.added.connect(self._take_part)
        dialog.open()
        return True

    def bring_in(self) -> bool:
        """Import the partner's list."""
        self.link.go("import", kind="guests")
        return True

    def _take_part(self, person_id: str) -> None:
        visit_id = self.visit_in_view
        if visit_id:
            from exchange_desk.operations.people import take_part

            verb = partial(take_part, visit_id=visit_id, person_id=person_id)
            self.link.do("Have the new person take part in the visit", verb)
        self.show_what(person=person_id)

    def _export(self) -> None:
        from ui.link.giving import Export

        Export(self.link, self, "guests" if self.visit_in_view else "people").open()

    def _picked(self) -> None:
        self.same.setEnabled(len(self.table.picked()) == 2)

    def _same_person(self) -> None:
        picked = self.table.picked()
        if len(picked) == 2:
            dialog = ask_to_merge(self.link, self, picked[0].id, picked[1].id)
            if dialog is not None:
                dialog.merged.connect(lambda person_id: self.show_what(person=person_id))

    def _take(self, rows: tuple[PersonRow, ...]) -> None:
        searched = bool(self.search.text().strip())
        self._stack.setCurrentIndex(0 if rows or searched else 1)
        self.table.set_rows(rows, keep=lambda row: row.id)
        self.detail.setVisible(bool(rows))
        if not rows:
            self.count.setText(f"No results for “{self.search.text()}”. Press Escape to see everybody again.")
            return
        minors, severe = sum(row.minor for row in rows), sum(row.severe for row in rows)
        self.count.setText(f"{len(rows)} people  ·  {minors} minors  ·  {severe} with a severe allergy")
        self._picked()
        if self._wanted:
            self.table.choose(lambda row: self._wanted in (row.id, row.participation_id))
            self._wanted = None

    def _look_at(self, row: PersonRow) -> None:
        from exchange_desk.queries.people import person_detail

        self.link.ask_later(partial(person_detail, person_id=row.id), self._show)

    def _show(self, person: PersonDetail) -> None:
        self.detail.show_person(person, self.visit_in_view)

"""The head of the match page: filters, what came of the last action, and Suggest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from ui.kit.buttons import primary, quiet
from ui.kit.flow import LineBreaks
from ui.kit.forms import Picker
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.night_counts import NightCounts
from ui.kit.search_field import SearchField
from ui.pages.match.state import GROUPS
from ui.pages.match.views import VIEWS

if TYPE_CHECKING:
    from ui.pages.match.page import Match


class Head(QWidget):
    """Above all views."""

    def __init__(self, page: Match) -> None:
        super().__init__()
        self._page = page
        self.group = Picker()
        self.group.setAccessibleName("Show which guests")
        for key, words in GROUPS:
            self.group.addItem(words, key)
        self.group.currentIndexChanged.connect(self._filter)
        self.only_problems = QCheckBox("Only &problems")
        self.only_problems.toggled.connect(self._filter)
        self.outcome = label("", muted=True)
        self.outcome.hide()
        self.phones = quiet("P&hone list…", page.doing.phone_list)
        self.phones.setObjectName("phone-list")
        self.weights = quiet("What wishes &count…", page.suggesting.weights)
        self.weights.setObjectName("what-wishes-count")
        self.rules = quiet("R&ules", partial(page.link.go, "rules"))
        self.rules.explain("The packs of rules, their sources and numbers  (F9)")
        self.repair = quiet("&Repair…", page.doing.repair)
        self.repair.explain("Homes for those without one while the fewest others move; previewed first")
        self.suggest = primary("&Suggest homes", page.suggesting.suggest, icon_name="sparkles")
        self.suggest.explain("Ctrl+Enter: homes for everybody without one; nothing is written before you accept it")
        self.counts = NightCounts("beds free", "unplaced")
        self.search = SearchField("Find a guest, party or home…")
        look.changed.connect(self._measure)
        self._measure()
        self.search.searched.connect(page.search_for)
        self.show_as = QButtonGroup(self)
        switch: list[QWidget] = [label("Show:", wrap=False)]
        for number, entry in enumerate(VIEWS):
            button = QRadioButton(entry.title)
            button.setAccessibleName(f"Show as {entry.title.lower()}")
            self.show_as.addButton(button, number)
            switch.append(button)
        self.show_as.button(0).setChecked(True)
        self.show_as.idToggled.connect(self._view)
        verbs, filters = QWidget(), QWidget()
        verbs.setLayout(LineBreaks(*switch, self.rules, self.phones))
        filters.setLayout(LineBreaks(self.search, self.group, self.only_problems, self.weights, self.repair))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(verbs, 1)
        row.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(6))
        box.addLayout(row)
        box.addWidget(filters)
        box.addWidget(self.outcome)
        box.addWidget(self.counts)

    def _measure(self) -> None:
        self.search.setMinimumWidth(look.px(230))

    def show_board(self) -> None:
        """New rows."""
        rows = self._page.state.rows
        self.suggest.setEnabled(bool(rows and rows.unplaced) and self._page.link.job is None)
        self.repair.setEnabled(bool(rows and rows.unplaced and rows.placed))
        self.counts.set_nights([(n.night, n.free, n.without) for n in rows.nights] if rows else [])

    def choose_view(self, key: str) -> None:
        """Turn the switch to a view."""
        number = next(n for n, entry in enumerate(VIEWS) if entry.key == key)
        self.show_as.button(number).setChecked(True)

    def go_to_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def tell(self, words: str) -> None:
        """What came of the last action, for as long as nothing else does."""
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))

    def clear_filters(self) -> None:
        """Show everybody, so that whoever is wanted can be seen."""
        self.group.setCurrentIndex(0)
        self.only_problems.setChecked(False)
        self.search.clear()
        self._page.state.search = ""

    def _view(self, number: int, on: bool) -> None:
        if on:
            self._page.show_view(VIEWS[number].key)
            self.counts.setVisible(VIEWS[number].key != "chart")  # the chart has them above its nights

    def _filter(self, _change: object = None) -> None:
        state = self._page.state
        state.group, state.only_problems = str(self.group.currentData() or ""), self.only_problems.isChecked()
        self._page.show_filtered()

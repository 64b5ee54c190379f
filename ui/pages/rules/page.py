"""The page of the rules: packs with ticks at the left, the rules in force below them, one rule at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import quiet
from ui.kit.cards import Empty, scrolled
from ui.kit.labels import for_button, label
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.link.page import Page
from ui.pages.rules.detail import RulePane
from ui.pages.rules.words import SHAPES, first, second

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.rules import ExceptionRow, PackRow, RuleRow

    Asked = tuple[tuple[PackRow, ...], tuple[RuleRow, ...], tuple[ExceptionRow, ...]]


class Rules(Page):
    """Space ticks a pack; arrows choose a rule; a number is kept when its field is left."""

    key = "rules"
    title = "Rules"
    icon = "list-checks"
    watches = frozenset({"visit", "committee", "rule_exception", "placement", "paper"})
    help = (
        "Tick the packs that fit the visit; the rules for everybody and for minors hold always. Choose a rule to see "
        "its source and to change its numbers, for this visit or for all. What keeps minors safe is never overruled. "
        "Every change can be undone with Ctrl+Z. The rules are a help for the committee, not legal advice."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.packs: dict[str, QCheckBox] = {}
        self._titles: dict[str, str] = {}
        self._wanted: str | None = None
        self._packs = QVBoxLayout()
        self._packs.setSpacing(look.px(2))
        self.count = label("", "section")
        self.list: TwoLines[RuleRow] = TwoLines("Rules in force", first, second, lambda row: SHAPES[row.level])
        self.list.chosen.connect(self._look_at)
        self.pane = RulePane(link)
        choose = QWidget()
        inside = QVBoxLayout(choose)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(label("Packs of rules", "section"))
        inside.addLayout(self._packs)
        inside.addWidget(label("A help for the committee, not legal advice: ask who must know.", "small", muted=True))
        inside.addStretch()
        self._choose = scrolled(choose)
        look.changed.connect(self._measure)
        self._measure()
        left = column(self._choose, self.count, self.list)
        lists = left.layout()
        assert isinstance(lists, QVBoxLayout)
        lists.setStretch(0, 3)
        lists.setStretch(2, 3)
        self._whole = QStackedWidget()
        visits = quiet("Choose a visit", partial(link.go, "visits"), icon_name="arrow-right")
        self._whole.addWidget(Empty("list-checks", "No visit is chosen", "Every visit has rules of its own.", visits))
        self._whole.addWidget(ListDetail(left, scrolled(self.pane), (5, 5)))
        box = QVBoxLayout(self)
        box.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        box.addWidget(self._whole)

    def _measure(self) -> None:
        self._choose.setMinimumHeight(look.px(150))

    @property
    def visit_in_view(self) -> str | None:
        """Always the visit that is chosen."""
        return self.link.visit_id

    def refresh(self) -> None:
        """Ask for packs, rules and exceptions."""
        visit_id = self.visit_in_view
        self._whole.setCurrentIndex(0 if visit_id is None else 1)
        if visit_id is not None:
            self.link.ask_later(partial(_asked, visit_id=visit_id), self._show)

    def show_what(self, **what: object) -> None:
        """`rule` is the id or name of a rule to choose."""
        wanted = what.get("rule")
        self._wanted = wanted if isinstance(wanted, str) else None
        self.ask_again()

    def _show(self, asked: Asked) -> None:
        packs, rules, overruled = asked
        self._titles = {row.key: row.title for row in packs}
        for row in packs:
            box = self.packs.get(row.key)
            if box is None:
                box = self.packs[row.key] = QCheckBox()
                box.clicked.connect(partial(self._ticked, row.key, row.title))
                self._packs.addWidget(box)
                about = label(row.text, "small", muted=True)
                about.setIndent(look.px(24))
                self._packs.addWidget(about)
            box.setText(for_button(f"{row.title} ({row.rules} rules{', always' if row.always else ''})"))
            box.setAccessibleDescription(row.text)
            box.setChecked(row.chosen)
            box.setEnabled(not row.always)
        forbids = sum(row.level == "block" for row in rules)
        self.count.setText(f"{len(rules)} rules in force, {forbids} forbid")
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.list.set_rows(rules, first=False)
            at = next((n for n, row in enumerate(rules) if wanted in (row.id, row.name)), 0)
            self.list.setCurrentIndex(self.list.model().index(at, 0))
        else:
            self.list.set_rows(rules, keep=lambda row: row.name)
        self.pane.show_overruled(overruled)
        row_now = self.list.current()
        if row_now is not None:
            self._look_at(row_now)

    def _look_at(self, row: RuleRow) -> None:
        visit_id = self.visit_in_view
        if visit_id is not None:
            self.pane.show_rule(row, visit_id, self._titles.get(row.pack, "Every visit"))

    def _ticked(self, key: str, title: str) -> None:
        visit_id, on = self.visit_in_view, self.packs[key].isChecked()
        if visit_id is None:
            return
        from exchange_desk.operations.rules import set_rule_packs

        wanted = [pack for pack, box in self.packs.items() if box.isChecked()]
        words = f"Choose the rules “{title}”" if on else f"Leave out the rules “{title}”"
        self.link.do(words, partial(set_rule_packs, visit_id=visit_id, packs=wanted))


def _asked(session: Session, visit_id: str) -> Asked:
    from exchange_desk.queries.rules import exception_rows, pack_rows, rule_rows

    return pack_rows(session, visit_id), rule_rows(session, visit_id), exception_rows(session, visit_id)

"""Two people or homes side by side, with what speaks for and against their being one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.cards import Card, Note, emptied
from ui.kit.look import look
from ui.kit.pairs import Lines

if TYPE_CHECKING:
    from exchange_desk.queries.duplicates import DuplicateRow
    from exchange_desk.queries.side_by_side import BesideRow, SideBySide

SHARES = (3, 5, 5)
_ALONE = {
    "person": "Nothing else says that it is one person; many people are namesakes.",
    "household": "Nothing else says that it is one home; parents and children may live side by side.",
}


class Beside(QWidget):
    """What differs stands first and bold; what only one says leaves the other side empty."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, look.px(6), 0)
        self._box.setSpacing(look.px(10))

    def show_pair(self, row: DuplicateRow, both: SideBySide) -> None:
        """Show these two."""
        emptied(self._box)
        if row.speaks_for:
            self._box.addWidget(Note("ok", f"For it: {'; '.join(row.speaks_for)}."))
        if row.against:
            self._box.addWidget(Note("warn", f"Against it: {'; '.join(row.against)}."))
        elif not row.likely:
            self._box.addWidget(Note("warn", _ALONE[row.kind]))
        differing = [each for each in both.rows if each.differ]
        if differing:
            self._card("They differ", both, differing)
        rest = [each for each in both.rows if not each.differ]
        if rest:
            self._card("All else", both, rest)
        self._box.addStretch()

    def _card(self, title: str, both: SideBySide, rows: list[BesideRow]) -> None:
        card = Card(title)
        lines = Lines(SHARES)
        lines.add("", both.one, both.other, head=True)
        for row in rows:
            lines.add(row.label, row.one or "–", row.other or "–", strong=row.differ)
        card.box.addWidget(lines)
        self._box.addWidget(card)

"""What is seen while a file is being opened: its name and its visits at a glance."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.cards import Card, emptied
from ui.kit.labels import label
from ui.kit.look import look
from ui.link.link import Link
from ui.link.page import Page

if TYPE_CHECKING:
    from exchange_desk.queries.glance import VisitGlance


class Opening(Page):
    """Stands until the file is open; nothing on it can be clicked."""

    key = "opening"
    title = "Opening"
    icon = "folder-open"
    needs_file = False

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(look.px(12))

    def show_what(self, **what: object) -> None:
        """`path` is the file that is being opened."""
        path = what.get("path")
        if not isinstance(path, Path):
            return
        from exchange_desk.queries.glance import visits_at_a_glance

        visits = visits_at_a_glance(path)
        emptied(self._box)
        self._box.addWidget(label(f"Opening {path.stem} …", "title"))
        for visit in visits:
            card = Card(visit.title)
            card.box.addWidget(label(_words(visit), muted=True))
            self._box.addWidget(card)
        self._box.addStretch()
        if visits:
            self.link.rows_seen.emit()


def _words(visit: VisitGlance) -> str:
    first, last = visit.starts, visit.ends
    return (
        f"{first.day} {first:%B} to {last.day} {last:%B %Y}  ·  {visit.people} people  ·  {visit.homes} host families"
    )

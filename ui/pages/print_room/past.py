"""The history of the sheet that is looked at: its revisions, the newest first, with what changed in each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import primary
from ui.kit.cards import Card
from ui.kit.dialogs import Dialog
from ui.kit.labels import label
from ui.kit.status import Chip
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.packets.ledger import StaleRow
    from exchange_desk.packets.printed_before import Revision

STATES = {
    "out": ("ok", "Handed out"),
    "replaced": ("note", "Replaced"),
    "void": ("void", "Collect back"),
    "back": ("note", "Taken back"),
}
MOST_CHANGES = 12


def show_past(parent: QWidget, link: Link, row: StaleRow, visit_id: str) -> None:
    """Open the history of this sheet."""
    PastDialog(parent, row, link.ask(partial(_past, visit_id=visit_id, row=row))).open()


class PastDialog(Dialog):
    """One card for each revision."""

    def __init__(self, parent: QWidget, row: StaleRow, revisions: tuple[Revision, ...]) -> None:
        super().__init__(parent, "History of this sheet", wide=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box.addWidget(label(f"{row.title} · {row.subject}", "section"))
        if row.state == "stale":
            self.box.addWidget(label("It is out of date: what changed since stands above the preview.", muted=True))
        for revision in reversed(revisions):
            self.box.addWidget(_card(revision))
        self.box.addStretch()
        self.add_buttons(primary("&Close", self.accept))
        self.fit()
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll a long history, Enter closes it
        self._area.setFocus()


def _card(revision: Revision) -> QWidget:
    card = Card()
    head = QHBoxLayout()
    head.addWidget(label(f"Revision {revision.revision}", strong=True), 1)
    head.addWidget(Chip(*STATES[revision.state]), 0, Qt.AlignmentFlag.AlignTop)
    card.box.addLayout(head)
    card.box.addWidget(label(printed_words(revision), muted=True))
    lines = QVBoxLayout()
    for words in change_words(revision):
        lines.addWidget(label(words))
    card.box.addLayout(lines)
    return card


def printed_words(revision: Revision) -> str:
    """ "Printed Tue 21 Sep 2027, 20:31 · 2 pages · 4 numbered copies"."""
    pages = "1 page" if revision.pages == 1 else f"{revision.pages} pages"
    told = [f"Printed {revision.printed_at:%a} {revision.printed_at.day} {revision.printed_at:%b %Y, %H:%M}", pages]
    if revision.copies:
        told.append("1 numbered copy" if revision.copies == 1 else f"{revision.copies} numbered copies")
    return " · ".join(told)


def change_words(revision: Revision) -> list[str]:
    """What changed against the revision before, one line each."""
    if revision.revision == "A":
        return ["The first one."]
    if not revision.changes:
        return ["It says the same as the revision before."]
    lines = [f"{c.what}: {c.was or 'nothing'} → {c.now or 'nothing'}" for c in revision.changes[:MOST_CHANGES]]
    more = len(revision.changes) - MOST_CHANGES
    return [*lines, f"and {more} more"] if more > 0 else lines


def _past(session: Session, visit_id: str, row: StaleRow) -> tuple[Revision, ...]:
    from exchange_desk.packets.printed_before import revisions

    return revisions(session, visit_id=visit_id, documents=(row.document,), subject_id=row.subject_id)

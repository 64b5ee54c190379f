"""What needs doing: a card a visit with its five steps, and what is open in each."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import Card, Empty, Note, emptied, scrolled
from ui.kit.icons import pixmap
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.status import STATUS
from ui.link.link import Link
from ui.link.page import Page

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.visits import VisitRow

STEPS = (
    ("people", "People"),
    ("families", "Hosts"),
    ("match", "Match"),
    ("programme", "Programme"),
    ("print", "Print"),
)


class Home(Page):
    """One card a visit, those to come first; the first open task of each is one click away."""

    key = "home"
    title = "Home"
    icon = "house"
    aside = True
    watches = frozenset(
        {
            "visit",
            "participation",
            "host_offer",
            "placement",
            "itinerary_item",
            "question",
            "committee",
            "printed_sheet",
        }
    )
    help = "Each visit shows its five steps and how they stand. “Continue” goes to the first one with something to do."

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, look.px(6), 0)
        self._cards.setSpacing(look.px(12))
        self._area = scrolled(inside)
        self._empty = Empty(
            "plane", "Nothing is planned yet", "Add your first visit: who comes, from where, and when.",
            primary("New visit", partial(link.go, "visits", new=True), icon_name="plus"),
        )  # fmt: skip
        self._empty.hide()
        box.addWidget(self._area)
        box.addWidget(self._empty)
        look.changed.connect(self.ask_again)

    def refresh(self) -> None:
        """Ask for the visits."""
        self.link.ask_later(_visits, self._show)

    def _show(self, answer: tuple[bool, tuple[VisitRow, ...]]) -> None:
        sample, visits = answer
        emptied(self._cards)
        self._empty.setVisible(not visits)
        self._area.setVisible(bool(visits))
        if sample:
            self._cards.addWidget(Note("warn", "SAMPLE: these people are invented. Try anything; nothing can break."))
        for visit in visits:
            self._cards.addWidget(self._card(visit))
        self._cards.addStretch()
        self.link.rows_seen.emit()

    def _card(self, visit: VisitRow) -> Card:
        card = Card(visit.title)
        card.box.addWidget(label(_when(visit), muted=True))
        steps = _steps(visit)
        row = QHBoxLayout()
        row.setSpacing(look.px(14))
        for (key, name), (status, words) in zip(STEPS, steps, strict=True):
            row.addLayout(self._step(visit.id, key, name, status, words), 1)
        card.box.addLayout(row)
        unplaced = visit.guests - visit.placed
        if visit.placed and unplaced > 0 and visit.ends >= dt.date.today():
            who = "1 guest has no home." if unplaced == 1 else f"{unplaced} guests have no home."
            find = quiet("Find them a home" if unplaced > 1 else "Find a home", partial(self._repair, visit.id))
            card.box.addWidget(Note("warn", f"{who} The others are placed.", find))
        if visit.questions:
            asked = f"{visit.questions} {'question waits' if visit.questions == 1 else 'questions wait'} for an answer."
            action = quiet("Decide them", partial(self._go, visit.id, "questions"))
            card.box.addWidget(Note("warn", asked, action))
        foot = QHBoxLayout()
        foot.addStretch()
        first = next((key for (key, _n), (status, _w) in zip(STEPS, steps, strict=True) if status != "ok"), "print")
        foot.addWidget(Button("Continue", partial(self._go, visit.id, first), icon_name="arrow-right"))
        card.box.addLayout(foot)
        return card

    def _step(self, visit_id: str, key: str, name: str, status: str, words: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        go = quiet(name, partial(self._go, visit_id, key))
        go.setAccessibleName(f"{name}: {words}")
        column.addWidget(go)
        state = QHBoxLayout()
        state.setSpacing(look.px(5))
        shape = QLabel()
        shape.setPixmap(pixmap(STATUS[status][0], look.px(14), STATUS[status][1]))
        state.addStretch()
        state.addWidget(shape)
        state.addWidget(label(words, "small", wrap=False))
        state.addStretch()
        column.addLayout(state)
        return column

    def _repair(self, visit_id: str) -> None:
        self.link.choose_visit(visit_id)
        self.link.go("match", in_visit=True, repair=True)

    def _go(self, visit_id: str, key: str) -> None:
        self.link.choose_visit(visit_id)
        self.link.go(key, in_visit=True)


def _visits(session: Session) -> tuple[bool, tuple[VisitRow, ...]]:
    """Whether this is the sample, and the visits: to come or running first, then those that are over."""
    from exchange_desk.queries.records import record_rows
    from exchange_desk.queries.visits import visit_rows

    today = dt.date.today()
    rows = visit_rows(session)
    coming = sorted((row for row in rows if row.ends >= today), key=lambda row: row.starts)
    sample = any(row["sample"] for row in record_rows(session, "committee"))
    return sample, (*coming, *(row for row in rows if row.ends < today))


def _when(visit: VisitRow) -> str:
    days = (visit.starts - dt.date.today()).days
    if visit.ends < dt.date.today():
        state = "is over"
    elif days <= 0:
        state = f"is running (day {1 - days})"
    else:
        state = "tomorrow" if days == 1 else f"in {days} days"
    span = (
        f"{visit.starts:%a} {visit.starts.day} {visit.starts:%B} to {visit.ends:%a} {visit.ends.day} {visit.ends:%B %Y}"
    )
    return "  ·  ".join(part for part in (visit.direction, ", ".join(visit.partners), span, state) if part)


def _steps(visit: VisitRow) -> list[tuple[str, str]]:
    def state(there: int, words: str) -> tuple[str, str]:
        return ("ok" if there else "unplaced", words)

    matched = "ok" if visit.guests and visit.placed >= visit.guests else "unplaced"
    unplaced = f"{visit.guests - visit.placed} unplaced" if 0 < visit.placed < visit.guests else ""
    return [
        state(visit.people, f"{visit.people}"),
        state(visit.homes, f"{visit.homes}"),
        (matched, unplaced or f"{visit.placed} of {visit.guests}"),
        state(visit.items + visit.legs, f"{visit.items + visit.legs} items"),
        ("note" if visit.sheets else "unplaced", f"{visit.sheets} printed"),
    ]

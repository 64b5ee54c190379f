"""Steps of looking at a home before students come: references, interview, visits, consents; to be added and changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.labels import label
from ui.link.child_forms import ChildForms
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.records import RecordRow

Guests = tuple[tuple[str, str], ...]
NAMES = ("kind", "state", "participation_id", "done_on", "done_by", "valid_until", "notes")
ASKED = (
    ("kind", "Step"),
    ("state", "State"),
    ("participation_id", "For which guest"),
    ("done_on", "Done on"),
    ("done_by", "Done by"),
)


class VettingPane(QWidget):
    """The steps of one home, a card each; in a visit a new step is for that visit."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link
        self._home = self._name = ""
        self._visit: str | None = None
        self._guests: Guests | None = None
        self.forms: ChildForms | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        words = "Write down that a step was made, by whom and when; never what was found. Rules may ask for it."
        self._box.addWidget(label(words, muted=True))

    def show_home(self, household_id: str, name: str, visit_id: str | None) -> None:
        """Ask for the steps of a home and show them."""
        self._home, self._name, self._visit = household_id, name, visit_id
        self._link.ask_later(partial(_asked, household_id=household_id, visit_id=visit_id), self._take)

    def _take(self, found: tuple[tuple[RecordRow, ...], Guests]) -> None:
        rows, guests = found
        if self.forms is None or guests != self._guests:
            self._build(guests)
        assert self.forms is not None
        also = {"visit_id": self._visit} if self._visit else {}
        self.forms.show_records(self._home, self._name, rows, also=also)

    def _build(self, guests: Guests) -> None:
        if self.forms is not None:
            self._box.removeWidget(self.forms)
            self.forms.hide()
            self.forms.deleteLater()
        self._guests = guests
        choices: Sequence[tuple[str, str]] = (("", "the home as a whole"), *guests)
        self.forms = ChildForms(
            self._link, kind="vetting", one="step", title="Looking at the home", owner="household_id", names=NAMES,
            asked=ASKED, choices={"participation_id": choices},
        )  # fmt: skip
        self._box.addWidget(self.forms)


def _asked(session: Session, *, household_id: str, visit_id: str | None) -> tuple[tuple[RecordRow, ...], Guests]:
    from exchange_desk.queries.vetting import step_guests, step_rows

    return step_rows(session, household_id), step_guests(session, household_id, visit_id)

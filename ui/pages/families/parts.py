"""What a home does by day on the visit: day host, meal host, driver; give a part, confirm it, take it back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import primary, quiet
from ui.kit.cards import Card
from ui.kit.dialogs import Dialog
from ui.kit.flow import LineBreaks
from ui.kit.forms import ChoiceField, Flow, LineField
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.status import Chip
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.operations.parts import GivenPart
    from exchange_desk.queries.parts import PartRow

KINDS = (("day", "Day host"), ("meal", "Meal host"), ("driver", "Driver"))
Guests = Sequence[tuple[str, str]]


class PartsPane(QWidget):
    """The parts of one home, a card each; those of a home that nobody gave one are none."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self._link = link
        self._visit = self._home = self._name = ""
        self.rows: tuple[PartRow, ...] = ()
        self._guests: Guests = ()
        self.give = quiet("Give a part…", self._ask, icon_name="plus")
        self.give.explain("Day host, meal host or driver, for one guest or the whole group")
        head = QHBoxLayout()
        head.addWidget(label("Parts by day", strong=True), 1)
        head.addWidget(self.give)
        self._none = label("none", muted=True)
        self._cards = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(6))
        box.addLayout(head)
        box.addWidget(self._none)
        box.addLayout(self._cards)

    def show_home(self, visit_id: str, household_id: str, name: str) -> None:
        """Ask for the parts of a home and show them."""
        self._visit, self._home, self._name = visit_id, household_id, name
        self._link.ask_later(partial(_asked, visit_id=visit_id, household_id=household_id), self._take)

    def _take(self, found: tuple[tuple[PartRow, ...], Guests]) -> None:
        self.rows, self._guests = found
        while (item := self._cards.takeAt(0)) is not None:
            if card := item.widget():
                card.hide()
                card.deleteLater()
        for row in self.rows:
            self._cards.addWidget(self._card(row))
        self._none.setVisible(not self.rows)

    def _card(self, row: PartRow) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(label(row.words[0].upper() + row.words[1:], strong=True), 1)
        forbids = any(finding.level == "block" for finding in row.findings)
        state = "problem" if forbids else "confirmed" if row.confirmed else "pencilled"
        head.addWidget(Chip(state, "" if forbids or row.confirmed else "Not confirmed"))
        card.box.addLayout(head)
        days = [f"{day:%a} {day.day} {day:%b}" for day in (row.first_day, row.last_day)]
        card.box.addWidget(label(days[0] if days[0] == days[1] else f"{days[0]} to {days[1]}"))
        for finding in row.findings:
            card.box.addWidget(label(finding.text, tone="problem" if finding.level == "block" else "warn"))
        confirm = quiet("Not confirmed after all" if row.confirmed else "Confirm", partial(self._confirm, row))
        back = quiet("Take back", partial(self._take_back, row), icon_name="trash-2")
        for button in (confirm, back):
            button.setAccessibleDescription(row.words)
        card.box.addLayout(LineBreaks(confirm, back))
        return card

    def _ask(self) -> None:
        GivePart(self._link, self, self._visit, self._home, self._name, self._guests).open()

    def _confirm(self, row: PartRow) -> None:
        from exchange_desk.operations.parts import confirm_part

        word = "Not confirmed" if row.confirmed else "Confirmed"
        self._link.do(
            f"{word}: {row.home}, {row.words}", partial(confirm_part, part_id=row.id, confirmed=not row.confirmed)
        )

    def _take_back(self, row: PartRow) -> None:
        from exchange_desk.operations.parts import take_back_part

        self._link.do(f"{row.home} is not {row.words} any more", partial(take_back_part, part_id=row.id))


class GivePart(Dialog):
    """Which part, for whom, on which days; what forbids it is said in the dialog."""

    def __init__(self, link: Link, parent: QWidget, visit: str, home: str, name: str, guests: Guests) -> None:
        super().__init__(parent.window(), f"A part for {name}")
        self._link, self._visit, self._home, self._name = link, visit, home, name
        self.kind = ChoiceField("Part", KINDS)
        self.guest = ChoiceField("For", [("", "the whole group"), *guests])
        self.first = LineField("First day", hint="empty: all days", example="2027-10-08")
        self.last = LineField("Last day", hint="empty: to the end", example="2027-10-09")
        self.wrong = label("", tone="problem")
        self.box.addWidget(label(f"A part for {name}", "section"))
        self.box.addWidget(Flow([self.kind, self.guest, self.first, self.last]))
        self.box.addWidget(self.wrong)
        self.box.addStretch()
        self.add_buttons(quiet("Cancel", self.reject), primary("Give the part", self.do))
        self.fit()

    def do(self) -> None:
        """Give it, or say what is wrong; what should be looked at stands on its card."""
        words = f"{self._name}: {self.kind.editor.currentText().casefold()} for {self.guest.editor.currentText()}"
        verb = partial(
            _given, visit_id=self._visit, household_id=self._home, kind=self.kind.text(), guest=self.guest.text(),
            first=self.first.text(), last=self.last.text(),
        )  # fmt: skip
        if self._link.do(words, verb, hear=self.wrong.setText) is not None:
            self.accept()


def _asked(session: Session, *, visit_id: str, household_id: str) -> tuple[tuple[PartRow, ...], Guests]:
    from exchange_desk.queries.parts import part_guests, part_rows

    return part_rows(session, visit_id, household_id=household_id), part_guests(session, visit_id)


def _given(
    session: Session, *, visit_id: str, household_id: str, kind: str, guest: str, first: str, last: str
) -> GivenPart:
    from exchange_desk.operations.parts import give_part
    from exchange_desk.operations.typing_in import whole_date

    return give_part(
        session, visit_id=visit_id, household_id=household_id, kind=kind, participation_id=guest or None,
        first_day=whole_date(first) if first.strip() else None, last_day=whole_date(last) if last.strip() else None,
    )  # fmt: skip

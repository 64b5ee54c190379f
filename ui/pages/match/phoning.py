"""The phone list: family after family, with one key to confirm what was agreed on the phone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.pages.match.words import nights_words

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.phoning import PhoneRow


class PhoneList(Dialog):
    """C (or Enter) confirms everybody of the family and goes on to the next that is not confirmed; P pencils again."""

    def __init__(self, parent: QWidget, link: Link, visit_id: str) -> None:
        super().__init__(parent, "Phone list", wide=620)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # A closed list asks nothing when the visit changes.
        self._link, self._visit_id = link, visit_id
        self.box.addWidget(label("Phone list", "section"))
        self.count = label("", muted=True)
        self.box.addWidget(self.count)
        self.list: TwoLines[PhoneRow] = TwoLines("Families in the order of their names", _who, _what, _shape)
        self.list.setMinimumHeight(look.px(330))
        self.list.entered_on.connect(lambda _row: self.confirm())
        self.list.chosen.connect(self._chosen)
        self.box.addWidget(self.list, 1)
        self.said = label("", strong=True)
        self.box.addWidget(self.said)
        self.go = primary("&Confirm", self.confirm, icon_name="check")
        self.go.explain("C or Enter: everybody who stays with this family is confirmed")
        self.again = Button("&Pencil again", self.pencil)
        self.again.explain("P: what was confirmed by mistake is only pencilled in again")
        self.add_buttons(Button("Close", self.accept), self.again, self.go)
        self.go.setDefault(False)  # Enter belongs to the list
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, verb in (("C", self.confirm), ("P", self.pencil)):
            QShortcut(QKeySequence(keys), self, verb, context=inside)
        link.changed.connect(self._ask)
        self._ask()
        self.fit()
        self.list.setFocus()

    def confirm(self) -> None:
        """Confirm the family that is chosen, and go on to the next."""
        row = self.list.current()
        if row is not None and self._do(row, confirmed=True):
            self._next(row)

    def pencil(self) -> None:
        """Pencil the guests of the family in again."""
        row = self.list.current()
        if row is not None and row.confirmed:
            self._do(row, confirmed=False)

    def _do(self, row: PhoneRow, *, confirmed: bool) -> bool:
        from exchange_desk.operations.phoning import confirm_home

        verb = partial(confirm_home, visit_id=self._visit_id, household_id=row.household_id, confirmed=confirmed)
        self.said.setText("")
        words = f"Confirm {row.home}" if confirmed else f"Pencil {row.home} again"
        return self._link.do(words, verb, told="", hear=self.said.setText) is not None

    def _next(self, row: PhoneRow) -> None:
        """The next family that is not confirmed, round the list; the same one where all are."""
        rows = self.list.rows()
        at = next((n for n, each in enumerate(rows) if each.household_id == row.household_id), 0)
        for each in (*rows[at + 1 :], *rows[:at]):
            if not each.confirmed:
                self.list.choose(lambda other, wanted=each: other.household_id == wanted.household_id)  # type: ignore[misc]
                return

    def _ask(self, _tables: object = None) -> None:
        rows = self._link.ask(partial(_rows, self._visit_id))
        self.list.set_rows(rows, keep=lambda row: row.household_id)
        done = sum(row.confirmed for row in rows)
        self.count.setText(
            f"{done} of {len(rows)} families confirmed. They stand in the order of their names."
            if rows
            else "No family has guests yet. Suggest homes or place guests first."
        )
        self.list.setVisible(bool(rows))
        self.go.setEnabled(bool(rows))
        self._chosen()

    def _chosen(self, _row: object = None) -> None:
        row = self.list.current()
        self.said.setText(" ".join(row.against) if row is not None and row.against else "")
        self.again.setEnabled(row is not None and row.confirmed)


def _who(row: PhoneRow) -> str:
    who = f"{row.home} ({row.greeting})" if row.greeting else row.home
    return f"{who}   {row.phone or 'no phone number'}"


def _what(row: PhoneRow) -> str:
    lines = [
        f"{guest.name} · {guest.in_words} · {nights_words(guest.first_night, guest.last_night)}" for guest in row.guests
    ]
    return "\n".join([*lines, *([row.email] if row.email and not row.phone else [])])


def _shape(row: PhoneRow) -> str:
    return "confirmed" if row.confirmed else "problem" if row.against else "pencilled"


def _rows(visit_id: str, session: Session) -> tuple[PhoneRow, ...]:
    from exchange_desk.queries.phoning import phone_rows

    return phone_rows(session, visit_id)

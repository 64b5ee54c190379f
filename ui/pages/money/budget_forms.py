"""Lines of the budget, spendings and exchange rates: add one, change one."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from exchange_desk.basics.money import typable
from ui.kit.forms import ChoiceField, LineField
from ui.link.link import Link
from ui.pages.money.form import MoneyForm, amount_field, day_field, day_of

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.budget import LineRow, RateRow, SpendingRow
    from ui.pages.money.asked import MoneyNow
    from ui.pages.money.form import Verb

_SIDES = (("expense", "Expense: money goes out"), ("income", "Income: money comes in"))


class LineForm(MoneyForm):
    """One line of the budget."""

    def __init__(self, link: Link, parent: QWidget, now: MoneyNow, row: LineRow | None = None) -> None:
        self._now, self._known = now, row
        self.name = LineField("&Line", row.title if row else "", example="Bus, banquet, fees …")
        self.side = ChoiceField("&Side", _SIDES, row.side if row else "expense")
        self.planned = amount_field("&Planned", typable(row.planned, row.currency) if row else "")
        self.notes = LineField("&Notes", row.notes if row else "")
        super().__init__(link, parent, "Change a line" if row else "Add a line to the budget",
                         "Keep it" if row else "Add it", [self.name, self.side, self.planned, self.notes])  # fmt: skip

    def what(self) -> tuple[str, Verb]:
        """Add or change it."""
        typed = {name: getattr(self, name).text() for name in ("side", "name", "planned", "notes")}
        words = f"{'Change' if self._known else 'Add'} the line {self.name.text().strip()}"
        line_id = self._known.id if self._known else None
        return words, partial(_line, visit_id=self._now.visit_id, typed=typed, line_id=line_id)


class SpendingForm(MoneyForm):
    """What was spent."""

    def __init__(self, link: Link, parent: QWidget, now: MoneyNow, row: SpendingRow | None = None) -> None:
        self._now, self._known = now, row
        self.amount = amount_field("&Amount", typable(row.amount, row.currency) if row else "")
        self.day = day_field("&Day", row.spent_on if row else dt.date.today())
        lines = [(line.id, line.title) for line in now.lines if line.side == "expense"]
        self.line = ChoiceField("&Line of the budget", [("", "none"), *lines], row.line_id or "" if row else "")
        self.paid_to = LineField("Paid &to", row.paid_to if row else "")
        self.purpose = LineField("&What for", row.purpose if row else "")
        self.reference = LineField("&Voucher", row.reference if row else "", example="number of the bill")
        self.notes = LineField("&Notes", row.notes if row else "")
        fields = [self.amount, self.day, self.line, self.paid_to, self.purpose, self.reference, self.notes]
        super().__init__(link, parent, "Correct a spending" if row else "Book a spending",
                         "Keep it" if row else "Book it", fields)  # fmt: skip

    def what(self) -> tuple[str, Verb]:
        """Book or correct it."""
        names = ("amount", "day", "line", "paid_to", "purpose", "reference", "notes")
        typed = {name: getattr(self, name).text() for name in names}
        words = "Correct a spending" if self._known else f"Book a spending of {self.amount.text().strip()}"
        spending_id = self._known.id if self._known else None
        return words, partial(_spending, visit_id=self._now.visit_id, typed=typed, spending_id=spending_id)


class RateForm(MoneyForm):
    """What one of a currency is worth in another from a day on."""

    def __init__(self, link: Link, parent: QWidget, now: MoneyNow, row: RateRow | None = None) -> None:
        self._known = row
        other = next((code for code in now.here.known if code != now.here.usual), "")
        self.currency = LineField("&One", row.currency if row else other, example="EUR")
        self.rate = LineField("is &worth", row.rate if row else "", example="1.085")
        self.into = LineField("&in", row.into if row else now.here.usual, example="USD")
        self.day = day_field("&From this day on", row.valid_from if row else dt.date.today())
        self.source = LineField("&Source", row.source if row else "", example="bank, newspaper …")
        about = "The latest rate that holds on the day of a payment is used; turned round where only that is known."
        super().__init__(link, parent, "Change a rate" if row else "Add a rate", "Keep it" if row else "Add it",
                         [self.currency, self.rate, self.into, self.day, self.source], about=about)  # fmt: skip

    def what(self) -> tuple[str, Verb]:
        """Add or change it."""
        typed = {name: getattr(self, name).text() for name in ("currency", "rate", "into", "day", "source")}
        words = f"Set the rate of {self.currency.text().strip()} in {self.into.text().strip()}"
        return words, partial(_rate, typed=typed, rate_id=self._known.id if self._known else None)


def _line(session: Session, *, visit_id: str, typed: dict[str, str], line_id: str | None) -> None:
    from exchange_desk.operations.budget import LineFields, add_budget_line, change_budget_line

    fields = LineFields(typed["side"], typed["name"], typed["planned"], typed["notes"])
    if line_id is None:
        add_budget_line(session, visit_id=visit_id, fields=fields)
    else:
        change_budget_line(session, line_id=line_id, fields=fields)


def _spending(session: Session, *, visit_id: str, typed: dict[str, str], spending_id: str | None) -> None:
    from exchange_desk.operations.budget import SpendingFields, add_spending, change_spending

    fields = SpendingFields(
        amount=typed["amount"],
        budget_line_id=typed["line"] or None,
        spent_on=day_of(typed["day"]),
        paid_to=typed["paid_to"],
        purpose=typed["purpose"],
        reference=typed["reference"],
        notes=typed["notes"],
    )
    if spending_id is None:
        add_spending(session, visit_id=visit_id, fields=fields)
    else:
        change_spending(session, spending_id=spending_id, fields=fields)


def _rate(session: Session, *, typed: dict[str, str], rate_id: str | None) -> None:
    from exchange_desk.operations.rates import set_rate

    day = day_of(typed["day"]) or dt.date.today()
    set_rate(session, currency=typed["currency"], into=typed["into"], valid_from=day, rate=typed["rate"],
             source=typed["source"], rate_id=rate_id)  # fmt: skip

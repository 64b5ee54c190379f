"""Add a fee or its instalments, change one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from exchange_desk.basics.money import typable
from ui.kit.forms import ChoiceField, LineField
from ui.link.link import Link
from ui.pages.money.form import MoneyForm, amount_field, day_field, day_of
from ui.pages.money.words import WHOM

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.treasury.fees import FeeFacts
    from ui.pages.money.asked import MoneyNow
    from ui.pages.money.form import Verb

_ONE = "one:"  # before the id of the traveller who alone pays it


class FeeForm(MoneyForm):
    """For everybody or for some, or for one traveller alone; in one or several instalments."""

    def __init__(
        self, link: Link, parent: QWidget, now: MoneyNow, only_for: str = "", fee: FeeFacts | None = None
    ) -> None:
        self._now, self._fee = now, fee
        self.name = LineField("&What for", fee.title if fee else "", example="Trip")
        self.amount = amount_field("&Amount", typable(fee.amount, fee.currency) if fee else "")
        people = [(_ONE + each.participation_id, f"only {each.name}") for each in now.states]
        payer = (fee.for_whom if fee.only_for is None else _ONE + fee.only_for) if fee else ""
        self.payers = ChoiceField(
            "&Who pays it", [*WHOM.items(), *people], payer or (_ONE + only_for if only_for else "all")
        )
        self.due = day_field("&Due on", fee.due_on if fee else None)
        self.count = LineField("&Instalments", "1", hint="equal to the last cent, the first due on that day")
        self.months = LineField("&Months between them", "1")
        self.notes = LineField("&Notes", fee.notes if fee else "")
        fields: list[QWidget] = [self.name, self.amount, self.payers, self.due, self.count, self.months, self.notes]
        about = (
            "A fee for one traveller goes before that of the same name for all; so does one for students, minors or "
            "adults. A discount is a fee for one traveller with a minus and a name of its own."
        )
        super().__init__(link, parent, "Change a fee" if fee else "Add a fee", "Keep it" if fee else "Add it", fields,
                         about=about)  # fmt: skip

    def what(self) -> tuple[str, Verb]:
        """Add or change it."""
        typed = {
            name: getattr(self, name).text() for name in ("name", "amount", "payers", "due", "notes", "count", "months")
        }
        words = f"{'Change' if self._fee else 'Add'} the fee {self.name.text().strip()}"
        fee_id = self._fee.id if self._fee else None
        return words, partial(_kept, visit_id=self._now.visit_id, typed=typed, fee_id=fee_id)


def _kept(session: Session, *, visit_id: str, typed: dict[str, str], fee_id: str | None) -> None:
    from exchange_desk.basics.errors import RefusedInput
    from exchange_desk.operations.fees import FeeFields, add_fee, change_fee, split_fee

    who = typed["payers"]
    alone = who.removeprefix(_ONE) if who.startswith(_ONE) else None
    fields = FeeFields(
        title=typed["name"],
        amount=typed["amount"],
        for_whom="all" if alone else who,
        only_for=alone,
        due_on=day_of(typed["due"]),
        notes=typed["notes"],
    )
    count, months = (typed[name].strip() or "1" for name in ("count", "months"))
    if not (count.isdecimal() and months.isdecimal() and len(count) < 4 and len(months) < 4):
        raise RefusedInput("Write the number of instalments and of months between them in digits, for example 3 and 1.")
    if fee_id is None:
        add_fee(session, visit_id=visit_id, fields=fields, instalments=int(count), every_months=int(months))
    else:
        change_fee(session, fee_id=fee_id, fields=fields)
        split_fee(session, fee_id=fee_id, instalments=int(count), every_months=int(months))

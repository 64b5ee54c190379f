"""Amounts, currencies and texts of the treasurer's forms, read as they are kept."""

from __future__ import annotations

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.money import money
from exchange_desk.basics.text import kept
from exchange_desk.intake.typed_money import typed_money
from exchange_desk.intake.values.money import Money
from exchange_desk.queries.currencies import money_of_visit
from exchange_desk.records import BudgetLine, Fee, Participation


def typed_amount(session: Session, visit_id: str, text: str, *, usual: str | None = None) -> Money:
    """What somebody typed as an amount of this visit, in the usual currency where it names none.

    Raises RefusedInput where it is open how much is meant.
    """
    here = money_of_visit(session, visit_id)
    return typed_money(text, usual=usual or here.usual, countries=here.countries, language=here.language)


def above_nothing(amount: Money, what: str) -> Money:
    """The amount; refused where it is nothing or less."""
    if amount.minor <= 0:
        raise RefusedInput(f"{what} of {money(amount.minor, amount.currency)} cannot be. Write an amount above 0.")
    return amount


def titled(text: str, what: str) -> str:
    """A title that is not empty."""
    title = " ".join(kept(text).split())
    if not title:
        raise RefusedInput(f"{what} needs a title, so that everybody knows what it is for.")
    return title


def or_nothing(text: str | None) -> str | None:
    """A text, or nothing where it is empty."""
    return kept(text).strip() or None if text else None


def traveller_of(session: Session, visit_id: str, participation_id: str) -> Participation:
    """A traveller of the visit; refused where it is of another one."""
    found = session.get(Participation, participation_id)
    if found is None or found.visit_id != visit_id:
        raise RefusedInput("This traveller does not belong to this visit any more. Choose another one.")
    return found


def fee_of(session: Session, visit_id: str | None, fee_id: str) -> Fee:
    """A fee, of the visit where one is given."""
    found = session.get(Fee, fee_id)
    if found is None or visit_id not in (None, found.visit_id):
        raise RefusedInput("This fee is not there any more. Choose another one.")
    return found


def line_of(session: Session, visit_id: str | None, line_id: str) -> BudgetLine:
    """A line of the budget, of the visit where one is given."""
    found = session.get(BudgetLine, line_id)
    if found is None or visit_id not in (None, found.visit_id):
        raise RefusedInput("This line of the budget is not there any more. Choose another one.")
    return found

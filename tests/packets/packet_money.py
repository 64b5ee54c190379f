"""The money of the awkward visit: receipts for two and for nobody, a budget of three currencies."""

from __future__ import annotations

import datetime as dt
from typing import Any

from packet_builder import VISIT
from sqlalchemy.orm import Session

from exchange_desk.records import BudgetLine, ExchangeRate, Fee, Payment, Spending

LONG_AGO = dt.date(2020, 1, 1)
DAY = dt.date(2027, 5, 3)


def add_money(session: Session) -> None:
    """Fees that are open, payments with receipts, lines with money on them and money on no line."""
    session.add(Fee(id="fee-trip", visit_id=VISIT, title="Trip <all> & bus", amount=50000, currency="CAD"))
    session.add(
        Fee(id="fee-rail", visit_id=VISIT, title="鉄道パス", amount=30000, currency="JPY", participation_id="g2")
    )
    lines: tuple[dict[str, Any], ...] = (
        {"id": "line-1", "side": "income", "title": "Fees of travellers", "planned": 450000, "currency": "CAD"},
        {"id": "line-2", "side": "expense", "title": "貸切バス", "planned": 90000, "currency": "JPY"},
        {"id": "line-3", "side": "expense", "title": "Banquet <hall>", "planned": 240000, "currency": "CAD"},
    )
    session.add_all(BudgetLine(visit_id=VISIT, position=number, **told) for number, told in enumerate(lines))
    session.flush()
    payments: tuple[dict[str, Any], ...] = (
        {"participation_id": "g3", "amount": 40001, "payer": "山本 美和", "way": "bank transfer", "receipt": "2027-001",
         "fee_id": "fee-trip", "reference": "shared 1", "budget_line_id": "line-1", "notes": "asked twice"},
        {"participation_id": "g4", "amount": 40000, "payer": "山本 美和", "way": "bank transfer", "receipt": "2027-001",
         "fee_id": "fee-trip", "reference": "shared 1", "budget_line_id": "line-1"},
        {"participation_id": None, "amount": 150000, "payer": "Rotary <Club>", "purpose": "grant & gift",
         "receipt": "2027-002"},
        {"participation_id": "g2", "amount": 30000, "currency": "JPY", "payer": None, "receipt": "2027-003"},
        {"participation_id": "g2", "amount": 99900, "payer": "twice?", "counts": False, "receipt": None},
        {"participation_id": "g1", "amount": 2500, "currency": "EUR", "payer": "Honma"},
    )  # fmt: skip
    for number, told in enumerate(payments):
        session.add(Payment(id=f"pay-{number}", visit_id=VISIT, **{"currency": "CAD", "paid_on": DAY, **told}))
    bus = {"amount": 95000, "currency": "JPY", "spent_on": DAY, "paid_to": "Chuo Bus"}
    session.add(Spending(id="spent-1", visit_id=VISIT, budget_line_id="line-2", **bus))
    session.add(
        ExchangeRate(id="rate-1", currency="JPY", into="CAD", valid_from=LONG_AGO, rate="0.0091", source="Bank")
    )
    session.flush()

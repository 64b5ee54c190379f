"""A ledger in which money was given back without a minus: it is asked about and does not count until then."""

from __future__ import annotations

import datetime as dt

from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.payments import payments_in
from exchange_desk.intake.table import Cell, Sheet

VISIT = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", "Europe/Berlin", ("Banbury",), ("GB",))
ROWS = (
    ("Date", "From", "For", "Amount", "Purpose"),
    ("2027-03-01", "Ann Lee", "self", "200.00 €", "deposit"),
    ("2027-03-02", "Ann Lee", "self", "50.00 €", "Refund of deposit"),
    ("2027-03-03", "Bo Lee", "self", "-50.00 €", "Erstattung"),
    ("2027-03-04", "Cy Lee", "self", "refund 20 €", ""),
)


def test_money_given_back_without_a_minus_does_not_count_until_it_is_answered() -> None:
    sheet = Sheet("1", tuple(tuple(Cell(text, text or None) for text in row) for row in ROWS))
    read = payments_in((sheet,), VISIT, "ledger.csv")
    assert [(line.values["amount"], line.values["counts"]) for line in read.lines] == [
        (20000, True), (5000, False), (-5000, True),
    ]  # fmt: skip
    asked = [(doubt.row, doubt.code) for doubt in read.report.doubts if doubt.severity == "ask"]
    assert asked == [(3, "returned_amount"), (5, "returned_amount")]

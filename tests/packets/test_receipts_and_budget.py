"""Receipts and the budget sheet: what they tell, whom they name, when they are out of date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.operations.receipts import next_receipt
from exchange_desk.packets.by_person import by_person
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.budget_sheet import BudgetSheet
from exchange_desk.packets.documents.receipt import Receipt
from exchange_desk.packets.gathering import Gatherer
from exchange_desk.packets.ledger import StaleRow
from exchange_desk.packets.mail_plan import mail_plan
from exchange_desk.packets.phrases.money_words import in_words, money_word
from exchange_desk.packets.printing import preview, print_visit, stale
from exchange_desk.queries.packet_facts import packet_facts
from exchange_desk.records import BudgetLine, Fee, Payment, Spending

NOW = dt.datetime(2027, 9, 1, 12)


@pytest.fixture
def session() -> Iterator[Session]:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        yield session


def page(session: Session, key: str, subject: str, *languages: str) -> str:
    how = {"languages": languages} if languages else {}
    pdf = preview(session, visit_id=VISIT, document=key, subject_id=subject, now=NOW, **how)  # type: ignore[arg-type]
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    return str(document[0].get_textpage().get_text_bounded()).replace("\u00a0", " ")


def receipt_rows(session: Session) -> list[StaleRow]:
    """Where each receipt stands."""
    return [row for row in stale(session, visit_id=VISIT) if row.document == "receipt"]


def test_a_receipt_is_one_page_with_the_sum_in_figures_and_words(session: Session) -> None:
    said = page(session, "receipt", "2027-001", "en")
    assert "CA$800.01" in said
    assert "eight hundred Canadian dollars and 01/100" in said
    assert all(word in said for word in ("2027-001", "山本 美和", "bank transfer", "3 May 2027", "Trip <all> & bus"))
    assert "asked twice" not in said


def test_a_receipt_in_a_language_without_our_words_closes_the_figures_at_both_ends(session: Session) -> None:
    assert "=== 1.500,00 CA$ ===" in page(session, "receipt", "2027-002", "de")


def test_what_does_not_count_or_went_back_is_on_no_receipt(session: Session) -> None:
    session.get_one(Payment, "pay-1").counts = False
    session.flush()
    assert "CA$400.01" in page(session, "receipt", "2027-001", "en")
    session.get_one(Payment, "pay-0").amount = -5
    session.flush()
    with pytest.raises(RefusedInput, match="There is no receipt 2027-001"):
        Receipt().gather(session, VISIT, Subject("2027-001", ""))


def test_a_printed_number_is_not_given_again_even_where_its_payment_was_taken_back(
    session: Session, tmp_path: Path
) -> None:
    print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=("receipt",))
    session.get_one(Payment, "pay-3").receipt = None
    session.flush()
    assert next_receipt(session, VISIT, 2027) == "2027-004"


def test_a_corrected_payer_makes_that_receipt_alone_out_of_date(session: Session, tmp_path: Path) -> None:
    print_visit(session, visit_id=VISIT, out=tmp_path, now=NOW, documents=("receipt",))
    session.get_one(Payment, "pay-2").payer = "Rotary Club of Port Hardy"
    session.flush()
    assert [row.subject_id for row in receipt_rows(session) if row.state == "stale"] == ["2027-002"]


def test_a_receipt_goes_to_the_travellers_it_is_for_and_by_mail_to_their_parents(session: Session) -> None:
    rows = [row for row in receipt_rows(session) if row.state == "new"]
    found = {sheaf.id: [key[1] for key in sheaf.sheets] for sheaf in by_person(session, visit_id=VISIT, rows=rows)}
    assert found == {"g3": ["2027-001"], "g4": ["2027-001"], "g2": ["2027-003"], "": ["2027-002"]}
    plan = mail_plan(session, visit_id=VISIT, sheets={("receipt", "2027-002")})
    assert [each.subject for each in plan.left_out] == ["2027-002 Rotary <Club>"]


def test_the_budget_sheet_names_nobody(session: Session) -> None:
    said = page(session, "budget-sheet", VISIT, "en")
    visit = packet_facts(session, VISIT)
    names = {guest.name.family for guest in visit.guests if guest.name.family} | {"Rotary", "Chuo", "Honma", "山本"}
    assert not {name for name in names if name in said}
    assert "CA$3,699.99, travellers: 9" in said
    assert "1 JPY = 0.0091 CAD, 1 Jan 2020, Bank" in said
    assert "€25.00" in said


def test_a_visit_without_money_has_neither(session: Session) -> None:
    for record in (Payment, Spending, Fee, BudgetLine):
        for row in session.query(record):
            session.delete(row)
        session.flush()
    assert (Receipt().subjects(session, VISIT), BudgetSheet().subjects(session, VISIT)) == ((), ())


def test_the_budget_sheet_is_the_same_whatever_the_day(session: Session) -> None:
    subject = Subject(VISIT, "")
    first = BudgetSheet().gather(session, VISIT, subject).canonical()
    assert Gatherer(session, VISIT, {}).one(BudgetSheet(), subject).now == first
    assert "due" not in str(first)


@pytest.mark.parametrize(
    ("minor", "code", "words"),
    [
        (0, "USD", "zero US dollars and 00/100"),
        (101, "EUR", "one euro and 01/100"),
        (1200000, "JPY", "one million two hundred thousand Japanese yen"),
        (9999999, "GBP", "ninety-nine thousand nine hundred ninety-nine British pounds and 99/100"),
        (1015, "KWD", "one Kuwaiti dinar and 015/1000"),
    ],
)
def test_amounts_in_words(minor: int, code: str, words: str) -> None:
    assert in_words(minor, code, "en") == words


def test_each_language_writes_money_its_own_way() -> None:
    told = {
        language: money_word(120050, "USD", language).replace("\u00a0", " ") for language in ("en", "de", "ja", "ar")
    }
    assert told == {"en": "$1,200.50", "de": "1.200,50 $", "ja": "$1,200.50", "ar": "1,200.50 USD"}
    assert money_word(12000, "JPY", "fr").replace("\u00a0", " ") == "12 000 JPY"

"""How travellers stand with their fees, as the answer key of the Peoria trip says, and who is told apart."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.questions import answer_question
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.money import FeeState, fee_states
from exchange_desk.queries.questions import question_rows
from exchange_desk.records import ExchangeRate, Fee, Participation, Payment

DATA = Path(__file__).parent.parent / "data" / "registers"
KEY = json.loads((DATA / "payments.expected.json").read_text(encoding="utf-8"))
LATE = dt.date(2028, 6, 1)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "a.exdesk", name="Sister Cities", town="Peoria", country="US")


@pytest.fixture
def visit(desk: Desk) -> str:
    with desk.writing("Visit") as session:
        partner = add_partner(session, name="Clonmel", country="IE")
        visit_id = add_visit(session, title="Ireland", direction="outbound", starts=dt.date(2028, 6, 12),
                             ends=dt.date(2028, 6, 25), partner_ids=[partner])  # fmt: skip
    for name, kind in (("travelers.xlsx", "guests"), ("payments.csv", "payments")):
        with desk.writing("Import") as session:
            import_file(session, path=DATA / name, kind=kind, visit_id=visit_id)
    return visit_id


def answer(desk: Desk, visit: str, code: str, about: str, said: str) -> None:
    with desk.writing("Answer") as session:
        (question,) = [
            each for each in question_rows(session, visit_id=visit) if each.code == code and about in (each.value or "")
        ]
        answer_question(session, question.id, said)


def fees(desk: Desk, visit: str, *fees: Fee) -> None:
    with desk.writing("Fees") as session:
        session.add_all(fees)


def stood(desk: Desk, visit: str, day: dt.date = LATE) -> dict[str, FeeState]:
    """By the number on the list."""
    with desk.reading() as session:
        return {
            f"P{session.get_one(Participation, state.participation_id).position:02}": state
            for state in fee_states(session, visit, today=day)
        }


def usd(state: FeeState) -> dict[str, int]:
    (account,) = [each for each in state.accounts if each.currency == "USD"]
    return {"fee": account.owed // 100, "paid": account.paid // 100, "open": account.open // 100}


def fee(visit: str, amount: int, **more: Any) -> Fee:
    return Fee(visit_id=visit, **{"title": "Trip", "amount": amount, "currency": "USD", **more})


def test_everybody_stands_as_the_key_of_the_trip_says(desk: Desk, visit: str) -> None:
    answer(desk, visit, "one_payment_for_two", "Kessler", "Kessler, Owen; Kessler, Brooke")
    answer(desk, visit, "one_payment_for_two", "twins", "Kessler, Owen; Kessler, Brooke")
    answer(desk, visit, "one_payment_for_two", "B + D", "Whitlock, Barry; Whitlock, Darlene")
    answer(desk, visit, "shared_amount", "all students", "all students")
    answer(desk, visit, "who_is_meant", "Anjali R.", "Ramaswamy, Anjali")
    leader = next(each.participation_id for each in stood(desk, visit).values() if "Castellano" in each.name)
    fees(desk, visit, fee(visit, 215000, for_whom="students"), fee(visit, 245000, for_whom="adults"),
         fee(visit, 122500, participation_id=leader))  # fmt: skip
    found, bank_fee = stood(desk, visit), KEY["totals"]["usd_bank_fee"]
    for each in KEY["per_person"]:
        more = bank_fee if each["id"] == "P12" else 0  # the ledger has it within one amount
        paid = each["paid"] + each["bake_sale"] + more
        assert usd(found[each["id"]]) == {"fee": each["fee"], "paid": paid, "open": each["open"] - more}, each["id"]
    assert found["P01"].unconverted == ("€200.00 has no rate into USD for Sunday 20 February 2028.",)
    assert (found["P01"].state, found["P06"].state, found["P07"].state) == ("paid", "overpaid", "partly paid")
    assert found["P06"].told == "overpaid: $50.00 too much"


def test_a_payment_that_does_not_count_pays_nothing(desk: Desk, visit: str) -> None:
    before = usd(stood(desk, visit)["P06"])
    with desk.writing("Twice") as session:
        ashby = stood(desk, visit)["P06"].participation_id
        session.add(Payment(visit_id=visit, participation_id=ashby, amount=999, currency="USD", counts=False))
    assert usd(stood(desk, visit)["P06"]) == before


def test_a_rate_of_the_day_lets_foreign_money_count_and_says_so(desk: Desk, visit: str) -> None:
    fees(desk, visit, fee(visit, 245000))
    with desk.writing("Rate") as session:
        session.add(ExchangeRate(currency="EUR", into="USD", valid_from=dt.date(2028, 2, 1), rate="1.085"))
    state = stood(desk, visit)["P01"]
    assert usd(state)["paid"] == 1225 + 217
    assert state.notes == ("€200.00 counts as $217.00: 1 EUR = 1.085 USD (rate of Tuesday 1 February 2028)",)


def test_the_next_due_is_told_with_its_day(desk: Desk, visit: str) -> None:
    fees(desk, visit, *(fee(visit, 50000, due_on=day) for day in (dt.date(2028, 5, 1), dt.date(2028, 7, 3))))
    state = stood(desk, visit)["P10"]
    assert state.told == "partly paid: $500.00 open, due Monday 3 July 2028"
    assert stood(desk, visit, dt.date(2028, 7, 4))["P10"].state == "overdue"


def test_who_cancelled_is_told_while_money_is_here(desk: Desk, visit: str) -> None:
    fees(desk, visit, fee(visit, 50000))
    with desk.writing("Cancel") as session:
        for number in ("P10", "P07"):
            session.get_one(Participation, stood(desk, visit)[number].participation_id).status = "cancelled"
    found = stood(desk, visit)
    assert (usd(found["P10"]), found["P10"].state) == ({"fee": 0, "paid": 500, "open": -500}, "overpaid")


def test_a_visit_that_is_gone_is_refused(desk: Desk) -> None:
    with desk.reading() as session, pytest.raises(RefusedInput, match="not there any more"):
        fee_states(session, "gone")

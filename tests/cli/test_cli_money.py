"""The treasurer's commands, from the fee to the receipt and the budget."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sample_desks import open_sample

from exchange_desk.cli.main import main


@pytest.fixture
def call(tmp_path, capsys):
    desk, known = open_sample("port-hardy-2027", tmp_path)
    desk.close()

    def run(*words: str) -> tuple[int, Any, str]:
        words = tuple(known.visit if word == "VISIT" else word for word in words)
        place = 2 if words[0] in ("fee", "payment", "budget-line", "spending", "rate") else 1
        code = main([*words[:place], str(desk.path), *words[place:], "--json"])
        said = capsys.readouterr()
        return code, json.loads(said.out), said.err

    return run


def guests(run: Any) -> list[dict[str, Any]]:
    return list(run("money", "--visit", "VISIT")[1])


def test_a_fee_is_split_paid_and_told_with_what_is_next_due(call: Any) -> None:
    code, fees, _ = call("fee", "add", "--visit", "VISIT", "--title", "Trip", "--amount", "1,000", "--due",
                         "2027-05-01", "--instalments", "3")  # fmt: skip
    assert (code, [fee["amount"] for fee in fees]) == (0, [33334, 33333, 33333])
    one, two = (row["participation"] for row in guests(call)[:2])
    assert call("payment", "add", "--visit", "VISIT", "--guest", one, "--guest", two, "--amount", "700.01",
                "--payer", "Sato", "--on", "2027-04-01", "--receipt")[0] == 0  # fmt: skip
    _, rows, _ = call("money", "--visit", "VISIT", "--on", "2027-05-02")
    states = {row["participation"]: row for row in rows}
    assert states[one]["accounts"] == [{"currency": "CAD", "owed": 100000, "paid": 35001, "open": 64999}]
    assert states[one]["next_due"]["due_on"] == "2027-06-01"
    assert {row["state"] for row in rows if row["participation"] not in (one, two)} == {"overdue"}
    _, ledger, _ = call("payment", "list", "--visit", "VISIT")
    assert {row["receipt"] for row in ledger} == {"2027-001"}
    assert call("receipt", ledger[0]["id"])[1]["receipt"] == "2027-001"


def test_a_payment_is_corrected_given_back_and_removed(call: Any) -> None:
    guest = guests(call)[0]["participation"]
    _, (paid,), _ = call("payment", "add", "--visit", "VISIT", "--guest", guest, "--amount", "50", "--on", "2027-04-01")
    assert call("payment", "change", paid["id"], "--way", "cash", "--amount", "60", "--counts", "no")[0] == 0
    _, (row,), _ = call("payment", "list", "--visit", "VISIT", "--guest", guest)
    assert (row["way"], row["amount"], row["counts"], row["paid_on"]) == ("cash", 6000, False, "2027-04-01")
    assert call("payment", "change", paid["id"], "--counts", "yes")[0] == 0
    _, (back,), _ = call("payment", "refund", paid["id"], "--amount", "10", "--on", "2027-04-02")
    assert back["amount"] == -1000
    code, said, _ = call("payment", "refund", paid["id"], "--amount", "55")
    assert (code, "more than is left" in said["error"]) == (2, True)
    code, said, _ = call("payment", "remove", paid["id"])
    assert (code, "Remove that first" in said["error"]) == (2, True)
    assert (
        call("budget-line", "add", "--visit", "VISIT", "--side", "income", "--title", "Fees", "--planned", "9")[0] == 0
    )
    assert {row["amount"] for row in call("payment", "put", "--visit", "VISIT", "--line", "fees")[1]} == {-1000, 6000}
    assert call("payment", "put", "--visit", "VISIT", "--line", "fees")[1] == []
    assert call("payment", "put", "--visit", "VISIT", "--line", "nowhere")[0] == 2
    assert [call("payment", "remove", each["id"])[0] for each in (back, paid)] == [0, 0]


def test_an_amount_that_may_be_two_is_refused_with_what_to_write(call: Any) -> None:
    code, said, err = call("payment", "add", "--visit", "VISIT", "--amount", "1.200")
    assert (code, said["error"] in err) == (2, True)
    assert "CA$1,200.00 or CA$1.20" in err


def test_the_budget_tells_planned_and_actual_with_the_rates(call: Any) -> None:
    assert call("rate", "set", "--from", "JPY", "--into", "CAD", "--rate", "0.0091", "--on", "2027-01-01")[0] == 0
    assert call("budget-line", "add", "--visit", "VISIT", "--side", "expense", "--title", "Bus",
                "--planned", "100,000円")[0] == 0  # fmt: skip
    _, (spent,), _ = call(
        "spending", "add", "--visit", "VISIT", "--amount", "900", "--line", "bus", "--on", "2027-06-01"
    )
    assert call("spending", "change", spent["id"], "--to", "Chuo Bus")[1][0]["paid_to"] == "Chuo Bus"
    assert call("budget-line", "change", "Bus", "--visit", "VISIT", "--planned", "110,000円")[1]["planned"] == 110000
    _, told, _ = call("budget", "--visit", "VISIT", "--on", "2027-06-02")
    assert told["lines"][0] | {"id": None} == {
        "id": None, "side": "expense", "title": "Bus", "planned": 100100, "actual": 90000, "difference": -10100,
        "count": 1, "converted": [],
    }  # fmt: skip
    assert told["rates"] == ["1 JPY = 0.0091 CAD (rate of Friday 1 January 2027)"]
    assert call("budget-currency", "JPY", "--visit", "VISIT")[1]["currency"] == "JPY"
    assert call("budget", "--visit", "VISIT", "--on", "2027-06-02")[1]["lines"][0]["actual"] == 98901
    assert call("spending", "remove", spent["id"])[0] == 0
    assert call("budget-line", "remove", "Bus", "--visit", "VISIT")[0] == 0
    _, (rate,), _ = call("rate", "list")
    assert call("rate", "remove", rate["id"])[0] == 0


def test_fees_are_changed_split_and_removed_by_their_title(call: Any) -> None:
    guest = guests(call)[0]
    assert call("fee", "add", "--visit", "VISIT", "--title", "Rail", "--amount", "90", "--due", "2027-05-01",
                "--guest", guest["participation"])[0] == 0  # fmt: skip
    assert call("fee", "change", "Rail", "--visit", "VISIT", "--amount", "€ 91")[1][0]["currency"] == "EUR"
    assert len(call("fee", "split", "rail", "--visit", "VISIT", "--instalments", "2", "--months", "2")[1]) == 2
    code, said, _ = call("fee", "remove", "Rail", "--visit", "VISIT")
    assert (code, "several fees" in said["error"]) == (2, True)
    assert call("fee", "remove", "Rail", "--visit", "VISIT", "--all")[1] == {"removed": 2}
    assert call("fee", "list", "--visit", "VISIT")[1] == []

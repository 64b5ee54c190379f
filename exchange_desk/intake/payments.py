"""A ledger of payments: who paid how much, when, for whom; what may be booked twice or for several is asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Doubt, Skipped, VisitFacts
from exchange_desk.intake.folded_words import words_key
from exchange_desk.intake.lines import LineDraft, LineList, LineRow, LineTable, line_table
from exchange_desk.intake.payment_currencies import country_of_signs, currencies_of, currency_named
from exchange_desk.intake.payment_words import BOTH, EVERYBODY, PAYMENT_FIELDS, SELF, TWO_FOR
from exchange_desk.intake.table import Sheet
from exchange_desk.intake.values.currency_words import RETURNED
from exchange_desk.intake.values.money import Money, decimal_sign, read_money

_BY_NUMBER = re.compile(r"\d{2,}")


def payments_in(
    sheets: Sequence[Sheet],
    visit: VisitFacts,
    name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> LineList:
    """The payments of a ledger, one record a row. A bare number is in the currency that most rows name.

    Raises RefusedInput for a table without a column of amounts.
    """
    table = line_table(sheets, PAYMENT_FIELDS, name, needs=[("amount",)], sheet=sheet, mapping=mapping, answers=answers,
                       countries=visit.guest_countries)  # fmt: skip
    country = country_of_signs([*visit.guest_countries, visit.host_country], table.cells("amount"))
    decimal, order = decimal_sign(table.cells("amount")), table.order("paid_on")
    usual = currency_named(table.heading("amount"), country) or _usual(table.cells("amount"), country)
    if usual is None and "currency" not in table.columns:
        usual = _asked_once(table, visit, answers or {})
    lines: list[LineDraft] = []
    seen: dict[tuple[object, ...], int] = {}
    for row in table.rows():
        said = row.text("currency")
        bare = currency_named(said, country) if said.strip() else usual
        if not row.text("amount"):
            table.skipped.append(Skipped(row.number, "no amount"))
            continue
        if usual is None and "currency" not in table.columns and _is_bare(row):
            continue  # asked once for the whole column
        read = read_money(row.cell("amount"), decimal=decimal, currency=bare, country=country)
        for trouble in read.troubles:
            row.ask("amount", trouble.code, f"{trouble.text} The row was left out until then: "
                    f"put the amount right in the list and import it again.", choices=trouble.choices)  # fmt: skip
        if read.value is None:
            continue
        day = row.day("paid_on", order, "payment.paid_on")
        payer, meant = row.text("payer"), row.text("for")
        values = {
            "paid_on": day, "amount": read.value.minor, "currency": read.value.currency, "payer": payer or None,
            "way": row.text("way") or None, "purpose": row.text("purpose") or None,
            "reference": row.text("reference") or None, "for_typed": meant or None,
            "as_typed": row.text("amount"), "counts": True,
            "notes": "\n".join(said for said in (row.text("notes"), row.beyond()) if said) or None,
        }  # fmt: skip
        twice = (day, folded(row.text("way")), folded(meant), read.value.minor)
        if twice in seen and _BY_NUMBER.search(row.text("way")):
            values["counts"] = False
            row.ask("way", "possible_duplicate_payment",
                    f"Row {row.number} and row {seen[twice]} have the same day, amount and “{row.text('way')}”. "
                    f"Was it paid twice? Until this is answered row {row.number} does not count.",
                    sets="payment.counts", choices=("yes", "no"))  # fmt: skip
        if read.value.minor > 0 and RETURNED.search(row.text("purpose")):
            values["counts"] = False
            row.ask("purpose", "returned_amount",
                    f"Row {row.number}: was {read.value} paid, or given back (“{row.text('purpose')}”)? Until this is "
                    "answered it does not count; what was given back is written with a minus.",
                    sets="payment.counts", choices=("yes", "no"))  # fmt: skip
        seen.setdefault(twice, row.number)
        _tell(row, read.value, usual)
        several = bool(EVERYBODY.match(words_key(meant)) or _for_two(row))
        who = () if several else (payer if SELF.match(words_key(meant)) else meant,)
        lines.append(LineDraft(f"row {row.number}", row.number, f"{payer or meant}, {read.value}", "payment", values,
                               tuple(w for w in who if w)))  # fmt: skip
    return table.list(lines)


def _is_bare(row: LineRow) -> bool:
    """Whether an amount stands without a currency."""
    read = read_money(row.cell("amount"), currency="EUR")
    return read.value is not None and read.value.currency == "EUR" and read_money(row.cell("amount")).value is None


def _asked_once(table: LineTable, visit: VisitFacts, answers: Mapping[str, str]) -> str | None:
    """The currency of a column of bare numbers: answered for all of it, or asked."""
    heading = " ".join(table.heading("amount").split())
    told = currency_named(answers.get(f"{heading}:which_currency", ""), None)
    bare = [cell for cell in table.cells("amount") if cell.text.strip()]
    if told is None and bare and all(read_money(cell).value is None for cell in bare):
        choices = currencies_of([visit.host_country, *visit.guest_countries])
        table.doubts.append(
            Doubt(table.table.heading_row, heading, "which_currency",
                  f"In which currency are the amounts of the column “{heading}”? None is kept until then: import "
                  "the list again with the answer.", bare[0].text, choices, subject=heading)
        )  # fmt: skip
    return told


def _usual(cells: Sequence[object], country: str | None) -> str | None:
    said: Counter[str] = Counter()
    for cell in cells:
        read = read_money(cell, country=country)  # type: ignore[arg-type]
        if read.value is not None:
            said[read.value.currency] += 1
    return said.most_common(1)[0][0] if said else None


def _tell(row: LineRow, money: Money, usual: str | None) -> None:
    meant = words_key(row.text("for"))
    if money.minor < 0:
        row.ask("amount", "returned_payment", f"Row {row.number} takes {money} back.", severity="info")
    if usual is not None and money.currency != usual:
        row.ask("amount", "foreign_currency",
                f"{money} is in another currency than the other rows ({usual}); it is kept as it is and not converted. "
                "Is that right?", choices=("yes",))  # fmt: skip
    if EVERYBODY.match(meant):
        row.ask("for", "shared_amount",
                f"{money} is for “{row.text('for')}”. How is it to be shared? It is kept as one payment of nobody "
                "until then.")  # fmt: skip
    elif _for_two(row):
        row.ask("for", "one_payment_for_two",
                f"{money} seems to be for two people: “{row.text('for')}”. Who has which part? It is kept as one "
                "payment of nobody until then.")  # fmt: skip


def _for_two(row: LineRow) -> bool:
    return bool(TWO_FOR.search(f" {words_key(row.text('for'))} ") or BOTH.search(words_key(row.text("purpose"))))

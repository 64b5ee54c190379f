"""The treasurer's commands: fees, payments, receipts, the budget and exchange rates."""

from __future__ import annotations

from exchange_desk.cli.command import Argument, Command
from exchange_desk.cli.given import FILE, VISIT, option
from exchange_desk.treasury.fees import WHOM

_FEE = Argument("fee", "the fee: its id, or its title where only one has it")
_PAYMENT = Argument("payment", "the payment: its id, or the first eight characters of it")
_LINE = Argument("line", "the line: its id, or its title where only one has it")
_SPENDING = Argument("spending", "the spending: its id, or the first eight characters of it")
_TODAY = " (without it: today)"
_AMOUNT = "as you write it: “1,200.50”, “1 200,50 €”, “12000 JPY”"


def _fee_fields(*, new: bool) -> tuple[Argument, ...]:
    return (
        option("title", "what it is for", required=new),
        option("amount", f"the amount, {_AMOUNT}", required=new, metavar="A"),
        option("for", "who pays it", choices=WHOM, dest="for_whom"),
        option("guest", "only this one pays it: id, reference number or name", metavar="G"),
        option("due", "due on, e.g. 2028-05-01", metavar="D"),
        option("notes", "notes"),
    )


def _payment_fields(*, new: bool) -> tuple[Argument, ...]:
    return (
        option("amount", f"how much, {_AMOUNT}; with a minus where it went back", required=new, metavar="A"),
        option("on", f"the day, e.g. 2028-05-01{_TODAY if new else ''}", metavar="D"),
        option("payer", "who paid it", metavar="NAME"),
        option("way", "how: cash, check 1102 …", metavar="TEXT"),
        option("purpose", "what for: deposit, grant, fundraising …", metavar="TEXT"),
        option("fee", "the fee it is for: id or title", metavar="FEE"),
        option("line", "the line of the budget it counts on: id or title", metavar="LINE"),
        option("reference", "the line of the ledger", metavar="TEXT"),
        option("notes", "notes"),
    )


def _line_fields(*, new: bool) -> tuple[Argument, ...]:
    return (
        option("side", "income or expense", required=new, choices=("income", "expense")),
        option("title", "what the line is called", required=new),
        option("planned", f"how much is planned, {_AMOUNT}", required=new, metavar="A"),
        option("notes", "notes"),
    )


def _spending_fields(*, new: bool) -> tuple[Argument, ...]:
    return (
        option("amount", f"how much, {_AMOUNT}; with a minus where some came back", required=new, metavar="A"),
        option("on", f"the day, e.g. 2028-05-01{_TODAY if new else ''}", metavar="D"),
        option("line", "the line of the budget it counts on: id or title", metavar="LINE"),
        option("to", "to whom it was paid", metavar="NAME", dest="paid_to"),
        option("purpose", "what for", metavar="TEXT"),
        option("reference", "the number of the voucher", metavar="TEXT"),
        option("notes", "notes"),
    )


MONEY_COMMANDS: tuple[Command, ...] = (
    Command(
        "money", False, "how each traveller stands: owed, paid, open, next due", "fees:standing",
        (
            FILE, VISIT,
            option("not-paid", "only those who have something to pay", action="store_true"),
            option("on", "as on this day (without it: today)", metavar="D"),
        ),
    ),
    Command("fee list", False, "the fees and instalments of a visit", "fees:fees", (FILE, VISIT)),
    Command(
        "fee add", True, "add a fee, or its instalments", "fees:fee_add",
        (
            FILE, VISIT, *_fee_fields(new=True),
            option("instalments", "in so many parts that are equal to the last cent", type=int, default=1, metavar="N"),
            option("months", "so many months between two of them", type=int, default=1, metavar="M"),
        ),
    ),
    Command("fee change", True, "change a fee", "fees:fee_change", (FILE, _FEE, VISIT, *_fee_fields(new=False))),
    Command(
        "fee split", True, "make instalments of a fee", "fees:fee_split",
        (
            FILE, _FEE, VISIT,
            option("instalments", "in so many parts", type=int, required=True, metavar="N"),
            option("months", "so many months between two of them", type=int, default=1, metavar="M"),
        ),
    ),
    Command(
        "fee remove", True, "remove a fee; payments stay", "fees:fee_remove",
        (FILE, _FEE, VISIT, option("all", "with all its instalments", action="store_true", dest="all_instalments")),
    ),
    Command(
        "payment list", False, "the ledger of a visit", "paying:payments",
        (FILE, VISIT, option("guest", "only of this traveller", metavar="G"), option("find", "with these words")),
    ),
    Command(
        "payment add", True, "book what came in", "paying:payment_add",
        (
            FILE, VISIT, *_payment_fields(new=True),
            option("guest", "for whom; several share it to the last cent: repeat it", metavar="G", action="append",
                   default=[]),
            option("receipt", "write its receipt, too", action="store_true"),
        ),
    ),
    Command(
        "payment change", True, "correct a payment, or say whether it counts", "paying:payment_change",
        (
            FILE, _PAYMENT, *_payment_fields(new=False),
            option("guest", "for whom", metavar="G"),
            option("counts", "whether it counts in the sums", choices=("yes", "no")),
        ),
    ),
    Command(
        "payment refund", True, "book that a payment went back, all of it or a part", "paying:payment_refund",
        (
            FILE, _PAYMENT,
            option("amount", f"how much went back (without it: all), {_AMOUNT}", metavar="A"),
            option("on", f"the day{_TODAY}", metavar="D"),
            option("way", "how", metavar="TEXT"),
        ),
    ),
    Command(
        "payment put", True, "have payments count on a line of the budget", "paying:payment_put",
        (
            FILE,
            Argument("payment", "the payments (none: all that came in and are on no line)", {"nargs": "*"}),
            VISIT,
            option("line", "the line of income: id or title", required=True, metavar="LINE"),
        ),
    ),
    Command("payment remove", True, "remove a payment that was never there", "paying:payment_remove", (FILE, _PAYMENT)),
    Command(
        "receipt", True, "give a payment the next receipt of the year; print it with --documents receipt",
        "paying:receipt",
        (
            FILE,
            Argument("payment", "the payment; several of one payer: name them all", {"nargs": "+"}),
            option("on", f"the day{_TODAY}", metavar="D"),
        ),
    ),
    Command(
        "budget", False, "planned and actual of each line, with the rates that were used", "budgeting:budget",
        (FILE, VISIT, option("on", "as on this day (without it: today)", metavar="D")),
    ),
    Command(
        "budget-currency", True, "count the budget of a visit in this currency", "budgeting:budget_currency",
        (FILE, Argument("currency", "three letters: EUR, USD, JPY …"), VISIT),
    ),
    Command("budget-line add", True, "add a line", "budgeting:line_add", (FILE, VISIT, *_line_fields(new=True))),
    Command(
        "budget-line change", True, "change a line", "budgeting:line_change",
        (FILE, _LINE, VISIT, *_line_fields(new=False)),
    ),
    Command(
        "budget-line remove", True, "remove a line; the money on it stays", "budgeting:line_remove",
        (FILE, _LINE, VISIT),
    ),
    Command("spending list", False, "what was spent", "budgeting:spendings", (FILE, VISIT)),
    Command("spending add", True, "book what was spent", "budgeting:spending_add",
            (FILE, VISIT, *_spending_fields(new=True))),
    Command(
        "spending change", True, "correct what was spent", "budgeting:spending_change",
        (FILE, _SPENDING, *_spending_fields(new=False)),
    ),
    Command("spending remove", True, "remove what was never spent", "budgeting:spending_remove", (FILE, _SPENDING)),
    Command("rate list", False, "the exchange rates", "rating:rates", (FILE,)),
    Command(
        "rate set", True, "say what a currency is worth in another from a day on", "rating:rate_set",
        (
            FILE,
            option("from", "the currency", required=True, metavar="CUR", dest="currency"),
            option("into", "the other one", required=True, metavar="CUR"),
            option("rate", "what one of the first is worth in the other: 1.085", required=True, metavar="N"),
            option("on", "from this day on (without it: today)", metavar="D"),
            option("source", "who says so", metavar="TEXT"),
        ),
    ),
    Command("rate remove", True, "remove a rate", "rating:rate_remove",
            (FILE, Argument("rate", "the rate: its id, or the first eight characters of it"))),
)  # fmt: skip

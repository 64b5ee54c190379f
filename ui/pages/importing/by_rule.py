"""Which doubtful values may be decided at once, and what the decision about one means for another."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.operations.imports.report import Asked

_ONE_OR_TWO = frozenset(
    {"duplicate_row", "duplicate_rewritten", "perhaps_one_person", "perhaps_one_home", "duplicate_in_other_file",
     "known_from_earlier", "number_of_another", "resubmission", "same_name_twice"}
)  # fmt: skip
_EVIDENCE = re.compile(r"\((same name[^;()]*\bdate of birth\b[^;()]*)\)")
ORDERS = ("day first", "month first")


def group_of(asked: Asked) -> tuple[str, ...] | None:
    """The values that are decided as this one; None for one that is decided alone.

    Whether two are one person or home is decided by rule only where the name and the whole birth date agree and
    nothing speaks against it. Dates of a column go by the order of day and month.
    """
    if asked.code in _ONE_OR_TWO:
        evidence = _EVIDENCE.search(asked.text)
        return (asked.code, evidence[1], *asked.choices) if evidence else None
    if {_order(asked, choice) for choice in asked.choices} == set(ORDERS) and len(asked.choices) == 2:
        return (asked.code, asked.column or "", *ORDERS)
    return (asked.code, *asked.choices)


def rule_words(asked: Asked, value: str, number: int) -> str:
    """What the rule is that makes a decision about one hold for all `number` of them."""
    order = _order(asked, value) if group_of(asked) == (asked.code, asked.column or "", *ORDERS) else ""
    if order:
        return f"Read all {number} such dates of the column so: {order}"
    return f"Decide all {number} such cases alike"


def as_decided(first: Asked, value: str, other: Asked) -> str:
    """The choice of `other` that says what `value` says of `first`; "" leaves it open."""
    if value in other.choices or not value:
        return value
    order = _order(first, value)
    return next((choice for choice in other.choices if order and _order(other, choice) == order), "")


def _order(asked: Asked, choice: str) -> str:
    """Whether a date that was chosen reads the cell "day first" or "month first"; "" where that cannot be told."""
    numbers = re.findall(r"\d+", unicodedata.normalize("NFKC", asked.value or ""))[:2]
    try:
        day = dt.date.fromisoformat(choice)
        one, other = map(int, numbers)
    except ValueError:
        return ""
    if one == other:
        return ""
    return (
        ORDERS[0] if (one, other) == (day.day, day.month) else ORDERS[1] if (one, other) == (day.month, day.day) else ""
    )

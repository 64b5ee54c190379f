"""Rules in words: what a level means, where a number comes from, who overruled what."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.queries.rules import ExceptionRow, NumberRow, RuleRow

LEVELS = {"block": "Forbids", "warn": "Warns", "note": "Notes"}
SHAPES = {"block": "forbids", "warn": "warns", "note": "notes"}


def first(row: RuleRow) -> str:
    """First line of a rule: what it says."""
    return row.text


def second(row: RuleRow) -> str:
    """Second line: level, what it is about, whether it may be overruled, its numbers."""
    parts = [LEVELS[row.level], {"the visit": "the whole visit"}.get(row.about, row.about)]
    if row.level == "block":
        parts.append("may be overruled" if row.may_overrule else "never overruled")
    parts += [f"{number.value} {unit(number)}" for number in row.numbers]
    return " · ".join(parts)


def unit(number: NumberRow) -> str:
    """The first word of what a number counts: "years"."""
    return number.words.partition(" ")[0]


def level_words(row: RuleRow) -> str:
    """What the level means, in a sentence or two."""
    if row.level == "warn":
        return "This warns and forbids nothing. A warning costs a few points when homes are suggested."
    if row.level == "note":
        return "This is only noted."
    words = "This forbids a placement. "
    words += (
        "It may be overruled with a reason and a name, which are kept and printed."
        if row.may_overrule
        else "Nobody may overrule it."
        if row.about == "placements"
        else ""
    )
    if row.may_pencil:
        words += " While it is still missing a guest may be pencilled in; confirming waits until it is there."
    return words.strip()


def source_words(row: RuleRow) -> str:
    """Where the rule comes from and when somebody last read it."""
    read = dt.date.fromisoformat(row.reviewed)
    return f"Source: {row.citation}\nLast read on {read.day} {read:%B %Y}"


def overruled_words(row: ExceptionRow) -> str:
    """One exception in a sentence."""
    when = f" on {row.made_at.day} {row.made_at:%B %Y, %H:%M}" if row.made_at else ""
    return f"{row.guest} with {row.home}: “{row.because}” ({row.by}{when})"

"""The numbers in the rules that a committee may change, each with its usual value and the range that makes sense."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """One number: what we ship, the least and the most that is taken, and what it counts."""

    usual: int
    least: int
    most: int
    words: str


NUMBERS: Mapping[str, Number] = {
    "share_age_gap": Number(3, 0, 5, "years at most between two minors in one room"),
    "check_months": Number(12, 1, 60, "months that a background check is good for"),
}


def number_in(chosen: Mapping[str, int], name: str) -> int:
    """A number as the committee set it, or the usual one."""
    return int(chosen.get(name, NUMBERS[name].usual))

"""Dates that may be partial, spans of nights, and ages."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from exchange_desk.basics.errors import RefusedInput

_PARTIAL = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the day, or day and month, may be unknown ("1954", "2026-09", "2011-08-07")."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise RefusedInput("A day without a month is not a date.")
        try:
            dt.date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            raise RefusedInput(f"{self.year}-{self.month}-{self.day} is not a date.") from None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read YYYY, YYYY-MM or YYYY-MM-DD; anything else is refused."""
        found = _PARTIAL.match(text.strip())
        if not found:
            raise RefusedInput(f"“{text}” is not a date. Write it as 2011-08-07, 2011-08 or 2011.")
        year, month, day = found.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """The partial date that is this whole date."""
        return cls(day.year, day.month, day.day)

    @property
    def whole(self) -> dt.date | None:
        """The date, where day and month are known."""
        return dt.date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def earliest(self) -> dt.date:
        """The first day that it can be."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> dt.date:
        """The last day that it can be."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        if self.month and self.day:  # nearly all, and written again and again
            return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
        parts = [f"{self.year:04d}"] + [f"{p:02d}" for p in (self.month, self.day) if p]
        return "-".join(parts)


def age_on(born: dt.date, day: dt.date) -> int:
    """Whole years on that day; 29 February has its birthday on 1 March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def months_after(day: dt.date, months: int) -> dt.date:
    """So many months later; the last day of a month where the day is not there."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def age_range(born: PartialDate, day: dt.date) -> tuple[int, int]:
    """Youngest and oldest possible age on that day."""
    return age_on(born.latest, day), age_on(born.earliest, day)


@dataclass(frozen=True, slots=True)
class Nights:
    """A span of nights, both ends included: the night of 7 October is the one that begins that day."""

    first: dt.date
    last: dt.date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise RefusedInput(f"The last night ({self.last}) lies before the first ({self.first}).")

    def __iter__(self) -> Iterator[dt.date]:
        return map(dt.date.fromordinal, range(self.first.toordinal(), self.last.toordinal() + 1))

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def __contains__(self, night: object) -> bool:
        return isinstance(night, dt.date) and self.first <= night <= self.last

    def meets(self, other: Nights) -> bool:
        """Whether the two share a night."""
        return self.first <= other.last and other.first <= self.last


def day_words(day: dt.date) -> str:
    """Written out for people: "Thursday 7 October 2027"."""
    return f"{day:%A} {day.day} {day:%B %Y}"

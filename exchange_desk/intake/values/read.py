"""What reading one cell gives: a value or a trouble, and the words that were not understood."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from exchange_desk.basics.text import REMEMBERED
from exchange_desk.intake.drafts import Doubt

V = TypeVar("V")

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63]")
_GAPS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a cell needs a person (severity "ask"), or a look ("warning", "info"); `choices` as ISO text."""

    code: str
    text: str
    choices: tuple[str, ...] = ()
    severity: str = "ask"


@dataclass(frozen=True, slots=True)
class Read(Generic[V]):
    """A value as read; None with an asking trouble, or None alone where nothing was said.

    `rest` holds the words that are no part of the value, so that nothing is dropped.
    """

    value: V | None = None
    troubles: tuple[Trouble, ...] = ()
    rest: str = ""

    @property
    def asks(self) -> bool:
        """Whether a person must decide."""
        return any(t.severity == "ask" for t in self.troubles)

    def doubts(
        self, row: int, column: str, value: str, *, subject: str | None = None, field: str | None = None
    ) -> tuple[Doubt, ...]:
        """The troubles as doubts about a place of the file; `field` is set only by those that ask."""
        return tuple(
            Doubt(
                row=row,
                column=column,
                code=t.code,
                text=t.text,
                value=value,
                choices=t.choices,
                severity=t.severity,
                subject=subject,
                field=field if t.severity == "ask" else None,
            )
            for t in self.troubles
        )


@lru_cache(maxsize=REMEMBERED)
def plain(text: str) -> str:
    """One line of half-width text without invisible characters, with plain hyphens; case and accents stay."""
    if text.isascii():
        return " ".join(text.split())
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return _GAPS.sub(" ", _DASHES.sub("-", text)).strip()


def with_ascii_digits(text: str) -> str:
    """The same text, as long as before, with the decimal digits of every script (٣, ۳, ३, ๓) written as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)

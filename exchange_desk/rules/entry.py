"""What countries ask of those who enter: passport, visa, travel authorisation; a help with a date, never the law."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_NOTHING = ("no", "none", "not needed", "not required", "free")
_NEEDED = ("yes", "needed", "required", "visa")


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """What one country asks of passports of one nationality (None: of all others), where read and when.

    `passport_months` after the return (0: to the return); `visa` and `authorisation` are words ("no", "needed",
    "ESTA"); None where nothing is known. `ours`: the committee found it itself.
    """

    country: str
    nationality: str | None = None
    passport_months: int | None = None
    visa: str | None = None
    authorisation: str | None = None
    source: str = ""
    reviewed_on: dt.date | None = None
    notes: str = ""
    ours: bool = False

    @property
    def asks(self) -> str:
        """The visa or authorisation that is asked for, in words; empty where none is, or nothing is known."""
        return " and ".join(words for words in (_wanted(self.visa, "a visa"), _wanted(self.authorisation)) if words)

    @property
    def asks_by_name(self) -> str | None:
        """The authorisation by its name ("ESTA"), where it is one and no visa."""
        return None if _wanted(self.visa) else _wanted(self.authorisation) or None

    @property
    def tells_of_visas(self) -> bool:
        """Whether it says anything of visas, be it that none is needed."""
        return bool(self.asks) or self.visa is not None or self.authorisation is not None

    @property
    def caution(self) -> str:
        """What must stand beside everything that is taken from here."""
        read = f"reviewed on {self.reviewed_on.day} {self.reviewed_on:%B %Y}" if self.reviewed_on else "never reviewed"
        by = "the committee" if self.ours else self.source
        return f"check with the consulate; {read}" + (f" ({by})" if by else "")


@dataclass(frozen=True, slots=True)
class EntryTable:
    """All that is known, by country and nationality; what the committee found goes before what was shipped."""

    rules: Mapping[tuple[bool, str, str | None], EntryFacts] = field(default_factory=dict)

    @classmethod
    def of(cls, rules: Iterable[EntryFacts]) -> EntryTable:
        """The table of these rules."""
        return cls({(rule.ours, rule.country, rule.nationality): rule for rule in rules})

    def find(self, country: str, nationality: str | None) -> EntryFacts | None:
        """The rule of a country for a passport; nothing where none is known.

        Whoever comes home needs neither visa nor months. As long as nobody knows the nationality only what the
        committee found for all passports can be told.
        """
        if nationality == country:
            return EntryFacts(country, nationality, 0, "no", "no", "citizens of the country itself")
        found = None
        if nationality is not None:
            found = self.rules.get((True, country, nationality))
        found = found or self.rules.get((True, country, None))
        if found is None and nationality is not None:
            found = self.rules.get((False, country, nationality)) or self.rules.get((False, country, None))
        return found


def _wanted(words: str | None, called: str = "") -> str:
    """What is asked for; empty for nothing known and for "no"."""
    said = (words or "").strip()
    first = said.casefold()
    if not said or any(first == no or first.startswith((f"{no} ", f"{no},", f"{no};", f"{no} (")) for no in _NOTHING):
        return ""
    word = next((word for word in _NEEDED if first == word or first.startswith((f"{word} ", f"{word},"))), None)
    return f"{called}{said[len(word) :]}" if called and word else said

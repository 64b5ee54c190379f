"""How a paper stands, in one word with its level: by what the rules found, else by what is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import Finding
from exchange_desk.rules.travellers import PaperFinding, TravellerFacts, TripFacts, paper_key

STATE_WORDS = {
    "needed": "Not asked yet",
    "asked": "Asked for",
    "partial": "Not complete",
    "received": "Received",
    "outdated": "Out of date",
    "expires": "Ends too soon",
    "soon": "Expires soon",
    "expired": "Expired",
    "not_needed": "Not needed",
    "unknown": "No rule known",
    "": "–",
}
_OF_FINDING = {"missing": "needed", "asked": "asked", "incomplete": "partial", "dates": "expires",
               "outdated": "outdated"}  # fmt: skip
_OF_PAPER = {"asked": "asked", "partial": "partial", "outdated": "outdated"}


@dataclass(frozen=True, slots=True)
class PaperState:
    """A name of STATE_WORDS, the words of a cell, and the level (ok, block, warn, note, or empty)."""

    name: str
    words: str
    level: str = ""

    @property
    def open(self) -> bool:
        """Whether something is still to be done."""
        return self.name not in ("", "received", "not_needed", "unknown")


def kept_state(facts: TravellerFacts, key: str, found: PaperFinding | None, today: dt.date) -> PaperState:
    """A paper that is kept or asked for: as the rules found, and where they found nothing as it is kept."""
    own = [paper for paper in facts.papers if paper_key(paper.kind, paper.title) == key]
    if found is not None:
        name = _OF_FINDING[found.what]
        good = max((paper.good_to for paper in own if paper.good_to is not None), default=None)
        if name in ("expires", "outdated") and good is not None and good < today:
            name = "expired"
        words = (
            f"{STATE_WORDS[name]} ({_short(good)})" if name in ("expires", "expired") and good else STATE_WORDS[name]
        )
        return PaperState(name, words, found.level)
    states = {paper.state for paper in own}
    if "received" in states:
        return _said("received", "ok")
    for state, name in _OF_PAPER.items():
        if state in states:
            return _said(name, "note")
    return _said("not_needed" if "not_needed" in states else "", "")


def passport_state(facts: TravellerFacts, trip: TripFacts, findings: Sequence[Finding], today: dt.date) -> PaperState:
    """The passport against the days of the trip and what the countries ask for."""
    if not trip.abroad:
        return _said("", "")
    valid = facts.passport_valid_to
    found = next((finding for finding in findings if finding.rule.startswith("passport_ends")), None)
    if valid is None:
        return PaperState("needed", "Last day not known" if facts.passport_number else "Not known", "block")
    to = _partial(valid)
    if found is not None:
        name = "expired" if valid.latest < today else "expires"
        return PaperState(name, f"{STATE_WORDS[name]} ({to})", found.level)
    soon = next((finding for finding in findings if finding.rule == "passport_months"), None)
    if soon is not None:
        return PaperState("soon", f"Expires soon ({to})", soon.level)
    rules = [trip.entry.find(country, facts.nationality) for country in trip.destinations]
    if not rules or any(rule is None or rule.passport_months is None for rule in rules):
        return PaperState("unknown", f"Valid to {to} ({'no rule' if facts.nationality else 'nationality?'})", "note")
    return PaperState("received", f"Valid to {to}", "ok")


def visa_state(facts: TravellerFacts, trip: TripFacts) -> PaperState:
    """A visa of which nothing is kept and nothing was found: not needed as the table has it, or nobody knows."""
    if not trip.abroad:
        return _said("", "")
    rules = [trip.entry.find(country, facts.nationality) for country in trip.destinations]
    if not rules or any(rule is None or not rule.tells_of_visas for rule in rules):
        words = STATE_WORDS["unknown"] if facts.nationality else "Nationality not known"
        return PaperState("unknown", words, "note")
    return PaperState("not_needed", "None, by the table")


def _said(name: str, level: str) -> PaperState:
    return PaperState(name, STATE_WORDS[name], level)


def _short(day: dt.date) -> str:
    return f"{day.day} {day:%b %Y}"


def _partial(date: PartialDate) -> str:
    if date.whole is not None:
        return _short(date.whole)
    return f"{date.earliest:%b %Y}" if date.month else str(date.year)

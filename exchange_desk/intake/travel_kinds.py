"""How one travels, as lists write it: "Flight", "Bus (car)", "Pkw (voiture)", "Zug", "飛行機"."""

from __future__ import annotations

import re
import unicodedata

from exchange_desk.basics.text import folded
from exchange_desk.intake.folded_words import words_key
from exchange_desk.intake.means_words import MEANS

_AIRLINE = re.compile(r"(?:\w+\s)?([A-Z][A-Z0-9]|[0-9][A-Z]|[a-z]{2})\s?-?\s?(\d{1,4}[A-Za-z]?)(?:便|航班|편)?")
_SHARED = re.compile(r"\s*(?:/|;|,|\+|=|\||&|・|、)\s*|\s+\(|\)\s*$|\s+(?:op\. by|operated by|codeshare)\s+")
_FRENCH = re.compile(r"\b(qui|heure|depart|arrivee|de|a|moyen|jour|retour|aller|remarques)\b")


def travel_kind(text: str, headings: str = "") -> str | None:
    """The kind of leg; nothing where the words tell none. A bare "car" is a coach in a French list, else a car."""
    said = words_key(text)
    for kind, words in MEANS:
        if words.search(said):
            return kind
    if "car" in said.split():
        return "coach" if _FRENCH.search(folded(headings)) else "car"
    return None


def kind_of_column(heading: str, number: str) -> str | None:
    """The kind that the heading of the numbers tells: "Zug" is a train, "Flight" a flight if it looks like one."""
    said = words_key(heading)
    kinds = [kind for kind, words in MEANS if words.search(said)]
    if kinds == ["train"]:
        return "train"
    parts = [part for part in _SHARED.split(" ".join(number.split())) if part]
    return "flight" if kinds == ["flight"] and parts and all(map(_AIRLINE.fullmatch, parts)) else None


def carrier_and_number(text: str) -> tuple[str | None, str | None]:
    """ "NH 116" gives NH and NH 116, "Aircoach 700" the same way, "IE" a carrier alone; the number as one says it.

    Of a flight that two airlines sell ("LH 716 / NH224") the first is the carrier, and both numbers are kept.
    """
    typed = " ".join(unicodedata.normalize("NFKC", text).split())
    if not typed:
        return None, None
    flights = [_AIRLINE.fullmatch(part) for part in _SHARED.split(typed) if part]
    if flights and all(flights):
        numbers = [f"{found[1].upper()} {found[2].upper()}" for found in flights if found]
        return numbers[0].split()[0], " / ".join(numbers)
    if not any(c.isdigit() for c in typed):
        return typed, None
    named = re.fullmatch(r"(.*?\D)\s+(\w*\d\w*)", typed)
    return (named[1].strip() if named and not _SHARED.search(named[1]) else None), typed


def flights_in_one_line(text: str) -> bool:
    """Whether a cell names two flights of one airline, which nobody flies at once."""
    said = re.findall(r"\b([A-Z][A-Z0-9]|[0-9][A-Z])\s?-?(\d{1,4})\b", text.upper())
    carriers = [carrier for carrier, _ in said]
    return len(set(said)) > len(set(carriers)) > 0

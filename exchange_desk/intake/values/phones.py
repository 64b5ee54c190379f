"""Phone numbers in international form, with the countries of the towns where a number has none of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exchange_desk.intake.values.read import Read, Trouble, plain

_EXTENSION = re.compile(r"\b(?:ext|extension|x|durchwahl|poste|内線)\.?\s*\d+\s*$", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"^\d(?:[.,]\d+)?[eE]\+?\d+$")
_PIECES = re.compile(r"\s*(?:;|\n|\bor\b|\boder\b|\bou\b|\bund\b|\band\b|,|\s/\s)\s*")
_LABEL = re.compile(r"^[^\d+(]*")


def read_phone(text: str, countries: Sequence[str]) -> Read[str]:
    """The first number as +81…, tried in the given countries (two letters) where it has no country code.

    A number of the right length for its country is taken although the block is not in use yet. Further
    numbers and words stay in `rest`. The cell as typed is kept by the caller.
    """
    line = plain(text.replace("\n", ";"))
    if not any(c.isdigit() for c in line):
        return Read(rest=line) if not line else Read(troubles=(_unreadable(line),), rest=line)
    if _SCIENTIFIC.match(line):
        told = f"“{line}” is what a spreadsheet has left of a phone number: digits are lost. What is the number?"
        return Read(troubles=(Trouble("digits_lost", told),), rest=line)
    pieces = [p for p in _PIECES.split(line) if p]
    for index, piece in enumerate(pieces):
        number = _international(piece, countries)
        if number is not None:
            rest = "; ".join(p for i, p in enumerate(pieces) if i != index)
            words = _LABEL.match(piece)
            label = words[0].strip(" :.") if words else ""
            further = _EXTENSION.search(piece)
            extension = further[0].strip() if further else ""
            return Read(number, rest="; ".join(p for p in (label, extension, rest) if p))
    if len(pieces) > 1:
        number = _international(line, countries)
        if number is not None:
            return Read(number)
    return Read(troubles=(_unreadable(line),), rest=line)


def _international(piece: str, countries: Sequence[str]) -> str | None:
    import phonenumbers

    digits = _EXTENSION.sub("", _LABEL.sub("", piece)).strip()
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    digits = re.sub(r"\(0\)", "", digits) if digits.startswith("+") else digits
    possible = None
    for country in countries or ("ZZ",):
        try:
            parsed = phonenumbers.parse(digits, country)
        except phonenumbers.NumberParseException:
            continue
        if re.search(r"[^\W\d_]{2,}", digits):
            continue
        written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        if phonenumbers.is_valid_number(parsed):
            return written
        if possible is None and phonenumbers.is_possible_number(parsed):
            possible = written
    return possible


def _unreadable(line: str) -> Trouble:
    return Trouble("unreadable_phone", f"“{line}” is not a phone number that can be dialled.", severity="warning")

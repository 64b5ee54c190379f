"""Phone numbers in international form, with the countries of the towns where a number has none of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from exchange_desk.intake.values.read import Read, Trouble, plain

if TYPE_CHECKING:
    import phonenumbers  # imported where it is used: its tables take long to load

_EXTENSION = re.compile(r"\b(?:ext|extension|x|durchwahl|poste|内線)\.?\s*\d+\s*$", re.IGNORECASE)
_SCIENTIFIC = re.compile(r"^\d(?:[.,]\d+)?[eE]\+?\d+$")
_PIECES = re.compile(r"\s*(?:;|\n|\bor\b|\boder\b|\bou\b|\bund\b|\band\b|,|\s/\s)\s*")
_LABEL = re.compile(r"^[^\d+(]*")
_TRUNK = re.compile(r"\(0\)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_IN_FULL = re.compile(r"\+[1-9][0-9]{6,14}")


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
    digits = _TRUNK.sub("", digits) if digits.startswith("+") else digits
    if _WORD.search(digits):
        return None
    possible = None
    for country in countries or ("ZZ",):
        try:
            parsed = _in_full(digits) or phonenumbers.parse(digits, country)
        except phonenumbers.NumberParseException:
            continue
        written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        if phonenumbers.is_valid_number(parsed):
            return written
        if possible is None and phonenumbers.is_possible_number(parsed):
            possible = written
    return possible


def _in_full(digits: str) -> phonenumbers.PhoneNumber | None:
    """A number that stands in international form already, or nothing where the library has to take it apart.

    Taking apart is the slowest thing that is done for a row. It is needed where a country has another prefix than 0
    for calls inside it, which may stand in the number by mistake.
    """
    import phonenumbers

    if not _IN_FULL.fullmatch(digits):
        return None
    for end in (2, 3, 4):
        code = int(digits[1:end])
        if code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
            region = phonenumbers.region_code_for_country_code(code)
            metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
            plain_prefix = metadata is not None and metadata.national_prefix_for_parsing in (None, "0")
            if not plain_prefix or digits[end] == "0" or len(digits) < end + 4:
                return None
            return phonenumbers.PhoneNumber(country_code=code, national_number=int(digits[end:]))
    return None


def _unreadable(line: str) -> Trouble:
    return Trouble("unreadable_phone", f"“{line}” is not a phone number that can be dialled.", severity="warning")

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
_BRACKETS = re.compile(r"\s*\((?=[^()]*[^\W\d_])([^()]*)\)")
_DATE = re.compile(r"^(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d)$", re.ASCII)
_LETTER_INSIDE = re.compile(r"\d[A-Za-z](?:\d|$)")
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
    if _DATE.match(line):
        return Read(troubles=(_unreadable(line),), rest=line)
    words_beside = [found[1].strip() for found in _BRACKETS.finditer(line)]
    pieces = [p for p in _PIECES.split(_BRACKETS.sub("", line)) if p]
    if len(pieces) > 1 and not any(_valid(piece, countries) for piece in pieces) and _valid(line, countries):
        pieces = [line]  # "02242 / 1 23 45" is one number
    for index, piece in enumerate(pieces):
        number = _international(piece, countries)
        if number is not None:
            other = _with_its_code(piece, countries)
            if other is not None and other != number:
                told = f"Is “{line}” the number {other}, with its country code, or {number}?"
                return Read(troubles=(Trouble("unreadable_phone", told, (other, number)),), rest=line)
            rest = "; ".join([*(p for i, p in enumerate(pieces) if i != index), *words_beside])
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


def _valid(piece: str, countries: Sequence[str]) -> bool:
    import phonenumbers

    number = _international(piece, countries)
    return number is not None and phonenumbers.is_valid_number(phonenumbers.parse(number))


def _international(piece: str, countries: Sequence[str]) -> str | None:
    import phonenumbers

    digits = _EXTENSION.sub("", _LABEL.sub("", piece)).strip()
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    digits = _TRUNK.sub("", digits) if digits.startswith("+") else digits
    if _WORD.search(digits) or _LETTER_INSIDE.search(digits):
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
    return _with_its_code(digits, countries) or possible


def _with_its_code(digits: str, countries: Sequence[str]) -> str | None:
    """A number whose country code stands there without its plus ("49 151 …"), where it is a number of that country."""
    import phonenumbers

    plain_digits = re.sub(r"\D", "", digits)
    for country in countries:
        code = phonenumbers.country_code_for_region(country)
        if not digits.startswith("+") and code and plain_digits.startswith(str(code)):
            with_plus = phonenumbers.parse(f"+{plain_digits}") if len(plain_digits) < 16 else None
            if with_plus and phonenumbers.is_valid_number(with_plus):
                return f"+{plain_digits}"
    return None


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

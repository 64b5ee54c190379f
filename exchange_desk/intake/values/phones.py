"""Phone numbers in international form, with the countries of the towns where a number has none of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from exchange_desk.intake.values.phones_in_full import in_full, plainly_sound
from exchange_desk.intake.values.read import Read, Trouble, plain, with_ascii_digits

if TYPE_CHECKING:
    import phonenumbers  # imported where it is used: its tables take long to load

_EXTENSION = re.compile(
    r"(?:\b(?:ext|extension|x|durchwahl|dw|app|apparat|nebenstelle|poste|anexo|ramal|interno|int|доб|внутр|wew|toestel|内線|分机|內線|내선|"
    r"داخلي|داخلی|تحويلة)\.?:?|#)\s*\d+\s*$",
    re.IGNORECASE,
)
_SCIENTIFIC = re.compile(r"^\d(?:[.,]\d+)?[eE]\+?\d+$")
_PIECES = re.compile(
    r"\s*(?:;|\n|\b(?:or|oder|ou|und|and|et|o|y|e|или|и|або|та|lub|i|of|en)\b|[,、，،]|\s/\s|\sو\s|(?<=\d)[和또]|\s또는\s)\s*"
)
_BRACKETS = re.compile(r"\s*\((?=[^()]*[^\W\d_])([^()]*)\)")
_DATE = re.compile(r"^(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d)$", re.ASCII)
_LETTER_INSIDE = re.compile(r"\d[A-Za-z](?:\d|$)")
_COUNTED = re.compile(r"(?<![\d.])\d[.)]\s+(?=[+0(])")  # "1) 0151 …"
_NAME = re.compile(r"[A-Za-z]\d{1,6}(?![\d\s\-/.()]*\d)|_\w*\d|@\w")  # of somebody in LINE or WeChat: "taro123"
_MORE_DIGITS = re.compile(r"(?<=\d)[.,]0$")  # what a spreadsheet makes of a number
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)?\s?(?:am|pm|h|uhr|ч|時|点|시)\b|\b\d{1,2}:\d\d\b", re.IGNORECASE)
_CHUNK = re.compile(r"(?<![\w+])[+(]?\d[\d\s()./\-]{5,}\d(?!\w)")
_ABROAD = re.compile(r"^\(?00(?=[1-9\s])")
_NEXT_NUMBER = re.compile(r"(?<=\d)\s+(?=[+0(])")
_FEWEST_DIGITS = 7  # of a number that is not in the country's plan
_LABEL = re.compile(r"^[^\d+(]*")
_TRUNK = re.compile(r"\(0\)")
_WORD = re.compile(r"[^\W\d_]{2,}")


def read_phone(text: str, countries: Sequence[str]) -> Read[str]:
    """The first number as +81…, tried in the given countries (two letters) where it has no country code.

    A number of the right length for its country is taken although the block is not in use yet. Further
    numbers and words stay in `rest`. The cell as typed is kept by the caller.
    """
    line = plain(text.replace("\n", ";"))
    if plainly_sound(line):
        return Read(line)
    if not any(c.isdigit() for c in line):
        return Read(rest=line) if not line else Read(troubles=(_unreadable(line),), rest=line)
    if _SCIENTIFIC.match(line):
        told = f"“{line}” is what a spreadsheet has left of a phone number: digits are lost. What is the number?"
        return Read(troubles=(Trouble("digits_lost", told),), rest=line)
    if _DATE.match(line) or "?" in line or _NAME.search(_EXTENSION.sub(" ", _CLOCK.sub(" ", line))):
        return Read(troubles=(_unreadable(line),), rest=line)
    typed, line = line, _COUNTED.sub("; ", _MORE_DIGITS.sub("", line)).strip("; ")
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
            label = words[0].strip(" :.'’") if words else ""
            further = _EXTENSION.search(piece)
            extension = further[0].strip() if further else ""
            return Read(number, rest="; ".join(p for p in (label, extension, rest) if p))
    if len(pieces) > 1:
        number = _international(line, countries)
        if number is not None:
            return Read(number)
    among = _among_words(line, countries)
    if among is not None:
        return Read(among, rest=typed)
    return Read(troubles=(_unreadable(typed),), rest=typed)


def _among_words(line: str, countries: Sequence[str]) -> str | None:
    """The first number of "mother 0151 … father 0152 …" or "0151 … from 6pm", where every one is in use."""
    said = with_ascii_digits(_CLOCK.sub(" ", line))
    if _LETTER_INSIDE.search(said):
        return None
    chunks = [piece for found in _CHUNK.finditer(said) for piece in _NEXT_NUMBER.split(found[0])]
    if not chunks or not all(_valid(chunk, countries) for chunk in chunks):
        return None
    return _international(chunks[0], countries)


def _valid(piece: str, countries: Sequence[str]) -> bool:
    import phonenumbers

    number = _international(piece, countries)
    return number is not None and phonenumbers.is_valid_number(phonenumbers.parse(number))


def _international(piece: str, countries: Sequence[str]) -> str | None:
    import phonenumbers

    digits = _EXTENSION.sub("", _LABEL.sub("", piece)).strip()
    digits = _ABROAD.sub("+", digits)
    digits = _TRUNK.sub("", digits) if digits.startswith("+") else digits
    if _WORD.search(digits) or _LETTER_INSIDE.search(digits):
        return None
    possible = None
    for country in countries or ("ZZ",):
        try:
            parsed = in_full(digits) or phonenumbers.parse(digits, country)
        except phonenumbers.NumberParseException:
            continue
        written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        if phonenumbers.is_valid_number(parsed):
            return written
        if possible is None and phonenumbers.is_possible_number(parsed) and _whole(parsed, digits):
            possible = written
    return _with_its_code(digits, countries) or possible


def _whole(number: phonenumbers.PhoneNumber, digits: str) -> bool:
    """Whether a number that is not in use yet may be one, and has its area code."""
    import phonenumbers

    if digits.startswith("+"):
        return True
    local = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY
    return not local and len(str(number.national_number)) >= _FEWEST_DIGITS


def _with_its_code(digits: str, countries: Sequence[str]) -> str | None:
    """A number whose country code stands there without its plus ("49 151 …"), where it is a number of that country."""
    import phonenumbers

    if digits.startswith("+"):
        return None
    plain_digits = re.sub(r"\D", "", digits)
    for country in countries:
        code = phonenumbers.country_code_for_region(country)
        if code and plain_digits.startswith(str(code)):
            with_plus = phonenumbers.parse(f"+{plain_digits}") if len(plain_digits) < 16 else None
            if with_plus and phonenumbers.is_valid_number(with_plus):
                return f"+{plain_digits}"
    return None


def _unreadable(line: str) -> Trouble:
    return Trouble("unreadable_phone", f"“{line}” is not a phone number that can be dialled.", severity="warning")

"""Phone numbers as one reads them out: "+1 250-555-0142", kept on one line."""

from __future__ import annotations

import phonenumbers

FEWEST_DIGITS = 6  # "ask in room 1" and "flat 1" are not the same number


def unbroken(text: str) -> str:
    """A number that is not parted at the end of a line: "NH 116", "+1 250-555-0142"."""
    return text.replace(" ", "\u00a0")


def phone_words(phone: str | None) -> str:
    """An international number with its gaps; any other as it was typed; nothing where there is none."""
    if not phone:
        return ""
    if phone.startswith("+"):
        try:
            number = phonenumbers.parse(phone)
        except phonenumbers.NumberParseException:
            return unbroken(phone)
        return unbroken(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
    return unbroken(phone)


def same_phone(one: str | None, other: str | None) -> bool:
    """Whether two numbers have the same digits, and enough of them to be a number, or are written the same."""
    if not one or not other:
        return False
    digits = ["".join(c for c in phone if c.isdigit()) for phone in (one, other)]
    return one.strip() == other.strip() or (digits[0] == digits[1] and len(digits[0]) >= FEWEST_DIGITS)

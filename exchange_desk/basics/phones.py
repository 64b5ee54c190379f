"""Phone numbers as one reads them out: "+1 250-555-0142", kept on one line."""

from __future__ import annotations

import phonenumbers


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
    """Whether two numbers are the same but for gaps and signs; words beside them count, too ("ask in flat 1")."""
    plain = ["".join(c for c in phone or "" if c.isalnum()).casefold() for phone in (one, other)]
    return bool(plain[0]) and plain[0] == plain[1]

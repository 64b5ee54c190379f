"""A phone number as guests of several countries type it, in international form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exchange_desk.intake.values.read import Read, Trouble, plain

_PAIRS = re.compile(r"^0\d(?:[ .]\d\d){4}$")


def read_phone(text: str, countries: Sequence[str]) -> Read[str]:
    """E.164 by the country code typed, else by the one guest country whose numbers look like that.

    A number that could be of two countries is asked; one that fits none stays as typed with a warning.
    """
    import phonenumbers

    said = plain(text)
    if not said:
        return Read()
    fits: list[str] = []
    sure: list[str] = []
    for country in (None,) if said.startswith(("+", "00")) else tuple(dict.fromkeys(countries)):
        try:
            number = phonenumbers.parse(said if country or said[0] == "+" else f"+{said[2:]}", country)
        except phonenumbers.NumberParseException:
            continue
        if not phonenumbers.is_possible_number(number):
            continue
        form = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        fits.append(form)
        if phonenumbers.is_valid_number(number) or (country == "FR" and _PAIRS.match(said)):
            sure.append(form)
    for found in (sure, fits):
        if len(set(found)) == 1:
            return Read(found[0])
    if fits:
        choices = tuple(dict.fromkeys(sure or fits))
        return Read(troubles=(Trouble("phone_country_unclear", f"“{text}” can be {' or '.join(choices)}.", choices),))
    return Read(troubles=(Trouble("unreadable_phone", f"“{text}” is no phone number we know.", severity="warning"),))

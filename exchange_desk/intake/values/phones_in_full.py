"""Phone numbers that stand in international form already (+493012345): taken as they are where they are sound."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import phonenumbers  # imported where it is used: its tables take long to load

_IN_FULL = re.compile(r"\+[1-9][0-9]{6,14}")

Form = tuple[frozenset[int], re.Pattern[str]]


def in_full(digits: str) -> phonenumbers.PhoneNumber | None:
    """A number that stands in international form already, or nothing where the library has to take it apart.

    Taking apart is the slowest thing that is done for a row. It is needed where a country has another prefix than 0
    for calls inside it, which may stand in the number by mistake.
    """
    import phonenumbers

    parts = _parts(digits)
    return phonenumbers.PhoneNumber(country_code=parts[0], national_number=int(parts[1])) if parts else None


def plainly_sound(digits: str) -> bool:
    """Whether such a number is one of a house or a mobile phone of the first country that has its code.

    The library would call it valid too, after looking for nine rarer kinds of numbers; where this says no, it decides.
    """
    parts = _parts(digits)
    if parts is None:
        return False
    forms = _forms(parts[0])
    return bool(forms) and _fits(parts[1], forms[0]) and any(_fits(parts[1], form) for form in forms[1:])


def _parts(digits: str) -> tuple[int, str] | None:
    """The code of the country and the rest."""
    if not _IN_FULL.fullmatch(digits):
        return None
    for end in (2, 3, 4):
        plain_prefix = _plain_prefix(digits[1:end])
        if plain_prefix is not None:
            sound = plain_prefix and digits[end] != "0" and len(digits) >= end + 4
            return (int(digits[1:end]), digits[end:]) if sound else None
    return None


@lru_cache(maxsize=1024)
def _plain_prefix(code: str) -> bool | None:
    """Whether the country has no prefix for calls inside it but 0; None where the code is no country's."""
    import phonenumbers

    if int(code) not in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
        return None
    region = phonenumbers.region_code_for_country_code(int(code))
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    return metadata is not None and metadata.national_prefix_for_parsing in (None, "0")


@lru_cache(maxsize=256)
def _forms(code: int) -> tuple[Form, ...]:
    """How numbers of the first country with this code look: all, those of houses, those of mobile phones."""
    import phonenumbers

    region = phonenumbers.region_code_for_country_code(code)
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or metadata.leading_digits is not None:
        return ()
    forms = [
        (frozenset(one.possible_length), re.compile(one.national_number_pattern))
        for one in (metadata.general_desc, metadata.fixed_line, metadata.mobile)
        if one is not None and one.national_number_pattern
    ]
    return tuple(forms) if len(forms) == 3 else ()


def _fits(national: str, form: Form) -> bool:
    lengths, pattern = form
    return (not lengths or len(national) in lengths) and pattern.fullmatch(national) is not None

"""Numbers in international form are read without the library's help, and read alike."""

from __future__ import annotations

import phonenumbers

from exchange_desk.intake.values.phones import read_phone


def test_a_number_in_international_form_is_what_the_library_makes_of_it() -> None:
    """For every country, also with a prefix for calls inside it left in, and with digits missing."""
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE):
            example = phonenumbers.example_number_for_type(region, kind)
            if example is None:
                continue
            code, digits = example.country_code, phonenumbers.national_significant_number(example)
            for typed in (f"+{code}{digits}", f"+{code}0{digits}", f"+{code}8{digits}", f"+{code}{digits[:-3]}"):
                assert read_phone(typed, ("DE",)).value == _by_the_library(typed), typed


def _by_the_library(typed: str) -> str | None:
    try:
        number = phonenumbers.parse(typed, "DE")
    except phonenumbers.NumberParseException:
        return None
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return written if phonenumbers.is_possible_number(number) else None

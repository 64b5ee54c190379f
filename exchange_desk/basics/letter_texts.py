"""Texts of letters with fields in braces: which fields each letter has, and a reader that runs nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.resources import resource

_SHARED = ("committee", "our_town", "town", "first_day", "last_day")
LETTERS: Mapping[str, tuple[str, ...]] = {
    "invitation": ("name", "purpose", "who_pays", *_SHARED),
    "visa-letter": ("name", "birth_date", "passport_number", "purpose", "who_pays", *_SHARED),
    "thank-you": ("family", "guests", "address", *_SHARED),
    "thank-you-guests": ("name", *_SHARED),
    "certificate": ("name", *_SHARED),
}
LONGEST = 6000
BLANK = "________"  # where nobody has filled in what belongs there
_FIELD = re.compile(r"\{([^{}]*)\}")


def checked_text(document: str, text: str) -> str:
    """The text as it may be kept. Raises RefusedInput for a field it does not have and for a stray brace."""
    fields = fields_of_letter(document)
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        raise RefusedInput("The letter has no text. Write one, or forget it to have ours again.")
    if len(text) > LONGEST:
        raise RefusedInput(f"The letter has {len(text):,} characters. Shorten it to {LONGEST:,}.")
    known = ", ".join(f"{{{field}}}" for field in fields)
    for name in fields_used(text):
        if name not in fields:
            raise RefusedInput(f"“{{{name}}}” is not a field of this letter. Its fields are {known}.")
    if set(_FIELD.sub("", text)) & set("{}"):
        raise RefusedInput(f"A brace stands alone in the text. Write fields as {{name}}; this letter has {known}.")
    return text


def fields_of_letter(document: str) -> tuple[str, ...]:
    """The fields of a letter. Raises RefusedInput for what is no letter."""
    if document not in LETTERS:
        raise RefusedInput(f"“{document}” is not a letter. Choose one of {', '.join(LETTERS)}.")
    return LETTERS[document]


def fields_used(text: str) -> tuple[str, ...]:
    """What stands in braces, each once, in the order of the text."""
    return tuple(dict.fromkeys(_FIELD.findall(text)))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its fields in words; what is empty leaves a line. What is filled in is not read again."""
    return _FIELD.sub(lambda found: values.get(found[1]) or BLANK, text)


@cache
def shipped_text(document: str, language: str) -> str:
    """Our own text of a letter; in English where there is none in that language."""
    folder = resource("letters", document)
    path = folder / f"{language}.txt"
    if not path.is_file():
        path = folder / "en.txt"
    return path.read_text(encoding="utf-8").strip()

"""Labels and heads of a sheet in its main language, with the second one beside them where there is one."""

from __future__ import annotations

import datetime as dt

from exchange_desk.packets.documents.occasion import Occasion, head
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.packets.sheet import Block, Sheet


def both(sheet: Sheet, key: str, **gaps: object) -> str:
    """A label as "Name · Nom"; equal words once."""
    return " · ".join(dict.fromkeys(say(key, language, **gaps) for language in sheet.languages[:2]))


def each(sheet: Sheet, key: str, **gaps: object) -> str:
    """A sentence in one language or two, each in a line of its own."""
    return "\n".join(dict.fromkeys(say(key, language, **gaps) for language in sheet.languages[:2]))


def both_values(sheet: Sheet, kind: str, code: str | None) -> str:
    """A kept code in words, in one language or two."""
    return " · ".join(dict.fromkeys(value_word(kind, code, language) for language in sheet.languages[:2]))


def stacked(sheet: Sheet, key: str) -> str:
    """A label for a narrow column, the second language under the first; equal words once."""
    return "\n".join(dict.fromkeys(say(key, language) for language in sheet.languages[:2]))


def stacked_values(sheet: Sheet, kind: str, code: str | None) -> str:
    """A kept code for a narrow column, the second language under the first."""
    return "\n".join(dict.fromkeys(value_word(kind, code, language) for language in sheet.languages[:2]))


def headed(sheet: Sheet, occasion: Occasion, key: str) -> Block:
    """The head of a sheet with its title in one language or two."""
    return head(sheet, occasion, say(key, sheet.language), say(key, sheet.second) if sheet.second else "")


def section(sheet: Sheet, key: str, **gaps: object) -> Block:
    """A section headed in one language or two."""
    second = say(key, sheet.second, **gaps) if sheet.second else ""
    return sheet.section(say(key, sheet.language, **gaps), second)


def none_on_the_day(sheet: Sheet, language: str) -> str:
    """ "none reported on 1 September 2027": what is empty says since when it is known to be."""
    return none_reported(language, sheet.day)


def none_reported(language: str, day: dt.date | None) -> str:
    """The same for a day; "none reported" where there is none."""
    if day is None:
        return say("none_reported", language)
    return say("none_reported_on", language, day=long_day(day, language, weekday=False))

"""A month with its year, written out in the languages of paper."""

from __future__ import annotations

import datetime as dt


def month_name(day: dt.date, language: str) -> str:
    """ "October 2027", "2027年10月", "октябрь 2027 г."."""
    from babel.dates import format_skeleton  # read when a paper tells months, not when the desk starts

    name = format_skeleton("yMMMM", day, locale=language.replace("-", "_"), fuzzy=True)
    return str(name).replace("\u202f", " ")  # narrow, and not in every typeface

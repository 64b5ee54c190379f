"""Days, spans and times written out in each language, weekday always with it."""

from __future__ import annotations

import datetime as dt

_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "ja": ("月", "火", "水", "木", "金", "土", "日"),
}
_SHORT_DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "ja": _DAYS["ja"],
}
_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    ),
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
        "August", "September", "Oktober", "November", "Dezember",
    ),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet",
        "août", "septembre", "octobre", "novembre", "décembre",
    ),
}  # fmt: skip
_SHORT_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "de": ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."),
    "fr": ("janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
}


def long_day(day: dt.date, language: str, *, year: bool = True, weekday: bool = True) -> str:
    """ "Thursday 7 October 2027", "Donnerstag, 7. Oktober 2027", "jeudi 7 octobre 2027", "2027年10月7日（木）"."""
    if language == "ja":
        name = f"（{_DAYS['ja'][day.weekday()]}）" if weekday else ""
        return f"{f'{day.year}年' if year else ''}{day.month}月{day.day}日{name}"
    language = language if language in _MONTHS else "en"
    name = _DAYS[language][day.weekday()] + (", " if language == "de" else " ") if weekday else ""
    number = f"{day.day}." if language == "de" else "1er" if language == "fr" and day.day == 1 else str(day.day)
    return f"{name}{number} {_MONTHS[language][day.month - 1]}{f' {day.year}' if year else ''}"


def short_day(day: dt.date, language: str) -> str:
    """ "Thu 7 Oct", "Do, 7. Okt.", "jeu. 7 oct.", "10月7日（木）"."""
    if language == "ja":
        return long_day(day, "ja", year=False)
    language = language if language in _SHORT_MONTHS else "en"
    name, month = _SHORT_DAYS[language][day.weekday()], _SHORT_MONTHS[language][day.month - 1]
    if language == "de":
        return f"{name}, {day.day}. {month}"
    first = "1er" if language == "fr" and day.day == 1 else str(day.day)
    return f"{name} {first} {month}"


def span(first: dt.date, last: dt.date, language: str) -> str:
    """Two days as one span: "Thu 7 Oct – Wed 13 Oct 2027", "2027年10月7日（木） – 10月13日（水）"."""
    if language == "ja":
        return f"{long_day(first, language)} – {short_day(last, language)}"
    return f"{short_day(first, language)} – {short_day(last, language)} {last.year}"


def clock(at: dt.time | None, language: str) -> str:
    """A time of day on 24 hours: "18:50", "18 h 50" in French, "18:50" elsewhere; nothing when not known."""
    if at is None:
        return ""
    return f"{at.hour} h {at.minute:02d}" if language == "fr" else f"{at:%H:%M}"


def day_mark(days: int, language: str) -> str:
    """ "+1 day" where a date lies ahead, "−1 day" where it lies behind; nothing on the same day."""
    if not days:
        return ""
    number = f"{'+' if days > 0 else '−'}{abs(days)}"
    many = abs(days) > 1
    words = {"de": "Tage" if many else "Tag", "fr": "jours" if many else "jour", "ja": "日"}
    word = words.get(language, "days" if many else "day")
    return f"{number}{word}" if language == "ja" else f"{number} {word}"

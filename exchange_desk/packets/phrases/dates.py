"""Days, spans and times written out in each language, weekday always with it."""

from __future__ import annotations

import datetime as dt

from exchange_desk.packets.phrases.calendar_names import DAYS, MONTHS, SHORT_DAYS, SHORT_MONTHS
from exchange_desk.packets.phrases.words import say

_COMMA = {"de": ", ", "es": ", ", "pt": ", ", "ru": ", ", "uk": ", ", "ar": "، "}  # after the weekday
_OF = {"es": " de ", "pt": " de "}  # before month and year
_YEAR_MARK = {"ru": " г.", "uk": " р."}
_HALVES = {
    "en": ("{} am", "{} pm"), "es": ("{} a. m.", "{} p. m."), "ar": ("{} ص", "{} م"), "ja": ("午前{}", "午後{}"),
    "ko": ("오전 {}", "오후 {}"), "zh-Hans": ("上午{}", "下午{}"), "zh-Hant": ("上午{}", "下午{}"),
}  # fmt: skip
_CHINESE = ("zh-Hans", "zh-Hant")
_FIRST = {"fr": "1er", "it": "1º"}


def long_day(day: dt.date, language: str, *, year: bool = True, weekday: bool = True) -> str:
    """ "Thursday 7 October 2027", "Donnerstag, 7. Oktober 2027", "2027年10月7日（木）"."""
    if language == "ja" or language in _CHINESE:
        name = f"（{DAYS[language][day.weekday()]}）" if weekday else ""
        return f"{f'{day.year}年' if year else ''}{day.month}月{day.day}日{name}"
    if language == "ko":
        name = f" {DAYS['ko'][day.weekday()]}" if weekday else ""
        return f"{f'{day.year}년 ' if year else ''}{day.month}월 {day.day}일{name}"
    language = language if language in MONTHS else "en"
    name = DAYS[language][day.weekday()] + _COMMA.get(language, " ") if weekday else ""
    of = _OF.get(language, " ")
    ends = f"{of}{day.year}{_YEAR_MARK.get(language, '')}" if year else ""
    return f"{name}{_number(day, language)}{of}{MONTHS[language][day.month - 1]}{ends}"


def short_day(day: dt.date, language: str) -> str:
    """ "Thu 7 Oct", "Do, 7. Okt.", "jeu. 7 oct.", "чт, 7 окт.", "10月7日（木）"."""
    if language == "ja":
        return long_day(day, "ja", year=False)
    if language in _CHINESE:
        return f"{day.month}月{day.day}日（{SHORT_DAYS[language][day.weekday()]}）"
    if language == "ko":
        return f"{day.month}월 {day.day}일({SHORT_DAYS['ko'][day.weekday()]})"
    language = language if language in SHORT_MONTHS else "en"
    name, month = SHORT_DAYS[language][day.weekday()], SHORT_MONTHS[language][day.month - 1]
    return f"{name}{_COMMA.get(language, ' ')}{_number(day, language)} {month}"


def short_date(day: dt.date, language: str) -> str:
    """ "30 Nov 2013", "30. Nov. 2013", "2013年11月30日": a date for the column of a table."""
    if language in ("ja", "ko", *_CHINESE):
        return long_day(day, language, weekday=False)
    language = language if language in SHORT_MONTHS else "en"
    return f"{_number(day, language)} {SHORT_MONTHS[language][day.month - 1]} {day.year}"


def span(first: dt.date, last: dt.date, language: str) -> str:
    """Two days as one span: "Thu 7 Oct – Wed 13 Oct 2027", "2027年10月7日（木） – 10月13日（水）".

    Over New Year both years are told: "Tue 28 Dec 2027 – Mon 3 Jan 2028".
    """
    both = first.year != last.year
    return f"{_of_span(first, language, True, both)} – {_of_span(last, language, False, both)}"


def _of_span(day: dt.date, language: str, first: bool, both: bool) -> str:
    """One end of a span: where the year stands before the day the first end bears it, else the last, or `both` do."""
    words = short_day(day, language)
    if language in ("ja", *_CHINESE):
        return f"{day.year}年{words}" if first or both else words
    if language == "ko":
        return f"{day.year}년 {words}" if first or both else words
    return words if first and not both else f"{words} {day.year}{_YEAR_MARK.get(language, '')}"


def clock(at: dt.time | None, language: str) -> str:
    """A time of day on 24 hours: "18:50", "18 h 50" in French; nothing when not known.

    On 12 hours ("6:50 pm") where the committee words the phrase clock_hours so and the language knows that.
    """
    if at is None:
        return ""
    if language in _HALVES and say("clock_hours", language) == "12":
        return _HALVES[language][at.hour >= 12].format(f"{at.hour % 12 or 12}:{at.minute:02d}")
    return f"{at.hour} h {at.minute:02d}" if language == "fr" else f"{at:%H:%M}"


def day_mark(days: int, language: str) -> str:
    """ "+1 day" where a date lies ahead, "−1 day" where it lies behind; nothing on the same day."""
    if not days:
        return ""
    number = f"{'+' if days > 0 else '−'}{abs(days)}"
    one, few, many = _DAY_WORDS.get(language, _DAY_WORDS["en"])
    word = one if abs(days) == 1 else few if abs(days) < 5 else many
    return f"{number}{word}" if language in ("ja", "ko", *_CHINESE) else f"{number} {word}"


def day_at(day: str, time: str, language: str) -> str:
    """A day and a time in one phrase: "Thursday 7 October, 18:50"."""
    comma = "" if language in ("ja", "ko", *_CHINESE) else "،" if language == "ar" else ","
    return f"{day}{comma} {time}"


_DAY_WORDS = {
    "en": ("day", "days", "days"), "de": ("Tag", "Tage", "Tage"), "fr": ("jour", "jours", "jours"),
    "es": ("día", "días", "días"), "pt": ("dia", "dias", "dias"), "it": ("giorno", "giorni", "giorni"),
    "ru": ("день", "дня", "дней"), "uk": ("день", "дні", "днів"), "ar": ("يوم", "أيام", "أيام"),
    "ja": ("日", "日", "日"), "ko": ("일", "일", "일"), "zh-Hans": ("天", "天", "天"), "zh-Hant": ("天", "天", "天"),
}  # fmt: skip


def _number(day: dt.date, language: str) -> str:
    if language == "de":
        return f"{day.day}."
    return _FIRST.get(language, "1") if day.day == 1 else str(day.day)

"""The words of the query sheet, in English and in the language of the partner."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from exchange_desk.basics.languages import language_code, language_of_country
from exchange_desk.basics.resources import resource
from exchange_desk.basics.text import folded

SPOKEN: Mapping[str, str] = {
    "en": "English", "ja": "日本語", "de": "Deutsch", "fr": "Français", "es": "Español", "zh": "中文（简体）",
    "zh-Hant": "中文（繁體）", "ko": "한국어",
    "ru": "Русский", "uk": "Українська", "pt": "Português", "it": "Italiano", "ar": "العربية", "fa": "فارسی",
}  # fmt: skip

# code of a question (or code and field) -> the sentence that asks it
_ASKS: Mapping[str, str] = {
    "ambiguous_date": "which_date", "two_digit_year": "which_date", "impossible_date": "which_date",
    "unreadable_date": "which_date", "date_out_of_range": "which_date", "several_dates": "which_date",
    "era_had_ended": "which_date", "dates_may_be_swapped": "which_date",
    "which_calendar": "which_date", "excel_serial_without_format": "which_date",
    "incomplete_birth_date": "birth_date", "age_instead_of_birth_date": "birth_date",
    "missing_value born": "birth_date",
    "missing_value sex": "sex", "unclear_sex": "sex", "unknown_word sex": "sex",
    "name_parts_unclear": "name_parts", "name_parts_swapped": "name_parts", "name_not_split": "name_parts",
    "broken_letters family_name": "spelling", "broken_letters given_name": "spelling",
    "duplicate_row": "spelling", "duplicate_rewritten": "one_or_two", "two_people_in_one_row": "one_or_two",
    "unclear_allergy": "allergy", "dislike_or_allergy": "allergy", "allergy_not_understood": "allergy",
    "allergy_in_remarks": "allergy",
    "unknown_animal": "animals", "unclear_animals": "animals",
    "unclear_stairs": "stairs", "unclear_smoking": "smoking", "cross_or_tick": "yes_or_no",
    "unclear_answer": "yes_or_no",
    "contact_without_name": "contact_name", "contact_without_phone": "contact_phone",
    "unreadable_phone": "phone", "unreadable_email": "email",
    "passport_pending": "passport", "passport_expires_before_return": "passport",
    "passport_expired_before_departure": "passport", "consent_missing": "consent",
    "waiting_list": "status", "struck_out_name": "status", "gone_from_list": "status", "cancelled": "status",
    "companion_unclear": "companion", "companion_unknown": "companion", "which_guest": "who",
    "who_is_this": "who", "row_without_person": "who", "group_not_clear": "who", "note_about_health": "who",
    "unknown_word beds": "bed", "infant": "cot", "unreadable_age": "age",
    "arrival_unclear": "arrival", "different_arrival": "arrival", "different_departure": "arrival",
    "unknown_language": "language", "control_total_differs": "total",
    "unreadable_number": "number", "ambiguous_number": "number",
    "city_code": "journey", "unknown_place": "journey", "unknown_means": "journey", "missing_number": "journey",
    "no_date": "journey", "about_time": "journey", "unreadable_time": "journey", "no_clock_time": "journey",
    "time_of_another_zone": "journey", "unreadable_arrival_day": "journey", "arrives_before_it_leaves": "journey",
    "arrival_day_assumed": "journey", "clock_skips_this_hour": "journey", "clock_shows_this_hour_twice": "journey",
    "weekday_disagrees_with_date": "journey", "outside_the_visit": "journey", "way_not_said": "journey",
    "unknown_zone": "journey",
}  # fmt: skip


def sheet_word(key: str, language: str) -> str:
    """A word of the sheet itself ("row", "answer"); English where there is no such language."""
    return _word("label", key, language)


def ask_key(code: str, field: str | None) -> str:
    """Which sentence asks a question of that code; `field` is the column that the answer fills."""
    return _ASKS.get(f"{code} {field}") or _ASKS.get(code) or "entry"


def asked_in(key: str, language: str) -> str:
    """The sentence of that key in a language."""
    return _word("question", key, language)


def choice_in(choice: str, language: str) -> str:
    """One choice in a language; names, dates and whatever else we have no words for stay as they are."""
    row = _rows().get(("choice", choice))
    return (row.get(language) or row["en"]) if row else choice


def choice_forms(choice: str) -> frozenset[str]:
    """Every way in which a choice may be written, folded: its own word, and that in each language."""
    row = _rows().get(("choice", choice)) or {}
    return frozenset(folded(word) for word in (choice, *(row[language] for language in SPOKEN if row)))


def label_forms(key: str) -> frozenset[str]:
    """Every form of a word of the sheet, folded."""
    row = _rows()[("label", key)]
    return frozenset(folded(row[language]) for language in SPOKEN)


def spoken_by(*codes: str | None, country: str | None = None) -> str:
    """The language of a partner as far as we have its words, else English."""
    for code in (*codes, None if any(codes) else language_of_country(country)):
        plain = language_code(code)
        if (ours := "zh" if plain == "zh-Hans" else plain) in SPOKEN:
            return ours
    return "en"


def _word(kind: str, key: str, language: str) -> str:
    row = _rows()[(kind, key)]
    return row.get(language) or row["en"]


@cache
def _rows() -> Mapping[tuple[str, str], Mapping[str, str]]:
    with resource("phrases", "asking.csv").open(encoding="utf-8-sig", newline="") as file:
        return {(row["kind"], row["key"]): row for row in csv.DictReader(file)}

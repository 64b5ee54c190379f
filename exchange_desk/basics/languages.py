"""The languages we have words in, and the code of a language as people and programs write it."""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("en", "ja", "de", "fr", "es", "zh-Hans", "zh-Hant", "ko", "ru", "uk", "ar", "pt", "it")
NAMES: Mapping[str, str] = {
    "en": "English", "ja": "Japanese", "de": "German", "fr": "French", "es": "Spanish",
    "zh-Hans": "Chinese (simplified)", "zh-Hant": "Chinese (traditional)", "ko": "Korean", "ru": "Russian",
    "uk": "Ukrainian", "ar": "Arabic", "pt": "Portuguese", "it": "Italian",
}  # fmt: skip
_THREE_LETTERS = {
    "eng": "en", "jpn": "ja", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "kor": "ko",
    "rus": "ru", "ukr": "uk", "ara": "ar", "arb": "ar", "por": "pt", "ita": "it", "zho": "zh", "chi": "zh",
    "cmn": "zh", "yue": "zh-hant", "fas": "fa", "per": "fa",
}  # fmt: skip
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
_BY_COUNTRY = {
    "GB": "en", "US": "en", "CA": "en", "AU": "en", "NZ": "en", "IE": "en", "JP": "ja", "DE": "de", "AT": "de",
    "LI": "de", "FR": "fr", "MC": "fr", "ES": "es", "MX": "es", "AR": "es", "CL": "es", "CO": "es", "PE": "es",
    "CU": "es", "NI": "es", "CR": "es", "GT": "es", "EC": "es", "CN": "zh-Hans", "TW": "zh-Hant", "HK": "zh-Hant",
    "MO": "zh-Hant", "KR": "ko", "RU": "ru", "UA": "uk", "PT": "pt", "BR": "pt", "IT": "it", "SM": "it", "EG": "ar",
    "JO": "ar", "MA": "ar", "TN": "ar", "LB": "ar", "IR": "fa",
}  # fmt: skip


def language_code(written: str | None) -> str:
    """One code for each language: "pt-BR" and "por" are "pt", "zh", "zh_CN" and "cmn" "zh-Hans", "zh-TW" "zh-Hant".

    Codes of languages that we have no words in come back as their first part ("nl-BE" gives "nl"); nothing for nothing.
    """
    first, *rest = (written or "").strip().lower().replace("_", "-").split("-")
    plain = _THREE_LETTERS.get(first, first)
    if plain == "zh-hant" or (plain == "zh" and _TRADITIONAL & set(rest)):
        return "zh-Hant"
    return "zh-Hans" if plain == "zh" else plain


def language_of_country(country: str | None) -> str | None:
    """The language that most people of a country write, as far as we have words in it (Iran: for forms alone)."""
    return _BY_COUNTRY.get((country or "").strip().upper())

"""The names of months and of weekdays in the languages that lists come in; of solar and lunar Hijri months too."""

from __future__ import annotations

from functools import lru_cache

from exchange_desk.basics.text import folded
from exchange_desk.intake.values.calendars import LUNAR, SOLAR

_MONTHS = (
    "january jan januar janvier janv jaenner janner enero ene gennaio janeiro январь января янв січень січня січ",
    "february feb februar fevrier fevr fev feber febrero febbraio fevereiro февраль февраля фев лютий лютого лют",
    "march mar marz maerz mars mrz marzo março март марта березень березня бер",
    "april apr avril avr abril aprile апрель апреля апр квітень квітня квіт",
    "may mai mayo maggio maio май мая травень травня трав",
    "june jun juni juin junio giugno junho июнь июня червень червня черв",
    "july jul juli juillet juil julio luglio julho июль июля липень липня лип",
    "august aug aout agosto август августа авг серпень серпня серп",
    "september sept sep septembre septiembre settembre setembro сентябрь сентября сент вересень вересня вер",
    "october oct okt oktober octobre octubre ottobre outubro октябрь октября окт жовтень жовтня жовт",
    "november nov novembre noviembre novembro ноябрь ноября нояб листопад листопада лист",
    "december dec dez dezember decembre diciembre dicembre dezembro декабрь декабря дек грудень грудня груд",
)
# Short names that are also other words: months only between a day and a year.
_SHORT_MONTHS = (
    "ene gen ян янв січ", "fev feb фев февр лют", "marz mar мар бер", "abr apr апр кві квіт", "mag тра трав maj",
    "giu июн чер черв jun", "lug июл лип jul", "ago авг сер серп aou avg", "set сен сент вер верес",
    "out ott окт жов жовт", "nov ноя нояб лис лист", "dic dez дек гру груд",
)  # fmt: skip
# Names of further languages are those of CLDR. Croatian is left out: its "listopad" is October, elsewhere November.
_LOCALES = "ar ar_SY ar_DZ fa ps pl nl tr cs sk hu ro sl sr sr_Latn bg mk el sv da nb fi et lv lt he th id vi ka hy sq"
_SHORT = frozenset(
    {"pl", "nl", "tr", "sv", "da", "nb", "ro", "sl", "et", "el", "sq", "lv", "hu", "ka", "hy"}
)  # whose short names are taken too
_HIJRI = {
    SOLAR: (
        "فروردین حمل", "اردیبهشت ثور", "خرداد جوزا", "تیر سرطان", "مرداد امرداد اسد", "شهریور سنبله", "مهر میزان",
        "آبان عقرب", "آذر قوس", "دی جدی", "بهمن دلو", "اسفند حوت",
    ),
    LUNAR: (
        "محرم muharram", "صفر safar", "ربیع‌الاول", "ربیع‌الثانی ربیع‌الآخر",
        "جمادی‌الاول جمادی‌الاولی", "جمادی‌الثانی جمادی‌الآخره",
        "رجب rajab", "شعبان shaaban", "رمضان ramadan", "شوال shawwal", "ذوالقعده ذی‌القعده", "ذوالحجه ذی‌الحجه",
    ),
}  # fmt: skip
_WEEKDAYS = (
    "monday mon montag mo lundi lun",
    "tuesday tue tues dienstag di mardi mar",
    "wednesday wed weds mittwoch mi mercredi mer",
    "thursday thu thur thurs donnerstag do jeudi jeu",
    "friday fri freitag fr vendredi ven",
    "saturday sat samstag sa sonnabend samedi sam",
    "sunday sun sonntag so dimanche dim",
)
MONTHS = {folded(word): number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_SHORT_ONES = {folded(word): number for number, words in enumerate(_SHORT_MONTHS, 1) for word in words.split()}
WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
_KANJI_DAYS = "月火水木金土日"
_ONE_SPELLING = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "\u200c": ""})
_HIJRI_MONTHS = {
    folded(word).translate(_ONE_SPELLING): (calendar, number)
    for calendar, months in _HIJRI.items()
    for number, words in enumerate(months, 1)
    for word in words.split()
}


def month_number(word: str) -> int | None:
    """1 to 12 for the name of a month, whatever its accents and dots; None for any other word."""
    key = folded(word).strip()
    if key in MONTHS or (key.isascii() and len(key) < 3):
        return MONTHS.get(key)
    return _further().get(key) or _further().get(key.removeprefix("ב"))  # "in January" in Hebrew


def month_between(word: str) -> int | None:
    """The month that a word means between a day and a year: also "out", "set" and "ago", which are other words too."""
    return month_number(word) or _SHORT_ONES.get(folded(word).strip())


def hijri_month(word: str) -> tuple[str, int] | None:
    """The calendar and the number of a Hijri month by its name; None for any other word."""
    return _HIJRI_MONTHS.get(folded(word).translate(_ONE_SPELLING).strip())


def weekday_number(word: str) -> int | None:
    """0 (Monday) to 6 for the name of a weekday; None for any other word."""
    key = folded(word).strip()
    if key and key[0] in _KANJI_DAYS and key[1:] in ("", "曜", "曜日"):
        return _KANJI_DAYS.index(key[0])
    return WEEKDAYS.get(key)


@lru_cache(maxsize=1)
def _further() -> dict[str, int]:
    """Names of months in further languages; a word that means two months in two of them means none."""
    from babel.dates import get_month_names

    found: dict[str, set[int]] = {}
    for locale in _LOCALES.split():
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated") if locale in _SHORT else ("wide",):
                for number, name in get_month_names(width, context, locale).items():
                    key = folded(name).strip()
                    if len(key) > (2 if key.isascii() else 1) and key.isalpha():
                        found.setdefault(key, set()).add(number)
    return {key: next(iter(numbers)) for key, numbers in found.items() if len(numbers) == 1}

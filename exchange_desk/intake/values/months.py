"""The names of months and of weekdays in the languages that lists come in."""

from __future__ import annotations

from exchange_desk.basics.text import folded

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
WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
_KANJI_DAYS = "月火水木金土日"


def month_number(word: str) -> int | None:
    """1 to 12 for the name of a month, whatever its accents and dots; None for any other word."""
    return MONTHS.get(folded(word).strip())


def weekday_number(word: str) -> int | None:
    """0 (Monday) to 6 for the name of a weekday; None for any other word."""
    key = folded(word).strip()
    if key and key[0] in _KANJI_DAYS and key[1:] in ("", "曜", "曜日"):
        return _KANJI_DAYS.index(key[0])
    return WEEKDAYS.get(key)

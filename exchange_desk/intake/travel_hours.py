"""One cell of hours: 8:00, 5:45 pm, 10.30, 1:05p, noon, ca. 21 Uhr, 午後3時, "evening", "05:15 (British time)"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from exchange_desk.intake.clock_words import (
    ABOUT,
    AFTERNOON,
    ALL_DAY,
    BEFORE,
    BEFORE_HOUR,
    BEFORE_NOON,
    DAWN,
    EVENING,
    FORENOON,
    HALF_AFTER,
    MIDNIGHT,
    MORNING,
    NIGHT,
    NOON,
    NOT_THE_HOUR,
    QUARTER_AFTER,
    QUARTER_LEFT,
    THREE_QUARTERS_AFTER,
)
from exchange_desk.intake.folded_words import words_key
from exchange_desk.intake.table import CellValue
from exchange_desk.intake.travel_days import plain

_AM_PM = r"(a\.?m\.?(?![a-z])|p\.?m\.?(?![a-z])|[ap](?![a-z]))?"
_TIME = re.compile(
    r"(?<![\d.:])(\d{1,2})\s*(?:[:.h時时点點시]|\buhr\s|\bheures?\s|\bч\.?\s|час\w*\s|год\w*\.?\s)\s*(\d{2})(?::\d{2})?(?!\d)"
    rf"\s*(?:分|분|мин\w*\.?|хв\w*\.?|min\b)?\s*{_AM_PM}"
    r"|(?<![\d.:])(\d{1,2})\s*(a\.?m\.?(?![a-z])|p\.?m\.?(?![a-z])|[ap](?![a-z])|uhr|h(?![a-z])|hrs?\b|hs\b|heures?|horas?\b|ore\b|時(?!間)|时|"
    r"点|點|시(?!간)|o'?clock|ч\b|час\w*|год(?:ин\w*)?\b)"
    r"|(?<![\d.:])([01]\d|2[0-3])([0-5]\d)(?!\d)"
)
_MINUTES_AFTER = re.compile(r"^\s*(\d{1,2})\s*[分분]")
_BARE = re.compile(r"^(\d{1,2})(\s+\D+)?$")
_COMMA = re.compile(r"^(\d{1,2}),([0-5]\d)$|^(\d{1,2})-(00|2[5-9]|[345]\d)$")  # "14-30" is no span of hours
_RANGE = re.compile(
    r"^(\D*\d[\d:.h ]*(?:uhr|[ap]m|h|時|点|시)?)\s*(?:-|–|—|~|〜|\bbis\b)\s*\d{1,2}(?!\d*\s*(?:min|分))"
)
_EACH_TIME = re.compile(r"(?<![\d:+-])\d{1,2}:\d{2}")
_CLOCKS = (
    ("Europe/London", r"\b(brit\w*|uk|english|englische?|london\w*)\b.{0,4}\b(time|zeit)\b"),
    ("Europe/London", r"heure (anglaise|britannique)|\bbst\b|イギリス時間|英国時間"),
    ("Europe/Berlin", r"\b(german|deutsche|berlin\w*)\b.{0,4}\b(time|zeit)\b|heure allemande|\bmesz\b|ドイツ時間"),
    ("Europe/Paris", r"\b(french|franzosische|paris\w*)\b.{0,4}\b(time|zeit)\b|heure francaise|フランス時間"),
    ("Asia/Tokyo", r"\b(japan\w*|tokyo)\b.{0,4}\b(time|zeit)\b|heure (japonaise|du japon)|\bjst\b|日本時間"),
    ("America/Los_Angeles", r"\bpacific time\b|\bp[sd]t\b"),
    ("America/Denver", r"\bmountain time\b|\bm[sd]t\b"),
    ("America/Chicago", r"\bcentral time\b|\bc[sd]t\b"),
    ("America/New_York", r"\beastern time\b|\be[sd]t\b"),
    ("Europe/Moscow", r"\bмск\b|\bmsk\b|московск\w* врем|по москве"),
    ("Europe/Kyiv", r"киевск\w* врем|киівськ\w* час|по киеву|за києвом|kyiv time"),
    ("Asia/Shanghai", r"北京时间|北京時間|中国时间|beijing time|china time"),
    ("Asia/Seoul", r"한국 ?시간|\bkst\b|korean? time"),
    ("Europe/Madrid", r"hora (?:peninsular|espanola|de espana)|spanish time"),
    ("Europe/Rome", r"ora italiana|italian time"),
    ("America/Sao_Paulo", r"horario de brasilia|hora de brasilia|\bbrt\b"),
    ("Africa/Cairo", r"بتوقيت القاهرة|cairo time"),
    ("Asia/Tehran", r"به وقت تهران|وقت ایران|tehran time"),
    ("UTC", r"(?:\butc\b|\bgmt\b)(?!\s*[+\-−]\s*\d)"),
)
_ZONES = tuple((re.compile(pattern), zone) for zone, pattern in _CLOCKS)


@dataclass(frozen=True, slots=True)
class HourRead:
    """`at` where a time of day stands there; else `note` with the words. `zone` where the cell names whose clock.

    `about` marks "ca.", `all_day` a whole day (no doubt about it), `wrong` figures that are no time of day.
    """

    at: dt.time | None = None
    note: str | None = None
    about: bool = False
    all_day: bool = False
    zone: str | None = None
    wrong: bool = False


def read_hour(text: str, value: CellValue = None) -> HourRead:
    """Read the time of one cell; `text` may be what is left of it after the date."""
    if isinstance(value, dt.datetime):
        return HourRead(value.time().replace(microsecond=0))
    if isinstance(value, dt.time):
        return HourRead(value.replace(microsecond=0, tzinfo=None))
    if isinstance(value, float) and 0 <= value < 1:  # the fraction of a day, as spreadsheets keep a time
        minutes = round(value * 24 * 60)
        return HourRead(dt.time(minutes // 60 % 24, minutes % 60))
    words = plain(text).strip(" ,;")
    if not words:
        return HourRead()
    said = words_key(text)
    zone = next((name for pattern, name in _ZONES if pattern.search(words)), None)
    ranged = _RANGE.match(words) if not _COMMA.match(words) else None
    about = bool(ABOUT.search(said) or ranged) or len(set(_EACH_TIME.findall(words))) > 1
    if ranged:
        words = ranged[1].strip()
        said = words_key(words) if words_key(words) != said else said
    at, wrong = _time(words, said)
    if wrong:
        return HourRead(note=text.strip(), wrong=True)
    if at is not None:
        return HourRead(at, text.strip() if about else None, about, zone=zone)
    if NOON.search(said) and not set(re.findall(r"\d+", words)) - {"12", "00"}:
        half = HALF_AFTER.search(said) is not None
        return HourRead(dt.time(12, 30 if half else 0), text.strip() if about else None, about, zone=zone)
    if MIDNIGHT.search(said):
        return HourRead(dt.time(0), zone=zone)
    return HourRead(note=text.strip(), all_day=bool(ALL_DAY.search(said)), wrong=any(c.isdigit() for c in words))


def _time(words: str, said: str) -> tuple[dt.time | None, bool]:
    """The time that words tell, and whether figures stand there that are none."""
    for pattern, earlier, minute in BEFORE:  # "halb vier" is half past three
        if found := pattern.search(said):
            later = 12 if re.search(r"\bp\.?m", words) and int(found[1]) <= 12 else 0
            return _of_day(int(found[1]) + earlier + later, minute, said)
    found = _TIME.search(words)
    bare = _bare(BEFORE_HOUR.sub("", ABOUT.sub("", said).strip()).strip())
    comma = _COMMA.match(words)
    if comma:
        return _of_day(int(comma[1] or comma[3]), int(comma[2] or comma[4]), said)
    if not found and not bare:
        return None, False
    hour = int(found[1] or found[4] or found[6]) if found else int(bare[1]) if bare else 0
    minute = int(found[2] or found[7] or 0) if found else 0
    if found and found[4] and (more := _MINUTES_AFTER.match(words[found.end() :])):
        minute = int(more[1])
    half = (found[3] or found[5] or "")[:1] if found else ""
    if half in ("a", "p"):
        if not 1 <= hour <= 12 or NOT_THE_HOUR.search(said):
            return None, True
        return _of_day(hour % 12 + (12 if half == "p" else 0), minute, "")
    if not minute and THREE_QUARTERS_AFTER.search(said):
        return _of_day(hour, 45, said)
    if not minute and QUARTER_LEFT.search(said):
        return _of_day(hour - 1, 45, said)
    if not minute and (HALF_AFTER.search(said) or QUARTER_AFTER.search(said)):
        return _of_day(hour, 30 if HALF_AFTER.search(said) else 15, said)
    return (None, True) if NOT_THE_HOUR.search(said) else _of_day(hour, minute, said)


def _bare(said: str) -> re.Match[str] | None:
    """A figure alone, or with nothing but words beside it of which one names a part of the day or of the hour."""
    found = _BARE.match(said)
    if found is None or not found[2]:
        return found
    parts = (AFTERNOON, EVENING, NIGHT, DAWN, MORNING, HALF_AFTER, QUARTER_AFTER, QUARTER_LEFT)
    return found if any(pattern.search(said) for pattern in parts) else None


def _of_day(hour: int, minute: int, said: str) -> tuple[dt.time | None, bool]:
    """The time with the part of the day that the words tell; none where they leave two, or where there is no such."""
    if hour <= 12 and said:
        if DAWN.search(said) or BEFORE_NOON.search(said):
            hour %= 12
        elif NIGHT.search(said) and not EVENING.search(said):
            hour = hour + 12 if 6 <= hour < 12 else -1 if hour == 12 else hour
        elif EVENING.search(said):
            hour = hour + 12 if 4 <= hour < 12 else -1
        elif AFTERNOON.search(said):
            hour = hour % 12 + 12
        elif MORNING.search(said) or FORENOON.search(said):
            hour = -1 if hour == 12 else hour
        elif NOON.search(said) and hour <= 3:
            hour += 12
    if not (0 <= hour < 24 and minute < 60):  # 24:00 too: whose day is meant must be asked
        return None, True
    return dt.time(hour, minute), False

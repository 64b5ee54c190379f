"""One cell of hours: 8:00, 5:45 pm, 10.30, 1:05p, noon, ca. 21 Uhr, 午後3時, "evening", "05:15 (British time)"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from exchange_desk.intake.table import CellValue
from exchange_desk.intake.travel_days import plain

_TIME = re.compile(
    r"(?<![\d.:])(\d{1,2})\s*(?:[:.h時]|\buhr\s)\s*(\d{2})(?::\d{2})?(?!\d)\s*分?\s*(a\.?m\.?|p\.?m\.?|[ap](?![a-z]))?"
    r"|(?<![\d.:])(\d{1,2})\s*(a\.?m\.?|p\.?m\.?|[ap](?![a-z])|uhr|h(?![a-z])|時|o'?clock)"
    r"|(?<![\d.:])([01]\d|2[0-3])([0-5]\d)(?!\d)"
)
_BARE = re.compile(r"^(\d{1,2})$")
_NOON = re.compile(r"\bnoon\b|\bmidday\b|\bmidi\b|正午|\bmittags?\b")
_MIDNIGHT = re.compile(r"\bmidnight\b|\bmitternacht\b|\bminuit\b|深夜0時")
_ALL_DAY = re.compile(r"\ball day\b|\bwhole day\b|\bganztag\w*|\bganzer tag\b|\btoute la journee\b|終日|一日中|全日")
_ABOUT = re.compile(
    r"\bca\b\.?|\bcirca\b|\babout\b|\bapprox\w*|\baround\b|\bgegen\b|\betwa\b|\bungefahr\b|\bvers\b|\benviron\b|~|約|頃|ごろ"
)
_PM_BEFORE, _AM_BEFORE = re.compile(r"午後|夜|夕方|夕"), re.compile(r"午前|朝")
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
    ("UTC", r"\butc\b|\bgmt\b"),
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
    zone = next((name for pattern, name in _ZONES if pattern.search(words)), None)
    about = bool(_ABOUT.search(words))
    found = _TIME.search(words)
    bare = _BARE.match(_ABOUT.sub("", words).strip())
    if found or bare:
        at = _clock(found, bare, words)
        if at is None:
            return HourRead(note=text.strip(), wrong=True)
        return HourRead(at, text.strip() if about else None, about, zone=zone)
    if _NOON.search(words):
        return HourRead(dt.time(12), text.strip() if about else None, about, zone=zone)
    if _MIDNIGHT.search(words):
        return HourRead(dt.time(0), zone=zone)
    return HourRead(note=text.strip(), all_day=bool(_ALL_DAY.search(words)), wrong=any(c.isdigit() for c in words))


def _clock(found: re.Match[str] | None, bare: re.Match[str] | None, words: str) -> dt.time | None:
    if found is None:
        assert bare is not None
        hour, minute, half = int(bare[1]), 0, ""
    else:
        hour = int(found[1] or found[4] or found[6])
        minute = int(found[2] or found[7] or 0)
        half = (found[3] or found[5] or "")[:1]
    if half in ("a", "p"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    elif _PM_BEFORE.search(words) and hour < 12:
        hour += 12
    elif _AM_BEFORE.search(words) and hour == 12:
        hour = 0
    if hour == 24 and minute == 0:
        return None  # whose day is meant must be asked
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None

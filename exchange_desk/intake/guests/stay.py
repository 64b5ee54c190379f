"""When a guest comes and goes, whether on the waiting list, with own lodging, with parents' consent."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.guests.making import Making

_ARRIVES = re.compile(r"\barriv|\bkommt|\bankunft|reist (?:\S+ ){0,6}an\b|到着|\bjoins\b|\blands\b|合流")
_LEAVES = re.compile(r"\bleaves\b|\bdepart|\breist ab|\babreise|\bpart le\b|\brepart|出発|帰国|\bgoes home\b")
_WAITING = re.compile(r"liste d attente|waiting list|waitlist|warteliste|きゃんせる待ち|補欠|en attente")
_CANCELLED = re.compile(r"\bcancel|withdrawn|abgesagt|storniert|\bannule|desist|取消|辞退|きゃんせる(?!待)")
_OWN = re.compile(r"\bhotel\b|own (?:lodging|accommodation)|stays with (?:friends|family|relatives)|"
                  r"eigene unterkunft|"
                  r"loge(?:ment)? (?:par|chez)|ほてる")  # fmt: skip
_DAY = re.compile(r"(\d{1,2})\s*[/.月-]\s*(\d{1,2})\b")
_BARE = re.compile(
    r"(?:\b(?:le|the|on|am|den|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mon(?:day|tag)?|tue(?:sday)?|"
    r"dienstag|"
    r"wed(?:nesday)?|mittwoch|thu(?:rsday)?|donnerstag|fri(?:day)?|freitag|sat(?:urday)?|samstag|sun(?:day)?|"
    r"sonntag)\s+)"
    r"(\d{1,2})(?:st|nd|rd|th|er|\.)?\b(?!\s*(?:h\b|:|uhr|am\b|pm\b))"
)
_WEEKDAYS = (
    ("mon montag lundi 月", 0), ("tue dienstag mardi 火", 1), ("wed mittwoch mercredi 水", 2),
    ("thu donnerstag jeudi 木", 3), ("fri freitag vendredi 金", 4), ("sat samstag samedi 土", 5),
    ("sun sonntag dimanche 日", 6),
)  # fmt: skip
_CONSENT = re.compile(r"consent|einverstandnis|autorisation parentale|同意書|同意")
_LACKING = re.compile(r"to follow|missing|pending|not yet|folgt|fehlt|nachgereicht|a venir|manque|未|後日|これから")
_GIVEN = re.compile(
    r"enclosed|attached|received|signed|\byes\b|\bok\b|liegt bei|beiliegend|vorhanden|ci joint|recu|signe|済|あり|"
    r"提出"
)


def read_stay(making: Making) -> None:
    """First and last night, arrival and status from their columns and the remarks."""
    making.participation["first_night"] = making.visit.starts
    making.participation["last_night"] = making.visit.ends - dt.timedelta(days=1)
    travel, notes = making.text("arrival"), making.text("notes")
    told = [t for t in (travel, making.text("departure")) if t]
    for sentence in _sentences(notes):
        plain = folded(sentence)
        if _ARRIVES.search(plain):
            told.append(sentence)
            _arrives(making, sentence)
        elif _LEAVES.search(plain):
            told.append(sentence)
            _leaves(making, sentence)
    making.participation["arrival_note"] = "; ".join(dict.fromkeys(told)) or None
    said = folded(f"{making.text('status')} {notes}")
    making.participation["status"] = "going"
    if _WAITING.search(said):
        making.participation["status"] = "waiting"
        making.doubt("notes", "waiting_list", f"{making.label} is on the waiting list. Does {making.label} come?",
                     choices=("going", "waiting", "cancelled"), sets="participation.status")  # fmt: skip
    elif _CANCELLED.search(said):
        making.doubt("notes", "cancelled", f"The list seems to say that {making.label} has cancelled. Is that so?",
                     choices=("cancelled", "going"), sets="participation.status")  # fmt: skip
    if _OWN.search(folded(f"{making.text('beds')} {notes}")):
        making.doubt("notes", "own_lodging", f"Does {making.label} have a place to sleep already?",
                     choices=("yes", "no"), sets="participation.own_lodging")  # fmt: skip


def read_consent(making: Making) -> None:
    """Parents' consent of a minor, where the list speaks of it."""
    said = making.text("consent")
    if not said:
        said = next((s for s in _sentences(making.text("notes")) if _CONSENT.search(folded(s))), "")
    if not said or making.minor is False:
        return
    plain = folded(said)
    if _LACKING.search(plain):
        making.participation["consent"] = "missing"
        making.doubt("consent" if making.text("consent") else "notes", "consent_missing",
                     f"The parents' consent of {making.label} is still missing.",
                     choices=("received", "missing"), sets="participation.consent")  # fmt: skip
    elif _GIVEN.search(plain):
        making.participation["consent"] = "received"
    else:
        making.note(f"{making.columns.heading('consent')}: {said}")


@lru_cache(maxsize=REMEMBERED)
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(s.strip() for s in re.split(r"[\n。]|(?<=[a-zà-ÿ])[.;]\s+(?=\S)", text) if s.strip())


def _arrives(making: Making, sentence: str) -> None:
    days = days_in(sentence, making.visit.starts, making.visit.ends)
    if len(days) == 1:
        making.participation["first_night"] = days[0]
        making.doubt("notes", "different_arrival", f"{making.label} arrives on {days[0]:%A %d %B %Y}: {sentence}",
                     severity="info", value=sentence)  # fmt: skip
    elif _DAY.search(unicodedata.normalize("NFKC", sentence)) or _BARE.search(folded(sentence)):
        making.participation["first_night"] = None
        making.doubt("notes", "arrival_unclear", f"On which day does {making.label} arrive: "
                                                 f"“{sentence}”?", value=sentence,
                     choices=tuple(d.isoformat() for d in days), sets="participation.first_night")  # fmt: skip


def _leaves(making: Making, sentence: str) -> None:
    days = days_in(sentence, making.visit.starts, making.visit.ends)
    if len(days) == 1 and days[0] > making.visit.starts:
        making.participation["last_night"] = days[0] - dt.timedelta(days=1)
        if days[0] != making.visit.ends:
            making.doubt("notes", "different_departure", f"{making.label} leaves on {days[0]:%A %d %B %Y}: "
                                                         f"{sentence}",
                         severity="info", value=sentence)  # fmt: skip


@lru_cache(maxsize=REMEMBERED)
def days_in(text: str, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """The days of the visit that a text may name; a weekday beside it must agree. More than one: it is unclear."""
    plain = unicodedata.normalize("NFKC", text)
    span = [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]
    found: list[dt.date] = []
    for one, two in _DAY.findall(plain):
        found += [d for d in span if (d.month, d.day) in ((int(one), int(two)), (int(two), int(one)))]
    if not _DAY.search(plain):
        found += [d for number in _BARE.findall(folded(text)) for d in span if d.day == int(number)]
    said = _weekdays(text)
    return tuple(dict.fromkeys(d for d in found if not said or d.weekday() in said))


def _weekdays(text: str) -> set[int]:
    plain = folded(text)
    words = re.findall(r"[a-z]+", plain)
    bracketed = re.findall(r"[（(]([月火水木金土日])[)）]|([月火水木金土日])曜", text)
    kanji = {a or b for a, b in bracketed}
    days = set()
    for names, number in _WEEKDAYS:
        *latin, sign = names.split()
        if sign in kanji or any(w == n or (n.isascii() and len(n) == 3 and w.startswith(n) and w.endswith("day"))
                                for w in words for n in latin):  # fmt: skip
            days.add(number)
    return days

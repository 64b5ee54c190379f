"""What a title above a list of meetings announces: their name, the time of day, and whose clock it goes by."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from exchange_desk.basics.clock import is_zone
from exchange_desk.basics.places import zone_of_town
from exchange_desk.basics.text import folded
from exchange_desk.intake.attendance_words import CLOCKS
from exchange_desk.intake.drafts import VisitFacts
from exchange_desk.intake.travel_hours import read_hour
from exchange_desk.intake.values.read import plain

_HOUR = re.compile(
    r"(?<![\d.])\d{1,2}(?:[:h時]|\s?uhr\s?)\d{2}\s*(?:[ap]\.?m\.?(?!\w))?|(?<![\d./])\d{1,2}\s*(?:uhr|[ap]\.?m\.?|時|点|시)(?!\w)",
    re.IGNORECASE,
)
_IANA = re.compile(r"\b[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+\b")
_NEAR = 30  # letters behind the time in which its clock is named


@dataclass(frozen=True, slots=True)
class Announced:
    """The name of the meetings and their time; `zone` where the title says whose clock, `typed` the words about it."""

    title: str | None = None
    at: dt.time | None = None
    zone: str | None = None
    typed: str | None = None


def announced(above: Sequence[str], visit: VisitFacts) -> Announced:
    """What the lines above a table say of its meetings; nothing is made up where they say nothing."""
    title = None
    for line in above:
        text = " ".join(plain(line).split())
        hour = _HOUR.search(text)
        name = re.split(r"[,;|]", text[: hour.start()] if hour else text)[0].strip()
        if title is None and sum(letter.isalpha() for letter in name) > 3:
            title = name
        at = read_hour(hour[0].replace("点", "時").replace("시", "時")).at if hour else None
        if hour is not None and at is not None:
            behind = text[hour.end() : hour.end() + _NEAR]
            return Announced(title, at, _zone(text, behind, visit), text[hour.start() :].strip(" ,;"))
    return Announced(title)


def _zone(text: str, behind: str, visit: VisitFacts) -> str | None:
    for said in _IANA.findall(text):
        if is_zone(said):
            return str(said)
    words = f"{text.casefold()} | {folded(text)}"
    found = [zone for zone, pattern in CLOCKS if re.search(pattern, words)]
    if len(found) == 1:
        return found[0]
    if found:
        return None
    towns = [(visit.host_town, visit.host_zone)]
    towns += [(town, zone_of_town(town)) for town in visit.guest_towns]
    near = [zone for town, zone in towns if town and zone and folded(town) in folded(behind)]
    return near[0] if len(near) == 1 else None

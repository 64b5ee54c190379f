"""The visit as every sheet heads itself: both towns and the days, and whom to call at night."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import span
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Sheet, Words
from exchange_desk.queries.packet_facts import PaperVisit


@dataclass(frozen=True, slots=True)
class Occasion(Worded):
    """The visit in its head line."""

    visit: str
    our_town: str
    their_towns: tuple[str, ...]
    first_day: dt.date
    last_day: dt.date


@dataclass(frozen=True, slots=True)
class OnCall(Worded):
    """Whom to call, day and night."""

    name: str | None
    phone: str | None

    def words(self, language: str) -> str:
        """Name and phone; where nobody filled the phone in, that it will follow."""
        phone = phone_words(self.phone) or say("number_follows", language)
        return f"{self.name}  {phone}" if self.name else phone


def occasion_of(visit: PaperVisit) -> Occasion:
    """The visit with its towns and days."""
    return Occasion(visit.title, visit.town, tuple(p.name for p in visit.partners), visit.starts, visit.ends)


def on_call_of(visit: PaperVisit) -> OnCall:
    """Who is on call in this visit."""
    return OnCall(visit.on_call_name, visit.on_call_phone)


def head(sheet: Sheet, occasion: Occasion, title: Words, other: Words = "") -> Block:
    """The head of a sheet."""
    return sheet.head(
        title,
        ours=occasion.our_town,
        theirs=", ".join(occasion.their_towns),
        dates=span(occasion.first_day, occasion.last_day, sheet.language),
        other=other,
    )

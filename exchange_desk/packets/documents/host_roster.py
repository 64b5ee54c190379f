"""D06, the host roster: whom to phone, who stays there, what is confirmed, who has no home, which homes are left."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import name_line
from exchange_desk.packets.documents.needs import strung
from exchange_desk.packets.documents.occasion import Occasion, head, occasion_of
from exchange_desk.packets.documents.people import (
    Stay,
    address_of,
    age_of,
    room_of,
    sex_word,
    stay_of,
    unplaced_words,
)
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import short_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.queries.packet_facts import PaperStay, PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_homes import PaperHome
from exchange_desk.queries.placements import UnplacedRow, unplaced_rows


@dataclass(frozen=True, slots=True)
class Lodger(Worded):
    """One guest in a home."""

    id: str
    name: str
    sex: str | None
    minor: bool
    age: str | None
    stay: Stay
    confirmed: bool


@dataclass(frozen=True, slots=True)
class RosterHome(Worded):
    """One home of the round."""

    id: str
    family: str
    first_names: str | None
    phone: str | None
    address: str
    guests: tuple[Lodger, ...]


@dataclass(frozen=True, slots=True)
class Homeless(Worded):
    """One guest without a home on these nights."""

    id: str
    name: str
    sex: str | None
    minor: bool
    age: str | None
    first_night: dt.date
    last_night: dt.date


@dataclass(frozen=True, slots=True)
class HostRosterContent(Worded):
    """The homes with guests, who has no home yet, then the homes in reserve."""

    occasion: Occasion
    homes: tuple[RosterHome, ...]
    without_a_home: tuple[Homeless, ...]
    in_reserve: tuple[RosterHome, ...]


@dataclass(frozen=True, slots=True)
class HostRoster:
    """One list for the host coordinator."""

    key: str = "host-roster"
    number: str = "D06"
    title: str = "Host roster and phone round"
    audience: str = "host coordinator"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "landscape"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when it has homes."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.homes else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> HostRosterContent:
        """All homes of the visit by family name."""
        visit = packet_facts(session, visit_id)
        homes = [_home(visit, home) for home in visit.homes]
        return HostRosterContent(
            occasion=occasion_of(visit),
            homes=tuple(home for home in homes if home.guests),
            without_a_home=tuple(
                _homeless(visit, row)
                for row in unplaced_rows(session, visit_id)
                if row.participation_id in visit.guest_by_id
            ),
            in_reserve=tuple(home for home in homes if not home.guests),
        )

    def tell(self, content: HostRosterContent, sheet: Sheet) -> list[Block]:
        """The homes with guests and those in reserve, with boxes to tick on the phone; between them who has no home."""
        language = sheet.language
        guests = sum(len({lodger.id for lodger in home.guests}) for home in content.homes)
        total = say("total_homes", language, homes=len(content.homes), guests=guests)
        blocks = [
            head(sheet, content.occasion, say("host_roster", language)),
            sheet.line(total),
            _round(content.homes, content.occasion, sheet),
        ]
        if content.without_a_home:
            words = [_homeless_words(guest, language) for guest in content.without_a_home]
            blocks += [sheet.section(f"{unplaced_words(language)}: {len(words)}"), sheet.ticks(words)]
        if content.in_reserve:
            blocks += [sheet.section(say("reserve", language)), _round(content.in_reserve, content.occasion, sheet)]
        return blocks


def _round(homes: tuple[RosterHome, ...], occasion: Occasion, sheet: Sheet) -> Block:
    language = sheet.language
    whole = (occasion.first_day, occasion.last_day - dt.timedelta(days=1))
    columns = (
        Column(say("spoken_to", language), share=0),
        Column(say("family_head", language), 2.2),
        Column(say("phone", language), share=0),
        Column(say("guests", language), 3.6),
        Column(say("confirmed", language), share=0),
        Column(say("bring", language), 1.8),
    )
    rows: list[list[Cell]] = []
    for home in homes:
        family: list[str | Span] = [Span(home.family, bold=True, alone=True)]
        for part in (home.first_names, home.address):
            family += ["\n", Span(part, alone=True)] if part else []
        sure = bool(home.guests) and all(lodger.confirmed for lodger in home.guests)
        confirmed: Cell = sheet.tick(size=10.5, ticked=sure) if home.guests else ""
        guests = strung([_lodger_words(lodger, whole, language) for lodger in home.guests], "\n")
        rows.append(
            [sheet.tick(), family, phone_words(home.phone) or say("not_known", language), guests, confirmed, ""]
        )
    return sheet.table(columns, rows, size=10.5)


def _lodger_words(lodger: Lodger, whole: tuple[dt.date, dt.date], language: str) -> list[str | Span]:
    """Who, and which nights where they are not the whole visit."""
    who = [sex_word(lodger.sex, lodger.minor, language), lodger.age or "", room_of(lodger.stay, language)]
    stay = lodger.stay
    nights = f"{short_day(stay.first_night, language)} – {short_day(stay.last_night, language)}"
    told = ", ".join(part for part in (*who, "" if (stay.first_night, stay.last_night) == whole else nights) if part)
    return [Span(lodger.name, bold=True, alone=True), f"  {told}"]


def _homeless_words(guest: Homeless, language: str) -> list[str | Span]:
    nights = f"{short_day(guest.first_night, language)} – {short_day(guest.last_night, language)}"
    told = ", ".join(part for part in (sex_word(guest.sex, guest.minor, language), guest.age or "", nights) if part)
    return [Span(guest.name, bold=True, alone=True), f"  {told}"]


def _homeless(visit: PaperVisit, row: UnplacedRow) -> Homeless:
    guest = visit.guest_by_id[row.participation_id]
    return Homeless(
        id=f"{guest.id} {row.first_night}",
        name=name_line(guest.name).latin,
        sex=guest.sex,
        minor=guest.minor,
        age=age_of(guest.ages),
        first_night=row.first_night,
        last_night=row.last_night,
    )


def _home(visit: PaperVisit, home: PaperHome) -> RosterHome:
    return RosterHome(
        id=home.id,
        family=home.name,
        first_names=home.greeting,
        phone=home.phone,
        address=address_of(home),
        guests=tuple(_lodger(visit, stay) for stay in visit.stays_in(home.id)),
    )


def _lodger(visit: PaperVisit, stay: PaperStay) -> Lodger:
    guest = visit.guest_by_id[stay.guest_id]
    return Lodger(
        id=guest.id,
        name=name_line(guest.name).latin,
        sex=guest.sex,
        minor=guest.minor,
        age=age_of(guest.ages),
        stay=stay_of(visit, stay),
        confirmed=stay.confirmed,
    )

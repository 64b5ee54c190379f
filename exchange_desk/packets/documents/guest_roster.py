"""D05, the guest roster: every guest with town, home, room and arrival, for the leaders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.phones import unbroken
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.journeys import When, clocks_of, hour, when
from exchange_desk.packets.documents.naming import NameLine, name_line
from exchange_desk.packets.documents.occasion import Occasion, head, occasion_of
from exchange_desk.packets.documents.people import age_of, sex_word, unplaced_words
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import short_day
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.queries.itinerary_facts import ItineraryFacts, itinerary_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest

TOLD_ROLES = frozenset({"leader", "chaperone", "interpreter", "teacher", "driver", "official"})


@dataclass(frozen=True, slots=True)
class RosterGuest(Worded):
    """One line of the roster."""

    id: str
    name: NameLine
    number: str | None
    sex: str | None
    minor: bool
    age: str | None
    role: str
    town: str | None
    homes: tuple[str, ...]
    rooms: tuple[str, ...]
    own_lodging: bool
    arrives_with: str
    arrives_by: str
    arrives: When | None


@dataclass(frozen=True, slots=True)
class GuestRosterContent(Worded):
    """The roster of a visit."""

    occasion: Occasion
    guests: tuple[RosterGuest, ...]


@dataclass(frozen=True, slots=True)
class GuestRoster:
    """One list for the leaders."""

    key: str = "guest-roster"
    number: str = "D05"
    title: str = "Guest roster"
    audience: str = "leaders"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "landscape"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody is going."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.guests else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> GuestRosterContent:
        """Everybody who is going, by town and list."""
        visit, facts = packet_facts(session, visit_id), itinerary_facts(session, visit_id)
        return GuestRosterContent(occasion_of(visit), tuple(_line(visit, facts, guest) for guest in visit.guests))

    def tell(self, content: GuestRosterContent, sheet: Sheet) -> list[Block]:
        """One table, one line a guest."""
        language = sheet.language
        columns = (
            Column(say("number", language), share=0),
            Column(say("name", language), 3.2),
            Column(say("sex", language), share=0),
            Column(say("age_head", language), share=0),
            Column(say("town", language), 1.3),
            Column(say("host", language), 1.8),
            Column(say("room", language), share=0),
            Column(say("flight", language), 2.2),
        )
        total, left = say("total_guests", language, count=len(content.guests)), sum(map(_unplaced, content.guests))
        return [
            head(sheet, content.occasion, say("guest_roster", language)),
            sheet.line(f"{total} · {unplaced_words(language)}: {left}" if left else total),
            sheet.table(columns, _rows(content.guests, sheet), size=10.5),
        ]


def _unplaced(guest: RosterGuest) -> bool:
    return not guest.homes and not guest.own_lodging


def _rows(guests: Sequence[RosterGuest], sheet: Sheet) -> list[list[Cell]]:
    """By the numbers of the partner's list; where it has none, counted here."""
    counted = any(guest.number for guest in guests)
    return [[guest.number or "" if counted else str(n), *_cells(guest, sheet)] for n, guest in enumerate(guests, 1)]


def _cells(guest: RosterGuest, sheet: Sheet) -> list[Cell]:
    language = sheet.language
    name: list[str | Span] = [Span(guest.name.latin, bold=True, alone=True)]
    if guest.name.original:
        name += ["  ", Span(guest.name.original, alone=True)]
    if guest.role in TOLD_ROLES:
        name.append(f"  ({value_word('role', guest.role, language)})")
    homes: Cell = "\n".join(guest.homes) or say("own_lodging", language)
    if _unplaced(guest):
        homes = Span(unplaced_words(language), bold=True)
    by = unbroken(guest.arrives_with) or value_word("travel", guest.arrives_by, language)
    day = unbroken(f"{short_day(guest.arrives.day, language)} {hour(guest.arrives, language)}") if guest.arrives else ""
    return [
        name,
        sex_word(guest.sex, guest.minor, language) or "–",
        guest.age or "–",
        guest.town or "",
        homes,
        "\n".join(room or "–" for room in guest.rooms),
        ", ".join(part for part in (by, day) if part) or say("time_not_known", language),
    ]


def _line(visit: PaperVisit, facts: ItineraryFacts, guest: PaperGuest) -> RosterGuest:
    way = facts.scene.journeys.get(guest.id)
    comes = way.arrival if way else None
    stays = visit.stays_of(guest.id)
    arrives = None
    if comes is not None and comes.ends is not None:
        arrives = when(comes.ends, clocks_of(visit, facts, None)[:1], comes.time_note)
    return RosterGuest(
        id=guest.id,
        name=name_line(guest.name),
        number=guest.reference or (str(guest.position) if guest.position is not None else None),
        sex=guest.sex,
        minor=guest.minor,
        age=age_of(guest.ages),
        role=guest.role,
        town=guest.town,
        homes=tuple(visit.home_by_id[stay.home_id].name for stay in stays),
        rooms=tuple(stay.room or "" for stay in stays),
        own_lodging=guest.own_lodging,
        arrives_with=comes.whole_number if comes else "",
        arrives_by=comes.kind if comes else "",
        arrives=arrives,
    )

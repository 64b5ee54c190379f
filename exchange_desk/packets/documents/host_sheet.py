"""D01, the host family sheet: who comes, what they must not eat, when, and the visit day by day."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.calendar import Point, points
from exchange_desk.packets.documents.journeys import When, clocks_of, when
from exchange_desk.packets.documents.naming import NameLine, first_name, first_name_line, name_line
from exchange_desk.packets.documents.needs import Needs, needs_of
from exchange_desk.packets.documents.people import Stay, age_of, guest_language, spoken_by, stay_of
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.queries.itinerary_facts import ItineraryFacts, itinerary_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest


@dataclass(frozen=True, slots=True)
class Travel(Worded):
    """How a guest comes or goes, as far as it is known."""

    when: When
    by: str
    number: str
    place: str


@dataclass(frozen=True, slots=True)
class HostedGuest(Worded):
    """One guest on the sheet; of who is `held_back` only first name, age and needs are told."""

    id: str
    name: NameLine
    held_back: bool
    sex: str | None
    minor: bool
    age: str | None
    role: str
    grade: str | None
    town: str | None
    languages: tuple[tuple[str, str | None], ...]
    interests: str | None
    occupation: str | None
    needs: Needs
    stays: tuple[Stay, ...]
    arrives: Travel | None
    leaves: Travel | None
    note: str | None


@dataclass(frozen=True, slots=True)
class HostSheetContent(Worded):
    """The sheet of one home."""

    family: str
    greeting: str | None
    visit: str
    on_call_name: str | None
    on_call_phone: str | None
    meeting_point: str | None
    guests: tuple[HostedGuest, ...]
    first_words_of: tuple[str, ...]
    programme: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class HostSheet:
    """One sheet for each home with guests."""

    key: str = "host-sheet"
    number: str = "D01"
    title: str = "Host family sheet"
    audience: str = "host families"
    level: str = "P2"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The homes where somebody stays, by family name."""
        visit = packet_facts(session, visit_id)
        return tuple(Subject(home.id, home.name, (visit.language,)) for home in visit.homes if visit.stays_in(home.id))

    def gather(self, session: Session, visit_id: str, subject: Subject) -> HostSheetContent:
        """What this family should know now."""
        visit, facts = packet_facts(session, visit_id), itinerary_facts(session, visit_id)
        home = visit.home_by_id.get(subject.id)
        stays = visit.stays_in(subject.id)
        if home is None or not stays:
            raise RefusedInput(f"{subject.name} has no guests in this visit. There is no sheet to print.")
        guests = tuple(visit.guest_by_id[i] for i in dict.fromkeys(stay.guest_id for stay in stays))
        back = {guest.id for guest in guests if guest.minor and home.id in visit.uncleared}
        told = {guest.id: first_name(guest.name) for guest in guests}
        return HostSheetContent(
            family=home.name,
            greeting=home.greeting,
            visit=visit.title,
            on_call_name=visit.on_call_name,
            on_call_phone=visit.on_call_phone,
            meeting_point=None if len(back) == len(guests) else visit.meeting_point,
            guests=tuple(_hosted(visit, facts, guest, home.id, guest.id in back) for guest in guests),
            first_words_of=tuple(
                dict.fromkeys(code for guest in guests if (code := guest_language(guest)) and code != visit.language)
            ),
            programme=() if len(back) == len(guests) else points(facts, told.keys(), told, hosts=True),
        )


def _hosted(visit: PaperVisit, facts: ItineraryFacts, guest: PaperGuest, home_id: str, back: bool) -> HostedGuest:
    clocks = clocks_of(visit, facts, guest)
    way = facts.scene.journeys.get(guest.id)
    comes, goes = (way.arrival, way.departure) if way and not back else (None, None)
    arrives = leaves = None
    if comes is not None and comes.ends is not None:
        moment = when(comes.ends, clocks, comes.time_note)
        arrives = Travel(moment, comes.kind, comes.whole_number, comes.end_place)
    if goes is not None:
        leaves = Travel(when(goes.starts, clocks, goes.time_note), goes.kind, goes.whole_number, goes.start_place)
    return HostedGuest(
        id=guest.id,
        name=first_name_line(guest.name) if back else name_line(guest.name),
        held_back=back,
        sex=guest.sex,
        minor=guest.minor,
        age=age_of(guest.ages),
        role=guest.role,
        grade=None if back else guest.grade,
        town=guest.town,
        languages=spoken_by(guest),
        interests=None if back else guest.interests,
        occupation=None if back else guest.occupation,
        needs=needs_of(guest),
        stays=tuple(stay_of(visit, stay) for stay in visit.stays_of(guest.id) if stay.home_id == home_id),
        arrives=arrives,
        leaves=leaves,
        note=None if back else guest.arrival_note,
    )

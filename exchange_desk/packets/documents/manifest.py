"""D16, the group manifest: who travels, as the passports spell them, for the leader and the airline desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import fill

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.phones import unbroken
from exchange_desk.basics.text import folded
from exchange_desk.itinerary.item import Item
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.journeys import Leg, hour, leg, legs, moment_words, vehicle
from exchange_desk.packets.documents.naming import name_line
from exchange_desk.packets.documents.occasion import Occasion, occasion_of
from exchange_desk.packets.documents.passport_spelling import passport_spelling
from exchange_desk.packets.documents.two_tongues import both
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import short_date, span
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.packets.text.style import plain, spans
from exchange_desk.queries.itinerary_facts import ItineraryFacts, itinerary_facts
from exchange_desk.queries.itinerary_item import flight_tickets
from exchange_desk.queries.manifest_facts import TravelDocument, travel_documents
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest

_SEXES = {"female": "F", "male": "M", "other": "X"}  # as passports have it, in whatever language


@dataclass(frozen=True, slots=True)
class Passenger(Worded):
    """One traveller; `passport_last_4` is all that is ever known here of the number."""

    id: str
    family_name: str
    given_name: str
    passport_spelling_not_known: bool
    in_own_script: str | None
    sex: str | None
    minor: bool
    without_an_adult: bool
    birth_date: str | None
    nationality: str | None
    passport_last_4: str | None
    passport_valid_to: str | None
    group: str | None
    seat: str | None = None
    booking: str | None = None


@dataclass(frozen=True, slots=True)
class Booking(Worded):
    """The group's booking reference on one flight."""

    id: str
    flight: str
    booking: str


@dataclass(frozen=True, slots=True)
class ManifestContent(Worded):
    """Who is on these flights, by the family names of their passports."""

    occasion: Occasion
    flights: tuple[Leg, ...]
    passengers: tuple[Passenger, ...]
    bookings: tuple[Booking, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """One for each flight where people fly apart, else one for the visit."""

    key: str = "manifest"
    number: str = "D16"
    title: str = "Group manifest"
    audience: str = "leader and airline desk"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "landscape"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The flights where people fly apart; the visit where all fly together, or somebody is on no flight."""
        visit, facts = packet_facts(session, visit_id), itinerary_facts(session, visit_id)
        if not visit.guests or visit.direction == "virtual":
            return ()
        flights, everybody = _flights(facts), {guest.id for guest in visit.guests}
        aboard = [facts.scene.asked[flight.id] for flight in flights]
        whole = Subject(visit_id, visit.title, (visit.language,))
        if all(each == everybody for each in aboard):
            return (whole,)
        parts = tuple(
            Subject(each.id, f"{each.whole_number or each.title} {each.starts.day.isoformat()}", (visit.language,))
            for each in flights
        )
        return parts if set().union(*aboard) == everybody else (whole, *parts)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> ManifestContent:
        """Who flies now, and with which papers."""
        visit, facts = packet_facts(session, visit_id), itinerary_facts(session, visit_id)
        flights = _flights(facts)
        one = next((flight for flight in flights if flight.id == subject.id), None)
        if one is None and subject.id != visit_id:
            raise RefusedInput(f"Nobody of this visit is on the flight {subject.name} any more.")
        told = [one] if one else flights
        aboard = [facts.scene.asked[flight.id] for flight in told]
        going = [guest for guest in visit.guests if one is None or guest.id in aboard[0]]
        alone = _without_an_adult(going, aboard or [frozenset(guest.id for guest in going)])
        documents = travel_documents(session, visit_id)
        tickets = flight_tickets(session, told[0].id) if len(told) == 1 else {}
        people = (_passenger(g, documents[g.id], g.id in alone, tickets.get(g.id)) for g in going)
        return ManifestContent(
            occasion=occasion_of(visit),
            flights=(leg(one, ()),) if one else legs(_of_all(flights, visit, facts), ()),
            passengers=tuple(sorted(people, key=_by_family)),
            bookings=tuple(Booking(one.id, one.whole_number or one.title, one.booking) for one in told if one.booking),
        )

    def tell(self, content: ManifestContent, sheet: Sheet) -> list[Block]:
        """The flight, how many, and a line for each; seats that are not known are written in by hand."""
        people = content.passengers
        minors = sum(one.minor for one in people)
        counted = {
            "count": len(people), "adults": len(people) - minors, "minors": minors,
            "alone": sum(one.without_an_adult for one in people),
        }  # fmt: skip
        occasion = content.occasion
        blocks = [
            sheet.narrow_head(
                say("manifest", sheet.language),
                ours=occasion.our_town,
                theirs=", ".join(occasion.their_towns),
                dates=span(occasion.first_day, occasion.last_day, sheet.language),
                other=say("manifest", sheet.second) if sheet.second else "",
            )
        ]
        booked = {one.id: one.booking for one in content.bookings}
        blocks += [sheet.line(_flight_words(flight, booked.get(flight.id), sheet)) for flight in content.flights]
        if not content.flights:
            blocks.append(sheet.line(both(sheet, "manifest_no_flights")))
        blocks += [sheet.line(say("manifest_counted", one, **counted), bold=True) for one in sheet.languages[:2]]
        return [*blocks, *_list(people, sheet)]


_COLUMNS: tuple[tuple[float, str], ...] = (
    (0, "number"), (2.2, "passport_name"), (1.3, "own_script"), (0, "sex"), (0, "birth_date"), (0, "nationality"),
    (0, "passport_last"), (0, "passport_to"), (0, "seat"), (1.1, "group_head"),
)  # fmt: skip
_NARROW = 11  # letters in a line of the head of a narrow column, where its words are not longer


def _list(people: tuple[Passenger, ...], sheet: Sheet) -> list[Block]:
    """A column for each fact that anybody has; in large print, where those find no room, a few lines for each."""
    empty = {"own_script": not any(p.in_own_script for p in people), "group_head": not any(p.group for p in people)}
    shown = [(share, key) for share, key in _COLUMNS if not empty.get(key)]
    told = [_told(one, number, sheet) for number, one in enumerate(people, 1)]
    if sheet.large:
        rows = [_in_three([key for _, key in shown], one, sheet) for one in told]
        return [sheet.table((Column(), Column(), Column()), rows, size=10.5)]
    columns = [Column(_head(sheet, key, narrow=not share), share=share) for share, key in shown]
    return [sheet.table(columns, [[one[key] for _, key in shown] for one in told], size=10.5)]


def _head(sheet: Sheet, key: str, *, narrow: bool) -> str:
    """Each language in a line of its own; in a narrow column in several, but no word is parted."""
    heads = list(dict.fromkeys(say(key, language) for language in sheet.languages[:2]))
    if narrow:
        heads = [fill(head, max(_NARROW, *map(len, head.split())), break_on_hyphens=False) for head in heads]
    return "\n".join(heads)


def _in_three(keys: Sequence[str], one: Mapping[str, Words], sheet: Sheet) -> list[Cell]:
    """Number and name, then the facts with their heads before them, in two cells."""
    name: list[str | Span] = [f"{plain(one['number'])}  ", *spans(one["passport_name"])]
    name += ["\n", *spans(one["own_script"])] if one["own_script"] else []
    facts = [key for key in keys if key not in ("number", "passport_name", "own_script") and one[key]]
    half = facts.index("passport_last")
    return [name, *(_lines(part, one, sheet) for part in (facts[:half], facts[half:]))]


def _lines(keys: Sequence[str], one: Mapping[str, Words], sheet: Sheet) -> Words:
    words: list[str | Span] = []
    for key in keys:
        words += ["\n" if words else "", f"{both(sheet, key)}\u2002"]
        words += [replace(span, bold=True, alone=True) for span in spans(one[key])]
    return words


def _told(one: Passenger, number: int, sheet: Sheet) -> Mapping[str, Words]:
    """The facts of one traveller under the keys of their heads."""
    language = sheet.language
    name: list[str | Span] = []
    if one.family_name:
        name.append(Span(f"{one.family_name}{',' if one.given_name else ''}", bold=True, alone=True))
    name += [" " if one.family_name else "", Span(one.given_name, alone=True)] if one.given_name else []
    if one.passport_spelling_not_known:
        name += ["\n", both(sheet, "not_as_passport")]
    if one.without_an_adult:
        name += ["\n", Span(f"▲ {both(sheet, 'unaccompanied')}", bold=True)]
    return {
        "number": str(number),
        "passport_name": name,
        "own_script": [Span(one.in_own_script, alone=True)] if one.in_own_script else "",
        "sex": _SEXES.get(one.sex or "", "–"),
        "birth_date": _day(one.birth_date, language),
        "nationality": one.nationality or "–",
        "passport_last": one.passport_last_4 or "–",
        "passport_to": _day(one.passport_valid_to, language),
        "seat": _seat(one),
        "group_head": [Span(one.group, alone=True)] if one.group else "",
    }


def _seat(one: Passenger) -> Words:
    """The seat, and below it a booking of the traveller's own; a line to write on where no seat is known."""
    seat = Span(one.seat, alone=True) if one.seat else "______"
    return [seat, "\n", Span(one.booking, alone=True)] if one.booking else [seat]


def _day(day: str | None, language: str) -> str:
    """A date in a line that does not break; where only a year or month is known, that."""
    try:
        return unbroken(short_date(dt.date.fromisoformat(day or ""), language))
    except ValueError:
        return day or "–"


def _flight_words(flight: Leg, booking: str | None, sheet: Sheet) -> Words:
    """ "Flight 8P 1420 · Port Hardy Airport (YZT) – Vancouver (YVR) · Wednesday 13 October, 07:30 – 08:35"."""
    language, arrives = sheet.language, flight.arrives
    way = " – ".join(part for part in (flight.leaves_from, flight.goes_to) if part)
    times = moment_words(flight.leaves, language)
    if arrives:
        same = arrives.day == flight.leaves.day
        times += f" – {unbroken(hour(arrives, language)) if same else moment_words(arrives, language)}"
    words: list[str | Span] = [Span(vehicle(flight, language), bold=True, alone=True)]
    for part in (way, times, f"{both(sheet, 'booking')} {booking}" if booking else ""):
        words += [" · ", Span(part, alone=True)] if part else []
    return words


def _flights(facts: ItineraryFacts) -> list[Item]:
    """The flights on which somebody of the visit is, in order."""
    scene = facts.scene
    return [i for i in scene.items if i.kind == "flight" and i.travel and i.status != "cancelled" and scene.asked[i.id]]


def _of_all(flights: Iterable[Item], visit: PaperVisit, facts: ItineraryFacts) -> list[Item]:
    """Those on which everybody is: the others have a manifest of their own."""
    everybody = {guest.id for guest in visit.guests}
    return [flight for flight in flights if facts.scene.asked[flight.id] == everybody]


def _without_an_adult(going: Collection[PaperGuest], aboard: Iterable[Collection[str]]) -> set[str]:
    """Minors who are somewhere on the way without any grown-up of the group."""
    minors = {guest.id for guest in going if guest.minor}
    found: set[str] = set()
    for together in aboard:
        if minors >= set(together):
            found |= set(together)
    return found


def _passenger(
    guest: PaperGuest, document: TravelDocument, alone: bool, ticket: tuple[str, str, str] | None
) -> Passenger:
    spelling, name = passport_spelling(guest.name), name_line(guest.name)
    return Passenger(
        id=guest.id,
        family_name=spelling.family,
        given_name=spelling.given,
        passport_spelling_not_known=not spelling.known,
        in_own_script=name.original,
        sex=guest.sex,
        minor=guest.minor,
        without_an_adult=alone,
        birth_date=str(document.born) if document.born else None,
        nationality=document.nationality,
        passport_last_4=document.passport_last,
        passport_valid_to=str(document.passport_to) if document.passport_to else None,
        group=guest.group_name,
        seat=ticket[0] or None if ticket else None,
        booking=ticket[1] or None if ticket else None,
    )


def _by_family(one: Passenger) -> tuple[str, str, str]:
    return folded(one.family_name or one.given_name), folded(one.given_name), one.id

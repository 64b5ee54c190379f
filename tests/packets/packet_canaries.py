"""A visit whose every text is a canary, so that a paper tells from where each of its words came."""

from __future__ import annotations

import datetime as dt
import random
import re
from typing import Any

from packet_builder import FIRST, LAST, VISIT, new_session
from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.ids import new_id
from exchange_desk.packets.documents import DOCUMENTS
from exchange_desk.packets.notes import has_room
from exchange_desk.records import (
    RECORDS,
    Allergy,
    AnimalLimit,
    BackgroundCheck,
    Base,
    Bed,
    BudgetLine,
    CandidateTown,
    Car,
    Committee,
    Community,
    Contact,
    ContactEntry,
    EmergencyContact,
    Fee,
    Hosting,
    HostOffer,
    HostPart,
    Household,
    HouseholdMember,
    ItineraryItem,
    Paper,
    Participation,
    Partnership,
    PartnershipStatus,
    Party,
    Payment,
    Person,
    PersonLanguage,
    Pet,
    Placement,
    Question,
    Ride,
    RideSeat,
    Room,
    RuleException,
    SheetNote,
    Spending,
    Vetting,
    Visit,
    VisitPartner,
    Wish,
)
from exchange_desk.records.base import KeptText, PartialDateText

CANARY = re.compile(r"ZQ\d{5}X")

CODES = {
    "person.sex", "person.name_order", "person.smoker", "person.smoke_tolerance", "person.mobility",
    "person.search_key",
    "participation.role", "participation.status", "participation.beds", "placement.state", "placement.stage",
    "allergy.severity",
    "allergy.kind", "animal_limit.strength", "animal_limit.why", "person_language.level", "party.kind", "party.beds",
    "party.keep", "wish.kind", "question.severity", "question.state", "question.code", "question.column",
    "question.choices", "pet.indoors", "pet.size", "household.steps", "household.search_key", "host_offer.kind",
    "host_offer.groups", "host_offer.guests_sex", "host_offer.two_guests", "household_member.lives_here",
    "background_check.state", "background_check.valid_until", "vetting.state", "vetting.kind", "host_part.kind",
    "rule_exception.rule", "hosting.town", "hosting.began", "hosting.ended",
    "itinerary_item.kind", "itinerary_item.audience", "itinerary_item.starts_zone", "itinerary_item.ends_zone",
    "itinerary_item.meals", "itinerary_item.meal_by", "itinerary_item.status", "itinerary_item.time_note",
    "itinerary_item.reference", "itinerary_item.place_code", "itinerary_item.to_place_code", "itinerary_item.to_place",
    "itinerary_item.carrier", "itinerary_item.number",
    "sheet_note.document", "sheet_note.subject", "paper.kind", "paper.state",
    "ride.way", "contact_entry.way", "contact_entry.with_whom",
    "payment.currency", "payment.receipt", "fee.currency", "fee.for_whom", "budget_line.currency", "budget_line.side",
    "spending.currency",
    "contact.kind", "committee.country", "committee.zone", "committee.language", "committee.paper",
    "committee.name", "committee.town", "committee.region", "community.country", "community.zone", "community.language",
    "community.kind", "community.region", "community.search_key", "community.name_original", "visit.direction",
    "visit.rule_packs", "visit.search_key", "visit.meeting_point", "visit.on_call_name", "visit.on_call_phone",
}  # fmt: skip


def note_of(document: str, subject: str) -> str:
    """Whose a note is: that of one sheet."""
    return f"{document} for {subject}"


def _next(canary: str) -> str:
    return f"ZQ{int(canary[2:7]) + 50000:05}X"


class Planted:
    """One visit full of canaries; `sources` tells of each canary whose record it stood in, and in which field."""

    def __init__(self, seed: int, *, guests: int, homes: int) -> None:
        self.session: Session = new_session()
        self.sources: dict[str, tuple[str, str]] = {}
        self.homes_of: dict[str, set[str]] = {}
        self._luck = random.Random(seed)
        self._direction = "student-year" if seed % 5 == 2 else "inbound"
        self._frame()
        self.homes = [self._home(f"h{n}") for n in range(homes)]
        self.guests = [self._guest(f"g{n}", n) for n in range(guests)]
        for guest in self.guests:
            self._place(guest)
        self._cars()
        self.session.flush()
        sheets = sorted((d.key, s.id) for d in DOCUMENTS if has_room(d) for s in d.subjects(self.session, VISIT))
        for document, subject in self._luck.sample(sheets, k=min(12, len(sheets))):
            note = SheetNote(id=new_id(), visit_id=VISIT, document=document, subject=subject)
            self.plant(note_of(document, subject), note)
        self.session.commit()

    def change_all(self) -> set[str]:
        """Put another canary in the place of every one; the ones that stood there before."""
        before = {canary: whose for canary, whose in self.sources.items() if CANARY.match(canary)}
        for record in RECORDS:
            if record.__tablename__ == "printed_sheet":
                continue
            for row in self.session.scalars(select(record)):
                for column in record.__table__.columns:
                    value = getattr(row, column.name)
                    if isinstance(value, str) and value in before:
                        setattr(row, column.name, _next(value))
                    elif isinstance(value, list):
                        setattr(row, column.name, [_next(one) if one in before else one for one in value])
        for canary, whose in before.items():
            del self.sources[canary]
            self.sources[_next(canary)] = whose
        self.session.commit()
        return set(before)

    def plant(self, whose: str, record: Base, kind: str | None = None, *, young: bool = False) -> Any:
        """Fill every free text of a record; `kind` is its name in the matrix; `young`: a child."""
        name = kind or record.__tablename__
        for column in record.__table__.columns:
            field = f"{name}.{column.name}"
            code = f"{record.__tablename__}.{column.name}"
            if column.name == "id" or column.foreign_keys or code in CODES or getattr(record, column.name) is not None:
                continue
            if isinstance(column.type, KeptText):
                setattr(record, column.name, self._canary(whose, field))
            elif column.name in {"diets", "diets_served", "themes", "languages"}:
                setattr(record, column.name, [self._canary(whose, field)])
            elif isinstance(column.type, PartialDateText):
                first = dt.date(2010 if young and column.name == "born" else 1930, 1, 1)
                day = PartialDate.of(first + dt.timedelta(days=len(self.sources)))
                self.sources[str(day)] = (whose, field)
                setattr(record, column.name, day)
        self.session.add(record)
        self.session.flush()
        return record

    def _canary(self, whose: str, field: str) -> str:
        canary = f"ZQ{len(self.sources):05}X"
        self.sources[canary] = (whose, field)
        return canary

    def _frame(self) -> None:
        add = self.session.add
        ours = Committee(
            id="committee", name="Committee", town="Our Town", country="CA", zone="America/Vancouver", language="en"
        )
        self.plant("everybody", ours)
        self.plant("everybody", Community(id="town", country="JP", zone="Asia/Tokyo", kind="town", language="ja"))
        self._partnership()
        visit = Visit(id=VISIT, direction=self._direction, starts=FIRST, ends=LAST + dt.timedelta(days=1))
        self.plant("everybody", visit)
        add(VisitPartner(id="vp", visit_id=VISIT, community_id="town"))
        flight = ItineraryItem(
            id="flight", visit_id=VISIT, travel=True, kind="flight", starts_on=FIRST, starts_at=dt.time(9),
            starts_zone="Asia/Tokyo", ends_on=FIRST, ends_at=dt.time(18), ends_zone="America/Vancouver",
        )  # fmt: skip
        coach = ItineraryItem(
            id="coach", visit_id=VISIT, travel=True, kind="coach", starts_on=FIRST + dt.timedelta(days=1),
            starts_at=dt.time(14), starts_zone="America/Vancouver",
        )  # fmt: skip
        lunch = ItineraryItem(
            id="lunch", visit_id=VISIT, kind="meal", starts_on=FIRST + dt.timedelta(days=1), starts_at=dt.time(12),
            starts_zone="America/Vancouver", number="",
        )  # fmt: skip
        self.plant("everybody", flight, "leg")
        self.plant("everybody", coach, "leg")
        self.plant("everybody", lunch)
        self.plant("everybody", Fee(id="fee", visit_id=VISIT, amount=100, currency="CAD"))
        self.plant("everybody", BudgetLine(id="line", visit_id=VISIT, side="expense", planned=100, currency="CAD"))
        spent = Spending(id="spent", visit_id=VISIT, budget_line_id="line", amount=100, currency="CAD", spent_on=FIRST)
        self.plant("everybody", spent)

    def _cars(self) -> None:
        """One car, to meet the flight and along with the coach, with one guest in it."""
        self.plant("everybody", Car(id="van", visit_id=VISIT, seats=4, child_seats=0, wheelchair_places=0))
        for item, way in (("flight", "meet"), ("coach", "there")):
            self.plant("everybody", Ride(id=f"ride-{item}", visit_id=VISIT, car_id="van", item_id=item, way=way))
            seat = RideSeat(id=f"seat-{item}", ride_id=f"ride-{item}", participation_id=self.guests[0])
            self.session.add(seat)

    def _partnership(self) -> None:
        self.plant("everybody", Partnership(id="link", community_id="town"))
        self.plant("everybody", PartnershipStatus(id="stage", partnership_id="link"))
        self.plant("everybody", Contact(id="office", community_id="town", kind="counterpart"))
        self.plant("private contact", Contact(id="friend", community_id="town", kind="other"))
        self.plant("everybody", CandidateTown(id="ours", name="Our Town", ours=True))
        self.plant("other town", CandidateTown(id="theirs", ours=False))

    def _home(self, key: str) -> str:
        self.plant(key, Household(id=key))
        self.plant(key, HostOffer(id=f"offer-{key}", visit_id=VISIT, household_id=key))
        self.plant(key, Room(id=f"room-{key}", household_id=key))
        self.plant(key, Bed(id=f"bed-{key}", room_id=f"room-{key}"))
        self.plant(key, Pet(id=f"pet-{key}", household_id=key, settled=True))
        self.plant(key, Vetting(id=f"v-{key}", household_id=key, kind="home_visit", state="running"))
        self.plant(
            key,
            HostPart(id=f"part-{key}", visit_id=VISIT, household_id=key, kind="meal", first_day=FIRST, last_day=FIRST),
        )
        drives = HostPart(
            id=f"car-{key}", visit_id=VISIT, household_id=key, kind="driver", first_day=FIRST, last_day=LAST
        )
        self.plant(key, drives)
        for number in range(self._luck.choice((1, 2))):
            who = f"{key}-m{number}"
            self.plant(key, Person(id=who, name_order="given_first"), "member")
            self.plant(key, HouseholdMember(id=f"hm-{who}", household_id=key, person_id=who, position=number))
            self.plant(key, PersonLanguage(id=f"l-{who}", person_id=who), "member_language")
            made = PartialDate.of(dt.date(2032, 1, 1) + dt.timedelta(days=len(self.sources)))
            check = BackgroundCheck(
                id=f"c-{who}", person_id=who, state="clear", checked_on=made, valid_until=PartialDate(2031, 1, 1)
            )  # fmt: skip
            self.sources[str(made)] = (key, "background_check.checked_on")
            self.sources["clear"] = (key, "background_check.state")
            self.plant(key, check)
        return key

    def _guest(self, key: str, number: int) -> str:
        person = f"p-{key}"
        order = self._luck.choice(("given_first", "family_first"))
        self.plant(key, Person(id=person, name_order=order, mobility="few", passport_name=None), young=number % 2 == 1)
        party = None
        if self._luck.random() < 0.3:
            party = f"party-{key}"
            self.plant(key, Party(id=party, visit_id=VISIT, kind="couple"))
        self.plant(
            key,
            Participation(
                id=key, visit_id=VISIT, person_id=person, community_id="town", party_id=party, position=number,
                role="delegate", status="going", first_night=FIRST, last_night=LAST,
            ),
        )  # fmt: skip
        for n in range(self._luck.choice((1, 2))):
            self.plant(key, Allergy(id=f"a{n}-{key}", person_id=person, severity="severe"))
            self.plant(key, EmergencyContact(id=f"e{n}-{key}", person_id=person, position=n))
        self.plant(key, AnimalLimit(id=f"al-{key}", person_id=person, strength="never"))
        self.plant(key, PersonLanguage(id=f"pl-{key}", person_id=person))
        self.plant(key, Hosting(id=f"ho-{key}", person_id=person))
        log = ContactEntry(
            id=f"ce-{key}", visit_id=VISIT, participation_id=key, happened_on=FIRST, way="visit", with_whom="host"
        )
        self.plant(key, log)
        self.plant(key, Wish(id=f"w-{key}", visit_id=VISIT, participation_id=key, kind="veto", confidential=True))
        self.plant(
            key,
            Paper(id=f"pa-{key}", visit_id=VISIT, participation_id=key, kind="travel_insurance", state="partial"),
        )
        self.plant(
            key,
            Payment(
                id=f"py-{key}",
                visit_id=VISIT,
                participation_id=key,
                amount=50,
                currency="CAD",
                paid_on=FIRST,
                receipt=f"2027-{number + 1:03}",
            ),
        )
        about = {"about_kind": "person", "about_id": person, "field": "allergies"}
        self.plant(
            key, Question(id=f"q1-{key}", visit_id=VISIT, code="doubtful_allergy", target=about), "allergy_question"
        )
        other = {"about_kind": "person", "about_id": person, "field": "born"}
        self.plant(key, Question(id=f"q2-{key}", visit_id=VISIT, code="ambiguous_date", target=other))
        return key

    def _place(self, guest: str) -> None:
        if self._luck.random() < 0.1:
            self.homes_of[guest] = set()
            return
        parts = [(FIRST, LAST)]
        if self._luck.random() < 0.3:
            parts = [(FIRST, FIRST), (FIRST + dt.timedelta(days=1), LAST)]
        homes = self._luck.sample(self.homes, k=min(len(parts), len(self.homes)))
        for home, (first, last) in zip(homes, parts, strict=False):
            room = f"room-{home}"
            self.plant(
                guest,
                Placement(
                    id=f"{guest}-{home}", visit_id=VISIT, participation_id=guest, household_id=home, room_id=room,
                    first_night=first, last_night=last, state="pencilled",
                ),
            )  # fmt: skip
            self.plant(
                guest,
                RuleException(
                    id=f"x-{guest}-{home}", visit_id=VISIT, participation_id=guest, household_id=home, rule="r"
                ),
            )
        self.homes_of[guest] = set(homes)

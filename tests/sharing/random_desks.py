"""Random desks for the round trip: any text in any field, any dates, any number of whatever hangs on a record."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import kept
from exchange_desk.operations.typing_in import CHOICES
from exchange_desk.queries.records import form_of
from exchange_desk.records import (
    Allergy,
    AnimalLimit,
    Attendance,
    BackgroundCheck,
    Base,
    Bed,
    CandidateTown,
    Community,
    Contact,
    EmergencyContact,
    Hosting,
    HostOffer,
    Household,
    HouseholdMember,
    ItemAttendee,
    ItineraryItem,
    OfferNight,
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
    Room,
    Visit,
    VisitPartner,
    Wish,
)

STARTS = dt.date(2027, 10, 7)
PIECES = (
    "a", "Ö", "=1+1", "+49 30", "-", "@x", "'", "\t", "\n", "\r", " ", "\\", "\\n", "|", "(", ")", ";", ":", "[", "]",
    ",", '"', "_x0041_", "佐藤", "𠮷", "عربي", "עברית", "ไทย", "한국", "Ελλ", "Кир", "हिन्दी", "தமிழ்", "ქართ", "Հայ",
    "አማ", "ខ្មែរ",
    "မြန်", "Việt", "🙂", "e\u0301", "\u200f", "\u2028", "\x07", "\x85", "TRUE", "007", "1/2/27", "\u3000", "＝",
    ": ", "; ", " | ", "\ufeff", "#N/A", "yes", "%",
)  # fmt: skip
_WORDS = {
    ("participation", "role"): ("student", "delegate"), ("attendance", "state"): ("present", "late", "absent"),
    ("paper", "state"): ("asked", "received", "partial"), ("person_language", "language"): ("ja", "en", "fr"),
}  # fmt: skip
_ONLY_WHEN_SAID = frozenset({"search_key", "sample"})


class Luck:
    """One random desk."""

    def __init__(self, session: Session, seed: int) -> None:
        self.session = session
        self.luck = random.Random(seed)
        self.visit = Visit(title="Visit", direction="inbound", starts=STARTS, ends=STARTS + dt.timedelta(days=6))
        self.town = Community(name="Numata", country="JP")
        session.add_all((self.visit, self.town))
        session.flush()
        session.add(VisitPartner(visit_id=self.visit.id, community_id=self.town.id))
        session.flush()

    def text(self) -> str:
        """Any text that the desk keeps."""
        return kept("".join(self.luck.choice(PIECES) for _ in range(self.luck.randint(1, 5))))

    def fill(self, record: type[Base], **given: Any) -> Any:
        """A record with some of its fields filled at random."""
        values = dict(given)
        for column in record.__table__.columns:
            name = column.name
            if name == "id" or name in given or name in _ONLY_WHEN_SAID or column.foreign_keys:
                continue
            needed = not column.nullable and column.default is None
            if needed or self.luck.random() < 0.6:
                values[name] = self._value(record.__tablename__, column)
        made = record(**values)
        self.session.add(made)
        self.session.flush()
        return made

    def _value(self, table: str, column: Any) -> Any:
        words = CHOICES.get((table, column.name)) or _WORDS.get((table, column.name))
        form = form_of(column)
        if words and form == "text":
            return self.luck.choice(words)
        day = dt.date(1850, 1, 1) + dt.timedelta(days=self.luck.randint(0, 80_000))
        if form == "partial date":
            return self.luck.choice((PartialDate.of(day), PartialDate(day.year, day.month), PartialDate(day.year)))
        number = self.luck.choice((0, 1, -3, 12, 9_999_999))
        return {
            "text": self.text,
            "number": lambda: (
                number + self.luck.choice((0.0, 0.5, 0.1)) if column.type.python_type is float else number
            ),
            "date": lambda: day,
            "time": lambda: dt.time(self.luck.randint(0, 23), self.luck.choice((0, 59)), self.luck.choice((0, 7))),
            "moment": lambda: dt.datetime.combine(day, dt.time(self.luck.randint(0, 23), 5)),
            "yes/no": lambda: self.luck.random() < 0.5,
            "list": lambda: [self.text() for _ in range(self.luck.randint(1, 3))],
        }[form]()

    def some(self, most: int = 2) -> range:
        """None, one or more."""
        return range(self.luck.randint(0, most))

    def person(self) -> Person:
        """A person with what hangs on it."""
        made: Person = self.fill(Person, family_name=self.text())
        for record in (Allergy, AnimalLimit, PersonLanguage, BackgroundCheck, EmergencyContact):
            for _ in self.some():
                self.fill(record, person_id=made.id)
        return made

    def home(self) -> Household:
        """A home with its offer, rooms, members and pets."""
        made: Household = self.fill(Household)
        offer = self.fill(HostOffer, household_id=made.id, visit_id=self.visit.id)
        for n in self.some(3):
            self.session.add(OfferNight(offer_id=offer.id, night=STARTS + dt.timedelta(days=n)))
        for n in self.some():
            room = self.fill(Room, household_id=made.id, position=n + 1)
            for k in self.some():
                self.fill(Bed, room_id=room.id, position=k + 1)
            self.session.flush()
        for n in self.some():
            self.fill(HouseholdMember, household_id=made.id, person_id=self.person().id, position=n + 1)
        for _ in self.some():
            self.fill(Pet, household_id=made.id)
        return made

    def desk(self) -> None:
        """Everything, once or a few times."""
        visit_id = self.visit.id
        homes = [self.home() for _ in range(2)]
        parties = [self.fill(Party, visit_id=visit_id) for _ in self.some()]
        parts = []
        for n in range(3):
            person, party = self.person(), self.luck.choice([*parties, None])
            nights = {"first_night": STARTS, "last_night": STARTS + dt.timedelta(days=self.luck.randint(0, 5))}
            parts.append(
                self.fill(
                    Participation, visit_id=visit_id, person_id=person.id, position=n, community_id=self.town.id,
                    party_id=party.id if party else None, **nights,
                )
            )  # fmt: skip
        parties_used = {part.party_id for part in parts}
        for party in parties:
            if party.id not in parties_used:
                self.session.delete(party)
        for part in parts:
            for _ in self.some():
                self.fill(
                    Wish, visit_id=visit_id, participation_id=part.id,
                    about_participation_id=self.luck.choice([*(p.id for p in parts), None]),
                    about_household_id=self.luck.choice([*(h.id for h in homes), None]),
                )  # fmt: skip
            self.fill(Hosting, person_id=part.person_id, household_id=self.luck.choice(homes).id)
            self.fill(Paper, visit_id=visit_id, participation_id=part.id)
            self.fill(Payment, visit_id=visit_id, participation_id=part.id)
            self.fill(
                Placement, visit_id=visit_id, participation_id=part.id, household_id=homes[0].id,
                first_night=STARTS, last_night=STARTS,
            )  # fmt: skip
        for n in range(2):
            item = self.fill(ItineraryItem, visit_id=visit_id, starts_zone="Asia/Tokyo", travel=n == 0)
            self.fill(ItemAttendee, item_id=item.id, participation_id=parts[0].id)
            self.fill(Attendance, item_id=item.id, participation_id=parts[1].id)
        self.fill(Contact, community_id=self.town.id)
        self.fill(CandidateTown)
        partnership = self.fill(Partnership, community_id=self.town.id)
        for _ in self.some():
            self.fill(PartnershipStatus, partnership_id=partnership.id)
        self.session.flush()

"""An invented full visit in memory for the packets benchmark: guests in two scripts, homes, placements, programme."""

from __future__ import annotations

import datetime as dt
import random

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records import (
    Allergy,
    BackgroundCheck,
    Base,
    Bed,
    Committee,
    Community,
    EmergencyContact,
    HostOffer,
    Household,
    HouseholdMember,
    ItineraryItem,
    Participation,
    Person,
    PersonLanguage,
    Placement,
    Room,
    Visit,
    VisitPartner,
)

VISIT = "visit"
FIRST, LAST = dt.date(2027, 7, 23), dt.date(2027, 7, 29)
FAMILIES = (
    ("小林", "Kobayashi"),
    ("髙橋", "Takahashi"),
    ("山本", "Yamamoto"),
    ("中村", "Nakamura"),
    ("渡辺", "Watanabe"),
)
GIVEN = (
    ("あかり", "Akari"),
    ("蓮", "Ren"),
    ("さくら", "Sakura"),
    ("湊", "Minato"),
    ("静江", "Shizue"),
    ("花音", "Kanon"),
)
HOSTS = ("Fraser", "Dubois", "Abernathy", "Olsen", "Trần", "Kozak", "St. Pierre", "Singh", "Müller", "Ramos")
NOTE = "Likes fishing, gardens and long walks; is a little shy on the first evening and wakes up early. "
TITLES = ("Mayor's reception at the Civic Centre", "Whale watching from the Seagate wharf", "Picnic at Storey's Beach")


def full_visit(guests: int, homes: int) -> Session:
    """The visit in a session of its own; the same numbers, the same visit."""
    dice = random.Random(7)
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    session = Session(engine, expire_on_commit=False)
    session.add(
        Committee(
            name="Port Hardy Twinning Society",
            town="Port Hardy",
            country="CA",
            zone="America/Vancouver",
            on_call_name="Bonnie Lockhart",
            on_call_phone="+1 250-555-0153",
            emergency_number="911",
            hospital="Port Hardy Hospital, 9120 Granville St",
            meeting_point="Civic Centre, main door",
        )
    )
    session.add(
        Community(id="c", name="Numata", name_original="沼田町", country="JP", zone="Asia/Tokyo", language="ja")
    )
    session.add(Visit(id=VISIT, title="Numata 2027", direction="inbound", starts=FIRST, ends=dt.date(2027, 7, 30)))
    session.add(VisitPartner(visit_id=VISIT, community_id="c"))
    session.flush()
    for number in range(homes):
        _home(session, dice, number)
    for number in range(guests):
        _guest(session, dice, number, number % homes)
    _programme(session)
    session.commit()
    return session


def _home(session: Session, dice: random.Random, number: int) -> None:
    key, name = f"h{number}", f"{HOSTS[number % len(HOSTS)]}{'' if number < len(HOSTS) else f' {number}'}"
    session.add(
        Household(
            id=key,
            name=name,
            greeting="Pat and Robin",
            street=f"{number + 1} Market Street",
            town="Port Hardy",
            phone=f"+1 250-555-{number:04d}",
            smoking="none",
            house_notes=NOTE * 2,
            diets_served=["vegetarian"],
        )
    )
    session.flush()
    for place, born in enumerate((1970, 1972, 2011)):
        who = f"{key}-{place}"
        session.add(Person(id=who, given_name=("Pat", "Robin", "Sam")[place], family_name=name, born=PartialDate(born)))
        session.flush()
        session.add(HouseholdMember(household_id=key, person_id=who, position=place + 1))
        if born < 2000:
            session.add(
                BackgroundCheck(person_id=who, state="clear", checked_on=PartialDate(2027, 3, dice.randint(1, 28)))
            )
    for place in (1, 2):
        session.add(Room(id=f"{key}-r{place}", household_id=key, label="AB"[place - 1], position=place))
        session.flush()
        session.add(Bed(room_id=f"{key}-r{place}", kind="single"))
    session.add(HostOffer(visit_id=VISIT, household_id=key))
    session.flush()


def _guest(session: Session, dice: random.Random, number: int, home: int) -> None:
    key = f"g{number}"
    (family_kanji, family), (given_kanji, given) = dice.choice(FAMILIES), dice.choice(GIVEN)
    session.add(
        Person(
            id=f"p{number}",
            family_name=family,
            given_name=given,
            family_name_original=family_kanji,
            given_name_original=given_kanji,
            passport_name=f"{family.upper()} {given.upper()}",
            name_order="family_first",
            sex=dice.choice(("female", "male")),
            born=PartialDate(dice.choice((1955, 1980, 2010, 2011)), 8, 7),
            phone=f"+81 90-1234-{number:04d}",
            interests=NOTE,
            diets=["vegetarian"] if number % 9 == 0 else [],
        )
    )
    session.flush()
    session.add(PersonLanguage(person_id=f"p{number}", language="ja", level="native"))
    session.add(
        EmergencyContact(person_id=f"p{number}", name=f"{family} Hiroshi", relation="father", phone="+81 164-35-2111")
    )
    if number % 6 == 0:
        session.add(
            Allergy(person_id=f"p{number}", substance="buckwheat (soba)", kind="food", severity="severe", plan="EpiPen")
        )
    session.add(
        Participation(
            id=key,
            visit_id=VISIT,
            person_id=f"p{number}",
            community_id="c",
            position=number + 1,
            reference=f"N{number + 1}",
            role=dice.choice(("student", "delegate")),
            first_night=FIRST,
            last_night=LAST,
        )
    )
    session.flush()
    session.add(
        Placement(
            visit_id=VISIT,
            participation_id=key,
            household_id=f"h{home}",
            room_id=f"h{home}-r1",
            first_night=FIRST,
            last_night=LAST,
            state="confirmed",
        )
    )


def _programme(session: Session) -> None:
    for day in range(1, 7):
        for place, title in enumerate(TITLES):
            session.add(
                ItineraryItem(
                    visit_id=VISIT,
                    title=title,
                    starts_on=FIRST + dt.timedelta(days=day),
                    starts_at=dt.time(9 + 4 * place),
                    starts_zone="America/Vancouver",
                    place="Civic Centre",
                    meals=["lunch"] if place else [],
                    meal_by="group",
                )
            )
    session.add(
        ItineraryItem(
            visit_id=VISIT,
            title="Flight",
            travel=True,
            kind="flight",
            carrier="ANA",
            number="NH 116",
            starts_on=FIRST,
            starts_at=dt.time(21, 55),
            starts_zone="Asia/Tokyo",
            ends_on=FIRST,
            ends_at=dt.time(15),
            place="Tokyo Haneda",
            place_code="HND",
            to_place="Vancouver",
            to_place_code="YVR",
            ends_zone="America/Vancouver",
        )
    )

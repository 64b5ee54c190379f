"""The awkward visit: two scripts, twins, a tag-like allergy, long names, an Arabic name, no family name."""

from __future__ import annotations

import datetime as dt

from packet_builder import FIRST, LAST, VISIT, add_frame, add_guest, add_home, place
from packet_exceptions import add_exceptions
from packet_money import add_money
from packet_papers import add_papers, add_passports
from packet_partnerships import add_partnerships
from packet_questions import add_questions
from packet_travel import add_travel
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records import (
    Allergy,
    AnimalLimit,
    EmergencyContact,
    HostPart,
    ItemAttendee,
    Party,
    PersonLanguage,
    Pet,
)


def awkward_visit(session: Session) -> None:
    """Two scripts, twins, a tag-like allergy, long names, an Arabic name, somebody without a family name."""
    add_frame(session)
    add_partnerships(session)
    session.add(Party(id="twins", visit_id=VISIT, label="twins", kind="siblings"))
    session.add(Party(id="couple", visit_id=VISIT, label="Thornbury", kind="couple"))
    session.flush()
    _guests(session)
    _homes(session)
    add_travel(session)
    session.add_all(
        HostPart(id=f"car-{home}", visit_id=VISIT, household_id=home, participation_id=guest, kind="driver",
                 first_day=FIRST, last_day=LAST)
        for home, guest in (("h1", "g2"), ("h3", "g3"), ("h4", None))
    )  # fmt: skip
    session.add(ItemAttendee(id="out", item_id="p2", participation_id="g4", included=False))
    add_exceptions(session)
    add_passports(session)
    add_papers(session)
    add_money(session)
    session.flush()


def _guests(session: Session) -> None:
    add_guest(
        session,
        "g1",
        role="leader",
        family_name="Honma",
        given_name="Shuichi",
        family_name_original="本間",
        given_name_original="修一",
        family_name_reading="ほんま",
        given_name_reading="しゅういち",
        sex="male",
        born=PartialDate(1964, 3, 22),
        smoker="outside",
        occupation="Board of education",
        medication="metformin",
    )
    add_guest(
        session,
        "g2",
        role="junior_high",
        family_name="Kikuchi",
        given_name="Kotoha",
        family_name_original="菊地",
        given_name_original="ことは",
        family_name_reading="きくち",
        given_name_reading="ことは",
        sex="female",
        born=PartialDate(2013, 11, 30),
        grade="中２",
        diets=["nut_free"],
        diet_note="ナッツ禁止",
        interests="drawing & <b>cats</b>",
    )
    add_guest(
        session,
        "g3",
        role="high",
        party="twins",
        family_name="Yamamoto",
        given_name="Ren",
        family_name_original="山本",
        given_name_original="蓮",
        family_name_reading="ヤマモト",
        given_name_reading="レン",
        sex="male",
        born=PartialDate(2011, 4, 30),
    )
    add_guest(
        session,
        "g4",
        role="high",
        party="twins",
        family_name="Yamamoto",
        given_name="Minato",
        family_name_original="山本",
        given_name_original="湊",
        family_name_reading="ヤマモト",
        given_name_reading="ミナト",
        sex="male",
        born=PartialDate(2011, 4, 30),
    )
    add_guest(
        session,
        "g5",
        town="banbury",
        given_name="Abdulrahman",
        family_name="al-Khatib",
        given_name_original="عبد الرحمن",
        family_name_original="الخطيب",
        sex="male",
        born=PartialDate(1990),
        arrival_note="own car, about 21:00",
        smoke_tolerance="never",
    )
    add_guest(session, "g6", town="banbury", given_name="Suharto", sex=None, stated_age=44)
    add_guest(
        session,
        "g7",
        town="banbury",
        given_name="Maximiliana Theodora",
        called="Maximiliana-Theodora",
        sex="female",
        family_name="Konstantinopolitanska-Wołodkiewicz zu Hohenschwangau",
        born=PartialDate(1951, 2, 14),
        mobility="few",
        mobility_note="walking stick",
    )
    add_guest(
        session,
        "g8",
        town="banbury",
        party="couple",
        given_name="Geoff",
        family_name="Thornbury",
        sex="male",
        born=PartialDate(1951, 2, 14),
    )
    add_guest(
        session,
        "g9",
        town="banbury",
        party="couple",
        given_name="Pauline",
        family_name="Thornbury",
        sex="female",
        born=PartialDate(1953, 9, 3),
    )
    add = session.add
    add(
        Allergy(
            id="a1",
            person_id="person-g2",
            substance="cashew nuts",
            kind="food",
            severity="severe",
            plan="EpiPen in her red bag",
            as_typed="カシューナッツ <severe> & エピペン持参",
        )
    )
    add(Allergy(id="a2", person_id="person-g2", substance="penicillin", kind="medicine"))
    add(AnimalLimit(id="l1", person_id="person-g3", animal="dog", strength="never", why="fear"))
    add(PersonLanguage(id="pl1", person_id="person-g2", language="ja", level="native"))
    add(PersonLanguage(id="pl2", person_id="person-g2", language="en", level="some"))
    add(
        EmergencyContact(
            id="e1", person_id="person-g2", position=1, name="菊地 文子", relation="mother", phone="+81 90-0000-2106"
        )
    )
    add(
        EmergencyContact(
            id="e2",
            person_id="person-g2",
            position=2,
            relation="grandmother",
            phone="+81 90-0000-2107",
            as_typed="祖母",
        )
    )
    add_questions(session)
    session.flush()


def _homes(session: Session) -> None:
    add_home(
        session,
        "h1",
        "Desjarlais",
        greeting="Luc and Anne-Marie",
        street="88 Tideline Rd",
        town="Port Hardy",
        phone="+1 250-555-0142",
        smoking="none",
        house_notes="The side door is always open.",
        members=(
            ("Luc Desjarlais", 1978, "clear"),
            ("Anne-Marie Desjarlais", 1980, "clear"),
            ("Corinne Desjarlais", "2011-03-15", None),
        ),
    )
    add_home(
        session,
        "h2",
        "Ostrander",
        greeting="Paul and Debra",
        street="150 Highland Dr",
        town="Port Hardy",
        phone="+1 250-555-0146",
        members=(
            ("Paul Ostrander", 1969, "clear"),
            ("Debra Ostrander", 1971, "clear"),
            ("Tess Ostrander", "2008-03-04", None),
        ),
    )
    add_home(
        session,
        "h3",
        "Bell-Nakao",
        street="63 Totem Way",
        phone="+1 250-555-0148",
        smoking="outside",
        members=(("Kenji Bell-Nakao", 1976, None), ("Rosalind Bell-Nakao", 1977, None)),
    )
    add_home(session, "h4", "Stepanenko", phone="+1 250-555-0154", members=(("Olena Stepanenko", 1985, "clear"),))
    session.add(Pet(id="pet1", household_id="h1", animal="dog", count=1, indoors="no", size="big"))
    session.add(Pet(id="pet2", household_id="h3", animal="cat", count=2, indoors="part", settled=False))
    session.flush()
    place(session, "g2", "h1", "A")
    place(session, "g3", "h2", "A", state="pencilled")
    place(session, "g4", "h2", "A", state="pencilled")
    place(session, "g1", "h3", "A", last=dt.date(2027, 10, 9))
    place(session, "g1", "h1", "B", first=dt.date(2027, 10, 10))
    place(session, "g8", "h3", "B")
    place(session, "g9", "h3", "B")
    place(session, "g5", "h1", "B", last=dt.date(2027, 10, 9))
    session.flush()

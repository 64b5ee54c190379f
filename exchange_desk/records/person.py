"""A person: guest, host, volunteer; one life-long record with both forms of the name."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Mapped

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records.base import Base, labelled


class Person(Base):
    """No family name is required; a birth date may be partial; what is unknown is None, never guessed."""

    __tablename__ = "person"

    title: Mapped[str | None] = labelled("Title")
    family_name: Mapped[str | None] = labelled("Family name")
    given_name: Mapped[str | None] = labelled("Given name")
    family_name_original: Mapped[str | None] = labelled("Family name in original script")
    given_name_original: Mapped[str | None] = labelled("Given name in original script")
    family_name_reading: Mapped[str | None] = labelled("Family name: reading")
    given_name_reading: Mapped[str | None] = labelled("Given name: reading")
    passport_name: Mapped[str | None] = labelled("Name as in passport", level="P2")
    called: Mapped[str | None] = labelled("Name to call")
    name_order: Mapped[str] = labelled("Name order (given_first, family_first)", default="given_first")
    sex: Mapped[str | None] = labelled("Sex (female, male, other)")
    born: Mapped[PartialDate | None] = labelled("Birth date", level="P3")
    stated_age: Mapped[int | None] = labelled("Age as stated", level="P2")
    stated_age_on: Mapped[dt.date | None] = labelled("Age stated on", level="P2")
    nationality: Mapped[str | None] = labelled("Nationality (two letters)", level="P3")
    phone: Mapped[str | None] = labelled("Phone (international)", level="P2")
    phone_typed: Mapped[str | None] = labelled("Phone as typed", level="P2")
    email: Mapped[str | None] = labelled("E-mail", level="P2")
    address: Mapped[str | None] = labelled("Address", level="P2")
    diets: Mapped[list[str]] = labelled("Diets", default=list, level="P2")
    diet_note: Mapped[str | None] = labelled("Diet: note", level="P2")
    medication: Mapped[str | None] = labelled("Medication", level="P3")
    medical_note: Mapped[str | None] = labelled("Medical note", level="P3")
    mobility: Mapped[str | None] = labelled("Stairs (any, few, none)", level="P2")
    mobility_note: Mapped[str | None] = labelled("Mobility: note", level="P2")
    smoker: Mapped[str | None] = labelled("Smokes (no, outside, yes)", level="P2")
    smoke_tolerance: Mapped[str | None] = labelled("Other people's smoke (fine, rather_not, never)", level="P2")
    occupation: Mapped[str | None] = labelled("Occupation")
    organisation: Mapped[str | None] = labelled("Organisation")
    grade: Mapped[str | None] = labelled("School grade")
    interests: Mapped[str | None] = labelled("Interests")
    passport_number: Mapped[str | None] = labelled("Passport number", level="P4")
    passport_country: Mapped[str | None] = labelled("Passport country", level="P4")
    passport_issued_on: Mapped[PartialDate | None] = labelled("Passport issued on", level="P4")
    passport_valid_to: Mapped[PartialDate | None] = labelled("Passport valid to", level="P3")
    notes: Mapped[str | None] = labelled("Notes", level="P3")
    search_key: Mapped[str] = labelled("Search key", default="", index=True)

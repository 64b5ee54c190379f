"""Passports of the awkward visit, and its papers: received, asked for, partial, outdated, nobody's, everybody's."""

from __future__ import annotations

import datetime as dt
from typing import Any

from packet_builder import VISIT
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records import Paper, Person

PASSPORTS: dict[str, dict[str, Any]] = {
    "g1": {"nationality": "JP", "passport_number": "TR 1482096", "passport_valid_to": PartialDate(2030, 5)},
    "g3": {"nationality": "BR", "passport_number": "MZ7741203", "passport_valid_to": PartialDate(2027, 10, 11)},
    "g7": {"nationality": "PL", "passport_number": "AB12"},
}


def add_passports(session: Session) -> None:
    """Three are known: one by its month, one that ends too early, one too short to be cut."""
    for guest, facts in PASSPORTS.items():
        person = session.get_one(Person, f"person-{guest}")
        for field, value in facts.items():
            setattr(person, field, value)
    session.flush()


def add_papers(session: Session) -> None:
    """Of every state one, and two lines that are nobody's."""
    asked, received = dt.date(2027, 6, 1), dt.date(2027, 6, 20)
    papers: tuple[dict[str, Any], ...] = (
        {"who": "g2", "kind": "parental_consent", "state": "partial", "asked_on": asked, "received_on": received,
         "signed_by": "菊地 文子", "notes": "father's <signature> missing"},
        {"who": "g2", "kind": "medical_release", "state": "asked", "asked_on": asked},
        {"who": "g2", "kind": "photo_consent", "state": "not_needed"},
        {"who": "g3", "kind": "parental_consent", "state": "received", "asked_on": asked, "received_on": received,
         "covers_to": dt.date(2027, 10, 10)},
        {"who": "g3", "kind": "medical_release", "state": "received", "received_on": received},
        {"who": "g1", "kind": "travel_insurance", "state": "outdated", "asked_on": asked, "received_on": received},
        {"who": "g5", "kind": "other", "title": "Police certificate عبد", "state": "asked"},
        {"who": None, "kind": "parental_consent", "state": "received", "as_typed": "Yamamoto R. + M.: consent"},
        {"who": None, "kind": "travel_insurance", "state": "asked", "title": "Group policy", "asked_on": asked,
         "as_typed": "all: Group policy"},
    )  # fmt: skip
    for number, told in enumerate(papers):
        who = told.pop("who")
        session.add(Paper(id=f"paper-{number}", visit_id=VISIT, participation_id=who, **told))
    session.flush()

"""Partnerships for the awkward visit: two towns with stages, offices and earlier visits, and our own town."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records import (
    CandidateTown,
    Committee,
    Community,
    Contact,
    Participation,
    Partnership,
    PartnershipStatus,
    Person,
    Visit,
    VisitPartner,
)


def add_partnerships(session: Session) -> None:
    """Numata with a long history and two sources that disagree, Banbury with nothing but its name."""
    town = session.get_one(Community, "numata")
    town.region, town.population, town.mayor, town.website = (
        "Hokkaido",
        2874,
        "横山 茂 Yokoyama Shigeru",
        "numata.example",
    )
    ours = session.get_one(Committee, "committee")
    ours.region = "British Columbia"
    session.add(
        Partnership(
            id="with-numata", community_id="numata", kind="sister city", first_contact=PartialDate(1992),
            counterpart="沼田町国際交流協会 Numata International Exchange Association",
            how_it_began="A fisheries teacher from Numata worked at the salmon hatchery & came back <every> summer.",
        )
    )  # fmt: skip
    session.add(Partnership(id="with-banbury", community_id="banbury", kind="friendship city"))
    session.flush()
    stages = (
        ("contact", PartialDate(1992), None, "Letter of the Numata board of education"),
        ("sister", PartialDate(1994, 10, 5), None, "Council minutes 94-211"),
        ("sister", PartialDate(1994, 9), "about", "北海道新聞"),
        ("revived", PartialDate(2015, 4), None, None),
    )
    session.add_all(
        PartnershipStatus(
            id=f"stage-{n}", partnership_id="with-numata", stage=stage, since=since, sure=sure, source=source
        )
        for n, (stage, since, sure, source) in enumerate(stages)
    )
    offices = (
        ("counterpart", "沼田町教育委員会 Board of Education", "課長 Head of section", "Sasaki", "+81164350001"),
        ("school", "沼田中学校", "Principal", "Ito", None),
        ("supplier", "Sorachi Bus", "Dispatcher", "Mori", "+81164350077"),
        ("other", None, "former guest", "Kobayashi", "+81164350099"),
    )
    session.add_all(
        Contact(
            id=f"contact-{n}", community_id="numata", kind=kind, organisation=organisation, role=role,
            family_name=name, phone=phone, notes="calls back late",
            email=f"{name}@numata.example".lower() if kind in ("supplier", "other") else None,  # nobody to ask by post
        )
        for n, (kind, organisation, role, name, phone) in enumerate(offices)
    )  # fmt: skip
    session.add(
        Visit(
            id="trip-2025", title="To Numata 2025", direction="outbound", starts=dt.date(2025, 8, 1),
            ends=dt.date(2025, 8, 9), purpose="Snow and rice: how two small towns keep their schools",
        )
    )  # fmt: skip
    session.add(VisitPartner(id="vp-2025", visit_id="trip-2025", community_id="numata"))
    session.flush()
    for number, status in enumerate(("going", "going", "going", "cancelled")):
        person = Person(id=f"traveller-{number}", given_name=f"Traveller {number}")
        session.add(person)
        session.flush()
        session.add(
            Participation(
                id=f"trip-{number}", visit_id="trip-2025", person_id=person.id, status=status, role="delegate"
            )
        )
    session.add(
        CandidateTown(
            id="ours", name="Port Hardy", ours=True, country="CA", inhabitants=4132, setting="harbour, forest, salmon",
            themes=["schools", "fisheries", "音楽"], school="a secondary school that would like letters & visits",
            languages=["en", "haw"], volunteers=14, motive="A town by the sea with a school of its own.",
        )
    )  # fmt: skip
    session.flush()


def add_address(session: Session) -> None:
    """How to write to the committee, and who signs."""
    ours = session.get_one(Committee, "committee")
    ours.address, ours.phone = "7360 Columbia St\nPort Hardy BC  V0N 2P0", "+12505550111"
    ours.email, ours.website = "twinning@porthardy.example", "porthardy.example/twinning"
    ours.signer, ours.signer_role = "Bonnie Lockhart", "Secretary"
    session.flush()

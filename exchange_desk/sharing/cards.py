"""Cards of guests, hosts and contacts for phones and address books: vCard 3.0, which every one of them reads.

4.0 would be the newer form, but Outlook and many phones still show nothing of it, and we need nothing that only it has.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.itinerary.attending import CHAPERONES, INTERPRETERS
from exchange_desk.queries.ages import ages_on, is_minor
from exchange_desk.queries.names import full_name, original_name
from exchange_desk.records import (
    Base,
    Community,
    Contact,
    HostOffer,
    Household,
    HouseholdMember,
    Participation,
    Person,
    Visit,
)
from exchange_desk.sharing.own_marks import fields_told, ids_of, mark_of

KINDS = ("guests", "leaders", "hosts", "contacts")
USUAL = ("guests", "hosts", "contacts")  # the leaders are among the guests
OWN = "X-EXCHANGE-DESK"
_OCTETS = 75
_ENDS = re.compile("\r\n|[\n\r\u0085\u2028\u2029\x0b\x0c]")
_LOST = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Card:
    """One card; the family name may be missing, `kinds` are its categories, `part` is the part of a town.

    `typed` is the phone as somebody wrote it; `read` is how the name is read, `native` the name in its own script
    (both: family, given). `of` (kind of list and ids) and `fields` tell our own import what stands where.
    """

    uid: str
    full: str
    family: str = ""
    given: str = ""
    title: str = ""
    called: str = ""
    original: str = ""
    phone: str = ""
    email: str = ""
    street: str = ""
    town: str = ""
    organisation: str = ""
    role: str = ""
    kinds: tuple[str, ...] = ()
    note: str = ""
    part: str = ""
    typed: str = ""
    order: str = ""
    read: tuple[str, str] = ("", "")
    native: tuple[str, str] = ("", "")
    of: tuple[str, str] = ("", "")
    fields: tuple[tuple[str, str], ...] = ()
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Cards:
    """One file of cards: how many, and how many are of minors; or how many of these were left out."""

    data: bytes
    count: int
    of_minors: int
    left_out: int

    @property
    def said(self) -> tuple[str, ...]:
        """What there is to say about minors."""
        if self.left_out:
            who = "1 minor is" if self.left_out == 1 else f"{self.left_out} minors are"
            return (f"{who} left out: their cards are made only on purpose.",)
        if self.of_minors:
            cards = "1 card of a minor" if self.of_minors == 1 else f"{self.of_minors} cards of minors"
            return (f"With {cards}. Give the file only to leaders, and to those who have to call them.",)
        return ()


def cards_file(session: Session, kinds: Iterable[str], visit_id: str | None, *, minors: bool = False) -> Cards:
    """One file of cards; guests, leaders and hosts are those of the visit. Nothing private is on them.

    Minors have none unless somebody wants that.
    """
    found: dict[str, Card] = {}
    for kind in kinds:
        if kind not in KINDS:
            raise RefusedInput(f"There are no cards of “{kind}”. There are cards of {', '.join(KINDS)}.")
        if kind != "contacts" and visit_id is None:
            raise RefusedInput(f"Cards of {kind} are of one visit. Say which one (--visit).")
        for card in _READ[kind](session, visit_id or ""):
            found.setdefault(card.uid, card)
    of_minors = sum(card.minor for card in found.values())
    wanted = [card for card in found.values() if minors or not card.minor]
    text = "".join(line for card in wanted for line in _lines(card))
    return Cards(text.encode("utf-8"), len(wanted), of_minors if minors else 0, 0 if minors else of_minors)


def escaped(text: str) -> str:
    """A value as RFC 6350 wants it: no line end of its own, no sign that would end it."""
    text = _LOST.sub("", _ENDS.sub("\n", text))
    return re.sub(r"([\\,;])", r"\\\1", text).replace("\n", "\\n")


def folded_line(line: str) -> str:
    """A line cut after 75 octets at most, never inside a character, as RFC 6350 and RFC 5545 want it."""
    parts: list[str] = []
    part, octets = "", 0
    for char in line:
        size = len(char.encode("utf-8"))
        if octets + size > (_OCTETS if not parts else _OCTETS - 1):
            parts.append(part)
            part, octets = "", 0
        part += char
        octets += size
    return "\r\n ".join([*parts, part]) + "\r\n"


def _lines(card: Card) -> list[str]:
    said = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"UID:urn:uuid:{escaped(card.uid)}",
        f"FN:{escaped(card.full)}",
        f"N:{escaped(card.family)};{escaped(card.given)};;{escaped(card.title)};",
    ]
    for name, value in (
        ("NICKNAME", card.called), ("X-NAME-ORIGINAL", card.original), ("TEL;TYPE=CELL,VOICE", card.phone),
        ("EMAIL;TYPE=INTERNET", card.email), ("ORG", card.organisation), ("TITLE", card.role), ("NOTE", card.note),
        ("X-PHONETIC-LAST-NAME", card.read[0]), ("X-PHONETIC-FIRST-NAME", card.read[1]),
    ):  # fmt: skip
        if value:
            said.append(f"{name}:{escaped(value)}")
    if card.street or card.town or card.part:
        said.append(f"ADR;TYPE=HOME:;{escaped(card.part)};{escaped(card.street)};{escaped(card.town)};;;")
    if card.kinds:
        said.append(f"CATEGORIES:{','.join(escaped(kind) for kind in card.kinds)}")
    return [folded_line(line) for line in (*said, *_marks(card), "END:VCARD")]


def _marks(card: Card) -> list[str]:
    if not card.fields:
        return []
    said = [f"{OWN}-LIST:{mark_of(card.of[0])}", f"{OWN}-IDS:{escaped(card.of[1])}"]
    if any(card.native):
        said.append(f"{OWN}-NATIVE:{escaped(card.native[0])};{escaped(card.native[1])}")
    for name, value in (("TYPED", card.typed), ("ORDER", card.order)):
        if value:
            said.append(f"{OWN}-{name}:{escaped(value)}")
    told = ";".join(escaped(f"{heading}={place}") for heading, place in card.fields)
    return [*said, f"{OWN}-FIELDS:{told}"]


def _leaders(session: Session, visit_id: str) -> list[Card]:
    """Those of the guests who lead, go along with the young ones, or interpret."""
    return [card for card in _guests(session, visit_id) if card.role in CHAPERONES | INTERPRETERS]


def _guests(session: Session, visit_id: str) -> list[Card]:
    day = session.scalars(select(Visit.starts).where(Visit.id == visit_id)).one()
    query = (
        select(Person, Participation, Community.name)
        .join(Participation, Participation.person_id == Person.id)
        .join(Community, Community.id == Participation.community_id, isouter=True)
        .where(Participation.visit_id == visit_id, Participation.status == "going")
        .order_by(Participation.position, Participation.id)
    )
    found = []
    for person, part, town in session.execute(query):
        places = (
            *_name_places(person), (person, "called", "NICKNAME"),
            (person, "family_name_reading", "X-PHONETIC-LAST-NAME"),
            (person, "given_name_reading", "X-PHONETIC-FIRST-NAME"), *_reach_places(person),
            (part, "community_id", "ORG"), (part, "role", "TITLE"),
        )  # fmt: skip
        found.append(
            Card(
                part.id,
                full=full_name(person),
                family=person.family_name or person.family_name_original or "",
                given=person.given_name or person.given_name_original or "",
                title=person.title or "",
                called=person.called or "",
                original=original_name(person) or "",
                note=original_name(person) or "",
                phone=person.phone or person.phone_typed or "",
                typed=person.phone_typed or "",
                email=person.email or "",
                organisation=town or "",
                role=part.role,
                kinds=("guest",),
                order=person.name_order,
                read=(person.family_name_reading or "", person.given_name_reading or ""),
                native=(person.family_name_original or "", person.given_name_original or ""),
                of=("guests", ids_of(part, person)),
                fields=fields_told("guests", places),
                minor=_is_minor(person, part, day),
            )
        )
    return found


def _is_minor(person: Person, part: Participation | None, day: dt.date) -> bool:
    """On the first day of the visit, by the youngest age that fits."""
    ages = ages_on(day, person.born, person.stated_age, person.stated_age_on)
    return is_minor(ages, part.role if part else None, person.grade)


def _hosts(session: Session, visit_id: str) -> list[Card]:
    day = session.scalars(select(Visit.starts).where(Visit.id == visit_id)).one()
    homes = session.execute(
        select(Household, HostOffer)
        .join(HostOffer, HostOffer.household_id == Household.id)
        .where(HostOffer.visit_id == visit_id, HostOffer.withdrawn_at.is_(None))
        .order_by(Household.name, Household.id)
    ).all()
    found = []
    for home, offer in homes:
        members = session.scalars(
            select(Person)
            .join(HouseholdMember, HouseholdMember.person_id == Person.id)
            .where(HouseholdMember.household_id == home.id, HouseholdMember.adult.is_not(False))
            .order_by(HouseholdMember.position, HouseholdMember.id)
        )
        first = next((one for one in members if not _is_minor(one, None, day)), None)  # whose phone is the home's
        places = (
            (home, "name", "N.1"), (home, "greeting", "N.2"), (home, "street", "ADR.3"), (home, "town", "ADR.4"),
            (home, "part_of_town", "ADR.2" if home.town else "ADR.4"), *_reach_places(home),
        )  # fmt: skip
        found.append(
            Card(
                home.id,
                full=f"{home.greeting} {home.name}" if home.greeting else home.name,
                family=home.name,
                given=home.greeting or (first.given_name or "" if first else ""),
                phone=home.phone or home.phone_typed or (first.phone or "" if first else ""),
                typed=home.phone_typed or "",
                email=home.email or (first.email or "" if first else ""),
                street=home.street or "",
                part=home.part_of_town or "" if home.town else "",
                town=home.town or home.part_of_town or "",
                kinds=("host family",),
                of=("hosts", ids_of(home, offer)),
                fields=fields_told("hosts", places),
            )
        )
    return found


def _contacts(session: Session, _visit_id: str) -> list[Card]:
    query = (
        select(Contact, Community.name)
        .join(Community, Community.id == Contact.community_id, isouter=True)
        .order_by(Community.name, Contact.family_name, Contact.id)
    )
    found = []
    for contact, town in session.execute(query):
        parts = (contact.given_name, contact.family_name)
        name = " ".join(p for p in (parts if contact.name_order == "given_first" else parts[::-1]) if p)
        original = "".join(p for p in (contact.family_name_original, contact.given_name_original) if p)
        places = (
            *_name_places(contact), *_reach_places(contact), (contact, "address", "ADR.3"),
            (contact, "community_id", "ADR.4"), (contact, "organisation", "ORG"), (contact, "role", "TITLE"),
            (contact, "kind", "CATEGORIES.2"),
        )  # fmt: skip
        found.append(
            Card(
                contact.id,
                full=name or original or contact.organisation or contact.role or contact.kind,
                family=contact.family_name or contact.family_name_original or "",
                given=contact.given_name or contact.given_name_original or "",
                title=contact.title or "",
                original=original,
                phone=contact.phone or contact.phone_typed or "",
                typed=contact.phone_typed or "",
                email=contact.email or "",
                street=contact.address or "",
                town=town or "",
                organisation=contact.organisation or "",
                role=contact.role or "",
                kinds=("contact", contact.kind),
                order=contact.name_order,
                native=(contact.family_name_original or "", contact.given_name_original or ""),
                of=("contacts", ids_of(contact)),
                fields=fields_told("contacts", places),
            )
        )
    return found


def _name_places(named: Person | Contact) -> tuple[tuple[Base, str, str], ...]:
    """Where the parts of a name stand on its card."""
    return (
        (named, "title", "N.4"), (named, "family_name", "N.1"), (named, "given_name", "N.2"),
        (named, "family_name_original", f"{OWN}-NATIVE.1"), (named, "given_name_original", f"{OWN}-NATIVE.2"),
        (named, "name_order", f"{OWN}-ORDER"),
    )  # fmt: skip


def _reach_places(reached: Person | Household | Contact) -> tuple[tuple[Base, str, str], ...]:
    """Where phone and e-mail stand; what is somebody else's (of the first member of a home) is not the record's."""
    typed = f"{OWN}-TYPED" if reached.phone else "TEL"
    return ((reached, "phone", "TEL"), (reached, "phone_typed", typed), (reached, "email", "EMAIL"))


_READ = {"guests": _guests, "leaders": _leaders, "hosts": _hosts, "contacts": _contacts}

"""Which sheets would go to whom by e-mail, who has no address, and what is not for e-mail; no draft is made yet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.intake.relation_words import KIN
from exchange_desk.packets.by_person import CONFIDENTIAL, EVERYBODY, FAMILY, GUEST, LEADER, LEADERS, PARTNER, Holders
from exchange_desk.packets.choosing import register
from exchange_desk.packets.document import Document
from exchange_desk.packets.documents.naming import name_line
from exchange_desk.packets.documents.people import guest_language
from exchange_desk.packets.mail_draft import usable
from exchange_desk.packets.phrases.own import own_phrases, telling
from exchange_desk.packets.phrases.words import language_of, say
from exchange_desk.queries.packet_addresses import Addresses, addresses
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.receipts import receipt_holders

Key = tuple[str, str]
PARENTS = frozenset({"mother", "father", "parents", "guardian", "stepmother", "stepfather"})
ON_PAPER = frozenset({"address-labels", "envelopes", "place-cards"})
NOT_FOR_MAIL = "Made to be used on paper. Print it."
TO_FOLD = "Made to be printed and folded. By e-mail goes the programme on full pages: tick that."
FOR_ALL = "For everybody, not for one recipient. Print it."
FOR_COMMITTEE = "For the committee. Print it, or save it as PDF."
CONFIDENTIAL_FOR_LEADERS = "Confidential (P3): by e-mail to leaders of the visit only. Print it."
NO_LEADER = "Confidential (P3): by e-mail to leaders of the visit only, and nobody on the list is one. Print it."


@dataclass(frozen=True, slots=True)
class Letter:
    """One draft to be made: to `name` (a guest, a family, a partner) at these addresses, with these sheets.

    `called` is how the letter begins; `parents`: the addresses are those of a minor's parents.
    """

    holder: str
    name: str
    kind: str
    to: tuple[tuple[str, str], ...]
    language: str
    sheets: tuple[Key, ...]
    called: str
    parents: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A sheet that is not for e-mail, and why."""

    document: str
    title: str
    subject: str
    why: str


@dataclass(frozen=True, slots=True)
class MailPlan:
    """`without` are the names of who gets sheets but has no address that could be written to."""

    letters: tuple[Letter, ...]
    without: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


def mail_plan(session: Session, *, visit_id: str, sheets: Collection[Key], among: Sequence[Document] = ()) -> MailPlan:
    """Sort these sheets (document, subject) by who gets them by e-mail, leaders first, then families and guests."""
    visit = packet_facts(session, visit_id)
    known = addresses(session, visit_id, [home.id for home in visit.homes])
    holders = Holders(visit, receipt_holders(session, visit_id))
    held: dict[tuple[str, str], tuple[str, list[Key]]] = {}
    left_out: list[LeftOut] = []
    for document in among or register():
        for subject in document.subjects(session, visit_id):
            if (document.key, subject.id) not in sheets:
                continue
            found = holders.of(document, subject.id, subject.name)
            who, why = _allowed(visit, document, found)
            if why:
                left_out.append(LeftOut(document.key, document.title, subject.name, why))
            for kind, ident, name in who:
                held.setdefault((kind, ident), (name, []))[1].append((document.key, subject.id))
    with telling(own_phrases(session)):
        letters = [
            _letter(visit, known, kind, ident, name, tuple(keys)) for (kind, ident), (name, keys) in held.items()
        ]
    order = (LEADER, FAMILY, GUEST, PARTNER)
    letters.sort(key=lambda one: (order.index(one.kind), folded(one.name), one.holder))
    return MailPlan(
        letters=tuple(letter for letter in letters if letter.to),
        without=tuple(letter.name for letter in letters if not letter.to),
        left_out=tuple(left_out),
    )


def _allowed(
    visit: PaperVisit, document: Document, found: Sequence[tuple[str, str, str]]
) -> tuple[list[tuple[str, str, str]], str]:
    """Who of the holders may have it by e-mail, or why nobody."""
    if document.key in ON_PAPER:
        return [], NOT_FOR_MAIL
    if document.key == "programme-booklet":
        return [], TO_FOLD
    kinds = {kind for kind, _, _ in found}
    if document.level == CONFIDENTIAL:
        leaders = [one for one in found if one[0] == LEADER]
        nobody = NO_LEADER if document.audience.startswith("leader") else CONFIDENTIAL_FOR_LEADERS
        return leaders, "" if leaders else nobody
    if EVERYBODY in kinds:
        return (_all_of(visit), "") if document.audience.startswith("guests, hosts") else ([], FOR_ALL)
    who = [one for one in found if one[0] in (LEADER, GUEST, FAMILY, PARTNER)]
    return who, "" if who else (FOR_COMMITTEE if LEADERS in kinds else FOR_ALL)


def _all_of(visit: PaperVisit) -> list[tuple[str, str, str]]:
    """Everybody who goes, and every family where somebody stays."""
    homes = [(FAMILY, home.id, home.name) for home in visit.homes if visit.stays_in(home.id)]
    return [*(Holders.guest(guest) for guest in visit.guests), *homes]


def _letter(visit: PaperVisit, known: Addresses, kind: str, ident: str, name: str, sheets: tuple[Key, ...]) -> Letter:
    if kind == FAMILY:
        called = visit.home_by_id[ident].greeting or say("family", visit.language, name=name)
        return Letter(ident, name, kind, _of_family(visit, known, ident, name), visit.language, sheets, called)
    if kind == PARTNER:
        partner = next(one for one in visit.partners if one.id == ident)
        language = language_of(partner.language, country=partner.country) or visit.language
        to = _first(known.partners.get(ident, ()))
        return Letter(ident, name, kind, to, language, sheets, to[0][0] if to and to[0][0] else name)
    guest = visit.guest_by_id[ident]
    language = guest_language(guest) or visit.language
    called = name_line(guest.name).in_script_of(language)
    if guest.minor:
        parents = tuple(
            (line.name or name, to)
            for line in known.contacts.get(ident, ())
            if KIN.get(folded(line.relation), ("",))[0] in PARENTS
            for to in usable(line.email)[:1]
        )
        if parents:
            return Letter(ident, name, kind, parents[:1], language, sheets, called, parents=True)
    mine = tuple((name_line(guest.name).latin, to) for to in usable(known.guests.get(ident, "")))
    return Letter(ident, name, kind, mine, language, sheets, called)


def _of_family(visit: PaperVisit, known: Addresses, ident: str, name: str) -> tuple[tuple[str, str], ...]:
    """The address of the home, else that of the first grown-up who lives there."""
    home = usable(known.homes.get(ident, ""))
    if home:
        return tuple((name, to) for to in home)
    minors = {member.person_id for member in visit.home_by_id[ident].members if member.minor}
    grown = (kept for person, kept in known.members.get(ident, ()) if person not in minors)
    return next((tuple((name, to) for to in usable(kept)) for kept in grown if usable(kept)), ())


def _first(lines: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return next((tuple((name, to) for to in usable(kept)) for name, kept in lines if usable(kept)), ())

"""What a new secretary must know: who is who, what is open in each visit, when homes hosted last, what we changed."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import months_after
from exchange_desk.basics.text import folded
from exchange_desk.queries.ages import ages_on
from exchange_desk.queries.names import joined, original_name
from exchange_desk.queries.readiness import papers_are_kept, ready_rows
from exchange_desk.queries.visits import visit_rows
from exchange_desk.records import (
    BackgroundCheck,
    Committee,
    Community,
    Contact,
    Hosting,
    Household,
    HouseholdMember,
    Participation,
    Partnership,
    Person,
    Placement,
    PrintedSheet,
    RuleException,
    Visit,
    Wish,
)
from exchange_desk.records.printed_sheet import ALL_BACK
from exchange_desk.rules.numbers import NUMBERS, number_in

OURS = ("inbound", "student-year")  # the visits whose guests sleep with us


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """Somebody to write to or call, with the partner town that he or she belongs to."""

    id: str
    name: str
    original: str | None
    organisation: str | None
    function: str | None
    town: str | None
    phone: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class OpenVisit:
    """One visit with how much of it is open; nobody is named."""

    id: str
    title: str
    direction: str
    starts: dt.date
    ends: dt.date
    partners: tuple[str, ...]
    people: int
    homes: int
    without_home: int
    waiting: int
    questions: int
    not_ready: int
    exceptions: int
    vetoes: int
    to_collect: int


@dataclass(frozen=True, slots=True)
class HomeFacts:
    """A family with the ends of the visits in which it hosted and the last year of the old lists.

    `checked_to`: until when the checks of all its adults hold, where all were made.
    """

    id: str
    name: str
    phone: str | None
    hosted: tuple[dt.date, ...]
    last_year: int | None
    checked_to: dt.date | None


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """A number in the rules that the committee set otherwise."""

    name: str
    words: str
    ours: int
    usual: int


@dataclass(frozen=True, slots=True)
class CommitteeFacts:
    """Whom the committee calls, and its own notes."""

    on_call_name: str | None
    on_call_phone: str | None
    emergency_number: str | None
    hospital: str | None
    meeting_point: str | None
    notes: str | None


def anything_to_hand_over(session: Session) -> bool:
    """Whether there is a partnership, a contact, a family or a guest yet."""
    return any(
        session.scalar(select(record.id).limit(1)) for record in (Partnership, Contact, Household, Participation)
    )


def committee_facts(session: Session) -> CommitteeFacts:
    """The numbers of the committee."""
    row = session.execute(
        select(
            Committee.on_call_name, Committee.on_call_phone, Committee.emergency_number, Committee.hospital,
            Committee.meeting_point, Committee.notes,
        )
    ).one()  # fmt: skip
    return CommitteeFacts(*row)


def all_contacts(session: Session) -> tuple[ContactFacts, ...]:
    """Everybody in the list of contacts, by town and name; their notes are not read."""
    towns = dict(session.execute(select(Community.id, Community.name)).all())
    found = []
    query = select(
        Contact.id, Contact.community_id, Contact.organisation, Contact.role, Contact.phone, Contact.phone_typed,
        Contact.email, Contact.family_name, Contact.given_name, Contact.name_order, Contact.family_name_original,
        Contact.given_name_original,
    )  # fmt: skip
    for row in session.execute(query):
        latin = joined(row.family_name, row.given_name, row.name_order)
        original = original_name(row)
        found.append(
            ContactFacts(
                row.id, latin or original or "", original if latin and original != latin else None, row.organisation,
                row.role, towns.get(row.community_id or ""), row.phone or row.phone_typed, row.email,
            )
        )  # fmt: skip
    return tuple(
        sorted(
            found,
            key=lambda c: (c.town is None, folded(c.town or ""), folded(c.name), c.id),
        )
    )


def partnership_notes(session: Session) -> dict[str, str]:
    """What the committee wrote down for itself, by partnership."""
    return {row.id: row.notes for row in session.execute(select(Partnership.id, Partnership.notes)) if row.notes}


def open_visits(session: Session) -> tuple[OpenVisit, ...]:
    """All visits, the newest first, with what is open in each."""
    exceptions = _counted(
        session,
        select(RuleException.visit_id, func.count()).group_by(RuleException.visit_id),
    )
    vetoes = _counted(
        session,
        select(Wish.visit_id, func.count()).where(Wish.kind == "veto").group_by(Wish.visit_id),
    )
    sheets = select(PrintedSheet.visit_id, PrintedSheet.document, PrintedSheet.subject).where(
        PrintedSheet.void, func.coalesce(PrintedSheet.copies, ALL_BACK + 1) != ALL_BACK
    )
    collect = Counter(row.visit_id for row in session.execute(sheets.distinct()))
    return tuple(
        OpenVisit(
            id=visit.id,
            title=visit.title,
            direction=visit.direction,
            starts=visit.starts,
            ends=visit.ends,
            partners=visit.partners,
            people=visit.people,
            homes=visit.homes,
            without_home=max(visit.guests - visit.placed, 0) if visit.direction in OURS else 0,
            waiting=visit.waiting,
            questions=visit.questions,
            not_ready=_not_ready(session, visit.id),
            exceptions=exceptions.get(visit.id, 0),
            vetoes=vetoes.get(visit.id, 0),
            to_collect=collect[visit.id],
        )
        for visit in visit_rows(session)
    )


def all_homes(session: Session) -> tuple[HomeFacts, ...]:
    """Every family by name; who their guests were, or which of them lacks a check, is not read."""
    days: dict[str, list[dt.date]] = defaultdict(list)
    years: dict[str, list[int]] = defaultdict(list)
    stays = select(Placement.household_id, Visit.ends).join(Visit, Visit.id == Placement.visit_id).distinct()
    for home, day in session.execute(stays):
        days[home].append(day)
    for hosting in session.execute(select(Hosting.household_id, Hosting.began, Hosting.ended)):
        when = hosting.ended or hosting.began
        if hosting.household_id and when:
            years[hosting.household_id].append(when.year)
    checks = _checked_to(session)
    query = select(
        Household.id,
        Household.name,
        Household.town,
        Household.phone,
        Household.phone_typed,
    )
    rows = [
        HomeFacts(
            home.id, home.name, home.phone or home.phone_typed, tuple(sorted(days[home.id])),
            max(years[home.id], default=None), checks.get(home.id),
        )
        for home in session.execute(query)
    ]  # fmt: skip
    return tuple(sorted(rows, key=lambda home: (folded(home.name), home.id)))


def own_numbers(session: Session) -> tuple[OwnNumber, ...]:
    """The numbers that the committee set otherwise than we ship them."""
    chosen = session.scalar(select(Committee.rule_numbers)) or {}
    return tuple(
        OwnNumber(name, number.words, number_in(chosen, name), number.usual)
        for name, number in NUMBERS.items()
        if name in chosen and number_in(chosen, name) != number.usual
    )


def _counted(session: Session, query: object) -> dict[str, int]:
    return {row[0]: row[1] for row in session.execute(query)}  # type: ignore[call-overload]


def _not_ready(session: Session, visit_id: str) -> int:
    if not papers_are_kept(session, visit_id):
        return 0
    return sum(not row.ready for row in ready_rows(session, visit_id))


def _checked_to(session: Session) -> dict[str, dt.date]:
    """By home, the first day on which a check runs out; a home where an adult has none that is clear is left out."""
    months = number_in(session.scalar(select(Committee.rule_numbers)) or {}, "check_months")
    good: dict[str, dt.date] = {}
    query = select(
        BackgroundCheck.person_id,
        BackgroundCheck.state,
        BackgroundCheck.checked_on,
        BackgroundCheck.valid_until,
    ).order_by(BackgroundCheck.checked_on, BackgroundCheck.id)
    for check in session.execute(query):
        good.pop(check.person_id, None)  # a newer one counts
        until = [check.valid_until.latest] if check.valid_until else []
        until += [months_after(check.checked_on.earliest, months)] if check.checked_on else []
        if check.state == "clear" and until:
            good[check.person_id] = min(until)
    day = session.scalar(select(func.max(Visit.ends))) or dt.date.max
    homes: dict[str, list[dt.date | None]] = defaultdict(list)
    members = select(
        HouseholdMember.household_id, HouseholdMember.adult, Person.id, Person.born, Person.stated_age,
        Person.stated_age_on,
    ).join(Person, Person.id == HouseholdMember.person_id)  # fmt: skip
    for member in session.execute(members):
        ages = ages_on(day, member.born, member.stated_age, member.stated_age_on)
        child = ages[1] < 18 if ages else member.adult is False
        if not child:  # as the check of a home has it: who may be grown up is
            homes[member.household_id].append(good.get(member.id))
    return {
        home: min(found)
        for home, days in homes.items()
        if (found := [d for d in days if d]) and len(found) == len(days)
    }

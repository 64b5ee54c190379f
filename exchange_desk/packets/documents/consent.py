"""D17, the parents' consent with the medical release: one form for each child who goes, in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.consent_facts import (
    Activity,
    ConsentContent,
    consent_content,
    consent_languages,
)
from exchange_desk.packets.documents.consent_parts import (
    beside,
    birth_date,
    both_ways,
    child_lines,
    clauses,
    contact_name,
    in_step,
    numbered_parents,
    questions,
    signatures,
    to_fill_in,
    two_parents,
)
from exchange_desk.packets.documents.medical_release import medical_release
from exchange_desk.packets.documents.naming import name_line
from exchange_desk.packets.documents.needs import strung
from exchange_desk.packets.documents.two_tongues import both, both_values, headed, section
from exchange_desk.packets.phrases.country_names import country_name
from exchange_desk.packets.phrases.dates import short_day, span
from exchange_desk.packets.phrases.words import joined, say, value_word
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.queries.packet_facts import packet_facts

_MOST = 40  # activities that are told one by one; a student's year has hundreds
_AGREED = ("consent_take_part", "consent_travel", "consent_home", "consent_treat", "consent_data")


@dataclass(frozen=True, slots=True)
class Consent:
    """One form for each guest under eighteen; grown guests sign none."""

    key: str = "consent"
    number: str = "D17"
    title: str = "Consent and medical release"
    audience: str = "parents of minors"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The minors who go, in the order of the guest list; nobody where nobody travels."""
        visit = packet_facts(session, visit_id)
        if visit.direction == "virtual":
            return ()
        return tuple(
            Subject(guest.id, name_line(guest.name).latin, consent_languages(visit, guest))
            for guest in visit.guests
            if guest.minor
        )

    def gather(self, session: Session, visit_id: str, subject: Subject) -> ConsentContent:
        """What this child's form says now."""
        guest = packet_facts(session, visit_id).guest_by_id.get(subject.id)
        if guest is None:
            raise RefusedInput(f"{subject.name} is not going on this visit. There is no consent to print.")
        if not guest.minor:
            raise RefusedInput(f"{subject.name} is of age by the arrival day. There is no consent to print.")
        return consent_content(session, visit_id, guest)

    def tell(self, content: ConsentContent, sheet: Sheet) -> list[Block]:
        """Child, parents, visit; what is agreed to; the medical release; the witness."""
        return [
            headed(sheet, content.occasion, "consent_form"),
            beside(sheet, "consent_intro"),
            *_child(sheet, content),
            *_parents(sheet, content),
            *_visit(sheet, content),
            *_activities(sheet, content.activities),
            section(sheet, "consent_agree"),
            clauses(sheet, _AGREED),
            sheet.together([section(sheet, "consent_photo_head"), questions(sheet, _PHOTOS)]),
            _conduct_signed(sheet, content),
            *medical_release(sheet, content),
            sheet.together(
                [_witness(sheet, content), beside(sheet, "consent_not_advice", muted=True, size=10.5).spaced(12)]
            ),
        ]


_PHOTOS = ("consent_photo_reports", "consent_photo_web")


def _child(sheet: Sheet, content: ConsentContent) -> list[Block]:
    facts: list[tuple[Words, Cell]] = [
        (both(sheet, "letter_passport_name"), _known(sheet, content.passport_name)),
        (both(sheet, "letter_birth_date"), birth_date(sheet, content)),
    ]
    if content.home_town:
        facts.append((both(sheet, "town"), Span(content.home_town, alone=True)))
    return [section(sheet, "consent_child"), child_lines(sheet, content), sheet.keyed(facts, mm=66)]


def _known(sheet: Sheet, value: str | None) -> Cell:
    return Span(value, alone=True) if value else sheet.blanks(1)


def _parents(sheet: Sheet, content: ConsentContent) -> list[Block]:
    both_of_them = two_parents(content)
    relations = [both_values(sheet, "relation", one.relation) if one else "" for one in both_of_them]
    fields: list[tuple[str, Sequence[Words]]] = [
        ("consent_printed_name", [contact_name(one) for one in both_of_them]),
        ("consent_relation", [Span(words, alone=True) if words else "" for words in relations]),
        ("consent_phones", [phone_words(one.phone) if one else "" for one in both_of_them]),
    ]
    more = sheet.columns([[sheet.blanks(1)], [sheet.blanks(1)]]).spaced(0)
    told = [numbered_parents(sheet), *in_step(sheet, fields), more]
    sole = sheet.ticks([both_ways(sheet, lambda one: say("consent_sole", one))])
    return [sheet.together([section(sheet, "consent_parents"), *told, sole])]


def _visit(sheet: Sheet, content: ConsentContent) -> list[Block]:
    days = content.occasion
    facts: list[tuple[Words, Cell]] = [
        (both(sheet, "letter_days"), both_ways(sheet, lambda one: span(days.first_day, days.last_day, one))),
        (both(sheet, "consent_towns"), both_ways(sheet, lambda one: _places(content, one))),
    ]
    if content.purpose:
        facts.append((both(sheet, "letter_purpose"), Span(content.purpose, alone=True)))
    named: list[list[str | Span]] = [
        [Span(one.name, alone=True), " (", Span(both_values(sheet, "role", one.role), alone=True), ")"]
        for one in content.leaders
    ]
    names: Cell = strung(named, "\n")
    if not named:
        follow = sheet.line(both_ways(sheet, lambda one: say("consent_leaders_follow", one)), muted=True)
        names = sheet.together([follow, sheet.blanks(2)])
    facts.append((both(sheet, "consent_leaders"), names))
    facts.append((both(sheet, "on_call"), content.on_call.words(sheet.language)))
    title = sheet.name_line(days.visit, days.visit)
    return [section(sheet, "consent_visit"), title, sheet.keyed(facts, mm=66)]


def _places(content: ConsentContent, language: str) -> Words:
    towns = joined(list(content.towns), language)
    countries = joined([country_name(code, language) for code in content.countries], language)
    return [Span(towns, alone=True), " – ", Span(countries, alone=True)]


def _activities(sheet: Sheet, activities: Sequence[Activity]) -> list[Block]:
    """A line for each day; what is beyond the most that parents can read is counted."""
    title = section(sheet, "consent_activities")
    if not activities:
        return [sheet.together([title, sheet.line(both_ways(sheet, lambda one: say("no_programme", one)))])]
    days: dict[str, list[list[str | Span]]] = {}
    for one in activities[:_MOST]:
        day = "\n".join(dict.fromkeys(short_day(one.day, language) for language in sheet.languages[:2]))
        state = f" ({value_word('status', one.not_settled, sheet.language)})" if one.not_settled else ""
        days.setdefault(day, []).append([Span(one.what, alone=True), state])
    rows: list[list[Cell]] = [[day, strung(titles, " · ")] for day, titles in days.items()]
    blocks = [title, sheet.table((Column(share=0), Column(mm=2), Column()), [[a, "", b] for a, b in rows], size=12)]
    if len(activities) > _MOST:
        more = both(sheet, "consent_more_activities", count=len(activities) - _MOST)
        blocks.append(sheet.paragraph(more))
    return blocks


def _conduct_signed(sheet: Sheet, content: ConsentContent) -> Block:
    """The last thing that is agreed to and both signatures under it: nobody signs a page that says nothing."""
    signed = sheet.together(
        [section(sheet, "consent_signatures"), beside(sheet, "consent_both_sign"), signatures(sheet, content)]
    )
    conduct = [section(sheet, "consent_conduct_head"), beside(sheet, "consent_conduct")]
    return sheet.together([*conduct, sheet.columns([to_fill_in(sheet, "consent_child_signs"), []]), signed])


def _witness(sheet: Sheet, content: ConsentContent) -> Block:
    """The frame for a witness or notary; it stays on one page."""
    lines: list[Block] = [
        sheet.heading(both(sheet, "notary_head")),
        child_lines(sheet, content),
        beside(sheet, "notary_words"),
        sheet.columns(
            [
                [*to_fill_in(sheet, "notary_name"), *to_fill_in(sheet, "consent_signed_on")],
                [*to_fill_in(sheet, "notary_seal"), sheet.gap(24)],
            ]
        ),
        beside(sheet, "notary_advised", muted=True, size=10.5),
    ]
    return sheet.boxed(lines).spaced(18)

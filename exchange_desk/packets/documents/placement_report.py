"""D22, the placement and contact report: where one student lived, when nobody had a bed, who spoke with whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import name_line
from exchange_desk.packets.documents.needs import strung
from exchange_desk.packets.documents.people import age_words, grade_words
from exchange_desk.packets.documents.placement_facts import (
    HomeOfStudent,
    OpenNights,
    PlacementReportContent,
    placement_report_content,
    students_of,
)
from exchange_desk.packets.documents.placement_months import ContactTold, Month, months_of
from exchange_desk.packets.documents.two_tongues import both, headed, section
from exchange_desk.packets.phrases.dates import long_day, short_day, span
from exchange_desk.packets.phrases.month_names import month_name
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.packets.text.style import MUTED
from exchange_desk.queries.packet_facts import packet_facts

_BY_HAND = 2  # empty rows of a month that is written by hand


@dataclass(frozen=True, slots=True)
class PlacementReport:
    """One report for each student of a long stay."""

    key: str = "placement-report"
    number: str = "D22"
    title: str = "Placement and contact report"
    audience: str = "coordinator, sponsor, school"
    level: str = "P3"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The students, in the order of the guest list."""
        visit = packet_facts(session, visit_id)
        return tuple(Subject(g.id, name_line(g.name).latin, (visit.language,)) for g in students_of(visit))

    def gather(self, session: Session, visit_id: str, subject: Subject) -> PlacementReportContent:
        """What the report says of this student now; nothing of any other."""
        guest = next((g for g in students_of(packet_facts(session, visit_id)) if g.id == subject.id), None)
        if guest is None:
            raise RefusedInput(f"{subject.name} is no student of a long stay. There is no report to print.")
        return placement_report_content(session, visit_id, guest)

    def tell(self, content: PlacementReportContent, sheet: Sheet) -> list[Block]:
        """The student, the homes with every gap, what is still to be done, the contacts by month."""
        return [
            headed(sheet, content.occasion, "placement_report"),
            *_student(sheet, content),
            *_homes(sheet, content),
            *_to_do(sheet, content.contacts),
            *_contacts(sheet, content),
            sheet.together(
                [sheet.gap(14), sheet.line(both(sheet, "placement_signed"), muted=True, size=10), sheet.blanks(1)]
            ),
        ]


def _student(sheet: Sheet, content: PlacementReportContent) -> list[Block]:
    language, name = sheet.language, content.student
    who = [age_words(content.age, language), grade_words(content.grade, language)]
    who.append(say("from_town", language, town=content.town) if content.town else "")
    pairs: list[tuple[Words, Cell]] = [
        (both(sheet, "nights"), _from_to(content.first_night, content.last_night, language))
    ]
    if content.school:
        pairs.append((both(sheet, "placement_school"), Span(content.school, alone=True)))
    pairs.append((both(sheet, "on_call"), content.on_call.words(language)))
    line = " · ".join(part for part in who if part)
    return [sheet.name(name.original or "", name.latin, name.say(language), line), sheet.keyed(pairs, mm=50)]


def _homes(sheet: Sheet, content: PlacementReportContent) -> list[Block]:
    """Homes and gaps in the order of their nights, so that no gap hides between two homes."""
    title = section(sheet, "placement_homes")
    if not content.homes:
        none = say("placement_none" if content.no_home else "own_lodging", sheet.language)
        return [sheet.together([title, sheet.paragraph(none, bold=bool(content.no_home))])]
    entries: list[HomeOfStudent | OpenNights] = [*content.homes, *content.no_home]
    entries.sort(key=lambda one: one.first_night)
    rows: list[list[Cell]] = []
    for one in entries:
        days = _from_to(one.first_night, one.last_night, sheet.language)
        if isinstance(one, OpenNights):
            rows.append([days, "", Span(f"○ {both(sheet, 'placement_gap')}", bold=True)])
        else:
            rows.append([days, value_word("stage", one.stage, sheet.language), _home_words(sheet, one)])
    heads = [both(sheet, key) for key in ("placement_from_to", "placement_stage", "family_head")]
    columns = [Column(head, share) for head, share in zip(heads, (1.25, 0.9, 1.7), strict=True)]
    blocks = [title, sheet.table(columns, rows)]
    if not content.no_home:
        blocks.append(sheet.paragraph(both(sheet, "placement_no_gap"), muted=True))
    return blocks


def _home_words(sheet: Sheet, home: HomeOfStudent) -> Words:
    language = sheet.language
    told: list[Sequence[str | Span]] = [[Span(say("family", language, name=home.family), bold=True, alone=True)]]
    if home.address:
        told.append([Span(home.address, alone=True)])
    if home.phone:
        told.append([phone_words(home.phone)])
    if home.paperwork_not_complete:
        told.append([Span(say("placement_held", language), bold=True)])
    elif not home.confirmed:
        told.append([Span(say("plan_changes", language), colour=MUTED)])
    return strung(told, "\n")


def _to_do(sheet: Sheet, contacts: Sequence[ContactTold]) -> list[Block]:
    """What was promised and is not done, the most urgent first."""
    left = [one for one in contacts if one.to_be_done and one.done_on is None]
    if not left:
        return []
    left.sort(key=lambda one: (one.to_be_done_by or dt.date.max, one.day))
    items = [[f"{short_day(one.day, sheet.language)}: ", *_due(sheet, one)] for one in left]
    return [section(sheet, "placement_to_do"), sheet.ticks(items)]


def _due(sheet: Sheet, one: ContactTold) -> list[str | Span]:
    words: list[str | Span] = [Span(one.to_be_done or "", bold=True, alone=True)]
    if one.to_be_done_by:
        words += [", ", say("placement_by", sheet.language, day=long_day(one.to_be_done_by, sheet.language))]
    return words


def _contacts(sheet: Sheet, content: PlacementReportContent) -> list[Block]:
    """By month; without a log, the months of the whole stay with rows to write in."""
    blocks = [section(sheet, "placement_contacts")]
    if content.rules_of_the_sponsor:
        blocks += [sheet.paragraph(say("placement_rule", one), muted=True) for one in sheet.languages[:2]]
    by_hand = not content.contacts
    if by_hand:
        blocks += [sheet.paragraph(say("placement_hint", one), bold=True) for one in sheet.languages[:2]]
    months = months_of(
        content.contacts,
        content.first_night,
        content.last_night,
        today=None if by_hand else sheet.day,
        sponsored=content.rules_of_the_sponsor,
    )
    for month in months:
        if by_hand or month.contacts or month.lacking:
            blocks += _month(sheet, month, by_hand=by_hand)
    return blocks


def _month(sheet: Sheet, month: Month, *, by_hand: bool) -> list[Block]:
    """A heading with what is lacking under it, then the contacts; by hand nothing is said to be lacking."""
    names = dict.fromkeys(month_name(month.first, language) for language in sheet.languages[:2])
    above: list[Block] = [sheet.heading(" · ".join(names))]
    lacking = () if by_hand else month.lacking
    for key in lacking:
        above += [sheet.line(f"○ {say(key, language)}", bold=True) for language in sheet.languages[:2]]
    rows: list[list[Cell]] = [_contact(sheet, one) for one in month.contacts]
    if by_hand:
        rows = [[sheet.gap(26), "", ""] for _ in range(_BY_HAND)]
    if not rows:
        return [sheet.together(above)]
    heads = [both(sheet, key) for key in ("placement_day", "placement_with", "placement_said")]
    columns = [Column(head, share) for head, share in zip(heads, (0.7, 1.0, 2.4), strict=True)]
    table = sheet.table(columns, rows)
    return [sheet.together([*above, table])] if len(rows) <= 4 else [*above, table]


def _contact(sheet: Sheet, one: ContactTold) -> list[Cell]:
    language = sheet.language
    whom = [value_word("contact_with", one.with_whom, language), value_word("contact_way", one.how, language)]
    told: list[Sequence[str | Span]] = [[Span(one.said, alone=True)]] if one.said else []
    if one.to_be_done:
        done = say("placement_done", language, day=short_day(one.done_on, language)) if one.done_on else ""
        told.append([*_due(sheet, one), f" – {done}" if done else ""])
    if one.written_by:
        told.append([Span(say("placement_written_by", language, name=one.written_by), colour=MUTED)])
    return [short_day(one.day, language), " · ".join(whom), strung(told, "\n") or say("not_said", language)]


def _from_to(first: dt.date, last: dt.date, language: str) -> str:
    if first.year == last.year:
        return span(first, last, language)
    return f"{long_day(first, language, weekday=False)} – {long_day(last, language, weekday=False)}"

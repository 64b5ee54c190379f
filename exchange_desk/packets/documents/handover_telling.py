"""The chapters of the handover book as they stand on paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from exchange_desk.basics.dates import months_after
from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.documents.handover_content import (
    FamilyLine,
    HandoverContent,
    OpenLine,
    TownLine,
)
from exchange_desk.packets.documents.partner_lines import (
    both_countries,
    both_since,
    place_words,
)
from exchange_desk.packets.documents.partnership_profile import nothing
from exchange_desk.packets.documents.two_tongues import both, both_values, stacked
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words

QUIET = 24  # months without a visit after which a partnership is asked about
DUE = (
    "without_home",
    "waiting",
    "questions",
    "not_ready",
    "exceptions",
    "vetoes",
    "to_collect",
)
DUE_AFTER = ("questions", "to_collect")
SEASONS = ("year", "early", "half", "quarter", "month", "week", "during", "after")


def who_is_who(content: HandoverContent, sheet: Sheet) -> list[Block]:
    """The committee with its numbers, then everybody in the list of contacts."""
    ours = content.letterhead
    kept: tuple[tuple[str, str | None], ...] = (
        ("address", ours.address),
        ("phone", phone_words(ours.phone)),
        ("seeking_email", ours.email),
        ("profile_website", ours.website),
        (
            "on_call",
            "  ".join(part for part in (content.on_call_name, phone_words(content.on_call_phone)) if part),
        ),
        ("emergency_number", content.emergency_number),
        ("hospital", content.hospital),
        ("meeting_point", content.meeting_point),
        ("programme_notes", content.notes),
    )
    facts: list[tuple[Words, Cell]] = [(both(sheet, key), Span(value, alone=True)) for key, value in kept if value]
    signer = place_words((ours.signer, ours.function))
    blocks = [sheet.line([Span(ours.committee, bold=True, alone=True)]).spaced(6)]
    blocks += [sheet.line(signer)] if signer else []
    blocks += [sheet.keyed(facts, mm=58)] if facts else []
    if not content.contacts:
        return [*blocks, *nothing(sheet, "profile_no_contacts")]
    columns = (
        Column(stacked(sheet, "name"), 2.0),
        Column(stacked(sheet, "profile_function"), 2.5),
        Column(stacked(sheet, "phone"), 3.1),
    )
    rows: list[list[Cell]] = []
    for each in content.contacts:
        name: list[str | Span] = [Span(each.name or "–", bold=True, alone=True)]
        name += ["\n", Span(each.original, alone=True)] if each.original else []
        what = [part for part in (each.organisation, each.function, each.town) if part]
        how = [part for part in (phone_words(each.phone), each.email) if part]
        rows.append([name, _lines(what), _lines(how)])
    return [*blocks, sheet.table(columns, rows, size=10.5).spaced(12)]


def towns(content: HandoverContent, sheet: Sheet) -> list[Block]:
    """Each partner town: how it stands, when somebody last went, what is not settled."""
    if not content.partner_towns:
        return nothing(sheet, "seeking_none")
    return [_town(town, content, sheet) for town in content.partner_towns]


def open_visits(content: HandoverContent, sheet: Sheet) -> list[Block]:
    """Those that run or come, each with what is due; then those that are over, in a table."""
    to_come = [visit for visit in content.visits if visit.last_day >= _day(sheet)]
    over = [visit for visit in content.visits if visit.last_day < _day(sheet)]
    blocks: list[Block] = []
    for visit in reversed(to_come):
        blocks.append(sheet.together([sheet.heading(Span(visit.visit, alone=True)), *_visit(visit, sheet)]))
    blocks += [] if to_come else nothing(sheet, "handover_none_coming")
    if over:
        columns = (
            Column(stacked(sheet, "profile_dates"), 2.4),
            Column(stacked(sheet, "profile_visit"), 3.0, bold=True),
            Column(stacked(sheet, "handover_open"), 3.0),
            Column(stacked(sheet, "profile_people"), share=0, align="end"),
        )
        rows: list[list[Cell]] = [
            [_days(v, sheet.language), Span(v.visit, alone=True), _due_words(v, sheet, DUE_AFTER) or "–", str(v.people)]
            for v in over
        ]
        blocks += [
            sheet.heading(both(sheet, "handover_past")),
            sheet.table(columns, rows, size=10.5),
        ]
    return blocks


def families(content: HandoverContent, sheet: Sheet) -> list[Block]:
    """Every family with its last guests and the day on which a check runs out; in bold where it did."""
    if not content.host_families:
        return nothing(sheet, "handover_no_homes")
    columns = (
        Column(stacked(sheet, "family_head"), 2.4, bold=True),
        Column(stacked(sheet, "phone"), share=0),
        Column(stacked(sheet, "handover_last"), 1.6),
        Column(stacked(sheet, "handover_check"), 2.2),
    )
    rows: list[list[Cell]] = []
    for each in content.host_families:
        rows.append(
            [
                Span(each.family, alone=True),
                phone_words(each.phone) or "–",
                _last(each, sheet),
                _check(each, sheet),
            ]
        )
    return [sheet.table(columns, rows, size=10.5)]


def seasons(content: HandoverContent, sheet: Sheet) -> list[Block]:
    """What is asked for, counted from the arrival, with a box to tick."""
    rows: list[list[Cell]] = [
        [
            both(sheet, f"handover_{key}"),
            "\n".join(say(f"handover_{key}_do", each) for each in sheet.languages[:2]),
        ]
        for key in SEASONS
    ]
    return [sheet.table((Column(share=1.3, bold=True), Column(share=3.6)), rows)]


def rules(content: HandoverContent, sheet: Sheet) -> list[Block]:
    """The numbers that the committee set otherwise, in the words of the desk."""
    if not content.our_rules:
        return nothing(sheet, "handover_rules_none")
    columns = (
        Column(both(sheet, "rule"), 5.0),
        Column(both(sheet, "handover_ours"), share=0, align="end", bold=True),
        Column(both(sheet, "handover_usual"), share=0, align="end"),
    )
    return [
        sheet.table(
            columns,
            [[Span(r.words, alone=True), str(r.ours), str(r.usual)] for r in content.our_rules],
        )
    ]


def the_file(content: HandoverContent, sheet: Sheet) -> list[Block]:
    """Where the file and its copies are, to be filled in by hand, and how a copy is taken up again."""
    blocks: list[Block] = []
    for key in ("handover_file_where", "handover_file_second", "handover_file_phrase"):
        blocks.append(sheet.together([sheet.paragraph(both(sheet, key), bold=True), sheet.blanks(1)]))
    for key in ("handover_file_copies", "handover_file_restore"):
        blocks += [
            sheet.paragraph(say(key, language), muted=n > 0).spaced(8 if n == 0 else 2)
            for n, language in enumerate(sheet.languages[:2])
        ]
    return blocks


CHAPTERS: tuple[tuple[str, Callable[[HandoverContent, Sheet], list[Block]]], ...] = (
    ("handover_people", who_is_who),
    ("seeking_partners", towns),
    ("profile_visits", open_visits),
    ("handover_homes", families),
    ("handover_seasons", seasons),
    ("handover_rules", rules),
    ("handover_file", the_file),
)


def _day(sheet: Sheet) -> dt.date:
    return sheet.day or dt.date.min


def _lines(parts: Sequence[str]) -> list[str | Span]:
    words: list[str | Span] = []
    for part in parts:
        words += ["\n"] if words else []
        words.append(Span(part, alone=True))
    return words or ["–"]


def _town(town: TownLine, content: HandoverContent, sheet: Sheet) -> Block:
    bond = " · ".join(
        part
        for part in (
            both_countries(sheet, town.country),
            both_values(sheet, "partnership_kind", town.kind),
            both_values(sheet, "partnership_stage", town.stage),
        )
        if part
    )
    visits = [visit for visit in content.visits if town.name in visit.partners]
    last = next((visit for visit in visits if visit.last_day < _day(sheet)), None)
    coming = next((visit for visit in reversed(visits) if visit.last_day >= _day(sheet)), None)
    facts: list[tuple[Words, Cell]] = [(both(sheet, "profile_kind"), Span(bond, alone=True))]
    if town.since:
        facts.append((both(sheet, "profile_since"), both_since(sheet, town.since)))
    if town.counterpart:
        facts.append((both(sheet, "profile_counterpart"), Span(town.counterpart, alone=True)))
    for key, visit in (("handover_last_visit", last), ("handover_next_visit", coming)):
        if visit is not None:
            when = long_day(visit.first_day, sheet.language, weekday=False)
            facts.append((both(sheet, key), [Span(visit.visit, alone=True), f", {when}"]))
    if town.notes:
        facts.append((both(sheet, "programme_notes"), Span(town.notes, alone=True)))
    quiet = coming is None and (last is None or months_after(last.last_day, QUIET) < _day(sheet))
    asked = [
        key
        for key, holds in (
            ("profile_no_stages", town.stage is None),
            ("handover_sources", town.sources_differ),
            ("profile_no_contacts", town.without_contact),
            ("handover_quiet", quiet),
        )
        if holds
    ]
    if asked:
        facts.append((both(sheet, "handover_open"), "\n".join(both(sheet, key) for key in asked)))
    name: list[str | Span] = [Span(town.name, alone=True)]
    name += ["   ", Span(town.name_original, alone=True)] if town.name_original else []
    return sheet.together([sheet.heading(name), sheet.keyed(facts, mm=52, size=11)])


def _visit(visit: OpenLine, sheet: Sheet) -> list[Block]:
    facts: list[tuple[Words, Cell]] = [
        (both(sheet, "profile_dates"), _days(visit, sheet.language)),
        (both(sheet, "profile_way"), _with_partners(visit, sheet)),
        (both(sheet, "profile_people"), str(visit.people)),
        (both(sheet, "profile_homes"), str(visit.homes)),
        (both(sheet, "handover_open"), _due_words(visit, sheet) or "–"),
    ]
    return [sheet.keyed(facts, mm=52, size=11)]


def _with_partners(visit: OpenLine, sheet: Sheet) -> list[str | Span]:
    words: list[str | Span] = [both_values(sheet, "direction", visit.way)]
    if visit.partners:
        words += [": ", *place_words(visit.partners)]
    return words


def _due_words(visit: OpenLine, sheet: Sheet, due: Sequence[str] = DUE) -> str:
    """What is open, one to a line; nobody is named."""
    counts = [(f"handover_due_{key}", getattr(visit, key)) for key in due]
    return "\n".join(both(sheet, key, count=count) for key, count in counts if count)


def _days(visit: OpenLine, language: str) -> str:
    first, last = (long_day(day, language, weekday=False) for day in (visit.first_day, visit.last_day))
    return first if first == last else f"{first}\n– {last}"


def _last(family: FamilyLine, sheet: Sheet) -> str:
    years = [day.year for day in family.hosted if day <= _day(sheet)] + [family.last_year or 0]
    return str(max(years) or "–")


def _check(family: FamilyLine, sheet: Sheet) -> Cell:
    if family.checked_to is None:
        return "\n".join(dict.fromkeys(say("handover_check_open", each) for each in sheet.languages[:2]))
    words = long_day(family.checked_to, sheet.language, weekday=False)
    return Span(words, bold=family.checked_to < _day(sheet))

"""How the programme for everybody is told: the days, whom to call, the first words; at any size of page."""

from __future__ import annotations

from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.documents.journeys import Leg, hour, note_words, vehicle
from exchange_desk.packets.documents.needs import strung
from exchange_desk.packets.documents.programme_days import Appointment, GroupLeg, ProgrammeContent
from exchange_desk.packets.phrases.dates import clock, day_mark, long_day, short_day, span
from exchange_desk.packets.phrases.first_words import first_words
from exchange_desk.packets.phrases.words import joined, say, value_word
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.packets.text.style import MUTED


def both(sheet: Sheet, key: str) -> str:
    """A label in both languages of the sheet."""
    return " · ".join(dict.fromkeys(say(key, language) for language in sheet.languages[:2]))


def heading(sheet: Sheet, key: str, size: float) -> Block:
    """A heading with its second language beside it."""
    return _heading(sheet, say(key, sheet.language), say(key, sheet.second) if sheet.second else "", size)


def _heading(sheet: Sheet, text: str, other: str, size: float) -> Block:
    first = Span(text, size=sheet.style(size + 2).size)
    return sheet.section(first, Span(other, size=sheet.style(size).size) if other and other != text else "")


def days(sheet: Sheet, content: ProgrammeContent, size: float) -> list[Block]:
    """The days one after the other, each kept on one page where it is not too long."""
    found: list[Block] = []
    for day, entries in content.days:
        other = long_day(day, sheet.second, year=False) if sheet.second else ""
        head = _heading(sheet, long_day(day, sheet.language, year=False), other, size)
        rows = [_cells(sheet, one, size) for one in entries]
        table = sheet.table((Column(mm=_hours_wide(sheet, size)), Column()), rows, size=size)
        blocks = [head, table.spaced(0)]
        found += [sheet.together(blocks)] if len(rows) <= 8 else blocks
    if not found:
        found = [heading(sheet, "programme", size)]
        found += [sheet.paragraph(say("no_programme", one), size=size) for one in sheet.languages[:2]]
    return found


def _hours_wide(sheet: Sheet, size: float) -> float:
    narrow = sheet.large and sheet.paper.width < 500  # there the end stands under the start
    return sheet.style(size).size * (1.9 if narrow else 3.4 if sheet.language == "fr" else 2.7)


def _cells(sheet: Sheet, one: Appointment | GroupLeg, size: float) -> list[Cell]:
    if isinstance(one, GroupLeg):
        return [_leaves(one.leg, sheet.language), _leg(sheet, one, size)]
    return [_hours(one, sheet.language), _point(sheet, one, size)]


def _hours(one: Appointment, language: str) -> str:
    start, end, note = clock(one.starts, language), clock(one.ends, language), note_words(one.about, language)
    if end and one.ends_on:
        end = f"{end}, {day_mark((one.ends_on - one.day).days, language)}"
    if start and end:
        return f"{start} – {end}"
    return f"{start} {note}".strip() if start else note or (f"– {end}" if end else "")


def _point(sheet: Sheet, one: Appointment, size: float) -> Words:
    what: list[str | Span] = [Span(one.what, bold=True, alone=True)]
    if one.not_settled:
        states = [value_word("status", one.not_settled, language) for language in sheet.languages[:2]]
        what.append(f" ({' · '.join(dict.fromkeys(states))})")
    told = [what]
    told += [[Span(part, alone=True)] for part in (one.where, one.address, one.note) if part]
    more = [[*details] for language in sheet.languages[:2] if (details := _details(one, language))]
    small = sheet.style(max(size - 0.5, 10.5)).size
    told += [[Span(" · ".join(details), colour=MUTED, size=small)] for details in more]
    return strung(told, "\n")


def _details(one: Appointment, language: str) -> list[str]:
    only = [value_word("audience", word, language) for word in one.audience if word != "hosts" or len(one.audience) < 2]
    meals = joined([value_word("meal", meal, language) for meal in one.meals], language)
    told = [say("programme_for", language, who=joined(only, language))] if only else []
    if one.of_town:
        told.append(say("programme_group", language, town=one.of_town))
    if meals:
        told.append(say("meals_with_hosts" if one.meals_by == "host" else "meals_given", language, meals=meals))
    if one.hosts_invited:
        told.append(say("hosts_too", language))
    told += [
        f"{say(key, language)}: {said}" for key, said in (("dress", one.dress), ("to_bring", one.to_bring)) if said
    ]
    return told


def _leaves(one: Leg, language: str) -> str:
    start = hour(one.leaves, language)
    if one.arrives is None or one.arrives.at is None or one.leaves.at is None:
        return start
    return start if one.arrives.day != one.leaves.day else f"{start} – {hour(one.arrives, language)}"


def _leg(sheet: Sheet, one: GroupLeg, size: float) -> Words:
    leg, language = one.leg, sheet.language
    ends = [Span(end, alone=True) for end in (leg.leaves_from, leg.goes_to) if end]
    told: list[list[str | Span]] = [[Span(vehicle(leg, language), bold=True)], strung([[end] for end in ends], " → ")]
    small = sheet.style(max(size - 0.5, 10.5)).size
    for tongue in dict.fromkeys(sheet.languages[:2]):
        more = [say("programme_group", tongue, town=one.of_town)] if one.of_town else []
        if leg.arrives is not None and (leg.arrives.day != leg.leaves.day or leg.arrives.at is None):
            more.append(f"{say('arrives', tongue)}: {short_day(leg.arrives.day, tongue)} {hour(leg.arrives, tongue)}")
        if more:
            told.append([Span(" · ".join(more), colour=MUTED, size=small)])
    return strung([line for line in told if line], "\n")


def who_to_call(sheet: Sheet, content: ProgrammeContent, size: float) -> list[Block]:
    """On call, the emergency number, the hospital, the meeting point: the name of each over it."""
    told = (
        ("on_call", content.on_call.words(sheet.language)),
        ("emergency_number", phone_words(content.emergency_number)),
        ("hospital", content.hospital),
        ("meeting_point", content.meeting_point),
    )
    blocks = [heading(sheet, "programme_call", size)]
    for key, value in told:
        if value:
            name = sheet.line(both(sheet, key), muted=True, size=size).spaced(7)
            name.sticky = True
            blocks.append(name)
            blocks.append(sheet.line(Span(value, alone=True), bold=True, size=size + 1, beside=True))
    return blocks


def words_of_the_others(sheet: Sheet, content: ProgrammeContent, size: float) -> list[Block]:
    """First words of every other language of this booklet or its guests, for the readers of each of its languages."""
    readers = tuple(dict.fromkeys(sheet.languages[:2]))
    spoken = tuple(dict.fromkeys((*content.languages_of_the_guests, *readers)))
    blocks: list[Block] = []
    for reader in readers:
        for tongue in spoken:
            rows = first_words(tongue, reader)
            if not rows:
                continue
            title = say("first_words", reader, tongue=value_word("language", tongue, reader))
            columns = [Column(say("in_our_words", reader), 1.2), Column(say("written", reader), 0.95)]
            cells: list[list[Cell]] = [[row.meaning, Span(row.written, language=tongue)] for row in rows]
            if any(row.say for row in rows):  # how to say it is not written in every script
                columns.append(Column(say("say_it", reader), 1.0))
                cells = [[*cell, row.say] for cell, row in zip(cells, rows, strict=True)]
            blocks.append(sheet.together([_heading(sheet, title, "", size), sheet.table(columns, cells, size=size)]))
    return blocks


def cover(sheet: Sheet, content: ProgrammeContent, height: float) -> list[Block]:
    """The first page: who meets whom, what it is, when."""
    occasion = content.occasion
    dates = [_dates(content, language) for language in dict.fromkeys(sheet.languages[:2])]
    towns = [occasion.our_town, *occasion.their_towns]
    blocks = [sheet.line(content.committee, muted=True, size=11, beside=True), sheet.gap(height * 0.17)]
    blocks += [sheet.line(Span(town, alone=True), bold=True, size=26, beside=True).spaced(2) for town in towns]
    if content.towns_in_their_own_script:
        blocks.append(sheet.line(" · ".join(content.towns_in_their_own_script), size=20, beside=True).spaced(4))
    blocks.append(sheet.rule().spaced(14))
    blocks += [
        sheet.line(say("programme", one), bold=not n, muted=bool(n), size=20).spaced(14 if not n else 2)
        for n, one in enumerate(dict.fromkeys(sheet.languages[:2]))
    ]
    blocks += [sheet.line(line, size=12, muted=bool(n)).spaced(10 if not n else 2) for n, line in enumerate(dates)]
    return blocks


def _dates(content: ProgrammeContent, language: str) -> str:
    first, last = content.occasion.first_day, content.occasion.last_day
    if language.split("-")[0] in {"ja", "zh", "ko"}:  # the year comes first there
        return span(first, last, language)
    return f"{long_day(first, language, year=first.year != last.year)} – {long_day(last, language)}"


def notes(sheet: Sheet, height: float, size: float) -> list[Block]:
    """A page of lines to write on."""
    each = 32 if sheet.large else 24
    return [heading(sheet, "programme_notes", size), sheet.blanks(max(int((height - 60) // each), 3))]

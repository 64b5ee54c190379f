"""What the parts of the consent share: lines in one language or two, clauses, questions, lines to sign on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.block import Text
from exchange_desk.packets.documents.consent_facts import CareContact, ConsentContent
from exchange_desk.packets.documents.letter import day_words
from exchange_desk.packets.documents.needs import strung
from exchange_desk.packets.documents.two_tongues import both, both_values
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.packets.text.style import spans


def beside(sheet: Sheet, key: str, *, muted: bool = False, bold: bool = False, size: float = 12) -> Block:
    """A phrase as a paragraph, in two languages side by side."""
    told = [sheet.paragraph(say(key, one), muted=muted, bold=bold, size=size) for one in sheet.languages[:2]]
    return told[0] if len(told) == 1 else sheet.bilingual(told[:1], told[1:])


def both_ways(sheet: Sheet, told: Callable[[str], Words]) -> list[str | Span]:
    """The same in each language, one under the other; equal words once."""
    lines: dict[str, list[str | Span]] = {}
    for language in sheet.languages[:2]:
        words = spans(told(language))
        lines.setdefault("".join(span.text for span in words), [*words])
    return strung(list(lines.values()), "\n")


def clauses(sheet: Sheet, keys: Sequence[str]) -> Block:
    """Numbered sentences, each in step with its other language."""
    rows: list[list[Cell]] = [
        [f"{number}.", *(sheet.line(say(key, language)) for language in sheet.languages[:2])]
        for number, key in enumerate(keys, 1)
    ]
    columns = [Column(mm=11 if sheet.large else 8), *_texts(sheet)]
    return sheet.table(columns, [_apart(row, 2) for row in rows], size=12)


def questions(sheet: Sheet, keys: Sequence[str]) -> Block:
    """Sentences with a box for yes and a box for no after each; none of them is ticked for the parents."""
    rows: list[list[Cell]] = []
    for key in keys:
        answers = [sheet.tick(both(sheet, word), size=12) for word in ("consent_yes", "consent_no")]
        for answer in answers:
            answer.before = 3
        told: list[Cell] = [sheet.line(say(key, language)) for language in sheet.languages[:2]]
        rows.append(_apart([*told, "", sheet.together(answers)], 1))
    wide = 36 if sheet.second else 26
    columns = [*_texts(sheet), Column(mm=3), Column(mm=wide * (1.4 if sheet.large else 1))]
    return sheet.table(columns, rows, size=12)


def _texts(sheet: Sheet) -> list[Column]:
    """A column for each language, with white between them."""
    return [Column()] if sheet.second is None else [Column(), Column(mm=4), Column()]


def _apart(row: list[Cell], at: int) -> list[Cell]:
    """The row with an empty cell between its two languages, where it has two."""
    texts = sum(isinstance(cell, Text) for cell in row)
    return [*row[:at], "", *row[at:]] if texts > 1 else row


def in_step(sheet: Sheet, fields: Sequence[tuple[str, Sequence[Words]]]) -> list[Block]:
    """Labels with what is known of each of two people, side by side, else lines to write on."""
    return [
        sheet.columns([to_fill_in(sheet, key, value) for value in values]).spaced(4 if number else 0)
        for number, (key, values) in enumerate(fields)
    ]


def to_fill_in(sheet: Sheet, key: str, value: Words = "", *, lines: int = 1) -> list[Block]:
    """A label in small type, under it what is known, else lines to write on."""
    label = sheet.line(both(sheet, key), muted=True, size=10).spaced(6)
    label.sticky = True
    return [label, sheet.table([Column()], [[value]], size=12).spaced(0) if value else sheet.blanks(lines)]


def child_lines(sheet: Sheet, content: ConsentContent) -> Block:
    """The child's name in both scripts."""
    name = content.child
    return sheet.name_line(name.original or "", name.latin)


def birth_date(sheet: Sheet, content: ConsentContent) -> Cell:
    """The birth date in words, else a line to write on."""
    born = content.birth_date
    return both_ways(sheet, lambda one: day_words(born, one)) if born else sheet.blanks(1)


def contact_name(contact: CareContact | None) -> Words:
    """The name as it is known, or the words of the form."""
    told = (contact.name or contact.as_written) if contact else None
    return [Span(told, alone=True)] if told else ""


def contact_words(sheet: Sheet, contact: CareContact) -> list[str | Span]:
    """Name, relation and phone on one line."""
    words: list[str | Span] = [*spans(contact_name(contact) or say("contact_no_name", sheet.language))]
    if contact.relation:
        words += [" (", Span(both_values(sheet, "relation", contact.relation), alone=True), ")"]
    return [*words, "  ", Span(phone_words(contact.phone) or say("not_known", sheet.language), bold=True)]


def signatures(sheet: Sheet, content: ConsentContent) -> Block:
    """A place for each of both parents: name in print, signature, place and date."""
    names = [contact_name(parent) for parent in two_parents(content)]
    fields = (("consent_printed_name", names), ("consent_signature", ("", "")), ("consent_signed_on", ("", "")))
    return sheet.together([numbered_parents(sheet), *in_step(sheet, fields)])


def two_parents(content: ConsentContent) -> tuple[CareContact | None, CareContact | None]:
    """Both parents, as far as they are known."""
    first, second = [*content.parents, None, None][:2]
    return first, second


def numbered_parents(sheet: Sheet) -> Block:
    """The headings over the two."""
    return sheet.columns([[sheet.heading(both(sheet, "consent_parent", number=number))] for number in (1, 2)])

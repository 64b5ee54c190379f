"""The medical release, the pages of the consent that a leader shows to a doctor."""

from __future__ import annotations

from exchange_desk.packets.documents.consent_facts import ConsentContent
from exchange_desk.packets.documents.consent_parts import (
    beside,
    birth_date,
    both_ways,
    child_lines,
    contact_words,
    questions,
    signatures,
)
from exchange_desk.packets.documents.needs import Needs, allergy_lines, diet_line, medicine_lines, strung
from exchange_desk.packets.documents.two_tongues import both, none_on_the_day, section
from exchange_desk.packets.sheet import Block, Cell, Sheet, Span, Words
from exchange_desk.packets.text.style import MUTED, spans


def medical_release(sheet: Sheet, content: ConsentContent) -> list[Block]:
    """Begins a page of its own: what a leader may decide, what a doctor must know, both signatures."""
    return [
        sheet.page_break(),
        section(sheet, "release_head"),
        child_lines(sheet, content),
        sheet.keyed([(both(sheet, "letter_birth_date"), birth_date(sheet, content))], mm=66),
        beside(sheet, "release_words"),
        beside(sheet, "release_costs"),
        *_health(sheet, content),
        sheet.together(
            [
                sheet.gap(4),
                questions(sheet, ["release_remedies"]),
                sheet.together([section(sheet, "consent_signatures"), signatures(sheet, content)]),
            ]
        ),
    ]


def _health(sheet: Sheet, content: ConsentContent) -> list[Block]:
    """What the list says, to be put right by hand; an empty line says since when nothing was reported."""
    pairs: list[tuple[Words, Cell]] = []
    blocks = [sheet.together([section(sheet, "health"), beside(sheet, "release_check")])]
    if content.needs.warns:
        blocks.append(sheet.alert(both(sheet, "allergy"), _allergies(sheet, content.needs)))
    else:
        pairs.append((both(sheet, "allergies"), _none(sheet)))
    needs = content.needs
    dieting = needs.diets or needs.diet_note or needs.diet_not_settled
    pairs += [
        (both(sheet, "medication"), both_ways(sheet, lambda one: _medicine(content, one)) or _none(sheet)),
        (
            both(sheet, "release_conditions"),
            Span(content.medical_note, alone=True) if content.medical_note else _none(sheet),
        ),
        (both(sheet, "diet"), both_ways(sheet, lambda one: diet_line(needs, one)) if dieting else _none(sheet)),
        (both(sheet, "release_more"), sheet.blanks(2)),
        (both(sheet, "release_doctor"), sheet.blanks(1)),
        (both(sheet, "release_insurance"), sheet.blanks(1)),
    ]
    if content.insurer:
        pairs.append((both(sheet, "release_group_insurance"), Span(content.insurer, alone=True)))
    others = [contact_words(sheet, one) for one in content.other_contacts]
    pairs.append((both(sheet, "release_others"), strung(others, "\n") or sheet.blanks(2)))
    blocks.append(sheet.keyed(pairs, mm=70))
    return blocks


def _allergies(sheet: Sheet, needs: Needs) -> list[Words]:
    """Each allergy in the first language, and again in the second where it reads otherwise there."""
    told = [allergy_lines(needs, language) for language in sheet.languages[:2]]
    lines: list[Words] = []
    for each in zip(*told, strict=True):
        seen: set[str] = set()
        for line in each:
            text = "".join(span.text for span in spans(line))
            if text not in seen:
                lines.append(line)
            seen.add(text)
    return lines


def _medicine(content: ConsentContent, language: str) -> Words:
    return strung(medicine_lines(content.medication, content.medication_not_settled, language), "\n")


def _none(sheet: Sheet) -> Words:
    return both_ways(sheet, lambda one: Span(none_on_the_day(sheet, one), colour=MUTED))

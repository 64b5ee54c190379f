"""What every letter of the committee shares: letterhead, a text with fields filled in, the line to sign on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from sqlalchemy.orm import Session

from exchange_desk.basics.letter_texts import filled, shipped_text
from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.block import Text
from exchange_desk.packets.documents.naming import NameLine
from exchange_desk.packets.documents.occasion import Occasion
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import long_day
from exchange_desk.packets.phrases.words import joined, say
from exchange_desk.packets.sheet import Block, Sheet, Span
from exchange_desk.queries.letter_texts import letterhead_facts, own_texts


@dataclass(frozen=True, slots=True)
class Letterhead(Worded):
    """Who writes, and who signs."""

    committee: str
    address: str | None
    phone: str | None
    email: str | None
    website: str | None
    signer: str | None
    function: str | None


@dataclass(frozen=True, slots=True)
class OwnText(Worded):
    """The committee's own text in one language."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class LetterContent(Worded):
    """One letter; what this kind of letter does not tell is empty."""

    letter: str
    letterhead: Letterhead
    occasion: Occasion
    own_texts: tuple[OwnText, ...]
    name: NameLine | None = None
    passport_name: str | None = None
    birth_date: str | None = None
    passport_number: str | None = None
    purpose: str | None = None
    who_pays: str | None = None
    family: str | None = None
    guests: tuple[str, ...] = ()
    address: str | None = None


def letterhead_of(session: Session) -> Letterhead:
    """The committee's letterhead now."""
    facts = letterhead_facts(session)
    return Letterhead(
        facts.committee, facts.address, facts.phone, facts.email, facts.website, facts.signer, facts.signer_role
    )


def texts_of(session: Session, document: str, visit_id: str) -> tuple[OwnText, ...]:
    """The committee's own texts of this letter."""
    return tuple(OwnText(language, text) for language, text in own_texts(session, document, visit_id).items())


def text_in(content: LetterContent, language: str) -> str:
    """The text that is printed in that language: the committee's own, else ours."""
    own = {one.language: one.text for one in content.own_texts}
    return own.get(language) or shipped_text(content.letter, language)


def values_in(content: LetterContent, language: str) -> Mapping[str, str]:
    """Every field in words of that language; empty where nobody has filled it in."""
    occasion = content.occasion
    return {
        "committee": content.letterhead.committee,
        "our_town": occasion.our_town,
        "town": joined(list(occasion.their_towns), language),
        "first_day": long_day(occasion.first_day, language, weekday=False),
        "last_day": long_day(occasion.last_day, language, weekday=False),
        "name": content.passport_name or (content.name.latin if content.name else ""),
        "birth_date": day_words(content.birth_date, language),
        "passport_number": content.passport_number or "",
        "purpose": content.purpose or "",
        "who_pays": content.who_pays or "",
        "family": content.family or "",
        "guests": joined(list(content.guests), language),
        "address": content.address or "",
    }


def day_words(day: str | None, language: str) -> str:
    """A day in words; where only a year or month is known, that."""
    try:
        return long_day(dt.date.fromisoformat(day or ""), language, weekday=False)
    except ValueError:
        return day or ""


def letterhead_blocks(content: LetterContent, sheet: Sheet) -> list[Block]:
    """The committee with its address, a line, and the day of the letter at the end of its line."""
    ours = content.letterhead
    reached = " · ".join(part for part in (phone_words(ours.phone), ours.email, ours.website) if part)
    blocks = [sheet.paragraph(Span(ours.committee, alone=True), bold=True, size=16)]
    blocks += [
        sheet.line(Span(part, alone=True), muted=True, size=11)
        for part in (" · ".join((ours.address or "").splitlines()), reached)
        if part
    ]
    blocks.append(sheet.rule())
    if sheet.day is not None:
        words = long_day(sheet.day, sheet.language, weekday=False)
        blocks.append(Text(words, sheet.style(align="end"), before=10))
    return blocks


def body(content: LetterContent, sheet: Sheet) -> list[Block]:
    """The text in one language, or in two side by side, paragraph beside paragraph."""
    pairs = letter_pairs(content, sheet)
    if sheet.second is None:
        return [sheet.paragraph(words[0]).spaced(10) for words in pairs]
    return sheet.rows_bilingual([([sheet.paragraph(words[0])], [sheet.paragraph(words[1])]) for words in pairs])


def letter_pairs(content: LetterContent, sheet: Sheet) -> list[tuple[str, ...]]:
    """The paragraphs of the text, each in the languages of the sheet."""
    told = [_paragraphs(content, language) for language in sheet.languages[:2]]
    return list(zip_longest(*told, fillvalue=""))


def _paragraphs(content: LetterContent, language: str) -> list[str]:
    """The text is parted before its fields are filled in, so that both languages stay in step."""
    values = values_in(content, language)
    return [filled(part.strip(), values) for part in text_in(content, language).split("\n\n") if part.strip()]


def signature(content: LetterContent, sheet: Sheet) -> Block:
    """The line to sign on, with name and function below it."""
    ours = content.letterhead
    lines = [sheet.line(Span(part, alone=True)) for part in (ours.signer, ours.function, ours.committee) if part]
    return sheet.together([sheet.gap(16), sheet.columns([[sheet.blanks(1), *lines], []], (1.0, 1.0))])


def title(key: str, sheet: Sheet) -> list[Block]:
    """What the letter is, in one language or two."""
    blocks = [sheet.paragraph(say(key, sheet.language), bold=True, size=20).spaced(14)]
    if sheet.second:
        blocks.append(sheet.line(say(key, sheet.second), muted=True, size=14))
    for block in blocks:
        block.sticky = True
    return blocks

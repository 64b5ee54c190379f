"""D26, the query sheet: what only the partner can answer, in its language and in English, with room to write."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.occasion import Occasion, head, occasion_of
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.asking import ask_key, asked_in, choice_in, sheet_word, spoken_by
from exchange_desk.packets.phrases.words import language_of
from exchange_desk.packets.sheet import Block, Sheet, Span
from exchange_desk.queries.packet_facts import PaperPartner, packet_facts
from exchange_desk.queries.partner_questions import PartnerQuestion, partner_questions

_SHORT = 40  # letters of a choice that may stand beside another


@dataclass(frozen=True, slots=True)
class AskedLine(Worded):
    """One question; `asks` is the key of the sentence in the partner's language."""

    id: str
    about: str | None
    asks: str
    file: str | None
    row: int | None
    column: str | None
    stood: str | None
    question: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuerySheetContent(Worded):
    """The questions for one partner; `language` is the one that stands first."""

    occasion: Occasion
    language: str
    questions: tuple[AskedLine, ...]


@dataclass(frozen=True, slots=True)
class QuerySheet:
    """One for each partner who still has something to answer.

    `language` overrules the partner's own; `import_id` asks about one file only.
    """

    key: str = "query-sheet"
    number: str = "D26"
    title: str = "Query sheet"
    audience: str = "the partner"
    level: str = "P2"
    papers: tuple[str, ...] = ("a4",)
    orientation: str = "portrait"
    language: str = ""
    import_id: str | None = None

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The partners with open questions of their own."""
        found = []
        for partner in packet_facts(session, visit_id).partners:
            if partner_questions(session, visit_id, partner.id, import_id=self.import_id).asked:
                main = language_of(self.language or language_for(partner)) or "en"
                found.append(Subject(partner.id, partner.name, (main,)))
        return tuple(found)

    def gather(self, session: Session, visit_id: str, subject: Subject) -> QuerySheetContent:
        """What is open now."""
        visit = packet_facts(session, visit_id)
        partner = next(each for each in visit.partners if each.id == subject.id)
        found = partner_questions(session, visit_id, partner.id, import_id=self.import_id)
        occasion = occasion_of(visit)
        alone = Occasion(occasion.visit, occasion.our_town, (partner.name,), occasion.first_day, occasion.last_day)
        lines = tuple(_line(question) for question in found.asked)
        return QuerySheetContent(alone, self.language or language_for(partner), lines)

    def tell(self, content: QuerySheetContent, sheet: Sheet) -> list[Block]:
        """The questions one after another, each with what stood in the list and room for the answer."""
        both = _both(content.language)
        blocks: list[Block] = [
            head(
                sheet, content.occasion, sheet_word("title", both[0]), sheet_word("title", both[1]) if both[1:] else ""
            )
        ]
        blocks += [sheet.paragraph(sheet_word("please", language), muted=n > 0) for n, language in enumerate(both)]
        for number, line in enumerate(content.questions, start=1):
            blocks.append(sheet.boxed(_told(sheet, number, line, both)))
        return blocks


def language_for(partner: PaperPartner) -> str:
    """The language in which a partner is asked; English where we have no words in its own."""
    return spoken_by(partner.language, country=partner.country)


def _both(language: str) -> tuple[str, ...]:
    return (language, "en") if language != "en" else ("en",)


def _told(sheet: Sheet, number: int, line: AskedLine, both: tuple[str, ...]) -> list[Block]:
    main = both[0]
    where = [line.file or "", f"{sheet_word('row', main)} {line.row}" if line.row else "", line.column or ""]
    first: list[str | Span] = [Span(f"{number}.  ", bold=True)]
    if line.about:
        first += [Span(line.about, bold=True, alone=True)]
    blocks = [sheet.line(first)]
    words = [each for each in where if each]
    if words:
        parts: list[str | Span] = []
        for each in words:
            parts += [" · "] if parts else []
            parts.append(Span(each, alone=True))
        blocks.append(sheet.line(parts, muted=True, size=11))
    stood: Span = Span(f"“{line.stood}”", bold=True, alone=True) if line.stood else Span(sheet_word("nothing", main))
    blocks.append(sheet.line([f"{sheet_word('stood', main)}: ", stood]))
    if main != "en":
        blocks.append(sheet.line(asked_in(line.asks, main), bold=True))
    blocks.append(sheet.line([Span(line.question, alone=True)], bold=main == "en", muted=main != "en"))
    if line.choices:
        blocks.append(_ticks(sheet, line.choices, main))
        blocks.append(sheet.line(f"{sheet_word('other_answer', main)}:", muted=True, size=11))
    else:
        blocks.append(sheet.line(f"{sheet_word('answer', main)}:", muted=True, size=11))
    blocks.append(sheet.blanks(1))
    return blocks


def _ticks(sheet: Sheet, choices: tuple[str, ...], language: str) -> Block:
    """Boxes to tick: side by side where they are short."""
    words = [choice_words(choice, language) for choice in choices]
    if len(words) in (2, 3) and all(len(word) <= _SHORT // len(words) for word in words):
        return sheet.columns([[sheet.tick(word, size=12)] for word in words])
    return sheet.ticks([[Span(word, alone=True)] for word in words])


def choice_words(choice: str, language: str) -> str:
    """A choice in the partner's language with the English word behind it, once where they are equal."""
    theirs, ours = choice_in(choice, language), choice_in(choice, "en")
    return theirs if folded(theirs) == folded(ours) else f"{theirs} – {ours}"


def _line(question: PartnerQuestion) -> AskedLine:
    return AskedLine(
        question.id,
        question.about,
        ask_key(question.code, question.field),
        question.file,
        question.row,
        question.column,
        question.value,
        question.text,
        question.choices,
    )

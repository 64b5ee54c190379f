"""D25b, the seeking profile: who we are and what kind of partner town we look for, to be sent to anybody."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.phones import phone_words
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.letter import Letterhead, letterhead_of
from exchange_desk.packets.documents.partner_lines import (
    YearLine,
    both_countries,
    bound_since,
    ended,
    place_words,
    told_themes,
    visit_line,
    year_lines,
    years_table,
)
from exchange_desk.packets.documents.partnership_profile import nothing
from exchange_desk.packets.documents.two_tongues import both, section, stacked, stacked_values
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.local_forms import language_word, number_word
from exchange_desk.packets.phrases.words import joined, language_of, say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.queries.partner_papers import our_town, public_partners


@dataclass(frozen=True, slots=True)
class PartnerLine(Worded):
    """One town that we are partners with already."""

    id: str
    name: str
    country: str
    kind: str
    since: int | None


@dataclass(frozen=True, slots=True)
class SeekingContent(Worded):
    """What we tell of ourselves."""

    letterhead: Letterhead
    our_town: str
    region: str | None
    country: str
    inhabitants: int | None
    setting: str | None
    languages: tuple[str, ...]
    volunteers: int | None
    themes: tuple[str, ...]
    schools: str | None
    partner_towns: tuple[PartnerLine, ...]
    visits: tuple[YearLine, ...]
    what_we_look_for: str | None


@dataclass(frozen=True, slots=True)
class SeekingProfile:
    """One about ourselves."""

    key: str = "seeking-profile"
    number: str = "D25b"
    title: str = "Seeking profile"
    audience: str = "the public"
    level: str = "P0"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The committee, once it wrote its own town down among those that seek a partner."""
        ours = our_town(session)
        here = language_of(ours.language) or "en"
        return (Subject(ours.id, ours.committee, tuple(dict.fromkeys((here, "en")))),) if ours.known else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> SeekingContent:
        """Who we are now."""
        ours, partners = our_town(session), public_partners(session)
        visits = {visit.id: visit_line(visit) for partner in partners for visit in partner.visits}
        return SeekingContent(
            letterhead=letterhead_of(session),
            our_town=ours.town,
            region=ours.region,
            country=ours.country,
            inhabitants=ours.inhabitants,
            setting=ours.setting,
            languages=ours.languages,
            volunteers=ours.volunteers,
            themes=ours.themes,
            schools=ours.school,
            partner_towns=tuple(
                PartnerLine(p.id, p.name, p.country, p.links[0].row.kind, bound_since(p))
                for p in partners
                if not ended(p)
            ),
            visits=year_lines(visits.values()),
            what_we_look_for=ours.wish,
        )

    def tell(self, content: SeekingContent, sheet: Sheet) -> list[Block]:
        """The town and who we are, what we care about, what we did, what we look for, and how to write to us."""
        title, second = (say("seeking_profile", each) if each else "" for each in (sheet.language, sheet.second))
        place = ", ".join(
            part for part in (content.our_town, content.region, both_countries(sheet, content.country)) if part
        )
        wish = content.what_we_look_for
        blocks = [
            sheet.head(title, ours=place, other=second),
            section(sheet, "seeking_us"),
            sheet.keyed(_facts(content, sheet), mm=58),
            section(sheet, "seeking_wish"),
            sheet.paragraph(Span(wish, alone=True)) if wish else sheet.blanks(3),
            sheet.together([section(sheet, "seeking_write"), *_reached(sheet, content.letterhead)]),
            section(sheet, "seeking_partners"),
        ]
        blocks += [_partners(sheet, content)] if content.partner_towns else nothing(sheet, "seeking_none")
        if content.visits:
            blocks += [section(sheet, "seeking_done"), years_table(sheet, content.visits)]
        return blocks


def _facts(content: SeekingContent, sheet: Sheet) -> list[tuple[Words, Cell]]:
    facts: list[tuple[Words, Cell]] = [
        (both(sheet, "profile_our_side"), Span(content.letterhead.committee, bold=True, alone=True))
    ]
    if content.inhabitants is not None:
        facts.append((both(sheet, "profile_inhabitants"), number_word(content.inhabitants, sheet.language)))
    if content.setting:
        facts.append((both(sheet, "seeking_setting"), Span(content.setting, alone=True)))
    if content.languages:
        spoken = [
            joined([language_word(code, language) for code in content.languages], language)
            for language in sheet.languages[:2]
        ]
        facts.append((both(sheet, "languages"), "\n".join(dict.fromkeys(spoken))))
    if content.volunteers is not None:
        facts.append((both(sheet, "seeking_volunteers"), number_word(content.volunteers, sheet.language)))
    if content.themes:
        facts.append((both(sheet, "seeking_themes"), told_themes(content.themes)))
    if content.schools:
        facts.append((both(sheet, "seeking_school"), Span(content.schools, alone=True)))
    return facts


def _partners(sheet: Sheet, content: SeekingContent) -> Block:
    rows: list[list[Cell]] = [
        [
            Span(each.name, alone=True),
            both_countries(sheet, each.country, "\n"),
            stacked_values(sheet, "partnership_kind", each.kind),
            str(each.since or "–"),
        ]
        for each in content.partner_towns
    ]
    columns = (
        Column(stacked(sheet, "town"), 2.6, bold=True),
        Column(stacked(sheet, "profile_country"), 2.0),
        Column(stacked(sheet, "profile_kind"), 2.0),
        Column(stacked(sheet, "profile_since"), 1.0),
    )
    return sheet.table(columns, rows)


def _reached(sheet: Sheet, ours: Letterhead) -> list[Block]:
    """The committee's own ways to be reached; lines to write on where it kept none."""
    signer: list[str | Span] = place_words((ours.signer, ours.function))
    lines = [sheet.line(signer, bold=True).spaced(6)] if signer else []
    ways: list[tuple[Words, Cell]] = [
        (both(sheet, key), Span(value, alone=True))
        for key, value in (
            ("address", ours.address),
            ("phone", phone_words(ours.phone)),
            ("seeking_email", ours.email),
            ("profile_website", ours.website),
        )
        if value
    ]
    return [*lines, sheet.keyed(ways, mm=58) if ways else sheet.blanks(3)]

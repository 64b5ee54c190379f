"""D25, the partnership profile: a public sheet about one partner town, the way there and everybody who went it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.partner_lines import (
    StageLine,
    VisitLine,
    both_countries,
    both_since,
    place_words,
    stage_line,
    stages_table,
    told_themes,
    visit_line,
    visits_table,
    year_lines,
    years_table,
)
from exchange_desk.packets.documents.two_tongues import both, both_values, section, stacked
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.local_forms import number_word
from exchange_desk.packets.phrases.words import language_of, say
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span, Words
from exchange_desk.queries.partner_papers import OurTown, PublicLink, PublicPartner, our_town, public_partners


@dataclass(frozen=True, slots=True)
class LinkPart(Worded):
    """One partnership with its stages."""

    id: str
    kind: str
    our_side: str | None
    counterpart: str | None
    first_contact: str | None
    how_it_began: str | None
    stages: tuple[StageLine, ...]


@dataclass(frozen=True, slots=True)
class OfficeLine(Worded):
    """An office at the partner's."""

    id: str
    organisation: str
    function: str | None


@dataclass(frozen=True, slots=True)
class PartnershipContent(Worded):
    """All that is public about one partner town."""

    our_town: str
    committee: str
    name: str
    name_original: str | None
    their_language: str | None
    country: str
    region: str | None
    inhabitants: int | None
    mayor: str | None
    website: str | None
    themes: tuple[str, ...]
    partnerships: tuple[LinkPart, ...]
    contacts: tuple[OfficeLine, ...]
    visits: tuple[VisitLine, ...]


@dataclass(frozen=True, slots=True)
class PartnershipProfile:
    """One for each partner town."""

    key: str = "partnership-profile"
    number: str = "D25"
    title: str = "Partnership profile"
    audience: str = "the public"
    level: str = "P0"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The towns that we have a partnership with, from whichever visit it is printed."""
        ours = our_town(session)
        return tuple(Subject(p.id, p.name, languages_with(ours, p)) for p in public_partners(session))

    def gather(self, session: Session, visit_id: str, subject: Subject) -> PartnershipContent:
        """What is known of that town now."""
        partner = next((p for p in public_partners(session) if p.id == subject.id), None)
        if partner is None:
            raise RefusedInput(f"There is no partnership with {subject.name} in this file. Add it and print again.")
        ours = our_town(session)
        return PartnershipContent(
            our_town=ours.town,
            committee=ours.committee,
            name=partner.name,
            name_original=partner.name_original,
            their_language=partner.language,
            country=partner.country,
            region=partner.region,
            inhabitants=partner.population,
            mayor=partner.mayor,
            website=partner.website,
            themes=partner.themes,
            partnerships=tuple(_link(link) for link in partner.links),
            contacts=tuple(OfficeLine(each.id, each.organisation, each.function) for each in partner.offices),
            visits=tuple(map(visit_line, partner.visits)),
        )

    def tell(self, content: PartnershipContent, sheet: Sheet) -> list[Block]:
        """The town, then each partnership with its stages, then visits by year and one by one, then whom to turn to."""
        title, second = (say("partnership_profile", each) if each else "" for each in (sheet.language, sheet.second))
        blocks = [
            sheet.head(title, ours=content.our_town, theirs=content.name, other=second),
            sheet.name(content.name_original or "", content.name, language=content.their_language or "").spaced(12),
            sheet.keyed(_facts(content, sheet), mm=58),
        ]
        for link in content.partnerships:
            blocks += _told_link(sheet, link)
        blocks.append(section(sheet, "profile_visits"))
        if content.visits:
            blocks += [years_table(sheet, year_lines(content.visits)), visits_table(sheet, content.visits).spaced(14)]
        else:
            blocks += nothing(sheet, "profile_no_visits")
        if content.themes:
            blocks += [section(sheet, "profile_themes"), sheet.paragraph(told_themes(content.themes))]
        blocks.append(section(sheet, "profile_contacts"))
        blocks += _offices(sheet, content) if content.contacts else nothing(sheet, "profile_no_contacts")
        return blocks


def languages_with(ours: OurTown, partner: PublicPartner) -> tuple[str, ...]:
    """Our language, and beside it theirs where we have words in it."""
    here = language_of(ours.language) or "en"
    there = language_of(partner.language, country=partner.country)
    return tuple(dict.fromkeys((here, there or here)))


def nothing(sheet: Sheet, key: str) -> list[Block]:
    """A section without anything says so, in one language or two."""
    lines = [sheet.paragraph(say(key, sheet.language), muted=True)]
    if sheet.second:
        lines.append(sheet.line(say(key, sheet.second), muted=True))
    return lines


def _facts(content: PartnershipContent, sheet: Sheet) -> list[tuple[Words, Cell]]:
    facts: list[tuple[Words, Cell]] = [(both(sheet, "profile_country"), both_countries(sheet, content.country))]
    if content.region:
        facts.append((both(sheet, "profile_region"), Span(content.region, alone=True)))
    if content.inhabitants is not None:
        facts.append((both(sheet, "profile_inhabitants"), number_word(content.inhabitants, sheet.language)))
    if content.mayor:
        facts.append((both(sheet, "profile_mayor"), Span(content.mayor, alone=True)))
    if content.website:
        facts.append((both(sheet, "profile_website"), Span(content.website, alone=True)))
    facts.append((both(sheet, "profile_our_side"), place_words((content.committee, content.our_town))))
    return facts


def _told_link(sheet: Sheet, link: LinkPart) -> list[Block]:
    words = both_values(sheet, "partnership_kind", link.kind)
    facts: list[tuple[Words, Cell]] = [(both(sheet, "profile_kind"), Span(words, bold=True, alone=True))]
    if link.our_side:
        facts.append((both(sheet, "profile_our_side"), Span(link.our_side, alone=True)))
    if link.counterpart:
        facts.append((both(sheet, "profile_counterpart"), Span(link.counterpart, alone=True)))
    if link.first_contact:
        facts.append((both(sheet, "profile_first_contact"), both_since(sheet, link.first_contact)))
    blocks = [section(sheet, "profile_history"), sheet.keyed(facts, mm=58)]
    if link.how_it_began:
        blocks += [sheet.heading(both(sheet, "profile_how")), sheet.line(Span(link.how_it_began, alone=True))]
    return [*blocks, *([stages_table(sheet, link.stages)] if link.stages else nothing(sheet, "profile_no_stages"))]


def _offices(sheet: Sheet, content: PartnershipContent) -> list[Block]:
    columns = (
        Column(stacked(sheet, "profile_organisation"), 3.0, bold=True),
        Column(stacked(sheet, "profile_function"), 2.0),
    )
    rows: list[list[Cell]] = [
        [Span(each.organisation, alone=True), Span(each.function or "–", alone=True)] for each in content.contacts
    ]
    return [sheet.table(columns, rows)]


def _link(link: PublicLink) -> LinkPart:
    row = link.row
    return LinkPart(
        id=row.id,
        kind=row.kind,
        our_side=row.our_side,
        counterpart=row.counterpart,
        first_contact=str(row.first_contact) if row.first_contact else None,
        how_it_began=link.how_it_began,
        stages=tuple(stage_line(stage, link.how_sure.get(stage.id)) for stage in row.stages),
    )

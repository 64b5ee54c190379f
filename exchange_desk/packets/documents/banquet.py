"""D21, the banquet: a table plan to hang up and to change by hand, and a place card for everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.packets.cards import CardGrid
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.kitchen import ALLERGEN, DIET, NOTE, OPEN, diet_word, dishes
from exchange_desk.packets.documents.occasion import Occasion, occasion_of
from exchange_desk.packets.documents.seating import SEATS, Company, Seated, companies, tables
from exchange_desk.packets.documents.two_tongues import both, headed, section
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.words import say
from exchange_desk.packets.sheet import Block, Cell, Column, LabelText, Sheet, Span
from exchange_desk.packets.tent import Tent
from exchange_desk.packets.text.style import MUTED
from exchange_desk.queries.packet_facts import packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest


@dataclass(frozen=True, slots=True)
class TableOfPlan(Worded):
    """One table."""

    id: str
    companies: tuple[Company, ...]


@dataclass(frozen=True, slots=True)
class TablePlanContent(Worded):
    """All tables."""

    occasion: Occasion
    tables: tuple[TableOfPlan, ...]


@dataclass(frozen=True, slots=True)
class TablePlan:
    """One plan for the visit: families with their guests, seats left free to write on."""

    key: str = "table-plan"
    number: str = "D21"
    title: str = "Table plan"
    audience: str = "everybody"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody is going."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.guests else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> TablePlanContent:
        """The tables now."""
        visit = packet_facts(session, visit_id)
        full = tables(companies(visit))
        return TablePlanContent(
            occasion_of(visit), tuple(TableOfPlan(str(number), table) for number, table in enumerate(full, start=1))
        )

    def tell(self, content: TablePlanContent, sheet: Sheet) -> list[Block]:
        """Two tables beside each other, each with its free seats; then everybody by name."""
        blocks = [headed(sheet, content.occasion, "table_plan"), sheet.paragraph(both(sheet, "table_plan_how"))]
        told = [_table(table, sheet) for table in content.tables]
        if sheet.large:
            blocks += [sheet.together(table) for table in told]
        else:
            beside: list[list[Block]] = [*told[1::2], []]
            pairs = zip(told[::2], beside, strict=False)
            blocks += [sheet.together([sheet.columns([left, right])]) for left, right in pairs]
        return [*blocks, *_by_name(content, sheet)]


@dataclass(frozen=True, slots=True)
class PlaceCardContent(Worded):
    """One card: `warns` where there is an allergy or a question about one; what it is, the kitchen knows."""

    person: Seated
    diets: tuple[str, ...]
    warns: bool
    special: bool


@dataclass(frozen=True, slots=True)
class PlaceCards:
    """A tent of 90 by 55 mm for everybody, in the order of the tables."""

    key: str = "place-cards"
    number: str = "D21b"
    title: str = "Place cards"
    audience: str = "everybody"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """Everybody who is seated."""
        visit = packet_facts(session, visit_id)
        if not visit.guests:
            return ()
        full = tables(companies(visit))
        return tuple(
            Subject(one.id, one.name.latin, (visit.language,))
            for table in full
            for company in table
            for one in company.people
        )

    def gather(self, session: Session, visit_id: str, subject: Subject) -> PlaceCardContent:
        """The name and what the waiter must see."""
        visit = packet_facts(session, visit_id)
        everybody = {one.id: one for company in companies(visit) for one in company.people}
        person = everybody.get(subject.id)
        if person is None:
            raise RefusedInput(f"{subject.name} is not seated at the banquet of this visit. There is no card to print.")
        guest = visit.guest_by_id.get(subject.id)
        return PlaceCardContent(person, *(_wishes(guest) if guest else ((), False, False)))

    def grid(self, sheet: Sheet) -> CardGrid:
        """Four tents on a page, each to be folded in its middle."""
        return CardGrid.tents()

    def tell(self, content: PlaceCardContent, sheet: Sheet) -> list[Block]:
        """The name on both sides of the tent; the diet with a sign and a word on both, too."""
        name, language = content.person.name, sheet.language
        whole = name.latin if folded(name.latin) != folded(content.person.to_call) else ""
        signs = [f"◆ {dish}" for dish in _diet_words(content, language)]
        signs += [f"▲ {say('allergy', language)}"] if content.warns else []
        texts = [
            LabelText(content.person.to_call, 40, least=16, bold=True),
            LabelText(name.original or "", 24, least=11, language=sheet.han),
            LabelText(whole, 14, least=8),
            LabelText(content.person.town or "", 10, least=7, muted=True),
            LabelText(" · ".join(signs), 12, least=8, bold=True),
        ]
        return [Tent([text for text in texts if text.words])]


def _wishes(guest: PaperGuest) -> tuple[tuple[str, ...], bool, bool]:
    """Diets that may be read on a table, whether there is an allergy, whether there is more that the kitchen knows."""
    found = dishes([guest], {guest.id: ""})
    diets = tuple(dish.what for dish in found if dish.kind == DIET and dish.what)
    known = {dish.kind for dish in found}
    untold = any(not dish.what for dish in found if dish.kind == DIET)
    return diets, bool(known & {ALLERGEN, OPEN}), untold or NOTE in known


def _diet_words(content: PlaceCardContent, language: str) -> list[str]:
    words = [diet_word(diet, language) for diet in content.diets]
    return words + ([say("special_diet", language)] if content.special and not words else [])


def _table(table: TableOfPlan, sheet: Sheet) -> list[Block]:
    """A table: a row for each seat, those that are free to write on."""
    rows: list[list[Cell]] = []
    small = sheet.style(9).size
    for company in table.companies:
        family = say("family", sheet.language, name=company.family) if company.family else ""
        for place, one in enumerate(company.people):
            over = (family or one.town or "") if place == 0 else ""
            above: list[str | Span] = [Span(over, size=small, colour=MUTED, alone=True), "\n"] if over else []
            rows.append([[*above, *_name(one)]])
    rows += [[""] for _ in range(max(0, SEATS - len(rows)))]
    return [section(sheet, "table_number", number=table.id), sheet.table((Column(),), rows, size=11)]


def _name(one: Seated) -> list[str | Span]:
    bold: list[str | Span] = [Span(one.name.original, bold=one.guest, alone=True), "  "] if one.name.original else []
    return [*bold, Span(one.name.latin, bold=one.guest, alone=True)]


def _by_name(content: TablePlanContent, sheet: Sheet) -> list[Block]:
    """Everybody by name with the table, and room for another one."""
    found = [
        (folded(one.name.latin), one, table.id)
        for table in content.tables
        for company in table.companies
        for one in company.people
    ]
    ordered = sorted(found, key=lambda row: (row[0], row[1].id))
    rows: Sequence[Sequence[Cell]] = [[_name(one), Span(number, bold=True), ""] for _, one, number in ordered]
    heads = (both(sheet, "name"), both(sheet, "table_no"), both(sheet, "table_changed"))
    columns = (Column(heads[0], 4), Column(heads[1], 1), Column(heads[2], 1.6))
    return [section(sheet, "who_sits_where"), sheet.table(columns, rows, size=11)]

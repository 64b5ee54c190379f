"""D10, the list for the caterer: for each meal how many eat what, by diet and allergen, with initials only."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.phones import unbroken
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.journeys import note_words
from exchange_desk.packets.documents.kitchen import OPEN, Dish, dish_words, dishes, initials_of
from exchange_desk.packets.documents.occasion import Occasion, OnCall, occasion_of, on_call_of
from exchange_desk.packets.documents.two_tongues import both, both_values, headed, none_on_the_day
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.dates import clock, long_day
from exchange_desk.packets.sheet import Block, Cell, Column, Sheet, Span
from exchange_desk.queries.meals import KITCHEN, MealRow, meal_rows
from exchange_desk.queries.packet_facts import packet_facts


@dataclass(frozen=True, slots=True)
class CateredMeal(Worded):
    """One meal that somebody cooks for the guests; `plain` are those who eat everything."""

    id: str
    what: str
    day: dt.date
    meals: tuple[str, ...]
    starts: dt.time | None
    ends: dt.time | None
    about: str | None
    where: str
    guests: int
    plain: int
    hosts_invited: bool
    not_settled: str | None
    dishes: tuple[Dish, ...]


@dataclass(frozen=True, slots=True)
class CatererListContent(Worded):
    """The meals of a visit."""

    occasion: Occasion
    on_call: OnCall
    meals: tuple[CateredMeal, ...]


@dataclass(frozen=True, slots=True)
class CatererList:
    """One list for whoever cooks."""

    key: str = "caterer-list"
    number: str = "D10"
    title: str = "List for the caterer"
    audience: str = "the caterer"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody is going."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.guests else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> CatererListContent:
        """Every meal that host families do not give, with those who are there for it."""
        visit = packet_facts(session, visit_id)
        initials = initials_of(visit.guests)
        guests = visit.guest_by_id
        meals = [
            _meal(row, dishes([guests[one] for one in row.guests], initials))
            for row in meal_rows(session, visit_id, private=False)
            if row.by == KITCHEN
        ]
        return CatererListContent(occasion_of(visit), on_call_of(visit), tuple(meals))

    def tell(self, content: CatererListContent, sheet: Sheet) -> list[Block]:
        """A block for each meal: when and where, severe allergies in the box, then all that is special."""
        blocks = [
            headed(sheet, content.occasion, "caterer_list"),
            sheet.keyed([(both(sheet, "ask_committee"), content.on_call.words(sheet.language))]),
        ]
        if not content.meals:
            return [*blocks, sheet.paragraph(both(sheet, "no_meals"))]
        for meal in content.meals:
            blocks.append(sheet.together(_told(meal, sheet)))
        return blocks


def _told(meal: CateredMeal, sheet: Sheet) -> list[Block]:
    language = sheet.language
    served = " · ".join(both_values(sheet, "meal", code) for code in meal.meals or ("meal",))
    hours = " – ".join(part for part in (clock(meal.starts, language), clock(meal.ends, language)) if part)
    hours = hours or note_words(meal.about, language)
    title = ", ".join(part for part in (long_day(meal.day, language, year=False), hours, served) if part)
    status = f" ({both_values(sheet, 'status', meal.not_settled)})" if meal.not_settled else ""
    what: list[str | Span] = [Span(meal.what, bold=True, alone=True), status]
    what += [" · ", Span(meal.where, alone=True)] if meal.where else []
    blocks = [
        sheet.section(title, long_day(meal.day, sheet.second, year=False) if sheet.second else ""),
        sheet.line(what),
        sheet.line([Span(both(sheet, "eat_here", count=meal.guests), bold=True)]),
        sheet.line(both(sheet, "without_wishes", count=meal.plain)),
    ]
    if meal.hosts_invited:
        blocks.append(sheet.line(both(sheet, "hosts_eat_too"), muted=True))
    warned = [dish for dish in meal.dishes if dish.severe or dish.kind == OPEN]
    if warned:
        word = "severe_allergies" if any(dish.severe for dish in warned) else "allergy"
        lines = [[*_dish(dish, sheet, written=True), f" – {_count(dish)}"] for dish in warned]
        blocks.append(sheet.alert(both(sheet, word), lines))
    else:
        blocks.append(sheet.line(both(sheet, "no_severe", none=none_on_the_day(sheet, language))))
    if meal.dishes:
        columns = (
            Column(both(sheet, "diet_or_allergen"), 3.4),
            Column(both(sheet, "how_many"), share=0, align="end"),
            Column(both(sheet, "initials"), 2),
            Column(both(sheet, "table_no"), mm=26),
        )
        rows: list[list[Cell]] = [
            [_dish(dish, sheet, written=not dish.severe), str(dish.count), ", ".join(dish.who), ""]
            for dish in meal.dishes
        ]
        blocks.append(sheet.table(columns, rows, size=12))
    return blocks


def _count(dish: Dish) -> str:
    """ "2 (K. K., Y. R.)", unbroken where it is short."""
    words = f"{dish.count} ({', '.join(dish.who)})"
    return unbroken(words) if dish.count < 4 else words


def _dish(dish: Dish, sheet: Sheet, *, written: bool) -> list[str | Span]:
    words: list[str | Span] = [Span(dish_words(dish, sheet.language), bold=dish.severe, alone=True)]
    if dish.severe:
        words += [" – ", Span(both_values(sheet, "severity", "severe"), bold=True)]
    second = dish_words(dish, sheet.second) if sheet.second else ""
    if second not in {"", dish_words(dish, sheet.language)}:
        words += [" / ", Span(second, alone=True)]
    for text in dish.as_written if written else ():
        words += [" · ", Span(f"“{text}”", alone=True)]
    return words


def _meal(row: MealRow, special: tuple[Dish, ...]) -> CateredMeal:
    return CateredMeal(
        id=row.item_id or "",
        what=row.title,
        day=row.day,
        meals=row.meals,
        starts=row.starts,
        ends=row.ends,
        about=row.about or None,
        where=row.place,
        guests=len(row.guests),
        plain=row.plain,
        hosts_invited=row.hosts_invited,
        not_settled=None if row.status == "confirmed" else row.status,
        dishes=special,
    )

"""Head counts for meals: of the programme, with the families, and as the list for the caterer has them."""

from __future__ import annotations

import datetime as dt

from exchange_desk.desk import Desk
from exchange_desk.queries.meals import HOSTS, KITCHEN, MealRow, meal_rows
from exchange_desk.records import Allergy, Participation, Person
from tests.queries.arrival_desk import ARRIVES, arrivals, placed
from tests.queries.itinerary_desk import an_item

FRIDAY = ARRIVES + dt.timedelta(days=1)


def on_day(rows: tuple[MealRow, ...], day: dt.date) -> dict[str, tuple[str, int]]:
    return {"/".join(row.meals): (row.by, len(row.guests)) for row in rows if row.day == day}


def test_the_families_cook_what_the_programme_does_not(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        made = arrivals(session)
        placed(session, made, Honma="Morin", Mei="Morin", Ren="Olsen")
        an_item(session, made.visit, "Lunch", FRIDAY, starts_at=dt.time(12), kind="meal", meals=["lunch"],
                meal_by="group")  # fmt: skip
    with desk.reading() as session:
        rows = meal_rows(session, made.visit)
    assert on_day(rows, ARRIVES) == {"dinner": (HOSTS, 3)}
    assert on_day(rows, FRIDAY) == {"breakfast": (HOSTS, 3), "lunch": (KITCHEN, 4), "dinner": (HOSTS, 3)}
    assert on_day(rows, FRIDAY + dt.timedelta(days=1))["lunch"] == (HOSTS, 3)
    assert on_day(rows, dt.date(2027, 10, 13)) == {"breakfast": (HOSTS, 3)}
    (breakfast,) = [row for row in rows if row.day == FRIDAY and row.meals == ("breakfast",)]
    assert breakfast.homes == 2


def test_diets_and_allergies_are_counted_the_severe_first_and_illnesses_never_named(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        made = arrivals(session)
        people = {
            name: session.get_one(Person, session.get_one(Participation, guest).person_id)
            for name, guest in made.guests.items()
        }
        people["Honma"].diets, people["Kudo"].diets = ["vegetarian"], ["vegetarian", "diabetic"]
        session.add(Allergy(person_id=people["Mei"].id, substance="cashew nuts", severity="severe"))
        an_item(session, made.visit, "Lunch", FRIDAY, starts_at=dt.time(12), kind="meal", meals=["lunch"])
    with desk.reading() as session:
        (row,) = [row for row in meal_rows(session, made.visit) if row.by == KITCHEN]
    assert [(need.count, need.words) for need in row.needs] == [
        (1, "allergic to cashew nuts, SEVERE"), (2, "vegetarian"), (1, "low in sugar"),
    ]  # fmt: skip
    assert (row.plain, row.severe, len(row.guests)) == (1, 1, 4)
    assert "diabet" not in " ".join(need.words for need in row.needs)


def test_whoever_arrives_late_has_no_dinner_with_the_family(desk: Desk) -> None:
    with desk.writing("Visit") as session:
        made = arrivals(session)
        placed(session, made, Mei="Morin")
        an_item(session, made.visit, "Coach", ARRIVES, starts_at=dt.time(17), ends_at=dt.time(22, 30), travel=True,
                kind="coach", place="Vancouver", to_place="Port Hardy")  # fmt: skip
    with desk.reading() as session:
        assert on_day(meal_rows(session, made.visit), ARRIVES) == {}

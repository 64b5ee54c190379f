"""Whether who drives a car is cleared to be alone with minors: the driver, and every adult of that home."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.ages import ages_on
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import BackgroundCheck, HouseholdMember, Person

_STATES = {"running": "was applied for and is not there yet", "missing": "is missing"}


def driver_checks(session: Session, cars: Iterable[Any], until: dt.date) -> dict[str, str]:
    """By id of the car what keeps its driver from being cleared, in words; empty where nothing does.

    `cars` have `id`, `household_id`, `driver_id` and `driver`. As with a home, one check of many missing is enough.
    """
    cars = list(cars)
    homes = {car.household_id for car in cars if car.household_id}
    drivers = {car.driver_id for car in cars if car.driver_id}
    people = (
        select(
            Person.id, Person.born, Person.stated_age, Person.stated_age_on, HouseholdMember.household_id,
            HouseholdMember.adult, *NAME_COLUMNS,
        )
        .join(HouseholdMember, HouseholdMember.person_id == Person.id, isouter=True)
        .where(HouseholdMember.household_id.in_(homes) | Person.id.in_(drivers))
        .order_by(HouseholdMember.position, Person.id)
    )  # fmt: skip
    rows = session.execute(people).all() if homes or drivers else []
    checks = {}
    query = select(BackgroundCheck.person_id, BackgroundCheck.state, BackgroundCheck.valid_until)
    for check in session.execute(
        query.where(BackgroundCheck.person_id.in_({row.id for row in rows})).order_by(
            BackgroundCheck.checked_on, BackgroundCheck.id
        )
    ):
        checks[check.person_id] = check
    members: defaultdict[str, list[Any]] = defaultdict(list)
    known = {}
    for row in rows:
        known[row.id] = row
        if row.household_id:
            members[row.household_id].append(row)
    return {car.id: _why_not(car, members, known, checks, until) for car in cars}


def _why_not(
    car: Any, members: dict[str, list[Any]], known: dict[str, Any], checks: dict[str, Any], until: dt.date
) -> str:
    asked = {}
    if car.driver_id in known:
        asked[car.driver_id] = known[car.driver_id]
    if car.household_id:
        adults = [row for row in members.get(car.household_id, ()) if _is_adult(row, until)]
        if not adults:
            return "nobody has said which adults live in the home that it belongs to"
        asked |= {row.id: row for row in adults}
    if not asked:
        return f"no background check of {car.driver or 'the driver'} is known"
    missing = [words for row in asked.values() if (words := _uncleared(row, checks.get(row.id), until))]
    return "; ".join(missing)


def _is_adult(row: Any, until: dt.date) -> bool:
    """Who turns 18 before the visit ends is one; who may be one is taken for one."""
    ages = ages_on(until, row.born, row.stated_age, row.stated_age_on)
    return ages[1] >= 18 if ages else row.adult is not False


def _uncleared(row: Any, check: Any, until: dt.date) -> str:
    name = full_name(row)
    if check is None or check.state != "clear":
        state = _STATES.get(check.state if check is not None else "", "is not known")
        return f"the background check of {name} {state}"
    if check.valid_until is not None and check.valid_until.latest < until:
        return f"the background check of {name} runs out before the visit ends"
    return ""

"""Background checks of the adults of a home, as words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.queries.ages import ages_on
from exchange_desk.queries.names import NAME_COLUMNS, full_name
from exchange_desk.records import BackgroundCheck, HouseholdMember, Person

_WORST_FIRST = ("missing", "nothing said", "running")


@dataclass(frozen=True, slots=True)
class CheckRow:
    """How the check of one adult stands: `state` clear, running, missing or "nothing said"."""

    person_id: str
    name: str
    state: str
    checked_on: PartialDate | None
    checked_by: str | None
    valid_until: PartialDate | None
    check_id: str | None

    @property
    def words(self) -> str:
        """For people: "Sylvie Thibodeau: clear (2027-05-01)"."""
        return f"{self.name}: {self.state}" + (f" ({self.checked_on})" if self.checked_on else "")


def check_rows(session: Session, household_id: str, day: dt.date) -> tuple[CheckRow, ...]:
    """One row for each adult of the home on that day (who turns 18 until then is one), and for each other check."""
    return tuple(_by_home(session, _members().where(HouseholdMember.household_id == household_id), day)[household_id])


def checks_in_words(session: Session, day: dt.date) -> dict[str, str]:
    """By home, in a few words: "all clear", "running: Tess Ostrander", "nothing said"."""
    words = {}
    for household_id, rows in _by_home(session, _members(), day).items():
        states = {row.state for row in rows}
        if states == {"clear"}:
            words[household_id] = "all clear"
        elif len(states) == 1:
            words[household_id] = states.pop()
        else:
            parts = [
                f"{state}: {', '.join(row.name for row in rows if row.state == state)}"
                for state in _WORST_FIRST
                if state in states
            ]
            words[household_id] = "; ".join(parts)
    return words


def _members() -> Select[tuple[object, ...]]:
    return (
        select(
            HouseholdMember.household_id, HouseholdMember.adult, Person.id, Person.born, Person.stated_age,
            Person.stated_age_on, *NAME_COLUMNS,
        )
        .join(Person, Person.id == HouseholdMember.person_id)
        .order_by(HouseholdMember.position, HouseholdMember.id)
    )  # fmt: skip


def _by_home(session: Session, members: Select[tuple[object, ...]], day: dt.date) -> dict[str, list[CheckRow]]:
    checks = defaultdict(list)
    query = select(
        BackgroundCheck.person_id, BackgroundCheck.id, BackgroundCheck.state, BackgroundCheck.checked_on,
        BackgroundCheck.checked_by, BackgroundCheck.valid_until,
    )  # fmt: skip
    for check in session.execute(query.order_by(BackgroundCheck.checked_on, BackgroundCheck.id)):
        checks[check.person_id].append(check)
    found: dict[str, list[CheckRow]] = defaultdict(list)
    for member in session.execute(members):
        newest = checks[member.id][-1] if checks[member.id] else None
        ages = ages_on(day, member.born, member.stated_age, member.stated_age_on)
        minor = ages[1] < 18 if ages else member.adult is False
        if minor and newest is None:
            continue
        found[member.household_id].append(
            CheckRow(
                person_id=member.id,
                name=full_name(member),
                state=newest.state if newest else "nothing said",
                checked_on=newest.checked_on if newest else None,
                checked_by=newest.checked_by if newest else None,
                valid_until=newest.valid_until if newest else None,
                check_id=newest.id if newest else None,
            )
        )
    return found

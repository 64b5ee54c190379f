"""How old somebody is on a day, as far as it is known, and whether that makes a minor."""

from __future__ import annotations

import datetime as dt

from exchange_desk.basics.dates import PartialDate, age_range

STUDENT_ROLES = ("student", "junior_high", "high", "youth", "child", "pupil", "exchange_student")


def ages_on(
    day: dt.date, born: PartialDate | None, stated: int | None = None, stated_on: dt.date | None = None
) -> tuple[int, int] | None:
    """Youngest and oldest possible age on a day; None when nobody said anything.

    A stated age without a date is taken for the day itself; with one, a birthday may lie between.
    """
    if born is not None:
        return age_range(born, day)
    if stated is None:
        return None
    if stated_on is None or stated_on == day:
        return stated, stated
    whole_years = (day - stated_on).days // 366
    return stated + whole_years, stated + (day - stated_on).days // 365 + 1


def is_minor(ages: tuple[int, int] | None, role: str | None = None, grade: str | None = None) -> bool:
    """Under 18 when the youngest possible age is; without any age, whoever goes to school is taken for a minor."""
    if ages is not None:
        return ages[0] < 18
    return bool(grade) or (role or "") in STUDENT_ROLES


def age_text(ages: tuple[int, int] | None) -> str:
    """For people: "16", "15 or 16", "60 to 62"; empty when unknown."""
    if ages is None:
        return ""
    youngest, oldest = ages
    if youngest == oldest:
        return str(youngest)
    return f"{youngest} or {oldest}" if oldest == youngest + 1 else f"{youngest} to {oldest}"

"""Rules about how a home was looked at before students come: references, interview, visits, registration."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from exchange_desk.basics.dates import day_words
from exchange_desk.basics.text import folded
from exchange_desk.rules.case import J1, Broken, Case, listed
from exchange_desk.rules.facts import GuestFacts, VettingFacts
from exchange_desk.rules.safety_rules import is_adult

_REFERENCES_BY_LAW = 2


def two_references(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """So many references for the family, not from relatives or people of the programme (R9)."""
    wanted = case.number("references")
    if J1 in case.world.rules.packs:
        wanted = max(wanted, _REFERENCES_BY_LAW)
    elif not case.world.rules.references_kept:
        return []  # A committee that writes no references down is not told so at every home.
    there = len(case.home.cleared("reference"))
    if not case.unaccompanied(guests) or there >= wanted:
        return []
    have = {0: "no reference", 1: "one reference"}.get(there, f"{there} references")
    return [Broken(f"{case.home.name} has {have} written down; {wanted} are asked for.")]


def an_interview_before(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Everybody in the home was met there before a student is placed (R10)."""
    students = case.unaccompanied(guests)
    if not students:
        return []
    done = case.home.cleared("interview")
    if not done:
        running = any(step.state == "running" for step in case.home.steps_of("interview"))
        state = "is arranged and not done yet" if running else "is not written down"
        return [Broken(f"The interview with everybody who lives with {case.home.name} {state}.")]
    first = min(g.nights.first for g in students)
    if all(step.done_on is not None and step.done_on.earliest > first for step in done):
        return [Broken(f"The interview with {case.home.name} is dated after the first night.")]
    return []


def a_second_visit(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Within so many days after the first night another person visits the home (R10)."""
    students, home = case.unaccompanied(guests), case.home
    if not students or max(len(g.nights) for g in students) <= case.number("second_visit_days"):
        return []  # Whoever leaves before it is due needs none.
    first = min(g.nights.first for g in students)
    due = first + dt.timedelta(days=case.number("second_visit_days"))
    done = home.cleared("second_visit")
    if not done:
        return [Broken(f"A second visit to {home.name}, by another person, is due by {day_words(due)}.")]
    if all(step.done_on is not None and step.done_on.earliest > due for step in done):
        return [Broken(f"The second visit to {home.name} was due by {day_words(due)}.")]
    before = {folded(s.done_by) for s in home.cleared("interview") if s.done_by}
    if before and all(folded(step.done_by or "") in before for step in done):
        return [Broken(f"The second visit to {home.name} is to be made by another person than the interview.")]
    return []


def a_visit_to_the_home(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Where a visit to the home was planned it is made: bathroom that locks, way out, storage, desk, privacy (R5)."""
    if not case.unaccompanied(guests) or not _still_open(case.home.steps_of("home_visit")):
        return []
    return [Broken(f"The visit to the home of {case.home.name} is not made yet.")]


def one_adult_gets_a_second_look(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A student with a single adult and no child: a second person looks at it, and all agree in writing (R11)."""
    students, home = case.unaccompanied(guests), case.home
    adults = [m for m in home.members if is_adult(m)]
    if not students or len(adults) != 1 or len(adults) != len(home.members):
        return []
    found = []
    if not home.cleared("second_review"):
        found.append(Broken(f"{home.name} is a home of one adult: have a second person look at it."))
    asked = [g.name for g in students if not home.cleared("consent", g.id)]
    if asked and (J1 in case.world.rules.packs or not found):
        words = f"the written consent of {listed(asked)} and of the parents is not there"
        found.append(Broken(f"{home.name} is a home of one adult: {words}."))
    return found


def a_valid_registration(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Where hosts are registered, the registration is good to the end of the visit (R34)."""
    home, ends = case.home, case.world.rules.ends
    steps = home.steps_of("registration")
    if not steps:
        return []
    if _still_open(steps):
        return [Broken(f"The registration of {home.name} is not complete.")]
    years = case.number("registration_years")
    latest = max(_good_to(step, years) for step in steps if step.state == "clear")
    if latest < ends:
        return [Broken(f"The registration of {home.name} runs out on {day_words(latest)}; renew it.")]
    return []


def _good_to(step: VettingFacts, years: int) -> dt.date:
    if step.valid_until is not None:
        return step.valid_until.latest
    if step.done_on is None:
        return dt.date.max
    day = step.done_on.latest
    return dt.date(day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day)


def _still_open(steps: Sequence[VettingFacts]) -> bool:
    """Whether somebody wrote the step down and none is done."""
    return bool(steps) and all(step.state != "clear" for step in steps)

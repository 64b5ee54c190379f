"""Rules of student programmes: two students, relatives, age and school years, insurance, children of the house."""

from __future__ import annotations

from collections.abc import Sequence

from exchange_desk.basics.dates import months_after
from exchange_desk.basics.text import folded
from exchange_desk.rules.case import J1, Broken, Case, listed
from exchange_desk.rules.facts import GuestFacts
from exchange_desk.rules.safety_rules import is_adult


def at_most_two_students(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A home takes so many exchange students at the most, two only with written agreements (R12)."""
    students = [g for party in case.everybody for g in party.guests if g.student and not g.accompanied]
    most, home = case.number("students_in_a_home"), case.home
    nights = {g.nights.first for g in students}  # A home is fullest on a night on which somebody comes.
    crowd = max(([g for g in students if night in g.nights] for night in sorted(nights)), key=len, default=[])
    if len(crowd) > most:
        return [Broken(f"{home.name} would have {len(crowd)} exchange students; {most} at the most.", curable=False)]
    if len(crowd) < 2:
        return []
    asked = [g.name for g in crowd if not home.cleared("agreement", g.id)]
    if not asked:
        return []
    return [Broken(f"Two students with {home.name}: the written agreement for {listed(asked)} is not there.")]


def students_of_different_languages(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Two exchange students in one home have different first languages (R12)."""
    for guest, other in case.pairs():
        if not (guest.student and other.student) or guest.accompanied or other.accompanied:
            continue
        one, two = next(iter(guest.languages), None), next(iter(other.languages), None)
        if one is None or two is None or one == two:
            why = "have the same first language" if one and two else "may have the same first language; nobody said"
            return [Broken(f"{guest.name} and {other.name} {why}.")]
    return []


def nobody_with_relatives(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Students are not placed with relatives (R13)."""
    known = {step.guest for step in case.home.steps_of_all("relative") if step.state == "clear"}
    kin = [g.name for g in guests if case.home.id in g.relatives or g.id in known]
    return [Broken(f"{listed(kin)} and {case.home.name} are related.")] if kin else []


def of_the_right_age(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """On the first day a student is old enough and not too old (R14)."""
    starts, found = case.world.rules.starts, []
    least, most = case.number("student_age_from"), case.number("student_months_to")
    span = f"{least} to {most // 12} years" + (f" and {most % 12} months" if most % 12 else "")
    for guest in guests:
        born = guest.born
        if born is None:
            found.append(Broken(f"Nobody has said when {guest.name} was born; students are {span}.", curable=True))
        elif starts < months_after(born.earliest, least * 12) or starts > months_after(born.latest, most):
            found.append(Broken(f"{guest.name} is not {span} on the first day."))
        elif starts < months_after(born.latest, least * 12) or starts > months_after(born.earliest, most):
            text = f"It is not certain that {guest.name} is {span} on the first day: ask for the birth date."
            found.append(Broken(text, curable=True))
    return found


def few_enough_school_years(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A student has been at school for so many years at the most (R14)."""
    most = case.number("school_years")
    long = [g for g in guests if g.school_years is not None and g.school_years > most]
    return [Broken(f"{g.name} has been at school for {g.school_years} years; {most} at the most.") for g in long]


def an_insurance(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Nobody comes without an insurance that is good to the last night (R18)."""
    states = {"asked": "is asked for and not there", "partial": "is not complete", "outdated": "ends too early"}
    return [
        Broken(f"The insurance of {g.name} {states.get(g.insurance, 'is not written down')}.")
        for g in guests
        if g.insurance not in {"received", "not_needed"}
    ]


def a_peer_in_the_house(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """On a short visit to children of the house, one of them is of the same sex and a similar age (R20)."""
    children = [m for m in case.home.members if m.youngest is not None and not is_adult(m)]
    gap, found = case.number("peer_age_gap"), []
    for guest in guests:
        if not children or guest.age is None or not guest.alone_minor or J1 in case.world.rules.packs:
            continue
        near = (
            m
            for m in children
            if abs((m.youngest or 0) - guest.age) <= gap and (m.sex is None or guest.sex is None or m.sex == guest.sex)
        )
        if next(near, None) is None:
            found.append(Broken(f"No child of {case.home.name} is of the age and sex of {guest.name}."))
    return found


def an_enhanced_check(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """The adults of a home have an enhanced check with the barred list, and those of 16 are asked about (R26)."""
    if not case.unaccompanied(guests):
        return []
    members, found = case.home.members, []
    plain = [m.name for m in members if m.check == "clear" and "enhanced" not in folded(m.check_words)]
    if plain:
        found.append(Broken(f"It is not written down that the check of {listed(plain)} is an enhanced one."))
    since = case.number("check_age_from")
    young = [m.name for m in members if not is_adult(m) and m.check is None and (m.youngest or 0) >= since]
    if young:
        verb = "is" if len(young) == 1 else "are"
        found.append(Broken(f"Think about a check of {listed(young)}, who {verb} {since} or older."))
    return found


def private_fostering(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Four weeks or more with somebody under 16 is private fostering: the local authority is told (R26)."""
    days, age = case.number("fostering_days"), case.number("fostering_age")
    long = [g for g in case.unaccompanied(guests) if len(g.nights) >= days and (g.age is None or g.age < age)]
    words = "this is private fostering: tell the local authority"
    return [Broken(f"{g.name} stays {len(g.nights)} nights and is under {age}; {words}.") for g in long]

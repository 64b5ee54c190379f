"""Who takes part in the visit already, and from which side the people of a list of attendance come."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from exchange_desk.basics.text import folded
from exchange_desk.intake.attendance_people import is_town
from exchange_desk.intake.drafts import Values
from exchange_desk.operations.imports.indexes import GuestOf, guests
from exchange_desk.operations.imports.naming import Known, find, ids_of
from exchange_desk.operations.imports.run import Run
from exchange_desk.records import Committee, Community, Participation, Person, Visit, VisitPartner

SOMEBODY_NEW = "somebody new"
_FORMS = (("family_name", "given_name"), ("family_name_original", "given_name_original"))


@dataclass(frozen=True, slots=True)
class Roster:
    """The people of the visit by all their names, the towns of both sides, and whether the list may add people."""

    people: tuple[tuple[GuestOf, frozenset[str], frozenset[str]], ...]
    index: tuple[Known, ...]
    towns: tuple[str, ...]
    open: bool
    virtual: bool
    homes: Mapping[str | None, tuple[str | None, bool]]

    def like(self, person: Values, *, without: Collection[str]) -> tuple[GuestOf | None, dict[str, str]]:
        """The one who has just that name, else the names (with ids) of those who may be meant, shortened or misspelt.

        A patronymic or a second name may be missing on one side; nothing else.
        """
        wanted = [_words(person.get(family), person.get(given)) for family, given in _FORMS]
        free = [each for each in self.people if each[0].participation_id not in without]
        same = [
            guest for guest, *names in free if any(_same(name, one) for name, one in zip(names, wanted, strict=True))
        ]
        if len(same) == 1:
            return same[0], {}
        said = [" ".join(str(person.get(part) or "") for part in form).strip() for form in _FORMS]
        found = {known.id: known for text in said if text for known in find(self.index, text).known}
        return None, ids_of([known for known in found.values() if known.id not in without])

    def takes_new(self, person: Values) -> bool:
        """Whether somebody of that name may be added unasked: a call takes whoever is on its list by a whole name."""
        return self.open and any(person.get(family) and person.get(given) for family, given in _FORMS)

    def sided(self, side: str | None) -> bool:
        """Whether it is known from which town the people of that side are."""
        return self.homes[side][1] if side in self.homes else False

    def home(self, side: str | None) -> str | None:
        """The partner community of that side; None for our own people, and where it is not known."""
        return self.homes[side][0] if side in self.homes else None


def _words(*parts: object) -> frozenset[str]:
    return frozenset(folded(" ".join(str(part) for part in parts if part)).replace("ʼ", "").split())


def _same(name: frozenset[str], wanted: frozenset[str]) -> bool:
    return len(name) > 1 and len(wanted) > 1 and (name <= wanted or wanted <= name)


def roster(run: Run, sides: Collection[str] = ()) -> Roster:
    """Who takes part in the visit of a run."""
    index, details = guests(run.session, run.visit_id)
    query = select(Participation.id, Person).join(Person, Person.id == Participation.person_id).where(
        Participation.visit_id == run.visit_id)  # fmt: skip
    people = []
    for part_id, person in run.session.execute(query):
        if part_id in details:
            names = [_words(getattr(person, family), getattr(person, given)) for family, given in _FORMS]
            people.append((details[part_id], names[0], names[1]))
    direction = run.session.scalars(select(Visit.direction).where(Visit.id == run.visit_id)).one()
    towns = (_ours(run), *(name for name, _ in _partners(run)))
    homes = {side: home_of(run, side, sides) for side in (None, *sides)}
    virtual = direction == "virtual"
    return Roster(tuple(people), index, towns, virtual or not people, virtual, homes)


def home_of(run: Run, side: str | None, sides: Collection[str]) -> tuple[str | None, bool]:
    """The partner community of one side of the list (None for our own people), and whether that is known.

    The rows above the first heading are of the one side that no heading names.
    """
    ours, partners = _ours(run), _partners(run)
    if side is not None:
        if is_town(side, ours):
            return None, True
        found = [row_id for name, row_id in partners if is_town(side, name)]
        return (found[0], True) if len(found) == 1 else (None, False)
    left = [row_id for name, row_id in partners if not any(is_town(each, name) for each in sides)]
    ours_named = any(is_town(each, ours) for each in sides)
    if sides and ours_named and len(left) == 1:
        return left[0], True
    if sides and not ours_named and not left:
        return None, True
    direction = run.session.scalars(select(Visit.direction).where(Visit.id == run.visit_id)).one()
    if not sides and direction != "virtual" and len(partners) == 1:
        return partners[0][1], True  # as a guest list of that visit is read
    return None, False


def _ours(run: Run) -> str:
    return run.session.scalars(select(Committee.town)).one()


def _partners(run: Run) -> list[tuple[str, str]]:
    query = (
        select(Community.name, Community.id)
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == run.visit_id)
        .order_by(Community.name, Community.id)
    )
    return [(row.name, row.id) for row in run.session.execute(query)]

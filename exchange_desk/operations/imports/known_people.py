"""Guests of a list who seem to be in the file already: proposed as one person, never merged by themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Duplicate
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.run import Run
from exchange_desk.records import Community, ImportedRow, ImportRun, Participation, Person, Placement

SAME, DIFFERENT = "same person", "two people"


@dataclass(frozen=True, slots=True)
class _Earlier:
    person_id: str
    born: PartialDate | None


def propose(run: Run) -> None:
    """Ask about every new guest whose names are those of somebody in the file, unless the birth dates differ.

    Where both take part in this visit, one of them waits until the answer: the earlier one, unless it has a home.
    """
    if not run.fresh:
        return
    earlier = _earlier(run)
    alike = [(subject, person_id) for subject in run.fresh for person_id in _alike(subject, earlier)]
    parts = _parts(run) if alike else {}
    for subject, person_id in alike:
        part = parts.get(person_id)
        if part is None:
            _ask_known(run, subject, person_id)
        else:
            _ask_twice(run, subject, person_id, part)


def name_keys(values: Mapping[str, Any]) -> tuple[str, ...]:
    """What two spellings of one person have in common: the Latin words in any order, the original without gaps."""
    latin = " ".join(sorted(folded(f"{values.get('family_name') or ''} {values.get('given_name') or ''}").split()))
    original = folded(f"{values.get('family_name_original') or ''}{values.get('given_name_original') or ''}")
    both = values.get("family_name") and values.get("given_name")
    return tuple(key for key in (latin if both else "", original.replace(" ", "")) if key)


def _earlier(run: Run) -> dict[str, list[_Earlier]]:
    mine = {subject.tree.id for subject in run.fresh}
    found: dict[str, list[_Earlier]] = defaultdict(list)
    if mine.issuperset(run.session.scalars(select(Person.id))):
        return found  # the first list of a file: nobody was there before
    query = select(
        Person.id, Person.born, Person.family_name, Person.given_name, Person.family_name_original,
        Person.given_name_original,
    ).order_by(Person.id)  # fmt: skip
    for row in run.session.execute(query):
        if row.id not in mine:
            for key in name_keys(row._asdict()):
                found[key].append(_Earlier(row.id, row.born))
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    id: str
    town: str | None
    status: str
    placed: bool
    file: str | None
    row: int | None


def _parts(run: Run) -> dict[str, _Part]:
    placed = set(run.session.scalars(select(Placement.participation_id).where(Placement.visit_id == run.visit_id)))
    came_from = {
        row.subject_id: (row.file_name, row.row)
        for row in run.session.execute(
            select(ImportedRow.subject_id, ImportedRow.row, ImportRun.file_name)
            .join(ImportRun, ImportRun.id == ImportedRow.import_id)
            .where(ImportedRow.visit_id == run.visit_id, ImportedRow.subject_kind == "person")
        )
    }
    query = (
        select(Participation.id, Participation.person_id, Participation.status, Community.name.label("town"))
        .join(Community, Community.id == Participation.community_id, isouter=True)
        .where(Participation.visit_id == run.visit_id)
    )
    found = {}
    for row in run.session.execute(query):
        file, number = came_from.get(row.person_id, (None, None))
        found[row.person_id] = _Part(row.id, row.town, row.status, row.id in placed, file, number)
    return found


def _alike(subject: Subject, earlier: Mapping[str, list[_Earlier]]) -> list[str]:
    born = subject.tree.values.get("born")
    mine = PartialDate.parse(born) if born else None
    found = []
    for key in name_keys(subject.tree.values):
        for other in earlier.get(key, ()):
            apart = mine and other.born and (mine.latest < other.born.earliest or other.born.latest < mine.earliest)
            if not apart and other.person_id not in found:
                found.append(other.person_id)
    return found


def _ask_known(run: Run, subject: Subject, person_id: str) -> None:
    run.asking.ask(
        code="known_from_earlier",
        text=f"{subject.label} seems to be somebody whom the desk knows already. Is it the same person?",
        key=f"{subject.key}|{person_id}",
        about=subject.tree,
        about_label=subject.label,
        row=subject.row,
        value=subject.label,
        choices=(SAME, DIFFERENT),
        target={"does": "same_person", "kind": "person", "id": subject.tree.id, "other_id": person_id},
    )


def _ask_twice(run: Run, subject: Subject, person_id: str, other: _Part) -> None:
    part_node = subject.tree.children["participation"][0]
    new = run.session.get(Participation, part_node.id)
    old = run.session.get(Participation, other.id)
    if new is None or old is None or old.status == "cancelled":
        return
    waits = None
    if new.status == "going" and old.status == "going":
        waits = new if other.placed else old
        waits.status = "waiting"
        run.stage.touched = True
    new_town = run.session.get(Community, new.community_id) if new.community_id else None
    towns = dict.fromkeys(town for town in (new_town.name if new_town else None, other.town) if town)
    choices = tuple(f"{SAME}, counts with {town}" for town in towns) if len(towns) > 1 else (SAME,)
    where = f"{other.file or 'this visit'}" + (f", row {other.row}" if other.row else "")
    run.asking.ask(
        code="duplicate_in_other_file",
        text=f"{subject.label} is also in {where}. Is it one person? Until that is answered only one of them counts.",
        key=f"{subject.key}|{person_id}",
        about=subject.tree,
        about_label=subject.label,
        row=subject.row,
        value=subject.label,
        choices=(*choices, DIFFERENT),
        target={
            "does": "same_person",
            "kind": "person",
            "id": subject.tree.id,
            "other_id": person_id,
            "waits": waits.id if waits else None,
        },
    )
    run.duplicates.append(Duplicate(subject.row, other.row or 0, f"same name, also in {where}"))

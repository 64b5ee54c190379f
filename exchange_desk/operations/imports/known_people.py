"""Guests of a list who seem to be in the file already: proposed as one person, never merged by themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from sqlalchemy import select

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Duplicate, Values
from exchange_desk.intake.identity import Likeness, doubtful_pairs
from exchange_desk.intake.name_likeness import Alike, names_alike
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.pairing import person_values
from exchange_desk.operations.imports.run import Run
from exchange_desk.records import Allergy, Community, ImportedRow, ImportRun, Participation, Person, Placement

SAME, DIFFERENT = "same person", "two people"


_MOST = 3  # questions about one guest: whoever is like more people than that is like a crowd


def propose(run: Run, asked_before: Set[tuple[str, str]] = frozenset()) -> None:
    """Ask about every new guest who may be somebody in the file, or in another row, by name, birth date or reach.

    Where both take part in this visit by another list, one of them waits until the answer: the earlier one, unless it
    has a home or tells more about health, or there are several. Two rows of one list both count until then, and so do
    two of whom each tells something about health that the other lacks. `asked_before` are pairs asked about already.
    """
    if not run.fresh:
        return
    known = _earlier(run)
    people = [person_values(subject.tree.values) for subject in run.fresh]
    parts = _parts(run) if known else {}
    asked: Counter[int] = Counter()
    pairs = tuple(doubtful_pairs(people, [values for _, values in known])) if known else ()
    here = Counter(later for later, index, _ in pairs if known[index][0] in parts)
    for later, index, found in pairs:
        if asked[later] < _MOST and (run.fresh[later].tree.id, known[index][0]) not in asked_before:
            asked[later] += 1
            part = parts.get(known[index][0])
            if part is None:
                _ask_known(run, run.fresh[later], known[index][0], found)
            else:
                _ask_twice(run, run.fresh[later], known[index][0], part, found, several=here[later] > 1)
    for later, index in _by_birthday(people, [values for _, values in known]) if known else ():
        pair = (run.fresh[later].tree.id, known[index][0])
        if not asked[later] and pair not in asked_before and known[index][0] in parts:
            asked[later] += 1
            _ask_twice(run, run.fresh[later], pair[1], parts[pair[1]], _OTHER_SCRIPT, weak=True)
    for later, index, found in doubtful_pairs(people):
        if asked[later] < _MOST and not found.sure:  # of what is sure the reader asks, and has the answer
            asked[later] += 1
            _ask_rows(run, run.fresh[later], run.fresh[index], found)


_OTHER_SCRIPT = Likeness("names in different scripts, same date of birth")


def _by_birthday(people: Sequence[Values], known: Sequence[Values]) -> Iterator[tuple[int, int]]:
    """Those of whom one list has the name in another script, so that nothing but the birthday is left to compare."""
    here, there = ([person.get("born") for person in group] for group in (people, known))
    times, times_there = Counter(here), Counter(there)
    for later, born in enumerate(here):
        if not (isinstance(born, PartialDate) and born.whole) or times[born] != 1 or times_there[born] != 1:
            continue
        index = there.index(born)
        one, other = people[later], known[index]
        if names_alike(one, other).alike is Alike.UNKNOWN and len({one.get("sex"), other.get("sex")} - {None}) < 2:
            yield later, index


_COLUMNS = (
    Person.family_name, Person.given_name, Person.family_name_original, Person.given_name_original,
    Person.family_name_reading, Person.given_name_reading, Person.passport_name, Person.called, Person.born, Person.sex,
    Person.stated_age, Person.stated_age_on, Person.phone, Person.email, Person.passport_number, Person.nationality,
    Person.address,
)  # fmt: skip


def _earlier(run: Run) -> list[tuple[str, Values]]:
    mine = {subject.tree.id for subject in run.fresh}
    if mine.issuperset(run.session.scalars(select(Person.id))):
        return []  # the first list of a file: nobody was there before
    rows = run.session.execute(select(Person.id, *_COLUMNS).order_by(Person.id)).mappings()
    return [(str(row["id"]), {c.key: row[c.key] for c in _COLUMNS}) for row in rows if row["id"] not in mine]


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


def ask_numbers(run: Run, subjects: Sequence[Subject], unsure: Mapping[int, ImportedRow]) -> set[tuple[str, str]]:
    """Ask about whoever has the number of somebody else who may be the same; returns the pairs of ids asked about."""
    asked = set()
    for index, row in unsure.items():
        subject, before = subjects[index], row.values["values"]
        was = run.session.get(Person, row.subject_id)
        if was is None:
            continue
        said = " ".join(str(before.get(part) or "") for part in ("given_name", "family_name")).strip() or row.key
        run.asking.ask(
            code="number_of_another",
            text=f"{subject.label} stands under {_number(subject.key)}, where the earlier list had {said}. Is it the "
            "same person? Until that is answered both count.",
            key=f"{subject.key}|{row.subject_id}",
            about=subject.tree,
            about_label=subject.label,
            row=subject.row,
            value=subject.label,
            choices=(SAME, DIFFERENT),
            target={"does": "same_person", "kind": "person", "id": subject.tree.id, "other_id": row.subject_id},
        )
        asked.add((subject.tree.id, row.subject_id))
    return asked


def _number(key: str) -> str:
    return key if key.startswith("row ") else f"number {key}"


def _ask_rows(run: Run, subject: Subject, first: Subject, found: Likeness) -> None:
    run.asking.ask(
        code="perhaps_one_person",
        text=f"Rows {first.row} and {subject.row}, {first.label} and {subject.label}, may be one person ({found.why}). "
        "Is it one? Both count until that is answered.",
        key=f"{subject.key}|{first.key}",
        about=subject.tree,
        about_label=subject.label,
        row=subject.row,
        value=subject.label,
        choices=(SAME, DIFFERENT),
        target={"does": "same_person", "kind": "person", "id": subject.tree.id, "other_id": first.tree.id},
    )
    run.duplicates.append(Duplicate(subject.row, first.row, found.why))


def _ask_known(run: Run, subject: Subject, person_id: str, found: Likeness) -> None:
    run.asking.ask(
        code="known_from_earlier",
        text=f"{subject.label} seems to be somebody whom the desk knows already ({found.why}). Is it the same person?",
        key=f"{subject.key}|{person_id}",
        about=subject.tree,
        about_label=subject.label,
        row=subject.row,
        value=subject.label,
        choices=(SAME, DIFFERENT),
        target={"does": "same_person", "kind": "person", "id": subject.tree.id, "other_id": person_id},
    )


def _health(run: Run, person_id: str) -> frozenset[str]:
    """What a guest's hosts must know: whoever waits is on no paper, so nobody waits who alone tells some of it."""
    person = run.session.get(Person, person_id)
    told = set()
    for allergy in run.session.scalars(select(Allergy).where(Allergy.person_id == person_id)):
        told |= {allergy.substance, f"{allergy.substance} {allergy.severity or ''}".strip()}
    if person is not None:
        told.update(map(str, person.diets or ()))
        told.update(filter(None, (person.medical_note, person.medication, person.diet_note, person.mobility_note)))
    return frozenset(map(folded, told))


def _ask_twice(
    run: Run, subject: Subject, person_id: str, other: _Part, found: Likeness, *,
    several: bool = False, weak: bool = False,
) -> None:  # fmt: skip
    part_node = subject.tree.children["participation"][0]
    new = run.session.get(Participation, part_node.id)
    old = run.session.get(Participation, other.id)
    if new is None or old is None or old.status == "cancelled":
        return
    waits = None
    if new.status == "going" and old.status == "going" and not weak:
        mine, before = _health(run, subject.tree.id), _health(run, person_id)
        if mine <= before and (other.placed or several or mine != before):
            waits = new
        elif before <= mine and not (other.placed or several):
            waits = old
        if waits is not None:
            waits.status = "waiting"
            run.stage.touched = True
    new_town = run.session.get(Community, new.community_id) if new.community_id else None
    towns = dict.fromkeys(town for town in (new_town.name if new_town else None, other.town) if town)
    choices = tuple(f"{SAME}, counts with {town}" for town in towns) if len(towns) > 1 else (SAME,)
    where = f"{other.file or 'this visit'}" + (f", row {other.row}" if other.row else "")
    run.asking.ask(
        code="duplicate_in_other_file",
        text=f"{subject.label} is also in {where} ({found.why}). Is it one person? Until that is answered "
        + ("both count." if new.status == old.status == "going" else "only one of them counts."),
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
    run.duplicates.append(Duplicate(subject.row, other.row or 0, f"{found.why}, also in {where}", elsewhere=True))

"""A list of attendance applied: meetings in the itinerary, people in the visit, and who was there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from exchange_desk.basics.ids import new_id
from exchange_desk.intake.attendance import AttendanceList
from exchange_desk.intake.attendance_marks import Mark
from exchange_desk.intake.attendance_people import Attendant
from exchange_desk.intake.drafts import Value
from exchange_desk.operations.imports.attendance_who import SOMEBODY_NEW, Roster, roster
from exchange_desk.operations.imports.lineage import Lineage, Subject
from exchange_desk.operations.imports.meetings import Held, apply_meetings
from exchange_desk.operations.imports.report import Problem
from exchange_desk.operations.imports.rows_apart import as_answered, keep_other_answers
from exchange_desk.operations.imports.run import Run, subject_of, unique_keys
from exchange_desk.operations.imports.tree import Node, kept_ids, node, written
from exchange_desk.records import Attendance, ImportedRow, Participation, Person


def apply_attendance(run: Run, drafts: AttendanceList) -> None:
    """Bring in the meetings, then the people with their marks.

    Whoever takes part in the visit already is found by the whole name; somebody alike is asked about, and the marks
    wait for the answer. A mark that is not understood is kept for nobody until it is answered.
    """
    held = apply_meetings(run, drafts)
    there = roster(run, drafts.sides)
    people, doubts = as_answered(run, drafts.people, drafts.report)

    def made_of(draft: Any) -> Subject:
        return subject_of(draft.key, draft.row, _tree(run, draft, held, there), draft.label)

    subjects = unique_keys([made_of(draft) for draft in people])
    lineage = run.trace(subjects)
    taken, waiting = _known_already(run, subjects, people, lineage, there)
    going = [index for index in range(len(subjects)) if index not in waiting]
    kept = [subjects[index] for index in going]
    pairs = {place: taken[index] for place, index in enumerate(going) if index in taken}
    run.apply(kept, replace(lineage, pairs=pairs), doubts)
    run.write()
    run.ask_doubts(doubts, kept)
    keep_other_answers(run, drafts.report.duplicates, made_of)
    for index in going:
        ask_marks(run, subjects[index], _unclear(people[index], held))
        _ask_side(run, subjects[index], people[index], there)
    for index, alike in waiting.items():
        _ask_whom(run, subjects[index], alike, _unclear(people[index], held))
    run.write()
    for row in lineage.gone:
        said = f"Row {row.row} of the earlier list ({row.key}) is no longer there; what it brought in is kept."
        run.problems.append(Problem(row.row, "", "gone_from_list", said))


def _tree(run: Run, draft: Attendant, held: Mapping[str, Held], there: Roster) -> Node:
    person = node(Person, draft.person)
    values: dict[str, Value] = {**draft.participation, "community_id": there.home(draft.side)}
    if there.virtual:
        values["own_lodging"] = True  # on a call everybody stays at home
    part = node(Participation, values, owner="person_id", fixed={"visit_id": run.visit_id})
    part.children["attendance"] = [
        mark_node(held[key].item_id, mark) for key, mark in draft.marks if key in held and mark.state is not None
    ]
    person.children = {"participation": [part]}
    return person


def mark_node(item_id: str, mark: Mark) -> Node:
    """One mark under the part that a person takes in the visit."""
    values = {"item_id": item_id, "state": mark.state, "as_typed": mark.as_typed, "notes": mark.notes}
    return node(Attendance, values, owner="participation_id", key=("item_id",), identity=item_id)


def _known_already(
    run: Run, subjects: Sequence[Subject], people: Sequence[Attendant], lineage: Lineage, there: Roster
) -> tuple[dict[int, ImportedRow], dict[int, Mapping[str, str]]]:
    """The row that each subject is (of an earlier list, or of who takes part already), and about whom to ask."""
    rows: dict[int, ImportedRow] = dict(lineage.pairs)
    waiting: dict[int, Mapping[str, str]] = {}
    used = {part["id"] for row in rows.values() for part in row.values["children"].get("participation", ())}
    for index, subject in enumerate(subjects):
        if index in rows:
            if not any("status" in part["values"] for part in rows[index].values["children"].get("participation", ())):
                _leave_to_guest_list(subject)
            continue
        same, alike = there.like(people[index].person, without=used)
        if same is not None:
            used.add(same.participation_id)
            rows[index] = taken_up(run, subject, same.person_id, same.participation_id)
        elif alike or not there.takes_new(people[index].person):
            waiting[index] = alike
    return rows, waiting


def _leave_to_guest_list(subject: Subject) -> Node:
    """The part of somebody who takes part already, without what the guest list says of it: that holds."""
    part = subject.tree.children["participation"][0]
    for name in ("status", "position", "reference", "community_id", "own_lodging"):
        part.values.pop(name, None)
    return part


def taken_up(run: Run, subject: Subject, person_id: str, participation_id: str) -> ImportedRow:
    """A row of the list that is somebody who takes part already: only what is not known of them is added."""
    part = _leave_to_guest_list(subject)
    values = subject.tree.as_kept() | {"id": person_id, "values": {}, "refers": {}}
    values["children"] = {"participation": [part.as_kept() | {"id": participation_id, "values": {}, "children": {}}]}
    row = ImportedRow(id=new_id(), import_id=run.id, visit_id=run.visit, kind=run.kind, key=subject.key,
                      row=subject.row, subject_kind="person", subject_id=person_id, values=values)  # fmt: skip
    run.stage.add(row)
    run.stage.load(kept_ids(values))
    return row


def _unclear(draft: Attendant, held: Mapping[str, Held]) -> list[Mapping[str, str]]:
    """The marks of a person that nobody understands, as plain words that a question can keep."""
    return [
        {"key": key, "typed": mark.as_typed, "why": mark.why, "item": held[key].item_id, "day": held[key].said,
         "heading": held[key].heading}
        for key, mark in draft.marks if key in held and mark.state is None
    ]  # fmt: skip


def ask_marks(run: Run, subject: Subject, unclear: Sequence[Mapping[str, str]]) -> None:
    """Ask for the marks of one person that nobody understands."""
    part = next(iter(subject.tree.children.get("participation", ())), None)
    if part is None or not part.id:
        return
    for mark in unclear:
        why = f": {mark['why']}" if mark["why"] else ""
        run.asking.ask(
            code="unclear_mark",
            text=f"{subject.label} has “{mark['typed']}” at the meeting of {mark['day']}{why}. "
            f"Was {subject.label} there, and for how long? Nothing is kept until this is answered.",
            key=f"{subject.key}|{mark['key']}",
            about=subject.tree,
            about_label=subject.label,
            row=subject.row,
            column=mark["heading"],
            value=mark["typed"],
            choices=("present", "late", "absent", "excused"),
            target={"does": "mark", "kind": "participation", "id": part.id, "item": mark["item"]},
        )


def _ask_side(run: Run, subject: Subject, draft: Attendant, there: Roster) -> None:
    """Whose people they are, where the list does not show it."""
    part = next(iter(subject.tree.children.get("participation", ())), None)
    if part is None or subject not in run.fresh or there.sided(draft.side):
        return
    run.asking.ask(
        code="which_side",
        text=f"{subject.label}: from which town?",
        key=subject.key,
        about=subject.tree,
        about_label=subject.label,
        row=subject.row,
        choices=there.towns,
        target={"does": "side", "kind": "participation", "id": part.id},
    )


def _ask_whom(run: Run, subject: Subject, alike: Mapping[str, str], unclear: Sequence[Mapping[str, str]]) -> None:
    names = f" Is it {' or '.join(alike)}, or somebody new?" if alike else " Who is it, or is it somebody new?"
    run.asking.ask(
        code="who_is_meant",
        text=f"Row {subject.row} names “{subject.label}”, who is not in the visit under that name.{names} "
        "The marks are not kept until then.",
        key=f"{subject.key}|participation_id",
        about_label=subject.label,
        row=subject.row,
        value=subject.label,
        choices=(*alike, SOMEBODY_NEW),
        target={"does": "attends", "kind": "import_run", "id": run.id, "key": subject.key, "row": subject.row,
                "label": subject.label, "tree": written(subject.tree), "unclear": list(unclear), "ids": dict(alike)},
    )  # fmt: skip

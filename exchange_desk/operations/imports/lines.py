"""Registers applied: payments and papers of a visit; travellers are found by name or asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Doubt
from exchange_desk.intake.lines import LineDraft, LineList
from exchange_desk.operations.imports.indexes import GuestOf, guests
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.naming import Found, Known, find, ids_of
from exchange_desk.operations.imports.report import Problem
from exchange_desk.operations.imports.run import Run, unique_keys
from exchange_desk.operations.imports.tree import node
from exchange_desk.records import RECORDS

_CLASSES = {record.__tablename__: record for record in RECORDS}


def apply_lines(run: Run, drafts: LineList) -> None:
    """Make or update one record for each line of a register of the visit."""
    people, details = guests(run.session, run.visit_id)
    found: list[tuple[Subject, LineDraft, Found]] = []
    for draft in drafts.lines:
        person = _whom(people, details, draft)
        values = dict(draft.values)
        if person.how == "certain" and len(person.known) == 1:
            values["participation_id"] = person.known[0].id
        tree = node(_CLASSES[draft.record], values, fixed={"visit_id": run.visit_id})
        found.append((Subject(draft.key, draft.row, draft.label, tree), draft, person))
    subjects = unique_keys([subject for subject, _, _ in found])
    lineage = run.trace(subjects)
    run.apply(subjects, lineage, drafts.report.doubts)
    run.write()
    run.ask_doubts([_with_names(doubt, people) for doubt in drafts.report.doubts], subjects)
    unknown: dict[tuple[int, str], list[tuple[Subject, LineDraft, Found]]] = {}
    for subject, (_, draft, person) in zip(subjects, found, strict=True):
        if draft.who and "participation_id" not in subject.tree.values:
            unknown.setdefault((draft.row, draft.who[0]), []).append((subject, draft, person))
    for each in unknown.values():
        _ask_whom(run, [subject for subject, _, _ in each], each[0][1], each[0][2])
    for row in lineage.gone:
        run.problems.append(
            Problem(row.row, "", "gone_from_list", f"Row {row.row} of the earlier list ({row.key}) is no longer there; "
                    "what it brought in is kept.")
        )  # fmt: skip


def _whom(people: Sequence[Known], details: dict[str, GuestOf], draft: LineDraft) -> Found:
    """Whom a line names: by reference number, else by name, the whole line being one person's."""
    if not draft.who:
        return Found("nobody")
    said = draft.who[0]
    by_reference = [known for known in people if details[known.id].reference == said]
    return Found("certain", tuple(by_reference)) if len(by_reference) == 1 else find(people, said)


def _with_names(doubt: Doubt, people: Sequence[Known]) -> Doubt:
    """A question about a line for two people offers all of the families that it names, where these are several."""
    if doubt.code not in ("one_line_for_two_people", "one_payment_for_two"):
        return doubt
    said = set(folded(doubt.value).split())
    family = [known.label for known in people if known.family and set(known.family.split()) <= said]
    return replace(doubt, choices=("; ".join(family),)) if len(family) > 1 else doubt


def _ask_whom(run: Run, subjects: Sequence[Subject], draft: LineDraft, found: Found) -> None:
    """Ask once for all that one row brings in."""
    said, labels, subject = draft.who[0], ids_of(found.known), subjects[0]
    if found.how == "spelling":
        text = f"Row {draft.row} writes “{said}”. Is {found.known[0].label} meant?"
    elif found.known:
        text = f"Row {draft.row} says “{said}”. Who is meant: {', '.join(labels)}?"
    else:
        text = f"Row {draft.row} names “{said}”, who is not a traveller of this visit. Who is meant?"
    run.asking.ask(
        code="who_is_meant",
        text=text,
        key=f"{subject.key}|participation_id",
        about=subject.tree,
        about_label=subject.label,
        row=draft.row,
        value=said,
        choices=tuple(labels),
        target={"kind": draft.record, "id": subject.tree.id, "field": "participation_id", "ids": labels,
                **({"does": "whose", "all": [each.tree.id for each in subjects]} if len(subjects) > 1 else {})},
    )  # fmt: skip

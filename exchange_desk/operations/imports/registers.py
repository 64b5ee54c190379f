"""Registers of the committee applied, which belong to no visit: partnerships, candidate towns, contacts."""

from __future__ import annotations

from sqlalchemy import select

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Values
from exchange_desk.intake.lines import LineDraft, LineList
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.report import Problem
from exchange_desk.operations.imports.run import Run, unique_keys
from exchange_desk.operations.imports.tree import Node, node
from exchange_desk.operations.partners import add_partner
from exchange_desk.records import (
    CandidateTown,
    Committee,
    Community,
    Contact,
    ImportedRow,
    Partnership,
    PartnershipStatus,
)


def apply_partnerships(run: Run, drafts: LineList) -> None:
    """Make or update partnerships with their stages; a partner community that is not there yet is added.

    A community is known by its name in either script and its country. A partnership that was entered by hand is left
    as it is and said so.
    """
    committee = run.session.scalars(select(Committee)).one()
    kept = set(run.session.scalars(select(ImportedRow.subject_id).where(ImportedRow.kind == run.kind)))
    by_hand = {
        (link.community_id, folded(link.our_side or ""))
        for link in run.session.scalars(select(Partnership))
        if link.id not in kept
    }
    subjects = []
    for draft in drafts.lines:
        community_id = _community(run, draft.place)
        values = dict(draft.values)
        if folded(str(values.get("our_side") or "")).split(" ")[0:1] and _is_ours(str(values["our_side"]), committee):
            values["our_side"] = None
        if (community_id, folded(str(values.get("our_side") or ""))) in by_hand:
            told = f"{draft.label} is in the file already, entered by hand; the list's dates were not put over it."
            run.problems.append(Problem(draft.row, "", "entered_by_hand", told))
            continue
        tree = node(Partnership, values, fixed={"community_id": community_id})
        tree.values["our_side"] = values.get("our_side") or ""
        stages = [stage for _, stage in draft.under]
        tree.children["stages"] = [
            node(PartnershipStatus, stage, owner="partnership_id", identity=_stage_of(stage)) for stage in stages
        ]
        subjects.append(Subject(f"{draft.place['name']}|{draft.values.get('our_side')}", draft.row, draft.label, tree))
    _applied(run, drafts, subjects)


def apply_candidates(run: Run, drafts: LineList) -> None:
    """Make or update candidate towns."""
    _applied(run, drafts, [_subject(draft, node(CandidateTown, draft.values)) for draft in drafts.lines])


def apply_contacts(run: Run, drafts: LineList) -> None:
    """Make or update contacts; one whose town is a partner of ours hangs on that partner."""
    towns = {folded(name): row_id for row_id, name in run.session.execute(select(Community.id, Community.name))}
    subjects = []
    for draft in drafts.lines:
        values: dict[str, object] = dict(draft.values)
        values["community_id"] = towns.get(folded(str(draft.place.get("name") or "")))
        subjects.append(_subject(draft, node(Contact, values)))  # type: ignore[arg-type]
    _applied(run, drafts, subjects)


def _subject(draft: LineDraft, tree: Node) -> Subject:
    return Subject(draft.key, draft.row, draft.label, tree)


def _applied(run: Run, drafts: LineList, subjects: list[Subject]) -> None:
    unique = unique_keys(subjects)
    lineage = run.trace(unique)
    run.apply(unique, lineage, drafts.report.doubts)
    run.write()
    by_row = {subject.row: subject.key for subject in unique}
    run.ask_doubts(drafts.report.doubts, [*unique, *_by_rows(unique, by_row)])
    for row in lineage.gone:
        told = f"Row {row.row} of the earlier list ({row.key}) is no longer there; what it brought in is kept."
        run.problems.append(Problem(row.row, "", "gone_from_list", told))


def _by_rows(subjects: list[Subject], by_row: dict[int, str]) -> list[Subject]:
    """The same subjects under the keys by which readers know them, their rows."""
    return [Subject(f"row {subject.row}", subject.row, subject.label, subject.tree) for subject in subjects]


def _community(run: Run, place: Values) -> str:
    name, original, country = (str(place.get(part) or "") for part in ("name", "name_original", "country"))
    wanted = {folded(part) for part in (name, original) if part}
    for row in run.session.execute(select(Community.id, Community.name, Community.name_original, Community.country)):
        if row.country == country and wanted & {folded(row.name), folded(row.name_original or "")} - {""}:
            return str(row.id)
    run.stage.touched = True
    return str(
        add_partner(run.session, name=name, country=country, name_original=original or None,
                    region=str(place.get("region") or "") or None)
    )  # fmt: skip


def _stage_of(stage: Values) -> str:
    """What tells two tellings of a stage apart: another date or source is another telling, and both are kept."""
    return folded(" | ".join(str(stage.get(part) or "") for part in ("stage", "since", "source")))


def _is_ours(said: str, committee: Committee) -> bool:
    """Whether "Hennef (Sieg)" or "Port Hardy, British Columbia" is our own town."""
    return folded(said.split(",")[0].split("(")[0]) == folded(committee.town)

"""A guest list applied: people, their parts in the visit, parties, wishes and earlier hosts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import select

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import GuestDraft, GuestList, PartyDraft
from exchange_desk.operations.imports.items import try_again
from exchange_desk.operations.imports.known_people import ask_numbers, propose
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.rows_apart import as_answered, keep_other_answers
from exchange_desk.operations.imports.run import Run, subject_of, unique_keys
from exchange_desk.operations.imports.stays import link_stays
from exchange_desk.operations.imports.tree import node
from exchange_desk.operations.imports.trees import guest_tree
from exchange_desk.operations.imports.wishes import Wishes
from exchange_desk.records import Community, ImportedRow, Participation, Party, VisitPartner, Wish


def apply_guests(run: Run, drafts: GuestList) -> None:
    """Make or update the guests of one list; several partners are told apart by the draft's or the file's words."""
    parties = _parties(run, drafts.parties)
    partners = _partners(run)

    def made_of(draft: GuestDraft) -> Subject:
        values = draft.participation
        town = str(values.get("town") or values.get("community") or "")
        community = _partner(partners, town, run.file_name)
        added = {"community_id": community, "party_id": parties.get(draft.party_key or "")}
        if "town" in values or "community" in values:  # words for a partner, no columns of the record
            values = {name: value for name, value in values.items() if name not in ("town", "community")}
            draft = replace(draft, participation=values)
        tree = guest_tree(draft, run.visit_id, added)
        return subject_of(draft.key, draft.row, tree, draft.label)

    guests, doubts = as_answered(run, drafts.guests, drafts.report)
    drafts = replace(drafts, guests=guests)
    subjects = unique_keys([made_of(draft) for draft in drafts.guests])
    lineage = run.trace(subjects)
    run.apply(subjects, lineage, doubts)
    run.write()
    run.ask_doubts(doubts, subjects)
    keep_other_answers(run, drafts.report.duplicates, made_of)
    _ask_partner(run, subjects, partners)
    propose(run, ask_numbers(run, subjects, lineage.unsure))
    run.write()
    _wishes(run, drafts.guests, subjects)
    try_again(run)
    run.stage.touched |= link_stays(run.session, run.visit_id)
    run.write()
    _gone(run, lineage.gone)


def _parties(run: Run, drafts: tuple[PartyDraft, ...]) -> dict[str, str]:
    """The parties of the list by their keys; an earlier party of the same key and kind stays the same one."""
    subjects = []
    for draft in drafts:
        tree = node(Party, {"label": draft.key, **draft.values})
        tree.fixed = {"visit_id": run.visit_id}
        subjects.append(Subject(draft.key, 0, draft.key, tree))
    if subjects:
        run.apply(subjects, run.trace(subjects, "parties"), (), kind="parties")
        run.write()
    return {subject.key: subject.tree.id for subject in subjects}


def _partners(run: Run) -> dict[str, str]:
    query = (
        select(Community.name, Community.id)
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == run.visit_id)
    )
    return {row.name: row.id for row in run.session.execute(query)}


def _partner(partners: Mapping[str, str], town: str, file_name: str) -> str | None:
    """The partner that a guest comes from: the only one, the one named in the row, or the one in the file's name."""
    if len(partners) == 1:
        return next(iter(partners.values()))
    for words in (town, re.sub(r"[_\W]+", " ", file_name)):
        found = [row_id for name, row_id in partners.items() if words and folded(name) in folded(words)]
        if len(found) == 1:
            return found[0]
    return None


def _ask_partner(run: Run, subjects: list[Subject], partners: Mapping[str, str]) -> None:
    if len(partners) < 2:
        return
    for subject in subjects:
        part = subject.tree.children["participation"][0]
        if part.values.get("community_id"):
            continue
        run.asking.ask(
            code="which_partner",
            text=f"{subject.label}: which partner does this guest come from?",
            key=subject.key,
            about=subject.tree,
            about_label=subject.label,
            row=subject.row,
            choices=tuple(sorted(partners)),
            target={"kind": "participation", "id": part.id, "field": "community_id"},
        )


def _wishes(run: Run, drafts: tuple[GuestDraft, ...], subjects: list[Subject]) -> None:
    keys = {
        draft.key: subject.tree.children["participation"][0].id
        for draft, subject in zip(drafts, subjects, strict=True)
        if subject.tree.children.get("participation")
    }
    wishes = Wishes(run)
    for draft, subject in zip(drafts, subjects, strict=True):
        part = next(iter(subject.tree.children.get("participation", ())), None)
        for each, wish_draft in zip(part.children.get("wishes", ()) if part else (), draft.wishes, strict=False):
            wish = run.session.get(Wish, each.id) if each.id in run.stage.made else None
            if part is not None and wish is not None:
                wishes.resolve(wish, wish_draft, part, subject.label, keys)
    wishes.try_again()
    run.write()


def _gone(run: Run, gone: tuple[ImportedRow, ...]) -> None:
    """Guests of the earlier list who are not on the newer one: asked about, never cancelled by themselves."""
    for row in gone:
        kept = row.values
        part_id = next((each["id"] for each in kept["children"].get("participation", ())), None)
        part = run.session.get(Participation, part_id) if part_id else None
        if part is None or part.status == "cancelled":
            continue
        name = " ".join(str(kept["values"].get(name) or "") for name in ("given_name", "family_name")).strip()
        run.asking.ask(
            code="gone_from_list",
            text=f"{name or kept['identity']} is not on the newer list. Is this guest still coming?",
            key=part.id,
            about_label=name or None,
            about_id=("person", kept["id"]),
            choices=("going", "cancelled"),
            target={"kind": "participation", "id": part.id, "field": "status"},
        )

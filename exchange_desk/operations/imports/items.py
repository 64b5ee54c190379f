"""A travel plan or a programme applied: items of the itinerary with those who are named in them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from exchange_desk.basics.ids import new_id
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import ItemDraft, ItemList, Skipped
from exchange_desk.operations.imports.indexes import guests
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.naming import Known, find, ids_of, split_names
from exchange_desk.operations.imports.run import Run, unique_keys
from exchange_desk.operations.imports.tree import Node
from exchange_desk.operations.imports.trees import item_tree
from exchange_desk.records import Base, Community, ItemAttendee, ItineraryItem, Question, VisitPartner

_Unclear = tuple[str, bool, tuple[Known, ...]]


def apply_items(run: Run, drafts: ItemList) -> None:
    """Make or update the items of one list; whoever is named and not found is asked about."""
    index, _details = guests(run.session, run.visit_id)
    towns = _towns(run)
    subjects: list[Subject] = []
    unclear: list[tuple[Subject, _Unclear]] = []
    for draft in drafts.items:
        named, missing = _people(index, draft.named, included=True)
        left_out, more = _people(index, draft.left_out, included=False)
        tree = item_tree(draft, run.visit_id, _town(towns, draft), named, left_out)
        lacking = _lacking(tree)
        if lacking:
            run.skipped.append(Skipped(draft.row, f"{lacking} is not certain; answer the question, then import again"))
            continue
        subject = Subject(draft.key, draft.row, str(tree.values.get("title") or draft.key), tree)
        subjects.append(subject)
        unclear += [(subject, each) for each in (*missing, *more)]
    unique = unique_keys(subjects)
    lineage = run.trace(unique)
    run.apply(unique, lineage, drafts.report.doubts)
    run.write()
    run.ask_doubts(drafts.report.doubts, unique)
    for subject, (name, included, candidates) in unclear:
        run.asking.ask(
            code="who_is_this",
            text=f"“{subject.label}” names “{name}”. Which guest is meant?",
            key=f"{subject.tree.id}|{name}",
            about=subject.tree,
            about_label=subject.label,
            row=subject.row,
            value=name,
            choices=tuple(each.label for each in candidates),
            target={
                "does": "attend",
                "kind": "itinerary_item",
                "id": subject.tree.id,
                "included": included,
                "ids": ids_of(candidates),
            },
        )
    for row in lineage.gone:
        item = run.session.get(ItineraryItem, row.subject_id)
        if item is not None:
            run.asking.ask(
                code="removed_from_list",
                text=f"“{item.title}” ({item.starts_on}) is not on the newer list. Remove it here too?",
                key=item.id,
                about_label=item.title,
                about_id=("itinerary_item", item.id),
                choices=("no", "yes"),
                target={"does": "remove", "kind": "itinerary_item", "id": item.id},
            )


def try_again(run: Run) -> None:
    """Look up once more whom the itinerary names, now that a guest list has come."""
    open_ones = select(Question).where(
        Question.visit_id == run.visit_id, Question.code == "who_is_this", Question.state == "open"
    )
    questions = run.session.scalars(open_ones).all()
    if not questions:
        return
    index, _details = guests(run.session, run.visit_id)
    attending = select(ItemAttendee.item_id, ItemAttendee.participation_id)
    taken = {(row.item_id, row.participation_id) for row in run.session.execute(attending)}
    for question in questions:
        found = find(index, question.value or "", groups=True)
        if found.how != "certain":
            continue
        item_id, included = question.target["id"], bool(question.target.get("included", True))
        for guest in found.known:
            if (item_id, guest.id) not in taken:
                run.stage.add(ItemAttendee(id=new_id(), item_id=item_id, participation_id=guest.id, included=included))
                taken.add((item_id, guest.id))
        question.state, question.answer = "answered", ", ".join(guest.label for guest in found.known)
        run.stage.touched = True
    run.write()


def _people(index: Sequence[Known], names: Sequence[str], *, included: bool) -> tuple[list[str], list[_Unclear]]:
    """Participations of the names that are certain, and the names that are not."""
    ids: list[str] = []
    unclear: list[_Unclear] = []
    for name in names:
        whole = find(index, name, groups=True)
        parts = (
            [(name, whole)] if whole.how == "certain" else [(p, find(index, p, groups=True)) for p in split_names(name)]
        )
        for part, found in parts:
            if found.how == "certain":
                ids += [each.id for each in found.known]
            else:
                unclear.append((part, included, found.known))
    return list(dict.fromkeys(ids)), unclear


def _towns(run: Run) -> dict[str, str]:
    query = (
        select(Community.name, Community.id)
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == run.visit_id)
    )
    return {folded(row.name): row.id for row in run.session.execute(query)}


def _town(towns: dict[str, str], draft: ItemDraft) -> str | None:
    return towns.get(folded(draft.group_town)) if draft.group_town and len(towns) > 1 else None


def _lacking(tree: Node) -> str | None:
    """The label of a field without which an item cannot be kept."""
    for column in Base.metadata.tables[ItineraryItem.__tablename__].columns:
        needed = not column.nullable and column.default is None and column.name not in ("id", "visit_id")
        if needed and tree.values.get(column.name) is None:
            return str(column.info.get("label", column.name))
    return None

"""Host families applied: homes with offer, nights, rooms, members, pets and wishes."""

from __future__ import annotations

from dataclasses import replace

from exchange_desk.intake.drafts import HostDraft, HostList
from exchange_desk.operations.imports.known_homes import ask_numbers, propose
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.rows_apart import as_answered, keep_other_answers
from exchange_desk.operations.imports.run import Run, subject_of, unique_keys
from exchange_desk.operations.imports.stays import link_stays
from exchange_desk.operations.imports.trees import host_tree
from exchange_desk.operations.imports.wishes import Wishes
from exchange_desk.records import HostOffer, Wish


def apply_hosts(run: Run, drafts: HostList) -> None:
    """Make or update the homes of one list; a resubmitted form is what the reader has made of it."""

    def made_of(draft: HostDraft) -> Subject:
        return subject_of(draft.key, draft.row, host_tree(draft, run.visit_id), draft.label)

    hosts, doubts = as_answered(run, drafts.hosts, drafts.report)
    drafts = replace(drafts, hosts=hosts)
    subjects = unique_keys([made_of(draft) for draft in drafts.hosts])
    lineage = run.trace(subjects)
    run.apply(subjects, lineage, doubts)
    run.write()
    run.ask_doubts(doubts, subjects)
    keep_other_answers(run, drafts.report.duplicates, made_of)
    propose(run, ask_numbers(run, subjects, lineage.unsure))
    run.write()
    wishes = Wishes(run)
    for draft, subject in zip(drafts.hosts, subjects, strict=True):
        for each, wish_draft in zip(subject.tree.children.get("wishes", ()), draft.wishes, strict=False):
            wish = run.session.get(Wish, each.id) if each.id in run.stage.made else None
            if wish is not None:
                wishes.resolve(wish, wish_draft, subject.tree, subject.label, {})
    wishes.try_again()
    run.write()
    run.stage.touched |= link_stays(run.session, run.visit_id)
    run.write()
    for row in lineage.gone:
        offer_id = next((each["id"] for each in row.values["children"].get("offer", ())), None)
        offer = run.session.get(HostOffer, offer_id) if offer_id else None
        if offer is None or offer.withdrawn_at is not None:
            continue
        name = str(row.values["values"].get("name") or "A home")
        run.asking.ask(
            code="gone_from_list",
            text=f"{name} is not on the newer list. If the family has withdrawn, use withdraw.",
            key=offer.id,
            about_label=name,
            about_id=("household", row.subject_id),
            choices=("still hosting", "withdrawn"),
            target={"kind": "host_offer", "id": offer.id},
        )

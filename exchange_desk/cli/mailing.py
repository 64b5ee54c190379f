"""Papers as e-mail drafts on the command line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, Spoken, opened, step_of
from exchange_desk.packets.choosing import chosen, named_subjects, register
from exchange_desk.packets.mailing import Mailed, mail_drafts
from exchange_desk.packets.printing import stale
from exchange_desk.queries.which import which_visit


def email(arguments: Any) -> Answer:
    """Write a draft for everybody who gets some of these papers; tell who has no address and what was left out."""
    documents, languages = _words(arguments.documents), _words(arguments.language or "")
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            who = {one.key: one.subjects(session, visit_id) for one in chosen(documents, register())}
            if arguments.for_name is not None:
                who = named_subjects(who, arguments.for_name)
            wanted = {(key, subject.id) for key, subjects in who.items() for subject in subjects}
            if arguments.stale_only:
                rows = stale(session, visit_id=visit_id, documents=documents, progress=Spoken())
                wanted &= {(row.document, row.subject_id) for row in rows if row.state != "current"}
        with desk.writing("E-mail papers", BY, undoable=False) as session:
            mailed = mail_drafts(
                session,
                visit_id=visit_id,
                out=Path(arguments.out),
                now=dt.datetime.now().replace(microsecond=0),
                sheets=wanted,
                languages=languages,
                paper=arguments.paper,
                large=arguments.large,
                named=arguments.names,
                progress=Spoken(),
            )
        return Answer(_data(mailed), _text(mailed), 0, step_of(desk))


def _data(mailed: Mailed) -> dict[str, Any]:
    return {
        "drafts": [
            {
                "recipient": draft.letter.name,
                "to": [to for _, to in draft.letter.to],
                "path": str(draft.path),
                "sheets": [
                    {"document": row.document, "subject": row.subject, "revision": row.revision, "level": row.level}
                    for row in draft.sheets
                ],
            }
            for draft in mailed.drafts
        ],
        "without_address": list(mailed.plan.without),
        "left_out": [
            {"document": one.document, "subject": one.subject, "why": one.why} for one in mailed.plan.left_out
        ],
    }


def _text(mailed: Mailed) -> str:
    lines = [f"{draft.letter.name}  {draft.path}" for draft in mailed.drafts]
    lines.append("1 draft." if len(lines) == 1 else f"{len(lines)} drafts.")
    if mailed.plan.without:
        lines.append(f"Without an e-mail address: {', '.join(mailed.plan.without)}.")
    lines += [f"Left out: {one.title} ({one.subject}). {one.why}" for one in mailed.plan.left_out]
    return "\n".join(lines)


def _words(given: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in given.split(",") if part.strip())

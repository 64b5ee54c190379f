"""What was said earlier about the columns of a kind of list, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.intake.remembering import EarlierForm, remembered_form
from exchange_desk.intake.table import Sheet
from exchange_desk.records import ImportRun


def earlier_forms(session: Session, kind: str) -> tuple[EarlierForm, ...]:
    """The forms of a kind about which a person said what their columns are, the newest first."""
    runs = session.execute(
        select(ImportRun.file_name, ImportRun.mapping, ImportRun.counts).where(ImportRun.kind == kind)
    ).all()
    told = [run for run in runs if run.counts.get("told")]
    told.sort(key=lambda run: (-int(run.counts.get("turn", 0)), run.file_name))
    return tuple(EarlierForm(run.file_name, tuple(run.mapping), dict(run.counts["told"])) for run in told)


def remembered_mapping(session: Session, kind: str, sheets: Sequence[Sheet]) -> EarlierForm | None:
    """What was said about the columns of the same form (the same headings) in an earlier import, or None."""
    return remembered_form(sheets, earlier_forms(session, kind))

"""What is done on the page of papers: marks for the chosen cells, each as one step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from ui.link.link import Link
from ui.pages.papers.words import marked

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.papers import PaperColumn, PaperMatrix


def mark_cells(
    link: Link, visit_id: str, found: PaperMatrix, cells: Sequence[tuple[str, int]], mark: str, today: dt.date
) -> None:
    """Mark the papers of these cells (traveller, number of the column in the matrix: 0 says whether one is ready)."""
    from exchange_desk.queries.paper_fees import FEE
    from exchange_desk.rules.travellers import PASSPORT

    papers: dict[PaperColumn, list[str]] = {}
    for who, number in cells:
        if number > 0:
            papers.setdefault(found.columns[number - 1], []).append(who)
    others = {column.kind for column in papers if column.kind in (PASSPORT, FEE)}
    papers = {column: whose for column, whose in papers.items() if column.kind not in others}
    if not papers:
        if FEE in others:
            link.refused.emit("What is paid is typed in where the payments are: this column follows them.")
        elif others:
            link.refused.emit("A passport is known by its number and last day: type those in at the right.")
        else:
            link.refused.emit("Choose the paper of a traveller first: a cell right of “Ready”.")
        return
    names = {row.participation_id: row.name for row in found.rows}
    travellers = list(dict.fromkeys(names[who] for whose in papers.values() for who in whose))
    label = marked(travellers, [column.name for column in papers], mark)
    groups = [(column.kind, column.title, tuple(whose)) for column, whose in papers.items()]
    link.do(label, partial(_mark, visit_id=visit_id, groups=groups, mark=mark, day=today))


def _mark(
    session: Session,
    *,
    visit_id: str,
    groups: Sequence[tuple[str, str | None, tuple[str, ...]]],
    mark: str,
    day: dt.date,
) -> int:
    from exchange_desk.operations.papers import mark_papers

    return sum(
        mark_papers(session, visit_id=visit_id, travellers=whose, kind=kind, title=title, state=mark, day=day)
        for kind, title, whose in groups
    )

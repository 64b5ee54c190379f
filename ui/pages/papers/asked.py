"""What the page of papers asks: the matrix, and one cell with the records whose fields can be put right."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.paper_detail import PaperDetail
    from exchange_desk.queries.papers import PaperMatrix
    from exchange_desk.queries.records import RecordRow


def matrix_of(session: Session, visit_id: str, today: dt.date) -> PaperMatrix:
    """Who has which paper."""
    from exchange_desk.queries.papers import paper_matrix

    return paper_matrix(session, visit_id, today)


def detail_of(
    session: Session, visit_id: str, who: str, key: str, today: dt.date
) -> tuple[PaperDetail, tuple[RecordRow, ...]]:
    """One cell, with the person for a passport, else with the papers that are kept."""
    from exchange_desk.queries.paper_detail import paper_detail
    from exchange_desk.queries.records import record_row
    from exchange_desk.rules.travellers import PASSPORT

    detail = paper_detail(session, visit_id, who, key, today)
    if detail.column.kind == PASSPORT:
        return detail, (record_row(session, "person", detail.person_id),)
    return detail, tuple(record_row(session, "paper", paper.id) for paper in detail.kept)

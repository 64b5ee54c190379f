"""A row of an imported file, as it stood: what a newer list is compared with."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class ImportedRow(Base):
    """`key` is the reference number or, without one, what tells the row apart; `values` are our readings of it."""

    __tablename__ = "imported_row"

    import_id: Mapped[str] = labelled("Import", ForeignKey("import_run.id"), index=True)
    visit_id: Mapped[str | None] = labelled("Visit", ForeignKey("visit.id"), index=True)
    kind: Mapped[str] = labelled("Kind")
    key: Mapped[str] = labelled("Key", index=True)
    row: Mapped[int] = labelled("Row")
    subject_kind: Mapped[str] = labelled("Kind of record")
    subject_id: Mapped[str] = labelled("Record")
    values: Mapped[dict[str, Any]] = labelled("Values", default=dict, level="P4")

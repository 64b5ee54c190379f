"""A file that was imported."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class ImportRun(Base):
    """One file read in: its name, fingerprint (SHA-256), mapping and counts."""

    __tablename__ = "import_run"

    visit_id: Mapped[str | None] = labelled("Visit", ForeignKey("visit.id"), index=True)
    kind: Mapped[str] = labelled("Kind")
    file_name: Mapped[str] = labelled("File")
    sha256: Mapped[str] = labelled("Fingerprint")
    mapping: Mapped[dict[str, Any]] = labelled("Mapping", default=dict)
    counts: Mapped[dict[str, Any]] = labelled("Counts", default=dict)

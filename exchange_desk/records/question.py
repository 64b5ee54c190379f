"""An open question: a doubtful value that only a person can decide."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.records.base import Base, labelled


class Question(Base):
    """The row, the cell as it stood, and the choices; the value is unknown until it is answered.

    `target`: what the answer does, e.g. {"kind": "person", "id": …, "field": "born"}; empty = only noted.
    `severity`: ask, warning, info. `state`: open, answered, dismissed.
    """

    __tablename__ = "question"

    visit_id: Mapped[str | None] = labelled("Visit", ForeignKey("visit.id"), index=True)
    import_id: Mapped[str | None] = labelled("Import", ForeignKey("import_run.id"), index=True)
    code: Mapped[str] = labelled("Code")
    severity: Mapped[str] = labelled("Severity", default="ask")
    about: Mapped[str | None] = labelled("About")
    text: Mapped[str] = labelled("Question", level="P3")
    row: Mapped[int | None] = labelled("Row")
    column: Mapped[str | None] = labelled("Column")
    value: Mapped[str | None] = labelled("As it stood", level="P3")
    choices: Mapped[list[str]] = labelled("Choices", default=list, level="P3")
    target: Mapped[dict[str, Any]] = labelled("Target", default=dict)
    state: Mapped[str] = labelled("State", default="open")
    answer: Mapped[str | None] = labelled("Answer", level="P3")
    sent_on: Mapped[dt.date | None] = labelled("Sent to the partner on")

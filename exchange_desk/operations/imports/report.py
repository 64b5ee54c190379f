"""What an import did, asked and left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from exchange_desk.intake.drafts import Duplicate, Skipped


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that this file raises; `id` leads to it (also when an earlier import of the file asked it)."""

    id: str
    row: int | None
    column: str | None
    code: str
    text: str
    value: str | None
    choices: tuple[str, ...]
    state: str = "open"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something worth showing that needs no answer."""

    row: int
    column: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Counts are of people, homes, items or stays; `rows_read` of data rows."""

    kind: str
    file: str
    rows_read: int
    new: int
    changed: int
    unchanged: int
    skipped: tuple[Skipped, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    questions: tuple[Asked, ...] = ()
    problems: tuple[Problem, ...] = ()
    mapping: Mapping[str, str | None] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The report in the words of the command line."""
        return {
            "kind": self.kind,
            "file": self.file,
            "rows_read": self.rows_read,
            "new": self.new,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "skipped": [asdict(each) for each in self.skipped],
            "duplicates": [{"row": d.row, "of_row": d.of_row, "why": d.why} for d in self.duplicates],
            "questions": [asdict(each) | {"choices": list(each.choices)} for each in self.questions],
            "problems": [asdict(each) for each in self.problems],
            "mapping": dict(self.mapping),
            "remarks": list(self.remarks),
        }

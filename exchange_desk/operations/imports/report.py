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
class Change:
    """One field of something that was there before: whose, what stood in it and what stands there now.

    `asked`: nothing was changed, a question is open about it. `safety`: it is about allergies, medication, consents or
    whom to call. `field` None: something was added (`was` is empty) or removed (`becomes` is empty). `row` None: no row
    of this list says it, it follows from one.
    """

    row: int | None
    who: str
    kind: str
    field: str | None
    label: str
    was: str
    becomes: str
    safety: bool = False
    asked: bool = False
    level: str = "P1"

    def in_words(self) -> str:
        """The change in one line, as the command line tells it."""
        where = f"row {self.row}: " if self.row else ""
        safety = "SAFETY, " if self.safety else ""
        return f"{where}{safety}{self.who}, {self.label}: “{self.was}” becomes “{self.becomes}”"


@dataclass(frozen=True, slots=True)
class Gone:
    """Who or what an earlier copy of the list had and this one has not; `row` is the row there. Nothing is removed."""

    row: int
    who: str
    kind: str


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
    changes: tuple[Change, ...] = ()
    no_longer_listed: tuple[Gone, ...] = ()

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
            "changes": [asdict(each) for each in self.changes],
            "no_longer_listed": [asdict(each) for each in self.no_longer_listed],
        }

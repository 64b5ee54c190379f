"""In which groups the sheets are listed: below their document, or below whoever gets them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange_desk.packets.by_person import Sheaf
    from exchange_desk.packets.ledger import StaleRow

KINDS = {
    "leaders": "", "leader": "Leader", "family": "Family", "guest": "Guest", "partner": "Partner", "everybody": "",
    "gone": "No longer in the visit",
}  # fmt: skip
ALL_OF_A_KIND = {"leaders": "Committee and leaders", "everybody": "For everybody"}


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with its word on the right, and below it sheets with the words by which they are told apart."""

    id: str
    title: str
    word: str
    sheets: tuple[tuple[str, StaleRow], ...]


def by_document(rows: Sequence[StaleRow]) -> tuple[Group, ...]:
    """Below each document its recipients."""
    found: dict[str, list[StaleRow]] = {}
    for row in rows:
        found.setdefault(row.title, []).append(row)
    return tuple(Group(title, title, "", tuple((row.subject, row) for row in of_it)) for title, of_it in found.items())


def by_person(rows: Sequence[StaleRow], sheaves: Sequence[Sheaf], visit_id: str) -> tuple[Group, ...]:
    """Below each recipient the sheets that this one gets; a sheet for two stands below both."""
    by_key = {(row.document, row.subject_id): row for row in rows}
    groups = []
    for sheaf in sheaves:
        mine = [by_key[key] for key in sheaf.sheets if key in by_key]
        if mine:
            title = ALL_OF_A_KIND.get(sheaf.kind, sheaf.name)
            many = Counter(row.document for row in mine)
            plain = {sheaf.id, visit_id}
            told = (
                row.title if row.subject_id in plain and many[row.document] == 1 else f"{row.title} · {row.subject}"
                for row in mine
            )
            groups.append(
                Group(f"{sheaf.kind} {sheaf.id}", title, KINDS[sheaf.kind], tuple(zip(told, mine, strict=True)))
            )
    return tuple(groups)

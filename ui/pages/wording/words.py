"""Where a phrase belongs, in words for people, and the columns of the list of phrases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.kit.rows import Column

if TYPE_CHECKING:
    from exchange_desk.queries.phrases import PhraseRow

_KINDS = {
    "sex": "Guest", "young": "Guest", "grown": "Guest", "role": "Guest", "grade": "School year",
    "severity": "Allergy", "allergy_kind": "Allergy", "substance": "Allergy", "for_the_kitchen": "Kitchen",
    "diet": "Diet", "animal": "Pet", "size": "Pet", "relation": "Relation", "smoking": "Smoking",
    "smoker": "Smoking", "smoke_tolerance": "Smoking", "mobility": "Walking", "steps": "Walking",
    "level": "Language", "language": "Language", "travel": "Travel", "meal": "Meal", "status": "Programme",
    "audience": "Programme",
}  # fmt: skip
_LABELS = {
    "foot_": "Foot of a sheet", "level_": "Who may read it", "letter_": "Letter", "cover_": "Cover sheet",
    "lost_": "Lost card", "emergency_": "Emergency", "programme_": "Programme", "changed_": "What changed",
    "mail_": "E-mail", "sign_": "Airport sign", "table_": "Table plan", "clock_": "Time", "hour": "Time",
    "certificate_": "Certificate",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """A wording that was typed and refused: it is kept in the window until it is mended or forgotten."""

    text: str
    why: str


Drafts = dict[tuple[str, str], Draft]


def where_words(key: str) -> str:
    """Where a phrase belongs: a diet, a relation, the foot of a sheet; else a heading or label."""
    kind, space, _code = key.partition(" ")
    if space:
        return _KINDS.get(kind, kind.replace("_", " ").capitalize())
    return next((words for start, words in _LABELS.items() if key.startswith(start)), "Heading or label")


def state_of(row: PhraseRow, drafts: Drafts) -> str:
    """The status of a phrase: refused, worded by the committee, or as we ship it (none)."""
    if (row.language, row.key) in drafts:
        return "problem"
    return "own" if row.own else ""


def columns(drafts: Drafts, write: Callable[[PhraseRow, str], None]) -> tuple[Column[PhraseRow], ...]:
    """English, ours, the committee's own (typed into in place), in a word whose wording is printed, and where."""
    words = {"problem": "Not kept", "own": "Your own", "": "Ours"}

    def own(row: PhraseRow) -> str:
        draft = drafts.get((row.language, row.key))
        return draft.text if draft else row.own

    return (
        Column("English", lambda row: row.english, spoken=lambda row: f"English: {row.english}"),
        Column("Our wording", lambda row: row.ours if row.language != "en" else ""),
        Column(
            "Your own wording", own, write=write, begin=lambda row: own(row) or row.ours,
            spoken=lambda row: f"Your own wording: {own(row) or 'none'}",
        ),
        Column("Printed", lambda row: words[state_of(row, drafts)], lambda row: state_of(row, drafts)),
        Column("Where", lambda row: where_words(row.key), muted=True),
    )  # fmt: skip

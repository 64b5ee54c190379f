"""Holds what was read against the key: right, asked, noted, or wrong without a word.

Noted is what was not understood and stands word for word in the notes, as the mapping of the columns shows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.corpus.layouts import Laid, as_text
from benchmarks.corpus.people import Truth, substance
from exchange_desk.intake.drafts import Doubt, GuestDraft, GuestList

RIGHT, ASKED, NOTED, WRONG = "right", "asked", "noted", "WRONG"
_OF_ALL = ("encoding_uncertain", "broken_letters")
_ASKS_OF = {
    "name": ("name", "given_name", "family_name"), "born": ("born",), "phone": ("phone",), "sex": ("sex",),
    "email": ("email",), "smoker": ("smoker",), "diet": ("diet",), "allergies": ("allerg",),
    "reading": ("reading", "name"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """One value of one person: what was meant, what was read, and whether that is right."""

    row: int
    column: str
    verdict: str
    meant: object
    read: object
    open: bool


def judge(laid: Laid, read: GuestList) -> list[Verdict]:
    """A verdict on every value of the list; rows that nobody became and people that nobody is are wrong too."""
    drafts: Mapping[int, GuestDraft] = {g.row: g for g in read.guests}
    doubts: dict[int, list[Doubt]] = defaultdict(list)
    whole: list[Doubt] = []
    for doubt in read.report.doubts:
        if doubt.severity == "ask":
            doubts[doubt.row].append(doubt)
            if doubt.row not in laid.people:
                whole.append(doubt)
    out = []
    for row, person in laid.people.items():
        draft = drafts.get(row)
        if draft is None:
            asked = any(d.row == row or d.of_row == row for d in read.report.duplicates) or bool(doubts[row])
            out.append(Verdict(row, "row", ASKED if asked else WRONG, person, None, False))
            continue
        for column, meant, got in _values(laid, person, draft):
            right = meant == got
            asked = _asked(column, [*doubts[row], *whole]) and (got in (None, "", ("", ""), ()) or column == "name")
            verdict = RIGHT if right else ASKED if asked else NOTED if _noted(laid, row, column, got, draft) else WRONG
            out.append(Verdict(row, column, verdict, meant, got, column in laid.open_columns))
    extra = [row for row in drafts if row not in laid.people]
    out += [Verdict(row, "row", ASKED if doubts[row] else WRONG, None, drafts[row].label, False) for row in extra]
    return out


def _asked(column: str, doubts: list[Doubt]) -> bool:
    words = _ASKS_OF.get(column, (column,))
    return any(
        any(word in f"{doubt.field} {doubt.code}" for word in words)
        or doubt.code in ("encoding_uncertain", "broken_letters")
        for doubt in doubts
    )


def _noted(laid: Laid, row: int, column: str, got: object, draft: GuestDraft) -> bool:
    if got not in (None, "", ()) or column not in laid.columns:
        return False
    notes = "\n".join(str(said.get(n) or "") for said in (draft.person, draft.participation) for n in _NOTES)
    place = laid.grid_columns.index(column)
    typed = as_text(laid.grid[row - 1][place]) if place < len(laid.grid[row - 1]) else ""
    return bool(typed) and typed in notes


_NOTES = ("notes", "diet_note", "medical_note", "mobility_note", "wish_note", "arrival_note", "phone_typed")


def _values(laid: Laid, person: Truth, draft: GuestDraft) -> list[tuple[str, object, object]]:
    said: Mapping[str, Any] = draft.person
    latin = not person.latin_family
    names = ("family_name", "given_name") if latin else ("family_name_original", "given_name_original")
    found: list[tuple[str, object, object]] = [
        ("name", (person.family.casefold(), person.given.casefold()),
         tuple(str(said.get(n) or "").replace("\u2019", "’").casefold() for n in names)),
    ]  # fmt: skip
    if "reading" in laid.columns and person.reading:
        found.append(("reading", person.reading, (said.get("family_name_reading"), said.get("given_name_reading"))))
    for column in ("sex", "phone", "email", "smoker"):
        if column in laid.columns:
            found.append((column, getattr(person, column), said.get(column)))
    if "born" in laid.columns:
        found.append(("born", person.born.isoformat(), str(said.get("born") or "") or None))
    if "diet" in laid.columns:
        found.append(("diet", (person.diet,) if person.diet else (), tuple(said.get("diets") or ())))
    if "allergies" in laid.columns:
        meant = tuple(sorted((substance(w), "severe" if severe else None) for w, severe in person.allergies or ()))
        got = tuple(sorted(((str(a["substance"]), a.get("severity")) for a in draft.allergies), key=str))
        found.append(("allergies", meant, got))
    return found

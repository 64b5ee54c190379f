"""The same form a year later: what a person said about its columns holds until something else is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exchange_desk.basics.text import folded
from exchange_desk.intake.table import Sheet

_LOOK_AT = 40


@dataclass(frozen=True, slots=True)
class EarlierForm:
    """A list that was imported earlier: its file, all its headings, and what a person said that columns are."""

    file_name: str
    headings: tuple[str, ...]
    told: Mapping[str, str | None]


def remembered_form(sheets: Sequence[Sheet], forms: Sequence[EarlierForm]) -> EarlierForm | None:
    """The first of the earlier forms that has the very headings of this file, in any order, or None."""
    if not forms:
        return None
    found = {key for sheet in sheets for key in _rows(sheet)}
    return next((form for form in forms if form.told and form_key(form.headings) in found), None)


def form_key(headings: Iterable[str]) -> frozenset[str]:
    """What makes two forms the same: the set of their headings, without case, accents and breaks."""
    return frozenset(key for key in map(folded, headings) if key)


def with_remembered(mapping: Mapping[str, str | None] | None, form: EarlierForm | None) -> dict[str, str | None]:
    """What is said now, and beside it what was said about the form; what is said now wins, for heading and field."""
    now = dict(mapping or {})
    if form is None:
        return now
    headings, fields = {folded(heading) for heading in now}, {field for field in now.values() if field}
    kept = {h: f for h, f in form.told.items() if folded(h) not in headings and f not in fields}
    return {**kept, **now}


def _rows(sheet: Sheet) -> Iterable[frozenset[str]]:
    texts = [[cell.text for cell in row] for row in sheet.rows[:_LOOK_AT]]
    yield from map(form_key, texts)
    for first, second in pairwise(texts):  # two rows of headings are read as one
        width = max(len(first), len(second))
        pairs = zip(first + [""] * (width - len(first)), second + [""] * (width - len(second)), strict=True)
        yield form_key(a if a == b else f"{a}\n{b}" for a, b in pairs)

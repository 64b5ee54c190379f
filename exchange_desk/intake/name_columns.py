"""Columns whose heading means a part of the name or all of it, by what stands beside them: “Name” beside “Vorname”."""

from __future__ import annotations

from collections.abc import Sequence

from exchange_desk.basics.text import folded
from exchange_desk.intake.columns import heading_key
from exchange_desk.intake.table import Table

_PARTS = ("family_name", "given_name", "full_name")
_OF_BOTH_WORDS = ("name", "nom", "nombre", "nome", "naam", "имя", "ім’я", "이름", "الاسم", "نام")
_OF_BOTH = frozenset(map(heading_key, _OF_BOTH_WORDS))  # the whole name where no other column names a person


def settled_names(table: Table, fields: Sequence[str | None]) -> tuple[str | None, ...]:
    """The fields of the columns, with the column of a name that stands alone, or beside its other part, put right.

    A “Nombre” or “Nom” without a column for the other part is the whole name; a “Name” beside a column of first names
    that it does not repeat is the surname.
    """
    out = list(fields)
    there = [part for part in _PARTS if part in out]
    if there in (["given_name"], ["family_name"]):
        at = out.index(there[0])
        if heading_key(table.headings[at].split("\n")[0]) in _OF_BOTH:
            out[at] = "full_name"
    elif there == ["given_name", "full_name"]:
        whole, part = out.index("full_name"), out.index("given_name")
        if heading_key(table.headings[whole].split("\n")[0]) in _OF_BOTH and not _repeats(table, whole, part):
            out[whole] = "family_name"
    return tuple(out)


def other_part(whole: str, part: str) -> str:
    """What a whole name says besides one part of it: “Berg, Anna” and “Anna” give “Berg”."""
    known = {folded(word) for word in part.split()}
    words = whole.replace(",", " ").split()
    rest = [word for word in words if folded(word) not in known]
    return " ".join(rest)


def _repeats(table: Table, whole: int, part: int) -> bool:
    """Whether the one column mostly repeats what the other says."""
    pairs = [(row.cells[whole].text, row.cells[part].text) for row in table.rows]
    said = [(w, p) for w, p in pairs if w.strip() and p.strip()]
    repeated = sum(1 for w, p in said if set(folded(p).split()) <= set(folded(w).split()))
    return repeated * 2 > len(said)

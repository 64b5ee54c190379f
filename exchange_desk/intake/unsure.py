"""Questions about columns: a heading that may mean a field, or may not, is never taken without being asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from exchange_desk.intake.columns import Fields, matches
from exchange_desk.intake.contents import by_content, content_of
from exchange_desk.intake.drafts import Doubt
from exchange_desk.intake.field_labels import label_of
from exchange_desk.intake.table import Table
from exchange_desk.intake.tables import not_data

KEEP = "only a note"
_TWICE_WORDS = "family_name given_name full_name born allergies diet medical medication check guest home members"
_LOST_WHEN_TWICE = frozenset(_TWICE_WORDS.split())  # a second such column says more; others are only noted
WHY = {
    "other": "it seems to be about somebody or something else",
    "denied": "it asks for the opposite",
    "general": "it has other words besides",
    "similar": "only the spelling is alike",
    "twice": "another column says that already",
}


def columns_by_content(
    table: Table, fields: Sequence[str | None], kind: str
) -> tuple[tuple[str | None, ...], list[Doubt]]:
    """The fields with those added that the cells alone tell, and a question for each.

    Only names, phones and e-mail addresses are read so; what tells of births, sex or health stays a note until it is
    said. Fields that a heading names already are never given a second time.
    """
    out = list(fields)
    doubts: list[Doubt] = []
    if all(field or not heading for field, heading in zip(out, table.headings, strict=True)):
        return tuple(out), doubts  # nothing is open, so that no row has to be looked at
    rows = [row for row in table.rows if not_data(row, table.headings) is None]
    year = dt.date.today().year
    contents = [
        content_of([row.cells[index] for row in rows], year) if heading and out[index] is None else None
        for index, heading in enumerate(table.headings)
    ]
    found = by_content(kind, contents, [field for field in fields if field])
    for index, (content, (field, read)) in enumerate(zip(contents, found, strict=True)):
        if content is None or field is None:
            continue
        label, said = label_of(field, kind), " ".join(table.headings[index].split())
        done = f"It was read as “{label}”" if read else "It was kept as a note"
        out[index] = field if read else None
        doubts.append(Doubt(table.heading_row, said, "unsure_column",
                            f"The heading “{said}” is not known. {done}, because {content.why} "
                            "If that is wrong, choose the field for that column and import again.",
                            said, (label, KEEP)))  # fmt: skip
    return tuple(out), doubts


def unsure_columns(headings: Sequence[str], fields: Fields, row: int) -> list[Doubt]:
    """A question for each heading that only perhaps means a field; its column is kept as a note until it is said.

    `headings` stand in `row`; those that were settled already are empty texts.
    """
    doubts = []
    for heading, match in zip(headings, matches(headings, fields), strict=True):
        if match.perhaps is None or match.doubt is None:
            continue
        if match.doubt == "twice" and match.perhaps not in _LOST_WHEN_TWICE:
            continue
        label = label_of(match.perhaps)
        said = " ".join(heading.split())
        doubts.append(Doubt(row, said, "unsure_column",
                            f"Is the column “{said}” the field “{label}”? It was kept as a note, because "
                            f"{WHY[match.doubt]}. If it is, choose the field for that column and import again.",
                            said, (label, KEEP)))  # fmt: skip
    return doubts

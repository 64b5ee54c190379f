"""Questions about columns: a heading that may mean a field, or may not, is never taken without being asked."""

from __future__ import annotations

from collections.abc import Sequence

from exchange_desk.intake.columns import Fields, matches
from exchange_desk.intake.drafts import Doubt
from exchange_desk.intake.field_labels import label_of

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

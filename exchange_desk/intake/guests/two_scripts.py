"""Two columns that both hold whole names: one in Latin letters as in the passport, one in the guests' own script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from exchange_desk.intake.columns import fitting
from exchange_desk.intake.guests.fields import GUEST_FIELDS
from exchange_desk.intake.guests.native_names import KANA, LATIN, script_of
from exchange_desk.intake.table import Table

_WHOLE = (*GUEST_FIELDS["full_name"], *GUEST_FIELDS["name_original"])


def two_scripts(table: Table, headings: Sequence[str]) -> dict[int, str]:
    """The places of the two columns and their fields; nothing where the cells do not show one script each."""
    named = [at for at, heading in enumerate(headings) if heading and _names_somebody(heading)]
    scripts = {at: script for at in named if (script := _script(table, at)) not in (None, KANA)}
    latin = [at for at, script in scripts.items() if script == LATIN]
    own = [at for at, script in scripts.items() if script != LATIN]
    return {latin[0]: "full_name", own[0]: "name_original"} if len(latin) == len(own) == 1 else {}


def _names_somebody(heading: str) -> bool:
    fit = fitting(heading, _WHOLE, slips=False)
    if fit.score <= 0 or fit.doubt:
        return False
    return not any(
        fitting(heading, GUEST_FIELDS[part], slips=False).score > fit.score
        for part in ("family_name", "given_name", "reading", "called", "passport_family", "passport_given", "contact")
    )


def _script(table: Table, at: int) -> str | None:
    """The script of most cells of a column."""
    found = Counter(script_of(row.cells[at].text) for row in table.rows if row.cells[at].text)
    del found[None]
    if not found:
        return None
    script, number = found.most_common(1)[0]
    return script if number * 10 > found.total() * 7 else None

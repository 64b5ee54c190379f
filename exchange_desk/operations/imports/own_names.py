"""Whether a row of our own list still tells of the person or home whose key it has: columns may be sorted apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from difflib import SequenceMatcher

from exchange_desk.basics.text import folded

# each script by itself: whoever types over a row often leaves the other one as it was
_SCRIPTS = (
    ("Family name", "Given name", "First names of the hosts"),
    ("Family name (original script)", "Given name (original script)"),
)
NAMES = frozenset(heading for script in _SCRIPTS for heading in script)
_ALIKE = 0.7  # a spelling that was mended stays above this, another name hardly ever


def tells_of_somebody_else(
    told: Mapping[str, str], now: Mapping[str, str], changed: Collection[str], others: Collection[str]
) -> bool:
    """Whether the names of a row are not those of its record, mended: none is alike, or they are those of `others`.

    `changed` are the headings whose cells somebody changed in the list; `others` are names as `whole_names` gives them.
    """
    return any(_another(told, now, script, others) for script in _SCRIPTS if not set(changed).isdisjoint(script))


def _another(told: Mapping[str, str], now: Mapping[str, str], script: Iterable[str], others: Collection[str]) -> bool:
    said = {heading: told.get(heading, "") for heading in script}
    theirs = _whole(said, said)
    mine = _whole(now, [heading for heading, text in said.items() if text])
    if not mine or not theirs or mine == theirs:
        return False
    if theirs in others and theirs != _whole(now, said):
        return True
    shared = set(mine.split()) & set(theirs.split())
    return not shared and SequenceMatcher(None, mine, theirs, autojunk=False).ratio() < _ALIKE


def whole_names(cells: Mapping[str, str]) -> list[str]:
    """The names of a row in each script in one text, folded."""
    return [whole for script in _SCRIPTS if (whole := _whole(cells, script))]


def _whole(cells: Mapping[str, str], headings: Iterable[str]) -> str:
    return " ".join(folded(cells[heading]) for heading in headings if cells.get(heading))

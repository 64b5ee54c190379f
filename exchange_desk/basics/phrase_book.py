"""Our own words on paper: the rows of the phrase tables, and the gaps that a phrase must have."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

from exchange_desk.basics.resources import resource

_FRENCH_GAP = re.compile(r" (?=[?!:;])")  # never at the beginning of a line
Row = Mapping[str, str]


@cache
def phrase_rows(name: str) -> tuple[Row, ...]:
    """The rows of one phrase table: first-words, or labels and values, which are kept in several files each."""
    folder = resource("phrases", name)
    files = sorted(folder.glob("*.csv")) if folder.is_dir() else [resource("phrases", f"{name}.csv")]
    return tuple(row for file in files for row in _rows_of(file))


def french_gaps(text: str) -> str:
    """French text whose double signs never begin a line."""
    return _FRENCH_GAP.sub("\u00a0", text)


@cache
def our_phrases() -> Mapping[str, Row]:
    """Every phrase under the key by which a committee rewords it: that of a label, or kind and code of a value."""
    labels = {row["key"]: row for row in phrase_rows("labels")}
    return labels | {f"{row['kind']} {row['code']}": row for row in phrase_rows("values")}


def gaps_of(text: str) -> tuple[str, ...] | None:
    """The gaps {like this} of a phrase, each as often as it stands there; None when its braces make no sense."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    gaps = [(name, more, turned) for _, name, more, turned in parts if name is not None]
    if any(more or turned or not name.isidentifier() for name, more, turned in gaps):
        return None
    return tuple(sorted(name for name, _, _ in gaps))


def _rows_of(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield {**row, "fr": french_gaps(row["fr"])}

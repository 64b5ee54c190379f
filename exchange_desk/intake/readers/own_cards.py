"""Cards and calendars that we have written ourselves, as the lists that they were: every cell in its own column."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from exchange_desk.intake.own_cells import text_cell
from exchange_desk.intake.own_list import written_sign
from exchange_desk.intake.readers.cells import cell
from exchange_desk.intake.readers.content_lines import Component, parts_of, plain
from exchange_desk.intake.readers.moments import Clock
from exchange_desk.intake.table import Sheet

OWN = "X-EXCHANGE-DESK"
_MARK = re.compile(r"exchange-desk list 1 [a-z]+ P[0-4] plain - -")
Row = tuple[str, dict[str, str]]  # the ids of its records, its cells by heading


def own_sheets(things: Sequence[Component], cells: Sequence[dict[str, str]]) -> list[Sheet]:
    """A sheet for each kind of list among these cards or events, whose `cells` are given by heading.

    Nothing where one of them is not ours: then all are read like those of anybody.
    """
    lists: dict[str, list[Row]] = defaultdict(list)
    for thing, found in zip(things, cells, strict=True):
        mark, ids = thing.text(f"{OWN}-LIST"), thing.text(f"{OWN}-IDS")
        if not _MARK.fullmatch(mark) or not ids:
            return []
        lists[mark].append((ids, found))
    kinds = ", ".join(mark.split(" ")[3] for mark in lists)
    told = (f"This file holds {kinds}. They come in one by one: import it again as each of them.",)
    return [_sheet(mark, rows, told if len(lists) > 1 and at == 0 else ())
            for at, (mark, rows) in enumerate(lists.items())]  # fmt: skip


def _sheet(mark: str, rows: Sequence[Row], told: tuple[str, ...]) -> Sheet:
    headings = list(dict.fromkeys(heading for _, cells in rows for heading in cells))
    lines = [[*headings, mark]]
    lines += [[*(cells.get(heading, "") for heading in headings), ids] for ids, cells in rows]
    return Sheet(mark.split(" ")[3], tuple(tuple(cell(text) for text in line) for line in lines), told=told)


def cells_of_card(card: Component) -> dict[str, str]:
    """The cells of a card of ours: its FIELDS tell which heading stands in which property ("Family name=N.1")."""
    found = {}
    for told in parts_of(card.first_value(f"{OWN}-FIELDS")):
        heading, _, place = plain(told).rpartition("=")
        name, _, part = place.partition(".")
        value = card.first_value(name)
        if part.isdecimal():
            border = "," if name == "CATEGORIES" else ";"
            pieces = parts_of(value, border)
            value = pieces[int(part) - 1] if 0 < int(part) <= len(pieces) else ""
        if heading:
            found[heading] = text_cell(plain(value))
    return found


def cells_of_event(event: Component, clock: Clock) -> dict[str, str]:
    """The cells of an event of ours; where a calendar program changed what it shows, they say what it shows now."""
    found = {line.parameter("OF"): plain(line.value) for line in event.lines if line.name == f"{OWN}-CELL"}
    for told in parts_of(event.first_value(f"{OWN}-WRITTEN")):
        name, sign, *headings = plain(told).split("=")
        line = event.first(name)
        if sign == written_sign((line.parameter("TZID") if line else "") + event.text(name)):
            continue
        if name in ("DTSTART", "DTEND") and len(headings) == 3:
            found |= dict(zip(headings[:2], _on_clock(event, name, found.get(headings[2], ""), clock), strict=True))
        elif headings:
            found[headings[0]] = text_cell(event.text(name))
    return found


def _on_clock(event: Component, name: str, zone: str, clock: Clock) -> tuple[str, str]:
    """Day and hour of a changed end of an event, on the clock of the item."""
    line = event.first(name)
    when = clock.when(line) if line else None
    if when is None:
        return "", ""
    at = clock.seen_from(when, zone)
    return at.date().isoformat(), "" if when.whole_day else f"{at:%H:%M}"

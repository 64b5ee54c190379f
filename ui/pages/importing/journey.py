"""What is known of one list on its way into the desk, and the long work on it, for a worker."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from exchange_desk.basics.errors import DeskError
from exchange_desk.intake.table import Layout

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk
    from exchange_desk.operations.imports import ImportReport
    from exchange_desk.operations.imports.importing import Reading
    from exchange_desk.operations.imports.looking import Found, ListFile


@dataclass(frozen=True, slots=True)
class Way:
    """One list and what a person said about it: `kind` None is guessed; `told` is heading to field, `answers` by cell.

    `path` None is a list that was pasted. `visit_id` is the visit that it goes to, whatever the window shows by now;
    `read_for` the one that it was read for, whose countries and days help to read.
    """

    path: Path | None
    listed: ListFile
    found: Found
    kind: str | None = None
    layout: Layout = field(default_factory=Layout)
    told: Mapping[str, str | None] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    empty_erases: bool = False
    visit_id: str | None = None
    read_for: str | None = None


def opened(desk: Desk, progress: Progress, *, path: Path, kind: str | None, visit_id: str | None) -> Way:
    """Read a file and look at it; `kind` is what it is taken for where it does not tell itself."""
    from exchange_desk.operations.imports.looking import open_list

    countries, days = _of_visit(desk, visit_id)
    listed = open_list(path, Layout(), countries=countries, days=days, progress=progress)
    return _looked(desk, path, listed, kind, visit_id)


def pasted(desk: Desk, _progress: Progress, *, text: str, kind: str | None, visit_id: str | None) -> Way:
    """Look at a list that was pasted."""
    from exchange_desk.operations.imports.looking import pasted_list

    return _looked(desk, None, pasted_list(text), kind, visit_id)


def looked_again(desk: Desk, progress: Progress, *, way: Way) -> Way:
    """Look again after something else was said; a file is read again for another visit, encoding or separator."""
    from exchange_desk.operations.imports.looking import find_in, open_list

    listed, layout = way.listed, way.layout
    was = listed.sheets[0]
    told = (layout.encoding or was.decoded, layout.delimiter or was.delimiter)
    otherwise = told != (was.decoded, was.delimiter)
    if way.path is not None and (otherwise or way.read_for != way.visit_id):
        countries, days = _of_visit(desk, way.visit_id)
        as_said = (
            Layout(encoding=told[0], delimiter=told[1])
            if otherwise
            else Layout(encoding=layout.encoding, delimiter=layout.delimiter)
        )
        listed = open_list(way.path, as_said, countries=countries, days=days, progress=progress)
    with desk.reading() as session:
        found = find_in(session, listed, way.kind, layout, way.told)
    return replace(way, listed=listed, found=found, read_for=way.visit_id)


def tried(desk: Desk, progress: Progress, *, way: Way) -> ImportReport:
    """What an import would do; nothing is changed."""
    from exchange_desk.operations.imports.importing import import_drafts

    reading = _reading(desk, progress, way)
    with desk.trying() as session:
        return import_drafts(session, reading, visit_id=way.visit_id, answers=dict(way.answers) or None,
                             empty_erases=way.empty_erases, progress=progress)  # fmt: skip


def imported(desk: Desk, progress: Progress, *, way: Way) -> ImportReport:
    """Make a safety copy, then import as one step; where no copy can be made the report says so."""
    from exchange_desk.operations.imports.importing import import_drafts

    reading = _reading(desk, progress, way)
    try:
        copy = desk.safety_copy("before import")
        said = f"A safety copy from before stands in “{copy.parent.name}”: {copy.name}"
    except DeskError as refused:
        said = f"No safety copy was made before this import: {refused} Undo still takes the import back."
    with desk.writing(f"Import {way.listed.name}", by="screen") as session:
        report = import_drafts(
            session, reading, visit_id=way.visit_id, answers=dict(way.answers) or None, empty_erases=way.empty_erases,
            progress=progress,
        )  # fmt: skip
    return replace(report, remarks=(*report.remarks, said))


def replaced(way: Way, answers: Mapping[str, str], erases: bool | None = None) -> Way:
    """The same way with these answers, and with empty cells that erase or not (None: as before)."""
    return replace(way, answers=dict(answers), empty_erases=way.empty_erases if erases is None else erases)


def _of_visit(desk: Desk, visit_id: str | None) -> tuple[tuple[str, ...], tuple[dt.date, dt.date] | None]:
    """The countries a list of the visit may come from (whose it is, is not known yet), its first and its last day."""
    from exchange_desk.queries.visits import visit_facts

    if visit_id is None:
        return (), None
    with desk.reading() as session:
        facts = visit_facts(session, visit_id)
    return tuple(dict.fromkeys((*facts.guest_countries, facts.host_country))), (facts.starts, facts.ends)


def _looked(desk: Desk, path: Path | None, listed: ListFile, kind: str | None, visit_id: str | None) -> Way:
    from exchange_desk.operations.imports.looking import find_in

    with desk.reading() as session:
        found = find_in(session, listed, None, Layout(), {})
        if kind is None or found.sure or found.ours or found.answers:
            return Way(path, listed, found, visit_id=visit_id, read_for=visit_id)
        found = find_in(session, listed, kind, Layout(), {})
        return Way(path, listed, found, kind, visit_id=visit_id, read_for=visit_id)


def _reading(desk: Desk, progress: Progress, way: Way) -> Reading:
    from exchange_desk.operations.imports.importing import facts_for, read_list
    from exchange_desk.queries.mappings import earlier_forms

    kind = way.found.kind
    with desk.reading() as session:
        facts = facts_for(session, kind, way.visit_id)
        earlier = earlier_forms(session, kind)
    return read_list(
        facts, way.listed.sheets, name=way.listed.name, sha256=way.listed.sha256, kind=kind, layout=way.layout,
        mapping=dict(way.told) or None, answers=dict(way.answers) or None, earlier=earlier, progress=progress,
    )  # fmt: skip

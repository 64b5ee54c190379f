"""The papers of travellers on the command line: the matrix, which are asked for, marking, reminding, entry rules."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, replace
from functools import partial
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import how_many
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of, table
from exchange_desk.desk import Session
from exchange_desk.operations.papers import (
    PaperTold,
    PaperWanted,
    change_paper,
    choose_papers,
    mark_papers,
    note_reminders,
    paper_named,
    set_unknown_nationality,
)
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.paper_detail import paper_detail
from exchange_desk.queries.papers import PaperMatrix, TravellerPapers, column_name, paper_matrix
from exchange_desk.queries.which import which_record, which_visit
from exchange_desk.rules.travellers import PASSPORT, VISA, paper_key


def matrix(arguments: Any) -> Answer:
    """Who has which paper; only who is not ready, only what is due."""
    with opened(arguments) as desk, desk.reading() as session:
        visit_id = which_visit(session, arguments.visit)
        today = _day(arguments.on)
        found = paper_matrix(session, visit_id, today)
        until = today + dt.timedelta(days=arguments.due) if arguments.due is not None else None
        rows = [row for row in found.rows if not (arguments.not_ready and row.ready)]
        rows = [row for row in rows if until is None or row.due(until)]
        found = replace(found, rows=tuple(rows))
        return Answer(_data(found), _text(found, until))


def choose(arguments: Any) -> Answer:
    """Say which papers the visit asks for; without one, tell what was chosen."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
        if arguments.kind:
            kind, title = paper_named(arguments.kind, arguments.called)
            due = whole_date(arguments.due) if arguments.due else None
            wanted = PaperWanted(kind, arguments.whom, title, due)
            with desk.writing(f"Ask for papers: {column_name(kind, title)}", BY) as session:
                choose_papers(session, visit_id=visit_id, papers=[wanted])
        with desk.reading() as session:
            columns = paper_matrix(session, visit_id, dt.date.today()).columns
        lines = [
            f"{column.name}: {column.for_whom or 'as the rules have it'}"
            + (f", due {column.due_on}" if column.due_on else "")
            for column in columns
        ]
        data = {"papers": [_plain(asdict(column)) for column in columns]}
        return Answer(data, "\n".join(lines) or "No papers required.", 0, step_of(desk))


def nationality(arguments: Any) -> Answer:
    """Say whose passports those have of whom no nationality is known."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
        with desk.writing("Set the nationality of those of whom none is known", BY) as session:
            count = set_unknown_nationality(session, visit_id=visit_id, country=arguments.country)
        return Answer({"changed": count}, f"{_so_many(count)} changed.", 0, step_of(desk))


def mark(arguments: Any) -> Answer:
    """Say what a paper is for some travellers; with one traveller and nothing to change, tell all that is kept."""
    kind, title = paper_named(arguments.kind, arguments.called)
    told = _told(arguments)
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            guests = [which_record(session, "participation", each, visit_id=visit_id) for each in arguments.guest]
        done: dict[str, Any] = {}
        if arguments.state:
            day = _day(arguments.on)
            verb = partial(mark_papers, visit_id=visit_id, travellers=guests, kind=kind, title=title,
                           state=arguments.state, day=day, told=told)  # fmt: skip
            label = f"Mark the {column_name(kind, title)} of {_so_many(len(guests))} as {arguments.state}"
            with desk.writing(label, BY) as session:
                done = {"changed": verb(session)}
        elif told != PaperTold():
            with desk.writing(f"Change the {column_name(kind, title)} of {_so_many(len(guests))}", BY) as session:
                for guest in guests:
                    _change(session, visit_id, guest, paper_key(kind, title), told)
        with desk.reading() as session:
            key = paper_key(kind, title)
            details = [paper_detail(session, visit_id, guest, key, dt.date.today()) for guest in guests]
        data = done | {"papers": [_plain(asdict(detail)) for detail in details]}
        lines = []
        for detail in details:
            lines.append(f"{detail.name}: {detail.column.name}: {detail.cell.words}")
            lines += [f"  {sentence}" for sentence in (*detail.sentences, *detail.entry)]
        return Answer(data, "\n".join(lines), 0, step_of(desk))


def remind(arguments: Any) -> Answer:
    """Note that travellers were reminded of what they lack; without names of all who lack something."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            guests = [which_record(session, "participation", each, visit_id=visit_id) for each in arguments.guest]
            if not guests:
                rows = paper_matrix(session, visit_id, dt.date.today()).rows
                guests = [row.participation_id for row in rows if any(cell.open for cell in row.cells)]
        day = _day(arguments.on)
        with desk.writing(f"Note that {_so_many(len(guests))} were reminded of papers", BY) as session:
            reminded = note_reminders(session, visit_id=visit_id, travellers=guests, day=day)
        text = f"{how_many(reminded.papers, 'paper')} of {_so_many(reminded.travellers)} noted as reminded of on {day}."
        return Answer(asdict(reminded), text, 0, step_of(desk))


def _change(session: Session, visit_id: str, guest: str, key: str, told: PaperTold) -> None:
    detail = paper_detail(session, visit_id, guest, key, dt.date.today())
    if not detail.kept:
        raise RefusedInput(f"No such paper of {detail.name} is kept yet. Say its state first, e.g. --state asked.")
    for paper in detail.kept:
        change_paper(session, paper_id=paper.id, told=told)


def _told(arguments: Any) -> PaperTold:
    days = {name: getattr(arguments, name) for name in ("covers_from", "covers_to", "expires_on", "due_on")}
    return PaperTold(
        **{name: whole_date(text) for name, text in days.items() if text},
        signed_by=arguments.signed_by,
        notes=arguments.notes,
        empty=tuple(name for name, text in days.items() if text == ""),
    )


def _day(text: str | None) -> dt.date:
    return whole_date(text) if text else dt.date.today()


def _so_many(count: int) -> str:
    return how_many(count, "traveller")


def _data(found: PaperMatrix) -> dict[str, Any]:
    return {
        "kept": found.kept,
        "others": found.others,
        "columns": [_plain(asdict(column)) for column in found.columns],
        "rows": [
            {
                "guest": row.participation_id,
                "reference": row.reference,
                "name": row.name,
                "minor": row.minor,
                "ready": row.ready,
                "papers": {cell.key: _plain(asdict(cell)) for cell in row.cells},
                "findings": [{"rule": f.rule, "level": f.level, "text": f.text} for f in row.findings],
            }
            for row in found.rows
        ],
    }


def _text(found: PaperMatrix, until: dt.date | None) -> str:
    if not found.kept:
        return "No papers required. Choose which (ask-for)."
    columns = [column for column in found.columns if any(_shown(row, column.key, until) for row in found.rows)]
    rows = [
        (row.name, "ready" if row.ready else "NOT READY", *(_shown(row, column.key, until) for column in columns))
        for row in found.rows
    ]
    ready = sum(row.ready for row in found.rows)
    count = f"{_so_many(len(found.rows))}, {ready} ready."
    crosses = any(column.kind in (PASSPORT, VISA) for column in columns)
    caution = "What countries ask is a help, never the law: check with the consulate (entry-rules)." if crosses else ""
    return "\n".join(part for part in (table(rows, ("Name", "", *(c.name for c in columns))), count, caution) if part)


def _shown(row: TravellerPapers, key: str, until: dt.date | None) -> str:
    cell = row.cell(key)
    if cell is None or (until is not None and cell not in row.due(until)):
        return ""
    due = f", due {cell.due_on}" if cell.open and cell.due_on else ""
    return cell.words + due + (" OVERDUE" if cell.overdue else "")


def _plain(data: Any) -> Any:
    """Days as ISO, partial dates as they are written."""
    if isinstance(data, dict):
        return {name: _plain(value) for name, value in data.items()}
    if isinstance(data, list | tuple):
        return [_plain(value) for value in data]
    return data if data is None or isinstance(data, str | int | bool) else str(data)

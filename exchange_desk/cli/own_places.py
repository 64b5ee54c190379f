"""Places from the command line: find one by code, town or native name; add, change and remove the committee's own."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import how_many
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.operations.own_places import add_own_place, change_own_place, remove_own_place
from exchange_desk.queries.own_places import OwnPlaceRow, own_place_rows, which_own_place
from exchange_desk.queries.places import places_found

FIELDS = (
    "name", "code", "kind", "name_original", "town", "country", "zone", "other_names", "address", "latitude",
    "longitude", "notes",
)  # fmt: skip


def places(arguments: Any) -> Answer:
    """The committee's own places; with words, all known places that fit them, the own ones first."""
    with opened(arguments) as desk, desk.reading() as session:
        if arguments.text is None:
            rows = own_place_rows(session)
            return Answer([asdict(row) for row in rows], "\n".join(map(_line, rows)) or "No places of your own yet.")
        found = places_found(session, arguments.text)
        lines = [f"{p.code or '-':5} {p.name}, {p.town}, {p.country} ({p.zone})" for p in found]
        return Answer([asdict(place) for place in found], "\n".join(lines) or "No place fits that.")


def place_add(arguments: Any) -> Answer:
    """Add a place of the committee's own."""
    values = {"name": arguments.name, **_said(arguments)}
    with opened(arguments) as desk:
        with desk.writing(f"Add the place “{arguments.name}”", BY) as session:
            place_id = add_own_place(session, values=values)
        with desk.reading() as session:
            row = which_own_place(session, place_id)
        return Answer(asdict(row), _line(row), 0, step_of(desk))


def place_change(arguments: Any) -> Answer:
    """Change what is given of a place; a dash alone empties a field."""
    values = _said(arguments)
    if not values:
        raise RefusedInput("Say what changes, for example --code PHX.")
    with opened(arguments) as desk:
        with desk.reading() as session:
            row = which_own_place(session, arguments.place)
        with desk.writing(f"Change the place “{row.name}”", BY) as session:
            change_own_place(session, place_id=row.id, values=values)
        with desk.reading() as session:
            row = which_own_place(session, row.id)
        return Answer(asdict(row), _line(row), 0, step_of(desk))


def place_remove(arguments: Any) -> Answer:
    """Remove a place; items keep its name."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            row = which_own_place(session, arguments.place)
        with desk.writing(f"Remove the place “{row.name}”", BY) as session:
            remove_own_place(session, place_id=row.id)
        return Answer({"removed": row.id, "name": row.name}, f"Removed “{row.name}”.", 0, step_of(desk))


def _said(arguments: Any) -> dict[str, str]:
    given = {name: getattr(arguments, f"of_{name}", None) for name in FIELDS}
    return {name: "" if text.strip() == "-" else text for name, text in given.items() if text is not None}


def _line(row: OwnPlaceRow) -> str:
    name = f"{row.name} ({row.code})" if row.code else row.name
    where = ", ".join(part for part in (row.town, row.country) if part)
    used = f", on {how_many(row.used, 'item')}" if row.used else ""
    return f"{name}: {row.kind}{f', {where}' if where else ''} ({row.zone}){used}"

"""The committee's own places: added, changed and removed; items keep the words that stand on them."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.clock import is_zone
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.places import zone_of_town
from exchange_desk.operations.fields import add_record, remove_record, set_fields
from exchange_desk.records import Committee

KIND = "own_place"


def add_own_place(session: Session, *, values: Mapping[str, str]) -> str:
    """Add a place from what was typed, by the names of its fields. Without a time zone it has that of its town.

    Without a town, too, it is one of ours and has our own clocks.
    """
    said = {name: text for name, text in values.items() if text.strip()}
    if not said.get("name", "").strip():
        raise RefusedInput("A place needs a name, for example “Civic Centre”.")
    if "zone" not in said:
        said["zone"] = _zone(session, said.get("town", ""), said.get("country", ""))
    return add_record(session, KIND, said)


def change_own_place(session: Session, *, place_id: str, values: Mapping[str, str]) -> None:
    """Change what is given of a place; empty text means not known."""
    set_fields(session, KIND, place_id, values)


def remove_own_place(session: Session, *, place_id: str) -> None:
    """Remove a place; where it stands on items they keep its name and their clocks."""
    remove_record(session, KIND, place_id)


def _zone(session: Session, town: str, country: str) -> str:
    ours = session.execute(select(Committee.town, Committee.country, Committee.zone)).one_or_none()
    if ours is not None and (not town.strip() or town.strip().casefold() == ours.town.casefold()):
        zone = ours.zone if ours.zone and is_zone(ours.zone) else zone_of_town(ours.town, ours.country)
    else:
        zone = zone_of_town(town, country.strip().upper())
    if not zone:
        raise RefusedInput("Say whose clocks this place has: its time zone, for example Europe/Berlin.")
    return zone

"""The committee's own places as rows: what they are called, whose clocks they have, where they stand on items."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.records import ItineraryItem, OwnPlace


@dataclass(frozen=True, slots=True)
class OwnPlaceRow:
    """One place; `used` counts the items of all visits that begin or end there by its name or code."""

    id: str
    name: str
    code: str
    kind: str
    name_original: str
    town: str
    country: str
    zone: str
    others: tuple[str, ...] = ()
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    notes: str = ""
    used: int = 0


def own_place_rows(session: Session) -> tuple[OwnPlaceRow, ...]:
    """All places that the committee added, by name."""
    ends = session.execute(
        select(ItineraryItem.place, ItineraryItem.place_code, ItineraryItem.to_place, ItineraryItem.to_place_code)
    )
    used: Counter[str] = Counter()
    for place, code, to_place, to_code in ends:
        used.update(set(map(folded, filter(None, (place, code, to_place, to_code)))))
    rows = session.execute(select(*OwnPlace.__table__.columns).order_by(OwnPlace.name, OwnPlace.id))
    return tuple(
        OwnPlaceRow(
            id=row.id,
            name=row.name,
            code=row.code or "",
            kind=row.kind,
            name_original=row.name_original or "",
            town=row.town or "",
            country=row.country or "",
            zone=row.zone,
            others=tuple(row.other_names or ()),
            address=row.address or "",
            latitude=row.latitude,
            longitude=row.longitude,
            notes=row.notes or "",
            used=max(used[folded(row.name)], used[folded(row.code)] if row.code else 0),
        )
        for row in rows
    )


def which_own_place(session: Session, which: str) -> OwnPlaceRow:
    """The place that is meant by its id, code or name; refused where none or several fit."""
    wanted, rows = which.strip(), own_place_rows(session)
    key = folded(wanted)
    found = [row for row in rows if row.id == wanted or (row.code and row.code.casefold() == wanted.casefold())]
    found = found or [row for row in rows if key and key in {folded(row.name), folded(row.name_original)}]
    found = found or [row for row in rows if len(wanted) >= 8 and row.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        known = "; ".join(f"{row.name}, {row.town} [{row.id[:8]}]" for row in found)
        raise RefusedInput(f"“{which}” fits more than one place: {known}. Give the first eight signs of its id.")
    known = ", ".join(row.name for row in rows[:12]) or "none yet"
    raise RefusedInput(f"There is no place “{which}” of your own. There are: {known}.")

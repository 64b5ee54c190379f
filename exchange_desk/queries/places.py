"""The committee's own places, as the thinking rooms and the search want them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.clock import is_zone
from exchange_desk.basics.place_search import find_places
from exchange_desk.basics.places import Place
from exchange_desk.queries.kept import kept
from exchange_desk.records import OwnPlace


def own_places(session: Session) -> tuple[Place, ...]:
    """All places that the committee added, by name."""
    return kept(session, ("own_places",), lambda: _read(session))


def places_found(session: Session, text: str, most: int = 20) -> tuple[Place, ...]:
    """Places for what somebody types, the committee's own first; the first time it takes a second or two."""
    own = own_places(session)
    found = find_places(text, own, most + len(own))
    ours = [place for place in found if place in own]
    return tuple([*ours, *(place for place in found if place not in own)][:most])


def _read(session: Session) -> tuple[Place, ...]:
    rows = session.execute(select(*OwnPlace.__table__.columns).order_by(OwnPlace.name, OwnPlace.id))
    return tuple(
        Place(
            code=(row.code or "").strip().upper(),
            kind=row.kind,
            name=row.name,
            town=row.town or "",
            country=(row.country or "").upper(),
            zone=row.zone if is_zone(row.zone) else "UTC",
            others=tuple(filter(None, (row.name_original, *(row.other_names or ())))),
            latitude=row.latitude,
            longitude=row.longitude,
        )
        for row in rows
    )

"""An item as it is copied into another visit, or onto another day: what comes along, and what is left behind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace

from exchange_desk.itinerary.fields import ItemFields, shifted
from exchange_desk.itinerary.item import DRAFT

TEMPLATE = "Template: "  # how the title of a visit begins that is only there to be copied from
TEMPLATE_DAY = dt.date(2001, 1, 1)  # a Monday without any change of clocks near it


@dataclass(frozen=True, slots=True)
class Copying:
    """Where a copy goes: the zones of the two hosts, what the visit there knows, and whether copies are drafts.

    `same` says that it is one and the same visit: then people and phones that stand on the item stay on it.
    """

    from_zone: str
    to_zone: str
    communities: Collection[str] = ()
    groups: Collection[str] = ()
    drafts: bool = True
    same: bool = False


def copied(fields: ItemFields, day: dt.date, how: Copying) -> ItemFields:
    """The fields of a copy on a day: the same wall times, by the clocks of the hosts there; nobody is named on it.

    Airports and stations keep their own clocks. Who is responsible, interprets or may be called, and bookings, belong
    to the visit from which it is copied.
    """
    moved = shifted(fields, (day - fields.day).days)
    zone = _zone(moved.zone, moved.travel and bool(moved.place_code), how)
    ends_zone = moved.ends_zone and _zone(moved.ends_zone, moved.travel and bool(moved.to_place_code), how)
    moved = replace(moved, zone=zone, ends_zone=ends_zone, booking="", status=DRAFT if how.drafts else moved.status)
    if how.same:
        return moved
    return replace(
        moved,
        responsible="",
        responsible_phone="",
        interpreter="",
        community_id=moved.community_id if moved.community_id in how.communities else None,
        groups=tuple(group for group in moved.groups if group in how.groups),
    )


def is_template(title: str) -> bool:
    """Whether a visit of that title is only there to be copied from."""
    return title.startswith(TEMPLATE)


def _zone(zone: str, has_its_own: bool, how: Copying) -> str:
    return how.to_zone if zone == how.from_zone and not has_its_own else zone

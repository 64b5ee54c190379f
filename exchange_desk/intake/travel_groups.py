""" "The group" of a travel plan: everybody of it who has no legs of their own in the same direction."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Value, VisitFacts
from exchange_desk.intake.travel_table import ItemRow
from exchange_desk.intake.travel_who import WhoRead


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg as read, before it is known who "the group" is."""

    row: ItemRow
    key: str
    values: dict[str, Value]
    who: WhoRead
    day: dt.date


@dataclass(frozen=True, slots=True)
class _Apart:
    """Somebody with legs of their own in one direction, and the zone where those legs begin, or end, at home."""

    name: str
    home_zone: Value


def with_the_rest(legs: list[Leg], visit: VisitFacts) -> list[Leg]:
    """Leave out of each group leg those who have legs of their own that way; ask where only the other way is told.

    "Group (14)" beside "All (15)" must come out one person short of all, or it is asked about.
    """
    middle = visit.starts + (visit.ends - visit.starts) / 2
    own = {outward: _own(legs, middle, outward) for outward in (True, False)}
    total = max((leg.who.count for leg in legs if _is_all(leg) and leg.who.count), default=None)
    return [_settled(leg, own, middle, total) for leg in legs]


def _own(legs: list[Leg], middle: dt.date, outward: bool) -> dict[str, _Apart]:
    """Who has legs of their own in one direction, by folded name, in the order of the file."""
    found: dict[str, _Apart] = {}
    for leg in legs:
        if (leg.day <= middle) == outward and _is_own(leg):
            for name in leg.who.named:
                if not outward or folded(name) not in found:  # home: where the last leg ends
                    zone = leg.values["starts_zone" if outward else "ends_zone"]
                    found[folded(name)] = _Apart(name, zone)
    return found


def _is_own(leg: Leg) -> bool:
    return set(leg.who.audience) == {"named"}


def _is_all(leg: Leg) -> bool:
    return "all" in leg.who.audience and not leg.who.rest and leg.who.town is None and not leg.who.left_out


def _is_group(leg: Leg) -> bool:
    return leg.who.rest or leg.who.town is not None


def _settled(leg: Leg, own: dict[bool, dict[str, _Apart]], middle: dt.date, total: int | None) -> Leg:
    if not _is_group(leg):
        return leg
    outward = leg.day <= middle
    taken = {folded(name) for name in (*leg.who.left_out, *leg.who.named)}
    zone = leg.values["starts_zone" if outward else "ends_zone"]
    apart = [p.name for key, p in own[outward].items() if key not in taken and _of_group(p, leg, zone)]
    unsaid = [
        p.name
        for key, p in own[not outward].items()
        if key not in own[outward] and key not in taken and _of_group(p, leg, zone)
    ]
    left_out = (*leg.who.left_out, *apart)
    if total is not None and leg.who.count is not None and leg.who.rest and total - leg.who.count != len(left_out):
        leg.row.doubt(
            "who", "group_not_clear",
            f"“{leg.row.text('who')}” of {total}: {total - leg.who.count} travel otherwise, but "
            f"{len(left_out)} have legs of their own. Who is not in the group?",
            subject=leg.key,
        )  # fmt: skip
    if unsaid and leg.who.count is None:
        way = "here" if outward else "home"
        leg.row.doubt(
            "who", "way_not_said",
            f"Nothing says how {', '.join(unsaid)} {'come' if outward else 'go'} {way}: with “{leg.row.text('who')}” "
            "or otherwise? They are not counted on this leg.",
            subject=leg.key, severity="warning",
        )  # fmt: skip
        left_out = (*left_out, *unsaid)
    return replace(leg, who=replace(leg.who, left_out=left_out))


def _of_group(person: _Apart, leg: Leg, zone: Value) -> bool:
    """Whether somebody may belong to a group: not to one of a town in another zone than where the person sets out."""
    return leg.who.town is None or person.home_zone == zone

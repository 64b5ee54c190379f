"""What two records of one home say differently, and what of both stays, before they are made one by hand."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.queries.hanging_homes import ROOMS, hanging_on_homes, rooms_of
from exchange_desk.queries.merging import MergePlan, MergeRow, fields_of_both
from exchange_desk.queries.records import record_row
from exchange_desk.queries.side_by_side import named
from exchange_desk.records import HostOffer, Placement, Visit

THE_ROOMS = "rooms"  # chosen like a field where both have some: two lists of rooms would double the beds


def home_plan(session: Session, *, keep_id: str, other_id: str) -> MergePlan:
    """Everything that a person should see before two homes are made one. Raises RefusedInput where one is gone."""
    choices, stays = fields_of_both(session, "household", keep_id, other_id)
    keep, other = record_row(session, "household", keep_id), record_row(session, "household", other_id)
    rooms = rooms_to_choose(session, keep_id, other_id)
    hanging = tuple(
        each for each in hanging_on_homes(session, (keep_id, other_id)) if each.label != ROOMS or rooms is None
    )
    return MergePlan(
        keep_id, other_id, named(keep), named(other), (*choices, *((rooms,) if rooms else ())), stays, hanging,
        why_not_one_home(session, keep_id, other_id), "household",
    )  # fmt: skip


def rooms_to_choose(session: Session, keep_id: str, other_id: str) -> MergeRow | None:
    """The rooms of both as a field to choose, where both have rooms."""
    mine, theirs = rooms_of(session, keep_id), rooms_of(session, other_id)
    return MergeRow(THE_ROOMS, ROOMS, "\n".join(mine), "\n".join(theirs)) if mine and theirs else None


def why_not_one_home(session: Session, one_id: str, other_id: str) -> str:
    """Why two homes cannot be made one by hand, and what to do first; empty where they can."""
    if one_id == other_id:
        return "These are one and the same home already."
    title = _common(session, one_id, other_id)
    return (
        f"Both offer beds for the same visit ({title}). Withdraw one of the two there first, then merge them."
        if title
        else ""
    )


def _common(session: Session, one_id: str, other_id: str) -> str | None:
    """A visit for which both offer beds, or have guests."""
    sides = []
    for household_id in (one_id, other_id):
        offers = select(HostOffer.visit_id).where(
            HostOffer.household_id == household_id, HostOffer.withdrawn_at.is_(None)
        )
        placed = select(Placement.visit_id).where(Placement.household_id == household_id)
        sides.append({*session.scalars(offers), *session.scalars(placed)})
    common = sides[0] & sides[1]
    return session.scalar(select(Visit.title).where(Visit.id.in_(common)).order_by(Visit.starts)) if common else None

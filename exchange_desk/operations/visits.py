"""Visits: inbound, outbound, virtual, or a student year."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import VisitId, new_id
from exchange_desk.basics.text import folded, kept
from exchange_desk.operations.consistency import known_packs, refuse_long
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.typing_in import CHOICES
from exchange_desk.records import Community, Visit, VisitPartner


def add_visit(
    session: Session,
    *,
    title: str,
    direction: str,
    starts: dt.date,
    ends: dt.date,
    partner_ids: Sequence[str],
    rule_packs: Sequence[str] | None = None,
    meeting_point: str | None = None,
) -> VisitId:
    """Add a visit with its partners and rule packs (None = the short packs for adults and youth)."""
    title = kept(title).strip()
    if not title:
        raise RefusedInput("The visit needs a title.")
    if direction not in CHOICES["visit", "direction"]:
        raise RefusedInput(f"“{direction}” is no kind of visit. Choose {', '.join(CHOICES['visit', 'direction'])}.")
    if ends < starts:
        raise RefusedInput(f"The visit would end ({ends}) before it starts ({starts}). Check the two dates.")
    refuse_long(starts, ends)
    if not partner_ids:
        raise RefusedInput("A visit needs a partner. Add the partner first, then name it here.")
    for known, begin in session.execute(select(Visit.title, Visit.starts)):
        if folded(known) == folded(title) and begin == starts:
            raise RefusedInput(f"The visit “{known}” starting on {begin} is already here.")
    visit = Visit(id=new_id(), title=title, direction=direction, starts=starts, ends=ends, meeting_point=meeting_point)
    if rule_packs is not None:
        visit.rule_packs = known_packs(rule_packs)
    session.add(visit)
    session.flush()
    for partner_id in dict.fromkeys(partner_ids):
        add_partner_to_visit(session, visit_id=visit.id, community_id=partner_id)
    return VisitId(visit.id)


def add_partner_to_visit(session: Session, *, visit_id: str, community_id: str) -> str:
    """Have one more partner community take part in a visit."""
    if session.get(Community, community_id) is None:
        raise RefusedInput("This partner is not here any more. Choose another one.")
    link = VisitPartner(id=new_id(), visit_id=visit_id, community_id=community_id)
    session.add(link)
    session.flush()
    return link.id


def remove_visit(session: Session, visit_id: str) -> Counter[str]:
    """Remove a visit with its guests' parts, offers, placements, items and questions; people and homes stay."""
    return remove_record(session, "visit", visit_id)

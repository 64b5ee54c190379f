"""Travel and programme of a visit as a calendar file: for the group, the leaders, one guest or one host family.

A guest's calendar holds what that guest takes part in, a host family's what its sheet tells: how its guests come and
go, what they do, what hosts are asked to. Drafts and private items are for the leaders alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.sharing.calendar_events import calendar_bytes
from exchange_desk.sharing.calendar_group import group_events, group_marks, leader_events
from exchange_desk.sharing.calendar_guest import guest_events, is_leader
from exchange_desk.sharing.calendar_host import host_events
from exchange_desk.sharing.calendar_items import left_out_words, plan_of

KINDS = ("travel", "programme")
GROUP, LEADERS, GUEST, HOST = "group", "leaders", "guest", "host"
_ALSO = {GUEST: ("participation",), HOST: ("participation", "placement", "person", "vetting")}


@dataclass(frozen=True, slots=True)
class Whom:
    """Whose calendar: `who` group, leaders, guest (`id` of the participation) or host (`id` of the household)."""

    who: str = GROUP
    id: str = ""


EVERYBODY = Whom()


@dataclass(frozen=True, slots=True)
class Calendar:
    """The file, what it is called, how many events are in it, its level, and what there is to say about it."""

    data: bytes
    name: str
    events: int
    level: str
    said: tuple[str, ...]


def calendar_of(session: Session, visit_id: str | None, whom: Whom, kinds: Iterable[str] = KINDS) -> Calendar:
    """The calendar of a visit for somebody.

    Raises RefusedInput where there is no such visit or guest, and for a home without guests.
    """
    wanted = set(kinds)
    unknown = wanted - set(KINDS)
    if unknown:
        raise RefusedInput(f"There is no calendar of “{min(unknown)}”. There are calendars of {', '.join(KINDS)}.")
    if not visit_id:
        raise RefusedInput("A calendar is of one visit. Say which one (--visit).")
    travel = {kind == "travel" for kind in wanted}
    leaders = whom.who == LEADERS
    private = leaders or (whom.who == GUEST and is_leader(session, whom.id))
    also = _ALSO.get(whom.who, ())
    plan = plan_of(session, visit_id, travel=travel, also=also, drafts=leaders, private=private)
    called, marks = "", dict[str, Sequence[str]]()
    if whom.who == GUEST:
        called, events = guest_events(session, plan, whom.id)
    elif whom.who == HOST:
        called, events = host_events(session, plan, whom.id, travel=True in travel)
    elif leaders:
        called, events = "leaders", leader_events(plan)
    elif whom.who == GROUP:
        events = group_events(plan)
        marks.update(group_marks(session, plan, visit_id))
    else:
        raise RefusedInput(f"There is no calendar for “{whom.who}”. Choose group, leaders, guest or host.")
    name = f"{plan.facts.title} – {called}" if called else plan.facts.title
    return Calendar(
        calendar_bytes(name, events, marks),
        name,
        len(events),
        "P1" if whom.who == GROUP else "P2",
        left_out_words(plan, events),
    )

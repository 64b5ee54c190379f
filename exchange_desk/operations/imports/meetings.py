"""Meetings of a list of attendance in the itinerary: those that are there are used, the others are added."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from exchange_desk.basics.clock import Moment, zone_city, zone_named
from exchange_desk.basics.places import zone_of_town
from exchange_desk.basics.text import folded
from exchange_desk.intake.attendance import AttendanceList, Meeting
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.report import Problem
from exchange_desk.operations.imports.run import Run
from exchange_desk.operations.imports.tree import node
from exchange_desk.records import Committee, Community, ImportedRow, ItineraryItem, Visit, VisitPartner

_KIND = "meetings"  # of the imported rows


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting of the list that stands in the itinerary: its item, its heading in the list, and its day in words."""

    item_id: str
    heading: str
    said: str


@dataclass(frozen=True, slots=True)
class _Side:
    town: str
    zone: str | None


def apply_meetings(run: Run, drafts: AttendanceList) -> dict[str, Held]:
    """The items of the itinerary by the key of the meeting; one whose day is not certain is asked and left out."""
    sides = _sides(run)
    zone, certain = _zone(run, drafts, sides)
    meetings = [dated for each in drafts.meetings if (dated := _dated(run, each)) is not None]
    title = drafts.announced.title or run.session.scalars(select(Visit.title).where(Visit.id == run.visit_id)).one()
    subjects = [_subject(run, drafts, each, title, zone, certain) for each in meetings]
    lineage = run.trace(subjects, _KIND)
    there = _there(run)
    new: list[tuple[Meeting, Subject]] = []
    pairs: dict[int, ImportedRow] = {}
    held: dict[str, Held] = {}
    for index, (meeting, subject) in enumerate(zip(meetings, subjects, strict=True)):
        row = lineage.pairs.get(index)
        item = _on_that_day(there, subject) if row is None else None
        if row is not None and run.session.get(ItineraryItem, row.subject_id) is None:
            continue  # the meeting was removed by hand: that stands
        if item is not None:
            held[meeting.key] = Held(item.id, meeting.heading, str(item.starts_on))
            there.remove(item)
            continue
        if row is not None:
            pairs[len(new)] = row
        new.append((meeting, subject))
    run.apply([subject for _, subject in new], replace(lineage, pairs=pairs), (), kind=_KIND)
    run.write()
    for meeting, subject in new:
        held[meeting.key] = Held(subject.tree.id, meeting.heading, str(meeting.day))
    _tell_clocks(run, drafts, meetings, sides, zone if certain else None)
    if not certain and drafts.announced.at is not None:
        _ask_clock(run, drafts, sides, [each.item_id for each in held.values()])
    return held


def _dated(run: Run, meeting: Meeting) -> Meeting | None:
    """The meeting with its day; one that may be on two days is asked, and an earlier answer is remembered."""
    if meeting.day is not None or meeting.doubt is None:
        return meeting
    question = run.asking.asked_by(meeting.doubt)
    if question is not None and question.state == "answered" and question.answer:
        try:
            return replace(meeting, day=dt.date.fromisoformat(question.answer))
        except ValueError:
            pass
    run.asking.doubt(meeting.doubt, None, {"does": "meeting_day", "kind": "import_run", "id": run.id})
    return None


def _subject(run: Run, drafts: AttendanceList, meeting: Meeting, title: str, zone: str, certain: bool) -> Subject:
    at = meeting.at or drafts.announced.at
    values = {
        "kind": "meeting", "title": meeting.title or title, "starts_on": meeting.day, "starts_zone": zone,
        "starts_at": at if certain else None, "audience": "all",
        "time_note": None if certain or at is None else drafts.announced.typed or f"{at:%H:%M}",
    }  # fmt: skip
    return Subject(meeting.key, drafts.heading_row, meeting.title or title,
                   node(ItineraryItem, values, fixed={"visit_id": run.visit_id}))  # fmt: skip


def _sides(run: Run) -> tuple[_Side, ...]:
    us = run.session.execute(select(Committee.town, Committee.country, Committee.zone)).one()
    query = (
        select(Community.name, Community.country, Community.zone)
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == run.visit_id)
        .order_by(Community.name)
    )
    towns = [(us.town, us.country, us.zone), *((r.name, r.country, r.zone) for r in run.session.execute(query))]
    return tuple(_Side(town, zone or zone_of_town(town, country)) for town, country, zone in towns)


def _zone(run: Run, drafts: AttendanceList, sides: Sequence[_Side]) -> tuple[str, bool]:
    """The clock that the meetings go by, and whether that is certain: said, or the same on both sides."""
    if drafts.announced.zone:
        return drafts.announced.zone, True
    zones = list(dict.fromkeys(side.zone for side in sides if side.zone))
    return (zones[0] if zones else "UTC"), len(zones) == 1 and all(side.zone for side in sides)


def _there(run: Run) -> list[ItineraryItem]:
    query = select(ItineraryItem).where(ItineraryItem.visit_id == run.visit_id, ItineraryItem.travel.is_(False))
    return list(run.session.scalars(query.order_by(ItineraryItem.starts_on, ItineraryItem.id)))


def _on_that_day(there: Sequence[ItineraryItem], subject: Subject) -> ItineraryItem | None:
    """The meeting of that day that is in the itinerary: the only one at that time, or else of that title."""
    values = subject.tree.values
    same_day = [item for item in there if str(item.starts_on) == values["starts_on"] and item.kind in _MEETINGS]
    wanted = _instant(values["starts_on"], values.get("starts_at"), values["starts_zone"])
    at_once = [item for item in same_day if wanted is not None and _instant(
        str(item.starts_on), str(item.starts_at) if item.starts_at else None, item.starts_zone) == wanted]  # fmt: skip
    named = [item for item in same_day if folded(item.title) == folded(str(values["title"]))]
    untimed = [item for item in same_day if wanted is None or item.starts_at is None]
    return next((found[0] for found in (at_once, named, untimed) if len(found) == 1), None)


_MEETINGS = ("meeting", "school", "ceremony", "other")


def _instant(day: str, at: str | None, zone: str) -> dt.datetime | None:
    if not at:
        return None
    return Moment(dt.date.fromisoformat(day), dt.time.fromisoformat(at), zone).instant


def _tell_clocks(
    run: Run, drafts: AttendanceList, meetings: Sequence[Meeting], sides: Sequence[_Side], zone: str | None
) -> None:
    """Say on which days the other side's clocks show another hour than usually: there people come an hour wrong."""
    if zone is None:
        return
    for side in sides:
        if side.zone is None or side.zone == zone:
            continue
        shown: dict[dt.date, str] = {}
        for each in meetings:
            at = each.at or drafts.announced.at
            instant = Moment(each.day, at, zone).instant if each.day and at else None
            if each.day and instant:
                shown[each.day] = f"{instant.astimezone(zone_named(side.zone)):%H:%M}"
        usual = Counter(shown.values()).most_common(1)
        for day, time in shown.items():
            if time != usual[0][0]:
                run.problems.append(
                    Problem(drafts.heading_row, str(day), "clock_change_since_last_call",
                            f"On {day} the meeting is at {time} in {side.town}, not at {usual[0][0]} as on most "
                            f"days: the clocks there and in {zone_city(zone)} do not change on the same day. "
                            "Tell everybody.")
                )  # fmt: skip


def _ask_clock(run: Run, drafts: AttendanceList, sides: Sequence[_Side], items: Sequence[str]) -> None:
    zones: Mapping[str, str] = {f"{side.town} ({side.zone})": side.zone for side in sides if side.zone}
    at = drafts.announced.at
    assert at is not None
    run.asking.ask(
        code="whose_clock",
        text=f"The list says {at:%H:%M}. By whose clock? Until this is answered the meetings have no time.",
        key=f"{at:%H:%M}",
        row=drafts.heading_row,
        value=drafts.announced.typed,
        choices=tuple(zones),
        target={"does": "clock", "kind": "import_run", "id": run.id, "items": list(items), "at": f"{at:%H:%M}",
                "ids": dict(zones)},
    )  # fmt: skip

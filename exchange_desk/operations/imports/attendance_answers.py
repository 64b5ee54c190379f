"""What answers about a list of attendance do: a mark, whose marks they are, from which town, by whose clock."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.text import folded
from exchange_desk.operations.imports.attendance import ask_marks, taken_up
from exchange_desk.operations.imports.attendance_who import SOMEBODY_NEW
from exchange_desk.operations.imports.lineage import Lineage, Subject
from exchange_desk.operations.imports.run import Run
from exchange_desk.operations.imports.tree import read_back
from exchange_desk.operations.typing_in import zone_name
from exchange_desk.queries.which import which_record
from exchange_desk.records import Attendance, Committee, Community, ImportRun, ItineraryItem, Participation, Question

_STATES = ("present", "late", "absent", "excused")


def mark_told(session: Session, question: Question, value: str) -> None:
    """The state, and behind it what else is to be kept ("late, 20 minutes")."""
    word, _, rest = value.replace(",", " ", 1).partition(" ")
    if folded(word) not in _STATES:
        raise RefusedInput(
            f"“{value}” does not say whether somebody was there. Answer present, late, absent or excused; "
            "words behind it are kept as a note."
        )
    item_id, part_id = question.target["item"], question.target["id"]
    if session.get(ItineraryItem, item_id) is None or session.get(Participation, part_id) is None:
        raise RefusedInput("The meeting or the person was removed. Set the question aside.")
    known = select(Attendance).where(Attendance.item_id == item_id, Attendance.participation_id == part_id)
    mark = session.scalars(known).one_or_none()
    if mark is None:
        mark = Attendance(id=new_id(), item_id=item_id, participation_id=part_id, as_typed=question.value)
        session.add(mark)
    mark.state = folded(word)
    mark.notes = rest.strip() or mark.notes
    session.flush()


def whose_marks(session: Session, question: Question, value: str) -> None:
    """Somebody of the visit whose marks these are, or somebody new, who is added to it."""
    target = question.target
    record = session.get(ImportRun, target["id"])
    if record is None:
        raise RefusedInput("The import that asked this was taken back. Set the question aside.")
    subject = Subject(target["key"], target["row"], target["label"], read_back(target["tree"]))
    _without_removed(session, subject)
    run = Run.again(session, record)
    if value == SOMEBODY_NEW:
        run.grow(subject)
    else:
        part_id = which_record(session, "participation", value, visit_id=record.visit_id)
        part = session.get(Participation, part_id)
        assert part is not None
        row = taken_up(run, subject, part.person_id, part.id)
        run.apply([subject], Lineage(None, {0: row}, ()), ())
    run.write()
    ask_marks(run, subject, target.get("unclear") or ())
    run.write()


def town_told(session: Session, question: Question, value: str) -> None:
    """The town that somebody belongs to; our own people have no partner town."""
    part = session.get(Participation, question.target["id"])
    if part is None:
        raise RefusedInput("This person was removed from the visit. Set the question aside.")
    if folded(value) == folded(session.scalars(select(Committee.town)).one()):
        part.community_id = None
    else:
        towns = {folded(name): row_id for row_id, name in session.execute(select(Community.id, Community.name))}
        if folded(value) not in towns:
            raise RefusedInput(f"Answer with one of: {', '.join(question.choices or ())}.")
        part.community_id = towns[folded(value)]
    session.flush()


def clock_told(session: Session, question: Question, value: str) -> None:
    """The zone by whose clock the time of the meetings is meant; meetings that somebody has timed since stay."""
    zone = zone_name(value)
    at = dt.time.fromisoformat(question.target["at"])
    for item_id in question.target["items"]:
        item = session.get(ItineraryItem, item_id)
        if item is not None and item.starts_at is None:
            item.starts_zone, item.starts_at, item.time_note = zone, at, None
    session.flush()


def day_told(session: Session, question: Question, value: str) -> None:
    """The day of a meeting, which the next import of the list takes."""
    try:
        dt.date.fromisoformat(value)
    except ValueError:
        raise RefusedInput(f"“{value}” is not a day. Write it as year-month-day, such as 2026-09-19.") from None


def _without_removed(session: Session, subject: Subject) -> None:
    part = subject.tree.children["participation"][0]
    part.children["attendance"] = [
        mark for mark in part.children.get("attendance", ()) if session.get(ItineraryItem, mark.values["item_id"])
    ]


DOES: dict[str, Any] = {
    "mark": mark_told,
    "attends": whose_marks,
    "side": town_told,
    "clock": clock_told,
    "meeting_day": day_told,
}

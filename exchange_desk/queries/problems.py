"""The problems of a visit in one list: open questions, placements, clashes; the gravest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.queries.clashes import clash_rows
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.parts import part_rows
from exchange_desk.queries.placement_problems import placement_problems
from exchange_desk.queries.questions import question_rows
from exchange_desk.queries.readiness import papers_are_kept, ready_rows
from exchange_desk.queries.remedies import plan_notes_of
from exchange_desk.queries.rules import exception_rows
from exchange_desk.rules.packs import visit_rules_for
from exchange_desk.rules.whole_visit import judge_visit

SEVERITIES = ("block", "ask", "warn", "note")
_OF_PERSONS = ("birth_date_unknown",)  # put right with the person, and not among the papers
_OF_LOCKS = ("locked_nowhere", "locked_too_many")


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One problem: `severity` block, ask, warn or note; `step` of the visit (1 people … 5 print).

    `link_kind` and `link_id` lead to what must be looked at (question, participation, household, itinerary_item …;
    traveller: one of the papers of a participation).
    """

    severity: str
    step: int
    code: str
    text: str
    about: str | None
    link_kind: str
    link_id: str | None
    citation: str = ""


def problem_rows(session: Session, visit_id: str) -> tuple[ProblemRow, ...]:
    """Everything that somebody should look at, grouped by severity, in the order of the steps."""
    found = [problem for source in SOURCES for problem in source(session, visit_id)]
    return tuple(sorted(found, key=lambda p: (SEVERITIES.index(p.severity), p.step, p.code, p.about or "", p.text)))


def _questions(session: Session, visit_id: str) -> list[ProblemRow]:
    severities = {"ask": "ask", "warning": "warn", "info": "note"}
    steps = {"household": 2, "itinerary_item": 4}
    return [
        ProblemRow(
            severity=severities.get(question.severity, "note"),
            step=steps.get(question.about_kind or "", 1),
            code=question.code,
            text=question.text,
            about=question.about,
            link_kind="question",
            link_id=question.id,
        )
        for question in question_rows(session, visit_id=visit_id)
    ]


def _placements(session: Session, visit_id: str) -> list[ProblemRow]:
    return [
        ProblemRow(
            severity=problem.finding.level if problem.finding.level in SEVERITIES else "note",
            step=3,
            code=problem.finding.rule,
            text=problem.finding.text,
            about=problem.guest,
            link_kind="participation",
            link_id=problem.participation_id,
            citation=problem.finding.citation,
        )
        for problem in placement_problems(session, visit_id)
        if not problem.overruled
    ]


def _overruled(session: Session, visit_id: str) -> list[ProblemRow]:
    """Rules that somebody overruled, with who and why."""
    return [
        ProblemRow(
            severity="note",
            step=3,
            code=row.rule,
            text=f"Overruled by {row.by} for {row.guest} with {row.home}: {row.because} ({row.text or row.rule})",
            about=row.guest,
            link_kind="participation",
            link_id=row.participation_id,
            citation=row.citation,
        )
        for row in exception_rows(session, visit_id)
    ]


def _plan_notes(session: Session, visit_id: str) -> list[ProblemRow]:
    """What no plan can make good: no homes, no beds, contradictory locks, vain wishes, impossible parties.

    What the placements are told of already is left out: two homes on one night, and a lock that a rule speaks against.
    """
    against = {p.household_id for p in placement_problems(session, visit_id) if p.finding.level == "block"}
    return [
        ProblemRow(severity=note.finding.level, step=3, code=note.finding.rule, text=note.finding.text, about=None,
                   link_kind="participation" if note.guest else "household" if note.home else "visit",
                   link_id=note.guest or note.home or visit_id)
        for note in plan_notes_of(session, visit_id)
        if not (note.finding.rule == "placed_twice" or (note.finding.rule in _OF_LOCKS and note.home in against))
    ]  # fmt: skip


def _parts(session: Session, visit_id: str) -> list[ProblemRow]:
    """Parts by day that a rule speaks against, or whose home or guest does not come any more."""
    return [
        ProblemRow(
            severity=finding.level if finding.level in SEVERITIES else "note",
            step=3,
            code=finding.rule,
            text=f"{row.words.capitalize()}: {finding.text}",
            about=row.home,
            link_kind="household",
            link_id=row.household_id,
            citation=finding.citation,
        )
        for row in part_rows(session, visit_id)
        for finding in row.findings
    ]


def _whole_visit(session: Session, visit_id: str) -> list[ProblemRow]:
    """What the rules find about the visit as a whole: chaperones, insurance, how long, how many."""
    world = world_of(session, visit_id)
    return [
        ProblemRow(severity=found.level, step=3, code=found.rule, text=found.text, about=None, link_kind="visit",
                   link_id=visit_id, citation=found.citation)
        for found in judge_visit(world, visit_rules_for(world.rules.packs))
    ]  # fmt: skip


def _clashes(session: Session, visit_id: str) -> list[ProblemRow]:
    return [
        ProblemRow(
            severity=clash.severity,
            step=4,
            code=clash.code,
            text=clash.text,
            about=", ".join(clash.names) or ", ".join(clash.titles) or None,
            link_kind="itinerary_item" if clash.items else "participation",
            link_id=next(iter(clash.items or clash.people), None),
        )
        for clash in clash_rows(session, visit_id)
    ]


def _not_ready(session: Session, visit_id: str) -> list[ProblemRow]:
    """Who is not ready to travel, where the papers of the visit are kept here."""
    if not papers_are_kept(session, visit_id):
        return []
    return [
        ProblemRow(severity=finding.level, step=1, code=finding.rule, text=finding.text, about=row.name,
                   link_kind="participation" if finding.rule in _OF_PERSONS else "traveller",
                   link_id=row.participation_id, citation=finding.citation)
        for row in ready_rows(session, visit_id) for finding in row.findings
    ]  # fmt: skip


SOURCES: tuple[Callable[[Session, str], list[ProblemRow]], ...] = (
    _questions,
    _not_ready,
    _placements,
    _overruled,
    _plan_notes,
    _parts,
    _whole_visit,
    _clashes,
)

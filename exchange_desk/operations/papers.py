"""The papers of travellers: which a visit asks for, what came back, what was written to whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.text import folded, kept
from exchange_desk.operations.fields import remove_record
from exchange_desk.operations.typing_in import country_code
from exchange_desk.queries.missing_papers import missing_papers
from exchange_desk.queries.papers import papers_by_traveller
from exchange_desk.records import Paper, PaperNeed, Participation, Person, Visit
from exchange_desk.rules.paper_rules import OF_MINORS, paper_name
from exchange_desk.rules.travellers import FOR_WHOM, OTHER, PAPER_MARKS, PAPER_NAMES, PASSPORT, paper_key

BY_RULES = "rules"
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class PaperWanted:
    """One paper that a visit asks for; `for_whom` all, minors, adults or none; `title` names one of the kind other."""

    kind: str
    for_whom: str = "all"
    title: str | None = None
    due_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class PaperTold:
    """What is told of a paper beside its state; a name in `empty` empties that field, None leaves it as it is."""

    covers_from: dt.date | None = None
    covers_to: dt.date | None = None
    expires_on: dt.date | None = None
    due_on: dt.date | None = None
    asked_on: dt.date | None = None
    received_on: dt.date | None = None
    signed_by: str | None = None
    notes: str | None = None
    empty: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminded:
    """How many papers were noted as reminded of, and of how many travellers."""

    papers: int = 0
    travellers: int = 0
    asked_anew: int = field(default=0)


def choose_papers(session: Session, *, visit_id: str, papers: Sequence[PaperWanted]) -> int:
    """Have the visit ask for these papers; what is not named stays as it was chosen before. Returns how many.

    `for_whom` may be "rules", too: nothing is chosen about this paper any more, the rules alone say who brings it.
    """
    _visit(session, visit_id)
    known = {
        paper_key(need.kind, need.title): need
        for need in session.scalars(select(PaperNeed).where(PaperNeed.visit_id == visit_id))
    }
    for wanted in papers:
        kind, title = paper_named(wanted.kind, wanted.title)
        key = paper_key(kind, title)
        if wanted.for_whom == BY_RULES:
            if (chosen := known.pop(key, None)) is not None:
                session.delete(chosen)
            continue
        if wanted.for_whom not in FOR_WHOM:
            raise RefusedInput(f"“{wanted.for_whom}” is nobody who brings papers. Say all, minors, adults or none.")
        if kind in OF_MINORS and wanted.for_whom in ("none", "adults"):
            raise RefusedInput(
                f"Minors always bring the {paper_name(kind)}: without it nobody can say that they may travel. Ask it "
                "of minors or of all; who does not need it is marked “not needed” one by one."
            )
        if kind == PASSPORT and wanted.for_whom == "none":
            raise RefusedInput("Whoever crosses a border brings a passport. Choose all, or leave it as it is.")
        need = known.get(key)
        if need is None:
            need = known[key] = PaperNeed(id=new_id(), visit_id=visit_id, kind=kind, title=title)
            session.add(need)
        need.for_whom, need.due_on = wanted.for_whom, wanted.due_on
    session.flush()
    return len(papers)


def mark_papers(
    session: Session,
    *,
    visit_id: str,
    travellers: Sequence[str],
    kind: str,
    title: str | None = None,
    state: str,
    day: dt.date,
    told: PaperTold | None = None,
) -> int:
    """Say of one kind of paper what it is for these travellers (participation ids); returns for how many it changed.

    The state "needed" forgets that it was ever asked for or came back; `day` is when it was asked for or came.
    """
    kind, title = paper_named(kind, title)
    if kind == PASSPORT:
        raise RefusedInput("A passport is known by its number and its last day. Type those in instead of marking it.")
    if state not in PAPER_MARKS:
        raise RefusedInput(f"“{state}” is nothing that a paper can be. There is: {', '.join(PAPER_MARKS)}.")
    _visit(session, visit_id)
    told = told or PaperTold()
    _agree(told)
    if set(travellers) - set(session.scalars(select(Participation.id).where(Participation.visit_id == visit_id))):
        raise RefusedInput("One of these travellers is not on this visit any more. Choose again.")
    papers, changed = _papers(session, visit_id, travellers), 0
    for traveller in dict.fromkeys(travellers):
        own = _of_kind(papers.get(traveller, ()), kind, title)
        new = partial(_new, session, visit_id, traveller, kind, title)
        changed += _mark(session, own, new, state, day, told)
    session.flush()
    return changed


def change_paper(session: Session, *, paper_id: str, told: PaperTold) -> None:
    """Set dates, who signed and notes of one paper that is kept."""
    paper = session.get(Paper, paper_id)
    if paper is None:
        raise RefusedInput("This paper is not kept any more. Look again.")
    _tell(paper, told)
    _agree(PaperTold(covers_from=paper.covers_from, covers_to=paper.covers_to))
    session.flush()


def note_reminders(session: Session, *, visit_id: str, travellers: Sequence[str], day: dt.date) -> Reminded:
    """Note that these travellers were reminded on that day of all that they still lack.

    What was never asked for is asked for with the reminder.
    """
    lacks = dict(missing_papers(session, visit_id).lacks)
    kept_papers = _papers(session, visit_id, travellers)
    papers, reminded, anew = 0, 0, 0
    for traveller in dict.fromkeys(travellers):
        before = papers
        for lack in lacks.get(traveller, ()):
            if lack.kind is None:
                continue
            theirs = kept_papers.setdefault(traveller, [])
            own = [paper for paper in _of_kind(theirs, lack.kind, lack.title) if _open(paper)]
            if not own:
                own = [_new(session, visit_id, traveller, lack.kind, lack.title)]
                own[0].state, own[0].asked_on = "asked", day
                theirs.append(own[0])
                anew += 1
            for paper in own:
                paper.reminded_on = day
                papers += 1
        reminded += papers > before
    session.flush()
    return Reminded(papers, reminded, anew)


def set_unknown_nationality(session: Session, *, visit_id: str, country: str) -> int:
    """Have all who go and of whom no nationality is known be citizens of a country; returns of how many.

    Whoever has a nationality, or a passport whose country is known, stays as it is.
    """
    code = country_code(country)
    _visit(session, visit_id)
    people = session.scalars(
        select(Person)
        .join(Participation, Participation.person_id == Person.id)
        .where(Participation.visit_id == visit_id, Participation.status == "going")
        .where(Person.nationality.is_(None), Person.passport_country.is_(None))
    ).all()
    for person in people:
        person.nationality = code
    session.flush()
    return len(people)


def paper_named(kind: str, title: str | None) -> tuple[str, str | None]:
    """A kind of paper and its title; refused where there is no such kind, or another paper has no name."""
    kind, title = kind.strip(), " ".join(kept(title or "").split()) or None
    if kind not in (*PAPER_NAMES, PASSPORT, OTHER):
        raise RefusedInput(f"There is no paper “{kind}”. There are: {', '.join((*PAPER_NAMES, OTHER))}.")
    if kind == OTHER and (title is None or not folded(title)):
        raise RefusedInput("Say what the other paper is called, e.g. Code of conduct.")
    if title is not None and len(title) > _LONGEST:
        raise RefusedInput(f"The name of a paper may have {_LONGEST} letters at most. Shorten it.")
    return kind, title if kind == OTHER else None


def _mark(
    session: Session, own: Sequence[Paper], new: Callable[[], Paper], state: str, day: dt.date, told: PaperTold
) -> bool:
    if state == "needed":
        for paper in own:
            remove_record(session, "paper", paper.id)
        return bool(own)
    open_ = [paper for paper in own if _open(paper)]
    touched = open_ or [paper for paper in own if paper.state == state]
    if not touched:
        # what was made for another trip stays as it was where something new comes beside it
        touched = [p for p in own if state in ("outdated", "not_needed") or p.state != "outdated"]
        touched = touched or [new()]
    before = [(paper.state, paper.asked_on, paper.received_on) for paper in touched]
    for paper in touched:
        if state == "received" and paper.state != "received":
            paper.received_on = day
        elif state == "partial":
            paper.received_on = paper.received_on or day
        elif state == "asked":
            paper.asked_on, paper.received_on = paper.asked_on or day, None
        paper.state = state
        _tell(paper, told)
    return before != [(p.state, p.asked_on, p.received_on) for p in touched] or told != PaperTold()


def _tell(paper: Paper, told: PaperTold) -> None:
    for name in ("covers_from", "covers_to", "expires_on", "due_on", "asked_on", "received_on"):
        value: dt.date | None = getattr(told, name)
        if value is not None or name in told.empty:
            setattr(paper, name, value)
    for name in ("signed_by", "notes"):
        words: str | None = getattr(told, name)
        if words is not None:
            setattr(paper, name, kept(words).strip() or None)


def _agree(told: PaperTold) -> None:
    if told.covers_from and told.covers_to and told.covers_to < told.covers_from:
        raise RefusedInput(f"The paper would cover {told.covers_from} to {told.covers_to}. Check the two dates.")


def _papers(session: Session, visit_id: str, travellers: Sequence[str]) -> dict[str, list[Paper]]:
    """The papers of each traveller, asked for once."""
    only = travellers[0] if len(travellers) == 1 else None
    return {who: list(papers) for who, papers in papers_by_traveller(session, visit_id, only).items()}


def _of_kind(papers: Sequence[Paper], kind: str, title: str | None) -> list[Paper]:
    key = paper_key(kind, title)
    return [paper for paper in papers if paper.kind == kind and paper_key(paper.kind, paper.title) == key]


def _open(paper: Paper) -> bool:
    return paper.state in ("asked", "partial")


def _new(session: Session, visit_id: str, traveller: str, kind: str, title: str | None) -> Paper:
    paper = Paper(id=new_id(), visit_id=visit_id, participation_id=traveller, kind=kind, title=title, state="asked")
    session.add(paper)
    return paper


def _visit(session: Session, visit_id: str) -> None:
    if session.get(Visit, visit_id) is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")

"""The matrix of papers: for each traveller of a visit one cell for each paper, as the rules of readiness judge it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import Finding
from exchange_desk.basics.text import folded
from exchange_desk.queries.names import NAME_COLUMNS, original_name, sort_key
from exchange_desk.queries.paper_fees import FEE, FEE_TITLE, FeeCell, fee_cells
from exchange_desk.queries.paper_states import PaperState, kept_state, passport_state, visa_state
from exchange_desk.queries.readiness import papers_are_kept, travellers_of
from exchange_desk.records import Paper, Participation, Person
from exchange_desk.rules.paper_rules import OF_MINORS, paper_name
from exchange_desk.rules.readiness import not_ready
from exchange_desk.rules.travellers import (
    OTHER,
    PASSPORT,
    VISA,
    PaperFinding,
    TravellerFacts,
    TripFacts,
    paper_key,
)

_ORDER = (PASSPORT, VISA, "travel_insurance", "insurance_card", *OF_MINORS, "photo_consent", "passport_copy")


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """One paper of the matrix; `for_whom` and `due_on` as the committee chose, nothing where it did not."""

    key: str
    kind: str
    title: str | None
    name: str
    for_whom: str | None = None
    due_on: dt.date | None = None


FEE_COLUMN = PaperColumn(FEE, FEE, None, FEE_TITLE)


@dataclass(frozen=True, slots=True)
class PaperCell:
    """How it stands with one paper of one traveller.

    `state`: needed, asked, partial, received, outdated, expires, soon, expired, not_needed, unknown, or empty where it
    is not asked of this traveller; `level` ok, block, warn, note or empty; `since` when it was asked for or came.
    """

    key: str
    state: str
    words: str
    level: str
    due_on: dt.date | None = None
    overdue: bool = False
    since: dt.date | None = None
    reminded_on: dt.date | None = None

    @property
    def open(self) -> bool:
        """Whether something is still to be done about it."""
        return self.state not in ("", "received", "not_needed", "unknown")


@dataclass(frozen=True, slots=True)
class TravellerPapers:
    """One traveller with a cell for each column; `findings` say in sentences what is the matter."""

    participation_id: str
    person_id: str
    reference: str | None
    name: str
    original: str | None
    minor: bool
    ready: bool
    findings: tuple[Finding, ...]
    cells: tuple[PaperCell, ...]
    order: tuple[str, str] = ("", "")

    def cell(self, key: str) -> PaperCell | None:
        """The cell of a column."""
        return next((cell for cell in self.cells if cell.key == key), None)

    def due(self, until: dt.date) -> tuple[PaperCell, ...]:
        """What is open and due by that day."""
        return tuple(cell for cell in self.cells if cell.open and cell.due_on is not None and cell.due_on <= until)


@dataclass(frozen=True, slots=True)
class PaperMatrix:
    """All travellers of a visit by name; `kept` false: the committee has not said that it asks for any paper.

    `others`: papers of the whole group, or of nobody for certain.
    """

    kept: bool
    columns: tuple[PaperColumn, ...] = ()
    rows: tuple[TravellerPapers, ...] = ()
    others: int = 0


def paper_matrix(session: Session, visit_id: str, today: dt.date) -> PaperMatrix:
    """Who has which paper on that day. Raises RefusedInput for a visit that is gone."""
    trip, travellers = travellers_of(session, visit_id)
    if not papers_are_kept(session, visit_id):
        return PaperMatrix(kept=False)
    papers = papers_by_traveller(session, visit_id)
    columns = _columns(trip, [facts for _, facts in travellers], papers)
    people, fees = _people(session, visit_id), fee_cells(session, visit_id, today)
    rows = []
    for person_id, facts in travellers:
        findings = not_ready(facts, trip)
        reference, original, order = people[facts.id]
        own = papers.get(facts.id, ())
        cells = [cell_of(column, facts, trip, findings, own, today) for column in columns]
        cells += [fee_cell(fees.get(facts.id))] if fees else []
        ready = all(finding.level != "block" for finding in findings)
        rows.append(
            TravellerPapers(facts.id, person_id, reference, facts.name, original, facts.minor, ready, findings,
                            tuple(cells), order)
        )  # fmt: skip
    rows.sort(key=lambda row: (row.order, row.participation_id))
    return PaperMatrix(True, (*columns, FEE_COLUMN) if fees else columns, tuple(rows), _others(session, visit_id))


def fee_cell(fee: FeeCell | None) -> PaperCell:
    """The fee as a cell among the papers; empty for who pays nothing."""
    if fee is None:
        return PaperCell(FEE, "", "–", "")
    return PaperCell(FEE, fee.state, fee.words, fee.level, fee.due_on, fee.overdue)


def cell_of(
    column: PaperColumn,
    facts: TravellerFacts,
    trip: TripFacts,
    findings: Sequence[Finding],
    papers: Sequence[Paper],
    today: dt.date,
) -> PaperCell:
    """One cell, from what the rules found and what is kept."""
    own = [paper for paper in papers if paper_key(paper.kind, paper.title) == column.key]
    found = next((f for f in findings if isinstance(f, PaperFinding) and f.key == column.key), None)
    if column.kind == PASSPORT:
        state = passport_state(facts, trip, findings, today)
    elif found is not None or own or column.kind != VISA or column.for_whom in ("all", "none"):
        state = kept_state(facts, column.key, found, today)
    else:
        state = visa_state(facts, trip)
    need = trip.need(column.key)
    concerned = need is not None and need.concerns(facts.minor)
    signers = ", ".join(dict.fromkeys(p.signed_by for p in own if p.state == "partial" and p.signed_by))
    days = [paper.due_on for paper in own if paper.due_on is not None]
    due = min(days, default=need.due_on if need is not None and (concerned or state.open) else None)
    return PaperCell(
        key=column.key,
        state=state.name,
        words=f"{state.words}, signed by {signers}" if state.name == "partial" and signers else state.words,
        level=state.level,
        due_on=due,
        overdue=due is not None and state.open and due < today,
        since=_since(own, state),
        reminded_on=max((p.reminded_on for p in own if p.reminded_on is not None), default=None),
    )


def papers_by_traveller(
    session: Session, visit_id: str, only: str | None = None
) -> Mapping[str, Sequence[Paper]]:  # fmt: skip
    """The papers of each traveller of a visit, or `only` of one."""
    grouped: defaultdict[str, list[Paper]] = defaultdict(list)
    query = select(Paper).where(Paper.visit_id == visit_id, Paper.participation_id.is_not(None)).order_by(Paper.id)
    if only is not None:
        query = query.where(Paper.participation_id == only)
    for paper in session.scalars(query):
        grouped[paper.participation_id or ""].append(paper)
    return grouped


def _columns(
    trip: TripFacts, travellers: Sequence[TravellerFacts], papers: Mapping[str, Sequence[Paper]]
) -> tuple[PaperColumn, ...]:
    """What the committee asks for, what minors always bring, what is kept of anybody who goes."""
    names: dict[str, tuple[str, str | None]] = {}
    if trip.abroad:
        names |= {PASSPORT: (PASSPORT, None), VISA: (VISA, None)}
    if any(facts.minor for facts in travellers):
        names |= {kind: (kind, None) for kind in OF_MINORS}
    for facts in travellers:
        names |= {paper_key(p.kind, p.title): (p.kind, p.title) for p in papers.get(facts.id, ())}
    for need in trip.needs:
        key = paper_key(need.kind, need.title)
        if need.for_whom == "none":
            kept = any(paper_key(p.kind, p.title) == key for own in papers.values() for p in own)
            if not kept and key not in (PASSPORT, *OF_MINORS):
                names.pop(key, None)
        elif need.kind != PASSPORT or trip.abroad:
            names[key] = (need.kind, need.title)
    made = []
    for key, (kind, title) in names.items():
        chosen = trip.need(key)
        made.append(
            PaperColumn(key, kind, title if kind == OTHER else None, column_name(kind, title),
                        chosen.for_whom if chosen else None, chosen.due_on if chosen else None)
        )  # fmt: skip
    last = len(_ORDER)
    return tuple(sorted(made, key=lambda c: (_ORDER.index(c.key) if c.key in _ORDER else last, folded(c.name))))


def column_name(kind: str, title: str | None = None) -> str:
    """A paper at the head of a column: "Consent of the parents"."""
    name = "passport" if kind == PASSPORT else paper_name(kind, title)
    return name if title and kind == OTHER else name[0].upper() + name[1:]


def _since(own: Sequence[Paper], state: PaperState) -> dt.date | None:
    if state.name == "received":
        return max((p.received_on for p in own if p.received_on is not None), default=None)
    days = [paper.asked_on for paper in own if paper.asked_on is not None and paper.state != "received"]
    return min(days or [paper.asked_on for paper in own if paper.asked_on is not None], default=None)


def _others(session: Session, visit_id: str) -> int:
    """How many papers are no single traveller's."""
    query = select(func.count()).where(Paper.visit_id == visit_id, Paper.participation_id.is_(None))
    return session.scalar(query) or 0


def _people(session: Session, visit_id: str) -> dict[str, tuple[str | None, str | None, tuple[str, str]]]:
    """By participation: the number on the list, the name in its own script, and what to sort by."""
    query = (
        select(Participation.id.label("part"), Participation.reference, Participation.position, *NAME_COLUMNS)
        .join(Person, Person.id == Participation.person_id)
        .where(Participation.visit_id == visit_id)
    )
    return {
        row.part: (
            row.reference or (str(row.position) if row.position is not None else None),
            original_name(row),
            sort_key(row),
        )
        for row in session.execute(query)
    }

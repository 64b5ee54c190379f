"""Who of a visit is ready to travel, and what is missing for the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import Finding, RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.queries.ages import ages_on, is_minor
from exchange_desk.queries.entry_rules import entry_table
from exchange_desk.queries.facts import visit_rules
from exchange_desk.queries.names import full_name
from exchange_desk.records import (
    Committee,
    Community,
    Paper,
    PaperNeed,
    Participation,
    Person,
    Question,
    Visit,
    VisitPartner,
)
from exchange_desk.rules.entry import EntryTable
from exchange_desk.rules.readiness import not_ready
from exchange_desk.rules.travellers import NeedFacts, PaperFacts, TravellerFacts, TripFacts, paper_key

_OF_ALL = ("travel_insurance",)  # what one paper of the whole group may be; a consent is each traveller's own


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """One traveller; `findings` of the level block say why somebody is not ready, those of warn what to look at.

    `judged` are the papers (as `paper_key` names them) that the committee asks of this traveller.
    """

    participation_id: str
    person_id: str
    name: str
    minor: bool
    findings: tuple[Finding, ...]
    judged: frozenset[str] = frozenset()

    @property
    def ready(self) -> bool:
        """Whether nothing stands in the way."""
        return all(finding.level != "block" for finding in self.findings)


def ready_rows(session: Session, visit_id: str) -> tuple[ReadyRow, ...]:
    """All who go, those who are not ready first. Raises RefusedInput for a visit that is gone."""
    trip, travellers = travellers_of(session, visit_id)
    rows = []
    for person_id, facts in travellers:
        asked = frozenset(paper_key(n.kind, n.title) for n in trip.needs if n.concerns(facts.minor))
        rows.append(ReadyRow(facts.id, person_id, facts.name, facts.minor, not_ready(facts, trip), asked))
    return tuple(sorted(rows, key=lambda row: (row.ready, not row.findings, folded(row.name), row.participation_id)))


def travellers_of(
    session: Session, visit_id: str, only: str | None = None
) -> tuple[TripFacts, tuple[tuple[str, TravellerFacts], ...]]:
    """The trip, and with the id of each person what the rules know of that traveller; `only` of one (participation)."""
    trip = trip_of(session, visit_id)
    papers, unsure, of_all = _papers(session, visit_id, only)
    query = (
        select(Participation.id, Participation.role, Person)
        .join(Person, Person.id == Participation.person_id)
        .where(Participation.visit_id == visit_id, Participation.status == "going")
    )
    if only is not None:
        query = query.where(Participation.id == only)
    found = []
    for part_id, role, person in session.execute(query):
        ages = ages_on(trip.starts, person.born, person.stated_age, person.stated_age_on)
        names = set(folded(f"{person.family_name or ''} {person.family_name_original or ''}").split())
        own = papers[part_id]
        kinds = {paper.kind for paper in own}
        facts = TravellerFacts(
            id=part_id,
            name=full_name(person),
            born=person.born,
            minor=is_minor(ages, role, person.grade),
            passport_number=person.passport_number,
            passport_valid_to=person.passport_valid_to,
            papers=(*own, *(paper for paper in of_all if paper.kind not in kinds)),
            unsure=tuple((kind, said) for kind, said in unsure if names & set(folded(said).split())),
            nationality=(person.passport_country or person.nationality or "").upper() or None,
        )
        found.append((person.id, facts))
    return trip, tuple(found)


def papers_are_kept(session: Session, visit_id: str) -> bool:
    """Whether the committee keeps the papers of a visit here at all, or has said which it asks for."""
    if session.scalar(select(Paper.id).where(Paper.visit_id == visit_id).limit(1)) is not None:
        return True
    asked = select(PaperNeed.id).where(PaperNeed.visit_id == visit_id, PaperNeed.for_whom != "none")
    return session.scalar(asked.limit(1)) is not None


def needs_of(session: Session, visit_id: str) -> tuple[NeedFacts, ...]:
    """What the committee asks for on a visit; of two that name the same paper the first holds."""
    query = select(PaperNeed).where(PaperNeed.visit_id == visit_id).order_by(PaperNeed.title, PaperNeed.id)
    needs: dict[str, NeedFacts] = {}
    for need in session.scalars(query):
        key = paper_key(need.kind, need.title)
        needs.setdefault(key, NeedFacts(need.kind, need.title, need.for_whom, need.due_on))
    return tuple(needs.values())


def trip_of(session: Session, visit_id: str) -> TripFacts:
    """Days, countries and what is asked for on a visit. Raises RefusedInput for one that is gone."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    ours = session.scalars(select(Committee.country)).one()
    theirs = session.scalars(
        select(Community.country)
        .join(VisitPartner, VisitPartner.community_id == Community.id)
        .where(VisitPartner.visit_id == visit_id)
    ).all()
    abroad = visit.direction != "virtual" and any(each != ours for each in theirs)
    rules = visit_rules(session, visit_id)
    return TripFacts(
        visit.starts,
        visit.ends,
        abroad,
        rules.packs,
        rules.numbers,
        _destinations(visit, ours, theirs) if abroad else (),
        entry_table(session) if abroad else EntryTable(),
        needs_of(session, visit_id),
    )


def _destinations(visit: Visit, ours: str, theirs: Iterable[str]) -> tuple[str, ...]:
    """Whither a border is crossed: guests come to our country, our own travel to the partners' or where it is said."""
    if visit.direction != "outbound":
        return (ours.upper(),)
    if visit.country:
        return (visit.country.upper(),)
    return tuple(sorted({each.upper() for each in theirs} - {ours.upper()}))


def _papers(
    session: Session, visit_id: str, only: str | None
) -> tuple[dict[str, list[PaperFacts]], list[tuple[str, str]], list[PaperFacts]]:
    """Papers by traveller; those of nobody, kind and whom the list names; those that hold for the whole group."""
    found: dict[str, list[PaperFacts]] = defaultdict(list)
    nobodys, of_all = [], []
    query = select(Paper).where(Paper.visit_id == visit_id).order_by(Paper.id)
    if only is not None:
        query = query.where(or_(Paper.participation_id == only, Paper.participation_id.is_(None)))
    for paper in session.scalars(query):
        facts = PaperFacts(paper.kind, paper.state, paper.covers_to, paper.title, paper.expires_on)
        if paper.participation_id is not None:
            found[paper.participation_id].append(facts)
        else:
            nobodys.append((paper.kind, (paper.as_typed or "").partition(":")[0]))
            if paper.kind in _OF_ALL and paper.state == "received":
                of_all.append((paper.id, facts))
    asked = whose_is_asked(session, visit_id) if of_all else set()
    return found, nobodys, [facts for paper_id, facts in of_all if paper_id not in asked]


def whose_is_asked(session: Session, visit_id: str) -> set[str]:
    """The papers of which an open question asks whose they are."""
    asked = session.scalars(
        select(Question.target).where(
            Question.visit_id == visit_id, Question.state == "open", Question.code == "one_line_for_two_people"
        )
    )
    return {str(target.get("id")) for target in asked if target and target.get("kind") == "paper"}

"""Who of a visit is ready to travel, and what is missing for the others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import Finding, RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.queries.ages import ages_on, is_minor
from exchange_desk.queries.facts import visit_rules
from exchange_desk.queries.names import full_name
from exchange_desk.records import Committee, Community, Paper, Participation, Person, Visit, VisitPartner
from exchange_desk.rules.readiness import PaperFacts, TravellerFacts, TripFacts, not_ready


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """One traveller; `findings` of the level block say why somebody is not ready, those of warn what to look at."""

    participation_id: str
    person_id: str
    name: str
    minor: bool
    findings: tuple[Finding, ...]

    @property
    def ready(self) -> bool:
        """Whether nothing stands in the way."""
        return all(finding.level != "block" for finding in self.findings)


def ready_rows(session: Session, visit_id: str) -> tuple[ReadyRow, ...]:
    """All who go, those who are not ready first. Raises RefusedInput for a visit that is gone."""
    trip = _trip(session, visit_id)
    papers, unsure = _papers(session, visit_id)
    query = (
        select(Participation.id, Participation.role, Person)
        .join(Person, Person.id == Participation.person_id)
        .where(Participation.visit_id == visit_id, Participation.status == "going")
    )
    rows = []
    for part_id, role, person in session.execute(query):
        ages = ages_on(trip.starts, person.born, person.stated_age, person.stated_age_on)
        names = set(folded(f"{person.family_name or ''} {person.family_name_original or ''}").split())
        facts = TravellerFacts(
            id=part_id,
            name=full_name(person),
            born=person.born,
            minor=is_minor(ages, role, person.grade),
            passport_number=person.passport_number,
            passport_valid_to=person.passport_valid_to,
            papers=tuple(papers[part_id]),
            unsure=tuple((kind, said) for kind, said in unsure if names & set(folded(said).split())),
        )
        rows.append(ReadyRow(part_id, person.id, facts.name, facts.minor, not_ready(facts, trip)))
    return tuple(sorted(rows, key=lambda row: (row.ready, not row.findings, folded(row.name), row.participation_id)))


def papers_are_kept(session: Session, visit_id: str) -> bool:
    """Whether the committee keeps the papers of a visit here at all."""
    return bool(session.scalar(select(func.count()).where(Paper.visit_id == visit_id)))


def _trip(session: Session, visit_id: str) -> TripFacts:
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
    return TripFacts(visit.starts, visit.ends, abroad, rules.packs, rules.numbers)


def _papers(session: Session, visit_id: str) -> tuple[dict[str, list[PaperFacts]], list[tuple[str, str]]]:
    """Papers by traveller, and those of nobody: kind and whom the list names."""
    found: dict[str, list[PaperFacts]] = defaultdict(list)
    nobodys = []
    for paper in session.scalars(select(Paper).where(Paper.visit_id == visit_id).order_by(Paper.id)):
        if paper.participation_id is not None:
            found[paper.participation_id].append(PaperFacts(paper.kind, paper.state, paper.covers_to))
        else:
            nobodys.append((paper.kind, (paper.as_typed or "").partition(":")[0]))
    return found, nobodys

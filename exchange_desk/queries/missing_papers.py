"""What papers of a visit are missing, since when each was asked for: as the rules of readiness find, and as kept."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import Finding
from exchange_desk.queries.readiness import needs_of, papers_are_kept, ready_rows, whose_is_asked
from exchange_desk.records import Paper
from exchange_desk.rules.travellers import CONSENT, OTHER, PAPER_NAMES, RELEASE, PaperFinding, paper_key

JUDGED = tuple(PAPER_NAMES)  # the kinds that rules judge
ALWAYS_JUDGED = (CONSENT, RELEASE)  # of all others the rules judge what is asked for; else what is kept tells
SETTLED = frozenset({"received", "not_needed"})


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing; `id` is that of the paper or the name of the finding.

    `kind` is that of a paper, nothing for a fact of the person. `what` is the matter: of a paper missing, asked,
    incomplete, dates, outdated or unclear (whose it is), of a fact the name of the finding. `asked`: no, yes, or
    nothing for a fact; `asked_on` where the day is known, `due_on` where one was set. `noted` are the words beside a
    paper that is not good enough. `reviewed_on`: the table of countries asks for it, as read on that day.
    """

    id: str
    kind: str | None
    what: str
    asked: str | None = None
    asked_on: dt.date | None = None
    title: str | None = None
    covers_to: dt.date | None = None
    signed_by: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()
    due_on: dt.date | None = None
    reviewed_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class MissingPapers:
    """`lacks` by participation id, of those who lack something; `others` of the whole group or of nobody for sure."""

    kept: bool
    travellers: int = 0
    lacks: tuple[tuple[str, tuple[Lack, ...]], ...] = ()
    others: tuple[Lack, ...] = ()


def missing_papers(session: Session, visit_id: str) -> MissingPapers:
    """What is missing now. Raises RefusedInput for a visit that is gone."""
    rows = ready_rows(session, visit_id)
    if not papers_are_kept(session, visit_id):
        return MissingPapers(kept=False, travellers=len(rows))
    papers, found = _papers(session, visit_id), []
    due = {paper_key(need.kind, need.title): need.due_on for need in needs_of(session, visit_id)}
    for row in rows:
        own = papers.get(row.participation_id, [])
        lacks = [_by_rule(finding, own, due) for finding in row.findings]
        told = {finding.key for finding in row.findings if isinstance(finding, PaperFinding)} | row.judged
        lacks += [
            _as_kept(paper)
            for paper in own
            if paper.kind not in ALWAYS_JUDGED
            and paper_key(paper.kind, paper.title) not in told
            and paper.state not in SETTLED
        ]
        if lacks:
            found.append((row.participation_id, tuple(lacks)))
    open_ = whose_is_asked(session, visit_id)
    others = [
        _as_kept(paper, unclear=paper.id in open_)
        for paper in papers.get(None, [])
        if paper.state not in SETTLED or (paper.id in open_ and paper.state == "received")
    ]
    return MissingPapers(True, len(rows), tuple(found), tuple(others))


def _by_rule(finding: Finding, own: list[Paper], due: Mapping[str, dt.date | None]) -> Lack:
    """What a rule of readiness finds, with what is kept of that paper."""
    if not isinstance(finding, PaperFinding):
        return Lack(finding.rule, None, finding.rule)
    what, key = finding.what, finding.key
    papers = [paper for paper in own if paper_key(paper.kind, paper.title) == key and paper.state != "not_needed"]
    days = [paper.asked_on for paper in papers if paper.asked_on is not None and paper.state != "received"]
    days = days or [paper.asked_on for paper in papers if paper.asked_on is not None]
    return Lack(
        id=key if finding.kind == OTHER else finding.rule,
        kind=finding.kind,
        what=what,
        asked="yes" if papers else "no",
        asked_on=min(days, default=None),
        title=finding.title,
        covers_to=_good_to(papers) if what == "dates" else None,
        signed_by=_words(paper.signed_by for paper in papers) if what == "incomplete" else (),
        noted=_words(paper.notes for paper in papers) if what not in ("missing", "asked") else (),
        due_on=min((paper.due_on for paper in papers if paper.due_on), default=due.get(key)),
        reviewed_on=finding.reviewed_on,
    )


def _as_kept(paper: Paper, *, unclear: bool = False) -> Lack:
    """A paper that no rule judges, or that is nobody's, by the state in which it is kept."""
    what = {"partial": "incomplete"}.get(paper.state, paper.state)
    return Lack(
        id=paper.id,
        kind=paper.kind,
        what="unclear" if unclear else what,
        asked="yes",
        asked_on=paper.asked_on,
        title=paper.title,
        signed_by=_words([paper.signed_by]) if what == "incomplete" else (),
        due_on=paper.due_on,
        noted=_words([paper.as_typed if unclear else None, paper.notes if what != "asked" else None]),
    )


def _good_to(papers: Iterable[Paper]) -> dt.date | None:
    """The last day for which the best of them is good."""
    days = (min((d for d in (p.covers_to, p.expires_on) if d), default=None) for p in papers)
    return max((day for day in days if day), default=None)


def _words(said: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words.strip() for words in said if words and words.strip()))


def _papers(session: Session, visit_id: str) -> dict[str | None, list[Paper]]:
    grouped: defaultdict[str | None, list[Paper]] = defaultdict(list)
    for paper in session.scalars(select(Paper).where(Paper.visit_id == visit_id).order_by(Paper.kind, Paper.id)):
        grouped[paper.participation_id].append(paper)
    return grouped

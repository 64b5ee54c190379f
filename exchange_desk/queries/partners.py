"""Partner communities with their partnerships and the dated stages of each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.queries.searching import finder
from exchange_desk.records import Community, Partnership, PartnershipStatus, VisitPartner


@dataclass(frozen=True, slots=True)
class StageRow:
    """One stage of a partnership with its date and source; sources may disagree."""

    id: str
    stage: str
    since: PartialDate | None
    source: str | None
    notes: str | None


@dataclass(frozen=True, slots=True)
class PartnershipRow:
    """One partnership, its stages by date (those without one last); `our_side` where it is another town than ours."""

    id: str
    kind: str
    counterpart: str | None
    first_contact: PartialDate | None
    our_side: str | None
    stages: tuple[StageRow, ...]

    @property
    def stage(self) -> str | None:
        """The latest dated stage, or the only undated one."""
        dated = [stage for stage in self.stages if stage.since]
        return dated[-1].stage if dated else (self.stages[-1].stage if self.stages else None)


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One partner community."""

    id: str
    name: str
    name_original: str | None
    kind: str
    region: str | None
    country: str
    zone: str | None
    language: str | None
    partnerships: tuple[PartnershipRow, ...]
    visits: int


def partner_rows(session: Session, *, search: str = "") -> tuple[PartnerRow, ...]:
    """All partner communities by name."""
    finds = finder(search)
    stages: dict[str, list[StageRow]] = defaultdict(list)
    for row in session.execute(
        select(
            PartnershipStatus.partnership_id, PartnershipStatus.id, PartnershipStatus.stage, PartnershipStatus.since,
            PartnershipStatus.source, PartnershipStatus.notes,
        )
    ):  # fmt: skip
        stages[row.partnership_id].append(StageRow(*row[1:]))
    links: dict[str, list[PartnershipRow]] = defaultdict(list)
    for link in session.execute(
        select(
            Partnership.community_id, Partnership.id, Partnership.kind, Partnership.counterpart,
            Partnership.first_contact, Partnership.our_side,
        ).order_by(Partnership.kind, Partnership.id)
    ):  # fmt: skip
        in_order = sorted(stages[link.id], key=lambda s: (s.since is None, str(s.since or ""), s.stage, s.id))
        links[link.community_id].append(PartnershipRow(*link[1:], stages=tuple(in_order)))
    visits = dict(
        session.execute(select(VisitPartner.community_id, func.count()).group_by(VisitPartner.community_id)).all()
    )
    query = select(
        Community.id, Community.name, Community.name_original, Community.kind, Community.region, Community.country,
        Community.zone, Community.language,
    )  # fmt: skip
    rows = [
        PartnerRow(*row, partnerships=tuple(links[row.id]), visits=visits.get(row.id, 0))
        for row in session.execute(query)
        if finds(folded(" ".join(part for part in (row.name, row.name_original, row.region, row.country) if part)))
    ]
    return tuple(sorted(rows, key=lambda row: (folded(row.name), row.id)))

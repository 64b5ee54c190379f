"""Partner communities and their partnerships."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.ids import CommunityId, new_id
from exchange_desk.basics.places import zone_of_town
from exchange_desk.basics.text import folded, kept
from exchange_desk.operations.typing_in import CHOICES, country_code, zone_name
from exchange_desk.records import Community, Partnership, PartnershipStatus


def add_partner(
    session: Session,
    *,
    name: str,
    country: str,
    name_original: str | None = None,
    kind: str = "town",
    region: str | None = None,
    zone: str | None = None,
    language: str | None = None,
    partnership: str | None = None,
    counterpart: str | None = None,
    stage: str | None = None,
    since: PartialDate | None = None,
    source: str | None = None,
) -> CommunityId:
    """Add a partner community and, where `partnership` or a `stage` is said, our link with it and its stage.

    Refused where a community of that name and country is already there.
    """
    name, country = kept(name).strip(), country_code(country)
    zone = zone_name(zone) if zone else None
    if not name:
        raise RefusedInput("The partner needs a name.")
    for known, where in session.execute(select(Community.name, Community.country)):
        if folded(known) == folded(name) and where == country:
            raise RefusedInput(f"“{known}” ({country}) is already a partner in this file.")
    community = Community(
        id=new_id(),
        name=name,
        name_original=name_original,
        kind=kind,
        region=region,
        country=country,
        zone=zone or zone_of_town(name, country),
        language=language,
    )
    session.add(community)
    session.flush()
    if partnership or stage or counterpart:
        link = Partnership(
            id=new_id(), community_id=community.id, kind=partnership or "sister city", counterpart=counterpart
        )
        session.add(link)
        session.flush()
        if stage:
            add_stage(session, partnership_id=link.id, stage=stage, since=since, source=source)
    return CommunityId(community.id)


def add_stage(
    session: Session,
    *,
    partnership_id: str,
    stage: str,
    since: PartialDate | None = None,
    source: str | None = None,
    notes: str | None = None,
) -> str:
    """Add one dated stage to a partnership; an earlier one that disagrees is kept beside it."""
    stages = CHOICES["partnership_status", "stage"]
    if stage not in stages:
        raise RefusedInput(f"“{stage}” is no stage of a partnership. Choose one of: {', '.join(stages)}.")
    if session.get(Partnership, partnership_id) is None:
        raise RefusedInput("This partnership is not here any more.")
    status = PartnershipStatus(
        id=new_id(), partnership_id=partnership_id, stage=stage, since=since, source=source, notes=notes
    )
    session.add(status)
    session.flush()
    return status.id

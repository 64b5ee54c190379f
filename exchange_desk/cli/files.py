"""Make a desk file, add partners and visits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, Spoken, opened, step_of
from exchange_desk.desk import Desk, Session
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.samples import fill_sample, sample_named
from exchange_desk.operations.typing_in import country_code, whole_date
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.which import which_record


def new(arguments: Any) -> Answer:
    """Make a desk file; one with a sample is marked as such, and is not left behind half filled."""
    if arguments.encrypt:
        raise RefusedInput("Encrypted files come with a later version. Make the file without --encrypt.")
    if not arguments.committee.strip() or not arguments.town.strip():
        raise RefusedInput("The committee and its town need a name.")
    country = country_code(arguments.country)
    sample = sample_named(arguments.sample) if arguments.sample else None
    path = Path(arguments.file)
    data: dict[str, Any] = {"file": str(path)}

    def fill(session: Session) -> None:
        if sample is not None:
            filled = fill_sample(session, sample, progress=Spoken())
            data.update(visit=filled.visit_id, imports=[report.as_json() for report in filled.reports])

    with Desk.create(
        path,
        name=arguments.committee.strip(),
        town=arguments.town.strip(),
        country=country,
        sample=sample is not None,
        fill=(f"Sample visit {sample.title}", BY, fill) if sample else None,
    ) as desk:
        return Answer(data, f"“{path.name}” is ready.", 0, step_of(desk))


def partner_add(arguments: Any) -> Answer:
    """Add a partner community."""
    with opened(arguments) as desk:
        with desk.writing(f"Add partner {arguments.name}", BY) as session:
            partner_id = add_partner(
                session,
                name=arguments.name,
                country=arguments.country,
                name_original=arguments.original,
                kind=arguments.kind,
                region=arguments.region,
                zone=arguments.zone,
                language=arguments.language,
                partnership=arguments.partnership,
                counterpart=arguments.counterpart,
                stage=arguments.stage,
                since=PartialDate.parse(arguments.since) if arguments.since else None,
                source=arguments.source,
            )
        return Answer({"id": partner_id}, f"Added {arguments.name}.", 0, step_of(desk))


def visit_add(arguments: Any) -> Answer:
    """Add a visit."""
    starts, ends = whole_date(arguments.starts), whole_date(arguments.ends)
    packs = [part.strip() for part in arguments.rules.split(",") if part.strip()] if arguments.rules else None
    with opened(arguments) as desk:
        with desk.reading() as session:
            partners = [which_record(session, "partner", name) for name in arguments.partner]
        with desk.writing(f"Add visit {arguments.title}", BY) as session:
            visit_id = add_visit(
                session,
                title=arguments.title,
                direction=arguments.direction,
                starts=starts,
                ends=ends,
                partner_ids=partners,
                rule_packs=packs,
            )
        return Answer({"id": visit_id}, f"Added {arguments.title}.", 0, step_of(desk))

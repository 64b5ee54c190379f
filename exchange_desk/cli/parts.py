"""Parts by day: day host, meal host, driver."""

from __future__ import annotations

from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.cli.placing import done_words, finding_rows
from exchange_desk.desk import Session
from exchange_desk.operations.parts import confirm_part, give_part, take_back_part
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.names import called_by_id
from exchange_desk.queries.parts import THE_GROUP, PartRow, part_candidates, part_rows
from exchange_desk.queries.which import which_record, which_visit
from exchange_desk.rules.parts import KINDS


def part(arguments: Any) -> Answer:
    """Have a home be day host, meal host or driver; with --confirm confirm that, with --off take it back."""
    if arguments.off and arguments.confirm:
        raise RefusedInput("Say one of the two: --confirm or --off.")
    if arguments.kind not in KINDS:
        raise RefusedInput(f"“{arguments.kind}” is no part. Choose one of: {', '.join(KINDS)}.")
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id, home_id, guest_id = _who(session, arguments)
            names = called_by_id(session)
            label = f"{names[home_id]}: {KINDS[arguments.kind]} for {names[guest_id] if guest_id else THE_GROUP}"
            known = _known(session, arguments, visit_id, home_id, guest_id)
        if arguments.off or arguments.confirm:
            if not known:
                raise RefusedInput(f"There is no such part ({label}). Look them up with the command parts.")
            with desk.writing(f"{label}, {'taken back' if arguments.off else 'confirmed'}", BY) as session:
                findings = [f for row in known for f in _change(session, row, off=arguments.off)]
            ids = [row.id for row in known]
        else:
            with desk.writing(label, BY) as session:
                given = give_part(
                    session,
                    visit_id=visit_id,
                    household_id=home_id,
                    kind=arguments.kind,
                    participation_id=guest_id,
                    first_day=whole_date(arguments.first) if arguments.first else None,
                    last_day=whole_date(arguments.last) if arguments.last else None,
                )
            ids, findings = [given.part_id], list(given.findings)
        return Answer({"parts": ids, "findings": finding_rows(findings)}, done_words(label, findings), 0, step_of(desk))


def parts(arguments: Any) -> Answer:
    """Who is day host, meal host or driver for whom; with --candidates KIND which homes could be."""
    with opened(arguments) as desk, desk.reading() as session:
        visit_id = which_visit(session, arguments.visit)
        guest_id = (
            which_record(session, "participation", arguments.guest, visit_id=visit_id) if arguments.guest else None
        )
        if arguments.candidates:
            return _candidates(session, visit_id, arguments.candidates, guest_id)
        rows = part_rows(session, visit_id, participation_id=guest_id)
    lines = [
        f"{row.home}: {row.words}, {row.first_day} to {row.last_day}"
        + (", confirmed" if row.confirmed else "")
        + "".join(f"\n  {finding.text}" for finding in row.findings)
        for row in rows
    ]
    return Answer([_told(row) for row in rows], "\n".join(lines) or "No home has a part by day.")


def _candidates(session: Session, visit_id: str, kind: str, guest_id: str | None) -> Answer:
    if kind not in KINDS:
        raise RefusedInput(f"“{kind}” is no part. Choose one of: {', '.join(KINDS)}.")
    found = part_candidates(session, visit_id, kind, participation_id=guest_id)
    data = [
        {"household": c.household_id, "household_name": c.home, "possible": c.possible, "offered": c.offered,
         "when": c.when, "findings": finding_rows(c.findings)}
        for c in found
    ]  # fmt: skip
    lines = [
        f"{'+' if c.possible else '-'} {c.home}: "
        + ("; ".join(f.text for f in c.findings) or (f"offered it{f' ({c.when})' if c.when else ''}" if c.offered else
           "nothing speaks against it"))
        for c in found
    ]  # fmt: skip
    return Answer(data, "\n".join(lines) or "No home offers anything.")


def _who(session: Session, arguments: Any) -> tuple[str, str, str | None]:
    visit_id = which_visit(session, arguments.visit)
    home_id = which_record(session, "household", arguments.household, visit_id=visit_id)
    guest = arguments.guest and which_record(session, "participation", arguments.guest, visit_id=visit_id)
    return visit_id, home_id, guest or None


def _known(session: Session, arguments: Any, visit_id: str, home_id: str, guest_id: str | None) -> list[PartRow]:
    """The parts that are meant: of this home, kind and guest, on these days where some are named."""
    first = whole_date(arguments.first) if arguments.first else None
    last = whole_date(arguments.last) if arguments.last else None
    return [
        row
        for row in part_rows(session, visit_id, household_id=home_id)
        if row.kind == arguments.kind and row.participation_id == guest_id
        and first in {None, row.first_day} and last in {None, row.last_day}
    ]  # fmt: skip


def _change(session: Session, row: PartRow, *, off: bool) -> tuple[Any, ...]:
    if off:
        take_back_part(session, part_id=row.id)
        return ()
    return confirm_part(session, part_id=row.id)


def _told(row: PartRow) -> dict[str, Any]:
    return {
        "id": row.id, "household": row.household_id, "household_name": row.home, "guest": row.participation_id,
        "guest_name": row.guest, "kind": row.kind, "first_day": row.first_day.isoformat(),
        "last_day": row.last_day.isoformat(), "confirmed": row.confirmed, "findings": finding_rows(row.findings),
    }  # fmt: skip

"""Ask why: for each home the verdict in words, and for who has no home what would have to change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import opened
from exchange_desk.cli.placing import finding_rows, point_rows
from exchange_desk.matching.notes import PlanNote
from exchange_desk.matching.remedies import Remedy
from exchange_desk.queries.fits import FitRow, fits
from exchange_desk.queries.names import called_by_id
from exchange_desk.queries.remedies import remedies_by_home, remedies_of
from exchange_desk.queries.which import which_record, which_visit
from exchange_desk.rules.packs import rule_named


def why(arguments: Any) -> Answer:
    """For every home, or one: possible or not, by which rule, or the points in words; and what would help."""
    with opened(arguments) as desk, desk.reading() as session:
        visit_id = which_visit(session, arguments.visit)
        guest_id = which_record(session, "participation", arguments.guest, visit_id=visit_id)
        rows, helps = fits(session, visit_id, guest_id), remedies_by_home(session, visit_id, guest_id)
        names = called_by_id(session)
        if arguments.household:
            wanted = which_record(session, "household", arguments.household, visit_id=visit_id)
            rows = tuple(row for row in rows if row.household_id == wanted)
            if not rows:
                return _no_offer(wanted, names.get(wanted, "This home"))
        ways = () if arguments.household else remedies_of(session, visit_id, guest_id)
    lines = []
    for row in rows:
        lines.append(f"{'+' if row.possible else '-'} {row.home}: {row.why}{_rule(row)}")
        if arguments.household and row.household_id in helps:
            lines.append(f"  What would help: {helps[row.household_id].text}")
    if ways:
        lines += ["What would have to change:", *(f"  {way.text}{_part(way)}" for way in ways)]
    return Answer([_fit(row, helps) for row in rows], "\n".join(lines) or "No home offers anything.")


def remedy_rows(ways: Iterable[Remedy], names: Mapping[str, str]) -> list[dict[str, Any]]:
    """Remedies as the command line tells them."""
    return [
        {
            "kind": way.kind,
            "text": way.text,
            "household": way.home,
            "household_name": names.get(way.home) if way.home else None,
            "changes": way.changes,
            "whole_party": way.whole_party,
        }
        for way in ways
    ]


def note_rows(notes: Iterable[PlanNote]) -> list[dict[str, Any]]:
    """What no plan can make good, as the command line tells it."""
    return [finding_rows([note.finding])[0] | {"guest": note.guest, "household": note.home} for note in notes]


def _fit(row: FitRow, helps: Mapping[str, Remedy]) -> dict[str, Any]:
    remedy = helps.get(row.household_id) if not row.possible else None
    return {
        "household": row.household_id,
        "household_name": row.home,
        "possible": row.possible,
        "rule": row.rule,
        "text": row.why,
        "citation": row.citation,
        "may_overrule": row.may_overrule,
        "may_pencil": row.may_pencil,
        "points": point_rows(row.reasons),
        "findings": finding_rows(row.findings),
        "remedy": remedy_rows([remedy], {row.household_id: row.home})[0] if remedy else None,
    }


def _no_offer(household_id: str, name: str) -> Answer:
    rule = rule_named("no_overnight_offer")
    text = f"{name} has not offered to host on this visit."
    row = {
        "household": household_id,
        "household_name": name,
        "possible": False,
        "rule": "no_overnight_offer",
        "text": text,
        "citation": rule.citation if rule else "",
        "may_overrule": False,
        "may_pencil": False,
        "points": [],
        "findings": [],
        "remedy": None,
    }
    return Answer([row], f"- {name}: {text}")


def _rule(row: FitRow) -> str:
    return f" ({row.rule}; {row.citation})" if row.rule else ""


def _part(way: Remedy) -> str:
    return "" if way.whole_party else " (helps a part of the party only)"

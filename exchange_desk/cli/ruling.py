"""The rules of a visit: list those in force, choose packs, set numbers."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.operations.rules import set_rule_number, set_rule_packs
from exchange_desk.queries.rules import NumberRow, RuleRow, exception_rows, pack_rows, rule_rows
from exchange_desk.queries.which import which_visit

_LEVELS = {"block": "FORBIDS", "warn": "WARNS", "note": "NOTES"}


def rules(arguments: Any) -> Answer:
    """The rules in force on a visit; with --packs or --set they are changed first, as one step."""
    numbers = [_pair(text) for text in arguments.set]
    packs = None if arguments.packs is None else [p.strip() for p in arguments.packs.split(",") if p.strip()]
    if packs == []:
        raise RefusedInput("Name the packs with commas between them: --packs short_adult,short_youth.")
    if arguments.committee and not numbers:
        raise RefusedInput("Say which number the committee changes: --set share_age_gap=2 --committee.")
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
        if packs is not None or numbers:
            with desk.writing("Set the rules", BY) as session:
                if packs is not None:
                    set_rule_packs(session, visit_id=visit_id, packs=packs)
                for name, value in numbers:
                    owner = None if arguments.committee else visit_id
                    set_rule_number(session, name=name, value=value, visit_id=owner)
        with desk.reading() as session:
            chosen, held = pack_rows(session, visit_id), rule_rows(session, visit_id)
            overruled = exception_rows(session, visit_id)
        data = {
            "packs": [asdict(row) for row in chosen],
            "rules": [asdict(row) for row in held],
            "exceptions": [{**asdict(row), "made_at": str(row.made_at) if row.made_at else None} for row in overruled],
        }
        lines = [f"[{'x' if row.chosen else ' '}] {row.key}: {row.title}" for row in chosen]
        lines += ["", *(line for row in held for line in _lines(row))]
        lines += [
            f"Overruled: {row.rule} for {row.guest} with {row.home}, by {row.by}: {row.because}" for row in overruled
        ]
        lines += ["", "A help for the committee, not legal advice."]
        return Answer(data, "\n".join(lines), 0, step_of(desk))


def _pair(text: str) -> tuple[str, int | None]:
    name, equals, value = (part.strip() for part in text.partition("="))
    if not equals or not name:
        raise RefusedInput(f"“{text}” is not NAME=NUMBER. Write it as share_age_gap=2.")
    if not value:
        return name, None
    if not re.fullmatch(r"\d{1,6}", value, re.ASCII):
        raise RefusedInput(f"“{value}” is not a whole number for {name}. Write digits only.")
    return name, int(value)


def _lines(row: RuleRow) -> list[str]:
    more = [row.citation, f"read on {row.reviewed}"]
    more += ["may be overruled with a reason"] if row.may_overrule else []
    return [
        f"{_LEVELS[row.level]:7}  {row.id}: {row.text}",
        f"         {'; '.join(more)}",
        *(f"         {_number(number)}" for number in row.numbers),
    ]


def _number(row: NumberRow) -> str:
    where = "this visit" if row.visit is not None else "the committee" if row.committee is not None else "as shipped"
    return f"{row.name} = {row.value} ({where}): {row.words}, {row.least} to {row.most}"

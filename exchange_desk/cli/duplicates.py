"""Which people and homes may be there twice; that two of them are not; and two homes made one."""

from __future__ import annotations

import dataclasses
from typing import Any

from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.operations.merging import keep_two_people
from exchange_desk.operations.merging_homes import keep_two_homes, merge_two_homes
from exchange_desk.queries.duplicates import possible_duplicates
from exchange_desk.queries.duplicates_homes import possible_home_duplicates
from exchange_desk.queries.merging_homes import home_plan
from exchange_desk.queries.names import called_by_id
from exchange_desk.queries.which import which_record


def duplicates(arguments: Any) -> Answer:
    """Pairs of people and of homes that may be one, with what speaks for and against; nothing is changed."""
    with opened(arguments) as desk, desk.reading() as session:
        found = possible_duplicates(session)
        homes = possible_home_duplicates(session)
    lines = []
    for row in (*found.rows, *homes):
        lines.append(f"{'likely' if row.likely else 'perhaps'}: {row.one} ({row.one_id[:8]}) and {row.other} "
                     f"({row.other_id[:8]})")  # fmt: skip
        lines.append(f"    for: {'; '.join(row.speaks_for) or 'nothing'}")
        if row.against:
            lines.append(f"    against: {'; '.join(row.against)}")
    if found.namesakes:
        lines.append(f"{found.namesakes} people who share nothing but a frequent name are left out.")
    data = {
        "pairs": [dataclasses.asdict(row) for row in found.rows],
        "homes": [dataclasses.asdict(row) for row in homes],
        "namesakes": found.namesakes,
    }
    return Answer(data, "\n".join(lines) or "Nobody seems to be here twice, and no home.")


def two_people(arguments: Any) -> Answer:
    """Remember that two are two people, as one step."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            one, other = (which_record(session, "person", word) for word in (arguments.one, arguments.other))
            names = called_by_id(session)
        label = f"{names.get(one, 'One')} and {names.get(other, 'another')} are two people"
        with desk.writing(label, BY) as session:
            keep_two_people(session, one_id=one, other_id=other)
        return Answer({"one": one, "other": other}, f"{label}. Nobody will ask again.", 0, step_of(desk))


def two_homes(arguments: Any) -> Answer:
    """Remember that two are two homes, as one step."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            one, other = (which_record(session, "household", word) for word in (arguments.one, arguments.other))
            names = called_by_id(session)
        label = f"{names.get(one, 'One')} and {names.get(other, 'another')} are two homes"
        with desk.writing(label, BY) as session:
            keep_two_homes(session, one_id=one, other_id=other)
        return Answer({"one": one, "other": other}, f"{label}. Nobody will ask again.", 0, step_of(desk))


def merge_homes(arguments: Any) -> Answer:
    """Merge two homes as one step; a dry run tells in which fields they differ."""
    chosen = set(arguments.choose or ())
    with opened(arguments) as desk:
        with desk.reading() as session:
            keep, other = (which_record(session, "household", word) for word in (arguments.keep, arguments.other))
            plan = home_plan(session, keep_id=keep, other_id=other)
        data = {
            "keep": keep, "other": other,
            "differs": [{"field": row.name, "keep": row.keep, "other": row.other,
                         "stays": row.other if row.name in chosen else row.keep} for row in plan.choices],
        }  # fmt: skip
        lines = [f"  {row.label}: “{row.keep}” or “{row.other}”" for row in plan.choices]
        if arguments.dry_run:
            with desk.trying() as session:
                merge_two_homes(session, keep_id=keep, other_id=other, from_other=chosen)
            return Answer(data, "\n".join(["Nothing was changed (dry run). They differ in:", *lines]))
        with desk.writing(f"Merge the home {plan.other} into {plan.keep}", BY) as session:
            merge_two_homes(session, keep_id=keep, other_id=other, from_other=chosen)
        return Answer(data, "One home now.", 0, step_of(desk))

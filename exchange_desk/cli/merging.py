"""Make one person of two."""

from __future__ import annotations

from typing import Any

from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.operations.merging import merge_two_people
from exchange_desk.queries.merging import merge_preview
from exchange_desk.queries.names import called_by_id
from exchange_desk.queries.which import which_record


def merge(arguments: Any) -> Answer:
    """Merge two people as one step; a dry run tells in which fields they differ."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            keep, other = (which_record(session, "person", word) for word in (arguments.keep, arguments.other))
            rows = merge_preview(session, keep_id=keep, other_id=other)
            names = called_by_id(session)
        chosen = set(arguments.choose or ())
        data = {
            "keep": keep, "other": other,
            "differs": [{"field": row.name, "keep": row.keep, "other": row.other,
                         "stays": row.other if row.name in chosen else row.keep} for row in rows],
        }  # fmt: skip
        lines = [f"  {row.label}: “{row.keep}” or “{row.other}”" for row in rows]
        if arguments.dry_run:
            with desk.trying() as session:
                merge_two_people(session, keep_id=keep, other_id=other, from_other=chosen)
            return Answer(data, "\n".join(["Nothing was changed (dry run). They differ in:", *lines]))
        with desk.writing(f"Merge {names.get(other, 'a person')} into {names.get(keep, 'another')}", BY) as session:
            merge_two_people(session, keep_id=keep, other_id=other, from_other=chosen)
        return Answer(data, "One person now.", 0, step_of(desk))

"""Which people may be there twice; and that two of them are not."""

from __future__ import annotations

import dataclasses
from typing import Any

from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.operations.merging import keep_two_people
from exchange_desk.queries.duplicates import possible_duplicates
from exchange_desk.queries.names import called_by_id
from exchange_desk.queries.which import which_record


def duplicates(arguments: Any) -> Answer:
    """Pairs of people who may be one, with what speaks for and against; nothing is changed."""
    with opened(arguments) as desk, desk.reading() as session:
        found = possible_duplicates(session)
    lines = []
    for row in found.rows:
        lines.append(f"{'likely' if row.likely else 'perhaps'}: {row.one} ({row.one_id[:8]}) and {row.other} "
                     f"({row.other_id[:8]})")  # fmt: skip
        lines.append(f"    for: {'; '.join(row.speaks_for) or 'nothing'}")
        if row.against:
            lines.append(f"    against: {'; '.join(row.against)}")
    if found.namesakes:
        lines.append(f"{found.namesakes} people who share nothing but a frequent name are left out.")
    data = {"pairs": [dataclasses.asdict(row) for row in found.rows], "namesakes": found.namesakes}
    return Answer(data, "\n".join(lines) or "Nobody seems to be here twice.")


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

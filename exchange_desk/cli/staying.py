"""One stay of a guest on the command line: other nights, another home, split, join, take out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.cli.placing import room_of
from exchange_desk.desk import Session
from exchange_desk.operations.stays import Overruling, change_stay, join_stays, split_stay, unplace_stay
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.placements import PlacementRow, placement_rows
from exchange_desk.queries.which import which_record, which_visit


def stay(arguments: Any) -> Answer:
    """Change one stay of a guest; without anything to change, tell the stays that there are."""
    changes = [arguments.split, arguments.join, arguments.unplace]
    moves = [arguments.first, arguments.last, arguments.household, arguments.room]
    if sum(map(bool, changes)) + any(moves) > 1:
        raise RefusedInput("Ask for one thing at a time: other nights or another home, --split, --join or --unplace.")
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            guest_id = which_record(session, "participation", arguments.guest, visit_id=visit_id)
            if not any(changes) and not any(moves):
                return _told(_stays(session, visit_id, guest_id))
            night = whole_date(arguments.night) if arguments.night else None
            row = _which(_stays(session, visit_id, guest_id), night)
            verb: Callable[[Session], object]
            if arguments.split:
                verb = partial(split_stay, placement_id=row.id, night=whole_date(arguments.split))
            elif arguments.join:
                verb = partial(join_stays, placement_id=row.id)
            elif arguments.unplace:
                verb = partial(unplace_stay, placement_id=row.id)
            else:
                home_id = row.household_id
                if arguments.household:
                    home_id = which_record(session, "household", arguments.household, visit_id=visit_id)
                verb = partial(
                    change_stay,
                    placement_id=row.id,
                    first_night=whole_date(arguments.first) if arguments.first else None,
                    last_night=whole_date(arguments.last) if arguments.last else None,
                    household_id=home_id,
                    room_id=room_of(session, home_id, arguments.room) if arguments.room else None,
                    party=arguments.party,
                    overruling=Overruling(arguments.overrule, arguments.because, arguments.by or BY),
                )
        with desk.writing(f"Change the stay of {row.guest}", BY) as session:
            verb(session)
        with desk.reading() as session:
            answer = _told(_stays(session, visit_id, guest_id))
        return Answer(answer.data, answer.text, 0, step_of(desk))


def _stays(session: Session, visit_id: str, guest_id: str) -> list[PlacementRow]:
    rows = [row for row in placement_rows(session, visit_id) if row.participation_id == guest_id]
    return sorted(rows, key=lambda row: row.first_night)


def _which(rows: list[PlacementRow], night: dt.date | None) -> PlacementRow:
    found = [row for row in rows if night is None or row.first_night <= night <= row.last_night]
    if len(found) == 1:
        return found[0]
    if not rows:
        raise RefusedInput("This guest is in no home yet. Place the guest first.")
    known = "; ".join(_line(row) for row in rows)
    raise RefusedInput(f"Say with --night which stay is meant, by one of its nights. There are: {known}.")


def _told(rows: list[PlacementRow]) -> Answer:
    data = [
        {
            "id": row.id,
            "household": row.household_id,
            "household_name": row.home,
            "room": row.room,
            "first_night": row.first_night.isoformat(),
            "last_night": row.last_night.isoformat(),
            "state": row.state,
        }
        for row in rows
    ]
    return Answer(data, "\n".join(_line(row) for row in rows) or "In no home.")


def _line(row: PlacementRow) -> str:
    room = f", room {row.room}" if row.room else ""
    return f"{row.first_night} to {row.last_night}: {row.home}{room} ({row.state})"

"""Notes on sheets go along when two records are made one."""

from __future__ import annotations

import datetime as dt

from exchange_desk.desk import Desk
from exchange_desk.operations.merging_homes import merge_two_homes
from exchange_desk.operations.sheets import set_sheet_note
from exchange_desk.packets.notes import notes_of
from exchange_desk.records import Household, Visit

DAY = dt.date(2027, 10, 7)


def test_the_notes_of_two_homes_stand_on_the_sheets_of_the_one_that_stays(desk: Desk) -> None:
    with desk.writing("x") as session:
        session.add(Visit(id="v", title="V", direction="inbound", starts=DAY, ends=DAY))
        session.add_all([Household(id=key, name="Fraser") for key in ("kept", "dropped")])
        session.flush()
        for document, subject, text in (
            ("host-sheet", "kept", "Bring boots"),
            ("host-sheet", "dropped", "Call first"),
            ("thank-you", "dropped", "Thank the aunt"),
        ):
            set_sheet_note(session, visit_id="v", document=document, subject=subject, text=text)
        merge_two_homes(session, keep_id="kept", other_id="dropped")
        assert notes_of(session, "v") == {
            ("host-sheet", "kept"): "Bring boots\nCall first",
            ("thank-you", "kept"): "Thank the aunt",
        }

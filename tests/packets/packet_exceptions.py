"""Rules that were overruled on the awkward visit."""

from __future__ import annotations

import datetime as dt

from packet_builder import VISIT
from sqlalchemy.orm import Session

from exchange_desk.records import RuleException


def add_exceptions(session: Session) -> None:
    """Two rules that were overruled, one by somebody whose name is read from the right; and one of a guest who left."""
    told = (
        ("g2", "h1", "host_wish", "They asked for <b>men</b> & agreed to her on the phone.", "Ann Fraser"),
        ("g8", "h3", "women_and_men", "Both know each other from 2019, & said so.", "ليلى حداد"),
        ("g2", "h3", "host_wish", "She moved out again.", "Ann Fraser"),
    )
    for number, (guest, home, rule, because, by) in enumerate(told):
        session.add(
            RuleException(
                id=f"exception-{number}", visit_id=VISIT, participation_id=guest, household_id=home, rule=rule,
                because=because, by=by, made_at=dt.datetime(2027, 8, 21, 19, 30),
            )
        )  # fmt: skip

"""The questions of the awkward visit."""

from __future__ import annotations

from packet_builder import VISIT
from sqlalchemy.orm import Session

from exchange_desk.records import Question


def add_questions(session: Session) -> None:
    """One about an allergy, one that Numata may see, one about the same guest that only the committee decides."""
    session.add(
        Question(
            id="q1",
            visit_id=VISIT,
            code="ambiguous_allergy",
            text="Is this an allergy?",
            value="そば？",
            column="アレルギー Allergies",
            target={"about_kind": "person", "about_id": "person-g3", "field": "allergies"},
        )
    )
    born = {"about_kind": "person", "about_id": "person-g1", "kind": "person", "id": "person-g1", "field": "born"}
    session.add(
        Question(
            id="for-numata",
            visit_id=VISIT,
            code="ambiguous_date",
            about="本間 Shuichi Honma",
            text="“7/8/2011” can be 2011-08-07 or 2011-07-08. Which is it?",
            row=14,
            value="7/8/2011",
            choices=["2011-08-07", "2011-07-08"],
            column="生年月日 Born",
            target=born,
        )
    )
    session.add(
        Question(
            id="ours",
            visit_id=VISIT,
            code="changed_by_hand",
            about="本間 Shuichi Honma",
            text="Ours, never theirs",
            value="never",
            target=born,
        )
    )

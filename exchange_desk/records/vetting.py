"""One step of looking at a home before guests come: that it was made, never what was found."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records.base import Base, labelled


class Vetting(Base):
    """One such step.

    Kind: reference, interview, home_visit, second_visit, second_review, consent, orientation, registration, agreement,
    relative (the guest is one of the family). `state`: clear, running (asked for) or missing. `participation_id` where
    it is for one guest (the consent of student and parents to a home of one adult, the agreement of two students).
    """

    __tablename__ = "vetting"

    household_id: Mapped[str] = labelled("Home", ForeignKey("household.id"), index=True)
    visit_id: Mapped[str | None] = labelled("Visit", ForeignKey("visit.id"), index=True)
    participation_id: Mapped[str | None] = labelled("Guest", ForeignKey("participation.id"), index=True)
    kind: Mapped[str] = labelled("Step", level="P4")
    state: Mapped[str] = labelled("State (clear, running, missing)", default="clear", level="P4")
    done_on: Mapped[PartialDate | None] = labelled("Done on", level="P4")
    done_by: Mapped[str | None] = labelled("Done by", level="P4")
    valid_until: Mapped[PartialDate | None] = labelled("Valid until", level="P4")
    notes: Mapped[str | None] = labelled("Notes", level="P4")

"""What a home is in a student year: first-days family, lasting home, respite."""

from __future__ import annotations

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.records import Placement
from exchange_desk.rules.stages import STAGES


def known_stage(stage: str | None) -> str | None:
    """The stage as it is kept; refused where it is none."""
    word = (stage or "").strip().casefold()
    if word and word not in STAGES:
        raise RefusedInput(f"“{stage}” is no stage. Choose one of: {', '.join(STAGES)}.")
    return word or None


def set_stage(session: Session, *, placement_id: str, stage: str | None) -> None:
    """Say what a home is in the year of a student; nothing takes the word away again."""
    session.flush()
    row = session.get(Placement, placement_id)
    if row is None:
        raise RefusedInput("This placement is not there any more.")
    row.stage = known_stage(stage)
    session.flush()

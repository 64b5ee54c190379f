"""The committee that keeps this desk."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.operations.fields import set_fields
from exchange_desk.records import Committee


def set_committee(session: Session, values: Mapping[str, str]) -> None:
    """Change letterhead, town, paper or the numbers to call, from typed fields."""
    set_fields(session, "committee", session.scalars(select(Committee.id)).one(), values)

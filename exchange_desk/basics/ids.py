"""Ids: UUIDs made by the app, as text, one type per noun so that they cannot be mixed up."""

from __future__ import annotations

import uuid
from typing import NewType

CommunityId = NewType("CommunityId", str)
VisitId = NewType("VisitId", str)
PersonId = NewType("PersonId", str)
HouseholdId = NewType("HouseholdId", str)
RoomId = NewType("RoomId", str)
PartyId = NewType("PartyId", str)
ParticipationId = NewType("ParticipationId", str)
PlacementId = NewType("PlacementId", str)
QuestionId = NewType("QuestionId", str)
ItemId = NewType("ItemId", str)


def new_id() -> str:
    """A fresh random id (UUID version 4, 36 characters)."""
    return str(uuid.uuid4())

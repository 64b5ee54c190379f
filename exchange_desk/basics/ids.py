"""Ids: UUIDs made by the app, as text, one type per noun so that they cannot be mixed up."""

from __future__ import annotations

from os import urandom
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
    return _written(urandom(16).hex())


def new_ids(count: int) -> list[str]:
    """So many fresh ids at once."""
    digits = urandom(16 * count).hex()
    return [_written(digits[at : at + 32]) for at in range(0, 32 * count, 32)]


def _written(digits: str) -> str:
    # an import makes a hundred thousand: uuid.uuid4 takes four times as long
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"

"""The front door: one open desk file."""

from sqlalchemy.orm import Session

from exchange_desk.desk.desk import Desk
from exchange_desk.storage.journal import Step

__all__ = ["Desk", "Session", "Step"]

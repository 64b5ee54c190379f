"""How the value of a column is written into the journal and into a dump, and read back."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import Column, Date, DateTime, Time

from exchange_desk.basics.dates import PartialDate
from exchange_desk.records.base import PartialDateText


def plain(value: Any) -> Any:
    """The value as JSON knows it: dates and times as ISO text."""
    if isinstance(value, dt.date | dt.time | dt.datetime):
        return value.isoformat()
    if isinstance(value, PartialDate):
        return str(value)
    return value


def typed(column: Column[Any], value: Any) -> Any:
    """The value of that column again."""
    if value is None:
        return None
    kind = column.type
    if isinstance(kind, DateTime):
        return dt.datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return dt.date.fromisoformat(value)
    if isinstance(kind, Time):
        return dt.time.fromisoformat(value)
    if isinstance(kind, PartialDateText):
        return PartialDate.parse(value)
    return value

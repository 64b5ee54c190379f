"""What every record shares: its id, its column types, and the label beside each column."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, Date, DateTime, MetaData, Text, Time
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.ids import new_id
from exchange_desk.basics.text import kept

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class KeptText(TypeDecorator[str]):
    """Text in NFC; NUL and half characters are refused at the door."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Normalise on the way in."""
        return None if value is None else kept(value)


class PartialDateText(TypeDecorator[PartialDate]):
    """A date whose day or month may be unknown, kept as ISO text ("2011-08")."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:
        """Write ISO."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:
        """Read ISO."""
        return None if value is None else PartialDate.parse(value)


class Base(DeclarativeBase):
    """The root of all records; `kind` is the word of the command line, `label` the one of the screen."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {
        str: KeptText,
        PartialDate: PartialDateText,
        dt.date: Date,
        dt.time: Time,
        dt.datetime: DateTime,
        list[str]: JSON,
        dict[str, Any]: JSON,
    }

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id, sort_order=-1)


def labelled(label: str, *args: Any, level: str = "P1", headings: tuple[str, ...] = (), **kw: Any) -> MappedColumn[Any]:
    """A column with its words: label on screen, privacy level (P0 public to P4 never printed), import headings."""
    return mapped_column(*args, info={"label": label, "level": level, "headings": headings}, **kw)

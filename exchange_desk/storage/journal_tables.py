"""The two tables of the journal: steps, and the rows each step changed."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, MetaData, Table, Text

from exchange_desk.records.base import NAMING

JOURNAL = MetaData(naming_convention=NAMING)

# number: order; at: UTC, ISO; state: done, undone, or discarded (undone, then something else was done)
step_table = Table(
    "step",
    JOURNAL,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("label", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("undoable", Boolean, nullable=False),
    Column("tables", JSON, nullable=False),
)

change_table = Table(
    "change",
    JOURNAL,
    Column("id", Text, primary_key=True),
    Column("step_id", Text, ForeignKey("step.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_id", Text, nullable=False, index=True),
    Column("before", JSON(none_as_null=True)),
    Column("after", JSON(none_as_null=True)),
)

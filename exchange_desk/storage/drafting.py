"""Draft the next migration from the living records: `python -m exchange_desk.storage.drafting 2 "What changes"`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import MetaData

from exchange_desk.records.base import Base, KeptText, PartialDateText
from exchange_desk.storage.engine import WRITES, make_engine
from exchange_desk.storage.journal_tables import JOURNAL
from exchange_desk.storage.migrate import STEPS, build
from exchange_desk.storage.schema import objects
from exchange_desk.storage.shortening import shortened


def all_tables() -> MetaData:
    """The tables of the records and of the journal together."""
    whole = MetaData(naming_convention=Base.metadata.naming_convention)
    for table in [*Base.metadata.tables.values(), *JOURNAL.tables.values()]:
        table.to_metadata(whole)
    return whole


def _frozen_type(kind: str, value: object, context: object) -> str | bool:
    """Write our own column types as the plain ones they are kept in: a migration never looks at living records."""
    return "sa.Text()" if kind == "type" and isinstance(value, KeptText | PartialDateText) else False


def draft(number: int, message: str) -> None:
    """Write versions/format_N.py as Alembic sees the difference; read it before it is committed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.exdesk"
        if number > 1:
            build(path)
        engine = make_engine(path)
        with engine.connect().execution_options(**{WRITES: True}) as connection:
            config = Config()
            config.set_main_option("script_location", str(STEPS))
            config.set_main_option("path_separator", "os")
            config.set_main_option("file_template", "%%(rev)s")
            config.attributes.update(connection=connection, metadata=all_tables(), render_item=_frozen_type)
            command.revision(config, message, autogenerate=True, rev_id=f"format_{number}")
        engine.dispose()
    path = STEPS / "versions" / f"format_{number}.py"
    path.write_text(shortened(path.read_text(encoding="utf-8")), encoding="utf-8")


def write_schema() -> None:
    """Write schema.txt, the list of what a fresh file holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fresh.exdesk"
        build(path)
        engine = make_engine(path)
        with engine.connect() as connection:
            lines = objects(connection)
        engine.dispose()
    (STEPS / "schema.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        draft(int(sys.argv[1]), sys.argv[2])
    write_schema()

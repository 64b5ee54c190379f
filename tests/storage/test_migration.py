"""Migrations: on a copy, checked, swapped in; the old file stays."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from exchange_desk.desk import Desk
from exchange_desk.storage import migrate
from exchange_desk.storage.drafting import all_tables
from exchange_desk.storage.engine import make_engine
from exchange_desk.storage.format import FORMAT
from exchange_desk.storage.schema import differences, objects, shipped

STEP = '''"""A step of tomorrow."""

from alembic import op
import sqlalchemy as sa

revision = "format_next"
down_revision = "format_{now}"


def upgrade():
    op.add_column("person", sa.Column("height_cm", sa.Integer))
    op.execute("UPDATE person SET height_cm = 170")
    {then}
'''


def steps_of_tomorrow(folder: Path, then: str = "pass") -> Path:
    steps = folder / "migrations"
    shutil.copytree(migrate.STEPS, steps)
    (steps / "versions" / "format_next.py").write_text(STEP.format(now=FORMAT, then=then))
    return steps


def a_file(path: Path) -> Path:
    from exchange_desk.records import Person

    with Desk.create(path, name="S", town="Port Hardy", country="CA") as desk, desk.writing("Add") as session:
        session.add(Person(given_name="Mika"))
    return path


def test_the_migrations_make_exactly_the_tables_of_the_records(desk_path: Path) -> None:
    a_file(desk_path)
    engine = make_engine(desk_path)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), all_tables()) == []
        assert objects(connection) == shipped()
    engine.dispose()


def test_a_migration_swaps_the_file_and_keeps_the_old_one(desk_path: Path, tmp_path: Path) -> None:
    a_file(desk_path)
    kept = migrate.migrate(desk_path, FORMAT, steps_of_tomorrow(tmp_path), FORMAT + 1)
    with sqlite3.connect(desk_path) as new:
        assert new.execute("SELECT given_name, height_cm FROM person").fetchall() == [("Mika", 170)]
        assert new.execute("PRAGMA user_version").fetchone() == (FORMAT + 1,)
    new.close()
    with Desk.open(kept) as old:
        assert old.check() == ()


@pytest.mark.parametrize("then", ["raise RuntimeError('power')", "op.execute('INSERT INTO nothing VALUES (1)')"])
def test_a_migration_that_fails_changes_nothing(desk_path: Path, tmp_path: Path, then: str) -> None:
    a_file(desk_path)
    before = desk_path.read_bytes()
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever the step raises
        migrate.migrate(desk_path, FORMAT, steps_of_tomorrow(tmp_path, then), FORMAT + 1)
    assert desk_path.read_bytes() == before
    assert differences(desk_path) == ()
    Desk.open(desk_path).close()


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_file_of_every_released_format_opens(tmp_path: Path, number: int) -> None:
    path = tmp_path / "old.exdesk"
    shutil.copy(Path(__file__).parents[1] / "data" / "formats" / f"{number}.exdesk", path)
    with Desk.open(path) as desk:
        assert desk.check() == ()


def test_what_was_done_before_a_new_column_came_can_be_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "old.exdesk"
    shutil.copy(Path(__file__).parents[1] / "data" / "formats" / "3.exdesk", path)
    with Desk.open(path) as desk:
        assert desk.undo() is not None
        assert desk.redo() is not None
        assert desk.check() == ()

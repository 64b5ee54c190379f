"""A glance into a closed file: true or empty, and it never touches the file."""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from exchange_desk.desk import Desk
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.glance import visits_at_a_glance


@pytest.fixture
def closed(desk_path: Path) -> Path:
    with Desk.create(desk_path, name="S", town="Port Hardy", country="CA") as desk, desk.writing("Visit") as session:
        numata = add_partner(session, name="Numata", country="JP")
        days = {"starts": dt.date(2027, 10, 7), "ends": dt.date(2027, 10, 13)}
        add_visit(session, title="<b>Numata", direction="inbound", partner_ids=[numata], **days)
    return desk_path


def test_a_glance_tells_the_visits_and_leaves_no_trace(closed: Path) -> None:
    before, names = closed.read_bytes(), sorted(p.name for p in closed.parent.iterdir())
    (visit,) = visits_at_a_glance(closed)
    assert (visit.title, visit.starts, visit.people, visit.homes) == ("<b>Numata", dt.date(2027, 10, 7), 0, 0)
    assert closed.read_bytes() == before
    assert sorted(p.name for p in closed.parent.iterdir()) == names


@pytest.mark.parametrize("harm", ["missing", "picture", "log", "view", "cut"])
def test_a_glance_at_a_file_that_is_not_right_sees_nothing(closed: Path, harm: str) -> None:
    if harm == "missing":
        closed.unlink()
    elif harm == "picture":
        closed.write_bytes(b"\x89PNG" * 100)
    elif harm == "log":
        closed.with_name(closed.name + "-wal").write_bytes(b"x")
    elif harm == "view":
        with sqlite3.connect(closed) as raw:
            raw.execute("CREATE VIEW v AS SELECT 1")
        raw.close()
    else:
        closed.write_bytes(closed.read_bytes()[:5000])
    assert visits_at_a_glance(closed) == ()

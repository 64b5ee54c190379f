"""Damaged files through the whole import: either nothing changes, or exactly what the report says."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import pytest
from sqlalchemy import func, select

from exchange_desk.basics.errors import DeskError
from exchange_desk.desk import Desk
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from exchange_desk.records import RECORDS, Participation
from tests.intake.mangling import mangled

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
FILES = (("port-hardy-2027/guests.xlsx", "guests"), ("hennef-2027/gaeste_banbury.csv", "guests"))


@pytest.mark.parametrize("number", range(16))
def test_a_damaged_list_is_imported_whole_or_not_at_all(number: int, tmp_path: Path) -> None:
    desk = Desk.create(tmp_path / "a.exdesk", name="S", town="Hennef", country="DE")
    with desk.writing("Visit") as session:
        partner = add_partner(session, name="Banbury", country="GB")
        visit = add_visit(session, title="V", direction="inbound", starts=dt.date(2027, 5, 6), ends=dt.date(2027, 5, 9),
                          partner_ids=[partner])  # fmt: skip
    name, kind = FILES[number % len(FILES)]
    path = tmp_path / Path(name).name
    path.write_bytes(mangled((SAMPLES / name).read_bytes(), random.Random(f"damaged {number}")))
    before = counts(desk)
    try:
        with desk.writing("Import") as session:
            report = import_file(session, path=path, kind=kind, visit_id=visit)
    except DeskError:
        report = None
    if report is None:
        assert counts(desk) == before
        return
    with desk.reading() as session:
        assert session.scalar(select(func.count()).select_from(Participation)) == report.new
    desk.undo()
    assert {name: n for name, n in counts(desk).items() if n != before[name]} == {}


def counts(desk: Desk) -> dict[str, int]:
    with desk.reading() as session:
        return {each.__tablename__: session.scalar(select(func.count()).select_from(each)) or 0 for each in RECORDS}

"""What we export we import back: into an empty desk it gives the same, into the same desk it changes nothing."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from exchange_desk.desk import Desk
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.importing import import_file
from exchange_desk.queries.dump import dump
from exchange_desk.queries.list_kinds import LISTS
from exchange_desk.queries.list_rows import Scope
from exchange_desk.records import Allergy, Community, Person, Visit, VisitPartner
from exchange_desk.sharing.lists import Exported, export_lists

NOW = dt.datetime(2027, 9, 1, 12)
EVERYTHING = tuple(kind.name for kind in LISTS)
# what a list does not carry: how it came in, what was asked, printed, overruled
NOT_IN_LISTS = {"committee", "import_run", "imported_row", "printed_sheet", "question", "rule_exception"}


def export(desk: Desk, out: Path, *names: str, form: str = "xlsx", level: str = "P4", without: str = "") -> Exported:
    with desk.reading() as session:
        return export_lists(
            session,
            names=names,
            form=form,
            out=out,
            now=NOW,
            visit_id=session.scalars(select(Visit.id)).first(),
            scope=Scope(level, frozenset(without.split(",")) - {""}),
        )


def bring(desk: Desk, path: Path, kind: str) -> ImportReport:
    with desk.reading() as session:
        visit_id = session.scalars(select(Visit.id)).one()
    with desk.writing(f"Import {kind}", "test") as session:
        return import_file(session, path=path, kind=kind, visit_id=visit_id)


def empty_twin(desk: Desk, path: Path) -> Desk:
    """A desk that holds nothing but the same visit with its partners."""
    twin = Desk.create(path, name="Another committee", town="Elsewhere", country="CA")
    with desk.reading() as session, twin.writing("Visit", "test") as new:
        for record in (Community, Visit, VisitPartner):
            for found in session.scalars(select(record)):
                values = {c.name: getattr(found, c.name) for c in record.__table__.columns}
                new.add(record(**values))
            new.flush()
    return twin


def facts(desk: Desk) -> dict[str, Counter[str]]:
    """Everything in a desk, free of ids: a link is told by what it leads to."""
    with desk.reading() as session:
        found = dump(session)
    known: dict[str, Any] = {}
    for table, rows in found.items():
        for row in rows:
            known[row["id"]] = (table, row)

    def told(row: dict[str, Any], deep: int = 0) -> dict[str, Any]:
        said = {}
        for name, value in row.items():
            if name == "id" or (deep > 2 and name.endswith("_id")):
                continue
            linked = known.get(value) if isinstance(value, str) and name.endswith("_id") else None
            said[name] = told(linked[1], deep + 1) if linked else value
        return said

    return {
        table: Counter(json.dumps(told(row), sort_keys=True, ensure_ascii=False) for row in rows)
        for table, rows in found.items()
        if table not in NOT_IN_LISTS
    }


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("sample", ["port_hardy", "hennef"])
def test_every_list_of_a_sample_comes_back_the_same_in_an_empty_desk(
    sample: str, form: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    desk: Desk = request.getfixturevalue(sample)
    out = export(desk, tmp_path / f"out.{form}", *EVERYTHING, form=form)
    with empty_twin(desk, tmp_path / "twin.exdesk") as twin:
        order = (
            "people",
            "families",
            "hosts",
            "guests",
            "placements",
            "travel",
            "programme",
            "history",
            "partnerships",
        )
        for kind in (*order, "contacts", "candidates", "papers", "payments", "attendance"):
            report = bring(twin, _file(out, kind, form), kind)
            assert (report.skipped, report.problems, report.questions) == ((), (), ()), kind
        assert facts(twin) == facts(desk)


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("sample", ["port_hardy", "hennef"])
@pytest.mark.parametrize("level", ["P2", "P4"])
def test_every_list_of_a_sample_changes_nothing_in_its_own_desk(
    sample: str, level: str, form: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    desk: Desk = request.getfixturevalue(sample)
    with desk.reading() as session:
        before = dump(session)
    out = export(desk, tmp_path / f"out.{form}", *EVERYTHING, form=form, level=level)
    for kind in EVERYTHING:
        report = bring(desk, _file(out, kind, form), kind)
        assert (report.new, report.changed, report.skipped, report.problems) == (0, 0, (), ()), kind
    with desk.reading() as session:
        assert dump(session) == before


def _file(out: Exported, kind: str, form: str) -> Path:
    return out.paths[0] if form == "xlsx" else next(p for p in out.paths if p.stem.endswith(f"-{kind}"))


def test_without_its_marks_a_guest_list_is_read_like_any_other_and_loses_no_allergy(
    port_hardy: Desk, tmp_path: Path
) -> None:
    path = export(port_hardy, tmp_path / "g.csv", "guests", form="csv", level="P3").paths[0]
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row[:-2] for row in csv.reader(file)]
    bare = tmp_path / "bare.csv"
    with bare.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    with empty_twin(port_hardy, tmp_path / "twin.exdesk") as twin:
        assert bring(twin, bare, "guests").new == 15
        assert allergies(twin) == allergies(port_hardy) != []


def allergies(desk: Desk) -> list[tuple[str | None, ...]]:
    with desk.reading() as session:
        query = select(Person.given_name, Allergy.substance, Allergy.severity, Allergy.plan)
        return sorted(tuple(row) for row in session.execute(query.join(Allergy, Allergy.person_id == Person.id)))

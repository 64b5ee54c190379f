"""Every import makes a safety copy of the desk file first, unless told not to; a dry run makes none."""

from __future__ import annotations

import csv
from pathlib import Path

from test_cli_samples import SAMPLES, begun, told

from exchange_desk.desk import Desk

GUESTS = str(SAMPLES / "port-hardy-2027" / "guests.xlsx")


def test_an_import_makes_a_copy_from_before_and_says_where(desk_path: Path) -> None:
    begun(desk_path, "port-hardy-2027")
    report = told("import", str(desk_path), GUESTS, "--as", "guests")
    with Desk.open(Path(report["copy"])) as copy:
        assert not (copy.undo_label or "").startswith("Import")


def test_a_dry_run_changes_nothing_and_makes_no_copy(desk_path: Path) -> None:
    begun(desk_path, "port-hardy-2027")
    before = told("dump", str(desk_path))
    assert told("import", str(desk_path), GUESTS, "--as", "guests", "--dry-run")["new"] > 0
    assert told("dump", str(desk_path)) == before
    assert not desk_path.with_name("numata copies").exists()


def test_without_a_copy_nothing_is_imported_unless_told_so(desk_path: Path) -> None:
    begun(desk_path, "port-hardy-2027")
    before = told("dump", str(desk_path))
    desk_path.with_name("numata copies").write_text("mine")
    refused = told("import", str(desk_path), GUESTS, "--as", "guests", code=2)
    assert "--no-copy" in refused["error"]
    assert told("dump", str(desk_path)) == before
    assert told("import", str(desk_path), GUESTS, "--as", "guests", "--no-copy")["new"] > 0


def test_the_problem_report_tells_every_question_and_holds_no_formula(desk_path: Path, tmp_path: Path) -> None:
    begun(desk_path, "port-hardy-2027")
    sheet = tmp_path / "list.csv"
    sheet.write_text("Name,Born\n=Yui Sato,03/04/2010\nRen Abe,05/06/2011\n", encoding="utf-8")
    where = tmp_path / "report.csv"
    report = told("import", str(desk_path), str(sheet), "--as", "guests", "--report", str(where))
    with where.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["In words"] for row in rows if row["What"] == "question"]
    assert len(rows) >= len(report["questions"])
    assert not any(cell[:1] in "=+-@" for row in rows for cell in row.values() if cell)
    refused = told("import", str(desk_path), str(sheet), "--as", "guests", "--report", str(sheet), code=2)
    assert "over the list" in refused["error"]


def test_the_problem_report_is_a_document_where_its_name_ends_so(desk_path: Path, tmp_path: Path) -> None:
    begun(desk_path, "port-hardy-2027")
    where = tmp_path / "problems.pdf"
    told("import", str(desk_path), GUESTS, "--as", "guests", "--dry-run", "--report", str(where))
    assert where.read_bytes().startswith(b"%PDF")
    assert len(where.read_bytes()) > 5000


def test_what_a_list_is_may_be_left_out_where_it_is_sure(desk_path: Path, tmp_path: Path) -> None:
    begun(desk_path, "port-hardy-2027")
    assert told("import", str(desk_path), GUESTS, "--dry-run")["kind"] == "guests"
    odd = tmp_path / "odd.csv"
    odd.write_text("Alpha,Beta\n1,2\n", encoding="utf-8")
    assert "--as" in told("import", str(desk_path), str(odd), code=2)["error"]

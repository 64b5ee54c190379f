"""The problem report of an import as a text table: each row that was asked about, worth a look, twice or left out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from exchange_desk.intake.own_cells import guarded
from exchange_desk.operations.imports import ImportReport
from exchange_desk.sharing.files import put_file

HEADINGS = ("Row", "Column", "What", "Cell as it stood", "In words", "Choices", "State")


def save_problem_report(report: ImportReport, path: Path) -> Path:
    """Write the report as csv (UTF-8, safe from formulas) and return where it stands; see `put_file` for refusals."""
    page = io.StringIO(newline="")
    table = csv.writer(page)
    table.writerow(HEADINGS)
    for line in sorted(_lines(report), key=lambda each: each[0]):
        table.writerow([str(line[0] or ""), *map(guarded, line[1:])])
    return put_file(path, page.getvalue().encode("utf-8-sig"), "csv")


def _lines(report: ImportReport) -> Iterator[tuple[int, str, str, str, str, str, str]]:
    for asked in report.questions:
        choices = " | ".join(asked.choices)
        yield (
            asked.row or 0, asked.column or "", "question", asked.value or "", asked.text, choices, asked.state,
        )  # fmt: skip
    for problem in report.problems:
        yield problem.row, problem.column, "worth a look", "", problem.text, "", ""
    for twice in report.duplicates:
        yield twice.row, "", f"row {twice.of_row} again?", "", twice.why, "", ""
    for skipped in report.skipped:
        yield skipped.row, "", "left out", "", skipped.why, "", ""
    for remark in report.remarks:
        yield 0, "", "remark", "", remark, "", ""

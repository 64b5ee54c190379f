"""The problem report of an import, as a text table or on paper: what was asked, worth a look, twice or left out."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.intake.drafts import Duplicate
from exchange_desk.intake.own_cells import guarded
from exchange_desk.operations.imports import ImportReport
from exchange_desk.operations.imports.report import Asked, Change
from exchange_desk.packets.problem_pages import ProblemLine, problem_pdf
from exchange_desk.records import Committee
from exchange_desk.sharing.files import put_file

HEADINGS = ("Row", "Column", "What", "Cell as it stood", "In words", "Choices", "State")


def save_problem_report(session: Session, report: ImportReport, path: Path, *, now: dt.datetime) -> Path:
    """Write the report as pdf where the name ends so, else as csv (UTF-8, safe from formulas); returns its path.

    See `put_file` for refusals.
    """
    if path.suffix.casefold() == ".pdf":
        return put_file(path, _pages(session, report, now), "pdf")
    page = io.StringIO(newline="")
    table = csv.writer(page)
    table.writerow(HEADINGS)
    for line in sorted(_lines(report), key=lambda each: each[0]):
        table.writerow([str(line[0] or ""), *map(guarded, line[1:])])
    return put_file(path, page.getvalue().encode("utf-8-sig"), "csv")


def _pages(session: Session, report: ImportReport, now: dt.datetime) -> bytes:
    committee = session.scalars(select(Committee)).one()
    asked, closed = ([q for q in report.questions if (q.state == "open") is open_] for open_ in (True, False))
    counts = (
        f"{report.rows_read} rows read: {report.new} new, {report.changed} changed, {report.unchanged} unchanged, "
        f"{len(report.duplicates)} perhaps there twice, {len(report.skipped)} left out."
    )
    parts = (
        ("To be decided; unknown until then", [_asked_line(each) for each in asked]),
        ("Decided", [_asked_line(each) for each in closed]),
        ("Worth a look", [ProblemLine(p.row, p.column, "", p.text) for p in report.problems]),
        ("What was there and changes", [_change_line(each) for each in report.changes if not each.asked]),
        ("No longer on the list", [ProblemLine(g.row, "", "", g.who) for g in report.no_longer_listed]),
        ("Perhaps there twice", [ProblemLine(d.row, "", _again_of(d), d.why) for d in report.duplicates]),
        ("Left out", [ProblemLine(each.row, "", "", each.why) for each in report.skipped]),
        ("About the list", [ProblemLine(0, "", "", each) for each in report.remarks]),
    )
    return problem_pdf(
        parts, file=report.file, counts=counts, ours=committee.town, committee=committee.name, paper=committee.paper,
        now=now, sample=committee.sample,
    )  # fmt: skip


def _again_of(twice: Duplicate) -> str:
    return "another list" if twice.elsewhere else f"row {twice.of_row}"


def _change_line(change: Change) -> ProblemLine:
    was, becomes = _printed(change)
    words = f"{change.who}: {f'becomes “{becomes}”' if becomes else 'is removed'}"
    return ProblemLine(change.row or 0, f"{'! ' if change.safety else ''}{change.label}", was, words)


def _printed(change: Change) -> tuple[str, str]:
    """What it was and becomes; what is confidential stays in the desk."""
    return ("(confidential)",) * 2 if change.level == "P4" else (change.was, change.becomes)


def _asked_line(asked: Asked) -> ProblemLine:
    choices = f" ({' / '.join(asked.choices)})" if asked.choices else ""
    return ProblemLine(asked.row or 0, asked.column or "", asked.value or "", f"{asked.text}{choices}")


def _lines(report: ImportReport) -> Iterator[tuple[int, str, str, str, str, str, str]]:
    for asked in report.questions:
        choices = " | ".join(asked.choices)
        yield (
            asked.row or 0, asked.column or "", "question", asked.value or "", asked.text, choices, asked.state,
        )  # fmt: skip
    for change in (each for each in report.changes if not each.asked):
        was, becomes = _printed(change)
        what = "change (safety)" if change.safety else "change"
        yield change.row or 0, change.label, what, was, f"{change.who}: becomes “{becomes}”", "", ""
    for gone in report.no_longer_listed:
        yield gone.row, "", "no longer listed", "", gone.who, "", ""
    for problem in report.problems:
        yield problem.row, problem.column, "worth a look", "", problem.text, "", ""
    for twice in report.duplicates:
        yield twice.row, "", f"{_again_of(twice)} again?", "", twice.why, "", ""
    for skipped in report.skipped:
        yield skipped.row, "", "left out", "", skipped.why, "", ""
    for remark in report.remarks:
        yield 0, "", "remark", "", remark, "", ""

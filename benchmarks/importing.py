"""An import of 10,000 rows beside a bare read of the same workbook: `python -m benchmarks.importing [ROWS]`.

Seconds are medians of interleaved runs, each in a process of its own (the start of Python is not counted, and modules
are compiled before, as they are in an installed program); memory is the peak of the largest process. Seconds of the
processor, children included, are told beside: on a machine that others use they hold better. The import is the whole
of it: the limited child that reads, every value, the search for duplicates, the records with their journal, the
durable commit. Then the same people come again in a newer list.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.list_maker import write_workbook

_BARE = {
    "calamine": (
        "import python_calamine as c\nb = c.CalamineWorkbook.from_path(path)\nb.get_sheet_by_index(0).to_python()"
    ),
    "openpyxl": (
        "import openpyxl\nb = openpyxl.load_workbook(path, read_only=True, data_only=True)\n"
        "rows = [list(r) for r in b.worksheets[0].iter_rows(values_only=True)]"
    ),
}
_IMPORT = """
import datetime as dt
from pathlib import Path
from exchange_desk.desk import Desk
from exchange_desk.operations.imports import import_file
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
desk_file = Path(path).with_suffix(".exdesk")
first = not desk_file.exists()
desk = Desk.create(desk_file, name="S", town="Peoria", country="US") if first else Desk.open(desk_file)
if first:
    with desk.writing("Visit") as session:
        partner = add_partner(session, name="Hennef", country="DE")
        visit = add_visit(session, title="V", direction="inbound", starts=dt.date(2027, 5, 6), ends=dt.date(2027, 5, 9),
                          partner_ids=[partner])
    Path(path).with_suffix(".visit").write_text(visit)
visit = Path(path).with_suffix(".visit").read_text()
began, used = time.perf_counter(), processor()
with desk.writing("Import") as session:
    report = import_file(session, path=Path(again or path), kind="guests", visit_id=visit)
told = f"{report.new} new, {report.changed} changed, {report.unchanged} the same"
"""
_FRAME = """
import json, resource, sys, time
def processor():
    uses = [resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in uses)
path, again = sys.argv[1], sys.argv[2]
began, used = time.perf_counter(), processor()
told = ""
{what}
seconds, used = time.perf_counter() - began, processor() - used
peak = max(resource.getrusage(w).ru_maxrss for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps([seconds, used, peak / 1024, told]))
"""


Run = tuple[float, float, float, str]


def timed(what: str, path: Path, again: str = "") -> Run:
    """Seconds, those of the processor, megabytes and what was told by a piece of work in a process of its own."""
    command = [sys.executable, "-c", _FRAME.format(what=what), str(path), again]
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(path.parent / "compiled")}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | compiled)
    seconds, used, peak, told = json.loads(done.stdout)
    return seconds, used, peak, told


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="?", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    print(f"{platform.platform()} · Python {platform.python_version()} · {asked.rows} rows, 10 columns")
    found: dict[str, list[Run]] = {}
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "first.xlsx"
        write_workbook(first, 100)
        for what in (*_BARE.values(), _IMPORT):
            timed(what, first)
        for run in range(asked.runs):
            path = Path(folder) / f"list{run}.xlsx"
            newer = Path(folder) / f"newer{run}.xlsx"
            write_workbook(path, asked.rows)
            write_workbook(newer, asked.rows + asked.rows // 100)
            for name, what in _BARE.items():
                found.setdefault(f"bare read, {name}", []).append(timed(what, path))
            found.setdefault("import", []).append(timed(_IMPORT, path))
            found.setdefault("the same again", []).append(timed(_IMPORT, path))
            found.setdefault("a newer list, 1 % more", []).append(timed(_IMPORT, path, str(newer)))
    base, other = (_medians(found[f"bare read, {name}"]) for name in ("calamine", "openpyxl"))
    print(f"{'':28}{'seconds':>9}{'/ calamine':>12}{'/ openpyxl':>12}{'processor':>11}{'/ openpyxl':>12}{'peak MB':>9}"
          "   (goal: 3 times, 512 MB)")  # fmt: skip
    for name, runs in found.items():
        (seconds, used), peak = _medians(runs), max(run[2] for run in runs)
        print(f"{name:28}{seconds:9.2f}{seconds / base[0]:12.1f}{seconds / other[0]:12.1f}{used:11.2f}"
              f"{used / other[1]:12.1f}{peak:9.0f}   {runs[-1][3]}")  # fmt: skip


def _medians(runs: Sequence[Run]) -> tuple[float, float]:
    return median(run[0] for run in runs), median(run[1] for run in runs)


if __name__ == "__main__":
    main()

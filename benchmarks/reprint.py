"""What a reprint costs after a family withdraws: finding the sheets that changed, and printing eleven of them anew.

    python -m benchmarks.reprint [--rounds 3] [--guests 68] [--homes 52]

Every sheet of a full visit is printed; then two guests move to other homes. Measured: asking where all sheets stand,
and printing the first eleven that are out of date. Goal: 1 s for the reprint. Drawing all sheets stands beside it.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import tempfile
import time
from pathlib import Path

from sqlalchemy import select

from benchmarks.packet_visit import VISIT, full_visit
from benchmarks.packets import NOW
from exchange_desk.packets.printing import print_visit, stale
from exchange_desk.records import Placement

SHEETS, GOAL = 11, 1.0


def measured(guests: int, homes: int) -> tuple[float, int, float, int, float]:
    """Seconds for all sheets, how many are out of date, seconds to find them, how many are printed anew, seconds."""
    session = full_visit(guests, homes)
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        print_visit(session, visit_id=VISIT, out=Path(folder), now=NOW)
        everything = time.perf_counter() - begin
        session.commit()
        for number in range(2):
            placement = session.scalars(select(Placement).where(Placement.participation_id == f"g{number}")).one()
            placement.household_id, placement.room_id = f"h{homes - 1 - number}", f"h{homes - 1 - number}-r2"
        session.commit()
        begin = time.perf_counter()
        changed = [row for row in stale(session, visit_id=VISIT) if row.state in {"new", "stale"}]
        finding = time.perf_counter() - begin
        only = {(row.document, row.subject_id) for row in changed[:SHEETS]}
        documents = sorted({document for document, _ in only})
        session.commit()
        begin = time.perf_counter()
        printed = print_visit(session, visit_id=VISIT, out=Path(folder), now=NOW, documents=documents, only=only)
        again = time.perf_counter() - begin
    return everything, len(changed), finding, len(printed), again


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--guests", type=int, default=68)
    parser.add_argument("--homes", type=int, default=52)
    asked = parser.parse_args()
    rounds = [measured(asked.guests, asked.homes) for _ in range(asked.rounds)]
    everything, finding, again = (statistics.median(one[at] for one in rounds) for at in (0, 2, 4))
    print(f"{platform.platform()}, Python {platform.python_version()}, {asked.guests} guests, {asked.homes} homes")
    print(f"all sheets printed            {everything:6.2f} s")
    print(f"finding what is out of date   {finding:6.2f} s   ({rounds[0][1]} sheets)")
    print(f"printing {rounds[0][3]:2} of them anew      {again:6.2f} s   goal {GOAL:.0f} s")


if __name__ == "__main__":
    main()

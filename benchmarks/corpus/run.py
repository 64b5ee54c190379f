"""Import a generated corpus and count what was read wrong without a word: `python -m benchmarks.corpus.run [FILES]`.

Every file is read as the program reads it (in this process, without the limits of the child, to save the start of
two thousand interpreters); the same seed makes the same files.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus.files import write_file
from benchmarks.corpus.judging import ASKED, NOTED, RIGHT, WRONG, Verdict, judge
from benchmarks.corpus.layouts import Laid, lay_out
from benchmarks.corpus.tongues_east import TONGUES


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file; `refused` is the sentence where it was not read at all."""

    number: int
    country: str
    how: str
    style: str
    verdicts: tuple[Verdict, ...]
    refused: str = ""


def one_file(number: int, seed: int = 1, keep: str | None = None) -> Outcome:
    """Make, read and judge one file of the corpus."""
    chance = random.Random(f"{seed}:{number}")
    tongue = TONGUES[number % len(TONGUES)]
    laid = lay_out(tongue, chance)
    with tempfile.TemporaryDirectory() as folder:
        path, how = write_file(laid, Path(keep or folder), f"list{number}", chance)
        return _read(number, laid, path, how)


def _read(number: int, laid: Laid, path: Path, how: str) -> Outcome:
    from exchange_desk.basics.errors import DeskError
    from exchange_desk.intake.drafts import VisitFacts
    from exchange_desk.intake.guests.reading import guests_in
    from exchange_desk.intake.readers.child import Told, answer
    from exchange_desk.intake.readers.wire import unpacked

    ours = ("Hennef", "DE") if laid.tongue.country != "DE" else ("Banbury", "GB")
    facts = VisitFacts(
        dt.date(2027, 5, 6),
        dt.date(2027, 5, 9),
        ours[0],
        ours[1],
        "Europe/Berlin",
        (laid.tongue.town,),
        (laid.tongue.country,),
    )
    try:
        sheets = unpacked(answer(path, Told(countries=facts.guest_countries)), path.name)
        read = guests_in(sheets, facts, path.name)
    except DeskError as error:
        return Outcome(number, laid.tongue.country, how, laid.style, (), str(error))
    return Outcome(number, laid.tongue.country, how, laid.style, tuple(judge(laid, read)))


def main() -> None:
    """Print the table of the corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="?", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=40, help="how many wrong values to show")
    asked = parser.parse_args()
    began = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        outcomes = list(pool.map(one_file, range(asked.files), [asked.seed] * asked.files, chunksize=20))
    _tell(outcomes, time.perf_counter() - began, asked.show)


def _tell(outcomes: list[Outcome], seconds: float, show: int) -> None:
    verdicts = [(o, v) for o in outcomes for v in o.verdicts]
    told = Counter(v.verdict for _, v in verdicts)
    sure = Counter(v.verdict for _, v in verdicts if not v.open)
    total, decidable = sum(told.values()), sum(sure.values())
    print(f"{len(outcomes)} files, {total} values, {seconds:.0f} s; refused {sum(bool(o.refused) for o in outcomes)}")
    print(f"wrong without a word: {told[WRONG]} (goal 0)")
    print(f"right without asking: {100 * sure[RIGHT] / decidable:.2f} % of values with one reading (goal 98), "
          f"{100 * told[RIGHT] / total:.2f} % of all; asked {told[ASKED]}, noted {told[NOTED]}")  # fmt: skip
    for name, place in (("country", 0), ("column", 1)):
        groups: dict[str, Counter[str]] = {}
        for o, v in verdicts:
            groups.setdefault((o.country, v.column)[place], Counter())[v.verdict] += 1
        told_by = (f"{k} {n[RIGHT]}/{n[ASKED]}/{n[NOTED]}/{n[WRONG]}" for k, n in sorted(groups.items()))
        print(f"by {name} (right/asked/noted/wrong): " + ", ".join(told_by))
    for o in outcomes:
        if o.refused and show > 0:
            print(f"refused #{o.number} {o.country} {o.how}: {o.refused}")
    for o, v in [(o, v) for o, v in verdicts if v.verdict == WRONG][:show]:
        print(f"#{o.number} {o.country} {o.how} [{o.style}] row {v.row} {v.column}: {v.meant!r} read as {v.read!r}")


if __name__ == "__main__":
    main()

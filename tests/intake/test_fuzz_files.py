"""Two thousand damaged files: each is read or refused with a sentence, and none brings the program down.

FUZZ=20000 runs the long form.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.intake.mangling import mangled

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
FILES = ("port-hardy-2027/guests.xlsx", "hennef-2027/liste_le_pecq.ods", "hennef-2027/gaeste_banbury.csv",
         "hennef-2027/gastgeber.xlsx", "port-hardy-2027/host-families.csv")  # fmt: skip
SEEDS = Path(__file__).resolve().parent / "seeds"
MANY, SHARDS = int(os.environ.get("FUZZ", "2000")), 8


class Worker:
    """The limited process, started again where a file has ended it: to the program that is a refusal too."""

    def __init__(self) -> None:
        self.process = self._started()

    def _started(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.intake.fuzz_worker"], cwd=ROOT, text=True, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def outcome(self, path: Path) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{path}\n")
        self.process.stdin.flush()
        said = self.process.stdout.readline()
        if not said:
            self.process.wait()
            self.process = self._started()
            return "ended"
        return said.strip()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_damaged_file_is_read_or_refused(shard: int, tmp_path: Path) -> None:
    wholes = [(name, (SAMPLES / name).read_bytes()) for name in FILES]
    wholes += [(path.name, path.read_bytes()) for path in sorted(SEEDS.iterdir())]
    worker = Worker()
    found: Counter[str] = Counter()
    crashes = []
    for number in range(shard, MANY, SHARDS):
        chance = random.Random(f"fuzz {number}")
        name, whole = wholes[number % len(wholes)]
        path = tmp_path / f"f{number}{Path(name).suffix}"
        path.write_bytes(mangled(whole, chance))
        said = worker.outcome(path)
        found[said.partition(":")[0]] += 1
        if said.startswith("CRASH"):
            crashes.append(f"{number} {name}: {said}")
        path.unlink()
    worker.close()
    assert not crashes, "\n".join(crashes[:5])
    assert found["read"], found
    assert found["refused"], found
    assert found["ended"] <= 2, found


def test_the_harness_sees_a_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.intake import fuzz_worker

    def broken(*_: object) -> None:
        raise KeyError("broken")

    monkeypatch.setattr(fuzz_worker, "guests_in", broken)
    path = tmp_path / "x.csv"
    path.write_text("Name,Born\nAda,2011-01-02\n")
    assert fuzz_worker.outcome(path).startswith("CRASH")

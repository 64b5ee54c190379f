"""A kill at every write, sync, rename and unlink of a save, a new file and a migration (make soak)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.desk import Desk
from exchange_desk.records import Person

pytestmark = [pytest.mark.soak, pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")]
CALLS = ("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "unlink", "rename", "linkat", "link")

SAVE = """
import sys; from pathlib import Path
from exchange_desk.desk import Desk
from exchange_desk.records import Person
with Desk.open(Path(sys.argv[1])) as desk:
    with desk.writing("Add") as session:
        session.add_all([Person(given_name="new") for _ in range(3)])
    Path(sys.argv[1] + ".ack").touch()
"""
CREATE = """
import sys; from pathlib import Path
from exchange_desk.desk import Desk
Desk.create(Path(sys.argv[1]), name="S", town="Port Hardy", country="CA").close()
Path(sys.argv[1] + ".ack").touch()
"""


def killed(code: str, path: Path, call: str, when: int) -> bool:
    """Run it and kill it at that call; whether it was killed."""
    run = subprocess.run(
        ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={when}",
         sys.executable, "-B", "-c", code, str(path)],
        capture_output=True, check=False,
    )  # fmt: skip
    return run.returncode != 0


def people(path: Path) -> int:
    with Desk.open(path) as desk:
        assert desk.check() == ()
        with desk.reading() as session:
            return session.query(Person).count()


@pytest.mark.parametrize("call", CALLS)
def test_a_save_killed_anywhere_is_whole_or_absent(tmp_path: Path, call: str) -> None:
    base = tmp_path / "base.exdesk"
    Desk.create(base, name="S", town="Port Hardy", country="CA").close()
    for when in range(1, 200):
        folder = tmp_path / f"{when}"
        folder.mkdir()
        path = folder / "x.exdesk"
        shutil.copy(base, path)
        dead = killed(SAVE, path, call, when)
        acknowledged = Path(f"{path}.ack").exists()
        assert people(path) in ((3,) if acknowledged else (0, 3))
        shutil.rmtree(folder)
        if not dead:
            return


@pytest.mark.parametrize("call", CALLS)
def test_a_new_file_killed_anywhere_is_whole_or_absent(tmp_path: Path, call: str) -> None:
    for when in range(1, 400):
        folder = tmp_path / f"{when}"
        folder.mkdir()
        path = folder / "x.exdesk"
        dead = killed(CREATE, path, call, when)
        if path.exists():
            assert people(path) == 0
        else:
            assert dead
            try:
                Desk.create(path, name="S", town="Port Hardy", country="CA").close()
            except RefusedInput as refusal:
                pytest.fail(f"what a kill left behind stops a new start: {refusal}")
        shutil.rmtree(folder)
        if not dead:
            return

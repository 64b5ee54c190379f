"""A process killed at any moment loses nothing that it had acknowledged (the long run stands in tests/soak)."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from exchange_desk.desk import Desk
from exchange_desk.records import Person

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")


def work_until_killed(path: Path, told: int) -> None:
    desk = Desk.open(path)
    with desk.reading() as session:
        number = session.execute(select(func.count()).select_from(Person)).scalar_one() // 3
    while True:
        with desk.writing(f"Step {number}") as session:
            session.add_all([Person(given_name=f"{number}") for _ in range(3)])
        os.write(told, b"%d\n" % number)
        number += 1


def killed_after(path: Path, seconds: float) -> int:
    """Let a child work that long, kill it; how many steps it acknowledged."""
    hears, told = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no cover - the child never comes back
        os.close(hears)
        try:
            work_until_killed(path, told)
        finally:
            os._exit(1)
    os.close(told)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(hears, "rb") as pipe:
        return len(pipe.read().splitlines())


def test_every_acknowledged_step_is_there_after_a_kill(desk_path: Path) -> None:
    Desk.create(desk_path, name="S", town="Port Hardy", country="CA").close()
    chance = random.Random(7)
    rounds = int(os.environ.get("KILLS", "25"))
    least = 0
    for _ in range(rounds):
        least += killed_after(desk_path, chance.uniform(0.0, 0.12))
        with Desk.open(desk_path) as desk:
            assert desk.check() == ()
            with desk.reading() as session:
                people = session.execute(select(func.count()).select_from(Person)).scalar_one()
        assert people % 3 == 0
        assert least * 3 <= people
        least = people // 3
    assert least > 0

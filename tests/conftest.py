"""What every test may ask for: an offscreen screen, and a desk file of its own."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# what the window remembers of a test is nobody's recent file
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="exchange-desk-tests-")
# the same examples every time, so that a red build is the change's doing; RANDOM=1 looks for new ones
# no deadlines: the first example of a test may load the month names of thirty languages on a busy machine
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("searching", deadline=None)
settings.load_profile("searching" if os.environ.get("RANDOM") else "steady")
_HERE = Path(__file__).resolve().parent
# Builders that several rooms share: invented worlds, sample desks.
sys.path += [str(_HERE / "rules"), str(_HERE / "matching")]


_EMPTY: list[bytes] = []  # an empty desk file as the real steps make it: made once, then copied


@pytest.fixture(autouse=True)
def new_files_are_copies(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare hundreds of tests the making of the same forty tables; those of the storage make them really."""
    migrate = sys.modules.get("exchange_desk.storage.migrate")
    if migrate is None or "storage" in request.path.parts:
        return
    real = migrate.build

    def build(path: Path, *how: object) -> None:
        if how or path.stat().st_size:
            real(path, *how)
        elif _EMPTY:
            path.write_bytes(_EMPTY[0])
        else:
            real(path)
            _EMPTY.append(path.read_bytes())

    monkeypatch.setattr(migrate, "build", build)


@pytest.fixture
def desk_path(tmp_path: Path) -> Path:
    """Where a desk file may be made."""
    return tmp_path / "numata.exdesk"


@pytest.fixture
def desk(desk_path: Path) -> Iterator[object]:
    """An empty, open desk of the committee of Port Hardy."""
    from exchange_desk.desk import Desk

    with Desk.create(desk_path, name="Port Hardy Twinning Society", town="Port Hardy", country="CA") as desk:
        yield desk

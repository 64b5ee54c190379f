"""Widgets of one test are thrown away before the next begins, never while it builds its own: see ui.shell.clearing."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tests.ui.programme_builder import opened  # noqa: F401


@pytest.fixture(autouse=True)
def clearing_between_tests() -> Iterator[None]:
    """As the window does it: nothing is collected on the way; what was there before the test is not looked at again."""
    gc.disable()
    gc.freeze()
    yield
    gc.collect()
    gc.enable()

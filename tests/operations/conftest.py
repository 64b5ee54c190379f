"""What tests of operations may ask for: a visit that has begun."""

from __future__ import annotations

import pytest

from exchange_desk.desk import Desk
from tests.operations.bringing_in import weekend


@pytest.fixture
def visit(desk: Desk) -> str:
    """A weekend with guests from Banbury."""
    return weekend(desk)

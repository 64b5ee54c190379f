"""What nobody needs any more goes between two events, and stays until then."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.shell.clearing import Clearing


class Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self


def test_nothing_is_collected_until_the_window_has_time_for_it(qtbot: QtBot) -> None:
    parent = QObject()
    gc.collect()
    clearing = Clearing(parent)
    first = weakref.ref(Ring())
    many = [Ring() for _ in range(5000)]
    assert not gc.isenabled()
    assert first() is not None
    assert clearing.look() > 0
    assert first() is None
    assert len(many) == 5000


def test_with_little_to_throw_away_it_does_not_look(qtbot: QtBot) -> None:
    parent = QObject()
    clearing = Clearing(parent)
    gc.collect()
    assert clearing.look() == 0


def test_what_is_kept_is_not_looked_at_until_it_is_let_go(qtbot: QtBot) -> None:
    parent = QObject()
    clearing = Clearing(parent)
    kept = weakref.ref(Ring())
    clearing.keep()
    gc.collect()
    assert kept() is not None
    clearing.let_go()
    gc.collect()
    assert kept() is None

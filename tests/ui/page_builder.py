"""One page on an open desk, what it told, and waiting until it has answered: for tests of a page without the window."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QApplication

from exchange_desk.desk import Desk
from ui.link.link import Link


class OnDesk:
    """A link to the file at `path`; `told` and `refused` are the sentences that it said."""

    def __init__(self, path):
        self.told, self.refused = [], []
        self.link = Link()
        self.link.told.connect(lambda words, _undo: self.told.append(words))
        self.link.refused.connect(self.refused.append)
        self.link.open(lambda: Desk.open(path))
        self.until(lambda: self.link.is_open)

    def show(self, qtbot, make, visit, size=(1180, 720)):
        """Choose the visit and show the page that `make` makes for it."""
        self.link.choose_visit(visit)
        self.page = make(self.link)
        qtbot.addWidget(self.page)
        self.page.resize(*size)
        self.page.show()
        self.settle()

    def until(self, true):
        end = time.monotonic() + 40
        while not true():
            assert time.monotonic() < end
            QApplication.processEvents()
            time.sleep(0.005)

    def quiet(self):
        """Whether nothing is asked and nothing done at the moment."""
        return not self.link.waiting and self.link.job is None

    def settle(self):
        """Until everything asked for was answered, and what was asked upon that."""
        for _ in range(2):
            self.until(self.quiet)
            QApplication.processEvents()
        self.until(self.quiet)

"""Objects that nobody needs any more are thrown away between two events of the window, and nowhere else.

Python looks for rings of such objects whenever many new ones were made: also while Qt is building a widget, and
also on the thread of a job. A widget that is thrown away there takes the program down.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 1000


class Clearing(QObject):
    """Stops Python's own collecting and does it on a timer of the window's thread, as often as Python would."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)

    def keep(self) -> None:
        """Never look again at what is there now: libraries and the window live as long as a file is open."""
        gc.freeze()

    def let_go(self) -> None:
        """Look at everything again."""
        gc.unfreeze()

    def look(self) -> int:
        """Collect the eldest generation that is due; how many objects were thrown away."""
        due = [at for at, (number, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
               if number > limit]  # fmt: skip
        return gc.collect(max(due)) if due else 0

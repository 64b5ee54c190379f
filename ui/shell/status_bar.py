"""The foot of the window: which file, whether all is saved, and the size of the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QWidget

from ui.kit.buttons import quiet
from ui.kit.labels import OneLine
from ui.kit.look import LARGEST, SMALLEST, STEP, look
from ui.link.link import Link


class StatusBar(QFrame):
    """Left the file and when it was saved, right the size of the text."""

    def __init__(self, link: Link, resize_text: Callable[[int], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self.setProperty("kind", "foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(2), look.px(12), look.px(2))
        row.setSpacing(look.px(8))
        self.saved = OneLine("No committee file is open. Nothing leaves this computer.")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(SMALLEST // STEP, LARGEST // STEP)
        self.slider.setValue(look.percent // STEP)
        self.slider.setFixedWidth(look.px(110))
        self.slider.setAccessibleName("Size of the text in percent")
        self.slider.valueChanged.connect(lambda value: resize_text(value * STEP))
        row.addWidget(self.saved, 1)
        row.addWidget(quiet("A−", lambda: resize_text(look.percent - STEP)))
        row.addWidget(self.slider)
        row.addWidget(quiet("A+", lambda: resize_text(look.percent + STEP)))
        link.opened.connect(self.say)
        link.closed.connect(self.say)
        link.changed.connect(self.say)
        look.changed.connect(self._sized)

    def say(self) -> None:
        """Say which file is open and how it stands."""
        path = self._link.path
        if path is None:
            self.saved.set_text("No committee file is open. Nothing leaves this computer.")
            return
        at = self._link.saved_at
        state = f"All changes saved {at:%H:%M}" if at else "All changes are saved as you make them"
        self.saved.set_text(f"{path.name}  ·  {state}")

    def _sized(self) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(look.percent // STEP)
        self.slider.blockSignals(False)
        self.slider.setFixedWidth(look.px(110))
        self.saved.updateGeometry()

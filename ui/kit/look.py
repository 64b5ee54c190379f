"""The look of the whole window: colours, size of the text, lengths that follow it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.kit.palette import DARK, LIGHT, Colours, qt_palette
from ui.kit.sheet import style_sheet

SMALLEST, LARGEST, STEP = 90, 200, 10
STEPS = {"small": 0.85, "body": 1.0, "section": 1.2, "title": 1.5}


class Look(QObject):
    """One for the window. `changed` is sent after colours or text size changed: who paints by hand paints again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.colours: Colours = LIGHT
        self.percent = 100
        self.body_points = 10.5
        self._em = 18

    def apply(self, *, dark: bool, percent: int, families: tuple[str, ...] = ()) -> None:
        """Give the application its colours and its text size (90 to 200 percent of one step above the system's)."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.colours = DARK if dark else LIGHT
        self.percent = max(SMALLEST, min(LARGEST, percent))
        system = app.property("system_points")
        if system is None:
            system = app.font().pointSizeF()
            app.setProperty("system_points", system)
        self.body_points = max(10.5, system + 1) * self.percent / 100
        font = QFont(app.font())
        if families:
            font.setFamilies(list(families))
        font.setPointSizeF(self.body_points)
        app.setStyle("Fusion")
        app.setPalette(qt_palette(self.colours))
        app.setFont(font)
        self._em = QFontMetrics(font).height()
        app.setStyleSheet(style_sheet(self.colours, self.body_points, self.px))
        self.changed.emit()

    def resize_text(self, percent: int) -> None:
        """Another text size, the same colours."""
        self.apply(dark=self.colours.dark, percent=percent)

    def px(self, at_100: float) -> int:
        """A length that is `at_100` pixels at 100 percent on an ordinary screen, and grows with the text."""
        return max(1, round(at_100 * self._em / 19))

    def font(self, step: str = "body", *, bold: bool = False) -> QFont:
        """A font of one of the four steps (small, body, section, title)."""
        font = QFont(QApplication.font())
        font.setPointSizeF(self.body_points * STEPS[step])
        font.setBold(bold)
        return font


look = Look()

"""Plain text that wraps between words, and inside one only where that is wider than its column: nothing is cut."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.kit.labels import label


class Wrapped(QLabel):
    """A label for long names, addresses and e-mails in narrow columns, in any script."""

    def __init__(self, text: str = "", *, muted: bool = False, strong: bool = False) -> None:
        super().__init__()
        plain = label(text, muted=muted, strong=strong)
        for name in ("step", "muted", "strong"):
            self.setProperty(name, plain.property(name))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str, *, muted: bool = False, strong: bool = False) -> None:
        """Another text, in another weight."""
        self.setText(text)
        self.setProperty("muted", muted)
        self.setProperty("strong", strong)
        self.style().polish(self)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        margins = self.contentsMargins()
        inner = max(1, width - margins.left() - margins.right())
        return self._laid(inner)[1] + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Wide enough for the longest line, as far as that is reasonable."""
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0)
        width = min(widest + 2, metrics.averageCharWidth() * 40)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a letter; as tall as one line."""
        return QSize(1, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        margins = self.contentsMargins()
        top = margins.top()
        layouts, _height = self._laid(max(1, self.width() - margins.left() - margins.right()))
        for layout in layouts:
            layout.draw(painter, QPointF(margins.left(), top))
            top += int(layout.boundingRect().height())

    def _laid(self, width: int) -> tuple[list[QTextLayout], int]:
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layouts, height = [], 0
        for paragraph in self.text().split("\n"):
            layout = QTextLayout(paragraph, self.font())
            layout.setTextOption(option)
            layout.beginLayout()
            at = 0.0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, at))
                at += line.height()
            layout.endLayout()
            layouts.append(layout)
            height += int(layout.boundingRect().height())
        return layouts, height

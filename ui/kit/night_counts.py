"""Two counts above each night, as hotels do it: what is free, and who is still without."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.icons import pixmap
from ui.kit.labels import tip
from ui.kit.look import look

Night = tuple[dt.date, int, int]


class NightCounts(QWidget):
    """A head of three rows: nights, the first count, the second; nights with the same counts stand together where the
    room is narrow.
    """

    def __init__(self, first: str, second: str) -> None:
        super().__init__()
        self._names = (first, second)
        self._nights: tuple[Night, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_nights(self, nights: Sequence[Night]) -> None:
        """(night, first count, second count) for each night."""
        self._nights = tuple(nights)
        words = "\n".join(
            f"{night:%A} {night.day} {night:%B}: {one} {self._names[0]}, {other} {self._names[1]}"
            for night, one, other in nights
        )
        self.setToolTip(tip(words))
        self.setAccessibleName("Nights. " + words.replace("\n", ". "))
        self.update()

    def sizeHint(self) -> QSize:
        """Three lines of small text."""
        return QSize(look.px(300), self._metrics().height() * 3 + look.px(8))

    def minimumSizeHint(self) -> QSize:
        """As tall, in any width."""
        return QSize(look.px(150), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names of the counts, then the nights."""
        painter, colours, metrics = QPainter(self), look.colours, self._metrics()
        painter.setFont(look.font("small"))
        tall, top = metrics.height(), look.px(3)
        names = max(metrics.horizontalAdvance(name) for name in self._names) + look.px(14)
        painter.setPen(QColor(colours.muted))
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for number, name in enumerate(self._names, 1):
            painter.drawText(QRect(0, top + number * tall, names - look.px(8), tall), right, name)
        columns = self._columns(self.width() - names)
        each = min(look.px(120), (self.width() - names) // max(1, len(columns)))
        middle = int(Qt.AlignmentFlag.AlignCenter)
        for number, (head, one, other) in enumerate(columns):
            box = QRect(names + number * each, 0, each - look.px(3), self.height() - 1)
            painter.setPen(QPen(QColor(colours.hair), 1))
            painter.fillRect(box, QColor(colours.surface))
            painter.drawRect(box)
            painter.setPen(QColor(colours.muted))
            painter.drawText(QRect(box.left(), top, box.width(), tall), middle, head)
            painter.setPen(QColor(colours.ok if one else colours.muted))
            painter.drawText(QRect(box.left(), top + tall, box.width(), tall), middle, str(one))
            low = QRect(box.left(), top + tall * 2, box.width(), tall)
            painter.setPen(QColor(colours.problem if other else colours.muted))
            painter.drawText(low, middle, str(other))
            if other:
                size = look.px(12)
                at = low.center().x() - metrics.horizontalAdvance(str(other)) // 2 - size - look.px(4)
                painter.drawPixmap(at, low.center().y() - size // 2 + 1, pixmap("status-unplaced", size, "problem"))

    def _columns(self, width: int) -> list[tuple[str, int, int]]:
        """What is drawn: each night; alike nights together, or at last the first ones and "…"."""
        least = self._metrics().horizontalAdvance("Wed 28") + look.px(12)
        if len(self._nights) * least <= width:
            return [(f"{night:%a} {night.day}", one, other) for night, one, other in self._nights]
        spans: list[list[Night]] = []
        for night in self._nights:
            if spans and spans[-1][-1][1:] == night[1:]:
                spans[-1].append(night)
            else:
                spans.append([night])
        found = [(_span(span), span[0][1], span[0][2]) for span in spans]
        wide = self._metrics().horizontalAdvance("28 Sep–30 Nov") + look.px(12)
        fit = max(1, width // wide)
        if len(found) <= fit:
            return found
        # The nights that matter most: where somebody is without a home, then where fewest beds are free.
        worst = sorted(range(len(found)), key=lambda n: (-found[n][2], found[n][1], n))[:fit]
        return [found[n] for n in sorted(worst)]

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(look.font("small"))


def _span(span: Sequence[Night]) -> str:
    first, last = span[0][0], span[-1][0]
    if first == last:
        return f"{first.day} {first:%b}"
    return f"{first.day}{'' if first.month == last.month else f' {first:%b}'}–{last.day} {last:%b}"

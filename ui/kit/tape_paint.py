"""How a tape chart is painted: only what is seen, with texts that were laid out once."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QStaticText, QTextOption, QTransform

from ui.kit.icons import pixmap
from ui.kit.look import look
from ui.kit.status import STATUS
from ui.kit.tape import Bar, Laid

MOST_TEXTS = 20_000
_STYLES = {
    "confirmed": Qt.PenStyle.SolidLine,
    "pencilled": Qt.PenStyle.DashLine,
    "problem": Qt.PenStyle.SolidLine,
    "unplaced": Qt.PenStyle.DotLine,
}
_HATCHING = {"pencilled": Qt.BrushStyle.BDiagPattern, "problem": Qt.BrushStyle.Dense6Pattern}


class Ink:
    """Fonts, pens and laid-out texts of one look; made anew when colours or text size change."""

    def __init__(self) -> None:
        self.body, self.bold = look.font(), look.font(bold=True)
        self.small, self.small_bold = look.font("small"), look.font("small", bold=True)
        self._metrics = {name: QFontMetrics(getattr(self, name)) for name in ("body", "bold", "small", "small_bold")}
        self.lane = self._metrics["bold"].height() + self._metrics["small"].height() + look.px(10)
        self.head_line = self._metrics["small"].height() + look.px(3)
        self.icon = look.px(15)
        self._texts: dict[tuple[str, str, int], QStaticText] = {}
        self._left = QTextOption()
        self._left.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self._left.setWrapMode(QTextOption.WrapMode.NoWrap)
        self.hair, self.line = QPen(QColor(look.colours.hair), 1), QPen(QColor(look.colours.line), 1)
        self.closed = QBrush(QColor(look.colours.hair), Qt.BrushStyle.BDiagPattern)
        self.colour = {name: QColor(value) for name, value in look.colours._asdict().items() if name != "dark"}

    def width(self, text: str, font: str) -> int:
        """How wide a text is."""
        return self._metrics[font].horizontalAdvance(text)

    def height(self, font: str) -> int:
        """How tall a line is."""
        return self._metrics[font].height()

    def text(self, painter: QPainter, at: QPointF, text: str, font: str, width: int) -> None:
        """Draw a text on one line, cut with an ellipsis at `width`; the painter's pen gives its colour."""
        if width < look.px(6) or not text:
            return
        key = (text, font, width)
        laid = self._texts.get(key)
        if laid is None:
            if len(self._texts) > MOST_TEXTS:
                self._texts.clear()
            cut = self._metrics[font].elidedText(text, Qt.TextElideMode.ElideRight, width)
            laid = QStaticText("\u200e" + cut)
            laid.setTextFormat(Qt.TextFormat.PlainText)
            laid.setTextOption(self._left)
            laid.prepare(QTransform(), self.font(font))
            self._texts[key] = laid
        painter.setFont(self.font(font))
        painter.drawStaticText(at, laid)

    def font(self, name: str) -> QFont:
        """One of the four fonts."""
        found: QFont = getattr(self, name)
        return found


def paint_bar(
    painter: QPainter, ink: Ink, bar: Bar, rect: QRect, *, chosen: bool, focus: bool, seen: tuple[int, int]
) -> None:
    """One bar: its state by frame, hatching and shape, then the name, between the two sides that are `seen`."""
    colour = ink.colour
    _shape, tone, ground, _word = STATUS[bar.status]
    box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    radius = look.px(5)
    painter.setBrush(colour["select"] if chosen else colour[ground])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, radius, radius)
    text_left = max(rect.left(), seen[0]) + look.px(5)
    if bar.status in _HATCHING:  # at the end only, so that no line crosses a letter
        painter.setBrush(QBrush(colour["line" if bar.status == "pencilled" else tone], _HATCHING[bar.status]))
        painter.drawRect(QRectF(rect.right() - look.px(9), rect.top() + 2, look.px(7), rect.height() - 4))
        painter.drawRect(QRectF(rect.left() + 2, rect.top() + 2, look.px(4), rect.height() - 4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour[tone], 2 if bar.locked or bar.status == "problem" else 1, _STYLES[bar.status]))
    painter.drawRoundedRect(box, radius, radius)
    if focus:
        painter.setPen(QPen(colour["accent"], 2))
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), radius + 1, radius + 1)
    middle = rect.center().y()
    right = min(rect.right() - look.px(12), seen[1] - look.px(4))
    if bar.locked:
        right -= ink.icon
        painter.drawPixmap(right, middle - ink.icon // 2, pixmap("status-locked", ink.icon, "text"))
        right -= look.px(3)
    for goes_on, name, at in ((bar.after, "chevron-right", right - ink.icon), (bar.before, "chevron-left", text_left)):
        if goes_on:
            painter.drawPixmap(at, middle - ink.icon // 2, pixmap(name, ink.icon, "text"))
    right -= ink.icon if bar.after else 0
    text_left += ink.icon + look.px(1) if bar.before else 0
    if right - text_left > ink.icon:
        painter.drawPixmap(text_left, middle - ink.icon // 2, pixmap(STATUS[bar.status][0], ink.icon, tone))
    text_left += ink.icon + look.px(4)
    _names(painter, ink, bar, text_left, right, rect, tone)


def _names(painter: QPainter, ink: Ink, bar: Bar, left: int, right: int, rect: QRect, tone: str) -> None:
    """The name, what is to be marked, and the name in its own script: side by side, or below one another."""
    painter.setPen(ink.colour["text"])
    mark = ink.width(bar.mark, "small") + look.px(8) if bar.mark else 0
    both = ink.width(bar.name, "body") + ink.width(bar.own_name, "small") + look.px(10) + mark
    if bar.own_name and both > right - left:
        top = rect.top() + (rect.height() - ink.height("body") - ink.height("small")) / 2
        ink.text(painter, QPointF(left, top), bar.name, "body", right - left)
        ink.text(painter, QPointF(left, top + ink.height("body")), bar.own_name, "small", right - left)
        return
    ink.text(
        painter, QPointF(left, rect.top() + (rect.height() - ink.height("body")) / 2), bar.name, "body", right - left
    )
    left += ink.width(bar.name, "body") + look.px(8)
    low = rect.top() + (rect.height() - ink.height("small")) / 2
    if bar.own_name:
        ink.text(painter, QPointF(left, low), bar.own_name, "small", right - left)
        left += ink.width(bar.own_name, "small") + look.px(8)
    if bar.mark and right - left >= ink.width(bar.mark, "small"):
        painter.setPen(ink.colour[tone])
        ink.text(painter, QPointF(right - ink.width(bar.mark, "small"), low), bar.mark, "small", right - left)


def paint_ground(
    painter: QPainter, ink: Ink, laid: Laid, line: int, box: QRect, columns: range, step: int, left: int
) -> list[QPointF]:
    """What lies behind the bars of one line: nights not offered, away, and (returned, to draw at once) free beds."""
    for run in laid.closed(line):
        if run.last < columns.start or run.first >= columns.stop:
            continue
        rect = QRect(box.left() + run.first * step, box.top(), (run.last - run.first + 1) * step, box.height())
        seen = rect.intersected(QRect(left, rect.top(), 100_000, rect.height()))
        painter.fillRect(seen, ink.colour["window"])
        painter.fillRect(seen, ink.closed)
        words = "away" if run.away else "not available"
        wide = ink.width(words, "small")
        shape = ink.icon + look.px(4) if run.away else 0
        if seen.width() >= wide + shape + look.px(8):
            plate = QRect(
                seen.left() + look.px(3), seen.top() + look.px(5), wide + shape + look.px(8), ink.lane - look.px(10)
            )
            painter.fillRect(plate, ink.colour["window"])
            painter.setPen(ink.colour["muted"])
            low = plate.top() + (plate.height() - ink.height("small")) / 2
            if run.away:
                at = plate.center().y() - ink.icon // 2
                painter.drawPixmap(plate.left() + look.px(3), at, pixmap("x", ink.icon, "muted"))
            ink.text(painter, QPointF(plate.left() + shape + look.px(4), low), words, "small", wide + 2)
        elif run.away and seen.width() >= ink.icon:
            middle = seen.center()
            painter.drawPixmap(middle.x() - ink.icon // 2, middle.y() - ink.icon // 2, pixmap("x", ink.icon, "muted"))
    if step < look.px(18):
        return []
    return _dots(laid, line, box, columns, step, ink.lane)


def _dots(laid: Laid, line: int, box: QRect, columns: range, step: int, lane_height: int) -> list[QPointF]:
    """A dot for each free bed, in the lanes that are free on that column; what is over stands in the last of them."""
    dots: list[QPointF] = []
    lanes = laid.lanes[line]
    gap = look.px(9)
    free_of = laid.sheet.lines[line].free
    taken = [{c for bar in lane for c in range(bar.first, bar.last + 1)} if lane else () for lane in lanes]
    for column in columns:
        free = free_of[column]
        if not free:
            continue
        open_lanes = [number for number, columns_of in enumerate(taken) if column not in columns_of]
        for at, lane in enumerate(open_lanes):
            count = 1 if at < len(open_lanes) - 1 else free - at
            if count <= 0:
                break
            x = box.left() + column * step + step / 2 - (min(count, 4) - 1) * gap / 2
            y = box.top() + lane * lane_height + lane_height / 2
            dots += [QPointF(x + n * gap, y) for n in range(min(count, 4))]
    return dots


def grid(columns: range, step: int, x0: int, top: int, bottom: int, laid: Laid, narrow: bool) -> list[QLineF]:
    """The lines between columns; only those between weeks where columns are narrow."""
    days = laid.sheet.days
    return [
        QLineF(x0 + column * step, top, x0 + column * step, bottom)
        for column in columns
        if column and (not narrow or days[column].begins_week)
    ]

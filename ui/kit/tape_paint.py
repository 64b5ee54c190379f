"""How a tape chart is painted: only what is seen, with texts that were laid out once."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPen,
    QPixmap,
    QStaticText,
    QTextOption,
    QTransform,
)

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


class Ink:
    """Fonts, pens and laid-out texts of one look; made anew when colours or text size change."""

    def __init__(self) -> None:
        self.body, self.bold = look.font(), look.font(bold=True)
        self.small, self.small_bold = look.font("small"), look.font("small", bold=True)
        self._metrics = {name: QFontMetrics(getattr(self, name)) for name in ("body", "bold", "small", "small_bold")}
        self.lane = self._metrics["bold"].height() + self._metrics["small"].height() + look.px(10)
        self.head_line = self._metrics["small"].height() + look.px(3)
        self.icon = look.px(15)
        self.px = tuple(look.px(at_100) for at_100 in range(24))
        self._texts: dict[tuple[str, str, int], QStaticText] = {}
        self._widths: dict[tuple[str, str], int] = {}
        self.colour = {name: QColor(value) for name, value in look.colours._asdict().items() if name != "dark"}
        self.hatching = {
            "pencilled": QBrush(self.colour["line"], Qt.BrushStyle.BDiagPattern),
            "problem": QBrush(self.colour["problem"], Qt.BrushStyle.Dense6Pattern),
        }
        self._frames: dict[tuple[str, bool], QPen] = {}
        self.dot = self._dot()
        self.head: tuple[object, QPixmap] | None = None
        self._left = QTextOption()
        self._left.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self._left.setWrapMode(QTextOption.WrapMode.NoWrap)
        self.hair, self.line = QPen(QColor(look.colours.hair), 1), QPen(QColor(look.colours.line), 1)
        self.closed = QBrush(QColor(look.colours.hair), Qt.BrushStyle.BDiagPattern)

    def width(self, text: str, font: str) -> int:
        """How wide a text is; measured once."""
        found = self._widths.get((text, font))
        if found is None:
            if len(self._widths) > MOST_TEXTS:
                self._widths.clear()
            found = self._widths[text, font] = self._metrics[font].horizontalAdvance(text)
        return found

    def height(self, font: str) -> int:
        """How tall a line is."""
        return self._metrics[font].height()

    def text(self, painter: QPainter, at: QPointF, text: str, font: str, width: int) -> None:
        """Draw a text on one line, cut with an ellipsis at `width`; the painter's pen gives its colour."""
        if width < self.px[6] or not text:
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

    def wrapped(self, painter: QPainter, at: QPointF, text: str, width: int, height: int) -> None:
        """Draw a small text on as many lines as fit into the height, cut where it is longer."""
        lines = max(1, height // self.height("small"))
        if lines == 1 or self.width(text, "small") <= width:
            self.text(painter, at, text, "small", width)
            return
        key = (text, f"wrapped {lines}", width)
        laid = self._texts.get(key)
        if laid is None:
            room = int(width * lines * 0.88)  # lines end before the rim where a word does not fit
            laid = QStaticText("\u200e" + self._metrics["small"].elidedText(text, Qt.TextElideMode.ElideRight, room))
            laid.setTextFormat(Qt.TextFormat.PlainText)
            option = QTextOption(self._left)
            option.setWrapMode(QTextOption.WrapMode.WordWrap)
            laid.setTextOption(option)
            laid.setTextWidth(width)
            laid.prepare(QTransform(), self.small)
            self._texts[key] = laid
        painter.setFont(self.small)
        painter.drawStaticText(at, laid)

    def frame(self, status: str, *, thick: bool) -> QPen:
        """The frame of a bar: its line tells the state, also without colour."""
        found = self._frames.get((status, thick))
        if found is None:
            colour = self.colour[STATUS[status][1]]
            found = self._frames[status, thick] = QPen(colour, 2 if thick else 1, _STYLES[status])
        return found

    def _dot(self) -> QPixmap:
        """A free bed."""
        screen = QGuiApplication.primaryScreen()
        ratio = screen.devicePixelRatio() if screen else 1.0
        size = look.px(5)
        picture = QPixmap(round((size + 1) * ratio), round((size + 1) * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colours.muted))
        painter.drawEllipse(QRectF(0.5, 0.5, size, size))
        painter.end()
        return picture

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
    radius = ink.px[5]
    painter.setBrush(colour["select"] if chosen else colour[ground])
    painter.setPen(ink.frame(bar.status, thick=bar.locked or bar.status == "problem"))
    painter.drawRoundedRect(box, radius, radius)
    text_left = max(rect.left(), seen[0]) + ink.px[5]
    hatching = ink.hatching.get(bar.status)
    if hatching is not None:  # at the ends only, so that no line crosses a letter
        painter.fillRect(rect.right() - ink.px[9], rect.top() + 3, ink.px[7], rect.height() - 6, hatching)
        painter.fillRect(rect.left() + 3, rect.top() + 3, ink.px[3], rect.height() - 6, hatching)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if focus:
        painter.setPen(QPen(colour["accent"], 2))
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), radius + 1, radius + 1)
    middle = rect.center().y()
    right = min(rect.right() - ink.px[12], seen[1] - ink.px[4])
    if bar.locked:
        right -= ink.icon
        painter.drawPixmap(right, middle - ink.icon // 2, pixmap("status-locked", ink.icon, "text"))
        right -= ink.px[3]
    for goes_on, name, at in ((bar.after, "chevron-right", right - ink.icon), (bar.before, "chevron-left", text_left)):
        if goes_on:
            painter.drawPixmap(at, middle - ink.icon // 2, pixmap(name, ink.icon, "text"))
    right -= ink.icon if bar.after else 0
    text_left += ink.icon + ink.px[1] if bar.before else 0
    if right - text_left > ink.icon:
        painter.drawPixmap(text_left, middle - ink.icon // 2, pixmap(STATUS[bar.status][0], ink.icon, tone))
    text_left += ink.icon + ink.px[4]
    _names(painter, ink, bar, text_left, right, rect, tone)


def _names(painter: QPainter, ink: Ink, bar: Bar, left: int, right: int, rect: QRect, tone: str) -> None:
    """The name, what is to be marked, and the name in its own script: side by side, or below one another."""
    painter.setPen(ink.colour["text"])
    mark = ink.width(bar.mark, "small") + ink.px[8] if bar.mark else 0
    both = ink.width(bar.name, "body") + ink.width(bar.own_name, "small") + ink.px[10] + mark
    if bar.own_name and both > right - left:
        top = rect.top() + (rect.height() - ink.height("body") - ink.height("small")) / 2
        ink.text(painter, QPointF(left, top), bar.name, "body", right - left)
        ink.text(painter, QPointF(left, top + ink.height("body")), bar.own_name, "small", right - left)
        return
    ink.text(
        painter, QPointF(left, rect.top() + (rect.height() - ink.height("body")) / 2), bar.name, "body", right - left
    )
    left += ink.width(bar.name, "body") + ink.px[8]
    low = rect.top() + (rect.height() - ink.height("small")) / 2
    if bar.own_name:
        ink.text(painter, QPointF(left, low), bar.own_name, "small", right - left)
        left += ink.width(bar.own_name, "small") + ink.px[8]
    if bar.mark and right - left >= ink.width(bar.mark, "small"):
        painter.setPen(ink.colour[tone])
        ink.text(painter, QPointF(right - ink.width(bar.mark, "small"), low), bar.mark, "small", right - left)


def paint_ground(
    painter: QPainter, ink: Ink, laid: Laid, line: int, box: QRect, columns: range, step: int, left: int
) -> list[tuple[int, int]]:
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
        shape = ink.icon + ink.px[4] if run.away else 0
        if seen.width() >= wide + shape + ink.px[8]:
            plate = QRect(
                seen.left() + ink.px[3], seen.top() + ink.px[5], wide + shape + ink.px[8], ink.lane - ink.px[10]
            )
            painter.fillRect(plate, ink.colour["window"])
            painter.setPen(ink.colour["muted"])
            low = plate.top() + (plate.height() - ink.height("small")) / 2
            if run.away:
                at = plate.center().y() - ink.icon // 2
                painter.drawPixmap(plate.left() + ink.px[3], at, pixmap("x", ink.icon, "muted"))
            ink.text(painter, QPointF(plate.left() + shape + ink.px[4], low), words, "small", wide + 2)
        elif run.away and seen.width() >= ink.icon:
            middle = seen.center()
            painter.drawPixmap(middle.x() - ink.icon // 2, middle.y() - ink.icon // 2, pixmap("x", ink.icon, "muted"))
    if step < ink.px[18]:
        return []
    return _dots(laid, line, box, columns, step, ink)


def _dots(laid: Laid, line: int, box: QRect, columns: range, step: int, ink: Ink) -> list[tuple[int, int]]:
    """Where a dot for each free bed has its corner."""
    gap, half = ink.px[9], ink.px[5] / 2
    most = max(1, min(6, step // gap))
    left, top = box.left() + step / 2 - half, box.top() + ink.lane / 2 - half
    dots = []
    for column, lane, count in laid.free(line):
        if columns.start <= column < columns.stop:
            shown = min(count, most)
            x, y = left + column * step - (shown - 1) * gap / 2, int(top + lane * ink.lane)
            dots += [(int(x + n * gap), y) for n in range(shown)]
    return dots


def grid(columns: range, step: int, x0: int, top: int, bottom: int, laid: Laid, narrow: bool) -> list[QLineF]:
    """The lines between columns; only those between weeks where columns are narrow."""
    days = laid.sheet.days
    return [
        QLineF(x0 + column * step, top, x0 + column * step, bottom)
        for column in columns
        if column and (not narrow or days[column].begins_week)
    ]

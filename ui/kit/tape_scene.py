"""The parts of a tape chart put together: body, titles, strip and head, each in its own window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from ui.kit.icons import pixmap
from ui.kit.status import STATUS
from ui.kit.tape import Bar, Day
from ui.kit.tape_paint import grid, paint_bar, paint_ground

if TYPE_CHECKING:
    from ui.kit.tape_view import TapeChart


def paint(view: TapeChart, painter: QPainter) -> None:
    """Everything that is seen."""
    whole = view.viewport().rect()
    painter.fillRect(whole, view.ink.colour["surface"])
    if not view.laid.sheet.days:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    columns = seen_columns(view)
    lines = seen_lines(view)
    body = QRect(view.left, view.top, whole.width() - view.left, whole.height() - view.top)
    painter.setClipRect(body)
    if lines:
        end = view.y_of(lines.stop - 1, len(view.laid.lanes[lines.stop - 1]))
        _weekends(view, painter, columns, body.intersected(QRect(0, 0, whole.width(), end)))
    _body(view, painter, lines, columns, body)
    painter.setClipRect(QRect(0, view.top, view.left, body.height()))
    _titles(view, painter, lines)
    if view.strip:
        _strip(view, painter, columns)
    painter.setClipping(False)
    painter.drawPixmap(0, 0, _head_picture(view, columns))
    painter.setClipping(False)
    painter.setPen(view.ink.line)
    painter.drawLines([QLineF(view.left, 0, view.left, whole.height()), QLineF(0, view.top, whole.width(), view.top)])


def seen_columns(view: TapeChart) -> range:
    """The columns of which something is seen."""
    begin = view.horizontalScrollBar().value() // view.step
    count = (view.viewport().width() - view.left) // view.step + 2
    return range(begin, min(begin + count, len(view.laid.sheet.days)))


def seen_lines(view: TapeChart) -> range:
    """The lines of which something is seen."""
    first = view.verticalScrollBar().value() // view.ink.lane
    last = first + (view.viewport().height() - view.top) // view.ink.lane + 1
    laid = view.laid
    return range(laid.line_at(first), min(laid.line_at(last), len(laid.lanes) - 1) + 1)


def _weekends(view: TapeChart, painter: QPainter, columns: range, body: QRect) -> None:
    days = view.laid.sheet.days
    for column in columns:
        if days[column].weekend:
            painter.fillRect(QRect(view.x_of(column), body.top(), view.step, body.height()), view.ink.colour["window"])


def _body(view: TapeChart, painter: QPainter, lines: range, columns: range, body: QRect) -> None:
    ink, laid, x0 = view.ink, view.laid, view.x_of(0)
    dots: list[tuple[int, int]] = []
    rules: list[QLineF] = []
    focus = view.hasFocus()
    chosen = view.bar()
    bottom = min(body.bottom(), view.y_of(lines.stop - 1, len(laid.lanes[lines.stop - 1]))) if lines else body.top()
    painter.setPen(ink.hair)
    painter.drawLines(grid(columns, view.step, x0, body.top(), bottom, laid, view.step < (view.ink.px[12] * 2)))
    for line in lines:
        y = view.y_of(line)
        height = len(laid.lanes[line]) * ink.lane
        box = QRect(x0, y, view.step * len(laid.sheet.days), height)
        dots += paint_ground(painter, ink, laid, line, box, columns, view.step, view.left)
        rules.append(QLineF(view.left, y + height, body.right(), y + height))
    painter.setPen(ink.hair)
    painter.drawLines(rules)
    draw, dot = painter.drawPixmap, ink.dot
    for x, y in dots:
        draw(x, y, dot)
    for line in lines:
        for lane, bars in enumerate(laid.lanes[line]):
            for bar in bars:
                if bar.last >= columns.start and bar.first < columns.stop:
                    paint_bar(
                        painter, ink, bar, view.rect_of(line, lane, bar),
                        chosen=bar is chosen, focus=focus and bar is chosen, seen=(view.left, body.right()),
                    )  # fmt: skip
    if view.here.line in lines and chosen is None:
        _cell(view, painter, focus=focus)
    _on_the_way(view, painter, lines)


def _cell(view: TapeChart, painter: QPainter, *, focus: bool) -> None:
    here = view.here
    box = QRect(view.x_of(here.column), view.y_of(here.line, here.lane), view.step, view.ink.lane)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(view.ink.colour["accent" if focus else "line"], 2 if focus else 1))
    painter.drawRect(box.adjusted(2, 2, -2, -2))


def _on_the_way(view: TapeChart, painter: QPainter, lines: range) -> None:
    """Where a held bar would lie, and how far an edge was dragged."""
    held = view.laid.where(view.held) if view.held else None
    bar = view.laid.bar_at(held) if held else None
    pen = QPen(view.ink.colour["accent"], 2, Qt.PenStyle.DashLine)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if bar is not None and view.target is not None and view.target in lines:
        y = view.y_of(view.target)
        height = len(view.laid.lanes[view.target]) * view.ink.lane
        painter.setPen(pen)
        painter.drawRect(QRect(view.left + 1, y + 1, view.viewport().width() - view.left - 3, height - 2))
        _ghost(view, painter, bar, QRect(view.x_of(bar.first) + 2, y + 2, 0, view.ink.lane - 4), bar.first, bar.last)
    span, chosen = view.hand.span, view.bar()
    if span is not None and chosen is not None and view.here.line in lines:
        box = view.rect_of(view.here.line, view.here.lane, chosen)
        painter.setPen(pen)
        _ghost(view, painter, chosen, QRect(view.x_of(span[0]) + 2, box.top(), 0, box.height()), *span)


def _ghost(view: TapeChart, painter: QPainter, bar: Bar, at: QRect, first: int, last: int) -> None:
    box = QRect(at.left(), at.top(), (last - first + 1) * view.step - 4, at.height())
    ground = QColor(view.ink.colour["select"])
    ground.setAlpha(220)
    painter.setBrush(ground)
    painter.setPen(QPen(view.ink.colour["accent"], 2, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(QRectF(box), view.ink.px[5], view.ink.px[5])
    painter.setPen(view.ink.colour["text"])
    left = max(box.left(), view.left) + view.ink.px[8]
    top = box.top() + (box.height() - view.ink.height("body")) / 2
    view.ink.text(painter, QPointF(left, top), bar.name, "body", box.right() - left - view.ink.px[4])
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _titles(view: TapeChart, painter: QPainter, lines: range) -> None:
    ink, laid = view.ink, view.laid
    rules, meant = [], view.line()
    for line in lines:
        here = laid.sheet.lines[line]
        y = view.y_of(line)
        height = len(laid.lanes[line]) * ink.lane
        if line == meant:
            painter.fillRect(QRect(0, y, view.left, height), ink.colour["select"])
            painter.fillRect(QRect(0, y, view.ink.px[4], height), ink.colour["accent"])
        status, why = view.verdict(here.key)
        left, right = view.ink.px[10], view.left - view.ink.px[8]
        if status:
            right -= ink.icon
            painter.drawPixmap(right, y + view.ink.px[5], pixmap(STATUS[status][0], ink.icon, STATUS[status][1]))
            right -= view.ink.px[4]
        top = max(y, view.top) if height > ink.lane and y + height - ink.lane >= view.top else y
        painter.setPen(ink.colour["muted" if here.muted else "text"])
        ink.text(painter, QPointF(left, top + view.ink.px[2]), here.title, "bold", right - left)
        painter.setPen(ink.colour["text" if line == meant else "muted"])
        below = QPointF(left, top + ink.px[2] + ink.height("bold"))
        room = y + height - int(below.y()) - ink.px[3]
        ink.wrapped(painter, below, why or here.more, view.left - ink.px[8] - left, room)
        rules.append(QLineF(0, y + height, view.left, y + height))
    painter.setPen(ink.hair)
    painter.drawLines(rules)


def _strip(view: TapeChart, painter: QPainter, columns: range) -> None:
    """The loose bars above the lines, with how many there are."""
    ink, laid = view.ink, view.laid
    whole = QRect(0, view.head, view.viewport().width(), view.strip)
    painter.setClipRect(whole)
    painter.fillRect(whole, ink.colour["raised"])
    chosen, focus = view.bar(), view.hasFocus()
    if view.held and view.target == -1:
        painter.setPen(QPen(ink.colour["accent"], 2, Qt.PenStyle.DashLine))
        painter.drawRect(whole.adjusted(view.left + 1, 1, -2, -2))
    painter.setClipRect(QRect(view.left, view.head, whole.width() - view.left, view.strip))
    seen = view.strip // ink.lane
    for lane in range(view.loose_top, min(view.loose_top + seen, len(laid.loose))):
        for bar in laid.loose[lane]:
            if bar.last >= columns.start and bar.first < columns.stop:
                box = view.rect_of(-1, lane, bar)
                paint_bar(
                    painter,
                    ink,
                    bar,
                    box,
                    chosen=bar is chosen,
                    focus=focus and bar is chosen,
                    seen=(view.left, whole.right()),
                )
    if view.here.line < 0 and chosen is None:
        _cell(view, painter, focus=focus)
    painter.setClipRect(QRect(0, view.head, view.left, view.strip))
    if view.here.line < 0:
        painter.fillRect(QRect(0, view.head, view.ink.px[4], view.strip), ink.colour["accent"])
    painter.drawPixmap(view.ink.px[10], view.head + view.ink.px[6], pixmap("status-unplaced", ink.icon, "warn"))
    painter.setPen(ink.colour["text"])
    left = view.ink.px[14] + ink.icon
    words = f"{view.corner[3]} {len(laid.sheet.loose)}"
    ink.text(painter, QPointF(left, view.head + view.ink.px[3]), words, "bold", view.left - left - view.ink.px[6])
    if len(laid.loose) > seen:
        painter.setPen(ink.colour["muted"])
        last = min(view.loose_top + seen, len(laid.loose))
        more = f"{view.loose_top + 1} to {last} of {len(laid.loose)} rows"
        below = QPointF(view.ink.px[10], view.head + view.ink.px[3] + ink.height("bold"))
        ink.text(painter, below, more, "small", view.left - view.ink.px[16])


def _head_picture(view: TapeChart, columns: range) -> QPixmap:
    """The head, painted once for each place that it is scrolled to sideways."""
    port = view.viewport()
    key = (view.laid, view.horizontalScrollBar().value(), view.step, port.width(), port.devicePixelRatioF())
    kept = view.ink.head
    if kept is None or kept[0] != key:
        ratio = port.devicePixelRatioF()
        picture = QPixmap(round(port.width() * ratio), round(view.head * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        _head(view, painter, columns)
        painter.end()
        kept = view.ink.head = (key, picture)
    return kept[1]


def _head(view: TapeChart, painter: QPainter, columns: range) -> None:
    ink, days = view.ink, view.laid.sheet.days
    width = view.viewport().width()
    painter.fillRect(QRect(0, 0, width, view.head), ink.colour["window"])
    line = ink.head_line
    tops = [view.ink.px[3] + line * number for number in range(3)]
    painter.setPen(ink.colour["text"])
    ink.text(painter, QPointF(view.ink.px[10], tops[0]), view.corner[0], "small_bold", view.left - view.ink.px[14])
    painter.setPen(ink.colour["muted"])
    for number in (1, 2):
        ink.text(
            painter, QPointF(view.ink.px[10], tops[number]), view.corner[number], "small", view.left - view.ink.px[14]
        )
    painter.setClipRect(QRect(view.left, 0, width - view.left, view.head))
    weekly = view.step < ink.width("88", "small") + view.ink.px[6]
    for column in columns:
        day = days[column]
        if weekly and not day.begins_week and column:
            continue
        through = column + 1
        while weekly and through < len(days) and not days[through].begins_week:
            through += 1
        _day(view, painter, column, through, tops, narrow=not weekly and view.step < ink.width("Wed 28", "small_bold"))
    painter.setPen(ink.hair)
    painter.drawLines(grid(columns, view.step, view.x_of(0), 0, view.head, view.laid, weekly))


def _day(view: TapeChart, painter: QPainter, column: int, through: int, tops: list[int], *, narrow: bool) -> None:
    """Date and counts of a column, or (`through`) of a week: there the fewest beds free and the most without."""
    ink = view.ink
    span = view.laid.sheet.days[column:through]
    day: Day = span[0]
    if through - column > 1:
        title = f"{day.number} {day.month}"
    elif narrow:
        title = day.number
    else:
        title = f"{day.weekday} {day.number}"
        if (day.number == "1" or column == 0) and view.step >= ink.width(
            f"{title} {day.month}", "small_bold"
        ) + view.ink.px[10]:
            title += f" {day.month}"
    width = view.step * (through - column)
    free, without = min(d.free for d in span), max(d.without for d in span)
    for text, font, top, tone in (
        (title, "small_bold", tops[0], "text"),
        (str(free), "small", tops[1], "text" if free else "muted"),
        (str(without) if without else "–", "small", tops[2], "warn" if without else "muted"),
    ):
        painter.setPen(ink.colour[tone])
        wide = min(ink.width(text, font) + 2, width - 2)
        ink.text(painter, QPointF(view.x_of(column) + (width - wide) / 2, top), text, font, wide)

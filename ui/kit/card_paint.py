"""Painted cards: where everything on a card stands, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from ui.kit.card_face import Cell, Face, Line, Verb
from ui.kit.card_text import Wrap, font_of, metrics_of, px, wrapped
from ui.kit.icons import pixmap
from ui.kit.look import look
from ui.kit.status import STATUS


@dataclass(slots=True)
class Laid:
    """A face laid into a width; everything is relative to the card's upper left corner."""

    height: int
    texts: list[tuple[int, int, Wrap, str]] = field(default_factory=list)
    shapes: list[tuple[int, int, int, str, str]] = field(default_factory=list)
    cells: list[tuple[QRect, Cell]] = field(default_factory=list)
    verbs: list[tuple[QRect, Verb]] = field(default_factory=list)
    lines: list[tuple[QRect, Line]] = field(default_factory=list)
    badge: tuple[QRect, str] | None = None

    def verb_at(self, at: QPoint) -> Verb | None:
        """The button at a place of the card."""
        return next((verb for rect, verb in self.verbs if rect.contains(at)), None)

    def line_at(self, at: QPoint) -> Line | None:
        """The line at a place of the card, if it can be pressed or dragged."""
        return next((line for rect, line in self.lines if rect.contains(at) and (line.key or line.drag)), None)


def lay(face: Face, width: int) -> Laid:
    """Lay a face into a width."""
    pad, gap = px(12), px(4)
    left, right = pad, width - pad
    laid = Laid(0)
    top = _title(face, laid, left, right, px(10)) + gap
    for line in face.lines:
        top = _line(line, laid, left, right, top, face.dim) + gap
    if face.cells:
        top = _cells(face.cells, laid, left, right, top + gap) + gap
    if face.verbs:
        top = _verbs(face.verbs, laid, left, right, top + gap) + gap
    laid.height = top + px(6)
    return laid


def _title(face: Face, laid: Laid, left: int, right: int, top: int) -> int:
    quiet = "muted" if face.dim else "text"
    small = [v for v in face.verbs if not v.text]
    side = px(28)
    for verb in reversed(small):
        laid.verbs.append((QRect(right - side, top - px(3), side, side), verb))
        right -= side + px(2)
    if face.badge:
        one = wrapped(face.badge, "body", True, 1000)
        box = QRect(left, top, max(px(22), int(one.width) + px(10)), px(22))
        laid.badge = (box, face.badge)
        left = box.right() + px(8)
    if face.shape:
        size = px(16)
        laid.shapes.append((left, top + px(2), size, STATUS[face.shape][0], STATUS[face.shape][1]))
        left += size + px(8)
    beside = 0
    if face.aside:
        aside = wrapped(face.aside, "small", True, max(1, (right - left) // 2))
        laid.texts.append((right - int(aside.width + 0.99), top + px(2), aside, "muted"))
        beside = int(aside.width) + px(10)
    title = wrapped(face.title, "body", True, max(px(60), right - left - beside))
    laid.texts.append((left, top, title, quiet))
    return top + max(title.height, px(22))


def _line(line: Line, laid: Laid, left: int, right: int, top: int, dim: bool) -> int:
    start, side, end = top, px(28), right
    for verb in reversed(line.verbs):
        laid.verbs.append((QRect(end - side, top, side, side), verb))
        end -= side + px(2)
    step = "small" if line.small else "body"
    x, size = left, px(14)
    if line.shape:
        x += size + px(7)
    text = wrapped(line.text, step, line.strong, max(px(40), end - x))
    tall = max(text.height, side if line.verbs else 0)
    spare = (tall - text.height) // 2
    tone = "muted" if dim and line.tone == "text" and not line.strong else line.tone
    if line.shape:
        first = int(metrics_of(step, line.strong).height())
        name = STATUS[line.shape][0] if line.shape in STATUS else line.shape
        shade = STATUS[line.shape][1] if line.shape in STATUS else tone
        laid.shapes.append((left, start + spare + max(0, (first - size) // 2), size, name, shade))
    laid.texts.append((x, start + spare, text, tone))
    laid.lines.append((QRect(left, start, right - left, tall), line))
    return top + tall


def _cells(cells: tuple[Cell, ...], laid: Laid, left: int, right: int, top: int) -> int:
    metrics = metrics_of("small", False)
    widest = max(metrics.horizontalAdvance(cell.head) for cell in cells)
    each, tall = int(max(px(30), widest + px(8))), int(metrics.height()) * 2 + px(2)
    across = max(1, (right - left) // each)
    for number, cell in enumerate(cells):
        x, y = left + (number % across) * each, top + (number // across) * (tall + px(2))
        laid.cells.append((QRect(x, y, each - px(2), tall), cell))
    return top + -(-len(cells) // across) * (tall + px(2))


def _verbs(verbs: tuple[Verb, ...], laid: Laid, left: int, right: int, top: int) -> int:
    metrics = metrics_of("small", True)
    tall, x, low = int(max(px(30), metrics.height() + px(10))), left, top
    for verb in (v for v in verbs if v.text):
        mark = px(18) if verb.icon else 0
        width = min(int(metrics.horizontalAdvance(verb.text)) + mark + px(20), right - left)
        if x > left and x + width > right:
            x, top = left, top + tall + px(4)
        laid.verbs.append((QRect(x, top, width, tall), verb))
        x += width + px(6)
    return top + tall if any(v.text for v in verbs) else low


def paint(
    painter: QPainter,
    rect: QRect,
    face: Face,
    laid: Laid,
    *,
    chosen: bool = False,
    focus: bool = False,
    under: str = "",
    over: bool = False,
) -> None:
    """Draw a card: `chosen`, with the keyboard's `focus`, the verb `under` the mouse, a dragged thing `over` it."""
    colours = look.colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = colours.select if chosen else colours.window if face.dim else colours.surface
    edge, thick = (colours.accent, 2.0) if focus or over else (colours.line if chosen else colours.hair, 1.0)
    painter.setBrush(QColor(ground))
    style = Qt.PenStyle.DashLine if over else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(edge), thick, style))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(6), px(6))
    painter.save()
    painter.translate(rect.topLeft())
    if laid.badge:
        _badge(painter, *laid.badge, quiet=face.dim)
    for x, y, size, name, tone in laid.shapes:
        painter.drawPixmap(x, y, pixmap(name, size, tone))
    for x, y, text, tone in laid.texts:
        shade = "text" if chosen and tone == "muted" else tone
        painter.setPen(QColor(getattr(colours, shade)))
        text.draw(painter, x, y)
    for box, cell in laid.cells:
        _cell(painter, box, cell)
    for box, verb in laid.verbs:
        _verb(painter, box, verb, under=bool(under) and verb.key == under)
    painter.restore()


def _badge(painter: QPainter, box: QRect, text: str, *, quiet: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(look.colours.line if quiet else look.colours.accent), 1.5))
    painter.drawRoundedRect(box, px(4), px(4))
    one = wrapped(text, "body", True, 1000)
    painter.setPen(QColor(look.colours.accent))
    one.draw(painter, box.center().x() - one.width / 2 + 0.5, box.center().y() - one.height / 2 + 1)


def _cell(painter: QPainter, box: QRect, cell: Cell) -> None:
    colours = look.colours
    empty = cell.open and cell.text == "0"
    painter.setPen(QPen(QColor(colours.hair), 1))
    painter.setBrush(QColor(colours.ok_ground if cell.open and not empty else colours.window))
    painter.drawRect(box)
    if not cell.open:
        painter.fillRect(box.adjusted(1, 1, 0, 0), QBrush(QColor(colours.hair), Qt.BrushStyle.BDiagPattern))
    half = box.height() // 2
    for words, tone, top in ((cell.head, "muted", 0), (cell.text, "ok" if cell.open and not empty else "muted", half)):
        one = wrapped(words, "small", bool(top) and cell.open, 1000)
        painter.setPen(QColor(getattr(colours, tone)))
        one.draw(painter, box.center().x() - one.width / 2 + 0.5, box.top() + top)


def _verb(painter: QPainter, box: QRect, verb: Verb, *, under: bool) -> None:
    colours = look.colours
    tone = "on_accent" if verb.primary else "text"
    if verb.text or under:
        fill = colours.accent if verb.primary else colours.select if under else colours.raised
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(colours.text if under and verb.primary else colours.line), 1))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
    if not verb.text:
        size = px(16)
        at = box.center() - QPoint(size // 2 - 1, size // 2 - 1)
        painter.drawPixmap(at, pixmap(verb.icon, size, "text" if under else "muted"))
        return
    x = box.left() + px(10)
    if verb.icon:
        size = px(14)
        painter.drawPixmap(x, box.center().y() - size // 2 + 1, pixmap(verb.icon, size, tone))
        x += px(18)
    painter.setFont(font_of("small", True))
    painter.setPen(QColor(getattr(colours, tone)))
    words = metrics_of("small", True).elidedText(verb.text, Qt.TextElideMode.ElideRight, box.right() - x - px(4))
    painter.drawText(box.adjusted(x - box.left(), 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), words)

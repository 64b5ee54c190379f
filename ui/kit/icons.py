"""Shipped icons, tinted in the colours of the look."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from ui.kit.look import look

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"


def icon(name: str, tone: str = "text") -> QIcon:
    """An icon by the name of its file, in a colour of the palette by name (text, accent, problem …)."""
    made = QIcon()
    for size in (16, 20, 24):
        made.addPixmap(pixmap(name, look.px(size), tone))
    return made


def before_text(button: QAbstractButton, name: str, tone: str = "text", at_100: int = 20) -> None:
    """Put an icon on a button; where words follow, a gap stands between."""
    size = look.px(at_100)
    drawn = pixmap(name, size, tone)
    gap = look.px(6) if button.text() else 0
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(round((size + gap) * ratio), round(size * ratio))
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    shown = QIcon(wide)
    shown.addPixmap(wide, QIcon.Mode.Disabled)
    button.setIcon(shown)
    button.setIconSize(QSize(size + gap, size))


def pixmap(name: str, size: int, tone: str = "text") -> QPixmap:
    """The icon as a picture of `size` logical pixels, sharp on dense screens."""
    screen = QGuiApplication.primaryScreen()
    return _drawn(name, size, getattr(look.colours, tone), screen.devicePixelRatio() if screen else 1.0)


@lru_cache(maxsize=512)
def _source(name: str) -> bytes:
    return (FOLDER / f"{name}.svg").read_bytes()


@lru_cache(maxsize=1024)
def _drawn(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture

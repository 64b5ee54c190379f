"""Shipped icons, tinted in the colours of the look."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.kit.look import look

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"


def icon(name: str, tone: str = "text") -> QIcon:
    """An icon by the name of its file, in a colour of the palette by name (text, accent, problem …)."""
    made = QIcon()
    for size in (16, 20, 24, 32):
        made.addPixmap(pixmap(name, look.px(size), tone))
    return made


def pixmap(name: str, size: int, tone: str = "text") -> QPixmap:
    """The icon as a picture of `size` logical pixels, sharp on dense screens."""
    screen = QGuiApplication.primaryScreen()
    return _drawn(name, size, getattr(look.colours, tone), screen.devicePixelRatio() if screen else 1.0)


def icon_size(at_100: int = 20) -> QSize:
    """The size to give a button that shows an icon."""
    return QSize(look.px(at_100), look.px(at_100))


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

"""PDF files onto a printer of this computer, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from exchange_desk.basics.errors import RefusedInput

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POINTS = 72


def print_files(printer: QPrinter, files: Sequence[Path]) -> int:
    """Print every page of the files in its own size; the number of pages. Refused when the printer does not begin."""
    from PySide6.QtPdf import QPdfDocument

    painter = QPainter()
    count = 0
    for path in files:
        paper = QPdfDocument()
        paper.load(str(path))
        for number in range(paper.pageCount()):
            size = paper.pagePointSize(number)
            wide = size.width() > size.height()
            printer.setPageSize(QPageSize(size.transposed() if wide else size, QPageSize.Unit.Point))
            printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
            printer.setFullPage(True)
            if not painter.isActive():
                if not painter.begin(printer):
                    raise RefusedInput("The printer does not answer. Check that it is on, or save the sheets as PDF.")
            elif not printer.newPage():
                raise RefusedInput(f"The printer stopped after {count} pages. Check it, then print the rest.")
            dots = printer.resolution() / POINTS
            pixels = QSize(round(size.width() * dots), round(size.height() * dots))
            painter.drawImage(QRectF(0, 0, pixels.width(), pixels.height()), paper.render(number, pixels))
            count += 1
        paper.close()
    if painter.isActive():
        painter.end()
    return count
